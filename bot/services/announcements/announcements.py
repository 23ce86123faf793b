"""Announcements: written by one, approved by another, and recognised again."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.catalog.catalog import Catalog
from bot.core.announcements import (
    LONGEST,
    Announcement,
    Audience,
    State,
    digest,
    flaw,
    is_as_submitted,
)
from bot.core.attachments import File, added
from bot.core.corrections import is_changed, needs_telling
from bot.core.members import Member
from bot.core.permissions import Act, Denial, Seat
from bot.core.prompts import AWAITS, Prompt
from bot.core.writing.text import MESSAGE_LIMIT, visible_length
from bot.services.announcements.approval_notice import ApprovalNotices
from bot.services.announcements.cautions import Cautions
from bot.services.announcements.sending import CannotLeaveError, Sending
from bot.services.announcements.text import AnnouncementText, RenderedMessage
from bot.services.officers import requests
from bot.services.officers.permissions import Permissions
from bot.services.officers.roles import Roles, require
from bot.storage import announcements
from bot.storage.audit import audit
from bot.storage.database import Database, Tx
from bot.storage.people import groups, prompts
from bot.storage.sending import audiences, deliveries, receipts
from bot.storage.sending.audiences import Reach

PROMPTS_KEPT = timedelta(days=90)  # a reply is understood that long
_PROMPTS = "announcement"
_DECISIONS = ("approve", "reject", "call off", "send late", "cancel", "withdraw")
_EVER_SENT = (State.SENT, State.REPLACED, State.WITHDRAWN)


class UnfitError(Exception):
    """An announcement cannot go on its way as it is; `key` names the sentence that says why."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


