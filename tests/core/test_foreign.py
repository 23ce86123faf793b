"""What is somebody else's matter is known by its name, in five writings, and ours never is."""

import pytest

from bot.core.questions.foreign import LONGEST, Subject
from tests.built import content

NAMED = {
    Subject.TAX: (
        *("combien je dois payer pour l'IS cette année ?", "et pour la tva ?", "la patente ?"),
        *("et l'IR ?", "la vignette c'est combien", "كم نؤدي من الضريبة؟", "شحال التيفيا"),
        *("ch7al nkhelles dyal ltva", "how much VAT do I pay?", "when is my income tax due"),
    ),
    Subject.ORDER: (
        *("c'est combien la cotisation de l'ordre ?", "les frais de l'Ordre ?"),
        *("شحال نخلص ديال الهيئة؟", "كم واجبات الهيئة؟", "ch7al nkhelles dyal l'ordre"),
        *("how much is the order's fee?",),
    ),
    Subject.MEDICINE: (
        *("vous avez du doliprane 1000 ?", "Augmentin 1g svp", "واش عندكم ليفوتيروكس؟"),
        *("bch7al doliprane", "do you have paracetamol 500?"),
    ),
    Subject.OTHER: (
        *("combien je paye la CIMR ?", "c'est quand le match du raja ?", "quel temps fait-il ?"),
        *("كيف حالة الطقس؟", "imta lmatch", "what is the weather like"),
    ),
}


@pytest.mark.parametrize(
    ("subject", "text"), [(subject, text) for subject, texts in NAMED.items() for text in texts]
)
def test_another_matter_is_known_by_its_name(subject: Subject, text: str) -> None:
    """« combien je dois payer pour l'IS » was told the rates of the CNSS."""
    named = content().foreign.named(text)

    assert named is not None
    assert (named.subject, named.is_sure) == (subject, True)


@pytest.mark.parametrize(
    "text",
    [
        *("combien je dois payer ?", "l'impôt et la CNSS, quelle différence ?", "je lis le code"),
        *("comment contacter l'ordre ?", "demander à l'Ordre", "what is the deadline?"),
        *("la TVA se déclare-t-elle sur Damancom ?", "suis-je taxé si je tarde ?", "le code IR"),
        *("واش الضريبة على الأجور داخلة؟", "imta lajal", ""),
    ],
)
def test_what_may_be_ours_is_searched_for(text: str) -> None:
    """A word of ours beside it is enough."""
    assert content().foreign.named(text) is None


def test_no_question_of_ours_is_taken_for_anothers() -> None:
    """None of those that editors wrote."""
    taken = [
        text
        for topic in content().topics.values()
        for texts in topic.phrasings.values()
        for text in texts
        if (named := content().foreign.named(text)) and named.is_sure
    ]

    assert not taken


def test_what_may_mean_something_of_ours_is_not_sure_and_a_long_text_is_read_by_nobody() -> None:
    """A rent is nobody's of ours, an invoice may be."""
    foreign = content().foreign
    named = foreign.named("combien je paie le loyer ?")

    assert named is not None
    assert not named.is_sure
    assert foreign.named("la tva " * LONGEST) is None
    assert foreign.named("a" * 4000) is None
    assert foreign.named("a." * 2048) is None
