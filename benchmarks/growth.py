"""Measures how long the longest texts take to be looked at, at the worst."""

import time
from collections.abc import Callable, Iterator
from datetime import date

from bot.catalog.catalog import Catalog
from bot.core.calendar.dates import LONGEST, read_day
from bot.services.verification.verified_lines import answer, reading

MOST_CHARACTERS = 4096  # that Telegram lets anybody write
# Pieces that the patterns begin with and do not end in, repeated as often as fits.
PIECES = (
    "mdp ", "mdp est ", "mdp\n", "mot de passe, ", "code : ", "je tape ", "1 ", "12-", "1 puis ",
    "a1 ", "rue a ", "a@", "«", "commence par ", "est est ", "+ 1 ", "www.", "لا ", "accès c'est ",
    "a_", "b majuscule ", "deux ", "rose, ", "a b ", "le 7 ", "ﷺ", "à ", "06 12 ", "x", "سلام",
    "2025-", "a-", "l'", "@", "#", "*", "**", "code: ", "8h ", "2025-07-001 ", "<b>&", "🟥", "🟥 ",
)  # fmt: skip
DAYS = ("le ", "1", "17 ", "mar ", "dans la ", "17/", "ﷺ", "غدا ", "-")
TODAY = date(2025, 7, 9)
WORTH_A_LOOK = 0.05  # seconds: what takes less may grow as it likes
OURS = [
    {
        "number": "2025-07-001",
        "html": "La CNSS reporte la date limite au <b>17 juillet 2025</b>. Déclarez sur Damancom.",
        "state": "sent",
    }
]


def measure(catalog: Catalog) -> Iterator[tuple[str, str]]:
    """Yield what is measured and its figure.

    Four times the text takes four times as long where the work grows as the text does, and sixteen
    times where it grows as its square.
    """
    of_line = reading(catalog, today=date(2026, 1, 1))

    def verify(text: str) -> None:
        answer(of_line({"ours": OURS, "text": text}))

    for what, look in (("secrets looked for in", catalog.redactor.kept), ("verdict on", verify)):
        times = [[_seconds(look, p, length) for length in (1024, MOST_CHARACTERS)] for p in PIECES]
        worst = 1000 * max(long for _, long in times)
        growth = max(long / short for short, long in times if long > WORTH_A_LOOK)
        yield f"{what} the worst 4,096 characters", f"{worst:.0f} ms"
        yield "… beside a quarter of them, at most", f"{growth:.1f} times as long"
    day = 1000 * max(_seconds(lambda text: read_day(text, today=TODAY), p, LONGEST) for p in DAYS)
    yield "a day read in the worst text", f"{day:.2f} ms"


def _seconds(look: Callable[[str], object], piece: str, length: int) -> float:
    text = (piece * length)[:length]
    best = float("inf")
    for _ in range(3):
        start = time.perf_counter()
        look(text)
        best = min(best, time.perf_counter() - start)
    return best
