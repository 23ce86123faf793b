"""The server can fail the way Telegram fails, and count what arrived all the same."""

import time
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest
from telegram import Bot
from telegram.error import Forbidden, NetworkError, RetryAfter

from bot.playground import Playground
from bot.playground.http.faults import Flood
from tests.playground.conftest import Caller, Clock

AMINA = 1001
GROUP = -1001000000001


async def texts(api: Caller, chat_id: int = AMINA) -> list[str]:
    """Return what stands in a chat."""
    return [m["text"] for m in await api.look("chat", chat_id=chat_id)]


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        ({"code": 500, "description": "Internal Server Error: restart"}, (500, None)),
        ({"code": 403, "description": "Forbidden: bot was kicked"}, (403, None)),
        (
            {"code": 429, "description": "Too Many Requests: retry after 7", "retry_after": 7},
            (429, {"retry_after": 7}),
        ),
        (
            {
                "code": 400,
                "description": "Bad Request: group chat was upgraded to a supergroup chat",
                "migrate_to_chat_id": -100,
            },
            (400, {"migrate_to_chat_id": -100}),
        ),
    ],
)
async def test_a_planned_error_strikes_so_often_and_no_more(
    api: Caller, error: dict[str, Any], expected: tuple[int, Any]
) -> None:
    """Twice for this method and chat; other calls pass, and so does the third."""
    await api.people("fault", method="sendMessage", chat_id=AMINA, times=2, error=error)

    await api("sendMessage", chat_id=1002, text="autre")
    for _ in range(2):
        response = await api.raw("sendMessage", chat_id=AMINA, text="x")
        assert (response.status_code, response.json().get("parameters")) == expected
    await api("sendMessage", chat_id=AMINA, text="enfin")

    assert await texts(api) == ["enfin"]


@pytest.mark.parametrize(("moment", "arrived"), [("before", []), ("after", ["x"])])
async def test_a_hang_up_before_or_after_the_effect(
    api: Caller, moment: str, arrived: list[str]
) -> None:
    """The client hears the same; only one of the two has arrived."""
    await api.people("fault", method="sendMessage", hang_up=moment)

    with pytest.raises(httpx.TransportError):
        await api.raw("sendMessage", chat_id=AMINA, text="x")

    assert await texts(api) == arrived


async def test_a_malformed_update_is_handed_out(api: Caller) -> None:
    """And the next one behind it."""
    await api.people("fault", malformed_update=True)
    await api.people("message", chat_id=AMINA, user_id=AMINA, text="suivant")

    response = await api.raw("getUpdates")
    first, second = response.json()["result"]

    assert first["message"]["message_id"] == "not a number"
    assert second["message"]["text"] == "suivant"


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"hang_up": "sometimes"},
        {"error": "boom"},
        {"delay": -1},
        {"delay": 1, "times": "often"},
    ],
)
async def test_an_unclear_fault_is_refused(api: Caller, body: dict[str, Any]) -> None:
    """A test that plans nothing would prove nothing."""
    response = await api.http.post("/sim/fault", json=body)

    assert response.status_code == 400


async def test_planned_faults_can_be_cleared(api: Caller) -> None:
    """Back to fair weather."""
    await api.people("fault", error={"code": 500}, times=100)
    await api.people("fault", clear=True)

    await api("sendMessage", chat_id=AMINA, text="x")


async def test_flood_limits_answer_429_with_their_patience(api: Caller) -> None:
    """Three limits, and the one of the chat strikes first."""
    await api.people("flood", per_chat=1, per_group=20, overall=30)

    await api("sendMessage", chat_id=AMINA, text="un")
    response = await api.raw("sendMessage", chat_id=AMINA, text="deux")
    assert response.status_code == 429
    assert response.headers["Retry-After"] == "1"
    await api("sendMessage", chat_id=1002, text="un")
    await api.people("flood", off=True)
    await api("sendMessage", chat_id=AMINA, text="trois")


def test_the_windows_slide() -> None:
    """A second for a chat, a minute for a group, a second for everybody."""
    flood = Flood(per_chat=1, per_group=2, overall=3)

    assert flood.wait(1, is_group=False, now=0.0) == 0
    assert flood.wait(1, is_group=False, now=0.4) == pytest.approx(0.6)
    assert flood.wait(1, is_group=False, now=1.0) == 0
    assert flood.wait(-5, is_group=True, now=2.0) == 0
    assert flood.wait(-5, is_group=True, now=3.1) == 0
    assert flood.wait(-5, is_group=True, now=10.0) == pytest.approx(52.0)
    assert [flood.wait(n, is_group=False, now=20.0) for n in range(10, 14)] == [0, 0, 0, 1]


