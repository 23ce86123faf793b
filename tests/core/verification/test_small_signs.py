"""A line end in a number, a tick among bullets, a bracket, an open end: each says something."""

from datetime import date

import pytest

from bot.core.verification.courtesies import greetings
from bot.core.verification.danger import is_dangerous
from bot.core.verification.verdict import STANDING, Finding, Verdict, verify
from bot.core.verification.versions import Archive
from tests.core.verification.sent import version

TODAY = date(2026, 7, 20)
BULLETS = (
    "Pièces à apporter au siège de la région pour la demande :\n"
    "• la copie de la carte professionnelle du titulaire de l’officine ;\n"
    "• la liste des salariés avec leurs jours déclarés au mois de juin ;\n"
    "• le relevé du compte à débiter."
)
DASHES = BULLETS.replace("•", "-")
NUMBERED = (
    "Ordre du jour de la réunion des pharmaciens du Nord :\n"
    "1. La garde de l’Aïd dans les villes de plus de trois officines\n"
    "2. La cotisation de l’année et les arriérés des deux années passées\n"
    "3. Divers"
)
AMOUNTS = (
    "La cotisation annuelle est de 1 500 dh par officine, sauf celles qui ont un arriéré de plus"
    " de 12 000 dh. Elle se paie au siège (espèces, chèque)."
)


def told(text: str, ours: str) -> Finding:
    """Verify a text beside one announcement."""
    return verify(text, (), Archive([version("2026-07-001", ours)]), today=TODAY)


@pytest.mark.parametrize("number", ["1 500", "12 000"])
@pytest.mark.parametrize("end", ["\n", " \n", "\n ", "\n> "])
def test_a_number_that_a_line_end_parts_is_another_one(number: str, end: str) -> None:
    """Who reads « 1 », and then « 500 dh »: nothing made the line end there."""
    text = AMOUNTS.replace(number, number.replace(" ", end))
    assert told(text, AMOUNTS).verdict not in STANDING
    assert told(f"Bonjour,\n{text}\nMerci", AMOUNTS).verdict not in STANDING


def test_a_number_may_be_wrapped_with_all_the_text() -> None:
    """Where every line is as full as it can be, none says anything."""
    wrapped = (
        "La cotisation annuelle est de 1 500 dh\npar officine, sauf celles qui ont un\n"
        "arriéré de plus de 12\n000 dh. Elle se paie au siège\n(espèces, chèque)."
    )
    full = wrapped.replace("arriéré de plus de 12\n000", "arriéré de plus de 12 000").replace(
        "est de 1 500 dh\npar officine, sauf celles", "est de\n1 500 dh par officine, sauf celles"
    )
    assert told(full, AMOUNTS).verdict is Verdict.GENUINE
    assert told(wrapped, AMOUNTS).verdict not in STANDING  # the line had room for « 000 »


@pytest.mark.parametrize("ours", [BULLETS, DASHES, NUMBERED])
@pytest.mark.parametrize("line", [1, 2, 3])
@pytest.mark.parametrize("sign", ["✅", "✔️", "☑", "👍", "👌", "✓"])
def test_a_tick_on_one_line_of_a_list_chooses_it(ours: str, line: int, sign: str) -> None:
    """In place of its bullet or beside it, whatever marks the lines; on all it does not."""
    lines = ours.split("\n")
    marked = [part[2:].strip() for part in lines]
    mark = lines[line][:2]
    ways = [f"{lines[line][:2].strip()} {sign} {marked[line]}"]
    if ours is not NUMBERED:
        ways.append(f"{sign} {marked[line]}")
    for way in ways:
        one = "\n".join([*lines[:line], way, *lines[line + 1 :]])
        assert told(one, ours).verdict not in STANDING, (mark, one)


