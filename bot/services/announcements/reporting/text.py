"""What a report says of an announcement on its way, and the buttons below it."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.catalog.catalog import Catalog
from bot.core.announcements import Announcement, State
from bot.core.audit import Anchor
from bot.core.calendar.morocco import ZONE
from bot.core.callbacks import ButtonRow, Buttons, CallbackData
from bot.core.callbacks.announcements import (
    AskCancel,
    AskUnread,
    AskWithdraw,
    ReportForm,
    SendProof,
    SendReport,
    Steer,
    Steering,
    ViewAnnouncement,
)
from bot.core.callbacks.officers import AskFreeze
from bot.core.sending.broadcasts import Report
from bot.core.sending.broadcasts import State as Stage
from bot.core.sending.delivery import Reason, Status
from bot.core.writing.text import escape
from bot.services.announcements.text import AnnouncementText
from bot.services.officers.alarms import why_stopped

WIDTH = 12  # signs of the bar
_STEERING = {  # what may be done at each stage; cancelling is asked about first
    Stage.CANARY: ("release", "pause", "cancel"),
    Stage.HOLDING: ("release", "pause", "cancel"),
    Stage.SENDING: ("pause", "cancel"),
    Stage.PAUSED: ("resume", "cancel"),
}
# What stopped by itself is tried again on those that failed, or goes on all the same.
_STOPPED = ("retry", "overrule", "cancel")
_HALTING = ("pause", "cancel")
_BY_PEOPLE = ("paused", "cancelled", "withdrawn")  # stages that somebody has brought about
_DOES = {
    "release": Steering.RELEASE,
    "overrule": Steering.RELEASE,
    "pause": Steering.PAUSE,
    "resume": Steering.RESUME,
    "retry": Steering.RESUME,
}


@dataclass(frozen=True, slots=True)
class Shown:
    """A report in one language: Telegram HTML, and rows of a label and what it carries."""

    html: str
    buttons: Buttons


@dataclass(frozen=True, slots=True)
class Recall:
    """How far taking back has come, and how many messages say so that could not be deleted."""

    deleted: Report
    replaced: int


@dataclass(frozen=True, slots=True)
class Facts:
    """What there is to report; None and empty where there was nothing of the kind."""

    report: Report
    read: int | None
    pins: dict[tuple[str, str], int]  # by status and reason, of the groups it reached
    files: dict[str, int]
    recall: Recall | None
    told: dict[str, int]  # of a correction or a withdrawal
    anchor: Anchor | None  # of the record, when all had gone out
    may_freeze: bool  # who wrote and who approved it both may
    may_withdraw: bool  # likewise
    asked: Mapping[str, int]  # how asking again ended, by status; empty where nobody was asked
    may_ask: bool  # those who have not pressed « read and understood »
    by: Mapping[str, str]  # who stopped it or took it back, by language; empty where nobody did
    by_channel: int = 0  # groups beside those counted that got it by the channel they belong to


class ReportText:
    """Puts what is known of a broadcast into the words of each language."""

    def __init__(self, catalog: Catalog, wording: AnnouncementText, *, per_second: int) -> None:
        self._catalog = catalog
        self._wording = wording
        self._per_second = per_second

    def shown(self, one: Announcement, facts: Facts, language: str, *, now: datetime) -> Shown:
        report, say = facts.report, _Said(self._catalog, language)
        ended = report.audience - report.waiting
        share = ended / report.audience if report.audience else 1.0
        full = round(WIDTH * share)
        lines = [
            self._catalog.beside(
                (
                    f"<b>{escape(self.title(one, language))}</b>",
                    escape(self._wording.who(one, language)),
                ),
                language,
            ),
            f"<i>{escape(self._stage(one, facts, language))}</i>",
            f"{'▓' * full}{'░' * (WIDTH - full)} "
            f"{self._catalog.formats.percent(int(100 * share), language)}",
            *map(escape, self._counts(one, facts, say)),
        ]
        if facts.report.is_frozen and not report.is_done:
            lines.insert(1, f"<b>{escape(say('report-frozen'))}</b>")
        if report.why or report.stopped:
            why = why_stopped(self._catalog, language, report.stopped, report.why or "")
            lines.append(escape(why))
        if not report.is_done and report.state is Stage.SENDING and not report.is_frozen:
            ends_at = now + timedelta(seconds=report.waiting / self._per_second)
            lines.append(escape(say("report-eta", time=self._time(ends_at, language))))
        if report.is_done and one.state is State.SENT and not one.is_exercise:
            lines.append(escape(say("report-correct-how")))
        if facts.anchor and report.is_done:
            short = facts.anchor.short
            said = escape(say("report-anchor", count=facts.anchor.entries, anchor=short))
            lines.append(said.replace(short, f"<code>{short}</code>"))  # one tap copies it
        return Shown("\n".join(lines), self._buttons(one, facts, say))

    def title(self, one: Announcement, language: str) -> str:
        said = self._wording.title(one, language)
        key = "report-title" if one.corrects is None else "report-title-correction"
        return self._catalog.text(key, language, what=said)

    def _counts(self, one: Announcement, facts: Facts, say: "_Said") -> Sequence[str]:
        report = facts.report
        lines = [
            say(
                "report-total" if one.corrects is None else "report-total-correction",
                number=report.audience,
            ),
            say("report-sent", number=report.of(Status.SENT)),
        ]
        lines += [
            say(f"report-{status}", number=number, reasons=self._reasons(report, status, say))
            for status in (Status.UNREACHABLE, Status.REJECTED, Status.UNCERTAIN)
            if (number := report.of(status))
        ]
        if facts.by_channel:
            lines.insert(2, say("report-by-channel", number=facts.by_channel))
        if dropped := report.of("dropped"):
            lines.append(say("report-dropped", number=dropped))
        lines += _left(report, say)
        if report.repeated:
            lines.append(say("report-repeated", number=report.repeated))
        if facts.pins:
            lines.append(_pinned(facts.pins, say))
        if facts.files:
            lines.append(say("report-files", number=facts.files.get(Status.SENT, 0)))
        if facts.read is not None:
            lines.append(say("report-read", number=facts.read))
        if facts.asked:
            lines.append(say("report-asked", number=facts.asked.get(Status.SENT, 0)))
        if facts.told:
            is_back = one.state is State.WITHDRAWN
            key = "report-told-withdrawn" if is_back else "report-told"
            lines.append(say(key, number=facts.told.get(Status.SENT, 0)))
        if facts.recall is not None:
            lines.append(
                say(
                    "report-recall",
                    deleted=facts.recall.deleted.of(Status.SENT),
                    replaced=facts.recall.replaced,
                    waiting=facts.recall.deleted.waiting,
                )
            )
        return lines

    def _reasons(self, report: Report, status: Status, say: "_Said") -> str:
        found = Counter[str]()
        for (end, reason), number in report.ends.items():
            if end == status:
                found[say("report-reason", reason=reason or Reason.REFUSED)] += number
        counted = (f"{reason} {number}" for reason, number in found.most_common())
        return self._catalog.beside(counted, say.language, between=", ")

    def _stage(self, one: Announcement, facts: Facts, language: str) -> str:
        report = facts.report
        stage = "done" if report.is_done and report.state is not Stage.CANCELLED else report.state
        if one.state in {State.WITHDRAWN, State.REPLACED}:
            stage = str(one.state)
        elif report.is_frozen and not report.is_done and stage is not Stage.CANCELLED:
            stage = "frozen"
        if facts.by and stage in _BY_PEOPLE:
            return self._catalog.text(f"report-stage-{stage}-by", language, by=facts.by[language])
        time = self._time(facts.report.hold_until, language) if facts.report.hold_until else ""
        return self._catalog.text(f"report-stage-{stage}", language, time=time)

    def _time(self, moment: datetime, language: str) -> str:
        return self._catalog.formats.time(moment.astimezone(ZONE).time(), language)

    def _buttons(self, one: Announcement, facts: Facts, say: "_Said") -> Buttons:
        numbers: ButtonRow = [
            (say("report-picture"), SendReport(ReportForm.PICTURE, one.id)),
            (say("report-csv"), SendReport(ReportForm.TABLE, one.id)),
        ]
        proof: ButtonRow = [(say("report-proof"), SendProof(one.id))]
        if one.state is not State.SENT:
            return [numbers, proof]
        if facts.report.is_done:
            opens: ButtonRow = [(say("announce-open-closed"), ViewAnnouncement(one.id))]
            back: ButtonRow = [(say("announce-withdraw"), AskWithdraw(one.id))]
            ask: ButtonRow = [(say("report-ask"), AskUnread(one.id))]
            may = facts.may_ask, facts.may_withdraw
            return [numbers, proof, opens, *[ask] * may[0], *[back] * may[1]]
        labels = _STEERING.get(facts.report.state, ())
        if facts.report.stopped:
            labels = _STOPPED
        if facts.report.is_frozen:  # nothing goes on, and stopping is no obstacle
            labels = tuple(label for label in labels if label in _HALTING)
        rows: list[ButtonRow] = [
            [(say(f"report-{label}"), _steering(label, one))] for label in labels
        ]
        if facts.report.ends:  # what is known so far
            rows.append(numbers)
        return [*rows, [(say("report-freeze"), AskFreeze())]] if facts.may_freeze else rows


class _Said:
    """Short texts in one language."""

    def __init__(self, catalog: Catalog, language: str) -> None:
        self._catalog = catalog
        self.language = language

    def __call__(self, key: str, **values: str | int) -> str:
        return self._catalog.text(key, self.language, **values)


def _steering(label: str, one: Announcement) -> CallbackData:
    return Steer(_DOES[label], one.id) if label in _DOES else AskCancel(one.id)


def _left(report: Report, say: _Said) -> Iterator[str]:
    """Yield how many have no outcome: of what was stopped, those on their way apart."""
    if report.is_halted and report.in_flight:
        yield say("report-in-flight", number=report.in_flight)
    if left := report.held_back if report.is_halted else report.waiting:
        is_over = report.state is Stage.CANCELLED
        yield say("report-never" if is_over else "report-waiting", number=left)


def _pinned(pins: dict[tuple[str, str], int], say: _Said) -> str:
    """Return in how many groups an announcement was pinned, and why not in the others."""
    done, failed = 0, Counter[str]()
    for (status, reason), number in pins.items():
        if status == Status.SENT:
            done += number
        else:
            is_missing = reason == Reason.NO_RIGHTS
            key = "report-pin-right" if is_missing else "report-reason"
            failed[say(key, reason=reason or Reason.REFUSED)] += number
    total = done + failed.total()
    if not failed:
        return say("report-pinned", done=done, total=total)
    reasons = ", ".join(reason for reason, _ in failed.most_common())
    return say("report-not-pinned", done=done, total=total, reasons=reasons)
