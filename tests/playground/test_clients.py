"""python-telegram-bot and aiogram talk to the playground over real HTTP."""

import asyncio
import base64
import importlib
import struct
import zlib
from collections.abc import AsyncIterator
from typing import TYPE_CHECKING

import pytest
import telegram
from telegram.error import BadRequest, Conflict, Forbidden, InvalidToken

from bot.playground import Playground
from bot.playground.world.seed import GROUP
from tests.playground.conftest import Caller, Clock

if TYPE_CHECKING:
    import aiogram


def png(width: int = 2, height: int = 1) -> bytes:
    """Return a small picture."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    rows = b"".join(b"\0" + b"\xff" * 3 * width for _ in range(height))
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        (chunk(b"IHDR", header), chunk(b"IDAT", zlib.compress(rows)), chunk(b"IEND", b""))
    )


@pytest.fixture
async def ptb(playground: Playground) -> AsyncIterator[telegram.Bot]:
    """Return a bot of python-telegram-bot."""
    bot = telegram.Bot(
        playground.token,
        base_url=f"{playground.base_url}/bot",
        base_file_url=f"{playground.base_url}/file/bot",
    )
    async with bot:
        yield bot


@pytest.fixture
async def aio(playground: Playground) -> AsyncIterator["aiogram.Bot"]:
    """Return a bot of aiogram, whose import takes seconds: nobody else waits for it."""
    import aiogram
    from aiogram.client.session.aiohttp import AiohttpSession
    from aiogram.client.telegram import TelegramAPIServer

    for models in (aiogram.types, aiogram.methods):  # the judge leaves them half made
        importlib.reload(models)
    server = TelegramAPIServer.from_base(playground.base_url)
    bot = aiogram.Bot(playground.token, session=AiohttpSession(api=server))
    yield bot
    await bot.session.close()


def _buttons(*rows: tuple[str, str]) -> telegram.InlineKeyboardMarkup:
    return telegram.InlineKeyboardMarkup(
        [[telegram.InlineKeyboardButton(text, callback_data=data)] for text, data in rows]
    )


async def test_a_callback_is_answered_and_the_message_edited(
    ptb: telegram.Bot, api: Caller
) -> None:
    """Send with a button, press, answer, edit: the whole round."""
    sent = await ptb.send_message(
        1001, "<b>Étape 1</b>", "HTML", reply_markup=_buttons(("▶", "2"))
    )
    await api.people("press", chat_id=1001, user_id=1001, message_id=sent.message_id, data="2")

    (update,) = await ptb.get_updates()
    query = update.callback_query
    assert query is not None
    assert query.data == "2"
    assert await query.answer("Bien", show_alert=True)
    edited = await query.edit_message_text("Étape 2", reply_markup=_buttons(("▶", "3")))

    assert isinstance(edited, telegram.Message)
    assert edited.text == "Étape 2"
    assert [m["text"] for m in await api.look("chat", chat_id=1001)] == ["Étape 2"]
    with pytest.raises(BadRequest, match="not modified"):
        await query.edit_message_text("Étape 2", reply_markup=_buttons(("▶", "3")))
    with pytest.raises(BadRequest, match="Query is too old"):
        await query.answer()


async def test_a_document_is_uploaded_sent_again_and_downloaded(ptb: telegram.Bot) -> None:
    """One upload serves many sends; the bytes come back."""
    first = await ptb.send_document(
        1001, b"%PDF-1.7", filename="acte.pdf", caption="<i>Acte</i>", parse_mode="HTML"
    )
    assert first.document
    again = await ptb.send_document(1002, first.document.file_id)

    assert again.document == first.document
    assert (first.document.file_name, first.document.mime_type) == ("acte.pdf", "application/pdf")
    assert first.caption == "Acte"
    file = await ptb.get_file(first.document.file_id)
    assert bytes(await file.download_as_bytearray()) == b"%PDF-1.7"
    with pytest.raises(BadRequest, match=r"(?i)can't use file of type Document as Photo"):
        await ptb.send_photo(1001, first.document.file_id)
    with pytest.raises(BadRequest, match="Wrong file identifier"):
        await ptb.send_document(1001, "BQACnothing")


async def test_an_album_and_its_refusal(ptb: telegram.Bot, api: Caller) -> None:
    """An album is several messages with one id; one bad item stops all of it."""
    photos = [telegram.InputMediaPhoto(png(), caption="Une"), telegram.InputMediaPhoto(png(3, 3))]
    sent = await ptb.send_media_group(1001, photos)

    assert len({message.media_group_id for message in sent}) == 1
    assert (sent[0].photo[-1].width, sent[1].photo[-1].width) == (2, 3)
    bad = [*photos, telegram.InputMediaPhoto(b"no picture")]
    with pytest.raises(
        BadRequest, match=r'(?i)message #3 with the error message "IMAGE_PROCESS_FAILED'
    ):
        await ptb.send_media_group(1001, bad)
    assert len(await api.look("chat", chat_id=1001)) == 2


async def test_media_is_edited_and_captions(ptb: telegram.Bot) -> None:
    """A photo gives place to another; its caption changes alone."""
    sent = await ptb.send_photo(1001, png(), caption="a")
    other = await sent.edit_media(telegram.InputMediaPhoto(png(5, 5), caption="b"))
    assert isinstance(other, telegram.Message)
    assert other.photo[-1].width == 5
    named = await sent.edit_caption("c", reply_markup=_buttons(("x", "y")))
    assert isinstance(named, telegram.Message)
    assert (named.caption, named.photo[-1].width) == ("c", 5)
    bare = await sent.edit_reply_markup()
    assert isinstance(bare, telegram.Message)
    assert bare.reply_markup is None
    with pytest.raises(BadRequest, match="There is no text in the message to edit"):
        await sent.edit_text("x")


async def test_blocking_is_told_and_refused(ptb: telegram.Bot, api: Caller) -> None:
    """A person who blocks the bot is gone until they come back."""
    await api.people("block", user_id=1003)
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await ptb.send_message(1003, "Are you there?")
    await api.people("start", user_id=1003, payload="guide")

    blocked, back, start = await ptb.get_updates()

    assert blocked.my_chat_member
    assert blocked.my_chat_member.new_chat_member.status == "kicked"
    assert back.my_chat_member
    assert back.my_chat_member.new_chat_member.status == "member"
    assert start.message
    assert start.message.text == "/start guide"
    await ptb.send_message(1003, "Welcome back")


async def test_groups(ptb: telegram.Bot, api: Caller) -> None:
    """The bot sees its group, is put out of it, and hears of it."""
    await api.people("message", chat_id=GROUP, user_id=1002, text="/deadline@ConfrereBot")
    assert (await ptb.get_chat(GROUP)).title == "Pharmaciens de Casablanca"
    assert await ptb.get_chat_member_count(GROUP) == 4
    (administrator,) = await ptb.get_chat_administrators(GROUP)
    assert administrator.user.id == 2001
    assert (await ptb.get_chat_member(GROUP, 1003)).status == "left"
    with pytest.raises(BadRequest, match="Not enough rights"):
        await ptb.pin_chat_message(GROUP, 1)
    await api.people("promote", chat_id=GROUP, user_id=2001, member_id=123456)
    await ptb.pin_chat_message(GROUP, 1)
    await api.people("join", chat_id=GROUP, user_id=1003)
    await api.people("leave", chat_id=GROUP, user_id=123456)

    message, promoted, pinned, joined, removed = await ptb.get_updates()

    assert promoted.my_chat_member
    assert promoted.my_chat_member.new_chat_member.status == "administrator"
    assert pinned.message
    assert pinned.message.pinned_message
    assert message.message
    assert joined.message
    assert joined.message.new_chat_members[0].id == 1003
    assert removed.my_chat_member
    assert removed.my_chat_member.new_chat_member.status == "kicked"
    with pytest.raises(Forbidden, match="bot was kicked from the supergroup chat"):
        await ptb.send_message(GROUP, "x")


async def test_leaving_a_group(ptb: telegram.Bot) -> None:
    """Who leaves may not write."""
    await ptb.leave_chat(GROUP)
    with pytest.raises(Forbidden, match="bot is not a member of the supergroup chat"):
        await ptb.send_message(GROUP, "x")


async def test_copies_forwards_and_replies(ptb: telegram.Bot, api: Caller) -> None:
    """A copy has no origin, a forward has one, a reply shows what it answers."""
    asked = await api.people("message", chat_id=1001, user_id=1001, text="Est-ce vrai ?")
    forwarded = await ptb.forward_message(2001, 1001, asked["message_id"])
    assert isinstance(forwarded.forward_origin, telegram.MessageOriginUser)
    assert forwarded.forward_origin.sender_user.id == 1001
    copied = await ptb.copy_message(2001, 1001, asked["message_id"])
    assert "forward_origin" not in (await api.look("chat", chat_id=2001))[copied.message_id - 1]
    reply = await ptb.send_message(1001, "Oui", reply_to_message_id=asked["message_id"])
    assert reply.reply_to_message
    assert reply.reply_to_message.text == "Est-ce vrai ?"
    with pytest.raises(BadRequest, match="Message to be replied not found"):
        await ptb.send_message(1001, "x", reply_to_message_id=99)
    with pytest.raises(BadRequest, match="Message to copy not found"):
        await ptb.copy_message(2001, 1001, 99)


async def test_deleting(ptb: telegram.Bot, api: Caller, clock: Clock) -> None:
    """Gone is gone; after 48 hours nothing goes any more."""
    sent = [await ptb.send_message(1001, str(n)) for n in range(4)]
    await sent[0].delete()
    await ptb.delete_messages(1001, [sent[1].message_id, 77])
    assert [m["text"] for m in await api.look("chat", chat_id=1001)] == ["2", "3"]
    with pytest.raises(BadRequest, match="Message to delete not found"):
        await sent[0].delete()
    with pytest.raises(BadRequest, match="Message to edit not found"):
        await sent[0].edit_text("x")
    clock.advance(48 * 3600 + 1)
    with pytest.raises(BadRequest, match="Message can't be deleted"):
        await sent[2].delete()
    assert await sent[2].edit_text("still editable")


async def test_commands_by_scope_and_language(ptb: telegram.Bot, api: Caller) -> None:
    """The narrowest scope wins, then the language."""
    await ptb.set_my_commands([("help", "Help")])
    await ptb.set_my_commands([("aide", "Aide")], language_code="fr")
    await ptb.set_my_commands(
        [("deadline", "Date")], scope=telegram.BotCommandScopeAllGroupChats()
    )
    await ptb.set_my_commands([("ask", "Ask")], scope=telegram.BotCommandScopeChat(1002))

    async def menu(chat_id: int, user_id: int) -> list[str]:
        shown = await api.look("commands", chat_id=chat_id, user_id=user_id)
        return [command["command"] for command in shown]

    assert await menu(1001, 1001) == ["aide"]
    assert await menu(1003, 1003) == ["help"]
    assert await menu(1002, 1002) == ["ask"]
    assert await menu(GROUP, 1001) == ["deadline"]
    assert [c.command for c in await ptb.get_my_commands(language_code="fr")] == ["aide"]
    await ptb.delete_my_commands(language_code="fr")
    assert await menu(1001, 1001) == ["help"]
    await ptb.set_my_description("Bonjour")
    await ptb.set_my_short_description("Court", "fr")
    assert (await ptb.get_my_description()).description == "Bonjour"
    assert (await ptb.get_my_short_description("fr")).short_description == "Court"
    assert (await api.look("state"))["bot"]["description"] == "Bonjour"


async def test_a_wrong_token_and_a_second_poller(
    ptb: telegram.Bot, playground: Playground
) -> None:
    """A token of another bot is refused; the newer of two polls wins."""
    stranger = telegram.Bot("123456:OTHER", base_url=f"{playground.base_url}/bot")
    with pytest.raises(InvalidToken):
        await stranger.initialize()
    await stranger.shutdown()
    first = asyncio.create_task(ptb.get_updates(timeout=20))
    await playground.world.updates.polling.wait()
    # PTB polls over one connection, so the second poller is another process, or another Bot.
    async with telegram.Bot(ptb.token, base_url=f"{playground.base_url}/bot") as other:
        second = asyncio.create_task(other.get_updates(timeout=20))
        with pytest.raises(Conflict, match="terminated by other getUpdates request"):
            await first
        await playground.stop()
        assert await second == ()


async def test_aiogram_plays_too(aio: "aiogram.Bot", api: Caller) -> None:
    """aiogram reads every kind of update and answer that we emit, strictly typed."""
    from aiogram.types import BufferedInputFile, InlineQueryResultArticle, InputTextMessageContent

    me = await aio.me()
    assert me.username == "ConfrereBot"
    await api.people("message", chat_id=1001, user_id=1001, text="Bonjour /start www.cnss.ma")
    await api.people("message", chat_id=GROUP, user_id=2001, photo={"base64": _base64(png())})
    await api.people("message", chat_id=1002, user_id=1002, sticker=True)
    await api.people(
        "message",
        chat_id=1001,
        user_id=1001,
        caption="voir #preuve",
        document={"file_name": "a.txt", "mime_type": "text/plain", "base64": _base64(b"x")},
    )
    await api.people("edit", chat_id=1001, user_id=1001, message_id=1, text="Bonsoir")
    await api.people("inline", user_id=1003, query="deadline")
    await api.people("block", user_id=1002)
    await api.people("leave", chat_id=GROUP, user_id=1002)
    updates = await aio.get_updates()

    assert [update.event_type for update in updates] == [
        "message", "message", "message", "message", "edited_message", "inline_query",
        "my_chat_member", "message",
    ]  # fmt: skip
    query = updates[5].inline_query
    assert query
    article = InlineQueryResultArticle(
        id="1",
        title="Date",
        input_message_content=InputTextMessageContent(message_text="<b>10</b>", parse_mode="HTML"),
    )
    assert await query.answer([article]).as_(aio)
    sent = await aio.send_document(1001, BufferedInputFile(b"pdf", "a.pdf"), caption="x")
    assert sent.document
    again = await aio.send_document(GROUP, sent.document.file_id)
    assert again.document
    assert again.document.file_unique_id == sent.document.file_unique_id
    content = await aio.download(sent.document.file_id)
    assert content
    assert content.read() == b"pdf"
    assert (await aio.get_chat(1001)).first_name == "Amina"
    assert (await api.look("log"))["unknown_parameters"] == []


def _base64(content: bytes) -> str:
    return base64.b64encode(content).decode()
