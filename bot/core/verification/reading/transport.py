"""What a way of passing a message on writes into it: senders, times, « Transféré »."""

import re
from dataclasses import dataclass, field
from datetime import date, timedelta

from bot.core.calendar.dates import read_day
from bot.core.verification.reading.clock import ENDED, LAST, TIME, is_hour, is_stamp, stamps
from bot.core.verification.reading.names import is_mail_of_person, is_only_name

_DAY = r"(?:\d{1,2}[/.‑-]\d{1,2}[/.‑-]\d{2,4}|\d{4}[/.‑-]\d{1,2}[/.‑-]\d{1,2})"
_MOMENT = rf"(?:{_DAY}[,،]?(?: à)?[ \u00a0\u202f]+{TIME}|{TIME}[,،]?[ \u00a0\u202f]+{_DAY})"
_FIGURED = re.compile(_MOMENT, re.IGNORECASE)
_NAME = r"[^\n:\[\]]{1,40}?"
_SENDER = re.compile(
    rf"^(?:[^\w\n\[]|_)*(?P<moment>\[(?:{_MOMENT}|{TIME})\][ \t\u00a0]*"
    rf"|{_MOMENT}[ \t\u00a0]+[-‐‑–—][ \t\u00a0]+)(?P<name>~?{_NAME}):",
    re.MULTILINE,
)
# « Karim Tazi, [09/07/2025 10:12] », as Telegram writes above what is copied on a computer.
_COPIED = re.compile(
    rf"^(?:[^\w\n\[]|_)*(?P<name>~?[^\n:\[\],]{{1,40}}?), \[(?P<moment>{_MOMENT}"
    rf"|[^\n\[\]:]{{6,30}}? (?:à|at) {TIME})\]:?[ \t]*$",
    re.MULTILINE,
)
_FORWARDED = re.compile(
    r"^(?:[^\w\n]|_)*(?:forwarded(?: many times| message)?"
    r"|transf[ée]r[ée]e?(?: (?:plusieurs|de nombreuses) fois)?"
    r"|message transf[ée]r[ée]|معاد توجيهها(?: عدة مرات)?|معاد توجيهه(?: عدة مرات)?"
    r"|رسالة معاد توجيهها|أعيد توجيهها|أُعيد توجيهها"
    r"|تم(?:ت)? إعادة (?:ال)?توجيه(?:ها|ه)?)"
    r"(?:[ \t]+(?:from|depuis|de|par|من)[ \t:]+(?P<name>[^\n:]{1,40}))?(?:[^\w\n]|_)*$",
    re.MULTILINE | re.IGNORECASE,
)
# « Le 9 juil. 2025 à 10:12, Amina a écrit : », as mail programs write above what they quote.
_REPLY = re.compile(
    r"^(?:[^\w\n]|_)*(?:le|on)[ \u00a0](?P<day>[^\n:]{6,30}?),?[ \u00a0]+(?:à|at)[ \u00a0]+"
    r"(?P<hour>\d{1,2} ?[:h] ?\d{2})(?:[ \u202f]?[AP]M)?,?[ \u00a0]+(?P<name>[^\n:<>@]{1,40}?)"
    r"(?:[ \u00a0]+<(?P<mail>[^\s<>]{3,60})>)?"
    r"[ \u00a0]+(?:a écrit|wrote)[ \u00a0\u202f]?:[ \t]*$",
    re.MULTILINE | re.IGNORECASE,
)
# What mail programs write above what they pass on: who, when, to whom, about what.
_BEGUN = re.compile(
    r"[-_ ]{2,}(?:forwarded message|message transf[ée]r[ée]|original message|message d.origine"
    r"|الرسالة الأصلية|رسالة معاد توجيهها)[-_ ]{2,}"
    r"|(?:begin forwarded message|début du message transféré)[ \u00a0]?:",
    re.IGNORECASE,
)
_HEADED = re.compile(
    r"[*_>\s]*(?:(?P<who>de|from|expéditeur|à|to|cc|من|إلى)|(?P<when>envoyé(?: le)?|sent|date"
    r"|التاريخ|تاريخ الإرسال)|(?P<what>objet|subject|sujet|الموضوع))[*_]*[ \u00a0]?:[*_]*"
    r"[ \t\u00a0]*(?P<value>[^\n]{0,500}?)[*_\s]*",
    re.IGNORECASE,
)
_MAILED = re.compile(r"(?P<name>[^\n<>@]{1,40}?)(?:[ \u00a0]+<(?P<mail>[^\s<>]{3,60})>)?")
_DATED = re.compile(
    rf"(?P<day>[^\n:]{{6,30}}?)[,،]?[ \u00a0]+(?:(?:à|at)[ \u00a0]+)?(?P<hour>{TIME})"
)
_ANSWERED = re.compile(r"(?:(?:tr|fwd?|re|i)[ \u00a0]?:[ \u00a0]*)*", re.IGNORECASE)
# Alone above all: who is called to look.
_CALLED = re.compile(
    r"(?:@(?:tous|toutes|everyone|all|tout le monde|الجميع|الكل)[ \t,:]*)+$",
    re.MULTILINE | re.IGNORECASE,
)
# Before all, and perhaps the same behind all: « attention ». Elsewhere one of them says « no »,
# and the other is the zero of Arabic.
_FRAME = re.compile(r"(?:(?P<sign>[\U0001f6d1\u2666])\ufe0f?[ \t]*)(?:(?P=sign)\ufe0f?[ \t]*)*")
# Behind all: the hour of a bubble with its two ticks, the number of a page. An hour alone may be
# that of what is announced, and a page of several says that there are others.
_BUBBLE = re.compile(
    rf"{ENDED}\n?\s*(?P<mark>(?P<hour>{TIME})[ \u00a0]?(?:[✓✔]\ufe0f?){{2}})\s*\Z"
)
_PAGE = re.compile(
    r"\n[ \t]*(?P<mark>(?:page|صفحة)[ ]+(?P<page>\d{1,2})[ ]?(?:/|sur|of|من)[ ]?(?P=page)(?!\d))"
    r"\s*\Z",
    re.IGNORECASE,
)
_FOLIO = re.compile(rf"{ENDED}\n\s*(?P<mark>[-‐‑–—] ?1 ?[-‐‑–—])\s*\Z")
_TICK = re.compile("[✓✔☑✅]")
# An apostrophe, or a quotation mark, as the source of a page writes it.
_WRITTEN = re.compile(
    r"(?<=[^\W\d_])&(?:#0*39|#x27|#8217|#x2019|apos|rsquo);(?=[^\W\d_])|&(?:quot|laquo|raquo);"
)
_QUOTES = {"&quot;": '"', "&laquo;": "«", "&raquo;": "»"}
_MOST_SENDERS = 3  # one before the other in a line: passed on and passed on again
# « <https://…> », as mail programs write an address.
_BRACKETED = re.compile(r"<((?:https?://|www\.|[\w.+-]+@)[^\s<>]+)>", re.IGNORECASE)
_HOUR = re.compile(r"(\d{1,2})[:h](\d{2})(?::(\d{2}))?")
_DATE = re.compile(
    r"(?<!\d)(?:(\d{1,2})[/.‑-](\d{1,2})[/.‑-](\d{2,4})|(\d{4})[/.‑-](\d{1,2})[/.‑-](\d{1,2}))"
)
_QUOTATION = re.compile(r"(?:>[ \t]*)*")
_LINE = re.compile(r"[^\n]*")
_EMPTY_LINES = re.compile(r"(?:[^\S\n]*\n)*")
_EARLIEST = date(2009, 1, 1)  # before any of our announcements
_FEWEST_FIGURES = 6  # « 1/1/20 9:00 » has seven
_PAST_MIDNIGHT = timedelta(days=1)  # somewhere it is the next day already


