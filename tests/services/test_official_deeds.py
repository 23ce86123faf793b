"""Every deed about what institutions say: who is suspended does none, and which a freeze stops."""

import inspect
from collections.abc import Awaitable, Callable
from typing import Any, NamedTuple

import pytest

from bot.core.permissions import NotAllowedError
from bot.core.questions.official import State
from bot.core.sending.message_keys import is_announcing
from bot.services.registry import Services
from tests.cast import AMINA, KARIM, SALMA
from tests.services.bench import Bench
from tests.services.test_official import NOW, TEXTS, approved
from tests.services.test_official import opened as answering
from tests.services.test_statements import RATE, drafted, opened, stated

pytestmark = pytest.mark.usefixtures("quick_reading")

# They only look, or tell what may be done.
LOOKS = {"open_points", "begun", "find", "denial", "may_stop", "may_withdraw", "on_the_desk"}


class Deed(NamedTuple):
    """What an officer does with row 1 in a state, their own or another's."""

    state: State
    do: Callable[[Services], Awaitable[object]]
    is_own: bool = True
    stops: bool = False  # in a freeze


WHO: dict[str, Any] = {"officer_id": KARIM}
WHEN: dict[str, Any] = {"officer_id": KARIM, "now": NOW}
DEEDS = {
    "statements.confirm": Deed(
        State.DRAFT, lambda made: made.statements.confirm("smig-hour", update_id=201, **WHEN)
    ),
    "statements.propose": Deed(
        State.DRAFT,
        lambda made: made.statements.propose("smig-hour", "18 DH", update_id=202, **WHEN),
    ),
    "statements.read_in": Deed(
        State.DRAFT, lambda made: made.statements.read_in(1, "Lettre du 3 juillet 2025", **WHEN)
    ),
    "statements.told_by_voice": Deed(
        State.DRAFT, lambda made: made.statements.told_by_voice(1, **WHEN)
    ),
    "statements.submit": Deed(
        State.DRAFT, lambda made: made.statements.submit(1, **WHEN), stops=True
    ),
    "statements.approve": Deed(
        State.WAITING, lambda made: made.statements.approve(1, **WHEN), is_own=False, stops=True
    ),
    "statements.reject": Deed(State.WAITING, lambda made: made.statements.reject(1, **WHEN)),
    "statements.withdraw": Deed(State.LIVE, lambda made: made.statements.withdraw(1, **WHEN)),
    "statements.discard": Deed(State.DRAFT, lambda made: made.statements.discard(1, **WHO)),
    "official.submit": Deed(State.DRAFT, lambda made: made.official.submit(1, **WHEN), stops=True),
    "official.approve": Deed(
        State.WAITING, lambda made: made.official.approve(1, **WHEN), is_own=False, stops=True
    ),
    "official.reject": Deed(State.WAITING, lambda made: made.official.reject(1, **WHEN)),
    "official.withdraw": Deed(State.LIVE, lambda made: made.official.withdraw(1, **WHEN)),
    "official_drafts.from_ticket": Deed(
        State.DRAFT, lambda made: made.official_drafts.from_ticket(1, update_id=203, **WHEN)
    ),
    "official_drafts.from_missed": Deed(
        State.DRAFT, lambda made: made.official_drafts.from_missed(1, update_id=204, **WHEN)
    ),
    "official_drafts.again": Deed(
        State.REJECTED, lambda made: made.official_drafts.again(1, update_id=205, **WHEN)
    ),
    "official_drafts.write": Deed(
        State.DRAFT, lambda made: made.official_drafts.write(1, "fr", TEXTS["fr"], **WHO)
    ),
    "official_drafts.write_phrasings": Deed(
        State.DRAFT, lambda made: made.official_drafts.write_phrasings(1, "Un écart ?", **WHO)
    ),
    "official_drafts.drop_phrasing": Deed(
        State.DRAFT, lambda made: made.official_drafts.drop_phrasing(1, 99, **WHO)
    ),
    "official.discard": Deed(State.DRAFT, lambda made: made.official.discard(1, **WHO)),
    "missed.set_not_ours": Deed(State.DRAFT, lambda made: made.missed.set_not_ours(1, **WHEN)),
    "missed.set_ours": Deed(State.DRAFT, lambda made: made.missed.set_ours(1, **WHO)),
}


