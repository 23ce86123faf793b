"""Drawn signs, affirmations and ends that came to our words: each can be read, none is ours."""

import pytest

from bot.core.verification.courtesies import COURTESIES
from bot.core.verification.phrases import phrase
from bot.core.verification.truth_questions import asks_by_words, truth_questions
from bot.core.verification.verdict import STANDING, Finding, Verdict, verify
from bot.core.verification.versions import Archive
from tests.core.verification.sent import version

NUMBERS = (
    "Circulaire du bureau régional aux pharmaciens.\n\n300 dirhams de frais par officine\n"
    "5 % de majoration après le 12\nAucun paiement en ligne, le guichet de Salé ferme à 16h"
)
MARKED = (
    "Vote du conseil des pharmaciens du Nord :\n➕ 200 dirhams de prime\n➖ 40 dirhams de frais\n"
    "⬆ 3 % en mars\nAncien tarif 300 → nouveau tarif 450\n☑ Rabat\n☐ Fès\n🟢 Agence Agdal\n"
    "🔴 Agence Hay Riad\n⭐⭐⭐ Catégorie\nLe service reste ouvert chaque samedi matin."
)
ASKED = (
    "Circulaire du bureau régional aux pharmaciens de garde. Un message parle d’un report.\n"
    "Le délai est-il reporté au 31 octobre ?"
)
READ = (
    *("➖", "➕", "⬇️", "⬆️", "➡️", "←", "⭕", "⚪", "●", "○", "•", "▪️", "◆", "🔹", "☐", "☑"),
    *("✅", "✔", "🔴", "🟢", "▶️", "👇", "👍", "📉", "·", "⭐", "☀️", "❄️"),
)


def told(text: str, ours: str) -> Finding:
    """Verify a text beside one announcement."""
    return verify(text, (), Archive([version("2026-10-001", ours)]))


@pytest.mark.parametrize("sign", READ)
@pytest.mark.parametrize("space", ["", " "])
def test_no_sign_that_can_be_read_comes_beside_a_number(sign: str, space: str) -> None:
    """Before one or behind it, where a line or the message begins or ends."""
    inner = NUMBERS.split("\n\n")[1]
    for text, ours in (
        (NUMBERS.replace("\n5", f"\n{sign}{space}5"), NUMBERS),
        (NUMBERS.replace("\n300", f"\n{sign}{space}300"), NUMBERS),
        (NUMBERS.replace("le 12", f"le 12{space}{sign}"), NUMBERS),
        (f"{sign}{space}{inner}", inner),
        (f"{NUMBERS} 12{space}{sign}", f"{NUMBERS} 12"),
    ):
        found = told(text, ours)

        assert found.verdict not in STANDING, text
        assert found.is_dangerous, text


@pytest.mark.parametrize("sign", [one for one in MARKED if one in "➕➖⬆→☑☐🟢🔴"])
@pytest.mark.parametrize("other", [*READ, ""])
def test_no_sign_of_ours_that_can_be_read_is_exchanged_or_lost(sign: str, other: str) -> None:
    """A plus for a minus, green for red, an arrow for its opposite."""
    text = MARKED.replace(sign, other)
    is_same = other.rstrip("\ufe0f") == sign

    assert (told(text, MARKED).verdict in STANDING) is is_same, text


@pytest.mark.parametrize("stars", ["", "⭐", "⭐⭐", "⭐⭐⭐⭐⭐", "★★★"])
def test_stars_are_counted(stars: str) -> None:
    """Five are not three."""
    assert told(MARKED.replace("⭐⭐⭐", stars), MARKED).verdict not in STANDING


@pytest.mark.parametrize("dots", ["..", "...", " . .", "•", " ••", "·", "٫", "▪️", " ◆", "‧‧"])
@pytest.mark.parametrize("end", ["", "\nتؤدى عند الشباك فقط"])
def test_a_point_behind_an_arabic_number_is_its_zero(dots: str, end: str) -> None:
    """« ٥.. » reads 500."""
    ours = f"الواجب الشهري للصيدليات ٢٥٠ درهم\nوالغرامة عن كل يوم تأخير ٥{end}"
    found = told(ours.replace("تأخير ٥", f"تأخير ٥{dots}"), ours)

    assert found.verdict not in STANDING
    assert found.is_dangerous


AFFIRMED = [
    said for said in sorted({*COURTESIES, *truth_questions()}) if not asks_by_words(phrase(said))
]


