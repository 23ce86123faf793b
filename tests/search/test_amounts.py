"""How much is paid is answered beside the date, and alone, in every language and either order."""

from itertools import product

import pytest

from bot.core.questions.answers import Outcome
from bot.search.dates.reader import date_reader
from bot.services.questions.faq import Faq
from tests import built

WORDS = built.content().search_words.dates
READER = date_reader(WORDS)
BOTH = (WORDS.topic, WORDS.amount_topic)

# By language: the date, how much, and what joins them.
DATES = {
    "fr": ("c'est quand la date limite", "la date limite c'est quand", "échéance", "c kan"),
    "en": ("when is the deadline", "deadline", "what's the deadline", "when"),
    "ar": ("متى آخر أجل", "ما هو آخر أجل", "متى"),
    "ary": ("فوقاش آخر أجل", "إمتى الأجل", "إمتى"),
    "latn": ("imta akher ajal", "imta l ajal", "fo9ach akher nhar", "imta"),
}  # fmt: skip
AMOUNTS = {
    "fr": ("combien on paie", "combien on paye", "cb on paye", "combien je dois payer"),
    "en": ("how much do we pay", "how much we pay", "how much to pay"),
    "ar": ("كم نؤدي", "كم ندفع", "كم يجب أن نؤدي"),
    "ary": ("شحال نخلص", "شحال نخلصو", "شحال غادي نخلصو", "شحال خاصنا نخلصو"),
    "latn": ("ch7al nkhelles", "chhal ghadi nkhlso", "ch7al khassna nkhelso", "chhal nkhlso"),
}
JOINS = {
    "fr": (" et ", " ? et ", " ? ", ", ", " + ", " plus ", " & "),
    "en": (" and ", " n ", " plus ", "? ", ", and ", " & "),
    "ar": (" و", " و ", "؟ و", "؟ ", "، "),
    "ary": (" و", " و ", "؟ ", "، "),
    "latn": (" w ", " o ", " ou ", " et ", "? ", ", "),
}
TOGETHER = [
    (f"{first}{join}{second}{end}", when, amount)
    for language in DATES
    for when, amount, join in product(DATES[language], AMOUNTS[language], JOINS[language])
    for first, second in ((when, amount), (amount, when))
    for end in ("", " ?")
]


def test_two_questions_are_told_apart() -> None:
    """Either may come first, whatever joins them."""
    wrong = []
    for text, _when, _amount in TOGETHER:
        asked = READER.amount(text)
        is_date = asked and (READER.asks_when(asked.rest) or READER.read(asked.rest))
        if not is_date:
            wrong.append(text)
    assert not wrong


@pytest.mark.parametrize(
    "question",
    [
        "متى آخر أجل وكم نؤدي",
        "كم ندفع ومتى؟",
        "ch7al nkhelles w imta akher ajal",
        "imta l ajal w chhal ghadi nkhlso",
        "imta lajal w bch7al",
        "شحال نخلصو وفوقاش آخر أجل",
        "امتى لاجل وبشحال",
        "deadline n how much we pay",
        "deadline? how much?",
        "c'est quand et combien on paie",
        "c'est combien et c'est quand ?",
        "la date limite ? et combien on paye ?",
        "date limite et taux de cotisation",
        "c'est le combien et combien on paie ?",
    ],
)
def test_two_questions_get_two_answers(faq: Faq, question: str) -> None:
    """« …w ch7al nkhelles » was lost beside the date."""
    found = faq.find(question)

    assert found.decision.outcome is Outcome.ANSWER
    assert found.decision.topics == BOTH
    assert found.date is not None


@pytest.mark.parametrize("question", [one for ways in AMOUNTS.values() for one in ways])
def test_how_much_is_paid_is_answered_alone(faq: Faq, question: str) -> None:
    """With a greeting or a question mark, or bare."""
    for text in (question, f"{question} ?", f"bonjour, {question} svp"):
        found = faq.find(text)
        assert found.decision.outcome is Outcome.ANSWER
        assert found.decision.topics == (WORDS.amount_topic,)


@pytest.mark.parametrize(
    "question",
    [
        "combien je paie de majoration ?",
        "combien on paye si on déclare en retard",
        "combien on a payé ?",
        "combien on paie en plus ?",
        "combien on paie si on est en retard et c'est quand la date limite",
        "combien de jours il reste et quand payer",
        "combien de temps pour payer",
        "how long do we have to pay",
        "combien de fiches de paie",
        "combien la cnss paie",
        "le combien on paie ?",
        "how many days until the deadline?",
        "متى الأجل وكم بقي؟",
        "combien ?",
        "ch7al",
        "j'ai raté le 10 ?",
        "j'ai raté",
        "j'ai raté et c'est quand la date limite",
        "c'est combien la date limite",
        "شحال الأجل هاد الشهر",
    ],
)
def test_how_much_of_something_else_is_no_contribution(faq: Faq, question: str) -> None:
    """Days, a penalty, what the CNSS pays."""
    found = faq.find(question)
    is_told = found.decision.outcome is Outcome.ANSWER
    assert not (is_told and WORDS.amount_topic in found.decision.topics)


@pytest.mark.parametrize("text", ["combien ", "a", "et ", "a.", "combien je ", " + "])
def test_of_a_long_text_each_word_is_looked_at_once(text: str) -> None:
    """As many characters as are read."""
    assert READER.amount(text * (800 // len(text))) is None


@pytest.mark.parametrize(
    "question",
    [
        *("et combien je dois payer ?", "ok et combien je paye", "w ch7al nkhelles?", "وكم نؤدي؟"),
        *("d'accord, et combien on paie ?", "ok how much do i pay", "and how much do we pay?"),
        *("واخا وشحال نخلص؟", "wakha w ch7al nkhelles"),
    ],
)
def test_how_much_goes_on_from_the_date(faq: Faq, question: str) -> None:
    """« et » before it was taken for a word that says of what."""
    found = faq.find(question)

    assert (found.decision.outcome, found.decision.topics) == (
        Outcome.ANSWER,
        (WORDS.amount_topic,),
    )


@pytest.mark.parametrize(
    ("question", "is_date"),
    [
        ("شحال نخلصو إلا تعطلنا وفوقاش الأجل", True),
        ("combien on paie si on est en retard et c'est quand la date limite", True),
        ("how much do we pay if we are late and when is the deadline", True),
        ("ch7al nkhelso ila t3ettelna w imta lajal", True),
        ("combien on paie de plus si c'est trop tard", False),
        ("how much do we pay if we are late", False),
        ("شحال نخلصو إلا تعطلنا", False),
        ("كم نؤدي إذا تأخرنا", False),
    ],
)
def test_how_much_who_is_late_pays_is_the_fine(faq: Faq, question: str, is_date: bool) -> None:
    """Below the date where that is asked too."""
    found = faq.find(question)

    assert found.decision.outcome is Outcome.ANSWER
    assert found.decision.topics == ((WORDS.topic,) if is_date else ()) + (WORDS.late_topic,)


@pytest.mark.parametrize("text", ["a" * 4000, "a." * 2048, "combien " * 500, "combien ta" * 400])
def test_what_is_endless_is_read_at_once(text: str) -> None:
    """No pattern goes back over it again and again."""
    assert READER.late_amount(text) is None
    assert READER.read(text[:800]) is None or text.startswith("combien")
