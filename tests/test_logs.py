"""Nothing secret reaches a log line."""

import pytest

from bot.logs import redact


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
