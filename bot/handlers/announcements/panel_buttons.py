"""What one may do with an announcement now: the buttons of its panel."""

from collections.abc import Sequence
from datetime import date

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.core.announcements import (
    FARTHEST,
    Announcement,
    State,
    leaves_by_night,
    morning_after,
)
from bot.core.calendar.dates import last_day
from bot.core.calendar.morocco import day_of
from bot.core.callbacks import CallbackData
from bot.core.callbacks.announcements import (
    AskCallOff,
    AskReason,
    AskWithdraw,
    Decide,
    Decision,
    Preview,
    ShowReport,
    Steer,
    Steering,
    ViewAnnouncement,
)
from bot.core.callbacks.changes import BeginMove
from bot.core.callbacks.drafts import (
    AskText,
    ChooseAudience,
    ChooseFiles,
    ChooseMoment,
    ChooseOptions,
    Copy,
    Correct,
    Discard,
    ExpireAsSaid,
    Rehearse,
    Retake,
    SetTelling,
    ShowDraft,
    Submit,
    ToggleUnplaced,
    When,
)
from bot.core.permissions import Act
from bot.core.writing.text import visible
from bot.handlers.announcements.panel import clock
from bot.handlers.buttons import Row, button, keyboard
from bot.handlers.context import Context


async def buttons(ctx: Context, one: Announcement) -> InlineKeyboardMarkup:
    """Return what this person may do with an announcement now."""
    is_own = one.author == ctx.member.user_id
    rows: list[Row] = []
    match one.state:
        case State.DRAFT if is_own:
            rows = await _draft_rows(ctx, one)
        case State.WAITING:
            rows = await _waiting_rows(ctx, one)
        case State.SCHEDULED:
            rows = [[_named(ctx, "preview", Preview(one.id))]]
            if await _may(ctx, Act.HALT, one):
                rows.append([_named(ctx, "call-off", AskCallOff(one.id))])
        case State.SENT | State.WITHDRAWN:
            rows = await _sent_rows(ctx, one)
        case State.REJECTED if is_own:
            rows = [[_named(ctx, "retake", Retake(one.id))]]
        case State.REPLACED:
            current = await ctx.services.announcements.current(one)
            rows = [[button(ctx.text("verify-current"), ViewAnnouncement(current.id))]]
    if one.state in {State.SENT, State.WITHDRAWN}:
        rows.append([_named(ctx, "copy", Copy(one.id))])
    return keyboard(*rows)


def submissions(ctx: Context, draft: Announcement) -> list[Row]:
    """Return the choices of who asks for approval of what would leave by night."""
    morning = ctx.text(
        "announce-submit-morning", **clock(ctx, morning_after(draft.moment or ctx.now))
    )
    key = "announce-submit-now" if draft.moment is None else "announce-submit-planned"
    planned = ctx.text(key, **clock(ctx, draft.moment or ctx.now))
    return [
        [button(morning, Submit(draft.id, When.MORNING))],
        [button(planned, Submit(draft.id, When.NIGHT))],
        [button(ctx.text("back"), ShowDraft(draft.id))],
    ]


def corrected_alone(ctx: Context, draft: Announcement, left: Sequence[str]) -> list[Row]:
    """Return the choices of who corrects some languages and not those that are `left`."""
    names = ctx.catalog.languages
    changed = [names[code].name for code in draft.texts if code not in left]
    only = ctx.text("announce-submit-only", languages=ctx.catalog.listed(changed, ctx.language))
    return [
        *([button(f"✏ {names[code].name}", AskText(draft.id, code))] for code in left),
        [button(only, Submit(draft.id, When.ONLY))],
        [button(ctx.text("back"), ShowDraft(draft.id))],
    ]


def _approvals(ctx: Context, one: Announcement) -> list[Row]:
    """Return the buttons that approve; by night, first the one that waits for the morning."""
    if not leaves_by_night(one, now=ctx.now):
        if one.moment is None:
            return [[_decide(ctx, Decision.APPROVE, one)]]
        planned = ctx.text("announce-approve-morning", **clock(ctx, one.moment))
        return [[button(planned, Decide(Decision.APPROVE, one.id))]]
    morning = ctx.text(
        "announce-approve-morning", **clock(ctx, morning_after(one.moment or ctx.now))
    )
    rows: list[Row] = [[button(morning, Decide(Decision.APPROVE_FOR_MORNING, one.id))]]
    if one.moment is None:
        return [*rows, [_decide(ctx, Decision.APPROVE_NOW, one)]]
    planned = ctx.text("announce-approve-planned", **clock(ctx, one.moment))
    return [*rows, [button(planned, Decide(Decision.APPROVE_NOW, one.id))]]


