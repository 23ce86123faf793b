"""The record of governance: whatever is altered, cut or written anew is found."""

import json
from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.audit import FIRST, Anchor, Entry, Sealed, SealKey, roles_before
from bot.core.examination import Flaw, examine, head

KEY, OTHER_KEY = SealKey(b"k" * 64), SealKey(b"o" * 64)
NO_KEY = None
ACTS = ("invite", "join", "submit", "approve", "release", "withdraw")


def chain(*keys: SealKey | None) -> list[Sealed]:
    """Return a record whose entries were sealed with these keys."""
    return written([_entry(number, key) for number, key in enumerate(keys, 1)], keys)


def written(entries: Sequence[Entry], keys: Sequence[SealKey | None]) -> list[Sealed]:
    """Seal entries one after the other, as the bot does and as a forger may."""
    found, before = [], FIRST
    for entry, key in zip(entries, keys, strict=True):
        found.append(Sealed.make(entry, before, key))
        before = found[-1].link
    return found


def _entry(number: int, key: SealKey | None) -> Entry:
    act = ACTS[number % len(ACTS)]
    at = f"2025-07-09T09:{number:02}:00+00:00"
    return Entry(number, at, 7, act, "announcement:1", "{}", key.id if key else "")


def faults(entries: Sequence[Sealed], *anchors: Anchor) -> list[tuple[Flaw, int, int]]:
    """Return what an examination with the key finds."""
    found = examine(entries, KEY, anchors).faults
    return [(one.flaw, one.first, one.last) for one in found]


def test_a_record_as_it_was_written_is_whole() -> None:
    """With a key, without one, and with a beginning from before there was one."""
    for keys in ([KEY] * 4, [NO_KEY, NO_KEY, KEY, KEY], [OTHER_KEY, OTHER_KEY, KEY]):
        entries = chain(*keys)
        assert faults(entries, head(entries), Anchor(2, entries[1].seal[:16])) == []
    assert examine([], NO_KEY).faults == ()
    assert examine(chain(NO_KEY), NO_KEY).faults == ()


def test_what_was_sealed_before_there_was_a_key_is_told() -> None:
    """So many entries at the beginning; the first that has a stamp covers them."""
    found = examine(chain(NO_KEY, NO_KEY, KEY, KEY), KEY)
    assert (found.unkeyed, found.lost, found.stamped) == (2, (), (3, 4))

    mixed = examine(chain(NO_KEY, OTHER_KEY, OTHER_KEY, KEY), KEY)
    assert (mixed.unkeyed, mixed.lost, mixed.stamped) == (1, ((2, 3),), (4, 4))

    without = examine(chain(NO_KEY, KEY, KEY), NO_KEY)
    assert (without.unkeyed, without.lost, without.stamped) == (1, ((2, 3),), None)


def test_an_altered_entry_is_found_with_and_without_the_key() -> None:
    """Every one of them, not only the first."""
    entries = chain(*[KEY] * 6)
    for n in (1, 4):
        entries[n] = replace(entries[n], entry=replace(entries[n].entry, actor=8))

    assert faults(entries) == [(Flaw.ALTERED, 2, 2), (Flaw.ALTERED, 5, 5)]
    assert len(examine(entries, NO_KEY).faults) == 2


def test_an_entry_from_the_time_before_the_key_cannot_be_rewritten() -> None:
    """Its seal is in that of the first entry with a stamp, wherever the chain is mended."""
    keys = [NO_KEY, NO_KEY, NO_KEY, KEY, KEY]
    honest = chain(*keys)
    forged = [replace(one.entry, actor=8) if n == 1 else one.entry for n, one in enumerate(honest)]
    # The forger makes all seals fit again, and keeps the stamps that there are.
    mended: list[Sealed] = []
    for entry, one in zip(forged, honest, strict=True):
        before = mended[-1].link if mended else FIRST
        mended.append(Sealed(entry, entry.seal(before), one.stamp))

    assert faults(mended) == [(Flaw.FORGED, 4, 5)]


def test_a_record_written_anew_without_the_key_is_found() -> None:
    """No seal is wrong then; the stamps are, and there is nothing to stamp with."""
    honest = chain(*[KEY] * 5)
    for key in (NO_KEY, OTHER_KEY):
        anew = written(
            [replace(one.entry, key=key.id if key else "") for one in honest], [key] * 5
        )
        assert faults(anew) == [(Flaw.UNSTAMPED, 0, 0)]
        assert faults([*honest[:3], *anew[3:]])[-1] == (Flaw.FORGED, 4, 5)
    # With the name of the key, and stamps of another.
    assert faults(written([one.entry for one in honest], [OTHER_KEY] * 5)) == [(Flaw.FORGED, 1, 5)]


