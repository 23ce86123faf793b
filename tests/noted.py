"""Measures that keep what they are told, in order."""

from typing import Any

from typing_extensions import override

from bot.core.measures import Measures


class Noted(Measures):
    """Whoever asks finds each call: what was told, without the seconds."""

    def __init__(self) -> None:
        self.told: list[tuple[Any, ...]] = []

    @override
    def answered(self, kind: str, outcome: str, seconds: float) -> None:
        assert seconds >= 0
        self.told.append((kind, outcome))

    @override
    def delivered(self, status: str, reason: str) -> None:
        self.told.append((status, reason))

    @override
    def waited(self, seconds: float) -> None:
        assert seconds >= 0
        self.told.append(("waited",))

    @override
    def slowed(self, lane: str) -> None:
        self.told.append((lane,))
