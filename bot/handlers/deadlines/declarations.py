"""« J’ai déclaré »: one press, and no more reminders of that month; and putting them off."""

from collections.abc import Sequence

from bot.core.calendar.deadlines import Due, Month
from bot.core.calendar.morocco import day_of
from bot.core.calendar.reminders import NoSnooze
from bot.core.callbacks import StaleButtonError
from bot.core.callbacks.deadlines import Declare, Snooze, Tick, Until
from bot.core.writing.text import escape
from bot.handlers.buttons import Row, button, keyboard
from bot.handlers.context import Context
from bot.services.deadlines.declarations import Pharmacy


async def press(ctx: Context, pressed: Declare) -> None:
    """Note that a month is declared; with several pharmacies, ask for which."""
    due = await _due(ctx, pressed.obligation, pressed.period)
    pharmacies = await ctx.services.declarations.pharmacies(
        ctx.member.user_id, due.obligation.key, due.period
    )
    if len(pharmacies) == 1:
        pharmacies = await _note(ctx, due, pharmacies[0].number, is_declared=True)
    await ctx.toast()
    await ctx.reply(_words(ctx, due, pharmacies), keyboard(*_rows(ctx, due, pharmacies)))


async def toggle(ctx: Context, pressed: Tick) -> None:
    """Note or take back, in the message where it stands."""
    due = await _due(ctx, pressed.obligation, pressed.period)
    pharmacies = await _note(ctx, due, pressed.pharmacy, is_declared=pressed.is_declared)
    await ctx.show(_words(ctx, due, pharmacies), keyboard(*_rows(ctx, due, pharmacies)))


async def snooze(ctx: Context, pressed: Snooze) -> None:
    """Remind once more, tonight or tomorrow."""
    due = await _due(ctx, pressed.obligation, pressed.period)
    moment = await ctx.services.reminders.snooze(
        ctx.member.user_id,
        due.obligation.key,
        due.period,
        until_evening=pressed.until is Until.EVENING,
        now=ctx.now,
    )
    if isinstance(moment, NoSnooze):
        await ctx.toast(ctx.text(f"snooze-{moment}"), is_alert=True)
        return
    day = ctx.catalog.date(moment.date(), ctx.language, weekday=True)
    done = ctx.text(
        "snooze-done", date=day, time=ctx.catalog.formats.time(moment.timetz(), ctx.language)
    )
    await ctx.toast(done, is_alert=True)


async def _note(ctx: Context, due: Due, pharmacy: int, *, is_declared: bool) -> Sequence[Pharmacy]:
    return await ctx.services.declarations.declare(
        ctx.member.user_id,
        pharmacy,
        due.obligation.key,
        due.period,
        is_declared=is_declared,
        now=ctx.now,
    )


async def _due(ctx: Context, obligation: str, period: Month) -> Due:
    due = await ctx.services.deadlines.find(obligation, period, now=ctx.now)
    if due is None or not due.is_near(day_of(ctx.now)):
        raise StaleButtonError
    return due


def _words(ctx: Context, due: Due, pharmacies: Sequence[Pharmacy]) -> str:
    what = ctx.services.deadlines.subject(due, ctx.language)
    if all(one.is_declared for one in pharmacies):
        return f"<b>{escape(ctx.text('declared-all', what=what))}</b>"
    is_only = len(pharmacies) == 1 and pharmacies[0].nickname is None
    return escape(ctx.text("declared-not-yet" if is_only else "declared-which", what=what))


def _rows(ctx: Context, due: Due, pharmacies: Sequence[Pharmacy]) -> list[Row]:
    about = (due.obligation.key, due.period)
    if len(pharmacies) == 1 and pharmacies[0].is_declared:
        undo = button(
            ctx.text("declared-undo"), Tick(*about, pharmacies[0].number, is_declared=False)
        )
        return [[undo]]
    return [
        [
            button(
                ctx.catalog.beside(
                    ("✅" if one.is_declared else "⬜", one.nickname), ctx.language, between=" "
                )
                if one.nickname
                else ctx.text("declared-button"),
                Tick(*about, one.number, is_declared=not one.is_declared),
            )
        ]
        for one in pharmacies
    ]
