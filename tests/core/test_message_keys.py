"""Keys of messages: put together and taken apart in one room, and as the rows have had them."""

import pytest

from bot.core.sending.message_keys import (
    MessageKey,
    MessageKind,
    announcement,
    below,
    copies,
    copy,
    files,
    is_announcing,
    is_watched,
    pin,
    place_of,
)


@pytest.mark.parametrize(
    ("key", "row"),
    [
        (announcement(7), "announcement:7"),
        (files(7), "announcement:7:files"),
        (pin(7), "announcement:7:pin"),
        (copy(7, 2), "handout:7:copy-2"),
        (MessageKey(MessageKind.WITHDRAWN, 7, *copies(2), 3), "withdrawn:7:copy-2:3"),
        (MessageKey(MessageKind.DELETED, 7, *copies(0)), "deleted:7"),
        (MessageKey(MessageKind.CHANGE, 4, "approved"), "deadline-change:4:approved"),
        (MessageKey(MessageKind.STOPPED, 7, 2), "stopped:7:2"),
        (MessageKey(MessageKind.ROLE, "ab12"), "role:ab12"),
    ],
)
def test_a_key_is_what_the_row_holds(key: MessageKey, row: str) -> None:
    """Rows of before are read back as they were written."""
    assert str(key) == row
    assert MessageKey.parse(row) == key


@pytest.mark.parametrize("kind", MessageKind)
def test_every_kind_is_taken_apart_again(kind: MessageKind) -> None:
    """A part may be of several pieces, and empty ones stay."""
    key = MessageKey(kind, 12, "words", "", "group")

    assert (key.kind, key.subject, key.number, key.part) == (kind, "12", 12, "words::group")


@pytest.mark.parametrize("text", ["", "announcement", "unknown:7", ":", "7"])
def test_of_no_known_kind_there_is_no_key(text: str) -> None:
    """What a row of another time holds is left alone."""
    assert MessageKey.parse(text) is None


def test_copies_and_what_stands_below_them_are_told_apart() -> None:
    """Which copy, and which of its other messages."""
    assert place_of(MessageKey(MessageKind.WITHDRAWN, 7)) == (0, 0)
    assert place_of(MessageKey(MessageKind.WITHDRAWN, 7, 3)) == (0, 3)
    assert place_of(MessageKey(MessageKind.WITHDRAWN, 7, *copies(2), 3)) == (2, 3)


def test_between_two_strings_are_the_parts_of_one_key_alone() -> None:
    """So that a row is found by the index: neither the key itself, nor a longer number."""
    low, high = below(announcement(7))

    assert low < files(7) < high
    assert not low < announcement(7) < high
    assert not low < files(70) < high


def test_only_an_announcement_itself_is_watched() -> None:
    """Its files and pins follow it; what is of another kind stops nothing."""
    assert is_watched(announcement(7))
    assert not is_watched(files(7))
    assert not is_watched(copy(7, 1))
    assert not is_watched("announcement:seven")


# What a freeze holds of each kind: all of it, or these parts, or nothing. A new kind needs a row.
HELD_IN_A_FREEZE: dict[MessageKind, bool | set[str]] = {
    **dict.fromkeys(MessageKind, False),
    MessageKind.ANNOUNCEMENT: True,
    MessageKind.CORRECTED_TOLD: True,
    MessageKind.CORRECTED_PING: True,
    MessageKind.HANDOUT: True,
    MessageKind.REPLACED: True,
    MessageKind.UNREAD: True,
    MessageKind.OFFICIAL: {"told"},
    MessageKind.STATED: {"told"},
}
PARTS = ("", "told", "told:gone", "gone", "approved", "closed:approved", "doubted:2025-07-09")


@pytest.mark.parametrize("kind", MessageKind)
def test_a_freeze_holds_what_is_new_and_lets_go_what_takes_back(kind: MessageKind) -> None:
    """Of every kind there is, whatever the part."""
    held = HELD_IN_A_FREEZE[kind]
    for part in PARTS:
        key = MessageKey(kind, 7, *filter(None, part.split(":")))
        assert is_announcing(key) is (held if isinstance(held, bool) else part in held), key
