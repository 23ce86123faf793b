"""Reads a short question by the answer before it: « et le mois d’après ? », « et combien ? »."""

from dataclasses import replace

from bot.core.calendar.date_questions import DateQuestion
from bot.core.calendar.deadlines import Month
from bot.core.questions.answers import Decision, Outcome
from bot.core.questions.memory import Memory
from bot.core.writing.phrases import read
from bot.handlers import remembered
from bot.handlers.context import Context
from bot.handlers.topic_answers import answer, named
from bot.services.questions.found import Found

LONGEST = 6  # words that say too little to be understood alone
_MONTH_ALONE = 3  # … that name no more than a month: « et pour janvier »
_FARTHEST = 11  # months ahead that are looked through for the one that was told
_NEAREST = 6  # … in which a month that is named lies


async def next_month(ctx: Context, memory: Memory) -> bool:
    """Answer with the date after the one that was told; False where none was."""
    if not _is_about_date(ctx, memory):
        return False
    topic = ctx.catalog.search_words.dates.topic
    due = (await ctx.services.deadlines.outlook(language=ctx.language, now=ctx.now)).due
    told = next(
        (
            ahead
            for ahead in range(1, _FARTHEST)
            if memory.said.startswith(f"{named(topic, _of(due.period.plus(ahead)), None)}:")
        ),
        0,
    )
    asked = _of(due.period.plus(told + 1))
    ctx.said = named(topic, asked, None)
    await answer(ctx, topic, ctx.speaks, is_guess=True, asked=asked)
    return True


async def by_memory(ctx: Context, found: Found) -> Found:
    """Return what was found, as it is meant after the answer before."""
    count = len(read(ctx.words))
    memory = await remembered.of(ctx) if count <= LONGEST else Memory()
    dates = ctx.catalog.search_words.dates
    is_amount = found.decision.topics == (dates.amount_topic,)
    if is_amount and memory.topic == dates.late_topic and ctx.services.faq.asks_amount(ctx.words):
        return replace(found, decision=Decision(Outcome.ANSWER, (dates.late_topic,)))
    if count > _MONTH_ALONE or not _is_about_date(ctx, memory) or not _names_month(found.date):
        return found
    period = await _period(ctx, found.date.month) if found.date else None
    if period is None:
        return found
    return replace(found, decision=Decision(Outcome.ANSWER, (dates.topic,)), date=_of(period))


async def _period(ctx: Context, month: int | None) -> Month | None:
    """Return the next wages of a month that is named, or due in it; None for those at hand."""
    due = (await ctx.services.deadlines.outlook(language=ctx.language, now=ctx.now)).due
    if month == due.period.month:
        return None
    ahead = (due.period.plus(count) for count in range(1, _NEAREST))
    back = due.obligation.months_back
    return next((one for one in ahead if month in {one.month, one.plus(back).month}), None)


def _is_about_date(ctx: Context, memory: Memory) -> bool:
    return memory.topic is not None and ctx.catalog.topics[memory.topic].is_about_date


def _names_month(asked: DateQuestion | None) -> bool:
    """Tell whether nothing but a month is asked about."""
    if asked is None or asked.month is None or not asked.is_whole:
        return False
    says_more = asked.days or asked.year or asked.names_limit or asked.asks_change
    return not says_more and asked.lateness is None


def _of(period: Month) -> DateQuestion:
    return DateQuestion(month=period.month, year=period.year)
