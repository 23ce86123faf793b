"""Clocks, styled letters, counted lists, signatures: what telephones and programs put in.

Beside each harmless way stand its sisters that say something.
"""

from datetime import date

import pytest

from bot.core.verification.verdict import STANDING, Finding, Verdict, verify
from bot.core.verification.versions import Archive
from tests.core.verification.sent import version

TODAY = date(2026, 3, 20)
SAFE = (
    "Pour votre sécurité, ne communiquez jamais votre mot de passe, même à un agent. Signalez tout"
    " appel suspect à votre conseil régional."
)
HOURS = (
    "<b>Conservation des vaccins</b>\nUn relevé est à faire deux fois par jour, à 9h et à 17h, par"
    " le titulaire. Les frigos de plus de 10 ans sont contrôlés avant le 30/04/2026."
)
DUE = (
    "La déclaration de février est à déposer au plus tard le 10 mars 2026. Un solde de -1 500 DH"
    " reste dû par les officines sinistrées, soit 3 % du plafond de 6 000 DH, au guichet 7."
)
PLAIN = {"safe": SAFE, "hours": HOURS.replace("<b>", "").replace("</b>", ""), "due": DUE}
LISTED = (
    "Tour de garde de l’Aïd, secteur Agdal\n• Pharmacie Atlas, samedi matin\n• Pharmacie Najah,"
    " samedi soir\n• Pharmacie du Centre, dimanche\nAucune permutation n’est admise sans accord."
)
COUNTED = (
    "Pour activer le service en ligne\n1. Ouvrez le portail Damancom\n2. Choisissez le mois de"
    " juin\n3. Attendez le message\nEn cas d’échec, attendez un peu avant de recommencer."
)
STAMPS = (
    "21:04",
    "9:41 PM",
    "10:12",
    "7:03 am",
    "09:41",
    "9:41 م",
    "١٠:١٢",
    "21:04 ✓✓",
    "10:12:33",
)
NAMED = ("20:30", "12:00", "23:59", "21h04", "à 21:04", "21:04 précises", "21:04-22:05", "24:04")
BOLD, SANS, MONO = (
    (0x1D400, 0x1D41A, 0x1D7CE),
    (0x1D5D4, 0x1D5EE, 0x1D7EC),
    (0x1D670, 0x1D68A, 0x1D7F6),
)


def told(text: str, ours: str) -> Finding:
    """Verify a text beside one announcement."""
    return verify(text, (), Archive([version("2026-03-001", ours)]), today=TODAY)


def styled(text: str, style: tuple[int, int, int]) -> str:
    """Return a text in the letters of mathematics, as programs of style write it."""
    upper, lower, digits = style
    table = {
        **{ord("A") + n: chr(upper + n) for n in range(26)},
        **{ord("a") + n: chr(lower + n) for n in range(26)},
        **{ord("0") + n: chr(digits + n) for n in range(10)},
    }
    return text.translate(table)


@pytest.mark.parametrize("stamp", STAMPS)
def test_the_clock_of_a_telephone_is_none_of_the_text(stamp: str) -> None:
    """Alone above or below, where ours names its hours or no day at all; else it is no alarm."""
    for name, ours in PLAIN.items():
        for text in (
            f"{stamp}\n{ours}",
            f"{ours}\n{stamp}",
            f"{ours} {stamp}",
            f"{ours}\nMerci\n{stamp}",
        ):
            found = told(text, ours)
            is_doubtful = name == "due" and found.verdict is Verdict.PARTLY
            assert is_doubtful or found.verdict is Verdict.GENUINE, (text, found)
            assert not found.is_dangerous


@pytest.mark.parametrize("hour", NAMED)
def test_an_hour_at_which_people_meet_is_no_clock(hour: str) -> None:
    """A round one, the end of the day, one with a word or another hour beside it."""
    for ours in PLAIN.values():
        for text in (f"{hour}\n{ours}", f"{ours}\n{hour}"):
            assert told(text, ours).verdict not in STANDING, text


