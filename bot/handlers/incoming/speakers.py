"""Who speaks in an update: a person, somebody who hides who they are, or nobody to answer."""

from enum import Enum

from telegram import Message, Update
from telegram.constants import ChatMemberStatus

from bot.handlers.context import Context

NOBODY = 0  # the number of who hides: no row, no seat, no choice of anybody
_ANONYMOUS = 1087968824  # @GroupAnonymousBot, in whose name hidden administrators write
_AS_CHANNEL = 136817688  # @Channel_Bot, in whose name members write as a channel
_ADMINISTRATORS = (ChatMemberStatus.ADMINISTRATOR, ChatMemberStatus.OWNER)


class Voice(Enum):
    """As whom somebody speaks."""

    PERSON = "person"
    ADMINISTRATOR = "administrator"  # an anonymous one, of the group they write in
    CHANNEL = "channel"  # a member who writes as a channel: it may be anybody


def voice_of(update: Update) -> Voice | None:
    """Return as whom somebody speaks, None where nobody is to be answered.

    Bots are not, else two of them could talk for ever; nor is what Telegram itself copies from a
    channel into the group that belongs to it.
    """
    message = update.effective_message if update.callback_query is None else None
    if message is not None and message.is_automatic_forward:
        return None
    person = update.effective_user
    if person is None:
        return None
    if message is not None and message.sender_chat is not None:
        return _hidden(message, person.id)
    return None if person.is_bot else Voice.PERSON


async def is_administrator(ctx: Context) -> bool:
    """Tell whether who speaks may choose for the group."""
    if ctx.is_anonymous_administrator:
        return True
    if ctx.member.user_id == NOBODY:
        return False
    seat = await ctx.bot.get_chat_member(ctx.chat.id, ctx.member.user_id)
    return seat.status in _ADMINISTRATORS


def _hidden(message: Message, user_id: int) -> Voice | None:
    """Return the voice of a message that a chat has sent, as its own bot accounts tell it."""
    is_from_here = message.sender_chat is not None and message.sender_chat.id == message.chat.id
    if user_id == _ANONYMOUS and is_from_here:
        return Voice.ADMINISTRATOR
    return Voice.CHANNEL if user_id in {_ANONYMOUS, _AS_CHANNEL} else None
