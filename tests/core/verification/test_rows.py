"""Rows of a table: a line end that was lost and put elsewhere pairs names and figures anew."""

import textwrap
from datetime import date

import pytest

from bot.core.verification.verdict import STANDING, Finding, Verdict, verify
from bot.core.verification.versions import Archive
from tests.core.verification.sent import version

TODAY = date(2026, 11, 30)
TABLES = {  # what leads to a table, its rows in two parts, what follows
    "dates": (
        "Le nouveau délai de déclaration dépend de votre ville :",
        [("Casablanca", "10 décembre"), ("Rabat", "15 décembre"), ("Fès", "20 décembre")],
        "Merci de prévenir vos employés.",
    ),
    "telephones": (
        "Numéros des guichets de la CNSS pour les officines",
        [("Casablanca", "05 22 54 70 00"), ("Rabat", "05 37 71 22 33")],
        "Ils répondent le matin.",
    ),
    "amounts": (
        "Montants à payer selon la taille de l'officine",
        [("un salarié", "300 DH"), ("deux salariés", "600 DH"), ("trois salariés", "900 DH")],
        "Le paiement se fait en une fois.",
    ),
    "rates": (
        "Taux des retards de déclaration des officines cette année",
        [("moins de 10 jours", "2 %"), ("de 10 à 30 jours", "5 %"), ("plus de 30 jours", "8 %")],
        "Aucun autre taux ne vaut.",
    ),
    "words": (
        "Les gardes du week-end sont réparties ainsi entre les officines",
        [("Pharmacie Atlas", "samedi"), ("Pharmacie Najah", "dimanche")],
        "La liste est affichée au siège.",
    ),
    "brackets": (
        "Les gardes du week-end sont réparties ainsi entre les officines",
        [("Atlas", "(samedi)"), ("Najah", "(dimanche)"), ("Salam", "(lundi)")],
        "La liste est affichée au siège.",
    ),
    "yes and no": (
        "Qui est concerné par la nouvelle déclaration",
        [("Officines", "oui"), ("Grossistes", "non"), ("Laboratoires", "oui")],
        "Le formulaire est en ligne.",
    ),
    "arabic": (
        "مبالغ الاشتراك السنوي حسب المدينة بالنسبة للصيدليات",
        [("الدار البيضاء", "300 درهم"), ("الرباط", "600 درهم"), ("فاس", "900 درهم")],
        "الأداء يتم في الصندوق.",
    ),
    "english": (
        "Office hours for files this week are as follows",
        [("Casablanca", "9 am to 1 pm"), ("Rabat", "2 pm to 5 pm")],
        "Bring your card and your file.",
    ),
    "darija": (
        "Lflous li khass ykhalso les pharmacies had l3am",
        [("Casa", "300 dh"), ("Rbat", "600 dh"), ("Fas", "900 dh")],
        "Lkhlass kaykoun f sandou9.",
    ),
}


def told(text: str, ours: str, today: date = TODAY) -> Finding:
    """Verify a text beside one announcement."""
    return verify(text, (), Archive([version("2026-11-001", ours)]), today=today)


def table(name: str, mark: str = "") -> str:
    """Return an announcement with its table, a mark before each row."""
    head, rows, end = TABLES[name]
    return "\n".join([head, *(f"{mark}{one} {other}" for one, other in rows), end])


@pytest.mark.parametrize("name", TABLES)
@pytest.mark.parametrize("mark", ["", "• ", "- "])
@pytest.mark.parametrize("gap", [" ", "\n", "\n\n"])
def test_no_figure_of_a_row_goes_to_the_next_name(name: str, mark: str, gap: str) -> None:
    """« Casablanca⏎10 décembre Rabat⏎15 décembre »; bullets kept, lost or put one further."""
    head, rows, end = TABLES[name]
    names, figures = zip(*rows, strict=True)
    shifted = [f"{one} {other}" for one, other in zip(figures, names[1:], strict=False)]
    for ours, new in ((table(name, mark), ""), (table(name, mark), mark)):
        lines = [f"{new}{line}" for line in (*shifted, figures[-1])]
        for last in ("\n", " "):
            text = f"{head}{gap}{names[0]}\n" + "\n".join(lines) + last + end
            assert told(text, ours).verdict not in STANDING, text


@pytest.mark.parametrize("name", TABLES)
def test_a_picture_parts_a_row_no_better_than_a_line_end(name: str) -> None:
    """Who reads takes a pause there."""
    head, rows, end = TABLES[name]
    pairs = " ".join(f"{one} 📍 {other}" for one, other in rows)
    assert told(f"{head}\n{pairs}\n{end}", table(name)).verdict not in STANDING


