"""One reminder more: asked for in words, taken back, and asked for again."""

from collections.abc import Sequence
from datetime import datetime

from bot.core.calendar.reminders import NoSnooze
from bot.core.callbacks import StaleButtonError
from bot.core.callbacks.deadlines import EndSnooze, RemindAt, Snooze, Until
from bot.core.callbacks.people import RunCommand
from bot.core.writing.text import escape
from bot.handlers.buttons import Row, button, keyboard
from bot.handlers.context import Context
from bot.handlers.deadlines import declarations, taking_back
from bot.services.deadlines.snoozes import Snoozed


async def remind(ctx: Context, when: Until | datetime) -> None:
    """Remind once more of the next date, and offer to undo it, or another moment."""
    due = (await ctx.services.deadlines.outlook(language=ctx.language, now=ctx.now)).due
    about = (due.obligation.key, due.period)
    user, service = ctx.member.user_id, ctx.services.snoozes
    before = [one for one in await service.waiting(user) if one[:2] == about]
    if isinstance(when, Until):
        until_evening = when is Until.EVENING
        moment = await service.snooze(user, *about, until_evening=until_evening, now=ctx.now)
    else:
        moment = await service.remind_at(user, *about, at=when, now=ctx.now)
    if isinstance(moment, NoSnooze):
        own: list[Row] = [[button(ctx.text("reminders-button"), RunCommand("reminders"))]]
        rows = await taking_back.rows(ctx) if moment is NoSnooze.DECLARED else own
        await ctx.reply(escape(ctx.text(f"snooze-{moment}")), keyboard(*rows))
        return
    row = [button(ctx.text("snooze-end"), EndSnooze(*about))]
    if isinstance(when, Until):
        other = Until.TOMORROW if when is Until.EVENING else Until.EVENING
        row.insert(0, button(ctx.text(f"snooze-{other}"), Snooze(*about, other)))
    words = [declarations.snoozed(ctx, moment)]
    words += [told(ctx, "snooze-replaces", one) for one in before if one.at != moment]
    await ctx.reply(escape("\n\n".join(words)), keyboard(row))


async def end(ctx: Context, pressed: EndSnooze) -> None:
    """Remind once more no longer, and offer to undo it."""
    user, service = ctx.member.user_id, ctx.services.snoozes
    ended = [
        one
        for one in await service.waiting(user)
        if (one.obligation, one.period) == (pressed.obligation, pressed.period)
    ]
    await service.end(user, pressed.obligation, pressed.period)
    await ctx.show(escape(ctx.text("snooze-ended")), keyboard(*again_rows(ctx, ended)))


async def again(ctx: Context, pressed: RemindAt) -> None:
    """Remind once more after all, at the moment of before. Raises StaleButtonError once past."""
    due = await declarations.at_hand(ctx, pressed.obligation, pressed.period)
    if pressed.at <= ctx.now:
        raise StaleButtonError
    about = (due.obligation.key, due.period)
    moment = await ctx.services.snoozes.remind_at(
        ctx.member.user_id, *about, at=pressed.at, now=ctx.now
    )
    if isinstance(moment, NoSnooze):
        await ctx.toast(ctx.text(f"snooze-{moment}"), is_alert=True)
        return
    end_ = button(ctx.text("snooze-end"), EndSnooze(*about))
    await ctx.show(escape(declarations.snoozed(ctx, moment)), keyboard([end_]))


def again_rows(ctx: Context, ended: Sequence[Snoozed]) -> list[Row]:
    """Return the buttons that take back what was called off."""
    return [[button(ctx.text("snooze-again"), RemindAt(*one))] for one in ended]


def told(ctx: Context, key: str, one: Snoozed) -> str:
    """Return a text about one reminder more with its day and hour."""
    day = ctx.catalog.date(one.at.date(), ctx.language, weekday=True)
    return ctx.text(key, date=day, time=ctx.catalog.formats.time(one.at.timetz(), ctx.language))


def end_row(ctx: Context, one: Snoozed) -> Row:
    """Return the button that calls one off."""
    return [button(ctx.text("snooze-end"), EndSnooze(one.obligation, one.period))]
