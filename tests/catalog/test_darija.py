"""Darija has texts of its own, in each script one, and the facts of the other languages."""

import re

import pytest

from bot.catalog.catalog import Catalog
from bot.catalog.strings import StringsFile
from bot.core.writing.darija import ARY, DARIJA, LEANS_ON
from bot.core.writing.text import has_arabic, visible
from bot.places import CONTENT

TOLD = 69  # topics that have texts of their own in Darija
# ع ح ق are 3 7 9; no other digit is a letter here: « 4e » is a French number.
_OTHER_DIGIT = re.compile(r"[a-z][024568]|(?<!\d)[24568](?!e\b)[a-z]")


def spoken(catalog: Catalog, script: str) -> list[str]:
    """Return every text in a script as it reads, the portal's labels and addresses among them."""
    topics = [topic for topic in catalog.topics.values() if script in topic.body]
    guide = catalog.guides["login-otp"]
    texts = [*(t.title for t in topics), *(t.body for t in topics), guide.title, guide.intro]
    texts += [of for step in guide.steps for of in (step.title, step.body)]
    return [visible(text[script]) for text in [*texts, catalog.pages["not-sure"].html]]


def test_what_is_asked_is_answered_in_both_scripts(catalog: Catalog) -> None:
    """One may be added without Darija, never in one script alone: then it has one language."""
    own = [topic for topic in catalog.topics.values() if set(LEANS_ON) & set(topic.body)]
    assert len(own) >= TOLD
    for topic in catalog.topics.values():
        has_own = {script for script in LEANS_ON if script in topic.body}
        assert has_own in (set(), set(LEANS_ON))
        for script, leans_on in LEANS_ON.items():
            told = topic.told_in(script, otherwise=leans_on)
            assert topic.body[script] == topic.body[told]
            assert topic.title[script] == topic.title[told]


def test_each_script_is_one(catalog: Catalog) -> None:
    """Arabic letters around French labels; Latin ones with three digits for three letters."""
    assert all(map(has_arabic, spoken(catalog, ARY)))
    for text in spoken(catalog, DARIJA):
        assert not has_arabic(text)
        assert not _OTHER_DIGIT.search(text.replace("212assurances", "")), text
    texts = zip(spoken(catalog, ARY), spoken(catalog, "ar"), strict=True)
    assert all(own != other for own, other in texts)


def test_short_texts_in_latin_letters_keep_to_three_digits() -> None:
    """« soual », not « so2al »: who learnt 3, 7 and 9 has learnt them all."""
    path = CONTENT / "strings" / f"{DARIJA}.ftl"
    for key, message in StringsFile(path, CONTENT).messages.items():
        assert not _OTHER_DIGIT.search(" ".join(message.words)), key


@pytest.mark.parametrize(("script", "left"), [(ARY, "بقاو 8 أيام"), (DARIJA, "b9aw 8 jours")])
def test_short_texts_are_darija_or_lean_on_another(
    catalog: Catalog, script: str, left: str
) -> None:
    """What it has no words of its own for is said in Arabic, or in French."""
    said = catalog.text("deadline-lead", script, days=8, date="x")
    assert left in re.sub("[\u2066-\u2069\u200f]", "", said)
    assert catalog.text("region-none", script) == catalog.text("region-none", LEANS_ON[script])


def test_a_list_is_in_one_language(catalog: Catalog) -> None:
    """Every topic has a title in both scripts, whatever its answer is told in."""
    for topic in catalog.topics.values():
        assert not has_arabic(topic.listed[DARIJA])
        assert topic.listed[DARIJA] != topic.title["fr"]
        assert has_arabic(topic.listed[ARY])
        assert topic.listed[ARY] != topic.title["ar"]
        assert topic.listed["fr"] == topic.title["fr"]


@pytest.mark.parametrize(
    ("shown", "script"),
    [("✅ صرحت", ARY), ("✅ Serre7t", DARIJA), ("✅ J’ai déclaré", ""), ("WhatsApp", "")],
)
def test_a_button_tells_its_script(catalog: Catalog, shown: str, script: str) -> None:
    """What is the same in both languages tells nothing."""
    assert catalog.strings.darija_of(shown) == script


def test_no_hour_breaks_over_two_lines(catalog: Catalog) -> None:
    """« 21 h » stays in one line in French and in Latin Darija."""
    for language in ("fr", DARIJA):
        assert "21\u00a0h" in catalog.text("snooze-evening", language)
