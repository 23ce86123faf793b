"""What comes beside a number or behind the last word of ours says something, or nothing."""

from datetime import date

import pytest

from bot.core.verification.verdict import STANDING, Verdict, verify
from bot.core.verification.versions import Archive
from tests.core.verification.sent import version

OURS = (
    "Rappel de lot : le sirop Tussidane, lot B4471, péremption 03/2027, est retiré du marché."
    " Réunion le samedi 12 juillet 2025 de 9h à 12h30. La participation coûte 250 DH pour les"
    " titulaires. Ne communiquez jamais votre code par téléphone."
)
ARABIC = (
    "ينظم المجلس الجهوي للصيادلة يوما دراسيا يوم السبت 12 يوليوز 2025. رسم المشاركة 250 درهما"
    " للصيادلة.\nلا ترسلوا أبدا رمز التأكيد عبر الهاتف. يتم الأداء فقط عبر https://www.damancom.ma/fr/"
)
LEFT_OPEN = ("…", " …", "!…", ")…", "»…", " ...", ".…", " ‥", "⋯", "\n…", " *…*")
TURNED = (
    ("B4471", "B 4471"), ("B4471", "B-4471"), ("B4471", "B\n4471"), ("12 juillet", "12-juillet"),
    ("samedi 12", "samedi-12"), ("250 DH", "250-DH"), ("250", "⁓250"), ("250", "*250"),
    ("250", "٭250"), ("250", "_250"), ("250", "**250"), ("250 DH", "250* DH"), ("250", "~250"),
)  # fmt: skip
KEPT = (
    ("250 DH", "*250 DH*"), ("250 DH", "*250* DH"), ("250 DH", "_250 DH_"), ("250 DH", "250DH"),
    ("250 DH", "250 درهم"), ("12h30", "12 h 30"), ("samedi 12 juillet", "*samedi 12 juillet*"),
)  # fmt: skip


def told(text: str, ours: str = OURS) -> Verdict:
    """Verify a text beside one announcement."""
    archive = Archive([version("2025-07-001", ours)])
    return verify(text, (), archive, today=date(2025, 7, 16)).verdict


@pytest.mark.parametrize("end", LEFT_OPEN)
def test_an_end_that_is_left_open_is_another_one(end: str) -> None:
    """Whatever stands between our last word and the « … »."""
    assert told(OURS + end) not in STANDING


@pytest.mark.parametrize(("ours", "theirs"), TURNED)
def test_a_name_is_not_torn_and_no_sign_comes_beside_a_number(ours: str, theirs: str) -> None:
    """« B 4471 » may be the lot 4471 of another, « *250 » has a footnote, « ⁓250 » is about."""
    assert told(OURS.replace(ours, theirs)) not in STANDING


@pytest.mark.parametrize(("ours", "theirs"), KEPT)
def test_formatting_units_and_hours_do_not_count(ours: str, theirs: str) -> None:
    """Where a sign of formatting has its fellow."""
    assert told(OURS.replace(ours, theirs)) is Verdict.GENUINE


@pytest.mark.parametrize("theirs", ["B12", "B 12", "B\n12", "12", "B/12", "B.12"])
def test_a_hyphen_of_ours_beside_a_number_stays(theirs: str) -> None:
    """« B12 » is another form; only how the hyphen is drawn may differ."""
    ours = OURS.replace("B4471", "B-12")

    assert told(ours.replace("B-12", theirs), ours) not in STANDING
    assert told(ours.replace("B-12", "B\u201112"), ours) is Verdict.GENUINE


def test_a_comma_behind_an_hour_may_be_the_end_of_a_line() -> None:
    """Not before a number or what turns it, nor anywhere else."""
    ours = "Come to the meeting at 15:00, room 4 of the office, please. Signed at 9:00, not later."

    assert told(ours.replace("15:00, room", "15:00\nroom"), ours) is Verdict.GENUINE
    assert told(ours.replace("9:00, not", "9:00\nnot"), ours) not in STANDING
    assert told(ours.replace("office, please", "office\nplease"), ours) not in STANDING
    assert told(ours.replace("15:00, room", "15:00 room"), ours) not in STANDING


@pytest.mark.parametrize("text", [f"{ARABIC} ✅", ARABIC.replace("250 درهما", "250 DH")])
def test_arabic_ends_with_a_tick_and_counts_dirhams(text: str) -> None:
    """A tick behind the address that ends a long line; the dirham in its two spellings."""
    assert told(text, ARABIC) is Verdict.GENUINE
