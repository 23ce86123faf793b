"""What became of an announcement: a report that is kept up to date, its picture, its table."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from hashlib import sha256

from bot.catalog.catalog import Catalog
from bot.core.announcements import Announcement, State
from bot.core.audit import Anchor
from bot.core.sending.arrivals import Arrivals
from bot.core.sending.broadcasts import Report
from bot.core.sending.broadcasts import State as Stage
from bot.core.sending.delivery import Status
from bot.core.sending.message_keys import (
    MessageKey,
    MessageKind,
    announcement,
    files,
    joined,
    pin,
    unread,
)
from bot.core.writing.text import escape
from bot.services.announcements.reporting.table import written
from bot.services.announcements.reporting.text import Facts, Recall, ReportText, Shown
from bot.services.announcements.text import AnnouncementText
from bot.services.announcements.unread import may_ask
from bot.services.officers.roles import Roles
from bot.storage import announcements, metadata
from bot.storage.audit import audit
from bot.storage.database import Database, Tx
from bot.storage.people.audiences import Reach
from bot.storage.sending import (
    broadcasts,
    deliveries,
    live_messages,
    outcomes,
    receipts,
    relays,
)


class Reports:
    """The reports of announcements."""

    def __init__(
        self,
        db: Database,
        catalog: Catalog,
        wording: AnnouncementText,
        roles: Roles,
        *,
        per_second: int,
    ) -> None:
        self._db = db
        self._catalog = catalog
        self._roles = roles
        self._text = ReportText(catalog, wording, per_second=per_second)

    async def open(self, tx: Tx, sent: Announcement, *, now: datetime) -> None:
        """Send the report to who wrote and who approved; from then on it is kept up to date."""
        begun = {code: escape(self._text.title(sent, code)) for code in self._catalog.languages}
        await deliveries.freeze_words(tx, _key(sent), begun)
        people = {sent.author, sent.decided_by or sent.author}
        await deliveries.enqueue_for(tx, _key(sent), sorted(people), now=now, is_vital=True)

    async def refresh(self, *, officers: Collection[int], now: datetime) -> None:
        """Bring every live report up to date; one that says it all already is left alone.

        Where both who get it are among `officers`, it offers to stop everything.
        """
        for one in await announcements.reported(self._db.read):
            may_freeze = {one.author, one.decided_by or one.author} <= set(officers)
            facts = await self._facts(one, notes_anchor=True, may_freeze=may_freeze, now=now)
            if facts is None:
                continue
            shown = {
                code: self._text.shown(one, facts, code, now=now)
                for code in self._catalog.languages
            }
            words = {code: found.html for code, found in shown.items()}
            buttons = {code: found.buttons for code, found in shown.items()}
            mark = sha256(repr((words, buttons)).encode()).hexdigest()[:12]
            name = joined(_key(one), mark)
            if await live_messages.is_stale(self._db.read, _key(one), name, now=now):
                async with self._db.transaction() as tx:
                    await live_messages.renew(tx, _key(one), name, words, buttons, now=now)
            elif facts.report.is_done and one.report_until and now > one.report_until:
                async with self._db.transaction() as tx:
                    await announcements.report_until(tx, one.id, None)

    async def shown_in(self, chat_id: int, message_id: int) -> int | None:
        """Return the announcement whose report a message of a chat is, None where it is none."""
        kind = MessageKind.REPORT
        key = await live_messages.key_of(self._db.read, kind, chat_id, message_id)
        return key.number if key else None

    async def standing(self, one: Announcement) -> str:
        """Return how an announcement stands: its state, or that it stopped on its way."""
        if one.state is State.REJECTED:
            return await self._given_up(one)
        report = None
        if one.state is State.SENT:
            report = await outcomes.report(self._db.read, one.key)
        if report is None or not report.waiting:
            return str(one.state)
        is_paused = report.state is Stage.PAUSED
        if report.state is Stage.CANCELLED or (is_paused and (report.stopped or report.why)):
            return "stopped"
        if is_paused:
            return "paused"
        return "frozen" if report.is_frozen else "sending"

    async def is_held(self, one: Announcement) -> bool:
        """Tell whether a freeze came before the first message of one that was to leave."""
        report = await outcomes.report(self._db.read, one.key) if one.sent_at else None
        is_held = report is not None and report.is_frozen and not report.is_done
        return is_held and report is not None and not report.of(Status.SENT)

    async def _given_up(self, one: Announcement) -> str:
        """Return how one did not leave: called off, taken back by its author, or turned down."""
        if await audit.last_of(self._db.read, one.key, "call off") is not None:
            return "called-off"
        return "taken-back" if one.decided_by == one.author else str(one.state)

    async def of(
        self, one: Announcement, language: str, *, may_freeze: bool, now: datetime
    ) -> Shown | None:
        """Return the report of an announcement; None when it was never sent.

        It offers to stop everything to who may.
        """
        facts = await self._facts(one, may_freeze=may_freeze, now=now)
        return self._text.shown(one, facts, language, now=now) if facts else None

    async def may_repeat(self, one: Announcement, *, now: datetime) -> bool:
        """Tell whether trying again would reach anybody who was not reached."""
        is_in_force = one.state is State.SENT and not one.is_over(now=now)
        return is_in_force and await broadcasts.has_missed(self._db.read, one.key)

    async def reached(self, one: Announcement) -> Reach | None:
        """Return to how many people and groups an announcement went; None before it went out.

        Of a correction, to how many any of its versions went.
        """
        if one.sent_at is None:
            return None
        versions = await announcements.versions(self._db.read, one.id)
        keys = [announcement(version) for version in versions]
        by_channel = await relays.arrived(self._db.read, one.key)
        return Reach(*await outcomes.reached(self._db.read, keys), by_channel)

    async def arrivals(self, one: Announcement) -> Arrivals | None:
        """Return the numbers that a picture of the report shows; None when it was never sent."""
        facts = await self._facts(one)
        if facts is None or one.sent_at is None:
            return None
        regions, languages, groups = Counter[str](), Counter[str](), 0
        regions_sent, languages_sent, groups_sent = Counter[str](), Counter[str](), 0
        for row in await outcomes.breakdown(self._db.read, one.key):
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
            await outcomes.curve(self._db.read, one.key),
            {key: (regions_sent[key], total) for key, total in regions.items()},
            (groups_sent, groups),
            {key: (languages_sent[key], total) for key, total in languages.items()},
            facts.read,
        )

    async def table(self, one: Announcement, language: str) -> str:
        """Return the counts as a table (CSV as Excel takes it in French), in words.

        Nobody's number or name is in it, and regions of few people are one.
        """
        rows = await outcomes.breakdown(self._db.read, one.key)
        regions = one.audience.regions if one.audience else ()
        is_alone = len(regions) == 1 and one.audience and not one.audience.is_unplaced
        return written(self._catalog, rows, language, only=regions[0] if is_alone else None)

    async def _facts(
        self,
        one: Announcement,
        *,
        notes_anchor: bool = False,
        may_freeze: bool = False,
        now: datetime | None = None,
    ) -> Facts | None:
        read = self._db.read
        report = await outcomes.report(read, one.key)
        if report is None:
            return None
        if notes_anchor and report.is_done:
            await self._note_anchor(one)
        asked = await outcomes.ends(read, unread(one.id)) if one.options.asks_receipt else {}
        return Facts(
            report,
            await receipts.count(read, one.id) if one.options.asks_receipt else None,
            await outcomes.causes(read, pin(one.id)) if one.options.is_pinned else {},
            await outcomes.ends(read, files(one.id)) if one.files else {},
            await self._recall(one),
            await self._told(one),
            await self._anchor(one) if report.is_done else None,
            may_freeze and not report.is_frozen,
            may_freeze,
            asked,
            not asked and now is not None and may_ask(one, now=now),
            await self._by(one, report),
            await relays.arrived(read, one.key),
        )

    async def _by(self, one: Announcement, report: Report) -> Mapping[str, str]:
        """Return who paused or stopped it, or took it back, by language; else nothing."""
        if one.state is State.WITHDRAWN:
            act = "withdraw"
        elif report.is_stopped_by_hand:
            act = "pause" if report.state is Stage.PAUSED else "cancel"
        else:
            return {}
        by = await audit.last_actor(self._db.read, one.key, [act])
        named = await self._roles.namer(is_past=True)
        return {code: named(by, code) for code in self._catalog.languages} if by else {}

    async def _recall(self, one: Announcement) -> Recall | None:
        if one.state is not State.WITHDRAWN:
            return None
        deleted = await outcomes.report(self._db.read, MessageKey(MessageKind.DELETED, one.id))
        if deleted is None:
            return None
        replaced = await outcomes.ends(self._db.read, MessageKey(MessageKind.WITHDRAWN, one.id))
        return Recall(deleted, replaced.get(Status.SENT, 0))

    async def _told(self, one: Announcement) -> dict[str, int]:
        if one.state is State.WITHDRAWN:
            return await outcomes.ends(
                self._db.read, MessageKey(MessageKind.WITHDRAWN_TOLD, one.id)
            )
        if one.corrects is not None:
            return await outcomes.ends(
                self._db.read, MessageKey(MessageKind.CORRECTED_TOLD, one.id)
            )
        return {}

    async def _anchor(self, one: Announcement) -> Anchor | None:
        return Anchor.parse(await metadata.get(self._db.read, _anchor_mark(one)) or "")

    async def _note_anchor(self, one: Announcement) -> None:
        """Note once how far the record went when all had gone out: the report keeps saying it.

        One that followed the record would say what a forger wrote afterwards.
        """
        if await metadata.get(self._db.read, _anchor_mark(one)) is not None:
            return
        async with self._db.transaction() as tx:
            await metadata.put(tx, _anchor_mark(one), str(await audit.head(tx)))


def delivered(one: Announcement) -> Sequence[MessageKey]:
    """Return under which keys stands what readers get of an announcement."""
    return one.key, files(one.id), MessageKey(MessageKind.CORRECTED_TOLD, one.id)


def taking_back(one: Announcement) -> Sequence[MessageKey]:
    """Return under which keys stands what readers get when it is withdrawn."""
    kinds = (MessageKind.DELETED, MessageKind.WITHDRAWN, MessageKind.WITHDRAWN_TOLD)
    return [MessageKey(kind, one.id) for kind in kinds]


def _key(one: Announcement) -> MessageKey:
    return MessageKey(MessageKind.REPORT, one.id)


def _anchor_mark(one: Announcement) -> str:
    return f"anchor:{one.key}"
