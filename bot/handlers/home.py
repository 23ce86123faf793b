"""The three things that most people come for, as buttons."""

from bot.handlers.buttons import Row, button
from bot.handlers.context import Context


def main_rows(ctx: Context) -> list[Row]:
    """Return the buttons of the guide, the date and the questions."""
    return [
        [button(ctx.text("home-guide"), "guide")],
        [button(ctx.text("home-deadline"), "deadline"), button(ctx.text("home-faq"), "faq")],
    ]
