"""A day and its month are read together however they are joined, and yes is said to no other."""

from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.calendar.date_questions import DateQuestion
from bot.core.calendar.morocco import ZONE
from bot.search.dates.reader import date_reader
from bot.services.deadlines.deadlines import Deadlines
from bot.services.questions.claims import claimed
from bot.services.questions.clock_days import with_days
from bot.services.questions.clock_months import with_months
from bot.services.questions.topics import Topics
from tests import built

CATALOG = built.content()
READER = date_reader(CATALOG.search_words.dates)
TOPICS = Topics(CATALOG, Deadlines(CATALOG))
TODAY = date(2026, 11, 30)  # the next dates are the 10th of December and of January
NOW = datetime(2026, 11, 30, 9, tzinfo=ZONE)

FRENCH = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
ENGLISH = "January February March April May June July August September October November December"
MOROCCAN = "يناير فبراير مارس أبريل ماي يونيو يوليوز غشت شتنبر أكتوبر نونبر دجنبر"
EASTERN = "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر"
LEVANTINE = (
    "كانون الثاني,شباط,آذار,نيسان,أيار,حزيران,تموز,آب,أيلول,تشرين الأول,تشرين الثاني,كانون الأول"
)
DARIJA = "yanayer fbrayer mars abril may younyo youlyouz ghocht chtanbir oktobr nowanbir dojanbir"
FIGURES = " ".join(str(month) for month in range(1, 13))

# By language: how the days are written, what joins them to a month, the months, the questions.
DAYS = {
    "fr": {1: ("1er", "premier"), 10: ("10", "dix", "10ème"), 21: ("21", "vingt et un")},
    "en": {1: ("1st", "first"), 10: ("10th", "10 th", "tenth"), 21: ("21st", "twenty-first")},
    "ar": {1: ("1", "فاتح"), 10: ("10", "١٠", "العاشر", "عشرة"), 21: ("21", "الحادي والعشرين")},
    "ary": {1: ("1",), 10: ("10", "عشرة"), 12: ("12", "طناش"), 21: ("21", "واحد و عشرين")},
    "latn": {5: ("5", "khamsa"), 10: ("10", "3echra", "l3chra"), 21: ("21", "wa7ed w 3chrin")},
}
LINKS = {
    "fr": (" ", " de ", " du mois de ", " en ", " du ", " au mois de "),
    "en": (" ", " of ", " of the month of ", " in ", " day of "),
    "ar": (" ", " من ", " من شهر ", " في شهر ", " شهر ", " في "),
    "ary": (" ", " د ", " ديال ", " ف", " ديال شهر ", " فشهر ", " د شهر "),
    "latn": (" ", " d ", " dyal ", " f ", " dyal chhar ", " f chhr ", " chher "),
}
NUMBERED = {
    "fr": (" du ", " de ", " du mois ", "/", "-"),
    "en": (" of ", "/"),
    "ar": (" من شهر ", " شهر ", "/"),
    "ary": (" ف ", " د شهر ", " فشهر "),
    "latn": (" f ", " d ", " chhr ", "/"),
}
MONTHS = {
    "fr": (FRENCH.split(),),
    "en": (ENGLISH.split(),),
    "ar": (MOROCCAN.split(), EASTERN.split(), LEVANTINE.split(",")),
    "ary": (MOROCCAN.split(), FRENCH.split()),
    "latn": (DARIJA.split(), FRENCH.split()),
}
ASKED = {
    "fr": (
        "la date limite c'est le {} ?", "c'est bien le {} ?", "c'est le {} ?",
        "on a jusqu'au {} ?", "dernier délai {} ?", "c'est toujours le {} ?",
        "le délai est prolongé jusqu'au {} ?",
    ),
    "en": (
        "Is the deadline the {}?", "do we have until the {}?", "is it due on the {}?",
        "the {} is the deadline?", "is it still the {}?", "deadline extended to the {}?",
    ),
    "ar": (
        "هل آخر أجل هو {}؟", "هل الأجل يوم {}؟", "آخر أجل {}؟", "هل عندنا حتى {}؟",
        "هل تم تمديد الأجل إلى {}؟",
    ),
    "ary": ("واش آخر أجل هو {}؟", "واش الأجل نهار {}؟", "عندنا حتى ل {}؟"),
    "latn": (
        "wach l'akher ajal {}?", "wach lajal nhar {}?", "3andna 7ta l {}?",
        "wach nhar {} hiya lakher nhar?",
    ),
}  # fmt: skip


def read(question: str) -> DateQuestion | None:
    """Return what is asked of the date, the days of the clock in figures."""
    told = with_days(with_months(READER.side_by_side(question), today=TODAY), today=TODAY)
    return READER.read(told)


async def said(asked: DateQuestion) -> tuple[bool, tuple[int, int]]:
    """Return whether yes is said, and the day and the month that are shown."""
    answer = await TOPICS.date("fr", now=NOW, asked=asked)
    shown = answer.due.due_on
    return answer.html.removeprefix("<b>").startswith("Oui"), (shown.day, shown.month)


