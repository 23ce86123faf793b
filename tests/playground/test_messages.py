"""What is done to messages: pins, reactions, deleting, copying; and updates that expire."""

from bot.playground.world.seed import GROUP
from tests.cast import AMINA, KARIM, YOUSSEF
from tests.playground.conftest import Caller, Clock

BOT = 123456
DAY = 86_400
THUMB = {"type": "emoji", "emoji": "👍"}


async def test_pins(api: Caller) -> None:
    """The newest message counts, not the newest pin; the chat is told of a pin alone."""
    first, second = [await api("sendMessage", chat_id=AMINA, text=t) for t in ("un", "deux")]
    for message in (second, first):
        await api("pinChatMessage", chat_id=AMINA, message_id=message["message_id"])

    told = [one["pinned_message"]["text"] for one in await api.heard()]
    assert told == ["deux", "un"]
    assert (await api("getChat", chat_id=AMINA))["pinned_message"]["text"] == "deux"
    await api("unpinChatMessage", chat_id=AMINA)
    assert (await api("getChat", chat_id=AMINA))["pinned_message"]["text"] == "un"
    await api("unpinAllChatMessages", chat_id=AMINA)
    assert (await api.refused("unpinChatMessage", chat_id=AMINA))[1].endswith("to unpin not found")
    service = (await api.look("chat", chat_id=AMINA))[-1]
    refused = await api.refused("pinChatMessage", chat_id=AMINA, message_id=service["message_id"])
    assert refused == (400, "Bad Request: message can't be pinned")
    await api.people("pin", chat_id=AMINA, user_id=AMINA, message_id=first["message_id"])
    await api.people("unpin", chat_id=AMINA, user_id=AMINA, message_id=first["message_id"])
    assert await api.heard()


async def test_reactions_come_to_who_asks_and_leads(api: Caller) -> None:
    """Never by default; in a group only to an administrator; in a channel without names."""
    channel = await api.new_chat("channel", "administrator")
    seen = ["message_reaction", "message_reaction_count"]
    places = {}
    for chat_id in (GROUP, AMINA, channel):
        places[chat_id] = (await api("sendMessage", chat_id=chat_id, text="x"))["message_id"]

    async def react(chat_id: int, emoji: str | None) -> None:
        body = {"chat_id": chat_id, "user_id": AMINA, "message_id": places[chat_id]}
        await api.people("react", **body, emoji=emoji)

    await react(AMINA, "👍")
    assert all("reaction" not in one["kind"] for one in await api.heard())
    await api.heard(*seen)
    await react(GROUP, "👍")
    assert await api.heard() == []
    await api.people("promote", chat_id=GROUP, user_id=KARIM, member_id=BOT)
    await react(GROUP, None)
    await react(AMINA, "🔥")
    await react(channel, "👏")

    group, private, counted = await api.heard()
    assert (group["old_reaction"], group["new_reaction"]) == (
        [{"type": "emoji", "emoji": "👍"}],
        [],
    )
    assert private["new_reaction"] == [{"type": "emoji", "emoji": "🔥"}]
    assert counted["reactions"] == [{"type": {"type": "emoji", "emoji": "👏"}, "total_count": 1}]
    assert "REACTION_INVALID" in await api.impossible(
        "react", chat_id=AMINA, user_id=AMINA, message_id=1, emoji="🦖"
    )


async def test_the_bot_reacts(api: Caller) -> None:
    """Once a message, for all to see, without paying."""
    asked = await api.people("message", chat_id=AMINA, user_id=AMINA, text="Merci")
    seen = [{"type": "emoji", "emoji": "👀"}]
    message = {"chat_id": AMINA, "message_id": asked["message_id"]}
    await api("setMessageReaction", **message, reaction=seen)

    shown = (await api.look("chat", chat_id=AMINA))[0]["reactions"]
    assert shown == [{"user_id": BOT, "reaction": seen[0]}]
    for reaction, text in (([*seen, *seen], "too many"), ([{"type": "paid"}], "INVALID")):
        assert text in (await api.refused("setMessageReaction", **message, reaction=reaction))[1]
    await api("setMessageReaction", **message)
    assert "reactions" not in (await api.look("chat", chat_id=AMINA))[0]


