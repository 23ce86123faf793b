"""Quoting what somebody else wrote, so that nothing in it works and no secret is said again."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.core.verification.reading.letters import revealed
from bot.core.verification.verdict import Finding
from bot.core.writing.bidi import island
from bot.core.writing.text import escape
from bot.handlers.context import Context
from bot.handlers.incoming import secrets

_MOST_PARTS = 5  # that are quoted; who reads has seen enough
_LONGEST_PART = 280  # signs of each
_LONGEST_SIDE = 120  # of each of the two that are set side by side


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


def marked(
    parts: Sequence[str], quote: Quote, most: int = _LONGEST_PART, sign: str = "⛔"
) -> list[str]:
    """Return what is not ours as lines of Telegram HTML, each with a sign before it."""
    return [f"{sign} {quote(part, most)}" for part in parts[:_MOST_PARTS]]


def side_by_side(ctx: Context, finding: Finding, quote: Quote) -> Iterator[str]:
    """Yield what ours says and what stands there instead, as Telegram HTML."""
    for ours, theirs in finding.changes[:_MOST_PARTS]:
        mine, other = (
            f"{escape(ctx.text(f'verify-{side}-says'))} {shown}"
            for side, shown in (
                ("ours", framed(ours, _LONGEST_SIDE)),
                ("this", quote(theirs, _LONGEST_SIDE)),
            )
        )
        yield f"✅ {mine}\n⛔ {other}"
    others = finding.foreign[len(finding.changes) :]
    if others:
        yield "\n".join(marked(others, quote, _LONGEST_SIDE))
