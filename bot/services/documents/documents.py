"""Official documents: brought by an officer, approved by a second one, recognised for anybody."""

import hashlib
from collections.abc import Sequence
from datetime import date, datetime, timedelta

from bot.catalog.catalog import Catalog
from bot.core.approvals import is_shown_to
from bot.core.callbacks.documents import ViewDocument
from bot.core.documents import (
    SIZE_LIMIT,
    Defect,
    DefectError,
    Finding,
    OfficialDocument,
    OlderError,
    State,
    examine,
)
from bot.core.writing.text import escape
from bot.rendering.inspection import count_pages
from bot.services.documents.document_notices import DocumentNotices, key_of, title
from bot.services.documents.document_permissions import DocumentPermissions
from bot.services.officers.roles import Roles, require
from bot.services.printing.printables import Printables
from bot.storage import documents, proposals, uploads
from bot.storage.audit import audit
from bot.storage.database import Database, Tx
from bot.storage.sending import deliveries

DRAFTS_KEPT = timedelta(days=7)
FINGERPRINT_SHOWN = 12  # hexadecimal digits: enough to compare two by eye
_EVER_PUBLISHED = (State.PUBLISHED, State.REPLACED, State.WITHDRAWN)


class Documents:
    """The documents of the authorities, such as the CNSS's own guide."""

    def __init__(self, db: Database, catalog: Catalog, prints: Printables, roles: Roles) -> None:
        self._db = db
        self._catalog = catalog
        self._prints = prints
        self._roles = roles
        self._notices = DocumentNotices(catalog, roles)
        self.permissions = DocumentPermissions(roles)

    async def examine(self, content: bytes, *, now: datetime) -> Finding:
        """Tell what a PDF is. Only its fingerprint is looked at; nothing of it is kept."""
        sha256 = fingerprint(content)
        return examine(
            sha256,
            await documents.in_states(self._db.read, *_EVER_PUBLISHED),
            todays_prints=await self._prints.fingerprints(now=now),
            was_printed=await uploads.is_known(self._db.read, self._db.seal_key, sha256),
        )

    async def bring(
        self, content: bytes, *, name: str, officer_id: int, update_id: int, now: datetime
    ) -> OfficialDocument:
        """Keep a PDF as an officer's draft. Raises NotAllowedError or DefectError."""
        standing = await self._roles.standing(now=now)
        require(standing.rules.propose_document(None, standing.person(officer_id)))
        if len(content) > SIZE_LIMIT:
            raise DefectError(Defect.TOO_BIG)
        pages = await count_pages(content)
        async with self._db.transaction() as tx:
            number = await documents.add(
                tx,
                update_id=update_id,
                sha256=fingerprint(content),
                name=self._catalog.redactor.erased(name),
                content=content,
                pages=pages,
                proposed_by=officer_id,
                now=now,
            )
        found = await documents.find(self._db.read, number)
        assert found is not None  # noqa: S101 - written a line ago, and drafts are their owner's
        return found

    async def find(self, number: int) -> OfficialDocument | None:
        """Return a document of any state, or None."""
        return await documents.find(self._db.read, number)

    async def content(self, document: OfficialDocument) -> bytes | None:
        """Return the bytes of a document, None once they are gone."""
        return await documents.content(self._db.read, document.sha256)

    async def in_force(self) -> Sequence[OfficialDocument]:
        """Return the published documents, the latest first."""
        return await documents.in_states(self._db.read, State.PUBLISHED)

    async def on_the_desk(self, officer_id: int) -> Sequence[OfficialDocument]:
        """Return what an officer may look at: what waits, what is in force, and own drafts."""
        found = await documents.in_states(
            self._db.read, State.WAITING, State.PUBLISHED, State.DRAFT
        )
        return [d for d in found if is_shown_to(d, officer_id)]

    async def describe(
        self,
        number: int,
        *,
        officer_id: int,
        authority: str | None = None,
        dated_on: date | None = None,
        language: str | None = None,
        now: datetime,
    ) -> bool:
        """Fill in who, when or in which language; False when it is no draft of this officer.

        Raises NotAllowedError.
        """
        async with self._db.transaction() as tx:
            found = await documents.find(tx, number)
            if found is None or found.author != officer_id:
                return False
            standing = await self._roles.standing(now=now, read=tx)
            require(standing.rules.propose_document(None, standing.person(officer_id)))
            return await documents.describe(
                tx, number, authority=authority, dated_on=dated_on, language=language
            )

    async def submit(self, number: int, *, officer_id: int, now: datetime) -> int | None:
        """Ask the other officers for approval and return how many are told.

        None when it is no complete draft of this one. Raises NotAllowedError.
        """
        async with self._db.transaction() as tx:
            draft = await documents.find(tx, number)
            if draft is None or draft.author != officer_id:
                return None
            standing = await self._roles.standing(now=now, read=tx)
            proposer = standing.person(officer_id)
            require(standing.rules.submit_document(draft.authority, proposer))
            if not await documents.submit(tx, number, officer_id):
                return None
            document = await documents.find(tx, number)
            assert document is not None  # noqa: S101 - updated a line ago
            await _record(tx, officer_id, "submit", document, now=now)
            name = key_of(document)
            named = await self._roles.proposer(officer_id, read=tx)
            words = {
                code: f"{said}\n{escape(named[code])}"
                for code, said in self._notices.words("document-notice", document).items()
            }
            opens = {
                code: [[(self._catalog.text("announce-open", code), ViewDocument(number))]]
                for code in self._catalog.languages
            }
            await deliveries.freeze_words(tx, name, words, buttons=opens)
            authority = document.authority or ""
            others = standing.who(
                lambda rules, one: rules.approve_document(authority, one, proposer)
            )
            return await deliveries.enqueue_for(tx, name, sorted(others), now=now)

    async def approve(self, number: int, *, officer_id: int, now: datetime) -> bool:
        """Publish a document in place of the one before; False when it waits no more.

        Raises NotAllowedError or OlderError.
        """
        async with self._db.transaction() as tx:
            document = await documents.find(tx, number)
            if document is None or document.state is not State.WAITING:
                return False
            require(await self.permissions.denial(document, officer_id, now=now, read=tx))
            if await documents.is_older(tx, number):
                raise OlderError
            published = await documents.publish(tx, number, officer_id, now=now)
            if published:
                await _record(tx, officer_id, "approve", document, now=now)
                await self._notices.close(tx, document, "approved", officer_id, now=now)
                await self._notices.answer(tx, document, "approved", officer_id, now=now)
                await self._notices.published(tx, document, officer_id, now=now)
            await documents.drop_unused_files(tx)
        return published

    async def reject(self, number: int, *, officer_id: int, now: datetime) -> bool:
        """Turn down a waiting document; its owner may take it back too. Raises NotAllowedError."""
        return await self._close(
            number, officer_id, "reject", State.REJECTED, of=(State.WAITING,), now=now
        )

    async def withdraw(self, number: int, *, officer_id: int, now: datetime) -> bool:
        """Take a published document out of force: one officer is enough to stop an error.

        A freeze is no obstacle; all officers hear of it. Raises NotAllowedError.
        """
        return await self._close(
            number, officer_id, "withdraw", State.WITHDRAWN, of=(State.PUBLISHED,), now=now
        )

    async def discard(self, number: int, *, officer_id: int) -> bool:
        """Delete an officer's own draft."""
        async with self._db.transaction() as tx:
            deleted = await documents.delete_draft(tx, number, officer_id)
            await documents.drop_unused_files(tx)
        return deleted

    async def tidy(self, *, now: datetime) -> None:
        """Delete drafts that were left lying, and bytes that nothing needs."""
        async with self._db.transaction() as tx:
            await proposals.discard_old(tx, proposals.DOCUMENTS, before=now - DRAFTS_KEPT)
            await documents.drop_unused_files(tx)

    async def _close(
        self,
        number: int,
        officer_id: int,
        act: str,
        state: State,
        *,
        of: Sequence[State],
        now: datetime,
    ) -> bool:
        async with self._db.transaction() as tx:
            document = await documents.find(tx, number)
            if document is None or document.state not in of:
                return False
            if state is State.WITHDRAWN or document.author != officer_id:
                standing = await self._roles.standing(now=now, read=tx)
                officer = standing.person(officer_id)
                require(standing.rules.withdraw_document(document.authority or "", officer))
            closed = await documents.close(tx, number, officer_id, state, of=of, now=now)
            if closed:
                await _record(tx, officer_id, act, document, now=now)
                await self._tell_closed(tx, document, state, officer_id, now=now)
            await documents.drop_unused_files(tx)
        return closed

    async def _tell_closed(
        self, tx: Tx, document: OfficialDocument, state: State, by: int, *, now: datetime
    ) -> None:
        if state is State.WITHDRAWN:
            await self._notices.withdrawn(tx, document, by, now=now)
            return
        await self._notices.close(tx, document, "rejected", by, now=now)
        if document.author != by:
            await self._notices.answer(tx, document, "rejected", by, now=now)

    def title(self, document: OfficialDocument, language: str) -> str:
        """Return « Document officiel CNSS du 9 juillet 2025 » in a language, as plain text."""
        return title(self._catalog, document, language)

    def spoken(self, document: OfficialDocument) -> str:
        """Return the name of the language a document is in, in that language."""
        return self._catalog.languages[document.language].name if document.language else ""

    def caption(self, document: OfficialDocument, language: str) -> str:
        """Return what stands under a document when people get it, as Telegram HTML."""
        particulars = self._catalog.text(
            "document-particulars",
            language,
            pages=document.pages,
            fingerprint=document.sha256[:FINGERPRINT_SHOWN],
        )
        below = self._catalog.beside((particulars, self.spoken(document)), language)
        return f"<b>{escape(self.title(document, language))}</b>\n{escape(below)}"


def fingerprint(content: bytes) -> str:
    """Return the SHA-256 of bytes, in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


async def _record(
    tx: Tx, officer_id: int, act: str, document: OfficialDocument, *, now: datetime
) -> None:
    """Put an act of governance into the sealed record."""
    await audit.add(tx, officer_id, act, key_of(document), document.particulars, now=now)
