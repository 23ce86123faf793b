"""One trouble is told once, however many meet with it, and once more when it is over."""

from datetime import datetime, timedelta

CALM = timedelta(minutes=1)  # without trouble: until then a success may be luck


class Spell:
    """A trouble that lasts for a while, such as a Telegram that cannot be reached."""

    def __init__(self) -> None:
        self._since: datetime | None = None
        self._last: datetime | None = None
        self.met = 0  # how many met with it

    def begins(self, now: datetime) -> bool:
        """Count somebody who met with trouble; tell whether it is the first of a spell."""
        is_new = self._since is None or (self._last is not None and now < self._since)
        if is_new:
            self._since, self.met = now, 0
        self._last = now
        self.met += 1
        return is_new

    def ended(self, now: datetime) -> timedelta | None:
        """Take a success: return how long the spell has lasted once it is over, else None."""
        if self._since is None or self._last is None or now - self._last < CALM:
            return None
        lasted = self._last - self._since
        self._since = self._last = None
        return lasted
