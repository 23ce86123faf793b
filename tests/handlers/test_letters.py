"""Copies of an announcement in one chat: the oldest say where the newest stands."""

from pathlib import Path
from typing import Any, cast
from unittest.mock import AsyncMock

import pytest
from telegram.error import BadRequest

from bot.handlers.announcements import messages
from bot.storage.sending import handouts
from tests.handlers.conversation import conversation
from tests.services.office import NOW, SALMA, WRITER, opened


@pytest.mark.parametrize("is_caption", [False, True])
async def test_no_verdict_vanishes_without_a_word(tmp_path: Path, *, is_caption: bool) -> None:
    """What is followed no more says so in its place; a caption goes, and so do files below."""
    async with opened(tmp_path) as office:
        number = await office.submit(WRITER)
        await office.approvals.approve(number, officer_id=SALMA, now=NOW)
        one = await office.one(number)
        ctx = await conversation(office, 9001)
        bot = cast(Any, ctx.bot)
        bot.edit_message_text = AsyncMock(side_effect=BadRequest("x") if is_caption else None)
        for first in range(1, 10 * handouts.MOST, 10):
            await messages.follow(ctx, one, [first, first + 1])
        bot.edit_message_text.assert_not_called()
        bot.delete_messages.assert_not_called()
        await messages.follow(ctx, one, [99])

    (edit,) = bot.edit_message_text.mock_calls
    assert one.number
    assert one.number in edit.args[0]
    assert edit.kwargs["message_id"] == 1
    (deleted,) = bot.delete_messages.mock_calls
    assert deleted.args == (9001, [1, 2] if is_caption else [2])
