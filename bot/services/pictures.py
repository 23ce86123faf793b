"""Pictures that people send: their words are read one picture at a time, and nothing is kept."""

import asyncio
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.catalog.catalog import Catalog
from bot.core.calendar.morocco import day_of
from bot.core.pictures.measures import refusal
from bot.core.pictures.reading import Reading, best_of, read_table
from bot.core.pictures.screens import StepScreen
from bot.core.questions.answers import Outcome
from bot.core.redaction.search import Kind
from bot.core.sending.places import leave_place
from bot.core.verification.danger import is_dangerous, names_day
from bot.core.verification.misread import Sighting
from bot.core.verification.numbers import holds_number
from bot.rendering.recognition import LANGUAGES, RecognitionError, Way
from bot.services.questions.faq import Faq
from bot.services.verification.verification import Verification

MOST_WAITING = 30  # pictures; each takes a second or two
# Of what may be a secret on a screen only a number is warned of: labels stand beside labels there.
_NUMBER = re.compile(r"(?:\d[ .\-]?){5,}")
_FEW = 12  # letters read surely: fewer were read in a bad light
_FEWEST = 3  # words of letters, to be looked up
_WORD = re.compile(r"[^\W\d_]{3,}")
_MANY = 20  # words with a day or a number: news, and no screen

Recognise = Callable[..., Awaitable[str]]  # rendering.recognition.read


class UnreadError(Exception):
    """A picture cannot be read."""


class BusyError(Exception):
    """So many pictures wait that this one would not be read while anybody remembers it."""


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
        self._one = asyncio.Lock()
        self._waiting = 0

    @property
    def can_read(self) -> bool:
        """Whether pictures are read on this machine."""
        return self.recognise is not None

    async def look(self, content: bytes, *, bot: str, now: datetime) -> Seen:
        """Tell what a picture shows; `bot` is our own name on Telegram.

        Whoever waits holds no place meanwhile. Raises UnreadError or BusyError.
        """
        if refusal(content) is not None:
            raise UnreadError
        if self._waiting >= MOST_WAITING:
            raise BusyError
        leave_place()
        self._waiting += 1
        try:
            async with self._one:
                reading = await self._read(content)
                seen = await self._sorted(reading, bot=bot, now=now)
                if seen.is_nothing:
                    more = await self._read_again(content, reading)
                    seen = await self._sorted(more, bot=bot, now=now)
        finally:
            self._waiting -= 1
        if seen.is_nothing:
            seen = self._looked_up(seen, now=now)
        return replace(seen, reading=self._without_secrets(seen.reading))

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
        if len(reading.words) >= _MANY and (names_day(text) or is_dangerous(text)):
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

    async def _read(self, content: bytes) -> Reading:
        """Return the best of a few looks: in one language, in the other, in both."""
        french, arabic = LANGUAGES
        looks = [await self._look(content, Way.BLOCK, french)]
        if not looks[0].is_clear:
            looks.append(await self._look(content, Way.BLOCK, arabic))
        if not any(look.is_clear for look in looks):
            looks.append(await self._look(content, Way.PAGE, *LANGUAGES))
        return best_of(looks)

    async def _read_again(self, content: bytes, before: Reading) -> Reading:
        """Return what another way of looking sees, where nothing was recognised."""
        way = Way.UNEVEN if before.sure_letters < _FEW else Way.PAGE
        return before.beside(best_of([await self._look(content, way, one) for one in LANGUAGES]))

    async def _look(self, content: bytes, way: Way, *languages: str) -> Reading:
        if self.recognise is None:
            raise UnreadError
        try:
            return read_table(await self.recognise(content, way, *languages))
        except RecognitionError as error:
            raise UnreadError from error

    def _without_secrets(self, reading: Reading) -> Reading:
        """Return a reading without the codes, passwords and identifiers in it."""
        found = [
            one
            for one in self._catalog.redactor.redact(reading.text).findings
            if one.kind is Kind.SECRET and one.is_sure
        ]
        return replace(
            reading.without((one.start, one.end) for one in found),
            had_secret=any(_NUMBER.search(reading.text, one.start, one.end) for one in found),
        )
