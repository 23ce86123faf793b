"""The lane of answers: counted like all messages, and never the same one twice for an update."""

import json
from typing import Any

import pytest
from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputFile,
    InputMediaPhoto,
    Message,
)
from telegram.error import RetryAfter
from telegram.ext import ExtBot
from telegram.request import BaseRequest

from bot.core.sending.departed import answering
from bot.delivery.answer_lane import AnswerLane
from bot.delivery.chats import ChatLimits
from bot.delivery.rate_limiter import RateLimiter
from tests.cast import AMINA
from tests.noted import Noted


class Wire(BaseRequest):
    """Telegram: answers every send with a message, or refuses those whose turn it is."""

    def __init__(self) -> None:
        self.sent: list[str] = []
        self.refuse = 0  # after so many messages; 0: never

    @property
    def read_timeout(self) -> float:
        return 1.0

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    async def do_request(self, url: str, *_: Any, **__: Any) -> tuple[int, bytes]:
        name = url.rpartition("/")[2]
        if self.refuse and len(self.sent) == self.refuse:
            refusal = {
                "ok": False,
                "error_code": 429,
                "description": "Too Many Requests: retry after 5",
                "parameters": {"retry_after": 5},
            }
            return 429, json.dumps(refusal).encode()
        self.sent.append(name)
        chat = {"id": AMINA, "type": "private", "first_name": "A"}
        result = {"message_id": len(self.sent), "date": 0, "chat": chat, "text": "x"}
        return 200, json.dumps({"ok": True, "result": result}).encode()


@pytest.fixture
def wire() -> Wire:
    """A Telegram that answers."""
    return Wire()


@pytest.fixture
def noted() -> Noted:
    """What the lane has told."""
    return Noted()


@pytest.fixture
def bot(wire: Wire, noted: Noted) -> ExtBot[None]:
    """A bot whose answers go through the lane."""
    lane = AnswerLane(RateLimiter(None), ChatLimits(), measures=noted)
    return ExtBot("123456:TEST", request=wire, get_updates_request=wire, rate_limiter=lane)


async def answer(bot: ExtBot[None], *, second: str = "deux") -> tuple[int, int, int]:
    """Answer somebody by a file and two messages; return their numbers."""
    buttons = InlineKeyboardMarkup([[InlineKeyboardButton("x", callback_data="y")]])
    file = await bot.send_document(AMINA, InputFile(b"%PDF-", filename="guide.pdf"))
    one = await bot.send_message(AMINA, "un", reply_markup=buttons)
    two = await bot.send_message(AMINA, second, reply_markup=buttons)
    return file.message_id, one.message_id, two.message_id


async def test_a_second_try_sends_only_what_did_not_leave(bot: ExtBot[None], wire: Wire) -> None:
    """The handler gets the same messages as if nothing had been refused."""
    wire.refuse = 2
    with answering(None) as departed, pytest.raises(RetryAfter):
        await answer(bot)
    wire.refuse = 0
    with answering(departed.kept()):
        assert await answer(bot) == (1, 2, 3)

    assert wire.sent == ["sendDocument", "sendMessage", "sendMessage"]


async def test_each_answer_tells_how_long_it_waited_and_that_it_was_too_many(
    bot: ExtBot[None], wire: Wire, noted: Noted
) -> None:
    """What counts against no limit has no lane to wait in."""
    wire.refuse = 1
    with answering(None), pytest.raises(RetryAfter):
        await answer(bot)
    assert noted.told == [("waited",), ("waited",), ("answers",)]


async def test_the_same_words_twice_in_one_answer_leave_twice(
    bot: ExtBot[None], wire: Wire
) -> None:
    """Each is recalled once; what an answer says anew is sent."""
    wire.refuse = 2
    with answering(None) as departed, pytest.raises(RetryAfter):
        await answer(bot, second="un")
    wire.refuse = 0
    with answering(departed.kept()) as departed:
        assert await answer(bot, second="un") == (1, 2, 3)
        assert await answer(bot, second="trois") == (4, 5, 6)

    assert len(wire.sent) == 6


async def test_outside_an_update_nothing_is_remembered(bot: ExtBot[None], wire: Wire) -> None:
    """What the house says by itself is its own matter."""
    await answer(bot)
    await answer(bot)

    assert len(wire.sent) == 6


async def test_changing_a_message_is_never_held_back(bot: ExtBot[None], wire: Wire) -> None:
    """Twice the same change is one."""
    with answering(None) as departed:
        await bot.edit_message_text("x", AMINA, 1)
        assert departed.kept() is None
    with answering(departed.kept()):
        await bot.edit_message_text("x", AMINA, 1)

    assert wire.sent == ["editMessageText"] * 2


async def test_what_telegram_tells_of_an_edit_is_not_built_anew(bot: ExtBot[None]) -> None:
    """Nobody reads it, but for a new file: by its number it is sent the next time."""
    assert await bot.edit_message_text("x", AMINA, 1) is True
    assert await bot.edit_message_media(InputMediaPhoto("known"), AMINA, 1) is True

    edited = await bot.edit_message_media(InputMediaPhoto(b"new"), AMINA, 1)

    assert isinstance(edited, Message)
    assert (await bot.send_message(AMINA, "un")).message_id
