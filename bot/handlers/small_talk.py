"""A kind word with the main buttons, for what people send that asks nothing."""

from bot.core.text import escape
from bot.handlers.buttons import button, keyboard
from bot.handlers.talk import Talk


async def hello(talk: Talk) -> None:
    """Return a greeting."""
    await _say(talk, "hello")


async def thanks(talk: Talk) -> None:
    """Answer a sticker, a die, a place…"""
    await _say(talk, "kind-word")


async def unheard(talk: Talk) -> None:
    """Say that sounds and films are not understood."""
    await _say(talk, "kind-recording")


async def no_phone(talk: Talk) -> None:
    """Say that a telephone number is not needed."""
    await _say(talk, "phone-not-needed")


async def unclear(talk: Talk) -> None:
    """Say that a word alone was not understood."""
    await _say(talk, "one-word")


async def _say(talk: Talk, key: str) -> None:
    rows = [
        [button(talk.text("home-guide"), "guide")],
        [button(talk.text("home-deadline"), "deadline"), button(talk.text("home-faq"), "faq")],
    ]
    await talk.reply(
        escape(talk.text(key)),
        keyboard(*rows) if talk.is_private else None,
        quoting=None if talk.is_private else talk.message_id,
    )
