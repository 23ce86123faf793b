"""The three things that most people come for, as buttons."""

from bot.core.callbacks.deadlines import ShowDeadline
from bot.core.callbacks.guide import OfferGuides
from bot.core.callbacks.questions import SendThemes
from bot.handlers.buttons import Row, button
from bot.handlers.context import Context


def main_rows(ctx: Context) -> list[Row]:
    """Return the buttons of the guide, the date and the questions."""
    return [
        [button(ctx.text("home-guide"), OfferGuides())],
        [
            button(ctx.text("home-deadline"), ShowDeadline()),
            button(ctx.text("home-faq"), SendThemes()),
        ],
    ]
