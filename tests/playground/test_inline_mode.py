"""Inline mode: asked, answered in time, chosen, pressed and edited by its own identifier."""

from typing import Any

import pytest

from bot.playground.world.seed import GROUP
from tests.cast import AMINA, KARIM, YOUSSEF
from tests.playground.conftest import Caller, Clock
from tests.playground.test_clients import png

BUTTON = {"inline_keyboard": [[{"text": "Lu", "callback_data": "read"}]]}
ARTICLE = {
    "type": "article",
    "id": "deadline",
    "title": "Date limite",
    "input_message_content": {"message_text": "<b>10</b> du mois", "parse_mode": "HTML"},
}


async def answered(api: Caller, *results: dict[str, Any], **more: Any) -> str:
    """Let Amina ask and the bot answer; return the query's number."""
    asked = await api.people("inline", user_id=AMINA, chat_id=GROUP, query="date")
    await api.heard()
    await api("answerInlineQuery", **asked, results=results, **more)
    return str(asked["inline_query_id"])


async def choose(api: Caller, query: str, result: str, chat_id: int = GROUP) -> Any:
    """Let Amina send a result."""
    body = {"user_id": AMINA, "chat_id": chat_id, "inline_query_id": query}
    return await api.people("choose", **body, result_id=result)


@pytest.mark.parametrize(("chat_id", "kind"), [(AMINA, "sender"), (GROUP, "supergroup")])
async def test_the_bot_is_asked(api: Caller, chat_id: int, kind: str) -> None:
    """It learns what, by whom and in what kind of chat."""
    await api.people("inline", user_id=AMINA, chat_id=chat_id, query="otp", offset="20")

    (query,) = await api.heard()
    assert (query["query"], query["offset"], query["chat_type"]) == ("otp", "20", kind)
    assert query["from"]["id"] == AMINA


async def test_a_result_is_sent(api: Caller) -> None:
    """By the person, via the bot, which hears of the message and of the choice."""
    query = await answered(api, ARTICLE)
    sent = await choose(api, query, "deadline")

    message, chosen = await api.heard()
    assert (sent["text"], sent["entities"][0]["type"]) == ("10 du mois", "bold")
    assert (sent["from"]["id"], sent["via_bot"]["username"]) == (AMINA, "ConfrereBot")
    assert message["message_id"] == sent["message_id"]
    assert (chosen["result_id"], chosen["query"]) == ("deadline", "date")
    assert "inline_message_id" not in chosen


async def test_a_result_with_a_keyboard_lives_on(api: Caller) -> None:
    """Pressed and edited by its identifier alone, in a chat where the bot is not."""
    elsewhere = await api.new_chat("group", "none")
    query = await answered(api, {**ARTICLE, "reply_markup": BUTTON})
    sent = await choose(api, query, "deadline", elsewhere)
    (chosen,) = await api.heard()
    by_id = {"inline_message_id": chosen["inline_message_id"]}
    place = {"chat_id": elsewhere, "message_id": sent["message_id"]}
    await api.people("press", **place, user_id=AMINA, data="read")

    (pressed,) = await api.heard()
    assert pressed["inline_message_id"] == chosen["inline_message_id"]
    assert "message" not in pressed
    assert await api("answerCallbackQuery", callback_query_id=pressed["id"]) is True
    assert await api("editMessageText", **by_id, text="Lu", reply_markup=BUTTON) is True
    assert await api("editMessageReplyMarkup", **by_id) is True
    (shown,) = [m for m in await api.look("chat", chat_id=elsewhere) if "text" in m]
    assert (shown["text"], "reply_markup" in shown) == ("Lu", False)
    assert shown["via_bot"]["is_bot"] is True
    assert (await api.refused("editMessageText", **by_id, text="Lu"))[1].startswith(
        "Bad Request: message is not modified"
    )
    stranger = await api.refused("editMessageText", inline_message_id="AQADno", text="x")
    assert stranger == (400, "Bad Request: MESSAGE_ID_INVALID")


