"""Files that arrive by themselves: for a draft that waits for one, else for what they are."""

from telegram import Document

from bot.core.members import Permission, allowed
from bot.handlers import announce, documents, faq, gestures, secrets, verify
from bot.handlers.talk import Talk


async def received(talk: Talk) -> None:
    """Take a photo, document, voice message… to where it belongs."""
    if allowed(talk.member, Permission.ANNOUNCER) and await announce.take_file(talk):
        return
    message = talk.message
    document = message.document if message else None
    # Each PDF of an album is looked into by itself; of anything else, one answer is for all.
    if not (document and documents.looks_like_pdf(document)) and (
        await gestures.is_of_answered_album(talk)
    ):
        return
    if talk.words and await secrets.warned(talk):
        return
    if message and (message.photo or (document and _is_picture(document))):
        await verify.forwarded(talk)
    elif document:
        await documents.received(talk)
    else:
        await faq.something_else(talk)


async def forwarded(talk: Talk) -> None:
    """Check what somebody passed on; an album of it once."""
    if not await gestures.is_of_answered_album(talk):
        await verify.forwarded(talk)


def _is_picture(document: Document) -> bool:
    return (document.mime_type or "").startswith("image/")
