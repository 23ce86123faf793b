"""What is asked more than usual is told from what always is, and nobody is counted twice."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise

from bot.core.questions.figures import Share, ThemeFigures, percentile, shortened
from bot.core.questions.surges import HOURS, Asking, quarter, spans, surge

NOW = datetime(2025, 7, 9, 10, 20, tzinfo=UTC)
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


def test_three_hours_of_quiet_end_what_was_before() -> None:
    """It is counted from the first question after them."""
    ago = (5 * HOUR, 2 * HOUR, 10 * MINUTE, 9 * MINUTE)
    found = surge([Asking(NOW - one, person) for person, one in enumerate(ago, 1)], now=NOW)
    assert found is not None
    assert (found.since, found.count) == (NOW - 2 * HOUR, 3)
    assert (len(found.hours), found.hours[-6:]) == (HOURS, (1, 0, 0, 1, 0, 2))


def test_a_person_counts_once_in_an_hour_and_once_in_the_whole() -> None:
    """Who is unknown is each time another; an answer counts as often as it was given."""
    own = [Asking(NOW - one * MINUTE, 7) for one in (1, 2, 3, 70)]
    found = surge([*own, Asking(NOW - MINUTE), Asking(NOW - MINUTE, times=4)], now=NOW)
    assert found is not None
    assert (found.count, found.hours[-2:]) == (6, (1, 6))


def test_it_grows_where_it_is_twice_the_mean_of_the_same_hour_of_seven_days() -> None:
    """Days without a question count in; other hours of those days do not."""
    before = [Asking(NOW - day * DAY - MINUTE, times=14) for day in (1, 2)]  # a mean of four
    elsewhere = [Asking(NOW - DAY - 2 * HOUR, times=900)]
    usual = surge([*before, *elsewhere, Asking(NOW, times=7)], now=NOW)
    grown = surge([*before, *elsewhere, Asking(NOW, times=8)], now=NOW)
    assert usual is not None
    assert grown is not None
    assert (usual.usual, usual.is_growing, grown.is_growing) == (4, False, True)
    few = surge([Asking(NOW, 1), Asking(NOW, 2)], now=NOW)
    assert few is not None
    assert not few.is_growing  # never so many that it would mean anything


def test_what_nobody_asked_in_a_day_is_not_there() -> None:
    """Nor is what is yet to come."""
    assert surge([Asking(NOW - DAY), Asking(NOW + MINUTE)], now=NOW) is None
    assert surge([], now=NOW) is None


def test_each_hour_that_is_compared_is_looked_at_once() -> None:
    """The last day with the same hour of the day before it, and that hour of six days more."""
    found = spans(NOW)
    assert found[-1] == (NOW - 25 * HOUR, NOW)
    assert found[0] == (NOW - 7 * DAY - HOUR, NOW - 7 * DAY)
    assert len(found) == 7
    assert all(end <= begin for (_, end), (begin, _) in pairwise(found))
    assert quarter(NOW + 14 * MINUTE) == NOW.replace(minute=30)


def test_a_time_is_that_of_a_reply_that_was_given() -> None:
    """Half of the replies, nine of ten, were there by then; of one it is that one."""
    assert percentile([3, 5, 8, 12, 40, 90, 91, 92, 93, 400], 0.5) == 40
    assert percentile([3, 5, 8, 12, 40, 90, 91, 92, 93, 400], 0.9) == 93
    assert (percentile([3], 0.5), percentile([3], 0.9)) == (3, 3)


def test_few_opinions_are_no_share() -> None:
    """A hundred per cent is everybody."""
    assert Share(4, 4).percent is None
    assert (Share(999, 1000).percent, Share(5, 5).percent, Share(0, 0).percent) == (99, 100, None)


def test_what_is_left_of_the_themes_is_one_line() -> None:
    """Nothing is lost; as many as are shown stay as they are."""
    themes = [ThemeFigures(str(number), 10 - number, 1, 2) for number in range(8)]
    short = shortened(themes, 6)
    assert (len(short), short[-1].theme) == (6, "…")
    assert sum(one.total for one in short) == sum(one.total for one in themes)
    assert shortened(themes[:6], 6) == themes[:6]
