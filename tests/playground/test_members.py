"""Members and their rights: promoted, restricted, banned, and what each may not do."""

from typing import Any

import pytest

from bot.playground.world.seed import GROUP
from tests.cast import AMINA, KARIM, YOUSSEF
from tests.playground.conftest import Caller, Clock

BOT = 123456
DAY = 86_400
ALL_RIGHTS = dict.fromkeys(
    (
        "can_delete_messages",
        "can_restrict_members",
        "can_promote_members",
        "can_change_info",
        "can_pin_messages",
        "can_manage_topics",
    ),
    True,
)


async def test_a_member_asks_for_what_takes_an_administrator(api: Caller) -> None:
    """Each refusal in the server's words."""
    group = {"chat_id": GROUP}
    member = {**group, "user_id": AMINA}
    for method, parameters, text in (
        ("banChatMember", member, "not enough rights to restrict/unrestrict chat member"),
        ("unbanChatMember", member, "not enough rights to restrict/unrestrict chat member"),
        ("restrictChatMember", {**member, "permissions": {}}, "not enough rights to restrict"),
        ("promoteChatMember", {**member, "can_pin_messages": True}, "not enough rights"),
        ("setChatPermissions", {**group, "permissions": {}}, "to change chat permissions"),
        ("setChatTitle", {**group, "title": "x"}, "not enough rights to change chat title"),
        ("setChatDescription", group, "not enough rights to set chat description"),
        ("unpinAllChatMessages", group, "not enough rights to manage pinned messages"),
    ):
        code, description = await api.refused(method, **parameters)
        assert (code, text in description) == (400, True), (method, description)


async def test_rights_are_given_and_taken(api: Caller) -> None:
    """A bot with all rights promotes with what it has, and demotes whom it promoted."""
    await api.people("promote", chat_id=GROUP, user_id=KARIM, member_id=BOT, rights=ALL_RIGHTS)
    person = {"chat_id": GROUP, "user_id": AMINA}

    await api("promoteChatMember", **person, can_pin_messages=True)
    promoted = await api("getChatMember", **person)
    assert (promoted["status"], promoted["can_pin_messages"]) == ("administrator", True)
    assert (promoted["can_be_edited"], promoted["can_change_info"]) == (True, False)
    await api("setChatAdministratorCustomTitle", **person, custom_title="Déléguée")
    assert (await api("getChatMember", **person))["custom_title"] == "Déléguée"
    assert await api("getChatMemberCount", chat_id=GROUP) == 4
    administrators = await api("getChatAdministrators", chat_id=GROUP)
    assert {one["user"]["id"] for one in administrators} == {KARIM, AMINA}
    await api("promoteChatMember", **person)
    assert (await api("getChatMember", **person))["status"] == "member"

    for user_id, right, text in (
        (AMINA, "can_manage_video_chats", "RIGHT_FORBIDDEN"),
        (KARIM, "can_pin_messages", "can't remove chat owner"),
        (BOT, "can_pin_messages", "can't promote self"),
        (1003, "can_pin_messages", "PARTICIPANT_ID_INVALID"),
    ):
        bad = {"chat_id": GROUP, "user_id": user_id, right: True}
        assert text in (await api.refused("promoteChatMember", **bad))[1]


async def test_whom_another_has_promoted_the_bot_cannot_touch(api: Caller) -> None:
    """Only who made an administrator may unmake one."""
    await api.people("promote", chat_id=GROUP, user_id=KARIM, member_id=BOT, rights=ALL_RIGHTS)
    await api.people("promote", chat_id=GROUP, user_id=KARIM, member_id=AMINA)

    refused = await api.refused("banChatMember", chat_id=GROUP, user_id=AMINA)

    assert refused == (400, "Bad Request: user is an administrator of the chat")


