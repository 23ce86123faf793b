"""Inline queries: what a person typed, what the bot offered, and what of it was chosen."""

from dataclasses import dataclass, field
from typing import Any

from bot.playground.types import Json

LIFE = 30  # seconds an inline query can be answered in


@dataclass(slots=True)
class InlineQuery:
    """One query. Its results keep their texts as FormattedText until one is chosen."""

    id: str
    user_id: int
    text: str
    date: int
    results: list[Json] = field(default_factory=list)
    offer: Json = field(default_factory=dict)  # button, next_offset, cache_time, is_personal
    answered: bool = False

    def json(self) -> Json:
        """Return what a client shows above the composer."""
        offer = {"button": None, "next_offset": "", "cache_time": 300, "is_personal": False}
        return {
            "inline_query_id": self.id,
            "results": [_plain(result) for result in self.results],
            **offer,
            **self.offer,
        }


def _plain(value: Any) -> Any:
    """Return a result as JSON again: formatted texts as text and entities."""
    if isinstance(value, dict):
        plain: Json = {}
        for name, one in value.items():
            if hasattr(one, "entities"):
                plain.update(one.json("" if name == "text" else name))
            else:
                plain[name] = _plain(one)
        return plain
    if isinstance(value, list):
        return [_plain(one) for one in value]
    return value
