"""What asks for a decision that is made meanwhile does not leave any more."""

from pathlib import Path

import pytest

from bot.core.permissions import Role
from bot.handlers.context import Context
from tests.handlers.conversation import conversation
from tests.services.office import DIRECTOR, KARIM, NOW, SALMA, STRANGER, Office, opened


async def asks(office: Office) -> list[int]:
    """Return who is still to be asked something: what waits has a button that decides."""
    rows = await office.db.read.all(
        "SELECT DISTINCT d.chat_id FROM deliveries AS d JOIN messages AS m ON m.source = d.words"
        " AND m.language = 'fr' WHERE d.status = 'pending' AND (m.buttons LIKE '%\"thaw:%'"
        " OR m.buttons LIKE '%\"seat:%' OR m.buttons LIKE '%:final:%') ORDER BY d.chat_id"
    )
    return [row["chat_id"] for row in rows]


@pytest.mark.parametrize("what", ["thaw", "accepted", "refused", "restored", "removed"])
async def test_a_question_that_is_decided_does_not_leave(tmp_path: Path, what: str) -> None:
    """Of a freeze, a role, a suspension; what was decided is told all the same."""
    async with opened(tmp_path) as office:
        if what == "thaw":
            assert await office.freezes.freeze(by=KARIM, now=NOW)
            await office.freezes.thaw(by=SALMA, now=NOW)
            assert await asks(office)
            await office.freezes.thaw(by=KARIM, after=SALMA, now=NOW)
        elif what in {"accepted", "refused"}:
            token = await office.invitations.invite(Role.OFFICER, "order", "", by=KARIM, now=NOW)
            await office.invitations.accept(token, user_id=STRANGER, name="Sarah", now=NOW)
            assert await asks(office)
            decide = "confirm" if what == "accepted" else "refuse"
            assert await getattr(office.invitations, decide)(STRANGER, "order", by=SALMA, now=NOW)
        else:
            assert await office.suspensions.suspend(DIRECTOR, by=KARIM, now=NOW)
            assert await asks(office)
            if what == "restored":
                assert await office.suspensions.restore(DIRECTOR, by=KARIM, now=NOW)
            else:
                assert await office.suspensions.remove(DIRECTOR, by=SALMA, now=NOW)
        assert not await asks(office)
        assert await office.told(SALMA if what in {"restored", "thaw"} else KARIM)


async def test_what_a_button_says_after_it_was_answered_is_heard(tmp_path: Path) -> None:
    """A wheel is stopped once; what is found out afterwards comes as a message."""
    async with opened(tmp_path) as office:
        ctx = await conversation(office, KARIM)
        ctx.is_answered = True
        await Context.toast(ctx, "Trop tard")
        await Context.toast(ctx)
        assert ctx.spoken == ["Trop tard"]
