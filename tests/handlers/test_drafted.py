"""What comes while a draft is on the screen is offered to it, to who may still write."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.core.announcements import Announcement
from bot.core.prompts import Awaited, Awaits
from bot.handlers.announcements import drafted
from bot.handlers.announcements.panel import words
from bot.storage.people import members
from tests.handlers.conversation import Deaf, conversation
from tests.services.office import DIRECTOR, KARIM, NOW, SALMA, Office, opened

QUESTION = "c'est quand la date limite"
PANEL = 70


async def shown(office: Office, person: int, *, has_text: bool) -> Deaf:
    """Have a person's draft on the screen."""
    draft = await office.draft(person)
    if not has_text:
        draft = replace(draft, texts={})
        assert await office.drafts.keep(draft)
    await office.drafts.works_in(draft.id, PANEL)
    ctx = await conversation(office, person)
    await drafted.listens(ctx, draft, PANEL)
    return ctx


@pytest.mark.parametrize(
    ("has_text", "said", "is_offered"),
    [
        (False, QUESTION, True),
        (True, QUESTION, False),
        (True, "La date limite est reportée. " * 3, True),
    ],
)
async def test_words_are_offered_where_they_may_be_the_text(
    tmp_path: Path, has_text: bool, said: str, is_offered: bool
) -> None:
    """Beside a text that is there, a short question is a question."""
    async with opened(tmp_path) as office:
        ctx = await shown(office, DIRECTOR, has_text=has_text)
        ctx.words = said
        assert await drafted.fits(ctx, PANEL) is is_offered


async def test_who_is_suspended_has_no_draft_on_the_screen(tmp_path: Path) -> None:
    """Nor has anybody else the panel of another."""
    async with opened(tmp_path) as office:
        ctx = await shown(office, DIRECTOR, has_text=True)
        assert await drafted.on_screen(ctx)
        assert await office.suspensions.suspend(DIRECTOR, by=KARIM, now=NOW)
        late = await conversation(office, DIRECTOR)
        assert await drafted.on_screen(late) is None
        assert await drafted.of_panel(await conversation(office, SALMA), PANEL) is None


async def test_the_rest_of_a_long_text_comes_within_seconds(tmp_path: Path) -> None:
    """What comes later is another text."""
    async with opened(tmp_path) as office:
        ctx = await shown(office, DIRECTOR, has_text=True)
        assert drafted.is_too_long(Awaited(PANEL, Awaits.ON_SCREEN), "x" * 3001)
        assert not await drafted.is_rest(ctx)
        ctx.words = "x" * 4090
        await drafted.refuses(ctx, PANEL)
        assert await drafted.is_rest(ctx)
        ctx.now += timedelta(seconds=6)
        assert not await drafted.is_rest(ctx)


@pytest.mark.parametrize(("length", "parts"), [(3_500, 0), (4_096, 1)])
async def test_what_follows_a_long_text_is_not_swallowed(
    tmp_path: Path, length: int, parts: int
) -> None:
    """A text that fits a message has no rest; that of a longer one ends with a shorter part."""
    async with opened(tmp_path) as office:
        ctx = await shown(office, DIRECTOR, has_text=True)
        ctx.words = "x" * length
        await drafted.refuses(ctx, PANEL)
        ctx.words = "Le reste. " * 90
        assert [await drafted.is_rest(ctx) for _ in range(3)] == [n < parts for n in range(3)]
        assert await drafted.on_screen(ctx)  # the draft listens again


async def test_the_count_of_what_was_sent_is_that_of_the_sending(tmp_path: Path) -> None:
    """Who asked for announcements since is not among them."""

    async def card(one: Announcement) -> str:
        return await words(await conversation(office, KARIM), one)

    async with opened(tmp_path) as office:
        number = await office.submit(KARIM)
        assert await office.approvals.approve(number, officer_id=SALMA, now=NOW)
        async with office.db.transaction() as tx:
            await members.set_announcements(tx, DIRECTOR, is_wanted=True)
        said = (await card(await office.one(number))).replace("\u00a0", " ")
        assert "personnes : 1," in said
