"""Answers to questions that the bot asked; any other reply is what it would be by itself."""

from bot.core.changes import Particular
from bot.core.members import Permission, allowed
from bot.handlers import announce, attachments, changes, faq, missed, reminders
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
    asked = talk.message.reply_to_message if talk.message else None
    if asked is None or asked.from_user is None or asked.from_user.id != talk.bot.id:
        return False
    if allowed(talk.member, Permission.ANNOUNCER):
        wanted = await talk.services.announcements.asked_by(talk.member.user_id, asked.message_id)
        if wanted:
            await announce.replied(talk, *wanted)
            return True
    if allowed(talk.member, Permission.OFFICER):
        found = await talk.services.changes.asked_by(talk.member.user_id, asked.message_id)
        if found:
            await changes.replied(talk, *found)
            return True
        if asked.text in _asked(talk, *(f"change-ask-{one}" for one in Particular)):
            await changes.resume(talk)
            return True
    if allowed(talk.member, Permission.EDITOR) and await missed.is_written(talk, asked.message_id):
        return True
    if asked.text in _asked(talk, "pharmacy-ask"):
        await reminders.name_pharmacy(talk)
        return True
    return False


def _asked(talk: Talk, *keys: str) -> set[str]:
    """Return the questions of these keys in every language."""
    catalog = talk.catalog
    return {catalog.text(key, language) for key in keys for language in catalog.languages}
