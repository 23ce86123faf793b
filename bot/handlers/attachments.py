"""Files that arrive by themselves: for a draft that waits for one, else for what they are."""

from bot.core.members import Permission, allowed
from bot.handlers import announce, documents, faq
from bot.handlers.talk import Talk


async def received(talk: Talk) -> None:
    """Take a photo, document, voice message… to where it belongs."""
    if allowed(talk.member, Permission.ANNOUNCER) and await announce.take_file(talk):
        return
    if talk.words and await faq.warned_of_secret(talk):
        return
    if talk.message and talk.message.document:
        await documents.received(talk)
    else:
        await faq.something_else(talk)
