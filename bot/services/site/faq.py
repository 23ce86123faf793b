"""The pages of the questions: one of all titles, one for each theme with its answers."""

import json
import re
from collections.abc import Iterable, Mapping, Sequence

from bot.catalog.model import Theme, Topic
from bot.core.calendar.morocco import day_of
from bot.core.deep_links import DeepLink
from bot.core.deep_links import address as address_in_bot
from bot.core.writing.darija import ARY, DARIJA, LEANS_ON
from bot.core.writing.text import escape, visible
from bot.rendering.site.flow import link
from bot.rendering.site.html import Html, element, joined, listed
from bot.rendering.site.page import Page
from bot.services.questions.topics import Topics
from bot.services.site.voice import Voice, plain

NAME = "faq.html"
_TAGS = {ARY: "ary-Arab", DARIJA: "ary-Latn"}  # of BCP 47
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")


def name_of(theme: Theme) -> str:
    """Return the name of a theme's page."""
    return f"faq-{theme.key}.html"


def known(voice: Voice, topics: Iterable[str]) -> Sequence[str]:
    """Return those of the topics that people may be told of, and that stand in a theme."""
    found = {topic for theme in voice.catalog.themes for topic in theme.topics}
    today = day_of(voice.now)
    return [one for one in topics if one in found and voice.catalog.topics[one].is_known(today)]


def address(voice: Voice, topic: str) -> str:
    """Return where a topic stands, beside any page of its language."""
    theme = next(theme for theme in voice.catalog.themes if topic in theme.topics)
    return f"{name_of(theme)}#{topic}"


def spoken_beside(language: str) -> str:
    """Return how Darija is written that leans on a language; empty for none."""
    return next((spoken for spoken, other in LEANS_ON.items() if other == language), "")


async def bodies(voice: Voice, topics: Topics, lines: Sequence[str]) -> Mapping[str, str]:
    """Return every answer that is told in a language, or in Darija, as the bot gives it.

    As Telegram HTML. Where one begins with the next date, `lines` stand in its place: they count
    no days.
    """
    language, now = voice.language, voice.now
    date = await topics.date(language, now=now)
    stated = "\n\n".join(map(escape, lines))
    found = {}
    for theme in voice.catalog.themes:
        for topic in known(voice, theme.topics):
            if language not in voice.catalog.topics[topic].body:
                continue
            body = await topics.body(topic, language, now=now)
            found[topic] = body.replace(date.html, stated)
    return found


def index(voice: Voice) -> Page:
    """Return the page that lists every question."""
    themes = (
        joined(
            element(
                "h2",
                element("a", plain(theme.title[voice.language]), href=name_of(theme)),
            ),
            listed(*(_link(voice, one) for one in known(voice, theme.topics))),
        )
        for theme in voice.catalog.themes
    )
    main = joined(search(voice), *themes)
    return Page(NAME, voice.text("site-faq"), main, NAME, has_search=True)


def page(
    voice: Voice, theme: Theme, answers: Mapping[str, str], darija: Mapping[str, str]
) -> Page:
    """Return the page of a theme: its questions, and the answer to each.

    `darija` are the answers in Darija that stand folded below those they belong to.
    """
    topics = known(voice, theme.topics)
    links = (
        element("a", voice.catalog.topics[one].title[voice.language], href=f"#{one}")
        for one in topics
    )
    sections = (
        _section(voice, voice.catalog.topics[one], answers[one], darija.get(one)) for one in topics
    )
    main = joined(
        listed(*links, class_="no-print"),
        element("p", voice.text("site-buttons"), class_="quiet"),
        *sections,
    )
    return Page(name_of(theme), plain(theme.title[voice.language]), main, NAME)


def search(voice: Voice) -> Html:
    """Return the field to search in, which shows itself where scripts are allowed."""
    field = element("input", type="search", id="question", autocomplete="off", spellcheck="false")
    return element(
        "form",
        element("label", voice.text("site-search"), for_="question"),
        field,
        element("div", element("p", role="status"), element("ul", class_="links")),
        class_="search",
        role="search",
        hidden="",
        data_none=voice.text("site-search-none"),
    )


def words(voice: Voice, answers: Mapping[str, str]) -> bytes:
    """Return what the search looks in, as a script that names it: a page opened from a disk may
    read nothing else.
    """
    entries = [
        {
            "title": voice.catalog.topics[one].title[voice.language],
            "href": address(voice, one),
            "asked": _words(
                way for ways in voice.catalog.topics[one].phrasings.values() for way in ways
            ),
            "said": _words([visible(body)]),
        }
        for one, body in answers.items()
    ]
    given = json.dumps(entries, ensure_ascii=False, separators=(",", ":"))
    return f"window.SITE_WORDS={given.replace('<', chr(92) + 'u003c')};\n".encode()


def _words(texts: Iterable[str]) -> str:
    """Return the different words of texts, in their order."""
    found = (word for text in texts for word in _WORD.findall(text.lower()))
    return " ".join(dict.fromkeys(found))


def _link(voice: Voice, topic: str) -> Html:
    title = voice.catalog.topics[topic].title[voice.language]
    return element("a", title, href=address(voice, topic))


def _in_darija(voice: Voice, answer: str) -> Html:
    spoken = spoken_beside(voice.language)
    direction = voice.catalog.languages[voice.language].direction
    return element(
        "details",
        element("summary", voice.text("site-darija")),
        element("div", voice.html(answer), lang=_TAGS[spoken], dir=direction),
    )


def _section(voice: Voice, topic: Topic, answer: str, darija: str | None) -> Html:
    related = [_link(voice, one) for one in known(voice, topic.related)]
    if topic.guide:
        method = voice.catalog.guides[topic.guide].method
        guide = element("a", voice.text(f"guide-{method}-button"), href=f"guide-{method}.html")
        related.insert(0, guide)
    if voice.bot:
        ask = address_in_bot(voice.bot, DeepLink.ORDER, topic.id)
        related.append(link(ask, voice.text("site-ask")))
    more = joined(element("h3", voice.text("site-related")), listed(*related))
    return element(
        "section",
        element("h2", topic.title[voice.language]),
        voice.html(answer),
        _in_darija(voice, darija) if darija else "",
        voice.sources(topic.sources),
        element("div", more, class_="no-print") if related else "",
        id=topic.id,
    )
