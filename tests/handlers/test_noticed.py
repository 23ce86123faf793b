"""Who asks whether something is so gets the announcement in force that says it."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.core.announcements import Audience
from bot.handlers.questions import noticed
from tests.handlers.conversation import conversation
from tests.services.office import KARIM, NOW, READER, SALMA, opened

NOTICE = "Maintenance du portail samedi 12 juillet de 20 h à minuit."


@pytest.mark.parametrize(
    ("asked", "is_shown"),
    [
        ("il y a une maintenance samedi, c'est vrai ?", True),
        ("il y a une grève samedi, c'est vrai ?", False),
    ],
)
async def test_the_notice_in_force_is_shown(tmp_path: Path, asked: str, is_shown: bool) -> None:
    """One that was withdrawn is not."""
    async with opened(tmp_path) as office:
        draft = replace(await office.draft(KARIM), texts={"fr": NOTICE}, audience=Audience())
        assert await office.drafts.keep(draft)
        assert await office.approvals.submit(draft.id, author=KARIM, now=NOW)
        assert await office.approvals.approve(draft.id, officer_id=SALMA, now=NOW)
        ctx = await conversation(office, READER)
        assert await noticed.shown(ctx, asked) is is_shown
        assert any(NOTICE in one for one in ctx.spoken) is is_shown

        sent = await office.one(draft.id)
        assert await office.withdrawals.withdraw(sent, officer_id=SALMA, now=NOW)
        assert not await noticed.shown(ctx, asked)
