"""Whom an announcement reaches: how many, whom it misses, what that takes and costs."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal

from bot.catalog.catalog import Catalog
from bot.core.announcements import Audience
from bot.services.announcements.sending.broadcasts import CANARY, HOLD
from bot.services.deadlines.declarations import FEWEST_SHOWN
from bot.services.officers.roles import Roles
from bot.storage.database import Database
from bot.storage.people import audiences, groups
from bot.storage.people.audiences import Reach

STARS = Decimal("0.1")  # that Telegram takes for a message at a paid pace, per its FAQ


@dataclass(frozen=True, slots=True)
class Estimate:
    """How long an announcement takes, and what Telegram charges for it."""

    takes: timedelta
    stars: int


@dataclass(frozen=True, slots=True)
class Subscribers:
    """Who would get what is announced to everybody, as numbers in which nobody is known.

    A region counts people and groups; « » is of none. Regions of few people are left out, and
    counted in `others`.
    """

    whole: Reach
    languages: Mapping[str, int]  # people
    regions: Mapping[str, Reach]
    others: Reach
    declined: int  # who use the bot and want no announcements
    lost: int  # who want them and cannot get any: they blocked the bot, or are gone
    awaited: int = 0  # … have not started this bot since it moved


class Audiences:
    """The people and groups that announcements go to."""

    def __init__(
        self,
        db: Database,
        catalog: Catalog,
        roles: Roles,
        *,
        per_second: int,
        is_paid: bool = False,
    ) -> None:
        """`per_second` is the pace of all sending; `is_paid` lets Telegram charge for it."""
        self._db = db
        self._catalog = catalog
        self._roles = roles
        self._per_second = per_second
        self._is_paid = is_paid

    async def reach(self, audience: Audience) -> Reach:
        """Return how many people and groups would get an announcement now."""
        return await audiences.count(
            self._db.read, audience, default_language=self._catalog.default
        )

    async def left_out(self, audience: Audience) -> Reach:
        """Return how many people and groups without a region an announcement would miss."""
        return await audiences.left_out(
            self._db.read, audience, default_language=self._catalog.default
        )

    async def subscribers(self) -> Subscribers:
        """Return who can be reached by now, by language and by region."""
        languages, people, groups = Counter[str](), Counter[str](), Counter[str]()
        for row in await audiences.subscribed(
            self._db.read, default_language=self._catalog.default
        ):
            region, number = row["region"] or "", row["number"]
            if row["is_group"]:
                groups[region] += number
            else:
                people[region] += number
                languages[row["language"]] += number
        known = [code for code in self._catalog.regions if people[code] or groups[code]]
        large = [code for code in known if people[code] >= FEWEST_SHOWN]
        small = [code for code in known if code not in large]
        declined, lost, awaited = await audiences.unreached(self._db.read)
        by_channel = (await self.reach(Audience())).by_channel
        return Subscribers(
            Reach(people.total(), groups.total(), by_channel),
            languages,
            {code: Reach(people[code], groups[code]) for code in [*large, ""]},
            Reach(sum(people[code] for code in small), sum(groups[code] for code in small)),
            declined,
            lost,
            awaited,
        )

    def estimate(self, chats: int, *, hold: timedelta = HOLD) -> Estimate:
        """Return what so many chats take, the pause after the first few included."""
        takes = timedelta(seconds=chats / self._per_second)
        return Estimate(
            takes + hold if chats > CANARY else takes,
            int(chats * STARS) if self._is_paid else 0,
        )

    async def exercise_group(self, user_id: int) -> int | None:
        """Return the group in which a person tries announcements out, None without one."""
        return await groups.of_trainer(self._db.read, user_id)

    async def choose_exercise_group(self, chat_id: int, user_id: int, *, now: datetime) -> None:
        """Let a person try announcements out in a group; one person has one.

        Raises NotAllowedError.
        """
        await self._roles.require_speaking(user_id)
        async with self._db.transaction() as tx:
            await groups.set_trainer(tx, chat_id, user_id, now=now)
