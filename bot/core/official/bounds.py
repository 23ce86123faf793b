"""Between which values one of a kind is plausible: beyond, somebody has mistyped it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from bot.core.official.values import BadValueError, Kind, Unit, duration, read

_MINUTES = {
    Unit.MINUTE: 1,
    Unit.HOUR: 60,
    Unit.DAY: 1440,
    Unit.WEEK: 7 * 1440,
    Unit.MONTH: 30 * 1440,
    Unit.YEAR: 365 * 1440,
}


@dataclass(frozen=True, slots=True)
class Bounds:
    """The least and the most that a value may be, as `read` has it; a phone by its digits."""

    least: str
    most: str

    def hold(self, kind: Kind, value: str) -> bool:
        """Tell whether a value, as `read` returns it, lies between them."""
        digits = str(sum(map(str.isdecimal, value))) if kind is Kind.PHONE else value
        return _size(kind, self.least) <= _size(kind, digits) <= _size(kind, self.most)


USUAL: Mapping[Kind, Bounds] = {
    Kind.PHONE: Bounds("10", "10"),
    Kind.MONEY: Bounds("1", "1000000"),
    Kind.PERCENT: Bounds("0.01", "100"),
    Kind.NUMBER: Bounds("1", "1000"),
    Kind.DATE: Bounds("2000-01-01", "2099-12-31"),
    Kind.HOUR: Bounds("00:00", "23:59"),
    Kind.DURATION: Bounds("1 minute", "5 year"),
}


def bounds(kind: Kind, least: str | None, most: str | None) -> Bounds | None:
    """Return the bounds of a kind with those of its own, as a person writes them.

    None for a kind of words. Raises BadValueError for what is no bound of it.
    """
    usual = USUAL.get(kind)
    if usual is None:
        if least is None and most is None:
            return None
        raise BadValueError("bounds")
    found = Bounds(
        usual.least if least is None else _bound(kind, least),
        usual.most if most is None else _bound(kind, most),
    )
    if _size(kind, found.least) > _size(kind, found.most):
        raise BadValueError("bounds")
    return found


def _bound(kind: Kind, written: str) -> str:
    return read(Kind.NUMBER if kind is Kind.PHONE else kind, written)


def _size(kind: Kind, value: str) -> float:
    """Return a value as a number by which those of its kind are compared."""
    match kind:
        case Kind.DATE:
            return date.fromisoformat(value).toordinal()
        case Kind.HOUR:
            hour, _, minute = value.partition(":")
            return int(hour) * 60 + int(minute)
        case Kind.DURATION:
            count, unit = duration(value)
            return count * _MINUTES[unit]
    return float(value)
