"""The rule about answers to colleagues: who may read again what one of those who answer wrote."""

from bot.core.permissions.lines import are_linked, lone_hands
from bot.core.permissions.moment import Moment
from bot.core.permissions.refusals import Denial
from bot.core.permissions.seats import Person


class AnswerRules(Moment):
    """Who may give a second look."""

    __slots__ = ()

    def look_again(self, reader: Person, author: Person) -> Denial | None:
        """May this person let leave what that one wrote and what was held?

        Both answer colleagues now, and are two pairs of eyes. Whom one hand alone let in is no
        second pair for anybody else whom it let in so: else one phone would seat both.
        """
        seats = [seat for seat in reader.seats if seat.helps]
        if not seats:
            return Denial.NOBODY
        if reader.user_id == author.user_id:
            return Denial.OWN
        if not any(seat.helps for seat in author.seats):
            return Denial.AUTHOR_GONE
        hands = [lone_hands(seat for seat in one.seats if seat.helps) for one in (reader, author)]
        if are_linked(reader, author) or set.intersection(*hands):
            return Denial.LINKED
        return Denial.NEW if all(seat.is_new(now=self.now) for seat in seats) else None