@pytest.mark.parametrize("ours", [BULLETS, DASHES])
@pytest.mark.parametrize("sign", ["✅", "✔️", "☑️", "👍", "👌", "⭐", "• ✅", "- 👍"])
def test_a_tick_on_every_line_of_a_list_is_no_bullet(ours: str, sign: str) -> None:
    """No program puts it there, and what the list forbids would be approved of."""
    head, *lines = ours.split("\n")
    ticked = "\n".join([head, *(f"{sign} {line[2:]}" for line in lines)])
    assert told(ticked, ours).verdict not in STANDING


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("(espèces, chèque).", "(espèces, chèque."),
        ("(espèces, chèque).", "espèces, chèque)."),
        ("(espèces, chèque).", "espèces, chèque."),
        ("(espèces, chèque).", "(espèces, chèque)…"),
        ("(espèces, chèque).", "(espèces, chèque)..."),
        ("(espèces, chèque).", "(espèces, chèque). ⏳"),
        ("(espèces, chèque).", "(espèces, chèque) ⌛"),
    ],
)
def test_the_end_of_ours_is_that_of_the_copy(ours: str, theirs: str) -> None:
    """A bracket lost, words left open, an hourglass; and the same before a courtesy."""
    for end in ("", "\nMerci", "\n\nc’est vrai ?"):
        assert told(AMOUNTS.replace(ours, theirs) + end, AMOUNTS).verdict not in STANDING
    lead = AMOUNTS.replace("La cotisation", "(Rappel) La cotisation", 1)
    assert told(lead.replace("(Rappel", "Rappel", 1), lead).verdict not in STANDING


def test_whoever_is_greeted_is_greeted() -> None:
    """In every pair of how and whom; none of them is anything but a courtesy."""
    said = sorted(set(greetings()))
    for one in said:
        assert not is_dangerous(one), one
    for one in said[::9]:
        assert told(f"{one.capitalize()},\n\n{AMOUNTS}", AMOUNTS).verdict is Verdict.GENUINE, one


def test_a_link_that_leads_nowhere_is_none() -> None:
    """As an empty target in the contract of the command line."""
    archive = Archive([version("2026-07-001", AMOUNTS)])
    for links in ([""], ["  "], ["", "\n"]):
        assert verify(AMOUNTS, links, archive, today=TODAY).verdict is Verdict.GENUINE


REPLIES = (
    "Le 9 juil. 2026 à 10:12, Amina a écrit :",
    "Le jeu. 9 juillet 2026 à 10 h 12, Amina Alaoui a écrit :",
    "On 9 Jul 2026, at 10:12, Karim Tazi wrote:",
    "On Thu, Jul 9, 2026 at 10:12 AM Karim Tazi wrote:",
)


@pytest.mark.parametrize("header", REPLIES)
def test_the_header_of_a_reply_by_mail_is_a_transport(header: str) -> None:
    """Above all words; on a day that was, by somebody; what it says otherwise counts."""
    quoted = "\n".join(f"> {line}" for line in BULLETS.splitlines())
    assert told(f"{header}\n{BULLETS}", BULLETS).verdict is Verdict.GENUINE
    assert told(f"{header}\n\n{quoted}", BULLETS).verdict is Verdict.GENUINE
    for wrong in (
        header.replace("2026", "2029"),
        header.replace("2026", "2024"),
        header.replace("Amina", "Annulé").replace("Karim", "Annulé"),
        header.replace("9", "39", 1),
    ):
        assert told(f"{wrong}\n{BULLETS}", BULLETS).verdict not in STANDING, wrong
    assert told(f"{BULLETS}\n{header}", BULLETS).verdict not in STANDING


@pytest.mark.parametrize("said", ["Bonne journée", "Bon courage à tous", "Salut", "Bonne lecture"])
def test_a_wish_says_nothing_of_the_message(said: str) -> None:
    """« Bonne » is no « c’est la bonne »."""
    for text in (f"{AMOUNTS}\n{said}", f"{said}\n{AMOUNTS}", f"{said}.\n\n{AMOUNTS}\n{said}."):
        assert told(text, AMOUNTS).verdict is Verdict.GENUINE
    assert told(f"{AMOUNTS}\nC’est la vraie.", AMOUNTS).verdict not in STANDING
    assert told(f"{AMOUNTS}\nC’est la vraie ?", AMOUNTS).verdict is Verdict.GENUINE
