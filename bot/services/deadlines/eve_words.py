"""Says what is said on the eve of a date: to who has pressed nothing, and to officers."""

from bot.catalog.catalog import Catalog
from bot.core.calendar.deadlines import Due
from bot.core.callbacks import Buttons, Opens
from bot.core.callbacks.deadlines import Declare, Snooze, Until
from bot.core.callbacks.guide import OfferGuides
from bot.core.callbacks.portal import ShowPortal
from bot.core.writing.sharing import whatsapp_whole
from bot.core.writing.sms import Sms, sms
from bot.core.writing.text import escape
from bot.services.deadlines.deadlines import Deadlines
from bot.services.deadlines.declarations import RegionProgress

TELEGRAM = "t.me/"


class EveWords:
    """The words of the evening before a date."""

    def __init__(self, catalog: Catalog, deadlines: Deadlines, *, bot: str) -> None:
        """Take the bot's name on Telegram, to which what is passed on leads."""
        self._catalog = catalog
        self._deadlines = deadlines
        self._bot = bot

    def reminder(self, due: Due, left: int, language: str) -> str:
        """Return what leaves `left` days before the date, as Telegram HTML."""
        text = self._catalog.text
        title, *rest = (
            escape(line)
            for line in (
                text("reminder-eve-title", language),
                text(
                    "reminder-date",
                    language,
                    what=self._deadlines.subject(due, language),
                    date=self._date(due, language),
                ),
                text("reminder-eve-why", language, days=left),
                text("reminder-eve-how", language),
                text("reminder-eve-stop", language),
            )
        )
        return "\n\n".join([f"<b>{title}</b>", *rest])

    def buttons(self, due: Due, language: str) -> Buttons:
        """Return what can be done at once."""
        about, text = (due.obligation.key, due.period), self._catalog.text
        return [
            [(text("declared-button", language), Declare(*about))],
            [(text("snooze-tomorrow", language), Snooze(*about, Until.TOMORROW))],
            [(text("portal-button", language), ShowPortal())],
            [(text("home-guide", language), OfferGuides())],
        ]

    def count(self, due: Due, one: RegionProgress, language: str) -> str:
        """Return how many of a region have not declared, with texts to pass on, as HTML."""
        short = self.sms(due, one, language)
        told = self._catalog.text(
            "eve-count",
            language,
            what=self._deadlines.subject(due, language),
            date=self._date(due, language),
            where=self._where(one, language),
            left=one.people - one.done,
            people=one.people,
        )
        length = self._catalog.text("eve-sms", language, signs=short.signs, parts=short.parts)
        return "\n\n".join(
            [
                escape(told),
                escape(self._catalog.text("eve-whatsapp", language)),
                f"<blockquote>{escape(self.shared(due, one, language))}</blockquote>",
                escape(length),
                f"<code>{escape(short.text)}</code>",
            ]
        )

    def shared(self, due: Due, one: RegionProgress, language: str) -> str:
        """Return the text for WhatsApp: numbers of people, no names."""
        return self._catalog.text(
            "eve-shared",
            language,
            date=self._date(due, language),
            people=one.people,
            **self._values(due, one, language),
        )

    def sms(self, due: Due, one: RegionProgress, language: str) -> Sms:
        """Return the text for an SMS."""
        day = self._catalog.date(due.due_on, language)
        values = self._values(due, one, language)
        return sms(self._catalog.text("eve-short", language, day=day, **values))

    def passing_on(self, due: Due, one: RegionProgress, language: str) -> Buttons:
        """Return the button that opens WhatsApp with the text."""
        address = whatsapp_whole(self.shared(due, one, language))
        label = self._catalog.text("whatsapp-share", language)
        return [[(label, Opens(address))]] if address else []

    def report(self, due: Due, one: RegionProgress, language: str) -> str:
        """Return how many whom it reached have declared since, as HTML."""
        told = self._catalog.text(
            "eve-report",
            language,
            what=self._deadlines.subject(due, language),
            where=self._where(one, language),
            people=one.people,
            done=one.done,
            share=self._catalog.formats.percent(100 * one.done // one.people, language),
        )
        return escape(told)

    def _values(self, due: Due, one: RegionProgress, language: str) -> dict[str, str | int]:
        return {
            "what": self._deadlines.subject(due, language),
            "where": self._where(one, language),
            "left": one.people - one.done,
            "link": TELEGRAM + self._bot,
        }

    def _where(self, one: RegionProgress, language: str) -> str:
        if one.region is None:
            return self._catalog.text("eve-everywhere", language)
        return self._catalog.regions[one.region].name[language]

    def _date(self, due: Due, language: str) -> str:
        return self._catalog.date(due.due_on, language, weekday=True)
