"""Yes and no are said only where surely the last day of the month in question is meant."""

from datetime import datetime

import pytest

from bot.core.calendar.morocco import ZONE
from bot.search.dates.reader import date_reader
from bot.services.deadlines.deadlines import Deadlines
from bot.services.questions.topics import Topics
from tests import built

CATALOG = built.content()
READER = date_reader(CATALOG.search_words.dates)
TOPICS = Topics(CATALOG, Deadlines(CATALOG))
YES, NO, DATE = "yes", "no", "date"
# The wages of June 2025: the 10th of July, moved on the 8th to the 17th, on the 18th to the 21st.
ONCE, TWICE, AFTER, UNMOVED = "2025-07-09", "2025-07-19", "2025-08-10", "2025-10-08"

SPANS = (
    "repoussé de sept jours ?", "prolongé de 7 jours ?", "le délai est prolongé de 11 jours ?",
    "délai prolongé de 7j ?", "sept jours de plus ?", "une semaine en plus ?", "7 more days?",
    "was it moved by 11 days?", "extended by one week?", "repoussé d'un mois ?", "tzad chher?",
    "تم التمديد ب 7 أيام؟", "واش زادو سيمانة؟", "زادو شهر؟", "wach tzad 7 yam?", "zado 11 yam?",
    "wach tmedded b 11 nhar?",
)  # fmt: skip
RULES = (
    "tous les mois le 10 ?", "le 10 de chaque mois, c'est ça ?", "normalement c'est le 10 ?",
    "toujours le 10 du mois ?", "c'est tous les 10 ?", "d'habitude c'est le 10 ?",
    "is it usually the 10th?", "is it the 10th of each month?", "كل شهر يوم 10؟", "عادة يوم 10؟",
    "واش كل شهر نهار 10؟", "kol chher nhar 10?", "f l3ada nhar 10?", "dima nhar 10?",
)  # fmt: skip
PAST = (
    "avant c'était le 10 ?", "c'était bien le 10 ?", "c'était bien le 17 avant ?",
    "la date limite était le 10 ?", "à l'origine c'était le 10 ?", "was it the 10th before?",
    "it was originally the 10th?", "كان يوم 10؟", "كان الأجل 17 وتبدل؟", "kant 10?",
    "lajal kan 10?",
)  # fmt: skip
ANNOUNCED = (
    "annoncé le 8 ?", "c'est repoussé depuis le 8 ?", "le communiqué est du 8 juillet ?",
    "annonce du 8 juillet ?", "was the extension announced on the 8th?", "البلاغ ديال 8؟",
    "they announced it on July 8?", "أعلن عن التمديد يوم 8؟", "lbalagh dyal nhar 8?",
)  # fmt: skip
TODAY = (
    "on est le 17 ?", "nous sommes le 17 ?", "on est déjà le 17 ?", "c'est le 17 aujourd'hui ?",
    "is today the 17th?", "are we the 17th?", "اليوم 17؟", "lyoum nhar 17?", "7na f 17?",
)  # fmt: skip
AROUND = (
    "avant le 17 ?", "est-ce avant le 21 ?", "avant le 31 ?", "avant le 10 ?", "depuis le 10 ?",
    "vers le 10 ?", "c'est environ le 17 ?", "is it before the 17th?", "since the 10th?",
    "around the 21st?", "from the 10th?", "قبل 17؟", "حوالي 17؟", "من 10؟", "9bel 17?", "mn 10?",
)  # fmt: skip
OTHER_MONTHS = (
    "le mois dernier c'était repoussé ?", "last month was it extended?", "الشهر الماضي تأجل؟",
    "chher li fat tmedded?", "l'échéance précédente a été repoussée ?",
    "la suivante c'est le 10 ?",
    "le mois prochain c'est le 17 ?", "next month, the 17th?", "w chher jay, 17?",
)  # fmt: skip


async def said(question: str, day: str) -> str | None:
    """Return whether yes, no or the date alone is answered; None where no date is."""
    asked = READER.read(question)
    if asked is None:
        return None
    now = datetime.fromisoformat(f"{day}T09:00").replace(tzinfo=ZONE)
    text = (await TOPICS.date("fr", now=now, asked=asked)).html.removeprefix("<b>")
    if text.startswith("Oui"):
        return YES
    return NO if text.startswith(("Non", "Nous ne connaissons aucun")) else DATE


@pytest.mark.parametrize("question", [*SPANS, *RULES, *PAST, *ANNOUNCED, *AROUND, *OTHER_MONTHS])
async def test_the_date_alone_is_said_where_a_day_may_be_meant_otherwise(question: str) -> None:
    """By how long it moved, each month, once, announced on, before, around, another month."""
    for day in (ONCE, TWICE):
        assert await said(question, day) in {DATE, None}


@pytest.mark.parametrize("question", TODAY)
async def test_the_day_of_today_is_no_last_day(question: str) -> None:
    """« on est le 17 ? » was told yes on the 9th."""
    assert await said(question, ONCE) in {DATE, None}


@pytest.mark.parametrize("question", [*AROUND, *OTHER_MONTHS])
async def test_neither_is_said_of_a_month_without_a_move(question: str) -> None:
    """« avant le 17 ? » is true of the 10th, « avant le 10 ? » is not."""
    assert await said(question, UNMOVED) in {DATE, None}


@pytest.mark.parametrize("question", SPANS)
async def test_no_span_was_added_where_nothing_has_moved(question: str) -> None:
    """That much is known."""
    assert await said(question, UNMOVED) == NO


