"""What officers are told about an official document: decided or withdrawn, and by whom."""

from collections.abc import Mapping
from datetime import datetime

from bot.catalog.catalog import Catalog
from bot.core.callbacks import Buttons
from bot.core.callbacks.documents import ViewDocument
from bot.core.callbacks.officers import AskFreeze
from bot.core.documents import OfficialDocument
from bot.core.sending.message_keys import MessageKey, MessageKind, joined
from bot.core.writing.text import escape
from bot.services.officers import requests
from bot.services.officers.roles import Roles
from bot.storage.database import Tx
from bot.storage.sending import deliveries


class DocumentNotices:
    """The notices about official documents, each in the transaction of what it tells."""

    def __init__(self, catalog: Catalog, roles: Roles) -> None:
        self._catalog = catalog
        self._roles = roles

    def words(self, key: str, document: OfficialDocument) -> Mapping[str, str]:
        """Return what a string says of a document in each language, as Telegram HTML."""
        return {
            code: escape(self._catalog.text(key, code, title=title(self._catalog, document, code)))
            for code in self._catalog.languages
        }

    async def answer(
        self, tx: Tx, document: OfficialDocument, decision: str, by: int, *, now: datetime
    ) -> None:
        """Tell who proposed a document what became of it, and by whom."""
        name = joined(key_of(document), decision)
        await deliveries.freeze_words(tx, name, await self._decided(tx, document, decision, by))
        await deliveries.enqueue_for(tx, name, [document.author], now=now)

    async def close(
        self, tx: Tx, document: OfficialDocument, decision: str, by: int, *, now: datetime
    ) -> None:
        """Have what asked the officers for approval say what was decided, and by whom."""
        words = await self._decided(tx, document, decision, by)
        opens: dict[str, Buttons] = {code: [] for code in words}
        await requests.close(tx, key_of(document), words, opens, decision, by=by, now=now)

    async def published(self, tx: Tx, document: OfficialDocument, by: int, *, now: datetime
    ) -> None:  # fmt: skip
        """Tell the other officers; who proposed it has an answer of their own."""
        told = await self._roles.officers(read=tx) - {by, document.author}
        await self._tell(tx, told, "published", document, by=by, approver=by, now=now)

    async def withdrawn(self, tx: Tx, document: OfficialDocument, by: int, *, now: datetime
    ) -> None:  # fmt: skip
        """Tell all officers, as one alone may do that, and who proposed and approved it."""
        officers, approver = await self._roles.officers(read=tx), document.decided_by or 0
        told = (officers | {document.author, approver}) - {by, 0}
        await self._tell(tx, told, "withdrawn", document, by=by, approver=approver, now=now)

    async def _tell(
        self,
        tx: Tx,
        people: set[int],
        what: str,
        document: OfficialDocument,
        *,
        by: int,
        approver: int,
        now: datetime,
    ) -> None:
        named = await self._roles.namer(read=tx)
        text = self._catalog.text

        def words(code: str) -> str:
            return text(
                f"document-told-{what}",
                code,
                title=title(self._catalog, document, code),
                by=named(by, code),
                proposer=named(document.author, code),
                approver=named(approver, code),
            )

        def buttons(code: str) -> Buttons:
            opens = (text("document-open-closed", code), ViewDocument(document.number))
            halts = (text("report-freeze", code), AskFreeze())
            return [[opens], [halts]] if what == "withdrawn" else [[opens]]

        officers = await self._roles.officers(read=tx)
        await self._roles.tell(tx, people & officers, words, buttons=buttons, now=now)
        await self._roles.tell(tx, people - officers, words, now=now)

    async def _decided(
        self, tx: Tx, document: OfficialDocument, decision: str, by: int
    ) -> Mapping[str, str]:
        named, text = await self._roles.namer(read=tx), self._catalog.text
        key = f"document-decided-{decision}"
        return {
            code: escape(
                text(key, code, title=title(self._catalog, document, code), by=named(by, code))
            )
            for code in self._catalog.languages
        }


def title(catalog: Catalog, document: OfficialDocument, language: str) -> str:
    """Return « Document officiel CNSS du 9 juillet 2025 » in a language, as plain text."""
    if document.authority is None or document.dated_on is None:
        return document.name
    return catalog.text(
        "document-title",
        language,
        authority=catalog.authorities[document.authority].name[language],
        date=catalog.date(document.dated_on, language),
    )


def key_of(document: OfficialDocument) -> MessageKey:
    """Return the name under which a document asks for approval, and stands in the record."""
    return MessageKey(MessageKind.DOCUMENT, document.number)
