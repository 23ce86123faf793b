"""Answers to questions that the bot asked; any other reply is what it would be by itself."""

from telegram import Message

from bot.core.changes import Particular
from bot.core.members import Permission, allowed
from bot.core.text import escape
from bot.handlers import announce, announced, attachments, changes, denials, faq, missed, reminders
from bot.handlers.talk import Talk


async def received(talk: Talk) -> None:
    """Take a reply to where it belongs."""
    message = talk.message
    if message is None or await _is_taken(talk):
        return
    if message.text:
        await faq.question(talk)
    else:
        await attachments.received(talk)


async def _is_taken(talk: Talk) -> bool:
    """Take the reply to a question of the bot; no answer to one is ever a question itself."""
    asked = talk.message.reply_to_message if talk.message else None
    if asked is None or asked.from_user is None or asked.from_user.id != talk.bot.id:
        return False
    if await _is_of_announcement(talk, asked) or await _is_of_change(talk, asked):
        return True
    if await missed.is_written(talk, asked.message_id):
        return True
    if asked.text in _asked(talk, "pharmacy-ask"):
        await reminders.name_pharmacy(talk)
        return True
    return False


async def _is_of_announcement(talk: Talk, asked: Message) -> bool:
    service = talk.services.announcements
    is_why = asked.text in _asked(talk, "announce-ask-reason")
    prompt = await service.asked_in(talk.chat.id, asked.message_id)
    if prompt is None and is_why:
        prompt = await service.asked_before(asked.message_id)
    if prompt is None and not is_why:
        return False
    if prompt is None or not allowed(talk.member, Permission.ANNOUNCER):
        await announced.say_late(talk, None)
    else:
        await announce.replied(talk, prompt.subject, prompt.detail)
    return True


async def _is_of_change(talk: Talk, asked: Message) -> bool:
    found = await talk.services.changes.asked_by(talk.member.user_id, asked.message_id)
    if not found and asked.text not in _asked(talk, *(f"change-ask-{one}" for one in Particular)):
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
