"""Turning the pages of a list that is longer than one message."""

from bot.handlers.buttons import Row, button
from bot.handlers.context import Context, StaleButtonError


def turning(
    ctx: Context, *carried: str | int, start: int, shown: int, total: int, back: int = 0
) -> Row:
    """Return the buttons to the page before, at `back`, and to the next one; none on a short list.

    `carried` is the verb with its arguments; the place of the page's first entry follows.
    """
    verb, *arguments = carried
    row = []
    if start > 0:
        row.append(button(ctx.text("previous"), str(verb), *arguments, max(0, back)))
    if start + shown < total:
        row.append(button(ctx.text("next"), str(verb), *arguments, start + shown))
    return row


def place(word: str) -> int:
    """Return the place that a button carries. Raises StaleButtonError."""
    if not (word.isascii() and word.isdecimal() and len(word) < 10):
        raise StaleButtonError
    return int(word)
