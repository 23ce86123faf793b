"""What officers see of questions: the board counts people, the figures add up, nobody is shown."""

import csv
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.core.permissions import NotAllowedError
from bot.core.questions.figures import Share, ThemeFigures
from bot.services.questions.answers import Reason
from bot.services.registry import Services
from bot.services.tickets.desk import Answer
from bot.storage import answers
from bot.storage.database import Database, Reader, Row
from bot.storage.official import figures
from bot.storage.people import members
from bot.storage.rows import Parameters
from tests.built import content, services
from tests.cast import AMINA, KARIM, SALMA
from tests.services.bench import at
from tests.services.test_official import TEXTS

NOW = at("2025-07-09T10:00")
WORDS = "Mon relevé de juin affiche un écart sur la prime xyzzy"
LIKE_IT = "mon relevé de juin affiche un écart sur la prime xyzzy que faire"
OTHER = "Plugh quux frobnicate bidule ?"
TOPIC = "otp-not-received"
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)
CROWD = range(70_000, 70_030)


class Hall:
    """The services over one database, and people who ask."""

    def __init__(self, db: Database) -> None:
        self.db = db
        self.made: Services = services(db, (KARIM, SALMA))
        self._updates = iter(range(1, 10_000))

    async def miss(self, person: int, words: str, *, ago: timedelta = MINUTE) -> None:
        """Have somebody ask what has no answer."""
        await self.made.answers.miss(
            words,
            Reason.UNSURE,
            language="fr",
            user_id=person,
            update_id=next(self._updates),
            now=NOW - ago,
        )

    async def ask(self, person: int, words: str, *, ago: timedelta = MINUTE) -> int:
        """Have somebody put a question to people; return its number."""
        update = next(self._updates)
        asked = await self.made.asking.ask(
            person, topic=TOPIC, words=words, language="fr", update_id=update, now=NOW - ago
        )
        return asked.number


@pytest.fixture
async def hall(tmp_path: Path) -> AsyncIterator[Hall]:
    """A hall on a new database."""
    async with Database.open(tmp_path / "test.db") as db:
        async with db.transaction() as tx:
            for person in (AMINA, KARIM, SALMA):
                await members.add(tx, person, language="fr", now=NOW)
        yield Hall(db)


async def test_nothing_asked_is_an_empty_board(hall: Hall) -> None:
    """And so is what was asked the day before."""
    for person in CROWD:
        await hall.miss(person, WORDS, ago=DAY + MINUTE)
    board = await hall.made.board.look(by=KARIM, now=NOW)
    assert (board.asked, board.others) == ((), 0)


async def test_what_many_ask_is_one_line_whatever_their_words(hall: Hall) -> None:
    """Missed or put to people, by person; the words are those that most of them used."""
    for person in CROWD:
        await hall.miss(person, WORDS)
        await hall.miss(person, WORDS)
    await hall.miss(AMINA, LIKE_IT)
    await hall.ask(AMINA, LIKE_IT)
    (one,) = (await hall.made.board.look(by=KARIM, now=NOW)).asked
    assert one.surge.count == len(CROWD) + 1
    assert (one.words, one.topic, one.surge.is_growing) == (WORDS, None, True)
    assert await hall.made.answers.missed_words(one.missed or 0) is not None


async def test_one_or_two_are_only_counted(hall: Hall) -> None:
    """However often they ask: their words might say who they are."""
    for _ in range(9):
        for person in CROWD[:2]:
            await hall.miss(person, WORDS)
    await hall.miss(AMINA, OTHER)
    board = await hall.made.board.look(by=KARIM, now=NOW)
    assert (board.asked, board.others) == ((), 19)
    await hall.miss(AMINA, WORDS)
    board = await hall.made.board.look(by=KARIM, now=NOW)
    assert [one.surge.count for one in board.asked] == [3]
    assert board.others == 1


async def test_what_people_have_answered_is_no_open_question(hall: Hall) -> None:
    """A ticket counts as open until somebody has replied."""
    tickets = [await hall.ask(person, WORDS) for person in CROWD[:3]]
    (one,) = (await hall.made.board.look(by=KARIM, now=NOW)).asked
    assert (one.missed, one.ticket) == (None, tickets[0])
    for number in tickets:
        await hall.made.desk.answer(number, Answer("Oui."), by=KARIM, update_id=-number, now=NOW)
    board = await hall.made.board.look(by=KARIM, now=NOW)
    assert (board.asked, board.others) == ((), 0)


async def test_a_topic_is_there_when_it_is_asked_more_than_usual(hall: Hall) -> None:
    """Twice the same hour of the week before; what is always asked is not."""
    for day in range(1, 8):
        for _ in range(4):
            await hall.made.answers.given("portal-slow", now=NOW - day * DAY - MINUTE)
    for _ in range(5):
        await hall.made.answers.given("portal-slow", now=NOW - MINUTE)
        await hall.made.answers.given(TOPIC, now=NOW - MINUTE)
    (one,) = (await hall.made.board.look(by=KARIM, now=NOW)).asked
    assert (one.topic, one.surge.count, one.surge.usual) == (TOPIC, 5, 0)


async def test_what_is_not_ours_is_not_shown(hall: Hall) -> None:
    """One press on the list of what was missed, and it is gone from here too."""
    for person in CROWD[:4]:
        await hall.miss(person, WORDS)
    (one,) = (await hall.made.board.look(by=KARIM, now=NOW)).asked
    assert await hall.made.missed.set_not_ours(one.missed or 0, officer_id=KARIM, now=NOW)
    board = await hall.made.board.look(by=KARIM, now=NOW)
    assert (board.asked, board.others) == ((), 0)


