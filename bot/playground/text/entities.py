"""Formatted text as the Bot API keeps it: entities in UTF-16 units, trimmed, nested, sorted."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Any

from bot.playground.text.length import utf16_length
from bot.playground.types import Json

MAX_ENTITIES = 100
_NOTHING: Mapping[str, Any] = {}
_WHITESPACE = " \t\n"

# The order of entities that cover the same characters, outermost first.
_PRIORITY = {
    "blockquote": 0, "expandable_blockquote": 0, "pre": 11, "code": 20, "text_link": 49,
    "text_mention": 49, "bold": 90, "italic": 91, "underline": 92, "strikethrough": 93,
    "spoiler": 94, "date_time": 98, "custom_emoji": 99,
}  # fmt: skip
_BLOCKS = frozenset({"blockquote", "expandable_blockquote"})
_SPLITTABLE = frozenset({"bold", "italic", "underline", "strikethrough", "spoiler"})
_RAW = frozenset({"pre", "code"})  # nothing may stand inside
_INSERTED = frozenset({"custom_emoji", "date_time"})  # may stand inside a link


@dataclass(frozen=True, slots=True)
class Entity:
    """One run of formatting; `extra` holds url, user, language and the like."""

    kind: str
    offset: int
    length: int
    extra: Mapping[str, Any] = field(default_factory=lambda: _NOTHING)

    @property
    def end(self) -> int:
        """Return the offset behind the last unit."""
        return self.offset + self.length

    def json(self) -> Json:
        """Return the MessageEntity object."""
        return {"type": self.kind, "offset": self.offset, "length": self.length, **self.extra}


@dataclass(frozen=True, slots=True)
class FormattedText:
    """A text whose markup has been parsed away."""

    text: str
    entities: tuple[Entity, ...] = ()

    @property
    def length(self) -> int:
        """Return the length in UTF-16 units, the unit of every limit."""
        return utf16_length(self.text)

    def json(self, prefix: str = "") -> Json:
        """Return `text`/`entities` fields, or `caption`/`caption_entities` for that prefix."""
        if not self.text:
            return {}
        names = (prefix, f"{prefix}_entities") if prefix else ("text", "entities")
        fields: Json = {names[0]: self.text}
        if self.entities:
            fields[names[1]] = [entity.json() for entity in self.entities]
        return fields


def sort(entities: Iterable[Entity]) -> list[Entity]:
    """Return the entities in the server's order: by start, longer first, then by kind."""
    return sorted(entities, key=lambda e: (e.offset, -e.length, _PRIORITY.get(e.kind, 50)))


def clean(text: str) -> str:
    """Return the text without what Telegram never stores: carriage returns, control signs."""
    if text.isprintable():
        return text
    return "".join(
        " " if sign < " " and sign != "\n" else sign for sign in text if sign not in "\r\u2028"
    )


def finish(text: str, entities: Iterable[Entity]) -> FormattedText:
    """Trim the text, and cut, merge, nest and sort its entities as the server does."""
    found = [entity for entity in entities if entity.length > 0]
    if not found:
        return FormattedText(text.strip(_WHITESPACE))
    units = text.encode("utf-16-le")
    first = min(entity.offset for entity in found)
    lead = min(utf16_length(text) - utf16_length(text.lstrip(_WHITESPACE)), first)
    units = units[2 * lead :]
    trimmed = units.decode("utf-16-le", "replace").rstrip(_WHITESPACE)
    length = utf16_length(trimmed)
    cut = []
    for entity in found:
        start, end = max(0, entity.offset - lead), min(length, entity.end - lead)
        if units[2 * start : 2 * end].decode("utf-16-le", "replace").strip(_WHITESPACE):
            is_whole = start == entity.offset and end == entity.end
            cut.append(entity if is_whole else replace(entity, offset=start, length=end - start))
    return FormattedText(trimmed, tuple(_nest(cut)[:MAX_ENTITIES]))


def _nest(entities: list[Entity]) -> list[Entity]:
    """Sort the entities into a tree: each one inside or outside of any other, never across."""
    in_order = sort(entities)
    if all(one.end < other.offset for one, other in pairwise(in_order)):
        return in_order  # the usual case: none touches another
    blocks = _apart(e for e in entities if e.kind in _BLOCKS)
    fixed = _apart(e for e in entities if e.kind not in _BLOCKS | _SPLITTABLE | _INSERTED)
    raw = [e for e in fixed if e.kind in _RAW]
    inserted = _apart(
        e for e in entities if e.kind in _INSERTED and not any(_overlap(e, r) for r in raw)
    )
    frame = [*blocks, *fixed, *inserted]
    tree = list(frame)
    for kind in sorted(_SPLITTABLE, key=lambda k: _PRIORITY[k]):
        for run in _union(e for e in entities if e.kind == kind):
            tree.extend(_cut(run, raw, tree))
    return sort(tree)


def _overlap(one: Entity, other: Entity) -> bool:
    return one.offset < other.end and other.offset < one.end


def _apart(entities: Iterable[Entity]) -> list[Entity]:
    kept: list[Entity] = []
    for entity in sort(entities):
        if not kept or entity.offset >= kept[-1].end:
            kept.append(entity)
    return kept


def _union(entities: Iterable[Entity]) -> list[Entity]:
    merged: list[Entity] = []
    for entity in sort(entities):
        if merged and entity.offset <= merged[-1].end:
            last = merged[-1]
            merged[-1] = replace(last, length=max(last.end, entity.end) - last.offset)
        else:
            merged.append(entity)
    return merged


def _cut(run: Entity, raw: list[Entity], others: list[Entity]) -> list[Entity]:
    """Split one run where it crosses the border of another, and take out code."""
    borders = {run.offset, run.end}
    for other in others:
        if not _overlap(run, other):
            continue
        if other.kind in _RAW:
            borders |= {other.offset, other.end}
        elif other.offset < run.offset < other.end < run.end:
            borders.add(other.end)
        elif run.offset < other.offset < run.end < other.end:
            borders.add(other.offset)
    marks = sorted(mark for mark in borders if run.offset <= mark <= run.end)
    pieces = (replace(run, offset=start, length=end - start) for start, end in pairwise(marks))
    return [piece for piece in pieces if not any(_overlap(piece, r) for r in raw)]
