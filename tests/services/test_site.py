"""The site of plain files: pages that stand by themselves, and say what the bot says."""

import asyncio
import json
import posixpath
from datetime import UTC, datetime, timedelta
from html import escape
from itertools import pairwise
from urllib.parse import unquote, urlsplit

import pytest
import vobject  # type: ignore[import-untyped]

from bot.catalog.catalog import Catalog
from bot.core.calendar.deadlines import Month
from bot.core.writing.bidi import unmarked
from bot.core.writing.text import visible
from bot.rendering.glyphs import EMOJI
from bot.services.deadlines.deadlines import Deadlines
from bot.services.questions.topics import Topics
from bot.services.site.site import SUMS, sums
from bot.services.site.standing import of_content
from tests.services.website import BOT, NOW, Reading, made, pages

SINCE = datetime(2026, 12, 2, 9, tzinfo=UTC)  # all texts were read by then
ONCE = ("h1", "main", "header", "footer", "title")


@pytest.fixture(scope="module")
def files(catalog: Catalog) -> dict[str, bytes]:
    """The site of the content alone."""
    return asyncio.run(made(of_content(catalog)))


@pytest.fixture(scope="module")
def read(files: dict[str, bytes]) -> dict[str, Reading]:
    """Its pages: reading them is a test by itself, for whatever is not closed fails it."""
    return pages(files)


def bare(text: str) -> str:
    """Return a text as it is compared: without signs, marks and the kinds of spaces."""
    return "".join(unmarked(EMOJI.sub("", text)).replace("•", "").split())


def test_every_language_has_the_same_pages(catalog: Catalog, read: dict[str, Reading]) -> None:
    """And what is left to read without its page in another language is nothing."""
    found = [
        {name.removeprefix(f"{code}/") for name in read if name.startswith(f"{code}/")}
        for code in catalog.languages
    ]

    assert all(one == found[0] for one in found)
    assert len(found[0]) == len(catalog.themes) + len(catalog.guides) + 6


def test_pages_have_their_landmarks_language_and_direction(
    catalog: Catalog, read: dict[str, Reading]
) -> None:
    """One heading, each landmark once, no id twice, words for each picture and field."""
    for name, page in read.items():
        code = name.split("/")[0] if "/" in name else "fr"
        (html,) = page.all("html")
        assert html.attributes["lang"] == code, name
        assert html.attributes["dir"] == catalog.languages[code].direction, name
        assert all(len(page.all(tag)) == 1 for tag in ONCE), name
        assert page.all("h1")[0].text, name
        ids = [one.attributes["id"] for one in page.elements if "id" in one.attributes]
        assert len(set(ids)) == len(ids), name
        assert all(one.attributes["alt"].strip() for one in page.all("img")), name
        for one in page.all("input"):
            assert page.all("label", **{"for": one.attributes["id"]}), name
        levels = [int(one.tag[1]) for one in page.elements if one.tag in {"h1", "h2", "h3"}]
        assert all(b - a <= 1 for a, b in pairwise(levels)), name
        if "/" in name:
            assert page.all("a", href="#main", **{"class": "skip"}), name
            here = [one for one in page.all("a") if "aria-current" in one.attributes]
            (entry,) = (one for one in here if "hreflang" not in one.attributes)
            is_own = entry.attributes["href"] == name.split("/")[1]
            assert entry.attributes["aria-current"] == ("page" if is_own else "true"), name


def test_every_link_leads_somewhere(files: dict[str, bytes], read: dict[str, Reading]) -> None:
    """Inside, to a file and a place in it that are there; outside, only where somebody presses."""
    for name, page in read.items():
        for one in page.elements:
            for attribute in ("href", "src"):
                if attribute not in one.attributes:
                    continue
                parts = urlsplit(one.attributes[attribute])
                if parts.scheme:
                    assert one.tag == "a", (name, one)
                    continue
                assert not parts.path.startswith("/"), (name, one)
                folder = posixpath.dirname(name)
                target = posixpath.normpath(posixpath.join(folder, unquote(parts.path)))
                target = target if parts.path else name
                assert target in files, (name, one.attributes)
                if parts.fragment:
                    places = [each.attributes.get("id") for each in read[target].elements]
                    assert parts.fragment in places, (name, one.attributes)


