"""The site: every page of every language, and the files that they show or hand out."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from bot.core.deep_links import DeepLink
from bot.rendering.guide import qr_code
from bot.rendering.site.flow import link
from bot.rendering.site.html import Html, element, joined, listed
from bot.rendering.site.page import INDEX, Frame, Page, Tongue, assets, document, welcome
from bot.rendering.typst_renderer import TypstRenderer
from bot.services.printing.printables import Printables, RenderedFile
from bot.services.questions.topics import Topics
from bot.services.site import announcements, dates, faq, guides, sharing
from bot.services.site.standing import Standing
from bot.services.site.voice import Voice, portal

SUMS = "SHA256SUMS"  # names every file of a whole site; it is written last
HOME = "index.html"
_QR = "bot.svg"


async def site(
    standing: Standing, renderer: TypstRenderer, *, bot: str = "", now: datetime
) -> dict[str, bytes]:
    """Return the files of the site by their names, the sums of all of them last.

    The same content at the same moment gives the same bytes. `bot` is the bot's name on Telegram,
    empty where it is not to be named. Raises RenderError.
    """
    catalog = standing.catalog
    printing = Printables(catalog, renderer, standing.deadlines, bot=bot)
    voices = [Voice(catalog, language, now, bot) for language in catalog.languages]
    tongues = tuple(_tongue(voice) for voice in voices)
    files = dict(assets())
    if bot:
        files[_QR] = qr_code(f"https://t.me/{bot}").encode()
    for voice in voices:
        made = await _files(voice, standing, printing, tongues)
        files |= {f"{voice.language}/{name}": content for name, content in made.items()}
    said = tuple((_tongue(voice), voice.text("site-home-words")) for voice in voices)
    files[HOME] = welcome(voices[0].text("site-title"), said)
    return {**files, SUMS: sums(files)}


def sums(files: Mapping[str, bytes]) -> bytes:
    """Return the SHA-256 of every file, as `sha256sum --check` reads them."""
    lines = (f"{hashlib.sha256(files[name]).hexdigest()}  {name}\n" for name in sorted(files))
    return "".join(lines).encode()


async def _files(
    voice: Voice, standing: Standing, printing: Printables, tongues: Sequence[Tongue]
) -> dict[str, bytes]:
    """Return what stands in the folder of a language."""
    lines = await dates.next_date(voice, standing.deadlines)
    topics = Topics(voice.catalog, standing.deadlines)
    answers = await faq.bodies(voice, topics, lines)
    darija = await _in_darija(voice, standing, topics)
    calendar = await dates.calendar(voice, standing.deadlines)
    papers = {f"document-{one.about.number}.pdf": one for one in standing.documents}
    files = {calendar.name: calendar.content, INDEX: faq.words(voice, answers)}
    files |= {name: one.content for name, one in papers.items()}
    pages = [
        _home(voice, lines),
        await dates.page(voice, standing.deadlines),
        announcements.page(voice, standing),
        faq.index(voice),
        *(faq.page(voice, theme, answers, darija) for theme in voice.catalog.themes),
        sharing.page(voice, standing, lines),
    ]
    pdfs: dict[str, Sequence[RenderedFile]] = {}
    for guide in voice.catalog.guides.values():
        pictures, printed = await guides.prints(voice, guide, printing)
        pages.append(guides.page(voice, guide, pictures, printed, lines))
        files |= {one.name: one.content for one in (*pictures, *printed)}
        pdfs[guide.slug] = printed
    pages.append(guides.choice(voice, pdfs, papers))
    frame = _frame(voice, tongues)
    return files | {page.name: document(frame, page) for page in pages}


async def _in_darija(voice: Voice, standing: Standing, topics: Topics) -> Mapping[str, str]:
    """Return the answers in the Darija that leans on a language."""
    spoken = faq.spoken_beside(voice.language)
    if not spoken:
        return {}
    other = replace(voice, language=spoken)
    return await faq.bodies(other, topics, await dates.next_date(other, standing.deadlines))


def _home(voice: Voice, lines: Sequence[str]) -> Page:
    links = (element("a", label, href=name) for name, label in _rooms(voice))
    main = joined(
        element("p", voice.text("site-home-words")),
        element("div", *(element("p", one) for one in lines), class_="key"),
        element("p", portal(voice)),
        listed(*links, class_="links"),
        faq.search(voice),
        element("p", voice.text("site-secrets"), class_="warn"),
        _bot(voice),
    )
    return Page(HOME, voice.text("site-title"), main, HOME, has_search=True)


def _bot(voice: Voice) -> Html:
    """Return the way to the bot for when Telegram is there, nothing where no bot is known."""
    if not voice.bot:
        return Html()
    name = f"@{voice.bot}"
    alt = voice.text("site-bot-code", name=name)
    return joined(
        element("h2", voice.text("site-bot")),
        element("p", link(f"https://t.me/{voice.bot}", voice.text("print-bot", name=name))),
        element("img", src=f"../{_QR}", alt=alt, class_="qr", width=144, height=144),
    )


def _frame(voice: Voice, tongues: Sequence[Tongue]) -> Frame:
    foot = joined(
        element("p", voice.moment()),
        element("p", voice.text("site-disclaimer")),
        element("p", link(voice.opens(DeepLink.DEADLINE), voice.text("site-newest")))
        if voice.bot
        else "",
    )
    return Frame(
        tongue=_tongue(voice),
        tongues=tuple(tongues),
        site=voice.text("site-title"),
        skip=voice.text("site-skip"),
        menu=voice.text("site-menu"),
        languages=voice.text("site-languages"),
        entries=_entries(voice),
        foot=foot,
    )


def _entries(voice: Voice) -> tuple[tuple[str, str], ...]:
    """Return the entries of the menu, in the fewest words: a phone shows two in a line."""
    return (
        (HOME, voice.text("site-home")),
        (guides.NAME, voice.text("site-guides")),
        (dates.NAME, voice.text("site-in-menu-dates")),
        (announcements.NAME, voice.text("site-in-menu-announcements")),
        (faq.NAME, voice.text("site-in-menu-faq")),
        (sharing.NAME, voice.text("whatsapp")),
    )


def _rooms(voice: Voice) -> tuple[tuple[str, str], ...]:
    """Return the pages that the first one leads to, by their own titles."""
    keys = {
        guides.NAME: "site-guides",
        dates.NAME: "site-dates",
        announcements.NAME: "site-announcements",
        faq.NAME: "site-faq",
        sharing.NAME: "site-whatsapp",
    }
    return tuple((name, voice.text(key)) for name, key in keys.items())


def _tongue(voice: Voice) -> Tongue:
    language = voice.catalog.languages[voice.language]
    return Tongue(language.code, language.name, language.direction)
