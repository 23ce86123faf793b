"""The services of announcements over a database, as the bot has them."""

from bot.catalog.catalog import Catalog
from bot.services.announcements.announcements import Announcements
from bot.services.announcements.approvals import Approvals
from bot.services.announcements.audiences import Audiences
from bot.services.announcements.cautions import Cautions
from bot.services.announcements.corrections import Corrections
from bot.services.announcements.departures import Departures
from bot.services.announcements.drafts import Drafts
from bot.services.announcements.published import Published
from bot.services.announcements.reports import Reports
from bot.services.announcements.sending import Sending
from bot.services.announcements.text import AnnouncementText
from bot.services.announcements.traces import Traces
from bot.services.announcements.withdrawals import Withdrawals
from bot.services.officers.roles import Roles
from bot.storage.database import Database


class Rooms:
    """Drafts, approvals, what went out, and how it goes out."""

    def __init__(self, db: Database, catalog: Catalog, roles: Roles, *, bot_id: int = 0) -> None:
        self.wording = text = AnnouncementText(catalog)
        self.announcements = Announcements(db, text)
        self.drafts = Drafts(db, catalog, roles)
        self.audiences = Audiences(db, catalog, per_second=30)
        self.cautions = Cautions(db, catalog)
        self.corrections = Corrections(db, text)
        self.published = Published(db)
        self.reports = Reports(db, catalog, text, per_second=30)
        self.traces = Traces(db, catalog, text)
        self.departures = Departures(catalog, text, self.traces, self.reports)
        self.sending = Sending(
            db, catalog, roles, text, self.reports, self.traces, self.departures, bot_id=bot_id
        )
        self.approvals = Approvals(db, catalog, roles, text, self.departures, self.sending)
        self.withdrawals = Withdrawals(db, catalog, roles, text, self.traces, self.sending)
