"""The three things that most people come for, as buttons."""

from bot.handlers.buttons import Row, button
from bot.handlers.talk import Talk


def main_rows(talk: Talk) -> list[Row]:
    """Return the buttons of the guide, the date and the questions."""
    return [
        [button(talk.text("home-guide"), "guide")],
        [button(talk.text("home-deadline"), "deadline"), button(talk.text("home-faq"), "faq")],
    ]
