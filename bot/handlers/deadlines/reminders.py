"""/reminders: on which days and at which hour, for which pharmacies; in a group, on or off."""

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.core.calendar.morocco import day_of
from bot.core.calendar.reminders import DAYS, HOURS, Schedule
from bot.core.callbacks import StaleButtonError
from bot.core.callbacks.deadlines import (
    AddPharmacy,
    DropPharmacy,
    KeepPharmacy,
    NamePharmacy,
    RemindHere,
    RemovePharmacy,
    SetHour,
    SwitchReminders,
    ToggleDay,
)
from bot.core.callbacks.people import Switch
from bot.core.callbacks.questions import LeaveAwaited
from bot.core.gestures import Became, Thing
from bot.core.members import Choice
from bot.core.prompts import Prompt, PromptKind
from bot.core.questions.answers import Outcome
from bot.core.writing import names
from bot.core.writing.text import escape
from bot.handlers.buttons import Row, button, keyboard
from bot.handlers.context import Context
from bot.handlers.conversation import UnplacedError
from bot.handlers.deadlines import snoozes
from bot.services.deadlines import deadline_words
from bot.services.deadlines.declarations import NICKNAME_LIMIT, NotANameError

_PER_ROW = 3
FEWEST_ASKING = 3  # words of a question without its mark


async def command(ctx: Context) -> None:
    """Show how it is set; in a group, for its administrators."""
    await ctx.toast()
    await ctx.reply(*await _panel(ctx))


async def switch(ctx: Context, pressed: SwitchReminders) -> None:
    """Turn reminders on or off, in a group for all of it."""
    is_on = pressed.turned is Switch.ON
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
    await ctx.show(*await _panel(ctx))


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
    await ctx.show(*await _panel(ctx))


async def set_hour(ctx: Context, pressed: SetHour) -> None:
    """Remind at another hour."""
    schedule = await _schedule(ctx)
    if pressed.at not in HOURS:
        raise StaleButtonError
    wanted = Schedule(schedule.days, pressed.at)
    await ctx.services.reminders.set_schedule(ctx.member.user_id, wanted, now=ctx.now)
    await ctx.show(*await _panel(ctx))


async def remind_here(ctx: Context) -> None:
    """Have the notices of a forum go to the topic at hand."""
    if ctx.is_private:
        raise StaleButtonError
    if ctx.message is None:
        raise UnplacedError
    await ctx.services.members.choose_notice_thread(ctx.chat.id, ctx.thread_id, now=ctx.now)
    await ctx.show(*await _panel(ctx))


async def add_pharmacy(ctx: Context) -> None:
    """Ask for a nickname."""
    await ctx.toast()
    await _ask_pharmacy(ctx)


async def drop_pharmacy(ctx: Context, pressed: DropPharmacy) -> None:
    """Ask if a nickname is to be forgotten."""
    await ctx.show(*await _own_panel(ctx, dropping=pressed.pharmacy))


async def remove_pharmacy(ctx: Context, pressed: RemovePharmacy) -> None:
    """Forget a nickname, and what is noted for it."""
    await ctx.services.declarations.remove(ctx.member.user_id, pressed.pharmacy)
    await ctx.show(*await _panel(ctx))


async def keep_pharmacy(ctx: Context) -> None:
    """Forget none."""
    await ctx.show(*await _panel(ctx))


async def name_quoted(ctx: Context) -> None:
    """Take the words that are quoted for a nickname after all."""
    said = ctx.message.reply_to_message if ctx.message else None
    if said is None or not said.text:
        raise StaleButtonError
    await ctx.toast()
    await ctx.show_buttons(None)
    await name_pharmacy(ctx.again(said), is_sure=True)


async def _schedule(ctx: Context) -> Schedule:
    """Return when a person is reminded. Raises StaleButtonError where they are not."""
    schedule = await ctx.services.reminders.schedule(ctx.member.user_id)
    if schedule is None:
        raise StaleButtonError
    return schedule


async def _ask_pharmacy(ctx: Context) -> None:
    kind = PromptKind.PHARMACY
    await ctx.prompt(ctx.text("pharmacy-ask"), kind=kind, awaits=str(kind))


async def name_pharmacy(ctx: Context, _: Prompt | None = None, *, is_sure: bool = False) -> bool:
    """Take the answer to the question for a nickname; what reads like a question is asked about.

    A phone opens the reply by itself, and people write into it what they want to know.
    """
    if not is_sure and _is_question(ctx):
        await ctx.reply(
            escape(ctx.text("awaited-pharmacy")),
            keyboard(
                [
                    button(ctx.text("awaited-yes"), NamePharmacy()),
                    button(ctx.text("awaited-no"), LeaveAwaited()),
                ]
            ),
            quoting=ctx.message_id,
        )
        return True
    nickname = names.nickname(ctx.words)
    if len(nickname) > NICKNAME_LIMIT:
        await ctx.reply(escape(ctx.text("pharmacy-too-long", most=NICKNAME_LIMIT)))
    elif not nickname and ctx.words.strip():
        await ctx.reply(escape(ctx.text("pharmacy-unseen")))
    if not nickname or len(nickname) > NICKNAME_LIMIT:
        await _ask_pharmacy(ctx)
    else:
        await _add_pharmacy(ctx, nickname)
    return True


def _is_question(ctx: Context) -> bool:
    """Tell whether words ask something, and do not only name a pharmacy."""
    if not ctx.words.strip():
        return False
    if "?" in ctx.words or "؟" in ctx.words:
        return True
    found = ctx.services.faq.find(ctx.words, today=day_of(ctx.now))
    is_long = len(ctx.words.split()) >= FEWEST_ASKING
    return is_long and found.decision.outcome is Outcome.ANSWER


async def rename_pharmacy(ctx: Context, number: int) -> None:
    """Correct the nickname that an edited message gave; of a pharmacy that is gone, add it."""
    nickname = names.nickname(ctx.words)
    named = await ctx.services.declarations.named(ctx.member.user_id)
    if not 0 < len(nickname) <= NICKNAME_LIMIT or number not in {one for one, _ in named}:
        await name_pharmacy(ctx)
        return
    try:
        is_done = await ctx.services.declarations.rename(ctx.member.user_id, number, nickname)
    except NotANameError:
        await ctx.reply(escape(ctx.text("pharmacy-no-number")))
        return
    await _show(ctx, is_done=is_done)


async def _add_pharmacy(ctx: Context, nickname: str) -> None:
    try:
        number = await ctx.services.declarations.add(ctx.member.user_id, nickname)
    except NotANameError:
        await ctx.reply(escape(ctx.text("pharmacy-no-number")))
        return
    if number is not None:
        ctx.became = str(Became(Thing.PHARMACY, number))
    await _show(ctx, is_done=number is not None)


async def _show(ctx: Context, *, is_done: bool) -> None:
    if is_done:
        await ctx.reply(*await _panel(ctx))
    else:
        await ctx.reply(escape(ctx.text("pharmacy-taken")))


async def _panel(ctx: Context) -> tuple[str, InlineKeyboardMarkup]:
    return await (_own_panel(ctx) if ctx.is_private else _group_panel(ctx))


async def _own_panel(
    ctx: Context, *, dropping: int | None = None
) -> tuple[str, InlineKeyboardMarkup]:
    schedule = await ctx.services.reminders.schedule(ctx.member.user_id)
    named = await ctx.services.declarations.named(ctx.member.user_id)
    once = await ctx.services.reminders.snoozed(ctx.member.user_id)
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
