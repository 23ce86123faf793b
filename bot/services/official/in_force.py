"""Values that institutions state: which are in force, and the content with them."""

import asyncio
from collections.abc import Sequence
from datetime import date, datetime

import structlog

from bot.catalog.catalog import Catalog
from bot.catalog.load import ContentError, with_files
from bot.catalog.official.statements import Stated, is_of, restated, texts_of
from bot.core.audit import SealKey
from bot.core.calendar.morocco import day_of
from bot.core.official.statements import Statement
from bot.core.official.values import WORDED, BadValueError
from bot.core.questions.official import State
from bot.core.writing.bidi import unmarked
from bot.core.writing.text import visible
from bot.services.official.live import Live
from bot.services.official.seals import believed_statements
from bot.storage.database import Database, Reader

log = structlog.get_logger()


class InForce:
    """The values that hold, as they were approved."""

    def __init__(self, db: Database, live: Live) -> None:
        self._db = db
        self._live = live

    @property
    def _content(self) -> Catalog:
        """What the files have."""
        return self._live.content

    async def content(self, *, now: datetime) -> Catalog:
        """Return the content with all that is in force."""
        return await content_with_values(
            self._content, self._db.read, self._db.believed_key, now=now
        )

    async def content_with(self, statement: Statement, *, now: datetime) -> Catalog:
        """Return the content with a statement beside what is in force. Raises BadValueError."""
        stated = await _stated(self._content, self._db.read, self._db.believed_key, now)
        others = [one for one in stated if one.point != statement.point]
        one = as_stated(statement, now)
        if not is_of(self._content, one):
            raise BadValueError("changed")
        try:
            content = await _with(self._content, [*others, one], now=now)
        except ContentError as error:
            problems = [str(one) for one in error.problems]
            log.info("statement breaks a text", statement=statement.number, problems=problems)
            raise BadValueError("page") from error
        if statement.kind in WORDED and not self._is_said(content, statement):
            raise BadValueError("signs")
        return content

    def _is_said(self, content: Catalog, statement: Statement) -> bool:
        """Tell whether the answer says just what the card shows, but for spaces and marks."""
        body = content.topics[content.points[statement.point].topic].body
        texts = texts_of(content.formats, statement.kind, statement.value, [*content.languages])
        return all(_bare(said) in _bare(visible(body[code])) for code, said in texts.items())


async def content_with_values(
    content: Catalog, read: Reader, key: SealKey | None, *, now: datetime
) -> Catalog:
    """Return the content with the values in force, without what the checker refuses by now."""
    stated, good = await _stated(content, read, key, now), list[Stated]()
    try:
        return await _with(content, stated, now=now)
    except ContentError:
        sound = content
        for one in stated:
            try:
                sound = await _with(content, [*good, one], now=now)
            except ContentError:
                log.warning("statement is refused", point=one.point)
            else:
                good.append(one)
    return sound


async def _stated(
    content: Catalog, read: Reader, key: SealKey | None, now: datetime
) -> list[Stated]:
    """Return what is in force as it was approved, and the content can say."""
    live = await believed_statements(read, key, State.LIVE)
    known = (
        as_stated(one, now)
        for one in live
        if one.authority in content.authorities and one.point in content.points
    )
    return [one for one in known if is_of(content, one)]


async def _with(content: Catalog, stated: Sequence[Stated], *, now: datetime) -> Catalog:
    if not stated:
        return content
    return await asyncio.to_thread(_read, content, stated, day_of(now))


def _bare(words: str) -> str:
    return "".join(unmarked(words).split())


def as_stated(one: Statement, now: datetime) -> Stated:
    """Return a statement as an edit of the content, of the day on which it was approved."""
    day = day_of(one.approved_at or now)
    return Stated(one.point, one.authority, one.kind, one.value, day, one.read_in)


def _read(content: Catalog, stated: Sequence[Stated], today: date) -> Catalog:
    """Return the content as it would be read with statements in its files."""
    return with_files(content, restated(content, stated), today=today)
