"""Quoting what somebody else wrote, so that nothing in it works and no secret is said again."""

from dataclasses import dataclass

from bot.core.verification.reading.letters import revealed
from bot.core.writing.bidi import island
from bot.core.writing.text import escape
from bot.handlers.context import Context
from bot.handlers.incoming import secrets


@dataclass(frozen=True, slots=True)
class Quote:
    """Quotes parts of what somebody else wrote (`whole`), never a secret in it."""

    ctx: Context
    whole: str

    def __call__(self, part: str, most: int) -> str:
        return framed(secrets.unsaid(self.ctx, part, self.whole), most)


def framed(words: str, most: int) -> str:
    """Return words in which nothing works: no link, no hidden sign."""
    shown = " ".join(revealed(words).split())
    cut = f"{shown[:most]}…" if len(shown) > most else shown
    return f"« <code>{escape(island(cut))}</code> »"