@dataclass(frozen=True, slots=True)
class Passed:
    """A text of the same length with line ends for what a way of passing on has written.

    `stamps` are the places of the marks of senders, `senders` those of names that are left,
    `clocks` those of hours that may be of the message and not of what it says.
    """

    text: str
    stamps: tuple[tuple[int, int], ...] = ()
    senders: tuple[tuple[int, int], ...] = ()
    clocks: tuple[tuple[int, int], ...] = ()


@dataclass(slots=True)
class _Reader:
    since: date | None
    today: date | None
    names: set[str] = field(default_factory=set)
    stamps: list[tuple[int, int]] = field(default_factory=list)
    senders: list[tuple[int, int]] = field(default_factory=list)

    def stamp(self, mark: re.Match[str]) -> str:
        """Return what is left of the mark of a sender: none where no message follows."""
        rest = mark.string[mark.end() :]
        if not self._stamped(mark) or not any(map(str.isalnum, rest)):
            return mark[0]
        # The sign of a quotation in front is that of the whole text: it stays.
        quoted = _QUOTATION.match(mark.string, mark.start())
        lead = len(quoted[0]) if quoted else 0
        self.stamps.append((mark.start() + lead, mark.end()))
        return mark[0][:lead] + self.blanked(mark)[lead:]

    def _stamped(self, mark: re.Match[str]) -> bool:
        """Tell whether there was such a moment; an hour without its day is one above all words."""
        is_first = not any(map(str.isalnum, mark.string[: mark.start()]))
        return self._was(mark["moment"]) or (is_first and _is_hour_alone(mark["moment"]))

    def wrote(self, mark: re.Match[str]) -> bool:
        """Tell whether somebody wrote at that moment, and something follows."""
        is_followed = any(map(str.isalnum, mark.string[mark.end() :]))
        is_theirs = mark["mail"] is None or is_mail_of_person(mark["mail"])
        hour = mark["hour"].replace(" ", "")
        return is_followed and is_theirs and self._was(f"{mark['day']} {hour}")

    def headers(self, text: str, head: int) -> int:
        """Return where the lines end that a mail program wrote above all; `head` without any.

        They say who sent it, whose name is known, and when; any other line is of the text.
        """
        place, seen = head, set()
        while place < len(text) and (line := _LINE.match(text, place)):
            told = line[0].strip()
            found = _HEADED.fullmatch(told)
            if found and self._is_header(found, text[line.end() :]):
                seen.add(found.lastgroup if found["what"] else "who" if found["who"] else "when")
            elif told and (seen or not _BEGUN.fullmatch(told)):
                break
            place = line.end() + 1
        return min(place, len(text)) if {"who", "when"} <= seen else head

    def _is_header(self, line: re.Match[str], rest: str) -> bool:
        """Tell whether a line of a mail says nothing: a name, a moment, what is said below."""
        value = line["value"]
        if line["when"]:
            return self._was(value)
        if line["who"]:
            to = _MAILED.fullmatch(value)
            is_theirs = to is not None and (to["mail"] is None or is_mail_of_person(to["mail"]))
            return is_theirs and to is not None and is_only_name(to["name"])
        subject = _ANSWERED.sub("", value, count=1).strip()
        return not subject or subject in map(str.strip, rest.splitlines())

    def _was(self, written: str) -> bool:
        """Tell whether there was such a moment, its day in figures or in words."""
        written = written.strip("[] \t\u00a0-‐‑–—")
        if _FIGURED.fullmatch(written) and _is_moment(written, self.since, self.today):
            return True
        found = _DATED.fullmatch(written)
        day = read_day(found["day"], today=_EARLIEST).day if found else None
        if found is None or day is None:
            return False
        return _is_moment(
            f"{day.day}/{day.month}/{day.year} {found['hour']}", self.since, self.today
        )

    def blanked(self, mark: re.Match[str]) -> str:
        name = mark["name"]
        if name is None or name.strip() in self.names or is_only_name(name):
            return _blank(len(mark[0]))
        self.names.add(name.strip())
        self.senders.append(mark.span("name"))
        start, end = (place - mark.start() for place in mark.span("name"))
        return _blank(start) + name + _blank(len(mark[0]) - end)


