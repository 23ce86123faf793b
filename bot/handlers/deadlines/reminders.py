"""/reminders: on which days and at which hour, for which pharmacies; in a group, on or off."""

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.core.calendar.reminders import DAYS, HOURS, Schedule
from bot.core.callbacks import StaleButtonError
from bot.core.callbacks.deadlines import (
    AddPharmacy,
    DropPharmacy,
    KeepPharmacy,
    RemindHere,
    RemovePharmacy,
    SetHour,
    SwitchEve,
    SwitchReminders,
    ToggleDay,
)
from bot.core.callbacks.people import Switch
from bot.core.members import Choice
from bot.core.writing.text import escape
from bot.handlers.buttons import Row, button, keyboard
from bot.handlers.context import Context
from bot.handlers.conversation import UnplacedError
from bot.handlers.deadlines import snoozes
from bot.services.deadlines import deadline_words

_PER_ROW = 3


async def command(ctx: Context) -> None:
    """Show how it is set; in a group, for its administrators."""
    if await _is_helpers(ctx):
        return
    await ctx.toast()
    await ctx.reply(*await panel(ctx))


async def _is_helpers(ctx: Context) -> bool:
    """Say that nobody is reminded in the helpers' group; False anywhere else."""
    if ctx.is_private or not await ctx.services.places.is_desk(ctx.chat.id):
        return False
    await ctx.toast()
    await ctx.reply(escape(ctx.text("desk-no-reminders")))
    return True


async def switch(ctx: Context, pressed: SwitchReminders) -> None:
    """Turn reminders on or off, in a group for all of it."""
    is_on = pressed.turned is Switch.ON
    if is_on and await _is_helpers(ctx):
        return
    if ctx.is_private:
        await ctx.services.members.consent(
            ctx.member.user_id,
            Choice.REMINDERS,
            is_granted=is_on,
            update_id=ctx.update.update_id,
            now=ctx.now,
        )
    elif is_on:
        await ctx.services.reminders.set_schedule(
            ctx.chat.id, ctx.catalog.schedule, is_group=True, now=ctx.now
        )
    else:
        await ctx.services.reminders.stop(ctx.chat.id)
    await ctx.show(*await panel(ctx))


async def toggle_day(ctx: Context, pressed: ToggleDay) -> None:
    """Remind on a day more, or less; one stays."""
    schedule = await _schedule(ctx)
    if pressed.days not in DAYS:
        raise StaleButtonError
    wanted = schedule.toggled(pressed.days)
    if not wanted.days:
        await ctx.toast(ctx.text("reminders-last-day"), is_alert=True)
        return
    await ctx.services.reminders.set_schedule(ctx.member.user_id, wanted, now=ctx.now)
    await ctx.show(*await panel(ctx))


async def set_hour(ctx: Context, pressed: SetHour) -> None:
    """Remind at another hour."""
    schedule = await _schedule(ctx)
    if pressed.at not in HOURS:
        raise StaleButtonError
    wanted = Schedule(schedule.days, pressed.at)
    await ctx.services.reminders.set_schedule(ctx.member.user_id, wanted, now=ctx.now)
    await ctx.show(*await panel(ctx))


async def switch_eve(ctx: Context, pressed: SwitchEve) -> None:
    """Write on the evening before a date to who has pressed nothing, or do not."""
    is_wanted = pressed.turned is Switch.ON
    if not await ctx.services.eves.want(ctx.member.user_id, is_wanted=is_wanted):
        raise StaleButtonError
    await ctx.show(*await panel(ctx))


async def remind_here(ctx: Context) -> None:
    """Have the notices of a forum go to the topic at hand."""
    if ctx.is_private:
        raise StaleButtonError
    if ctx.message is None:
        raise UnplacedError
    await ctx.services.members.choose_notice_thread(ctx.chat.id, ctx.thread_id, now=ctx.now)
    await ctx.show(*await panel(ctx))


async def _schedule(ctx: Context) -> Schedule:
    """Return when a person is reminded. Raises StaleButtonError where they are not."""
    schedule = await ctx.services.reminders.schedule(ctx.member.user_id)
    if schedule is None:
        raise StaleButtonError
    return schedule


async def panel(ctx: Context) -> tuple[str, InlineKeyboardMarkup]:
    """Return the words and buttons of a chat's reminders."""
    return await (own_panel(ctx) if ctx.is_private else _group_panel(ctx))


