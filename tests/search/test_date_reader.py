"""Questions about the date are known by their words, in whatever wording, and no other is."""

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.calendar.date_questions import DateQuestion, Lateness
from bot.core.calendar.deadlines import Month, Obligation
from bot.core.questions.answers import Outcome
from bot.search.dates.reader import LONGEST, date_reader
from bot.search.dates.told_by import without_source
from bot.services.questions.faq import Faq
from tests import built
from tests.search.dated import ABOUT_DATE, ABOUT_PEOPLE, MISSED, NOT_ABOUT_DATE

CATALOG = built.content()
READER = date_reader(CATALOG.search_words.dates)
MONTHLY = Obligation("monthly", 10, 1, "seed")
ABOUT = {topic.id for topic in CATALOG.topics.values() if topic.is_about_date}

# Of the young and the old, the formal and the hurried, and what sounds like them.
VOICES = [
    (row["text"], row["asks"])
    for row in map(
        json.loads,
        Path(__file__).with_name("date_voices.jsonl").read_text(encoding="utf-8").splitlines(),
    )
]

# What is told around a question; no question is in it, nor anything with a date of its own.
STORIES = (
    "Bonjour, je suis pharmacienne à Taroudant depuis trente ans.",
    "Excusez-moi de vous déranger, je n'y vois plus très clair.",
    "Mon neveu s'occupait de tout jusqu'ici.",
    "J'espère que vous allez bien !",
    "Je vous prie d'agréer, Monsieur, mes salutations distinguées.",
    "Hope this finds you well, greetings from Essaouira.",
    "أنا صيدلانية جديدة في زاكورة.",
    "الله يجازيكم بخير على مجهوداتكم",
    "ana frmasyan f Zagora, smhou liya 3la l iz3aj",
)
CLEAR = (
    ("quelle est la date limite de déclaration ?", False),
    ("jusqu'à quand puis-je déclarer ?", False),
    ("le délai de déclaration a-t-il été prolongé ?", True),
    ("ما هو آخر أجل للتصريح؟", False),
    ("fo9ach akher ajal dyal cnss ?", False),
    ("wach tzad lajal d cnss ?", True),
    ("when is the declaration due?", False),
)

BEFORE = (
    "",
    "Bonjour, ",
    "bjr ",
    "Salam 3likom, ",
    "السلام عليكم، ",
    "Hello, ",
    "svp ",
    "Docteur, ",
)
AFTER = ("", " ?", "???", " !!", " svp", " merci", " 🙏", "\n", "؟", ".", " please", " عافاك")


@pytest.mark.parametrize("question", ABOUT_DATE)
def test_a_question_about_the_date_is_answered_at_once(faq: Faq, question: str) -> None:
    """French, Arabic, Darija in both scripts, English, mixed: never a list of choices."""
    found = faq.find(question)

    assert found.decision.outcome is Outcome.ANSWER
    assert found.decision.topics[0] in ABOUT
    assert found.ranked[0].topic == found.decision.topics[0]
    assert found.date is not None


@pytest.mark.parametrize("question", NOT_ABOUT_DATE)
def test_a_question_about_something_else_is_not_taken_for_one(faq: Faq, question: str) -> None:
    """Another date, another body, another delay: the date of the CNSS would be a wrong answer."""
    found = faq.find(question)

    assert READER.read(question) is None
    if question != "date d'expiration de ma CNIE":  # half in doubt, and its words say why
        assert (
            found.decision.outcome is not Outcome.ANSWER or found.decision.topics[0] not in ABOUT
        )


@pytest.mark.parametrize("question", ABOUT_PEOPLE)
def test_a_number_of_people_is_no_day(question: str) -> None:
    """« 1 employé nouveau » was told that the date had not moved."""
    assert READER.read(question) is None


@pytest.mark.parametrize(
    "question", ["reporté au 21 ?", "c'est le 10 normalmt ?", "le 10 salaires"]
)
def test_a_day_stays_a_day_beside_a_word_nobody_knows(question: str) -> None:
    """What leads to a day keeps it one."""
    (said,) = READER._clauses(question)[1]
    assert said.days


@pytest.mark.parametrize("question", MISSED)
def test_who_has_missed_the_date_is_told_what_to_do(faq: Faq, question: str) -> None:
    """Never a list of other things."""
    asked, found = READER.read(question), faq.find(question)

    assert asked is not None
    assert asked.lateness is Lateness.MISSED
    assert found.decision.outcome is Outcome.ANSWER
    assert found.decision.topics[0] in {*ABOUT, "late-penalty"}


