"""Whatever ends or stops an announcement is told with a name and a reason to all it concerns."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.core.announcements import Announcement, Options, State
from bot.core.permissions import Role
from bot.handlers.announcements import decisions, viewing
from tests.handlers.conversation import conversation, press
from tests.services.office import DIRECTOR, KARIM, NOW, SALMA, STRANGER, Office, opened

THIRD = STRANGER  # an officer who watches over it, and neither writes nor decides
WHY = "Date à vérifier"


async def planned(office: Office) -> Announcement:
    """Have the director's announcement approved by Salma, for tomorrow."""
    number = await office.submit(DIRECTOR, options=Options(send_at=NOW + timedelta(days=1)))
    assert await office.approvals.approve(number, officer_id=SALMA, now=NOW)
    return await office.one(number)


async def sent(office: Office) -> Announcement:
    """Have it leave at once."""
    number = await office.submit(DIRECTOR)
    assert await office.approvals.approve(number, officer_id=SALMA, now=NOW)
    return await office.one(number)


def named(lines: Iterable[str], person: int) -> list[str]:
    """Return the lines that name a person, whose number is a digit."""
    return [line for line in lines if re.search(rf"(?<![\d-]){person}(?!\d)", line)]


async def silent(office: Office, person: int) -> list[str]:
    """Return what a person is told without a sound, in French."""
    rows = await office.db.read.all(
        "SELECT m.html FROM deliveries AS d JOIN messages AS m ON m.source = d.words"
        " AND m.language = 'fr' WHERE d.chat_id = ? AND m.is_silent",
        (person,),
    )
    return [row["html"] for row in rows]


@pytest.mark.parametrize("ends", ["call off", "reject", "cancel", "pause"])
async def test_who_did_it_and_why_is_told(tmp_path: Path, ends: str) -> None:
    """To who wrote and who approved with a sound, to the other officers without; the doer knows.

    Of a pause only those two are told.
    """
    async with opened(tmp_path) as office:
        await office.seat(THIRD, Role.OFFICER, "order", by=DIRECTOR)
        told = {DIRECTOR, SALMA}
        if ends == "call off":
            one = await planned(office)
            assert await office.rejections.call_off(one.id, officer_id=KARIM, reason=WHY, now=NOW)
        elif ends == "reject":
            one, told = await office.one(await office.submit(DIRECTOR)), {DIRECTOR}
            assert await office.rejections.reject(one.id, officer_id=KARIM, reason=WHY, now=NOW)
        else:
            one = await sent(office)
            await office.sending.steer(one, ends, officer_id=KARIM, now=NOW)

        for person in told:
            (said,) = named(await office.told(person), KARIM)
            assert "Bonjour" in said
            assert said not in await silent(office, person)
            assert (WHY in said) is (ends in {"call off", "reject"})
        assert len(named(await silent(office, THIRD), KARIM)) == (ends != "pause")
        assert not named(await office.told(KARIM), KARIM)


async def test_that_one_leaves_is_told_once_to_the_other_officers(tmp_path: Path) -> None:
    """Without a sound, with both names and a way to stop it; not to those two, nor of a trial."""
    async with opened(tmp_path) as office:
        await sent(office)
        (said,) = named(await silent(office, KARIM), SALMA)  # that it waits was told before
        assert named([said], DIRECTOR)
        for person in (DIRECTOR, SALMA):
            assert not await silent(office, person)


async def test_calling_off_asks_for_a_reason_first(tmp_path: Path) -> None:
    """Nothing is called off by one press."""
    async with opened(tmp_path) as office:
        one = await planned(office)
        ctx = await conversation(office, KARIM)
        await press(ctx, f"announced:call-off:{one.id}")
        assert (await office.one(one.id)).state is State.SCHEDULED
        await decisions.give_up(ctx, one, "reject", WHY)  # the answer to an older question
        assert (await office.one(one.id)).state is State.SCHEDULED
        await decisions.give_up(ctx, one, "call-off", WHY)
        assert (await office.one(one.id)).reason == WHY


@pytest.mark.parametrize("by", ["author", "approver", "planned"])
async def test_what_did_not_leave_can_be_taken_up_again(tmp_path: Path, by: str) -> None:
    """Whole, as a draft of its author, once; the page says by whom and how it ended."""
    async with opened(tmp_path) as office:
        if by == "planned":
            one = await planned(office)
            await office.rejections.call_off(one.id, officer_id=KARIM, now=NOW)
        else:
            one = await office.one(await office.submit(DIRECTOR))
            who = DIRECTOR if by == "author" else SALMA
            await office.rejections.reject(one.id, officer_id=who, reason="", now=NOW)
        ended = await office.one(one.id)
        standing = {"author": "taken-back", "approver": "rejected", "planned": "called-off"}
        assert await office.reports.standing(ended) == standing[by]
        page = await conversation(office, DIRECTOR)
        await press(page, f"announce:view:{one.id}")
        assert page.offered() == [f"announce:retake:{one.id}"]
        for _ in range(2):
            ctx = await conversation(office, DIRECTOR)
            await press(ctx, f"announce:retake:{one.id}")
        (draft,) = await office.drafts.of(DIRECTOR)
        assert (draft.texts, draft.audience) == (one.texts, one.audience)
        assert await office.drafts.retake(ended, author=KARIM, now=NOW) is None


async def test_what_was_taken_up_and_given_up_again_can_be_taken_up_again(tmp_path: Path) -> None:
    """From the first notice too; what was written meanwhile is not written over."""
    async with opened(tmp_path) as office:
        first = await office.one(await office.submit(DIRECTOR))
        await office.rejections.reject(first.id, officer_id=SALMA, reason="", now=NOW)
        second = await office.drafts.retake(first, author=DIRECTOR, now=NOW)
        assert second is not None
        assert await office.drafts.keep(replace(second, texts={"fr": "Autre"}))
        again = await office.drafts.retake(first, author=DIRECTOR, now=NOW)
        assert again is not None
        assert again.texts == {"fr": "Autre"}
        assert await office.approvals.submit(second.id, author=DIRECTOR, now=NOW)
        await office.rejections.reject(second.id, officer_id=SALMA, reason="", now=NOW)
        third = await office.drafts.retake(first, author=DIRECTOR, now=NOW)
        assert third is not None
        assert third.id not in {first.id, second.id}


@pytest.mark.parametrize("gone", [DIRECTOR, SALMA])
async def test_the_page_of_what_does_not_leave_says_so(tmp_path: Path, gone: int) -> None:
    """Its author or its approver is suspended: neither page nor list say that it leaves."""
    async with opened(tmp_path) as office:
        one = await planned(office)
        assert await office.suspensions.suspend(gone, by=KARIM, now=NOW)
        page = await conversation(office, KARIM)
        await press(page, f"announce:view:{one.id}")
        await viewing.command(page)
        for said in page.spoken[-2:]:
            assert "ne part pas" in said
            assert "départ prévu" not in said
        assert (
            page.text(f"denied-{'author' if gone == DIRECTOR else 'approver'}-gone")
            in (page.spoken[-2])
        )


async def test_approving_what_is_planned_says_when_it_leaves(tmp_path: Path) -> None:
    """In the notice, and nothing of sending it now."""
    async with opened(tmp_path) as office:
        await office.submit(DIRECTOR, options=Options(send_at=NOW + timedelta(days=1)))
        (row,) = await office.db.read.all(
            "SELECT buttons FROM messages WHERE source LIKE 'approval:%' AND language = 'fr'"
        )
        assert "départ le 10 juillet 2025" in row["buttons"].replace("\u00a0", " ")
        assert "envoyer" not in row["buttons"]
