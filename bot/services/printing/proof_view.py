"""What a proof of notice says in one language, put together from the record and the content."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

from bot.catalog.catalog import Catalog
from bot.core.announcements import Announcement, State, digest
from bot.core.attachments import File
from bot.core.audit import BOT
from bot.core.calendar.morocco import ZONE
from bot.core.sending.broadcasts import Report
from bot.core.sending.broadcasts import State as Stage
from bot.core.sending.delivery import Status
from bot.core.writing.bidi import FSI, LRI, PDI, isolate_latin, runs_right
from bot.core.writing.telegram_html import blocks
from bot.rendering.glyphs import HOLE, spelled
from bot.rendering.notice import Attachment, Line, ProofSheet, Seal, Version, Wording
from bot.services.announcements.text import AnnouncementText
from bot.services.audit.trail import Act, Issue, Notice
from bot.services.audit.words import Findings, act

VERIFY = "python -m bot audit verify --seal {}"
EXPORT = "python -m bot audit export {} --lang {} --out ."
_COLUMNS = ("entry", "at", "actor", "act")


def notice_sheet(catalog: Catalog, notice: Notice, language: str, *, now: datetime) -> ProofSheet:
    """Return the proof of an announcement, as printed at `now`."""
    return _Notice(catalog, language, now).sheet(notice)


@dataclass(slots=True)
class _Signs:
    """The characters of a text that are not printed, in the order in which they appear."""

    is_rtl: bool
    found: dict[str, None] = field(default_factory=dict)

    def spell(self, text: str) -> str:
        printed = spelled(text)
        self.found |= dict.fromkeys(printed.holes)
        return isolate_latin(printed.text) if self.is_rtl else printed.text

    def named(self) -> str:
        return ", ".join(f"U+{ord(c):04X} {unicodedata.name(c, '')}".strip() for c in self.found)


class _Notice:
    """The proof in one language, printed at one moment."""

    def __init__(self, catalog: Catalog, language: str, now: datetime) -> None:
        self._catalog = catalog
        self._language = language
        self._now = now
        self._voice = AnnouncementText(catalog)

    def sheet(self, notice: Notice) -> ProofSheet:
        """Return the whole proof."""
        newest = notice.issues[-1].announcement
        language = self._catalog.languages[self._language]
        findings = Findings(self._catalog, notice.check, self._language)
        anchor = notice.check.examination.head
        return ProofSheet(
            locale=language.locale,
            direction=language.direction,
            author=self._text("print-author"),
            kicker=self._say("kicker"),
            title=self._text("announcement-number", number=notice.number),
            who=self._voice.who(newest, self._language),
            standing=self._standing(notice, newest),
            lines=tuple(self._about(notice.number, newest)),
            versions=tuple(self._version(n, one) for n, one in enumerate(notice.issues, 1)),
            words_title=self._say("words"),
            files_title=self._say("files"),
            counts_title=self._say("counts"),
            record_title=self._say("record"),
            verdict=findings.verdict(),
            is_whole=notice.check.is_whole,
            faults=tuple(findings.faults()),
            checked_title=self._say("checked"),
            checked=(*findings.scope(), self._say("texts", count=len(notice.issues))),
            anchor_title=self._say("anchor"),
            anchor=str(anchor),
            anchor_how=self._say("anchor-how"),
            columns=tuple(self._say("column", column=column) for column in _COLUMNS),
            entries=self._seals(notice),
            check_title=self._say("check"),
            check=(
                self._say("check-chain"),
                self._say("check-anyone", command=f"{LRI}/verify {notice.number}{PDI}"),
            ),
            commands=(VERIFY.format(anchor.short), EXPORT.format(notice.number, self._language)),
            disclaimer=self._say("disclaimer"),
            printed=self._say("printed", **self._moment(self._now)),
        )

    def _standing(self, notice: Notice, newest: Announcement) -> str:
        if newest.is_exercise:
            return self._text("announcement-exercise")
        if newest.state is State.WITHDRAWN:
            return self._say("withdrawn")
        if newest.is_over(now=self._now):
            return self._say("over")
        return self._say("corrected" if len(notice.issues) > 1 else "in-force")

    def _about(self, number: str, newest: Announcement) -> Iterator[Line]:
        authority = self._catalog.authorities[newest.authority].name[self._language]
        yield Line(self._say("number"), number, is_code=True)
        yield Line(self._say("authority"), authority)
        if region := self._catalog.regions.get(newest.region):
            yield Line(self._say("region"), region.name[self._language])

    def _version(self, position: int, issue: Issue) -> Version:
        one = issue.announcement
        return Version(
            title=self._say("version", version=position, **self._moment(one.sent_at or self._now)),
            lines=tuple(self._decided(issue)),
            wordings=tuple(self._wording(code, html) for code, html in one.texts.items()),
            files=tuple(map(self._file, one.files)),
            counts=tuple(self._counts(issue, issue.report)) if issue.report else (),
            counted=self._text("print-report-note", **self._moment(self._now)),
        )

    def _decided(self, issue: Issue) -> Iterator[Line]:
        one = issue.announcement
        yield Line(self._say("audience"), self._voice.audience.whom(one, self._language))
        if options := self._options(one):
            yield Line(self._say("options"), options)
        if one.options.expires_on:
            until = self._catalog.date(one.options.expires_on, self._language)
            yield Line(self._say("until"), until)
        yield Line(self._say("digest"), one.digest or "–", is_code=True)
        # What the record says was submitted and approved, not only what the row says it was.
        sealed = {one.digest} | {
            found for done in issue.acts if (found := done.entry.said.get("digest"))
        }
        is_same = sealed == {digest(one)}
        yield Line(
            self._say("digest-again"), self._say("digest-same" if is_same else "digest-differs")
        )
        for done in issue.acts:
            yield self._act(done)

    def _options(self, one: Announcement) -> str:
        chosen = {
            "urgent": one.options.is_urgent,
            "silent": one.options.is_silent,
            "pinned": one.options.is_pinned,
            "receipt": one.options.asks_receipt,
        }
        names = (self._text(f"announce-option-{name}") for name, is_on in chosen.items() if is_on)
        return self._catalog.beside(names, self._language)

    def _act(self, one: Act) -> Line:
        moment = self._moment(datetime.fromisoformat(one.entry.at))
        if one.entry.actor == BOT:
            by = self._say("bot", **moment)
        else:
            roles = [self._role(key, role) for key, role in one.roles.items()]
            who = self._catalog.listed(roles, self._language) if roles else self._say("operator")
            account, name = str(one.entry.actor), _read_well(one.name)
            by = (
                self._say("by-name", name=name, who=who, account=account, **moment)
                if name
                else self._say("by", who=who, account=account, **moment)
            )
        reason = _read_well(one.entry.said.get("reason", ""))
        return Line(self._done(one), self._catalog.beside((by, reason), self._language))

    def _role(self, authority: str, role: str) -> str:
        name = self._catalog.authorities[authority].name[self._language]
        return f"{self._text(f'role-{role}')} ({name})"

    def _done(self, one: Act) -> str:
        return act(self._catalog, one.entry.act, self._language)

    def _wording(self, code: str, html: str) -> Wording:
        language = self._catalog.languages[code]
        signs = _Signs(is_rtl=language.direction == "rtl")
        written = blocks(html, signs.spell)
        return Wording(
            language.name,
            language.locale,
            language.direction,
            written,
            self._say("holes", hole=HOLE, signs=signs.named()) if signs.found else "",
        )

    def _file(self, file: File) -> Attachment:
        return Attachment(
            _theirs(file.name) or self._text("announce-photo"),
            self._say("size", size=self._number(file.size)),
            file.sha256,
            "" if file.sha256 else self._say("no-digest"),
        )

    def _counts(self, issue: Issue, report: Report) -> Iterator[Line]:
        yield self._count("audience", report.audience)
        yield self._count("sent", report.of(Status.SENT))
        for (status, reason), number in sorted(report.ends.items(), key=lambda end: -end[1]):
            if status != Status.SENT and number:
                yield self._count(status, number, reason)
        if report.is_halted and report.in_flight:
            yield self._count("in-flight", report.in_flight)
        if left := report.held_back if report.is_halted else report.waiting:
            is_over = report.state is Stage.CANCELLED
            yield self._count("never" if is_over else "waiting", left)
        besides = {
            "repeated": report.repeated or None,
            "files": issue.files,
            "read": issue.read,
            "deleted": issue.deleted,
            "replaced": issue.replaced,
        }
        for what, known in besides.items():
            if known is not None:
                yield self._count(what, known)

    def _count(self, what: str, number: int, reason: str = "") -> Line:
        label = self._say("count", what=what)
        if reason:
            why = self._text("report-reason", reason=reason)
            label = self._say("because", what=label, reason=why)
        return Line(label, self._number(number))

    def _seals(self, notice: Notice) -> tuple[Seal, ...]:
        acts = [done for issue in notice.issues for done in issue.acts]
        return tuple(
            Seal(
                str(one.entry.number),
                self._say("moment", **self._moment(datetime.fromisoformat(one.entry.at))),
                self._account(one.entry.actor),
                self._named_act(one),
                one.seal,
            )
            for one in sorted(acts, key=lambda one: one.entry.number)
        )

    def _named_act(self, one: Act) -> str:
        name = _read_well(one.name)
        return (
            self._catalog.beside((self._done(one), name), self._language)
            if name
            else self._done(one)
        )

    def _account(self, actor: int) -> str:
        return self._say("bot-account") if actor == BOT else str(actor)

    def _say(self, key: str, **values: str | int) -> str:
        return self._text(f"print-notice-{key}", **values)

    def _text(self, key: str, **values: str | int) -> str:
        return self._catalog.text(key, self._language, **values)

    def _number(self, value: int) -> str:
        return self._catalog.formats.number(value, self._language)

    def _moment(self, moment: datetime) -> dict[str, str | int]:
        local = moment.astimezone(ZONE)
        return {
            "date": self._catalog.date(local.date(), self._language),
            "time": self._catalog.formats.time(local.timetz(), self._language),
        }


def _read_well(words: str) -> str:
    """Return somebody's words with what has to be read from left to right in that order."""
    printed = spelled(words).text
    return isolate_latin(printed) if runs_right(printed) else printed


def _theirs(words: str) -> str:
    """Return somebody's words as they stand among ours, in the direction they have."""
    printed = _read_well(words)
    return f"{FSI}{printed}{PDI}" if printed else ""
