"""What a suspended person proposed: every message that asks for a yes to it changes by itself."""

import json
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path

from bot.core.permissions import Role
from tests.built import services
from tests.services.office import KARIM, NOW, SALMA, STRANGER, WRITER, Office, opened

RATE = "late-first-month"
KINDS = ("approval", "deadline-change", "document", "stated-fact", "role")
_YES = {"seat:accept", "approve"}


async def asked(office: Office) -> None:
    """Have a third officer propose one of each, and everybody who is asked have it in the chat."""
    made = services(office.db, (KARIM, SALMA))
    await office.seat(STRANGER, Role.OFFICER, "order", by=77, confirmed_by=78)
    await office.submit(STRANGER)
    await office.documents.submit(
        await office.paper(STRANGER, "order"), officer_id=STRANGER, now=NOW
    )
    assert await office.changes.submit(await office.change(STRANGER), officer_id=STRANGER, now=NOW)
    value = await made.statements.confirm(RATE, officer_id=STRANGER, update_id=90, now=NOW)
    assert await made.statements.told_by_voice(value or 0, officer_id=STRANGER, now=NOW)
    assert await made.statements.submit(value or 0, officer_id=STRANGER, now=NOW)
    token = await office.invitations.invite(Role.OFFICER, "order", "", by=STRANGER, now=NOW)
    assert await office.invitations.accept(token, user_id=WRITER, name="x", now=NOW)
    await arrive(office)


async def arrive(office: Office) -> None:
    """Have all that waits arrive."""
    async with office.db.transaction() as tx:
        await tx.execute(
            "UPDATE deliveries SET status = 'sent', edits = NULL,"
            " message_id = COALESCE(message_id, delivery_id) WHERE status = 'pending'"
        )


async def cards(office: Office) -> Mapping[str, list[tuple[str, list[str]]]]:
    """Return by kind what is shown to Salma now, and what its buttons carry."""
    rows = await office.db.read.all(
        "SELECT d.source, m.html, m.buttons FROM deliveries AS d JOIN messages AS m"
        " ON m.source = d.words AND m.language = 'fr' WHERE d.chat_id = ? ORDER BY d.delivery_id",
        (SALMA,),
    )
    found: dict[str, list[tuple[str, list[str]]]] = {}
    for row in rows:
        kind, about, *_ = row["source"].split(":")
        if kind in KINDS and (kind != "role" or about.startswith("seat-")):
            data = [one for line in json.loads(row["buttons"] or "[]") for _, one in line]
            said = row["html"].replace("\u00a0", " ")
            found.setdefault(kind, []).append((said, data))
    return found


def offers_yes(data: list[str]) -> bool:
    return any(one in word for word in data for one in _YES)


async def test_a_suspension_changes_every_request_of_its_author(tmp_path: Path) -> None:
    """Unprompted: all say that it cannot be approved now, with what it is about, and no yes."""
    async with opened(tmp_path) as office:
        await asked(office)
        before = await cards(office)
        assert set(before) == set(KINDS)
        assert offers_yes(before["role"][0][1])
        await office.suspensions.suspend(STRANGER, by=KARIM, now=NOW)
        for kind, told in (await cards(office)).items():
            for (said, data), (was, _) in zip(told, before[kind], strict=True):
                assert said.startswith("⛔"), kind
                assert "ne peut pas être approuvé" in said
                assert was.partition("\n")[0] in said
                assert data
                assert not offers_yes(data)

        await arrive(office)
        assert await office.suspensions.restore(STRANGER, by=KARIM, now=NOW)
        for kind, told in (await cards(office)).items():
            for (said, data), (was, had) in zip(told, before[kind], strict=True):
                assert said.startswith("↩"), kind
                assert "⛔" not in said
                assert was.partition("\n")[0] in said
                assert offers_yes(data) == (kind == "role" and offers_yes(had))
        await arrive(office)
        assert await office.suspensions.suspend(STRANGER, by=KARIM, now=NOW + timedelta(hours=1))
        for told in (await cards(office)).values():
            assert all(said.startswith("⛔") and "↩" not in said for said, _ in told)


async def test_what_waits_to_be_told_says_it_from_the_first(tmp_path: Path) -> None:
    """What had not left when its author was suspended does not ask any more when it does."""
    async with opened(tmp_path) as office:
        await office.seat(STRANGER, Role.OFFICER, "order", by=77, confirmed_by=78)
        await office.submit(STRANGER)
        await office.suspensions.suspend(STRANGER, by=KARIM, now=NOW)
        ((said, data),) = (await cards(office))["approval"]
        assert said.startswith("⛔")
        assert not offers_yes(data)


async def test_for_good_everything_is_closed(tmp_path: Path) -> None:
    """A second officer made it final: nothing waits any more, and each message says so."""
    async with opened(tmp_path) as office:
        await asked(office)
        await office.suspensions.suspend(STRANGER, by=KARIM, now=NOW)
        await arrive(office)
        assert await office.suspensions.remove(STRANGER, by=SALMA, now=NOW)
        for kind, told in (await cards(office)).items():
            for said, data in told:
                assert said.startswith("❌"), kind
                assert "⛔" not in said
                assert not offers_yes(data)