async def test_deleting_takes_rights(api: Caller, clock: Clock) -> None:
    """In a group the bot deletes its own, and others' as administrator; 48 hours long."""
    theirs = await api.people("message", chat_id=GROUP, user_id=AMINA, text="x")
    mine = await api("sendMessage", chat_id=GROUP, text="y")
    other = {"chat_id": GROUP, "message_id": theirs["message_id"]}
    assert (await api.refused("deleteMessage", **other))[1].endswith("message can't be deleted")
    await api("deleteMessage", chat_id=GROUP, message_id=mine["message_id"])
    await api.people("promote", chat_id=GROUP, user_id=KARIM, member_id=BOT)
    clock.advance(2 * DAY + 1)
    assert (await api.refused("deleteMessage", **other))[1].endswith("message can't be deleted")
    clock.advance(-1)
    await api("deleteMessage", **other)


async def test_many_are_copied_and_forwarded(api: Caller) -> None:
    """What is gone or protected is left out; an album stays one, under a new number."""
    first = await api("sendMessage", chat_id=AMINA, text="un")
    secret = await api("sendMessage", chat_id=AMINA, text="x", protect_content=True)
    third = await api("sendMessage", chat_id=AMINA, text="trois")
    numbers = [m["message_id"] for m in (first, secret, third)]
    to = {"chat_id": YOUSSEF, "from_chat_id": AMINA}

    assert len(await api("copyMessages", **to, message_ids=[*numbers, 77])) == 2
    assert len(await api("forwardMessages", **to, message_ids=numbers)) == 2
    shown = await api.look("chat", chat_id=YOUSSEF)
    assert [(m["text"], "forward_origin" in m) for m in shown] == [
        ("un", False), ("trois", False), ("un", True), ("trois", True),
    ]  # fmt: skip
    code, text = await api.refused("copyMessages", **to, message_ids=[numbers[1], 77])
    assert (code, text) == (400, "Bad Request: there are no messages to copy")
    for method, past in (("copyMessage", "copied"), ("forwardMessage", "forwarded")):
        refused = await api.refused(method, **to, message_id=numbers[1])
        assert refused == (400, f"Bad Request: message can't be {past}")


async def test_what_has_neither_text_nor_media_stays_as_it_is(api: Caller) -> None:
    """A place is not turned into a picture."""
    place = await api("sendLocation", chat_id=AMINA, latitude=33.5, longitude=-7.6)
    edit = {"chat_id": AMINA, "message_id": place["message_id"]}
    media = {"type": "photo", "media": "AgACAg"}

    refused = await api.refused("editMessageMedia", **edit, media=media)
    assert refused == (400, "Bad Request: message can't be edited")


async def test_people_forward(api: Caller) -> None:
    """Into a chat they are in, from one they can read, unless it is protected."""
    sent = await api("sendMessage", chat_id=AMINA, text="communiqué")
    secret = await api("sendMessage", chat_id=AMINA, text="x", protect_content=True)
    body = {"user_id": AMINA, "from_chat_id": AMINA, "chat_id": GROUP}
    shown = await api.people("forward", **body, message_id=sent["message_id"])

    assert shown["forward_origin"]["sender_user"]["id"] == BOT
    (update,) = await api.heard()
    assert update["forward_origin"] == shown["forward_origin"]
    assert "can't be forwarded" in await api.impossible(
        "forward", **body, message_id=secret["message_id"]
    )
    assert "not a member" in await api.impossible(
        "forward", user_id=1003, from_chat_id=GROUP, chat_id=1003, message_id=1
    )


async def test_old_updates_are_dropped(api: Caller, clock: Clock) -> None:
    """A press after 150 s, an inline query after 30 s, all else after a day."""
    sent = await api("sendMessage", chat_id=AMINA, text="x")
    press = {"chat_id": AMINA, "user_id": AMINA, "message_id": sent["message_id"], "data": "d"}
    await api.people("press", **press)
    await api.people("inline", user_id=AMINA, query="otp")
    await api.people("message", chat_id=AMINA, user_id=AMINA, text="y")

    async def kinds() -> list[str]:
        return [k for u in await api("getUpdates") for k in u if k != "update_id"]

    assert await kinds() == ["callback_query", "inline_query", "message"]
    clock.advance(30)
    assert await kinds() == ["callback_query", "message"]
    clock.advance(120)
    assert await kinds() == ["message"]
    clock.advance(DAY)
    assert await kinds() == []
