"""What the conversation was about a moment ago: found, and noted with the answer."""

from collections.abc import Mapping
from dataclasses import replace

from bot.core.callbacks import CallbackData
from bot.core.questions.memory import Asked, Memory
from bot.handlers.context import Context


async def of(ctx: Context) -> Memory:
    """Return what the person was told last in private; nothing is remembered of groups."""
    if not ctx.is_private:
        return Memory()
    if ctx.memory is None:  # nothing else changes it meanwhile: a chat is answered in order
        ctx.memory = await ctx.services.memories.of(ctx.member.user_id, now=ctx.now)
    return ctx.memory


async def note(ctx: Context, memory: Memory, *, said: str = "") -> None:
    """Note what the person has just been told; `said` names the text, to send it once."""
    if ctx.is_private:
        spoken = ctx.written or memory.spoken
        noted = ctx.memory = replace(
            memory, said=said, answer=ctx.answer_id, spoken=spoken, asks=ctx.asks
        )
        await ctx.services.memories.note(ctx.member.user_id, noted, now=ctx.now)


async def ask(ctx: Context, message_id: int, buttons: Mapping[str, CallbackData]) -> None:
    """Note the question of a message, so that words may press its buttons, too.

    `buttons` are what they carry, by the names of their labels.
    """
    if ctx.is_private:
        ctx.asks = str(Asked(message_id, {key: one.data for key, one in buttons.items()}))
        memory = await of(ctx)
        await note(ctx, replace(memory, offered=()), said=memory.said)


async def ask_no_more(ctx: Context) -> None:
    """Have words press nothing any more: something else was done, or said."""
    ctx.asks, memory = "", await of(ctx)
    if memory.asks:
        kept = ctx.memory = replace(memory, asks="")
        await ctx.services.memories.note(ctx.member.user_id, kept, now=ctx.now)


async def unspeak(ctx: Context) -> None:
    """Forget in what was written last: a language has been chosen over it."""
    memory = await of(ctx)
    if memory.spoken:
        spoken = ctx.memory = replace(memory, spoken="")
        await ctx.services.memories.note(ctx.member.user_id, spoken, now=ctx.now)