async def test_a_file_that_is_there_can_be_offered(api: Caller) -> None:
    """By its identifier; its caption and media are edited, but nothing new is uploaded."""
    upload = await api.http.post(
        f"/bot{api.token}/sendPhoto", data={"chat_id": AMINA}, files={"photo": ("a.png", png())}
    )
    file_id = upload.json()["result"]["photo"][-1]["file_id"]
    photo = {"type": "photo", "id": "p", "photo_file_id": file_id, "caption": "Étape 1"}
    query = await answered(api, {**photo, "reply_markup": BUTTON})
    sent = await choose(api, query, "p")
    by_id = {"inline_message_id": (await api.heard())[-1]["inline_message_id"]}

    assert (sent["caption"], sent["photo"][-1]["file_id"]) == ("Étape 1", file_id)
    assert await api("editMessageCaption", **by_id, caption="Étape 2") is True
    media = {"type": "photo", "media": file_id, "caption": "Étape 3"}
    assert await api("editMessageMedia", **by_id, media=media) is True
    uploaded = await api.http.post(
        f"/bot{api.token}/editMessageMedia",
        data={**by_id, "media": '{"type": "photo", "media": "attach://new"}'},
        files={"new": ("b.png", png(3, 3))},
    )
    assert uploaded.json()["description"] == "Bad Request: invalid message content specified"


@pytest.mark.parametrize(
    ("result", "field"),
    [
        ({"type": "location", "latitude": 33.5, "longitude": -7.6, "title": "CNSS"}, "location"),
        ({"type": "venue", "latitude": 33.5, "longitude": -7.6, "title": "CNSS", "address": "Bd"},
         "venue"),
        ({"type": "contact", "phone_number": "+212", "first_name": "CNSS"}, "contact"),
        ({"type": "article", "title": "t", "input_message_content":
          {"latitude": 33.5, "longitude": -7.6}}, "location"),
        ({"type": "article", "title": "t", "input_message_content":
          {"phone_number": "+212", "first_name": "CNSS"}}, "contact"),
    ],
)  # fmt: skip
async def test_other_results(api: Caller, result: dict[str, Any], field: str) -> None:
    """Places and contacts, as themselves or as the content of an article."""
    query = await answered(api, {**result, "id": "x"})

    assert field in await choose(api, query, "x")


async def test_what_cannot_be_chosen(api: Caller) -> None:
    """Another's query, a result that is not there, a file of the internet, a forbidden chat."""
    picture = {"type": "photo", "id": "url", "photo_url": "https://a.ma/a.jpg",
               "thumbnail_url": "https://a.ma/b.jpg"}  # fmt: skip
    query = await answered(api, ARTICLE, picture)
    body = {"user_id": AMINA, "chat_id": GROUP, "inline_query_id": query}

    for more, text in (
        ({"user_id": YOUSSEF, "result_id": "deadline"}, "made no such query"),
        ({"result_id": "none"}, "no such result"),
        ({"result_id": "url"}, "does not fetch"),
    ):
        assert text in await api.impossible("choose", **{**body, **more})
    only_words = {"can_send_other_messages": False}
    await api.people("restrict", chat_id=GROUP, user_id=KARIM, permissions=only_words)
    assert "inline results" in await api.impossible("choose", **body, result_id="deadline")


async def test_an_answer_comes_once_in_time_and_with_known_files(
    api: Caller, clock: Clock
) -> None:
    """Thirty seconds; a second answer, or a file nobody knows, is refused."""
    first = await api.people("inline", user_id=AMINA, query="a")
    lost = {"type": "document", "id": "d", "title": "t", "document_file_id": "BQACno"}
    assert "wrong file identifier" in (
        await api.refused("answerInlineQuery", **first, results=[lost])
    )[1]  # fmt: skip
    await api(
        "answerInlineQuery", **first, results=[], button={"text": "?", "start_parameter": "a"}
    )
    assert "too old" in (await api.refused("answerInlineQuery", **first, results=[]))[1]
    second = await api.people("inline", user_id=AMINA, query="b")
    clock.advance(31)
    assert "too old" in (await api.refused("answerInlineQuery", **second, results=[]))[1]
