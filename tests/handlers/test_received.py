"""What somebody reads in a message: strokes, spoilers, hidden links, buttons, files."""

from datetime import UTC, datetime
from typing import Any

import pytest
from telegram import Bot, Message

from bot.core.verification.reading.formatting import Effect, Mark
from bot.handlers.incoming.received import is_by_us, read
from tests.cast import AMINA, GROUP

BOT = {"id": 7, "is_bot": True, "first_name": "Confrère", "username": "ConfrereBot"}
PERSON = {"id": AMINA, "is_bot": False, "first_name": "Amina"}


@pytest.fixture(name="bot")
def _bot() -> Bot:
    bot = Bot("7:token")
    bot._bot_user = Message.de_json(_said(text="x", **{"from": BOT}), None).from_user
    return bot


def _said(**fields: Any) -> dict[str, Any]:
    chat = {"id": GROUP, "type": "group", "title": "Garde"}
    return {
        "message_id": 5,
        "date": int(datetime(2026, 7, 6, tzinfo=UTC).timestamp()),
        "chat": chat,
        "from": PERSON,
        **fields,
    }


def said(bot: Bot, **fields: Any) -> Message:
    """Return a message as Telegram hands it over."""
    message = Message.de_json(_said(**fields), bot)
    assert message is not None
    return message


def entity(kind: str, offset: int, length: int, **more: Any) -> dict[str, Any]:
    """Return an entity, placed by UTF-16 units."""
    return {"type": kind, "offset": offset, "length": length, **more}


@pytest.mark.parametrize(
    ("kind", "effect"),
    [
        ("strikethrough", Effect.STRUCK),
        ("spoiler", Effect.HIDDEN),
        ("expandable_blockquote", Effect.HIDDEN),
        ("custom_emoji", Effect.DRAWN),
        ("date_time", Effect.DRAWN),
        ("of_tomorrow", Effect.DRAWN),  # what Telegram may invent could show anything
    ],
)
@pytest.mark.parametrize("name", ["text", "caption"])
def test_what_changes_the_look_of_words_is_kept(
    bot: Bot, name: str, kind: str, effect: Effect
) -> None:
    """In a text and below a file; behind an emoji, which is two units long."""
    entities = "entities" if name == "text" else "caption_entities"
    found = read(said(bot, **{name: "📣 ne pas payer", entities: [entity(kind, 3, 6)]}), bot)

    assert found.marks == (Mark(effect, 2, 8),)
    assert found.text[2:8] == "ne pas"


@pytest.mark.parametrize(
    "kind", ["bold", "italic", "underline", "code", "blockquote", "url", "mention", "hashtag"]
)
def test_what_only_weighs_words_is_not(bot: Bot, kind: str) -> None:
    """Bold on a part changes nothing of what is read."""
    assert read(said(bot, text="ne pas", entities=[entity(kind, 0, 2)]), bot).marks == ()


def test_where_words_and_buttons_lead_is_read(bot: Bot) -> None:
    """And what stands on the buttons, above code, in a contact or a poll."""
    rows = [
        [{"text": "Payer ici", "url": "https://evil.tk/"}],
        [{"text": "OK", "callback_data": "x"}],
    ]
    found = read(
        said(
            bot,
            text="voir le code",
            entities=[
                entity("text_link", 0, 4, url="https://evil.ma/"),
                entity("text_mention", 5, 2, user=PERSON),
                entity("pre", 8, 4, language="ANNULÉ"),
            ],
            reply_markup={"inline_keyboard": rows},
        ),
        bot,
    )

    assert found.text == "voir le code\nANNULÉ\nPayer ici\nOK"
    assert found.links == ("https://evil.ma/", f"tg://user?id={AMINA}", "https://evil.tk/")
    contact = {"phone_number": "0661234567", "first_name": "CNSS"}
    assert "CNSS 0661234567" in read(said(bot, contact=contact), bot).text


def test_the_name_of_the_bot_is_none_of_the_words(bot: Bot) -> None:
    """And what stands behind it keeps its place."""
    text = "@ConfrereBot ne pas payer"
    entities = [entity("mention", 0, 12), entity("strikethrough", 13, 6)]
    found = read(said(bot, text=text, entities=entities), bot)

    assert found.text.strip() == "ne pas payer"
    assert found.text[found.marks[0].start : found.marks[0].end] == "ne pas"


ASKED = ("/verify", "/verify@ConfrereBot", "/faq", "/FAQ@confrerebot")
DRESSED = (
    "/annule",
    "/payez_au_0661234567",
    "/payez_au_0661234567@ConfrereBot",
    "/verify_et_payez@ConfrereBot",
    "/freeze",
    "/cancel@ConfrereBot",
    "/verify@AutreBot",
)


@pytest.mark.parametrize("command", [*ASKED, *DRESSED])
def test_only_a_command_that_asks_now_is_none_of_the_words(bot: Bot, command: str) -> None:
    """At the head of what is sent to the bot; of what is shown to it, none, wherever it stands."""
    for text in (f"{command} tout", f"tout\n{command}"):
        marked = [entity("bot_command", text.index(command), len(command))]
        message = said(bot, text=text, entities=marked)
        origin = {"type": "hidden_user", "sender_user_name": "Amal", "date": 1}
        passed_on = said(bot, text=text, entities=marked, forward_origin=origin)

        assert read(message, bot).text == text
        assert read(passed_on, bot, is_to_us=True).text == text
        is_asking = command in ASKED and text.startswith(command)
        assert (read(message, bot, is_to_us=True).text.strip() == "tout") is is_asking


def test_a_name_that_leads_to_the_bot_but_says_something_else_is_read(bot: Bot) -> None:
    """Only the exact name goes."""
    text = "Annulé @ConfrereBot @ConfrereBots"
    entities = [
        entity("text_mention", 0, 6, user=BOT),
        entity("mention", 7, 12),
        entity("mention", 20, 13),
    ]

    assert read(said(bot, text=text, entities=entities), bot).text.split() == [
        "Annulé",
        "@ConfrereBots",
    ]


def test_what_the_bot_wrote_is_told_by_telegram_alone(bot: Bot) -> None:
    """A channel or a person of the same name is somebody else."""
    origin = {"type": "user", "sender_user": BOT, "date": 1}
    hidden = {"type": "hidden_user", "sender_user_name": "Confrère", "date": 1}

    assert is_by_us(said(bot, text="x", forward_origin=origin), bot)
    assert is_by_us(said(bot, text="x", via_bot=BOT), bot)
    assert not is_by_us(said(bot, text="x", forward_origin=hidden), bot)
    assert not is_by_us(said(bot, text="x"), bot)
    forged = {**origin, "sender_user": {**BOT, "id": 8}}
    assert not is_by_us(said(bot, text="x", forward_origin=forged, **{"from": BOT}), bot)


def test_content_changes_with_anything_that_is_seen(bot: Bot) -> None:
    """A stroke over the same words too."""
    plain, struck = (
        read(said(bot, text="ne pas", entities=entities), bot)
        for entities in ([], [entity("strikethrough", 0, 2)])
    )

    assert plain.content != struck.content
