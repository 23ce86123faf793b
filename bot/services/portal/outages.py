"""Tells who waited that the portal works again, and offers officers to tell of an outage."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from itertools import groupby

from bot.catalog.catalog import Catalog
from bot.core.announcements import Announcement
from bot.core.calendar.morocco import ZONE
from bot.core.calendar.reminders import is_quiet
from bot.core.callbacks import Buttons, Opens
from bot.core.callbacks.guide import OfferGuides
from bot.core.callbacks.portal import LeaveOutage, WriteOfOutage
from bot.core.permissions import Seat
from bot.core.portal.outages import begins, is_over, works_again
from bot.core.portal.signals import ONCE, State, Tally
from bot.core.portal.weather import WINDOWS
from bot.core.sending.message_keys import MessageKey, MessageKind
from bot.core.writing.text import escape
from bot.services.announcements.drafts import Drafts
from bot.services.officers.roles import Roles
from bot.storage.database import Database, Row, Tx
from bot.storage.portal import outages, signals, watches
from bot.storage.sending import deliveries


class Outages:
    """What becomes of the signals by itself, each thing once."""

    def __init__(self, db: Database, catalog: Catalog, roles: Roles, drafts: Drafts) -> None:
        self._db = db
        self._catalog = catalog
        self._roles = roles
        self._drafts = drafts

    async def look(self, *, now: datetime) -> None:
        """Tell what the signals of now mean to those concerned, but not while people sleep."""
        if is_quiet(now.astimezone(ZONE)):
            return
        async with self._db.transaction() as tx:
            recent = await signals.tally(tx, since=now - ONCE)
            lately = await signals.tally(tx, since=now - WINDOWS[-1])
            open_ = await outages.find(tx)
            if open_ is not None and is_over(recent, lately):
                await outages.end(tx, now=now)
            elif open_ is None and begins(recent):
                await self._offer(tx, await outages.begin(tx, recent, now=now), now=now)
            if recent.state is not State.BLOCKED:
                await self._tell_waiting(tx, now=now)

    async def draft(
        self, number: int, seat: Seat, *, update_id: int, now: datetime
    ) -> Announcement | None:
        """Begin an announcement of an outage, with words to be looked over.

        None where there was no such outage. Raises NotAllowedError.
        """
        row = await outages.find(self._db.read, number)
        if row is None:
            return None
        draft = await self._drafts.begin(seat, update_id=update_id, now=now)
        texts = {
            code: escape(self._catalog.text("portal-announcement", code, **_seen(row)))
            for code in self._catalog.languages
        }
        written = replace(draft, texts=texts)
        await self._drafts.keep(written)
        return written

    async def _offer(self, tx: Tx, number: int, *, now: datetime) -> None:
        row = await outages.find(tx, number)
        assert row is not None  # noqa: S101 - written a line ago
        text, codes = self._catalog.text, self._catalog.languages
        key = MessageKey(MessageKind.PORTAL, number, "outage")
        await deliveries.freeze_words(
            tx,
            key,
            {code: escape(text("portal-alert", code, **_seen(row))) for code in codes},
            buttons={
                code: [
                    [(text("portal-alert-write", code), WriteOfOutage(number))],
                    [(text("portal-alert-leave", code), LeaveOutage(number))],
                ]
                for code in codes
            },
        )
        officers = await self._roles.officers(read=tx)
        await deliveries.enqueue_for(tx, key, sorted(officers), now=now)

    async def _tell_waiting(self, tx: Tx, *, now: datetime) -> None:
        waiting = await watches.waiting(tx, now=now)
        if not waiting:
            return
        given = await signals.given(tx, since=now - ONCE)
        told = [
            (tally, user_id)
            for user_id, since in waiting
            if (tally := works_again(given, asked_at=since, now=now))
        ]
        told.sort(key=lambda one: (one[0].works, one[0].blocked, one[1]))
        for tally, people in groupby(told, key=lambda one: one[0]):
            await self._tell(tx, tally, [user_id for _, user_id in people], now=now)

    async def _tell(self, tx: Tx, tally: Tally, people: Iterable[int], *, now: datetime) -> None:
        text, codes = self._catalog.text, self._catalog.languages
        counted = f"{tally.works}of{tally.total}"
        key = MessageKey(MessageKind.PORTAL, int(now.timestamp()), "works", counted)
        values = {"count": tally.works, "total": tally.total}
        await deliveries.freeze_words(
            tx,
            key,
            {code: escape(text("portal-works-again", code, **values)) for code in codes},
            buttons={code: self._ways_in(code) for code in codes},
        )
        for user_id in people:
            await deliveries.enqueue_for(tx, key, [user_id], now=now)
            await watches.remove(tx, user_id)

    def _ways_in(self, language: str) -> Buttons:
        address = self._catalog.facts["portal-url"].text(language)
        return [
            [(self._catalog.text("open-portal", language), Opens(address))],
            [(self._catalog.text("home-guide", language), OfferGuides())],
        ]


def _seen(outage: Row) -> dict[str, int]:
    """Return the signals that showed an outage, as the texts take them."""
    return {"count": outage["blocked"], "total": outage["blocked"] + outage["works"]}