class Announcements:
    """The announcements of the authorities: up to their approval, and as people look at them."""

    def __init__(
        self,
        db: Database,
        catalog: Catalog,
        roles: Roles,
        wording: AnnouncementText,
        dispatch: Sending,
    ) -> None:
        self._db = db
        self._catalog = catalog
        self._roles = roles
        self._permissions = Permissions(roles)
        self._wording = wording
        self._dispatch = dispatch
        self._cautions = Cautions(db, catalog)
        self._notices = ApprovalNotices(catalog, wording, self._cautions, roles)

    async def begin(
        self,
        seat: Seat,
        *,
        corrects: Announcement | None = None,
        update_id: int,
        now: datetime,
    ) -> Announcement:
        """Make a draft in the name of a seat's authority; a correction begins as the original.

        Raises NotAllowedError: the seat is looked at again.
        """
        region = corrects.region if corrects else seat.region
        async with self._db.transaction() as tx:
            rules = await self._roles.rules(now=now, read=tx)
            author = await self._roles.person(seat.user_id, read=tx)
            require(rules.write(seat.authority, region, author))
            if corrects and corrects.authority != seat.authority:
                require(Denial.ELSEWHERE)
            number = await announcements.add(
                tx,
                update_id=update_id,
                authority=seat.authority,
                region=region,
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

    async def current(self, one: Announcement) -> Announcement:
        """Return the last version that went out of what a version belongs to."""
        return await announcements.newest(self._db.read, one.id)

    async def drafts(self, author: int) -> Sequence[Announcement]:
        """Return a person's own drafts."""
        return await announcements.drafts_of(self._db.read, author)

    async def listed(self) -> Sequence[Announcement]:
        """Return what waits, what is planned and what was sent, the newest first."""
        return await announcements.in_states(
            self._db.read, State.WAITING, State.SCHEDULED, State.SENT, State.WITHDRAWN
        )

    async def keep(self, draft: Announcement) -> bool:
        """Keep a draft as it is given, as the answer to what was asked about it.

        False when it is no draft of its author any more.
        """
        async with self._db.transaction() as tx:
            await prompts.close(tx, _PROMPTS, draft.id, draft.author)
            await announcements.set_album(tx, draft.id, None)
            return await announcements.put(tx, draft)

    async def add_file(
        self, draft: Announcement, file: File, *, album: str | None
    ) -> Announcement | None:
        """Add a file to a draft, of an album more of which may come; None as in `keep`.

        The question stays open: more files may come. Raises AttachmentError.
        """
        named = replace(file, name=self._catalog.redactor.erased(file.name))
        changed = replace(draft, files=added(draft.files, named), album=album)
        async with self._db.transaction() as tx:
            await announcements.set_album(tx, draft.id, album)
            return changed if await announcements.put(tx, changed) else None

    async def taking_files(
        self, author: int, *, album: str | None, now: datetime
    ) -> Announcement | None:
        """Return the draft that a file which this person sends without a word belongs to."""
        return await announcements.taking_files(self._db.read, author, album, since=now - AWAITS)

    async def asks(self, prompt: Prompt, *, now: datetime) -> None:
        """Note which message asks whom for what of a version, so that its answer is understood."""
        async with self._db.transaction() as tx:
            await prompts.purge(tx, before=now - PROMPTS_KEPT)
            await prompts.add(tx, _PROMPTS, prompt, now=now)
            await announcements.set_album(tx, prompt.subject, None)

    async def asked_in(self, chat_id: int, message_id: int) -> Prompt | None:
        """Return what a message of the bot asked for, however its version stands; or None."""
        return await prompts.find(self._db.read, _PROMPTS, chat_id, message_id)

    async def awaits(self, chat_id: int, message_id: int) -> bool:
        """Tell whether a message of the bot still awaits its answer."""
        return await prompts.is_open(self._db.read, _PROMPTS, chat_id, message_id)

    async def asked_before(self, message_id: int) -> Prompt | None:
        """Return a question of this number of which it was not noted who is asked; or None.

        Numbers of different chats are the same ones: look at its words too.
        """
        return await prompts.find(self._db.read, _PROMPTS, prompts.ANYWHERE, message_id)

    async def works_in(self, number: int, panel: int) -> None:
        """Note the message in which an author works on a draft."""
        async with self._db.transaction() as tx:
            await announcements.set_panel(tx, number, panel)

    async def reach(self, audience: Audience) -> Reach:
        """Return how many people and groups would get an announcement now."""
        return await audiences.count(
            self._db.read, audience, default_language=self._catalog.default
        )

    async def cautions(self, one: Announcement, language: str, *, now: datetime) -> Sequence[str]:
        """Return what is to be read before an announcement is submitted or approved."""
        return await self._cautions.of(one, language, now=now)

    async def audience_cautions(self, one: Announcement, language: str) -> Sequence[str]:
        """Return what is to be read about whom an announcement is for."""
        return await self._cautions.of_audience(one, language)

    async def left_out(self, audience: Audience) -> Reach:
        """Return how many people and groups without a region an announcement would miss."""
        return await audiences.left_out(
            self._db.read, audience, default_language=self._catalog.default
        )

    async def exercise_group(self, user_id: int) -> int | None:
        """Return the group in which a person tries announcements out, None without one."""
        return await groups.of_trainer(self._db.read, user_id)

    async def choose_exercise_group(self, chat_id: int, user_id: int, *, now: datetime) -> None:
        """Let a person try announcements out in a group; one person has one."""
        async with self._db.transaction() as tx:
            await groups.set_trainer(tx, chat_id, user_id, now=now)

    async def letters(
        self, announcement: Announcement, *, now: datetime
    ) -> Mapping[str, RenderedMessage]:
        """Return exactly what the readers of each language would get if it left now."""
        return await self._dispatch.letters(announcement, now=now)

    async def submit(self, number: int, *, author: int, now: datetime) -> bool:
        """Seal a draft and ask for approval; False when it is no draft of this author.

        Raises NotAllowedError or UnfitError.
        """
        draft = await self.find(number)
        if draft is None or (draft.state, draft.author) != (State.DRAFT, author):
            return False
        await self._permissions.require(Act.SUBMIT, draft, author, now=now)
        await self._refuse_unfit(draft, now=now)
        settled = await self._settled(draft)
        seal = digest(settled)
        source = f"approval:{number}"
        words, buttons = await self._notices.of(
            settled,
            await self.letters(settled, now=now),
            await self.reach(draft.audience or Audience()),
            tells=bool(settled.options.tells),
            before=None if draft.corrects is None else await self.find(draft.corrects),
            now=now,
        )
        async with self._db.transaction() as tx:
            if await announcements.find(tx, number) != draft:
                return False
            await self._permissions.require(Act.SUBMIT, draft, author, now=now, read=tx)
            if not (
                await announcements.put(tx, settled)
                and await announcements.submit(tx, number, author, seal)
            ):
                return False
            await audit.add(tx, author, "submit", draft.source, {"digest": seal}, now=now)
            officers = await self._permissions.approvers(draft, now=now, read=tx)
            await deliveries.freeze_words(tx, source, words, buttons=buttons)
            await deliveries.enqueue_for(tx, source, sorted(officers), now=now)
        return True

    async def tells(self, draft: Announcement) -> bool:
        """Tell whether readers hear of a correction: as chosen, else where it matters to them."""
        if draft.options.tells is not None:
            return draft.options.tells
        before = None if draft.corrects is None else await self.find(draft.corrects)
        return before is not None and needs_telling(before, draft)

    async def is_anew(self, draft: Announcement) -> bool:
        """Tell whether a correction is too long to stand where what it corrects stands."""
        if draft.corrects is None:
            return False
        was_caption = await announcements.is_caption(
            self._db.read, f"announcement:{draft.corrects}"
        )
        return was_caption and not (await self._settled(draft)).options.is_caption

    async def approve(
        self,
        number: int,
        *,
        officer_id: int,
        leaves_at: datetime | None = None,
        now: datetime,
    ) -> Announcement | None:
        """Agree to a version as it was submitted, in one transaction with all that follows.

        It leaves at once, or at the moment it names, or at `leaves_at` in the place of either; a
        correction changes what went out. Returns the version as it stands then, None when it
        waits no more, or not as it was submitted. Raises NotAllowedError or UnfitError.
        """
        waiting = await self.find(number)
        if waiting is None or not is_as_submitted(waiting):
            return None
        await self._permissions.require(Act.APPROVE, waiting, officer_id, now=now)
        await self._refuse_unfit(waiting, now=now)
        try:
            async with self._db.transaction() as tx:
                await self._permissions.require(Act.APPROVE, waiting, officer_id, now=now, read=tx)
                if not await self._permissions.is_as_recorded(waiting, tx):
                    return None
                if not await announcements.approve(
                    tx, number, officer_id, waiting.digest or "", leaves_at=leaves_at, now=now
                ):
                    return None
                detail = {"digest": waiting.digest or ""}
                if leaves_at:
                    detail["leaves_at"] = leaves_at.isoformat()
                await audit.add(tx, officer_id, "approve", waiting.source, detail, now=now)
                await self._close_notice(tx, waiting, "approve", officer_id, now=now)
                moment = leaves_at or waiting.options.send_at
                if moment is None:
                    await self._dispatch.begin(tx, waiting, now=now)
                else:
                    await self._tell_approved(tx, waiting, officer_id, moment, now=now)
        except CannotLeaveError:
            raise UnfitError("announce-corrects-nothing") from None
        await self._dispatch.advance(now=now)
        return await self.find(number)

    async def reject(self, number: int, *, officer_id: int, reason: str, now: datetime) -> bool:
        """Turn down what waits, saying why; its author may take it back too.

        False when it waits no more. Raises NotAllowedError.
        """
        kept = self._catalog.redactor.erased(reason)
        return await self._close(
            number, officer_id, "reject", old=State.WAITING, reason=kept, now=now
        )

    async def give_back(self, one: Announcement, *, officer_id: int, now: datetime) -> bool:
        """Return what waits or is planned to its author: this bot cannot send its files.

        Its words are kept in a new draft. False when it stands otherwise by now.
        Raises NotAllowedError.
        """
        async with self._db.transaction() as tx:
            deed = Act.APPROVE if one.state is State.WAITING else Act.SEND_ON
            await self._permissions.require(deed, one, officer_id, now=now, read=tx)
            if not await self._dispatch.give_back(tx, one, now=now):
                return False
            if one.state is State.WAITING:
                await self._close_notice(tx, one, "reject", officer_id, now=now)
        return True

    async def call_off(self, number: int, *, officer_id: int, now: datetime) -> bool:
        """Give up what was planned for a moment to come; False when it is not.

        Raises NotAllowedError.
        """
        return await self._close(
            number, officer_id, "call off", old=State.SCHEDULED, reason="", now=now
        )

    async def decided_by(self, one: Announcement) -> int | None:
        """Return who decided about a version last: approved, turned it down, took it back."""
        return await audit.last_actor(self._db.read, one.source, _DECISIONS)

    async def discard(self, number: int, *, author: int) -> bool:
        """Delete an author's own draft."""
        async with self._db.transaction() as tx:
            return await announcements.discard(tx, number, author)

    async def news(self, member: Member, *, now: datetime) -> Sequence[Announcement]:
        """Return what is in force for a person and has not expired, the newest first."""
        sent = await announcements.in_states(self._db.read, State.SENT)
        return [
            one
            for one in sent
            if one.audience
            and one.audience.has_people
            and not one.is_over(now=now)
            and (
                not one.audience.regions
                or member.region in one.audience.regions
                or (member.region is None and one.audience.is_unplaced)
            )
            and (not one.audience.languages or member.language in one.audience.languages)
        ]

    async def read(self, number: int, user_id: int, *, now: datetime) -> bool:
        """Note that a person has read and understood a version that asks for it.

        False when there is none such; a second press changes nothing.
        """
        found = await self.find(number)
        if found is None or not found.options.asks_receipt or found.state not in _EVER_SENT:
            return False
        async with self._db.transaction() as tx:
            await receipts.add(tx, number, user_id, now=now)
        return True

    def fits(self, html: str) -> bool:
        """Tell whether a text leaves room for the header."""
        return 0 < visible_length(html) <= LONGEST

    async def _settled(self, draft: Announcement) -> Announcement:
        """Return a draft with everything decided that approval is to be bound to."""
        options = draft.options
        before = None if draft.corrects is None else await self.find(draft.corrects)
        was_caption = before is not None and await announcements.is_caption(
            self._db.read, before.source
        )
        is_caption = self._wording.is_caption(draft, before=before, was_caption=was_caption)
        tells = await self.tells(draft) if before else None
        return replace(draft, options=replace(options, is_caption=is_caption, tells=tells))

    async def _refuse_unfit(self, draft: Announcement, *, now: datetime) -> None:
        """Raise UnfitError when it cannot go on its way as it is."""
        if problem := flaw(draft, now=now):
            raise UnfitError(f"announce-{problem}")
        assert draft.audience is not None  # noqa: S101 - else there is a flaw
        if draft.corrects is None:
            if not (await self.reach(draft.audience)).total:
                raise UnfitError("announce-nobody")
        else:
            before = await self.find(draft.corrects)
            if before is None or before.state is not State.SENT:
                raise UnfitError("announce-corrects-nothing")
            if not is_changed(before, draft):
                raise UnfitError("announce-unchanged")
            if before.files != draft.files:
                raise UnfitError("announce-files-stay")
        before = None if draft.corrects is None else await self.find(draft.corrects)
        for code in self._catalog.languages:
            if self._wording.longest(draft, code, before=before) > MESSAGE_LIMIT:
                raise UnfitError("announce-whole-too-long")

    async def _tell_approved(
        self, tx: Tx, planned: Announcement, officer_id: int, moment: datetime, *, now: datetime
    ) -> None:
        """Tell who wrote it when it leaves; of one that leaves at once the report tells."""
        source = f"approved:{planned.id}"
        words = await self._notices.approved(planned, officer_id, moment)
        await deliveries.freeze_words(tx, source, words)
        await deliveries.enqueue_for(tx, source, [planned.author], now=now)

    async def _close_notice(
        self, tx: Tx, one: Announcement, act: str, officer_id: int, *, now: datetime
    ) -> None:
        """Have what asked the officers for approval say that one of them has decided."""
        words, buttons = await self._notices.closed(one, act, officer_id, read=tx)
        await requests.close(tx, f"approval:{one.id}", words, buttons, by=officer_id, now=now)

    async def _close(
        self,
        number: int,
        officer_id: int,
        act: str,
        *,
        old: State,
        reason: str,
        now: datetime,
    ) -> bool:
        async with self._db.transaction() as tx:
            found = await announcements.find(tx, number)
            if found is None or found.state is not old:
                return False
            deed = Act.REJECT if old is State.WAITING else Act.HALT
            await self._permissions.require(deed, found, officer_id, now=now, read=tx)
            if not await announcements.reject(
                tx, number, officer_id, old=old, reason=reason, now=now
            ):
                return False
            # The record is never changed: words that somebody may want erased stay out of it.
            await audit.add(tx, officer_id, act, found.source, now=now)
            if old is State.WAITING:
                done = "take-back" if found.author == officer_id else act
                await self._close_notice(tx, found, done, officer_id, now=now)
            if found.author != officer_id:
                await self._dispatch.tell_author(tx, found, reason=reason, now=now)
        return True
