"""What becomes of an answer that Telegram refuses: each outcome has its end, none is a scene."""

import random
from types import SimpleNamespace
from typing import Any, cast

import pytest
from structlog.testing import capture_logs
from telegram import Update
from telegram.error import BadRequest, InvalidToken, NetworkError, RetryAfter, TelegramError

from bot.handlers.errors import Errors
from bot.handlers.refusals import outcome_of
from tests.cast import AMINA, GROUP, KARIM
from tests.house.conftest import words
from tests.house.grouping import REFUSALS
from tests.house.parlour import Parlour

NOT_FOUND = "Bad Request: message to edit not found"
CANT = "Bad Request: message can't be edited"
NO_CAPTION = "Bad Request: there is no caption in the message to edit"
NOT_MODIFIED = "Bad Request: message is not modified: specified new message content …"
FLOOD = "Too Many Requests: retry after 8"
TOO_OLD = "Bad Request: query is too old and response timeout expired or query ID is invalid"


def loud(logs: list[Any]) -> list[Any]:
    """Return the lines that an operator would have to look at."""
    return [line for line in logs if line["log_level"] in {"error", "critical", "warning"}]


def of(said: list[dict[str, Any]], chat_id: int) -> list[dict[str, Any]]:
    """Return the messages of one chat."""
    return [message for message in said if message["chat"]["id"] == chat_id]


@pytest.mark.parametrize("refusal", [NOT_FOUND, CANT, NO_CAPTION])
async def test_what_cannot_be_changed_is_said_anew(parlour: Parlour, refusal: str) -> None:
    """A choice that was stored is not followed by an apology."""
    (home,) = await parlour.do("start", user_id=AMINA)
    parlour.faults.plan_fault(
        {"method": "editMessageText", "error": {"code": 400, "description": refusal}}
    )
    pressed = {"chat_id": AMINA, "user_id": AMINA, "message_id": home["message_id"]}
    with capture_logs() as logs:
        (anew,) = await parlour.do("press", **pressed, data="language:en")

    assert "I am Confrère" in words(anew)
    assert loud(logs) == []


async def test_what_is_so_already_is_fine(parlour: Parlour) -> None:
    """A second tap of the same button."""
    (home,) = await parlour.do("start", user_id=AMINA)
    parlour.faults.plan_fault(
        {"method": "editMessageText", "error": {"code": 400, "description": NOT_MODIFIED}}
    )
    pressed = {"chat_id": AMINA, "user_id": AMINA, "message_id": home["message_id"]}
    with capture_logs() as logs:
        assert await parlour.do("press", **pressed, data="home") == []

    assert loud(logs) == []


@pytest.mark.parametrize("method", ["answerInlineQuery", "answerCallbackQuery"])
async def test_what_comes_too_late_is_silent(parlour: Parlour, method: str) -> None:
    """A query that has expired while the bot was away."""
    (home,) = await parlour.do("start", user_id=AMINA)
    parlour.faults.plan_fault(
        {"method": method, "times": 9, "error": {"code": 400, "description": TOO_OLD}}
    )
    with capture_logs() as logs:
        said = await parlour.do("inline", user_id=AMINA, chat_id=AMINA, query="code otp")
        said += await parlour.do(
            "press", chat_id=AMINA, user_id=AMINA, message_id=home["message_id"], data="vote:x:y"
        )

    assert said == []
    assert loud(logs) == []


def buttons_of_people() -> list[str]:
    """Return what a person may press, with the arguments that most of them take."""
    return [
        "home", "choice:reminders:on", "language:ar", "regions", "region:06", "guide",
        "guide:login-otp:2", "stuck:login-otp:2", "more:login-otp:2", "share:login-otp:2",
        "deadline", "reminders", "reminders:on", "reminders:hour:18", "reminders:day:1", "faq",
        "themes", "theme:login", "topic:otp-expired", "vote:otp-expired:yes", "ask", "other",
        "declared", "calendar:year", "pdf:login-otp:sheet", "cancel", "forget:no",
    ]  # fmt: skip


