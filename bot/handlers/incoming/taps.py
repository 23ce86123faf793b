"""A double tap is one: the same button in the same state of a message, within a moment."""

from collections import OrderedDict
from dataclasses import dataclass
from datetime import datetime, timedelta

from telegram import CallbackQuery, Message

MOMENT = timedelta(seconds=1)  # from when the first tap had its effect
_State = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class _Tap:
    """What was pressed, as the person saw it, and when it had its effect."""

    state: _State
    at: datetime


class Taps:
    """The last tap of each person, for a moment: what is lost at a restart is not missed.

    Whoever means to press twice has seen the message change, has waited to see, or has done
    something else in between.
    """

    def __init__(self) -> None:
        self._last: OrderedDict[int, _Tap] = OrderedDict()

    def is_double(self, query: CallbackQuery, *, now: datetime) -> bool:
        """Tell whether a person pressed this a moment ago and has not seen the effect."""
        last = self._last.get(query.from_user.id)
        return (
            last is not None
            and last.state == _state(query)
            and timedelta() <= now - last.at <= MOMENT
        )

    def had_effect(self, query: CallbackQuery, *, now: datetime) -> None:
        """Note that a tap had its effect at `now`; those of before are forgotten."""
        self._last[query.from_user.id] = _Tap(_state(query), now)
        self._last.move_to_end(query.from_user.id)
        while now - next(iter(self._last.values())).at > MOMENT:
            self._last.popitem(last=False)

    def forget(self, user_id: int) -> None:
        """Note that a person has done something else."""
        self._last.pop(user_id, None)


def _state(query: CallbackQuery) -> _State:
    message = query.message
    if not isinstance(message, Message):
        place = message.chat.id if message else None
        return query.data, place, message.message_id if message else query.inline_message_id
    shown = (message.text, message.caption, message.reply_markup)
    return query.data, message.chat.id, message.message_id, *shown
