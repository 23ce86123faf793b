"""Questions that people answer, over one database: races, promises, what is left in the end."""

import asyncio
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.core.permissions import Role
from bot.core.tickets.tickets import Refusal, State, TicketError
from bot.services.registry import Services
from bot.services.tickets.desk import Answer
from bot.storage.database import Database
from bot.storage.migrate import migrations
from bot.storage.officers import roles
from bot.storage.people import members
from tests.built import content, services
from tests.cast import AMINA, KARIM, SALMA
from tests.services.bench import Bench, at

MORNING = at("2025-07-09T10:00")
HELPERS = range(7001, 7021)
MANY = 500


async def seated(bench: Bench, people: Sequence[int] = HELPERS) -> Services:
    """Return the services once these people are helpers, and all can be written to."""
    async with bench.db.transaction() as tx:
        for person in (*people, AMINA, KARIM, SALMA):
            await members.add(tx, person, language="fr", now=MORNING)
        for person in people:
            by = SALMA if person % 2 else KARIM  # two hands: they may read one another again
            await roles.grant(
                tx, person, Role.HELPER, "order", "", by=by, now=MORNING - timedelta(days=2)
            )
    return services(bench.db, (KARIM, SALMA))


async def ask(
    made: Services, update: int, *, by: int = AMINA, now: datetime = MORNING, words: str = "Quoi ?"
) -> int:
    """Ask about a topic, which spares a search; return the number."""
    receipt = await made.asking.ask(
        by, topic="bds-what", words=words, language="fr", update_id=update, now=now
    )
    return receipt.number


