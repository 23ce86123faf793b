"""Following an announcement: its report, the files of that, and what is done to the sending."""

import structlog
from telegram import InlineKeyboardMarkup, InputFile

from bot.core.announcements import Announcement, State
from bot.core.attachments import FileKind
from bot.core.callbacks import Buttons, CallbackData, Opens, StaleButtonError
from bot.core.callbacks.announcements import (
    AskCancel,
    AskUnread,
    AskWithdraw,
    GoOn,
    RemindUnread,
    ReportForm,
    SendProof,
    SendReport,
    ShowReport,
    Steer,
    Steering,
)
from bot.core.permissions import Act
from bot.core.writing.text import escape
from bot.handlers import files
from bot.handlers.announcements import asking
from bot.handlers.announcements.viewing import visible
from bot.handlers.buttons import Row, button, carrying, keyboard
from bot.handlers.context import Context
from bot.services.announcements.reporting.text import Shown
from bot.services.announcements.unread import Unasked

log = structlog.get_logger()


async def show(ctx: Context, pressed: ShowReport) -> None:
    """Send the report as it is by now."""
    one = await visible(ctx, pressed.announcement)
    await ctx.toast()
    found = await _report(ctx, one)
    sent = await ctx.reply(found.html, await _carrying(ctx, one, found.buttons))
    await asking.understands_correction(ctx, one, sent.message_id)


async def send(ctx: Context, pressed: SendReport) -> None:
    """Send the picture of a report, or its numbers as a table."""
    one = await visible(ctx, pressed.announcement)
    await ctx.toast()
    if pressed.form is ReportForm.TABLE:
        # Excel takes a file for UTF-8 when it begins with this mark.
        table = (await ctx.services.reports.table(one, ctx.language)).encode("utf-8-sig")
        name = f"annonce-{(one.number or '').lower()}.csv"
        await files.send_file(ctx, FileKind.DOCUMENT, InputFile(table, filename=name))
        return
    arrivals = await ctx.services.reports.arrivals(one)
    if arrivals is None:
        raise StaleButtonError
    who = ctx.services.wording.who(one, ctx.language)
    picture = await ctx.services.prints.report(arrivals, ctx.language, who=who, now=ctx.now)
    await files.send_photo(ctx, picture, escape(ctx.services.wording.title(one, ctx.language)))


async def send_proof(ctx: Context, pressed: SendProof) -> None:
    """Print what the record can prove of an announcement, for those it concerns."""
    one = await visible(ctx, pressed.announcement)
    await ctx.services.permissions.require(Act.HALT, one, ctx.member.user_id, now=ctx.now)
    await ctx.toast()
    found = await ctx.services.record.notice(one.number) if one.number else None
    if found is None:
        raise StaleButtonError
    printed = await ctx.services.prints.notice(found, ctx.language, now=ctx.now)
    await files.send_file(
        ctx,
        FileKind.DOCUMENT,
        InputFile(printed.content, filename=printed.name),
        escape(ctx.text("report-proof-caption", number=found.number)),
    )


async def ask_cancel(ctx: Context, pressed: AskCancel) -> None:
    """Pause at once what can be stopped, then ask whether that is for good.

    In a message of its own: the report is written anew every few seconds.
    """
    one, person, now = await visible(ctx, pressed.announcement), ctx.member.user_id, ctx.now
    found = await _report(ctx, one)
    if all(carries != pressed for row in found.buttons for _, carries in row):
        await ctx.toast()
        await ctx.show(found.html, await _carrying(ctx, one, found.buttons))
        return
    await ctx.services.sending.steer(one, "pause", officer_id=person, now=now)
    await ctx.toast(ctx.text("announce-done-pause"))
    rows: list[Row] = [[button(ctx.text("announce-cancel-sure"), Steer(Steering.CANCEL, one.id))]]
    if await ctx.services.permissions.may(Act.SEND_ON, one, person, now=now):
        rows.append([button(ctx.text("report-resume"), Steer(Steering.RESUME, one.id))])
    rows.append([button(ctx.text("announce-stay-paused"), GoOn(one.id))])
    about = ctx.services.wording.about(one, ctx.language)
    await ctx.reply(escape(ctx.text("announce-cancel-ask", about=about)), keyboard(*rows))


async def ask_unread(ctx: Context, pressed: AskUnread) -> None:
    """Say how many have not pressed « read and understood », and ask whether they are reminded."""
    one = await visible(ctx, pressed.announcement)
    person = ctx.member.user_id
    await ctx.services.permissions.require(Act.SEND_ON, one, person, now=ctx.now)
    if refused := await ctx.services.unread.refusal(one, now=ctx.now):
        await ctx.toast()
        await ctx.reply(*await _unasked(ctx, one, refused))
        return
    count = await ctx.services.unread.count(one)
    if not count:
        await ctx.toast(ctx.text("announce-unread-none"), is_alert=True)
        return
    await ctx.toast()
    sure = button(ctx.text("announce-unread-sure", count=count), RemindUnread(one.id))
    about = ctx.services.wording.about(one, ctx.language)
    await ctx.reply(escape(ctx.text("announce-unread-ask", count=count, about=about)),
                    keyboard([sure], [button(ctx.text("cancel"), GoOn(one.id))]))  # fmt: skip