async def test_a_ban_and_its_end(api: Caller, clock: Clock) -> None:
    """Out, told to the bot as administrator, not back in before the time is over."""
    await api.people("promote", chat_id=GROUP, user_id=KARIM, member_id=BOT)
    await api.heard("chat_member", "message")
    person = {"chat_id": GROUP, "user_id": AMINA}
    until = int(clock().timestamp()) + DAY
    await api("banChatMember", **person, until_date=until)

    changed, service = await api.heard()
    assert changed["new_chat_member"]["status"] == "kicked"
    assert changed["new_chat_member"]["until_date"] == until
    assert service["left_chat_member"]["id"] == AMINA
    assert "banned" in await api.impossible("join", **person)
    clock.advance(DAY)
    assert (await api("getChatMember", **person))["status"] == "left"
    await api.people("join", **person)
    await api("unbanChatMember", **person, only_if_banned=True)
    assert (await api("getChatMember", **person))["status"] == "member"
    await api("unbanChatMember", **person)
    assert (await api("getChatMember", **person))["status"] == "left"


async def test_a_ban_may_take_the_messages_along(api: Caller) -> None:
    """Only the banned person's."""
    await api.people("promote", chat_id=GROUP, user_id=KARIM, member_id=BOT)
    for user_id in (AMINA, YOUSSEF, AMINA):
        await api.people("message", chat_id=GROUP, user_id=user_id, text="x")

    await api("banChatMember", chat_id=GROUP, user_id=AMINA, revoke_messages=True)

    said = [m for m in await api.look("chat", chat_id=GROUP) if "text" in m]
    assert [m["from"]["id"] for m in said] == [YOUSSEF]


async def test_a_restricted_person(api: Caller, clock: Clock) -> None:
    """May write and may not send files; stays so over going and coming; free when it is over."""
    await api.people("promote", chat_id=GROUP, user_id=KARIM, member_id=BOT)
    person = {"chat_id": GROUP, "user_id": AMINA}
    until = int(clock().timestamp()) + DAY
    words = {"can_send_messages": True}
    await api("restrictChatMember", **person, permissions=words, until_date=until)

    await api.people("message", **person, text="je peux")
    assert "stickers" in await api.impossible("message", **person, sticker=True)
    await api.people("leave", **person)
    assert (await api("getChatMember", **person))["is_member"] is False
    assert await api("getChatMemberCount", chat_id=GROUP) == 3
    await api.people("join", **person)
    assert (await api("getChatMember", **person))["status"] == "restricted"
    clock.advance(DAY)
    await api.people("message", **person, sticker=True)
    assert (await api("getChatMember", **person))["status"] == "member"


async def test_a_group_may_forbid_the_bot_s_files(api: Caller) -> None:
    """Permissions of everybody, of one member, older names that imply others."""
    no_files = {"can_send_documents": False}
    await api.people("restrict", chat_id=GROUP, user_id=KARIM, permissions=no_files)

    refused = await api.http.post(
        f"/bot{api.token}/sendDocument",
        data={"chat_id": GROUP},
        files={"document": ("a.pdf", b"%PDF")},
    )
    assert refused.json()["description"] == (
        "Bad Request: not enough rights to send documents to the chat"
    )
    await api("sendMessage", chat_id=GROUP, text="en clair")
    silent = {"member_id": BOT, "permissions": {"can_send_messages": False}}
    await api.people("restrict", chat_id=GROUP, user_id=KARIM, **silent)
    refusal = await api.refused("sendMessage", chat_id=GROUP, text="x")
    assert refusal == (400, "Bad Request: not enough rights to send text messages to the chat")


async def test_older_permissions_imply_others(api: Caller) -> None:
    """Unless told not to."""
    await api.people("promote", chat_id=GROUP, user_id=KARIM, member_id=BOT)
    polls = {"can_send_polls": True}
    await api("setChatPermissions", chat_id=GROUP, permissions=polls)
    assert (await api("getChat", chat_id=GROUP))["permissions"]["can_send_messages"]
    more = {"use_independent_chat_permissions": True}
    await api("setChatPermissions", chat_id=GROUP, permissions=polls, **more)
    assert not (await api("getChat", chat_id=GROUP))["permissions"]["can_send_messages"]
    assert "text messages" in await api.impossible(
        "message", chat_id=GROUP, user_id=AMINA, text="x"
    )


