"""A move from one bot of Telegram to another, over the same rows: nobody is lost."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta
from itertools import count
from pathlib import Path

import pytest

from bot.clock import ShiftedClock
from bot.core.announcements import Audience
from bot.core.callbacks.announcements import WriteOfMove
from bot.core.members import Choice
from bot.playground.http.server import Playground
from bot.settings import SettingsError
from bot.storage.audit import audit
from tests.built import opened_app
from tests.cast import AMINA, KARIM, SALMA, YOUSSEF
from tests.house.conftest import words
from tests.house.parlour import Json, Parlour, open_parlour
from tests.house.tallying import Tally, carries

NEXT = "NewConfrereBot"
TOKEN = "654321:ANOTHER"
UPDATES = count(500_000)
LATER = "Le guichet de Casablanca ferme à midi le vendredi, sauf pendant la semaine prochaine."


@asynccontextmanager
async def at_new_bot(tmp_path: Path, old: ShiftedClock) -> AsyncIterator[Parlour]:
    """The same rows under the other token; nobody has started that bot."""
    clock = ShiftedClock(old())
    async with Playground(port=0, clock=clock, token=TOKEN) as server:
        server.world.bot["username"] = NEXT
        for chat in server.world.chats.values():
            chat.writable = False
        async with opened_app(server.base_url, tmp_path, clock=clock, token=TOKEN) as house:
            yield Parlour(house, server, clock)


def group_of(parlour: Parlour) -> int:
    """Make the first group of this world, with the bot in it."""
    made = parlour.act("chat_new", user_id=KARIM, kind="supergroup", title="Casa", bot="member")
    return int(made["id"])


async def deliver(parlour: Parlour) -> list[Json]:
    """Let everything arrive; return what did, in that order."""
    before = {id(one) for one in parlour.said()}
    for _ in range(4):
        await parlour.house.services.sending.advance(now=parlour.clock())
        while await parlour.house.pump.run_once():
            pass
        parlour.clock.move_to(parlour.clock() + timedelta(minutes=15))
    return [one for one in parlour.said() if id(one) not in before]


async def announced(parlour: Parlour, tally: Tally, panel: Json) -> list[Json]:
    """Have Karim send what he has drafted to everybody, and Salma agree; return what arrived."""
    number = int(next(one for one in carries(panel) if "audience" in one).rpartition(":")[2])
    panel = await tally.press(KARIM, panel, f"announce:audience:{number}")
    await tally.press(KARIM, panel, f"announce:to:{number}:everybody")
    service, now = parlour.house.services.approvals, parlour.clock()
    assert await service.submit(number, author=KARIM, now=now)
    assert await service.approve(number, officer_id=SALMA, now=now)
    return await deliver(parlour)


async def sent(parlour: Parlour, *words: str) -> int:
    """Have Karim send the announcement of the move, in these words, and Salma agree."""
    services, now = parlour.house.services, parlour.clock()
    seat = (await services.roles.speaking(KARIM))[0]
    begun = await services.moving.draft(seat, update_id=next(UPDATES), now=now)
    assert begun is not None
    texts = dict(zip(("fr", "ar"), words, strict=False)) or begun.texts
    assert await services.drafts.keep(replace(begun, texts=texts, audience=Audience()))
    assert await services.approvals.submit(begun.id, author=KARIM, now=now)
    assert await services.approvals.approve(begun.id, officer_id=SALMA, now=now)
    return begun.id


async def member(parlour: Parlour, person: int) -> tuple[int, int]:
    """Return whether a person is reachable, and whether awaited."""
    row = await parlour.house.db.read.one("SELECT * FROM members WHERE user_id = ?", (person,))
    assert row is not None
    return row["is_reachable"], row["is_awaited"]


async def test_a_bot_moves_with_everybody(tmp_path: Path) -> None:
    """Told by an announcement of two officers; who comes is there again, the others awaited."""
    async with open_parlour(tmp_path) as old:
        tally = Tally(old)
        for person in (KARIM, SALMA, AMINA, YOUSSEF):
            await tally.write(person, "/start")
        await old.house.services.members.consent(
            AMINA, Choice.ANNOUNCEMENTS, is_granted=True, update_id=7, now=old.clock()
        )
        group = group_of(old)
        await old.answer()

        assert await old.house.services.moving.declare(NEXT, now=old.clock()) == 2
        offers = await deliver(old)
        offer = next(one for one in offers if one["chat"]["id"] == KARIM)
        assert NEXT in words(offer)
        assert NEXT not in words(await tally.write(AMINA, "/start"))  # one person's word so far
        panel = await tally.press(KARIM, offer, WriteOfMove().data)
        arrived = await announced(old, tally, panel)
        told = [one for one in arrived if f"Continuez ici : https://t.me/{NEXT}" in words(one)]
        assert {one["chat"]["id"] for one in told} == {group, AMINA}
        rows = await old.house.db.read.all(
            "SELECT chat_id FROM deliveries WHERE source = 'announcement:1' ORDER BY delivery_id"
        )
        assert [row["chat_id"] for row in rows] == [group, AMINA]  # groups leave first

        for person in (AMINA, YOUSSEF):  # of whom one reads French, the other Arabic
            home = words(await tally.write(person, "/start"))
            assert f"@{NEXT}" in home
            assert "2025-07-001" in home
        text = words(next(one for one in told if one["chat"]["id"] == AMINA))
        assert "authentique" in words(await tally.write(AMINA, f"/verify {text}")).lower()
        async with old.house.db.transaction() as tx:  # on its way when the old bot ends
            await tx.execute(
                "UPDATE deliveries SET status = 'pending', message_id = NULL WHERE chat_id = ?"
                " AND source LIKE 'moving:%'",
                (SALMA,),
            )

    async with at_new_bot(tmp_path, old.clock) as new:
        tally = Tally(new)
        assert await deliver(new) == []
        for person in (KARIM, SALMA, AMINA, YOUSSEF):
            assert await member(new, person) == (0, 1)
        await tally.write(AMINA, "/start")
        assert NEXT not in words(await tally.write(KARIM, "/start"))  # here it is
        (arrival,) = await deliver(new)  # an officer is told as soon as they are there
        assert arrival["chat"]["id"] == KARIM
        assert f"@{NEXT}, comme l’annonce 2025-07-001" in words(arrival)
        entry = (await audit.entries(new.house.db.read))[-1].entry
        assert (entry.act, entry.said) == ("move", {"bot": f"@{NEXT}", "number": "2025-07-001"})
        assert (await new.house.services.record.check()).is_whole
        menu = new.world.profile.menu(KARIM, KARIM, "fr", group=False, administrator=False)
        assert "announce" in {one["command"] for one in menu}
        assert await member(new, AMINA) == (1, 0)
        assert group_of(new) == group
        await new.answer()
        # The numbers of its updates begin anew: none is taken for one of the old bot.
        welcome = await tally.write(YOUSSEF, "/start")
        await tally.press(YOUSSEF, welcome, "choice:announcements:on")
        found = await new.house.services.audiences.subscribers()
        assert (found.whole.people, found.whole.groups) == (2, 1)
        assert (found.lost, found.awaited) == (0, 0)
        assert "authentique" in words(await tally.write(AMINA, f"/verify {text}")).lower()

        begin = await tally.write(KARIM, "/announce")
        panel = await tally.press(KARIM, begin, "announce:as:0")
        panel = await tally.reply(KARIM, panel, LATER)
        arrived = await announced(new, tally, panel)
        reached = {one["chat"]["id"] for one in arrived if LATER in words(one)}
        assert reached == {AMINA, YOUSSEF, group}
        assert await member(new, SALMA) == (0, 1)  # not there yet, and not lost

    async with at_new_bot(tmp_path, new.clock) as again:  # it is made once
        assert await member(again, AMINA) == (1, 0)


async def test_who_wants_announcements_and_has_not_come_is_counted_apart(tmp_path: Path) -> None:
    """« Not here yet », and not among those who have blocked the bot."""
    async with open_parlour(tmp_path) as old:
        for person in (KARIM, SALMA, AMINA):
            await old.do("message", chat_id=person, user_id=person, text="/start")
        await old.house.services.members.consent(
            AMINA, Choice.ANNOUNCEMENTS, is_granted=True, update_id=7, now=old.clock()
        )
        await old.house.services.moving.declare(NEXT, now=old.clock())
        await sent(old, "@" + NEXT)
    async with at_new_bot(tmp_path, old.clock) as new:
        tally = Tally(new)
        await tally.write(KARIM, "/start")
        found = await new.house.services.audiences.subscribers()
        assert (found.whole.people, found.lost, found.awaited) == (0, 0, 1)
        assert "depuis le déménagement" in words(await tally.write(KARIM, "/stats audience"))


@pytest.mark.parametrize("name", ["", "SomeOtherBot"])
async def test_a_bot_to_which_nothing_moves_changes_no_row(tmp_path: Path, name: str) -> None:
    """A token that was mistaken makes nobody awaited."""
    async with open_parlour(tmp_path) as old:
        await old.do("message", chat_id=AMINA, user_id=AMINA, text="/start")
        if name:
            await old.house.services.moving.declare(name, now=old.clock())
    async with at_new_bot(tmp_path, old.clock) as new:
        assert await member(new, AMINA) == (1, 0)


@pytest.mark.parametrize(
    ("words", "is_frozen", "said"),
    [
        (None, False, "two officers send"),
        (["Continuez avec @OtherBot."], False, "two officers send"),
        ([], True, "everything is frozen"),
    ],
)
async def test_nothing_moves_where_officers_have_not_agreed_to_it(
    tmp_path: Path, words: list[str] | None, is_frozen: bool, said: str
) -> None:
    """The start with the new token refuses and says what to do; the old one goes on."""
    async with open_parlour(tmp_path) as old:
        for person in (KARIM, SALMA, AMINA):
            await old.do("message", chat_id=person, user_id=person, text="/start")
        await old.house.services.members.consent(
            AMINA, Choice.ANNOUNCEMENTS, is_granted=True, update_id=7, now=old.clock()
        )
        await old.house.services.moving.declare(NEXT, now=old.clock())
        if words is not None:
            await sent(old, *words)
        if is_frozen:
            assert await old.house.services.freezes.freeze(by=KARIM, now=old.clock())
    with pytest.raises(SettingsError, match=f"BOT_TOKEN: .*{said}"):
        async with at_new_bot(tmp_path, old.clock):
            pass
    async with open_parlour(tmp_path) as again:
        assert await member(again, AMINA) == (1, 0)
