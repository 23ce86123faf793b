"""Files that arrive by themselves: for a draft that waits for one, else for what they are."""

from telegram import Document

from bot.core.members import Permission, allowed
from bot.handlers import announce, documents, faq, secrets, verify
from bot.handlers.talk import Talk


async def received(talk: Talk) -> None:
    """Take a photo, document, voice message… to where it belongs."""
    if allowed(talk.member, Permission.ANNOUNCER) and await announce.take_file(talk):
        return
    if talk.words and await secrets.warned(talk):
        return
    message = talk.message
    document = message.document if message else None
    if message and (message.photo or (document and _is_picture(document))):
        await verify.forwarded(talk)
    elif document:
        await documents.received(talk)
    elif talk.words:
        await verify.forwarded(talk)
    else:
        await faq.something_else(talk)


def _is_picture(document: Document) -> bool:
    return (document.mime_type or "").startswith("image/")
