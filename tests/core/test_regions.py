"""A region is found by the words in which people name it."""

import pytest

from bot.catalog.catalog import Catalog
from bot.core.regions import find


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("06", ["06"]),
        ("6", ["06"]),
        ("casa", ["06"]),
        ("Casablanca-Settat", ["06"]),
        ("CASABLANCA", ["06"]),
        ("settat", ["06"]),
        ("Fes", ["03"]),
        ("fès meknès", ["03"]),
        ("laayoune", ["11"]),
        ("الدار البيضاء", ["06"]),
        ("طنجة", ["01"]),
        ("oued", ["10", "12"]),
        ("oriental", ["02"]),
        ("99", []),
        ("Paris", []),
        ("", []),
        ("- -", []),
    ],
)
def test_a_region_by_its_name(catalog: Catalog, words: str, codes: list[str]) -> None:
    """Code, part of a name, any language, with or without accents."""
    regions = {code: region.name.values() for code, region in catalog.regions.items()}

    assert find(words, regions) == codes


@pytest.mark.parametrize(
    ("words", "code"),
    [("Casablnca", "06"), ("casablanca setat", "06"), ("Marakech", "07"), ("الدار البيضاا", "06")],
)
def test_a_slip_of_the_pen_is_overlooked(catalog: Catalog, words: str, code: str) -> None:
    """Where nothing begins as it is written; a word of no region stays unknown."""
    names = {key: list(one.name.values()) for key, one in catalog.regions.items()}
    assert find(words, names) == [code]
    assert find("Tombouctou", names) == []
