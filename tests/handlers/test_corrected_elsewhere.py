"""A text that a correction in another language denies is not said to be in force word for word."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from bot.core.announcements import Announcement, Audience
from bot.core.verification.verdict import Verdict
from bot.handlers.verification.verdict_words import composed, headline
from tests.handlers.conversation import conversation
from tests.services.office import KARIM, NOW, READER, SALMA, Office, opened

OLD = {"fr": "Maintenance samedi 12 décembre.", "ar": "صيانة يوم السبت 12 دجنبر."}
NEW = OLD | {"fr": "Maintenance dimanche 13 décembre."}
BOTH = NEW | {"ar": "صيانة يوم الأحد 13 دجنبر."}
EVERY_WORD = "chaque mot"


@pytest.fixture
async def office(tmp_path: Path) -> AsyncIterator[Office]:
    async with opened(tmp_path) as opened_office:
        yield opened_office


async def sent(office: Office, *versions: dict[str, str]) -> None:
    """Have Karim write an announcement and correct it, and Salma approve each version."""
    before: Announcement | None = None
    (seat,) = await office.roles.speaking(KARIM)
    for texts in versions:
        draft = await office.drafts.begin(
            seat, corrects=before, update_id=next(office.updates), now=NOW
        )
        whole = replace(draft, texts=texts, audience=draft.audience or Audience())
        assert await office.drafts.keep(whole)
        assert await office.approvals.submit(draft.id, author=KARIM, now=NOW)
        assert await office.approvals.approve(draft.id, officer_id=SALMA, now=NOW)
        before = await office.one(draft.id)


async def said(office: Office, text: str) -> tuple[str, str]:
    """Return the headline and the whole verdict on a text, as a French reader gets it."""
    ctx = await conversation(office, READER)
    finding = await office.verification.message(text, now=NOW)
    assert finding.verdict is Verdict.GENUINE
    return headline(ctx, finding), (await composed(ctx, finding, (), None)).html


@pytest.mark.parametrize(
    ("versions", "text", "other"),
    [
        ((OLD, NEW), OLD["ar"], "Français"),
        # Whichever version brought it, and however long ago.
        ((OLD, NEW, NEW | {"en": "Maintenance on Sunday 13."}), OLD["ar"], "Français"),
        ((OLD, OLD | {"ar": BOTH["ar"]}), OLD["fr"], "العربية"),
        # Without a number, too.
        (
            ({"fr": "Le guichet est ouvert.", "ar": "الشباك مفتوح."},
             {"fr": "Le guichet est fermé.", "ar": "الشباك مفتوح."}),
            "الشباك مفتوح.", "Français",
        ),
    ],
)  # fmt: skip
async def test_it_says_in_which_language_it_was_corrected(
    office: Office, versions: Sequence[dict[str, str]], text: str, other: str
) -> None:
    """In what is shown at once, too; and from what to what."""
    await sent(office, *versions)
    title, verdict = await said(office, text)

    assert EVERY_WORD not in title + verdict
    assert "autre langue" in title
    assert f"({other}) : " in verdict.replace("\u00a0", " ").replace("\u202f", " ").replace(
        "\u2068", ""
    ).replace("\u2069", "")
    assert " → " in verdict


@pytest.mark.parametrize(
    ("versions", "text"),
    [
        ((OLD, BOTH), BOTH["ar"]),
        ((OLD, NEW), NEW["fr"]),
        # The other language followed: both say the same again.
        ((OLD, NEW, BOTH), NEW["fr"]),
        ((OLD, NEW, BOTH), BOTH["ar"]),
        # What was wrong was the other one all the time.
        ((NEW | {"ar": OLD["ar"]}, BOTH), NEW["fr"]),
        # Nothing but signs and accents.
        (({"fr": "Bonjour a tous", "ar": "مرحبا"}, {"fr": "Bonjour à tous.", "ar": "مرحبا"}),
         "مرحبا"),
    ],
)  # fmt: skip
async def test_what_no_other_language_denies_holds_word_for_word(
    office: Office, versions: Sequence[dict[str, str]], text: str
) -> None:
    """A colleague is not alarmed for nothing."""
    await sent(office, *versions)
    title, verdict = await said(office, text)
    assert EVERY_WORD in title
    assert "(Français)" not in verdict
