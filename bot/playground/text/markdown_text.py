"""Telegram's MarkdownV2 and legacy Markdown: from markup to text and entities."""

import re
from dataclasses import dataclass

from bot.playground.text.entities import Entity, sort
from bot.playground.text.html_text import MarkupError, custom_emoji, date_time, link
from bot.playground.text.length import utf16_length

_RESERVED = frozenset("_*[]()~`>#+-=|{}.!")
_MARKERS = {"_": "Italic", "__": "Underline", "*": "Bold", "~": "Strikethrough", "||": "Spoiler"}
_RAW_NAMES = frozenset({"Code", "Pre", "PreCode"})
_LINK_NAMES = frozenset({"TextUrl", "CustomEmoji"})
_LANGUAGE = re.compile(r"[^\s`]*")
_NEWLINE = re.compile(r"\n\r?|\r\n?")
_LAST_LINE = re.compile(r"\r?(?:\n(?!>)|\Z)")
_TG = re.compile(r"tg:(?://)?(emoji|time)/?\?([^#]*)(?:#.*)?", re.IGNORECASE | re.DOTALL)
_PLAIN_NUMBER = re.compile(r"[1-9][0-9]*")


@dataclass(frozen=True, slots=True)
class _Open:
    name: str
    index: int  # in the source
    at: int  # UTF-16 offset in the text
    piece: int  # index of the first piece of text inside
    language: str = ""


def parse(source: str) -> tuple[str, list[Entity]]:
    """Return the text of a MarkdownV2 source and its entities, or raise MarkupError."""
    return _Parser(source).run()


class _Parser:
    def __init__(self, source: str) -> None:
        self.source = source
        self.index = 0
        self.pieces: list[str] = []
        self.length = 0
        self.open: list[_Open] = []
        self.quote: _Open | None = None
        self.line_start = True  # only here may a quote begin
        self.entities: list[Entity] = []

    def run(self) -> tuple[str, list[Entity]]:
        while self.index < len(self.source):
            self._step(self.source[self.index])
        if self.quote:
            self._end_quote("blockquote")
        if self.open:
            raise self._unclosed(self.open[-1])
        return "".join(self.pieces), sort(e for e in self.entities if e.length)

    @property
    def _top(self) -> str:
        return self.open[-1].name if self.open else ""

    def _step(self, sign: str) -> None:
        if sign == "\\" and "\0" < self.source[self.index + 1 : self.index + 2] <= "~":
            self._emit(self.source[self.index + 1])
            self.index += 2
        elif sign == "`" or (sign in _RESERVED and self._top not in _RAW_NAMES):
            self._markup(sign)
        else:
            self._emit(sign)
            self.index += 1
            if sign == "\n" and self._top not in _RAW_NAMES:
                self._new_line()

    def _emit(self, sign: str) -> None:
        self.pieces.append(sign)
        self.length += 1 if sign < "\U00010000" else 2
        if sign != "\r":
            self.line_start = False

    def _new_line(self) -> None:
        self.line_start = True
        if self.quote:
            if self.source.startswith(">", self.index):
                self.index += 1
                self.line_start = False
            else:
                self._end_quote("blockquote")

    def _markup(self, sign: str) -> None:
        two = self.source[self.index : self.index + 2]
        if sign == "`":
            self._code()
        elif sign == "]" and self._top in _LINK_NAMES:
            self._end_link()
        elif (marker := two if two in _MARKERS else sign) in _MARKERS:
            self._style(marker)
        elif sign == "[":
            self._start("TextUrl", 1)
        elif two == "![":
            self._start("CustomEmoji", 2)
        elif sign == ">" and self.line_start and not self.quote:
            self.quote = _Open("BlockQuote", self.index, self.length, len(self.open))
            self.index += 1
        else:
            raise MarkupError(
                f"Character '{sign}' is reserved and must be escaped with the preceding '\\'"
            )

    def _style(self, marker: str) -> None:
        name = _MARKERS[marker]
        if self._top == name:
            self.index += len(marker)
            self._close(name.lower())
        elif marker == "||" and self._ends_expandable():
            self.index += 2
            self._end_quote("expandable_blockquote")
        else:
            self._start(name, len(marker))

    def _ends_expandable(self) -> bool:
        return (
            self.quote is not None
            and len(self.open) == self.quote.piece
            and _LAST_LINE.match(self.source, self.index + 2) is not None
        )

    def _start(self, name: str, width: int, language: str = "") -> None:
        self.open.append(_Open(name, self.index, self.length, len(self.pieces), language))
        self.index += width

    def _close(self, kind: str, extra: dict[str, str] | None = None) -> None:
        opened = self.open.pop()
        self.entities.append(Entity(kind, opened.at, self.length - opened.at, extra or {}))

    def _code(self) -> None:
        triple = self.source.startswith("```", self.index)
        if self._top == "Code":
            self.index += 1
            self._close("code")
        elif triple and self._top in {"Pre", "PreCode"}:
            self.index += 3
            language = self.open[-1].language
            self._close("pre", {"language": language} if language else {})
        elif triple:
            self._start_pre()
        else:
            self._start("Code", 1)

    def _start_pre(self) -> None:
        found = _LANGUAGE.match(self.source, self.index + 3)
        end = found.end() if found else self.index + 3
        language = self.source[self.index + 3 : end]
        if language and (end >= len(self.source) or self.source[end] == "`"):
            language, end = "", self.index + 3
        newline = _NEWLINE.match(self.source, end)
        end = newline.end() if newline else end
        self._start("PreCode" if language else "Pre", end - self.index, language)

    def _end_link(self) -> None:
        opened = self.open[-1]
        text = "".join(self.pieces[opened.piece :])
        run = Entity("text_link", opened.at, self.length - opened.at)
        self.index += 1
        url = self._url() if self.source.startswith("(", self.index) else None
        self.open.pop()
        if opened.name == "TextUrl":
            self.entities.extend(link(run, text if url is None else url))
        elif url is None:
            raise MarkupError("The entity must contain a tg://emoji or tg://time URL")
        else:
            self.entities.append(_special(run, url))

    def _url(self) -> str:
        start = self.index + 1
        index, url = start, []
        while index < len(self.source) and self.source[index] != ")":
            if self.source[index] == "\\" and self.source[index + 1 : index + 2] in {")", "\\"}:
                index += 1
            url.append(self.source[index])
            index += 1
        if index >= len(self.source):
            raise MarkupError(f"Can't find end of a URL {self._at(start)}")
        self.index = index + 1
        return "".join(url)

    def _end_quote(self, kind: str) -> None:
        quote = self.quote
        if quote is None:
            return
        if len(self.open) > quote.piece:
            raise self._unclosed(self.open[-1])
        if kind == "expandable_blockquote" and (
            newline := _NEWLINE.match(self.source, self.index)
        ):
            # The line break behind the mark still belongs to the quote.
            for sign in newline[0]:
                self._emit(sign)
            self.index = newline.end()
            self.line_start = True
        self.entities.append(Entity(kind, quote.at, self.length - quote.at))
        self.quote = None

    def _unclosed(self, opened: _Open) -> MarkupError:
        return MarkupError(f"Can't find end of {opened.name} entity {self._at(opened.index)}")

    def _at(self, index: int) -> str:
        return f"at byte offset {len(self.source[:index].encode())}"


