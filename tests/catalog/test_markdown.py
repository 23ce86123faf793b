"""Markdown becomes Telegram's HTML; text stays text."""

import pytest

from bot.catalog.markdown import Drawing, MarkupError, Reference, sections
from bot.core.writing.markup import Break, Emphasis, Label, Link, Paragraph, Strong, Text

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


def test_a_drawing_belongs_to_its_section_and_not_to_the_text() -> None:
    """The chat has no picture inside a text; who cannot see it gets the words."""
    source = "## Un\n\n![Le {fact:button} sur {fact:portal} !](button)\n\na\n\n## Deux\n\nb"
    first, second = sections(source, "fr", REFERENCES, is_illustrated=True)

    assert first.drawing == Drawing(
        "button", "Le S’authentifier avec OTP sur www.damancom.ma/fr\u00a0!"
    )
    assert first.html == "a"
    assert second.drawing is None


def test_only_illustrated_pages_may_hold_drawings() -> None:
    """Elsewhere nobody would ever see it."""
    with pytest.raises(MarkupError, match="image"):
        sections("![a](b)\n\nc", "fr", {})
    with pytest.raises(MarkupError, match="image"):
        sections("![a](b)\n\n![c](d)", "fr", {}, is_illustrated=True)


def test_the_structure_is_kept_for_the_prints() -> None:
    """A label stays a label, whatever the chat makes of it; inside bold too."""
    (section,) = sections("**le {fact:button}**, *[ici](http://a.b)*\n`b`", "fr", REFERENCES)

    assert section.blocks == (
        Paragraph(
            (
                Strong((Text("le "), Label("S’authentifier avec OTP"))),
                Text(", "),
                Emphasis((Link("http://a.b", (Text("ici"),)),)),
                Break(),
                Label("b"),
            )
        ),
    )
