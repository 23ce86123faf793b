"""Somebody gave a code, a password or an identifier away: it leaves the screen, with a warning."""

from bot.handlers.buttons import keyboard
from bot.handlers.home import main_rows
from bot.handlers.talk import Talk


async def warned(talk: Talk) -> bool:
    """Take a message that gives a secret away off the screen and say so; False for any other."""
    given = await _given(talk)
    if not talk.catalog.redactor.redact(given).gives_secret:
        return False
    await talk.delete_message()
    buttons = keyboard(*main_rows(talk)) if talk.is_private else None
    await talk.reply(talk.page("secret-warning"), buttons)
    return True


async def _given(talk: Talk) -> str:
    """Return the person's own words: what an announcement of ours says is no secret of theirs."""
    finding = await talk.services.verification.message(talk.words)
    return talk.words if finding.version is None else "\n".join(finding.foreign)
