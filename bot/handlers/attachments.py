"""Files that arrive by themselves: for a draft that waits for one, else for what they are."""

from telegram import Message

from bot.core.members import Permission, allowed
from bot.handlers import announce, documents, gestures, secrets, small_talk, verify
from bot.handlers.file_kinds import is_picture, is_recording
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
    if message is not None:
        await _examined(talk, message)


async def _examined(talk: Talk, message: Message) -> None:
    # An animation is a film and a file too, for older programs.
    is_heard = bool(message.animation) or is_recording(message)
    if is_heard and await verify.below_recording(talk):
        return
    if message.animation:
        await small_talk.thanks(talk)
    elif is_picture(message):
        await verify.forwarded(talk)
    elif is_heard:
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
