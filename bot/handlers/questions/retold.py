"""The last answer once more, in the language that was just asked for: « en arabe svp »."""

from bot.core.questions.memory import Memory
from bot.core.writing.darija import LEANS_ON
from bot.handlers.context import Context
from bot.handlers.questions import continued, follow_ups, two_answers
from bot.handlers.topic_answers import answer


async def told(ctx: Context, memory: Memory) -> bool:
    """Tell in what is spoken now what was told last; False where nothing was, or the same."""
    spoken, before = ctx.speaks, memory.spoken or ctx.member.language
    is_new = LEANS_ON.get(before, before) != LEANS_ON.get(spoken, spoken)
    if memory.step and is_new:
        await follow_ups.step(ctx, memory, memory.step)
    elif memory.choices and is_new:
        await follow_ups.which(ctx, memory)
    elif len(memory.topics) > 1 and memory.topics == memory.offered and is_new:
        await two_answers.answer(ctx, memory.topics, spoken, None)
    elif memory.topic and (is_new or _has_both(ctx, memory.topic, before, spoken)):
        asked = await continued.last_asked(ctx, memory)
        await answer(ctx, memory.topic, spoken, asked=asked, after=memory)
    else:
        return False
    return True


def _has_both(ctx: Context, topic: str, before: str, spoken: str) -> bool:
    """Tell whether a topic says to the one speaker what it does not to the other."""
    body = ctx.catalog.topics[topic].body
    return before != spoken and not {before, spoken}.isdisjoint(LEANS_ON.keys() & body.keys())