@pytest.mark.parametrize(
    ("question", "ahead"),
    [
        ("la date limite c est aujourd’hui non?", 0),
        ("date limite c'est demain ?", 1),
        ("c'est aujourd'hui le dernier jour ?", 0),
        ("آخر أجل غدا؟", 1),
        ("wach lajal lyoum?", 0),
        ("is the deadline today, right?", 0),
        ("c'est aujourd'hui ou demain la date limite ?", None),
        ("quelle est la date limite, après demain c'est quand ?", None),
        ("la date limite n'est pas aujourd'hui ?", None),
    ],
)
def test_today_and_tomorrow_are_days(question: str, ahead: int | None) -> None:
    """« c’est aujourd’hui, non ? » deserves a yes or a no like « le 10 ? »."""
    asked = READER.read(question)

    assert asked is not None
    assert asked.days_ahead == ahead


@pytest.mark.parametrize(("text", "asks"), VOICES)
def test_in_every_voice_the_date_is_answered_and_nothing_else_with_it(
    faq: Faq, text: str, asks: str | None
) -> None:
    """Courtesy, age, haste, typing errors and stories; and near misses of other matters."""
    found = faq.find(text)
    is_date = found.decision.outcome is Outcome.ANSWER and found.decision.topics[0] in ABOUT

    assert is_date == (asks is not None)
    if asks == "change":
        assert found.date is not None
        assert found.date.asks_change
    if asks == "date":
        assert found.date is not None
        assert not found.date.asks_change


@settings(deadline=None)
@given(
    before=st.lists(st.sampled_from(STORIES), max_size=2),
    asked=st.sampled_from(CLEAR),
    after=st.lists(st.sampled_from(STORIES), max_size=2),
)
def test_what_is_told_around_a_question_does_not_matter(
    before: list[str], asked: tuple[str, bool], after: list[str]
) -> None:
    """A clear question stands by itself, whatever sentences come before and after."""
    question, asks_change = asked
    read = READER.read(" ".join((*before, question, *after)))

    assert read is not None
    assert read.is_whole
    assert read.asks_change == asks_change


@settings(deadline=None)
@given(
    limit=st.sampled_from(("date limite", "dernier délai", "jusqu'à quand", "échéance")),
    letters=st.permutations("bcdfghjklmnpqrstvwxz"),
    link=st.sampled_from((" ", " de ", " du ", " pour la ", " d'")),
)
def test_an_unknown_word_says_what_the_date_is_of(
    limit: str, letters: list[str], link: str
) -> None:
    """« délai de livraison »: of a word that nobody knows, the date is not ours."""
    assert READER.read(f"{limit}{link}{''.join(letters[:9])}") is None


def test_of_what_is_too_long_the_beginning_and_the_end_are_read() -> None:
    """However long a message is, no more of it is read; who asks does so first or last."""
    question, story = "quelle est la date limite de déclaration ?", "bla bla. " * LONGEST

    assert READER.read(f"{question} {story}") is not None
    assert READER.read(f"{story} {question}") is not None
    assert READER.read(f"{story} {question} {story}") is None


@pytest.mark.parametrize(
    ("question", "topics"),
    [
        (
            "C'est quand la date limite et combien est la pénalité ?",
            ("deadline-monthly", "late-penalty"),
        ),
        ("quelle est la date limite de déclaration ? merci", ("deadline-monthly",)),
        ("jusqu'à quand puis-je déclarer ? Mon fils dit le 10.", ("deadline-monthly",)),
    ],
)
def test_what_is_asked_beside_the_date_is_not_dropped(
    faq: Faq, question: str, topics: tuple[str, ...]
) -> None:
    """Two questions in one message: both are answered, or both are offered."""
    found = faq.find(question)

    assert found.decision.topics[:2] == topics
    assert found.date is not None


@settings(deadline=None, max_examples=300)
@given(
    question=st.sampled_from(ABOUT_DATE),
    before=st.sampled_from(BEFORE),
    after=st.sampled_from(AFTER),
    change=st.sampled_from((str, str.upper, str.capitalize)),
)
def test_courtesy_and_capitals_change_nothing(
    question: str, before: str, after: str, change: type[str]
) -> None:
    """What is wrapped around a question, and how loud it is, leaves it the same question."""
    asked, wrapped = READER.read(question), READER.read(f"{before}{change(question)}{after}")

    assert asked is not None
    assert wrapped is not None
    assert (wrapped.asks_change, wrapped.days) == (asked.asks_change, asked.days)


@settings(deadline=None)
@given(st.text(max_size=400))
def test_anything_may_be_read(text: str) -> None:
    """Any Unicode, no exception."""
    assert isinstance(READER.read(text), DateQuestion | None)


