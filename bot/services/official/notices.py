"""What is told of an official answer: to who may approve it, to its author, to who asked."""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import datetime
from functools import partial

from bot.catalog.catalog import Catalog
from bot.catalog.official.answers import whole
from bot.core.calendar.morocco import day_of
from bot.core.callbacks import Buttons
from bot.core.callbacks.official import SwitchTold, ViewOfficial
from bot.core.callbacks.questions import AskOrder
from bot.core.questions.official import Defect, OfficialAnswer, numbers_apart
from bot.core.sending.message_keys import TOLD, MessageKey, MessageKind, joined
from bot.core.tickets.caution import cautions, holds
from bot.core.tickets.secrets import asks_for_secret
from bot.core.writing.bidi import tamed
from bot.core.writing.narrowing import narrowed
from bot.core.writing.text import escape, shortened
from bot.services.officers import requests
from bot.services.officers.roles import Roles
from bot.services.official.checks import rude
from bot.services.tickets.card import naming, where
from bot.storage.database import Reader, Tx
from bot.storage.official import asked, readers
from bot.storage.sending import broadcasts, deliveries, live_messages

_ABOUT = 80  # UTF-16 units of a question that is quoted
_MEASURED, _UNLEARNT = "measured", "unlearnt"
_GONE, _DOUBTED = "gone", "doubted"