async def _tell_rows(ctx: Context, one: Announcement) -> list[Row]:
    """Return the choice whether people hear of a correction."""
    if await ctx.services.corrections.is_anew(one):
        return []
    tells = await ctx.services.corrections.tells(one)
    return [
        [
            button(
                f"{'●' if tells is answer else '○'} {ctx.text(f'announce-tell-{name}')}",
                SetTelling(one.id, answer),
            )
        ]
        for name, answer in (("yes", True), ("no", False))
    ]


async def _draft_rows(ctx: Context, one: Announcement) -> list[Row]:
    rows: list[Row] = [
        [
            button(f"{'✅' if code in one.texts else '✏'} {language.name}", AskText(one.id, code))
            for code, language in ctx.catalog.languages.items()
        ]
    ]
    if one.corrects is None:
        rows.append(
            [
                _named(ctx, "files", ChooseFiles(one.id)),
                _named(ctx, "audience", ChooseAudience(one.id)),
            ]
        )
    else:
        rows += await _tell_rows(ctx, one)
    rows.append(
        [
            _named(ctx, "options", ChooseOptions(one.id)),
            _named(ctx, "moment", ChooseMoment(one.id)),
        ]
    )
    if (
        one.corrects is None
        and one.audience
        and (await ctx.services.audiences.left_out(one.audience)).total
    ):
        rows.append([_named(ctx, "unplaced", ToggleUnplaced(one.id))])
    if one.texts:
        trial = _named(ctx, "rehearse", Rehearse(one.id))
        rows.append([_named(ctx, "preview", Preview(one.id)), trial])
    last = last_named(one, today=day_of(ctx.now))
    if last is not None and one.options.expires_on is None:
        until = ctx.text("announce-expires-said", date=ctx.catalog.date(last, ctx.language))
        rows.append([button(until, ExpireAsSaid(one.id))])
    rows += await _date_rows(ctx, one)
    if one.is_whole and await _may(ctx, Act.SUBMIT, one) and await reaches(ctx, one):
        rows.append([_named(ctx, "submit", Submit(one.id))])
    rows.append([_named(ctx, "discard", Discard(one.id))])
    return rows


def last_named(draft: Announcement, *, today: date) -> date | None:
    """Return the last day that the texts of a draft name and that is still to come."""
    named = (
        last_day(visible(text), today=today, latest=today + FARTHEST)
        for text in draft.texts.values()
    )
    return max((day for day in named if day), default=None)


async def _date_rows(ctx: Context, one: Announcement) -> list[Row]:
    """Return the way to the calendar where a text names another day, for who may change dates."""
    found = await ctx.services.deadlines.contradicted(one, now=ctx.now)
    if not found or not await ctx.services.changes.may(ctx.member.user_id, now=ctx.now):
        return []
    due = next(iter(found.values())).due
    return [[_named(ctx, "change-date", BeginMove(due.obligation.key, due.period))]]


async def reaches(ctx: Context, draft: Announcement) -> bool:
    """Tell whether a draft would go to anybody now; a correction goes where the first one went."""
    if draft.corrects is not None or draft.audience is None:
        return True
    return (await ctx.services.audiences.reach(draft.audience)).total > 0


async def _waiting_rows(ctx: Context, one: Announcement) -> list[Row]:
    rows: list[Row] = [[_named(ctx, "preview", Preview(one.id))]]
    if await _may(ctx, Act.APPROVE, one):
        rows += _approvals(ctx, one)
    if one.author == ctx.member.user_id:
        rows.append([_decide(ctx, Decision.TAKE_BACK, one)])
    elif await _may(ctx, Act.REJECT, one):
        rows.append([_named(ctx, "reject", AskReason(one.id))])
    return rows + await _date_rows(ctx, one)


async def _sent_rows(ctx: Context, one: Announcement) -> list[Row]:
    rows: list[Row] = [
        [_named(ctx, "report", ShowReport(one.id)), _named(ctx, "preview", Preview(one.id))]
    ]
    if one.state is State.SENT:
        row = []
        if await _may(ctx, Act.CORRECT, one):
            row.append(_named(ctx, "correct", Correct(one.id)))
        if await _may(ctx, Act.WITHDRAW, one):
            row.append(_named(ctx, "withdraw", AskWithdraw(one.id)))
        rows.append(row)
        may_send = await _may(ctx, Act.SEND_ON, one)
        if may_send and await ctx.services.reports.may_repeat(one, now=ctx.now):
            rows.append([_named(ctx, "repeat", Steer(Steering.REPEAT, one.id))])
    return rows


async def _may(ctx: Context, act: Act, one: Announcement) -> bool:
    return await ctx.services.permissions.may(act, one, ctx.member.user_id, now=ctx.now)


def _named(ctx: Context, name: str, carries: CallbackData) -> InlineKeyboardButton:
    return button(ctx.text(f"announce-{name}"), carries)


def _decide(ctx: Context, decision: Decision, one: Announcement) -> InlineKeyboardButton:
    return _named(ctx, decision, Decide(decision, one.id))
