"""The page of texts to pass on by WhatsApp: to copy, or to open there already typed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.catalog.model import Guide
from bot.core.announcements import Announcement
from bot.core.deep_links import DeepLink
from bot.core.writing.sharing import whatsapp, whatsapp_whole
from bot.core.writing.text import escape, visible
from bot.rendering.site.flow import link
from bot.rendering.site.html import Html, element, exactly, joined
from bot.rendering.site.page import Page
from bot.services.announcements.text import AnnouncementText
from bot.services.site.standing import Standing
from bot.services.site.voice import Voice

NAME = "whatsapp.html"


@dataclass(frozen=True, slots=True)
class Message:
    """A plain text under its title, and the link that opens WhatsApp with it."""

    title: str
    text: str
    opens: str


def page(voice: Voice, standing: Standing, dates: Sequence[str]) -> Page:
    """Return the page; `dates` are the sentences about when to declare."""
    found = list(messages(voice, standing, dates))
    sections = (_section(voice, number, one) for number, one in enumerate(found, 1))
    main = joined(element("p", voice.text("site-whatsapp-how")), *sections)
    return Page(NAME, voice.text("site-whatsapp"), main, NAME)


def messages(voice: Voice, standing: Standing, dates: Sequence[str]) -> Iterator[Message]:
    """Yield the texts: the date, the guides, the announcements."""
    yield _date(voice, dates)
    for guide in voice.catalog.guides.values():
        yield _guide(voice, guide)
    for one in standing.announcements or ():
        yield _announcement(voice, one)


def _date(voice: Voice, dates: Sequence[str]) -> Message:
    title, end = voice.text("site-dates"), voice.opens(DeepLink.DEADLINE)
    lines = [f"*{title}*", *dates, voice.moment()]
    text = "\n\n".join([*lines, end])
    return Message(title, text, whatsapp_whole(text) or whatsapp([*map(escape, lines)], end))


def _guide(voice: Voice, guide: Guide) -> Message:
    language, title = voice.language, guide.title[voice.language]
    end = voice.opens(DeepLink.GUIDE, guide.method)
    deeds = [f"{n}. {visible(step.deed(language))}" for n, step in enumerate(guide.steps, 1)]
    titles = [f"{n}. {step.title[language]}" for n, step in enumerate(guide.steps, 1)]
    portal = voice.catalog.facts["portal-url"].text(language)
    text = "\n".join([f"*{title}*", "", *deeds, "", end])
    short = whatsapp([escape("\n".join([title, portal, *titles]))], end)
    return Message(title, text, whatsapp_whole(text) or short)


def _announcement(voice: Voice, one: Announcement) -> Message:
    wording = AnnouncementText(voice.catalog, bot=voice.bot)
    title = wording.title(one, voice.language)
    head = f"{wording.who(one, voice.language)}\n{title}"
    parts = [head, visible(one.text(voice.language)[0])]
    if one.options.expires_on:
        day = voice.catalog.date(one.options.expires_on, voice.language)
        parts.append(voice.text("announcement-until", date=day))
    end = wording.how_to_check(one, voice.language)
    text = "\n\n".join(filter(None, [*parts, end]))
    # Less than all would say something else.
    return Message(title, text, whatsapp_whole(text) or whatsapp([escape(head)], end or title))


def _section(voice: Voice, number: int, one: Message) -> Html:
    return element(
        "section",
        element("h2", one.title),
        element("pre", exactly(one.text), id=f"text-{number}", class_="copied"),
        element(
            "p",
            element(
                "button",
                voice.text("site-copy"),
                type="button",
                hidden="",
                data_copies=f"text-{number}",
                data_done=voice.text("site-copied"),
                aria_describedby=f"text-{number}",
            ),
            link(one.opens, voice.text("site-whatsapp-open")),
            class_="acts",
        ),
    )
