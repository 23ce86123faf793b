"""A correction in one language says to who writes and who approves which ones it leaves."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.core.announcements import Announcement, State
from tests.handlers.conversation import conversation, press
from tests.services.office import DIRECTOR, KARIM, NOW, SALMA, Office, opened

OLD = {"fr": "Réunion mardi 1er.", "ar": "الاجتماع يوم الثلاثاء فاتح دجنبر."}
PLAIN = {0x00A0: " ", 0x2068: None, 0x2069: None}
WARNED = "n’a pas changé : il dit toujours « الاجتماع يوم الثلاثاء"


async def corrected(office: Office, texts: dict[str, str]) -> Announcement:
    """Have the director correct one that was sent."""
    begun = await office.draft(DIRECTOR)
    assert await office.drafts.keep(replace(begun, texts=OLD))
    assert await office.approvals.submit(begun.id, author=DIRECTOR, now=NOW)
    assert await office.approvals.approve(begun.id, officer_id=SALMA, now=NOW)
    seat = (await office.roles.speaking(DIRECTOR))[0]
    sent = await office.one(begun.id)
    draft = await office.drafts.begin(seat, corrects=sent, update_id=next(office.updates), now=NOW)
    draft = replace(draft, texts={**draft.texts, **texts})
    assert await office.drafts.keep(draft)
    return draft


async def test_the_author_is_asked_and_the_approver_is_warned(tmp_path: Path) -> None:
    """The first press asks, with a way to correct that text too; the second one submits."""
    async with opened(tmp_path) as office:
        draft = await corrected(office, {"fr": "Réunion mercredi 2."})
        ctx = await conversation(office, DIRECTOR)
        await press(ctx, f"announce:submit:{draft.id}")
        assert any(WARNED in said.replace("\u00a0", " ").replace("\u2068", "").replace(
            "\u2069", "") for said in ctx.spoken)  # fmt: skip
        assert f"announce:text:{draft.id}:ar" in ctx.offered()
        assert (await office.one(draft.id)).state is State.DRAFT

        ctx = await conversation(office, DIRECTOR)
        await press(ctx, f"announce:submit:{draft.id}:only")
        assert (await office.one(draft.id)).state is State.WAITING
        assert any("n’a pas changé" in line for line in await office.told(SALMA))


async def test_what_changes_everywhere_is_not_asked_about(tmp_path: Path) -> None:
    """Nor what stays in all languages, of which only how long it holds changes."""
    async with opened(tmp_path) as office:
        draft = await corrected(
            office, {"fr": "Réunion mercredi 2.", "ar": "الاجتماع يوم الأربعاء."}
        )
        assert not await office.corrections.left_behind(draft)
        assert not await office.corrections.left_behind(replace(draft, texts=OLD))


def dated(french: int, arabic: int) -> dict[str, str]:
    """Return texts that name a last day, each its own."""
    return {
        "fr": f"La date limite est reportée au {french} juillet 2025.",
        "ar": f"تم تأجيل آخر أجل للتصريح إلى {arabic} يوليوز 2025.",
    }


@pytest.mark.parametrize(
    ("french", "arabic", "said"),
    [
        (22, 22, ["Ce texte parle du mardi 22"]),
        (22, 21, ["en Français parle du mardi 22", "en العربية parle du lundi 21"]),
        (22, 17, ["en Français parle du mardi 22"]),
        (17, 21, ["en العربية parle du lundi 21"]),
        (17, 17, []),
    ],
)
async def test_each_text_that_speaks_of_another_day_is_named(
    tmp_path: Path, french: int, arabic: int, said: list[str]
) -> None:
    """Beside the calendar's 17th: a correction of one language leaves the day of the other."""
    async with opened(tmp_path) as office:
        draft = replace(await office.draft(KARIM), texts=dated(french, arabic))
        lines = [
            line.translate(PLAIN)
            for line in await office.cautions.of(draft, "fr", now=NOW)
            if "calendrier" in line
        ]
        assert len(lines) == len(said)
        for line, part in zip(lines, said, strict=True):
            assert part in line


async def test_a_reader_is_told_the_day_of_the_text_they_read(tmp_path: Path) -> None:
    """Not that of another language; who reads neither has the first text, and its day."""
    async with opened(tmp_path) as office:
        draft = await office.draft(KARIM)
        assert await office.drafts.keep(replace(draft, texts=dated(22, 21)))
        assert await office.approvals.submit(draft.id, author=KARIM, now=NOW)
        assert await office.approvals.approve(draft.id, officer_id=SALMA, now=NOW)
        days = {}
        for language in ("fr", "ar", "en"):
            outlook = await office.deadlines.outlook(language=language, now=NOW)
            days[language] = outlook.announced.day.day if outlook.announced else None
        assert days == {"fr": 22, "ar": 21, "en": 22}


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Payez 500 dh au 0661234567 avant ce soir.", "0661234567"),
        ("Payez au +212 6 61 23 45 67.", "+212 6 61 23 45 67"),
        ("Inscription : http://damancom-x.ma/a", "http://damancom-x.ma/a"),
        ('Voir <a href="https://evil.tk/x">Damancom</a>.', "https://evil.tk/x"),
        ("Écrivez à aide@cnss-ma.com", "aide@cnss-ma.com"),
        ("Écrivez à @autre_bot", "@autre_bot"),
        ("Voir https://www.damancom.ma/fr et www.cnss.ma.", None),
        ("La cotisation est de 1 500 dh, au plus tard le 10 juillet 2025 à 18h.", None),
    ],
)
async def test_what_leads_to_somebody_unknown_is_named_before_approval(
    tmp_path: Path, text: str, named: str | None
) -> None:
    """An approver in a hurry has something to stumble over; our own addresses are none."""
    async with opened(tmp_path) as office:
        draft = replace(await office.draft(KARIM), texts={"fr": text})
        lines = [
            line for line in await office.cautions.of(draft, "fr", now=NOW) if "sources" in line
        ]
        if named is None:
            assert not lines
        else:
            assert [named in line for line in lines] == [True]
            assert await office.drafts.keep(draft)
            assert await office.approvals.submit(draft.id, author=KARIM, now=NOW)
            assert any(named in said and "sources" in said for said in await office.told(SALMA))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Réunion le mercredi 10 juillet 2025 à 20 h.", "10 juillet 2025 est un jeudi"),
        (
            "Réunion jeudi 10 juillet 2025, puis mardi 16 juillet 2025.",
            "16 juillet 2025 est un mer",
        ),
        ("الاجتماع يوم الاثنين 10 يوليوز 2025.", "10 juillet 2025 est un jeudi"),
        ("The meeting is on Tuesday 14 July 2025.", "14 juillet 2025 est un lundi"),
        ("Réunion jeudi 10 juillet 2025 à 20 h, salle 3.", None),
        ("Comme dit le mardi 8 juillet, rien ne change.", None),  # of this year, and past
    ],
)
async def test_a_slip_of_the_author_is_named_to_both(
    tmp_path: Path, text: str, said: str | None
) -> None:
    """A day of the week that is another's, before it is approved."""
    async with opened(tmp_path) as office:
        draft = replace(await office.draft(KARIM), texts={"fr": text})
        found = [one.translate(PLAIN) for one in await office.cautions.of(draft, "fr", now=NOW)]
        slips = [one for one in found if "vérifiez le jour et la date" in one]
        if said is None:
            assert not slips
        else:
            assert [said in one for one in slips] == [True]
            assert await office.drafts.keep(draft)
            assert await office.approvals.submit(draft.id, author=KARIM, now=NOW)
            assert any(said in one.translate(PLAIN) for one in await office.told(SALMA))
