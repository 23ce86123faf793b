"""What institutions state of open points, as an edit of the files of the content.

It is the one way in which that is put into force in a running bot, and into content/ for review.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time
from pathlib import Path

from bot.catalog.catalog import STATED, Catalog
from bot.catalog.formats import Formats
from bot.catalog.official.tables import written
from bot.core.official.values import Kind, duration, lines_of

_READ = "valeur confirmée par deux responsables dans le bot"
_MARKS = re.compile("[\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")
_FACT_KINDS = {
    Kind.PHONE: "phone",
    Kind.SITE: "url",
    Kind.MONEY: "money",
    Kind.PERCENT: "percent",
    Kind.NUMBER: "number",
    Kind.DATE: "date",
    Kind.REFERENCE: "label",
}
_OPEN = r"(?:\{open:[a-z0-9-]+\})"  # the marks of other points about the same words
_NUMBERS = {"money", "percent", "number"}


@dataclass(frozen=True, slots=True)
class Stated:
    """What an institution stated of a point: the value as `core.official.values` keeps it."""

    point: str
    authority: str
    kind: Kind
    value: str
    on: date
    read_in: str = ""  # where its author has it from


def fact_kind(kind: Kind) -> str:
    """Return as which kind of fact the content holds a value."""
    return _FACT_KINDS.get(kind, "name")


def source_key(point: str) -> str:
    """Return by what name the institution's statement is quoted as a source."""
    return f"stated-{point}"


def texts_of(formats: Formats, kind: Kind, value: str, languages: Sequence[str]) -> dict[str, str]:
    """Return a value in each language, as a text of the content says it."""
    match kind:
        case Kind.FOUND | Kind.ADDRESS | Kind.WORDS:
            return dict(lines_of(value, languages))
        case Kind.MONEY:
            return {code: formats.money(float(value), code) for code in languages}
        case Kind.PERCENT:
            return {code: formats.percent(float(value), code) for code in languages}
        case Kind.NUMBER:
            return {code: formats.number(int(value), code) for code in languages}
        case Kind.DATE:
            return {code: formats.date(date.fromisoformat(value), code) for code in languages}
        case Kind.HOUR:
            moment = time.fromisoformat(value)
            return {code: formats.time(moment, code) for code in languages}
        case Kind.DURATION:
            count, unit = duration(value)
            return {code: formats.duration(count, unit, code) for code in languages}
    return dict.fromkeys(languages, value)


def restated(catalog: Catalog, statements: Iterable[Stated]) -> Mapping[str, str]:
    """Return the files of the content that statements change, by their names below content/.

    The catalog is the content as it stands in its folder. A statement whose point is not there,
    or that confirms another value than the content has by now, changes nothing.
    """
    files = _Files(catalog.folder)
    for one in statements:
        if one.point in catalog.points and is_of(catalog, one):
            _state(catalog, files, one)
    return files.changed


def is_of(catalog: Catalog, one: Stated) -> bool:
    """Tell whether a statement is about what the content has: what it confirms stands there."""
    fact = catalog.facts.get(one.point)
    if one.kind is not Kind.FOUND:
        return True
    return fact is not None and dict(fact.texts) == lines_of(one.value, [*catalog.languages])


def has(catalog: Catalog, one: Stated) -> bool:
    """Tell whether the content has a statement by now, value, source and day."""
    fact = catalog.facts.get(one.point)
    if fact is None or fact.source != source_key(one.point) or fact.verified_on < one.on:
        return False
    kind, value, codes = one.kind, one.value, [*catalog.languages]
    return dict(fact.texts) == texts_of(catalog.formats, kind, value, codes)


