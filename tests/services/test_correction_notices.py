"""Officers read that a correction is one, what it changes, and whose language is left out."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.core.announcements import Announcement, Audience
from bot.core.permissions import Role
from tests.services.office import KARIM, NOW, SALMA, STRANGER, Office, opened


async def sent(
    office: Office, words: str, corrects: Announcement | None = None
) -> tuple[Announcement, str]:
    """Have Karim write it and Salma approve it; return it, and what asked her to."""
    (seat,) = await office.roles.speaking(KARIM)
    draft = await office.drafts.begin(
        seat, corrects=corrects, update_id=next(office.updates), now=NOW
    )
    whole = replace(draft, texts={"fr": words}, audience=draft.audience or Audience())
    assert await office.drafts.keep(whole)
    assert await office.approvals.submit(draft.id, author=KARIM, now=NOW)
    *_, asked = await office.told(SALMA)
    assert await office.approvals.approve(draft.id, officer_id=SALMA, now=NOW)
    return await office.one(draft.id), asked


async def test_a_correction_is_told_as_one_with_what_it_changes(tmp_path: Path) -> None:
    """« L’annonce part » three times with the same number said nothing of 16 and 14."""
    async with opened(tmp_path) as office:
        await office.seat(STRANGER, Role.OFFICER, "order", by=77, confirmed_by=78)
        first, _ = await sent(office, "Ouvert de 9 h à 16 h.")
        _, notice = await sent(office, "Ouvert de 9 h à 14 h.", corrects=first)
        told = await office.told(STRANGER)

    assert "Une correction de l’annonce n° 2025-07-001" in notice
    assert "Texte actuel, Français" in notice
    assert "Ouvert de 9 h à <s>16</s> h." in notice  # old and new, one below the other
    assert "Ouvert de 9 h à <u>14</u> h." in notice
    assert "Sans texte en : العربية et English" in notice.replace("\u2068", "").replace(
        "\u2069", ""
    )
    (left,) = [said for said in told if "✏️ Correction : Annonce n° 2025-07-001" in said]
    assert "16 h. → 14 h." in left or "16 h → 14 h" in left
    assert len([said for said in told if said.startswith("📣")]) == 1


@pytest.mark.parametrize(
    ("after", "is_told"), [("Avant le 17 juillet.", True), ("Avant le 19 juillet !", False)]
)
async def test_a_correction_is_told_by_default_where_a_date_changed(
    tmp_path: Path, after: str, is_told: bool
) -> None:
    """Nobody chose anything; what is submitted has it settled."""
    async with opened(tmp_path) as office:
        first, _ = await sent(office, "Avant le 19 juillet.")
        second, _ = await sent(office, after, corrects=first)
    assert second.options.tells is is_told
