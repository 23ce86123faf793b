"""Drafts of announcements: begun in the name of an authority, written piece by piece, given up."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.catalog.catalog import Catalog
from bot.core.announcements import LONGEST, Announcement, State
from bot.core.attachments import File, added
from bot.core.permissions import Denial, Seat
from bot.core.prompts import AWAITS, PromptKind
from bot.core.writing.text import visible_length
from bot.services.announcements.given_back import draft_again
from bot.services.officers.roles import Roles, require
from bot.storage import announcements, drafts, proposals
from bot.storage.database import Database
from bot.storage.people import prompts


class Drafts:
    """What nobody but its author sees yet."""

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
        """Make a draft in the name of a seat's authority; a correction begins as the original.

        Raises NotAllowedError: the seat is looked at again.
        """
        region = corrects.region if corrects else seat.region
        async with self._db.transaction() as tx:
            standing = await self._roles.standing(now=now, read=tx)
            author = standing.person(seat.user_id)
            require(standing.rules.write(seat.authority, region, author))
            if corrects and corrects.authority != seat.authority:
                require(Denial.ELSEWHERE)
            number = await drafts.add(
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

    async def retake(
        self, given_up: Announcement, *, author: int, now: datetime
    ) -> Announcement | None:
        """Return a draft with the words of what was turned down, called off or taken back.

        None where it is not the author's own, or not given up. Raises NotAllowedError: the seat
        is looked at again.
        """
        async with self._db.transaction() as tx:
            one = await announcements.find(tx, given_up.id)
            if one is None or (one.state, one.author) != (State.REJECTED, author):
                return None
            standing = await self._roles.standing(now=now, read=tx)
            require(standing.rules.write(one.authority, one.region, standing.person(author)))
            before = await announcements.corrected(tx, one)
            if before is not None:  # what it corrected may have been corrected since
                before = await announcements.newest(tx, before.id)
            holds = before is not None and before.state is State.SENT
            return await draft_again(tx, one, corrects=before if holds else None, now=now)

    async def rebase(self, draft: Announcement) -> Announcement | None:
        """Have an own correction go on from what is in force by now, with the words that it has.

        None where it corrects none, that has not changed, or nothing of it is in force.
        """
        async with self._db.transaction() as tx:
            if draft.corrects is None:
                return None
            base = await announcements.newest(tx, draft.corrects)
            if base.id == draft.corrects or base.state is not State.SENT:
                return None
            moved = await drafts.rebase(tx, draft, base)
            return await announcements.find(tx, draft.id) if moved else None

    async def copy(
        self, one: Announcement, seat: Seat, *, update_id: int, now: datetime
    ) -> Announcement | None:
        """Return a new draft with what went out: its words, its files, how it went and to whom.

        Its moment and its last day are left out, and whom it went to where another name speaks.
        None of what never left, or where the draft is there and worked on. Raises NotAllowedError.
        """
        if not one.has_left:
            return None
        draft = await self.begin(seat, update_id=update_id, now=now)
        is_same = (one.authority, one.region) == (draft.authority, draft.region)
        audience = draft.audience
        if is_same and one.audience and not one.is_exercise:
            audience = replace(one.audience, undeclared="")
        options = replace(one.options, send_at=None, expires_on=None, tells=None, is_caption=None)
        copied = replace(
            draft, texts=one.texts, files=one.files, audience=audience, options=options
        )
        return copied if await self.keep(copied) else None

    async def of(self, author: int) -> Sequence[Announcement]:
        """Return a person's own drafts, the newest first."""
        return await drafts.of(self._db.read, author)

    def fits(self, html: str) -> bool:
        """Tell whether a text leaves room for the header."""
        return 0 < visible_length(html) <= LONGEST

    async def keep(self, draft: Announcement) -> bool:
        """Keep a draft as it is given, as the answer to what was asked about it.

        False when it is no draft of its author any more.
        """
        async with self._db.transaction() as tx:
            await prompts.close(tx, PromptKind.ANNOUNCEMENT, draft.id, draft.author)
            await drafts.set_album(tx, draft.id, None)
            return await drafts.put(tx, draft)

    async def add_file(
        self, draft: Announcement, file: File, *, album: str | None
    ) -> Announcement | None:
        """Add a file to a draft, of an album more of which may come; None as in `keep`.

        The question stays open: more files may come. Raises AttachmentError.
        """
        named = replace(file, name=self._catalog.redactor.erased(file.name))
        changed = replace(draft, files=added(draft.files, named), album=album)
        async with self._db.transaction() as tx:
            await drafts.set_album(tx, draft.id, album)
            return changed if await drafts.put(tx, changed) else None

    async def taking_files(
        self, author: int, *, album: str | None, now: datetime
    ) -> Announcement | None:
        """Return the draft that a file which this person sends without a word belongs to."""
        return await drafts.taking_files(self._db.read, author, album, since=now - AWAITS)

    async def works_in(self, number: int, panel: int | None) -> None:
        """Note the message in which an author works on a draft; None: in none any more."""
        async with self._db.transaction() as tx:
            await drafts.set_panel(tx, number, panel)

    async def discard(self, number: int, *, author: int) -> bool:
        """Delete an author's own draft."""
        async with self._db.transaction() as tx:
            return await proposals.discard(tx, proposals.ANNOUNCEMENTS, number, author)

    async def end_album(self, number: int) -> None:
        """Take no more of the album that is being handed in: something else is asked for."""
        async with self._db.transaction() as tx:
            await drafts.set_album(tx, number, None)
