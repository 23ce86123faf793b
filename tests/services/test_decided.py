"""What asked officers to decide says so once it is decided; what cannot leave goes back whole."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.core.announcements import Options, State
from bot.core.attachments import File, FileKind
from bot.core.permissions import Role
from tests.services.office import DIRECTOR, KARIM, NOW, SALMA, STRANGER, Office
from tests.services.office import opened as office_opened

HERE, ELSEWHERE = 123, 456
ASKED = "attend votre accord"


async def arrive(office: Office) -> None:
    """Let everything that is due arrive."""
    async with office.db.transaction() as tx:
        await tx.execute(
            "UPDATE deliveries SET status = 'sent', message_id = COALESCE(message_id, delivery_id)"
        )


@pytest.mark.parametrize("decision", ["approve", "reject", "take back"])
async def test_a_request_says_who_decided(tmp_path: Path, decision: str) -> None:
    """To every officer, in the place of the request; to who has not had it yet, nothing comes."""
    async with office_opened(tmp_path) as office:
        await office.seat(STRANGER, Role.OFFICER, "order", by=SALMA, confirmed_by=KARIM)
        number = await office.submit(DIRECTOR)
        assert any(ASKED in line for line in await office.told(STRANGER))
        async with office.db.transaction() as tx:
            await tx.execute(
                "UPDATE deliveries SET status = 'sent', message_id = 7 WHERE chat_id = ?",
                (STRANGER,),
            )
        by = DIRECTOR if decision == "take back" else SALMA
        if decision == "approve":
            assert await office.approvals.approve(number, officer_id=by, now=NOW)
        else:
            assert await office.rejections.reject(number, officer_id=by, reason="", now=NOW)

        for person in (STRANGER, SALMA):
            assert not any(ASKED in line for line in await office.told(person))
        (said,) = [line for line in await office.told(STRANGER) if f"par {by}" in line]
        assert "Bonjour" in said
        assert not any(f"par {by}" in line for line in await office.told(SALMA))


@pytest.mark.parametrize("decision", ["approve", "reject"])
async def test_requests_for_documents_and_dates_say_so_too(tmp_path: Path, decision: str) -> None:
    """By the same door; what is told to who proposed keeps its words."""
    async with office_opened(tmp_path) as office:
        await office.seat(STRANGER, Role.DIRECTOR, "cnss")
        paper, change = await office.paper(STRANGER), 0
        await office.documents.submit(paper, officer_id=STRANGER, now=NOW)
        change = await office.change(KARIM)
        await office.changes.submit(change, officer_id=KARIM, now=NOW)
        await arrive(office)
        if decision == "approve":
            assert await office.documents.approve(paper, officer_id=SALMA, now=NOW)
            assert await office.changes.approve(
                change, officer_id=SALMA, update_id=next(office.updates), now=NOW
            )
        else:
            assert await office.documents.reject(paper, officer_id=SALMA, now=NOW)
            assert await office.changes.reject(change, officer_id=SALMA, now=NOW)

        word = "approuvé" if decision == "approve" else "refusé"
        assert not any("demande votre approbation" in line for line in await office.told(SALMA))
        assert sum(f"{word} et publié par {SALMA}" in line
                   or f"{word} par {SALMA}, rien" in line
                   for line in await office.told(SALMA)) == 1  # fmt: skip
        assert any(f"{word} par {SALMA}" in line for line in await office.told(SALMA))
        assert any(word in line for line in await office.told(KARIM))


@pytest.mark.parametrize("is_planned", [True, False])
async def test_what_has_another_bots_file_goes_back_with_its_words(
    tmp_path: Path, *, is_planned: bool
) -> None:
    """A planned one is held at its moment; its author finds all but the file in a new draft."""
    moment = NOW + timedelta(hours=2)
    async with office_opened(tmp_path) as office:
        draft = await office.draft(DIRECTOR, options=Options(send_at=moment))
        file = File(FileKind.PHOTO, "photo", "unique", size=10, bot_id=ELSEWHERE)
        assert await office.drafts.keep(replace(draft, files=(file,)))
        assert await office.approvals.submit(draft.id, author=DIRECTOR, now=NOW)
        again = Office(office.db, bot_id=HERE)
        if is_planned:
            assert await office.approvals.approve(draft.id, officer_id=SALMA, now=NOW)
            await again.sending.advance(now=moment + timedelta(minutes=1))
        else:
            one = await again.one(draft.id)
            assert await again.rejections.give_back(one, officer_id=SALMA, now=NOW)

        assert (await again.states())[draft.id] == State.REJECTED
        (kept,) = await again.drafts.of(DIRECTOR)
        assert (kept.texts, kept.audience, kept.files) == (draft.texts, draft.audience, ())
        assert kept.options.send_at == (None if is_planned else moment)
        assert any("renvoyez-y le fichier" in line for line in await again.told(DIRECTOR))
        assert not await again.db.read.all("SELECT 1 FROM broadcasts")


async def test_a_file_of_this_bot_or_of_before_goes(tmp_path: Path) -> None:
    """Nothing is held that can be sent; the digest of what was approved before stays the same."""
    async with office_opened(tmp_path) as office:
        again = Office(office.db, bot_id=HERE)
        for bot_id in (HERE, 0):
            draft = await again.draft(DIRECTOR, options=Options(send_at=NOW + timedelta(hours=2)))
            file = File(FileKind.PHOTO, "photo", "unique", size=10, bot_id=bot_id)
            assert ("bot_id" in file.json()) is bool(bot_id)
            assert await again.drafts.keep(replace(draft, files=(file,)))
            assert await again.approvals.submit(draft.id, author=DIRECTOR, now=NOW)
            assert await again.approvals.approve(draft.id, officer_id=SALMA, now=NOW)
        await again.sending.advance(now=NOW + timedelta(hours=2, minutes=1))
        assert set((await again.states()).values()) == {State.SENT}