def test_nothing_is_fetched_from_elsewhere(files: dict[str, bytes]) -> None:
    """Neither by the style nor by the scripts."""
    for name in ("style.css", "site.js"):
        assert b"://" not in files[name]
        assert b"@import" not in files[name]
        assert b"fetch(" not in files[name]


@pytest.mark.parametrize("language", ["fr", "ar", "en"])
async def test_answers_are_those_of_the_bot(
    catalog: Catalog, read: dict[str, Reading], language: str
) -> None:
    """Word by word, each under its question in its theme; only the days are not counted."""
    topics = Topics(catalog, Deadlines(catalog))
    date = (await topics.date(language, now=NOW)).html
    for theme in catalog.themes:
        page = read[f"{language}/faq-{theme.key}.html"]
        for topic in topics.known(theme.topics, now=NOW):
            (section,) = page.all("section", id=topic)
            body = await topics.body(topic, language, now=NOW)
            assert bare(catalog.topics[topic].title[language]) in bare(section.text)
            for paragraph in body.replace(date, "").split("\n\n"):
                lines = visible(paragraph).split("\n")
                for line in lines:
                    said = line.lstrip("\u200f•0123456789. ")
                    assert bare(said) in bare(section.text), (topic, line)


@pytest.mark.parametrize(("language", "spoken"), [("fr", "ary-latn"), ("ar", "ary")])
async def test_darija_stands_below_its_answer(
    catalog: Catalog, read: dict[str, Reading], language: str, spoken: str
) -> None:
    """In the letters of the page, folded, and marked as what it is."""
    topic = "otp-not-received"
    (section,) = read[f"{language}/faq-codes.html"].all("section", id=topic)
    body = await Topics(catalog, Deadlines(catalog)).body(topic, spoken, now=NOW)
    tag = {"ary": "ary-Arab", "ary-latn": "ary-Latn"}[spoken]

    told = [one.text for one in read[f"{language}/faq-codes.html"].all("div", lang=tag)]
    assert bare(visible(body)) in [bare(one) for one in told]
    assert bare(visible(body)) in bare(section.text)
    assert not read["en/faq-codes.html"].all("details")


async def test_no_day_is_counted_on_a_page_that_stays(catalog: Catalog) -> None:
    """What is eight days away is not, tomorrow: only the moment of the copy changes."""
    files = await made(of_content(catalog), now=SINCE)
    later = await made(of_content(catalog), now=SINCE + timedelta(hours=20))
    for name in (one for one in files if one.endswith(".html") and "/" in one):
        copied, again = (Reading(one[name]).all("main")[0].text for one in (files, later))
        if name.endswith("whatsapp.html"):  # says itself of when it is
            assert copied != again
        else:
            assert copied == again, name
        assert files[name] != later[name]  # at its foot


@pytest.mark.parametrize("language", ["fr", "ar", "en"])
def test_guides_show_each_step_with_its_picture(
    catalog: Catalog, read: dict[str, Reading], files: dict[str, bytes], language: str
) -> None:
    """Its words, what the drawing shows for who cannot see it, and both PDFs."""
    for guide in catalog.guides.values():
        page = read[f"{language}/guide-{guide.method}.html"]
        for number, step in enumerate(guide.steps, 1):
            (section,) = page.all("section", id=f"step-{number}")
            assert bare(visible(step.body[language])) in bare(section.text)
        shown = [one for one in page.all("img") if one.attributes["src"].endswith(".png")]
        assert [one.attributes["alt"] for one in shown] == [
            step.alt[language] for step in guide.steps
        ]
        pdfs = [one for one in page.all("a") if one.attributes["href"].endswith(".pdf")]
        assert len(pdfs) == 2
        assert all(files[f"{language}/{one.attributes['href']}"][:4] == b"%PDF" for one in pdfs)


