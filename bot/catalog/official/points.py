"""Reads what institutions have to confirm: each open point of a topic, and what its value is."""

from collections.abc import Mapping

from bot.catalog.glossary import check_name
from bot.catalog.model import Fact, Point, Topic
from bot.catalog.official.statements import fact_kind
from bot.catalog.reader import Reader, polished
from bot.catalog.schemas.evidence import PointFile
from bot.catalog.topics import topic_ids
from bot.core.official.bounds import Bounds, bounds
from bot.core.official.values import BadValueError, Kind
from bot.core.official.values import read as value

FILE = "awaiting.toml"
_OPEN = "{open:"
_KINDS = {
    "phone": Kind.PHONE,
    "url": Kind.SITE,
    "money": Kind.MONEY,
    "percent": Kind.PERCENT,
    "number": Kind.NUMBER,
    "date": Kind.DATE,
    "label": Kind.REFERENCE,
}


def read_points(
    read: Reader, topics: Mapping[str, Topic], facts: Mapping[str, Fact]
) -> dict[str, Point]:
    """Return the points by the keys of their facts; `read` notes every problem.

    Each topic that is not confirmed has one, and what a page says until one is known names it.
    Its bounds are of its kind, and what we have lies between them.
    """
    points, known = {}, topic_ids(read)
    for key, file in read.tables(FILE, PointFile).items():
        read.known(FILE, key, [file.topic], known, "topic")
        fact = facts.get(key)
        kind = file.kind or (_KINDS.get(fact.kind) if fact else None)
        if kind is None or kind is Kind.FOUND or (fact and fact.kind != fact_kind(kind)):
            read.note(FILE, key, "needs the kind that its fact has, or will have")
            continue
        check_name(read, FILE, key, file.name.by_language())
        found = _bounds(read, key, kind, file)
        if found and fact and not _is_within(found, kind, fact):
            read.note(FILE, key, f"has a fact that is not between {found.least} and {found.most}")
        points[key] = Point(key, file.topic, kind, polished(file.name), found)
    _check_covered(read, points, topics)
    _check_marks(read, points, topics)
    return points


def _bounds(read: Reader, key: str, kind: Kind, file: PointFile) -> Bounds | None:
    least, most = (None if one is None else str(one) for one in (file.least, file.most))
    try:
        return bounds(kind, least, most)
    except BadValueError:
        read.note(FILE, key, "least and most are no bounds of its kind")
        return None


def _is_within(found: Bounds, kind: Kind, fact: Fact) -> bool:
    """Tell whether a fact lies between bounds; one in words, « un mois », is not measured."""
    try:
        return found.hold(kind, value(kind, fact.texts["fr"]))
    except BadValueError:
        return fact.kind == "name"


def _check_covered(read: Reader, points: Mapping[str, Point], topics: Mapping[str, Topic]) -> None:
    """Note the topics whose missing parts nobody is asked for."""
    asked = {point.topic for point in points.values()}
    for topic in topics.values():
        if topic.awaiting and topic.id not in asked:
            what = "awaits something, and has no point in content/awaiting.toml"
            read.note(f"faq/{topic.id}/meta.toml", "awaiting", what)


def _check_marks(read: Reader, points: Mapping[str, Point], topics: Mapping[str, Topic]) -> None:
    """Note what pages say until a point is known that is none, or that they tell already."""
    for topic in topics.values():
        for code in topic.body:
            name = f"faq/{topic.id}/{code}.md"
            for mark in read.named(name):
                key = mark.removeprefix(_OPEN).rstrip("}")
                if not mark.startswith(_OPEN):
                    continue
                if key not in points:
                    read.note(name, "", f"names {mark}, which is no open point")
                elif f"{{fact:{key}}}" in read.named(name):
                    read.note(name, "", f"says {mark}, and what it is")
