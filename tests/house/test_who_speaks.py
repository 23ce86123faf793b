"""Whoever hides who they are in a group is answered as nobody; what is done to a chat is heard."""

import base64
from itertools import pairwise
from typing import Any

from tests.cast import AMINA, GROUP, KARIM, YOUSSEF
from tests.house.conftest import Running, buttons, eventually, words
from tests.house.puppet import picture

Json = dict[str, Any]


async def test_who_hides_is_answered_and_stays_nobody(running: Running) -> None:
    """An anonymous administrator, and a member who writes as a channel; no row names them."""
    phone = running.phone
    channel = await phone.post("chat_new", user_id=AMINA, kind="channel", title="A", bot="none")
    for person, guise in (
        (KARIM, {"anonymous": True}),
        (AMINA, {"sender_chat_id": channel["id"]}),
    ):
        for text, expected in (
            ("/deadline", "juillet"),
            ("@ConfrereBot xyzzy plugh frobnicate", "sûr"),
            ("/training", "réservée"),
        ):
            (answer,) = await phone.hear(GROUP, "message", user_id=person, text=text, **guise)
            assert expected in words(answer), (text, guise)

    rows = await running.house.db.read.all("SELECT user_id FROM missed_questions")
    assert [row["user_id"] for row in rows] == [None, None]
    assert not await running.house.db.read.all("SELECT * FROM members")


async def test_an_anonymous_administrator_chooses_for_the_group(running: Running) -> None:
    """What they pressed tells who they are; a simple member may not."""
    phone = running.phone
    (panel,) = await phone.hear(GROUP, "message", user_id=KARIM, text="/reminders", anonymous=True)
    after = await phone.press(KARIM, panel, "reminders:on", chat_id=GROUP)

    assert "reminders:off" in buttons(after)


async def test_a_group_that_grows_up_under_another_hand_keeps_its_reminders(
    running: Running,
) -> None:
    """The service message may come from the account of anonymous administrators."""
    phone, db = running.phone, running.house.db
    group = await phone.post("chat_new", user_id=KARIM, kind="group", title="G")
    (welcome,) = await phone.hear(group["id"], "message", user_id=KARIM, text="/reminders")
    await phone.press(KARIM, welcome, "reminders:on", chat_id=group["id"])
    hidden = {"id": 1087968824, "is_bot": True, "first_name": "Group"}
    grown = {"id": -1003, "type": "supergroup", "title": "G"}
    running.playground.world.updates.push(
        "message",
        {
            "message_id": 1,
            "date": running.playground.world.now(),
            "chat": grown,
            "from": hidden,
            "sender_chat": grown,
            "migrate_from_chat_id": group["id"],
        },
    )

    async def moved() -> bool | None:
        rows = await db.read.all("SELECT chat_id FROM subscriptions")
        return True if [row["chat_id"] for row in rows] == [-1003] else None

    assert await eventually(moved)


async def test_who_is_restricted_and_gone_is_gone(running: Running) -> None:
    """And is greeted when it is let back in."""
    phone, world = running.phone, running.playground.world
    group = await phone.post("chat_new", user_id=KARIM, kind="supergroup", title="G")

    async def greeted(times: int) -> list[Json] | None:
        found = await phone.bot_messages(group["id"])
        return found if len(found) == times else None

    await eventually(lambda: greeted(1))
    bot = {"user": world.bot_user}
    gone = {**bot, "status": "restricted", "is_member": False, "until_date": 0}
    gone |= dict.fromkeys(world.chat(group["id"]).permissions, False)
    seats = [{**bot, "status": "member"}, gone, {**bot, "status": "member"}]
    for old, new in pairwise(seats):
        world.updates.push(
            "my_chat_member",
            {
                "chat": group,
                "from": world.user(KARIM),
                "date": world.now(),
                "old_chat_member": old,
                "new_chat_member": new,
            },
        )
        if new is gone:

            async def noted() -> bool | None:
                row = await running.house.db.read.one(
                    "SELECT is_member FROM groups WHERE chat_id = ?", (group["id"],)
                )
                return True if row and not row["is_member"] else None

            assert await eventually(noted)
    await eventually(lambda: greeted(2))


async def test_a_name_in_a_caption_and_a_look_alike(running: Running) -> None:
    """The picture of who names us is looked at; another bot's name is not ours."""
    phone = running.phone
    photo = {"base64": base64.b64encode(picture(1, 1, 1)).decode()}
    for text in ("@ConfrereBot2 date ?", "info@confrerebot.ma", "@ConfrereBot_news date ?"):
        await phone.post("message", chat_id=GROUP, user_id=YOUSSEF, text=text)
    (answer,) = await phone.hear(
        GROUP, "message", user_id=YOUSSEF, photo=photo, caption="@ConfrereBot c’est vrai ?"
    )

    assert len(await phone.bot_messages(GROUP)) == 1
    assert answer["reply_to_message"]["caption"].startswith("@ConfrereBot")
