"""An officer decides about a change of a date: asks for approval, approves, takes it back."""

import structlog
from telegram import InlineKeyboardMarkup

from bot.core.announcements import Announcement
from bot.core.announcements import State as Stands
from bot.core.calendar.changes import Change, DayPastError, GoneError, State
from bot.core.callbacks.announcements import AskWithdraw, ViewAnnouncement
from bot.core.callbacks.changes import ChangeDecision, DecideChange
from bot.core.callbacks.drafts import Correct
from bot.core.permissions import Act
from bot.core.writing.text import escape
from bot.handlers import proposals
from bot.handlers.buttons import button, keyboard
from bot.handlers.context import Context
from bot.handlers.deadlines import change_panel, changes
from bot.services.deadlines.change_notices import leaves
from bot.services.deadlines.change_requests import key_of

log = structlog.get_logger()


async def press(ctx: Context, pressed: DecideChange) -> None:
    """Carry out a decision and say so in the place of the buttons."""
    decision, change = pressed.decision, await changes.visible(ctx, pressed.change)
    if decision is ChangeDecision.APPROVE and await _waits_for_morning(ctx, change):
        await ctx.toast()
        await ctx.show_buttons(await change_panel.buttons(ctx, change))  # night has fallen
        return
    try:
        done = await _carry_out(ctx, change.number, decision)
    except DayPastError:
        await ctx.toast(ctx.text("change-day-past"), is_alert=True)
        return
    except GoneError:
        await ctx.toast(ctx.text("change-gone"), is_alert=True)
        return
    after = await ctx.services.changes.find(change.number) or change
    if done is None:  # somebody was faster: how it stands now
        await ctx.toast()
        await changes.go_on(ctx, after)
        return
    log.info(
        "deadline change", change=change.number, decision=str(decision), officer=ctx.member.user_id
    )
    out = after.announcement if after.state is State.UNDONE else None
    lines = [f"<b>{escape(ctx.text(f'{done}-out' if out is not None else done))}</b>"]
    if not after.missing:  # a draft can be thrown away before it says what it changes
        lines.insert(0, await change_panel.words(ctx, after))
    goes_on = after.state in {State.WAITING, State.APPROVED}
    buttons = await change_panel.buttons(ctx, after) if goes_on else None
    if after.announcement is not None:
        lines.append(escape(await _of_announcement(ctx, after, after.announcement)))
    if out is not None:
        buttons = await _of_what_is_out(ctx, out)
    await ctx.show("\n\n".join(lines), buttons)
    is_draft = after.state is State.DRAFT
    await proposals.shown(ctx, key_of(after), ctx.message_id, is_draft=is_draft)


async def _of_what_is_out(ctx: Context, number: int) -> InlineKeyboardMarkup:
    """Return what this person may do with an announcement whose date was taken back."""
    rows = [[button(ctx.text("announce-open-closed"), ViewAnnouncement(number))]]
    one = await ctx.services.announcements.find(number)
    if one is not None and one.state is Stands.SENT:
        may = ctx.services.permissions.may
        acts = (
            (Act.CORRECT, "announce-correct", Correct(number)),
            (Act.WITHDRAW, "announce-withdraw", AskWithdraw(number)),
        )
        rows += [
            [button(ctx.text(key), opens)]
            for act, key, opens in acts
            if await may(act, one, ctx.member.user_id, now=ctx.now)
        ]
    return keyboard(*rows)


async def _waits_for_morning(ctx: Context, change: Change) -> bool:
    """Tell whether an announcement approved now along with a change leaves in the morning."""
    foreseen = await change_panel.announced_with(ctx, change)
    return change.state is State.WAITING and foreseen is not None and bool(foreseen.leaves_at)


async def _of_announcement(ctx: Context, change: Change, number: int) -> str:
    """Return what became of the announcement of a change: it leaves, or is a draft."""
    one = await ctx.services.announcements.find(number)
    if change.state is State.UNDONE and one is not None and await _has_left(ctx, one):
        return ctx.text("change-announcement-undone-left")
    if change.state is State.UNDONE or one is None or one.state is Stands.DRAFT:
        return ctx.text(f"change-announcement-{change.state}")
    planned = one.moment if one.state is Stands.SCHEDULED else None
    return leaves(ctx.catalog, planned, ctx.language)


async def _has_left(ctx: Context, one: Announcement) -> bool:
    """Tell whether no more of an announcement is to leave."""
    return await ctx.services.reports.standing(one) not in {"sending", "frozen", "paused"}


async def _carry_out(ctx: Context, number: int, decision: ChangeDecision) -> str | None:
    """Return the key of what to say, None when the change stands otherwise by now."""
    service, officer_id, now = ctx.services.changes, ctx.member.user_id, ctx.now
    told: bool | int | None
    match decision:
        case ChangeDecision.SUBMIT | ChangeDecision.SUBMIT_BOTH:
            announces = decision is ChangeDecision.SUBMIT_BOTH
            told = await service.submit(
                number, officer_id=officer_id, announces=announces, now=now
            )
            decision = ChangeDecision.SUBMIT
        case ChangeDecision.DISCARD:
            told = await ctx.services.change_drafts.discard(number, officer_id=officer_id)
        case ChangeDecision.APPROVE | ChangeDecision.APPROVE_FOR_MORNING:
            decision = ChangeDecision.APPROVE
            told = await service.approve(
                number, officer_id=officer_id, update_id=ctx.update.update_id, now=now
            )
        case ChangeDecision.REJECT:
            told = await service.reject(number, officer_id=officer_id, now=now)
            change = await service.find(number)
            if told and change is not None and change.author == officer_id:
                return "change-done-take-back"
        case ChangeDecision.UNDO:
            told = await service.undo(number, officer_id=officer_id, now=now)
    return proposals.said("change", decision, told)
