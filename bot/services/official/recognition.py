"""Whether a message that somebody received is an official answer, all of it, and still holds."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.catalog.catalog import Catalog
from bot.catalog.official.answers import elsewhere
from bot.core.calendar.morocco import day_of
from bot.core.questions.official import OfficialAnswer, State
from bot.core.verification.phrases import Keys, phrase
from bot.services.official.seals import believed_answers
from bot.storage.database import Database

FEWEST = 4  # words of an answer: fewer stand in many a message by chance


@dataclass(frozen=True, slots=True)
class Recognised:
    """An answer that a message holds, and whether it holds nothing else."""

    answer: OfficialAnswer
    is_whole: bool


class Recognition:
    """Knows the official answers in force and withdrawn by their words."""

    def __init__(self, db: Database, catalog: Catalog) -> None:
        self._db = db
        self._catalog = catalog

    async def of(self, words: str) -> Recognised | None:
        """Return the answer whose every word stands in a message, None where there is none.

        One in force goes first, and one that is all of the message.
        """
        keys = phrase(words)
        if len(keys) < FEWEST:
            return None
        known = await believed_answers(
            self._db.read, self._db.believed_key, State.LIVE, State.WITHDRAWN
        )
        found = [one for answer in known for one in self._found(keys, answer)]
        return min(found, key=_rank, default=None)

    def _found(self, keys: Keys, answer: OfficialAnswer) -> Iterable[Recognised]:
        """Yield an answer for each language in which a message holds it."""
        for text in answer.texts.values():
            body = phrase(text.body)
            place = place_of(keys, body)
            if len(body) < FEWEST or place is None:
                continue
            own = [phrase(text.title), *self._own_lines(answer)]
            around = keys[:place], keys[place + len(body) :]
            yield Recognised(answer, not any(without(one, own) for one in around))

    def _own_lines(self, answer: OfficialAnswer) -> Sequence[Keys]:
        """Return what stands around an answer that the bot tells, in every language."""
        catalog, who = self._catalog, self._catalog.authorities.get(answer.authority)
        lines = list[str]()
        for code in catalog.languages:
            lines += [catalog.text(key, code) for key in ("official-told", "official-never")]
            lines.append(catalog.text("sources", code, count=1))
            lines += [elsewhere(catalog, code, one.name) for one in catalog.languages.values()]
            if who is not None:
                lines.append(catalog.text("official-source", code, authority=who.name[code]))
            if answer.approved_at is not None:
                lines.append(catalog.date(day_of(answer.approved_at), code))
        return [phrase(line) for line in lines]


def _rank(one: Recognised) -> tuple[bool, bool, int]:
    return not one.is_whole, one.answer.state is not State.LIVE, -one.answer.number


def place_of(keys: Keys, part: Keys) -> int | None:
    """Return where a part begins in a row of words, None where it is not in it."""
    starts = range(len(keys) - len(part) + 1)
    return next((at for at in starts if keys[at : at + len(part)] == part), None)


def without(keys: Keys, lines: Sequence[Keys]) -> Keys:
    """Return words without our own lines, each once, the longest first."""
    for line in sorted(lines, key=len, reverse=True):
        place = place_of(keys, line) if line else None
        if place is not None:
            keys = (*keys[:place], *keys[place + len(line) :])
    return keys