def test_what_is_cut_is_found() -> None:
    """In the middle by itself; at the end by what was noted elsewhere."""
    entries = chain(*[KEY] * 8)
    noted = head(entries)

    assert faults([*entries[:2], *entries[4:]]) == [(Flaw.MISSING, 3, 4)]
    assert faults(entries[:7]) == []
    assert faults(entries[:7], noted) == [(Flaw.SHORTENED, 8, 8)]
    assert faults(entries[:5], noted) == [(Flaw.SHORTENED, 6, 8)]
    assert faults([], noted) == [(Flaw.UNSTAMPED, 0, 0), (Flaw.SHORTENED, 1, 8)]
    assert faults(entries, Anchor(8, "f" * 64)) == [(Flaw.OTHER, 8, 8)]


@given(st.data())
def test_any_single_forgery_is_found_with_an_anchor(data: st.DataObject) -> None:
    """One row altered, taken out, doubled or cut off, or all seals made anew without the key."""
    before, after = data.draw(st.integers(0, 4)), data.draw(st.integers(1, 6))
    keys = [NO_KEY] * before + [KEY] * after
    honest = chain(*keys)
    noted = head(honest)
    n = data.draw(st.integers(0, len(honest) - 1))
    one = honest[n]
    altered = data.draw(
        st.sampled_from(
            [
                replace(one.entry, at="2025-07-09T10:00:00+00:00"),
                replace(one.entry, actor=8),
                replace(one.entry, act="reject"),
                replace(one.entry, about="announcement:2"),
                replace(one.entry, detail='{"digest": "0"}'),
                replace(one.entry, key=OTHER_KEY.id),
                replace(one.entry, number=one.entry.number + 100),
            ]
        )
    )
    texts = [other.entry for other in honest]
    blind = [replace(entry, key="") for entry in texts]
    blind_and_altered = [*blind[:n], replace(altered, key=""), *blind[n + 1 :]]
    forged = data.draw(
        st.sampled_from(
            [
                [*honest[:n], replace(one, entry=altered), *honest[n + 1 :]],
                [*honest[:n], replace(one, seal="0" * 64), *honest[n + 1 :]],
                honest[:n],
                [*honest[:n], *honest[n + 1 :]],
                written([*texts[:n], altered, *texts[n + 1 :]], [OTHER_KEY] * len(keys)),
                written(blind_and_altered, [None] * len(keys)),
                [*honest[:n], *written(blind, [None] * len(keys))[n:]],
                [*honest[:n], replace(one, stamp="0" * 64), *honest[n + 1 :]],
            ]
        )
    )

    assert forged == honest or examine(forged, KEY, [noted]).faults


@pytest.mark.parametrize("words", ["", "5", "5:abc", "x:0123456789abcdef", "5:0123456789abcdeg"])
def test_what_is_no_anchor_is_not_taken_for_one(words: str) -> None:
    """A slip of the pen must not count as compared."""
    assert Anchor.parse(words) is None


def test_an_anchor_reads_back_as_it_is_shown() -> None:
    """In full, and as short as people see it, with the sign of what is left out."""
    (entry,) = chain(KEY)
    anchor = head([entry])

    assert Anchor.parse(str(anchor)) == anchor
    for words in (anchor.short, f" \u2068{anchor.short.upper()}\u2069… "):
        short = Anchor.parse(words)
        assert short is not None
        assert faults([entry], short) == []


def test_the_key_is_never_shown() -> None:
    """Neither in a log line nor in an error."""
    assert "kkkk" not in repr(KEY)
    assert KEY.id not in KEY.secret.decode()


def test_a_role_is_the_one_of_the_moment() -> None:
    """Given by the record, taken away by it, and nobody else's."""
    told = [
        (7, "join", "cnss", {"role": "poster"}),
        (7, "join", "order", {"role": "officer"}),
        (8, "join", "cnss", {"role": "director"}),
        (8, "remove", "order", {"person": "7"}),
        (7, "approve", "announcement:1", {}),
        (7, "accept", "order", {"role": "officer"}),
        (8, "confirm", "order", {"person": "7", "role": "officer"}),
        (9, "suspend", "order", {"person": "7"}),
        (9, "restore", "order", {"person": "7"}),
        (9, "suspend", "order", {"person": "7"}),
        (8, "remove", "order", {"person": "7"}),
        (7, "forget", "cnss", {}),
    ]
    entries = written(
        [
            Entry(number, "2025-07-09T09:00:00+00:00", actor, act, about, json.dumps(detail))
            for number, (actor, act, about, detail) in enumerate(told, 1)
        ],
        [NO_KEY] * len(told),
    )

    assert roles_before(entries, 7, 1) == {}
    assert roles_before(entries, 7, 4) == {"cnss": "poster", "order": "officer"}
    assert roles_before(entries, 7, 5) == {"cnss": "poster"}
    assert roles_before(entries, 9, 5) == {}
    both, one = {"cnss": "poster", "order": "officer"}, {"cnss": "poster"}
    after = [roles_before(entries, 7, number + 1) for number in range(6, 13)]
    assert after == [one, both, {}, both, {}, one, {}]