async def test_what_is_officially_answered_since_is_not_open_any_more(hall: Hall) -> None:
    """Nor is it counted among the others that nobody has answered."""
    for person in CROWD[:4]:
        await hall.miss(person, WORDS)
    (one,) = (await hall.made.board.look(by=KARIM, now=NOW)).asked
    number = await hall.made.official_drafts.from_missed(
        one.missed or 0, officer_id=KARIM, update_id=800, now=NOW
    )
    for language, text in TEXTS.items():
        await hall.made.official_drafts.write(number or 0, language, text, officer_id=KARIM)
    await hall.made.official.submit(number or 0, officer_id=KARIM, now=NOW)
    assert await hall.made.official.approve(number or 0, officer_id=SALMA, now=NOW)
    board = await hall.made.board.look(by=KARIM, now=NOW + MINUTE)
    assert (board.asked, board.others) == ((), 0)


async def test_the_board_and_the_figures_are_for_officers(hall: Hall) -> None:
    """The service refuses, whoever calls it."""
    with pytest.raises(NotAllowedError):
        await hall.made.board.look(by=AMINA, now=NOW)
    with pytest.raises(NotAllowedError):
        await hall.made.figures.count(by=AMINA, now=NOW)


async def test_an_announcement_begins_with_words_of_the_content_alone(hall: Hall) -> None:
    """In each language; the words of those who ask are in none of them."""
    (seat, *_) = await hall.made.roles.speaking(KARIM)
    draft = await hall.made.board.draft(TOPIC, seat, update_id=900, now=NOW)
    assert draft is not None
    title = content().topics[TOPIC].title
    assert all(title[code] in words for code, words in draft.texts.items())
    neutral = await hall.made.board.draft("", seat, update_id=901, now=NOW)
    assert neutral is not None
    assert set(neutral.texts) == set(content().languages)
    assert all("____" in words for words in neutral.texts.values())  # the question, to be filled
    assert await hall.made.board.draft("no-such", seat, update_id=902, now=NOW) is None


async def test_the_figures_say_who_answered_how_soon_and_how_well(hall: Hall) -> None:
    """Who is not answered and then asks people counts once; the table says the same."""
    made = hall.made
    for person in CROWD[:6]:
        await made.answers.given(TOPIC, now=NOW)
        await made.answers.vote(TOPIC, user_id=person, has_helped=person % 3 > 0, now=NOW)
        number = await hall.ask(person, WORDS, ago=timedelta(minutes=person - CROWD[0]))
        await made.desk.answer(number, Answer("Oui."), by=KARIM, update_id=-number, now=NOW)
        await made.desk.close(number, by=KARIM, now=NOW)
    await hall.miss(AMINA, OTHER, ago=30 * MINUTE)
    await hall.ask(AMINA, OTHER, ago=20 * MINUTE)
    await hall.miss(CROWD[9], OTHER)
    await made.asking.reopen(number, user_id=CROWD[5], now=NOW)
    found = await made.figures.count(by=KARIM, now=NOW)
    assert found.themes == (ThemeFigures("codes", 6, 6, 1), ThemeFigures("", 0, 0, 1))
    assert (found.replied_in(0.5), found.replied_in(0.9)) == (2, 5)
    assert (found.helped, found.reopened) == (Share(4, 6), Share(1, 7))
    rows = list(csv.reader(made.figures.table(found, "fr").splitlines(), delimiter=";"))
    assert rows[1] == ["Code SMS (OTP)", "6", "6", "1", "13"]
    assert rows[3] == ["Ensemble", "6", "6", "2", "14"]
    assert rows[6][1:] == ["2", "6"]


class Plans(Reader):
    """Takes the statements that are read, and keeps how each would be done."""

    def __init__(self, read: Reader) -> None:
        self._read = read
        self.steps: list[str] = []

    async def all(self, sql: str, parameters: Parameters = ()) -> list[Row]:
        """Keep the steps of a statement; nothing is read."""
        plan = await self._read.all(f"EXPLAIN QUERY PLAN {sql}", parameters)
        self.steps += [row["detail"] for row in plan]
        return []

    async def one(self, sql: str, parameters: Parameters = ()) -> Row | None:
        """Keep the steps of a statement; nothing is read."""
        await self.all(sql, parameters)
        return None


async def test_nothing_old_is_read(hall: Hall) -> None:
    """Of a hundred thousand rows those of the days that count: each is sought by an index."""
    plans = Plans(hall.db.read)
    await figures.lately(plans, since=NOW - DAY, until=NOW)
    await figures.answered(plans, since=NOW.date())
    await figures.tickets(plans, since=NOW - DAY)
    await figures.unsure(plans, since=NOW - DAY)
    await answers.by_quarter(plans, since=NOW - DAY, until=NOW)
    steps = [one for one in plans.steps if one.startswith(("SCAN", "SEARCH"))]
    assert len(steps) == 7, steps
    assert all(one.startswith("SEARCH") for one in steps), steps


async def test_counts_of_quarters_are_forgotten_after_nine_days(hall: Hall) -> None:
    """What is usual is that of a week."""
    for days in (1, 8, 10):
        await hall.made.answers.given(TOPIC, now=NOW - days * DAY)
    await hall.made.answers.tidy(now=NOW)
    assert len(await hall.db.read.all("SELECT * FROM answer_quarters")) == 2
