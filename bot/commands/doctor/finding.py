"""What was found of one thing that the bot stands on."""

from dataclasses import dataclass
from enum import StrEnum

from bot.commands.refusal import OK


class Level(StrEnum):
    """How bad it is; the value is what is printed."""

    OK = "ok"
    NOT_ASKED = "not asked"  # it could not be, and nothing follows from it
    WARNING = "warning"  # the bot serves, and something of it is worse for it
    PROBLEM = "problem"  # the bot does not serve, or should not


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing: its name, how it is, what to do about it, and the exit code of a problem."""

    name: str
    level: Level
    said: str
    advice: str = ""
    code: int = OK

    def line(self) -> str:
        """Return it as it is printed."""
        advice = f" → {self.advice}" if self.advice else ""
        return f"{self.level:<9} {self.name}: {self.said}{advice}"


def well(name: str, said: str) -> Finding:
    """Return that a thing is as it should be."""
    return Finding(name, Level.OK, said)


def warning(name: str, said: str, advice: str) -> Finding:
    """Return that the bot serves, but something is worse than it could be."""
    return Finding(name, Level.WARNING, said, advice)


def problem(name: str, said: str, advice: str, code: int) -> Finding:
    """Return what keeps the bot from serving, with the exit code that `run` would end with."""
    return Finding(name, Level.PROBLEM, said, advice, code)


def not_asked(name: str, said: str) -> Finding:
    """Return that a thing could not be asked."""
    return Finding(name, Level.NOT_ASKED, said)
