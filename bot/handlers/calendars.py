"""Calendar files: one date, or the year, for the phone's own calendar."""

from telegram import InputFile

from bot.core.deadlines import Month
from bot.core.text import escape
from bot.handlers.talk import StaleButtonError, Talk
from bot.services.calendars import CalendarFile


async def press(talk: Talk) -> None:
    """Send the calendar file that the button asks for."""
    file = await _file(talk)
    await talk.toast()
    caption = escape(talk.text("calendar-caption"))
    await talk.send(
        lambda chat_id, thread_id: talk.bot.send_document(
            chat_id,
            InputFile(file.content, filename=file.name),
            caption=caption,
            message_thread_id=thread_id,
        )
    )


async def _file(talk: Talk) -> CalendarFile:
    calendars, deadlines = talk.services.calendars, talk.services.deadlines
    schedule = await talk.services.reminders.schedule(talk.member.user_id)
    schedule = schedule or talk.catalog.schedule
    if talk.arguments == ["year"]:
        dues = await deadlines.of_year(now=talk.now)
        return await calendars.year(dues, talk.language, schedule, now=talk.now)
    try:
        period = Month.parse(talk.argument(1))
    except ValueError:
        raise StaleButtonError from None
    due = await deadlines.find(talk.argument(0), period, now=talk.now)
    if due is None:
        raise StaleButtonError
    return await calendars.one(due, talk.language, schedule, now=talk.now)
