"""A notice of a region stays there unless somebody says otherwise, and its institution knows."""

from dataclasses import replace
from pathlib import Path

from bot.core.announcements import Audience
from bot.core.permissions import Role
from tests.handlers.conversation import conversation, press
from tests.services.office import DIRECTOR, KARIM, READER, SALMA, Office, opened

CASABLANCA, FES = "06", "03"


async def _assistant(office: Office) -> None:
    """Seat an assistant who was invited by the director of the same region."""
    await office.seat(READER, Role.POSTER, "cnss", CASABLANCA, by=DIRECTOR, confirmed_by=None)


async def test_the_last_region_is_not_taken_away_by_a_slip(tmp_path: Path) -> None:
    """Without it the notice would go to the whole country: that is a button of its own."""
    async with opened(tmp_path) as office:
        await _assistant(office)
        draft = await office.draft(READER)
        assert await office.drafts.keep(replace(draft, audience=Audience(regions=(CASABLANCA,))))
        ctx = await conversation(office, READER)
        for pressed, regions in (
            (f"announce:region:{draft.id}:{CASABLANCA}", (CASABLANCA,)),
            (f"announce:region:{draft.id}:{FES}", tuple(sorted((CASABLANCA, FES)))),
            (f"announce:region:{draft.id}:{CASABLANCA}", (FES,)),
            (f"announce:country:{draft.id}", ()),
            (f"announce:region:{draft.id}:{CASABLANCA}", (CASABLANCA,)),
        ):
            await press(ctx, pressed)
            found = (await office.one(draft.id)).audience
            assert found is not None
            assert found.regions == regions, pressed
    assert "seule région" in ctx.spoken[0]


async def test_the_director_of_the_region_hears_that_it_waits(tmp_path: Path) -> None:
    """Who invited its author approves nothing of theirs, and knows of it before it leaves."""
    async with opened(tmp_path) as office:
        await _assistant(office)
        await office.submit(READER)
        (told,) = [one for one in await office.told(DIRECTOR) if "attend" in one]
        assert "Casablanca-Settat" in told
        for officer in (KARIM, SALMA):
            assert len([one for one in await office.told(officer) if "attend" in one]) == 1
