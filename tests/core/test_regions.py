"""A region is found by the words in which people name it."""

import pytest

from bot.catalog.catalog import Catalog
from bot.core.regions import find, guess


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
        ("جهة الدار البيضاء سطات", ["06"]),
        ("الدارالبيضاء", ["06"]),
        ("grand casablanca", ["06"]),
        ("région de l’Oriental", ["02"]),
        ("casablancasettat", ["06"]),
        ("massa", ["09"]),
        ("assa", []),
        ("directeur casa", []),
        ("casa lundi", []),
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
    ("words", "codes"),
    [
        ("Casablnca", ["06"]),
        ("casablanca setat", ["06"]),
        ("Marakech", ["07"]),
        ("الدار البيضاا", ["06"]),
        ("cassa", ["06"]),
        ("kassa", []),
        ("ouedd", ["10", "12"]),
        ("Tombouctou", []),
        ("lundi", []),
        ("Paris", []),
    ],
)
def test_a_slip_of_the_pen_is_only_a_guess(catalog: Catalog, words: str, codes: list[str]) -> None:
    """It names nothing by itself, and is never found in the midst of another word."""
    names = {key: list(one.name.values()) for key, one in catalog.regions.items()}
    assert find(words, names) == []
    assert guess(words, names) == codes


def test_one_letter_amiss_never_names_another_region(catalog: Catalog) -> None:
    """Each word of each name, with each of its letters left out or doubled."""
    names = {key: list(one.name.values()) for key, one in catalog.regions.items()}
    for code, spelled in names.items():
        for word in {word for name in spelled for word in name.replace("-", " ").split()}:
            if len(word.removeprefix("ال")) < 6:  # less is a word that several begin with
                continue
            meant = set(find(word, names))
            for at in range(1 + 2 * word.startswith("ال"), len(word)):
                for slip in (word[:at] + word[at + 1 :], word[:at] + word[at] + word[at:]):
                    assert set(find(slip, names)) <= meant, (code, slip)
                    assert meant & set(guess(slip, names)), (code, slip)
