"""What the helpers' group says: replies to a question answer it; nothing else is answered."""

from bot.core.prompts import PromptKind
from bot.core.writing.text import escape
from bot.handlers.context import Context
from bot.handlers.incoming import commands, secrets
from bot.handlers.incoming.addressed import words_to_us
from bot.handlers.tickets import answering, marks, threads


async def heard(ctx: Context) -> bool:
    """Take what the helpers' group says; False in any other group."""
    message = ctx.message
    if message is None or not await ctx.services.places.is_desk(ctx.chat.id):
        return False
    asked = message.reply_to_message
    is_ours = (
        asked is not None
        and asked.from_user is not None
        and (asked.from_user.id == ctx.bot.id and asked.forum_topic_created is None)
    )
    if asked is None or not is_ours:
        if words_to_us(message, ctx.bot) is not None:
            await _say_how(ctx)
        elif ctx.words:
            await secrets.overheard(ctx)
        return True
    if await threads.received(ctx, asked.message_id):
        return True
    prompt = await ctx.services.prompts.take(
        ctx.chat.id, asked.message_id, ctx.member.user_id, now=ctx.now
    )
    if prompt is not None and prompt.kind is PromptKind.NOTE:
        await answering.noted(ctx, prompt)
    elif prompt is not None and prompt.kind is PromptKind.TICKET:
        await threads.replied(ctx, prompt)
    else:
        await _say_how(ctx)
    return True


async def file_heard(ctx: Context) -> None:
    """Take a picture, a sticker or a voice that replies in the helpers' group; else nothing."""
    await heard(ctx)


async def edited(ctx: Context) -> None:
    """Say of an edited answer that it stays as it was sent; elsewhere look for secrets only."""
    message = ctx.message
    asked = message.reply_to_message if message else None
    if asked is not None and await ctx.services.places.is_desk(ctx.chat.id):
        key = await ctx.services.desk.about(ctx.chat.id, asked.message_id)
        if key is not None and key.number is not None:
            await marks.say_edited(ctx, key.number)
            return
    await commands.overheard(ctx)


async def left(ctx: Context) -> None:
    """Ask anew for what somebody had who leaves the helpers' group."""
    message = ctx.update.message
    gone = message.left_chat_member if message else None
    if gone is not None and await ctx.services.places.is_desk(ctx.chat.id):
        await ctx.services.desk.left(gone.id, now=ctx.now)


async def _say_how(ctx: Context) -> None:
    await ctx.reply(escape(ctx.text("desk-how")), quoting=ctx.message_id)
