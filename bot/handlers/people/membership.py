"""The bot is blocked, invited, removed, or its group becomes a supergroup."""

from telegram import ChatMember, ChatMemberRestricted, Update
from telegram.constants import ChatMemberStatus, ChatType

from bot.handlers.context import Context
from bot.handlers.people import start

_OUT = (ChatMemberStatus.LEFT, ChatMemberStatus.BANNED)


async def changed(ctx: Context) -> None:
    """Note the change of the bot's own membership; greet a group that invites it."""
    change = ctx.update.my_chat_member
    if change is None:
        return
    is_in, was_in = _is_in(change.new_chat_member), _is_in(change.old_chat_member)
    if ctx.chat.type == ChatType.PRIVATE:
        if not is_in:
            await ctx.services.members.blocked(ctx.chat.id)
        return
    await ctx.services.members.in_group(ctx.chat.id, is_member=is_in, now=ctx.now)
    if is_in and not was_in and ctx.chat.type != ChatType.CHANNEL:
        await start.welcome_group(ctx)


def _is_in(member: ChatMember) -> bool:
    """Tell whether a seat is one in the chat: who is restricted may have gone."""
    if isinstance(member, ChatMemberRestricted):
        return member.is_member
    return member.status not in _OUT


async def forwarded(ctx: Context) -> None:
    """Learn to which channel a group belongs: Telegram has forwarded a post of it there."""
    channel = ctx.message.sender_chat if ctx.message else None
    if channel is not None and channel.type == ChatType.CHANNEL:
        await ctx.services.members.forwarded(channel.id, ctx.chat.id, now=ctx.now)


async def migrated(ctx: Context) -> None:
    """Follow a group to its new number; both service messages lead here, once or twice."""
    ids = _migration(ctx.update)
    if ids:
        await ctx.services.members.group_migrated(*ids)


def _migration(update: Update) -> tuple[int, int] | None:
    message = update.effective_message
    if message is None or update.effective_chat is None:
        return None
    here = update.effective_chat.id
    if message.migrate_to_chat_id:
        return here, message.migrate_to_chat_id
    return (message.migrate_from_chat_id, here) if message.migrate_from_chat_id else None