def without_marks(text: str, today: date | None = None, since: date | None = None) -> Passed:
    """Return a text without what a way of passing on has written into it.

    « [09/07/2025 10:12] », « Transféré de »: what is not known as a name may be a sentence, and
    stays as a line of its own; the same before further lines goes too. Only what stands above all
    words can say that a message was forwarded. No sender wrote before `since` or after `today`.
    """
    reader = _Reader(since, today)
    text = _WRITTEN.sub(_read, text)
    for _ in range(_MOST_SENDERS):
        text = _COPIED.sub(reader.stamp, _SENDER.sub(reader.stamp, text))
    text = _without_last(text)
    head = _first(text, 0)
    if (end := reader.headers(text, head)) > head:
        text = text[:head] + _blank(end - head) + text[end:]
        head = _first(text, head)
    if (mark := _REPLY.match(text, head)) and reader.wrote(mark):
        text = text[:head] + reader.blanked(mark) + text[mark.end() :]
        head = _first(text, mark.end())
    while mark := _FORWARDED.match(text, head):
        text = text[:head] + reader.blanked(mark) + text[mark.end() :]
        if mark["name"] and text[head : mark.end()].strip():
            break
        head = _first(text, mark.end())
    for pattern in (_CALLED, _FRAME):
        if (mark := pattern.match(text, head)) and any(map(str.isalnum, text[mark.end() :])):
            text = text[:head] + _blank(mark.end() - head) + text[mark.end() :]
            head = _first(text, head)
            text = _unframed(text, mark[0]) if pattern is _FRAME else text
    bare = _BRACKETED.sub(r" \1 ", text)
    bare, clocks = stamps(bare, _first(bare, head))
    return Passed(bare, tuple(reader.stamps), tuple(reader.senders), clocks)


