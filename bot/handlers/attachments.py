"""Files that arrive by themselves: for a draft that waits for one, else for what they are."""

from telegram import Document, Message

from bot.core.members import Permission, allowed
from bot.handlers import announce, documents, gestures, secrets, small_talk, verify
from bot.handlers.talk import Talk

_UNTOLD = "application/octet-stream"
_PICTURES = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".heic", ".heif", ".bmp", ".tif", ".tiff")
_SOUNDS = (".ogg", ".oga", ".opus", ".mp3", ".m4a", ".aac", ".wav", ".amr", ".flac")
_FILMS = (".mp4", ".mov", ".avi", ".mkv", ".webm", ".3gp")


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
    if message.animation:  # it is a film and a file too, for older programs
        await small_talk.thanks(talk)
    elif message.photo or (document and _is_of(document, "image", _PICTURES)):
        await verify.forwarded(talk)
    elif (document and _is_of(document, "audio", _SOUNDS)) or _is_recording(message):
        await small_talk.unheard(talk)
    elif document:
        await documents.received(talk)
    elif message.contact:
        await small_talk.no_phone(talk)
    else:
        await small_talk.thanks(talk)


async def forwarded(talk: Talk) -> None:
    """Check what somebody passed on; an album of it once."""
    if not await gestures.is_of_answered_album(talk):
        await verify.forwarded(talk)


def _is_of(document: Document, kind: str, endings: tuple[str, ...]) -> bool:
    """Tell whether a file is of a kind, by its type or, where none is told, by its name."""
    mime = document.mime_type or _UNTOLD
    if mime == _UNTOLD:
        return (document.file_name or "").lower().endswith(endings)
    return mime.startswith(f"{kind}/")


def _is_recording(message: Message) -> bool:
    document = message.document
    is_film = document is not None and _is_of(document, "video", _FILMS)
    return bool(message.voice or message.audio or message.video or message.video_note or is_film)
