"""The pages of the guides: which way to choose, every step with its picture, the PDFs."""

from collections.abc import Mapping, Sequence

from bot.catalog.model import Guide, Step
from bot.core.calendar.morocco import day_of
from bot.rendering.site.html import Html, element, joined, listed
from bot.rendering.site.page import Page
from bot.services.documents.document_notices import title
from bot.services.printing.printables import Printables, RenderedFile
from bot.services.site import faq
from bot.services.site.standing import Document
from bot.services.site.voice import Voice, paragraphs, portal

NAME = "guides.html"
WIDE, HIGH = 1024, 1280  # pixels of a step's picture
WHICH = "which-method-best"


def name_of(guide: Guide) -> str:
    """Return the name of a guide's page."""
    return f"guide-{guide.method}.html"


async def prints(
    voice: Voice, guide: Guide, printing: Printables
) -> tuple[Sequence[RenderedFile], Sequence[RenderedFile]]:
    """Return the pictures of the steps, and the PDFs for paper and for a phone."""
    return await printing.steps(guide.slug, voice.language), (
        await printing.sheet(guide.slug, voice.language, now=voice.now),
        await printing.phone(guide.slug, voice.language, now=voice.now),
    )


def choice(
    voice: Voice, pdfs: Mapping[str, Sequence[RenderedFile]], documents: Mapping[str, Document]
) -> Page:
    """Return the page that leads to the guides; `documents` are official, by their file's name."""
    catalog, language = voice.catalog, voice.language
    ways = [
        element("a", voice.text(f"guide-{one.method}-button"), href=name_of(one))
        for one in catalog.guides.values()
    ]
    printed = joined(
        *(
            joined(
                element("h2", catalog.guides[slug].title[language]),
                _pdf_links(voice, found),
            )
            for slug, found in pdfs.items()
        )
    )
    official = [
        element("a", title(catalog, one.about, language), href=name)
        for name, one in documents.items()
    ]
    which = element("a", catalog.topics[WHICH].title[language], href=faq.address(voice, WHICH))
    main = joined(
        element("p", voice.text("site-secrets"), class_="warn"),
        listed(*ways, class_="links"),
        element("p", portal(voice)),
        element("p", which),
        _official(voice, official),
        printed,
    )
    return Page(NAME, voice.text("site-guides"), main, NAME)


def page(
    voice: Voice,
    guide: Guide,
    pictures: Sequence[RenderedFile],
    pdfs: Sequence[RenderedFile],
    dates: Sequence[str],
) -> Page:
    """Return the page of a guide; `dates` are the sentences about when to declare."""
    language = voice.language
    steps = (
        _step(voice, step, number, len(guide.steps), picture)
        for number, (step, picture) in enumerate(zip(guide.steps, pictures, strict=True), 1)
    )
    main = joined(
        voice.blocks(guide.intro_blocks[language]),
        *steps,
        element("h2", voice.text("print-deadline")),
        element("div", paragraphs(dates), class_="key"),
        element("h2", voice.text("site-pdf")),
        _pdf_links(voice, pdfs),
        *(element("p", one, class_="quiet") for one in _seen(voice, guide)),
        voice.sources(guide.sources),
    )
    return Page(name_of(guide), guide.title[language], main, NAME)


def _step(voice: Voice, step: Step, number: int, total: int, picture: RenderedFile) -> Html:
    heading = voice.text("guide-step", number=number, total=total)
    stuck = [
        element("a", voice.catalog.topics[one].title[voice.language], href=faq.address(voice, one))
        for one in faq.known(voice, step.stuck)
    ]
    trouble = joined(element("h3", voice.text("print-help")), listed(*stuck)) if stuck else ""
    image = element(
        "img",
        src=picture.name,
        alt=step.alt[voice.language],
        width=WIDE,
        height=HIGH,
    )
    return element(
        "section",
        element("h2", voice.catalog.beside((heading, step.title[voice.language]), voice.language)),
        element("figure", image),
        voice.blocks(step.blocks[voice.language]),
        trouble,
        id=f"step-{number}",
    )


def _pdf_links(voice: Voice, pdfs: Sequence[RenderedFile]) -> Html:
    labels = (voice.text("guide-print"), voice.text("guide-phone"))
    links = (element("a", label, href=one.name) for label, one in zip(labels, pdfs, strict=True))
    return listed(*links)


def _official(voice: Voice, links: Sequence[Html]) -> Html:
    if not links:
        return Html()
    return joined(element("h2", voice.text("site-documents")), listed(*links))


def _seen(voice: Voice, guide: Guide) -> Sequence[str]:
    """Return when the screens were seen, and the text was read; no day after today's is named."""
    day = min(guide.verified_on, day_of(voice.now))
    seen = (
        voice.text("guide-seen", date=voice.catalog.date(guide.seen_on, voice.language))
        if guide.seen_on
        else voice.text("print-unseen")
    )
    read = voice.text("print-verified", date=voice.catalog.date(day, voice.language))
    return [read, seen, voice.text("print-drawing-note")]