class OfficialNotices:
    """The notices about official answers, each in the transaction of what it tells."""

    def __init__(self, catalog: Catalog, roles: Roles) -> None:
        self._catalog = catalog
        self._roles = roles

    def warnings(self, answer: OfficialAnswer, language: str) -> Sequence[str]:
        """Return what somebody has to look at twice, as plain text, each with the words it is."""
        known, text = self._catalog.fact_hosts(), self._catalog.text
        said = [f"{one.title}\n{one.body}" for one in answer.texts.values()]
        found = dict.fromkeys(
            caution
            for one in said
            for caution in cautions(one, known=known, has_link=False, has_file=False)
        )
        why = [
            self._named(
                text(f"ticket-held-{one}", language),
                said,
                language,
                partial(holds, one, known=known),
            )
            for one in found
        ]
        if hurts := rude(self._catalog, answer):
            why.append(naming(self._catalog, text("official-rude", language), hurts, language))
        return why

    def _named(
        self, why: str, texts: Sequence[str], language: str, holds: Callable[[str], bool]
    ) -> str:
        """Return a reason with the words of the first text of which it holds."""
        words = next(filter(None, (narrowed(one, holds) for one in texts)), "")
        return naming(self._catalog, why, words, language)

    def _look_twice(self, answer: OfficialAnswer, language: str) -> Sequence[str]:
        why = self.warnings(answer, language)
        listed = self._catalog.listed(why, language) if why else ""
        return [self._catalog.text("official-look-twice", language, why=listed)] if why else []

    def where(self, answer: OfficialAnswer, language: str) -> Sequence[str]:
        """Return where an answer leads, a line for each host, as plain text."""
        texts = [f"{one.title}\n{one.body}" for one in answer.texts.values()]
        return where(self._catalog, texts, language)

    async def ask(
        self,
        tx: Tx,
        answer: OfficialAnswer,
        people: Collection[int],
        *,
        reaches: int,
        now: datetime,
    ) -> int:
        """Ask officers for approval with the effect in the notice; return how many are told.

        It says how many who asked it `reaches`.
        """
        named = await self._roles.proposer(answer.author, read=tx)
        key, words = key_of(answer), self._asks(answer, named, reaches)
        await deliveries.freeze_words(tx, key, words, buttons=self._opens(answer))
        return await deliveries.enqueue_for(tx, key, sorted(people), now=now)

    async def measured(
        self, tx: Tx, answer: OfficialAnswer, *, reaches: int, now: datetime
    ) -> None:
        """Have what asks for approval say what was measured since."""
        named = await self._roles.proposer(answer.author, read=tx)
        key, words = key_of(answer), self._asks(answer, named, reaches)
        name = joined(key, _MEASURED)
        await live_messages.renew_waiting(tx, key, name)
        await live_messages.renew(tx, key, name, words, self._opens(answer), now=now)

    async def unlearnt(self, tx: Tx, answer: OfficialAnswer, *, now: datetime) -> None:
        """Tell who wrote an answer, and who approved it, that its phrasings alone find it."""
        key, number = joined(key_of(answer), _UNLEARNT), answer.number
        words = {
            code: escape(self._catalog.text("official-unlearnt", code, number=number))
            for code in self._catalog.languages
        }
        people = {answer.author, answer.decided_by or answer.author}
        await deliveries.freeze_words(tx, key, words, buttons=self._opens(answer, is_over=True))
        await deliveries.enqueue_for(tx, key, sorted(people), now=now)

    def _asks(
        self, answer: OfficialAnswer, named: Mapping[str, str], reaches: int
    ) -> Mapping[str, str]:
        return {
            code: "\n".join(
                [
                    escape(self._text("official-notice", answer, code)),
                    f"<b>{escape(self.title(answer, code))}</b>",
                    escape(self.effect(answer, code)),
                    escape(self._catalog.text("official-reaches", code, count=reaches)),
                    escape(self.learnt(answer, code)),
                    *map(escape, self.unwritten(answer, code)),
                    *map(escape, self._look_twice(answer, code)),
                    *map(escape, self.where(answer, code)),
                    escape(named[code]),
                ]
            )
            for code in self._catalog.languages
        }

    async def decided(
        self, tx: Tx, answer: OfficialAnswer, decision: str, by: int, *, now: datetime
    ) -> None:
        """Tell its author and who approved it, and have what asked for approval say so."""
        named, text = await self._roles.namer(read=tx), self._catalog.text
        words = {
            code: escape(
                text(
                    f"official-decided-{decision}",
                    code,
                    number=answer.number,
                    by=named(by, code),
                )
            )
            for code in self._catalog.languages
        }
        key, opens = key_of(answer), self._opens(answer, is_over=True)
        await requests.close(tx, key, words, opens, decision, by=by, now=now)
        told, people = joined(key, decision), {answer.author, answer.decided_by or by} - {by}
        await deliveries.freeze_words(tx, told, words, buttons=opens)
        await deliveries.enqueue_for(tx, told, sorted(people), now=now)

    async def readers(self, read: Reader, answer: OfficialAnswer) -> set[int]:
        """Return who was told of an answer, or was given it when they asked."""
        return await readers.of(read, answer.number, joined(key_of(answer), TOLD))

    async def gone(self, tx: Tx, answer: OfficialAnswer, *, now: datetime) -> None:
        """Tell who has read an answer, once each, that it holds no more; what told it says so."""
        key, told = joined(key_of(answer), _GONE), joined(key_of(answer), TOLD)
        people = await self.readers(tx, answer)
        words, buttons = {}, {}
        for code in self._catalog.languages:
            said = self._text("official-gone", answer, code)
            words[code] = f"{escape(said)}\n\n<b>{escape(self.title(answer, code))}</b>"
            buttons[code] = [[(self._catalog.text("ask-order", code), AskOrder())]]
        await broadcasts.drop_waiting(tx, told)
        await live_messages.renew(tx, told, joined(told, _GONE), words, buttons, now=now)
        await deliveries.freeze_words(tx, key, words, buttons=buttons)
        await deliveries.enqueue_for(tx, key, sorted(people), now=now)
        await readers.forget(tx, answer.number)

    async def doubted(
        self,
        tx: Tx,
        answer: OfficialAnswer,
        people: Collection[int],
        *,
        count: int,
        now: datetime,
    ) -> None:
        """Tell officers that so many people say that an answer did not help, once a day."""
        text, key = self._catalog.text, joined(key_of(answer), _DOUBTED, day_of(now))
        words = {
            code: f"{escape(text('official-doubted', code, number=answer.number, count=count))}"
            f"\n<b>{escape(self.title(answer, code))}</b>"
            for code in self._catalog.languages
        }
        await deliveries.freeze_words(tx, key, words, buttons=self._opens(answer))
        await deliveries.enqueue_for(tx, key, sorted(people), now=now)

    async def tell(
        self, tx: Tx, answer: OfficialAnswer, people: Collection[int], *, now: datetime
    ) -> int:
        """Tell those who asked the same, each once, unless they said no; return how many."""
        text, key = self._catalog.text, self.told_key(answer)
        texts = whole(self._catalog, answer).texts
        words, buttons = {}, {}
        for code in self._catalog.languages:
            said, who = texts[code], self._catalog.authorities[answer.authority]
            foot = text("official-source", code, authority=who.name[code])
            day = self._catalog.date(answer.decided_at or now, code)
            words[code] = "\n\n".join(
                [
                    escape(text("official-told", code)),
                    f"<b>{escape(said.title)}</b>\n{escape(said.body)}",
                    escape(text("official-never", code)),
                    f"<i>{escape(foot)} ({escape(day)})</i>",
                ]
            )
            buttons[code] = [[(text("official-untold", code), SwitchTold(False))]]
        await deliveries.freeze_words(tx, key, words, buttons=buttons)
        wanted = set(people) - await asked.untold(tx)
        return await deliveries.enqueue_for(tx, key, sorted(wanted), now=now)

    def told_key(self, answer: OfficialAnswer) -> str:
        """Return under which name those who asked are told of an answer."""
        return joined(key_of(answer), TOLD)

    def about(self, answer: OfficialAnswer, language: str) -> str:
        """Return which answer is meant: its number, and what it answers, as plain text."""
        said = self.title(answer, language) or next((one.words for one in answer.phrasings), "…")
        question = tamed(shortened(said, _ABOUT, at_word=True))
        return self._catalog.text(
            "official-about", language, number=answer.number, question=question
        )

    def displaces(self, replaces: Mapping[str, str], language: str) -> Sequence[str]:
        """Return which answers that are there would give way, and to which words, a line each."""
        first = {topic: words for words, topic in reversed([*replaces.items()])}
        topics, text, key = self._catalog.topics, self._catalog.text, "official-lacks-replaces"
        quoted = {one: tamed(shortened(words, _ABOUT)) for one, words in first.items()}
        return [
            text(key, language, title=topics[one].title[language], words=words)
            for one, words in quoted.items()
        ]

    def title(self, answer: OfficialAnswer, language: str) -> str:
        """Return its question in a language, or in the one that it has, as plain text."""
        text = answer.texts.get(language) or next(iter(answer.texts.values()), None)
        return text.title if text else ""

    def effect(self, answer: OfficialAnswer, language: str) -> str:
        """Return « Répond à 14 questions des 30 derniers jours, 0 réponse existante changée »."""
        return self._catalog.text("official-effect", language, count=answer.gained)

    def unwritten(self, answer: OfficialAnswer, language: str) -> Sequence[str]:
        """Return in which languages nothing is written, and what these readers get instead."""
        names = [self._catalog.languages[c].name for c in answer.missing(self._catalog.languages)]
        if not names or not answer.texts:
            return []
        listed = self._catalog.listed(names, language)
        return [self._catalog.text("official-unwritten", language, names=listed)]

    def lacks(self, answer: OfficialAnswer, defect: Defect, language: str) -> str:
        """Return what is to be mended, as plain text; of numbers, which ones."""
        catalog = self._catalog
        if defect is Defect.ASKS:
            said = [f"{one.title}\n{one.body}" for one in answer.texts.values()]
            why = catalog.text("official-lacks-asks", language)
            return self._named(why, said, language, asks_for_secret)
        if defect is not Defect.NUMBERS:
            return catalog.text(f"official-lacks-{defect}", language)
        apart = numbers_apart(answer.texts).items()
        told = [f"{catalog.languages[code].name} {', '.join(one) or '–'}" for code, one in apart]
        numbers = catalog.beside(told, language)
        return catalog.text("official-lacks-numbers", language, numbers=numbers)

    def learnt(self, answer: OfficialAnswer, language: str) -> str:
        """Return by what an answer will be found, as plain text: measured, or not yet."""
        return self._catalog.text(f"official-learnt-{answer.learnt or 'unknown'}", language)

    def _text(self, key: str, answer: OfficialAnswer, code: str) -> str:
        who = self._catalog.authorities[answer.authority].name[code]
        return self._catalog.text(key, code, number=answer.number, authority=who)

    def _opens(self, answer: OfficialAnswer, *, is_over: bool = False) -> Mapping[str, Buttons]:
        """Return the button to an answer: to decide, or to see it once that is over."""
        opens, key = ViewOfficial(answer.number), "announce-open"
        text = self._catalog.text
        if is_over:
            key = "request-open-closed"
        return {code: [[(text(key, code), opens)]] for code in self._catalog.languages}


def key_of(answer: OfficialAnswer) -> MessageKey:
    """Return the name under which an answer asks for approval, and stands in the record."""
    return MessageKey(MessageKind.OFFICIAL, answer.number)
