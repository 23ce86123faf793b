"""/announcements: what waits, is planned or was sent; deciding about it, and following it."""

from collections.abc import Sequence

import structlog
from telegram import InlineKeyboardMarkup, InputFile

from bot.core.announcements import Announcement, State, leaves_by_night, morning_after
from bot.core.corrections import holds_facts
from bot.core.permissions import Act
from bot.core.prompts import Prompt
from bot.core.writing.text import escape
from bot.handlers import files
from bot.handlers.announcements import drafted, messages
from bot.handlers.announcements.panel import DECIDE, WORK, buttons, clock, words
from bot.handlers.buttons import Row, button, carrying, keyboard
from bot.handlers.context import Context, StaleButtonError
from bot.handlers.officers import freezes
from bot.handlers.paging import place, turning
from bot.services.announcements.approvals import UnfitError
from bot.services.announcements.departures import CannotLeaveError

log = structlog.get_logger()

REASON = "reason"  # what a prompt of this room asks for
SHOWN = 10
_NEEDS = {  # what the buttons of a report ask for
    "release": Act.SEND_ON,
    "resume": Act.SEND_ON,
    "repeat": Act.SEND_ON,
    "pause": Act.HALT,
    "cancel": Act.HALT,
    "proof": Act.HALT,
}
_SENDING = ("approve", "approve-now", "approve-morning", "now")
_STEERING = ("release", "pause", "resume", "cancel-sure", "repeat")


async def command(ctx: Context) -> None:
    """List what waits, what is planned and what was sent."""
    await ctx.reply(*await _listed(ctx, 0))


async def page(ctx: Context) -> None:
    """Turn the list, or open it from a button."""
    await ctx.toast()
    html, rows = await _listed(ctx, place(ctx.argument(0)) if ctx.arguments else 0)
    if ctx.arguments:
        await ctx.show(html, rows)
    else:
        await ctx.reply(html, rows)


async def _listed(ctx: Context, start: int) -> tuple[str, InlineKeyboardMarkup]:
    """Return a page of the list: how each stands, whose it is, its first words."""
    every = await ctx.services.announcements.listed()
    key = "announcements-listed" if every else "announcements-none"
    lines = [*await freezes.banner(ctx), escape(ctx.text(key))]
    rows: list[Row] = []
    for one in every[start : start + SHOWN]:
        standing = ctx.text(f"announce-state-{await ctx.services.reports.standing(one)}")
        number = "" if one.is_exercise else one.number or ""
        wording, code = ctx.services.wording, ctx.language
        head = ctx.catalog.beside((standing, number), code)
        lines.append(
            f"<b>{escape(head)}</b>\n<i>{escape(wording.who(one, code))}</i>\n"
            f"{escape(wording.about(one, code))}"
        )
        label = ctx.catalog.beside((number or standing, wording.about(one, code)), code)
        rows.append([button(label, WORK, "view", one.id)])
    shown = len(rows)
    rows.append(turning(ctx, "listed", start=start, shown=shown, total=len(every),
                        back=start - SHOWN))  # fmt: skip
    return "\n\n".join(lines), keyboard(*rows)


async def press(ctx: Context) -> None:
    """Decide about an announcement, or follow it."""
    act, number = ctx.argument(0), ctx.argument(1)
    one = await visible(ctx, number)
    match act:
        case "report":
            await ctx.toast()
            await _report(ctx, one)
        case "picture" | "csv":
            await ctx.toast()
            await _send_file(ctx, one, act)
        case "proof":
            await _send_proof(ctx, one)
        case "reject":
            await ctx.toast()
            await _ask_reason(ctx, one)
        case "keep":
            await ctx.toast()
            await _show_standing(ctx, one)
        case "withdraw":
            await ctx.toast()
            await _ask_withdraw(ctx, one)
        case "cancel" | "hold":
            await ctx.toast()
            await _show_report(ctx, one, is_sure=act == "hold")
        case steering if steering in _STEERING:
            await _steer(ctx, one, steering)
        case decision:
            await _decide(ctx, one, decision)


async def _show_standing(ctx: Context, one: Announcement) -> None:
    """Show over an old page how its announcement stands by now."""
    await ctx.show(await words(ctx, one), await buttons(ctx, one))


async def _ask_withdraw(ctx: Context, one: Announcement) -> None:
    """Ask once more, and whether people are told: first what fits its words.

    What is in force no more is shown as it stands.
    """
    if one.state is not State.SENT:
        await _show_standing(ctx, one)
        return
    acts = sorted(["withdraw-tell", "withdraw-sure"], reverse=holds_facts(one))
    rows: list[Row] = [[button(ctx.text(f"announce-{act}"), DECIDE, act, one.id)]
                       for act in acts]  # fmt: skip
    rows.append([button(ctx.text("cancel"), DECIDE, "keep", one.id)])
    await ctx.show(await words(ctx, one), keyboard(*rows))


