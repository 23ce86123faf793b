"""No sentence is longer than Telegram takes, whatever is the longest that stands in it."""

import itertools
import re
from functools import cache

import pytest
from fluent.syntax import FluentParser, ast, visitor

from bot.catalog.catalog import Catalog
from bot.core.callbacks.people import Home
from bot.core.corrections import LONGEST_LIST
from bot.core.writing.names import LONGEST as LONGEST_NAME
from bot.core.writing.subjects import LONGEST as LONGEST_SUBJECT
from bot.core.writing.text import (
    LABEL_LIMIT,
    MESSAGE_LIMIT,
    escape,
    label,
    utf16_length,
    visible_length,
)
from bot.handlers.buttons import button
from bot.handlers.deadlines.changes import LONGEST, LONGEST_TITLE
from bot.places import CONTENT
from bot.services.announcements.notices.approval import LONGEST_NAME as LONGEST_FILE
from bot.services.deadlines.declarations import NICKNAME_LIMIT, PHARMACIES_LIMIT
from bot.services.tickets.asking import LONGEST as LONGEST_QUESTION

WIDE = "💊"  # two units and four bytes
NUMBER = 2**53
PERSON = f"{'W' * LONGEST_NAME} (9999999999)"
# The longest that each variable takes: as its own rule has it; a list, all that there is.
LONGEST_OF = {
    **dict.fromkeys(("reason", "source", "why"), WIDE * LONGEST),
    **dict.fromkeys(("by", "who", "first", "second", "inviter", "name"), PERSON),
    "people": ", ".join([PERSON] * 60),
    "words": WIDE * (LONGEST_QUESTION // 2),
    "subject": WIDE * LONGEST_SUBJECT,
    "about": WIDE * LONGEST_SUBJECT,
    "what": WIDE * max(LONGEST_LIST, LONGEST_TITLE),
    "files": ", ".join([WIDE * LONGEST_FILE] * 10),
    "role": ", ".join(["rédaction des annonces, Ordre des pharmaciens, Casablanca-Settat"] * 8),
    "pharmacies": ", ".join([WIDE * NICKNAME_LIMIT] * PHARMACIES_LIMIT),
    "title": WIDE * 255,
    "commands": " ".join(["/deadline_set"] * 30),
    "regions": ", ".join(["Béni Mellal-Khénifra"] * 12),
    "dates": ", ".join(["mercredi 30 septembre 2025"] * 12),
}
OTHERWISE = WIDE * 120  # names of regions, dates, numbers, of which all are shorter
_IS_NUMBER = re.compile(r"\{ ?\$(\w+) ->\s*\n\s*\[(?:\d|one|zero|two|few|many)")


class _Variables(visitor.Visitor):
    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
        self.names.add(node.id.name)


@cache
def variables(language: str) -> dict[str, tuple[set[str], set[str]]]:
    """Return the variables of every string, and those that are numbers in it."""
    source = (CONTENT / "strings" / f"{language}.ftl").read_text()
    found = {}
    for entry in FluentParser().parse(source).body:
        if isinstance(entry, ast.Message):
            seen = _Variables()
            seen.visit(entry)
            assert entry.span is not None
            text = source[entry.span.start : entry.span.end]
            found[entry.id.name] = seen.names, set(_IS_NUMBER.findall(text))
    return found


def longest(name: str, *, is_number: bool) -> str | int:
    """Return the longest value of a variable."""
    return NUMBER if is_number else LONGEST_OF.get(name, OTHERWISE)


@pytest.mark.parametrize("language", ["fr", "ar", "en"])
def test_every_string_takes_the_longest_of_its_values(catalog: Catalog, language: str) -> None:
    """None raises, none is beyond a message; values at their longest, and far beyond it."""
    for key, (names, numbers) in variables(language).items():
        for extra in ("", "ي" * 9000, "\n" * 3000, "\u202e" * 3000, "\u2068" * 3000):
            values = {
                name: longest(name, is_number=name in numbers)
                if not extra or name in numbers
                else str(longest(name, is_number=False)) + extra
                for name in names
            }
            text = catalog.text(key, language, **values)
            if not extra:
                assert utf16_length(text) <= MESSAGE_LIMIT, key
                assert visible_length(escape(text)) <= MESSAGE_LIMIT, key


def test_a_value_that_is_cut_says_so(catalog: Catalog) -> None:
    """The sentence around it stays whole."""
    for language in catalog.languages:
        said = catalog.text(
            "announcement-told-withdrawn-what",
            language,
            who="CNSS",
            number="",
            subject=WIDE * 5000,
        )
        assert "…" in said
        assert "CNSS" in said
        assert "�" not in said.encode("utf-16", "replace").decode("utf-16")


def test_labels_are_what_a_phone_shows(catalog: Catalog) -> None:
    """Titles of questions, names of regions, what people write: cut, never in half a sign."""
    titles = itertools.chain.from_iterable(t.title.values() for t in catalog.topics.values())
    for said in (*titles, WIDE * 300, "ض" * 300, f"✕ {WIDE * NICKNAME_LIMIT}"):
        shown = button(said, Home()).text
        assert utf16_length(shown) <= LABEL_LIMIT
        assert shown == label(said)
