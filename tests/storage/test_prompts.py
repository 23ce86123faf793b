"""Questions that waited for a reply when the table came are in it."""

from pathlib import Path

import aiosqlite

from bot.core.prompts import PromptKind
from bot.storage.database import Database
from bot.storage.migrate import migrate, migrations
from bot.storage.people import prompts

ROWS = [
    (1, "draft", 7, "text:fr", 40),
    (2, "draft", 7, None, None),
    (3, "waiting", 7, "reason", 51),
    (4, "sent", 7, None, None),
]


async def test_a_question_from_before_is_found_by_its_author_or_by_anybody(tmp_path: Path) -> None:
    """Of a draft its author was asked; of what waits, some officer."""
    path = tmp_path / "test.db"
    async with aiosqlite.connect(path) as old:
        await migrate(old, [one for one in migrations() if one.number < 16])
        for number, state, author, asked, prompt in ROWS:
            await old.execute(
                "INSERT INTO announcements (announcement_id, update_id, authority, state, author,"
                " created_at, asked, prompt, decided_by, digest, number)"
                " VALUES (?, ?, 'order', ?, ?, '2025-07-01T08:00:00+00:00', ?, ?, 8, 'x', 'n')",
                (number, number, state, author, asked, prompt),
            )
        await old.commit()
    async with Database.open(path) as db:
        mine = await prompts.find(db.read, 7, 40)
        some = await prompts.find(db.read, prompts.ANYWHERE, 51)
        rows = await db.read.all("SELECT 1 FROM prompts")

    assert mine
    assert (mine.user_id, mine.subject, mine.detail) == (7, 1, "text:fr")
    assert some
    assert (some.user_id, some.subject, some.detail) == (0, 3, "reason")
    assert len(rows) == 2


async def test_a_question_that_stood_elsewhere_is_a_row_too(tmp_path: Path) -> None:
    """About a date, an answer and a pharmacy; what was answered or decided asks for nothing."""
    path = tmp_path / "test.db"
    async with aiosqlite.connect(path) as old:
        await migrate(old, [one for one in migrations() if one.number < 34])
        for number, state, asked, prompt in (
            (1, "draft", "due_on", 60),
            (2, "waiting", "reason", 61),
        ):
            await old.execute(
                "INSERT INTO deadline_changes (change_id, update_id, kind, state, proposed_by,"
                " proposed_at, asked, prompt) VALUES (?, ?, 'add', ?, 7, ?, ?, ?)",
                (number, number, state, "2025-07-01T08:00:00+00:00", asked, prompt),
            )
        written: tuple[tuple[int, int, int | None], ...] = ((1, 7, 70), (2, 0, None))
        for draft, officer, message in written:
            await old.execute(
                "INSERT INTO answer_drafts (draft_id, update_id, question, officer_id, prompt, at)"
                " VALUES (?, ?, 'q', ?, ?, '2025-07-01T08:00:00+00:00')",
                (draft, draft, officer, message),
            )
        await old.execute(
            "INSERT INTO awaited VALUES (9, 80, 'pharmacy', '2025-07-01T08:00:00+00:00')"
        )
        await old.execute(
            "INSERT INTO prompts (chat_id, message_id, user_id, kind, subject, detail, asked_at,"
            " is_open) VALUES (7, 40, 7, 'announcement', 1, 'text:fr', '2025-07-01', 0)"
        )
        await old.commit()
    async with Database.open(path) as db:
        found = [await prompts.find(db.read, *one) for one in ((7, 60), (7, 70), (9, 80), (7, 40))]
        rows = await db.read.all("SELECT 1 FROM prompts")

    assert [one and (one.kind, one.subject, one.detail, one.is_open) for one in found] == [
        (PromptKind.CHANGE, 1, "due_on", True),
        (PromptKind.ANSWER, 1, "", True),
        (PromptKind.PHARMACY, 0, "", True),
        (PromptKind.ANNOUNCEMENT, 1, "text:fr", False),
    ]
    assert len(rows) == 4
