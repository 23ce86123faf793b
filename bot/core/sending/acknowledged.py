"""A press whose wheel was taken off while it waited: what its answer has to say is a message."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_is_acknowledged: ContextVar[bool] = ContextVar("acknowledged", default=False)


def is_acknowledged() -> bool:
    """Tell whether the press that is being answered was acknowledged before."""
    return _is_acknowledged.get()


@contextmanager
def acknowledged(*, before: bool) -> Iterator[None]:
    """Have the code inside answer an update, `before` a press that was acknowledged."""
    token = _is_acknowledged.set(before)
    try:
        yield
    finally:
        _is_acknowledged.reset(token)