async def test_who_is_suspended_does_none_of_them_and_a_freeze_stops_those_that_tell(
    bench: Bench,
) -> None:
    """Not even with what is their own; nothing of the rows has changed."""
    made = await answering(bench)
    assert await drafted(made, RATE, "4 %", 101) == 1
    assert await made.statements.submit(1, officer_id=KARIM, now=NOW)
    assert await approved(made) == 1
    assert await made.suspensions.suspend_by_operator(KARIM, now=NOW)
    for name, deed in DEEDS.items():
        before = await rows(bench, deed)
        with pytest.raises(NotAllowedError):
            await deed.do(made)
        assert await rows(bench, deed) == before, name

    assert await made.suspensions.restore_by_operator(KARIM, now=NOW)
    assert await made.freezes.freeze(by=SALMA, now=NOW)
    for name, deed in DEEDS.items():
        await rows(bench, deed)
        try:
            await deed.do(made)
        except NotAllowedError:
            assert deed.stops, name
        else:
            assert not deed.stops, name


async def rows(bench: Bench, deed: Deed) -> list[tuple[object, ...]]:
    """Bring the rows into the state of a deed; return all of them."""
    put = (deed.state, KARIM if deed.is_own else SALMA)
    async with bench.db.transaction() as tx:
        await tx.execute("UPDATE statements SET state = ?, author = ? WHERE statement_id = 1", put)
        await tx.execute(
            "UPDATE official_answers SET state = ?, author = ? WHERE answer_id = 1", put
        )
        found = [
            *await tx.all("SELECT * FROM statements"),
            *await tx.all("SELECT * FROM official_answers"),
            *await tx.all("SELECT * FROM official_texts"),
            *await tx.all("SELECT * FROM official_phrasings"),
        ]
    return [tuple(row) for row in found]


async def test_every_deed_of_an_officer_is_in_the_table(bench: Bench) -> None:
    """Whatever takes an officer and is no mere look."""
    made = await opened(bench)
    found = {
        f"{name}.{deed}"
        for name in ("statements", "official", "official_drafts", "missed")
        for deed, method in inspect.getmembers(getattr(made, name), inspect.iscoroutinefunction)
        if "officer_id" in inspect.signature(method).parameters
        and not deed.startswith("_")
        and deed not in LOOKS
    }
    assert found == set(DEEDS)


async def test_all_that_leaves_for_who_asked_is_held_but_what_takes_back(bench: Bench) -> None:
    """Of values and of answers, from the first word of it to the last."""
    made = await answering(bench)
    for update, topic in enumerate(("late-penalty", "bds-what"), 301):
        await made.asking.ask(
            AMINA, topic=topic, words="Combien ?", language="fr", update_id=update, now=NOW
        )
    value = await stated(made, RATE, "4 %")
    answer = await approved(made)
    await bench.send()
    assert await made.statements.withdraw(value, officer_id=SALMA, now=NOW)
    assert await made.official.withdraw(answer, officer_id=SALMA, now=NOW)
    found = await bench.db.read.all(
        "SELECT DISTINCT source FROM deliveries WHERE chat_id NOT IN (?, ?)"
        " AND (source LIKE 'official-answer:%' OR source LIKE 'stated-fact:%')",
        (KARIM, SALMA),
    )
    keys = {row["source"] for row in found}
    assert {key.rsplit(":", 1)[1] for key in keys} == {"told", "gone"}
    for key in keys:
        assert is_announcing(key) is not key.endswith(":gone"), key
