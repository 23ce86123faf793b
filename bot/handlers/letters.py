"""Sending an announcement to one chat as its readers get it: words, a file, an album."""

from collections.abc import Sequence

from telegram import InlineKeyboardMarkup, InputMediaDocument, InputMediaPhoto, ReplyParameters
from telegram.constants import ParseMode

from bot.core.attachments import File, FileKind
from bot.handlers.buttons import button, carrying, keyboard
from bot.handlers.talk import Talk
from bot.services.wording import Letter


async def send(talk: Talk, letter: Letter, *, is_preview: bool = False) -> None:
    """Send a letter to the chat at hand; the buttons of a preview only say what it is."""
    buttons = _buttons(letter, is_preview=is_preview)
    if letter.caption_of is not None:
        await _send_file(talk, letter.caption_of, letter.html, buttons)
        return
    message = await talk.reply(letter.html, buttons)
    if len(letter.followed_by) == 1:
        await _send_file(talk, letter.followed_by[0], replying_to=message.message_id)
    elif letter.followed_by:
        await _send_album(talk, letter.followed_by, message.message_id)


def _buttons(letter: Letter, *, is_preview: bool) -> InlineKeyboardMarkup:
    if not is_preview:
        return carrying(letter.buttons)
    return keyboard(*([button(label, "preview") for label, _ in row] for row in letter.buttons))


async def _send_file(
    talk: Talk,
    file: File,
    caption: str | None = None,
    buttons: InlineKeyboardMarkup | None = None,
    *,
    replying_to: int | None = None,
) -> None:
    reply = ReplyParameters(replying_to) if replying_to is not None else None
    if file.kind is FileKind.PHOTO:
        await talk.bot.send_photo(
            talk.chat.id,
            file.file_id,
            caption=caption,
            parse_mode=ParseMode.HTML,
            reply_markup=buttons,
            reply_parameters=reply,
        )
    else:
        await talk.bot.send_document(
            talk.chat.id,
            file.file_id,
            caption=caption,
            parse_mode=ParseMode.HTML,
            reply_markup=buttons,
            reply_parameters=reply,
        )


async def _send_album(talk: Talk, files: Sequence[File], replying_to: int) -> None:
    await talk.bot.send_media_group(
        talk.chat.id,
        [
            InputMediaPhoto(file.file_id)
            if file.kind is FileKind.PHOTO
            else InputMediaDocument(file.file_id)
            for file in files
        ],
        reply_parameters=ReplyParameters(replying_to),
    )
