"""How a site speaks in one language: its words, its dates, its texts as HTML."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.catalog.catalog import STATED, Catalog
from bot.core.calendar.morocco import ZONE, day_of
from bot.core.deep_links import DeepLink, address
from bot.core.writing.markup import Blocks
from bot.core.writing.telegram_html import blocks
from bot.rendering.glyphs import EMOJI
from bot.rendering.site.flow import flow, link
from bot.rendering.site.html import Html, element, joined


@dataclass(frozen=True, slots=True)
class Voice:
    """A language of the site as of a moment; `bot` is its name on Telegram, where it is known."""

    catalog: Catalog
    language: str
    now: datetime
    bot: str = ""

    def text(self, key: str, **values: str | int) -> str:
        """Return a short text without the signs that buttons have."""
        return plain(self.catalog.text(key, self.language, **values))

    def html(self, telegram: str) -> Html:
        """Return a text of the content, Telegram HTML, as a page shows it."""
        return self.blocks(blocks(telegram, plain))

    def blocks(self, structured: Blocks) -> Html:
        """Return a text with its structure as a page shows it."""
        return flow(structured)

    def moment(self) -> str:
        """Return of when the site is."""
        time = self.catalog.formats.time(self.now.astimezone(ZONE).time(), self.language)
        day = self.catalog.date(day_of(self.now), self.language, weekday=True)
        return self.text("site-as-of", date=day, time=time)

    def opens(self, what: DeepLink, rest: str = "") -> str:
        """Return the address of something: in the bot, or the portal's where no bot is known."""
        if self.bot:
            return address(self.bot, what, rest)
        return self.catalog.facts["portal-url"].text(self.language)

    def sources(self, keys: Iterable[str]) -> Html:
        """Return what a text rests on; what an institution has stated goes first."""
        known = [self.catalog.sources[key] for key in dict.fromkeys(keys)]
        known = [one for one in known if one.is_known(day_of(self.now))]
        if not known:
            return Html()
        parts = []
        for one in sorted(known, key=lambda one: one.kind != STATED):
            title, published = one.title[self.language], self.catalog.published(one, self.language)
            said = f"{title} ({published})" if published else title
            parts.append(link(one.url, said) if one.url else joined(said))
        label = self.text("sources", count=len(known))
        between = [joined(" · ", one) if number else one for number, one in enumerate(parts)]
        return element("p", label, " ", *between, class_="quiet")


def plain(text: str) -> str:
    """Return text without signs such as those on buttons: who hears it would hear their names."""
    return EMOJI.sub("", text)


def paragraphs(lines: Sequence[str]) -> Html:
    """Return plain sentences, each in its own paragraph."""
    return joined(*(element("p", line) for line in lines if line))


def portal(voice: Voice) -> Html:
    """Return the link that opens the portal."""
    address = voice.catalog.facts["portal-url"].text(voice.language)
    return link(address, voice.text("open-portal"))
