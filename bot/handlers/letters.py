"""Sending an announcement to one chat as its readers get it: words, a file, an album."""

from collections.abc import Sequence

import structlog
from telegram import InlineKeyboardMarkup, InputMediaDocument, InputMediaPhoto, ReplyParameters
from telegram.constants import ParseMode
from telegram.error import BadRequest

from bot.core.announcements import Announcement
from bot.core.attachments import File, FileKind
from bot.handlers.buttons import button, carrying, keyboard
from bot.handlers.talk import Talk
from bot.services.wording import Letter

log = structlog.get_logger()


async def hand_out(talk: Talk, one: Announcement) -> None:
    """Send an announcement to the chat at hand, which asked for it.

    The copy is kept: it is corrected and taken back like what was delivered.
    """
    letter = (await talk.services.announcements.letters(one, now=talk.now))[talk.language]
    await follow(talk, one, await send(talk, letter))


async def follow(talk: Talk, one: Announcement, sent: Sequence[int]) -> None:
    """Keep messages that show an announcement to the chat at hand, to correct or take back."""
    old = await talk.services.dispatch.keep_copy(
        one, talk.chat.id, talk.language, sent, now=talk.now
    )
    if old:
        try:
            await talk.bot.delete_messages(talk.chat.id, list(old))
        except BadRequest as error:  # too old, or gone
            log.info("copy not deleted", reason=error.message)


async def send(talk: Talk, letter: Letter, *, is_preview: bool = False) -> Sequence[int]:
    """Send a letter to the chat at hand and return its messages, the words first.

    The buttons of a preview only say what it is.
    """
    buttons = _buttons(letter, is_preview=is_preview)
    if letter.caption_of is not None:
        return [await _send_file(talk, letter.caption_of, letter.html, buttons)]
    message = (await talk.reply(letter.html, buttons)).message_id
    if len(letter.followed_by) == 1:
        return [message, await _send_file(talk, letter.followed_by[0], replying_to=message)]
    if letter.followed_by:
        return [message, *await _send_album(talk, letter.followed_by, message)]
    return [message]


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
) -> int:
    reply = ReplyParameters(replying_to) if replying_to is not None else None
    if file.kind is FileKind.PHOTO:
        message = await talk.bot.send_photo(
            talk.chat.id,
            file.file_id,
            caption=caption,
            parse_mode=ParseMode.HTML,
            reply_markup=buttons,
            reply_parameters=reply,
        )
    else:
        message = await talk.bot.send_document(
            talk.chat.id,
            file.file_id,
            caption=caption,
            parse_mode=ParseMode.HTML,
            reply_markup=buttons,
            reply_parameters=reply,
        )
    return message.message_id


async def _send_album(talk: Talk, files: Sequence[File], replying_to: int) -> Sequence[int]:
    album = await talk.bot.send_media_group(
        talk.chat.id,
        [
            InputMediaPhoto(file.file_id)
            if file.kind is FileKind.PHOTO
            else InputMediaDocument(file.file_id)
            for file in files
        ],
        reply_parameters=ReplyParameters(replying_to),
    )
    return [message.message_id for message in album]
