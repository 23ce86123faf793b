"""A day that prose writes out is found, whatever the language and the form."""

from collections.abc import Callable
from pathlib import Path

import pytest

from bot.catalog.checks.written_dates import written_date

WRITTEN = [
    "Déclarez avant le 10.",
    "Déclarez au plus tard le 10 du mois suivant.",
    "Le délai court jusqu’au 17 juillet 2025.",
    "jusqu'au 1er août",
    "le 17/07/2025",
    "2025-07-17",
    "17-07-2025",
    "avant le dix",
    "Declare by 17 July 2025",
    "by July 21",
    "before the 10th",
    "on the tenth",
    "صرّحوا قبل يوم 10",
    "إلى غاية 17 يوليوز 2025",
    "يوم ١٠ من الشهر",
    "قبل اليوم العاشر من كل شهر",
    "21 أكتوبر",
    "Imta nhar 10?",
    "du 8 au 10",
    "the 21st, the 22nd or the 23rd",
    "July 3rd",
]
UNDATED = [
    "Déclarez au plus tard le {fact:deadline-day}.",
    "{computed:next-deadline}",
    "En juillet 2025, la presse le disait temporaire.",
    "3 % le premier mois, puis 0,5 % par mois suivant (loi 02-24)",
    "Les 5 étapes, 6 chiffres, 24 h sur 24",
    "le 3 étapes suivantes",
    "In July 2025 the press said so.",
    "في يوليوز 2025",
    "50 DH par salarié",
    "le { $day } du mois suivant",
    "Wach kayn chi 7aja 3nd l Ordre?",
    "3nd l7san",
]


@pytest.mark.parametrize("text", WRITTEN)
def test_a_written_day_is_found(text: str) -> None:
    """Data could come to contradict it."""
    assert written_date(text) is not None


@pytest.mark.parametrize("text", UNDATED)
def test_what_is_no_day_is_left_alone(text: str) -> None:
    """Months, laws, amounts and references stay."""
    assert written_date(text) is None


@pytest.mark.parametrize("language", ["fr", "ar", "en"])
@pytest.mark.parametrize(
    "file", ["faq/late-penalty/{}.md", "pages/welcome/{}.md", "guide/login-otp/{}.md"]
)
def test_the_checker_refuses_it_in_every_text(
    content: Path, problems: Callable[[], list[str]], file: str, language: str
) -> None:
    """An answer, a page, a guide: each is named with the day that it writes out."""
    path = content / file.format(language)
    path.write_text(path.read_text(encoding="utf-8") + f"\n{WRITTEN[0]}\n", encoding="utf-8")

    assert any(str(path.name) in found and "out; refer" in found for found in problems())


@pytest.mark.parametrize("language", ["fr", "ar", "en"])
def test_the_checker_refuses_it_in_a_short_text(
    content: Path, problems: Callable[[], list[str]], language: str
) -> None:
    """Whatever the variant of the message that holds it."""
    path = content / f"strings/{language}.ftl"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("\nback = ", "\nback = le 10 juillet "), encoding="utf-8")

    assert any(f"{language}.ftl [back]" in found and "le 10" in found for found in problems())