class _Files:
    """The files of a folder, and those that are changed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.changed: dict[str, str] = {}

    def __getitem__(self, name: str) -> str:
        return self.changed.get(name) or (self.folder / name).read_text(encoding="utf-8")

    def pages_of(self, kind: str, name: str) -> Sequence[str]:
        """Return the names of the texts of a topic or a guide."""
        found = (self.folder / kind / name).glob("*.md")
        return sorted(f"{kind}/{name}/{path.name}" for path in found)


def _state(catalog: Catalog, files: _Files, one: Stated) -> None:
    source, point = source_key(one.point), catalog.points[one.point]
    _put(files, "sources.toml", source, _source(catalog, one))
    _put(files, "facts.toml", one.point, _fact(catalog, files, one))
    named, told = f"{{fact:{one.point}}}", False
    for kind, names in (("faq", catalog.topics), ("guide", catalog.guides)):
        for name in names:
            pages = files.pages_of(kind, name)
            if any(named in files[page] for page in pages):
                _quote(files, f"{kind}/{name}/meta.toml", source, one.on)
                told = told or name == point.topic
    # Where a page says that it is not known it is told now, whatever topic the point is of.
    mark = f"{{open:{one.point}}}"
    places = [("faq", name) for name in catalog.topics]
    places += [("guide", name) for name in catalog.guides]
    for kind, name in places:
        pages = files.pages_of(kind, name)
        is_own = (kind, name) == ("faq", point.topic) and not told
        if not is_own and not any(mark in files[page] for page in pages):
            continue
        for page in pages:
            code = Path(page).stem
            colon = " :" if code == "fr" else ":"
            line = f"{_plain(point.name[code])}{colon} **{named}**"
            files.changed[page] = _told(files[page], one.point, line)
        _quote(files, f"{kind}/{name}/meta.toml", source, one.on)


def _told(page: str, point: str, line: str) -> str:
    """Return a page that tells a value: where it said that it is not known, or after its start.

    What stands before the mark in its line is a sentence of its own then, or an item of a list.
    Where the page doubts a second time, that goes without another word.
    """
    mark = re.compile(rf"(?m)^([^\n]*?){_OPEN}*\{{open:{re.escape(point)}\}}[^\n]*(?:\n|\Z)")
    found = mark.search(page)
    if found is None:
        title, first, *rest = page.strip().split("\n\n")
        return "\n\n".join([title, first, line, *rest]) + "\n"
    page = f"{page[: found.start()]}{_sentence(found[1])}{line}\n{page[found.end() :]}"
    while found := mark.search(page, found.start()):
        kept = _sentence(found[1]).rstrip(" ")
        page = f"{page[: found.start()]}{kept}{page[found.end() :]}"
    return page


def _sentence(before: str) -> str:
    """Return what stands before a mark as a whole sentence, and what parts it from the next."""
    before = before.rstrip(" :،,;؛")
    if before in {"", "-"}:
        return before and f"{before} "
    stop = "" if before.endswith((".", "!", "?", "؟")) else "."
    return f"{before}{stop}{' ' if before.startswith('- ') else chr(10) * 2}"


def _quote(files: _Files, name: str, source: str, on: date) -> None:
    """Have a topic or a guide rest on a source too, as of its day."""
    text = files[name]
    if f'"{source}"' not in text:
        text = re.sub(r"(?m)^(sources = \[)", rf'\g<1>"{source}", ', text, count=1)
    found = re.search(r"(?m)^verified_on = (\S+)", text)
    if found and found[1] < on.isoformat():
        text = text.replace(found[0], f"verified_on = {on}", 1)
    files.changed[name] = text


def _put(files: _Files, name: str, key: str, table: str) -> None:
    """Put a table into a file, in the place of the one of the same key or at the end."""
    text, new = files[name], f"[{key}]\n{table}"
    before = re.compile(rf"(?m)^\[{re.escape(key)}\]\n(?:[a-z_]+ = .*\n)*")
    if before.search(text):
        files.changed[name] = before.sub(lambda _: new, text, count=1)
    else:
        files.changed[name] = f"{text.rstrip()}\n\n{new}"


def _source(catalog: Catalog, one: Stated) -> str:
    names = catalog.authorities[one.authority].name
    title = {
        code: _MARKS.sub("", catalog.text("stated-source", code, authority=names[code]))
        for code in catalog.languages
    }
    return written(
        {
            "title": title,
            "publisher": _MARKS.sub("", names[catalog.default]),
            "published": one.on.isoformat(),
            "language": catalog.default,
            "kind": STATED,
            "confidence": "O",
            "read": f"{_READ} ; source : {one.read_in}" if one.read_in else _READ,
            "verified_on": one.on,
        }
    )


def _fact(catalog: Catalog, files: _Files, one: Stated) -> str:
    """Return the table of the fact; what is confirmed keeps the value as the file has it."""
    rest = {"source": source_key(one.point), "confidence": "O", "verified_on": one.on}
    if one.kind is Kind.FOUND:
        table = re.search(
            rf"(?m)^\[{re.escape(one.point)}\]\n((?:kind|value) = .*\n(?:kind|value) = .*\n)",
            files["facts.toml"],
        )
        assert table is not None  # noqa: S101 - `is_of` has looked, and the reader before it
        return table[1] + written(rest)
    kind = fact_kind(one.kind)
    value: object = one.value
    if kind == "name":
        value = texts_of(catalog.formats, one.kind, one.value, [*catalog.languages])
    elif kind == "date":
        value = date.fromisoformat(one.value)
    elif kind in _NUMBERS:
        value = float(one.value) if "." in one.value else int(one.value)
    return written({"kind": kind, "value": value, **rest})


def _plain(name: str) -> str:
    return _MARKS.sub("", name)
