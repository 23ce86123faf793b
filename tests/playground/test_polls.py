"""Polls: asked in every form, voted in, told to the bot, closed by hand and by the clock."""

from typing import Any

import pytest

from bot.playground.world.seed import GROUP
from tests.cast import AMINA, KARIM, YOUSSEF
from tests.playground.conftest import Caller, Clock

POLL = {"chat_id": GROUP, "question": "Formation jeudi ?", "options": ["Oui", "Non"]}


async def test_a_poll_with_plain_and_formatted_options(api: Caller) -> None:
    """Strings and InputPollOption alike; each option has its number and no votes."""
    plain = await api("sendPoll", **POLL)
    bold = {"text": "<b>Oui</b>", "text_parse_mode": "HTML"}
    formatted = await api("sendPoll", **{**POLL, "options": [bold, {"text": "Non"}]})

    assert [(o["persistent_id"], o["text"], o["voter_count"]) for o in plain["poll"]["options"]] \
        == [("0", "Oui", 0), ("1", "Non", 0)]  # fmt: skip
    assert plain["poll"]["is_anonymous"] is True
    (entity,) = formatted["poll"]["options"][0]["text_entities"]
    assert (entity["type"], entity["length"]) == ("bold", 3)


async def test_votes_are_counted_and_named_if_the_poll_says_so(api: Caller) -> None:
    """Each vote is a new state; in a poll that is not anonymous the bot hears who."""
    secret = await api("sendPoll", **POLL)
    named = await api("sendPoll", **POLL, is_anonymous=False, allows_multiple_answers=True)

    async def vote(sent: dict[str, Any], user_id: int, *options: int) -> Any:
        body = {"chat_id": GROUP, "message_id": sent["message_id"], "user_id": user_id}
        return await api.people("vote", **body, options=options)

    await vote(secret, AMINA, 0)
    (update,) = await api.heard()
    assert (update["kind"], update["total_voter_count"]) == ("poll", 1)
    await vote(named, AMINA, 1, 0)
    await vote(named, AMINA, 1)
    await vote(named, AMINA)

    answers = [u for u in await api.heard() if u["kind"] == "poll_answer"]
    assert [(a["user"]["id"], a["option_ids"]) for a in answers] == [
        (AMINA, [0, 1]), (AMINA, [1]), (AMINA, []),
    ]  # fmt: skip
    shown = await api.look("chat", chat_id=GROUP)
    assert shown[0]["votes"] == {str(AMINA): [0]}
    assert shown[0]["poll"]["options"][0]["voter_count"] == 1


async def test_a_quiz(api: Caller) -> None:
    """It knows its answer and why, and nobody changes their mind."""
    why = {"explanation": "Article <b>12</b>", "explanation_parse_mode": "HTML"}
    sent = await api("sendPoll", **POLL, type="quiz", correct_option_ids=[1], **why)
    body = {"chat_id": GROUP, "message_id": sent["message_id"], "user_id": AMINA}
    await api.people("vote", **body, options=[0])

    assert (sent["poll"]["correct_option_ids"], sent["poll"]["explanation"]) == ([1], "Article 12")
    assert "cannot be changed" in await api.impossible("vote", **body, options=[1])


@pytest.mark.parametrize(
    ("options", "text"),
    [
        ([2], "no such option"),
        ([0, 0], "no such option"),
        ([0, 1], "one answer"),
        ([], "has not voted"),
        ("0", "Array of Integer"),
    ],
)
async def test_what_a_poll_does_not_take(api: Caller, options: Any, text: str) -> None:
    """The page is told."""
    sent = await api("sendPoll", **POLL)
    body = {"chat_id": GROUP, "message_id": sent["message_id"], "user_id": AMINA}

    assert text in await api.impossible("vote", **body, options=options)


async def test_the_bot_closes_a_poll(api: Caller) -> None:
    """Once, its own, and nobody votes afterwards."""
    sent = await api("sendPoll", **POLL)
    poll = {"chat_id": GROUP, "message_id": sent["message_id"]}
    theirs = await api.people("message", chat_id=GROUP, user_id=AMINA, text="x")
    other = {**poll, "message_id": theirs["message_id"]}
    await api.heard()

    assert (await api("stopPoll", **poll))["is_closed"] is True
    assert [u["is_closed"] for u in await api.heard()] == [True]
    assert "closed" in await api.impossible("vote", **poll, user_id=AMINA, options=[0])
    assert (await api.refused("stopPoll", **poll))[1].endswith("poll has already been closed")
    assert (await api.refused("stopPoll", **other))[1].endswith("poll to stop not found")
    assert (await api.refused("editMessageText", **poll, text="x"))[1].endswith("message to edit")


async def test_time_closes_a_poll(api: Caller, clock: Clock) -> None:
    """After its open period, or at its date."""
    sent = await api("sendPoll", **POLL, open_period=60)
    await api("sendPoll", **POLL, close_date=int(clock().timestamp()) + 120)
    assert sent["poll"]["open_period"] == 60
    clock.advance(59)
    assert await api.heard() == []
    clock.advance(1)
    assert [u["is_closed"] for u in await api.heard()] == [True]
    clock.advance(60)
    assert [u["is_closed"] for u in await api.heard()] == [True]
    late = await api.refused("sendPoll", **POLL, close_date=int(clock().timestamp()) + 1)
    assert late[1].endswith("seconds ahead")


async def test_a_forwarded_poll_is_the_same_and_a_copy_is_another(api: Caller) -> None:
    """A vote shows in both places of the one, not in the copy."""
    sent = await api("sendPoll", **POLL)
    again = {"chat_id": AMINA, "from_chat_id": GROUP, "message_id": sent["message_id"]}
    forwarded = await api("forwardMessage", **again)
    await api("copyMessage", **again)
    await api.people(
        "vote", chat_id=AMINA, message_id=forwarded["message_id"], user_id=AMINA, options=[0]
    )

    counted = [m["poll"]["total_voter_count"] for m in await api.look("chat", chat_id=AMINA)]
    assert counted == [1, 0]
    assert (await api.look("chat", chat_id=GROUP))[0]["poll"]["total_voter_count"] == 1
    refused = await api.refused("stopPoll", chat_id=AMINA, message_id=forwarded["message_id"])
    assert refused[1].endswith("poll can't be stopped")


async def test_where_polls_are_not_sent(api: Caller) -> None:
    """Named ones to a channel, any where they are forbidden, media here."""
    channel = await api.new_chat("channel", "administrator")
    words = {"can_send_polls": False}
    await api.people("restrict", chat_id=GROUP, user_id=KARIM, permissions=words)

    to_channel = {**POLL, "chat_id": channel, "is_anonymous": False}
    media = {**POLL, "chat_id": YOUSSEF, "media": {"type": "photo", "media": "x"}}
    for call, text in (
        (to_channel, "non-anonymous polls can't be sent to channel chats"),
        (POLL, "not enough rights to send polls to the chat"),
        (media, "media in polls is not simulated"),
    ):
        assert text in (await api.refused("sendPoll", **call))[1]
