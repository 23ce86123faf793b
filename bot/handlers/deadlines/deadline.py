"""/deadline: the next date with its picture, why it is not the 10th, and what is safe."""

from collections.abc import Iterable, Sequence
from datetime import date

from telegram import InlineKeyboardButton, InlineKeyboardMarkup
from telegram.error import BadRequest

from bot.core.calendar.changes import Change
from bot.core.calendar.date_questions import DateQuestion
from bot.core.calendar.dates import month_of, plain
from bot.core.calendar.deadlines import Due
from bot.core.calendar.morocco import day_of
from bot.core.callbacks.deadlines import SendDate, SendYear, ShowReminders
from bot.core.callbacks.guide import OfferGuides
from bot.core.callbacks.questions import SendTopic
from bot.core.deep_links import DeadLinkError, DeepLink
from bot.core.writing.sharing import whatsapp
from bot.core.writing.text import CAPTION_LIMIT, MESSAGE_LIMIT, escape, utf16_length
from bot.handlers import files
from bot.handlers.buttons import Row, button, keyboard, link
from bot.handlers.context import Context
from bot.handlers.deadlines import declarations
from bot.handlers.sources import said_by, source_lines
from bot.services.deadlines import change_words, deadline_words
from bot.services.deadlines.outlook import Outlook
from bot.services.printing.printables import RenderedFile, RenderError


async def command(ctx: Context) -> None:
    """Answer with the next date; `/deadline all` lists the year, `/deadline why` explains."""
    match ctx.words.strip().lower():
        case "all":
            await _all(ctx)
        case "why":
            await _why(ctx)
        case words if (month := month_of(plain(words))) is not None:
            await _of_month(ctx, month)
        case _:
            await show(ctx)


async def _of_month(ctx: Context, month: int) -> None:
    """Answer with the date of the wages of a month, the nearest of that name."""
    date = await ctx.services.topics.date(
        ctx.language, now=ctx.now, asked=DateQuestion(month=month)
    )
    html = f"{date.html}\n\n{source(ctx, date.outlook, date.due)}"
    await ctx.reply(html, keyboard(*await rows(ctx, date.due)) if ctx.is_private else None)


async def show(ctx: Context) -> None:
    """Answer with the next date as known today."""
    await ctx.toast()
    outlook = await ctx.services.deadlines.outlook(language=ctx.language, now=ctx.now)
    html, buttons = words(ctx, outlook), await _buttons(ctx, outlook)
    if ctx.is_private and (told := await declarations.told(ctx, outlook.due)):
        html = f"{html}\n\n{told}"
    card = await _card(ctx, outlook)
    if card and utf16_length(html) <= CAPTION_LIMIT:
        try:
            await files.send_photo(ctx, card, html, buttons)
        except BadRequest as error:
            if not files.is_not_allowed(error):
                raise
        else:
            return
    await ctx.reply(html, buttons)


async def follow_link(ctx: Context, rest: str) -> None:
    """Answer with the next date. Raises DeadLinkError where a link names another."""
    if rest:
        raise DeadLinkError
    await show(ctx)


async def _card(ctx: Context, outlook: Outlook) -> RenderedFile | None:
    try:
        return await ctx.services.prints.deadline_card(outlook, ctx.language, now=ctx.now)
    except RenderError:
        # An officer's title may hold signs that the fonts lack; the words say it all.
        return None


async def _all(ctx: Context) -> None:
    """List the dates of the year; those that are past are struck out."""
    dues = await ctx.services.deadlines.of_year(now=ctx.now)
    outlook = await ctx.services.deadlines.outlook(language=ctx.language, now=ctx.now)
    today = outlook.today
    lines = [f"<b>{escape(ctx.text('deadline-year', year=str(today.year)))}</b>"]
    for due in dues:
        day = escape(ctx.catalog.date(due.due_on, ctx.language, weekday=True))
        what = escape(ctx.services.deadlines.subject(due, ctx.language))
        line = f"{day}\n<i>{what}</i>{_mind(ctx, outlook, due)}"
        if due.due_on < today and ctx.catalog.languages[ctx.language].direction == "rtl":
            # A stroke through joined letters cannot be read.
            line = f"{day} {escape(ctx.text('deadline-year-past'))}\n<i>{what}</i>"
        elif due.due_on < today:
            line = f"<s>{line}</s>"
        lines.append(line)
    year = button(ctx.text("calendar-whole-year"), SendYear())
    *parts, last = _parts(lines)
    for part in parts:
        await ctx.reply(part)
    await ctx.reply(last, keyboard([year]) if ctx.is_private else None)


