"""What is told of a value: to who may approve it, to its author, to who asked."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from urllib.parse import urlsplit

from bot.catalog.catalog import Catalog
from bot.catalog.official.statements import texts_of
from bot.core.callbacks import Buttons
from bot.core.callbacks.official import SwitchTold, ViewStatement
from bot.core.callbacks.questions import SendTopic
from bot.core.official.sources import VOICE
from bot.core.official.statements import Statement
from bot.core.official.values import WORDED, Kind
from bot.core.questions.official import State
from bot.core.sending.message_keys import TOLD, MessageKey, MessageKind, joined
from bot.core.tickets.caution import Caution, cautions
from bot.core.writing.bidi import tamed, unmarked
from bot.core.writing.text import escape
from bot.services.officers import requests
from bot.services.officers.roles import Roles
from bot.services.official.points import COUNTED
from bot.storage.database import Reader, Tx
from bot.storage.official import asked, statements
from bot.storage.sending import broadcasts, deliveries, live_messages

_GONE, _REPLACED = "gone", "replaced"


class StatementNotices:
    """The notices about values of open points, each in the transaction of what it tells."""

    def __init__(self, catalog: Catalog, roles: Roles) -> None:
        self._catalog = catalog
        self._roles = roles

    def texts(self, statement: Statement) -> Mapping[str, str]:
        """Return the value in each language, as an answer says it."""
        codes = [*self._catalog.languages]
        return texts_of(self._catalog.formats, statement.kind, statement.value, codes)

    def said(self, statement: Statement, language: str) -> str:
        """Return « Durée de validité du code : 5 minutes » as Telegram HTML."""
        point = self._catalog.points.get(statement.point)
        name = point.name[language] if point else statement.point
        value = f"<b>{escape(self.texts(statement)[language])}</b>"
        text = self._catalog.text("point-said", language, name="\0", value="\1")
        return escape(text).replace("\0", escape(name)).replace("\1", value)

    def warnings(self, statement: Statement, language: str) -> Sequence[str]:
        """Return what has to be looked at twice, as plain text: a new host, what is said of it."""
        return [*filter(None, [self.widens(statement, language), self._held(statement, language)])]

    def _held(self, statement: Statement, language: str) -> str:
        """Return why an answer with these words would be held; a form has a number of its own."""
        if statement.kind not in WORDED:
            return ""
        found = cautions(statement.value, known=self._catalog.fact_hosts())
        is_worded, text = statement.kind is Kind.WORDS, self._catalog.text
        held = [one for one in found if is_worded or one is not Caution.NUMBER]
        why = [text(f"ticket-held-{one}", language) for one in held]
        listed = self._catalog.listed(why, language) if why else ""
        return text("official-look-twice", language, why=listed) if why else ""

    def widens(self, statement: Statement, language: str) -> str:
        """Return which host would count as official, as plain text; empty where none is new."""
        host = (urlsplit(statement.value).hostname or "").removeprefix("www.")
        is_new = statement.kind is Kind.SITE and host not in self._catalog.fact_hosts()
        return self._catalog.text("point-widens", language, host=host) if is_new else ""

    def source(self, statement: Statement, language: str) -> str:
        """Return where its author has a value from, as plain text; empty for one of before."""
        text, day = self._catalog.text, statement.source_on
        if not statement.source or day is None:
            return ""
        date = self._catalog.date(day, language)
        if statement.source == VOICE:
            return text("point-source-voice", language, date=date)
        source = tamed(statement.source)
        names = [unmarked(self._catalog.date(day, code)) for code in self._catalog.languages]
        if any(name in unmarked(source) for name in names):  # it says its day itself
            return text("point-source-dated", language, source=source)
        return text("point-source", language, source=source, date=date)

    async def beside(self, read: Reader, statement: Statement, language: str) -> Sequence[str]:
        """Return which other values wait for the same point, and by whom, as plain text."""
        waiting = await statements.waiting(read, statement.point)
        others = [one for one in waiting if one.number != statement.number]
        named = await self._roles.namer(read=read)
        return [
            self._catalog.text(
                "point-beside",
                language,
                value=self.texts(one)[language],
                by=named(one.author, language),
            )
            for one in others
        ]

    async def replaced(
        self, tx: Tx, statement: Statement, live: Statement, *, now: datetime
    ) -> None:
        """Tell its author, and where approval was asked for, that another value is in force."""
        named, text = await self._roles.namer(read=tx), self._catalog.text
        by, words = live.decided_by or live.author, {}
        for code in self._catalog.languages:
            said = text("point-decided-replaced", code, by=named(by, code))
            lines = [escape(said), self.said(live, code), escape(text("point-void", code))]
            words[code] = "\n".join([*lines, self.said(statement, code)])
        key, opens = key_of(statement), self._opens(statement, is_over=True)
        await requests.close(tx, key, words, opens, _REPLACED, by=0, now=now)
        told = joined(key, _REPLACED)
        await deliveries.freeze_words(tx, told, words, buttons=opens)
        await deliveries.enqueue_for(tx, told, [statement.author], now=now)

    async def replaces(self, read: Reader, statement: Statement, language: str) -> str:
        """Return « Au lieu de : 6,4 % (Décret…) » as plain text; empty where it replaces nothing.

        That is the value in force, else the one that was found, with where it is from.
        """
        live = await statements.in_states(read, State.LIVE)
        before = next((one for one in live if one.point == statement.point), None)
        fact = self._catalog.facts.get(statement.point)
        if before is not None:
            who = self._catalog.authorities[before.authority].name[language]
            value = self.texts(before)[language]
            source = self._catalog.text("stated-source", language, authority=who)
        elif fact is not None:
            found = self._catalog.sources[fact.source]
            value = fact.texts[language]
            published = self._catalog.published(found, language)
            titles = [found.title[language], *filter(None, [published])]
            source = self._catalog.beside(titles, language)
        else:
            return ""
        if value == self.texts(statement)[language]:
            return ""
        return self._catalog.text("point-replaces", language, value=value, source=source)

    def lacks(self, point: str, why: str, language: str) -> str:
        """Return why a value of a point is not taken, as plain text; of a bound, which."""
        about, text = self._catalog.points.get(point), self._catalog.text
        if why != "bounds" or about is None or about.bounds is None:
            return text(f"point-lacks-{why}", language)
        least, most = (
            texts_of(self._catalog.formats, about.kind, one, [language])[language]
            for one in (about.bounds.least, about.bounds.most)
        )
        return text("point-lacks-bounds", language, least=least, most=most)

    async def ask(
        self, tx: Tx, statement: Statement, people: Collection[int], *, now: datetime
    ) -> int:
        """Ask officers for approval; return how many are told."""
        named = await self._roles.proposer(statement.author, read=tx)
        codes = self._catalog.languages
        before = {code: await self.replaces(tx, statement, code) for code in codes}
        beside = {code: await self.beside(tx, statement, code) for code in codes}
        words = {
            code: "\n".join(
                [
                    escape(self._text("point-notice", statement, code)),
                    self.said(statement, code),
                    *map(escape, filter(None, [self.source(statement, code), before[code]])),
                    *map(escape, [*beside[code], *self.warnings(statement, code)]),
                    escape(named[code]),
                ]
            )
            for code in codes
        }
        key = key_of(statement)
        await deliveries.freeze_words(tx, key, words, buttons=self._opens(statement))
        return await deliveries.enqueue_for(tx, key, sorted(people), now=now)

    async def decided(
        self, tx: Tx, statement: Statement, decision: str, by: int, *, now: datetime
    ) -> None:
        """Tell its author and who approved it, and have what asked for approval say so."""
        named, text = await self._roles.namer(read=tx), self._catalog.text
        words = {}
        for code in self._catalog.languages:
            said = text(f"point-decided-{decision}", code, by=named(by, code))
            words[code] = f"{escape(said)}\n{self.said(statement, code)}"
        key, opens = key_of(statement), self._opens(statement, is_over=True)
        await requests.close(tx, key, words, opens, decision, by=by, now=now)
        told = joined(key, decision)
        people = {statement.author, statement.decided_by or by} - {by}
        await deliveries.freeze_words(tx, told, words, buttons=opens)
        await deliveries.enqueue_for(tx, told, sorted(people), now=now)

    async def tell(self, tx: Tx, statement: Statement, *, now: datetime) -> int:
        """Tell who asked about it, each once, unless they said no; return how many."""
        topic, key = self._catalog.points[statement.point].topic, joined(key_of(statement), TOLD)
        words, buttons = self._about(statement, "point-told"), self._leads(topic)
        text = self._catalog.text
        for code, rows in buttons.items():
            buttons[code] = [*rows, [(text("official-untold", code), SwitchTold(False))]]
        await deliveries.freeze_words(tx, key, words, buttons=buttons)
        askers = await statements.askers(tx, topic, since=now - COUNTED)
        wanted = askers - await asked.untold(tx) - {statement.author, statement.decided_by}
        return await deliveries.enqueue_for(tx, key, sorted(wanted), now=now)

    async def gone(self, tx: Tx, statement: Statement, *, now: datetime) -> None:
        """Tell who was told, once each, that the value holds no more; what told it says so."""
        point = self._catalog.points.get(statement.point)
        key, told = joined(key_of(statement), _GONE), joined(key_of(statement), TOLD)
        people = await statements.told(tx, told)
        words = self._about(statement, "point-gone")
        buttons = self._leads(point.topic) if point else {}
        await broadcasts.drop_waiting(tx, told)
        await live_messages.renew(tx, told, joined(told, _GONE), words, buttons, now=now)
        await deliveries.freeze_words(tx, key, words, buttons=buttons)
        await deliveries.enqueue_for(tx, key, sorted(people), now=now)

    def _about(self, statement: Statement, key: str) -> dict[str, str]:
        return {
            code: f"{escape(self._text(key, statement, code))}\n{self.said(statement, code)}"
            for code in self._catalog.languages
        }

    def _leads(self, topic: str) -> dict[str, Buttons]:
        """Return the button to the answer that says a value."""
        title = self._catalog.topics[topic].title
        return {code: [[(title[code], SendTopic(topic))]] for code in self._catalog.languages}

    def _text(self, key: str, statement: Statement, code: str) -> str:
        who = self._catalog.authorities[statement.authority].name[code]
        return self._catalog.text(key, code, authority=who)

    def _opens(self, statement: Statement, *, is_over: bool = False) -> Mapping[str, Buttons]:
        """Return the button to a value: to decide, or to see it once that is over."""
        text, key = self._catalog.text, "request-open-closed" if is_over else "announce-open"
        return {
            code: [[(text(key, code), ViewStatement(statement.number))]]
            for code in self._catalog.languages
        }


def key_of(statement: Statement) -> MessageKey:
    """Return the name under which a value asks for approval, and stands in the record."""
    return MessageKey(MessageKind.STATED, statement.number)
