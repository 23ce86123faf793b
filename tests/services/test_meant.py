"""What is meant behind a denial is answered, though it sounds like a courtesy."""

import pytest

from bot.services.questions.faq import Faq


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("not maternity, the leave of the father", "maternity"),
        ("I'm not reporting a scam, I want the right address", "phishing-suspect"),
        ("I don't need to know how to declare, I need to know how to pay", "declare-steps"),
        ("don't tell me the date, remind me of it", "deadline-monthly"),
        ("لم يطلب تعويضا عن الشغل، أريد فقط التصريح بمغادرته", "job-loss"),
    ],
)
def test_what_is_denied_is_not_told(faq: Faq, text: str, told: str) -> None:
    """It may be offered."""
    found = faq.find(text)
    assert found.decision.topics
    assert not (found.decision.outcome == "answer" and told in found.decision.topics)


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("proof that my pharmacy is up to date", "attestation"),
        ("ma vendeuse a besoin d'un papier de la CNSS", "wage-certificate"),
        ("غادر أحد العاملين بالصيدلية", "employee-left"),
        ("c'est combien la date limite", "deadline-monthly"),
        ("شحال الأجل هاد الشهر", "deadline-monthly"),
        ("j'ai payé deux fois", "who-to-contact"),
        ("comment je sais si c'est bien passé", "receipt-proof"),
    ],
)
def test_what_people_wrote_has_its_answer(faq: Faq, text: str, topic: str) -> None:
    """Alone, and nothing beside it."""
    assert faq.find(text).decision.topics == (topic,)
