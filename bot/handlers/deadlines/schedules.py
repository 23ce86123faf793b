"""« Mes rappels », « rappels à 18 h » in words: done where it can be chosen, and shown."""

from bot.core.calendar.dates import plain
from bot.core.calendar.hours import take_hour
from bot.core.calendar.reminders import DAYS, HOURS, Schedule, day_named
from bot.core.writing.text import escape
from bot.handlers.buttons import keyboard
from bot.handlers.context import Context
from bot.handlers.deadlines import reminders


async def asked(ctx: Context) -> None:
    """Set the hour or add the day that is named, and show how the reminders are set.

    An hour that cannot be chosen is said to be none.
    """
    schedule = await ctx.services.reminders.schedule(ctx.member.user_id)
    hour = take_hour(plain(ctx.words)).hour
    if hour is not None and hour not in HOURS:
        time = ctx.catalog.formats.time(hour, ctx.language)
        ctx.foreword = escape(ctx.text("reminders-no-hour", time=time))
    elif schedule is not None:
        wanted = Schedule(schedule.days, hour or schedule.at)
        day = day_named(plain(ctx.words))
        if day in DAYS and day not in wanted.days:
            wanted = wanted.toggled(day)
        if wanted != schedule:
            await ctx.services.reminders.set_schedule(ctx.member.user_id, wanted, now=ctx.now)
            ctx.foreword = f"<b>{escape(ctx.text('reminders-changed'))}</b>"
    await shown(ctx)


async def shown(ctx: Context) -> None:
    """Show how the reminders are set, and what sets them."""
    html, rows = await reminders.own_panel(ctx)
    await ctx.reply(html, keyboard(*rows.inline_keyboard))