@pytest.mark.parametrize("name", TABLES)
@pytest.mark.parametrize("between", [" ", " 📍 ", ". ", " - "])
def test_two_rows_are_not_made_one(name: str, between: str) -> None:
    """« Casa 1200 Rabat 1500 »: whose is the figure in the middle?"""
    ours = table(name)
    _, rows, _ = TABLES[name]
    second = " ".join(rows[1])
    assert told(ours.replace(f"\n{second}", f"{between}{second}"), ours).verdict not in STANDING


@pytest.mark.parametrize("name", TABLES)
@pytest.mark.parametrize("mark", ["", "• "])
def test_what_programs_do_to_a_table_is_harmless(name: str, mark: str) -> None:
    """All line ends lost, empty lines between all, quoted, or every line wrapped by itself."""
    ours = table(name, mark)
    for text in (
        ours,
        " ".join(ours.split()),
        ours.replace("\n", "\n\n"),
        "\n".join(f"> {line}" for line in ours.splitlines()),
        ours.replace("• ", "- "),
        ours.replace("• ", "▪ "),
        ours.replace("• ", ""),
        f"Bonjour,\n{ours}\nMerci",
    ):
        assert told(text, ours).verdict is Verdict.GENUINE, text


def test_a_text_that_a_program_wrapped_anew_is_harmless() -> None:
    """Every line is full, in which rows and sentences stand one after another."""
    ours = (
        "Report de la campagne\nLes pharmacies déclarent sur le portail les salaires du mois"
        " passé avant la fin du délai, comme chaque année.\nLe guichet de la région reste ouvert"
        " le matin pour celles qui ont un empêchement, sur présentation de leur carte.\nBon mois."
    )
    text = "\n".join(textwrap.wrap(" ".join(ours.split()), 60))
    assert told(text, ours).verdict is Verdict.GENUINE


FORBIDDEN = {
    "fr": "À ne pas faire cette semaine :\n• donner votre code\n• payer en espèces\nMerci",
    "ar": "ممنوع هذا الأسبوع على الصيادلة :\n• إرسال رمز التحقق\n• الأداء نقدا\nالصندوق",
    "en": "Never do this before the end of this week:\n• share your code\n• pay in cash\nThanks",
    "darija": "Machi had l7wayj f had simana a les pharmaciens:\n• tsifto code\n• tkhalso cash",
}


@pytest.mark.parametrize("language", FORBIDDEN)
@pytest.mark.parametrize("sign", ["✅", "👍", "✔️", "☑️", "⭐", "👉", "➡️", "• ✅"])
@pytest.mark.parametrize("lead", ["\n", "\n\n"])
def test_nothing_that_is_forbidden_is_approved_of(language: str, sign: str, lead: str) -> None:
    """The signs of a whole list, below « À ne pas faire »."""
    ours = FORBIDDEN[language].replace(":\n", f":{lead}")
    assert told(ours.replace("•", sign), ours).verdict not in STANDING
    for bullet in "-*–·▪":
        assert told(ours.replace("•", bullet), ours).verdict is Verdict.GENUINE, bullet


@pytest.mark.parametrize("sign", ["✅", "👍", "☑️"])
def test_a_forbidden_line_without_a_bullet_is_not_approved_of(sign: str) -> None:
    """All short lines below a heading."""
    ours = "Ne faites plus ce qui suit :\n\nDonner votre code\nPayer en espèces\n\nMerci à tous"
    ticked = ours.replace("Donner", f"{sign} Donner").replace("Payer", f"{sign} Payer")
    assert told(ticked, ours).verdict not in STANDING


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("لا تؤدوا أي مبلغ. 250 درهما تؤدى", "لا تؤدوا أي مبلغ\n250 درهما تؤدى"),
        ("Ne payez rien. 250 dirhams", "Ne payez rien\n250 dirhams"),
        ("Do not pay this week. 250 dirhams", "Do not pay this week\n250 dirhams"),
        ("Composez le 1 puis le 2. Article", "Composez le 1 puis le 2… Article"),
        ("Composez le 1 puis le 2. Article", "Composez le 1 puis le 2... Article"),
    ],
)
def test_the_end_of_a_sentence_beside_a_number_stays(ours: str, theirs: str) -> None:
    """A negation before it reaches the number otherwise; open dots go on counting."""
    frame = "Message du Conseil aux pharmaciens de la région.\n{} sont dus au guichet du siège."
    assert told(frame.format(theirs), frame.format(ours)).verdict not in STANDING


@pytest.mark.parametrize("day", ["01/12/2026", "12/01/2026", "02/12/2026"])
def test_no_sender_wrote_tomorrow(day: str) -> None:
    """In the order of days and months of either."""
    ours = table("dates")
    assert told(f"[{day} 10:12] Karim: {ours}", ours).verdict not in STANDING
    assert told(f"[30/11/2026 10:12] Karim: {ours}", ours).verdict is Verdict.GENUINE