async def test_some_methods_are_for_supergroups(api: Caller) -> None:
    """A small group, a channel and a private chat say so."""
    group = await api.new_chat("group", "administrator")
    person = {"user_id": YOUSSEF}
    for chat_id, method, parameters, text in (
        (group, "restrictChatMember", {**person, "permissions": {}}, "only for supergroups"),
        (group, "promoteChatMember", person, "supergroup and channel chats only"),
        (group, "unbanChatMember", person, "supergroup and channel chats only"),
        (AMINA, "banChatMember", person, "can't change chat members"),
        (AMINA, "leaveChat", {}, "can't be changed in private chats"),
        (AMINA, "setChatTitle", {"title": "x"}, "in private chats"),
        (AMINA, "getChatAdministrators", {}, "no administrators in the private chat"),
        (group, "createForumTopic", {"name": "x"}, "the chat is not a forum"),
    ):
        code, description = await api.refused(method, chat_id=chat_id, **parameters)
        assert (code, text in description) == (400, True), (method, description)


async def test_title_and_description(api: Caller) -> None:
    """Changed, told in the chat, not changed twice."""
    await api.people("promote", chat_id=GROUP, user_id=KARIM, member_id=BOT)
    await api.heard()
    await api("setChatTitle", chat_id=GROUP, title="Pharmaciens")
    await api("setChatDescription", chat_id=GROUP, description="Entraide")

    chat = await api("getChat", chat_id=GROUP)
    assert (chat["title"], chat["description"]) == ("Pharmaciens", "Entraide")
    assert [one["new_chat_title"] for one in await api.heard()] == ["Pharmaciens"]
    again = await api.refused("setChatTitle", chat_id=GROUP, title="Pharmaciens")
    assert again == (400, "Bad Request: chat title is not modified")


@pytest.mark.parametrize(
    ("action", "body", "text"),
    [
        ("kick", {"user_id": AMINA, "member_id": YOUSSEF}, "lacks can_restrict_members"),
        ("kick", {"user_id": KARIM, "member_id": 1003}, "not in the chat"),
        ("kick", {"user_id": KARIM, "member_id": KARIM}, "the owner"),
        ("kick", {"user_id": YOUSSEF, "member_id": BOT}, "lacks can_restrict_members"),
        ("promote", {"user_id": AMINA, "member_id": AMINA}, "lacks can_promote_members"),
        ("promote", {"user_id": KARIM, "member_id": BOT, "rights": {"x": True}}, "some of"),
        ("restrict", {"user_id": KARIM}, "some of"),
        ("migrate", {"user_id": KARIM}, "only the owner of a group"),
        ("pin", {"user_id": AMINA, "message_id": 1}, "not enough rights to manage pinned"),
        ("topic", {"user_id": KARIM, "name": "x"}, "the chat is not a forum"),
        ("react", {"user_id": AMINA, "message_id": 9, "emoji": "👍"}, "not found"),
        ("vote", {"user_id": AMINA, "message_id": 9, "options": [0]}, "poll not found"),
        ("chat_new", {"user_id": AMINA, "kind": "guild", "title": "x"}, "none of the known"),
        ("chat_new", {"user_id": AMINA, "kind": "group", "title": " "}, "must be a String"),
        ("chat_new", {"user_id": AMINA, "kind": "channel", "title": "x"}, "in a channel"),
        ("person_new", {"first_name": "X", "language_code": "zz"}, "language_code"),
    ],
)
async def test_people_cannot_do_everything(
    api: Caller, action: str, body: dict[str, Any], text: str
) -> None:
    """Who lacks the right, or speaks of what is not there, is told so."""
    assert text in await api.impossible(action, chat_id=GROUP, **body)


async def test_only_the_owner_touches_an_administrator(api: Caller) -> None:
    """Another administrator puts out members, not their like."""
    for member in (AMINA, YOUSSEF):
        await api.people("promote", chat_id=GROUP, user_id=KARIM, member_id=member)

    told = await api.impossible("kick", chat_id=GROUP, user_id=AMINA, member_id=YOUSSEF)
    assert "only the owner" in told
    await api.people("kick", chat_id=GROUP, user_id=AMINA, member_id=BOT)
    assert (await api.refused("getChat", chat_id=GROUP))[1].startswith("Forbidden: bot was kicked")
    await api.people("promote", chat_id=GROUP, user_id=KARIM, member_id=YOUSSEF, rights={})
    await api.people("kick", chat_id=GROUP, user_id=AMINA, member_id=YOUSSEF)
