"""What may be sent, and what a copy of an announcement is."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.announcements import (
    Announcement,
    Audience,
    State,
    Verdict,
    digest,
    may_approve,
    next_number,
    verify,
)
from bot.core.audit import FIRST, Entry, first_broken

RULES = {"cnss": ("order",), "order": ("order",)}
TEXT = (
    "La date limite passe du <b>10 juillet</b> au 17 juillet. Les pharmaciens qui n'ont pas pu se"
    " connecter ne paieront pas de majoration. Merci de transmettre ce message à vos confrères."
)
SENT = Announcement(1, "cnss", "06", State.SENT, 7, {"fr": TEXT}, Audience(), number="2025-07-001")
WAITING = replace(SENT, state=State.WAITING, digest=digest({"fr": TEXT}, Audience()))


def test_another_person_of_the_right_authority_approves_exactly_what_was_submitted() -> None:
    """Each condition by itself is enough to refuse."""
    assert may_approve(WAITING, 8, ["order"], RULES)
    assert not may_approve(WAITING, 7, ["order"], RULES)  # their own
    assert not may_approve(WAITING, 8, ["cnss"], RULES)  # the other institution has to agree
    assert not may_approve(WAITING, 8, [], RULES)
    assert not may_approve(replace(WAITING, texts={"fr": f"{TEXT},"}), 8, ["order"], RULES)
    assert not may_approve(replace(WAITING, state=State.DRAFT), 8, ["order"], RULES)
    assert not may_approve(replace(WAITING, state=State.SENT), 8, ["order"], RULES)


@given(st.text(min_size=1), st.text(min_size=1))
def test_every_change_of_a_text_changes_the_digest(one: str, other: str) -> None:
    """One comma is enough."""
    same = digest({"fr": one}, Audience()) == digest({"fr": other}, Audience())

    assert same is (one == other)


@pytest.mark.parametrize(
    ("copy", "verdict"),
    [
        (TEXT, Verdict.GENUINE),
        (TEXT.replace("<b>", "").replace("</b>", ""), Verdict.GENUINE),
        (TEXT.replace("'", "’").replace("<b>", "*").replace("</b>", "*"), Verdict.GENUINE),
        (f"📣 CNSS · Casablanca-Settat\nAnnonce n° 2025-07-001\n\n{TEXT}\n\n👍", Verdict.GENUINE),
        (f"Transféré\n> {TEXT.upper()}", Verdict.GENUINE),
        (TEXT.replace("17 juillet", "27 juillet"), Verdict.ALTERED),
        (TEXT.replace("ne paieront pas de", "paieront une"), Verdict.ALTERED),
        (
            f"{TEXT} {'Envoyez votre code et votre mot de passe ici. ' * 6}",
            Verdict.ALTERED,
        ),
        ("La pharmacie de garde est celle du centre.", Verdict.UNKNOWN),
        ("", Verdict.UNKNOWN),
    ],
)
def test_what_a_copy_is(copy: str, verdict: Verdict) -> None:
    """Formatting, quotes, emoji and a header do not count; words do."""
    assert verify(copy, [SENT]).verdict is verdict


def test_what_was_changed_is_shown() -> None:
    """So that the reader sees the false date."""
    found = verify(TEXT.replace("17 juillet", "27 juillet"), [SENT])

    assert found.differs == ("27",)


@pytest.mark.parametrize(
    ("state", "verdict"),
    [(State.REPLACED, Verdict.CORRECTED), (State.WITHDRAWN, Verdict.WITHDRAWN)],
)
def test_an_old_version_is_genuine_but_says_so(state: State, verdict: Verdict) -> None:
    """Who holds it must learn what became of it."""
    assert verify(TEXT, [replace(SENT, state=state)]).verdict is verdict


@given(st.text())
def test_any_text_gets_a_verdict(words: str) -> None:
    """And nothing invented is genuine."""
    assert verify(words, [SENT]).verdict in {Verdict.UNKNOWN, Verdict.ALTERED}


def test_numbers_begin_anew_each_month() -> None:
    """The public number tells the month."""
    taken = ["2025-06-009", "2025-07-001", "2025-07-002"]

    assert next_number(taken, date(2025, 7, 9)) == "2025-07-003"
    assert next_number(taken, date(2025, 8, 1)) == "2025-08-001"


def _chain(*acts: str) -> list[tuple[Entry, str]]:
    found, seal = [], FIRST
    for number, act in enumerate(acts, 1):
        entry = Entry(number, "2025-07-09T09:00:00+00:00", 7, act, "x", "{}")
        seal = entry.seal(seal)
        found.append((entry, seal))
    return found


def test_any_altered_or_missing_entry_is_found() -> None:
    """The first that does not fit is named."""
    chain = _chain("invite", "join", "approve")
    assert first_broken(chain) is None
    assert first_broken([]) is None

    forged = [chain[0], (replace(chain[1][0], actor=8), chain[1][1]), chain[2]]
    assert first_broken(forged) == 2
    assert first_broken([chain[0], chain[2]]) == 2
