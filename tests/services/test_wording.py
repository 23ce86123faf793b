"""What was approved is what is sent, and no sentence is longer than it may be."""

from dataclasses import replace
from datetime import date

import pytest
from fluent.syntax import FluentParser, ast, visitor
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.announcements import LONGEST, Announcement, Audience, Options, State
from bot.core.attachments import File, FileKind
from bot.core.writing.text import CAPTION_LIMIT, MESSAGE_LIMIT, visible_length
from bot.places import CONTENT
from bot.services.announcements.notices.approval import LONGEST_NAME
from bot.services.announcements.text import AnnouncementText
from tests.built import content

PDF = (File(FileKind.DOCUMENT, "id", "unique", "note.pdf", 9, "00"),)
OURS = ("announce", "report-")


def draft(text: str, **options: object) -> Announcement:
    """Return an announcement with these words under a file."""
    return Announcement(
        1,
        "cnss",
        "06",
        State.DRAFT,
        7,
        texts={"fr": text},
        audience=Audience(),
        files=PDF,
        options=Options(**options),  # type: ignore[arg-type]
    )


@settings(max_examples=150, deadline=None)
@given(
    length=st.integers(780, 1040),
    day=st.dates(date(2025, 1, 1), date(2027, 12, 31)),
    number=st.sampled_from(["2025-07-001", "2027-12-999", "2025-01-1000"]),
    expires=st.none() | st.dates(date(2025, 1, 1), date(2027, 12, 31)),
    is_urgent=st.booleans(),
)
def test_the_form_of_the_preview_is_the_form_that_is_sent(
    length: int, day: date, number: str, expires: date | None, is_urgent: bool
) -> None:
    """Around the limit of a caption, whatever number and day it gets; and what is sent fits."""
    wording = AnnouncementText(content())
    one = draft("x" * length, expires_on=expires, is_urgent=is_urgent)
    preview = wording.letters(one, today=date(2025, 5, 1))
    sent = wording.letters(replace(one, number=number), today=day)
    settled = replace(one, options=replace(one.options, is_caption=wording.is_caption(one)))
    approved = wording.letters(replace(settled, number=number), today=day)
    for code in content().languages:
        assert preview[code].caption_of == approved[code].caption_of
        assert preview[code].followed_by == approved[code].followed_by
        assert preview[code].html.replace("…", number) == approved[code].html
        if approved[code].caption_of:
            assert visible_length(approved[code].html) <= CAPTION_LIMIT
    assert sent.keys() == preview.keys()


words = st.lists(st.sampled_from(["le", "juillet", "17", "19", "a" * 40]), max_size=600)


@settings(max_examples=100, deadline=None)
@given(before=words, after=words, was_caption=st.booleans())
def test_a_correction_is_never_longer_than_a_message(
    before: list[str], after: list[str], was_caption: bool
) -> None:
    """However much was rewritten; below a file it is a caption, or it is not below it."""
    wording = AnnouncementText(content())
    old, new = draft(" ".join(before)[:LONGEST] or "x"), draft(" ".join(after)[:LONGEST] or "y")
    correction = replace(new, id=2, corrects=1)
    letters = wording.letters(
        correction, today=date(2025, 9, 28), before=old, was_caption=was_caption
    )
    for letter in letters.values():
        limit = CAPTION_LIMIT if letter.caption_of else MESSAGE_LIMIT
        assert visible_length(letter.html) <= limit
    told = wording.told_corrected(correction, old)
    assert all(0 < visible_length(text) <= MESSAGE_LIMIT for text in told.values())


class _Variables(visitor.Visitor):
    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
        self.names.add(node.id.name)


def keys() -> list[tuple[str, tuple[str, ...]]]:
    """Return our sentences with what goes into them."""
    found = []
    source = (CONTENT / "strings" / "fr.ftl").read_text("utf-8")
    for entry in FluentParser().parse(source).body:
        if isinstance(entry, ast.Message) and entry.id.name.startswith(OURS):
            variables = _Variables()
            variables.visit(entry)
            found.append((entry.id.name, tuple(sorted(variables.names))))
    return found


# What people type has at most so many signs; all else is shorter.
WIDEST = {"reason": 300, "why": 300, "what": 200, "files": 10 * (LONGEST_NAME + 5)}


@pytest.mark.parametrize(("key", "variables"), keys())
def test_no_sentence_breaks_when_it_is_filled(key: str, variables: tuple[str, ...]) -> None:
    """Fluent takes values of some length only: beyond it a button would answer with an error."""
    for language in content().languages:
        values = {name: "م" * WIDEST.get(name, 150) for name in variables}
        text = content().text(key, language, **values)
        assert 0 < visible_length(text) <= MESSAGE_LIMIT
