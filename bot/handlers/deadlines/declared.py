"""What comes once a month is declared: the next date, a reminder of it, and a colleague."""

from bot.core.calendar.deadlines import Due
from bot.core.callbacks.deadlines import RemindMonthly
from bot.core.deep_links import DeepLink
from bot.core.members import Choice
from bot.core.writing.sharing import whatsapp
from bot.core.writing.text import escape
from bot.handlers.buttons import Row, button, keyboard, link
from bot.handlers.context import Context


async def what_comes(ctx: Context, done: Due) -> str:
    """Return the date that comes after what is declared, as Telegram HTML."""
    outlook = await ctx.services.deadlines.outlook(language=ctx.language, now=ctx.now)
    coming = (one for one in (outlook.due, *outlook.later) if one.period > done.period)
    due = next(coming, outlook.due)
    day = ctx.catalog.date(due.due_on, ctx.language, weekday=True)
    seen = ctx.services.deadlines.seen(due, outlook, language=ctx.language)
    if seen.is_off_day:  # as /deadline says it
        safe = ctx.catalog.date(seen.safe_on, ctx.language, weekday=True)
        day = ctx.text("deadline-later-off", date=day, safe=safe)
    key = "declared-next-reminded" if ctx.member.wants(Choice.REMINDERS) else "declared-next"
    return escape(ctx.text(key, date=day))


def rows(ctx: Context) -> list[Row]:
    """Return the buttons of a reminder, where none is wanted yet, and of telling a colleague."""
    remind = button(ctx.text("declared-remind"), RemindMonthly())
    words = [escape(ctx.text("pass-on-words"))]
    told = link(ctx.text("pass-on"), whatsapp(words, ctx.address(DeepLink.GUIDE)))
    return [[] if ctx.member.wants(Choice.REMINDERS) else [remind], [told]]


async def remind_monthly(ctx: Context) -> None:
    """Remind from now on, and take the button away."""
    await ctx.services.members.consent(
        ctx.member.user_id,
        Choice.REMINDERS,
        is_granted=True,
        update_id=ctx.update.update_id,
        now=ctx.now,
    )
    await ctx.toast(ctx.text("declared-remind-done"), is_alert=True)
    shown = (
        ctx.message.reply_markup.inline_keyboard
        if ctx.message and ctx.message.reply_markup
        else ()
    )
    data = RemindMonthly().data
    await ctx.show_buttons(keyboard(*(row for row in shown if row[0].callback_data != data)))
