"""A channel and its discussion group, as Telegram ties them: posts, edits, deletions, a pin."""

from tests.cast import AMINA, KARIM
from tests.playground.conftest import Caller


async def linked(api: Caller) -> tuple[int, int]:
    """Make a channel and a group of Amina's with the bot in both, and link them."""
    channel = await api.new_chat("channel", bot="administrator")
    group = await api.new_chat("supergroup")
    await api.people("link", user_id=AMINA, chat_id=channel, group_id=group)
    await api.heard()
    return channel, group


async def test_a_post_stands_in_the_group_as_well(api: Caller) -> None:
    """In Telegram's name, marked, pinned, and the bot hears of it like of any message."""
    channel, group = await linked(api)
    post = await api("sendMessage", chat_id=channel, text="Le 17 juillet")

    (copied,) = await api.heard()
    assert (copied["kind"], copied["chat"]["id"], copied["text"]) == (
        "message",
        group,
        post["text"],
    )
    assert copied["is_automatic_forward"] is True
    assert (copied["from"]["id"], copied["sender_chat"]["id"]) == (777000, channel)
    assert copied["forward_origin"]["message_id"] == post["message_id"]
    found = await api("getChat", chat_id=group)
    assert found["pinned_message"]["message_id"] == copied["message_id"]


async def test_an_edit_and_a_deletion_follow(api: Caller) -> None:
    """Also of what people post in the channel."""
    channel, group = await linked(api)
    mine = await api("sendMessage", chat_id=channel, text="Le 17")
    await api.people("message", user_id=AMINA, chat_id=channel, text="À bientôt")
    await api("editMessageText", chat_id=channel, message_id=mine["message_id"], text="Le 21")

    shown = [one["text"] for one in await api.look("chat", chat_id=group) if "text" in one]
    assert shown == ["Le 21", "À bientôt"]
    edited = [one for one in await api.heard() if one["kind"] == "edited_message"]
    assert [one["text"] for one in edited] == ["Le 21"]
    await api("deleteMessage", chat_id=channel, message_id=mine["message_id"])
    shown = [one["text"] for one in await api.look("chat", chat_id=group) if "text" in one]
    assert shown == ["À bientôt"]


async def test_both_chats_tell_whom_they_are_linked_to(api: Caller) -> None:
    """And nobody any more once the link is gone; what stood there stays and follows its post."""
    channel, group = await linked(api)
    assert (await api("getChat", chat_id=channel))["linked_chat_id"] == group
    assert (await api("getChat", chat_id=group))["linked_chat_id"] == channel
    post = await api("sendMessage", chat_id=channel, text="Le 17")

    await api.people("link", user_id=AMINA, chat_id=channel)
    assert "linked_chat_id" not in await api("getChat", chat_id=channel)
    assert "linked_chat_id" not in await api("getChat", chat_id=group)
    await api("sendMessage", chat_id=channel, text="Seul")
    await api("editMessageText", chat_id=channel, message_id=post["message_id"], text="Le 21")
    assert [one["text"] for one in await api.look("chat", chat_id=group) if "text" in one] == [
        "Le 21"
    ]


async def test_only_an_owner_of_both_links_them(api: Caller) -> None:
    """A channel with a supergroup, and nothing else."""
    channel, group = await linked(api)
    other = await api.new_chat("group")
    for said in ({"user_id": AMINA, "chat_id": group}, {"user_id": KARIM, "chat_id": channel}):
        assert await api.impossible("link", **said)
    refused = await api.impossible("link", user_id=AMINA, chat_id=channel, group_id=other)
    assert "supergroup of its owner" in refused
