"""Chats of every kind come into being; channels; a group becomes a supergroup."""

import pytest

from tests.cast import AMINA, YOUSSEF
from tests.playground.conftest import Caller

BOT = 123456


@pytest.mark.parametrize(
    ("kind", "bot", "service"),
    [
        ("group", "member", "group_chat_created"),
        ("supergroup", "member", "new_chat_members"),
        ("forum", "administrator", "new_chat_members"),
        ("channel", "administrator", None),
    ],
)
async def test_the_bot_hears_of_its_new_chat(
    api: Caller, kind: str, bot: str, service: str | None
) -> None:
    """What it has become there, and the service message where there is one."""
    chat_id = await api.new_chat(kind, bot)

    updates = await api.heard()
    mine = [one for one in updates if one["kind"] == "my_chat_member"]
    chat = next(c for c in (await api.look("state"))["chats"] if c["chat"]["id"] == chat_id)

    assert mine[-1]["new_chat_member"]["status"] == bot
    assert [one for one in updates if service and service in one] or service is None
    assert chat["chat"]["type"] == ("supergroup" if kind == "forum" else kind)
    assert {m["user_id"]: m["status"] for m in chat["members"]} == {AMINA: "creator", BOT: bot}
    assert (chat["general"] is not None) == (kind == "forum")


async def test_a_chat_without_the_bot_is_closed_to_it(api: Caller) -> None:
    """It can neither write nor look, and hears nothing."""
    chat_id = await api.new_chat("supergroup", "none")
    await api.people("message", chat_id=chat_id, user_id=AMINA, text="entre nous")

    for method, more in (("sendMessage", {"text": "x"}), ("getChat", {})):
        refused = await api.refused(method, chat_id=chat_id, **more)
        assert refused == (403, "Forbidden: bot is not a member of the supergroup chat")
    assert await api.heard() == []


async def test_a_new_person_has_to_begin(api: Caller) -> None:
    """The bot cannot write first; after the first word, or the opened chat, it can."""
    person = await api.people("person_new", first_name="Rachid", language_code="ar")

    assert person["language_code"] == "ar"
    refused = await api.refused("sendMessage", chat_id=person["id"], text="x")
    assert refused == (403, "Forbidden: bot can't initiate conversation with a user")
    await api.people("chat_new", user_id=person["id"], kind="private")
    await api("sendMessage", chat_id=person["id"], text="x")


async def test_a_closed_account(api: Caller) -> None:
    """Nobody is there any more, and the error says so."""
    await api.people("deactivate", user_id=AMINA)

    refused = await api.refused("sendMessage", chat_id=AMINA, text="x")
    assert refused == (403, "Forbidden: user is deactivated")
    assert "closed" in await api.impossible(
        "message", chat_id=AMINA, user_id=AMINA, text="encore moi"
    )
    assert (await api.look("state"))["deactivated"] == [AMINA]


async def test_a_channel(api: Caller) -> None:
    """Posts have no author; subscribers do not post; the bot posts if it may."""
    channel = await api.new_chat("channel", "administrator")
    await api.heard()
    await api.people("join", chat_id=channel, user_id=YOUSSEF)
    assert "administrator rights" in await api.impossible(
        "message", chat_id=channel, user_id=YOUSSEF, text="x"
    )
    posted = await api.people("message", chat_id=channel, user_id=AMINA, text="Communiqué")
    number = posted["message_id"]
    await api.people("edit", chat_id=channel, user_id=AMINA, message_id=number, text="Erratum")

    post, edited = await api.heard()
    assert (post["kind"], edited["kind"]) == ("channel_post", "edited_channel_post")
    assert "from" not in post
    assert post["sender_chat"]["id"] == channel
    mine = await api("sendMessage", chat_id=channel, text="de la part du bot")
    await api("editMessageText", chat_id=channel, message_id=mine["message_id"], text="corrigé")
    forwarded = await api("forwardMessage", chat_id=AMINA, from_chat_id=channel, message_id=number)
    assert forwarded["forward_origin"]["type"] == "channel"
    assert forwarded["forward_origin"]["message_id"] == number
    await api("pinChatMessage", chat_id=channel, message_id=number)
    await api("deleteMessage", chat_id=channel, message_id=number)
    markup = {"keyboard": [[{"text": "non"}]]}
    refused = await api.refused("sendMessage", chat_id=channel, text="x", reply_markup=markup)
    assert refused == (400, "Bad Request: inline keyboard expected")


async def test_a_channel_may_keep_the_bot_from_posting(api: Caller) -> None:
    """An administrator without can_post_messages reads along, no more."""
    channel = await api.new_chat("channel", "administrator")
    await api("sendMessage", chat_id=channel, text="x")
    await api.people(
        "promote", chat_id=channel, user_id=AMINA, member_id=BOT, rights={"can_change_info": True}
    )

    refused = await api.refused("sendMessage", chat_id=channel, text="x")
    assert refused == (400, "Bad Request: need administrator rights in the channel chat")
    for method in ("pinChatMessage", "deleteMessage"):
        assert (await api.refused(method, chat_id=channel, message_id=1))[0] == 400


async def test_a_group_becomes_a_supergroup(api: Caller) -> None:
    """The old one answers with the new number; both say so; the people come along."""
    group = await api.new_chat("group")
    await api.people("message", chat_id=group, user_id=AMINA, text="avant")
    await api.heard()
    new = (await api.people("migrate", chat_id=group, user_id=AMINA))["id"]

    to, came = await api.heard()
    assert (to["chat"]["id"], to["migrate_to_chat_id"]) == (group, new)
    assert (came["chat"]["id"], came["migrate_from_chat_id"]) == (new, group)
    response = await api.raw("sendMessage", chat_id=group, text="x")
    assert response.status_code == 400
    assert response.json()["parameters"] == {"migrate_to_chat_id": new}
    assert "upgraded to a supergroup chat" in response.json()["description"]
    await api("sendMessage", chat_id=new, text="après")
    assert "has become" in await api.impossible("join", chat_id=group, user_id=YOUSSEF)
    assert (await api("getChatMember", chat_id=new, user_id=AMINA))["status"] == "creator"
    assert "has become" in await api.impossible("message", chat_id=group, user_id=AMINA, text="x")