async def test_a_message_out_of_reach_takes_no_button_down(parlour: Parlour) -> None:
    """Of such a message Telegram tells only the number, and the year 1970."""
    await parlour.do("start", user_id=AMINA)
    with capture_logs() as logs:
        for number, data in enumerate(buttons_of_people()):
            before = len(parlour.toasts)
            parlour.world.callbacks[f"q{number}"] = {
                "date": parlour.world.now(),
                "chat_id": AMINA,
                "user_id": AMINA,
            }
            parlour.world.updates.add(
                "callback_query",
                {
                    "id": f"q{number}",
                    "from": parlour.world.users[AMINA],
                    "message": {
                        "chat": parlour.world.chats[AMINA].info,
                        "message_id": 1,
                        "date": 0,
                    },
                    "chat_instance": "7",
                    "data": data,
                },
            )
            said = await parlour.answer()
            told = [toast.get("text") for toast in parlour.toasts[before:]]
            assert said or any(told), data
            assert not any("erreur" in words(one) for one in said), data

    assert loud(logs) == []


async def test_no_refusal_in_private_is_an_error(parlour: Parlour) -> None:
    """Whichever call of a button it meets, it has its end."""
    chance = random.Random(7)  # noqa: S311 - the same in every run
    (home,) = await parlour.do("start", user_id=AMINA)
    for data in 2 * buttons_of_people():
        code, description = chance.choice(REFUSALS)
        parlour.faults.plan_fault(
            {"times": chance.randint(1, 2), "error": {"code": code, "description": description}}
        )
        pressed = {"chat_id": AMINA, "user_id": AMINA, "message_id": home["message_id"]}
        with capture_logs() as logs:
            said = await parlour.do("press", **pressed, data=data)
        parlour.faults.clear_faults()
        assert not [line for line in logs if line["log_level"] == "error"], (data, description)
        assert not any("erreur" in words(one) for one in said), (data, description)


@pytest.mark.parametrize(
    ("error", "seconds"),
    [
        (BadRequest(f'Failed to send message #3 with the error message "{FLOOD}"'), 8),
        (BadRequest("Group send failed"), None),
        (RetryAfter(8), 8),
        (NetworkError("Bad Gateway"), None),
        (InvalidToken("Unauthorized"), None),
    ],
)
async def test_what_will_pass_is_tried_again(
    parlour: Parlour, error: TelegramError, seconds: int | None
) -> None:
    """Of an album that was sent in part, the flood stands only in the text of a 400."""
    waits: list[Exception] = []
    house = parlour.house
    errors = Errors(house.catalog, house.services, lambda _, trouble: waits.append(trouble))

    await errors.handle(Update(1), cast(Any, SimpleNamespace(error=error)))

    (trouble,) = waits
    assert isinstance(trouble, TelegramError)
    wait = outcome_of(trouble).retry_after
    assert (wait.total_seconds() if wait else None) == seconds


async def test_our_own_fault_is_owned_up_to_in_the_topic(parlour: Parlour) -> None:
    """With a reference, and nowhere else."""
    forum, (topic,) = parlour.forum(KARIM, "Damancom")
    parlour.faults.plan_fault(
        {"method": "sendPhoto", "error": {"code": 400, "description": "can't parse entities: b"}}
    )
    with capture_logs() as logs:
        (apology,) = await parlour.do(
            "message", chat_id=forum.id, user_id=KARIM, text="/deadline", message_thread_id=topic
        )

    assert apology["message_thread_id"] == topic
    assert "erreur" in words(apology)
    assert [line["event"] for line in loud(logs)] == ["update failed"]


