"""Random values of the published types. What the types cannot say is said by who inherits."""

import random
from collections.abc import Sequence
from typing import Any

from bot.playground.schema import spec

Json = dict[str, Any]
TYPES: Json = spec.published()["types"]


class Drawing:
    """Draws values within the published limits; the same chance draws the same ones."""

    def __init__(self, chance: random.Random) -> None:
        """Draw with `chance`."""
        self.chance = chance

    def value(self, kinds: Sequence[str], name: str = "", depth: int = 0) -> Any:
        """Return a value of one of `kinds` for the field `name`, so deep in what is drawn."""
        kind = self.chance.choice(kinds)
        match kind:
            case "Integer":
                return self.integer(name)
            case "Float":
                return self.chance.uniform(-90, 90)
            case "String" | "InputFile":
                return self.string(name)
            case "Boolean":
                return self.chance.random() < 0.5
        if kind.startswith("Array of "):
            inner = [kind.removeprefix("Array of ")]
            return [self.value(inner, name, depth + 1) for _ in range(self.size())]
        return self.object(kind, depth)

    def object(self, kind: str, depth: int) -> Any:
        """Return a value of a type that is no scalar and no array."""
        if subtypes := TYPES[kind].get("subtypes"):
            return self.value(self.subtypes(subtypes, depth), kind, depth)
        return self.fields(TYPES[kind].get("fields", ()), depth)

    def fields(self, fields: Sequence[Json], depth: int) -> Json:
        """Return what must be there, and of the rest what is wanted."""
        optional = sum(not field.get("required") for field in fields)
        return {
            field["name"]: self.field(field, depth)
            for field in fields
            if field.get("required") or self.chance.random() < self.share(optional, depth)
        }

    def field(self, field: Json, depth: int) -> Any:
        """Return the value of one field, within its limits."""
        if "const" in field:
            return field["const"]
        if "enum" in field:
            return self.chance.choice(field["enum"])
        if span := field.get("range"):
            return self.chance.randint(*span)
        drawn = self.value(field["types"], field["name"], depth + 1)
        if (span := field.get("length") or field.get("bytes")) and isinstance(drawn, str):
            return drawn if span[0] <= len(drawn.encode()) <= span[1] else "x" * max(1, span[0])
        if (span := field.get("items")) and not span[0] <= len(drawn) <= span[1]:
            one = field["types"][0].removeprefix("Array of ")
            return [self.value([one], field["name"], depth + 1) for _ in range(max(1, span[0]))]
        return drawn

    # What one drawing does differently from another.

    def integer(self, _name: str) -> int:
        """Return a number for a field."""
        return self.chance.choice((0, 1, 7, 2**31, 2**52))

    def string(self, _name: str) -> str:
        """Return a text for a field."""
        return self.chance.choice(("", "a", "é💊", "x" * 200))

    def size(self) -> int:
        """Return how long a list is."""
        return self.chance.randint(1, 2)

    def share(self, _optional: int, _depth: int) -> float:
        """Return the chance of a field that may be left out, one of so many, so deep."""
        return 0.0

    def subtypes(self, subtypes: Sequence[str], _depth: int) -> Sequence[str]:
        """Return which of the members of a union may be drawn."""
        return subtypes
