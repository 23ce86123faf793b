"""Where an officer has a value from, as a person writes it: a letter or a page, and its day."""

from datetime import date, timedelta

from bot.core.calendar.dates import past_day_among
from bot.core.official.values import LONGEST, BadValueError
from bot.core.writing.unseen import holds_unseen, without_unseen

VOICE = "voice"  # said by word of mouth: nothing was written
OLDEST = timedelta(days=10 * 366)  # an older letter is a slip of the pen
_FEWEST = 3  # letters that name a source, beside those of its day


def read_source(written: str, *, today: date) -> tuple[str, date]:
    """Return a source as it is kept, and its day. Raises BadValueError.

    « Circulaire n° 12 du 3 juillet 2025 »; without a year, the last such day.
    """
    plain = without_unseen(written)
    if holds_unseen(plain):
        raise BadValueError("unseen")
    line = " ".join(plain.split())
    if len(line) > LONGEST:
        raise BadValueError("long")
    if sum(map(str.isalpha, line)) < _FEWEST or line == VOICE:
        raise BadValueError("source")
    day = past_day_among(line, today=today, earliest=today - OLDEST)
    if day is None:
        raise BadValueError("source-day")
    return line, day
