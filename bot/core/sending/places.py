"""The place that an answer holds among those given side by side, and giving it back early.

Whoever waits for something slow, such as a picture that is read behind others, goes on without
its place, so that the next person has one.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar


def _nothing() -> None:
    return None


_give_back: ContextVar[Callable[[], None]] = ContextVar("place", default=_nothing)


def leave_place() -> None:
    """Give back the place of the answer at hand, if it holds one still."""
    _give_back.get()()


@contextmanager
def placed(give_back: Callable[[], None]) -> Iterator[None]:
    """Have the code inside give its place back by this."""
    token = _give_back.set(give_back)
    try:
        yield
    finally:
        _give_back.reset(token)
