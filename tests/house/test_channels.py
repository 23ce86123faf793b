"""A channel and the group that belongs to it: Telegram forwards there, so the bot does not."""

from typing import Any

from bot.delivery.linked_chats import EVERY
from tests.cast import KARIM, NADIA
from tests.house.announcing import TEXT, delivered, drafted, noticed, ready, reply, sent, viewed
from tests.house.conftest import Running, words

Json = dict[str, Any]
LATER = "Le délai est prolongé au lundi 21 juillet 2025 à minuit, sans majoration."


async def paired(running: Running) -> tuple[int, int]:
    """Have Karim own a channel and its group with the bot in both; it has learnt the link."""
    act = running.phone.post
    channel = await act(
        "chat_new", user_id=KARIM, kind="channel", title="Ordre", bot="administrator"
    )
    group = await act(
        "chat_new", user_id=KARIM, kind="supergroup", title="Discussion", bot="member"
    )
    await act("link", user_id=KARIM, chat_id=channel["id"], group_id=group["id"])
    await running.rested()
    await running.house.scheduler.tick()
    return channel["id"], group["id"]


def standing(running: Running, chat_id: int, *parts: str) -> list[Json]:
    """Return the messages of a chat that hold one of these words."""
    chat = running.playground.world.chats[chat_id]
    return [one for one in chat.messages.values() if any(part in words(one) for part in parts)]


async def test_a_pair_is_told_once(running: Running) -> None:
    """Its group has the forward and no second copy; panel, notice and report say so."""
    await ready(running)
    channel, group = await paired(running)
    panel = await drafted(running)
    assert "par leur canal, sans seconde copie : 1" in words(panel)
    await running.phone.press(NADIA, panel, "announce:submit:1")
    notice = await noticed(running.phone, KARIM, "attend votre accord")
    assert "par leur canal, sans seconde copie : 1" in words(notice)
    await running.phone.press(KARIM, await viewed(running, notice), "announced:approve:1")
    await delivered(running)

    (post,) = standing(running, channel, TEXT)
    (copied,) = standing(running, group, TEXT)
    assert copied["is_automatic_forward"] is True
    assert copied["forward_origin"]["message_id"] == post["message_id"]
    await noticed(running.phone, NADIA, "l’ont reçue par le canal : 1")


async def test_a_correction_and_a_withdrawal_follow_in_the_group(running: Running) -> None:
    """By the forward alone: the group is written to at no time."""
    phone = running.phone
    await ready(running)
    _, group = await paired(running)
    await sent(running)
    report = await noticed(phone, NADIA, "par le canal : 1")
    (panel,) = await reply(phone, NADIA, report, LATER)
    await phone.press(NADIA, panel, "announce:submit:2")
    notice = await noticed(phone, KARIM, "Une correction")
    *_, panel = await phone.tap(KARIM, notice, "announce:view:2", answers=3)
    await phone.press(KARIM, panel, "announced:approve:2")
    await delivered(running)
    (corrected,) = standing(running, group, TEXT, LATER)
    assert LATER in words(corrected)

    service = running.house.services.announcements
    found = await service.find(2)
    assert found is not None
    await running.house.services.withdrawals.withdraw(found, officer_id=KARIM, now=running.clock())
    await delivered(running)
    assert standing(running, group, TEXT, LATER) == []


async def test_once_the_link_is_gone_the_group_has_its_own(running: Running) -> None:
    """It is found out by itself: Telegram tells nobody."""
    await ready(running)
    channel, group = await paired(running)
    await running.phone.post("link", user_id=KARIM, chat_id=channel)
    running.clock.move_to(running.clock() + EVERY * 2)
    await running.house.scheduler.tick()
    await sent(running)

    (mine,) = standing(running, group, TEXT)
    assert "is_automatic_forward" not in mine


async def test_where_the_channel_is_not_reached_its_group_is(running: Running) -> None:
    """The bot was put out of the channel unheard: nobody is left out for that."""
    await ready(running)
    channel, group = await paired(running)
    await running.phone.post(
        "fault",
        method="sendMessage",
        chat_id=channel,
        times=9,
        error={"code": 403, "description": "Forbidden: bot was kicked from the channel chat"},
    )
    await sent(running)
    await delivered(running)

    (mine,) = standing(running, group, TEXT)
    assert "is_automatic_forward" not in mine
    assert standing(running, channel, TEXT) == []


async def test_a_forward_tells_of_the_link(running: Running) -> None:
    """It is learnt there as well, before Telegram is asked again; and nobody is answered."""
    await ready(running)
    channel, group = await paired(running)
    await running.phone.post("link", user_id=KARIM, chat_id=channel)
    running.clock.move_to(running.clock() + EVERY * 2)
    await running.house.scheduler.tick()
    await running.phone.post("link", user_id=KARIM, chat_id=channel, group_id=group)
    await running.phone.post(
        "message", user_id=KARIM, chat_id=channel, text="@ConfrereBot quelle est la date limite ?"
    )
    await running.rested()
    await sent(running)

    assert [one["is_automatic_forward"] for one in standing(running, group, TEXT)] == [True]
    mine = running.playground.world.bot["id"]
    own = [one for one in standing(running, group, "") if one["from"]["id"] == mine]
    assert len(own) == 1, "its greeting, and nothing about what the channel asked"
