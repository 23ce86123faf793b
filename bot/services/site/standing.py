"""What a site tells: the content, and what officers have put into force beside it."""

from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.catalog.catalog import Catalog
from bot.catalog.model import Source, Topic
from bot.core.announcements import Announcement
from bot.core.announcements import State as Sent
from bot.core.audit import SealKey
from bot.core.documents import OfficialDocument
from bot.core.documents import State as Published
from bot.core.questions.official import OfficialAnswer, State
from bot.services.audit.trail import check
from bot.services.deadlines.deadlines import Deadlines
from bot.services.documents.document_notices import key_of
from bot.services.documents.documents import fingerprint
from bot.services.official.answers import as_told
from bot.services.official.in_force import content_with_values
from bot.services.official.seals import believed_answers
from bot.storage import announcements, documents
from bot.storage.database import Reader


@dataclass(frozen=True, slots=True)
class Document:
    """An official document in force, with its bytes."""

    about: OfficialDocument
    content: bytes


@dataclass(frozen=True, slots=True)
class Standing:
    """What is in force at a moment.

    `announcements` are None where there is no database to tell of them; `doubted` names the rows
    that the record of decisions contradicts, which are left out.
    """

    catalog: Catalog
    deadlines: Deadlines
    announcements: Sequence[Announcement] | None = None
    documents: Sequence[Document] = ()
    doubted: Sequence[str] = ()


def of_content(content: Catalog) -> Standing:
    """Return what is known without a database."""
    return Standing(content, Deadlines(content))


async def of_data(
    content: Catalog, read: Reader, key: SealKey | None, *, now: datetime
) -> Standing:
    """Return what is in force as one state of a database has it, and only reads it.

    What the record of decisions does not tell so is not in force.
    """
    doubted = {one.about for one in (await check(read, key)).disagreements}
    catalog = await content_with_values(content, read, key, now=now)
    answers = await believed_answers(read, key, State.LIVE)
    catalog = with_answers(catalog, answers, now=now)
    sent = [
        one
        for one in await announcements.in_states(read, Sent.SENT)
        if not one.is_exercise and not one.is_over(now=now) and str(one.key) not in doubted
    ]
    return Standing(
        catalog,
        Deadlines.seen_by(catalog, read),
        sent,
        [one async for one in _documents(read, doubted)],
        sorted(doubted),
    )


def with_answers(catalog: Catalog, answers: Sequence[OfficialAnswer], *, now: datetime) -> Catalog:
    """Return a catalog with official answers among its topics, each at the end of its theme."""
    topics: dict[str, Topic] = {}
    sources: dict[str, Source] = {}
    themes: dict[str, str] = {}
    for answer in answers:
        told = None if answer.topic in catalog.topics else as_told(catalog, answer, now=now)
        if told is not None:
            topics[answer.topic], source = told
            sources[source.key], themes[answer.topic] = source, answer.theme
    return replace(
        catalog,
        topics={**catalog.topics, **topics},
        sources={**catalog.sources, **sources},
        themes=tuple(
            replace(one, topics=(*one.topics, *_of_theme(themes, one.key)))
            for one in catalog.themes
        ),
    )


def _of_theme(themes: Mapping[str, str], theme: str) -> Sequence[str]:
    return [topic for topic, stands_in in themes.items() if stands_in == theme]


async def _documents(read: Reader, doubted: set[str]) -> AsyncIterator[Document]:
    """Yield the documents in force whose bytes are those of their fingerprint."""
    for one in await documents.in_states(read, Published.PUBLISHED):
        content = await documents.content(read, one.sha256)
        is_sound = content is not None and fingerprint(content) == one.sha256
        if content is not None and is_sound and str(key_of(one)) not in doubted:
            yield Document(one, content)
