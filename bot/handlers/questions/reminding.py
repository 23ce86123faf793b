"""A reminder asked for in words: « rappelle-moi le 8 », « non, plutôt vendredi »."""

import re
from datetime import date, datetime

from bot.core.calendar.dates import names_day
from bot.core.calendar.moments import read_moment
from bot.core.calendar.morocco import day_of
from bot.core.questions.acts import Act, Reminding
from bot.core.questions.memory import Memory
from bot.core.writing.text import escape
from bot.handlers import remembered
from bot.handlers.context import Context
from bot.handlers.deadlines import schedules, snoozes
from bot.handlers.questions import small_talk

REMINDED = "act-remind"  # what is remembered of a reminder that was set in words
JUST_SET = {REMINDED, f"act-{Act.TOMORROW}", f"act-{Act.TONIGHT}"}
_RATHER = re.compile(
    r"^(?:(?:non|nn|plut[oô]t|finalement|en fait|mieux|no|rather|actually|make it|instead|better"
    r"|la|a?7sen|a7san|لا|بل|أحسن|احسن|حسن|من الأفضل)[ ,.]+)+|[ ,]+(?:plut[oô]t|instead|rather"
    r"|a?7sen|أحسن|احسن)[ .!]*$",
    re.IGNORECASE,
)
# « celui de demain », « le 15 »: one of them, not « plus de rappel demain ».
_POINTS = re.compile(r"\d|(?<!\w)(?:celui|the one|dyal|ديال)(?!\w)", re.IGNORECASE)
# « rappelle-moi aussi le 15 »: one more, beside what comes anyway.
_ALSO = re.compile(
    r"(?<!\w)(?:aussi|également|encore|en plus|too|also|as well|7tta|7ta|hta|tahowa|zid"
    r"|أيضا|ايضا|كذلك|حتى|زيد)(?!\w)[ ,]*",
    re.IGNORECASE,
)


async def reminds(ctx: Context, memory: Memory, asked: str) -> bool:
    """Remind at the moment that is named; False where none is, or no reminder is asked for.

    Of a day that cannot be told, say so, and show the reminders that there are.
    """
    bare = ctx.catalog.small_talk.without(asked)
    asked_for = ctx.catalog.acts.reminding(bare)
    if asked_for is None and memory.said in JUST_SET:  # « non, plutôt le 8 »
        asked_for = Reminding(_RATHER.sub("", bare), None)
        if asked_for.when == bare or await _moment(ctx, asked_for.when) is None:
            return False
    if asked_for is None:
        return False
    asked_for = asked_for._replace(when=_ALSO.sub("", asked_for.when).strip(" ,"))
    moment = await _moment(ctx, asked_for.when)
    if moment is None and not names_day(asked_for.when):
        return False
    small_talk.speak(ctx, asked_for.writing)
    if moment is None:
        ctx.foreword = escape(ctx.text("reminders-no-day"))
        await schedules.shown(ctx)
    else:
        await snoozes.remind(ctx, moment)
    await remembered.note(ctx, memory, said=REMINDED)
    return True


async def day_named(ctx: Context) -> date | None:
    """Return the day of the reminder that is pointed at, « annule celui de demain »; else None."""
    if not _POINTS.search(ctx.words):
        return None
    words = ctx.catalog.small_talk.without(ctx.words).strip(" .!?؟").split()
    for at in range(len(words)):
        if (moment := await _moment(ctx, " ".join(words[at:]))) is not None:
            return day_of(moment)
    return None


async def _moment(ctx: Context, when: str) -> datetime | None:
    """Return the moment that is named; of a bare day, « le 8 », the hour of one's reminders."""
    if (moment := read_moment(when, now=ctx.now).moment) is not None:
        return moment
    schedule = await ctx.services.reminders.schedule(ctx.member.user_id) or ctx.catalog.schedule
    return read_moment(f"{when} {schedule.at:%Hh%M}", now=ctx.now).moment
