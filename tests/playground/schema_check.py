"""Checks JSON that the playground emits: strictly against schema.json, then by aiogram."""

from functools import cache
from importlib import import_module
from typing import Any
from unittest.mock import patch

from pydantic import BaseModel, ValidationError

from bot.playground.schema import spec

_TYPES: dict[str, Any] = spec.published()["types"]
_PLAIN = {"Integer": (int,), "String": (str,), "Boolean": (bool,), "Float": (int, float)}


def verdict(value: Any, types: tuple[str, ...]) -> list[str]:
    """Return what is wrong with `value` as one of `types`, for the schema and for aiogram."""
    return problems(value, list(types), types[0]) + [
        f"aiogram: {error}" for name in types for error in _refusals(value, name)
    ]


def problems(value: Any, types: list[str], where: str) -> list[str]:
    """Return what is wrong with `value` as one of `types`; empty is good."""
    found = [_problems(value, one, where) for one in types]
    return min(found, key=len)


def _refusals(value: Any, name: str) -> list[str]:
    kind = getattr(_models(), name.removeprefix("Array of "), None)
    # Unions such as ChatMember are plain aliases there; the schema has judged them.
    if not (isinstance(kind, type) and issubclass(kind, BaseModel)):
        return []
    refused = []
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, dict):  # an edit may also return true
            try:
                kind.model_validate(one)
            except ValidationError as error:
                refused.append(str(error))
    return refused


@cache
def _models() -> Any:
    """Return aiogram's types, each made when it is first asked: all of them take seconds."""

    def later(kind: Any, *, _types_namespace: dict[str, Any]) -> None:
        kind.__pydantic_parent_namespace__ = _types_namespace

    with patch.object(BaseModel, "model_rebuild", classmethod(later)):
        return import_module("aiogram.types")


def _problems(value: Any, kind: str, where: str) -> list[str]:
    if kind.startswith("Array of "):
        if not isinstance(value, list):
            return [f"{where}: no array"]
        inner = kind.removeprefix("Array of ")
        return [p for i, one in enumerate(value) for p in _problems(one, inner, f"{where}[{i}]")]
    if kind in _PLAIN:
        good = isinstance(value, _PLAIN[kind]) and (kind == "Boolean") == isinstance(value, bool)
        return [] if good else [f"{where}: {value!r} is no {kind}"]
    if subtypes := _TYPES[kind].get("subtypes"):
        return problems(value, subtypes, where)
    return _object(value, kind, where)


def _object(value: Any, kind: str, where: str) -> list[str]:
    if not isinstance(value, dict):
        return [f"{where}: no {kind}"]
    fields = {field["name"]: field for field in _TYPES[kind].get("fields", [])}
    unknown = value.keys() - fields.keys()
    found = [f"{where}.{name}: {kind} has no such field" for name in unknown]
    for name, field in fields.items():
        if name not in value:
            if field.get("required"):
                found.append(f"{where}.{name}: missing")
        elif "const" in field and value[name] != field["const"]:
            found.append(f"{where}.{name}: not {field['const']}")
        elif "enum" in field and value[name] not in field["enum"]:
            found.append(f"{where}.{name}: {value[name]} is none of the published values")
        else:
            found += problems(value[name], field["types"], f"{where}.{name}")
    return found