@pytest.mark.parametrize(
    "ours",
    [
        "Le Conseil se réunit jeudi prochain au siège, rue de Baghdad.",
        "L’heure de la réunion des pharmaciens du Nord est la suivante.",
        "Le repas du Conseil est servi à 18 h 47, la prière suit aussitôt.",
        "Les guichets du Conseil régional ouvrent à 9 h et ferment à :",
    ],
)
def test_a_clock_that_may_be_meant_is_not_certified(ours: str) -> None:
    """Beside a day without an hour, an hour as odd, one that is asked for; it is not red."""
    for text in (f"{ours}\n21:04", f"21:04\n{ours}"):
        found = told(text, ours)
        assert (found.verdict, found.is_dangerous) == (Verdict.PARTLY, False), found


def test_a_clock_in_brackets_stands_before_a_name_above_all() -> None:
    """Anywhere else it would give a line its hour."""
    assert told(f"[21:04] Amina: {DUE}", DUE).verdict is Verdict.GENUINE
    assert told(f"[20:30] Amina: {DUE}", DUE).verdict not in STANDING
    assert told(f"[21:04] Annulé: {DUE}", DUE).verdict not in STANDING
    assert told(HOURS.replace("\n", "\n[21:04] Amina: "), HOURS).verdict not in STANDING


@pytest.mark.parametrize("style", [BOLD, SANS, MONO])
def test_styled_words_are_the_words(style: tuple[int, int, int]) -> None:
    """A title, a word, all of it; an accent that ours has not counts in them too."""
    for text in (
        styled(DUE, style),
        DUE.replace("La déclaration", styled("La déclaration", style)),
    ):
        assert told(text, DUE).verdict is Verdict.GENUINE, text
    ou = "Payez la taxe ou la prime avant la fin du mois de mars, au guichet."
    assert told(styled(ou.replace(" ou ", " où "), style), ou).verdict not in STANDING


@pytest.mark.parametrize("style", [BOLD, SANS, MONO])
def test_a_styled_letter_alone_is_a_look_alike(style: tuple[int, int, int]) -> None:
    """In a word, in a number, as a number among plain words; anywhere in an address."""
    linked = f"{SAFE} Voir https://www.damancom.ma/fr pour la suite."
    for ours, old in (
        (DUE, "d"), (DUE, "10"), (DUE, "guichet 7"), (linked, "damancom"), (linked, "https"),
    ):  # fmt: skip
        new = old.replace("7", styled("7", style)) if " " in old else styled(old, style)
        new = styled("1", style) + "0" if old == "10" else new
        assert told(ours.replace(old, new, 1), ours).verdict not in STANDING, new
    assert told(DUE.replace("6 000", "6 𝐎𝐎𝐎"), DUE).verdict not in STANDING


@pytest.mark.parametrize("mark", ["{}. ", "{}) ", "{}- ", "{} - ", "{}\ufe0f\u20e3 ", "*{}.* "])
def test_the_lines_of_a_list_may_be_counted(mark: str) -> None:
    """In place of bullets, or counted in another way."""
    for ours, lead in ((LISTED, "• "), (COUNTED, "")):
        lines = ours.split("\n")
        for number in range(1, 4):
            bare = lines[number].removeprefix(lead or f"{number}. ")
            lines[number] = mark.format(number) + bare
        assert told("\n".join(lines), ours).verdict is Verdict.GENUINE, lines


@pytest.mark.parametrize(
    "numbers",
    [("3. ", "2. ", "1. "), ("0. ", "1. ", "2. "), ("1. ", "3. ", "4. "), ("7. ", "8. ", "9. "),
     ("1. ", "2. ", ""), ("1. ", "", ""), ("10 DH ", "20 DH ", "30 DH "), ("1. ✅ ", "2. ", "3. "),
     ("1. ", "2. ❌ ", "3. "), ("1 ", "2 ", "3 ")],
)  # fmt: skip
def test_what_does_not_count_the_lines_of_a_list_counts(numbers: tuple[str, ...]) -> None:
    """Another order, a line left out of it, a sign behind its number."""
    lines = LISTED.split("\n")
    for place, number in enumerate(numbers, 1):
        lines[place] = number + lines[place].removeprefix("• ")
    assert told("\n".join(lines), LISTED).verdict not in STANDING, lines