@pytest.mark.parametrize("mark", ["aside", "tense", "dating"])
async def test_no_word_of_another_day_gets_a_verdict(mark: str) -> None:
    """Whatever such a word is, and in whatever language."""
    wrong = [
        question
        for word in CATALOG.search_words.dates.kinds[mark]
        for question in (f"{word} le 17 ?", f"{word} le 10 ?", f"{word} the 17th?", f"{word} 17؟")
        if mark != "dating" or " le " in question
        for day in (ONCE, UNMOVED)
        if await said(question, day) not in {DATE, None}
    ]
    assert not wrong


@pytest.mark.parametrize(
    ("question", "day", "expected"),
    [
        ("le sept ?", UNMOVED, DATE),
        ("c'est le sept ?", UNMOVED, NO),
        ("c'est le 10 sept ?", UNMOVED, YES),
        ("c'est le vingt-sept ?", UNMOVED, NO),
        ("c'est le trente et un ?", UNMOVED, NO),
        ("c'est le 10 août ?", ONCE, NO),
        ("en août c'est le 17 ?", ONCE, DATE),
        ("juillet a été repoussé ?", ONCE, DATE),
        ("le délai de juin a été repoussé au 17 ?", TWICE, DATE),
        ("ils l'ont repoussé au 17 ?", TWICE, DATE),
        ("repoussé au 31 ?", TWICE, NO),
        ("repoussé au 21 ?", TWICE, YES),
        ("c'était repoussé en juillet ?", UNMOVED, DATE),
        ("article 17 ?", UNMOVED, None),
        ("article n° 17 ?", UNMOVED, None),
        ("المادة 17؟", UNMOVED, None),
    ],
)
async def test_a_day_is_judged_as_it_is_meant(
    question: str, day: str, expected: str | None
) -> None:
    """Numbers that are months, months that are named, days that the date once had, articles."""
    assert await said(question, day) == expected


@pytest.mark.parametrize(
    "claim",
    [
        "deadline extended until 10 August?",
        "الأجل ممدد إلى غاية 10 غشت",
        "Le360 : délai prolongé jusqu'au 10 août",
        "deadline extended to July 10 2026?",
        "délai prolongé jusqu'au 31 juillet, vrai ou faux ?",
    ],
)
async def test_a_claimed_day_is_agreed_to_only_as_a_whole(claim: str) -> None:
    """The 10th of another month is not the date of this one, which moved to the 17th."""
    assert await said(claim, ONCE) == NO


@pytest.mark.parametrize("source", ["Selon Le360, ", "D'après un collègue : ", "Hespress : ", ""])
@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("délai prolongé jusqu'au 31 juillet", NO),
        ("délai prolongé jusqu'au 10 août", NO),
        ("délai prolongé jusqu'au 17 juillet", YES),
        ("délai prolongé jusqu'au 10 ?", DATE),
    ],
)
async def test_who_says_it_changes_nothing(source: str, claim: str, expected: str) -> None:
    """A colleague, a paper, or nobody."""
    assert await said(f"{source}{claim}", ONCE) == expected


@pytest.mark.parametrize(
    "question",
    [
        "La limite de décembre 2025 est le 10 janvier 2026 ?",
        "La limite de décembre est le 10 janvier 2026 ?",
        "le 10 janvier 2026 c'est la limite de décembre 2025 ?",
        "The deadline for December 2025 is 10 January 2026?",
    ],
)
async def test_the_year_of_a_month_is_its_own(question: str) -> None:
    """Not that of the day beside it."""
    asked = READER.read(question)

    assert asked is not None
    assert (asked.month, asked.year, asked.day_year) == (12, 2025, 2026)
    assert await said(question, ONCE) == YES


async def test_no_more_extension_is_no_question_for_more() -> None:
    """« plus de report ? » was told yes."""
    assert await said("plus de report ?", ONCE) == DATE


def test_another_matter_before_a_colon_is_no_source() -> None:
    """A tax has dates of its own."""
    assert READER.read("TVA : délai prolongé jusqu'au 31 ?") is None


BEFORE = "2026-12-07"  # the limit is the 10th of December


@pytest.mark.parametrize(
    "question",
    [
        *(
            "c'est le 10 janvier ?",
            "c'est le 10 janvier 2027 ?",
            "la limite c'est le 10 janvier ?",
        ),
        *("wach nhar 10 yanayr?", "واش نهار 10 يناير؟", "is it January 10?"),
    ],
)
async def test_the_month_after_is_not_the_next_limit(question: str) -> None:
    """Who takes it for that is told no, the coming limit, and which comes after."""
    asked = READER.read(question)
    now = datetime.fromisoformat(f"{BEFORE}T09:00").replace(tzinfo=ZONE)
    answer = await TOPICS.date("fr", now=now, asked=asked)

    assert await said(question, BEFORE) == NO
    assert answer.due.due_on.isoformat() == "2026-12-10"
    assert -1 < answer.html.find("10 décembre") < answer.html.find("10 janvier 2027")
    assert "8 janvier" in answer.html  # the 10th is a Sunday


@pytest.mark.parametrize(
    "question",
    [
        *("le delai c'est le 10 decembre n'est ce pas", "le délai c'est le 10 décembre hein"),
        *("la limite c'est le 10 décembre n'est-ce pas ?", "the deadline is December 10 right"),
        *("l ajal howa 10 dojanbir yak", "آخر أجل هو 10 دجنبر ياك", "آخر أجل هو 10 دجنبر صح"),
        *("the deadline is december 10 isn't it", "الأجل 10 دجنبر أليس كذلك"),
    ],
)
async def test_who_wants_a_yes_needs_no_mark(question: str) -> None:
    """« n'est ce pas » denies nothing."""
    assert await said(question, BEFORE) == YES
