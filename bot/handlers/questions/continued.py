"""Reads a short question by the answer before it: « et le mois d’après ? », « et combien ? »."""

import re
from dataclasses import replace

from bot.core.calendar.date_questions import DateQuestion
from bot.core.calendar.days_alone import day_alone
from bot.core.calendar.deadlines import Due, Month
from bot.core.calendar.morocco import day_of
from bot.core.questions.answers import Decision, Outcome
from bot.core.questions.memory import Memory
from bot.core.writing.darija import LEANS_ON
from bot.core.writing.phrases import read
from bot.handlers import remembered
from bot.handlers.context import Context
from bot.handlers.topic_answers import TRIED, answer, named
from bot.services.questions.found import Found

PAYING = "payment-how"  # the topic after which « et combien ? » asks for the rates
LONGEST = 6  # words that say too little to be understood alone
_MONTH_ALONE = 5  # … that name no more than a month: « et pour le mois de janvier »
_FARTHEST = 11  # months ahead that are looked through for the one that was told
_NEAREST = 6  # … in which a month that is named lies
_NEXT_YEAR = re.compile(
    r"(?<!\w)(?:l['’ ]?)?(?:ann[ée]e|an) prochaine?(?!\w)|(?<!\w)next year(?!\w)"
    r"|(?<!\w)(?:ف|في )?(?:ال)?(?:عام|سنة) (?:ال?لي )?(?:ال)?(?:جاية?|قادمة?|مقبلة?)(?!\w)"
    r"|(?<!\w)(?:f )?l?(?:3am|sana) (?:l?li )?l?jaya?(?!\w)",
    re.IGNORECASE,
)
# The month that stands behind these is that of wages.
_OF_WAGES = re.compile(
    r"(?<!\w)(?:pour|pr|for|salaires?|wages|salaries|paie|dyal|ديال|أجور|[ل]شهر|ل?رواتب)(?!\w)",
    re.IGNORECASE,
)


async def next_month(ctx: Context, memory: Memory) -> bool:
    """Answer with the date after the one that was told; False where something else was."""
    if memory.topic is not None and not _is_about_date(ctx, memory):
        return False
    topic = ctx.catalog.search_words.dates.topic
    due = (await ctx.services.deadlines.outlook(language=ctx.language, now=ctx.now)).due
    asked = _of(due.period.plus(_ahead(ctx, memory, due) + 1))
    ctx.said = named(topic, asked, ())
    await answer(ctx, topic, ctx.speaks, is_guess=True, asked=asked)
    return True


async def later(ctx: Context, memory: Memory) -> bool:
    """Answer « et après ? » of who went from month to month; False for who did not."""
    due = (await ctx.services.deadlines.outlook(language=ctx.language, now=ctx.now)).due
    return bool(_ahead(ctx, memory, due)) and await next_month(ctx, memory)


async def last_asked(ctx: Context, memory: Memory) -> DateQuestion | None:
    """Return the month of which the date was told last, to tell it again; None for the next."""
    due = (await ctx.services.deadlines.outlook(language=ctx.language, now=ctx.now)).due
    topic = ctx.catalog.search_words.dates.topic
    months = (*range(1, _FARTHEST), *range(-1, -_FARTHEST - 1, -1))
    told = (due.period.plus(one) for one in months)
    return next((_of(period) for period in told if _is_told(memory, topic, period)), None)


def _ahead(ctx: Context, memory: Memory, due: Due) -> int:
    """Return how many months after the next date the one is that was told last; 0 for that."""
    topic = ctx.catalog.search_words.dates.topic
    months = range(1, _FARTHEST)
    return next((one for one in months if _is_told(memory, topic, due.period.plus(one))), 0)


def _is_told(memory: Memory, topic: str, period: Month) -> bool:
    return memory.said.startswith(f"{named(topic, _of(period), ())}:")


async def amount(ctx: Context, memory: Memory) -> bool:
    """Tell how much is paid to who has just read how; False elsewhere: what costs is not told."""
    topic = ctx.catalog.search_words.dates.amount_topic
    if memory.topic != PAYING:
        return False
    ctx.said = named(topic)
    await answer(ctx, topic, ctx.speaks, is_guess=True, after=memory)
    return True


