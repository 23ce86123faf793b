"""Whom an announcement is for: a region begins with its own, and no two words of it disagree."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.core.announcements import Audience, Kind
from tests.services.office import DIRECTOR, KARIM, NOW, opened


async def test_the_draft_of_a_region_begins_addressed_to_it(tmp_path: Path) -> None:
    """One of the whole country begins addressed to everybody, as soon as that is chosen."""
    async with opened(tmp_path) as office:
        for person, regions in ((DIRECTOR, ("06",)), (KARIM, None)):
            (seat, *_) = await office.roles.speaking(person)
            draft = await office.drafts.begin(seat, update_id=next(office.updates), now=NOW)
            assert (draft.audience and draft.audience.regions) == regions


@pytest.mark.parametrize("kind", [Kind.EVERYBODY, Kind.PEOPLE, Kind.GROUPS])
async def test_a_region_is_not_everybody(kind: Kind, tmp_path: Path) -> None:
    """« À : Tout le monde · Casablanca-Settat » said two things."""
    async with opened(tmp_path) as office:
        draft = await office.draft(KARIM)
        wide = {
            language: office.wording.audience.whom(
                replace(draft, audience=Audience(kind)), language
            )
            for language in ("fr", "ar", "en")
        }
        for language, everybody in wide.items():
            one = replace(draft, audience=Audience(kind, regions=("06",)))
            said = office.wording.audience.whom(one, language)
            assert everybody not in said
            assert "Casablanca" in said or "الدار البيضاء" in said
