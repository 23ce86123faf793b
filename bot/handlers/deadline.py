"""/deadline: the next date with its picture, why it is not the 10th, and what is safe."""

from collections.abc import Iterable

from telegram import InlineKeyboardMarkup
from telegram.error import BadRequest

from bot.core.changes import Change
from bot.core.deadlines import Due
from bot.core.morocco import day_of
from bot.core.text import CAPTION_LIMIT, MESSAGE_LIMIT, escape, utf16_length
from bot.handlers import files
from bot.handlers.buttons import Row, button, keyboard, link
from bot.handlers.sources import source_lines
from bot.handlers.talk import Talk
from bot.services import deadline_words
from bot.services.deadlines import Outlook
from bot.services.prints import PressError, Print


async def command(talk: Talk) -> None:
    """Answer with the next date; `/deadline all` lists the year, `/deadline why` explains."""
    match talk.words.strip().lower():
        case "all":
            await _all(talk)
        case "why":
            await _why(talk)
        case _:
            await show(talk)


async def show(talk: Talk) -> None:
    """Answer with the next date as known today."""
    await talk.toast()
    outlook = await talk.services.deadlines.outlook(language=talk.language, now=talk.now)
    html, buttons = words(talk, outlook), _buttons(talk, outlook.due)
    card = await _card(talk, outlook)
    if card and utf16_length(html) <= CAPTION_LIMIT:
        try:
            await files.send_photo(talk, card, html, buttons)
        except BadRequest as error:
            if not files.is_not_allowed(error):
                raise
        else:
            return
    await talk.reply(html, buttons)


async def _card(talk: Talk, outlook: Outlook) -> Print | None:
    try:
        return await talk.services.prints.deadline_card(outlook, talk.language, now=talk.now)
    except PressError:
        # An officer's title may hold signs that the fonts lack; the words say it all.
        return None


async def _all(talk: Talk) -> None:
    """List the dates of the year; those that are past are struck out."""
    dues = await talk.services.deadlines.of_year(now=talk.now)
    today = (await talk.services.deadlines.outlook(language=talk.language, now=talk.now)).today
    lines = [f"<b>{escape(talk.text('deadline-year', year=str(today.year)))}</b>"]
    for due in dues:
        day = escape(talk.catalog.date(due.due_on, talk.language, weekday=True))
        what = escape(talk.services.deadlines.subject(due, talk.language))
        line = f"{day}{' ⚠️' if due.extension else ''}\n<i>{what}</i>"
        lines.append(f"<s>{line}</s>" if due.due_on < today else line)
    year = button(talk.text("calendar-whole-year"), "calendar", "year")
    *parts, last = _parts(lines)
    for part in parts:
        await talk.reply(part)
    await talk.reply(last, keyboard([year]) if talk.is_private else None)


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


async def _why(talk: Talk) -> None:
    """Tell which rule, exception or change gives the next date, and what it stands over."""
    outlook = await talk.services.deadlines.outlook(language=talk.language, now=talk.now)
    due, change = outlook.due, outlook.change
    normal = talk.catalog.date(due.normal_on, talk.language)
    lines = [
        f"<b>{escape(talk.catalog.date(due.due_on, talk.language, weekday=True))}</b>",
        escape(talk.text("deadline-why-rule", date=normal)),
    ]
    if due.extension and not change:
        lines.append(escape(deadline_words.extension(talk.catalog, due, talk.language)))
    if change and change.decided_at:
        lines.append(
            escape(
                talk.text(
                    "deadline-why-change",
                    number=change.number,
                    date=talk.catalog.date(day_of(change.decided_at), talk.language),
                    authority=talk.catalog.authorities[change.authority or ""].name[talk.language],
                    reason=change.reason or "",
                )
            )
        )
    note = due.obligation.note
    if note and talk.catalog.sources[note].is_known(outlook.today):
        lines.append(escape(deadline_words.note(talk.catalog, due.obligation, talk.language)))
    lines += _last(talk, due)
    lines += [escape(_ended(talk, end)) for end in outlook.ends]
    lines += [escape(talk.text("deadline-why-order")), source(talk, outlook, due)]
    for part in _parts(filter(None, lines)):
        await talk.reply(part)


