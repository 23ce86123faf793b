"""Questions that waited for a reply when the table came are in it."""

from pathlib import Path

import aiosqlite

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
        mine = await prompts.find(db.read, "announcement", 7, 40)
        some = await prompts.find(db.read, "announcement", prompts.ANYWHERE, 51)
        rows = await db.read.all("SELECT 1 FROM prompts")

    assert mine
    assert (mine.user_id, mine.subject, mine.detail) == (7, 1, "text:fr")
    assert some
    assert (some.user_id, some.subject, some.detail) == (0, 3, "reason")
    assert len(rows) == 2
