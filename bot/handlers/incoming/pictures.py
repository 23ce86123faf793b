"""The picture that a message carries: fetched, and looked at behind those of others."""

from enum import StrEnum

from telegram import Message
from telegram.constants import ChatAction
from telegram.error import BadRequest

from bot.core.pictures.measures import BYTES_LIMIT
from bot.core.sending.places import leave_place
from bot.handlers import files
from bot.handlers.context import Context
from bot.services.looking import BusyError, UnreadError
from bot.services.pictures import Seen

_LONGEST_SIDE = 1600  # pixels: Telegram holds a picture in several sizes


class Trouble(StrEnum):
    """Why a picture was not read; also the ending of what is said then."""

    CANNOT = "cannot"  # nothing on this machine reads
    BUSY = "busy"
    UNREAD = "unread"


async def look(ctx: Context, message: Message) -> Seen | Trouble:
    """Tell what the picture of a message shows; while it is read the chat shows that we write."""
    if not ctx.services.pictures.can_read:
        return Trouble.CANNOT
    leave_place()
    try:
        content = await _content(ctx, message)
        return await ctx.services.pictures.look(
            content, person=ctx.member.user_id, bot=ctx.bot.username, now=ctx.now
        )
    except UnreadError:
        return Trouble.UNREAD
    except BusyError:
        return Trouble.BUSY


async def _content(ctx: Context, message: Message) -> bytes:
    """Return the bytes of a picture, in the size that is read best. Raises UnreadError."""
    sizes = sorted(message.photo, key=lambda one: one.width * one.height)
    fitting = [one for one in sizes if max(one.width, one.height) <= _LONGEST_SIDE]
    carried = (fitting or sizes)[-1] if sizes else message.document
    if carried is None or (carried.file_size or 0) > BYTES_LIMIT:
        raise UnreadError
    await ctx.send(
        lambda chat_id, thread_id: ctx.bot.send_chat_action(
            chat_id, ChatAction.TYPING, message_thread_id=thread_id
        )
    )
    try:
        return await files.download(ctx, carried.file_id)
    except BadRequest as error:  # too large for a bot, or gone
        raise UnreadError from error
