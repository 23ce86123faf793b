"""Moments as people write them, in four tongues; what may mean two of them is not sure."""

import itertools
import random
from datetime import UTC, date, datetime, time, timedelta

import pytest

from bot.core.calendar.dates import Problem
from bot.core.calendar.moments import Reading, is_now, read_moment
from bot.core.calendar.morocco import ZONE

NOW = datetime(2025, 7, 9, 10, 0, 30, tzinfo=UTC)  # Wednesday, 11 o'clock in Morocco
TODAY = date(2025, 7, 9)
DAYS = {  # how a day may be said, and how many days ahead it is
    1: ("demain", "tomorrow", "غدا", "غداً", "ghedda", "ghda", "le 10 juillet", "10/07/2025"),
    2: ("après-demain", "day after tomorrow", "بعد غد", "vendredi", "يوم الجمعة", "11/7/2025"),
    5: (
        "lundi",
        "monday",
        "on Monday",
        "يوم الاثنين",
        "الإثنين",
        "le lundi 14 juillet",
        "١٤/٧/٢٠٢٥",
    ),
}
HOURS = {  # how an hour may be said behind a day
    time(3): ("3 h du matin", "à 3h du matin", "3am", "at 3 am", "على الساعة ٣ صباحا"),
    time(9): ("9h", "à 9 h", "9 heures", "9:00", "9 am", "f sbah 9", "على الساعة 9", "9 صباحا"),
    time(9, 30): ("9h30", "à 9 h 30", "9:30", "9 heures et demie", "at 9:30 am", "الساعة 9 ونصف"),
    time(12): ("midi", "à midi", "à 12h", "noon"),
    time(21): ("21h", "à 9 h du soir", "9 pm", "9pm", "at 9 in the evening", "9 مساء", "٢١:٠٠"),
}  # fmt: skip


def there(reading: Reading) -> datetime:
    """Return a moment on the wall clock in Morocco."""
    assert reading.moment is not None, reading.problem
    return reading.moment.astimezone(ZONE)


def test_every_day_goes_with_every_hour() -> None:
    """In either order, in whatever tongue each of them is; the spelling is varied at random."""
    chance = random.Random(15)  # noqa: S311 - the same spellings at every run
    for (ahead, days), (hour, hours) in itertools.product(DAYS.items(), HOURS.items()):
        for day, clock in itertools.product(days, hours):
            first = f"{day} {clock}"
            said = chance.choice(
                [first, first.upper(), f" {first.replace(' ', '  ')} ", first + "."]
            )
            found = there(read_moment(said, now=NOW))
            assert (found.date(), found.time()) == (TODAY + timedelta(ahead), hour), said
            if clock.startswith(("à", "at", "9", "3", "21")) and day.isalpha():
                turned = there(read_moment(f"{clock} {day}", now=NOW))
                assert turned == found, (clock, day)


@pytest.mark.parametrize(
    ("words", "minutes"),
    [
        ("dans 2 heures", 120),
        ("dans deux heures", 120),
        ("dans 2h", 120),
        ("dans 1h30", 90),
        ("dans une heure et demie", 90),
        ("dans une demi-heure", 30),
        ("dans 45 minutes", 45),
        ("in 2 hours", 120),
        ("in half an hour", 30),
        ("in 24 hours", 1440),
        ("بعد ساعتين", 120),
        ("بعد ساعة", 60),
        ("بعد ساعة ونصف", 90),
        ("بعد ٣ ساعات", 180),
        ("بعد ثلاث ساعات", 180),
        ("بعد نصف ساعة", 30),
        ("mn daba sa3tayn", 120),
    ],
)
def test_a_time_from_now_is_counted(words: str, minutes: int) -> None:
    """To the minute, and sure."""
    reading = read_moment(words, now=NOW)
    assert reading == Reading(NOW.replace(second=0) + timedelta(minutes=minutes))


