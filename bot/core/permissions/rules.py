"""All the rules at a moment, the brake among them."""

from datetime import datetime, timedelta

from bot.core.permissions.answers import AnswerRules
from bot.core.permissions.appointments import AppointmentRules
from bot.core.permissions.decisions import DecisionRules
from bot.core.permissions.refusals import Denial
from bot.core.permissions.seats import WAIT, Person

PRESS_LASTS = timedelta(minutes=15)  # the first of two presses to thaw; then it counts no more


class Rules(DecisionRules, AppointmentRules, AnswerRules):
    """The rules at a moment, over the institutions and regions of the content."""

    __slots__ = ()

    def freeze(self, officer: Person, thawed: datetime | None = None) -> Denial | None:
        """May they stop everything? Any officer, from the first minute.

        Not who did so already, and others let it go on less than a day ago, at `thawed`: else one
        phone would keep everything stopped. Any other officer may.
        """
        if not officer.approves:
            return Denial.NOBODY
        return Denial.AGAIN if thawed and self.now - thawed < WAIT else None

    def thaw(self, officer: Person, first: Person | None) -> Denial | None:
        """May they press to thaw: as the first, or as the second after `first`?

        Any two who are two pairs of eyes; who froze need not be one of them, and may be.
        """
        seats = [seat for seat in officer.seats if seat.approves]
        if first is not None and first.user_id == officer.user_id:
            return Denial.OWN
        return self._second(officer, first, seats)
