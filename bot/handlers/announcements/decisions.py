"""Deciding about an announcement: approving, turning down, calling off, withdrawing."""

import structlog

from bot.core.announcements import Announcement, State, leaves_by_night, morning_after
from bot.core.callbacks import StaleButtonError
from bot.core.callbacks.announcements import (
    AskCallOff,
    AskReason,
    AskWithdraw,
    Decide,
    Decision,
    KeepAnnouncement,
)
from bot.core.callbacks.drafts import Retake
from bot.core.corrections import holds_facts
from bot.core.permissions import Act
from bot.core.sending.message_keys import approval
from bot.core.writing.text import escape
from bot.handlers import proposals
from bot.handlers.announcements import asking, messages
from bot.handlers.announcements.panel import clock, standing, words
from bot.handlers.announcements.panel_buttons import buttons
from bot.handlers.announcements.viewing import visible
from bot.handlers.buttons import Row, button, keyboard
from bot.handlers.context import Context
from bot.services.announcements.sending.departures import CannotLeaveError
from bot.services.announcements.unfit import UnfitError

log = structlog.get_logger()

_GIVEN_UP = {State.WAITING: "reject", State.SCHEDULED: "call-off"}
_SENDING = {
    Decision.APPROVE,
    Decision.APPROVE_NOW,
    Decision.APPROVE_FOR_MORNING,
    Decision.SEND_LATE,
}
_DONE = {  # what is said once it is done, where that is not the decision's own name
    Decision.APPROVE_NOW: "approve",
    Decision.WITHDRAW: "withdraw",
}


async def press(ctx: Context, pressed: Decide) -> None:
    """Carry out a decision and say so in the place of the buttons."""
    decision, one = pressed.decision, await visible(ctx, pressed.announcement)
    is_night = one.state is State.WAITING and leaves_by_night(one, now=ctx.now)
    if decision is Decision.APPROVE and is_night:
        await ctx.toast()
        await ctx.show_buttons(await buttons(ctx, one))  # the night fell over the panel
        return
    if decision in _SENDING and not await messages.are_ours(ctx, one):
        await _give_back(ctx, one)
        return
    try:
        after = await _carry_out(ctx, one, decision)
    except UnfitError as error:
        await ctx.toast(ctx.text(error.key), is_alert=True)
        return
    except CannotLeaveError:
        await ctx.toast(ctx.text("announce-corrects-nothing"), is_alert=True)
        return
    if after is None:
        await say_decided(ctx, one)
        return
    log.info(
        "announcement", announcement=one.id, decision=str(decision), officer=ctx.member.user_id
    )
    await _say_done(ctx, after, decision)


async def ask_reason(ctx: Context, pressed: AskReason) -> None:
    """Ask why one is turned down."""
    await _ask_reason(ctx, await visible(ctx, pressed.announcement), "reject")


async def ask_call_off(ctx: Context, pressed: AskCallOff) -> None:
    """Ask why a planned one is called off: it is, once that is answered."""
    await _ask_reason(ctx, await visible(ctx, pressed.announcement), "call-off")


async def give_up(ctx: Context, one: Announcement, act: str, reason: str) -> None:
    """Turn down what waits (`reject`), or call off what is planned; without a reason, ask again.

    What the question was about may stand otherwise by now: then nothing is done.
    """
    if _GIVEN_UP.get(one.state) != act:
        await asking.say_late(ctx, one)
        return
    if not reason:
        await _ask_reason(ctx, one, act)
        return
    rejections, person = ctx.services.rejections, ctx.member.user_id
    do = rejections.reject if act == "reject" else rejections.call_off
    if await do(one.id, officer_id=person, reason=reason, now=ctx.now):
        await ctx.reply(escape(ctx.text(f"announce-done-{act}")))
    else:
        await asking.say_late(ctx, await ctx.services.announcements.find(one.id))


async def keep(ctx: Context, pressed: KeepAnnouncement) -> None:
    """Show over an old page how its announcement stands by now."""
    one = await visible(ctx, pressed.announcement)
    await ctx.toast()
    await _show_standing(ctx, one)


