"""The board of officers in a crisis: what is asked now, how much more than usual, since when."""

import asyncio
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.core.announcements import Announcement
from bot.core.permissions import Denial, NotAllowedError, Seat
from bot.core.questions.answers import Outcome
from bot.core.questions.surges import DAY, FEWEST, MOST, Asking, Surge, quarter, spans, surge
from bot.core.questions.unanswered import Missed
from bot.core.writing.text import escape
from bot.services.announcements.drafts import Drafts
from bot.services.officers.roles import Roles
from bot.services.official.live import Live
from bot.services.official.missed import MissedQuestions, key
from bot.storage import answers
from bot.storage.database import Database, Row
from bot.storage.official import asked, figures

COMPARED = 300  # different words: each is held against all others


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked, and how: a topic that the bot answers, or words without an answer.

    Of words `missed` or `ticket` is the number of a question that stands for them.
    """

    surge: Surge
    topic: str | None = None
    words: str = ""
    missed: int | None = None
    ticket: int | None = None


@dataclass(frozen=True, slots=True)
class Board:
    """What is asked, the fastest growing first; `others` have no answer either, of one or two."""

    asked: tuple[Asked, ...]
    others: int


class CrisisBoard:
    """What is asked in these hours, counted without names.

    No row of a question that was missed, or of an answer, knows a region: officers of a region see
    the whole country, as all others do.
    """

    def __init__(
        self, db: Database, live: Live, roles: Roles, missed: MissedQuestions, drafts: Drafts
    ) -> None:
        self._db = db
        self._live = live
        self._roles = roles
        self._missed = missed  # its own: whoever groups keeps what it has looked at
        self._drafts = drafts
        self._turn = asyncio.Lock()
        self._last: tuple[object, Board] = None, Board((), 0)

    async def look(self, *, by: int, now: datetime) -> Board:
        """Return what is asked now. Raises NotAllowedError."""
        read = self._db.read
        if by not in await self._roles.officers(read=read):
            raise NotAllowedError(Denial.NOBODY)
        rows: list[Row] = []
        given: list[Row] = []
        for since, until in spans(now):
            rows += await figures.lately(read, since=since, until=until)
            given += await answers.by_quarter(read, since=quarter(since), until=until)
        foreign = [
            Missed(row["number"], row["words"], key(row["words"]), _at(row))
            for row in await asked.not_ours(read)
        ]
        of = rows, given, foreign, now.replace(second=0, microsecond=0)
        async with self._turn:  # in a crisis several officers look at the same
            if self._last[0] != of:
                board = await asyncio.to_thread(self._board, rows, given, foreign, now)
                self._last = of, board
            return self._last[1]

    async def draft(
        self, topic: str, seat: Seat, *, update_id: int, now: datetime
    ) -> Announcement | None:
        """Begin an announcement of what many ask, with neutral words to be looked over.

        Without a topic nothing of the words of those who ask stands in it. None for an unknown
        topic. Raises NotAllowedError.
        """
        catalog = self._live.catalog
        known = catalog.topics.get(topic)
        if topic and known is None:
            return None
        texts = {
            code: escape(
                catalog.text("board-announcement-topic", code, title=known.title[code])
                if known
                else catalog.text("board-announcement", code)
            )
            for code in catalog.languages
        }
        for own in await self._drafts.of(seat.user_id):
            if own.texts == texts:
                return own  # begun before and not written on: a second tap goes on with it
        draft = await self._drafts.begin(seat, update_id=update_id, now=now)
        written = replace(draft, texts=texts)
        await self._drafts.keep(written)
        return written

    def _board(
        self,
        rows: Sequence[Row],
        given: Sequence[Row],
        foreign: Sequence[Missed],
        now: datetime,
    ) -> Board:
        groups, aside = self._groups(rows, foreign)
        unanswered = [(one, own) for own in groups if (one := _asked(own, now))]
        found = [one for one, _ in unanswered if one.surge.count >= FEWEST]
        found += [one for one in self._topics(given, now) if one.surge.is_growing]
        found.sort(key=lambda one: (-one.surge.last, -one.surge.count, one.words, one.topic or ""))
        shown = found[:MOST]
        seen = aside | {id(row) for one, own in unanswered if one in shown for row in own}
        lately = [row for row in rows if row["is_open"] and now - _at(row) < DAY]
        return Board(tuple(shown), sum(id(row) not in seen for row in lately))

    def _groups(
        self, rows: Sequence[Row], foreign: Sequence[Missed]
    ) -> tuple[Sequence[Sequence[Row]], set[int]]:
        """Return rows that are alike, and the marks of those that are not ours, or answered since.

        Of very many words those that most people used are compared, then the newest.
        """
        by_key: dict[str, list[Row]] = {}
        for row in sorted(rows, key=_at):
            if named := key(row["words"]):
                by_key.setdefault(named, []).append(row)
        most = sorted(by_key.items(), key=lambda one: (len(one[1]), _at(one[1][-1])))[-COMPARED:]
        each = [
            Missed(number, own[-1]["words"], named, _at(own[-1]))
            for number, (named, own) in enumerate(most)
        ]
        each.sort(key=lambda one: one.at)
        found = self._missed.group(each, foreign, each[-1].at) if each else ()
        groups = [[row for one in group.all for row in by_key[one.key]] for group in found]
        open_ = [own for own in groups if not self._is_answered_by_now(own)]
        kept = {id(row) for own in open_ for row in own}
        compared = {id(row) for _, own in most for row in own}
        return open_, compared - kept

    def _is_answered_by_now(self, rows: Sequence[Row]) -> bool:
        """Tell whether an official answer in force since answers what enough rows ask."""
        if len(rows) < FEWEST:
            return False
        found = self._live.faq.find(rows[0]["words"]).decision
        is_since = not self._live.since.keys().isdisjoint(found.topics)
        return found.outcome is Outcome.ANSWER and is_since

    def _topics(self, given: Sequence[Row], now: datetime) -> Sequence[Asked]:
        """Return how the topics are asked that the bot has answered lately."""
        by_topic: dict[str, list[Asking]] = {}
        for row in given:
            one = Asking(_at(row), times=row["number"])
            by_topic.setdefault(row["topic"], []).append(one)
        found = {topic: surge(every, now=now) for topic, every in by_topic.items()}
        return [
            Asked(how, topic=topic)
            for topic, how in found.items()
            if how and topic in self._live.catalog.topics
        ]


def _asked(rows: Sequence[Row], now: datetime) -> Asked | None:
    """Return how the words of `rows` are asked, None where none of them waits for an answer."""
    lately = [row for row in rows if row["is_open"] and now - _at(row) < DAY]
    how = surge([Asking(_at(row), row["user_id"] or 0) for row in rows], now=now)
    if not lately or how is None:
        return None
    said: Mapping[str, int] = Counter(row["words"] for row in lately)
    words = max(said, key=lambda one: (said[one], one))
    missed = [row["missed"] for row in lately if row["missed"] is not None]
    tickets = [row["ticket"] for row in lately if row["ticket"] is not None]
    return Asked(how, None, words, max(missed, default=None), min(tickets, default=None))


def _at(row: Row) -> datetime:
    return datetime.fromisoformat(row["at"])
