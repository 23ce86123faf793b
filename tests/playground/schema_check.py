"""Checks JSON that the playground emits against the published types, strictly."""

import json
from pathlib import Path
from typing import Any

import bot.playground.spec

_TYPES: dict[str, Any] = json.loads(
    Path(bot.playground.spec.__file__).with_name("schema.json").read_text("utf-8")
)["types"]
_PLAIN = {"Integer": (int,), "String": (str,), "Boolean": (bool,), "Float": (int, float)}


def problems(value: Any, types: list[str], where: str) -> list[str]:
    """Return what is wrong with `value` as one of `types`; empty is good."""
    found = [_problems(value, one, where) for one in types]
    return min(found, key=len)


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
    found = [f"{where}.{name}: {kind} has no such field" for name in value.keys() - fields.keys()]
    for name, field in fields.items():
        if name not in value:
            if field.get("required"):
                found.append(f"{where}.{name}: missing")
        elif "const" in field and value[name] != field["const"]:
            found.append(f"{where}.{name}: not {field['const']}")
        else:
            found += problems(value[name], field["types"], f"{where}.{name}")
    return found