def _mind(ctx: Context, outlook: Outlook, due: Due) -> str:
    """Return what to mind of a date in the list, on lines of its own: an exception, a day off."""
    said = []
    if due.extension:
        normal = ctx.catalog.date(due.normal_on, ctx.language)
        said.append(ctx.text("deadline-year-moved", normal=normal))
    seen = ctx.services.deadlines.seen(due, outlook, language=ctx.language)
    if seen.is_off_day and due.due_on >= outlook.today:
        said.append(deadline_words.off_day(ctx.catalog, seen, ctx.language)[1])
    return "".join(f"\n⚠️ {escape(one)}" for one in said)


def _parts(lines: Iterable[str]) -> list[str]:
    """Return the lines in as few messages as Telegram's limit allows."""
    parts: list[str] = []
    for line in lines:
        longer = f"{parts[-1]}\n\n{line}" if parts else line
        if parts and utf16_length(longer) <= MESSAGE_LIMIT:
            parts[-1] = longer
        else:
            parts.append(line)
    return parts


async def _why(ctx: Context) -> None:
    """Tell which rule, exception or change gives the next date, and what it stands over."""
    outlook = await ctx.services.deadlines.outlook(language=ctx.language, now=ctx.now)
    due, change = outlook.due, outlook.change
    normal = ctx.catalog.date(due.normal_on, ctx.language)
    lines = [f"<b>{escape(ctx.catalog.date(due.due_on, ctx.language, weekday=True))}</b>"]
    if said := deadline_words.by_announcement(ctx.catalog, outlook, due, ctx.language):
        lines.append(escape(said))
    if due.extension and not change:
        lines.append(escape(deadline_words.extension(ctx.catalog, due, ctx.language)))
    if change and change.decided_at:
        lines.append(
            escape(
                ctx.text(
                    "deadline-why-change",
                    number=change.number,
                    date=ctx.catalog.date(day_of(change.decided_at), ctx.language),
                    reason=change_words.reason(ctx.catalog, change, ctx.language),
                )
            )
        )
    lines.append(escape(ctx.text("deadline-why-rule", date=normal)))
    note = due.obligation.note
    if note and ctx.catalog.sources[note].is_known(outlook.today):
        lines.append(escape(deadline_words.note(ctx.catalog, due, ctx.language)))
    lines.append(escape(deadline_words.hour(ctx.catalog, ctx.language) or ""))
    lines += _last(ctx, due)
    lines += [escape(_ended(ctx, end)) for end in outlook.ends]
    lines += [escape(ctx.text("deadline-why-order")), source(ctx, outlook, due, *_of_hour(ctx))]
    for part in _parts(filter(None, lines)):
        await ctx.reply(part)


def words(ctx: Context, outlook: Outlook) -> str:
    """Return the next date with what explains it, as Telegram HTML."""
    catalog, language, due = ctx.catalog, ctx.language, outlook.due
    is_moved = bool(due.extension or outlook.change)
    lines = [
        f"<b>{escape(ctx.text('deadline-title'))}</b>",
        f"<b>{escape(catalog.date(due.due_on, language, weekday=True))}</b>\n"
        + escape(ctx.text("deadline-countdown", days=outlook.days_left)),
        escape(
            due.obligation.title
            or ctx.text(
                "deadline-month",
                month=catalog.formats.of_month(due.period.year, due.period.month, language),
            )
        ),
    ]
    if due.extension:
        lines.append(escape(deadline_words.extension(ctx.catalog, due, ctx.language)))
    elif outlook.change:
        lines.append(escape(change_words.reason(ctx.catalog, outlook.change, language)))
    else:
        lines.append(escape(deadline_words.rule(catalog, due.obligation, language, due=due)))
    if announced := deadline_words.announced(catalog, outlook, language):
        lines.insert(1, f"<b>{escape(announced)}</b>")
    lines += _last(ctx, due)
    if outlook.is_off_day:
        lines.append(_off_day(ctx, outlook))
    if passed := deadline_words.past(catalog, outlook, language):
        lines.append(escape(passed))
    advice = deadline_words.late_advice(catalog, outlook, language, due=due, asked=None)
    lines.append(f"⚠️ <b>{escape(advice)}</b>" if advice else "")
    later = catalog.listed([_later(ctx, outlook, due) for due in outlook.later], language)
    if later:
        lines.append(escape(ctx.text("deadline-later", dates=later)))
    lines.append(source(ctx, outlook, due, *([] if is_moved else _of_hour(ctx))))
    return "\n\n".join(filter(None, lines))


