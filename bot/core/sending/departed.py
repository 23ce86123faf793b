"""What has left in answer to the update at hand: a second try does not send it again.

An answer of two messages whose second is refused is tried again as a whole, since only its
handler knows it. The first must not arrive twice: each message that Telegram has confirmed is
noted under a fingerprint of what it was, and a second try gets the same result without sending.
What Telegram has neither confirmed nor refused is not noted: an answer arrives at least once.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

_LONGEST = 100_000  # signs kept of one answer; what is beyond may arrive twice


class Departed:
    """The messages of one answer, in the order in which they left."""

    def __init__(self, kept: str | None = None) -> None:
        """Take what `kept` returned after an earlier try."""
        self._noted: list[tuple[str, Any]] = [(f, r) for f, r in json.loads(kept or "[]")]
        self._expected = list(self._noted)

    def recall(self, fingerprint: str) -> Any | None:
        """Return what Telegram said to this message at an earlier try, once for each; or None."""
        for at, (known, result) in enumerate(self._expected):
            if known == fingerprint:
                del self._expected[at]
                return result
        return None

    def note(self, fingerprint: str, result: Any) -> None:
        """Remember that a message has left; the words it replies to are not kept."""
        if isinstance(result, dict):
            result = {name: value for name, value in result.items() if name != "reply_to_message"}
        self._noted.append((fingerprint, result))

    def kept(self) -> str | None:
        """Return everything as one line for the row, None where there is nothing."""
        if not self._noted:
            return None
        line = json.dumps(self._noted, ensure_ascii=True)
        return line if len(line) <= _LONGEST else None


_at_hand: ContextVar[Departed | None] = ContextVar("departed", default=None)


def departed() -> Departed | None:
    """Return what has left for the update at hand; None outside one."""
    return _at_hand.get()


@contextmanager
def answering(kept: str | None) -> Iterator[Departed]:
    """Have the code inside answer an update of whose answer `kept` has left already."""
    token = _at_hand.set(Departed(kept))
    try:
        found = _at_hand.get()
        assert found is not None  # noqa: S101 - set above
        yield found
    finally:
        _at_hand.reset(token)
