"""Proposals go from state to state as they may, and in no other way."""

import ast
import re
from collections.abc import AsyncIterator, Sequence
from itertools import count, product
from pathlib import Path

import pytest

from bot.core.announcements import State as AnnouncementState
from bot.core.approvals import REJECTED, StepError
from bot.core.calendar.changes import State as ChangeState
from bot.core.documents import State as DocumentState
from bot.core.questions.official import State as OfficialState
from bot.storage import proposals
from bot.storage.database import Database, Reader, Tx
from bot.storage.proposals import ANNOUNCEMENTS, ANSWERS, CHANGES, DOCUMENTS, STATEMENTS, Proposals
from tests.cast import KARIM, NADIA, SALMA
from tests.services.office import NOW

STATES: dict[str, Sequence[str]] = {
    ANNOUNCEMENTS.table: list(AnnouncementState),
    DOCUMENTS.table: list(DocumentState),
    CHANGES.table: list(ChangeState),
    ANSWERS.table: list(OfficialState),
    STATEMENTS.table: list(OfficialState),
}
BOT = Path(__file__).parents[2] / "bot"
KINDS = pytest.mark.parametrize("of", proposals.EVERY, ids=lambda of: of.table)
UPDATES = count(1)
PARTICULARS: dict[str, dict[str, object]] = {
    ANNOUNCEMENTS.table: {"authority": "order", "digest": "d", "created_at": "2025"},
    DOCUMENTS.table: {
        "sha256": "",
        "name": "",
        "size": 1,
        "pages": 1,
        "authority": "cnss",
        "dated_on": "2025-07-09",
        "proposed_at": "2025",
    },
    CHANGES.table: {"kind": "move", "proposed_at": "2025"},
    ANSWERS.table: {"authority": "order", "theme": "login", "proposed_at": "2025"},
    STATEMENTS.table: {
        "authority": "order",
        "kind": "number",
        "value": "3",
        "proposed_at": "2025",
    },
}


@pytest.fixture
async def db(tmp_path: Path) -> AsyncIterator[Database]:
    """A database with nothing proposed."""
    async with Database.open(tmp_path / "test.db") as opened:
        yield opened


async def stand(tx: Tx, of: Proposals, state: str) -> int:
    """Have one of Karim's stand in a state, as Salma decided; return its number."""
    number = next(UPDATES)
    row = PARTICULARS[of.table] | {
        "update_id": number,
        of.number: number,
        of.author: KARIM,
        "state": state,
        "decided_by": SALMA,
    }
    row |= {"number": str(number)} if of is ANNOUNCEMENTS else {}
    row |= {"language": str(number)} if of is DOCUMENTS else {}
    row |= {"point": str(number)} if of is STATEMENTS else {}
    marks = ", ".join("?" for _ in row)
    sql = f"INSERT INTO {of.table} ({', '.join(row)}) VALUES ({marks})"  # noqa: S608
    await tx.execute(sql, [*row.values()])
    return number


async def standing(read: Reader, of: Proposals) -> dict[int, str]:
    """Return where each row stands."""
    rows = await read.all(f"SELECT {of.number} AS number, state FROM {of.table}")  # noqa: S608
    return {row["number"]: row["state"] for row in rows}


async def try_step(tx: Tx, of: Proposals, number: int, step: tuple[str, str], by: int) -> bool:
    """Tell whether a step changed a row; what never follows raises, and is no step."""
    try:
        return await proposals.transition(tx, of, number, *step, by=by)
    except StepError:
        assert step[1] not in of.steps.get(step[0], ())
        return False


@KINDS
async def test_what_does_not_follow_changes_no_row(db: Database, of: Proposals) -> None:
    """Of every two states either the second follows the first, by the right hand, or nothing."""
    states, went = STATES[of.table], set()
    async with db.transaction() as tx:
        numbers = {state: await stand(tx, of, state) for state in states}
        before = await standing(tx, of)
        for old, new, by in product(states, states, (KARIM, SALMA)):
            if await try_step(tx, of, numbers[old], (old, new), by):
                went.add((old, new, by))
                assert await standing(tx, of) == before | {numbers[old]: new}
                sql = f"UPDATE {of.table} SET state = ? WHERE {of.number} = ?"  # noqa: S608
                await tx.execute(sql, (old, numbers[old]))
            assert await standing(tx, of) == before

    agreed = {new for old, new, by in went if old == "waiting" and by == KARIM}
    assert agreed == {REJECTED}  # nobody agrees to what they wrote
    assert {by for old, _, by in went if old == "draft"} == {KARIM}
    follow = {(old, new) for old, following in of.steps.items() for new in following}
    assert {(old, new) for old, new, _ in went} == follow


@KINDS
async def test_only_what_is_in_the_old_state_goes_on(db: Database, of: Proposals) -> None:
    """Whoever comes second, or with another state in mind, changes nothing."""
    states = STATES[of.table]
    async with db.transaction() as tx:
        numbers = {state: await stand(tx, of, state) for state in states}
    before = await standing(db.read, of)
    for (old, follow), new, there in product(of.steps.items(), states, states):
        if new in follow and there != old:
            async with db.transaction() as tx:
                for by in (KARIM, SALMA):
                    number = numbers[there]
                    assert not await proposals.transition(tx, of, number, old, new, by=by)

    assert await standing(db.read, of) == before


@KINDS
async def test_all_that_somebody_proposed_is_given_up_at_once(db: Database, of: Proposals) -> None:
    """Drafts go, what is not decided or not gone yet is turned down, and the rest stays."""
    states = STATES[of.table]
    async with db.transaction() as tx:
        numbers = {state: await stand(tx, of, state) for state in states}
        await proposals.turn_down_all(tx, NADIA, by=SALMA, now=NOW)
        await proposals.discard_all(tx, NADIA)
    assert len(await standing(db.read, of)) == len(states)
    async with db.transaction() as tx:
        await proposals.turn_down_all(tx, KARIM, by=SALMA, now=NOW)
        await proposals.discard_all(tx, KARIM)

    closed = {"waiting", "scheduled"}
    assert await standing(db.read, of) == {
        number: REJECTED if state in closed else state
        for state, number in numbers.items()
        if state != "draft"
    }


@KINDS
def test_a_state_changes_nowhere_else(of: Proposals) -> None:
    """No other statement of the bot sets one: it would go by no step."""
    sets = re.compile(rf"(UPDATE {of.table}|UPDATE \{{\w+\}})\s+SET[^()]*?\bstate = ")
    paths = [path for path in BOT.rglob("*.py") if "UPDATE" in path.read_text(encoding="utf-8")]
    assert len(paths) > 1
    for path in paths:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant | ast.JoinedStr):
                sql = ast.unparse(node).partition("WHERE")[0]
                assert not sets.search(sql), (path, sql)
