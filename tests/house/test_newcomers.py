"""What a newcomer finds in a playground: who answers, an official answer, a full board."""

from pathlib import Path

from bot.core.questions.official import State
from bot.newcomers import ASKED_BY, welcome
from bot.storage.database import Database
from tests.built import services
from tests.cast import KARIM, SALMA
from tests.services.bench import at

NOW = at("2025-07-09T10:00")


async def test_a_newcomer_finds_an_official_answer_and_a_board(tmp_path: Path) -> None:
    """Approved by two, given to who asks; a second start adds nothing."""
    async with Database.open(tmp_path / "test.db") as db:
        made = services(db, (KARIM, SALMA))
        for _ in range(2):
            await welcome(made, frozenset({KARIM, SALMA}), helpers=-100, now=NOW)
        answer = await made.official.find(1)
        assert answer is not None
        assert (answer.state, answer.author, answer.decided_by) == (State.LIVE, KARIM, SALMA)
        assert await made.official.find(2) is None
        found = made.faq.find("à quoi sert ce bac à sable")
        assert found.decision.topics == (answer.topic,)
        board = await made.board.look(by=KARIM, now=NOW)
        counts = {one.topic or one.words: one.surge.count for one in board.asked}
        assert len(ASKED_BY) in counts.values()
        assert len(board.asked) == 2


async def test_one_officer_alone_has_no_official_answer(tmp_path: Path) -> None:
    """Four eyes hold in a playground too."""
    async with Database.open(tmp_path / "test.db") as db:
        made = services(db, (KARIM,))
        await welcome(made, frozenset({KARIM}), helpers=-100, now=NOW)
        assert await made.official.find(1) is None