async def _show_report(ctx: Context, one: Announcement, *, is_sure: bool = True) -> None:
    """Show the report as it is by now; where it is not sure, ask whether to stop the sending."""
    found = await ctx.services.reports.of(
        one, ctx.language, may_freeze=ctx.member.is_officer, now=ctx.now
    )
    if found is None:
        raise StaleButtonError
    if is_sure or f"announced:cancel:{one.id}" not in {
        data for row in found.buttons for _, data in row
    }:
        await ctx.show(found.html, await _carrying(ctx, one, found.buttons))
        return
    rows: list[Row] = [
        [button(ctx.text("announce-cancel-sure"), DECIDE, "cancel-sure", one.id)],
        [button(ctx.text("cancel"), DECIDE, "hold", one.id)],
    ]
    await ctx.show(found.html, keyboard(*rows))


async def show(ctx: Context, one: Announcement) -> None:
    """Show an announcement as it stands, with what this person may do."""
    message = await ctx.reply(await words(ctx, one), await buttons(ctx, one))
    if one.state is State.DRAFT:
        await ctx.services.drafts.works_in(one.id, message.message_id)
        await drafted.listens(ctx, one, message.message_id)


async def visible(ctx: Context, number: str) -> Announcement:
    """Return an announcement that this person may look at. Raises StaleButtonError.

    A draft is its author's alone.
    """
    found = (
        await ctx.services.announcements.find(int(number))
        if number.isascii() and number.isdecimal()
        else None
    )
    if found is None or (found.state is State.DRAFT and found.author != ctx.member.user_id):
        raise StaleButtonError
    return found


async def reject(ctx: Context, waiting: Announcement, reason: str) -> None:
    """Turn down what waits; without a reason it is asked again."""
    if waiting.state is not State.WAITING:
        await say_late(ctx, waiting)
        return
    if not reason:
        await _ask_reason(ctx, waiting)
        return
    is_done = await ctx.services.approvals.reject(
        waiting.id, officer_id=ctx.member.user_id, reason=reason, now=ctx.now
    )
    if is_done:
        await ctx.reply(escape(ctx.text("announce-done-reject")))
    else:
        await say_late(ctx, await ctx.services.announcements.find(waiting.id))


async def ask(ctx: Context, number: int, what: str, text: str) -> int:
    """Ask this person for something of an announcement, and know the reply by the question.

    Returns the number of the question.
    """
    kind = what.partition(":")[0]
    message = await ctx.prompt(text, awaits=f"announce-{kind}" if kind != "files" else "")
    await ctx.services.drafts.asks(
        Prompt(ctx.chat.id, message.message_id, ctx.member.user_id, number, what), now=ctx.now
    )
    return message.message_id


async def say_late(ctx: Context, one: Announcement | None) -> None:
    """Say that a reply comes too late: by whom it was decided, or that nothing is asked."""
    if one is None or one.decided_by is None:
        opens = button(ctx.text("announcements-button"), "listed")
        await ctx.reply(escape(ctx.text("announce-reply-late")), keyboard([opens]))
        return
    named = await ctx.services.roles.namer()
    state = ctx.text(f"announce-state-{one.state}")
    said = ctx.text("announce-reply-decided", by=named(one.decided_by, ctx.language), state=state)
    await ctx.reply(escape(said))


async def _say_decided(ctx: Context, one: Announcement) -> None:
    """Say over an old button what was decided, and by whom. Raises StaleButtonError."""
    by = await ctx.services.announcements.decided_by(one)
    now = await ctx.services.announcements.find(one.id)
    if by is None or now is None:
        raise StaleButtonError
    named = await ctx.services.roles.namer()
    state = ctx.text(f"announce-state-{await ctx.services.reports.standing(now)}")
    said = ctx.text("announce-decided", by=named(by, ctx.language), state=state)
    await ctx.toast(said, is_alert=True)


async def _ask_reason(ctx: Context, waiting: Announcement) -> None:
    if waiting.state is not State.WAITING:
        await _say_decided(ctx, waiting)
        return
    await ctx.services.permissions.require(Act.REJECT, waiting, ctx.member.user_id, now=ctx.now)
    await ask(ctx, waiting.id, REASON, ctx.text("announce-ask-reason"))


async def _report(ctx: Context, one: Announcement) -> None:
    found = await ctx.services.reports.of(
        one, ctx.language, may_freeze=ctx.member.is_officer, now=ctx.now
    )
    if found is None:
        raise StaleButtonError
    await ctx.reply(found.html, await _carrying(ctx, one, found.buttons))


async def _carrying(
    ctx: Context, one: Announcement, rows: Sequence[Sequence[tuple[str, str]]]
) -> InlineKeyboardMarkup:
    """Return those buttons of a report that this person may press now."""
    may, person = ctx.services.permissions.may, ctx.member.user_id
    permitted = {act: await may(act, one, person, now=ctx.now) for act in (Act.HALT, Act.SEND_ON)}
    kept = [
        [
            (label, data)
            for label, data in row
            if (act := _NEEDS.get(data.split(":")[1] if ":" in data else data)) is None
            or permitted[act]
        ]
        for row in rows
    ]
    return carrying(kept)


