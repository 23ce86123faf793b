"""Turning the pages of a list that is longer than one message."""

from collections.abc import Callable

from bot.core.callbacks import CallbackData
from bot.handlers.buttons import Row, button
from bot.handlers.context import Context


def turning(
    ctx: Context,
    page: Callable[[int], CallbackData],
    *,
    start: int,
    shown: int,
    total: int,
    back: int = 0,
) -> Row:
    """Return the buttons to the page before, at `back`, and to the next one; none on a short list.

    `page` makes what a button carries of the place of a page's first entry.
    """
    row = []
    if start > 0:
        row.append(button(ctx.text("previous"), page(max(0, back))))
    if start + shown < total:
        row.append(button(ctx.text("next"), page(start + shown)))
    return row
