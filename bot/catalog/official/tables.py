"""TOML as the files of the content have it, written."""

import json
from collections.abc import Mapping
from datetime import date


def written(table: Mapping[str, object]) -> str:
    """Return the lines of a table: texts, numbers, days, lists, and texts by language."""
    return "".join(f"{key} = {_value(value)}\n" for key, value in table.items())


def _value(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{key} = {_value(one)}" for key, one in value.items()) + " }"
    return json.dumps(value, ensure_ascii=False)
