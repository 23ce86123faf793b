"""Pictures that people send: their words are read one picture at a time, and nothing is kept."""

import asyncio
import re
from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.catalog.catalog import Catalog
from bot.core.calendar.morocco import day_of
from bot.core.pictures.measures import refusal
from bot.core.pictures.reading import Reading
from bot.core.pictures.screens import StepScreen, is_page
from bot.core.questions.answers import Outcome
from bot.core.redaction.search import Kind
from bot.core.sending.places import leave_place
from bot.core.verification.danger import is_dangerous, names_day
from bot.core.verification.misread import Sighting
from bot.core.verification.numbers import holds_number
from bot.core.verification.verdict import Verdict
from bot.services.looking import Looks, Recognise, Turns, UnreadError
from bot.services.questions.faq import Faq
from bot.services.verification.verification import Verification

# Of what may be a secret on a screen only what is surely one is warned of: a number, a word of
# letters and figures, or what stands beside its label; below a label may stand another one.
_NUMBER = re.compile(r"(?:\d[ .\-]?){5,}")
_MIXED = re.compile(r"(?=\S*[^\W\d_])(?=\S*\d)\S{5,}")
_FEWEST = 3  # words of letters, to be looked up
_WORD = re.compile(r"[^\W\d_]{3,}")
_MANY = 20  # words with a day or a number: news, and no screen


@dataclass(frozen=True, slots=True)
class Seen:
    """What a picture shows: a message to be verified, an error, a step, or words.

    `is_news` tells that its words are to be verified, though nothing of ours may be among them;
    `topic` is what answers them, which are in the language `spoken`.
    """

    reading: Reading = field(default_factory=Reading)
    sighting: Sighting | None = None
    is_news: bool = False
    topic: str | None = None
    is_error: bool = False
    step: StepScreen | None = None
    spoken: str | None = None

    @property
    def is_nothing(self) -> bool:
        """Whether nothing in it was recognised."""
        return not (self.is_news or self.topic or self.step)

    @property
    def is_ours(self) -> bool:
        """Whether words of ours are in it."""
        return self.sighting is not None and self.sighting.finding.version is not None

    @property
    def is_altered(self) -> bool:
        """Whether it is one of ours in which something says otherwise."""
        return self.sighting is not None and self.sighting.finding.verdict is Verdict.ALTERED

    @property
    def is_dangerous(self) -> bool:
        """Whether it is to be verified, and what is not ours in it leads astray."""
        return self.is_news and self.sighting is not None and self.sighting.finding.is_dangerous


class Pictures:
    """Reads pictures and tells what they show; without a reader it cannot, and says so."""

    def __init__(
        self,
        catalog: Catalog,
        verification: Verification,
        faq: Faq,
        *,
        recognise: Recognise | None,
    ) -> None:
        """Take what reads a picture; None where Tesseract is not there."""
        self.recognise = recognise
        self._catalog = catalog
        self._verification = verification
        self._faq = faq
        self._turns = Turns()

    @property
    def can_read(self) -> bool:
        """Whether pictures are read on this machine."""
        return self.recognise is not None

    async def look(self, content: bytes, *, person: int, bot: str, now: datetime) -> Seen:
        """Tell what a picture of a person shows; `bot` is our own name on Telegram.

        Whoever waits holds no place meanwhile. Raises UnreadError or BusyError.
        """
        if refusal(content) is not None:
            raise UnreadError
        leave_place()
        async with self._turns.turn(person):
            looks = Looks(content, self.recognise)
            seen = await self._sorted(await looks.first(), bot=bot, now=now)
            if seen.is_nothing:
                more = await looks.again(seen.reading)
                seen = await self._sorted(more, bot=bot, now=now)
            elif seen.is_altered:
                seen = await self._doubted(seen, looks, now=now)
        if seen.is_nothing:
            seen = self._looked_up(seen, now=now)
        return replace(seen, reading=self._without_secrets(seen.reading))

    async def _doubted(self, seen: Seen, looks: Looks, *, now: datetime) -> Seen:
        """Return what is called altered as unclear, where a second look reads other figures."""
        other = await looks.second()
        if other is None:
            return seen
        doubted = seen.reading.doubting(other)
        if doubted == seen.reading:
            return seen
        sighting = await self._verification.picture(doubted, now=now)
        is_open = sighting.finding.is_standing and sighting.unclear
        return replace(seen, sighting=sighting) if is_open else seen

    async def _sorted(self, reading: Reading, *, bot: str, now: datetime) -> Seen:
        """Tell what kind of thing was read."""
        text, screens = reading.text, self._catalog.screens
        if not any(character.isalpha() for character in text):
            return Seen(reading)
        await asyncio.sleep(0)  # whoever else is answered goes on between two of these steps
        sighting = await self._verification.picture(reading, now=now)
        await asyncio.sleep(0)
        if not sighting.finding.is_standing:  # what is not ours may be quoted
            sighting = await self._verification.picture(self._without_secrets(reading), now=now)
        is_ours = sighting.finding.version is not None
        if is_ours or holds_number(text) or self._verification.trap(text, bot=bot):
            return Seen(reading, sighting, is_news=True)
        if error := screens.error(text):
            return Seen(reading, sighting, topic=error, is_error=True)
        if step := screens.step(text):
            return Seen(reading, sighting, step=step)
        is_told = names_day(text) or is_dangerous(text)
        if len(reading.words) >= _MANY and is_told and not is_page(text):  # a page shows days too
            return Seen(reading, sighting, is_news=True)
        return Seen(reading, sighting)

    def _looked_up(self, seen: Seen, *, now: datetime) -> Seen:
        """Return it with the topic that answers its words, if they ask for one."""
        text = seen.reading.text
        if len(_WORD.findall(text)) < _FEWEST:
            return seen
        found = self._faq.find(text, today=day_of(now))
        is_sure = found.decision.outcome is Outcome.ANSWER
        topic = found.decision.topics[0] if is_sure else None
        return replace(seen, topic=topic, spoken=found.language)

    def _without_secrets(self, reading: Reading) -> Reading:
        """Return a reading without the codes, passwords and identifiers in it."""
        found = [
            one
            for one in self._catalog.redactor.redact(reading.text).findings
            if one.kind is Kind.SECRET and one.is_sure
        ]
        return replace(
            reading.without((one.start, one.end) for one in found),
            had_secret=any(_is_told(reading.text, one.start, one.end) for one in found),
        )


def _is_told(text: str, start: int, end: int) -> bool:
    """Tell whether a secret is none of the labels of a screen."""
    value, beside = text[start:end], text[text.rfind("\n", 0, start) + 1 : start]
    is_beside = "\n" not in value and any(map(str.isalpha, beside))
    return is_beside or bool(_NUMBER.search(value) or _MIXED.search(value))
