"""Topics of a forum: their life, closed ones, General, answers inside."""

import pytest

from tests.cast import AMINA
from tests.playground.conftest import Caller

BOT = 123456


@pytest.fixture
async def forum(api: Caller) -> int:
    """A forum of Amina's with the bot as administrator, its updates read."""
    chat_id = await api.new_chat("forum", "administrator")
    await api.heard()
    return chat_id


async def test_the_life_of_a_topic(api: Caller, forum: int) -> None:
    """Made, written in, renamed, closed, reopened, deleted with all that stood in it."""
    chat = {"chat_id": forum}
    topic = await api("createForumTopic", **chat, name="Damancom", icon_color=9367192)
    thread = {**chat, "message_thread_id": topic["message_thread_id"]}
    sent = await api("sendMessage", **thread, text="Bonjour")
    assert sent["is_topic_message"] is True
    assert sent["reply_to_message"]["forum_topic_created"]["name"] == "Damancom"
    await api("editForumTopic", **thread, name="Accès")
    await api("closeForumTopic", **thread)
    await api("reopenForumTopic", **thread)

    told = [set(one) & {"forum_topic_created", "forum_topic_edited", "forum_topic_closed",
                        "forum_topic_reopened"} for one in await api.heard()]  # fmt: skip
    assert told == [
        {"forum_topic_created"}, {"forum_topic_edited"}, {"forum_topic_closed"},
        {"forum_topic_reopened"},
    ]  # fmt: skip
    await api("deleteForumTopic", **thread)
    assert (await api.refused("sendMessage", **thread, text="x")) == (
        400,
        "Bad Request: message thread not found",
    )
    left = await api.look("chat", **chat)
    assert not [m for m in left if "message_thread_id" in m]
    for method in ("deleteForumTopic", "closeForumTopic"):
        assert "TOPIC_ID_INVALID" in (await api.refused(method, **thread))[1]


async def test_a_closed_topic_is_closed_to_members(api: Caller, forum: int) -> None:
    """Amina closes it; a bot without can_manage_topics gets TOPIC_CLOSED."""
    topic = await api.people("topic", chat_id=forum, user_id=AMINA, name="Annonces")
    thread = {"chat_id": forum, "message_thread_id": topic["message_thread_id"]}
    await api.people("topic_close", user_id=AMINA, **thread)
    await api("sendMessage", **thread, text="an administrator still may")
    await api.people("promote", chat_id=forum, user_id=AMINA, member_id=BOT, rights={})

    for method, more in (("sendMessage", {"text": "x"}), ("sendChatAction", {"action": "typing"})):
        assert await api.refused(method, **thread, **more) == (400, "Bad Request: TOPIC_CLOSED")
    code, text = await api.refused("reopenForumTopic", **thread)
    assert (code, "not enough rights to edit the topic" in text) == (400, True)
    assert "not enough rights to create" in (
        await api.refused("createForumTopic", chat_id=forum, name="x")
    )[1]  # fmt: skip
    await api.people("topic_close", user_id=AMINA, **thread, closed=False)
    await api("sendMessage", **thread, text="again")
    await api.people("topic_delete", user_id=AMINA, **thread)
    assert "thread not found" in (await api.refused("sendMessage", **thread, text="x"))[1]


async def test_general_is_what_stands_outside_of_topics(api: Caller, forum: int) -> None:
    """Closed, hidden, renamed; its messages carry no thread, and thread 1 does not exist."""
    chat = {"chat_id": forum}
    assert "is_topic_message" not in await api("sendMessage", **chat, text="x")
    one = await api.refused("sendMessage", **chat, message_thread_id=1, text="x")
    assert one == (400, "Bad Request: message thread not found")
    await api("editGeneralForumTopic", **chat, name="Accueil")
    await api("hideGeneralForumTopic", **chat)
    state = next(c for c in (await api.look("state"))["chats"] if c["chat"]["id"] == forum)
    assert (state["general"]["name"], state["general"]["is_hidden"]) == ("Accueil", True)
    assert state["general"]["is_closed"]
    await api("unhideGeneralForumTopic", **chat)
    await api("reopenGeneralForumTopic", **chat)
    await api("closeGeneralForumTopic", **chat)
    for method, more in (
        ("closeGeneralForumTopic", {}),
        ("unhideGeneralForumTopic", {}),
        ("editGeneralForumTopic", {"name": "Accueil"}),
    ):
        refused = await api.refused(method, **chat, **more)
        assert refused == (400, "Bad Request: TOPIC_NOT_MODIFIED")


async def test_an_answer_stays_in_its_topic(api: Caller, forum: int) -> None:
    """Also without a thread; people's words in a topic say so; pins are counted per topic."""
    topic = await api("createForumTopic", chat_id=forum, name="OTP")
    thread = {"chat_id": forum, "message_thread_id": topic["message_thread_id"]}
    asked = await api.people("message", user_id=AMINA, **thread, text="Où ?")
    assert asked["is_topic_message"] is True
    answer = await api(
        "sendMessage",
        chat_id=forum,
        text="Ici",
        reply_parameters={"message_id": asked["message_id"]},
    )
    assert answer["message_thread_id"] == topic["message_thread_id"]
    outside = await api("sendMessage", chat_id=forum, text="x")
    for message in (asked, outside):
        await api("pinChatMessage", chat_id=forum, message_id=message["message_id"])

    await api("unpinAllForumTopicMessages", **thread)
    assert (await api("getChat", chat_id=forum))["pinned_message"]["text"] == "x"
    await api("unpinAllGeneralForumTopicMessages", chat_id=forum)
    assert "pinned_message" not in await api("getChat", chat_id=forum)
