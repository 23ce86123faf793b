"""Sending pictures and documents: uploaded once, then sent again by their file_id."""

from collections.abc import Awaitable, Callable, Sequence

from telegram import (
    InlineKeyboardMarkup,
    InputFile,
    InputMediaPhoto,
    Message,
    ReplyParameters,
)
from telegram.constants import ParseMode
from telegram.error import BadRequest

from bot.core.attachments import FileKind
from bot.core.sending.delivery import Reason
from bot.core.writing.text import CAPTION_LIMIT, fitted
from bot.handlers.context import Context
from bot.handlers.refusals import outcome_of
from bot.services.local_files import OutsideError
from bot.services.printing.printables import RenderedFile

# What Telegram says of a file_id that it has lost, or that belongs to another bot.
_LOST = (
    "wrong file identifier",
    "wrong remote file identifier",
    "file_id_invalid",
    "invalid file_id",
    "wrong file_id",
)


async def download(ctx: Context, file_id: str) -> bytes:
    """Return the bytes of a file that somebody sent.

    Raises BadRequest where it is too large, gone, or elsewhere than the settings say.
    """
    file = await ctx.bot.get_file(file_id)
    if file.file_path is None or "://" in file.file_path:
        return bytes(await file.download_as_bytearray())
    try:
        return await ctx.services.local_files.read(file.file_path)
    except OutsideError as error:
        raise BadRequest("The file cannot be read") from error


async def send_file(
    ctx: Context,
    kind: FileKind,
    media: str | InputFile,
    caption: str | None = None,
    buttons: InlineKeyboardMarkup | None = None,
    *,
    below: ReplyParameters | None = None,
) -> Message:
    """Send a file with a caption (HTML), as it is or by the `file_id` that Telegram knows it by.

    `below` ties it to another message.
    """
    send = ctx.bot.send_photo if kind is FileKind.PHOTO else ctx.bot.send_document
    ctx.answers.append(caption or "")
    return await ctx.send(
        lambda chat_id, thread_id: send(
            chat_id,
            media,
            caption=caption and fitted(caption, CAPTION_LIMIT),
            parse_mode=ParseMode.HTML,
            reply_markup=buttons,
            reply_parameters=below,
            message_thread_id=thread_id,
        )
    )


async def send_document(
    ctx: Context,
    file: RenderedFile,
    caption: str,
    buttons: InlineKeyboardMarkup | None = None,
    *,
    quoting: int | None = None,
) -> None:
    """Send a file with a caption (HTML)."""
    kind = FileKind.DOCUMENT

    async def send(media: str | InputFile) -> Message:
        return await send_file(ctx, kind, media, caption, buttons, below=ctx.quote(quoting))

    await _send_known(ctx, file, kind, send)


async def send_photo(
    ctx: Context, file: RenderedFile, caption: str, buttons: InlineKeyboardMarkup | None = None
) -> None:
    """Send a picture with a caption (HTML) as a new message."""

    async def send(media: str | InputFile) -> Message:
        return await send_file(ctx, FileKind.PHOTO, media, caption, buttons)

    await _send_known(ctx, file, FileKind.PHOTO, send)


async def show_photo(
    ctx: Context, file: RenderedFile, caption: str, buttons: InlineKeyboardMarkup | None = None
) -> None:
    """Change the message whose button was pressed into a picture; without one, send it."""

    async def edit(pressed: Message) -> None:
        async def put(media: str | InputFile) -> Message | bool:
            return await ctx.bot.edit_message_media(
                InputMediaPhoto(
                    media, caption=fitted(caption, CAPTION_LIMIT), parse_mode=ParseMode.HTML
                ),
                chat_id=ctx.chat.id,
                message_id=pressed.message_id,
                reply_markup=buttons,
            )

        await _send_known(ctx, file, FileKind.PHOTO, put)

    if ctx.update.callback_query is None or not await ctx.change(edit):
        await send_photo(ctx, file, caption, buttons)


async def send_album(ctx: Context, files: Sequence[RenderedFile], caption: str) -> None:
    """Send pictures as one album; the caption (HTML) is the first one's."""
    known = [await ctx.services.uploads.find(ctx.bot.id, f.sha256, FileKind.PHOTO) for f in files]

    async def send(media: Sequence[str | InputFile]) -> tuple[Message, ...]:
        short = fitted(caption, CAPTION_LIMIT)
        items = [
            InputMediaPhoto(item, caption=short if first else None, parse_mode=ParseMode.HTML)
            for item, first in zip(media, [True, *[False] * len(media)], strict=False)
        ]
        return await ctx.send(
            lambda chat_id, thread_id: ctx.bot.send_media_group(
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
        await _remember(ctx, file, FileKind.PHOTO, message)


async def _send_known(
    ctx: Context,
    file: RenderedFile,
    kind: FileKind,
    send: Callable[[str | InputFile], Awaitable[Message | bool]],
) -> None:
    file_id = await ctx.services.uploads.find(ctx.bot.id, file.sha256, kind)
    if file_id is not None:
        try:
            await send(file_id)
        except BadRequest as error:
            if not is_lost(error):
                raise
            await ctx.services.uploads.forget(ctx.bot.id, file.sha256, kind)
        else:
            return
    message = await send(InputFile(file.content, filename=file.name, attach=True))
    if isinstance(message, Message):  # of an edit without a new file nothing is told
        await _remember(ctx, file, kind, message)


async def _remember(ctx: Context, file: RenderedFile, kind: FileKind, message: Message) -> None:
    if kind is FileKind.PHOTO:
        file_id = message.photo[-1].file_id if message.photo else None
    else:
        file_id = message.document.file_id if message.document else None
    if file_id is not None:
        await ctx.services.uploads.remember(ctx.bot.id, file.sha256, kind, file_id, now=ctx.now)


def is_not_allowed(error: BadRequest) -> bool:
    """Tell whether sending failed because a group does not let the bot send files of this kind."""
    return outcome_of(error).reason == Reason.NO_RIGHTS


def is_lost(error: BadRequest) -> bool:
    """Tell whether Telegram does not know a file_id: it has lost it, or it is another bot's."""
    return any(words in error.message.lower() for words in _LOST)
