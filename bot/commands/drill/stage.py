"""The data of a rehearsal: a copy, or made-up people, and an announcement that two approved."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from bot.commands.drill.plan import MADE_UP, Plan
from bot.commands.refusal import USAGE, RefusedError, catalog
from bot.core.announcements import Announcement, Audience
from bot.core.permissions import Denial, NotAllowedError, Role, Seat
from bot.core.sending.broadcasts import Report
from bot.services.announcements.approvals import Approvals
from bot.services.announcements.drafts import Drafts
from bot.services.announcements.notices.cautions import Cautions
from bot.services.announcements.notices.officers import OfficerNotices
from bot.services.announcements.reporting.reports import Reports
from bot.services.announcements.rivals import Rivals
from bot.services.announcements.sending.departures import Departures
from bot.services.announcements.sending.sending import Sending
from bot.services.announcements.sending.traces import Traces
from bot.services.announcements.text import AnnouncementText
from bot.services.announcements.unfit import UnfitError
from bot.services.audit.trail import AuditTrail
from bot.services.officers.roles import OWNERS_AUTHORITY, Roles
from bot.storage.audit import seal_key
from bot.storage.copies import copying
from bot.storage.database import DATABASE, Database
from bot.storage.migrate import Migration, migrations
from bot.storage.people import audiences, groups, members
from bot.storage.reading import reading
from bot.storage.sending import outcomes

AUTHOR, APPROVER = OFFICERS = (2001, 2002)  # two of the people of the simulator
_BOT = "ConfrereBot"  # its name there
_BEFORE = -1_000  # no update of Telegram has such a number
_FIRST_PERSON = 3_000_000_000_001  # beyond every number that Telegram has given so far
_FIRST_GROUP = -1_990_000_000_001
_LANGUAGES = ("fr", "fr", "ar", "en")
MARK = "DRILL-0000"  # in every language: by it the announcement is known again in a chat
_TEXTS = {  # as long as announcements are
    "fr": f"Exercice {MARK}. La date limite de la déclaration des salaires sur Damancom est"
    " repoussée de deux jours ouvrables en raison d’une panne du portail. Les déclarations déjà"
    " envoyées restent valables. Merci de prévenir vos confrères, et de ne pas attendre le"
    " dernier jour pour déclarer.",
    "ar": f"تمرين {MARK}. تم تأجيل آخر أجل للتصريح بالأجور على البوابة بيومي عمل بسبب عطب فيها."
    " التصريحات التي أُرسلت تبقى صالحة. المرجو إخبار زملائكم وعدم انتظار اليوم الأخير للتصريح.",
    "en": f"Exercise {MARK}. The deadline of the wage declaration on Damancom is put off by two"
    " working days because of an outage of the portal. Declarations already sent remain valid."
    " Please tell your colleagues, and do not wait for the last day to declare.",
}


@dataclass(frozen=True, slots=True)
class Stage:
    """The directory of the data, who gets the announcement (with their language), and it."""

    folder: Path
    chats: Mapping[int, str]
    announcement: Announcement
    is_copy: bool

    @property
    def data_dir(self) -> Path:
        """Return the data directory of the bot."""
        return self.folder / "data"

    async def report(self) -> Report | None:
        """Return what has become of it by now, beside a running bot."""
        async with reading(self.data_dir / DATABASE, _steps()) as read:
            return await outcomes.report(read, self.announcement.key)

    async def arrived(self) -> set[int]:
        """Return the chats in which it stands, as the rows have it."""
        sought = audiences.reached([self.announcement.id])
        async with reading(self.data_dir / DATABASE, _steps()) as read:
            return {row["chat_id"] for row in await read.all(sought.sql, sought.values)}


@cache
def _steps() -> Sequence[Migration]:
    return migrations()


async def staged(plan: Plan, data_dir: Path, folder: Path) -> Stage:
    """Copy what lies in `data_dir` into `folder`, or make people up, and announce something.

    Raises StorageError, and RefusedError where nothing can be announced.
    """
    source, path = data_dir / DATABASE, folder / "data" / DATABASE
    is_copy = source.exists()
    if is_copy:
        copying.copy_into(path.parent, source, DATABASE)
    path.parent.mkdir(mode=0o700, exist_ok=True)
    key, now = seal_key.make(seal_key.default_path(path.parent)), datetime.now(UTC)
    async with Database.open(path, seal_key=key) as db:
        # The key of the data stays where it is: the copy goes on with one of its own.
        await AuditTrail(db).begin(is_new=True, now=now)
        await _fill_up(db, plan, MADE_UP if not is_copy else (0, 0), now=now)
        everybody = audiences.chats(Audience(), default_language=catalog().default)
        rows = await db.read.all(everybody.sql, everybody.values)
        if not rows:
            raise RefusedError(["drill: nobody is there: give --members."], USAGE)
        try:
            announcement = await _announced(db, plan, now=now)
        except (NotAllowedError, UnfitError) as error:
            is_frozen = isinstance(error, NotAllowedError) and error.denial is Denial.FROZEN
            why = "all is stopped (/freeze)" if is_frozen else str(error)
            raise RefusedError(
                [f"drill: in these data nothing may leave: {why}."], USAGE
            ) from error
    chats = {row["chat_id"]: row["language"] for row in rows}
    return Stage(folder, chats, announcement, is_copy)


async def _fill_up(db: Database, plan: Plan, default: tuple[int, int], *, now: datetime) -> None:
    """Make people and groups up until there are as many as are asked for."""
    there = await audiences.count(db.read, Audience(), default_language=catalog().default)
    people = (default[0] if plan.members is None else plan.members) - there.people
    more = (default[1] if plan.groups is None else plan.groups) - there.groups
    async with db.transaction() as tx:
        for number in range(people):
            language = _LANGUAGES[number % len(_LANGUAGES)]
            await members.add(tx, _FIRST_PERSON + number, language=language, now=now)
            await members.set_announcements(tx, _FIRST_PERSON + number, is_wanted=True)
        for number in range(more):
            await groups.set_member(tx, _FIRST_GROUP - number, is_member=True, now=now)


async def _announced(db: Database, plan: Plan, *, now: datetime) -> Announcement:
    """Write it, approve it by another, and let it go on past its first few at once."""
    content = catalog()
    roles = Roles(db, content, officer_ids=OFFICERS)
    text = AnnouncementText(content, bot=_BOT)
    cautions = Cautions(db, content, roles, text)
    rivals = Rivals(content, text, roles, cautions)
    reports = Reports(db, content, text, roles, per_second=plan.rate)
    traces = Traces(db, content, text)
    notices = OfficerNotices(content, text, roles)
    departures = Departures(content, text, traces, reports, notices, rivals)
    sending = Sending(db, content, roles, text, reports, traces, departures)
    approvals = Approvals(db, content, roles, text, departures, sending, cautions, rivals)
    drafts = Drafts(db, content, roles)
    seat = Seat(AUTHOR, Role.OFFICER, OWNERS_AUTHORITY, "")
    draft = await drafts.begin(seat, update_id=_BEFORE, now=now)
    await drafts.keep(replace(draft, texts=_TEXTS, audience=Audience()))
    await approvals.submit(draft.id, author=AUTHOR, now=now)
    sent = await approvals.approve(draft.id, officer_id=APPROVER, now=now)
    if sent is None:
        raise RefusedError(["drill: the announcement was not approved."], USAGE)
    await sending.steer(sent, "release", officer_id=APPROVER, now=now)
    return sent
