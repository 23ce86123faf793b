"""What buttons carry: as short as Telegram has it, read back as it was, each with its handler."""

import ast
import re
from datetime import UTC, datetime, time
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.calendar.deadlines import FOREVER, Month
from bot.core.callbacks import CallbackData, StaleButtonError, unpack
from bot.core.callbacks.announcements import Decide, Decision, ViewAnnouncement
from bot.core.callbacks.callback_data import LARGEST
from bot.core.callbacks.drafts import LeaveAt
from bot.core.callbacks.guide import ShowStep
from bot.core.callbacks.questions import BeginAnswer, SendTopic
from bot.core.members import Permission
from bot.core.writing.text import CALLBACK_LIMIT
from bot.handlers.tables import stale
from bot.handlers.tables.buttons import BUTTONS
from bot.handlers.tables.commands import COMMANDS
from tests.built import content

ROOT = Path(__file__).parents[2] / "bot"
KINDS = CallbackData.__subclasses__()
VERBS = {kind.verb for kind in KINDS}
BEYOND = ("9223372036854775808", "-9223372036854775809", "99999999999999999999", "9" * 5000)
LATEST = datetime(9999, 12, 31, 23, 59, tzinfo=UTC)
LONGEST_NUMBER = 13  # digits of a person, a document, a stamp…; a group's number stands in none


@cache
def words(name: str) -> tuple[str, ...]:
    """Return what a field of that name may hold, as the content has it."""
    catalog = content()
    return tuple(
        {
            "language": list(catalog.languages),
            "spoken": ["", "ary-latn", *catalog.languages],
            "region": ["", "none", *catalog.regions],
            "authority": list(catalog.authorities),
            "obligation": ["officers-9999999999", *catalog.obligations],
            "guide": list(catalog.guides),
            "point": list(catalog.points),
            "theme": [theme.key for theme in catalog.themes],
            "topic": list(catalog.topics),
            "number": ["2025-07-001", "EX-2025-07-001"],
            "mark": ["0" * 16, "0123456789abcdef"],
            "seal": ["", "0123456789abcdef"],
            "words": ["", "reportee 17 juillet", "x" * 44, "ا" * 22],
            "command": [command.name for command in COMMANDS],
        }[name]
    )


def values(name: str, kind: Any) -> st.SearchStrategy[Any]:
    """Return what a field may hold."""
    kinds = get_args(kind)
    if kinds:
        return st.none() | values(name, kinds[0])
    if kind is int:
        return st.integers(0, 10**LONGEST_NUMBER - 1)
    if kind is bool:
        return st.booleans()
    if kind is Month:
        return st.builds(Month, st.integers(1, 9999), st.integers(1, 12))
    if kind is time:
        return st.builds(time, st.integers(0, 23))
    if kind is datetime:
        minutes = st.datetimes(datetime(1000, 1, 1), datetime(9999, 12, 31))  # noqa: DTZ001 - set below
        return minutes.map(lambda at: at.replace(second=0, microsecond=0, tzinfo=UTC))
    return st.sampled_from(list(kind) if issubclass(kind, StrEnum) else words(name))


def largest(name: str, kind: Any) -> Any:
    """Return what is longest in a field."""
    kinds = get_args(kind)
    if kinds:
        return largest(name, kinds[0])
    if issubclass(kind, StrEnum):
        return max(kind, key=len)
    return {
        int: 10**LONGEST_NUMBER - 1, bool: True, Month: FOREVER, time: time(23), datetime: LATEST,
    }.get(kind) or max(words(name), key=len)  # fmt: skip


@st.composite
def presses(draw: st.DrawFn) -> CallbackData:
    """Draw what any button may carry."""
    kind = draw(st.sampled_from(KINDS))
    fields = kind.__dataclass_fields__  # type: ignore[attr-defined] # it is a dataclass
    return kind(**{name: draw(values(name, one.type)) for name, one in fields.items()})


@pytest.fixture(scope="module")
def _loaded() -> None:
    """Load the content before examples are drawn: that takes seconds."""
    content()


@pytest.mark.usefixtures("_loaded")
@given(presses())
def test_what_is_written_is_read_back_and_is_of_no_other_kind(pressed: CallbackData) -> None:
    """So a button does what it was made for, whatever stands in it."""
    data = pressed.data
    assert len(data.encode()) <= CALLBACK_LIMIT
    assert [found for kind in KINDS if (found := kind.read(data)) is not None] == [pressed]


def test_the_longest_fits() -> None:
    """In the 64 bytes that Telegram gives."""
    for kind in KINDS:
        fields = kind.__dataclass_fields__  # type: ignore[attr-defined] # it is a dataclass
        pressed = kind(**{name: largest(name, one.type) for name, one in fields.items()})
        assert kind.read(pressed.data) == pressed


