"""Reads one value of a call as its published type, within its published limits."""

import json
import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.playground.errors import ApiError, bad_request
from bot.playground.schema import refusals
from bot.playground.text.length import utf16_length

_INTEGER = re.compile(r"[+-]?\d{1,19}")
_BOOLEANS = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came with a call."""

    name: str
    content: bytes
    mime_type: str


@dataclass(slots=True)
class Reading:
    """What one call carries along while its values are read."""

    files: Mapping[str, Upload]
    attached: set[str] = field(default_factory=set)
    unknown: list[str] = field(default_factory=list)


Read = Callable[[Any, Reading, str], Any]  # value, reading, where -> typed value


def from_form(name: str, kinds: Collection[str], value: str) -> Any:
    """Return what a form's string stands for: a number, a truth value, JSON."""
    types = set(kinds)
    if types <= {"Integer", "String"}:
        return int(value) if _INTEGER.fullmatch(value) else value
    if types == {"Boolean"}:
        return _BOOLEANS.get(value.lower(), value)
    try:
        return json.loads(value)
    except ValueError:
        raise bad_request(refusals.not_json(name)) from None


def limited(read: Read, raw: Mapping[str, Any], owner: str) -> Read:
    """Add the published limits of a field to its reader."""
    name, const, enum = raw["name"], raw.get("const"), raw.get("enum")
    size = raw.get("bytes")
    span, items = raw.get("range"), raw.get("items")
    length = raw.get("length")
    if not (const or enum or size or span or items or length):
        return read
    options = frozenset(enum or ())

    def check(value: Any, reading: Reading, where: str) -> Any:
        value = read(value, reading, where)
        if const is not None and value != const:
            raise bad_request(refusals.inside(owner, f'Field "{name}" must be "{const}"'))
        if options and value not in options:
            raise bad_request(refusals.unknown_value(owner, name, value))
        if size and not size[0] <= len(value.encode()) <= size[1]:
            raise bad_request(refusals.bytes_out_of(owner, name, size))
        if span and not span[0] <= value <= span[1]:
            raise bad_request(refusals.out_of_range(owner, name, span))
        if items and not items[0] <= len(value) <= items[1]:
            raise bad_request(refusals.items_out_of(owner, name, items))
        if length and not length[0] <= utf16_length(value) <= length[1]:
            text = refusals.too_long if utf16_length(value) > length[1] else refusals.empty
            raise bad_request(text(owner, name))
        return value

    return check


def _wrong(owner: str, where: str, wanted: str) -> ApiError:
    return bad_request(refusals.wrong_type(owner, where, wanted))


def _read_integer(owner: str) -> Read:
    def read(value: Any, _: Reading, where: str) -> int:
        if type(value) is not int or not -(2**63) <= value < 2**63:
            raise _wrong(owner, where, "Integer")
        return value

    return read


def _read_float(owner: str) -> Read:
    def read(value: Any, _: Reading, where: str) -> float:
        if type(value) not in {int, float}:
            raise _wrong(owner, where, "Number")
        return float(value)

    return read


def _read_boolean(owner: str) -> Read:
    def read(value: Any, _: Reading, where: str) -> bool:
        if type(value) is not bool:
            raise _wrong(owner, where, "Boolean")
        return value

    return read


def _read_string(owner: str) -> Read:
    def read(value: Any, reading: Reading, where: str) -> Any:
        if not isinstance(value, str):
            raise _wrong(owner, where, "String")
        if value.startswith("attach://"):
            return _attached(value, reading)
        return value

    return read


def read_chat(owner: str) -> Read:
    """Return a reader of a chat id or @username."""

    def read(value: Any, _: Reading, where: str) -> int | str:
        if type(value) is int or isinstance(value, str):
            return value
        raise _wrong(owner, where, "Integer or String")

    return read


def read_file(owner: str, *, upload_only: bool) -> Read:
    """Return a reader of an upload, or of the identifier or address of a file."""

    def read(value: Any, reading: Reading, where: str) -> Any:
        if isinstance(value, Upload):
            return value
        if isinstance(value, str) and value.startswith("attach://"):
            return _attached(value, reading)
        if upload_only or not isinstance(value, str):
            raise bad_request(refusals.missing(owner, where))
        return value

    return read


def _attached(value: str, reading: Reading) -> Upload:
    name = value.removeprefix("attach://")
    if name not in reading.files:
        raise bad_request(f'file "{name}" of "{value}" is not in the request')
    reading.attached.add(name)
    return reading.files[name]


def read_array(inner: Read, owner: str) -> Read:
    """Return a reader of a list."""

    def read(value: Any, reading: Reading, where: str) -> list[Any]:
        if not isinstance(value, list):
            raise _wrong(owner, where, "Array")
        return [inner(one, reading, f"{where}[{i}]") for i, one in enumerate(value)]

    return read


SCALARS = {
    "Integer": _read_integer,
    "Float": _read_float,
    "Boolean": _read_boolean,
    "String": _read_string,
}
