"""Sending an announcement to one chat as its readers get it: words, a file, an album."""

from collections.abc import Sequence

import structlog
from telegram import InlineKeyboardMarkup, InputMediaDocument, InputMediaPhoto, ReplyParameters
from telegram.constants import ParseMode
from telegram.error import BadRequest

from bot.core.announcements import Announcement
from bot.core.attachments import File, FileKind, are_foreign
from bot.core.callbacks.announcements import PressPreview
from bot.core.callbacks.verification import ShowNumber
from bot.core.sending.message_keys import MessageKind
from bot.core.writing.text import escape
from bot.handlers import files
from bot.handlers.buttons import button, carrying, keyboard
from bot.handlers.context import Context
from bot.services.announcements.text import RenderedMessage

log = structlog.get_logger()


async def hand_out(ctx: Context, one: Announcement) -> None:
    """Send an announcement to the chat at hand, which asked for it.

    The copy is kept: it is corrected and taken back like what was delivered. Below it stands that
    its date does not hold, if so.
    """
    letter = (await ctx.services.announcements.letters(one, now=ctx.now))[ctx.language]
    sent = list(await send(ctx, letter))
    if said := await outdated(ctx, one):
        sent.append((await ctx.reply(escape(said), quoting=min(sent))).message_id)
    await follow(ctx, one, sent)


async def outdated(ctx: Context, one: Announcement) -> str:
    """Return that the date of an announcement in force is not the calendar's, else nothing."""
    found = await ctx.services.outdated_dates.of(one, now=ctx.now)
    if found is None:
        return ""
    key = f"verify-date-{found.why}"
    if found.due is None:
        return ctx.text(key)
    what = ctx.services.deadlines.subject(found.due, ctx.language)
    day = ctx.catalog.date(found.due.due_on, ctx.language, weekday=True)
    return ctx.text(key, what=what, date=day)


async def follow(ctx: Context, one: Announcement, sent: Sequence[int]) -> None:
    """Keep messages that show an announcement to the chat at hand, to correct or take back."""
    old = await ctx.services.traces.keep(one, ctx.chat.id, ctx.language, sent, now=ctx.now)
    if old:
        await _clear(ctx, one, old)


async def follow_verdict(
    ctx: Context, one: Announcement, message_id: int, *, vouches: bool
) -> None:
    """Keep a verdict that quotes an announcement: it says what becomes of that.

    One that is followed no more says that it may have changed: nobody would tell it otherwise.
    """
    kind = MessageKind.VOUCHER if vouches else MessageKind.VERDICT
    old = await ctx.services.traces.keep(
        one, ctx.chat.id, ctx.language, [message_id], kind=kind, now=ctx.now
    )
    number = one.number or ""
    again = keyboard([button(ctx.text("verdict-unfollowed"), ShowNumber(number))])
    for verdict in old:
        try:
            if vouches:
                await ctx.bot.edit_message_text(
                    escape(ctx.text("voucher-unfollowed", number=number)),
                    chat_id=ctx.chat.id,
                    message_id=verdict,
                    parse_mode=ParseMode.HTML,
                    reply_markup=again,
                )
            else:
                await ctx.bot.edit_message_reply_markup(ctx.chat.id, verdict, reply_markup=again)
        except BadRequest as error:
            log.info("verdict not changed", reason=error.message)


async def _clear(ctx: Context, one: Announcement, old: Sequence[int]) -> None:
    """Have an older copy say where the announcement stands now; what it was is followed no more.

    A picture with a caption cannot become words: it is deleted, like what hangs on the words.
    """
    number = one.number or ""
    gone = list(old)
    try:
        await ctx.bot.edit_message_text(
            escape(ctx.text("copy-below", number=number)),
            chat_id=ctx.chat.id,
            message_id=min(old),
            parse_mode=ParseMode.HTML,
            reply_markup=keyboard([button(ctx.text("copy-again"), ShowNumber(number))]),
        )
        gone.remove(min(old))
    except BadRequest as error:
        log.info("copy not changed", reason=error.message)
    if gone:
        try:
            await ctx.bot.delete_messages(ctx.chat.id, gone)
        except BadRequest as error:  # too old, or gone
            log.info("copy not deleted", reason=error.message)


async def send(
    ctx: Context, letter: RenderedMessage, *, is_preview: bool = False
) -> Sequence[int]:
    """Send a letter to the chat at hand and return its messages, the words first.

    The buttons of a preview only say what it is.
    """
    buttons = _buttons(letter, is_preview=is_preview)
    if letter.caption_of is not None:
        try:
            return [await _send_file(ctx, letter.caption_of, letter.html, buttons)]
        except BadRequest as error:
            if not files.is_lost(error):
                raise
        # The words count; the file is another bot's, or Telegram has lost it.
        message = (await ctx.reply(letter.html, buttons)).message_id
        return [message, await _say_lost(ctx, message, is_preview=is_preview)]
    message = (await ctx.reply(letter.html, buttons)).message_id
    try:
        if len(letter.followed_by) == 1:
            return [message, await _send_file(ctx, letter.followed_by[0], below=message)]
        if letter.followed_by:
            return [message, *await _send_album(ctx, letter.followed_by, message)]
    except BadRequest as error:
        if not files.is_lost(error):
            raise
        return [message, await _say_lost(ctx, message, is_preview=is_preview)]
    return [message]


async def are_ours(ctx: Context, one: Announcement) -> bool:
    """Tell whether this bot can send the files of an announcement; a correction sends none."""
    if one.corrects is not None:
        return True
    if are_foreign(one.files, ctx.bot.id):
        return False
    for file in one.files:
        if not file.bot_id:  # from before it was noted: Telegram knows
            try:
                await ctx.bot.get_file(file.file_id)
            except BadRequest as error:
                if files.is_lost(error):
                    return False
    return True


async def _say_lost(ctx: Context, message_id: int, *, is_preview: bool) -> int:
    key = "announce-file-foreign" if is_preview else "announcement-file-lost"
    return (await ctx.reply(escape(ctx.text(key)), quoting=message_id)).message_id


def _buttons(letter: RenderedMessage, *, is_preview: bool) -> InlineKeyboardMarkup:
    if not is_preview:
        return carrying(letter.buttons)
    return keyboard(
        *([button(label, PressPreview()) for label, _ in row] for row in letter.buttons)
    )


async def _send_file(
    ctx: Context,
    file: File,
    caption: str | None = None,
    buttons: InlineKeyboardMarkup | None = None,
    *,
    below: int | None = None,
) -> int:
    tie = ReplyParameters(below) if below is not None else None
    sent = await files.send_file(ctx, file.kind, file.file_id, caption, buttons, below=tie)
    return sent.message_id


async def _send_album(ctx: Context, album: Sequence[File], replying_to: int) -> Sequence[int]:
    messages = await ctx.bot.send_media_group(
        ctx.chat.id,
        [
            InputMediaPhoto(file.file_id)
            if file.kind is FileKind.PHOTO
            else InputMediaDocument(file.file_id)
            for file in album
        ],
        reply_parameters=ReplyParameters(replying_to),
        message_thread_id=ctx.thread_id,
    )
    return [message.message_id for message in messages]
