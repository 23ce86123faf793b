"""/deadline: the next date, the month it covers, why it is not the 10th, and what is safe."""

from bot.core.text import escape
from bot.handlers.buttons import button, keyboard, link
from bot.handlers.sources import source_lines
from bot.handlers.talk import Talk
from bot.services.deadlines import Outlook

OBLIGATION = "monthly"


async def show(talk: Talk) -> None:
    """Answer with the next date as known today."""
    outlook = talk.services.deadlines.outlook(OBLIGATION, language=talk.language, now=talk.now)
    buttons = [button(talk.text("home-guide"), "guide")] if talk.is_private else [
        link(talk.text("open-private"), f"https://t.me/{talk.bot.username}?start=deadline")
    ]  # fmt: skip
    await talk.reply(_answer(talk, outlook), keyboard(buttons))


def _answer(talk: Talk, outlook: Outlook) -> str:
    catalog, language, due = talk.catalog, talk.language, outlook.due
    lines = [
        f"<b>{escape(talk.text('deadline-title'))}</b>",
        f"<b>{escape(catalog.date(due.due_on, language, weekday=True))}</b>\n"
        + escape(talk.text("deadline-countdown", days=outlook.days_left)),
        escape(
            talk.text(
                "deadline-month",
                month=catalog.month(due.period.year, due.period.month, language),
            )
        ),
    ]
    if due.extension:
        lines.append(
            escape(
                talk.text(
                    "deadline-extension",
                    normal=catalog.date(due.normal_on, language),
                    announced=catalog.date(due.extension.known_on, language),
                    authority=catalog.authorities[due.extension.announced_by].name[language],
                )
            )
        )
    else:
        lines.append(escape(talk.text("deadline-rule", day=due.obligation.day)))
    if outlook.is_off_day:
        lines.append(_off_day(talk, outlook))
    later = catalog.listed([catalog.date(d.due_on, language) for d in outlook.later], language)
    lines.append(escape(talk.text("deadline-later", dates=later)))
    source = due.extension.source if due.extension else due.obligation.source
    lines.append(source_lines(talk, [source]))
    return "\n\n".join(lines)


def _off_day(talk: Talk, outlook: Outlook) -> str:
    weekday = talk.catalog.weekday(outlook.due.due_on, talk.language)
    safe = talk.catalog.date(outlook.safe_on, talk.language, weekday=True)
    why = (
        talk.text("deadline-holiday", weekday=weekday, holiday=outlook.holiday)
        if outlook.holiday
        else talk.text("deadline-weekend", weekday=weekday)
    )
    advice = (
        talk.text("deadline-safe-now")
        if outlook.safe_on < outlook.today
        else talk.text("deadline-safe", date=safe)
    )
    return f"⚠️ {escape(why)} <b>{escape(advice)}</b>"
