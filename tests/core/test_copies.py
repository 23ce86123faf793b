"""What a copy of an announcement is, and what a correction changed."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.announcements import Announcement, Audience, Kind, State
from bot.core.attachments import File, FileKind
from bot.core.copies import Verdict, changes, recognise_file, verify

TEXT = (
    "La date limite passe du <b>10 juillet</b> au 17 juillet. Les pharmaciens qui n'ont pas pu se"
    " connecter ne paieront pas de majoration. Merci de transmettre ce message à vos confrères."
)
SENT = Announcement(1, "cnss", "06", State.SENT, 7, {"fr": TEXT}, Audience(), number="2025-07-001")


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


def test_an_exercise_is_never_genuine() -> None:
    """It was made to try the way; nobody is to act on it."""
    tried = replace(SENT, audience=Audience(Kind.EXERCISE, chat_id=-5))

    assert verify(TEXT, [tried]).verdict is Verdict.EXERCISE


def test_a_file_is_recognised_by_the_number_of_all_its_copies() -> None:
    """The newest version that carries it tells what became of it."""
    file = File(FileKind.DOCUMENT, "a", "same-everywhere", "guide.pdf")
    known = [replace(SENT, files=(file,), state=State.WITHDRAWN)]

    assert recognise_file("same-everywhere", known).verdict is Verdict.WITHDRAWN
    assert recognise_file("another", known).verdict is Verdict.UNKNOWN


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        ("avant le <b>10</b> juillet", "avant le 17 juillet", (("10", "17"),)),
        ("avant le 10", "avant le 10", ()),
        ("a b", "a b c", (("", "c"),)),
        ("a 1 b 2 c 3 d 4", "a 5 b 6 c 7 d 8", ()),  # too much for a list
    ],
)
def test_a_correction_says_what_it_changed(
    before: str, after: str, found: tuple[tuple[str, str], ...]
) -> None:
    """As few words as the reader needs."""
    assert changes(before, after) == found