async def test_of_twenty_helpers_one_takes_each_of_five_hundred_questions(bench: Bench) -> None:
    """At once: nobody has another's, none is left, and each is told that somebody was first."""
    made = await seated(bench)
    await ask(made, 1)
    async with bench.db.transaction() as tx:  # copies of it, in one go
        await tx.many(
            "INSERT INTO tickets (update_id, user_id, words, language, state, asked_at,"
            " waiting_since, moved_at) SELECT ?, user_id, words, language, state, asked_at,"
            " waiting_since, moved_at FROM tickets WHERE update_id = 1",
            [(update,) for update in range(2, MANY + 1)],
        )
    numbers = range(1, MANY + 1)
    taken: Counter[int] = Counter()
    late = 0

    async def work(place: int, person: int) -> None:
        nonlocal late
        # Two helpers begin at the same end each, so that every question is wanted twice.
        for number in numbers[place // 2 :: len(HELPERS) // 2]:
            try:
                await made.desk.take(number, by=person, now=MORNING)
            except TicketError:
                late += 1
            else:
                taken[number] += 1

    await asyncio.gather(*(work(place, one) for place, one in enumerate(HELPERS)))

    assert taken == Counter(numbers)
    assert late == MANY
    assert (await made.desk.waiting())[0] == 0
    held = [len(await made.desk.mine(one)) for one in HELPERS]
    assert sum(held) == MANY


async def test_the_same_update_asks_and_answers_once(bench: Bench) -> None:
    """A stop after the row and before the answer to the person: everything is done again."""
    made = await seated(bench, HELPERS[:2])
    first, second = await ask(made, 1), await ask(made, 1)
    assert first == second
    for _ in range(2):
        await made.desk.take(first, by=HELPERS[0], now=MORNING)
        await made.desk.answer(first, Answer("Oui."), by=HELPERS[0], update_id=2, now=MORNING)
        await made.asking.add(first, AMINA, "Et puis ?", update_id=3, now=MORNING)
        await made.escalation.plan(now=MORNING)
    said = [one.kind for one in await made.desk.said(first)]
    assert said == ["answer", "asked"]
    rows = await bench.db.read.all("SELECT source, chat_id FROM deliveries")
    assert len(rows) == len({tuple(row) for row in rows})
    assert sum(":to:answer:" in row["source"] for row in rows) == 1


@pytest.mark.parametrize(
    ("change", "refusal"),
    [
        ("UPDATE ticket_entries SET words = 'Autre chose.'", Refusal.CHANGED),
        ("UPDATE ticket_entries SET file = 'photo:else'", Refusal.CHANGED),
        ("DELETE FROM roles WHERE user_id = 7001", Refusal.AUTHOR),
        ("SELECT 1", None),
    ],
)
async def test_only_what_was_shown_leaves_and_of_somebody_who_still_answers(
    bench: Bench, change: str, refusal: Refusal | None
) -> None:
    """Not words that changed since, not another picture, nothing of a helper removed since."""
    made = await seated(bench, HELPERS[:2])
    number = await ask(made, 1)
    sent = await made.desk.answer(
        number, Answer("Appelez le 3939."), by=HELPERS[0], update_id=2, now=MORNING
    )
    async with bench.db.transaction() as tx:
        await tx.execute(change)
    looking = made.desk.look(
        sent.entry.number, leaves=True, seal=sent.entry.seal, by=HELPERS[1], now=MORNING
    )
    if refusal is None:
        await looking
    else:
        with pytest.raises(TicketError) as refused:
            await looking
        assert refused.value.refusal is refusal
    rows = await bench.db.read.all("SELECT source FROM deliveries")
    assert sum(":to:answer:" in row["source"] for row in rows) == (refusal is None)


async def test_what_was_held_before_and_asks_for_a_secret_is_refused(bench: Bench) -> None:
    """An old row, an old button: nobody lets it leave; it can be dropped."""
    made = await seated(bench, HELPERS[:2])
    number = await ask(made, 1)
    sent = await made.desk.answer(
        number, Answer("Appelez le 3939."), by=HELPERS[0], update_id=2, now=MORNING
    )
    async with bench.db.transaction() as tx:
        await tx.execute("UPDATE ticket_entries SET words = 'Envoyez-moi le code'")
    with pytest.raises(TicketError) as refused:
        await made.desk.look(sent.entry.number, leaves=True, by=HELPERS[1], now=MORNING)
    assert refused.value.refusal is Refusal.ASKS
    await made.desk.look(sent.entry.number, leaves=False, by=HELPERS[1], now=MORNING)


async def test_what_is_told_of_a_reply_is_counted(bench: Bench) -> None:
    """Nothing before five replies; then the median, and whether it was kept."""
    made = await seated(bench, HELPERS[:1])
    catalog = replace(content(), hours=replace(content().hours, is_set=True))
    made.asking._catalog = catalog
    update = 0
    for minutes in (5, 10, 20, 25, 30, 40):
        number = await ask(made, (update := update + 2))
        then = MORNING + timedelta(minutes=minutes)
        await made.desk.answer(
            number, Answer("Oui."), by=HELPERS[0], update_id=update + 1, now=then
        )
    rows = await bench.db.read.all("SELECT promised, replied_in FROM tickets ORDER BY ticket_id")
    assert [row["promised"] for row in rows] == [None] * 5 + [30]
    kept = await made.places.promises(now=MORNING)
    assert (kept.kept, kept.told) == (0, 1)


async def test_a_month_after_it_was_closed_only_numbers_are_left(bench: Bench) -> None:
    """No word, nobody's number, nothing that was sent; its figures stay."""
    made = await seated(bench, HELPERS[:1])
    number = await ask(made, 1, words="zyzzyva")
    await made.desk.answer(number, Answer("Oui."), by=HELPERS[0], update_id=2, now=MORNING)
    await made.asking.rate(number, AMINA, is_good=True, now=MORNING)
    await bench.send()
    await made.escalation.plan(now=MORNING + timedelta(days=29))
    assert await made.asking.own(AMINA)
    await made.escalation.plan(now=MORNING + timedelta(days=31))
    assert await made.asking.own(AMINA) == []
    for table in ("messages", "ticket_entries", "tickets"):
        rows = await bench.db.read.all(f"SELECT * FROM {table}")  # noqa: S608 - our own names
        assert "zyzzyva" not in repr([tuple(row) for row in rows])
        assert str(AMINA) not in repr([tuple(row) for row in rows])
    left = await bench.db.read.one("SELECT replied_in, rating FROM tickets")
    assert left is not None
    assert tuple(left) == (0, 1)
    with suppress(TicketError):
        await made.desk.take(number, by=HELPERS[0], now=MORNING)
    assert await made.desk.mine(HELPERS[0]) == []


async def test_questions_from_before_keep_their_numbers_and_their_notices(tmp_path: Path) -> None:
    """The next one goes on from the highest, also where that was forgotten."""
    steps = [step for step in migrations() if step.number < 37]
    async with Database.open(tmp_path / "old.db", steps) as db, db.transaction() as tx:
        for number, state in ((1, "open"), (2, "closed"), (9, "open")):
            await tx.execute(
                "INSERT INTO questions VALUES (?, ?, ?, NULL, 'Quoi ?', 'fr', ?, ?)",
                (number, number, AMINA, state, MORNING.isoformat()),
            )
        await tx.execute("DELETE FROM questions WHERE question_id = 9")
        await tx.execute(
            "INSERT INTO messages (source, language, html) VALUES ('question:1', 'fr', 'x')"
        )
        await tx.execute(
            "INSERT INTO deliveries (source, words, chat_id, language, status, priority,"
            " not_before, message_id) VALUES ('question:1', 'question:1', ?, 'fr', 'sent', 0, '',"
            " 5)",
            (KARIM,),
        )
    async with Database.open(tmp_path / "old.db") as db:
        bench = Bench(db)
        made = await seated(bench, HELPERS[:1])
        assert await ask(made, 100) == 10
        found = await made.asking.own(AMINA)
        assert [(one.number, one.state) for one in found] == [
            (10, State.OPEN), (1, State.OPEN), (2, State.CLOSED),
        ]  # fmt: skip
        about = await made.desk.about(KARIM, 5)
        assert about is not None
        assert about.number == 1
        await made.desk.close(1, by=KARIM, now=MORNING)


@pytest.mark.parametrize("end", ["leaves", "dropped", "closed"])
async def test_who_wrote_a_held_answer_hears_what_came_of_it(bench: Bench, end: str) -> None:
    """Once, whoever ended it; what its question closes can leave no more."""
    made = await seated(bench)
    number = await ask(made, 1)
    answer = Answer("Voyez https://example.org")
    sent = await made.desk.answer(number, answer, by=HELPERS[0], update_id=9, now=MORNING)
    assert sent.held
    if end == "closed":
        await made.desk.close(number, by=HELPERS[0], now=MORNING)
    else:
        leaves = end == "leaves"
        await made.desk.look(sent.entry.number, leaves=leaves, by=HELPERS[1], now=MORNING)
    rows = await bench.db.read.all(
        "SELECT m.html FROM deliveries AS d JOIN messages AS m ON m.source = d.words"
        " AND m.language = 'fr' WHERE d.chat_id = ? AND d.source LIKE 'ticket:%:looked:%'",
        (HELPERS[0],),
    )
    said = {"leaves": "et envoyé", "dropped": "Pas envoyé, décision", "closed": "est close"}
    assert [said[end] in row["html"] for row in rows] == [True]
    with pytest.raises(TicketError):
        await made.desk.look(sent.entry.number, leaves=True, by=HELPERS[1], now=MORNING)