@pytest.mark.parametrize("end", [".", " !", "", " ✅", "\n?"])
def test_what_affirms_without_a_question_is_no_courtesy(end: str) -> None:
    """Below a rumour or a question of ours, in any language."""
    assert len(AFFIRMED) > 100
    for said in AFFIRMED:
        found = told(f"{ASKED}\n{said.strip()}{end}", ASKED)

        assert found.verdict not in STANDING, said
        assert found.foreign, said


def test_what_affirms_is_a_courtesy_where_it_asks() -> None:
    """The same words, with the sign that makes a question of them."""
    for said in AFFIRMED:
        assert told(f"{ASKED}\n{said.strip()} ?", ASKED).verdict is Verdict.GENUINE, said


CUT = [
    ("ne dépasse pas\n300 dirhams", "ne dépasse pas{}300 dirhams"),
    ("ne paie jamais\n90 dirhams", "ne paie jamais{}90 dirhams"),
    ("Offices can\nnot refund", "Offices can{}not refund"),
    ("آخر أجل هو غدا ولا\nتؤدوا أي مبلغ", "آخر أجل هو غدا ولا{}تؤدوا أي مبلغ"),
    ("n'en touche aucun, ni\n20 bons", "n'en touche aucun, ni{}20 bons"),
    ("la part est de\n300 dirhams", "la part est de{}300 dirhams"),
]


@pytest.mark.parametrize(("ours", "theirs"), CUT)
@pytest.mark.parametrize("end", [". ", " ! ", " : ", "… ", ".\n", ".\n\n", " — ", "; "])
def test_no_sentence_of_ours_ends_where_only_its_line_does(
    ours: str, theirs: str, end: str
) -> None:
    """« jamais⏎90 dirhams » is not « jamais. 90 dirhams »."""
    frame = "Message de l'Ordre aux pharmaciens de la région.\n\n{}\n\nLa séance est close."

    found = told(frame.format(theirs.format(end)), frame.format(ours))
    assert found.verdict not in STANDING


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("*580#", "580#"),
        ("*580#", "**580#"),
        ("*580#", "580*#"),
        ("*#06#", "#06#"),
        ("*147*2#", "147*2#"),
        ("(Salé et Témara) paient moins", "(Salé et Témara paient moins)"),
        ("(Salé et Témara) paient moins", "Salé (et Témara) paient moins"),
        ("(Salé et Témara) paient moins", "Salé et Témara paient moins"),
    ],
)
def test_the_stars_of_a_code_and_the_brackets_of_words_stay(ours: str, theirs: str) -> None:
    """A star that is dialled is no formatting; what a bracket holds is a part of the sense."""
    frame = "Les officines de la région composent ou lisent {}, comme au mois passé."

    assert told(frame.format(ours), frame.format(ours)).verdict is Verdict.GENUINE
    assert told(frame.format(theirs), frame.format(ours)).verdict not in STANDING


LISTED = (
    "Bulletin du conseil, ouvert à tous.\n• Rabat\n• Fès\n• Salé\nVenez nombreux à la réunion."
)


@pytest.mark.parametrize("mark", ["- ", "* ", "– ", "· ", "👉 ", "▪️ ", "➡️ ", "🔹 ", ""])
def test_the_marks_of_a_list_may_be_others(mark: str) -> None:
    """As people type them, every one the same."""
    assert told(LISTED.replace("• ", mark), LISTED).verdict is Verdict.GENUINE


def test_empty_lines_between_all_lines_part_nothing() -> None:
    """A program that shows mail puts them there; one alone is somebody's."""
    ours = "Bulletin du conseil.\nRabat\nFès\nSalé\nOujda\nLe montant ne dépasse pas\n300 dirhams"

    assert told(ours.replace("\n", "\n\n"), ours).verdict is Verdict.GENUINE
    assert told(ours.replace("pas\n", "pas\n\n"), ours).verdict not in STANDING


@pytest.mark.parametrize("sign", list("📣✨🌸👉🔔🌹🙏⚠📌💊"))
def test_a_pure_ornament_may_stand_before_any_line(sign: str) -> None:
    """It can be read as nothing."""
    for ours in (NUMBERS, MARKED, ASKED, LISTED):
        assert told(f"{sign} {ours} {sign}", ours).verdict is Verdict.GENUINE
