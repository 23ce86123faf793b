"""Puts the services together: what each one needs, and which work comes round by itself."""

from collections.abc import Awaitable, Callable, Collection, Sequence
from datetime import datetime
from pathlib import Path

from bot.catalog.catalog import Catalog
from bot.delivery.rate_limiter import PER_SECOND
from bot.delivery.scheduler import Work
from bot.rendering import recognition
from bot.rendering.typst_renderer import TypstRenderer
from bot.services.announcements.announcements import Announcements
from bot.services.announcements.approvals import Approvals
from bot.services.announcements.audiences import Audiences
from bot.services.announcements.corrections import Corrections
from bot.services.announcements.departures import Departures
from bot.services.announcements.drafts import Drafts
from bot.services.announcements.notices.cautions import Cautions
from bot.services.announcements.notices.officers import OfficerNotices
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
from bot.services.registry import Services
from bot.services.uploads import Uploads
from bot.services.verification.verification import Verification
from bot.storage.database import Database


def build_services(
    db: Database,
    catalog: Catalog,
    renderer: TypstRenderer,
    faq: Faq,
    *,
    officer_ids: Collection[int],
    director_ids: Collection[int] = (),
    per_second: int = PER_SECOND,
    is_paid: bool = False,
    bot_id: int = 0,
    bot: str = "",
    anchors_file: Path | None = None,
) -> Services:
    """Return every service over one database; nothing is read or written yet.

    `per_second` is the pace of broadcasts, `is_paid` one that Telegram charges for, `bot_id` the
    bot's number and `bot` its name on Telegram. How far the record goes is noted in
    `anchors_file`, if there is one.
    """
    deadlines = Deadlines(catalog, db)
    reminders = Reminders(db, catalog, deadlines)
    printables = Printables(catalog, renderer, deadlines, bot=bot)
    roles = Roles(db, catalog, officer_ids=officer_ids, director_ids=director_ids)
    text = AnnouncementText(catalog, bot=bot)
    reports = Reports(db, catalog, text, roles, per_second=per_second)
    traces = Traces(db, catalog, text)
    notices = OfficerNotices(catalog, text, roles)
    departures = Departures(catalog, text, traces, reports, notices)
    sending = Sending(db, catalog, roles, text, reports, traces, departures, bot_id=bot_id)
    change_effects = ChangeEffects(db, catalog, deadlines, reminders)
    verification = Verification(db, catalog, text)
    portal, drafts = Portal(db), Drafts(db, catalog, roles)
    return Services(
        members=Members(db, catalog, roles),
        guides=Guides(db, catalog),
        deadlines=deadlines,
        reminders=reminders,
        declarations=Declarations(db, catalog.redactor),
        change_drafts=ChangeDrafts(db, catalog, deadlines, roles),
        change_effects=change_effects,
        changes=Changes(db, catalog, deadlines, change_effects, roles),
        answers=Answers(db, catalog, roles),
        prompts=Prompts(db),
        announcements=Announcements(db, text),
        drafts=drafts,
        audiences=Audiences(db, catalog, roles, per_second=per_second, is_paid=is_paid),
        cautions=Cautions(db, catalog),
        corrections=Corrections(db, text),
        approvals=Approvals(db, catalog, roles, text, departures, sending),
        rejections=Rejections(db, catalog, roles, text),
        departures=departures,
        published=Published(db),
        sending=sending,
        withdrawals=Withdrawals(db, catalog, roles, text, traces, sending),
        traces=traces,
        reports=reports,
        wording=text,
        verification=verification,
        record=AuditTrail(db, anchors_file=anchors_file),
        roles=roles,
        permissions=Permissions(roles),
        invitations=Invitations(db, catalog, roles),
        suspensions=Suspensions(db, catalog, roles),
        freezes=Freezes(db, catalog, roles),
        calendars=Calendars(catalog, deadlines),
        questions=Questions(db, catalog, roles),
        faq=faq,
        prints=printables,
        portal=portal,
        outages=Outages(db, catalog, roles, drafts),
        pictures=Pictures(
            catalog,
            verification,
            faq,
            recognise=recognition.read if recognition.is_there() else None,
        ),
        documents=Documents(db, catalog, printables, roles),
        topics=Topics(catalog, deadlines, portal),
        uploads=Uploads(db),
        gestures=Gestures(db, db.seal_key.secret if db.seal_key else b""),
        memories=Memories(db, catalog),
        erasure=Erasure(db, catalog.redactor),
    )


def minutely_work(services: Services) -> Sequence[tuple[str, Work]]:
    """Return what is due or may be forgotten, each piece of work with its name."""
    return [
        ("reminders", services.reminders.plan),
        ("changes", services.change_effects.catch_up),
        ("documents left behind", services.documents.tidy),
        ("changes left behind", services.change_drafts.tidy),
        ("answers left behind", services.answers.tidy),
        ("gestures", services.gestures.tidy),
        ("memories", services.memories.tidy),
        ("portal", services.outages.look),
        ("signals", services.portal.tidy),
        ("erasure", services.erasure.tidy),
    ]


def frequent_work(db: Database, services: Services) -> Sequence[tuple[str, Work]]:
    """Return what people wait for, or must not miss, each piece of work with its name."""
    return [
        ("announcements", services.sending.advance),
        ("record", _whenever(services.record.note)),
        ("database", _whenever(db.look_after)),
    ]


def _whenever(do: Callable[[], Awaitable[object]]) -> Work:
    """Return work for which it does not matter what time it is."""

    async def work(**_: datetime) -> None:
        await do()

    return work
