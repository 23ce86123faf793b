"""Official documents: every publication and withdrawal is told to all officers, by name."""

from pathlib import Path

import pytest

from bot.core.permissions import NotAllowedError, Role
from bot.storage.audit import names
from tests.services.office import (
    BEFORE,
    DIRECTOR,
    KARIM,
    NOW,
    READER,
    SALMA,
    STRANGER,
    WRITER,
    Office,
    opened,
)

REGIONAL, THIRD = DIRECTOR, STRANGER


async def waiting(office: Office) -> int:
    """Have a document of Karim wait, and a third officer of the country who reads Arabic."""
    await office.seat(THIRD, Role.OFFICER, "order", by=77, confirmed_by=78)
    await office.members.choose_language(THIRD, "ar")
    async with office.db.transaction() as tx:
        await names.put(tx, SALMA, "Salma B.", now=BEFORE)
    number = await office.paper(KARIM)
    assert await office.documents.submit(number, officer_id=KARIM, now=NOW)
    async with office.db.transaction() as tx:
        await tx.execute("UPDATE deliveries SET status = 'sent', message_id = delivery_id")
    return number


async def new(office: Office, person: int) -> list[tuple[str, str]]:
    """Return what waits to be told anew to a person, in their language, with its buttons."""
    rows = await office.db.read.all(
        "SELECT m.html, m.buttons FROM deliveries AS d JOIN messages AS m ON m.source = d.words"
        " AND m.language = d.language WHERE d.chat_id = ? AND d.status = 'pending'"
        " AND d.edits IS NULL ORDER BY d.delivery_id",
        (person,),
    )
    return [(row["html"].replace("\u00a0", " "), row["buttons"] or "") for row in rows]


async def test_every_officer_hears_once_of_a_publication(tmp_path: Path) -> None:
    """Who approved and who proposed it; not who did it, nor anybody who approves nothing."""
    async with opened(tmp_path) as office:
        number = await waiting(office)
        assert await office.documents.approve(number, officer_id=SALMA, now=NOW)

        ((answer, _),) = await new(office, KARIM)
        assert f"approuvé et publié par Salma B. ({SALMA})" in answer
        for person, verb in ((THIRD, "وافق"), (REGIONAL, "a approuvé et publié")):
            ((html, buttons),) = await new(office, person)
            assert verb in html
            assert f"Salma B. ({SALMA})" in html
            assert str(KARIM) in html
            assert f"paper:{number}:view" in buttons
        for person in (SALMA, WRITER, READER):
            assert await new(office, person) == []


@pytest.mark.parametrize("is_frozen", [False, True])
@pytest.mark.parametrize("by", [KARIM, SALMA, THIRD])
async def test_every_officer_hears_once_of_a_withdrawal(
    tmp_path: Path, by: int, *, is_frozen: bool
) -> None:
    """Whoever does it, also during a freeze: to stop an error takes one, and nobody misses it."""
    async with opened(tmp_path) as office:
        number = await waiting(office)
        assert await office.documents.approve(number, officer_id=SALMA, now=NOW)
        if is_frozen:
            assert await office.freezes.freeze(by=SALMA, now=NOW)
        async with office.db.transaction() as tx:
            await tx.execute("UPDATE deliveries SET status = 'sent', message_id = delivery_id")
        assert await office.documents.withdraw(number, officer_id=by, now=NOW)

        for person in {KARIM, SALMA, THIRD, REGIONAL} - {by}:
            ((html, buttons),) = await new(office, person)
            assert ("سحب" if person == THIRD else "a retiré") in html
            assert all(str(one) in html for one in (by, KARIM, f"Salma B. ({SALMA})"))
            assert f"paper:{number}:view" in buttons
            assert "freeze" in buttons
        for person in (by, WRITER, READER):
            assert await new(office, person) == []


async def test_what_is_refused_is_told_to_nobody(tmp_path: Path) -> None:
    """Nothing came into force, and nothing went out of it."""
    async with opened(tmp_path) as office:
        number = await waiting(office)
        with pytest.raises(NotAllowedError, match="own"):
            await office.documents.approve(number, officer_id=KARIM, now=NOW)
        assert await office.documents.approve(number, officer_id=SALMA, now=NOW)
        async with office.db.transaction() as tx:
            await tx.execute("DELETE FROM deliveries")
        with pytest.raises(NotAllowedError, match="nobody"):
            await office.documents.withdraw(number, officer_id=WRITER, now=NOW)

        assert not await office.db.read.all("SELECT 1 FROM deliveries")


async def test_who_proposed_a_refused_one_reads_who_refused_it(tmp_path: Path) -> None:
    """By name, as the others do."""
    async with opened(tmp_path) as office:
        number = await waiting(office)
        assert await office.documents.reject(number, officer_id=SALMA, now=NOW)

        ((html, _),) = await new(office, KARIM)
        assert f"refusé par Salma B. ({SALMA})" in html


async def test_officers_by_invitation_are_asked_about_a_document(tmp_path: Path) -> None:
    """Not only those of the settings; with a button, and no command to type."""
    async with opened(tmp_path) as office:
        await office.seat(STRANGER, Role.OFFICER, "order", by=SALMA, confirmed_by=DIRECTOR)
        number = await office.paper(KARIM)
        assert await office.documents.submit(number, officer_id=KARIM, now=NOW)
        rows = await office.db.read.all(
            "SELECT d.chat_id, m.html, m.buttons FROM deliveries AS d JOIN messages AS m"
            " ON m.source = d.words AND m.language = 'fr'"
        )
    assert {row["chat_id"] for row in rows} >= {SALMA, STRANGER}
    assert all(f"paper:{number}:view" in row["buttons"] for row in rows)
    assert not any("/guide_pdf" in row["html"] for row in rows)
