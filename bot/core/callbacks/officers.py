"""Buttons about seats, and of the brake."""

from enum import StrEnum

from bot.core.callbacks.callback_data import CallbackData
from bot.core.permissions import Role


class SeatDecision(StrEnum):
    """What becomes of who waits for a seat."""

    ACCEPT = "accept"
    REFUSE = "refuse"


class OfferEverywhere(CallbackData, wire="invite:region"):
    """The roles, whatever the region."""


class OfferInRegion(CallbackData, wire="invite:region"):
    """The roles in a region."""

    region: str


class OfferPlacesOf(CallbackData, wire="invite"):
    """The regions in which a role may be given."""

    role: Role
    authority: str


class Invite(CallbackData, wire="invite"):
    """A link that gives a role; the region is empty for the whole country."""

    role: Role
    authority: str
    region: str


class RevokeLink(CallbackData, wire="invite:revoke"):
    """That a link gives nothing any more; `mark` is what it is told from others by."""

    mark: str


class DecideSeat(CallbackData, wire="seat"):
    """A decision about who waits; without `stamp` from before a button named its wait."""

    decision: SeatDecision
    person: int
    authority: str
    stamp: int | None = None


class TurnRoles(CallbackData, wire="roles"):
    """Who holds a seat, from a place on."""

    start: int


class AskSuspend(CallbackData, wire="unrole:ask"):
    """Whether one is sure to suspend somebody."""

    person: int


class AskSuspendOnce(CallbackData, wire="unrole", is_made=False):
    """The same, from before there was a question."""

    person: int
    authority: str


class Suspend(CallbackData, wire="unrole:sure"):
    """That somebody's seats hold no more."""

    person: int


class AskRemove(CallbackData, wire="unrole:final"):
    """Whether one is sure to make it final; without `stamp` from before a button had one."""

    person: int
    stamp: int | None = None


class Remove(CallbackData, wire="unrole:final-sure"):
    """That a suspension is final."""

    person: int
    stamp: int


class Restore(CallbackData, wire="unrole:undo"):
    """That a suspension ends."""

    person: int
    stamp: int


class RestoreSurely(CallbackData, wire="unrole:undo-sure"):
    """The same, from who has read that they stay suspended themselves."""

    person: int
    stamp: int


class AskObject(CallbackData, wire="unrole:object"):
    """Whether one is sure to object; without `stamp` from before a button had one."""

    stamp: int | None = None


class Object(CallbackData, wire="unrole:object-sure"):
    """That who is suspended suspends in turn."""

    stamp: int


class KeepRoles(CallbackData, wire="unrole:keep"):
    """That all stays as it is."""


class AskFreeze(CallbackData, wire="freeze"):
    """Whether one is sure to stop everything."""


class Freeze(CallbackData, wire="freeze:sure"):
    """That everything stops."""


class Thaw(CallbackData, wire="thaw"):
    """That it may go on: the first press."""

    freeze: int


class AgreeToThaw(CallbackData, wire="thaw:sure"):
    """That it goes on: the second press, after that of `first`."""

    freeze: int
    first: int