@pytest.mark.parametrize(
    ("words", "moment"),
    [
        ("demain matin", datetime(2025, 7, 10, 9)),  # noqa: DTZ001 - on the wall
        ("غدا صباحا", datetime(2025, 7, 10, 9)),  # noqa: DTZ001
        ("tomorrow afternoon", datetime(2025, 7, 10, 15)),  # noqa: DTZ001
        ("ce soir", datetime(2025, 7, 9, 21)),  # noqa: DTZ001
        ("tonight", datetime(2025, 7, 9, 21)),  # noqa: DTZ001
        ("vendredi prochain", datetime(2025, 7, 11, 9)),  # noqa: DTZ001
        ("vendredi prochain à 10 h", datetime(2025, 7, 11, 10)),  # noqa: DTZ001
        ("mercredi 15 h", datetime(2025, 7, 9, 15)),  # noqa: DTZ001 - or a week later
        ("mercredi 9 h", datetime(2025, 7, 16, 9)),  # noqa: DTZ001
        ("demain 5h", datetime(2025, 7, 10, 5)),  # noqa: DTZ001 - or in the afternoon
        ("demain à minuit", datetime(2025, 7, 11)),  # noqa: DTZ001 - or as the day begins
        ("17 juillet", datetime(2025, 7, 17, 9)),  # noqa: DTZ001
        ("demain 9", datetime(2025, 7, 10, 9)),  # noqa: DTZ001
        ("10 يوليوز 9", datetime(2025, 7, 10, 9)),  # noqa: DTZ001
        ("يوم الاثنين 9", datetime(2025, 7, 14, 9)),  # noqa: DTZ001 - or Monday the 9th
        ("le 12 à 9h", datetime(2025, 7, 12, 9)),  # noqa: DTZ001 - of which month
        ("le 3 à 14 h", datetime(2025, 8, 3, 14)),  # noqa: DTZ001
        ("le 10 au soir", datetime(2025, 7, 10, 21)),  # noqa: DTZ001 - at which hour
        ("يوم 10 صباحا", datetime(2025, 7, 10, 9)),  # noqa: DTZ001
        ("nhar 10 f sbah", datetime(2025, 7, 10, 9)),  # noqa: DTZ001
        ("dans 3 jours", datetime(2025, 7, 12, 9)),  # noqa: DTZ001
    ],
)
def test_what_may_mean_another_moment_is_not_sure(words: str, moment: datetime) -> None:
    """One is proposed, to be read back."""
    reading = read_moment(words, now=NOW)
    assert not reading.is_sure
    assert there(reading).replace(tzinfo=None) == moment


@pytest.mark.parametrize(
    "words",
    [
        "c'est quand la date limite",
        "la date limite de demain, c'est 9 h ?",
        "oui",
        "9",
        "dans 10",
        "vendredi 12 juillet 9 h",
        "demain 9 h ou 10 h",
        "demain ou lundi 9h",
        "au plus tard demain 9 h si possible",
        "x" * 500,
    ],
)
def test_nothing_is_guessed(words: str) -> None:
    """It is asked again."""
    assert read_moment(words, now=NOW).problem is Problem.UNCLEAR


@pytest.mark.parametrize(
    ("words", "problem"),
    [("hier 9 h", "past"), ("9/7/2025 03:30", "past"), ("demain 25 h", "impossible")],
)
def test_a_moment_that_cannot_be_says_why(words: str, problem: str) -> None:
    """Past, or none there is."""
    assert read_moment(words, now=NOW).problem == problem


@pytest.mark.parametrize("words", ["maintenant", "Tout de suite !", "الآن", "دابا", "now"])
def test_at_once_is_a_moment_too(words: str) -> None:
    """It is as soon as somebody has approved it."""
    assert is_now(words)
    assert not is_now(f"{words} 9 h")


def test_no_words_break_it() -> None:
    """Pieces of what it knows, in any order: an answer, never an error, never in the past."""
    chance = random.Random(0)  # noqa: S311
    pieces = [piece for said in (*DAYS.values(), *HOURS.values()) for one in said
              for piece in one.split()]  # fmt: skip
    pieces += ["dans", "in", "بعد", "ساعتين", "2", "heures", "prochain", "ce", "soir", "minuit"]
    pieces += ["#", "99", "31", "février", "à"]
    for _ in range(3000):
        words = " ".join(chance.choices(pieces, k=chance.randint(1, 6)))
        reading = read_moment(words, now=NOW)
        assert (reading.moment is None) != (reading.problem is None), words
        assert reading.moment is None or reading.moment > NOW, words


@pytest.mark.parametrize(
    ("words", "day", "choices"),
    [
        ("lundi 10 juillet 9 h", date(2025, 7, 10), ["10 09:00", "14 09:00"]),
        ("lundi 17 juillet à 9 h", date(2025, 7, 17), ["14 09:00", "17 09:00", "21 09:00"]),
        ("lundi 17 juillet", date(2025, 7, 17), ["14 09:00", "17 09:00", "21 09:00"]),
        ("vendredi 17/07/2025 21h", date(2025, 7, 17), ["11 21:00", "17 21:00", "18 21:00"]),
        (
            "الإثنين 17 يوليوز على الساعة 9",
            date(2025, 7, 17),
            ["14 09:00", "17 09:00", "21 09:00"],
        ),
        ("monday 17 july 2025 noon", date(2025, 7, 17), ["14 12:00", "17 12:00", "21 12:00"]),
        ("lundi 17 juillet 9", date(2025, 7, 17), ["14 09:00", "17 09:00", "21 09:00"]),
    ],
)
def test_a_day_of_the_week_that_its_date_is_not_is_asked_about(
    words: str, day: date, choices: list[str]
) -> None:
    """The date, and the days of that name around it which are to come: none is taken by itself."""
    found = read_moment(words, now=NOW)
    assert (found.moment, found.problem, found.contradicted) == (None, Problem.UNCLEAR, day)
    assert [f"{one.astimezone(ZONE):%d %H:%M}" for one in found.choices] == choices