async def own_panel(
    ctx: Context, *, dropping: int | None = None
) -> tuple[str, InlineKeyboardMarkup]:
    """Return those of a person; `dropping` is the pharmacy that may be forgotten."""
    schedule = await ctx.services.reminders.schedule(ctx.member.user_id)
    named = await ctx.services.declarations.named(ctx.member.user_id)
    once = await ctx.services.snoozes.waiting(ctx.member.user_id)
    rows: list[Row] = [snoozes.end_row(ctx, one) for one in once]
    if schedule is None:
        words = ctx.text("reminders-are-off-else" if once else "reminders-are-off")
        rows.append([button(ctx.text("reminders-start"), SwitchReminders(Switch.ON))])
    else:
        words = ctx.text("reminders-are-on", **when(ctx, schedule))
        rows += _rows([_tick(ctx, day, schedule) for day in DAYS])
        rows += _rows(
            [
                button(
                    f"{'✓ ' if hour == schedule.at else ''}"
                    f"{ctx.catalog.formats.time(hour, ctx.language)}",
                    SetHour(hour),
                )
                for hour in HOURS
            ]
        )
        has_eve = await ctx.services.eves.is_wanted(ctx.member.user_id)
        if has_eve:
            words = f"{words} {ctx.text('reminders-eve-on')}"
        rows.append(
            [
                button(
                    ctx.text("reminders-eve", **{"is": "on" if has_eve else "off"}),
                    SwitchEve(Switch.OFF if has_eve else Switch.ON),
                )
            ]
        )
        rows.append([button(ctx.text("reminders-stop"), SwitchReminders(Switch.OFF))])
    for number, nickname in named:
        if number != dropping:
            rows.append([button(_label(ctx, "✕", nickname), DropPharmacy(number))])
            continue
        gone = ctx.text("pharmacy-remove", nickname=nickname)
        rows.append([button(gone, RemovePharmacy(number))])
        rows.append([button(ctx.text("pharmacy-keep"), KeepPharmacy())])
    rows.append([button(ctx.text("pharmacy-add"), AddPharmacy())])
    lines = [
        f"<b>{escape(ctx.text('reminders-title'))}</b>",
        *(escape(snoozes.told(ctx, "reminders-once", one)) for one in once),
        escape(words),
    ]
    if named:
        lines.append(escape(ctx.text("pharmacies-named", count=len(named))))
    return "\n\n".join(lines), keyboard(*rows)


async def _group_panel(ctx: Context) -> tuple[str, InlineKeyboardMarkup]:
    schedule = await ctx.services.reminders.schedule(ctx.chat.id)
    is_on = schedule is not None
    key = "reminders-group-on" if is_on else "reminders-group-off"
    words = ctx.text(key, **when(ctx, schedule or ctx.catalog.schedule))
    label = ctx.text("reminders-stop" if is_on else "reminders-start")
    rows: list[Row] = [[button(label, SwitchReminders(Switch.OFF if is_on else Switch.ON))]]
    if ctx.chat.is_forum:
        chosen = await ctx.services.members.notice_thread(ctx.chat.id)
        words += f"\n\n{ctx.text(_where(ctx, chosen))}"
        if chosen != ctx.thread_id:
            rows.append([button(ctx.text("notices-choose"), RemindHere())])
    return escape(words), keyboard(*rows)


def _where(ctx: Context, chosen: int | None) -> str:
    """Return the key of what says in which topic of a forum notices arrive."""
    if chosen == ctx.thread_id:
        return "notices-here"
    return "notices-general" if chosen is None else "notices-elsewhere"


def when(ctx: Context, schedule: Schedule) -> dict[str, str]:
    """Return the days and the hour of a schedule in words, as the texts about it take them."""
    return {
        "days": deadline_words.reminder_days(ctx.catalog, schedule, ctx.language),
        "time": ctx.catalog.formats.time(schedule.at, ctx.language),
    }


def _label(ctx: Context, mark: str, nickname: str) -> str:
    return ctx.catalog.beside((mark, nickname), ctx.language, between=" ")


def _tick(ctx: Context, days: int, schedule: Schedule) -> InlineKeyboardButton:
    mark = "✓ " if days in schedule.days else ""
    return button(f"{mark}{ctx.text('reminders-day-button', days=days)}", ToggleDay(days))


def _rows(buttons: list[InlineKeyboardButton]) -> list[Row]:
    return [buttons[i : i + _PER_ROW] for i in range(0, len(buttons), _PER_ROW)]
