"""Hosts that pass for one of ours are told from those that are, and from all others."""

import pytest

from bot.core.official.contacts import is_address, passes_for

KNOWN = ("damancom.ma", "cnss.ma", "macnss.ma", "cnie.ma")


@pytest.mark.parametrize(
    "host",
    [
        *("damanc0m.ma", "darnancom.ma", "damancom.ma.evil.com", "cnss.ma.secure.net"),
        *("damancom.com", "cnss-maroc.com", "secure-damancom.net", "damancommaroc.ma"),
        *(
            "damacnom.ma",
            "damancon.ma",
            "damanccom.ma",
            "da-mancom.ma",
            "cn5s.ma",
            "www.cnss.info",
        ),
    ],
)
def test_a_host_that_passes_for_ours_is_told(host: str) -> None:
    """By letters that look alike, by how it begins, by a name that is ours elsewhere."""
    assert passes_for(f"https://{host}/page", KNOWN)
    assert passes_for(f"aide@{host.removeprefix('www.')}", KNOWN)


@pytest.mark.parametrize(
    "host",
    ["www.cnss.ma", "cnss.ma", "portail.damancom.ma", "ordre.ma", "cnop.ma", "sante.gov.ma"],
)
def test_ours_and_others_pass(host: str) -> None:
    """A host below one of ours is ours too."""
    assert not passes_for(f"https://{host}", KNOWN)


@pytest.mark.parametrize(
    "words",
    [
        *("damancom (point) tk", "damancom [dot] com", "damancom point online", "cnss نقطة نت"),
        *("t me slash ConfrereAide", "exemple point tk", "wa me slash 212", "cnss (at) exemple"),
    ],
)
def test_an_address_that_is_spelled_out_is_one(words: str) -> None:
    """« point », « slash », in brackets or not."""
    assert is_address(words)


@pytest.mark.parametrize(
    "words", ["Un point de contact", "Le point 3 du formulaire", "À l’agence", "Point commun"]
)
def test_a_point_in_a_sentence_is_no_address(words: str) -> None:
    """It is a word like another."""
    assert not is_address(words)
