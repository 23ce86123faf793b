"""Every service of one process, by the noun it is for."""

from dataclasses import dataclass

from bot.services.announcements.announcements import Announcements
from bot.services.announcements.approvals import Approvals
from bot.services.announcements.audiences import Audiences
from bot.services.announcements.corrections import Corrections
from bot.services.announcements.departures import Departures
from bot.services.announcements.drafts import Drafts
from bot.services.announcements.notices.cautions import Cautions
from bot.services.announcements.published import Published
from bot.services.announcements.rejections import Rejections
from bot.services.announcements.reporting.reports import Reports
from bot.services.announcements.sending import Sending
from bot.services.announcements.text import AnnouncementText
from bot.services.announcements.traces import Traces
from bot.services.announcements.withdrawals import Withdrawals
from bot.services.audit.trail import AuditTrail
from bot.services.deadlines.calendars import Calendars
from bot.services.deadlines.change_drafts import ChangeDrafts
from bot.services.deadlines.change_effects import ChangeEffects
from bot.services.deadlines.changes import Changes
from bot.services.deadlines.deadlines import Deadlines
from bot.services.deadlines.declarations import Declarations
from bot.services.deadlines.reminders import Reminders
from bot.services.documents.documents import Documents
from bot.services.erasure import Erasure
from bot.services.gestures import Gestures
from bot.services.guides import Guides
from bot.services.members import Members
from bot.services.officers.freezes import Freezes
from bot.services.officers.invitations import Invitations
from bot.services.officers.permissions import Permissions
from bot.services.officers.roles import Roles
from bot.services.officers.suspensions import Suspensions
from bot.services.pictures import Pictures
from bot.services.portal.outages import Outages
from bot.services.portal.portal import Portal
from bot.services.printing.printables import Printables
from bot.services.prompts import Prompts
from bot.services.questions.answers import Answers
from bot.services.questions.faq import Faq
from bot.services.questions.memories import Memories
from bot.services.questions.questions import Questions
from bot.services.questions.topics import Topics
from bot.services.uploads import Uploads
from bot.services.verification.verification import Verification


@dataclass(frozen=True, slots=True)
class Services:
    """The use cases that handlers may call; bot/wiring.py builds them."""

    members: Members
    guides: Guides
    deadlines: Deadlines
    reminders: Reminders
    declarations: Declarations
    change_drafts: ChangeDrafts
    change_effects: ChangeEffects
    changes: Changes
    answers: Answers
    prompts: Prompts
    announcements: Announcements
    drafts: Drafts
    audiences: Audiences
    cautions: Cautions
    corrections: Corrections
    approvals: Approvals
    rejections: Rejections
    departures: Departures
    published: Published
    sending: Sending
    withdrawals: Withdrawals
    traces: Traces
    reports: Reports
    wording: AnnouncementText
    verification: Verification
    record: AuditTrail
    roles: Roles
    permissions: Permissions
    invitations: Invitations
    suspensions: Suspensions
    freezes: Freezes
    calendars: Calendars
    questions: Questions
    faq: Faq
    prints: Printables
    portal: Portal
    outages: Outages
    pictures: Pictures
    documents: Documents
    topics: Topics
    uploads: Uploads
    gestures: Gestures
    memories: Memories
    erasure: Erasure
