"""A picture that is looked at a few times, for so long in all, and the turns of those who wait."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from weakref import WeakValueDictionary

from bot.core.pictures.reading import Reading, best_of, read_table
from bot.rendering.confinement import SECONDS
from bot.rendering.recognition import LANGUAGES, RecognitionError, Way, computed

MOST_WAITING = 30  # pictures; each takes a second or two
MOST_OF_ONE = 10  # of a person: what an album holds
BUDGET = 6  # seconds of computing for a picture; a look that begins may take SECONDS
_FEW = 12  # letters read surely: fewer were read in a bad light

Recognise = Callable[..., Awaitable[str]]  # rendering.recognition.read


class UnreadError(Exception):
    """A picture cannot be read."""


class BusyError(Exception):
    """So many pictures wait that this one would not be read while anybody remembers it."""


class Turns:
    """One picture is read at a time; each person waits with one of theirs, the others behind it.

    So whoever sends thirty holds up nobody for longer than one takes.
    """

    def __init__(self) -> None:
        """Begin with nobody waiting."""
        self._one = asyncio.Lock()
        self._own: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()
        self._waiting: Counter[int] = Counter()

    @asynccontextmanager
    async def turn(self, person: int) -> AsyncIterator[None]:
        """Wait for the turn of a person. Raises BusyError where too many wait."""
        if self._waiting.total() >= MOST_WAITING or self._waiting[person] >= MOST_OF_ONE:
            raise BusyError
        self._waiting[person] += 1
        own = self._own.setdefault(person, asyncio.Lock())
        try:
            async with own, self._one:
                yield
        finally:
            self._waiting[person] -= 1
            if not self._waiting[person]:
                del self._waiting[person]


class Looks:
    """The looks at one picture; another is taken only where those before were quick."""

    def __init__(self, content: bytes, recognise: Recognise | None) -> None:
        """Take the bytes of a picture and what reads it. Raises UnreadError without."""
        if recognise is None:
            raise UnreadError
        self._content = content
        self._recognise = recognise
        self._computed = 0.0  # seconds, of all looks

    async def first(self) -> Reading:
        """Return the best of a few looks: in one language, in the other, in both.

        Raises UnreadError.
        """
        french, arabic = LANGUAGES
        looks = [await self._look(Way.BLOCK, french)]
        if not looks[0].is_clear:
            looks += await self._more(Way.BLOCK, arabic)
            if not any(look.is_clear for look in looks):
                looks += await self._more(Way.PAGE, *LANGUAGES)
        return best_of(looks)

    async def again(self, before: Reading) -> Reading:
        """Return what another way of looking sees, where nothing was recognised."""
        way = Way.UNEVEN if before.sure_letters < _FEW else Way.PAGE
        looks = [look for one in LANGUAGES for look in await self._more(way, one)]
        return before.beside(best_of(looks)) if looks else before

    async def second(self) -> Reading | None:
        """Return an independent look in all languages; None where there is no time for it."""
        return next(iter(await self._more(Way.UNEVEN, *LANGUAGES)), None)

    async def _more(self, way: Way, *languages: str) -> list[Reading]:
        """Return one more look; none where there is no time for it or it takes too long."""
        if self._computed > BUDGET - SECONDS:
            return []
        try:
            return [await self._look(way, *languages)]
        except UnreadError:
            self._computed = BUDGET
            return []

    async def _look(self, way: Way, *languages: str) -> Reading:
        before = computed()
        try:
            return read_table(await self._recognise(self._content, way, *languages))
        except RecognitionError as error:
            raise UnreadError from error
        finally:
            self._computed += computed() - before
