"""Nothing secret reaches a log line."""

import logging
import sys
import traceback
from datetime import date
from io import StringIO

import pytest
import structlog

from bot import logs
from bot.logs import redact
from tests.core.test_secrets import SECRET, Line, leaks
from tests.wordings import wordings


@pytest.mark.parametrize(
    "line",
    [
        "GET https://api.telegram.org/bot123456:AAbbCCdd-_1/getMe",
        "GET https://api.telegram.org/file/bot123456%3AAAbbCCdd/x",
        "the person wrote 482913",
    ],
)
def test_tokens_and_codes_are_cut_out(line: str) -> None:
    """Whatever a library puts into its message."""
    redacted = redact(line)

    assert "AAbbCCdd" not in redacted
    assert "482913" not in redacted


def test_the_rest_stays() -> None:
    """A log one cannot read helps nobody."""
    assert redact("update failed: reference ABCDEFGH") == "update failed: reference ABCDEFGH"


@pytest.mark.parametrize(
    ("form", "is_watched", "is_json"),
    [
        (None, True, False),
        (None, False, True),
        ("json", True, True),
        ("text", False, False),
    ],
)
def test_the_form_is_chosen_or_fits_who_looks_on(
    form: str | None, is_watched: bool, is_json: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Lines for a person on a terminal, JSON for a machine; no colours in a file."""
    root, written = logging.getLogger(), StringIO()
    monkeypatch.setattr(written, "isatty", lambda: is_watched, raising=False)
    monkeypatch.setattr(sys, "stderr", written)
    monkeypatch.setattr(root, "handlers", root.handlers)
    monkeypatch.setattr(structlog, "configure", lambda **_: None)  # it is of this process
    level = root.level
    try:
        logs.configure(form)
        root.warning("something is told")
    finally:
        root.setLevel(level)
    line = written.getvalue().strip()

    assert line.startswith("{") is is_json
    assert "something is told" in line
    assert is_watched or "\x1b" not in line


@pytest.mark.parametrize("line", SECRET, ids=lambda line: line.text)
def test_no_secret_reaches_a_line(line: Line) -> None:
    """Nor the one that an exception quotes."""
    redacted = redact(line.text)

    assert not [secret for secret in line.secrets if leaks(redacted, secret)]


def test_what_an_exception_quotes_is_erased_and_where_it_was_stays() -> None:
    """The frames are our own code."""
    for text, secret in wordings(100, seed=3):
        words = text.replace("\n", " ")
        redacted = redact("".join(traceback.format_exception(_raised(f"  {words}"))))
        assert not leaks(redacted, secret), text
        assert "test_logs.py" in redacted
        assert "date.fromisoformat(words)" in redacted


def _raised(words: str) -> ValueError:
    try:
        date.fromisoformat(words)
    except ValueError as error:
        return error
    raise AssertionError(words)