async def test_a_group_that_lets_nobody_write_gets_one_line_in_the_log(parlour: Parlour) -> None:
    """At each command, and no apology that would be refused as well."""
    parlour.act("restrict", user_id=KARIM, chat_id=GROUP, permissions={"can_send_messages": False,
        "can_send_photos": False, "can_send_documents": False})  # fmt: skip
    for command in ("/deadline", "/help", "/reminders"):
        with capture_logs() as logs:
            assert await parlour.do("message", chat_id=GROUP, user_id=KARIM, text=command) == []
        assert [line["event"] for line in logs] == ["answer not heard"]


async def test_a_closed_topic_hears_nothing_and_who_commanded_is_told_why(
    parlour: Parlour,
) -> None:
    """Privately, where they have opened that chat; a mere mention is passed over."""
    forum, (topic,) = parlour.forum(KARIM, "Annonces")
    await parlour.do("start", user_id=KARIM)
    parlour.act("topic_close", user_id=KARIM, chat_id=forum.id, message_thread_id=topic)
    for where in ({"message_thread_id": topic}, {}):
        if not where:
            parlour.act("topic_close", user_id=KARIM, chat_id=forum.id)
        with capture_logs() as logs:
            pointed = await parlour.do(
                "message", chat_id=forum.id, user_id=KARIM, text="/deadline", **where
            )
            silent = await parlour.do(
                "message",
                chat_id=forum.id,
                user_id=KARIM,
                text="@ConfrereBot comment me connecter ?",
                **where,
            )
        assert [one["chat"]["id"] for one in pointed] == [KARIM]
        assert silent == []
        assert loud(logs) == []


async def test_a_deleted_topic_is_passed_over_and_one_that_was_switched_off_is_not(
    parlour: Parlour,
) -> None:
    """Into another topic nothing goes; a group without topics is one conversation."""
    forum, (topic,) = parlour.forum(KARIM, "Damancom")
    asked = {"chat_id": forum.id, "user_id": KARIM, "text": "/help", "message_thread_id": topic}
    parlour.act("message", **asked)
    parlour.act("topic_delete", user_id=KARIM, chat_id=forum.id, message_thread_id=topic)
    with capture_logs() as logs:
        assert of(await parlour.answer(), forum.id) == []

    other = parlour.act("topic", user_id=KARIM, chat_id=forum.id, name="Autre")
    parlour.act("message", **{**asked, "message_thread_id": other["message_thread_id"]})
    forum.topics.clear()
    forum.general = None
    forum.info = {**forum.info, "is_forum": False}
    del forum.info["is_forum"]
    with capture_logs() as more:
        (answered,) = of(await parlour.answer(), forum.id)

    assert "message_thread_id" not in answered
    assert loud(logs + more) == []


async def test_an_answer_follows_its_group_to_the_new_number(parlour: Parlour) -> None:
    """The update came before the group grew up; its rows follow as well."""
    small = parlour.act("chat_new", user_id=KARIM, kind="group", title="Petit", bot="member")
    await parlour.answer()
    (panel,) = await parlour.do("message", chat_id=small["id"], user_id=KARIM, text="/reminders")
    pressed = {"chat_id": small["id"], "user_id": KARIM, "message_id": panel["message_id"]}
    await parlour.do("press", **pressed, data="reminders:on")
    parlour.act("message", chat_id=small["id"], user_id=KARIM, text="/help")
    parlour.act("press", **pressed, data="language:ar")
    parlour.act("press", **pressed, data="reminders:off")
    waiting = parlour.world.updates.waiting()
    grown = parlour.act("migrate", user_id=KARIM, chat_id=small["id"])
    for update in parlour.world.updates.waiting():
        if update not in waiting:  # the news of it are late
            parlour.world.updates.remove(update["update_id"])

    with capture_logs() as logs:
        said = await parlour.answer()

    assert [one["chat"]["id"] for one in said] == 3 * [grown["id"]]
    assert not any("reply_to_message" in one for one in said)
    assert loud(logs) == []
    read = parlour.house.db.read
    assert [row["chat_id"] for row in await read.all("SELECT * FROM groups")] == [grown["id"]]
