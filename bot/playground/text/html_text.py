"""Telegram's HTML: from markup to text and entities, with the server's own errors."""

import re
from dataclasses import dataclass

from bot.playground.text import links
from bot.playground.text.entities import Entity, sort
from bot.playground.text.length import utf16_length

_KINDS = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline",
    "ins": "underline", "s": "strikethrough", "strike": "strikethrough",
    "del": "strikethrough", "span": "spoiler", "tg-spoiler": "spoiler", "a": "text_link",
    "code": "code", "pre": "pre", "blockquote": "blockquote", "tg-emoji": "custom_emoji",
    "tg-time": "date_time",
}  # fmt: skip
_REFERENCE = re.compile(r"&(?:#(\d+)|#[xX]([0-9a-fA-F]+)|(lt|gt|amp|quot)(?![a-zA-Z]));?")
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_NAME = re.compile(r"[^\s>=/][^\s>=]*")
_BARE = re.compile(r"[A-Za-z0-9.\-]*")
_SPACES = re.compile(r"\s*")
TIME_FORMAT = re.compile(r"[rR]|[tTdDwW]*")


class MarkupError(ValueError):
    """Markup that cannot be parsed; the sentence is what the server would say."""


@dataclass(frozen=True, slots=True)
class _Open:
    tag: str
    attributes: dict[str, str]
    at: int  # UTF-16 offset in the text
    piece: int  # index of the first piece of text inside


def unescape(text: str) -> str:
    """Decode the four named references and the numeric ones; leave all others alone."""
    if "&" not in text:
        return text

    def decode(found: re.Match[str]) -> str:
        if found[3]:
            return _NAMED[found[3]]
        code = int(found[1]) if found[1] else int(found[2], 16)
        printable = 0 < code < 0x110000 and not 0xD800 <= code < 0xE000
        return chr(code) if printable else found[0]

    return _REFERENCE.sub(decode, text)


def parse(source: str) -> tuple[str, list[Entity]]:
    """Return the text and its entities, or raise MarkupError."""
    return _Parser(source).run()


