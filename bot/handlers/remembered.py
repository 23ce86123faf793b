"""What the conversation was about a moment ago: found, and noted with the answer."""

from dataclasses import replace

from bot.core.questions.memory import Memory
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
        noted = ctx.memory = replace(memory, said=said, answer=ctx.answer_id, spoken=spoken)
        await ctx.services.memories.note(ctx.member.user_id, noted, now=ctx.now)


async def unspeak(ctx: Context) -> None:
    """Forget in what was written last: a language has been chosen over it."""
    memory = await of(ctx)
    if memory.spoken:
        spoken = ctx.memory = replace(memory, spoken="")
        await ctx.services.memories.note(ctx.member.user_id, spoken, now=ctx.now)
