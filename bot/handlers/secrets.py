"""Somebody gave a code, a password or an identifier away: it leaves the screen, with a warning."""

from bot.core.names import shown_name
from bot.core.text import escape
from bot.handlers.buttons import keyboard
from bot.handlers.home import main_rows
from bot.handlers.speakers import NOBODY
from bot.handlers.talk import Talk

FEWEST_DIGITS = 6  # of a number alone in a group: fewer are a price, a year, a postcode


async def overheard(talk: Talk) -> None:
    """Warn who gives a secret away to others in a group."""
    words = talk.words
    is_number = not any(sign.isalpha() for sign in words)
    if is_number and sum(sign.isdigit() for sign in words) < FEWEST_DIGITS:
        return
    # Before the words are compared with every announcement: most have nothing to hide.
    if talk.catalog.redactor.redact(words).gives_secret:
        await warned(talk)


async def warned(talk: Talk) -> bool:
    """Take a message that gives a secret away off the screen and say so; False for any other."""
    given = await _given(talk)
    if not talk.catalog.redactor.redact(given).gives_secret:
        return False
    talk.gave_secret = True
    talk.speak_like(talk.words)
    is_removed = await talk.delete_message()
    if talk.is_private:
        await talk.reply(talk.page("secret-warning"), keyboard(*main_rows(talk)))
    elif await talk.services.members.may_warn(talk.chat.id, talk.member.user_id, now=talk.now):
        await _warn_in_group(talk, is_removed=is_removed)
    return True


async def _warn_in_group(talk: Talk, *, is_removed: bool) -> None:
    """Say it once and short, without quoting: the answer would show the secret again."""
    person = talk.update.effective_user
    is_hidden = person is None or talk.member.user_id == NOBODY
    name = "" if person is None or is_hidden else shown_name(person.first_name)
    key = "secret-removed" if is_removed else "secret-in-group"
    await talk.reply(escape(talk.text(key, name=name or "none")))


async def _given(talk: Talk) -> str:
    """Return the person's own words: what an announcement of ours says is no secret of theirs."""
    finding = await talk.services.verification.message(talk.words)
    return talk.words if finding.version is None else "\n".join(finding.foreign)
