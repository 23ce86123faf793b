"""What is done in private: a group is told so, and what is passed on holds a door to it."""

import re

import pytest

from bot.catalog.catalog import Catalog
from bot.core.members import Permission
from bot.core.permissions import Role
from bot.handlers.tables.commands import COMMANDS
from tests.cast import AMINA, GROUP, KARIM
from tests.house.announcing import ready, sent
from tests.house.conftest import Running, buttons, links, words
from tests.house.grouping import say
from tests.house.parlour import Json, Parlour

_POINTS = re.compile(r"ci-dessous|button below|بالزر أسفله")


@pytest.fixture
async def frozen(parlour: Parlour) -> Parlour:
    """The house after an officer has stopped everything."""
    await parlour.house.services.freezes.freeze(by=KARIM, now=parlour.clock())
    return parlour


async def edited(parlour: Parlour, text: str, *, to: str) -> list[Json]:
    """Have Amina write in the group and change her words; return what the bot wrote then."""
    sent = parlour.act("message", chat_id=GROUP, user_id=AMINA, text=text)
    await parlour.answer()
    number = sent["message_id"]
    return await parlour.do("edit", chat_id=GROUP, user_id=AMINA, message_id=number, text=to)


async def test_a_group_is_told_what_is_done_in_private(parlour: Parlour) -> None:
    """With the door to it, for every command; what is for officers is said to them alone."""
    private = [one for one in COMMANDS if one.in_groups is None]
    assert {"news", "forget"} <= {one.name for one in private}
    for command in private:
        said = await say(parlour, GROUP, f"/{command.name}", by=AMINA)
        if command.needs is Permission.EVERYONE:
            (answer,) = said
            assert "en privé" in words(answer) or "privée" in words(answer)
            assert links(answer) == [f"https://t.me/ConfrereBot?start={command.name}"]
        else:
            assert not said
    assert await say(parlour, GROUP, "/freeze", by=KARIM)
    assert not await parlour.house.services.freezes.state()


async def test_the_doors_of_a_group_open_what_they_name(parlour: Parlour) -> None:
    """And a question to the Order begins with the topic of the card."""
    for payload, part in (
        ("news", "annonce"),
        ("forget", "effacer tout"),
        ("order-password-forgotten", "mot de passe"),
    ):
        (answer,) = await parlour.do(
            "message", chat_id=AMINA, user_id=AMINA, text=f"/start {payload}"
        )
        assert part in words(answer)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("@ConfrereBot comment faire", "@ConfrereBot comment faire, mon mot de passe Casa2024!"),
        ("bonjour", "bonjour, mon identifiant 7654321 et le mot de passe Casa2024!"),
        ("@ConfrereBot 2025-07-001 ?", "@ConfrereBot 2025-07-001 ? mdp Casa2024!"),
        ("/autre_bot x", "/autre_bot mot de passe Casa2024!"),
    ],
)
async def test_a_secret_added_by_an_edit_in_a_group_is_warned_of(
    parlour: Parlour, before: str, after: str
) -> None:
    """Also under a verdict, and whoever was spoken to."""
    (warned,) = await edited(parlour, before, to=after)
    assert "🛡" in words(warned)
    assert "Casa" not in words(warned)


async def test_another_edit_in_a_group_asks_nothing(parlour: Parlour) -> None:
    """It is not answered again."""
    assert not await edited(parlour, "bonjour", to="@ConfrereBot quelle est la date limite ?")


async def test_every_button_that_the_words_of_a_card_name_is_there(
    parlour: Parlour, catalog: Catalog
) -> None:
    """The card of a topic that points at the Order has the way to it, in each language."""
    pointing = 0
    for language in catalog.languages:
        await parlour.house.services.members.choose_language(AMINA, language)
        for theme in catalog.themes:
            for topic in theme.topics[:4]:
                asked = parlour.act(
                    "inline", user_id=AMINA, chat_id=AMINA,
                    query=catalog.topics[topic].title[language],
                )  # fmt: skip
                await parlour.answer()
                found = parlour.world.inline_queries[asked["inline_query_id"]].results
                for card in found:
                    if _POINTS.search(str(card["input_message_content"])):
                        pointing += 1
                        name = card["id"].removeprefix("topic:")
                        assert f"start=order-{name}" in links(card)[0]
    assert pointing


async def test_no_first_paragraph_points_at_a_button(catalog: Catalog) -> None:
    """A group reads that one alone, and has no button there."""
    for topic in catalog.topics.values():
        for language in catalog.languages:
            first, *_ = topic.body[language].split("\n\n")
            assert not _POINTS.search(first), topic.id


@pytest.mark.parametrize("command", ["/announce", "/deadline_set", "/invite", "/guide_pdf"])
async def test_who_begins_something_in_a_freeze_reads_that_first(
    frozen: Parlour, command: str
) -> None:
    """Before what is asked: nothing would come of it."""
    first, *_ = await frozen.do("message", chat_id=KARIM, user_id=KARIM, text=command)
    assert words(first).startswith("🧊")


async def test_a_role_is_not_taken_in_a_group(parlour: Parlour) -> None:
    """All would see who has it; in private the same link gives it."""
    token = await parlour.house.services.invitations.invite(
        Role.POSTER, "order", "", by=KARIM, now=parlour.clock()
    )
    await parlour.do("message", chat_id=GROUP, user_id=AMINA, text=f"/start role-{token}")
    assert not await parlour.house.services.roles.of(AMINA)
    await parlour.do("message", chat_id=AMINA, user_id=AMINA, text=f"/start role-{token}")
    assert await parlour.house.services.roles.of(AMINA)


async def test_no_command_of_a_seat_is_a_readers(parlour: Parlour) -> None:
    """Of all commands, each one by who has no seat."""
    closed = {Permission.EVERYONE, Permission.OPERATOR}
    for command in (one for one in COMMANDS if one.needs not in closed):
        (said,) = await parlour.do(
            "message", chat_id=AMINA, user_id=AMINA, text=f"/{command.name}"
        )
        assert "responsables" in words(said), command.name
        assert not said.get("reply_markup"), command.name


async def test_who_has_decided_reads_that_decisions_stay(running: Running) -> None:
    """Before /forget and after it, an officer only."""
    await ready(running)
    await sent(running)
    for person, is_told in ((KARIM, True), (AMINA, False)):
        asked = await running.phone.ask(person, "/forget")
        done = await running.phone.press(person, asked, "forget:yes")
        for said in (asked, done):
            assert ("décisions de responsable" in words(said)) is is_told


@pytest.mark.parametrize("payload", ["bizChat123456789", "guidebook", "faq-nosuch", "é%20", "-"])
async def test_a_payload_that_is_none_of_ours_is_a_welcome(parlour: Parlour, payload: str) -> None:
    """Somebody is there, whatever the link was."""
    (answer,) = await parlour.do("start", user_id=AMINA, payload=payload)
    assert "guide" in buttons(answer)