def _special(run: Entity, url: str) -> Entity:
    """Return the custom emoji or the moment of a tg:// address."""
    found = _TG.fullmatch(url)
    if found:
        pairs = (pair.partition("=")[::2] for pair in found[2].split("&"))
        values = dict(pairs)
        wanted = "id" if found[1].lower() == "emoji" else "unix"
        number = values.get(wanted, "")
        if _PLAIN_NUMBER.fullmatch(number):
            if wanted == "id":
                return custom_emoji(run, number)
            return date_time(run, number, values.get("format", ""))
    raise MarkupError("Invalid tg://emoji or tg://time URL specified")


_LEGACY = {"_": "italic", "*": "bold", "`": "code", "```": "pre", "[": "text_link"}


def parse_legacy(source: str) -> tuple[str, list[Entity]]:
    """Return the text of a legacy Markdown source and its entities, or raise MarkupError."""
    pieces: list[str] = []
    entities: list[Entity] = []
    index = length = 0
    while index < len(source):
        sign = source[index]
        if sign == "\\" and source[index + 1 : index + 2] in {"_", "*", "`", "["}:
            sign, index = source[index + 1], index + 1
        elif sign in _LEGACY:
            mark = "```" if source.startswith("```", index) else sign
            closing = "]" if mark == "[" else mark
            end = source.find(closing, index + len(mark))
            if end < 0:
                offset = len(source[:index].encode())
                raise MarkupError(f"Can't find end of the entity starting at byte offset {offset}")
            inner = source[index + len(mark) : end]
            index = end + len(closing)
            run = Entity(_LEGACY[mark], length, utf16_length(inner))
            if mark == "[":
                url = re.compile(r"\(([^)]*)\)").match(source, index)
                entities.extend(link(run, url[1] if url else inner))
                index = url.end() if url else index
            else:
                entities.append(run)
            pieces.append(inner)
            length += run.length
            continue
        pieces.append(sign)
        length += utf16_length(sign)
        index += 1
    return "".join(pieces), sort(entity for entity in entities if entity.length)
