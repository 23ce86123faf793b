"""The table of a report opens in a French spreadsheet, and shows no region of few people."""

import csv
import io
from collections.abc import Mapping
from typing import cast

import pytest

from bot.services.announcements.reporting.table import written
from bot.storage.database import Row
from tests.built import content


def row(number: int, *, region: str | None = None, status: str = "sent", reason: str = "",
        is_group: int = 0, language: str = "fr") -> Row:  # fmt: skip
    """Return counts as the database gives them."""
    counted: Mapping[str, object] = {"is_group": is_group, "language": language, "region": region,
            "status": status, "reason": reason, "number": number}  # fmt: skip
    return cast("Row", counted)


ROWS = [
    row(2, is_group=1),
    row(12, region="06"),
    row(3, region="06", status="unreachable", reason="blocked"),
    row(4, region="02"),
    row(5, region="09", status="rejected"),
    row(7),
]


@pytest.mark.parametrize("language", ["fr", "ar", "en"])
def test_small_regions_are_one_and_numbers_add_up(language: str) -> None:
    """In the words of each language, none of our own names among them."""
    head, *rows = csv.reader(io.StringIO(written(content(), ROWS, language)), delimiter=";")
    assert {len(cells) for cells in (head, *rows)} == {6}
    assert sum(int(cells[-1]) for cells in rows) == 33
    named = {content().regions[code].name[language] for code in ("02", "09")}
    assert not named & {cells[2] for cells in rows}
    assert content().regions["06"].name[language] in {cells[2] for cells in rows}
    assert not {"person", "sent", "06", "blocked"} & {c for cells in rows for c in cells} - (
        {"person"} if language == "en" else set()
    )


def test_it_reads_in_french() -> None:
    """Headers and values."""
    lines = written(content(), ROWS, "fr").splitlines()
    assert lines[0] == "Conversation;Langue;Région;Résultat;Cause;Nombre"
    assert "personne;Français;Casablanca-Settat;injoignable;bot bloqué;3" in lines
    assert (
        "personne;Français;Région non détaillée (moins de 10 personnes) ou non indiquée;remis;;11"
        in (line.replace("\u00a0", " ") for line in lines)
    )


def test_the_one_region_that_it_was_for_is_named() -> None:
    """However few they are: « Autres régions » said that nobody was there."""
    told = written(content(), [row(2, region="06"), row(1, region="02")], "fr", only="06")
    lines = told.splitlines()
    assert "personne;Français;Casablanca-Settat;remis;;2" in lines
    assert not any("Oriental" in line for line in lines)
