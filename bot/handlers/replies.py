"""Answers to questions that the bot asked; any other reply is what it would be by itself."""

from bot.core.members import Permission, allowed
from bot.handlers import announce, changes, documents, faq, missed, reminders
from bot.handlers.talk import Talk


async def received(talk: Talk) -> None:
    """Take a reply to where it belongs."""
    message = talk.message
    if message is None or await _is_taken(talk):
        return
    if message.document:
        await documents.received(talk)
    elif message.text:
        await faq.question(talk)
    else:
        await faq.something_else(talk)


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
        if await missed.is_written(talk, asked.message_id):
            return True
    languages = talk.catalog.languages
    if asked.text in {talk.catalog.text("pharmacy-ask", language) for language in languages}:
        await reminders.name_pharmacy(talk)
        return True
    return False
