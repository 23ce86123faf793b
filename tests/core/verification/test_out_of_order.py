"""What is seen in another order, out of sight or in other groups than ours is not genuine."""

import random
import re

import pytest

from bot.core.verification.verdict import STANDING, Finding, Verdict, verify
from bot.core.verification.versions import Archive
from bot.core.writing.shown import is_read_in_order, seen
from tests.core.verification.sent import version

CLOSED = (
    "L’agence de Fès est fermée du 21 au 25 juillet 2025 pour travaux. Le dossier complet est"
    " déposé avant le 30 août 2025. Un dossier incomplet est refusé. Rumeur : la grève n’est pas"
    " levée."
)
HOURS = (
    "وكالة فاس مغلقة من 21 إلى 25 يوليوز 2025 بسبب الأشغال. تفتح الوكالة من 8:30 إلى 16:30،"
    " ولا تستقبل الملفات الناقصة. إشاعة: لا يجب على الصيدليات أن تغلق."
)
LISTS = (
    "Conseils de sécurité\nÀ faire\nDéclarer en ligne\nGarder le reçu\nPrévenir le conseil\n"
    "À ne pas faire\nPayer en espèces\nEnvoyer son code\nRépondre au SMS\n"
    "Le guichet ouvre à 6 h. Il ferme à 9 h."
)
CITIES = (
    "Dates de passage de la caravane\nCasablanca\n7 juillet 2025\nRabat\n8 juillet 2025\nFès\n"
    "9 juillet 2025\nOujda\n10 juillet 2025"
)
CONTROLS = "\u200e\u200f\u061c\u202a\u202b\u202c\u2066\u2067\u2068\u2069"
DRAWN = 400
_CONTROL = re.compile(f"[{CONTROLS}]")


def found(text: str, ours: str) -> Finding:
    """Return what is found of a copy where one announcement is ours."""
    return verify(text, (), Archive([version("2025-07-013", ours)]))


@pytest.mark.parametrize("ours", [CLOSED, HOURS])
def test_another_order_is_seen(ours: str) -> None:
    """Signs of direction anywhere: whatever is genuine is read as ours is."""
    draw, wrong, turned = random.Random(13), [], 0  # noqa: S311 - the same each time
    for _ in range(DRAWN):
        text = list(ours)
        for _ in range(draw.randint(2, 5)):
            text.insert(draw.randrange(len(text)), draw.choice(CONTROLS))
        copy = "".join(text)
        order = seen(copy)
        bare = [place - len(_CONTROL.findall(copy[:place])) for place in order]
        is_turned = bare != seen(ours) and not is_read_in_order(copy, order)
        turned += is_turned
        if is_turned and found(copy, ours).verdict in STANDING:
            wrong.append(copy)
    assert turned > DRAWN // 20
    assert not wrong


@pytest.mark.parametrize(
    ("ours", "part", "copy"),
    [
        (CLOSED, "du 21 au 25", "du \u202b21\u202c\u202b au \u202c25\u2066"),
        (
            CLOSED,
            "est déposé avant le 30 août 2025. Un dossier incomplet est refusé",
            "est \u2067déposé avant le 30 août 2025\u2066. Un dossier incomplet est \u2069"
            "\u2066refusé",
        ),
        (HOURS, "من 8:30 إلى 16:30", "من \u200e8:30\u2068 إلى \u206916:30"),
        (HOURS, "من 8:30 إلى 16:30", "من \u200e8:30 \u2068إلى\u2069 16:30"),
        (HOURS, "من 21 إلى 25", "من \u200e21\u2068 إلى \u206925"),
        (HOURS, "8:30 إلى 16:30", "8:30\u202b إلى \u202c16:30"),
    ],
)  # fmt: skip
def test_two_values_are_not_exchanged(ours: str, part: str, copy: str) -> None:
    """Aimed at what a person reads."""
    assert part in ours
    assert found(ours.replace(part, copy), ours).verdict not in STANDING


@pytest.mark.parametrize("part", ["8:30", "16:30", "21", "25 يوليوز 2025", "وكالة فاس"])
@pytest.mark.parametrize("pair", ["\u2068{}\u2069", "\u200f{}"])
def test_what_telephones_put_in_is_harmless(part: str, pair: str) -> None:
    """A pair around a value, a mark beside Arabic: what is seen is the same."""
    assert found(HOURS.replace(part, pair.format(part)), HOURS).verdict is Verdict.GENUINE


@pytest.mark.parametrize(
    "ends",
    ["\u2028", "\u2029", "\v", "\f", "\x85", "\r", "\n"],
)
def test_whatever_ends_a_line_is_the_end_of_one(ends: str) -> None:
    """Sixty of them put what follows out of sight; one stands behind no « not »."""
    assert found(CLOSED.replace(". Un", f".{ends * 60}Un"), CLOSED).verdict not in STANDING
    for apart in ("Rumeur :", "n’est pas"):
        copy = CLOSED.replace(f"{apart} ", f"{apart}{ends}")
        assert found(copy, CLOSED).verdict not in STANDING


@pytest.mark.parametrize("blank", [" " * 3000, "\u00a0" * 900, "\u2003" * 400, "\t" * 60])
def test_blanks_take_nothing_out_of_sight(blank: str) -> None:
    """Lines of blanks are empty lines."""
    assert found(CLOSED.replace(". Un", f".{blank}Un"), CLOSED).verdict not in STANDING


@pytest.mark.parametrize("apart", ["\n\n", "\n\n\n", "\n\u00a0\n", "\n📌 ", "\n🔹 "])
def test_rows_are_not_grouped_anew(apart: str) -> None:
    """« Casa⏎⏎7 juillet⏎Rabat » is seen as « 7 juillet, Rabat »; everywhere it is harmless."""
    copy = re.sub(r"(Casablanca|Rabat|Fès|Oujda)\n", rf"\1{apart}", CITIES)
    assert found(copy, CITIES).verdict not in STANDING
    if "🔹" not in apart:  # which stands before no number
        assert found(CITIES.replace("\n", apart), CITIES).verdict is Verdict.GENUINE


@pytest.mark.parametrize("sign", ["👉", "➡️", "✅", "⭐"])
def test_nothing_points_at_what_is_forbidden(sign: str) -> None:
    """Where ours has no bullet either."""
    items = ("Payer en espèces", "Envoyer son code", "Répondre au SMS")
    copy = LISTS
    for item in items:
        copy = copy.replace(item, f"{sign} {item}")
    assert found(copy, LISTS).verdict not in STANDING


def test_lists_are_not_crossed() -> None:
    """What is ours under another head of ours is in another order; a head that is gone counts."""
    do, do_not = (
        "Déclarer en ligne\nGarder le reçu\nPrévenir le conseil",
        LISTS.split("faire\n")[2],
    )
    do_not = do_not.split("\nLe guichet")[0]
    crossed = LISTS.replace(do, "@").replace(do_not, do).replace("@", do_not)
    assert found(crossed, LISTS).verdict is Verdict.ALTERED
    assert found(LISTS.replace("À ne pas faire\n", ""), LISTS).verdict is Verdict.ALTERED


@pytest.mark.parametrize("sign", ["🌙", "☀️", "⏰"])
def test_no_picture_makes_another_hour(sign: str) -> None:
    """« 9 h 🌙 » is nine in the evening."""
    for copy in (LISTS.replace("6 h.", f"6 h {sign}"), LISTS.replace("6 h. ", f"6 h. {sign} ")):
        assert found(copy, LISTS).verdict not in STANDING
    assert found(f"{LISTS} {sign}", LISTS).verdict not in STANDING
