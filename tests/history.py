"""A short history in a database: one announcement, approved, sent, corrected; and its record."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.core.announcements import Audience
from bot.services.officers.roles import Role
from bot.storage.audit import audit
from bot.storage.database import Database
from bot.storage.officers.roles import grant
from bot.storage.people import members
from tests.built import services

NOW = datetime(2025, 7, 9, 8, 2, tzinfo=UTC)  # 9:02 in Morocco
INVITED = NOW - timedelta(days=2)
OWNER, DIRECTOR, OFFICER, MEMBER = range(1, 5)
NUMBER = "2025-07-001"
FIRST, SECOND = "La date limite est le 17 juillet.", "La date limite est le 18 juillet."


async def write_history(db: Database, *, is_withdrawn: bool = False) -> None:
    """Have a director of the CNSS write two versions, and an officer of the Order approve them.

    Their seats are of the time before a second officer was needed. The second version is taken
    back where `is_withdrawn`.
    """
    service = services(db, (OWNER,))
    async with db.transaction() as tx:
        await members.add(tx, MEMBER, language="fr", now=NOW)
        await members.set_announcements(tx, MEMBER, is_wanted=True)
    for person, role, authority, region in (
        (DIRECTOR, Role.DIRECTOR, "cnss", "06"),
        (OFFICER, Role.OFFICER, "order", ""),
    ):
        detail = {"role": str(role), "region": region}
        async with db.transaction() as tx:
            await grant(tx, person, role, authority, region, by=OWNER, now=INVITED)
            await audit.add(tx, OWNER, "invite", authority, detail, now=INVITED)
            await audit.add(
                tx, person, "join", authority, detail | {"by": str(OWNER)}, now=INVITED
            )
    (seat,) = await service.roles.of(DIRECTOR)
    for version, text in enumerate((FIRST, SECOND), 1):
        now = NOW + timedelta(hours=version - 1)
        before = await service.announcements.find(version - 1)
        draft = await service.drafts.begin(seat, corrects=before, update_id=version, now=now)
        await service.drafts.keep(replace(draft, texts={"fr": text}, audience=Audience()))
        await service.approvals.submit(draft.id, author=DIRECTOR, now=now)
        await service.approvals.approve(draft.id, officer_id=OFFICER, now=now)
        async with db.transaction() as tx:
            await tx.execute("UPDATE deliveries SET status = 'sent', message_id = delivery_id")
    if is_withdrawn:
        second = await service.announcements.find(2)
        assert second is not None
        await service.withdrawals.withdraw(
            second, officer_id=OFFICER, now=NOW + timedelta(hours=2)
        )