async def test_latency_is_added_to_calls(api: Caller) -> None:
    """The bench needs a Telegram that is far away."""
    assert await api.people("latency", seconds=0.05, jitter=0.01) == {
        "seconds": 0.05,
        "jitter": 0.01,
    }
    before = time.monotonic()
    await api("getMe")

    assert time.monotonic() - before >= 0.04


async def test_a_population_with_its_shares(api: Caller) -> None:
    """Blocked people and closed accounts refuse as they do; the others are written to."""
    made = await api.people("population", private=1000, groups=10, blocked=0.1, deactivated=0.05)
    assert made["chats"] == 1000 + 10 + 8
    assert 60 <= made["blocked"] <= 140
    assert 20 <= made["deactivated"] <= 90

    outcomes = [
        (await api.raw("sendMessage", chat_id=10_000_001 + n, text="x")).json().get("description")
        for n in range(100)
    ]
    again = await api.people("population", private=1)

    assert set(outcomes) == {
        None,
        "Forbidden: bot was blocked by the user",
        "Forbidden: user is deactivated",
    }
    assert again["chats"] == made["chats"] + 1


async def test_a_population_of_known_numbers(api: Caller) -> None:
    """Chats of a copy of somebody's data are there under their own numbers, once."""
    chats = {"4242": "ar", "-1009": "fr", "1001": "en"}
    made = await api.people("population", chats=chats)
    again = await api.people("population", chats=chats)
    refused = {
        await api.impossible("population", chats=wrong)
        for wrong in ([4242], {"x": "fr"}, {"0": "fr"})
    }

    assert made["chats"] == again["chats"] == 2 + 8
    assert (await api("sendMessage", chat_id=4242, text="x"))["chat"]["type"] == "private"
    assert (await api("sendMessage", chat_id=-1009, text="x"))["chat"]["type"] == "supergroup"
    assert refused == {"Bad Request: chats must be an object of numbers and languages"}


async def test_the_tally_counts_what_arrived(api: Caller) -> None:
    """Messages, repetitions by text, and their order."""
    for text in ("un", "deux", "un"):
        await api("sendMessage", chat_id=AMINA, text=text)
    await api.people("message", chat_id=AMINA, user_id=AMINA, text="pas du bot")

    counted = await api.look("tally")

    assert counted["chats"] == {
        str(AMINA): {"messages": 3, "duplicates": 1, "order": ["un", "deux", "un"]}
    }


async def test_python_telegram_bot_hears_its_own_error_classes(
    api: Caller, playground: Playground
) -> None:
    """What our sender translates is what arrives."""
    async with Bot(playground.token, base_url=f"{playground.base_url}/bot") as bot:
        await api.people("fault", error={"code": 429, "description": "x", "retry_after": 3})
        with pytest.raises(RetryAfter):
            await bot.send_message(AMINA, "x")
        await api.people("fault", error={"code": 403, "description": "Forbidden: x"})
        with pytest.raises(Forbidden):
            await bot.send_message(AMINA, "x")
        await api.people("fault", hang_up="after")
        with pytest.raises(NetworkError):
            await bot.send_message(AMINA, "x")


async def test_a_clock_that_cannot_be_moved_says_so(api: Caller) -> None:
    """The server alone does not own the clock it was given."""
    response = await api.http.post("/sim/clock", json={"advance": 60})

    assert response.status_code == 400


async def test_people_move_the_clock(clock: Clock) -> None:
    """To a moment, or on by seconds; nonsense changes nothing."""

    def move(moment: datetime) -> None:
        clock.now = moment

    async with (
        Playground(port=0, clock=clock, move_clock=move) as server,
        httpx.AsyncClient(base_url=server.base_url) as http,
    ):
        await http.post("/sim/clock", json={"now": "2025-07-10T09:00:00+01:00"})
        await http.post("/sim/clock", json={"advance": 90})
        for nonsense in ({}, {"now": "demain"}, {"now": "2025-07-10"}, {"advance": "1e999"}):
            assert (await http.post("/sim/clock", json=nonsense)).status_code == 400

    assert clock.now == datetime(2025, 7, 10, 8, 1, 30, tzinfo=UTC)


async def test_a_population_begins_at_its_first_number_whoever_was_made_before(
    api: Caller,
) -> None:
    """Somebody who was added by hand takes no number of it; all that were asked for are there."""
    await api.people("person_new", first_name="Hind", language_code="fr")
    before = (await api.people("population", private=0))["chats"]
    named = {"10000003": "ar", "-1001100000002": "fr"}
    for asked, whole in (({"private": 2}, 2), ({"private": 2, "groups": 2, "chats": named}, 8)):
        made = await api.people("population", **asked)
        assert made["chats"] == before + whole
    for chat in (10_000_001, 10_000_005, -1_001_100_000_001, -1_001_100_000_003):
        assert (await api.raw("sendMessage", chat_id=chat, text="x")).status_code == 200
