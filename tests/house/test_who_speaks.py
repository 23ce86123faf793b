"""Whoever hides who they are in a group is answered as nobody; what is done to a chat is heard."""

import base64
from itertools import pairwise
from typing import Any

from tests.cast import AMINA, GROUP, KARIM, YOUSSEF
from tests.house.conftest import buttons, words
from tests.house.parlour import Parlour
from tests.playground.page.puppet import picture

Json = dict[str, Any]


async def test_who_hides_is_answered_and_stays_nobody(parlour: Parlour) -> None:
    """An anonymous administrator, and a member who writes as a channel; no row names them."""
    channel = parlour.act("chat_new", user_id=AMINA, kind="channel", title="A", bot="none")
    guises: list[tuple[int, Json]] = [
        (KARIM, {"anonymous": True}),
        (AMINA, {"sender_chat_id": channel["id"]}),
    ]
    for person, guise in guises:
        for text, expected in (
            ("/deadline", "juillet"),
            ("@ConfrereBot xyzzy plugh frobnicate", "sûr"),
            ("/training", "réservée"),
        ):
            (answer,) = await parlour.do(
                "message", chat_id=GROUP, user_id=person, text=text, **guise
            )
            assert expected in words(answer), (text, guise)

    rows = await parlour.house.db.read.all("SELECT user_id FROM missed_questions")
    assert [row["user_id"] for row in rows] == [None, None]
    assert not await parlour.house.db.read.all("SELECT * FROM members")


async def test_an_anonymous_administrator_chooses_for_the_group(parlour: Parlour) -> None:
    """What they pressed tells who they are."""
    (panel,) = await parlour.do(
        "message", chat_id=GROUP, user_id=KARIM, text="/reminders", anonymous=True
    )
    number = panel["message_id"]
    press = {"chat_id": GROUP, "message_id": number, "data": "reminders:on"}
    await parlour.do("press", user_id=KARIM, **press)

    assert "reminders:off" in buttons(parlour.world.chat(GROUP).messages[number])


async def test_a_group_that_grows_up_under_another_hand_keeps_its_reminders(
    parlour: Parlour,
) -> None:
    """The service message may come from the account of anonymous administrators."""
    group = parlour.act("chat_new", user_id=KARIM, kind="group", title="G")
    await parlour.answer()
    here = {"chat_id": group["id"], "user_id": KARIM}
    (panel,) = await parlour.do("message", text="/reminders", **here)
    await parlour.do("press", message_id=panel["message_id"], data="reminders:on", **here)
    hidden = {"id": 1087968824, "is_bot": True, "first_name": "Group"}
    grown = {"id": -1003, "type": "supergroup", "title": "G"}
    news = {"chat": grown, "from": hidden, "sender_chat": grown, "message_id": 1}
    parlour.world.updates.push(
        "message", {**news, "date": parlour.world.now(), "migrate_from_chat_id": group["id"]}
    )
    await parlour.answer()

    rows = await parlour.house.db.read.all("SELECT chat_id FROM subscriptions")
    assert [row["chat_id"] for row in rows] == [-1003]


async def test_who_is_restricted_and_gone_is_gone(parlour: Parlour) -> None:
    """And is greeted when it is let back in."""
    world = parlour.world
    group = parlour.act("chat_new", user_id=KARIM, kind="supergroup", title="G")
    assert len(await parlour.answer()) == 1
    bot = {"user": world.bot_user}
    gone = {**bot, "status": "restricted", "is_member": False, "until_date": 0}
    gone |= dict.fromkeys(world.chat(group["id"]).permissions, False)
    member = {**bot, "status": "member"}
    greeted = []
    for old, new in pairwise([member, gone, member]):
        change = {"chat": group, "from": world.user(KARIM), "date": world.now()}
        world.updates.push(
            "my_chat_member", {**change, "old_chat_member": old, "new_chat_member": new}
        )
        greeted.append(len(await parlour.answer()))
        row = await parlour.house.db.read.one(
            "SELECT is_member FROM groups WHERE chat_id = ?", (group["id"],)
        )
        assert row is not None
        assert bool(row["is_member"]) == (new is member)

    assert greeted == [0, 1]


async def test_a_name_in_a_caption_and_a_look_alike(parlour: Parlour) -> None:
    """The picture of who names us is looked at; another bot's name is not ours."""
    here = {"chat_id": GROUP, "user_id": YOUSSEF}
    for text in ("@ConfrereBot2 date ?", "info@confrerebot.ma", "@ConfrereBot_news date ?"):
        assert not await parlour.do("message", text=text, **here)
    photo = {"base64": base64.b64encode(picture(1, 1, 1)).decode()}
    (answer,) = await parlour.do(
        "message", photo=photo, caption="@ConfrereBot c’est vrai ?", **here
    )

    assert answer["reply_to_message"]["caption"].startswith("@ConfrereBot")
