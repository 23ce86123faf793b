"""An end date is one press away where the text names its last day."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from bot.core.callbacks import StaleButtonError
from bot.core.permissions import Role
from bot.handlers.announcements.panel_buttons import buttons
from tests.handlers.conversation import conversation, press
from tests.services.office import WRITER, opened


async def test_the_last_day_of_the_text_is_offered_as_its_end(tmp_path: Path) -> None:
    """Of two languages the later one; once it is chosen, or without a day, nothing is offered."""
    async with opened(tmp_path) as office:
        await office.seat(WRITER, Role.POSTER, "order", confirmed_by=None)
        draft = await office.draft(WRITER)
        texts = {"fr": "Portail fermé le 10 juillet.", "ar": "البوابة مغلقة يوم 11 يوليوز."}
        assert await office.drafts.keep(dated := replace(draft, texts=texts))
        ctx = await conversation(office, WRITER)
        offer = f"announce:expires:{draft.id}:said"

        async def is_offered() -> bool:
            shown = await buttons(ctx, await office.one(draft.id))
            return offer in {b.callback_data for row in shown.inline_keyboard for b in row}

        assert await is_offered()
        await press(ctx, offer)
        assert (await office.one(draft.id)).options.expires_on == date(2025, 7, 11)
        assert not await is_offered()

        assert await office.drafts.keep(replace(dated, texts={"fr": "Bonjour à tous."}))
        assert not await is_offered()
        with pytest.raises(StaleButtonError):
            await press(ctx, offer)