async def remind_unread(ctx: Context, pressed: RemindUnread) -> None:
    """Ask them again, once."""
    one, person = await visible(ctx, pressed.announcement), ctx.member.user_id
    is_done = await ctx.services.unread.ask(one.id, officer_id=person, now=ctx.now)
    await ctx.toast()
    if is_done:
        log.info("unread", announcement=one.id, officer=person)
        await ctx.show(escape(ctx.text("announce-unread-done")))
        return
    refused = await ctx.services.unread.refusal(one, now=ctx.now) or Unasked.OVER
    await ctx.show(*await _unasked(ctx, one, refused))


async def _unasked(
    ctx: Context, one: Announcement, refused: Unasked
) -> tuple[str, InlineKeyboardMarkup | None]:
    """Return why nobody is asked again: by whom it was done, or where it is offered by now."""
    if refused is Unasked.DONE:
        by = (await ctx.services.roles.namer())(
            await ctx.services.unread.asked_by(one) or 0, ctx.language
        )
        return escape(ctx.text("announce-unread-asked", by=by)), None
    said, buttons = escape(ctx.text(f"announce-unread-{refused}")), None
    if refused is Unasked.CORRECTED:
        newest = await ctx.services.verification.current(one.number or "")
        if newest is not None:
            buttons = keyboard([button(ctx.text("announce-report"), ShowReport(newest.id))])
    return said, buttons


async def go_on(ctx: Context, pressed: GoOn) -> None:
    """Show the report again, in place."""
    one = await visible(ctx, pressed.announcement)
    await ctx.toast()
    await _show(ctx, one)


async def steer(ctx: Context, pressed: Steer) -> None:
    """Pause, go on, give up, or try again who was not reached."""
    act, one = pressed.act, await visible(ctx, pressed.announcement)
    if act is Steering.REPEAT and await _is_nobody_missed(ctx, one):
        await ctx.toast(ctx.text("announce-repeat-none"), is_alert=True)
        return
    what = str(act).removesuffix("-sure")
    is_done = await ctx.services.sending.steer(
        one, what, officer_id=ctx.member.user_id, now=ctx.now
    )
    if not is_done:
        await ctx.toast(ctx.text("announce-steer-late"), is_alert=True)
        await _show(ctx, one)
        return
    log.info("broadcast", announcement=one.id, act=str(act), officer=ctx.member.user_id)
    await ctx.toast(ctx.text(f"announce-done-{what}"))
    await _show(ctx, one)


async def _report(ctx: Context, one: Announcement) -> Shown:
    """Return the report as it is by now. Raises StaleButtonError where there is none."""
    found = await ctx.services.reports.of(
        one, ctx.language, may_freeze=ctx.member.is_officer, now=ctx.now
    )
    if found is None:
        raise StaleButtonError
    return found


async def _show(ctx: Context, one: Announcement) -> None:
    found = await _report(ctx, one)
    await ctx.show(found.html, await _carrying(ctx, one, found.buttons))


async def _carrying(ctx: Context, one: Announcement, rows: Buttons) -> InlineKeyboardMarkup:
    """Return those buttons of a report that this person may press now."""
    may, person = ctx.services.permissions.may, ctx.member.user_id
    asked = (Act.HALT, Act.SEND_ON, Act.WITHDRAW)
    permitted = {act: await may(act, one, person, now=ctx.now) for act in asked}
    return carrying(
        [
            [
                (label, carries)
                for label, carries in row
                if (act := _needed(carries)) is None or permitted[act]
            ]
            for row in rows
        ]
    )


def _needed(carries: CallbackData | Opens) -> Act | None:
    """Return what a button of a report takes, None where everybody may press it."""
    match carries:
        case Steer(act=Steering.RELEASE | Steering.RESUME | Steering.REPEAT):
            return Act.SEND_ON
        case AskUnread():
            return Act.SEND_ON
        case AskWithdraw():
            return Act.WITHDRAW
        case Steer() | AskCancel() | SendProof():
            return Act.HALT
        case _:
            return None


async def _is_nobody_missed(ctx: Context, one: Announcement) -> bool:
    """Tell whether what is in force has reached everybody whom it can reach."""
    reports = ctx.services.reports
    is_in_force = await reports.standing(one) == State.SENT
    return is_in_force and not await reports.may_repeat(one, now=ctx.now)