@pytest.mark.parametrize(
    "question",
    [
        "est-ce repoussé ?",
        "la date limite est repoussée ?",
        "y a-t-il une prolongation ce mois ?",
        "wach tzad lajal",
        "هل تم تمديد الأجل؟",
        "is the deadline extended?",
        "nouvelle date ?",
        "واش زادو ف الأجل",
    ],
)
def test_whether_the_date_has_moved(question: str) -> None:
    """It deserves a yes or a no."""
    asked = READER.read(question)

    assert asked is not None
    assert asked.asks_change


@pytest.mark.parametrize(
    ("question", "today", "expected"),
    [
        ("les salaires d'octobre jusqu'à quand ?", date(2025, 7, 9), Month(2025, 10)),
        ("les salaires d'octobre jusqu'à quand ?", date(2026, 11, 29), Month(2026, 10)),
        ("أجور دجنبر إلى متى؟", date(2026, 1, 2), Month(2025, 12)),
        ("october 2025 wages, until when?", date(2026, 11, 29), Month(2025, 10)),
        ("quelle est la date limite ?", date(2025, 7, 9), None),
        ("échéance de juillet", date(2025, 7, 9), Month(2025, 7)),
        ("échéance en juillet", date(2025, 7, 9), Month(2025, 6)),
        ("when is August due?", date(2026, 7, 6), Month(2026, 8)),
        ("date limite aout", date(2026, 7, 6), Month(2026, 8)),
        ("c'est quoi la deadline pour août ?", date(2026, 7, 6), Month(2026, 8)),
        ("la date limite de décembre c'est le 10 janvier ?", date(2026, 7, 6), Month(2026, 12)),
        ("date limite 10 juillet 2027 ?", date(2026, 7, 6), Month(2027, 6)),
        # Who has not declared a month speaks of one that has come.
        ("j'ai pas encore déclaré juin", date(2026, 12, 3), Month(2026, 6)),
        ("je n'ai pas déclaré janvier", date(2026, 12, 3), Month(2026, 1)),
        ("je n'ai pas déclaré novembre", date(2026, 12, 3), Month(2026, 11)),
    ],
)
def test_the_month_of_wages_that_is_meant(
    question: str, today: date, expected: Month | None
) -> None:
    """Without a year the nearest, a past one counting double; « en juillet » is the day itself."""
    asked = READER.read(question)

    assert asked is not None
    assert asked.period(MONTHLY, today=today) == expected


def test_in_a_story_the_date_is_not_dropped(faq: Faq) -> None:
    """Beside a question about something else it is kept; in a story it is the answer."""
    two = faq.find("c'est quand la date limite et combien est la pénalité si je suis en retard ?")
    story = faq.find(
        "Bonjour, je tiens ma pharmacie à Safi avec ma fille. Quelle est la date limite ? Bref."
    )

    assert two.decision.topics == ("deadline-monthly", "late-penalty")
    assert two.date is not None
    assert story.decision.topics == ("deadline-monthly",)


@pytest.mark.parametrize("letter", ["é", "a", "ا", "’", "-", "."])
def test_a_long_word_is_read_once(letter: str) -> None:
    """Not cut in every way there is: one of 4,000 letters once held the bot for minutes."""
    text = letter * 4000
    assert without_source(text, lambda _: "") == text


@pytest.mark.parametrize(
    "text",
    [
        *("ma9dertch ndkhl l damancom", "ma 9dertch ndkhol damancom", "ma9edertch nconnecti"),
        *("ma9dartch ndkhol", "mab9itch ndkhol", "ما قدرتش ندخل", "je n'ai pas pu entrer"),
    ],
)
def test_who_cannot_enter_has_missed_no_date(text: str) -> None:
    """« ma9dertch » is no slip for « madertch »."""
    asked = READER.read(text)

    assert asked is None or asked.lateness is None


@pytest.mark.parametrize(
    "text",
    [
        *("et en janvier 2026 ?", "and in january 2026 ?", "w f yanayer 2026 ?"),
        *("وفي يناير 2026 ؟", "وف يناير 2026 ؟", "في يناير 2026 ؟"),
    ],
)
def test_what_lies_in_a_month_is_due_in_it(text: str) -> None:
    """In every language, with « و » before the preposition too."""
    asked = READER.read(text)

    assert asked is not None
    assert (asked.month, asked.year, asked.is_due_in) == (1, 2026, True)


@pytest.mark.parametrize(
    "text", ["et pour janvier 2026 ?", "ولشهر يناير 2026 ؟", "وعن يناير 2026 ؟"]
)
def test_what_is_for_a_month_is_of_its_wages(text: str) -> None:
    """They are due in the next."""
    asked = READER.read(text)

    assert asked is not None
    assert (asked.month, asked.year, asked.is_due_in) == (1, 2026, False)
