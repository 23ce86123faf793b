"""A report says what is: withdrawn, or held by a stop of everything, with no hour it would end."""

from pathlib import Path

from tests.services.office import DIRECTOR, KARIM, NOW, SALMA, Office, opened


async def report(office: Office, number: int) -> str:
    """Return the report of an announcement, in French."""
    shown = await office.reports.of(await office.one(number), "fr", may_freeze=False, now=NOW)
    assert shown is not None
    return shown.html


async def test_the_stage_is_what_holds_now(tmp_path: Path) -> None:
    """In a freeze nothing is « en cours d'envoi »; what was withdrawn is not only « arrêté »."""
    async with opened(tmp_path) as office:
        number = await office.submit(DIRECTOR)
        assert await office.approvals.approve(number, officer_id=SALMA, now=NOW)
        async with office.db.transaction() as tx:
            await tx.execute("UPDATE broadcasts SET state = 'sending'")
        assert "Fin estimée" in await report(office, number)
        assert await office.freezes.freeze(by=KARIM, now=NOW)
        said = await report(office, number)
        assert "Attend la reprise" in said
        assert "Fin estimée" not in said
        one = await office.one(number)
        assert await office.withdrawals.withdraw(one, officer_id=SALMA, now=NOW)
        said = await report(office, number)
        assert "Retirée" in said
        assert "Attend la reprise" not in said


async def test_what_is_on_its_way_at_a_stop_is_not_called_unsent(tmp_path: Path) -> None:
    """Nobody knows until Telegram answers; then it counts as what it was, the rest as unsent."""
    async with opened(tmp_path) as office:
        number = await office.submit(DIRECTOR)
        assert await office.approvals.approve(number, officer_id=SALMA, now=NOW)
        await office.sending.advance(now=NOW)
        key = f"announcement:{number}"
        for state, left in (("cancelled", "Jamais envoyés"), ("paused", "En attente")):
            async with office.db.transaction() as tx:
                await tx.execute(
                    "UPDATE broadcasts SET state = ?, audience = 3 WHERE source = ?", (state, key)
                )
                await tx.execute(
                    "UPDATE deliveries SET status = 'sending', lease_until = ? WHERE source = ?",
                    (NOW.isoformat(), key),
                )
            said = await report(office, number)
            assert "En route : 1" in said.replace("\u00a0", " ")
            assert f"{left} : 2" in said.replace("\u00a0", " ")
            async with office.db.transaction() as tx:
                await tx.execute("UPDATE deliveries SET status = 'sent' WHERE source = ?", (key,))
            said = (await report(office, number)).replace("\u00a0", " ")
            assert "Remis : 1" in said
            assert "En route" not in said
            assert f"{left} : 2" in said
            async with office.db.transaction() as tx:
                await tx.execute("DELETE FROM delivery_counts WHERE source = ?", (key,))


async def test_roles_that_were_taken_for_good_are_given_back(tmp_path: Path) -> None:
    """That was no suspension any more."""
    async with opened(tmp_path) as office:
        assert await office.suspensions.suspend_by_operator(DIRECTOR, now=NOW)
        assert await office.suspensions.restore_by_operator(DIRECTOR, now=NOW)
        for person in (DIRECTOR, SALMA):
            assert any("rendu" in line for line in await office.told(person))
            assert not any("levé" in line for line in await office.told(person))
