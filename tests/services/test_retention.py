"""How long words are kept that wait for nothing any more: as the settings say, and /privacy."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest

from bot.core.tickets.tickets import KEPT
from bot.handlers.context import Context
from bot.handlers.people import privacy
from bot.settings import SettingsError, load_settings
from bot.storage.database import DATABASE, Database
from tests import built

NOW = datetime(2025, 7, 9, 8, 2, tzinfo=UTC)
WEEK = timedelta(7)


@pytest.mark.parametrize(("kept", "after", "is_there"), [(WEEK, 6, 1), (WEEK, 8, 0), (KEPT, 8, 1)])
async def test_words_go_after_as_many_days_as_the_settings_say(
    kept: timedelta, after: int, is_there: int, tmp_path: Path
) -> None:
    """Those of a question without a good answer, and of a closed one to people."""
    async with Database.open(tmp_path / DATABASE) as db:
        made = built.services(db, kept=kept)
        async with db.transaction() as tx:
            await tx.execute(
                "INSERT INTO missed_questions (update_id, words, language, reason, at)"
                " VALUES (1, 'words', 'fr', 'unsure', ?)",
                (NOW.isoformat(),),
            )
            await tx.execute(
                "INSERT INTO tickets (update_id, user_id, words, language, state, asked_at,"
                " waiting_since, moved_at, closed_at)"
                " VALUES (2, 5, 'words', 'fr', 'closed', ?1, ?1, ?1, ?1)",
                (NOW.isoformat(),),
            )
        later = NOW + timedelta(after)
        await made.answers.tidy(now=later)
        await made.escalation.plan(now=later)

        for table in ("missed_questions", "tickets"):
            assert len(await db.read.all(f"SELECT 1 FROM {table} WHERE words <> ''")) == is_there  # noqa: S608 - our own names


@pytest.mark.parametrize(("days", "said"), [(7, "7 jours"), (30, None)])
async def test_privacy_says_how_long_here(days: int, said: str | None) -> None:
    """The page speaks of thirty days; what is shorter stands below it."""
    replies: list[str] = []

    async def reply(html: str) -> None:
        replies.append(html)

    content = built.content()
    ctx = SimpleNamespace(
        reply=reply,
        page=lambda _: "page",
        text=lambda key, **named: content.text(key, "fr", **named),
        services=SimpleNamespace(kept=timedelta(days)),
    )
    await privacy.show(cast("Context", ctx))
    (page,) = replies
    assert page.startswith("page")
    assert (said in page.replace("\u00a0", " ")) if said else page == "page"


@pytest.mark.parametrize("days", ["6", "31", "long"])
def test_nobody_keeps_words_longer_than_was_promised(
    days: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Nor so shortly that a closed question could not be opened again."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CONFRERE_RETENTION_DAYS", days)
    with pytest.raises(SettingsError, match="CONFRERE_RETENTION_DAYS"):
        load_settings()
