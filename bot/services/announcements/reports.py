"""What became of an announcement: a report that is kept up to date, its picture, its table."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256

from bot.catalog.catalog import Catalog
from bot.core.announcements import Announcement, State
from bot.core.audit import Anchor
from bot.core.calendar.morocco import ZONE
from bot.core.callbacks import Buttons, CallbackData
from bot.core.callbacks.announcements import (
    AskCancel,
    ReportForm,
    SendProof,
    SendReport,
    Steer,
    Steering,
)
from bot.core.callbacks.officers import AskFreeze
from bot.core.sending.broadcasts import Report
from bot.core.sending.broadcasts import State as Stage
from bot.core.sending.delivery import Reason, Status
from bot.core.writing.text import escape
from bot.services.announcements.report_table import written
from bot.services.announcements.text import AnnouncementText
from bot.services.officers.alarms import why_stopped
from bot.services.printing.report_picture import Arrivals
from bot.storage import announcements, metadata
from bot.storage.audit import audit
from bot.storage.database import Database, Tx
from bot.storage.officers import freezes
from bot.storage.sending import broadcasts, deliveries, live_messages, receipts
from bot.storage.sending.audiences import Reach

WIDTH = 12  # signs of the bar
_STEERING: dict[Stage, tuple[str, ...]] = {  # what may be done at each stage
    Stage.CANARY: ("release", "pause", "cancel"),
    Stage.HOLDING: ("release", "pause", "cancel"),
    Stage.SENDING: ("pause", "cancel"),
    Stage.PAUSED: ("resume", "cancel"),
}
# What stopped by itself is tried again on those that failed, or goes on all the same.
_STOPPED = ("retry", "overrule", "cancel")
_HALTING = ("pause", "cancel")


@dataclass(frozen=True, slots=True)
class Shown:
    """A report in one language: Telegram HTML, and rows of a label and what it carries."""

    html: str
    buttons: Buttons


@dataclass(frozen=True, slots=True)
class Facts:
    """What there is to report; None and empty where there was nothing of the kind."""

    report: Report
    hold_until: datetime | None
    read: int | None
    pins: dict[tuple[str, str], int]  # by status and reason, of the groups it reached
    files: dict[str, int]
    deleted: Report | None
    replaced: dict[str, int]
    told: dict[str, int]  # of a correction or a withdrawal
    anchor: Anchor | None  # of the record, when all had gone out
    is_frozen: bool
    may_freeze: bool  # who wrote and who approved it both may


class Reports:
    """The reports of announcements."""

    def __init__(
        self, db: Database, catalog: Catalog, wording: AnnouncementText, *, per_second: int
    ) -> None:
        self._db = db
        self._catalog = catalog
        self._wording = wording
        self._per_second = per_second

    async def open(self, tx: Tx, sent: Announcement, *, now: datetime) -> None:
        """Send the report to who wrote and who approved; from then on it is kept up to date."""
        begun = {code: escape(self._title(sent, code)) for code in self._catalog.languages}
        await deliveries.freeze_words(tx, _source(sent), begun)
        people = {sent.author, sent.decided_by or sent.author}
        await deliveries.enqueue_for(tx, _source(sent), sorted(people), now=now, is_vital=True)

    async def refresh(self, *, officers: Collection[int], now: datetime) -> None:
        """Bring every live report up to date; one that says it all already is left alone.

        Where both who get it are among `officers`, it offers to stop everything.
        """
        for one in await announcements.reported(self._db.read):
            may_freeze = {one.author, one.decided_by or one.author} <= set(officers)
            facts = await self._facts(one, notes_anchor=True, may_freeze=may_freeze)
            if facts is None:
                continue
            shown = {
                code: self._shown(one, facts, code, now=now) for code in self._catalog.languages
            }
            words = {code: found.html for code, found in shown.items()}
            buttons = {code: found.buttons for code, found in shown.items()}
            mark = sha256(repr((words, buttons)).encode()).hexdigest()[:12]
            name = f"{_source(one)}:{mark}"
            if await live_messages.is_stale(self._db.read, _source(one), name, now=now):
                async with self._db.transaction() as tx:
                    await live_messages.renew(tx, _source(one), name, words, buttons, now=now)
            elif facts.report.is_done and one.report_until and now > one.report_until:
                async with self._db.transaction() as tx:
                    await announcements.report_until(tx, one.id, None)

    async def standing(self, one: Announcement) -> str:
        """Return how an announcement stands: its state, or that it stopped on its way."""
        report = None
        if one.state is State.SENT:
            report = await broadcasts.report(self._db.read, one.source)
        if report is None or not report.waiting:
            return str(one.state)
        is_paused = report.state is Stage.PAUSED
        if report.state is Stage.CANCELLED or (is_paused and (report.stopped or report.why)):
            return "stopped"
        return "paused" if is_paused else str(one.state)

    async def of(
        self, one: Announcement, language: str, *, may_freeze: bool, now: datetime
    ) -> Shown | None:
        """Return the report of an announcement; None when it was never sent.

        It offers to stop everything to who may.
        """
        facts = await self._facts(one, may_freeze=may_freeze)
        return self._shown(one, facts, language, now=now) if facts else None

    async def may_repeat(self, one: Announcement, *, now: datetime) -> bool:
        """Tell whether trying again would reach anybody who was not reached."""
        is_in_force = one.state is State.SENT and not one.is_over(now=now)
        return is_in_force and await broadcasts.has_missed(self._db.read, one.source)

    async def reached(self, one: Announcement) -> Reach | None:
        """Return to how many people and groups an announcement went; None before it went out."""
        if one.sent_at is None:
            return None
        rows = await broadcasts.breakdown(self._db.read, one.source)
        groups = sum(row["number"] for row in rows if row["is_group"])
        return Reach(sum(row["number"] for row in rows) - groups, groups)

    async def arrivals(self, one: Announcement) -> Arrivals | None:
        """Return the numbers that a picture of the report shows; None when it was never sent."""
        facts = await self._facts(one)
        if facts is None or one.sent_at is None:
            return None
        regions, languages, groups = Counter[str](), Counter[str](), 0
        regions_sent, languages_sent, groups_sent = Counter[str](), Counter[str](), 0
        for row in await broadcasts.breakdown(self._db.read, one.source):
            number = row["number"]
            arrived = number if row["status"] == Status.SENT else 0
            languages[row["language"]] += number
            languages_sent[row["language"]] += arrived
            if row["is_group"]:
                groups, groups_sent = groups + number, groups_sent + arrived
            else:
                regions[row["region"] or ""] += number
                regions_sent[row["region"] or ""] += arrived
        return Arrivals(
            one.number or "",
            one.sent_at,
            facts.report,
            await broadcasts.curve(self._db.read, one.source),
            {key: (regions_sent[key], total) for key, total in regions.items()},
            (groups_sent, groups),
            {key: (languages_sent[key], total) for key, total in languages.items()},
            facts.read,
        )

    async def table(self, one: Announcement, language: str) -> str:
        """Return the counts as a table (CSV as Excel takes it in French), in words.

        Nobody's number or name is in it, and regions of few people are one.
        """
        rows = await broadcasts.breakdown(self._db.read, one.source)
        return written(self._catalog, rows, language)

    async def _facts(
        self, one: Announcement, *, notes_anchor: bool = False, may_freeze: bool = False
    ) -> Facts | None:
        read = self._db.read
        report = await broadcasts.report(read, one.source)
        if report is None:
            return None
        if notes_anchor and report.is_done:
            await self._note_anchor(one)
        row = await broadcasts.find(read, one.source)
        until = row["hold_until"] if row is not None else None
        is_back, is_frozen = one.state is State.WITHDRAWN, await freezes.is_frozen(read)
        return Facts(
            report,
            datetime.fromisoformat(until) if until else None,
            await receipts.count(read, one.id) if one.options.asks_receipt else None,
            await broadcasts.causes(read, f"{one.source}:pin") if one.options.is_pinned else {},
            await broadcasts.ends(read, files_source(one)) if one.files else {},
            await broadcasts.report(read, deleted_source(one)) if is_back else None,
            await broadcasts.ends(read, withdrawn_source(one)) if is_back else {},
            await broadcasts.ends(
                read, withdrawn_told_source(one) if is_back else corrected_told_source(one)
            ),
            Anchor.parse(await metadata.get(read, _anchor_mark(one)) or ""),
            is_frozen,
            may_freeze and not is_frozen,
        )

    async def _note_anchor(self, one: Announcement) -> None:
        """Note once how far the record went when all had gone out: the report keeps saying it.

        One that followed the record would say what a forger wrote afterwards.
        """
        if await metadata.get(self._db.read, _anchor_mark(one)) is not None:
            return
        async with self._db.transaction() as tx:
            await metadata.put(tx, _anchor_mark(one), str(await audit.head(tx)))

    def _shown(self, one: Announcement, facts: Facts, language: str, *, now: datetime) -> Shown:
        report, say = facts.report, _Said(self._catalog, language)
        ended = report.audience - report.waiting
        share = ended / report.audience if report.audience else 1.0
        full = round(WIDTH * share)
        lines = [
            self._catalog.beside(
                (
                    f"<b>{escape(self._title(one, language))}</b>",
                    escape(self._wording.who(one, language)),
                ),
                language,
            ),
            f"<i>{escape(self._stage(facts, language))}</i>",
            f"{'▓' * full}{'░' * (WIDTH - full)} "
            f"{self._catalog.formats.percent(int(100 * share), language)}",
            *map(escape, self._counts(facts, say)),
        ]
        if facts.is_frozen and not report.is_done:
            lines.insert(1, f"<b>{escape(say('report-frozen'))}</b>")
        if report.why or report.stopped:
            why = why_stopped(self._catalog, language, report.stopped, report.why or "")
            lines.append(escape(why))
        if not report.is_done and report.state is Stage.SENDING:
            ends_at = now + timedelta(seconds=report.waiting / self._per_second)
            lines.append(escape(say("report-eta", time=self._time(ends_at, language))))
        if facts.anchor and report.is_done:
            short = facts.anchor.short
            said = escape(say("report-anchor", count=facts.anchor.entries, anchor=short))
            lines.append(said.replace(short, f"<code>{short}</code>"))  # one tap copies it
        return Shown("\n".join(lines), self._buttons(one, facts, say))

    def _title(self, one: Announcement, language: str) -> str:
        said = self._wording.title(one, language)
        return self._catalog.text("report-title", language, what=said)

    def _counts(self, facts: Facts, say: "_Said") -> Sequence[str]:
        report = facts.report
        is_over = report.state is Stage.CANCELLED
        lines = [
            say("report-total", number=report.audience),
            say("report-sent", number=report.of(Status.SENT)),
        ]
        lines += [
            say(f"report-{status}", number=number, reasons=self._reasons(report, status, say))
            for status in (Status.UNREACHABLE, Status.REJECTED, Status.UNCERTAIN)
            if (number := report.of(status))
        ]
        if dropped := report.of("dropped"):
            lines.append(say("report-dropped", number=dropped))
        if report.waiting:
            key = "report-never" if is_over else "report-waiting"
            lines.append(say(key, number=report.waiting))
        if report.repeated:
            lines.append(say("report-repeated", number=report.repeated))
        if facts.pins:
            lines.append(_pinned(facts.pins, say))
        if facts.files:
            lines.append(say("report-files", number=facts.files.get(Status.SENT, 0)))
        if facts.read is not None:
            lines.append(say("report-read", number=facts.read))
        if facts.told:
            lines.append(say("report-told", number=facts.told.get(Status.SENT, 0)))
        if facts.deleted is not None:
            lines.append(
                say(
                    "report-recall",
                    deleted=facts.deleted.of(Status.SENT),
                    replaced=facts.replaced.get(Status.SENT, 0),
                    waiting=facts.deleted.waiting,
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

    def _stage(self, facts: Facts, language: str) -> str:
        report = facts.report
        stage = "done" if report.is_done and report.state is not Stage.CANCELLED else report.state
        time = self._time(facts.hold_until, language) if facts.hold_until else ""
        return self._catalog.text(f"report-stage-{stage}", language, time=time)

    def _time(self, moment: datetime, language: str) -> str:
        return self._catalog.formats.time(moment.astimezone(ZONE).time(), language)

    def _buttons(self, one: Announcement, facts: Facts, say: "_Said") -> Buttons:
        if not facts.report.is_done and one.state is State.SENT:
            labels = _STEERING.get(facts.report.state, ())
            if facts.report.stopped:
                labels = _STOPPED
            if facts.is_frozen:  # nothing goes on, and stopping is no obstacle
                labels = tuple(label for label in labels if label in _HALTING)
            rows = [[(say(f"report-{label}"), _steering(label, one))] for label in labels]
            return [*rows, [(say("report-freeze"), AskFreeze())]] if facts.may_freeze else rows
        return [
            [
                (say("report-picture"), SendReport(ReportForm.PICTURE, one.id)),
                (say("report-csv"), SendReport(ReportForm.TABLE, one.id)),
            ],
            [(say("report-proof"), SendProof(one.id))],
        ]


class _Said:
    """Short texts in one language."""

    def __init__(self, catalog: Catalog, language: str) -> None:
        self._catalog = catalog
        self.language = language

    def __call__(self, key: str, **values: str | int) -> str:
        return self._catalog.text(key, self.language, **values)


def _steering(label: str, one: Announcement) -> CallbackData:
    """Return what the button of that label does to a sending."""
    match label:
        case "cancel":
            return AskCancel(one.id)
        case "retry":
            return Steer(Steering.RESUME, one.id)
        case "overrule":
            return Steer(Steering.RELEASE, one.id)
        case act:
            return Steer(Steering(act), one.id)


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


def files_source(one: Announcement) -> str:
    """Return what the files that follow an announcement are known by."""
    return f"{one.source}:files"


def deleted_source(one: Announcement) -> str:
    """Return what taking an announcement back is known by, where it can still be deleted."""
    return f"deleted:{one.id}"


def withdrawn_source(one: Announcement) -> str:
    """Return what the notices are known by that take the place of an announcement."""
    return f"withdrawn:{one.id}"


def corrected_told_source(one: Announcement) -> str:
    """Return what the messages are known by that tell of a correction."""
    return f"corrected-told:{one.id}"


def withdrawn_told_source(one: Announcement) -> str:
    """Return what the messages are known by that tell of a withdrawal."""
    return f"withdrawn-told:{one.id}"


def delivered(one: Announcement) -> Sequence[str]:
    """Return under which names stands what readers get of an announcement."""
    return one.source, files_source(one), corrected_told_source(one)


def taking_back(one: Announcement) -> Sequence[str]:
    """Return under which names stands what readers get when it is withdrawn."""
    return deleted_source(one), withdrawn_source(one), withdrawn_told_source(one)


def _source(one: Announcement) -> str:
    return f"report:{one.id}"


def _anchor_mark(one: Announcement) -> str:
    return f"anchor:{one.source}"