@st.composite
def typed_days(draw: st.DrawFn) -> tuple[str, int, int]:
    """A question, with the day and the month that are typed in it."""
    language = draw(st.sampled_from(sorted(DAYS)))
    day = draw(st.sampled_from(sorted(DAYS[language])))
    month = draw(st.integers(1, 12))
    word = draw(st.sampled_from(DAYS[language][day]))
    if draw(st.integers(0, 4)):
        link = draw(st.sampled_from(LINKS[language]))
        names = draw(st.sampled_from(MONTHS[language]))
    else:
        link, names = draw(st.sampled_from(NUMBERED[language])), FIGURES.split()
    asked = draw(st.sampled_from(ASKED[language])).format(f"{word}{link}{names[month - 1]}")
    return asked.upper() if draw(st.booleans()) else asked, day, month


@settings(deadline=None, max_examples=200)
@given(typed=typed_days())
async def test_yes_is_said_only_where_the_very_day_that_was_typed_is_shown(
    typed: tuple[str, int, int],
) -> None:
    """« the 10th of December » was told yes, and shown the 10th of January."""
    question, day, month = typed
    asked = read(question)

    assert asked is not None
    assert (asked.days, asked.day_month) == ((day,), month)
    is_yes, shown = await said(asked)
    assert shown == (day, month) or not is_yes


@pytest.mark.parametrize(
    "question",
    [
        "Is the deadline the 10th of December?",
        "is the deadline December the 10th?",
        "is the deadline the 10th, December?",
        "la date limite est le dix décembre ?",
        "la date limite est le 10 du 12 ?",
        "la date limite est le 10 12 ?",
        "la date limite est le 10 (décembre) ?",
        "date limite 10dec ?",
        "wach l'akher ajal 10 ddojanbir?",
        "wach lakher ajal l 3echra d décembre ?",
        "واش آخر أجل هو 10 ددجنبر؟",
        "هل آخر أجل هو العاشر من دجنبر؟",
        "c'est le dix du mois prochain la date limite ?",
        "is the deadline the tenth of next month?",
        "wach lajal 10 chhr jay?",
        "واش الأجل 10 من الشهر الجاي؟",
    ],
)
async def test_the_tenth_of_december_is_told_yes_of_december(question: str) -> None:
    """In letters, by the number of the month, glued, apart, counted from today."""
    asked = read(question)

    assert asked is not None
    assert await said(asked) == (True, (10, 12))


@pytest.mark.parametrize(
    "question",
    [
        "le 10 de ce mois c'est la date limite ?",
        "la date limite est le dix de ce mois ?",
        "la date limite est le 10 courant ?",
        "is it due on the 10th of this month?",
        "هل الأجل يوم 10 من هذا الشهر؟",
    ],
)
async def test_the_tenth_of_this_month_is_no_other(question: str) -> None:
    """On the 30th it is past."""
    asked = read(question)

    assert asked is not None
    assert (await said(asked))[1] == (10, 11)


@pytest.mark.parametrize(
    ("question", "month"),
    [
        ("pour les salaires de décembre, c'est le 10 ?", 12),
        ("la déclaration de novembre, c'est le 10 ?", 11),
        ("the November declaration is due on the 10th?", 11),
        ("the deadline for November is the 10th?", 11),
        ("c'est le 10 pour décembre ?", 12),
        ("is it the 10th for the December wages?", 12),
        ("أجور دجنبر، آخر أجل هو 10؟", 12),
        ("salaires d'octobre, le 10 ?", 10),
    ],
)
def test_a_month_of_wages_stays_one(question: str, month: int) -> None:
    """What is said to be of wages is no month of a day."""
    asked = read(question)

    assert asked is not None
    assert (asked.month, asked.day_month, asked.is_due_in) == (month, None, False)


@pytest.mark.parametrize(
    "question",
    [
        "décembre, c'est le 10 ?",
        "The December deadline is the 10th?",
        "la date limite de décembre c'est le 10 ?",
        "the deadline of December, the 10th?",
        "is the deadline for December the 10th?",
        "le 10, c'est bien en décembre ou en janvier, la date limite ?",
        "واش الأجل ديال دجنبر هو نهار 10؟",
        "lajal d dojanbir nhar 10?",
    ],
)
async def test_where_the_month_may_be_that_of_the_day_no_yes_is_said_of_another(
    question: str,
) -> None:
    """The date is shown, and nothing is agreed to."""
    asked = read(question)

    assert asked is not None
    is_yes, (_, month) = await said(asked)
    assert not is_yes or month == 12


def test_what_somebody_says_of_a_day_is_read_with_its_month() -> None:
    """« Selon Hespress… le 10 du mois de décembre »."""
    for claim in (
        "Selon Hespress la date limite est le 10 du mois de janvier",
        "CNSS said it is the tenth of January",
    ):
        asked = claimed(READER, claim)
        assert asked is not None
        assert (asked.days, asked.day_month) == ((10,), 1)


@pytest.mark.parametrize(
    "text",
    [
        "the 10th may be extended?",
        "which one may I declare?",
        "2 mois de novembre",
        "du 10 au 12",
        "10 de 12 jours",
        "06 12 34 56 78",
        "le 9 et le 10 décembre",
        "tous les 10 du mois",
        "les salaires du 10 pour décembre",
    ],
)
def test_what_is_no_day_of_a_month_stays_as_it_is(text: str) -> None:
    """Numbers, spans, verbs."""
    assert READER.side_by_side(text) == text


@pytest.mark.parametrize("word", ["a", "10", "dix ", "10 de le ", "le ", "a.", "mars ", "ا", "é"])
def test_of_many_words_each_is_looked_at_once(word: str) -> None:
    """Thousands of them are read as they stand."""
    text = word * (4096 // len(word))
    assert READER.side_by_side(text) == text
