"""What a new officer is promised is what the rules give a day later."""

from datetime import timedelta
from pathlib import Path

import pytest

from bot.core.permissions import Act, Denial, Role
from bot.handlers.announcements.panel import words
from tests.handlers.conversation import conversation
from tests.services.office import KARIM, NOW, SALMA, STRANGER, Office, opened

TOMORROW = NOW + timedelta(hours=25)


async def joined(office: Office) -> None:
    """Have Karim invite somebody, and Salma accept."""
    token = await office.invitations.invite(Role.OFFICER, "order", "", by=KARIM, now=NOW)
    await office.invitations.accept(token, user_id=STRANGER, name="Sarah", now=NOW)
    (asked,) = [line for line in await office.told(SALMA) if "ouvert le lien" in line]
    assert "la personne qui l’accepte" in asked
    assert await office.invitations.confirm(STRANGER, "order", by=SALMA, now=NOW)


@pytest.mark.parametrize("has_third", [False, True])
async def test_whom_a_new_officer_may_not_approve_for_is_said(
    tmp_path: Path, has_third: bool
) -> None:
    """To them, to who invited and to who accepts; and where that leaves nobody."""
    async with opened(tmp_path) as office:
        async with office.db.transaction() as tx:  # only the two of the settings
            await tx.execute("DELETE FROM roles")
        if has_third:
            await office.seat(3, Role.DIRECTOR, "cnss", "06", by=KARIM)
        await joined(office)

        linked, are_all = await office.roles.linked(STRANGER)
        assert are_all is not has_third
        for author in (KARIM, SALMA, 3) if has_third else (KARIM, SALMA):
            number = await office.submit(author)
            one = await office.one(number)
            found = await office.permissions.denial(Act.APPROVE, one, STRANGER, now=TOMORROW)
            assert (found is Denial.LINKED) is (author in linked)
        for person in (STRANGER, KARIM):
            (said,) = [line for line in await office.told(person) if "sauf ce qu’écrivent" in line]
            assert f"{KARIM} et {SALMA}" in said
            assert ("personne d’autre n’écrit" in said) is are_all


async def test_the_page_says_why_one_may_not_approve(tmp_path: Path) -> None:
    """In the first day that the seat is new, afterwards that both are linked."""
    async with opened(tmp_path) as office:
        await joined(office)
        one = await office.one(await office.submit(KARIM))
        for now, key in ((NOW, "denied-new"), (TOMORROW, "denied-linked")):
            office.now = now
            ctx = await conversation(office, STRANGER)
            assert ctx.text(key) in await words(ctx, one)
        ctx = await conversation(office, SALMA)
        page = await words(ctx, one)
        assert not [one for one in Denial if ctx.text(one.key) in page]
