"""How a change of a date is shown to officers: its words, its buttons, its months."""

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.core.changes import Change, Kind, State
from bot.core.deadlines import FOREVER, Month
from bot.core.text import escape
from bot.handlers.buttons import Row, button, keyboard
from bot.handlers.freezes import banner
from bot.handlers.talk import StaleButtonError, Talk
from bot.services.changes import MONTHS, Effect

MONTHS_IN_A_ROW = 2


async def words(talk: Talk, change: Change) -> str:
    """Return a complete change with what it does, as Telegram HTML."""
    effect = await talk.services.changes.effect(change, now=talk.now)
    what = change.title or (
        talk.services.deadlines.subject(effect.before, talk.language) if effect.before else ""
    )
    lines = [
        *await banner(talk),
        f"<i>{escape(talk.text(f'change-state-{change.state}'))}</i>",
        f"<b>{escape(what)}</b>",
        _when(talk, change, effect),
    ]
    if far := talk.services.changes.far(change, effect.before, talk.language):
        lines.append(f"<b>{escape(far)}</b>")
    if change.is_monthly:
        lines.append(escape(talk.text("change-monthly-yes")))
        if change.last and change.last != FOREVER:
            month = talk.catalog.month(*change.last, talk.language)
            lines.append(escape(talk.text("deadline-last", month=month)))
    authority = talk.catalog.authorities[change.authority or ""].name[talk.language]
    why = talk.catalog.beside((authority, change.reason or ""), talk.language)
    lines.append(escape(f"{why}\n{change.source}"))
    if change.state in {State.DRAFT, State.WAITING} and change.kind is not Kind.END:
        lines.append(escape(talk.text("change-effect", count=effect.reminded)))
    return "\n\n".join(lines)


def _when(talk: Talk, change: Change, effect: Effect) -> str:
    """Return the day of a change beside the one before, or the month from which nothing is due."""
    if change.kind is Kind.END:
        assert change.last is not None  # noqa: S101 - shown only when complete
        month = talk.catalog.formats.of_month(*change.last.plus(1), talk.language)
        return f"<b>{escape(talk.text('change-ends', month=month))}</b>"
    assert change.due_on is not None  # noqa: S101 - shown only when complete
    day = f"<b>{escape(talk.catalog.date(change.due_on, talk.language, weekday=True))}</b>"
    if effect.before and change.state in {State.DRAFT, State.WAITING}:
        before = talk.catalog.date(effect.before.due_on, talk.language)
        days = (change.due_on - effect.before.due_on).days
        if not days:
            return talk.text("change-from-to", before=f"<s>{escape(before)}</s>", after=day)
        far = talk.text("change-distance", days=abs(days), distance=f"{days:+}".replace("-", "−"))
        moved = talk.text("change-from-to", before=f"<s>{escape(before)}</s>", after=day)
        return f"{moved} ({escape(far)})"
    return day


async def months(
    talk: Talk, change: Change, *, since: Month | None = None
) -> InlineKeyboardMarkup:
    """Return the months to choose from, and what leads to later ones."""
    offered = await talk.services.changes.months(change, since=since, now=talk.now)
    if not offered:
        raise StaleButtonError
    choices = [
        button(talk.catalog.month(*one, talk.language), "change", "last", change.number, str(one))
        for one in offered
    ]
    rows: list[Row] = [
        choices[start : start + MONTHS_IN_A_ROW]
        for start in range(0, len(choices), MONTHS_IN_A_ROW)
    ]
    if len(offered) == MONTHS:
        later = str(offered[-1].plus(1))
        rows.append([button(talk.text("change-months-later"), "change", "months",
                            change.number, later)])  # fmt: skip
    if change.kind is Kind.ADD:
        never = button(
            talk.text("change-last-none"), "change", "last", change.number, str(FOREVER)
        )
        rows.insert(0, [never])
    return keyboard(*rows)


async def buttons(talk: Talk, change: Change) -> InlineKeyboardMarkup | None:
    """Return what this officer may do with a change, None when nothing is left to do."""
    person, service = talk.member.user_id, talk.services.changes
    rows: list[Row] = []
    match change.state:
        case State.DRAFT:
            if await service.may(person, submits=True, now=talk.now):
                rows.append([_decision(talk, change, "submit")])
            rows.append([_decision(talk, change, "discard")])
        case State.WAITING:
            if await service.denial(change, person, now=talk.now) is None:
                rows.append([_decision(talk, change, "approve")])
            if await service.may(person, now=talk.now):
                rows.append([_decision(talk, change, "reject")])
        case State.APPROVED:
            if await service.may_undo(change, person, now=talk.now):
                rows.append([_decision(talk, change, "undo")])
    return keyboard(*rows) if rows else None


def _decision(talk: Talk, change: Change, decision: str) -> InlineKeyboardButton:
    return button(talk.text(f"change-{decision}"), "change", decision, change.number)
