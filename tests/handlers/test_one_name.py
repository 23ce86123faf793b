"""An author with one name writes at once, and works in one panel at a time."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

from telegram import Message

from bot.core.calendar.moments import read_moment
from bot.core.callbacks.drafts import ChooseMoment, ShowDraft
from bot.core.permissions import Role
from bot.core.prompts import Awaits
from bot.core.writing.text import escape
from bot.handlers.announcements import asking, draft_panel, drafted, drafting
from tests.handlers.conversation import conversation, press
from tests.services.office import DIRECTOR, KARIM, NOW, SALMA, Office, opened

FIRST = 70  # the message of a panel


async def awaited(office: Office, person: int) -> Awaits | None:
    """Return what plain words of a person would be asked about after /announce."""
    ctx = await conversation(office, person)
    await office.prompts.done(person, now=NOW)  # as any command does
    await drafting.command(ctx)
    found = await office.prompts.awaited(person, now=NOW)
    return found.what if found else None


async def test_words_after_the_command_are_asked_about_where_one_name_is_all(
    tmp_path: Path,
) -> None:
    """With two, nobody knows in whose name they are."""
    async with opened(tmp_path) as office:
        assert await awaited(office, KARIM) is Awaits.TEXT
        await office.seat(KARIM, Role.OFFICER, "cnss", "06", by=SALMA, confirmed_by=SALMA)
        assert await awaited(office, KARIM) is not Awaits.TEXT


async def test_what_was_typed_becomes_the_text_of_a_new_draft(tmp_path: Path) -> None:
    """In the one name that its author has."""
    async with opened(tmp_path) as office:
        ctx = await conversation(office, KARIM)
        message = Message(1, NOW, ctx.chat, text="Bonjour à tous.")
        seen = {"effective_message": message, "callback_query": None, "message": message}
        ctx.update = cast(Any, SimpleNamespace(update_id=next(office.updates), **seen))
        ctx.words = message.text or ""
        await drafting.take(ctx, 0, asking.BEGIN)
        (draft,) = await office.drafts.of(KARIM)
    assert draft.texts == {"fr": "Bonjour à tous."}
    assert "Brouillon" in ctx.spoken[-1]


async def test_the_panel_of_before_only_leads_back_to_its_draft(tmp_path: Path) -> None:
    """It is no panel any more: what replies to it is no text of that draft."""
    async with opened(tmp_path) as office:
        first, second = await office.draft(DIRECTOR), await office.draft(DIRECTOR)
        await office.drafts.works_in(first.id, FIRST)
        ctx = await conversation(office, DIRECTOR)
        ctx.bot.edit_message_text.reset_mock()  # type: ignore[attr-defined]
        await draft_panel.show(ctx, second, is_new=True)
        (edited,) = ctx.bot.edit_message_text.mock_calls  # type: ignore[attr-defined]
        assert await drafted.of_panel(ctx, FIRST) is None
    assert edited.kwargs["message_id"] == FIRST
    ((resume,),) = edited.kwargs["reply_markup"].inline_keyboard
    assert resume.callback_data == ShowDraft(first.id).data


async def test_the_moments_say_that_one_may_be_typed(tmp_path: Path) -> None:
    """With an example that is understood."""
    async with opened(tmp_path) as office:
        draft = await office.draft(DIRECTOR)
        ctx = await conversation(office, DIRECTOR)
        await press(ctx, ChooseMoment(draft.id).data)
    said = ctx.text("announce-moment-how")
    assert escape(said) in ctx.spoken[-1]
    for example in said.rsplit(":", 1)[1].strip(" \u00a0.").split(", ou "):
        assert read_moment(example, now=NOW).is_sure
