"""A press whose wheel was taken off while it waited: what its answer has to say is a message."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar


def _never() -> bool:
    return False


_look: ContextVar[Callable[[], bool]] = ContextVar("acknowledged", default=_never)


def is_acknowledged() -> bool:
    """Tell whether the press that is being answered has been acknowledged by now."""
    return _look.get()()


@contextmanager
def acknowledged(look: Callable[[], bool]) -> Iterator[None]:
    """Have the code inside answer an update; `look` tells whether somebody acknowledged it."""
    token = _look.set(look)
    try:
        yield
    finally:
        _look.reset(token)
