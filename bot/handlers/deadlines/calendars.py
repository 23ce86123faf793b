"""Calendar files: one date, or the year, for the phone's own calendar."""

from telegram import InputFile

from bot.core.calendar.deadlines import Month
from bot.core.writing.text import escape
from bot.handlers.context import Context, StaleButtonError
from bot.services.deadlines.calendars import CalendarFile


async def press(ctx: Context) -> None:
    """Send the calendar file that the button asks for."""
    file = await _file(ctx)
    await ctx.toast()
    caption = escape(ctx.text("calendar-caption"))
    await ctx.send(
        lambda chat_id, thread_id: ctx.bot.send_document(
            chat_id,
            InputFile(file.content, filename=file.name),
            caption=caption,
            message_thread_id=thread_id,
        )
    )


async def _file(ctx: Context) -> CalendarFile:
    calendars, deadlines = ctx.services.calendars, ctx.services.deadlines
    schedule = await ctx.services.reminders.schedule(ctx.member.user_id)
    schedule = schedule or ctx.catalog.schedule
    if ctx.arguments == ["year"]:
        dues = await deadlines.of_year(now=ctx.now)
        return await calendars.year(dues, ctx.language, schedule, now=ctx.now)
    try:
        period = Month.parse(ctx.argument(1))
    except ValueError:
        raise StaleButtonError from None
    due = await deadlines.find(ctx.argument(0), period, now=ctx.now)
    if due is None:
        raise StaleButtonError
    return await calendars.one(due, ctx.language, schedule, now=ctx.now)
