"""The page of the dates: the next one and a year of them, no word of which is stale tomorrow."""

from bot.catalog.catalog import Catalog
from bot.core.calendar.deadlines import Due
from bot.rendering.site.html import Html, element, joined
from bot.rendering.site.page import Page
from bot.services.deadlines import deadline_words
from bot.services.deadlines.calendars import CalendarFile, Calendars
from bot.services.deadlines.deadlines import Deadlines
from bot.services.deadlines.outlook import Outlook
from bot.services.printing import guide_view
from bot.services.printing.printables import OBLIGATION
from bot.services.site.voice import Voice, paragraphs

NAME = "dates.html"
SHOWN = 12


def stated(catalog: Catalog, outlook: Outlook, language: str) -> tuple[str, ...]:
    """Return the next date as plain sentences that stay true until a date changes."""
    _, *lines = guide_view.dates(catalog, outlook, language)
    return tuple(lines)


async def next_date(voice: Voice, deadlines: Deadlines) -> tuple[str, ...]:
    """Return the next date for wages, and what an announcement in force says otherwise."""
    outlook = await deadlines.outlook(language=voice.language, now=voice.now, only=OBLIGATION)
    other = deadline_words.announced(voice.catalog, outlook, voice.language)
    return tuple(filter(None, (*stated(voice.catalog, outlook, voice.language), other)))


async def calendar(voice: Voice, deadlines: Deadlines) -> CalendarFile:
    """Return the dates to come for the calendar of a phone."""
    dues = await deadlines.agenda(now=voice.now, count=SHOWN)
    schedule = voice.catalog.schedule
    made = await Calendars(voice.catalog, deadlines).year(
        dues, voice.language, schedule, now=voice.now
    )
    return CalendarFile(f"damancom-{voice.language}.ics", made.content)


async def page(voice: Voice, deadlines: Deadlines) -> Page:
    """Return the page of the dates."""
    outlook = await deadlines.outlook(language=voice.language, now=voice.now)
    dues = await deadlines.agenda(now=voice.now, count=SHOWN)
    rows = [_row(voice, deadlines, outlook, due) for due in dues]
    obligation = outlook.due.obligation
    sources = [due.extension.source for due in dues if due.extension and not due.extension.change]
    sources += [] if obligation.change else [obligation.source]
    hour = voice.catalog.facts.get(deadline_words.HOUR)
    sources += [hour.source] if hour else []
    heads = (voice.text("site-date"), voice.text("site-date-what"))
    table = element(
        "table",
        element("caption", voice.text("site-dates-coming")),
        element("thead", element("tr", *(element("th", one, scope="col") for one in heads))),
        element("tbody", *rows),
    )
    ics = element(
        "a", voice.text("site-calendar"), href=f"damancom-{voice.language}.ics", download=""
    )
    rule = deadline_words.rule(voice.catalog, obligation, voice.language, due=outlook.due)
    main = joined(
        element("div", paragraphs(await next_date(voice, deadlines)), class_="key"),
        paragraphs([rule]),
        element("p", ics),
        table,
        element("p", voice.text("site-dates-may-move"), class_="warn"),
        voice.sources(sources),
    )
    return Page(NAME, voice.text("site-dates"), main, NAME)


def _row(voice: Voice, deadlines: Deadlines, outlook: Outlook, due: Due) -> Html:
    catalog, language = voice.catalog, voice.language
    seen = deadlines.seen(due, outlook, language=language)
    notes = []
    if due.extension:
        notes.append(deadline_words.extension(catalog, due, language))
        if due.extension.change:  # officers know it from there, in their words
            label = voice.text("sources", count=1)
            notes.append(f"{label} {catalog.beside([due.extension.source], language)}")
    if seen.is_off_day:
        notes.append(" ".join(deadline_words.off_day(catalog, seen, language)))
    return element(
        "tr",
        element("th", catalog.date(due.due_on, language, weekday=True), scope="row"),
        element(
            "td",
            deadlines.subject(due, language),
            *(element("p", note, class_="quiet") for note in notes),
        ),
    )
