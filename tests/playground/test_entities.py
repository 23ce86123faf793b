"""Markup becomes text and entities in UTF-16 units, as on the real server."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.playground.errors import ApiError
from bot.playground.text import formatting, html_text, markdown_text
from bot.playground.text.entities import Entity, FormattedText, finish
from bot.playground.text.html_text import MarkupError

VECTORS = json.loads(Path(__file__).with_name("td-entities-vectors.json").read_text("utf-8"))
PARSERS = {"html": html_text.parse, "markdown_v2": markdown_text.parse}
CASES = [(dialect, case) for dialect in PARSERS for case in VECTORS[dialect]]


@pytest.mark.parametrize(("dialect", "case"), CASES, ids=lambda v: v if isinstance(v, str) else "")
def test_the_public_vectors_hold(dialect: str, case: dict[str, Any]) -> None:
    """Every public case of the real parser gives the same text and entities, or its error."""
    if "error" in case:
        with pytest.raises(MarkupError) as caught:
            PARSERS[dialect](case["in"])
        assert str(caught.value) == case["error"]
        return

    text, entities = PARSERS[dialect](case["in"])

    assert text == case["out"]
    assert [_plain(e) for e in entities] == [
        (e["type"], e["offset"], e["length"], e.get("extra")) for e in case["entities"]
    ]


def _plain(entity: Entity) -> tuple[str, int, int, str | None]:
    extra = entity.extra
    one = extra.get("url") or extra.get("language") or extra.get("custom_emoji_id")
    return entity.kind, entity.offset, entity.length, one


def _marked(formatted: FormattedText) -> list[tuple[str, str]]:
    units = formatted.text.encode("utf-16-le")
    return [
        (e.kind, units[2 * e.offset : 2 * e.end].decode("utf-16-le")) for e in formatted.entities
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("/start guide", [("bot_command", "/start")]),
        ("voir /help@ConfrereBot.", [("bot_command", "/help@ConfrereBot")]),
        ("12/5 et a/b", []),
        ("https://www.damancom.ma/fr/.", [("url", "https://www.damancom.ma/fr/")]),
        ("www.cnss.ma, merci", [("url", "www.cnss.ma")]),
        ("(voir https://x.ma/a(b))", [("url", "https://x.ma/a(b)")]),
        ("fichier.pdf", []),
        ("écrire à info@ordre.ma", [("email", "info@ordre.ma")]),
        ("@ConfrereBot bonjour", [("mention", "@ConfrereBot")]),
        ("#cnss #2025", [("hashtag", "#cnss")]),
        ("😀 /guide", [("bot_command", "/guide")]),
        ("\u2066https://www.cnss.ma\u2069 نص", [("url", "https://www.cnss.ma")]),
        ("الرمز /login", [("bot_command", "/login")]),
        ("rien à signaler", []),
    ],
)
def test_telegram_marks_by_itself(text: str, found: list[tuple[str, str]]) -> None:
    """Commands, addresses, mentions, hashtags and e-mail are found without markup."""
    assert _marked(formatting.read(text, None, None)) == found


@pytest.mark.parametrize(
    ("html", "text", "found"),
    [
        ("  <b>a</b>  ", "a", [("bold", "a")]),
        (" <b> a</b>", " a", [("bold", " a")]),
        ("<b>a </b>\n", "a", [("bold", "a")]),
        ("a<b> </b>b", "a b", []),
        ("<b>a<b>b</b></b>", "ab", [("bold", "ab")]),
        ("<b>a</b><b>b</b>", "ab", [("bold", "ab")]),
        ("<b>a <code>b</code> c</b>", "a b c", [("bold", "a "), ("code", "b"), ("bold", " c")]),
        ("<code>a.com</code>", "a.com", [("code", "a.com")]),
        ("<a href='a.com'>b.com</a>", "b.com", [("text_link", "b.com")]),
        (
            "<blockquote>a<blockquote>b</blockquote></blockquote>",
            "ab",
            [("blockquote", "ab")],
        ),
        (
            "<b>x https://a</b>b.com",
            "x https://ab.com",
            [("bold", "x "), ("url", "https://ab.com"), ("bold", "https://a")],
        ),
        ("a\r\nb", "a\nb", []),
        ("<a href='tg://user?id=1001'>Amina</a>", "Amina", [("text_mention", "Amina")]),
    ],
)
def test_entities_are_trimmed_and_nested(
    html: str, text: str, found: list[tuple[str, str]]
) -> None:
    """What is sent is tidied as the server does: trimmed, merged, cut where runs cross."""
    read = formatting.read(html, "HTML", None)

    assert read.text == text
    assert _marked(read) == found


def test_crossing_entities_are_cut() -> None:
    """Given entities may cross; the answer never does."""
    crossing = [Entity("bold", 0, 4), Entity("italic", 2, 4)]

    assert _marked(finish("abcdef", crossing)) == [
        ("bold", "abcd"),
        ("italic", "cd"),
        ("italic", "ef"),
    ]


def test_legacy_markdown() -> None:
    """The old dialect still works: no nesting, four marks, links."""
    read = formatting.read("*a* _b_ `c` [d](x.ma) \\*e", "Markdown", None)

    assert read.text == "a b c d *e"
    assert [kind for kind, _ in _marked(read)] == ["bold", "italic", "code", "text_link"]
    with pytest.raises(ApiError, match="Can't find end of the entity starting at byte offset 3"):
        formatting.read("é *a", "markdown", None)


def test_given_entities_are_kept_but_found_ones_are_not_believed() -> None:
    """A client cannot make a command out of plain words."""
    given = [
        {"type": "bold", "offset": 0, "length": 2},
        {"type": "bot_command", "offset": 3, "length": 2},
        {"type": "pre", "offset": 6, "length": 2, "language": "py"},
    ]

    assert _marked(formatting.read("ab cd ef", None, given)) == [("bold", "ab"), ("pre", "ef")]


PIECES = [
    *" \n\r\\_*~|`[]()>!&;=\"'", "<b>", "</b>", "<i>", "</i>", "<code>", "</code>", "</>", "||",
    "<a href='x.ma'>", "</a>", "```", "__", "\n>", "😀", "é", "https://a.ma/", "/go", "@name_x",
    "#tag", "&lt;", "<blockquote>", "</blockquote>",
]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
@pytest.mark.parametrize("mode", ["HTML", "MarkdownV2", "Markdown", None])
def test_whatever_is_written_entities_form_a_tree(mode: str | None, source: str) -> None:
    """Any text is parsed or refused with a reason; entities stay inside and never cross."""
    try:
        read = formatting.read(source, mode, None)
    except ApiError:
        return

    for one in read.entities:
        assert 0 <= one.offset < one.end <= read.length
        for other in read.entities:
            assert not one.offset < other.offset < one.end < other.end
