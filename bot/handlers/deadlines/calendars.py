"""Calendar files: one date, or the year, for the phone's own calendar."""

from telegram import InputFile

from bot.core.attachments import FileKind
from bot.core.calendar.reminders import Schedule
from bot.core.callbacks import StaleButtonError
from bot.core.callbacks.deadlines import SendDate
from bot.core.writing.text import escape
from bot.handlers import files
from bot.handlers.context import Context
from bot.services.deadlines.calendars import CalendarFile


async def send_year(ctx: Context) -> None:
    """Send the calendar file of the year."""
    dues = await ctx.services.deadlines.of_year(now=ctx.now)
    await _send(
        ctx,
        await ctx.services.calendars.year(dues, ctx.language, await _schedule(ctx), now=ctx.now),
    )


async def send_date(ctx: Context, pressed: SendDate) -> None:
    """Send the calendar file of one date."""
    due = await ctx.services.deadlines.find(pressed.obligation, pressed.period, now=ctx.now)
    if due is None:
        raise StaleButtonError
    await _send(
        ctx,
        await ctx.services.calendars.one(due, ctx.language, await _schedule(ctx), now=ctx.now),
    )


async def _send(ctx: Context, file: CalendarFile) -> None:
    await ctx.toast()
    content = InputFile(file.content, filename=file.name)
    caption = escape(ctx.text("calendar-caption"))
    await files.send_file(ctx, FileKind.DOCUMENT, content, caption)


async def _schedule(ctx: Context) -> Schedule:
    """Return when the person is reminded, or would be."""
    chosen = await ctx.services.reminders.schedule(ctx.member.user_id)
    return chosen or ctx.catalog.schedule