async def by_memory(ctx: Context, found: Found) -> Found:
    """Return what was found, as it is meant after the answer before."""
    count = len(read(ctx.words))
    memory = await remembered.of(ctx) if count <= LONGEST else Memory()
    if memory.said.endswith(f":{TRIED}") and (tried := _tried(ctx, memory, found)):
        return tried
    is_short = count <= _MONTH_ALONE or _NEXT_YEAR.search(ctx.words) is not None
    follows = is_short and _is_about_date(ctx, memory)
    is_named = found.date is not None and _names_month(found.date) and not found.date.is_elsewhen
    if follows and not is_named:
        found = _as_asked(ctx, found)
    dates = ctx.catalog.search_words.dates
    is_amount = found.decision.topics == (dates.amount_topic,)
    if is_amount and memory.topic == dates.late_topic and ctx.services.faq.asks_amount(ctx.words):
        return replace(found, decision=Decision(Outcome.ANSWER, (dates.late_topic,)))
    if not follows or not found.date or not _names_month(found.date):
        return found
    period = await _period(ctx, memory, found.date)
    if period is None:
        return found
    return replace(found, decision=Decision(Outcome.ANSWER, (dates.topic,)), date=_of(period))


def _tried(ctx: Context, memory: Memory, found: Found) -> Found | None:
    """Return the question whether another day is in time, « et le 16 ? »; None for others.

    What is asked and how it is written go on from the turn before, which told that of a day.
    """
    day = day_alone(ctx.words, today=day_of(ctx.now))
    if day is None:
        return None
    goes_on = LEANS_ON.get(memory.spoken) == found.language  # « ونهار 16؟ » tells no Darija
    return replace(
        found,
        decision=Decision(Outcome.ANSWER, (ctx.catalog.search_words.dates.topic,)),
        language=memory.spoken if goes_on else found.language,
        date=DateQuestion().tries(day, today=day_of(ctx.now)),
        beside=(),
    )


def _as_asked(ctx: Context, found: Found) -> Found:
    """Return what is found where a mark stands behind the words: « et novembre » asks too."""
    words = ctx.words
    if _NEXT_YEAR.search(words):  # « l’année prochaine en mars »
        words = f"{_NEXT_YEAR.sub(' ', words).strip(' .!?؟')} {day_of(ctx.now).year + 1}"
    asked = f"{words.strip(' .!?؟')} ?"
    again = ctx.services.faq.find(asked, today=day_of(ctx.now))
    return again if _names_month(again.date) else found


async def _period(ctx: Context, memory: Memory, asked: DateQuestion) -> Month | None:
    """Return the wages of a month that is named, or due in it; None for those at hand.

    « and September? » of who has just read the date of August’s wages, which lies in September,
    is of those of September. With a year it is that month; a past one is not looked for.
    """
    assert asked.month is not None  # noqa: S101 - its caller has looked
    due = (await ctx.services.deadlines.outlook(language=ctx.language, now=ctx.now)).due
    back = due.obligation.months_back
    if asked.year is not None:
        named = Month(asked.year, asked.month).plus(-back if asked.is_due_in else 0)
        return named if named > due.period else None
    if asked.month == due.period.month:
        return None
    ahead = [due.period.plus(count) for count in range(1, _NEAREST)]
    is_of_wages = _OF_WAGES.search(ctx.words) is not None and not asked.is_due_in
    meant = [
        one
        for one in ahead
        if asked.month == one.month or (asked.month == one.plus(back).month and not is_of_wages)
    ]
    topic = ctx.catalog.search_words.dates.topic
    left = [one for one in meant if not _is_told(memory, topic, one)]
    return next(iter(left or meant), None)


def _is_about_date(ctx: Context, memory: Memory) -> bool:
    return memory.topic is not None and ctx.catalog.topics[memory.topic].is_about_date


def _names_month(asked: DateQuestion | None) -> bool:
    """Tell whether nothing but a month is asked about."""
    if asked is None or asked.month is None or not asked.is_whole:
        return False
    says_more = asked.days or asked.names_limit or asked.asks_change
    return not says_more and asked.lateness is None


def _of(period: Month) -> DateQuestion:
    return DateQuestion(month=period.month, year=period.year)
