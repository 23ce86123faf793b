"""A newcomer in a playground presses whatever its lists of officers offer: each press works."""

from structlog.testing import capture_logs

from bot.newcomers import welcome
from bot.playground.world.seed import HELPERS
from tests.cast import KARIM, SALMA
from tests.house.parlour import Parlour
from tests.house.tallying import Tally, carries

WAYS = (("/board",), ("/questions",), ("/questions", "missed"), ("/awaiting",), ("/stats",))


async def test_every_button_of_a_seeded_list_works(parlour: Parlour) -> None:
    """The one of what was misunderstood among them, whose rows nobody wrote."""
    officers = frozenset({KARIM, SALMA})
    await welcome(parlour.house.services, officers, helpers=HELPERS, now=parlour.clock())
    tally = Tally(parlour)
    await tally.write(KARIM, "/start")
    with capture_logs() as logged:
        pressed = [data for way in WAYS for data in await _pressed(tally, *way)]
    assert not [one for one in logged if one["log_level"] in {"error", "critical"}]
    assert [data for data in pressed if data.startswith("draft:")]
    assert [data for data in pressed if data.startswith("once:missed:")]


async def _pressed(tally: Tally, *way: str) -> list[str]:
    """Press each button at the end of a way, which is gone again before each; return them.

    What an earlier press has changed is there no more.
    """
    pressed = []
    for data in carries(await _at(tally, *way)):
        shown = await _at(tally, *way)
        if data in carries(shown):
            await tally.press(KARIM, shown, data)
            pressed.append(data)
    return pressed


async def _at(tally: Tally, command: str, *presses: str) -> dict[str, object]:
    shown = await tally.write(KARIM, command)
    for data in presses:
        shown = await tally.press(KARIM, shown, data)
    return shown
