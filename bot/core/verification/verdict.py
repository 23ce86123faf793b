"""The verdict on a message that somebody received, and what it rests on."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from bot.core.announcements import Announcement, State
from bot.core.verification.changes import Change
from bot.core.verification.comparison import Comparison, compare
from bot.core.verification.danger import is_dangerous, is_like_address
from bot.core.verification.phrases import courtesies, left_over
from bot.core.verification.reading.formatting import Mark
from bot.core.verification.reading.word import Kind
from bot.core.verification.received import Copy, Span, raw, read
from bot.core.verification.versions import Archive, Known, Version


class Verdict(StrEnum):
    """What a message that somebody received turns out to be."""

    GENUINE = "genuine"  # and in force
    OUTDATED = "outdated"  # genuine, but there is a newer version
    WITHDRAWN = "withdrawn"
    EXERCISE = "exercise"  # made to try the way: nobody is to act on it
    PARTLY = "partly"  # ours with something added, or only a part of ours
    ALTERED = "altered"
    NUMBER = "number"  # it only names one of ours
    UNKNOWN = "unknown"


class FileNote(StrEnum):
    """What the file of a message is."""

    OURS = "ours"
    OTHER = "other"  # ours, but of another announcement than the words
    UNKNOWN = "unknown"
    PROGRAM = "program"  # or what may hold one: nothing of ours ever does


STANDING = frozenset({Verdict.GENUINE, Verdict.OUTDATED, Verdict.WITHDRAWN, Verdict.EXERCISE})


@dataclass(frozen=True, slots=True)
class Finding:
    """The verdict, the version it is about, and what is not ours, as it was typed.

    `changes` are what ours says and what stands there instead; `shared` is how many words in
    rows are ours; `is_passed_on` that all that is not ours is the name of who passed it on;
    `elsewhere` what was corrected in other languages than that of the version, which it denies:
    a language, its old text and its new one.
    """

    verdict: Verdict
    version: Version | None = None
    foreign: tuple[str, ...] = ()
    changes: tuple[tuple[str, str], ...] = ()
    is_dangerous: bool = False
    shared: int = 0
    file: FileNote | None = None
    is_passed_on: bool = False
    elsewhere: tuple[tuple[str, str, str], ...] = ()

    @property
    def is_standing(self) -> bool:
        """Whether all of it is ours, whatever became of it."""
        return self.verdict in STANDING

    @property
    def announcement(self) -> Announcement | None:
        """The announcement that the version belongs to."""
        return self.version.announcement if self.version else None

    @property
    def number(self) -> str | None:
        """The public number of the version."""
        return self.version.number if self.version else None


_STANDING = {
    State.SENT: Verdict.GENUINE,
    State.REPLACED: Verdict.OUTDATED,
    State.WITHDRAWN: Verdict.WITHDRAWN,
}
SEVERITY = (
    Verdict.GENUINE,
    Verdict.OUTDATED,
    Verdict.WITHDRAWN,
    Verdict.EXERCISE,
    Verdict.NUMBER,
    Verdict.PARTLY,
    Verdict.ALTERED,
    Verdict.UNKNOWN,
)
_ORDER = (State.SENT, State.WITHDRAWN, State.REPLACED)


def verify(
    text: str,
    links: Sequence[str],
    archive: Archive,
    *,
    marks: Sequence[Mark] = (),
    today: date | None = None,
) -> Finding:
    """Tell what a message is: every word, number and link of it is ours, or it is not genuine.

    `links` are where its words lead without showing it (Telegram's text links), `marks` what
    changes how its words are seen. No sender passed it on after `today`, or before it was sent.
    """
    copy = read(text, links, marks, today)
    numbers = [word.key for word in copy.words if word.kind is Kind.NUMBER]
    compared: list[Comparison] = []
    for known in archive.near([word.looks for word in copy.words], numbers):
        is_named = known.version.number in numbers
        passed_on = copy.since(known.version.since)
        compared.append(compare(passed_on, known, _siblings(known, archive), is_named=is_named))
        if compared[-1].is_same and standing(known.version, (known,)) is Verdict.GENUINE:
            break
    near = [one for one in compared if one.is_near]
    if near:
        return _judged(min(near, key=_rank), archive)
    named = next((found for number in numbers if (found := archive.numbered(number))), None)
    return _unlike(copy, current(named) if named else None)


def current(versions: Sequence[Known]) -> Known:
    """Return the version of a number that counts: in force, else withdrawn, else replaced."""
    return min(
        versions, key=lambda one: (one.version.is_exercise, _ORDER.index(one.version.state))
    )


def standing(version: Version, all_of_number: Iterable[Known]) -> Verdict:
    """Return what became of a version; with the last of a number the others are withdrawn too."""
    if version.is_exercise:
        return Verdict.EXERCISE
    states = {one.version.state for one in all_of_number}
    if version.state is State.REPLACED and State.SENT not in states and State.WITHDRAWN in states:
        return Verdict.WITHDRAWN
    return _STANDING[version.state]


def recognise_file(unique_id: str, known: Sequence[Announcement]) -> Finding:
    """Tell what a file is by the number that Telegram gives to every copy of it."""
    found = [one for one in known if any(file.unique_id == unique_id for file in one.files)]
    if not found:
        return Finding(Verdict.UNKNOWN)
    one = max(found, key=lambda each: each.id)
    version = Version(one.number or "", one.text("")[0], one.state, announcement=one)
    return Finding(Verdict.EXERCISE if one.is_exercise else _STANDING[one.state], version)


def together(file: Finding, words: Finding, *, is_program: bool = False) -> Finding:
    """Return what a file and the words below it are, as one message: the worse verdict wins.

    `is_program` when the file can be run: it is dangerous whatever stands below it.
    """
    if is_program and file.version is None:
        verdict = Verdict.PARTLY if words.is_standing else words.verdict
        return replace(words, verdict=verdict, is_dangerous=True, file=FileNote.PROGRAM)
    is_known = file.version is not None
    if words.verdict is Verdict.UNKNOWN and not words.foreign:
        return replace(file, file=FileNote.OURS if is_known else FileNote.UNKNOWN)
    if not is_known:
        if not words.is_standing:
            return replace(words, file=FileNote.UNKNOWN)
        # Nobody can tell what the picture or the PDF says.
        note = FileNote.UNKNOWN
        return replace(words, verdict=Verdict.PARTLY, is_dangerous=True, file=note)
    if words.version is None:
        return replace(words, verdict=Verdict.PARTLY, version=file.version, file=FileNote.OURS)
    if words.number != file.number:
        verdict = Verdict.PARTLY if words.is_standing else words.verdict
        return replace(words, verdict=verdict, file=FileNote.OTHER)
    if words.verdict is Verdict.NUMBER and not words.foreign:
        return replace(file, file=FileNote.OURS)
    worse = max((words, file), key=lambda one: SEVERITY.index(one.verdict))
    return replace(worse, file=FileNote.OURS)


def _siblings(known: Known, archive: Archive) -> list[Known]:
    """Return the same announcement in its other languages, in the same state."""
    version = known.version
    return [
        one
        for one in archive.numbered(version.number)
        if one is not known
        and one.version.state is version.state
        and one.version.announcement == version.announcement
    ]


def _rank(comparison: Comparison) -> tuple[bool, int, bool, int, str]:
    version = comparison.known.version
    newest = "".join(chr(0x10FFFF - ord(c)) for c in version.number)
    return (
        comparison.is_changed,
        comparison.cost,
        version.is_exercise,
        _ORDER.index(version.state),
        newest,
    )


def _judged(comparison: Comparison, archive: Archive) -> Finding:
    version = comparison.known.version
    if comparison.is_same:
        verdict = standing(version, archive.numbered(version.number))
        return Finding(verdict, version, shared=comparison.shared)
    copy, body = comparison.copy, comparison.known.body
    spans = sorted(
        span
        for span in {*comparison.added, *(change.theirs for change in comparison.changes)}
        if span[0] < span[1]
    )
    foreign = (*(raw(copy.text, copy.words, span) for span in spans), *comparison.links)
    touched = [raw(body.text, body.words, change.ours) for change in comparison.changes]
    telling = [span for span in spans if not _is_of_passing_on(comparison, span)]
    written = [raw(copy.text, copy.words, span) for span in telling]
    senders = comparison.senders
    return Finding(
        Verdict.ALTERED if comparison.changes else Verdict.PARTLY,
        version,
        foreign,
        tuple(_in_context(comparison, change) for change in comparison.changes),
        bool(comparison.links)
        or any(map(is_dangerous, {*written, *touched}))
        or any(is_like_address(copy.around(span)) or copy.is_drawn(span) for span in telling)
        or any(map(comparison.turns_a_sign, comparison.changes)),
        comparison.shared,
        is_passed_on=bool(senders) and set(spans) == set(senders) and not comparison.links,
    )


def _is_of_passing_on(comparison: Comparison, span: Span) -> bool:
    """Tell whether words are the number of who passed the message on, or its hour, and no more."""
    found = comparison.copy.words[span[0] : span[1]]
    is_number = span in comparison.senders and [word.kind for word in found] == [Kind.PHONE]
    return is_number or all(word.is_clock for word in found)


def _in_context(comparison: Comparison, change: Change) -> tuple[str, str]:
    """Return what ours says and what stands there instead, with a word on either side."""
    body, copy = comparison.known.body, comparison.copy
    ours = max(change.ours[0] - 1, 0), min(change.ours[1] + 1, len(body.words))
    theirs = max(change.theirs[0] - 1, 0), min(change.theirs[1] + 1, len(copy.words))
    sides = raw(body.text, body.words, ours), raw(copy.text, copy.words, theirs)
    if " ".join(sides[0].split()) == " ".join(sides[1].split()):  # only the lines differ
        sides = sides[0], re.sub(r"\s*\n\s*", " ⏎ ", sides[1])
    return sides


def _unlike(copy: Copy, known: Known | None) -> Finding:
    """Return the finding on words that are like none of ours; they may name one."""
    phrases = (courtesies(), *(known.phrases if known else ()))
    foreign = [raw(copy.text, copy.words, span) for span in left_over(copy.words, phrases)]
    targets = known.body.targets if known else frozenset()
    links = [link for link in copy.links if link not in targets]
    return Finding(
        Verdict.NUMBER if known else Verdict.UNKNOWN,
        known.version if known else None,
        (*foreign, *links),
        is_dangerous=bool(links) or any(map(is_dangerous, foreign)),
    )
