"""Every service of one process, by the noun it is for: what each one needs."""

from collections.abc import Collection
from datetime import timedelta
from pathlib import Path

from bot.catalog.catalog import Catalog
from bot.core.measures import NOWHERE, Measures
from bot.core.tickets.tickets import KEPT
from bot.rendering import recognition
from bot.rendering.typst_renderer import TypstRenderer
from bot.services.announcements.announcements import Announcements
from bot.services.announcements.approvals import Approvals
from bot.services.announcements.audiences import Audiences
from bot.services.announcements.corrections import Corrections
from bot.services.announcements.date_announcements import DateAnnouncements
from bot.services.announcements.drafts import Drafts
from bot.services.announcements.notices.cautions import Cautions
from bot.services.announcements.notices.officers import OfficerNotices
from bot.services.announcements.published import Published
from bot.services.announcements.rejections import Rejections
from bot.services.announcements.reporting.reports import Reports
from bot.services.announcements.rivals import Rivals
from bot.services.announcements.sending.departures import Departures
from bot.services.announcements.sending.sending import Sending
from bot.services.announcements.sending.traces import Traces
from bot.services.announcements.sending.withdrawals import Withdrawals
from bot.services.announcements.text import AnnouncementText
from bot.services.announcements.unread import Unread
from bot.services.audit.standstill import Standstill
from bot.services.audit.trail import AuditTrail
from bot.services.board.board import CrisisBoard
from bot.services.board.figures import QuestionFigures
from bot.services.deadlines.calendars import Calendars
from bot.services.deadlines.change_drafts import ChangeDrafts
from bot.services.deadlines.change_effects import ChangeEffects
from bot.services.deadlines.changes import Changes
from bot.services.deadlines.deadlines import Deadlines
from bot.services.deadlines.declarations import Declarations
from bot.services.deadlines.eves import Eves
from bot.services.deadlines.reminders import Reminders
from bot.services.deadlines.snoozes import Snoozes
from bot.services.documents.documents import Documents
from bot.services.erasure import Erasure
from bot.services.gestures import Gestures
from bot.services.guides import Guides
from bot.services.health.alarms import Alarms
from bot.services.health.health import Health
from bot.services.local_files import LocalFiles
from bot.services.members import Members
from bot.services.moving import Moving
from bot.services.officers.cards import Cards
from bot.services.officers.freezes import Freezes
from bot.services.officers.invitations import Invitations
from bot.services.officers.permissions import Permissions
from bot.services.officers.roles import Roles
from bot.services.officers.suspensions import Suspensions
from bot.services.official.answers import OfficialAnswers
from bot.services.official.drafts import OfficialDrafts
from bot.services.official.live import Live
from bot.services.official.missed import MissedQuestions
from bot.services.official.statements import Statements
from bot.services.pictures import Pictures
from bot.services.portal.outages import Outages
from bot.services.portal.portal import Portal
from bot.services.printing.printables import Printables
from bot.services.prompts import Prompts
from bot.services.questions.answers import Answers
from bot.services.questions.faq import Faq
from bot.services.questions.memories import Memories
from bot.services.questions.topics import Topics
from bot.services.tickets.asking import Asking
from bot.services.tickets.desk import Desk
from bot.services.tickets.escalation import Escalation
from bot.services.tickets.helpers import Helpers
from bot.services.tickets.notices import Notices
from bot.services.tickets.places import Places
from bot.services.uploads import Uploads
from bot.services.verification.outdated import OutdatedDates
from bot.services.verification.verification import Verification
from bot.storage.database import Database


