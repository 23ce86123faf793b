"""A short history in a database: one announcement, approved, sent, corrected; and its record."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.catalog.catalog import Catalog
from bot.core.announcements import Audience
from bot.services.announcements import Announcements
from bot.services.dispatch import Dispatch
from bot.services.invitations import Invitations
from bot.services.reports import Reports
from bot.services.roles import Role, Roles
from bot.services.wording import Wording
from bot.storage import members
from bot.storage.database import Database

NOW = datetime(2025, 7, 9, 8, 2, tzinfo=UTC)  # 9:02 in Morocco
INVITED = NOW - timedelta(days=2)
OWNER, DIRECTOR, OFFICER, MEMBER, SECOND_OWNER = range(1, 6)
NUMBER = "2025-07-001"
FIRST, SECOND = "La date limite est le 17 juillet.", "La date limite est le 18 juillet."


async def write_history(db: Database, catalog: Catalog) -> None:
    """Have a director of the CNSS write two versions, and an officer of the Order approve them."""
    roles, wording = Roles(db, catalog, officer_ids=[OWNER, SECOND_OWNER]), Wording(catalog)
    invitations = Invitations(db, catalog, roles)
    reports = Reports(db, catalog, wording, per_second=30)
    dispatch = Dispatch(db, catalog, roles, wording, reports, per_second=30)
    announcements = Announcements(db, catalog, roles, wording, dispatch)
    async with db.transaction() as tx:
        await members.add(tx, MEMBER, language="fr", now=NOW)
        await members.set_announcements(tx, MEMBER, is_wanted=True)
    for person, role, authority, region in (
        (DIRECTOR, Role.DIRECTOR, "cnss", "06"),
        (OFFICER, Role.OFFICER, "order", ""),
    ):
        token = await invitations.invite(role, authority, region, by=OWNER, now=INVITED)
        await invitations.accept(token, user_id=person, name="", now=INVITED)
        await invitations.confirm(person, authority, by=SECOND_OWNER, now=INVITED)
    (seat,) = await roles.of(DIRECTOR)
    for version, text in enumerate((FIRST, SECOND), 1):
        now = NOW + timedelta(hours=version - 1)
        before = await announcements.find(version - 1)
        draft = await announcements.begin(seat, corrects=before, update_id=version, now=now)
        await announcements.keep(replace(draft, texts={"fr": text}, audience=Audience()))
        await announcements.submit(draft.id, author=DIRECTOR, now=now)
        await announcements.approve(draft.id, officer_id=OFFICER, now=now)
        async with db.transaction() as tx:
            await tx.execute("UPDATE deliveries SET status = 'sent', message_id = delivery_id")
