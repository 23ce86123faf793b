"""What readers may have acted on is told; what is small does not linger."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.announcements import Announcement, Audience, Options, State
from bot.core.corrections import (
    LONGEST_LIST,
    changes,
    compared,
    facts,
    holds_facts,
    is_changed,
    is_small,
    listed,
    needs_telling,
    still_says,
)
from bot.core.writing.text import utf16_length

SENT = Announcement(1, "cnss", "06", State.SENT, 7, audience=Audience())


def version(text: str, language: str = "fr") -> Announcement:
    """Return a version with these words."""
    return replace(SENT, texts={language: text})


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Avant le 19 juillet.", "Avant le 17 juillet."),
        ("Avant le dix-neuf juillet.", "Avant le dix-sept juillet."),
        ("Avant jeudi.", "Avant vendredi."),
        ("Avant jeudi.", "Après jeudi."),
        ("Avant le 17 juillet.", "Avant le 17 août."),
        ("À midi.", "À minuit."),
        ("C'est demain.", "C'est après-demain."),
        ("Du 17 au 19.", "Du 19 au 17."),
        ("Le montant est de 6 000 DH.", "Le montant est de 6 500 DH."),
        ("Ouvrez damancom.ma.", "Ouvrez damancom.com."),
        ('<a href="https://a.ma/x">Ouvrez</a>', '<a href="https://a.ma/y">Ouvrez</a>'),
        ("Écrivez à info@cnss.ma", "Écrivez à aide@cnss.ma"),
        ("Écrivez à la CNSS.", "Appelez la CNSS au 0522 00 00 00."),
        ("قبل 17 يوليوز", "قبل 19 يوليوز"),
        ("قبل السابع عشر من يوليوز", "قبل التاسع عشر من يوليوز"),
        ("قبل ١٧ يوليوز", "قبل ١٩ يوليوز"),
        ("يوم الخميس", "يوم الجمعة"),
        ("غدا", "بعد غد"),
        ("Before Thursday.", "Before Friday."),
        ("On the seventeenth.", "On the nineteenth."),
    ],
)
def test_a_date_a_number_or_a_link_is_told(before: str, after: str) -> None:
    """In words or digits, in three languages."""
    assert needs_telling(version(before), version(after))
    assert holds_facts(version(before)) or holds_facts(version(after))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Le délai est reporté au 17 juilet.", "Le délai est reporté au 17 juillet."),
        ("Avant le 17 juillet.", "Avant le <b>17 juillet</b> !"),
        ("قبل ١٧ يوليوز", "قبل 17 يوليوز"),
        ("Soit 6 000 DH.", "Soit 6000 DH."),
        ("Bonjour à tous.", "Chers confrères, bonjour."),
        ("You may ask.", "You can ask."),
    ],
)
def test_an_error_of_spelling_is_not(before: str, after: str) -> None:
    """Unless somebody wants it told."""
    told = needs_telling(version(before), version(after))
    assert told is ("juilet" in before)  # a month that was none before


def test_another_last_day_is_told() -> None:
    """It stands below the words."""
    before = version("Bonjour")
    after = replace(before, options=Options(expires_on=date(2025, 7, 17)))
    assert needs_telling(before, after)
    assert holds_facts(after)


@given(st.text(max_size=300))
def test_what_is_the_same_is_never_told(text: str) -> None:
    """Whatever it is made of, a bracket or a lone sign."""
    assert not needs_telling(version(text), version(text))
    assert facts(text) == facts(text)


@given(st.integers(1, 31), st.integers(1, 31), st.sampled_from(["juillet", "يوليوز", "July"]))
def test_another_day_of_the_month_is_told(old: int, new: int, month: str) -> None:
    """Exactly when it is another."""
    told = needs_telling(version(f"{old} {month}"), version(f"{new} {month}"))
    assert told is (old != new)


@pytest.mark.parametrize(
    ("before", "after", "small"),
    [
        ("La date limite est le 19 juillet 2025.", "La date limite est le 17 juillet 2025.", True),
        ("Un mot de trop ici.", "Un mot de trop ici, et " + "encore un autre " * 9, False),
        ("un deux trois quatre cinq six sept", "a b c d e f g", False),
        ("x" * 100, "y" * 130, False),
    ],
)
def test_a_few_words_of_the_same_length_are_small(before: str, after: str, small: bool) -> None:
    """A date is; a new paragraph is not."""
    assert is_small(version(before), version(after)) is small


def test_another_language_is_not_small() -> None:
    """Its readers get other words altogether."""
    before = version("Bonjour")
    assert not is_small(before, replace(before, texts={"fr": "Bonjour", "ar": "سلام"}))


def test_only_what_readers_get_is_a_change() -> None:
    """Neither a space nor when it leaves or sounds; bold, a last day and URGENT are."""
    before = version("Bonjour à tous.")
    assert not is_changed(before, version("Bonjour  à tous. "))
    assert not is_changed(before, replace(before, options=Options(is_silent=True, tells=True)))
    assert is_changed(before, version("Bonjour <b>à tous</b>."))
    assert is_changed(before, replace(before, options=Options(expires_on=date(2025, 7, 17))))
    assert is_changed(before, replace(before, options=Options(is_urgent=True)))
    urgent = replace(before, options=Options(is_urgent=True))
    assert not is_changed(urgent, before)  # a correction begins so


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("avant le 10.", "avant le 17.", "10 → 17"),
        ("mardi 1er à 9 h", "mercredi 2 à 9 h", "mardi 1er → mercredi 2"),
        ("à 9 h, venez", "à 9 h (et non le mardi 1er), venez", ""),
        ("Venez. Le programme est joint.", "Venez.", ""),
        ("Le 10, à 9 h", "Le 17, à 9 h du matin", ""),  # half of it would mislead
        ("Venez !", "Venez.", ""),
    ],
)
def test_readers_see_whole_words_or_no_list(before: str, after: str, said: str) -> None:
    """What came or went is no pair; where one change cannot be said, none is."""
    assert listed(before, after) == said


words = st.lists(st.text(st.characters(blacklist_categories=["Cs"]), max_size=900), max_size=4)


@given(words, words)
def test_the_list_of_changes_has_a_budget(before: list[str], after: list[str]) -> None:
    """However long the words are that were replaced."""
    assert utf16_length(listed(" ".join(before), " ".join(after))) <= LONGEST_LIST


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        ("avant le <b>10</b> juillet", "avant le 17 juillet", (("10", "17"),)),
        ("avant le 10", "avant le 10", ()),
        ("a b", "a b c", (("", "c"),)),
        ("a 1 b 2 c 3 d 4", "a 5 b 6 c 7 d 8", ()),  # too much for a list
    ],
)
def test_a_correction_says_what_it_changed(
    before: str, after: str, found: tuple[tuple[str, str], ...]
) -> None:
    """As few words as the reader needs."""
    assert changes(before, after) == found


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("Permanence de 9 h à 16 h.", "Permanence de 9 h à 14 h.", "16 h → 14 h"),
        ("Avant le 17 juillet.", "Avant le 21 juillet.", "17 juillet → 21 juillet"),
        ("Soit 500 DH.", "Soit 600 DH.", "500 DH → 600 DH"),
        ("قبل 17 يوليوز.", "قبل 21 يوليوز.", "17 يوليوز → 21 يوليوز"),
        ("على الساعة 16 بالمقر", "على الساعة 14 بالمقر", "الساعة 16 → الساعة 14"),
        ("Du 17 au 19.", "Du 18 au 19.", "17 → 18"),
        ("Salle Atlas.", "Salle Toubkal.", "Atlas → Toubkal"),
    ],
)
def test_what_changed_keeps_what_its_number_is_of(before: str, after: str, said: str) -> None:
    """« 16 → 14 » could be hours, dirhams or days."""
    assert listed(before, after) == said
    assert compared(before, after).replace(".", "") == said


def test_a_text_that_stays_is_quoted_where_it_disagrees() -> None:
    """Not by its first words, which say nothing of the hour."""
    texts = {
        "fr": "Guichet de 9 h à 16 h.",
        "ar": "شباك الصندوق مفتوح من 9 إلى ١٦ زوالا يوم الجمعة",
    }
    before = replace(SENT, texts=texts)
    after = replace(SENT, texts=texts | {"fr": "Guichet de 9 h à 14 h."})

    assert still_says(before, after, "ar") == "9 إلى ١٦ زوالا يوم"
    assert still_says(before, replace(after, texts=texts | {"fr": "Fermé."}), "ar")
    assert (
        still_says(before, replace(before, texts=texts | {"fr": "Guichet, de 9 h à 16 h."}), "ar")
        == ""
    )
