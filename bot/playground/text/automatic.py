"""Entities that Telegram finds by itself: commands, addresses, mentions, hashtags, e-mail."""

import re
from collections.abc import Iterator, Sequence

from bot.playground.text.entities import Entity
from bot.playground.text.length import utf16_length

# Generic endings; a bare word with another ending is taken for an address only after "https://".
_GENERIC = (
    "com|org|net|info|biz|edu|gov|int|mil|app|dev|page|site|online|shop|store|blog|tech|cloud|news"
    "|media|wiki|pro|name|health|pharmacy|africa|world|email|link|xyz|club|me|tv"
)
_COUNTRIES = (
    "ac ad ae af ag ai al am ao ar at au az ba bb bd be bf bg bh bi bj bn bo br bs bt bw by bz ca "
    "cc cd cf cg ch ci cl cm cn co cr cu cv cy cz de dj dk dm do dz ec ee eg es et eu fi fj fr ga "
    "gb ge gh gl gm gn gr gt hk hn hr ht hu id ie il in io iq ir is it jm jo jp ke kg kh km kr kw "
    "kz la lb li lk lr ls lt lu lv ly ma mc md mg mk ml mn mo mr mt mu mv mx my mz na ne ng ni nl "
    "no np nz om pa pe ph pk pl ps pt py qa ro rs ru rw sa sc sd se sg si sk sl sm sn so st sv sy "
    "td tg th tj tl tm tn to tr tw tz ua ug uk us uy uz va ve vn ye za zm zw"
).replace(" ", "|")
_HOST = rf"(?:[^\W_](?:[\w-]*[^\W_])?\.)+(?:{_GENERIC}|{_COUNTRIES})(?![\w-])"
_SIGN = r"[^\s<>«»\"\u2000-\u200b\u200e-\u206f]"
_PATH = rf"(?::\d{{1,5}})?(?:[/?#]{_SIGN}*)?"
_FINDERS = (  # what, how, and the sign without which there is none
    ("url", re.compile(rf"(?<![\w@./-])(?:https?|ftp)://{_SIGN}+", re.IGNORECASE), "://"),
    (
        "email",
        re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,24}(?![\w-])"),
        "@",
    ),
    ("url", re.compile(rf"(?<![\w@./:-]){_HOST}{_PATH}", re.IGNORECASE), "."),
    (
        "bot_command",
        re.compile(r"(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/@])"),
        "/",
    ),
    ("mention", re.compile(r"(?<![\w@/])@[A-Za-z][A-Za-z0-9_]{2,31}(?!\w)", re.ASCII), "@"),
    ("hashtag", re.compile(r"(?<![\w#])#(?=\w*[^\W\d])\w{1,256}(?![\w#])"), "#"),
    ("cashtag", re.compile(r"(?<![\w$])\$(?:1INCH|[A-Z]{1,8})(?![\w$])"), "$"),
)
_TAIL = ".,:;!?'\"»)…*~"
_CLOSED = frozenset({"pre", "code", "text_link", "text_mention"})


def find(text: str, known: Sequence[Entity]) -> list[Entity]:
    """Return what Telegram would mark in `text` outside of code and links."""
    plain = text.isascii()
    taken = [(e.offset, e.end) for e in known if e.kind in _CLOSED]
    found = []
    for kind, start, end in _runs(text):
        offset = start if plain else utf16_length(text[:start])
        length = end - start if plain else utf16_length(text[start:end])
        if all(offset + length <= first or offset >= last for first, last in taken):
            taken.append((offset, offset + length))
            found.append(Entity(kind, offset, length))
    return found


def _runs(text: str) -> Iterator[tuple[str, int, int]]:
    for kind, pattern, sign in _FINDERS:
        if sign not in text:
            continue
        for match in pattern.finditer(text):
            end = match.end()
            if kind == "url":
                end = _without_tail(text, match.start(), end)
            if end > match.start():
                yield kind, match.start(), end


def _without_tail(text: str, start: int, end: int) -> int:
    """Leave out the punctuation that ends a sentence; keep a bracket that the address opened."""
    while end > start and text[end - 1] in _TAIL:
        if text[end - 1] == ")" and text.count("(", start, end) >= text.count(")", start, end):
            break
        end -= 1
    return end if not text[start:end].endswith("//") else start
