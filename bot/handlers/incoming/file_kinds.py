"""What a message shows, whether it was sent as such or as a file."""

import re

from telegram import Message

_UNTOLD = "application/octet-stream"
_PICTURES = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".heic", ".heif", ".bmp", ".tif", ".tiff")
_SOUNDS = (".ogg", ".oga", ".opus", ".mp3", ".m4a", ".aac", ".wav", ".amr", ".flac")
_FILMS = (".mp4", ".mov", ".avi", ".mkv", ".webm", ".3gp")
# What a telephone or a computer runs, or opens with what it holds.
_PROGRAMS = (
    ".apk", ".apks", ".xapk", ".apkm", ".aab", ".ipa", ".exe", ".msi", ".scr", ".com", ".bat",
    ".cmd", ".ps1", ".vbs", ".js", ".jse", ".wsf", ".hta", ".jar", ".lnk", ".reg", ".dmg", ".pkg",
    ".sh", ".html", ".htm", ".mht", ".svg", ".docm", ".xlsm", ".pptm", ".xlam", ".zip", ".rar",
    ".7z", ".iso", ".img", ".cab", ".one",
)  # fmt: skip
_RUN = re.compile(
    r"application/(?:vnd\.android\.package-archive|x-ms\w*|x-dosexec|x-executable|java-archive"
    r"|x-sh|zip|x-zip\S*|x-rar\S*|vnd\.rar|x-7z\S*|x-iso\S*|hta|x-apple-diskimage)"
    r"|text/(?:html|javascript|x-sh\w*|x-python)"
)


def is_program(message: Message) -> bool:
    """Tell whether a message carries a file that can be run, or an archive that may hold one."""
    file = message.document
    if file is None:
        return False
    # « annonce.pdf.apk », and what shows another ending by a sign that turns the direction.
    name = "".join(c for c in (file.file_name or "").lower() if c.isprintable()).strip(" .")
    return name.endswith(_PROGRAMS) or _RUN.match(file.mime_type or "") is not None


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
