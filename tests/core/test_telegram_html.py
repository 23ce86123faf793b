"""What somebody wrote in the chat, as structured text: no word lost, blocks where they were."""

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.writing.markup import (
    Block,
    Break,
    Bullets,
    Emphasis,
    Inline,
    Label,
    Link,
    Numbered,
    Paragraph,
    Quote,
    Strong,
    Struck,
    Text,
    html,
)
from bot.core.writing.telegram_html import blocks


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("", ()),
        ("\n \n", ()),
        ("Un mot &lt;ici&gt; &amp; là", (Paragraph((Text("Un mot <ici> & là"),)),)),
        (
            "une\nligne\n\n  \nautre",
            (Paragraph((Text("une"), Break(), Text("ligne"))), Paragraph((Text("autre"),))),
        ),
        (
            "<b>gras <i>et penché</i></b> <s>10</s> <u>17</u> <code>x</code>",
            (
                Paragraph(
                    (
                        Strong((Text("gras "), Emphasis((Text("et penché"),)))),
                        Text(" "),
                        Struck((Text("10"),)),
                        Text(" "),
                        Text("17"),
                        Text(" "),
                        Text("x"),
                    )
                ),
            ),
        ),
        (
            "<b>deux\n\nparagraphes</b>",
            (Paragraph((Strong((Text("deux"),)),)), Paragraph((Strong((Text("paragraphes"),)),))),
        ),
        (
            "avant\n<blockquote>a\nb</blockquote>\naprès",
            (
                Paragraph((Text("avant"),)),
                Quote((Text("a"), Break(), Text("b"))),
                Paragraph((Text("après"),)),
            ),
        ),
        (
            '<a href="https://a.ma/é?x=1&amp;y=%20">le <b>portail</b></a>',
            (
                Paragraph(
                    (
                        Link(
                            "https://a.ma/%C3%A9?x=1&y=%20",
                            (Text("le "), Strong((Text("portail"),))),
                        ),
                    )
                ),
            ),
        ),
    ],
)
def test_blocks(source: str, expected: tuple[Block, ...]) -> None:
    """Marks that count are kept, the others leave their words."""
    assert blocks(source) == expected


def test_words_are_spelled_and_addresses_are_not() -> None:
    """Only what is read may be written otherwise."""
    (paragraph,) = blocks('<a href="https://a.ma">mot</a>', str.upper)

    assert paragraph == Paragraph((Link("https://a.ma", (Text("MOT"),)),))


def test_what_is_closed_in_disorder_loses_no_word() -> None:
    """Telegram never sends it; a row may hold it."""
    (paragraph,) = blocks("<b><i>a</b> b</i> </u>c<a>d")

    assert _words(paragraph) == "a b cd"


MARKS = [("<b>", "</b>"), ("<i>", "</i>"), ("<s>", "</s>"), ("<u>", "</u>"), ("", ""),
         ("<blockquote>", "</blockquote>"), ('<a href="https://x.ma">', "</a>")]  # fmt: skip
pieces = st.lists(st.tuples(st.sampled_from(MARKS), st.text("ab &<>\n", max_size=8)), max_size=8)


@given(pieces)
def test_no_word_is_lost(written: list[tuple[tuple[str, str], str]]) -> None:
    """Whatever the marks and lines: the words come out as they went in, also as HTML again."""
    source = "".join(
        before + text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") + after
        for (before, after), text in written
    )

    found = blocks(source)

    plain = "".join(unescape(re.sub("<[^>]+>", "", source)).split())
    assert "".join("".join(map(_words, found)).split()) == plain
    assert "".join(unescape(re.sub("<[^>]+>", "", html(found))).split()) == plain


def _words(node: Block | Inline) -> str:
    match node:
        case Text(text) | Label(text):
            return text
        case Break():
            return "\n"
        case Bullets(items) | Numbered(items):
            return "".join(_words(inline) for item in items for inline in item)
        case _:
            return "".join(map(_words, node.inlines))
