"""The PDFs of the guides: whole, small, and readable by who cannot see them."""

import hashlib
import io
from dataclasses import replace
from datetime import UTC, datetime

import pikepdf
import pypdfium2  # type: ignore[import-untyped]
import pytest
import zxingcpp
from pypdf import PdfReader

from bot.catalog.catalog import Catalog
from bot.rendering.typst_renderer import RenderError, TypstRenderer
from bot.services.deadlines.deadlines import Deadlines
from bot.services.printing.guide_view import dates, leaflet
from bot.services.printing.printables import Printables, RenderedFile
from tests.rendering.conftest import EVERY, LANGUAGES, NOW, LeafletOf
from tests.rendering.reading import elements, words

SIZE_LIMIT = 200_000  # bytes: it goes over a slow network
FORMS = ("sheet", "phone")


async def _printed(prints: Printables, form: str, slug: str, language: str) -> RenderedFile:
    make = prints.sheet if form == "sheet" else prints.phone
    return await make(slug, language, now=NOW)


@pytest.mark.parametrize(("slug", "language"), EVERY)
@pytest.mark.parametrize("form", FORMS)
async def test_every_leaflet_is_light_and_says_its_language(
    prints: Printables, catalog: Catalog, form: str, slug: str, language: str
) -> None:
    """A reader speaks the right language and turns the pages the right way."""
    printed = await _printed(prints, form, slug, language)
    direction = {"ltr": "/L2R", "rtl": "/R2L"}[catalog.languages[language].direction]
    steps = len(catalog.guides[slug].steps)

    with pikepdf.open(io.BytesIO(printed.content)) as pdf:
        assert str(pdf.Root.Lang).startswith(language)
        assert str(pdf.Root.ViewerPreferences.Direction) == direction
        # On the phone a cover, the steps, and what helps; a long exception may need a page more.
        assert len(pdf.pages) in ([1] if form == "sheet" else [steps + 2, steps + 3])
    assert len(printed.content) < SIZE_LIMIT
    assert printed.sha256 == hashlib.sha256(printed.content).hexdigest()


@pytest.mark.parametrize(("slug", "language"), EVERY)
@pytest.mark.parametrize("form", FORMS)
async def test_headings_and_drawings_are_the_content_to_the_letter(
    prints: Printables, catalog: Catalog, form: str, slug: str, language: str
) -> None:
    """What a screen reader says, in reading order; exact in Arabic too."""
    printed = await _printed(prints, form, slug, language)
    guide = catalog.guides[slug]
    panels = [catalog.text(key, language) for key in ("print-help", "print-deadline")]

    with pikepdf.open(io.BytesIO(printed.content)) as pdf:
        tree = list(elements(pdf))
        headings = [(str(node.S), str(node.T)) for node in tree if str(node.S).startswith("/H")]
        alts = [str(node.Alt) for node in tree if str(node.S) == "/Figure"]
        with pdf.open_metadata() as metadata:
            conformance = [
                metadata[key] for key in ("pdfuaid:part", "pdfaid:part", "pdfaid:conformance")
            ]

    titles = [("/H2", step.title[language]) for step in guide.steps]
    assert headings == [
        ("/H1", guide.title[language]),
        *titles,
        *(("/H2", panel) for panel in panels),
    ]
    assert [alt for alt in alts if not alt.startswith("https://")] == [
        step.alt[language] for step in guide.steps
    ]
    assert conformance == ["1", "2", "A"]


@pytest.mark.parametrize(("slug", "language"), EVERY)
@pytest.mark.parametrize("form", FORMS)
async def test_fonts_are_inside_and_only_the_portal_is_linked(
    prints: Printables, catalog: Catalog, form: str, slug: str, language: str
) -> None:
    """It looks the same everywhere, and leads nowhere else."""
    printed = await _printed(prints, form, slug, language)
    fonts = 0
    targets = set()

    with pikepdf.open(io.BytesIO(printed.content)) as pdf:
        for page in pdf.pages:
            for font in page.Resources.Font.values():
                descriptor = font.DescendantFonts[0].FontDescriptor
                assert "/FontFile2" in descriptor or "/FontFile3" in descriptor
                fonts += 1
            targets |= {str(annotation.A.URI) for annotation in page.get("/Annots", [])}

    assert fonts
    assert targets == set(_addresses(catalog, slug, language))


@pytest.mark.parametrize(("slug", "language"), EVERY)
async def test_the_codes_on_the_sheet_open_the_bot_and_the_portal(
    prints: Printables, catalog: Catalog, slug: str, language: str
) -> None:
    """Read from the page as a camera would; the bot's name can be typed as well."""
    printed = await _printed(prints, "sheet", slug, language)
    page = pypdfium2.PdfDocument(printed.content)[0].render(scale=3).to_pil()

    found = [code.text for code in zxingcpp.read_barcodes(page)]

    assert sorted(found) == sorted(_addresses(catalog, slug, language))
    assert "@ConfrereBot" in words(printed.content)


def _addresses(catalog: Catalog, slug: str, language: str) -> tuple[str, str]:
    """Return where a leaflet leads: to the portal, and back to the bot."""
    method = catalog.guides[slug].method
    here = f"https://t.me/ConfrereBot?start=guide-{method}"
    return catalog.facts["portal-url"].text(language), here


