"""Markdown becomes Telegram's HTML; text stays text."""

import pytest

from bot.catalog.markdown import Reference, sections

REFERENCES = {
    "fact:portal": Reference("url", "https://www.damancom.ma/fr/"),
    "fact:button": Reference("label", "S’authentifier avec OTP"),
    "fact:rate": Reference("percent", "0,5 %"),
    "fact:star": Reference("name", "a*b_c"),
}


def html(source: str, language: str = "fr") -> str:
    """Render one section."""
    (section,) = sections(source, language, REFERENCES)
    return section.html


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("un **deux** *trois*", "un <b>deux</b> <i>trois</i>"),
        ("un\n\ndeux", "un\n\ndeux"),
        ("- a\n- b", "• a\n• b"),
        ("3. a\n4. b", "3. a\n4. b"),
        ("> dit", "<blockquote>dit</blockquote>"),
        ("1 < 2 & 3", "1 &lt; 2 &amp; 3"),
        ("[ici](https://a.b/?x=1&y=2)", '<a href="https://a.b/?x=1&amp;y=2">ici</a>'),
        ("[ici]({fact:portal})", '<a href="https://www.damancom.ma/fr/">ici</a>'),
        ("{fact:portal}", '<a href="https://www.damancom.ma/fr/">www.damancom.ma/fr</a>'),
        ("le {fact:button} !", "le <b>S’authentifier avec OTP</b>\u00a0!"),
        ("à {fact:rate}", "à 0,5\u00a0%"),
        ("{fact:star}", "a*b_c"),
        ("quoi ? « oui »", "quoi\u00a0? «\u00a0oui\u00a0»"),
    ],
)
def test_the_subset(source: str, expected: str) -> None:
    """What an editor may write, and what Telegram gets."""
    assert html(source) == expected


def test_arabic_isolates_latin_in_text_and_not_in_addresses() -> None:
    """An invisible character inside an address would break it."""
    rendered = html("على [Damancom]({fact:portal}).", "ar")

    assert 'href="https://www.damancom.ma/fr/"' in rendered
    assert "\u2066Damancom\u2069</a>." in rendered


def test_headings_cut_sections() -> None:
    """A guide is a title and its steps."""
    parts = sections("# T\n\nintro\n\n## Un\n\na\n\n## Deux\n\nb", "fr", {})

    assert [(p.level, p.title, p.html) for p in parts] == [
        (1, "T", "intro"),
        (2, "Un", "a"),
        (2, "Deux", "b"),
    ]
