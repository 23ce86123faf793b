"""A correction in one language says to who writes and who approves which ones it leaves."""

from dataclasses import replace
from pathlib import Path

from bot.core.announcements import Announcement, State
from tests.handlers.conversation import conversation, press
from tests.services.office import DIRECTOR, NOW, SALMA, Office, opened

OLD = {"fr": "Réunion mardi 1er.", "ar": "الاجتماع يوم الثلاثاء فاتح دجنبر."}
WARNED = "n’a pas changé : il dit toujours « الاجتماع يوم الثلاثاء"


async def corrected(office: Office, texts: dict[str, str]) -> Announcement:
    """Have the director correct one that was sent."""
    begun = await office.draft(DIRECTOR)
    assert await office.drafts.keep(replace(begun, texts=OLD))
    assert await office.approvals.submit(begun.id, author=DIRECTOR, now=NOW)
    assert await office.approvals.approve(begun.id, officer_id=SALMA, now=NOW)
    seat = (await office.roles.speaking(DIRECTOR))[0]
    sent = await office.one(begun.id)
    draft = await office.drafts.begin(seat, corrects=sent, update_id=next(office.updates), now=NOW)
    draft = replace(draft, texts={**draft.texts, **texts})
    assert await office.drafts.keep(draft)
    return draft


async def test_the_author_is_asked_and_the_approver_is_warned(tmp_path: Path) -> None:
    """The first press asks, with a way to correct that text too; the second one submits."""
    async with opened(tmp_path) as office:
        draft = await corrected(office, {"fr": "Réunion mercredi 2."})
        ctx = await conversation(office, DIRECTOR)
        await press(ctx, f"announce:submit:{draft.id}")
        assert any(WARNED in said.replace("\u00a0", " ").replace("\u2068", "").replace(
            "\u2069", "") for said in ctx.spoken)  # fmt: skip
        assert f"announce:text:{draft.id}:ar" in ctx.offered()
        assert (await office.one(draft.id)).state is State.DRAFT

        ctx = await conversation(office, DIRECTOR)
        await press(ctx, f"announce:submit:{draft.id}:only")
        assert (await office.one(draft.id)).state is State.WAITING
        assert any("n’a pas changé" in line for line in await office.told(SALMA))


async def test_what_changes_everywhere_is_not_asked_about(tmp_path: Path) -> None:
    """Nor what stays in all languages, of which only how long it holds changes."""
    async with opened(tmp_path) as office:
        draft = await corrected(
            office, {"fr": "Réunion mercredi 2.", "ar": "الاجتماع يوم الأربعاء."}
        )
        assert not await office.corrections.left_behind(draft)
        assert not await office.corrections.left_behind(replace(draft, texts=OLD))