def _unframed(text: str, frame: str) -> str:
    """Return a text without the signs at its end that stand before all of it too."""
    rest = text.rstrip(f" \t\n\ufe0f{frame}")
    is_ended = rest[-1:] in {*".!?…؟۔»"} and text[len(rest) : len(rest) + 1].isspace()
    return rest + _blank(len(text) - len(rest)) if is_ended else text


def _read(entity: re.Match[str]) -> str:
    """Return what an entity of a page stands for, as often as it has letters."""
    return _QUOTES.get(entity[0], "'") * len(entity[0])


def _without_last(text: str) -> str:
    """Return a text without what a chat or a file shows below its last words."""
    for pattern in (_BUBBLE, _FOLIO, _PAGE):
        if mark := pattern.search(text, max(len(text.rstrip()) - LAST, 0)):
            start, end = mark.span("mark")
            is_ticked = _TICK.search(text, 0, start) is not None
            if pattern is not _BUBBLE or (is_hour(mark["hour"]) and not is_ticked):
                text = text[:start] + _blank(end - start) + text[end:]
    return text


def _is_hour_alone(moment: str) -> bool:
    return _DATE.search(moment) is None and is_stamp(moment)


def holds_moment(text: str) -> bool:
    """Tell whether a text has enough figures for the mark of a sender."""
    return sum(map(str.isdecimal, text)) >= _FEWEST_FIGURES


def _first(text: str, start: int) -> int:
    """Return the place of the first line with something in it."""
    found = _EMPTY_LINES.match(text, start)
    return found.end() if found else start


def _blank(length: int) -> str:
    """Return the end of a line, and spaces, in the place of what was written there."""
    return "\n".ljust(length)[:length]


def _is_moment(written: str, since: date | None, today: date | None) -> bool:
    """Tell whether there was such a day and hour, in the order of days and months of either."""
    hour, day = _HOUR.search(written), _DATE.search(written)
    if hour is None or day is None:
        return False
    hours, minutes, seconds = (int(part or 0) for part in hour.groups())
    is_backwards = day[4] is not None
    one, other, year = map(int, day.group(6, 5, 4) if is_backwards else day.group(1, 2, 3))
    year += 2000 if year < 100 else 0
    if hours > 23 or max(minutes, seconds) > 59 or not _EARLIEST.year <= year < 2100:
        return False
    orders = ((other, one),) if is_backwards else ((other, one), (one, other))
    days = [found for order in orders if (found := _day(year, *order))]
    return any(
        (since is None or since - _PAST_MIDNIGHT <= found) and (today is None or found <= today)
        for found in days
    )


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
