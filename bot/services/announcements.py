"""Announcements: written by one, approved by another, sent to all, and recognised again."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.catalog.catalog import Catalog
from bot.core.announcements import (
    LONGEST,
    Announcement,
    Audience,
    Finding,
    Kind,
    State,
    digest,
    may_approve,
    next_number,
    verify,
)
from bot.core.members import Member
from bot.core.morocco import day_of
from bot.core.text import escape, utf16_length
from bot.services.roles import Roles, Seat
from bot.storage import announcements, audit, deliveries
from bot.storage.database import Database, Tx

_EVER_SENT = (State.SENT, State.REPLACED, State.WITHDRAWN)


class Announcements:
    """The announcements of the authorities."""

    def __init__(self, db: Database, catalog: Catalog, roles: Roles) -> None:
        self._db = db
        self._catalog = catalog
        self._roles = roles

    async def begin(
        self,
        seat: Seat,
        *,
        corrects: Announcement | None = None,
        update_id: int,
        now: datetime,
    ) -> Announcement:
        """Make a draft in the name of a seat's authority."""
        async with self._db.transaction() as tx:
            number = await announcements.add(
                tx,
                update_id=update_id,
                authority=seat.authority,
                region=seat.region,
                author=seat.user_id,
                corrects=corrects,
                now=now,
            )
            draft = await announcements.find(tx, number)
        assert draft is not None  # noqa: S101 - written a line ago
        return draft

    async def find(self, number: int) -> Announcement | None:
        """Return a version of any state, or None."""
        return await announcements.find(self._db.read, number)

    async def drafts(self, author: int) -> Sequence[Announcement]:
        """Return a person's own drafts."""
        return await announcements.drafts_of(self._db.read, author)

    async def listed(self) -> Sequence[Announcement]:
        """Return what waits and what is in force, the newest first."""
        return await announcements.in_states(self._db.read, State.WAITING, State.SENT)

    async def set_text(
        self, announcement: Announcement, language: str, html: str
    ) -> Announcement | None:
        """Keep the text of a language; None when it is no draft of its author any more."""
        texts = {**announcement.texts, language: html}
        async with self._db.transaction() as tx:
            if not await announcements.set_text(tx, announcement.id, announcement.author, texts):
                return None
            return await announcements.find(tx, announcement.id)

    async def set_audience(
        self, announcement: Announcement, audience: Audience
    ) -> Announcement | None:
        """Keep whom it is for; None when it is no draft of its author any more."""
        async with self._db.transaction() as tx:
            if not await announcements.set_audience(
                tx, announcement.id, announcement.author, audience
            ):
                return None
            return await announcements.find(tx, announcement.id)

    async def asks(self, number: int, what: str, prompt: int) -> None:
        """Note which message asks for what, so that its answer is understood."""
        async with self._db.transaction() as tx:
            await announcements.ask(tx, number, what, prompt)

    async def asked_by(self, person: int, prompt: int) -> tuple[int, str] | None:
        """Return which version and what of it a message asks a person for, or None."""
        return await announcements.asked_by(self._db.read, person, prompt)

    async def count(self, audience: Audience) -> int:
        """Return how many chats would get an announcement now."""
        return await announcements.count_audience(self._db.read, audience)

    async def submit(self, number: int, *, author: int, now: datetime) -> bool:
        """Seal a draft and ask for approval; False when it is no whole draft of this author."""
        officers = await self._roles.officers()
        async with self._db.transaction() as tx:
            draft = await announcements.find(tx, number)
            if draft is None or not draft.texts or draft.audience is None:
                return False
            seal = digest(draft.texts, draft.audience)
            if not await announcements.submit(tx, number, author, seal):
                return False
            await audit.add(tx, author, "submit", draft.source, {"digest": seal}, now=now)
            source = f"approval:{number}"
            await deliveries.freeze_words(tx, source, self._notice())
            await deliveries.enqueue_for(tx, source, sorted(officers - {author}), now=now)
        return True

    async def may_approve(self, announcement: Announcement, officer_id: int) -> bool:
        """Tell whether this officer may decide about what waits."""
        return may_approve(
            announcement,
            officer_id,
            await self._roles.approving(officer_id),
            {key: one.approved_by for key, one in self._catalog.authorities.items()},
        )

    async def approve(self, number: int, *, officer_id: int, now: datetime) -> bool:
        """Send a version as it was submitted, in one transaction; False unless this officer may.

        A correction changes the messages that went out; anything else goes to its audience.
        """
        waiting = await self.find(number)
        if waiting is None or not await self.may_approve(waiting, officer_id):
            return False
        async with self._db.transaction() as tx:
            taken = await announcements.numbers(tx)
            public = waiting.number or next_number(taken, day_of(now))
            if not await announcements.send(
                tx, number, officer_id, waiting.digest or "", public, now=now
            ):
                return False
            sent = await announcements.find(tx, number)
            assert sent is not None  # noqa: S101 - updated a line ago
            await self._deliver(tx, sent, now=now)
            detail = {"number": public, "digest": waiting.digest or ""}
            await audit.add(tx, officer_id, "approve", sent.source, detail, now=now)
        return True

    async def reject(self, number: int, *, officer_id: int, reason: str, now: datetime) -> bool:
        """Turn down what waits, saying why; its author may take it back too."""
        return await self._close(
            number, officer_id, old=State.WAITING, new=State.REJECTED, reason=reason, now=now
        )

    async def withdraw(self, number: int, *, officer_id: int, now: datetime) -> bool:
        """Take an announcement back: what waits is dropped, what arrived becomes a notice."""
        async with self._db.transaction() as tx:
            announcement = await announcements.find(tx, number)
            if announcement is None or not await announcements.close(
                tx,
                number,
                officer_id,
                old=State.SENT,
                new=State.WITHDRAWN,
                reason="",
                now=now,
            ):
                return False
            await announcements.drop_pending(tx, announcement.source)
            source = f"withdrawn:{number}"
            await deliveries.freeze_words(tx, source, self._withdrawn(announcement))
            await announcements.enqueue_edits(tx, source, announcement.source, now=now)
            await audit.add(tx, officer_id, "withdraw", announcement.source, now=now)
        return True

    async def discard(self, number: int, *, author: int) -> bool:
        """Delete an author's own draft."""
        async with self._db.transaction() as tx:
            return await announcements.discard(tx, number, author)

    async def verify(self, words: str) -> Finding:
        """Tell whether a message that somebody received is one of ours."""
        return verify(words, await announcements.in_states(self._db.read, *_EVER_SENT))

    async def by_number(self, number: str) -> Finding | None:
        """Return the version in force of a public number, or what became of it."""
        sent = await announcements.in_states(self._db.read, *_EVER_SENT)
        found = next((one for one in sent if one.number == number), None)
        return verify(next(iter(found.texts.values())), [found]) if found else None

    async def news(self, member: Member) -> Sequence[Announcement]:
        """Return what is in force for a person, the newest first."""
        sent = await announcements.in_states(self._db.read, State.SENT)
        return [
            one
            for one in sent
            if one.audience
            and one.audience.kind is not Kind.GROUPS
            and (not one.audience.regions or member.region in one.audience.regions)
        ]

    async def report(self, announcement: Announcement) -> Mapping[str, int]:
        """Return how many deliveries of a version stand how."""
        return await announcements.report(self._db.read, announcement.source)

    def fits(self, html: str) -> bool:
        """Tell whether a text leaves room for the header."""
        return 0 < utf16_length(html) <= LONGEST

    def words(self, announcement: Announcement, language: str) -> str:
        """Return an announcement as a reader of `language` gets it, as Telegram HTML."""
        text = self._catalog.text
        body, is_theirs = announcement.text(language)
        number = text("announcement-number", language, number=announcement.number or "…")
        lines = [
            f"📣 <b>{escape(self.who(announcement, language))}</b>\n<i>{escape(number)}</i>",
        ]
        if announcement.corrects is not None:
            lines.append(f"<b>{escape(text('announcement-corrected', language))}</b>")
        if not is_theirs:
            lines.append(f"<i>{escape(text('announcement-other-language', language))}</i>")
        return "\n\n".join([*lines, body])

    def who(self, announcement: Announcement, language: str) -> str:
        """Return who speaks, such as « CNSS · Casablanca-Settat »."""
        name = self._catalog.authorities[announcement.authority].name[language]
        region = self._catalog.regions.get(announcement.region)
        return f"{name} · {region.name[language]}" if region else name

    async def _deliver(self, tx: Tx, sent: Announcement, *, now: datetime) -> None:
        languages = self._catalog.languages
        verify_button = {
            code: [[(self._catalog.text("announcement-verify", code), f"verify:{sent.number}")]]
            for code in languages
        }
        await deliveries.freeze_words(
            tx,
            sent.source,
            {code: self.words(sent, code) for code in languages},
            buttons=verify_button,
        )
        assert sent.audience is not None  # noqa: S101 - nothing else is submitted
        before = f"announcement:{sent.corrects}"
        if sent.corrects is not None:
            await announcements.drop_pending(tx, before)
            await announcements.enqueue_edits(tx, sent.source, before, now=now)
        # Who was not reached before, or joined since, gets the version in force.
        await announcements.enqueue_audience(
            tx,
            sent.source,
            sent.audience,
            default_language=self._catalog.default,
            now=now,
        )

    async def _close(
        self,
        number: int,
        officer_id: int,
        *,
        old: State,
        new: State,
        reason: str,
        now: datetime,
    ) -> bool:
        async with self._db.transaction() as tx:
            closed = await announcements.close(
                tx, number, officer_id, old=old, new=new, reason=reason, now=now
            )
            if closed:
                about = f"announcement:{number}"
                await audit.add(tx, officer_id, str(new), about, {"reason": reason}, now=now)
        return closed

    def _notice(self) -> Mapping[str, str]:
        return {
            code: escape(self._catalog.text("announcement-notice", code))
            for code in self._catalog.languages
        }

    def _withdrawn(self, announcement: Announcement) -> Mapping[str, str]:
        return {
            code: f"📣 <b>{escape(self.who(announcement, code))}</b>\n"
            + escape(
                self._catalog.text(
                    "announcement-withdrawn", code, number=announcement.number or ""
                )
            )
            for code in self._catalog.languages
        }
