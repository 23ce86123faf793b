"""What a way of passing a message on writes into it: senders, times, « Transféré »."""

import re
from dataclasses import dataclass, field
from datetime import date, timedelta

from bot.core.calendar.dates import read_day
from bot.core.verification.reading.names import is_name

_TIME = r"\d{1,2}[:h]\d{2}(?::\d{2})?(?:[ \u202f]?[AaPp]\.?[Mm]\.?)?"
_DAY = r"\d{1,2}[/.‑-]\d{1,2}[/.‑-]\d{2,4}"
_MOMENT = rf"(?:{_DAY},?(?: à)?[ \u00a0\u202f]+{_TIME}|{_TIME},?[ \u00a0\u202f]+{_DAY})"
_NAME = r"[^\n:\[\]]{1,40}?"
_SENDER = re.compile(
    rf"^(?:[^\w\n\[]|_)*(?P<moment>\[{_MOMENT}\][ \t\u00a0]*"
    rf"|{_MOMENT}[ \t\u00a0]+[-‐‑–—][ \t\u00a0]+)(?P<name>~?{_NAME}):",
    re.MULTILINE,
)
_FORWARDED = re.compile(
    r"^(?:[^\w\n]|_)*(?:forwarded(?: many times| message)?"
    r"|transf[ée]r[ée]e?(?: (?:plusieurs|de nombreuses) fois)?"
    r"|message transf[ée]r[ée]|معاد توجيهها(?: عدة مرات)?|معاد توجيهه(?: عدة مرات)?"
    r"|رسالة معاد توجيهها|أعيد توجيهها|أُعيد توجيهها"
    r"|تم(?:ت)? إعادة توجيه(?:ها|ه)?)"
    r"(?:[ \t]+(?:from|depuis|de|par|من)[ \t:]+(?P<name>[^\n:]{1,40}))?(?:[^\w\n]|_)*$",
    re.MULTILINE | re.IGNORECASE,
)
# « Le 9 juil. 2025 à 10:12, Amina a écrit : », as mail programs write above what they quote.
_REPLY = re.compile(
    r"^(?:[^\w\n]|_)*(?:le|on)[ \u00a0](?P<day>[^\n:]{6,30}?),?[ \u00a0]+(?:à|at)[ \u00a0]+"
    r"(?P<hour>\d{1,2} ?[:h] ?\d{2})(?:[ \u202f]?[AP]M)?,?[ \u00a0]+(?P<name>[^\n:<>@]{1,40}?)"
    r"[ \u00a0]+(?:a écrit|wrote)[ \u00a0\u202f]?:[ \t]*$",
    re.MULTILINE | re.IGNORECASE,
)
_MOST_SENDERS = 3  # one before the other in a line: passed on and passed on again
_LETTERS_OF_NAMES = re.compile(r"(?:[^\W\d_]|[\s.~’'\u0300-\u036f\u064b-\u0652-])+")
# « <https://…> », as mail programs write an address.
_BRACKETED = re.compile(r"<((?:https?://|www\.|[\w.+-]+@)[^\s<>]+)>", re.IGNORECASE)


_HOUR = re.compile(r"(\d{1,2})[:h](\d{2})(?::(\d{2}))?")
_DATE = re.compile(r"(\d{1,2})[/.‑-](\d{1,2})[/.‑-](\d{2,4})")
_QUOTATION = re.compile(r"(?:>[ \t]*)*")
_EMPTY_LINES = re.compile(r"(?:[^\S\n]*\n)*")
_EARLIEST = date(2009, 1, 1)  # before any of our announcements
_FEWEST_FIGURES = 6  # « 1/1/20 9:00 » has seven
_PAST_MIDNIGHT = timedelta(days=1)  # somewhere it is the next day already


@dataclass(frozen=True, slots=True)
class Passed:
    """A text of the same length with line ends for what a way of passing on has written.

    `stamps` are the places of the marks of senders, `senders` those of names that are left.
    """

    text: str
    stamps: tuple[tuple[int, int], ...] = ()
    senders: tuple[tuple[int, int], ...] = ()


@dataclass(slots=True)
class _Reader:
    since: date | None
    today: date | None
    names: set[str] = field(default_factory=set)
    stamps: list[tuple[int, int]] = field(default_factory=list)
    senders: list[tuple[int, int]] = field(default_factory=list)

    def stamp(self, mark: re.Match[str]) -> str:
        """Return what is left of the mark of a sender, which is none where no message follows."""
        rest = mark.string[mark.end() :]
        is_moment = _is_moment(mark["moment"], self.since, self.today)
        if not is_moment or not any(map(str.isalnum, rest)):
            return mark[0]
        # The sign of a quotation in front is that of the whole text: it stays.
        quoted = _QUOTATION.match(mark.string, mark.start())
        lead = len(quoted[0]) if quoted else 0
        self.stamps.append((mark.start() + lead, mark.end()))
        return mark[0][:lead] + self.blanked(mark)[lead:]

    def wrote(self, mark: re.Match[str]) -> bool:
        """Tell whether somebody wrote at that moment, and something follows."""
        day = read_day(mark["day"], today=_EARLIEST).day
        hour = re.sub(" ", "", mark["hour"])
        written = day and f"{day.day}/{day.month}/{day.year} {hour}"
        is_followed = any(map(str.isalnum, mark.string[mark.end() :]))
        return is_followed and bool(written and _is_moment(written, self.since, self.today))

    def blanked(self, mark: re.Match[str]) -> str:
        name = mark["name"]
        if name is None or name.strip() in self.names or _is_known(name):
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
    for _ in range(_MOST_SENDERS):
        text = _SENDER.sub(reader.stamp, text)
    head = _first(text, 0)
    if (mark := _REPLY.match(text, head)) and reader.wrote(mark):
        text = text[:head] + reader.blanked(mark) + text[mark.end() :]
        head = _first(text, mark.end())
    while mark := _FORWARDED.match(text, head):
        text = text[:head] + reader.blanked(mark) + text[mark.end() :]
        if mark["name"] and text[head : mark.end()].strip():
            break
        head = _first(text, mark.end())
    bare = _BRACKETED.sub(r" \1 ", text)
    return Passed(bare, tuple(reader.stamps), tuple(reader.senders))


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
    one, other, year = map(int, day.groups())
    year += 2000 if year < 100 else 0
    if hours > 23 or max(minutes, seconds) > 59 or not _EARLIEST.year <= year < 2100:
        return False
    days = [found for found in (_day(year, other, one), _day(year, one, other)) if found]
    return any(
        (since is None or since - _PAST_MIDNIGHT <= found) and (today is None or found <= today)
        for found in days
    )


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _is_known(name: str) -> bool:
    """Tell whether it is the name of somebody, and nothing is drawn beside it."""
    return _LETTERS_OF_NAMES.fullmatch(name) is not None and is_name(name)
