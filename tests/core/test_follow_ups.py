"""Short questions that go on from the last answer, and where each leads."""

from collections.abc import Sequence

import pytest

from tests.built import content

# What is said, after which topic, and which answers: the same where it was told already.
LED = [
    ("et si je paye demain ?", "payment-how", "late-penalty"),
    ("ok mais si je suis en retard", "deadline-monthly", "late-penalty"),
    ("w ila t3ettelt ?", "declare-steps", "late-penalty"),
    ("و إلا خلصت غدا؟", "payment-how", "late-penalty"),
    ("وإذا تأخرت؟", "deadline-weekend", "late-penalty"),
    ("what if I pay tomorrow?", "payment-how", "late-penalty"),
    ("et si je paye pas ?", "late-penalty", "filed-not-paid"),
    ("et si je déclare pas", "late-penalty", "late-employee-rights"),
    ("je risque quoi ?", "deadline-monthly", "late-penalty"),
    ("et si j'ai oublié ?", "deadline-monthly", "late-penalty"),
    ("et si j'ai oublié ?", "new-employee", "employee-forgotten"),
    ("et si j'ai oublié ?", "eid-activate", "eid-pin-forgotten"),
    ("et si j'ai oublié ?", "login-otp", "password-forgotten"),
    ("w ila nsit ?", "payment-how", "late-penalty"),
    ("وإلا نسيت؟", "declare-steps", "late-penalty"),
    ("what if I forgot?", "employee-left", "employee-forgotten"),
    ("elle a pas de n°", "new-employee", "newcomer-no-number"),
    ("ok mais il a pas encore de numéro", "declare-steps", "newcomer-no-number"),
    ("ma3endhach nemra", "new-employee", "newcomer-no-number"),
    ("ماعندهاش نمرة", "new-employee", "newcomer-no-number"),
    ("ليس لديها رقم", "new-employee", "newcomer-no-number"),
    ("she has no number", "new-employee", "newcomer-no-number"),
    ("et si je me suis trompé ?", "declare-steps", "declaration-correct"),
    ("ila ghlett?", "otp-expired", "otp-invalid"),
    ("et pour le 2e ?", "new-employee", "new-employee"),
    ("et pour elle ?", "maternity", "maternity"),
    ("ولاخر؟", "employee-left", "employee-left"),
    ("and the second one?", "several-pharmacies", "several-pharmacies"),
    ("j'appelle qui ?", "account-locked", "who-to-contact"),
    ("à qui je demande", "who-to-contact", "order-contact"),
    ("بمن أتصل؟", "password-forgotten", "who-to-contact"),
    ("et s'ils répondent pas ?", "who-to-contact", "complaint-unanswered"),
    ("c'est obligatoire ?", "eid-what-is-it", "which-method-best"),
    ("c'est obligatoire ?", "login-otp", "mfa-why"),
    ("c'est obligatoire ?", "declare-steps", "online-compulsory"),
    ("واش ضروري؟", "eid-activate", "which-method-best"),
    ("wach darouri ?", "eid-activate", "which-method-best"),
    ("is it mandatory?", "login-eid", "which-method-best"),
    ("هل هو إجباري؟", "eid-what-is-it", "which-method-best"),
    ("et mon comptable ?", "declare-steps", "delegate-accountant"),
    ("et la preuve ?", "declare-steps", "receipt-proof"),
    ("pourquoi ?", "otp-not-received", "mfa-why"),
    ("3lach ?", "login-otp", "mfa-why"),
    ("où ça ?", "declare-steps", "portal-link"),
    ("فين؟", "declare-steps", "portal-link"),
    ("et comment ?", "deadline-monthly", "declare-steps"),
    ("kifach ?", "late-penalty", "payment-how"),
    ("c'est moi qui paye ?", "maternity", "maternity"),
    ("c'est obligatoire ou pas", "login-eid", "which-method-best"),
    ("et pour mon employé ?", "attestation", "wage-certificate"),
    ("et pour moi ?", "wage-certificate", "attestation"),
    ("j'ai un vieux téléphone", "eid-what-is-it", "eid-phone-nfc"),
    ("pourquoi ?", "late-penalty", "late-penalty"),
    ("et ça prend combien de temps ?", "attestation", "attestation"),
    ("c'est obligatoire ?", "maternity", "maternity"),
]

# What is said after nothing, and which answers: none where only an answer before it would tell.
ALONE = [
    ("et si je paye demain ?", "late-penalty"),
    ("elle a pas de n°", "newcomer-no-number"),
    ("à qui je demande", "who-to-contact"),
    ("c'est obligatoire ?", "online-compulsory"),
    ("et la preuve ?", "receipt-proof"),
    ("pourquoi ?", None),
    ("fin ?", None),
    ("and the second one?", None),
    ("w ila nsit ?", None),
]


@pytest.mark.parametrize(("text", "told", "topic"), LED)
def test_a_short_question_goes_on(text: str, told: str, topic: str) -> None:
    """To where this topic leads, and not another."""
    onward = content().follow_ups.read(text, [told])
    assert onward is not None
    assert onward.topic == topic


@pytest.mark.parametrize(("text", "topic"), ALONE)
def test_a_short_question_alone(text: str, topic: str | None) -> None:
    """It is answered where it says enough, and else what it is about is to be asked."""
    onward = content().follow_ups.read(text, [])
    assert onward is not None
    assert onward.topic == topic


@pytest.mark.parametrize(
    "text",
    [
        "et si j'ai oublié de déclarer un salarié en mai ?",
        "je n'ai pas reçu le code",
        "et les pénalités ?",
        "pourquoi le portail est lent ?",
        "quel est le numéro de la CNSS ?",
        "comment payer ?",
    ],
)
def test_another_question_is_asked(text: str) -> None:
    """It says by itself what it is about."""
    assert content().follow_ups.read(text, ["deadline-monthly"]) is None


@pytest.mark.parametrize(
    ("text", "told", "topic"),
    [
        ("et si j'ai oublié ?", ["deadline-monthly", "new-employee"], "employee-forgotten"),
        ("pourquoi ?", ["login-otp", "late-penalty"], "mfa-why"),
    ],
)
def test_the_last_topic_counts(text: str, told: Sequence[str], topic: str) -> None:
    """Of two that were told; the one before it where the words say nothing after the last."""
    onward = content().follow_ups.read(text, told)
    assert onward is not None
    assert onward.topic == topic
