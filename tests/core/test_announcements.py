"""What may be sent: whole, in time, and exactly as another person approved it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.announcements import (
    Announcement,
    Audience,
    Flaw,
    Kind,
    Options,
    State,
    digest,
    flaw,
    is_as_submitted,
    next_number,
)
from bot.core.attachments import (
    LARGEST,
    MOST,
    AttachmentError,
    Defect,
    File,
    FileKind,
    added,
    fits_caption,
)

NOW = datetime(2025, 7, 9, 9, tzinfo=UTC)
TEXT = "La date limite passe du <b>10 juillet</b> au 17 juillet."
PDF = File(FileKind.DOCUMENT, "id", "unique", "guide.pdf", 1000, "a" * 64)
DRAFT = Announcement(1, "cnss", "06", State.DRAFT, 7, {"fr": TEXT}, Audience(), (PDF,))
WAITING = replace(DRAFT, state=State.WAITING, digest=digest(DRAFT))


def test_what_is_approved_is_exactly_what_was_submitted() -> None:
    """Each condition by itself is enough to refuse."""
    assert is_as_submitted(WAITING)
    assert not is_as_submitted(replace(WAITING, digest=None))
    assert not is_as_submitted(replace(WAITING, state=State.DRAFT))
    assert not is_as_submitted(replace(WAITING, state=State.SENT))


@pytest.mark.parametrize(
    "change",
    [
        lambda one: replace(one, texts={"fr": f"{TEXT},"}),
        lambda one: replace(one, texts={"fr": TEXT, "en": "x"}),
        lambda one: replace(one, audience=Audience(Kind.PEOPLE)),
        lambda one: replace(one, audience=Audience(undeclared="monthly:2025-06")),
        lambda one: replace(one, files=()),
        lambda one: replace(one, files=(replace(PDF, sha256="b" * 64),)),
        lambda one: replace(one, options=Options(is_urgent=True)),
        lambda one: replace(one, options=Options(send_at=NOW)),
        lambda one: replace(one, authority="order"),
        lambda one: replace(one, region=""),
        lambda one: replace(one, corrects=3),
    ],
)
def test_whatever_changes_voids_the_approval(
    change: Callable[[Announcement], Announcement],
) -> None:
    """Texts, files, whom, how, in whose name, and what it corrects."""
    assert not is_as_submitted(change(WAITING))


@given(st.text(min_size=1), st.text(min_size=1))
def test_every_change_of_a_text_changes_the_digest(one: str, other: str) -> None:
    """One comma is enough."""
    same = digest(replace(DRAFT, texts={"fr": one})) == digest(replace(DRAFT, texts={"fr": other}))

    assert same is (one == other)


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        (DRAFT, None),
        (replace(DRAFT, texts={}), Flaw.NO_TEXT),
        (replace(DRAFT, audience=None), Flaw.NO_AUDIENCE),
        (replace(DRAFT, options=Options(send_at=NOW)), Flaw.MOMENT_PAST),
        (replace(DRAFT, options=Options(send_at=NOW + timedelta(1))), None),
        (replace(DRAFT, options=Options(send_at=NOW + timedelta(200))), Flaw.MOMENT_TOO_FAR),
        (replace(DRAFT, options=Options(expires_on=date(2025, 7, 9))), None),
        (replace(DRAFT, options=Options(expires_on=date(2025, 7, 8))), Flaw.EXPIRED),
        (
            replace(
                DRAFT,
                options=Options(expires_on=date(2025, 7, 9), send_at=NOW + timedelta(1)),
            ),
            Flaw.EXPIRED,
        ),
    ],
)
def test_what_cannot_go_on_its_way(draft: Announcement, expected: Flaw | None) -> None:
    """Each flaw has its sentence."""
    assert flaw(draft, now=NOW) is expected


def test_numbers_begin_anew_each_month() -> None:
    """The public number tells the month; a correction keeps it, an exercise has none of them."""
    taken = ["2025-06-009", "2025-07-001", "2025-07-002", "EXERCICE-9"]

    assert next_number(DRAFT, taken, date(2025, 7, 9)) == "2025-07-003"
    assert next_number(DRAFT, taken, date(2025, 8, 1)) == "2025-08-001"
    assert (
        next_number(replace(DRAFT, corrects=1, number="2025-07-001"), taken, NOW.date())
        == "2025-07-001"
    )
    tried = replace(DRAFT, audience=Audience(Kind.EXERCISE, chat_id=-5))
    assert next_number(tried, taken, NOW.date()) == "EXERCICE-1"


def _photo(number: int, size: int = 1) -> File:
    return File(FileKind.PHOTO, f"id{number}", f"unique{number}", size=size)


def test_files_that_make_no_message_are_refused() -> None:
    """Telegram would refuse them for everybody."""
    album = tuple(map(_photo, range(MOST)))
    for files, new, defect in (
        (album, _photo(99), Defect.TOO_MANY),
        ((PDF,), _photo(1), Defect.MIXED),
        ((), _photo(1, LARGEST + 1), Defect.TOO_BIG),
    ):
        with pytest.raises(AttachmentError) as caught:
            added(files, new)
        assert caught.value.defect is defect
    assert added(album[:1], album[0]) == album[:1]
    assert added((), _photo(1, LARGEST)) == (_photo(1, LARGEST),)


def test_short_words_stand_under_one_file() -> None:
    """Longer ones, and those of an album, go first."""
    assert fits_caption([PDF], [10, 1024])
    assert not fits_caption([PDF], [10, 1025])
    assert not fits_caption([_photo(1), _photo(2)], [10])
    assert not fits_caption([], [10])
