"""What a guide's leaflet says in one language, put together from the content."""

from datetime import date

from bot.catalog.catalog import Catalog
from bot.catalog.model import Guide
from bot.catalog.typography import polish
from bot.core.deep_links import DeepLink, address
from bot.rendering.guide import Advice, GuideSheet, Stage, qr_code
from bot.services.deadlines import deadline_words
from bot.services.deadlines.outlook import Outlook

_SAMPLE = "482915307264"  # digits for the drawing of a code
_EID = "e-ID"  # our mark beside a button whose words nobody has given us


def leaflet(
    catalog: Catalog,
    guide: Guide,
    language: str,
    dates: tuple[str, ...] = (),
    *,
    today: date | None = None,
    bot: str = "",
) -> GuideSheet:
    """Return a guide with its first paragraphs as steps and the others as advice.

    `dates` are the lines of the panel about when to declare, `today` the day of the print: no
    later day is named as one on which something was checked. `bot` is the bot's name on Telegram,
    where it is known: its address is printed.
    """

    def say(key: str, **values: str | int) -> str:
        return catalog.text(key, language, **values)

    portal = catalog.facts["portal-url"].text(language)
    name = catalog.facts["portal-name"].text(language)
    here = address(bot, DeepLink.GUIDE, guide.method) if bot else ""
    return GuideSheet(
        locale=catalog.languages[language].locale,
        direction=catalog.languages[language].direction,
        author=say("print-author"),
        kicker=say("print-kicker"),
        title=guide.title[language],
        method=catalog.beside((name, say(f"guide-{guide.method}")), language),
        intro=guide.intro_blocks[language],
        steps=_stages(catalog, guide, language),
        help_title=say("print-help"),
        help=tuple(
            Advice(number, step.blocks[language][1:])
            for number, step in enumerate(guide.steps, 1)
            if step.blocks[language][1:]
        ),
        deadline_title=say("print-deadline"),
        deadline=dates,
        portal_url=portal,
        qr=qr_code(portal),
        open_portal=say("open-portal"),
        bot_url=here,
        bot_qr=qr_code(here) if here else "",
        bot_name=say("print-bot", name=f"@{bot}") if here else "",
        drawing_note=say("print-drawing-note"),
        words=_words(catalog, language),
        disclaimer=say("print-disclaimer"),
        sources=_sources(catalog, guide, language),
        verified=_verified(catalog, guide, language, today),
    )


def dates(catalog: Catalog, outlook: Outlook, language: str) -> tuple[str, ...]:
    """Return what a leaflet says of the dates; it changes only when one of them does."""
    due = outlook.due

    def say(key: str, **values: str | int) -> str:
        return catalog.text(key, language, **values)

    lines = [
        deadline_words.rule(catalog, due.obligation, language, due=due),
        say(
            "print-deadline-next",
            month=catalog.formats.of_month(due.period.year, due.period.month, language),
            date=catalog.date(due.due_on, language, weekday=True),
        ),
    ]
    if due.extension:
        lines.append(deadline_words.extension(catalog, due, language))
    if outlook.is_off_day:
        safe = catalog.date(outlook.safe_on, language, weekday=True)
        lines.append(say("print-deadline-off", date=safe))
    return tuple(lines)


def _verified(catalog: Catalog, guide: Guide, language: str, today: date | None) -> str:
    """Return what was checked and when: the words, and apart from them the screens."""

    def on(key: str, day: date) -> str:
        return catalog.text(key, language, date=catalog.date(day, language))

    lines = []
    if today is None or guide.verified_on <= today:
        lines.append(on("print-verified", guide.verified_on))
    seen = guide.seen_on
    lines.append(on("guide-seen", seen) if seen else catalog.text("print-unseen", language))
    return " ".join(lines)


def _stages(catalog: Catalog, guide: Guide, language: str) -> tuple[Stage, ...]:
    total = len(guide.steps)
    return tuple(
        Stage(
            counted=catalog.text("guide-step", language, number=number, total=total),
            title=step.title[language],
            text=step.blocks[language][:1],
            drawing=step.drawing,
            alt=step.alt[language],
        )
        for number, step in enumerate(guide.steps, 1)
    )


def _words(catalog: Catalog, language: str) -> dict[str, str]:
    """Return the words inside the drawings: the portal's own are French everywhere."""
    facts = catalog.facts
    digits = facts["otp-digits"].text(language)
    return {
        "drawing": catalog.text("print-drawing", language),
        "address": facts["portal-url"].text(language).removeprefix("https://").rstrip("/"),
        "otp_button": facts["otp-button"].text(language),
        "validate_button": facts["validate-button"].text(language),
        "identifier": catalog.text("print-identifier", language),
        "code": catalog.text("print-code", language, digits=digits),
        "sample": _SAMPLE[: int(digits)],
        "password": catalog.text("print-password", language),
        "app": catalog.beside([polish(facts["eid-app-name"].text(language), language)], language),
        "eid": _EID,
    }


def _sources(catalog: Catalog, guide: Guide, language: str) -> str:
    named = []
    for source in (catalog.sources[key] for key in guide.sources):
        published = catalog.published(source, language)
        title = source.title[language]
        named.append(f"{title} ({published})" if published else title)
    label = catalog.text("sources", language, count=len(named))
    return f"{label} {catalog.beside(named, language)}"
