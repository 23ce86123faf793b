"""How the command line is read: what is wrong in it is one plain sentence, with exit code 2."""

import argparse
import re
import sys
from collections.abc import Sequence
from typing import NoReturn, TextIO

from bot.commands.refusal import USAGE

_CHOICE = re.compile(
    r"argument (?P<of>.+?): invalid choice: (?P<given>.+) \(choose from (?P<known>.+)\)", re.DOTALL
)
_MISSING = "the following arguments are required: "
_STRANGE = "unrecognized arguments: "
_BOT_NAME = re.compile(r"@?([A-Za-z0-9_]{5,32})")


class Parser(argparse.ArgumentParser):
    """Reads a command line; says in a line what is wrong in it, without the usage."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong, and end with the exit code of a command not understood."""
        self.exit(USAGE, f"{self.prog}: {_plain(message)}; see --help.\n")


def bot_name(words: str) -> str:
    """Return the name of a bot on Telegram, without @. Raises ArgumentTypeError."""
    found = _BOT_NAME.fullmatch(words)
    if found is None:
        # Without what was given: that may be a token.
        raise argparse.ArgumentTypeError("a bot's name is 5 to 32 letters, figures or _")
    return found[1]


def person(words: str) -> int:
    """Return a person's number on Telegram. Raises ArgumentTypeError."""
    if not (words.isascii() and words.isdigit() and len(words) <= len(str(2**52))):
        raise argparse.ArgumentTypeError(f"{words!r} is no number of a person on Telegram")
    return int(words)


def lines_of(name: str) -> Sequence[str]:
    """Return the lines of a file; of standard input for `-`. Raises ArgumentTypeError."""
    try:
        if name == "-":
            return _lines(sys.stdin)
        with open(name, encoding="utf-8") as file:  # noqa: PTH123 - as it was typed
            return _lines(file)
    except OSError as error:
        raise argparse.ArgumentTypeError(f"{name}: {error.strerror}") from None
    except UnicodeDecodeError:
        raise argparse.ArgumentTypeError(f"{name} is no text") from None


def _lines(file: TextIO) -> Sequence[str]:
    return file.read().splitlines()


def _plain(message: str) -> str:
    """Return what argparse has to say, in words."""
    said = " ".join(message.split())
    if chosen := _CHOICE.fullmatch(said):
        if chosen["of"] == "command":
            return f"there is no command {chosen['given']}"
        known = chosen["known"].replace("'", "")
        return f"{chosen['of']} is one of {known}, not {chosen['given']}"
    if said.startswith(_MISSING):
        return f"give {said.removeprefix(_MISSING)}"
    if said.startswith(_STRANGE):
        return f"{said.removeprefix(_STRANGE)} is not known"
    return said.removeprefix("argument ")
