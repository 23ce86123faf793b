"""How a change of a date is shown to officers: its words, its buttons, what announces it."""

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.core.changes import Change, State, may_approve, may_undo
from bot.core.deadlines import Month
from bot.core.text import escape
from bot.handlers.buttons import Row, button, keyboard
from bot.handlers.talk import StaleButtonError, Talk


async def words(talk: Talk, change: Change) -> str:
    """Return a complete change with what it does, as Telegram HTML."""
    effect = await talk.services.changes.effect(change, now=talk.now)
    assert change.due_on is not None  # noqa: S101 - shown only when complete
    day = talk.catalog.date(change.due_on, talk.language, weekday=True)
    what = change.title or (
        talk.services.deadlines.subject(effect.before, talk.language) if effect.before else ""
    )
    lines = [
        f"<i>{escape(talk.text(f'change-state-{change.state}'))}</i>",
        f"<b>{escape(what)}</b>",
    ]
    if effect.before and change.state in {State.DRAFT, State.WAITING}:
        before = talk.catalog.date(effect.before.due_on, talk.language)
        lines.append(f"<s>{escape(before)}</s> → <b>{escape(day)}</b>")
    else:
        lines.append(f"<b>{escape(day)}</b>")
    if change.is_monthly:
        lines.append(escape(talk.text("change-monthly-yes")))
    authority = talk.catalog.authorities[change.authority or ""].name[talk.language]
    lines.append(escape(f"{authority} · {change.reason}\n{change.source}"))
    if change.state in {State.DRAFT, State.WAITING}:
        lines.append(escape(talk.text("change-effect", count=effect.reminded)))
    return "\n\n".join(lines)


def buttons(talk: Talk, change: Change) -> InlineKeyboardMarkup | None:
    """Return what this officer may do with a change, None when nothing is left to do."""
    rows: list[Row] = []
    match change.state:
        case State.DRAFT:
            rows = [[_decision(talk, change, "submit")], [_decision(talk, change, "discard")]]
        case State.WAITING:
            if may_approve(change, talk.member.user_id):
                rows.append([_decision(talk, change, "approve")])
            rows.append([_decision(talk, change, "reject")])
        case State.APPROVED if may_undo(change, now=talk.now):
            rows.append([_decision(talk, change, "undo")])
    return keyboard(*rows) if rows else None


async def announcement(talk: Talk, change: Change) -> str:
    """Return the words to announce the date in force with, in each language, as Telegram HTML."""
    assert change.due_on is not None  # noqa: S101 - announced only when complete
    period = change.period or Month.of(change.due_on)
    due = await talk.services.deadlines.find(change.key, period, now=talk.now)
    if due is None:
        raise StaleButtonError
    texts = []
    for code, language in talk.catalog.languages.items():
        text = talk.catalog.text(
            "change-announcement",
            code,
            what=talk.services.deadlines.subject(due, code),
            date=talk.catalog.date(due.due_on, code, weekday=True),
            authority=talk.catalog.authorities[change.authority or ""].name[code],
            reason=change.reason or "",
            source=change.source or "",
        )
        texts.append(f"<b>{escape(language.name)}</b>\n<pre>{escape(text)}</pre>")
    return "\n\n".join([escape(talk.text("change-announcement-how")), *texts])


def _decision(talk: Talk, change: Change, decision: str) -> InlineKeyboardButton:
    return button(talk.text(f"change-{decision}"), "change", decision, change.number)