def words(talk: Talk, outlook: Outlook) -> str:
    """Return the next date with what explains it, as Telegram HTML."""
    catalog, language, due = talk.catalog, talk.language, outlook.due
    lines = [
        f"<b>{escape(talk.text('deadline-title'))}</b>",
        f"<b>{escape(catalog.date(due.due_on, language, weekday=True))}</b>\n"
        + escape(talk.text("deadline-countdown", days=outlook.days_left)),
        escape(
            due.obligation.title
            or talk.text(
                "deadline-month",
                month=catalog.formats.of_month(due.period.year, due.period.month, language),
            )
        ),
    ]
    if due.extension:
        lines.append(escape(deadline_words.extension(talk.catalog, due, talk.language)))
    elif outlook.change:
        lines.append(escape(outlook.change.reason or ""))
    else:
        lines.append(escape(deadline_words.rule(catalog, due.obligation, language)))
    lines += _last(talk, due)
    if outlook.is_off_day:
        lines.append(_off_day(talk, outlook))
    if passed := deadline_words.past(catalog, outlook, language):
        lines.append(escape(passed))
    later = catalog.listed([catalog.date(d.due_on, language) for d in outlook.later], language)
    if later:
        lines.append(escape(talk.text("deadline-later", dates=later)))
    lines.append(source(talk, outlook, due))
    return "\n\n".join(filter(None, lines))


def _last(talk: Talk, due: Due) -> list[str]:
    """Return the sentence about the last month, of what ends."""
    end = due.obligation.end
    if end is None:
        return []
    return [escape(talk.text("deadline-last", month=talk.catalog.month(*end, talk.language)))]


def _ended(talk: Talk, end: Change) -> str:
    assert end.last is not None  # noqa: S101 - what is in force is complete
    assert end.decided_at is not None  # noqa: S101 - and decided
    return talk.text(
        "deadline-why-end",
        what=end.title or "",
        month=talk.catalog.formats.of_month(*end.last.plus(1), talk.language),
        number=end.number,
        date=talk.catalog.date(day_of(end.decided_at), talk.language),
        authority=talk.catalog.authorities[end.authority or ""].name[talk.language],
        reason=end.reason or "",
    )


def source(talk: Talk, outlook: Outlook, due: Due, *others: str) -> str:
    """Return where a date is known from, and `others`; empty where it cannot be said yet."""
    if outlook.change and due == outlook.due:
        label = escape(talk.text("sources", count=1))
        said = talk.catalog.beside([outlook.change.source or ""], talk.language)
        return f"<i>{label} {escape(said)}</i>"
    extended = [due.extension.source] if due.extension and not due.extension.change else []
    return source_lines(talk, [*extended, due.obligation.source, *others])


def _off_day(talk: Talk, outlook: Outlook) -> str:
    why, advice = deadline_words.off_day(talk.catalog, outlook, talk.language)
    return f"⚠️ {escape(why)} <b>{escape(advice)}</b>"


def _buttons(talk: Talk, due: Due) -> InlineKeyboardMarkup:
    if not talk.is_private:
        return keyboard([link(talk.text("open-private"), talk.address("deadline"))])
    return keyboard(*rows(talk, due))


def rows(talk: Talk, due: Due) -> list[Row]:
    """Return the buttons of a date: declared, remind me, into the calendar, the guide."""
    about = (due.obligation.key, str(due.period))
    return [
        [button(talk.text("declared-button"), "declared", *about)],
        [
            button(talk.text("remind-me"), "reminders"),
            button(talk.text("calendar-button"), "calendar", *about),
        ],
        [button(talk.text("home-guide"), "guide")],
    ]