class _Parser:
    def __init__(self, source: str) -> None:
        self.source = source
        self.pieces: list[str] = []
        self.length = 0
        self.open: list[_Open] = []
        self.entities: list[Entity] = []

    def run(self) -> tuple[str, list[Entity]]:
        end = 0
        while (start := self.source.find("<", end)) >= 0:
            self._text(end, start)
            end = (
                self._end_tag(start)
                if self.source.startswith("/", start + 1)
                else self._tag(start)
            )
        self._text(end, len(self.source))
        if self.open:
            raise MarkupError(
                f'Can\'t find end tag corresponding to start tag "{self.open[-1].tag}"'
            )
        return "".join(self.pieces), sort(map(_without_code_language, self.entities))

    def _text(self, start: int, end: int) -> None:
        if start < end:
            text = unescape(self.source[start:end])
            self.pieces.append(text)
            self.length += utf16_length(text)

    def _at(self, index: int) -> str:
        return f"at byte offset {len(self.source[:index].encode())}"

    def _tag(self, start: int) -> int:
        source = self.source
        name_end = start + 1
        while (
            name_end < len(source) and not source[name_end].isspace() and source[name_end] != ">"
        ):
            name_end += 1
        if name_end >= len(source):
            raise MarkupError(f"Unclosed start tag {self._at(start)}")
        tag = source[start + 1 : name_end].lower()
        if tag not in _KINDS:
            raise MarkupError(f'Unsupported start tag "{tag}" {self._at(start)}')
        attributes, end = self._attributes(tag, start, name_end)
        if tag == "span" and attributes.get("class") != "tg-spoiler":
            raise MarkupError(f'Tag "span" must have class "tg-spoiler" {self._at(start)}')
        self.open.append(_Open(tag, attributes, self.length, len(self.pieces)))
        return end

    def _attributes(self, tag: str, start: int, index: int) -> tuple[dict[str, str], int]:
        source = self.source
        attributes: dict[str, str] = {}
        while True:
            index = self._skip(index)
            if index >= len(source):
                raise MarkupError(f'Unclosed start tag "{tag}" {self._at(start)}')
            if source[index] == ">":
                return attributes, index + 1
            if source[index] == "/" and source[index + 1 : index + 2] == ">":
                index += 1
                continue
            name = _NAME.match(source, index)
            if name is None:
                raise MarkupError(f'Empty attribute name in the tag "{tag}" {self._at(start)}')
            after = self._skip(name.end())
            if source[after : after + 1] != "=":
                attributes[name[0].lower()] = ""
                index = after
                continue
            value, index = self._value(tag, start, self._skip(after + 1))
            attributes[name[0].lower()] = value

    def _value(self, tag: str, start: int, index: int) -> tuple[str, int]:
        source = self.source
        if index >= len(source):
            raise MarkupError(f'Unclosed start tag "{tag}" {self._at(start)}')
        if (quote := source[index]) in "\"'":
            end = source.find(quote, index + 1)
            if end < 0:
                raise MarkupError(f"Unclosed start tag {self._at(start)}")
            return unescape(source[index + 1 : end]), end + 1
        bare = _BARE.match(source, index)
        end = bare.end() if bare else index
        if end >= len(source) or not (source[end].isspace() or source[end] == ">"):
            raise MarkupError(f"Unexpected end of name token {self._at(index)}")
        return source[index:end], end

    def _skip(self, index: int) -> int:
        spaces = _SPACES.match(self.source, index)
        return spaces.end() if spaces else index

    def _end_tag(self, start: int) -> int:
        if not self.open:
            raise MarkupError(f"Unexpected end tag {self._at(start)}")
        end = self.source.find(">", start)
        if end < 0:
            raise MarkupError(f"Unclosed end tag {self._at(start)}")
        found = self.source[start + 2 : end].strip().lower()
        opened = self.open.pop()
        if found and found != opened.tag:
            raise MarkupError(
                f"Unmatched end tag {self._at(start)}, "
                f'expected "</{opened.tag}>", found "</{found}>"'
            )
        if self.length > opened.at:
            self._close(opened)
        return end + 1

    def _close(self, opened: _Open) -> None:
        kind = _KINDS[opened.tag]
        entity = Entity(kind, opened.at, self.length - opened.at)
        match kind:
            case "text_link":
                text = "".join(self.pieces[opened.piece :])
                entities = link(entity, opened.attributes.get("href") or text)
            case "custom_emoji":
                entities = [custom_emoji(entity, opened.attributes.get("emoji-id", ""))]
            case "date_time":
                unix = opened.attributes.get("unix", "")
                entities = [date_time(entity, unix, opened.attributes.get("format", ""))]
            case "blockquote" if "expandable" in opened.attributes:
                entities = [Entity("expandable_blockquote", entity.offset, entity.length)]
            case "code" | "pre":
                entities = [self._code(entity, opened)]
            case _:
                entities = [entity]
        self.entities.extend(entities)

    def _code(self, entity: Entity, opened: _Open) -> Entity:
        """Join `<pre><code class="language-x">` (in either order) to one pre with a language."""
        name = opened.attributes.get("class", "")
        language = name.removeprefix("language-") if name.startswith("language-") else ""
        inner = self.entities[-1] if self.entities else None
        if (
            inner
            and {inner.kind, entity.kind} == {"pre", "code"}
            and (inner.offset, inner.length) == (entity.offset, entity.length)
            and (shared := language or inner.extra.get("language", ""))
        ):
            self.entities.pop()
            return Entity("pre", entity.offset, entity.length, {"language": shared})
        if entity.kind == "code" and language:
            return Entity("code", entity.offset, entity.length, {"language": language})
        return entity


def _without_code_language(entity: Entity) -> Entity:
    if entity.kind == "code" and entity.extra:
        return Entity("code", entity.offset, entity.length)
    return entity


def link(run: Entity, url: str) -> list[Entity]:
    """Return a text_link or text_mention over `run`; nothing where the address is not valid."""
    if user := links.mentioned_user(url):
        return [Entity("text_mention", run.offset, run.length, {"user": user})]
    address = links.normalise(url)
    return [Entity("text_link", run.offset, run.length, {"url": address})] if address else []


def custom_emoji(run: Entity, identifier: str) -> Entity:
    """Return a custom emoji over `run`."""
    if not identifier.isascii() or not identifier.isdigit() or int(identifier) == 0:
        raise MarkupError("Invalid custom emoji identifier specified")
    return Entity("custom_emoji", run.offset, run.length, {"custom_emoji_id": identifier})


def date_time(run: Entity, unix: str, style: str) -> Entity:
    """Return a date_time over `run`: each reader sees it in their own time zone."""
    if not unix.isascii() or not unix.isdigit() or not 0 < int(unix) < 2**31:
        raise MarkupError("Invalid date specified")
    if not TIME_FORMAT.fullmatch(style):
        raise MarkupError("Invalid date format used")
    extra = {"unix_time": int(unix), **({"date_time_format": style} if style else {})}
    return Entity("date_time", run.offset, run.length, extra)