async def ask_withdraw(ctx: Context, pressed: AskWithdraw) -> None:
    """Ask once more, and whether people are told: first what fits its words.

    What is in force no more is shown as it stands. Below a report, which is written anew, it is
    asked in a message of its own.
    """
    one = await visible(ctx, pressed.announcement)
    await ctx.toast()
    if one.state is not State.SENT:
        await _show_standing(ctx, one)
        return
    offered = [Decision.WITHDRAW, Decision.WITHDRAW_AND_TELL]
    if holds_facts(one):
        offered.reverse()
    rows: list[Row] = [
        [button(ctx.text(f"announce-{decision}"), Decide(decision, one.id))]
        for decision in offered
    ]
    rows.append([button(ctx.text("cancel"), KeepAnnouncement(one.id))])
    pressed_in = ctx.message_id or 0
    is_report = await ctx.services.reports.shown_in(ctx.chat.id, pressed_in) is not None
    say = ctx.reply if is_report else ctx.show
    await say(await words(ctx, one), keyboard(*rows))


async def say_decided(ctx: Context, one: Announcement) -> None:
    """Say over an old button what was decided, and by whom. Raises StaleButtonError."""
    by = await ctx.services.announcements.decided_by(one)
    now = await ctx.services.announcements.find(one.id)
    if by is None or now is None:
        raise StaleButtonError
    named = await ctx.services.roles.namer()
    state = await standing(ctx, now)
    what = await ctx.services.reports.standing(now)
    said = ctx.text("announce-decided", by=named(by, ctx.language), what=what, state=state)
    await ctx.toast(said, is_alert=True)


async def _say_done(ctx: Context, after: Announcement, decision: Decision) -> None:
    is_planned = after.state is State.SCHEDULED
    key = "schedule" if is_planned else _DONE.get(decision, str(decision))
    if key == "approve" and after.is_exercise:
        key = "approve-exercise"
    elif key == "approve" and after.corrects is not None:
        key = "approve-correction"
    values = {"number": after.number or ""}
    if after.moment is not None:
        values |= clock(ctx, after.moment, weekday=True)
    again = [button(ctx.text("announce-retake"), Retake(after.id))]
    rows = [again] if decision is Decision.TAKE_BACK else []
    await ctx.show(escape(ctx.text(f"announce-done-{key}", **values)), keyboard(*rows))
    await proposals.shown(ctx, approval(after.id), ctx.message_id)


async def _show_standing(ctx: Context, one: Announcement) -> None:
    await ctx.show(await words(ctx, one), await buttons(ctx, one))


async def _ask_reason(ctx: Context, one: Announcement, act: str) -> None:
    if _GIVEN_UP.get(one.state) != act:
        await say_decided(ctx, one)
        return
    deed = Act.REJECT if act == "reject" else Act.HALT
    await ctx.services.permissions.require(deed, one, ctx.member.user_id, now=ctx.now)
    await ctx.toast()
    if act == "reject":
        await asking.ask(ctx, one.id, asking.REASON, ctx.text("announce-ask-reason"))
        return
    about = ctx.services.wording.about(one, ctx.language)
    question = ctx.text("announce-ask-call-off", about=about)
    await asking.ask(ctx, one.id, f"{asking.REASON}:{act}", question)


async def _give_back(ctx: Context, one: Announcement) -> None:
    """Return what cannot leave to its author as a draft: its file is another bot's."""
    if not await ctx.services.rejections.give_back(
        one, officer_id=ctx.member.user_id, now=ctx.now
    ):
        raise StaleButtonError
    await ctx.show(escape(ctx.text("announce-given-back")))


async def _carry_out(ctx: Context, one: Announcement, decision: Decision) -> Announcement | None:
    """Return the announcement as it stands then; None when it stood otherwise already."""
    approvals, officer_id, now = ctx.services.approvals, ctx.member.user_id, ctx.now
    match decision:
        case Decision.APPROVE | Decision.APPROVE_NOW:
            return await approvals.approve(one.id, officer_id=officer_id, now=now)
        case Decision.APPROVE_FOR_MORNING:
            morning = morning_after(one.moment or now)
            return await approvals.approve(
                one.id, officer_id=officer_id, leaves_at=morning, now=now
            )
        case Decision.TAKE_BACK:
            is_done = one.author == officer_id and await ctx.services.rejections.reject(
                one.id, officer_id=officer_id, reason="", now=now
            )
        case Decision.SEND_LATE:
            is_done = await approvals.send_late(one, officer_id=officer_id, now=now)
        case Decision.WITHDRAW | Decision.WITHDRAW_AND_TELL:
            tells = decision is Decision.WITHDRAW_AND_TELL
            is_done = await ctx.services.withdrawals.withdraw(
                one, officer_id=officer_id, tells=tells, now=now
            )
    return await ctx.services.announcements.find(one.id) if is_done else None