@pytest.mark.parametrize("number", [*BEYOND, f"+{BEYOND[0]}", f"000{BEYOND[0]}", "٩" * 20, "-1"])
def test_a_number_that_no_row_can_have_is_of_no_button(number: str) -> None:
    """Wherever it stands, and however it is written."""
    for data in (f"read:{number}", f"draft:1:{number}", f"announce:text:{number}:fr"):
        with pytest.raises(StaleButtonError):
            unpack(data, KINDS)


@pytest.mark.parametrize("number", ["0", str(LARGEST), "007"])
def test_the_others_are_what_they_were(number: str) -> None:
    """Up to the last one that a row can hold."""
    assert unpack(f"draft:{number}", KINDS) == BeginAnswer(int(number))


@pytest.mark.parametrize(
    "data",
    [
        "", ":", "nonsense", "home:", "home:1", "HOME", " home", "guide:login-otp", "guide:a:١",
        "guide:a:1.0", "guide:a:1 ", "guide:a:", "announced:approve", "announced:approve:1:2",
        "announced:agree:1", "announced:APPROVE:1", "change:last:1:2025-13", "change:last:1:25-01",
        "change:last:1:2025-W1", "announce:at:1:202507091", "announce:at:1:٢٠٢٥٠٧٠٩١٢٠٠",
        "announce:at:1:202513011200", "reminders:hour:7", "reminders:hour:24",
        "reminders:hour:07:00", "announce:tell:1:maybe", "announce:tell:1:True", "vote:x:",
    ],
)  # fmt: skip
def test_what_is_written_otherwise_is_of_no_button(data: str) -> None:
    """Old, cut, or made up: it fails once, in one way."""
    with pytest.raises(StaleButtonError):
        unpack(data, KINDS)


def test_the_words_of_today_stay() -> None:
    """They stand under messages of years: what is written is what was."""
    at = datetime(2025, 7, 10, 8, 30, tzinfo=UTC)
    assert ShowStep("login-otp", 4).data == "guide:login-otp:4"
    assert Decide(Decision.WITHDRAW, 7).data == "announced:withdraw-sure:7"
    assert ViewAnnouncement(7).data == "announce:view:7"
    assert LeaveAt(7, at).data == "announce:at:7:202507100830"
    assert [SendTopic("x").data, SendTopic("x", "ar").data] == ["topic:x", "topic:x:ar"]


@pytest.mark.parametrize("pressed", [SendTopic("a:b"), SendTopic("x" * 64), BeginAnswer(-1)])
def test_what_would_be_read_otherwise_is_never_written(pressed: CallbackData) -> None:
    """Nobody finds out later, under a message that was sent."""
    with pytest.raises(ValueError, match="no callback data"):
        _ = pressed.data


def test_every_kind_has_one_handler() -> None:
    """And no row is about a kind twice."""
    rows = [button.carries for button in BUTTONS]
    assert sorted(one.__name__ for one in rows) == sorted(one.__name__ for one in KINDS)


def test_every_kind_is_built_somewhere() -> None:
    """What no view shows is only read, off buttons of before."""
    built = {
        node.func.id
        for path in ROOT.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }
    handed = {"TurnAnnouncements", "TurnDrafts", "TurnQuestions", "ShowMissed", "SetRegion"}
    handed |= {"ListAwaiting"}
    assert {kind.__name__ for kind in KINDS if kind.is_made} <= built | handed
    assert not {kind.__name__ for kind in KINDS if not kind.is_made} & built


def test_nobody_else_spells_what_a_button_carries() -> None:
    """Handlers and services know kinds; the words with colons stand in one room."""
    for path in [*(ROOT / "handlers").rglob("*.py"), *(ROOT / "services").rglob("*.py")]:
        spelled = [
            node.value
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
            if isinstance(node, ast.Constant) and isinstance(node.value, str)
            if node.value.partition(":")[0] in VERBS and re.fullmatch(r"[^\s:]+:\S*", node.value)
        ]
        assert not spelled, path


def test_an_old_button_of_an_office_names_the_command_that_shows_how_things_stand() -> None:
    """« Tapez /start » told an officer nothing; only what anybody may press leads there."""
    told = {
        one.carries.verb: stale.GO_ON.get(one.carries.verb)
        for one in BUTTONS
        if one.needs is not Permission.EVERYONE
    }
    commands = {command.name: command.needs for command in COMMANDS}

    assert set(told.values()) <= set(commands)
    assert all(commands[str(name)] is not Permission.EVERYONE for name in told.values())
    assert set(stale.GO_ON) == set(told)
