"""Answers what is short and goes on: « et si je paye demain ? », « elle a pas de n° »."""

from datetime import date

from bot.core.calendar.date_questions import DateQuestion
from bot.core.calendar.moments import read_moment
from bot.core.calendar.morocco import day_of
from bot.core.questions.memory import Memory
from bot.handlers import remembered
from bot.handlers.context import Context
from bot.handlers.questions import follow_ups, repeated, small_talk
from bot.handlers.topic_answers import answer

SECOND = "second"  # the kind that may be a number of what is listed


async def led(ctx: Context, memory: Memory, asked: str) -> bool:
    """Answer from where a short question leads after the last answer; False for any other.

    What has just been told is pointed at; where nothing was told, what it is about is asked.
    """
    told = memory.topics or _at_hand(ctx, memory)
    bare = ctx.catalog.small_talk.without(asked)
    onward = ctx.catalog.follow_ups.read(asked, told) or ctx.catalog.follow_ups.read(bare, told)
    if onward is None:
        return False
    small_talk.speak(ctx, onward.writing)
    topic = next(iter(ctx.services.topics.known(filter(None, [onward.topic]), now=ctx.now)), None)
    if topic is None:
        await small_talk.hint(ctx)
        await remembered.note(ctx, memory, said="talk-what")
    elif onward.kind == SECOND and memory.offered:
        await follow_ups.number(ctx, memory, 2, is_of_list=True)
    else:
        day = _day(ctx, asked) if topic == ctx.catalog.search_words.dates.late_topic else None
        if topic == memory.topic and day is None:  # whether another day is late is not told yet
            await repeated.point(ctx, memory, topic, "talk-told-alike")
            return True
        date_asked = DateQuestion(days=(day.day,), day_month=day.month) if day else None
        await answer(ctx, topic, ctx.speaks, is_guess=True, asked=date_asked)
    return True


def _at_hand(ctx: Context, memory: Memory) -> tuple[str, ...]:
    """Return what was told by a guide, or is the likeliest of what was offered."""
    guide = (memory.guide,) if memory.guide in ctx.catalog.topics else ()
    return guide or memory.offered[:1]


def _day(ctx: Context, asked: str) -> date | None:
    """Return the day that a question ends with, None where it ends with none."""
    words = asked.strip(" .!?؟").split()
    ends = (" ".join(words[at:]) for at in range(len(words)))
    read = (read_moment(end, now=ctx.now).moment for end in ends)
    found = next(filter(None, read), None)
    return day_of(found) if found else None
