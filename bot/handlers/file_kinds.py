"""What a message shows, whether it was sent as such or as a file."""

from telegram import Message

_UNTOLD = "application/octet-stream"
_PICTURES = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".heic", ".heif", ".bmp", ".tif", ".tiff")
_SOUNDS = (".ogg", ".oga", ".opus", ".mp3", ".m4a", ".aac", ".wav", ".amr", ".flac")
_FILMS = (".mp4", ".mov", ".avi", ".mkv", ".webm", ".3gp")


def is_picture(message: Message) -> bool:
    """Tell whether a message shows a picture."""
    return bool(message.photo or message.live_photo) or _is_file_of(message, "image", _PICTURES)


def is_recording(message: Message) -> bool:
    """Tell whether a message is to be listened to or watched."""
    return (
        bool(message.voice or message.audio or message.video or message.video_note)
        or _is_file_of(message, "audio", _SOUNDS)
        or _is_file_of(message, "video", _FILMS)
    )


def _is_file_of(message: Message, kind: str, endings: tuple[str, ...]) -> bool:
    """Tell whether a file is of a kind, by its type or, where none is told, by its name."""
    file = message.document
    if file is None:
        return False
    if (file.mime_type or _UNTOLD) == _UNTOLD:
        return (file.file_name or "").lower().endswith(endings)
    return (file.mime_type or "").startswith(f"{kind}/")