class Services:
    """The use cases that handlers may call, over one database."""

    def __init__(
        self,
        db: Database,
        catalog: Catalog,
        renderer: TypstRenderer,
        faq: Faq,
        *,
        officer_ids: Collection[int],
        director_ids: Collection[int] = (),
        operator_ids: Collection[int] = (),
        per_second: int,
        is_paid: bool = False,
        bot_id: int = 0,
        bot: str = "",
        anchors_file: Path | None = None,
        api_files: Path | None = None,
        kept: timedelta = KEPT,
        measures: Measures = NOWHERE,
    ) -> None:
        """Put them together; nothing is read or written yet.

        `operator_ids` are those who run the bot, `per_second` is the pace of broadcasts, `is_paid`
        one that Telegram charges for, `bot_id` the bot's number and `bot` its name there. How far
        the record goes is noted in `anchors_file`, if there is one; a Bot API server of one's own
        keeps files in `api_files`.
        Words of people that wait for nothing any more are `kept` so long.
        """
        self.measures = measures
        self.live = live = Live(catalog, faq)
        self.catalog = catalog = live.catalog
        self.local_files = LocalFiles(api_files)
        self.kept = kept
        self.roles = Roles(db, catalog, officer_ids=officer_ids, director_ids=director_ids)
        self.record = AuditTrail(db, anchors_file=anchors_file)
        self.audiences = Audiences(db, catalog, self.roles, per_second=per_second, is_paid=is_paid)
        self.wording = AnnouncementText(catalog, bot=bot)
        self.reports = Reports(db, catalog, self.wording, self.roles, per_second=per_second)
        self._add_people(db, catalog, operator_ids)
        self._add_deadlines(db, catalog, bot=bot)
        self._add_announcements(db, catalog, bot_id=bot_id)
        self._add_officers(db, catalog)
        self._add_questions(db, catalog, live.faq)
        self._add_tickets(db, catalog)
        self.standstill = Standstill(self.record, self.official, self.statements)
        self.health = Health(db, self.official.learning)
        self.alarms = Alarms(db, catalog, self.health, operator_ids)
        self.prints = Printables(catalog, renderer, self.deadlines, bot=bot)
        self.documents = Documents(db, catalog, self.prints, self.roles)

    def _add_people(self, db: Database, catalog: Catalog, operator_ids: Collection[int]) -> None:
        self.members = Members(db, catalog, self.roles, operator_ids=operator_ids)
        self.guides = Guides(db, catalog)
        self.prompts = Prompts(db)
        self.uploads = Uploads(db)
        self.gestures = Gestures(db, db.seal_key.secret if db.seal_key else b"")
        self.memories = Memories(db, catalog)
        self.erasure = Erasure(db, catalog.redactor)

    def _add_deadlines(self, db: Database, catalog: Catalog, *, bot: str) -> None:
        self.deadlines = Deadlines(catalog, db)
        self.calendars = Calendars(catalog, self.deadlines)
        self.eves = Eves(db, catalog, self.deadlines, self.roles, bot=bot)
        self.reminders = Reminders(db, catalog, self.deadlines, self.eves)
        self.snoozes = Snoozes(db, catalog, self.deadlines)
        self.declarations = Declarations(db, catalog.redactor)
        self.change_drafts = ChangeDrafts(db, catalog, self.deadlines, self.roles)
        self.change_effects = ChangeEffects(db, catalog, self.deadlines, self.reminders)

    def _add_announcements(self, db: Database, catalog: Catalog, *, bot_id: int) -> None:
        roles, text, reports = self.roles, self.wording, self.reports
        self.announcements = Announcements(db, catalog, text)
        self.drafts = Drafts(db, catalog, roles)
        self.moving = Moving(db, catalog, roles, self.drafts)
        self.cautions = Cautions(db, catalog, roles, text)
        rivals = Rivals(catalog, text, roles, self.cautions)
        self.corrections = Corrections(db, text)
        self.traces = traces = Traces(db, catalog, text)
        notices = OfficerNotices(catalog, text, roles)
        self.departures = Departures(catalog, text, traces, reports, notices, rivals)
        self.sending = Sending(
            db, catalog, roles, text, reports, traces, self.departures, bot_id=bot_id
        )
        self.approvals = Approvals(
            db, catalog, roles, text, self.departures, self.sending, self.cautions, rivals
        )
        self.rejections = Rejections(db, catalog, roles, text, self.cautions)
        self.withdrawals = Withdrawals(db, catalog, roles, text, traces, self.sending, rivals)
        announcing = DateAnnouncements(
            catalog, self.deadlines, roles, self.approvals, self.rejections
        )
        self.changes = Changes(db, catalog, self.deadlines, self.change_effects, roles, announcing)
        self.published = Published(db)
        self.unread = Unread(db, catalog, roles, text)
        self.verification = Verification(db, catalog, text)
        self.outdated_dates = OutdatedDates(db, catalog, self.deadlines)

    def _add_officers(self, db: Database, catalog: Catalog) -> None:
        self.permissions = Permissions(self.roles)
        self.cards = Cards(db)
        self.invitations = Invitations(db, catalog, self.roles)
        self.suspensions = Suspensions(db, catalog, self.roles)
        self.freezes = Freezes(db, catalog, self.roles)

    def _add_questions(self, db: Database, catalog: Catalog, faq: Faq) -> None:
        self.faq = faq
        self.portal = Portal(db)
        self.outages = Outages(db, catalog, self.roles, self.drafts)
        self.topics = Topics(catalog, self.deadlines, self.portal)
        self.answers = Answers(db, catalog, self.roles, kept=self.kept)
        self.official = OfficialAnswers(db, self.live, self.roles)
        self.statements = Statements(db, self.live, self.roles)
        self.missed = MissedQuestions(db, self.live, self.roles)
        grouping = MissedQuestions(db, self.live, self.roles)
        self.board = CrisisBoard(db, self.live, self.roles, grouping, self.drafts)
        self.figures = QuestionFigures(db, self.live, self.roles)
        self.official_drafts = OfficialDrafts(db, self.live, self.roles)
        recognise = recognition.read if recognition.is_there() else None
        self.pictures = Pictures(catalog, self.verification, faq, recognise=recognise)

    def _add_tickets(self, db: Database, catalog: Catalog) -> None:
        helpers = Helpers(catalog, self.roles)
        notices = Notices(catalog, helpers, self.faq)
        self.asking = Asking(db, catalog, self.faq, notices)
        self.desk = Desk(db, catalog, helpers, notices)
        self.escalation = Escalation(db, catalog, notices, kept=self.kept)
        self.places = Places(db, self.roles, helpers)