async def _send_file(ctx: Context, one: Announcement, act: str) -> None:
    """Send the picture of a report, or its numbers as a table."""
    if act == "csv":
        # Excel takes a file for UTF-8 when it begins with this mark.
        table = (await ctx.services.reports.table(one, ctx.language)).encode("utf-8-sig")
        await ctx.bot.send_document(
            ctx.chat.id,
            InputFile(table, filename=f"annonce-{(one.number or '').lower()}.csv"),
            message_thread_id=ctx.thread_id,
        )
        return
    arrivals = await ctx.services.reports.arrivals(one)
    if arrivals is None:
        raise StaleButtonError
    who = ctx.services.wording.who(one, ctx.language)
    picture = await ctx.services.prints.report(arrivals, ctx.language, who=who, now=ctx.now)
    await files.send_photo(ctx, picture, escape(ctx.services.wording.title(one, ctx.language)))


async def _send_proof(ctx: Context, one: Announcement) -> None:
    """Print what the record can prove of an announcement, for those it concerns."""
    await ctx.services.permissions.require(Act.HALT, one, ctx.member.user_id, now=ctx.now)
    await ctx.toast()
    found = await ctx.services.record.notice(one.number) if one.number else None
    if found is None:
        raise StaleButtonError
    printed = await ctx.services.prints.notice(found, ctx.language, now=ctx.now)
    caption = ctx.text("report-proof-caption", number=found.number)
    await ctx.bot.send_document(
        ctx.chat.id,
        InputFile(printed.content, filename=printed.name),
        caption=caption,
        message_thread_id=ctx.thread_id,
    )


async def _steer(ctx: Context, one: Announcement, act: str) -> None:
    """Pause, go on, give up, or try again who was not reached."""
    if act == "repeat" and await _is_nobody_missed(ctx, one):
        await ctx.toast(ctx.text("announce-repeat-none"), is_alert=True)
        return
    is_done = await ctx.services.sending.steer(
        one, act.removesuffix("-sure"), officer_id=ctx.member.user_id, now=ctx.now
    )
    if not is_done:
        await _say_decided(ctx, one)
        return
    log.info("broadcast", announcement=one.id, act=act, officer=ctx.member.user_id)
    await ctx.toast(ctx.text(f"announce-done-{act.removesuffix('-sure')}"))
    await _show_report(ctx, one)


async def _is_nobody_missed(ctx: Context, one: Announcement) -> bool:
    """Tell whether what is in force has reached everybody whom it can reach."""
    reports = ctx.services.reports
    is_in_force = await reports.standing(one) == State.SENT
    return is_in_force and not await reports.may_repeat(one, now=ctx.now)


async def _decide(ctx: Context, one: Announcement, decision: str) -> None:
    """Carry out a decision and say so in the place of the buttons."""
    is_night = one.state is State.WAITING and leaves_by_night(one, now=ctx.now)
    if decision == "approve" and is_night:
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
        await _say_decided(ctx, one)
        return
    log.info("announcement", announcement=one.id, decision=decision, officer=ctx.member.user_id)
    is_planned = after.state is State.SCHEDULED
    key = "schedule" if is_planned else decision.removesuffix("-sure").removesuffix("-now")
    if key == "approve" and one.is_exercise:
        key = "approve-exercise"
    values = {"number": after.number or ""}
    if after.moment is not None:
        values |= clock(ctx, after.moment, weekday=True)
    await ctx.show(escape(ctx.text(f"announce-done-{key}", **values)))


async def _give_back(ctx: Context, one: Announcement) -> None:
    """Return what cannot leave to its author as a draft: its file is another bot's."""
    if not await ctx.services.approvals.give_back(one, officer_id=ctx.member.user_id, now=ctx.now):
        raise StaleButtonError
    await ctx.show(escape(ctx.text("announce-given-back")))


async def _carry_out(ctx: Context, one: Announcement, decision: str) -> Announcement | None:
    """Return the announcement as it stands then; None when it stood otherwise already."""
    approvals, officer_id, now = ctx.services.approvals, ctx.member.user_id, ctx.now
    match decision:
        case "approve" | "approve-now":
            return await approvals.approve(one.id, officer_id=officer_id, now=now)
        case "approve-morning":
            morning = morning_after(one.moment or now)
            return await approvals.approve(
                one.id, officer_id=officer_id, leaves_at=morning, now=now
            )
        case "take-back":
            is_done = one.author == officer_id and await approvals.reject(
                one.id, officer_id=officer_id, reason="", now=now
            )
        case "call-off":
            is_done = await approvals.call_off(one.id, officer_id=officer_id, now=now)
        case "now":
            is_done = await approvals.send_late(one, officer_id=officer_id, now=now)
        case "withdraw-sure" | "withdraw-tell":
            is_done = await ctx.services.withdrawals.withdraw(
                one, officer_id=officer_id, tells=decision == "withdraw-tell", now=now
            )
        case _:
            is_done = False
    return await ctx.services.announcements.find(one.id) if is_done else None
