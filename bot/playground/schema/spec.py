"""Checks every call against schema.json: the published names, types, limits and constants."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from bot.playground.errors import ApiError, bad_request
from bot.playground.schema import refusals, rules, values
from bot.playground.schema.values import Read, Reading, Upload
from bot.playground.text import formatting
from bot.playground.types import Json

_FORMATTED_AS_IS = {"text": "entities", "message_text": "entities"}
_MODES_AS_IS = frozenset({"text", "caption", "message_text", "title"})

_SHORTHAND = frozenset({"KeyboardButton", "InputPollOption"})  # a plain string is their text


@dataclass(frozen=True, slots=True)
class Call:
    """A call that was found good; texts are FormattedText, files are Upload or a string."""

    method: str
    args: Json
    unknown: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Field:
    name: str
    required: bool
    types: tuple[str, ...]
    read: Read
    is_text: bool  # a lone String at the top level: never JSON


@dataclass(frozen=True, slots=True)
class _Formatted:
    name: str
    mode: str
    entities: str
    length: tuple[int, int] | None


class Spec:
    """The compiled schema. One instance serves every call."""

    def __init__(self, schema: Mapping[str, Any]) -> None:
        """Compile the methods now, the object types when first met."""
        self._types: Mapping[str, Any] = schema["types"]
        self._objects: dict[str, Read] = {}
        self.methods = {name.lower(): name for name in schema["methods"]}
        self.returns = {name: tuple(m["returns"]) for name, m in schema["methods"].items()}
        self._fields = {
            name: self._compile_fields(method["fields"], name)
            for name, method in schema["methods"].items()
        }
        self._formatted = {
            name: _formatted(method["fields"]) for name, method in schema["methods"].items()
        }

    def check(self, method: str, raw: Mapping[str, Any], files: Mapping[str, Upload]) -> Call:
        """Return the call with typed arguments, or raise the refusal of the real server."""
        name = self.methods.get(method.lower())
        if name is None:
            raise ApiError(404, "Not Found: method not found")
        fields = self._fields[name]
        reading = Reading(files)
        args: Json = {}
        for key, value in [*raw.items(), *files.items()]:
            known = fields.get(key)
            if known is None:
                if key not in files:
                    reading.unknown.append(key)
            elif value is not None and value != "":
                args[key] = self._top(known, value, reading)
        for wanted in fields.values():
            if wanted.required and wanted.name not in args:
                raise bad_request(refusals.missing(name, wanted.name))
        _format(args, self._formatted[name], name)
        rules.check_method(name, args)
        unused = (key for key in files if key not in fields and key not in reading.attached)
        return Call(name, args, (*reading.unknown, *unused))

    def _top(self, known: _Field, value: Any, reading: Reading) -> Any:
        """Read a parameter: from a form every value is a string, JSON inside where needed."""
        if isinstance(value, str) and not known.is_text:
            value = values.from_form(known.name, known.types, value)
        return known.read(value, reading, known.name)

    def _compile_fields(self, raw: list[Mapping[str, Any]], owner: str) -> dict[str, _Field]:
        # A formatted text is measured when its markup is gone, so not by its reader.
        later = {one.name for one in _formatted(raw)}
        return {
            one["name"]: self._field(
                {**one, "length": None} if one["name"] in later else one, owner
            )
            for one in raw
        }

    def _field(self, raw: Mapping[str, Any], owner: str) -> _Field:
        types = tuple(raw["types"])
        read = values.limited(self._read(types, owner), raw, owner)
        is_text = set(types) <= {"String", "InputFile"}
        return _Field(raw["name"], bool(raw.get("required")), types, read, is_text)

    def _read(self, types: tuple[str, ...], owner: str) -> Read:
        if len(types) == 1 and types[0] in values.SCALARS:
            return values.SCALARS[types[0]](owner)
        if set(types) == {"Integer", "String"}:
            return values.read_chat(owner)
        if types == ("InputFile",) or set(types) == {"InputFile", "String"}:
            return values.read_file(owner, upload_only=len(types) == 1)
        if types[0].startswith("Array of "):
            inner = tuple(one.removeprefix("Array of ") for one in types)
            return values.read_array(self._read(inner, owner), owner)
        if "String" in self._types[types[0]].get("subtypes", ()):
            return self._read_tree(types[0])
        names = tuple(name for one in types for name in self._concrete(one))
        if len(names) == 1:
            return self._read_object(names[0])
        return self._read_union(names, types[0] if len(types) == 1 else owner)

    def _read_tree(self, name: str) -> Read:
        """Return a reader of a plain string, of a list of such trees, or of one of the objects."""
        kinds = self._types[name]["subtypes"]
        text = values.SCALARS["String"](name)
        several = values.read_array(lambda *one: read(*one), name)
        single = self._read_union(tuple(one for one in kinds if one in self._types), name)

        def read(value: Any, reading: Reading, where: str) -> Any:
            if isinstance(value, str):
                return text(value, reading, where)
            return (several if isinstance(value, list) else single)(value, reading, where)

        return read

    def _concrete(self, name: str) -> tuple[str, ...]:
        subtypes = self._types[name].get("subtypes", ())
        return tuple(leaf for one in subtypes for leaf in self._concrete(one)) or (name,)

    def _read_object(self, name: str) -> Read:
        def read(value: Any, reading: Reading, where: str) -> Any:
            # Types refer to each other in circles, so each is compiled when first used.
            known = self._objects.get(name)
            if known is None:
                known = self._objects[name] = self._compile(name)
            return known(value, reading, where)

        return read

    def _compile(self, name: str) -> Read:
        raw = self._types[name].get("fields", [])
        fields = self._compile_fields(raw, name)
        required = [f["name"] for f in raw if f.get("required")]
        formatted = _formatted(raw)

        def read(value: Any, reading: Reading, where: str) -> Json:
            if isinstance(value, str) and name in _SHORTHAND:
                value = {"text": value}
            if not isinstance(value, dict):
                raise bad_request(refusals.not_an_object(name, where))
            result: Json = {}
            for key, one in value.items():
                known = fields.get(key)
                if known is None:
                    reading.unknown.append(f"{where}.{key}")
                elif one is not None:
                    result[key] = known.read(one, reading, f"{where}.{key}")
            for key in required:
                if key not in result:
                    raise bad_request(refusals.inside(name, f'Can\'t find field "{key}"'))
            _format(result, formatted, name)
            rules.check_object(name, result)
            return result

        return read

    def _read_union(self, names: tuple[str, ...], owner: str) -> Read:
        consts = {
            name: {f["name"]: f["const"] for f in self._types[name]["fields"] if "const" in f}
            for name in names
        }
        keys = {name: {f["name"] for f in self._types[name]["fields"]} for name in names}
        required = {
            name: {f["name"] for f in self._types[name]["fields"] if f.get("required")}
            for name in names
        }
        readers = {name: self._read_object(name) for name in names}

        def read(value: Any, reading: Reading, where: str) -> Any:
            if not isinstance(value, dict):
                raise bad_request(refusals.not_an_object(owner, where))
            if not value and where == "reply_markup":
                return None
            fits = [
                name
                for name in names
                if all(value.get(key) == const for key, const in consts[name].items())
            ]
            if not fits:
                tag = next(iter(next(iter(consts.values()))), "type")
                raise bad_request(refusals.unknown_kind(owner, tag, value.get(tag)))
            best = max(
                fits,
                key=lambda name: (required[name] <= value.keys(), len(keys[name] & value.keys())),
            )
            if not keys[best] & value.keys():
                raise bad_request(refusals.not_an_object(owner, where))
            return readers[best](value, reading, where)

        return read


def _data(name: str) -> Json:
    data: Json = json.loads(Path(__file__).with_name(name).read_text("utf-8"))
    return data


@cache
def published() -> Json:
    """Return schema.json with limits.json: `methods` and `types` by name, not to be changed."""
    schema, limits = _data("schema.json"), _data("limits.json")
    for place, limit in limits.items():
        owner, _, name = place.partition(".")
        holder = schema["methods" if owner in schema["methods"] else "types"][owner]
        next(one for one in holder["fields"] if one["name"] == name).update(limit)
    return schema


@cache
def load() -> Spec:
    """Return the specification of schema.json, compiled once."""
    return Spec(published())


def _formatted(raw: list[Mapping[str, Any]]) -> tuple[_Formatted, ...]:
    """Find the fields that carry markup: those with a list of entities beside them."""
    names = {f["name"] for f in raw}
    found = []
    for one in raw:
        name = one["name"]
        entities = _FORMATTED_AS_IS.get(name, "")
        entities = entities if entities in names else f"{name}_entities"
        if one["types"] == ["String"] and entities in names:
            own = f"{name}_parse_mode"
            mode = own if own in names or name not in _MODES_AS_IS else "parse_mode"
            length = one.get("length")
            found.append(_Formatted(name, mode, entities, tuple(length) if length else None))
    return tuple(found)


def _format(args: Json, formatted: tuple[_Formatted, ...], owner: str) -> None:
    for one in formatted:
        text = args.get(one.name)
        if text is None:
            continue
        read = formatting.read(text, args.get(one.mode), args.get(one.entities))
        if one.length and read.length > one.length[1]:
            raise bad_request(refusals.too_long(owner, one.name))
        if one.length and read.length < one.length[0]:
            raise bad_request(refusals.empty(owner, one.name))
        args[one.name] = read
