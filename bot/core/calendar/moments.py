"""Understands when something is to happen: « demain 3 h du matin », « بعد ساعتين », « in 2 h »."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from bot.core.calendar.dates import LONGEST, Problem, plain, read_day, relative_days, weekday_of
from bot.core.calendar.hours import NUMBER, USUAL, Hour, Part, any_of, each, number_of, take_hour
from bot.core.calendar.morocco import ZONE, day_of

_WEEK = 7
# Days and lengths of time, « _ » for a space. Beside what `dates` knows: how they are said in
# Morocco, in Latin letters as in a message.
_NEAR = {
    **relative_days(),
    **each(
        {
            0: "lyoum lyouma lioum lyom",
            1: "ghedda ghda gheda ghadda ghedwa غدوا",
            2: "ba3d_ghedda b3d_ghedda ba3d_ghda b3d_ghda من_بعد_غدا",
        }
    ),
}
_TODAY = each(  # a day and a part of it at once
    {
        "اليوم الصباح": "ce_matin this_morning هذا_الصباح had_sbah",
        "اليوم الظهر": "ce_midi",
        "اليوم العصر": "cet_apres_midi this_afternoon had_l3chiya",
        "اليوم المساء": "ce_soir this_evening tonight هذا_المساء هذه_الليلة هاد_الليلة الليلة"
        " had_lila",
    }
)
_WEEKDAYS = each(
    {
        0: "tnin ltnin letnin اثنين التنين",
        1: "tlat tlata ltlat ثلاثاء التلات",
        2: "larb3 larba3 اربعاء لاربعا",
        3: "khmis lkhmis خميس لخميس",
        4: "jem3a jm3a ljm3a ljem3a جمعة",
        5: "sebt ssebt sbt سبت",
        6: "l7ed l7ad lhed احد لحد",
    }
)
_LEAD = r"(?:(?:le|au|pour|on|the|by|for|يوم|ليوم|في|f|nhar|نهار|d|de|du|a) )*"
_NEXT = r"prochaine?|qui vient|suivant|القادم|المقبل|الجاي|الماجي|jay|ljay|li jay"
_ON_WEEKDAY = re.compile(
    rf"{_LEAD}(?P<this>(?:next|ce|this) )?(?P<weekday>[^\W\d_]\w*)(?P<next> (?:{_NEXT}))?"
    r"(?P<week> (?:de la semaine prochaine|la semaine prochaine|en huit|next week))?"
)
_AT_ONCE = each(
    {
        True: "maintenant tout_de_suite immediatement de_suite des_que_possible now"
        " right_now at_once immediately الان حالا فورا دابا daba"
    }
)
_OF_THE_MONTH = re.compile(rf"{_LEAD}(?P<day>\d{{1,2}})(?:er|st|nd|rd|th)?")
_BARE_END = re.compile(r"(?P<day>.*\D) (?P<hour>[01]?\d|2[0-3])")  # « lundi 9 »
_AHEAD = r"(?:dans|d ici|in|بعد|من هنا|من دابا|mn daba|men daba|mora|من بعد)"
_UNITS = each(
    {
        "minutes": "min mn minute minutes mins دقيقة دقائق دقايق dqiqa",
        "hours": "h heure heures hour hours hr hrs ساعة ساعات سوايع sa3a sa3at swaye3",
        "days": "jour jours day days يوم ايام يوما iyam",
        "weeks": "semaine semaines week weeks اسبوع اسابيع simana",
    }
)
_LENGTHS = each(
    {
        timedelta(minutes=2): "دقيقتين دقيقتان",
        timedelta(minutes=15): "un_quart_d_heure ربع_ساعة",
        timedelta(minutes=30): "une_demi_heure half_an_hour نصف_ساعة نص_ساعة ns_sa3a",
        timedelta(hours=1): "an_hour ساعة sa3a",
        timedelta(hours=2): "ساعتين ساعتان sa3tayn sa3tin",
        timedelta(1): "a_day يوم",
        timedelta(2): "يومين يومان youmayn youmin",
        timedelta(weeks=1): "a_week اسبوع simana",
        timedelta(weeks=2): "اسبوعين simantayn",
    }
)
_LATER = re.compile(
    rf"{_AHEAD} (?:(?P<length>{any_of(_LENGTHS)})|(?P<count>{NUMBER}) ?(?P<unit>{any_of(_UNITS)})"
    r"(?: ?(?P<minutes>[0-5]\d))?)(?P<half> et demie?| و ?نصف| w ns)?"
)


@dataclass(frozen=True, slots=True)
class Reading:
    """The moment that is meant (UTC), or why there is none: one of the two.

    Where `is_sure` is False another one may be meant: it is to be read back before it is used.
    `contradicted` is the date beside a day of the week that it is not: which is meant is asked,
    among the moments of `choices`.
    """

    moment: datetime | None = None
    problem: Problem | None = None
    is_sure: bool = True
    contradicted: date | None = None
    choices: tuple[datetime, ...] = ()


@dataclass(frozen=True, slots=True)
class _Day:
    """A day that is named, or why there is none; `is_weekday`: there is one like it a week on."""

    day: date | None = None
    problem: Problem | None = None
    is_sure: bool = True
    is_weekday: bool = False
    contradicted: date | None = None
    near: tuple[date, ...] = ()


def read_moment(words: str, *, now: datetime) -> Reading:
    """Return the moment that `words` name, on the wall clock in Morocco.

    Without a day it is the next such hour; without an hour it is the usual one of that part of
    the day, and not sure. A moment before `now` is past.
    """
    spelled = plain(words) if len(words) <= LONGEST else ""
    if later := _LATER.fullmatch(spelled):
        length = _length(later)
        if length % timedelta(1) or later["unit"] in {"h", "heures", "hours"}:
            return Reading((now + length).replace(second=0, microsecond=0))
    for name, meant in _TODAY.items():
        spelled = re.sub(rf"(?<!\S){name}(?!\S)", meant, spelled)
    said = take_hour(spelled)
    if said.is_impossible:
        return Reading(problem=Problem.IMPOSSIBLE)
    if not said.rest:
        return _next(said, now=now)
    named = _day(said.rest, today=day_of(now))
    if named.contradicted is not None:
        return _whichever(named.contradicted, named.near, said, now=now)
    if named.day is None and named.problem is Problem.UNCLEAR:
        if said.hour is None and said.part is None:
            return _bare(spelled, now=now)
        named = _of_the_month(said.rest, today=day_of(now))
    if named.day is None:
        return Reading(problem=named.problem)
    return _together(named, named.day, said, now=now)


def named_day(words: str, *, today: date) -> date | None:
    """Return the next day that `words` name without an hour, None where they name none."""
    spelled = plain(words) if len(words) <= LONGEST else ""
    return _day(spelled, today=today).day or _of_the_month(spelled, today=today).day


def is_now(words: str) -> bool:
    """Tell whether words mean: at once."""
    return len(words) <= LONGEST and plain(words) in _AT_ONCE


def _bare(spelled: str, *, now: datetime) -> Reading:
    """Return the moment of a day with a bare number behind it, which may be its hour."""
    found = _BARE_END.fullmatch(spelled)
    named = _day(found["day"], today=day_of(now)) if found else _Day()
    said = Hour("", time(int(found["hour"])), is_sure=False) if found else Hour("")
    if named.contradicted is not None:
        return _whichever(named.contradicted, named.near, said, now=now)
    if named.day is None:
        return Reading(problem=Problem.UNCLEAR)
    return _together(named, named.day, said, now=now)


def _whichever(day: date, near: Sequence[date], said: Hour, *, now: datetime) -> Reading:
    """Return which moments may be meant by a date that its day of the week contradicts."""
    hour = said.hour or (USUAL.get(said.part) if said.part else None) or USUAL[Part.MORNING]
    moments = (_at(one + timedelta(said.is_midnight), hour) for one in sorted({day, *near}))
    choices = tuple(one for one in moments if one > now)
    return Reading(problem=Problem.UNCLEAR, contradicted=day, choices=choices)


def _of_the_month(words: str, *, today: date) -> _Day:
    """Return the next day of that number, to be read back: its month is not said."""
    found = _OF_THE_MONTH.fullmatch(words)
    days = (today + timedelta(ahead) for ahead in range(62))  # the 31st, in July and August
    number = int(found["day"]) if found else 0
    day = next((day for day in days if day.day == number), None)
    return _Day(day, None if day else Problem.UNCLEAR, is_sure=False)


def _together(named: _Day, day: date, said: Hour, *, now: datetime) -> Reading:
    hour = said.hour or (USUAL.get(said.part) if said.part else USUAL[Part.MORNING])
    if hour is None or (said.hour is None and said.part is None and day == day_of(now)):
        return Reading(problem=Problem.UNCLEAR)
    moment = _at(day + timedelta(said.is_midnight), hour)
    is_sure = named.is_sure and said.is_sure and _is_told(said)
    if moment <= now and named.is_weekday:
        moment = _at(day + timedelta(_WEEK), hour)
    if moment <= now:
        return Reading(problem=Problem.PAST)
    return Reading(moment, is_sure=is_sure)


def _next(said: Hour, *, now: datetime) -> Reading:
    """Return the next hour of this kind, today or tomorrow."""
    hour = said.hour or (USUAL.get(said.part) if said.part else None)
    if hour is None:
        return Reading(problem=Problem.UNCLEAR)
    today = day_of(now)
    moments = (_at(today + timedelta(days), hour) for days in range(2))
    moment = next(one for one in moments if one > now)
    return Reading(moment, is_sure=said.is_sure and _is_told(said))


def _is_told(said: Hour) -> bool:
    return said.hour is not None or said.part is Part.NOON


def _day(words: str, *, today: date) -> _Day:
    """Return the day that words without an hour name."""
    bare = re.sub(rf"^{_LEAD}", "", words)
    if bare in _NEAR:
        day = today + timedelta(_NEAR[bare])
        return _Day(day) if day >= today else _Day(problem=Problem.PAST)
    if (later := _LATER.fullmatch(words)) and not _length(later) % timedelta(1):
        return _Day(today + _length(later))
    found = _ON_WEEKDAY.fullmatch(words)
    weekday = weekday_named(found["weekday"]) if found else None
    if found and weekday is not None:
        return _on_weekday(weekday, found, today=today)
    read = read_day(words, today=today)
    return _Day(read.day, read.problem, contradicted=read.contradicted, near=read.near)


def _on_weekday(weekday: int, found: re.Match[str], *, today: date) -> _Day:
    """Return the next such day; today's own name, and « prochain », may mean one of two."""
    if found["week"]:
        monday = today + timedelta(_WEEK - today.weekday())
        return _Day(monday + timedelta(weekday), is_sure=False)
    ahead = (weekday - today.weekday()) % _WEEK
    is_sure = ahead > 0 and not (found["next"] or found["this"])
    return _Day(today + timedelta(ahead), is_sure=is_sure, is_weekday=True)


def weekday_named(word: str) -> int | None:
    """Return the day of the week, Monday as 0, that a word names as people say it; else None."""
    found = weekday_of(word)
    return _WEEKDAYS.get(word) if found is None else found


def _length(later: re.Match[str]) -> timedelta:
    if later["length"]:
        length = _LENGTHS[later["length"]]
        unit = "hours" if length == timedelta(hours=1) else ""
    else:
        unit = _UNITS[later["unit"]]
        length = timedelta(**{unit: number_of(later["count"])})
    if later["half"] and unit == "hours":
        length += timedelta(minutes=30)
    return length + timedelta(minutes=int(later["minutes"] or 0))


def _at(day: date, hour: time) -> datetime:
    return datetime.combine(day, hour, ZONE).astimezone(UTC)