async def test_a_sheet_without_a_bot_names_none(catalog: Catalog, renderer: TypstRenderer) -> None:
    """On the command line nobody knows which bot it is for."""
    prints = Printables.of_content(catalog, renderer)
    assert "@" not in words((await prints.sheet("login-otp", "fr", now=NOW)).content)


async def test_the_sheet_says_what_the_guide_says(prints: Printables, catalog: Catalog) -> None:
    """Steps, advice, dates, sources, and that it is not the CNSS."""
    text = words((await prints.sheet("login-otp", "fr", now=NOW)).content)

    assert "Préparez votre identifiant" in text
    assert "Vous ne recevez pas le code" in text
    assert "Écrans vus le 8 juillet 2025" in text
    assert "S’authentifier avec OTP" in text
    assert "Ne donnez ce code à personne" in text
    assert "date limite jeudi 17 juillet 2025" in text
    assert "au lieu du 10 juillet 2025" in text
    assert "Abderrahim Derraji" in text
    assert "CNSS fait foi" in text
    assert catalog.text("print-drawing", "fr") in text


# The words of an Arabic PDF do not come back whole; its drawings are the same.
@pytest.mark.parametrize(("slug", "language"), [each for each in EVERY if each[1] != "ar"])
async def test_every_drawing_says_that_it_is_one(
    prints: Printables, catalog: Catalog, slug: str, language: str
) -> None:
    """A schema must never pass for the portal."""
    text = words((await prints.phone(slug, language, now=NOW)).content)
    steps = len(catalog.guides[slug].steps)

    assert text.count(catalog.text("print-drawing-note", language)) == steps
    assert text.count(f" {catalog.text('print-drawing', language)} ") >= steps


async def test_the_sheet_of_a_day_is_the_same_all_day(prints: Printables) -> None:
    """So that it can be recognised; it changes when a date does, and only then."""

    async def on(moment: str) -> str:
        now = datetime.fromisoformat(moment).replace(tzinfo=UTC)
        return (await prints.sheet("login-otp", "ar", now=now)).sha256

    first = await on("2025-07-09T00:30")

    assert await on("2025-07-09T22:30") == first
    assert await on("2025-07-10T09:00") == first
    assert await on("2025-07-18T09:00") != first  # the second exception is known
    assert await on("2025-07-22T09:00") != await on("2025-07-18T09:00")


@pytest.mark.parametrize(("slug", "language"), EVERY)
async def test_the_longest_dates_still_fit_the_sheet(
    renderer: TypstRenderer, catalog: Catalog, slug: str, language: str
) -> None:
    """An exception that falls on a day off, in the longest words there are."""
    outlook = await Deadlines(catalog).outlook(language=language, now=NOW)
    lines = dates(catalog, replace(outlook, is_off_day=True), language)

    content = await renderer.pdf("sheet", leaflet(catalog, catalog.guides[slug], language, lines))

    assert len(lines) == 4
    assert len(PdfReader(io.BytesIO(content)).pages) == 1


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("form", FORMS)
async def test_markup_in_a_text_stays_text(
    renderer: TypstRenderer, leaflet_of: LeafletOf, form: str, language: str
) -> None:
    """Nothing in the content can become a command of the press."""
    nasty = '#panic() $x$ *b* ] #read("/etc/passwd") \\u{41} //'
    spoiled = replace(await leaflet_of("login-otp", language), title=nasty)

    content = await renderer.pdf(form, spoiled)

    with pikepdf.open(io.BytesIO(content)) as pdf:
        titles = [str(node.T) for node in elements(pdf) if str(node.S) == "/H1"]
    assert titles == [nasty]


@pytest.mark.parametrize("form", [*FORMS, "steps"])
async def test_a_text_that_does_not_fit_stops_the_print(
    renderer: TypstRenderer, leaflet_of: LeafletOf, form: str
) -> None:
    """Nothing is cut off in silence, and the sentence names the place."""
    whole = await leaflet_of("login-otp", "fr")
    first = replace(whole.steps[0], text=whole.steps[3].text * 6)
    spoiled = replace(whole, steps=(first, *whole.steps[1:]))

    with pytest.raises(RenderError, match=r"the text is too long (in “Ouvrez le portail”|on the)"):
        await (renderer.png(form, spoiled) if form == "steps" else renderer.pdf(form, spoiled))


@pytest.mark.parametrize(("form", "part", "place"), [
    ("phone", "intro", "the cover"),
    ("sheet", "intro", "drawing"),
    ("sheet", "help", "drawing"),
])  # fmt: skip
async def test_so_does_anything_else_that_is_too_long(
    renderer: TypstRenderer, leaflet_of: LeafletOf, form: str, part: str, place: str
) -> None:
    """The introduction and the panels have their limits too."""
    whole = await leaflet_of("login-otp", "fr")
    spoiled = replace(whole, **{part: getattr(whole, part) * 12})

    with pytest.raises(RenderError, match=place):
        await renderer.pdf(form, spoiled)


async def test_an_unknown_drawing_is_named(renderer: TypstRenderer, leaflet_of: LeafletOf) -> None:
    """The editor reads which name is wrong."""
    whole = await leaflet_of("login-eid", "en")
    spoiled = replace(whole, steps=(replace(whole.steps[0], drawing="unicorn"), *whole.steps[1:]))

    with pytest.raises(RenderError, match=r"no drawing “unicorn”, only .*card-and-phone"):
        await renderer.pdf("sheet", spoiled)