SIGNED = ("Dr Karim Tazi", "Amina", "Pharmacie Al Amal", "د. العلوي", "Mme Bennani")


@pytest.mark.parametrize("name", SIGNED)
def test_who_passes_it_on_may_sign_below(name: str) -> None:
    """Apart from the text; not where ours names others, nor where it goes on."""
    for text in (f"{DUE}\n\n{name}", f"{DUE}\nMerci\n{name}", f"{DUE}\nCordialement, {name}"):
        assert told(text, DUE).verdict is Verdict.GENUINE, text
    elected = (
        "Sont élus au bureau : Dr Nadia Alami et la pharmacie Najah. Leur mandat est de 3 ans."
    )
    for text, ours in (
        (f"{DUE}\n{name}", DUE),
        (f"{DUE}\n\n{name} : payez", DUE),
        (f"{DUE}\n\n{name} ❌", DUE),
        (f"{elected}\n\n{name}", elected),
        (f"{DUE[:-1]} de\n\n{name}", f"{DUE[:-1]} de"),
    ):
        assert told(text, ours).verdict not in STANDING, text


BESIDE = (*"+-–−±~≈<=×x/*.,'([#°^&@_`·≤≥÷√‹«\"“′%‰$€",)


@pytest.mark.parametrize("sign", BESIDE)
@pytest.mark.parametrize("number", ["1 500", "-1 500", "10", "3", "6 000", "2026"])
def test_no_sign_comes_beside_a_number(sign: str, number: str) -> None:
    """Before it or behind it, with a space or without; before its own sign too."""
    at = DUE.index(number)
    for space in ("", " "):
        before = f"{DUE[:at]}{sign}{space}{DUE[at:]}"
        behind = f"{DUE[: at + len(number)]}{space}{sign}{DUE[at + len(number) :]}"
        is_stop = sign in ".,:" or DUE[at + len(number)] in ".,"
        for text in (before, *(() if is_stop else (behind,))):
            assert told(text, DUE).verdict not in STANDING, text


@pytest.mark.parametrize(
    "amount",
    ["(1 500)", "1 500-", "- -1 500", "--1 500", "−-1 500", "–1 500 -", "-.1 500", "+1 500",
     "-15,00", "-150 0", "-1.500", "-1,500", "-(1 500)", "(-1 500)", "-1 500'", "- 1 500 ‰",
     "-1 500*", "-1\ufe0f\u20e3 500", "-¡1 500"],
)  # fmt: skip
def test_a_negative_amount_is_written_as_ours(amount: str) -> None:
    """Brackets mean a debt, a second sign takes the first one back; its drawing may differ."""
    assert told(DUE.replace("-1 500", amount), DUE).verdict not in STANDING
    for drawn in ("−1 500", "–1 500", "-1500", "-1\u202f500", "*-1 500*"):
        assert told(DUE.replace("-1 500", drawn), DUE).verdict is Verdict.GENUINE, drawn


@pytest.mark.parametrize("mark", ["*", "**", "_", "`", '"', "“", "«", "(", "]", "~"])
def test_a_mark_without_its_fellow_is_a_footnote(mark: str) -> None:
    """« gratuit* », wherever it hangs; a second one elsewhere is no fellow."""
    for words in (("sinistrées",), ("sinistrées", "plafond"), ("7.",)):
        text = DUE
        for word in words:
            text = text.replace(word, f"{word}{mark}")
        is_paired = mark in '"“«' and len(words) > 1
        assert is_paired or told(text, DUE).verdict not in STANDING, text


@pytest.mark.parametrize("above", ["…", "[…]", "☑️ Vérifié", "✔️ vérifié", "... "])
def test_what_was_left_out_or_is_said_to_be_verified_is_not_ours(above: str) -> None:
    """« Vérifié » is no « vérifie »."""
    assert told(f"{above}\n{DUE}", DUE).verdict not in STANDING
