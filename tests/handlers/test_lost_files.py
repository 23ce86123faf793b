"""A file that was given to another bot is known as such, and said to be out of reach."""

from pathlib import Path
from typing import Any, cast
from unittest.mock import AsyncMock

import pytest
from telegram.error import BadRequest

from bot.handlers import files
from tests.handlers.conversation import conversation, press
from tests.services.office import KARIM, opened


async def test_a_date_whose_file_is_another_bots_says_so(tmp_path: Path) -> None:
    """The proposal is shown all the same."""
    async with opened(tmp_path) as office:
        number = await office.change(KARIM)
        async with office.db.transaction() as tx:
            await tx.execute("UPDATE deadline_changes SET attachment = 'photo:x'")
        ctx = await conversation(office, KARIM)
        cast(Any, ctx.bot).send_photo = AsyncMock(side_effect=BadRequest("Wrong file identifier"))
        await press(ctx, f"change:view:{number}")
    assert "n’est plus accessible à ce bot" in ctx.spoken[-1]


@pytest.mark.parametrize(
    ("said", "is_lost"),
    [
        ("Wrong file identifier/HTTP URL specified", True),
        ("Bad Request: invalid file_id", True),
        ("Message is too long", False),
    ],
)
def test_a_file_of_another_bot_is_known_by_each_of_its_words(said: str, is_lost: bool) -> None:
    """`getFile` says it in other words than `sendDocument`."""
    assert files.is_lost(BadRequest(said)) is is_lost
