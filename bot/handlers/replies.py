"""Answers to questions that the bot asked; any other reply is what it would be by itself."""

from bot.core.changes import Particular
from bot.core.members import Permission, allowed
from bot.core.text import escape
from bot.handlers import (
    announce,
    announced,
    attachments,
    changes,
    denials,
    drafted,
    faq,
    missed,
    reminders,
)
from bot.handlers.talk import Talk


async def received(talk: Talk) -> None:
    """Take a reply to where it belongs."""
    message = talk.message
    if message is None:
        return
    asked = message.reply_to_message
    is_ours = asked and asked.from_user and asked.from_user.id == talk.bot.id
    if asked and is_ours and await is_taken(talk, asked.message_id, asked.text or ""):
        return
    if message.text:
        await faq.question(talk)
    else:
        await attachments.received(talk)


async def is_taken(talk: Talk, asked: int, question: str = "") -> bool:
    """Take the answer to the message `asked`; False where that asks for nothing.

    No answer to a question of the bot is ever a question itself. `question` are its words, where
    they are at hand: of some, nothing else is noted.
    """
    awaited = await talk.services.awaiting.of(talk.member.user_id, now=talk.now)
    is_awaited = awaited is not None and awaited.message_id == asked
    if is_awaited:
        await talk.services.awaiting.done(talk.member.user_id, now=talk.now)
    if is_awaited and awaited is not None and awaited.what == drafted.ON_SCREEN:
        return await _is_of_draft(talk, asked)
    if await _is_of_announcement(talk, asked, question) or await _is_of_draft(talk, asked):
        return True
    if await _is_of_change(talk, asked, question) or await missed.is_written(talk, asked):
        return True
    is_pharmacy = is_awaited and awaited is not None and awaited.what == reminders.PHARMACY
    if is_pharmacy or question in _asked(talk, "pharmacy-ask"):
        await reminders.name_pharmacy(talk)
        return True
    return False


async def _is_of_announcement(talk: Talk, asked: int, question: str) -> bool:
    service = talk.services.announcements
    is_why = question in _asked(talk, "announce-ask-reason")
    prompt = await service.asked_in(talk.chat.id, asked)
    if prompt is None and is_why:
        prompt = await service.asked_before(asked)
    if prompt is None and not is_why:
        return False
    if prompt is None or not allowed(talk.member, Permission.ANNOUNCER):
        await announced.say_late(talk, None)
    else:
        await announce.replied(talk, prompt.subject, prompt.detail)
    return True


async def _is_of_draft(talk: Talk, asked: int) -> bool:
    """Take the words for the text of the draft whose panel they answer."""
    draft = await drafted.of_panel(talk, asked)
    if draft is None:
        return False
    await announce.replied(talk, draft.id, f"{announce.TEXT}:{drafted.language(talk)}")
    return True


async def _is_of_change(talk: Talk, asked: int, question: str) -> bool:
    found = await talk.services.changes.asked_by(talk.member.user_id, asked)
    if not found and question not in _asked(talk, *(f"change-ask-{one}" for one in Particular)):
        return False
    if not allowed(talk.member, Permission.OFFICER):
        await talk.reply(escape(await denials.turned_away(talk)))
    elif found:
        await changes.replied(talk, *found)
    else:
        await changes.resume(talk)
    return True


def _asked(talk: Talk, *keys: str) -> set[str]:
    """Return the questions of these keys in every language."""
    catalog = talk.catalog
    return {catalog.text(key, language) for key in keys for language in catalog.languages}
