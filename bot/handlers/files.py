"""Sending pictures and documents: uploaded once, then sent again by their file_id."""

from collections.abc import Awaitable, Callable, Sequence
from enum import StrEnum

from telegram import (
    InlineKeyboardMarkup,
    InputFile,
    InputMediaPhoto,
    Message,
)
from telegram.constants import ParseMode
from telegram.error import BadRequest

from bot.core.delivery import Reason
from bot.core.text import CAPTION_LIMIT, fitted
from bot.handlers.refusals import outcome_of
from bot.handlers.talk import Talk
from bot.services.prints import Print

# What Telegram says of a file_id that it has lost, or that belongs to another bot.
_LOST = (
    "wrong file identifier",
    "wrong remote file identifier",
    "file_id_invalid",
    "invalid file_id",
    "wrong file_id",
)


class Kind(StrEnum):
    """How a file is sent; a photo's file_id cannot be sent as a document."""

    PHOTO = "photo"
    DOCUMENT = "document"


async def send_document(
    talk: Talk,
    file: Print,
    caption: str,
    buttons: InlineKeyboardMarkup | None = None,
    *,
    quoting: int | None = None,
) -> None:
    """Send a file with a caption (HTML)."""

    async def send(media: str | InputFile) -> Message:
        return await talk.send(
            lambda chat_id, thread_id: talk.bot.send_document(
                chat_id,
                media,
                caption=fitted(caption, CAPTION_LIMIT),
                parse_mode=ParseMode.HTML,
                reply_markup=buttons,
                reply_parameters=talk.quote(quoting),
                message_thread_id=thread_id,
            )
        )

    await _send_known(talk, file, Kind.DOCUMENT, send)


async def send_photo(
    talk: Talk, file: Print, caption: str, buttons: InlineKeyboardMarkup | None = None
) -> None:
    """Send a picture with a caption (HTML) as a new message."""

    async def send(media: str | InputFile) -> Message:
        return await talk.send(
            lambda chat_id, thread_id: talk.bot.send_photo(
                chat_id,
                media,
                caption=fitted(caption, CAPTION_LIMIT),
                parse_mode=ParseMode.HTML,
                reply_markup=buttons,
                message_thread_id=thread_id,
            )
        )

    await _send_known(talk, file, Kind.PHOTO, send)


async def show_photo(
    talk: Talk, file: Print, caption: str, buttons: InlineKeyboardMarkup | None = None
) -> None:
    """Change the message whose button was pressed into a picture; without one, send it."""

    async def edit(pressed: Message) -> None:
        async def put(media: str | InputFile) -> Message:
            edited = await talk.bot.edit_message_media(
                InputMediaPhoto(
                    media, caption=fitted(caption, CAPTION_LIMIT), parse_mode=ParseMode.HTML
                ),
                chat_id=talk.chat.id,
                message_id=pressed.message_id,
                reply_markup=buttons,
            )
            assert isinstance(edited, Message)  # noqa: S101 - True answers for inline messages
            return edited

        await _send_known(talk, file, Kind.PHOTO, put)

    if talk.update.callback_query is None or not await talk.change(edit):
        await send_photo(talk, file, caption, buttons)


async def send_album(talk: Talk, files: Sequence[Print], caption: str) -> None:
    """Send pictures as one album; the caption (HTML) is the first one's."""
    known = [await talk.services.uploads.find(talk.bot.id, f.sha256, Kind.PHOTO) for f in files]

    async def send(media: Sequence[str | InputFile]) -> tuple[Message, ...]:
        short = fitted(caption, CAPTION_LIMIT)
        items = [
            InputMediaPhoto(item, caption=short if first else None, parse_mode=ParseMode.HTML)
            for item, first in zip(media, [True, *[False] * len(media)], strict=False)
        ]
        return await talk.send(
            lambda chat_id, thread_id: talk.bot.send_media_group(
                chat_id, items, message_thread_id=thread_id
            )
        )

    fresh = [
        file_id or InputFile(file.content, filename=file.name, attach=True)
        for file, file_id in zip(files, known, strict=True)
    ]
    try:
        messages = await send(fresh)
    except BadRequest as error:
        if not is_lost(error):
            raise
        messages = await send(
            [InputFile(file.content, filename=file.name, attach=True) for file in files]
        )
    for file, message in zip(files, messages, strict=True):
        await _remember(talk, file, Kind.PHOTO, message)


async def _send_known(
    talk: Talk, file: Print, kind: Kind, send: Callable[[str | InputFile], Awaitable[Message]]
) -> None:
    file_id = await talk.services.uploads.find(talk.bot.id, file.sha256, kind)
    if file_id is not None:
        try:
            await send(file_id)
        except BadRequest as error:
            if not is_lost(error):
                raise
            await talk.services.uploads.forget(talk.bot.id, file.sha256, kind)
        else:
            return
    message = await send(InputFile(file.content, filename=file.name, attach=True))
    await _remember(talk, file, kind, message)


async def _remember(talk: Talk, file: Print, kind: Kind, message: Message) -> None:
    if kind is Kind.PHOTO:
        file_id = message.photo[-1].file_id if message.photo else None
    else:
        file_id = message.document.file_id if message.document else None
    if file_id is not None:
        await talk.services.uploads.remember(talk.bot.id, file.sha256, kind, file_id, now=talk.now)


def is_not_allowed(error: BadRequest) -> bool:
    """Tell whether sending failed because a group does not let the bot send files of this kind."""
    return outcome_of(error).reason == Reason.NO_RIGHTS


def is_lost(error: BadRequest) -> bool:
    """Tell whether Telegram does not know a file_id: it has lost it, or it is another bot's."""
    return any(words in error.message.lower() for words in _LOST)
