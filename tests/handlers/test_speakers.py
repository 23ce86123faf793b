"""Who speaks in an update, and which words of a group are said to the bot."""

from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any, cast

import pytest
from telegram import Bot, Message, Update

from bot.handlers.incoming.addressed import words_to_us
from bot.handlers.incoming.speakers import Voice, voice_of
from bot.playground.text.automatic import find
from tests.cast import AMINA, GROUP

Json = dict[str, Any]
US = cast(Bot, SimpleNamespace(id=123456, username="ConfrereBot"))
HERE = {"id": GROUP, "type": "supergroup", "title": "Pharmaciens"}
CHANNEL = {"id": -1009, "type": "channel", "title": "Ailleurs"}
PERSON = {"id": AMINA, "is_bot": False, "first_name": "Amina"}
HIDDEN = {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}
AS_CHANNEL = {"id": 136817688, "is_bot": True, "first_name": "Channel", "username": "Channel_Bot"}
BOT = {"id": 99, "is_bot": True, "first_name": "Autre", "username": "AutreBot"}
TELEGRAM = {"id": 777000, "is_bot": False, "first_name": "Telegram"}


def heard(**fields: Any) -> Message:
    """Return a message of the group as the library reads it."""
    date = int(datetime(2025, 7, 9, tzinfo=UTC).timestamp())
    message = {"message_id": 5, "date": date, "chat": HERE, "from": PERSON, **fields}
    read = Message.de_json(message, None)
    assert read is not None
    return read


def said(text: str, *marked: Json, field: str = "text", **fields: Any) -> str | None:
    """Return what a message says to us, with what Telegram marks in it by itself."""
    marks = [*marked, *(entity.json() for entity in find(text, []))]
    entities = "entities" if field == "text" else "caption_entities"
    return words_to_us(heard(**{field: text, entities: marks, **fields}), US)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, Voice.PERSON),
        ({"from": HIDDEN, "sender_chat": HERE}, Voice.ADMINISTRATOR),
        ({"from": HIDDEN, "sender_chat": CHANNEL}, Voice.CHANNEL),
        ({"from": AS_CHANNEL, "sender_chat": CHANNEL}, Voice.CHANNEL),
        ({"from": AS_CHANNEL, "sender_chat": HERE}, Voice.CHANNEL),
        ({"from": HIDDEN}, None),
        ({"from": BOT}, None),
        ({"from": TELEGRAM, "sender_chat": CHANNEL, "is_automatic_forward": True}, None),
        ({"from": TELEGRAM, "sender_chat": CHANNEL}, None),
        ({"from": AS_CHANNEL, "sender_chat": CHANNEL, "is_automatic_forward": True}, None),
    ],
)
def test_who_hides_is_nobody_and_bots_are_not_answered(fields: Json, expected: Voice) -> None:
    """Only an administrator who writes as this very group counts as one."""
    assert voice_of(Update(1, message=heard(text="/deadline", **fields))) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("@ConfrereBot quelle date ?", "quelle date ?"),
        ("@confrerebot", ""),
        ("💊💊 quelle date, @CONFREREBOT ?", "💊💊 quelle date,   ?"),
        ("dis /deadline@ConfrereBot", "dis"),
        ("quelle date ?", None),
        ("@ConfrereBot2 quelle date ?", None),
        ("@ConfrereBot_news quelle date ?", None),
        ("écrivez à info@confrerebot.ma", None),
        ("https://t.me/@ConfrereBot", None),
        ("@Confrere quelle date ?", None),
        ("dis /deadline@AutreBot", None),
    ],
)
def test_a_name_counts_where_telegram_marks_it(text: str, expected: str | None) -> None:
    """In a text and in a caption alike, in capitals too, behind signs of two units."""
    assert said(text) == expected
    assert said(text, field="caption") == expected


def test_a_name_without_a_username_and_one_in_code() -> None:
    """A text mention is known by its account; what stands in code is no mention."""
    ours = {"type": "text_mention", "offset": 0, "length": 8, "user": {**BOT, "id": US.id}}
    theirs = {**ours, "user": PERSON}
    code = {"type": "code", "offset": 0, "length": 12}

    assert said("Confrère quelle date ?", ours) == "quelle date ?"
    assert said("Confrère quelle date ?", theirs) is None
    assert words_to_us(heard(text="@ConfrereBot date", entities=[code]), US) is None


@pytest.mark.parametrize("field", ["text", "caption"])
def test_a_reply_to_us_is_said_to_us(field: str) -> None:
    """What only stands in a topic that we opened is not."""
    ours = {"message_id": 4, "date": 1, "chat": HERE, "from": {**BOT, "id": US.id}, "text": "Oui"}
    topic = {**ours, "forum_topic_created": {"name": "Questions", "icon_color": 1}}

    assert said("et après ?", field=field, reply_to_message=ours) == "et après ?"
    assert said("et après ?", field=field, reply_to_message={**ours, "from": PERSON}) is None
    assert said("et après ?", field=field, reply_to_message=topic) is None
