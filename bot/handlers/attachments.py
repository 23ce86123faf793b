"""Files that arrive by themselves: for a draft that waits for one, else for what they are."""

from telegram import Message

from bot.core.members import Permission, allowed
from bot.handlers import announce, documents, faq, gestures, secrets, small_talk, verify
from bot.handlers.file_kinds import is_picture, is_program, is_recording
from bot.handlers.talk import Talk


async def received(talk: Talk) -> None:
    """Take a photo, document, voice message… to where it belongs."""
    if allowed(talk.member, Permission.ANNOUNCER) and await announce.take_file(talk):
        return
    if talk.words and await secrets.warned(talk):
        return
    message = talk.message
    document = message.document if message else None
    # Each PDF of an album is looked into by itself; of anything else, one answer is for all.
    if not (document and documents.looks_like_pdf(document)) and (
        await gestures.is_of_answered_album(talk)
    ):
        return
    if message is None:
        return
    if _may_be_of_anybody(message) and await verify.under_file(talk):
        return
    await _sorted(talk, message)


def _may_be_of_anybody(message: Message) -> bool:
    """Tell whether a file is neither a picture nor a PDF, which are looked at as such."""
    document = message.document
    is_looked_at = is_picture(message) or bool(document and documents.looks_like_pdf(document))
    return is_program(message) or not is_looked_at


async def _sorted(talk: Talk, message: Message) -> None:
    if message.animation:  # it is a film and a file too, for older programs
        await small_talk.thanks(talk)
    elif is_picture(message):
        await faq.below_picture(talk)
    elif is_recording(message):
        await small_talk.unheard(talk)
    elif message.document:
        await documents.received(talk)
    elif message.contact:
        await small_talk.no_phone(talk)
    else:
        await small_talk.thanks(talk)


async def forwarded(talk: Talk) -> None:
    """Check what somebody passed on; an album of it once."""
    if not await gestures.is_of_answered_album(talk):
        await verify.forwarded(talk)
