"""Between which values something is plausible, by its kind and by its point."""

import pytest

from bot.core.official.bounds import USUAL, bounds
from bot.core.official.values import WORDED, BadValueError, Kind, read
from tests.built import content


@pytest.mark.parametrize(
    ("kind", "least", "most", "inside", "outside"),
    [
        (Kind.PHONE, None, None, "0522547054", "3939"),
        (Kind.PHONE, "4", "4", "3939", "141"),
        (Kind.MONEY, "5", "200", "17,92", "1792"),
        (Kind.PERCENT, None, "20", "20 %", "20,1 %"),
        (Kind.NUMBER, "4", "10", "6", "0"),
        (Kind.DATE, "2015-01-01", None, "1/1/2015", "31/12/2014"),
        (Kind.HOUR, "8 h", None, "8h", "7 h 59"),
        (Kind.DURATION, None, "1 an", "52 semaines", "13 mois"),
        (Kind.DURATION, "1 jour", None, "24 h", "23 h"),
        (Kind.DURATION, None, None, "5 ans", "4000 jours"),
    ],
)
def test_what_lies_between_is_taken_and_nothing_beside(
    kind: Kind, least: str | None, most: str | None, inside: str, outside: str
) -> None:
    """The bounds belong to it; other units are compared."""
    found = bounds(kind, least, most)
    assert found is not None
    assert found.hold(kind, read(kind, inside))
    assert not found.hold(kind, read(kind, outside))


@pytest.mark.parametrize(
    ("kind", "least", "most"),
    [
        (Kind.NUMBER, "9", "3"),
        (Kind.DURATION, None, "3 lunes"),
        (Kind.WORDS, None, "3"),
        (Kind.SITE, "3", None),
    ],
)
def test_what_bounds_nothing_is_refused(kind: Kind, least: str | None, most: str | None) -> None:
    """Another unit, another kind, the wrong way round."""
    with pytest.raises(BadValueError):
        bounds(kind, least, most)


def test_every_point_that_is_measured_has_bounds() -> None:
    """Of each kind that is no words, no site and no address."""
    unmeasured = {*WORDED, Kind.SITE, Kind.MAIL, Kind.FOUND}
    assert set(USUAL) == set(Kind) - unmeasured
    for point in content().points.values():
        assert (point.bounds is None) is (point.kind in unmeasured), point.key
