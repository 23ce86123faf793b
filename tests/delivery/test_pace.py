"""The pace: an even grid, never too many in any second, and answers before broadcasts."""

import asyncio
import itertools

import pytest

from bot.delivery.rate_limiter import RateLimiter


class Time:
    """Seconds that pass only while somebody sleeps, or when the test says so."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        self.now += seconds


async def go(pace: RateLimiter) -> None:
    """Leave as a broadcast does."""
    await pace.turn()
    pace.left()


def most_in_a_second(moments: list[float]) -> int:
    """Return the largest number of moments within any one second."""
    return max(
        sum(1 for other in moments[at : at + 2000] if other < moment + 1.0)
        for at, moment in enumerate(moments)
    )


@pytest.mark.parametrize(("rate", "slowest"), [(30, 0.97), (1000, 0.995)])
async def test_the_limit_is_kept_and_nearly_reached(rate: int, slowest: float) -> None:
    """At the free pace and at the paid one, from the first send on."""
    time = Time()
    pace = RateLimiter(rate, sleep=time.sleep, monotonic=time)
    moments = []
    for _ in range(5 * rate):
        await go(pace)
        moments.append(time.now)

    assert most_in_a_second(moments) <= rate
    assert (len(moments) - 1) / (moments[-1] - moments[0]) >= slowest * rate
    twos = itertools.pairwise(moments[::2])
    gaps = [after - before for before, after in twos]
    assert max(gaps) < 1.5 * min(gaps)


async def test_a_pause_is_not_followed_by_a_burst() -> None:
    """What was missed is missed."""
    time = Time()
    pace = RateLimiter(30, sleep=time.sleep, monotonic=time)
    await go(pace)
    time.now += 60
    await go(pace)
    await go(pace)
    start = time.now
    await go(pace)

    assert time.now - start >= 2 / 30


async def test_a_slow_moment_is_made_up_for_within_the_limit() -> None:
    """A loop that was busy for 20 ms does not lose 20 sends of a thousand."""
    time = Time()
    pace = RateLimiter(1000, sleep=time.sleep, monotonic=time)
    moments = []
    for number in range(4000):
        if number % 97 == 0:  # never at the same place of a second
            time.now += 0.02
        await go(pace)
        moments.append(time.now)

    assert most_in_a_second(moments) <= 1000
    assert 3999 / (moments[-1] - moments[0]) >= 0.99 * 1000


async def test_an_answer_goes_ahead_of_the_broadcast() -> None:
    """At once where there is room; both lanes together keep the limit."""
    time = Time()
    pace = RateLimiter(30, sleep=time.sleep, monotonic=time)
    moments, waits = [], []
    for number in range(300):
        await go(pace)
        moments.append(time.now)
        if number % 10 == 0:
            start = time.now
            await pace.answer()
            waits.append(time.now - start)
            moments.append(time.now)

    assert most_in_a_second(moments) <= 30
    assert sorted(waits)[28] <= 2.1 / 30  # all but one in thirty
    assert max(waits) <= 4 / 30


async def test_a_broadcast_gives_way_to_an_answer_that_waits() -> None:
    """With the second full and both waiting, the first room is the answer's."""
    sleepers: list[asyncio.Future[None]] = []
    now = 100.0

    async def sleep(_: float) -> None:
        sleeper = asyncio.get_running_loop().create_future()
        sleepers.append(sleeper)
        await sleeper

    pace = RateLimiter(2, sleep=sleep, monotonic=lambda: now)
    await pace.answer()
    now += 0.5
    await pace.answer()
    broadcast = asyncio.create_task(pace.turn())
    answer = asyncio.create_task(pace.answer())
    while len(sleepers) < 2:  # noqa: ASYNC110 - a turn of the loop
        await asyncio.sleep(0)

    now += 0.9  # the first answer is over a second ago, the other is not
    for sleeper in sleepers[:2]:
        sleeper.set_result(None)
    await answer
    while len(sleepers) < 3:  # noqa: ASYNC110 - the broadcast looked, and sleeps again
        await asyncio.sleep(0)

    assert not broadcast.done()
    broadcast.cancel()
    await asyncio.gather(broadcast, return_exceptions=True)


async def test_what_leaves_late_is_counted_late() -> None:
    """The moment came, and a busy machine sent it half a second after."""
    time = Time()
    pace = RateLimiter(2, sleep=time.sleep, monotonic=time)
    for _ in range(2):
        await pace.turn()
    time.now += 0.5
    for _ in range(2):
        pace.left()
    late = time.now
    await go(pace)

    assert time.now - late >= 1


async def test_no_limit_never_waits() -> None:
    """For measuring."""
    pace = RateLimiter(None, sleep=_never)
    for _ in range(100):
        await go(pace)
        await pace.answer()


async def _never(_: float) -> None:
    raise AssertionError("it waited")