def test_labels_of_the_portal_are_french_inside_arabic(read: dict[str, Reading]) -> None:
    """From left to right, and read aloud as French."""
    labels = read["ar/guide-otp.html"].all("b", **{"class": "label"})

    assert {"Valider", "S’authentifier avec OTP"} <= {one.text for one in labels}
    assert all(one.attributes["lang"] == "fr" for one in labels)
    assert all(one.attributes["dir"] == "ltr" for one in labels)


@pytest.mark.parametrize("language", ["fr", "ar", "en"])
async def test_dates_are_those_of_the_calendar(
    catalog: Catalog, read: dict[str, Reading], files: dict[str, bytes], language: str
) -> None:
    """Twelve, in words and in the file for a phone, with the exception of that July."""
    page = read[f"{language}/dates.html"]
    dues = await Deadlines(catalog).agenda(now=NOW, count=12)
    rows = page.all("th", scope="row")
    calendar = vobject.readOne(files[f"{language}/damancom-{language}.ics"].decode())
    calendar.validate(raiseException=True)

    said = [catalog.date(due.due_on, language, weekday=True) for due in dues]
    assert [bare(one.text) for one in rows] == list(map(bare, said))
    assert [one.dtstart.value for one in calendar.vevent_list] == [due.due_on for due in dues]
    assert dues[0].period == Month(2025, 6)
    assert dues[0].extension is not None
    assert bare(catalog.date(dues[0].normal_on, language)) in bare(page.all("main")[0].text)


def test_texts_for_whatsapp_open_there_as_they_stand(read: dict[str, Reading]) -> None:
    """To copy without a script, or in a link that types them; the last line leads back."""
    for language in ("fr", "ar", "en"):
        page = read[f"{language}/whatsapp.html"]
        texts = page.all("pre")
        links = [
            one.attributes["href"]
            for one in page.all("a")
            if one.attributes["href"].startswith("https://wa.me/")
        ]
        assert len(texts) == len(links) == 3
        for text, link in zip(texts, links, strict=True):
            assert f"t.me/{BOT}?start=" in text.text
            typed = " ".join(unquote(link.partition("=")[2]).split())
            assert typed == text.text or typed.splitlines()[0][:20] in text.text


def test_the_search_knows_how_people_ask(catalog: Catalog, files: dict[str, bytes]) -> None:
    """Every question with its place, and the words of its phrasings in any language."""
    for language in catalog.languages:
        script = files[f"{language}/words.js"].decode()
        entries = json.loads(script.removeprefix("window.SITE_WORDS=").rstrip(";\n"))
        assert "<" not in script
        found = {one["href"].partition("#")[2]: one for one in entries}
        assert "wselnich" in found["otp-not-received"]["asked"].split()
        assert set(found) <= set(catalog.topics)
        assert len(found) > 60


async def test_without_a_name_no_bot_is_named(catalog: Catalog) -> None:
    """No code, no address of Telegram's; whom a page leads to is the portal."""
    files = await made(of_content(catalog), bot="")

    assert "bot.svg" not in files
    for name, page in files.items():
        if name.endswith(".html"):
            assert b"t.me/" not in page, name
    assert b"damancom.ma" in files["fr/whatsapp.html"]


async def test_the_same_moment_gives_the_same_bytes(
    catalog: Catalog, files: dict[str, bytes]
) -> None:
    """And the sums of all other files are written last."""
    assert await made(of_content(catalog)) == files
    assert list(files)[-1] == SUMS
    assert files[SUMS] == sums({name: files[name] for name in files if name != SUMS})
    assert files[SUMS].count(b"\n") == len(files) - 1


def test_where_no_announcements_are_known_a_page_says_so(
    catalog: Catalog, read: dict[str, Reading]
) -> None:
    """None here does not mean that there are none."""
    for code in catalog.languages:
        main = read[f"{code}/announcements.html"].all("main")[0]
        assert bare(catalog.text("site-announcements-unknown", code)) in bare(main.text)
        assert escape(catalog.text("site-check", code)) in main.text
