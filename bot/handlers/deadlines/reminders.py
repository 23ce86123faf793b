"""/reminders: on which days and at which hour, for which pharmacies; in a group, on or off."""

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.core import names
from bot.core.calendar.reminders import DAYS, HOURS, Schedule
from bot.core.members import Choice
from bot.core.writing.text import escape
from bot.handlers.buttons import Row, button, keyboard
from bot.handlers.context import Context, StaleButtonError, UnplacedError
from bot.handlers.incoming.speakers import is_administrator
from bot.services.deadlines import deadline_words
from bot.services.deadlines.declarations import NICKNAME_LIMIT, NotANameError

_PER_ROW = 3
PHARMACY = "pharmacy"  # what the question for a nickname awaits


async def command(ctx: Context) -> None:
    """Show how it is set; in a group, for its administrators."""
    if ctx.is_private:
        await ctx.reply(*await _panel(ctx))
    else:
        await ctx.reply(*await _group_panel(ctx))


async def press(ctx: Context) -> None:
    """Change what the button says, and show how it is set now."""
    if not ctx.is_private:
        await _press_in_group(ctx)
        return
    user_id, service = ctx.member.user_id, ctx.services.reminders
    schedule = await service.schedule(user_id)
    match ctx.arguments:
        case []:
            await ctx.toast()
            await ctx.reply(*await _panel(ctx))
            return
        case ["on" | "off" as state]:
            await ctx.services.members.consent(
                user_id,
                Choice.REMINDERS,
                is_granted=state == "on",
                update_id=ctx.update.update_id,
                now=ctx.now,
            )
        case ["day", days] if schedule and days in map(str, DAYS):
            wanted = schedule.toggled(int(days))
            if not wanted.days:
                await ctx.toast(ctx.text("reminders-last-day"), is_alert=True)
                return
            await service.set_schedule(user_id, wanted, now=ctx.now)
        case ["hour", hour] if schedule and hour in {f"{h:%H}" for h in HOURS}:
            at = next(h for h in HOURS if f"{h:%H}" == hour)
            await service.set_schedule(user_id, Schedule(schedule.days, at), now=ctx.now)
        case ["add"]:
            await ctx.toast()
            await ctx.prompt(ctx.text("pharmacy-ask"), awaits=PHARMACY)
            return
        case ["drop", number] if number.isascii() and number.isdecimal():
            await ctx.services.declarations.remove(user_id, int(number))
        case _:
            raise StaleButtonError
    await ctx.show(*await _panel(ctx))


async def name_pharmacy(ctx: Context) -> None:
    """Take the answer to the question for a nickname."""
    nickname = names.nickname(ctx.words)
    if len(nickname) > NICKNAME_LIMIT:
        await ctx.reply(escape(ctx.text("pharmacy-too-long", most=NICKNAME_LIMIT)))
    elif not nickname and ctx.words.strip():
        await ctx.reply(escape(ctx.text("pharmacy-unseen")))
    if not nickname or len(nickname) > NICKNAME_LIMIT:
        await ctx.prompt(ctx.text("pharmacy-ask"), awaits=PHARMACY)
    else:
        await _add_pharmacy(ctx, nickname)


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
        ctx.became = f"pharmacy:{number}"
    await _show(ctx, is_done=number is not None)


async def _show(ctx: Context, *, is_done: bool) -> None:
    if is_done:
        await ctx.reply(*await _panel(ctx))
    else:
        await ctx.reply(escape(ctx.text("pharmacy-taken")))


async def _panel(ctx: Context) -> tuple[str, InlineKeyboardMarkup]:
    schedule = await ctx.services.reminders.schedule(ctx.member.user_id)
    named = await ctx.services.declarations.named(ctx.member.user_id)
    rows: list[Row] = []
    if schedule is None:
        words = ctx.text("reminders-are-off")
        rows.append([button(ctx.text("reminders-start"), "reminders", "on")])
    else:
        words = ctx.text("reminders-are-on", **when(ctx, schedule))
        rows += _rows([_tick(ctx, day, schedule) for day in DAYS])
        rows += _rows(
            [
                button(
                    f"{'✓ ' if hour == schedule.at else ''}"
                    f"{ctx.catalog.formats.time(hour, ctx.language)}",
                    "reminders",
                    "hour",
                    f"{hour:%H}",
                )
                for hour in HOURS
            ]
        )
        rows.append([button(ctx.text("reminders-stop"), "reminders", "off")])
    rows += [
        [button(_label(ctx, "✕", nickname), "reminders", "drop", number)]
        for number, nickname in named
    ]
    rows.append([button(ctx.text("pharmacy-add"), "reminders", "add")])
    lines = [f"<b>{escape(ctx.text('reminders-title'))}</b>", escape(words)]
    if named:
        lines.append(escape(ctx.text("pharmacies-named", count=len(named))))
    return "\n\n".join(lines), keyboard(*rows)


async def _press_in_group(ctx: Context) -> None:
    if not await is_administrator(ctx):
        await ctx.toast(ctx.text("reminders-admins-only"), is_alert=True)
        return
    match ctx.arguments:
        case []:
            await ctx.toast()
            await ctx.reply(*await _group_panel(ctx))
            return
        case ["here"]:
            if ctx.message is None:
                raise UnplacedError
            await ctx.services.members.choose_notice_thread(
                ctx.chat.id, ctx.thread_id, now=ctx.now
            )
        case ["on"]:
            await ctx.services.reminders.set_schedule(
                ctx.chat.id, ctx.catalog.schedule, is_group=True, now=ctx.now
            )
        case ["off"]:
            await ctx.services.reminders.stop(ctx.chat.id)
        case _:
            raise StaleButtonError
    await ctx.show(*await _group_panel(ctx))


async def _group_panel(ctx: Context) -> tuple[str, InlineKeyboardMarkup]:
    schedule = await ctx.services.reminders.schedule(ctx.chat.id)
    is_on = schedule is not None
    key = "reminders-group-on" if is_on else "reminders-group-off"
    words = ctx.text(key, **when(ctx, schedule or ctx.catalog.schedule))
    label = ctx.text("reminders-stop" if is_on else "reminders-start")
    rows: list[Row] = [[button(label, "reminders", "off" if is_on else "on")]]
    if ctx.chat.is_forum:
        chosen = await ctx.services.members.notice_thread(ctx.chat.id)
        words += f"\n\n{ctx.text(_where(ctx, chosen))}"
        if chosen != ctx.thread_id:
            rows.append([button(ctx.text("notices-choose"), "reminders", "here")])
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
    return button(f"{mark}{ctx.text('reminders-day-button', days=days)}", "reminders", "day", days)


def _rows(buttons: list[InlineKeyboardButton]) -> list[Row]:
    return [buttons[i : i + _PER_ROW] for i in range(0, len(buttons), _PER_ROW)]
