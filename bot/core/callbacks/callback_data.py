"""The data of a button as a value: written into the 64 bytes that Telegram gives, and read back.

What stands in the chats already is pressed for years: the words of a kind stay what they are.
"""

from collections.abc import Iterable, Sequence
from dataclasses import MISSING, Field, dataclass, fields
from datetime import UTC, datetime, time
from enum import StrEnum
from types import NoneType
from typing import Any, ClassVar, Self, dataclass_transform, get_args

from bot.core.calendar.deadlines import Month
from bot.core.writing.text import CALLBACK_LIMIT

LARGEST = 2**63 - 1  # that a column of the database holds
_STAMP = "%Y%m%d%H%M"  # a moment in UTC
_ANSWERS = {"yes": True, "no": False}


class StaleButtonError(Exception):
    """The data of a button fits nothing that exists (any more): old, or made up."""


@dataclass_transform(frozen_default=True)
class CallbackData:
    """What a button of one kind carries: its fields, of the types that `_parsed` knows.

    `wire` is how it is written: words between colons, `{}` where a field stands. Fields without a
    `{}` follow at the end; the last ones are left out while they have their default. A kind that
    is only read, off buttons of before, has `is_made` false.
    """

    verb: ClassVar[str]  # the first word
    is_made: ClassVar[bool]
    _fields: ClassVar[tuple[Field[Any], ...]]
    _layout: ClassVar[tuple[str | None, ...]]  # a word, or None for a field

    def __init_subclass__(cls, *, wire: str, is_made: bool = True) -> None:
        """Make a frozen dataclass of a kind."""
        super().__init_subclass__()
        cls._fields = fields(dataclass(frozen=True)(cls))  # type: ignore[arg-type] # it is one
        layout = [None if word == "{}" else word for word in wire.split(":")]
        cls._layout = (*layout, *[None] * (len(cls._fields) - layout.count(None)))
        cls.verb, cls.is_made = wire.split(":")[0], is_made

    @property
    def data(self) -> str:
        """As it is written. Raises ValueError for what is too long, or would be read otherwise."""
        values = [(getattr(self, one.name), one.default) for one in self._fields]
        while values and values[-1][0] == values[-1][1]:
            values.pop()
        words = iter([_written(value) for value, _ in values])
        parts = [next(words, None) if word is None else word for word in self._layout]
        found = ":".join(part for part in parts if part is not None)
        if len(found.encode()) > CALLBACK_LIMIT or type(self).read(found) != self:
            raise ValueError(f"no callback data: {found}")
        return found

    @classmethod
    def read(cls, data: str) -> Self | None:
        """Return what data of this kind carry, None for those of another."""
        parts = data.split(":")
        most = len(cls._layout)
        least = most - sum(one.default is not MISSING for one in cls._fields)
        if not least <= len(parts) <= most:
            return None
        together = list(zip(cls._layout, parts, strict=False))
        if any(word not in {None, part} for word, part in together):
            return None
        words = [part for word, part in together if word is None]
        kinds = [one.type for one in cls._fields]
        try:
            return cls(*map(_value, kinds, words))
        except ValueError:
            return None


@dataclass(frozen=True)
class Opens:
    """What a button carries that opens an address instead of calling us."""

    data: str  # the address


ButtonRow = Sequence[tuple[str, CallbackData | Opens]]  # labels and what they carry
Buttons = Sequence[ButtonRow]


def unpack(data: str, kinds: Iterable[type[CallbackData]]) -> CallbackData:
    """Return what the data of a button carry. Raises StaleButtonError for those of no kind."""
    verb = data.partition(":")[0]
    for kind in kinds:
        found = kind.read(data) if kind.verb == verb else None
        if found is not None:
            return found
    raise StaleButtonError


def _written(value: object) -> str:
    match value:
        case bool():
            return "yes" if value else "no"
        case datetime():
            return value.astimezone(UTC).strftime(_STAMP)
        case time():
            return f"{value:%H}"
        case _:
            return str(value)


def _value(kind: Any, word: str) -> Any:
    """Return the value of a field. Raises ValueError.

    What we would write otherwise is refused, digits of another script among it; but a number may
    have zeros at its head.
    """
    kind = next((one for one in get_args(kind) if one is not NoneType), kind)
    if kind is int:
        return _number(word)
    value = _parsed(kind, word)
    if _written(value) != word:
        raise ValueError(word)
    return value


def _number(word: str) -> int:
    digits = word.lstrip("0")
    if not (word.isascii() and word.isdecimal()) or len(digits) > len(str(LARGEST)):
        raise ValueError(word)
    number = int(digits or "0")
    if number > LARGEST:
        raise ValueError(word)
    return number


def _parsed(kind: Any, word: str) -> Any:
    if kind is bool:
        if word not in _ANSWERS:
            raise ValueError(word)
        return _ANSWERS[word]
    if kind is Month:
        return Month.parse(word)
    if kind is time:
        return time.fromisoformat(f"{word}:00")
    if kind is datetime:
        return datetime.strptime(word, _STAMP).replace(tzinfo=UTC)
    return kind(word) if issubclass(kind, StrEnum) else word
