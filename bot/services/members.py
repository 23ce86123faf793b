"""What a person does with their own record: arrive, choose, consent, be forgotten."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from bot.catalog.catalog import Catalog
from bot.core.members import Choice, Member
from bot.core.sending.delivery import TOPIC_LOST
from bot.core.writing.text import escape
from bot.services.officers.roles import Role, Roles
from bot.storage import inbox
from bot.storage.audit import audit, names
from bot.storage.database import Database, Row, Tx
from bot.storage.officers import suspensions
from bot.storage.people import channels, groups, members, moving, subscriptions
from bot.storage.sending import deliveries
from bot.storage.tickets import desk, tickets

WARNED_AGAIN = timedelta(minutes=10)  # who gave a secret away in a group, after so long


class Members:
    """The people the bot talks to, and the groups it sits in."""

    def __init__(
        self,
        db: Database,
        catalog: Catalog,
        roles: Roles,
        *,
        operator_ids: Collection[int] = (),
    ) -> None:
        self.operators = frozenset(operator_ids)
        self._db = db
        self._catalog = catalog
        self._roles = roles

    def language_of(self, code: str | None) -> str:
        """Return the language of ours that fits Telegram's language code, such as `ar-MA`."""
        short = (code or "").split("-")[0].lower()
        return short if short in self._catalog.languages else self._catalog.default

    async def meet(self, user_id: int, *, language_code: str | None, now: datetime) -> Member:
        """Return the person who writes in private; one who is new gets a row."""
        row = await members.find(self._db.read, user_id)
        has_come = row is None or not row["is_reachable"]
        if has_come:
            async with self._db.transaction() as tx:
                language = self.language_of(language_code)
                await members.add(tx, user_id, language=language, now=now)
                if await moving.came(tx, user_id):
                    await self._tell_of_move(tx, user_id, now=now)
            row = await members.find(self._db.read, user_id)
        return replace(await self._member(user_id, row, language_code), has_come=has_come)

    async def _tell_of_move(self, tx: Tx, user_id: int, *, now: datetime) -> None:
        """Have an officer read that the bot has moved: here, none can be written to before."""
        if user_id not in await self._roles.officers(read=tx):
            return
        made = await moving.arrival(tx)

        def words(code: str) -> str:
            said = {name: made.get(name, "–") for name in ("bot", "number")}
            return self._catalog.text("moving-arrived", code, **said)

        await self._roles.tell(tx, [user_id], words, now=now)

    async def look_up(self, user_id: int, *, language_code: str | None) -> Member:
        """Return a person who is met outside a private chat, without keeping anything."""
        row = await members.find(self._db.read, user_id)
        return await self._member(user_id, row, language_code)

    async def is_reachable(self, user_id: int) -> bool:
        """Tell whether a person has opened the private chat, and not blocked the bot."""
        row = await members.find(self._db.read, user_id)
        return row is not None and bool(row["is_reachable"])

    async def has_opened(self, user_id: int) -> bool:
        """Tell whether a person has ever opened the bot: nobody else can be told anything."""
        return await members.find(self._db.read, user_id) is not None

    async def now_at(self, chat_id: int) -> int:
        """Return the number that a group has now: its own, unless it became a supergroup."""
        return await groups.now_at(self._db.read, chat_id)

    async def heard(self, chat_id: int, *, now: datetime) -> None:
        """Know a group that speaks: whoever speaks to the bot is in it, whatever the row says."""
        if not await groups.is_member(self._db.read, chat_id):
            async with self._db.transaction() as tx:
                await groups.set_member(tx, chat_id, is_member=True, now=now)

    async def group_language(self, chat_id: int) -> str:
        """Return the language the bot uses in a group."""
        row = await groups.find(self._db.read, chat_id)
        return (row["language"] if row else None) or self._catalog.default

    async def choose_language(self, user_id: int, language: str) -> None:
        """Answer this person in `language` from now on."""
        async with self._db.transaction() as tx:
            await members.set_language(tx, user_id, language)

    async def choose_group_language(self, chat_id: int, language: str, *, now: datetime) -> None:
        """Answer in this group in `language` from now on."""
        async with self._db.transaction() as tx:
            await groups.set_language(tx, chat_id, language, now=now)

    async def group_region(self, chat_id: int) -> str | None:
        """Return the region of a group, None where it has chosen none."""
        row = await groups.find(self._db.read, chat_id)
        return row["region"] if row else None

    async def choose_group_region(
        self, chat_id: int, region: str | None, *, now: datetime
    ) -> None:
        """Keep the region of a group, or forget it."""
        async with self._db.transaction() as tx:
            await groups.set_region(tx, chat_id, region, now=now)

    async def notice_thread(self, chat_id: int) -> int | None:
        """Return the topic that a group has chosen for what leaves unprompted, None: General."""
        row = await groups.find(self._db.read, chat_id)
        return row["notice_thread"] if row else None

    async def choose_notice_thread(
        self, chat_id: int, thread_id: int | None, *, now: datetime
    ) -> None:
        """Have what leaves unprompted go to this topic of a group, None for General.

        What is to be said when the topic is shut one day is fixed by then.
        """
        languages = self._catalog.languages
        words = {code: escape(self._catalog.text("topic-lost", code)) for code in languages}
        async with self._db.transaction() as tx:
            await deliveries.freeze_words(tx, TOPIC_LOST, words)
            await groups.set_notice_thread(tx, chat_id, thread_id, now=now)

    async def may_warn(self, chat_id: int, user_id: int, *, now: datetime) -> bool:
        """Tell whether a person is to be warned in a group, and count it; False just after."""
        async with self._db.transaction() as tx:
            await groups.forget_warnings(tx, before=now - WARNED_AGAIN)
            return await groups.warn(tx, chat_id, user_id, since=now - WARNED_AGAIN, now=now)

    async def choose_region(self, user_id: int, region: str | None) -> None:
        """Keep the region of a person, or forget it."""
        async with self._db.transaction() as tx:
            await members.set_region(tx, user_id, region)

    async def consent(
        self, user_id: int, choice: Choice, *, is_granted: bool, update_id: int, now: datetime
    ) -> None:
        """Turn reminders or announcements on or off, with the proof that they asked for it."""
        async with self._db.transaction() as tx:
            if not await members.add_consent(
                tx, user_id, choice, is_granted=is_granted, update_id=update_id, now=now
            ):
                return
            if choice is Choice.ANNOUNCEMENTS:
                await members.set_announcements(tx, user_id, is_wanted=is_granted)
            elif not is_granted:
                await subscriptions.remove(tx, user_id)
            elif await subscriptions.find(tx, user_id) is None:
                schedule = self._catalog.schedule
                await subscriptions.put(tx, user_id, schedule, is_group=False, now=now)

    async def has_decided(self, user_id: int) -> bool:
        """Tell whether a person has done anything that stays on record when they are erased."""
        return await audit.has_acted(self._db.read, user_id)

    async def forget(self, user_id: int, *, now: datetime) -> None:
        """Erase everything that is kept about a person; what ends with it is on record."""
        async with self._db.transaction() as tx:
            # Whom the settings name stays suspended; of nobody else is a seat left to hold back.
            stays = user_id in self._roles.in_settings
            ended = await members.charge(tx, user_id)
            if await suspensions.is_suspended(tx, user_id):
                ended = [*ended, f"person:{user_id}"]
            for about in ended:
                detail = {"suspended": "1"} if stays else {}
                await audit.add(tx, user_id, "forget", about, detail, now=now)
            for ticket in await tickets.of_person(tx, user_id, most=-1):
                await desk.retract(tx, ticket.number, self._gone(ticket.number), now=now)
            await names.unsay(tx, user_id)
            await members.erase(tx, user_id, now=now)
            await inbox.erase_person(tx, user_id)
            if not stays:
                await suspensions.lift(tx, user_id)
        # Now, and once more when this very update has forgotten whose it was.
        await self._db.empty_log()
        self._db.is_log_to_go = True

    def _gone(self, number: int) -> Mapping[str, str]:
        """Return what stands in the place of a question that was forgotten."""
        text, languages = self._catalog.text, self._catalog.languages
        return {code: escape(text("ticket-gone", code, number=number)) for code in languages}

    async def blocked(self, user_id: int) -> None:
        """Stop writing to a person who blocked the bot."""
        async with self._db.transaction() as tx:
            await members.set_reachable(tx, user_id, is_reachable=False)

    async def in_group(self, chat_id: int, *, is_member: bool, now: datetime) -> None:
        """Note that the bot came into a group or left it."""
        async with self._db.transaction() as tx:
            await groups.set_member(tx, chat_id, is_member=is_member, now=now)

    async def forwarded(self, channel: int, group: int, *, now: datetime) -> None:
        """Note that Telegram itself forwarded a post of a channel into a group."""
        if await channels.of_group(self._db.read, group) != channel:
            async with self._db.transaction() as tx:
                await channels.note_forward(tx, channel, group, now=now)

    async def group_migrated(self, old_chat_id: int, new_chat_id: int) -> None:
        """Follow a group that became a supergroup."""
        async with self._db.transaction() as tx:
            await groups.migrate(tx, old_chat_id, new_chat_id)
            await subscriptions.move(tx, old_chat_id, new_chat_id)

    async def _member(self, user_id: int, row: Row | None, language_code: str | None) -> Member:
        seats = await self._roles.of(user_id)
        person = Member(
            user_id,
            self.language_of(language_code),
            is_officer=any(seat.approves for seat in seats),
            is_national=any(seat.approves and not seat.region for seat in seats),
            is_announcer=any(seat.writes for seat in seats),
            is_editor=any(seat.role is Role.EDITOR for seat in seats),
            is_helper=any(seat.helps for seat in seats),
            is_operator=user_id in self.operators,
        )
        if row is None:
            return person
        return replace(
            person,
            language=row["language"] or person.language,
            region=row["region"],
            wants_reminders=bool(row["wants_reminders"]),
            wants_announcements=bool(row["wants_announcements"]),
        )