def _later(ctx: Context, outlook: Outlook, due: Due) -> str:
    """Return one of the dates after the next, with the day to count on where it is none."""
    seen = ctx.services.deadlines.seen(due, outlook, language=ctx.language)
    date = ctx.catalog.date(due.due_on, ctx.language)
    if not seen.is_off_day:
        return date
    safe = ctx.catalog.date(seen.safe_on, ctx.language, weekday=True)
    return ctx.text("deadline-later-off", date=date, safe=safe)


def _last(ctx: Context, due: Due) -> list[str]:
    """Return the sentence about the last month, of what ends."""
    end = due.obligation.end
    if end is None:
        return []
    return [escape(ctx.text("deadline-last", month=ctx.catalog.month(*end, ctx.language)))]


def _ended(ctx: Context, end: Change) -> str:
    assert end.last is not None  # noqa: S101 - what is in force is complete
    assert end.decided_at is not None  # noqa: S101 - and decided
    return ctx.text(
        "deadline-why-end",
        what=end.title or "",
        month=ctx.catalog.formats.of_month(*end.last.plus(1), ctx.language),
        number=end.number,
        date=ctx.catalog.date(day_of(end.decided_at), ctx.language),
        authority=ctx.catalog.authorities[end.authority or ""].name[ctx.language],
        reason=change_words.reason(ctx.catalog, end, ctx.language),
    )


def source(ctx: Context, outlook: Outlook, due: Due, *others: str) -> str:
    """Return where a date is known from, and `others`; empty where it cannot be said yet.

    Beside a date that officers changed go those of the others that an institution has stated.
    """
    if outlook.change and due == outlook.due:
        return said_by(ctx, outlook.change.source or "", others)
    if due.extension and due.extension.change:
        return said_by(ctx, due.extension.source, others)
    extended = [due.extension.source] if due.extension else []
    return source_lines(ctx, [*extended, due.obligation.source, *others])


def _of_hour(ctx: Context) -> Sequence[str]:
    """Return the source of the hour of the last day, none while it is not known."""
    fact = ctx.catalog.facts.get(deadline_words.HOUR)
    return [fact.source] if fact else []


def _off_day(ctx: Context, outlook: Outlook) -> str:
    why, advice = deadline_words.off_day(ctx.catalog, outlook, ctx.language)
    return f"⚠️ {escape(why)} <b>{escape(advice)}</b>"


async def _buttons(ctx: Context, outlook: Outlook) -> InlineKeyboardMarkup:
    if not ctx.is_private:
        return keyboard([link(ctx.text("open-private"), ctx.address(DeepLink.DEADLINE))])
    late = late_row(ctx, is_late=bool(deadline_words.past(ctx.catalog, outlook, ctx.language)))
    return keyboard(*await rows(ctx, outlook.due), late, [_by_whatsapp(ctx, outlook)])


def _by_whatsapp(ctx: Context, outlook: Outlook) -> InlineKeyboardButton:
    """Return the button that passes the date on, with where it is kept up to date."""
    lead = deadline_words.lead(ctx.catalog, outlook, ctx.language)
    target = whatsapp(lead.split("\n\n"), ctx.address(DeepLink.DEADLINE))
    return link(ctx.text("whatsapp-share"), target)


def late_row(ctx: Context, *, is_late: bool) -> Row:
    """Return the button to what a date costs that has just passed, none where none has."""
    topic = ctx.catalog.topics[ctx.catalog.search_words.dates.late_topic]
    return [button(topic.title[ctx.language], SendTopic(topic.id))] if is_late else []


def _day(due: Due) -> date:
    return due.due_on


async def rows(ctx: Context, due: Due, *, coming: Due | None = None) -> list[Row]:
    """Return the buttons of a date, best first: declared, remind me, the calendar, the guide.

    Where the date is after the `coming` one, that is the one to declare by.
    """
    about = (due.obligation.key, due.period)
    return [
        [
            *await declarations.button_row(ctx, min(due, coming or due, key=_day)),
            button(ctx.text("remind-me"), ShowReminders()),
        ],
        [
            button(ctx.text("calendar-button"), SendDate(*about)),
            button(ctx.text("guide-in-short"), OfferGuides()),
        ],
    ]
