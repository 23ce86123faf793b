"""« J’ai déclaré »: one press, and no more reminders of that month; and putting them off."""

from collections.abc import Sequence

from bot.core.calendar.deadlines import Due, Month
from bot.core.calendar.morocco import day_of
from bot.core.calendar.reminders import NoSnooze
from bot.core.writing.text import escape
from bot.handlers.buttons import Row, button, keyboard
from bot.handlers.context import Context, StaleButtonError
from bot.services.deadlines.declarations import Pharmacy


async def press(ctx: Context) -> None:
    """Note that a month is declared; with several pharmacies, ask for which."""
    due = await _due(ctx)
    pharmacies = await ctx.services.declarations.pharmacies(
        ctx.member.user_id, due.obligation.key, due.period
    )
    if len(pharmacies) == 1:
        pharmacies = await _note(ctx, due, pharmacies[0].number, is_declared=True)
    await ctx.toast()
    await ctx.reply(_words(ctx, due, pharmacies), keyboard(*_rows(ctx, due, pharmacies)))


async def toggle(ctx: Context) -> None:
    """Note or take back, in the message where it stands."""
    due = await _due(ctx)
    number, state = ctx.argument(2), ctx.argument(3)
    if not (number.isascii() and number.isdecimal()) or state not in {"yes", "no"}:
        raise StaleButtonError
    pharmacies = await _note(ctx, due, int(number), is_declared=state == "yes")
    await ctx.show(_words(ctx, due, pharmacies), keyboard(*_rows(ctx, due, pharmacies)))


async def snooze(ctx: Context) -> None:
    """Remind once more, tonight or tomorrow."""
    due = await _due(ctx)
    until = ctx.argument(2)
    if until not in {"evening", "tomorrow"}:
        raise StaleButtonError
    moment = await ctx.services.reminders.snooze(
        ctx.member.user_id,
        due.obligation.key,
        due.period,
        until_evening=until == "evening",
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


async def _due(ctx: Context) -> Due:
    try:
        period = Month.parse(ctx.argument(1))
    except ValueError:
        raise StaleButtonError from None
    due = await ctx.services.deadlines.find(ctx.argument(0), period, now=ctx.now)
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
    about = (due.obligation.key, str(due.period))
    if len(pharmacies) == 1 and pharmacies[0].is_declared:
        undo = button(ctx.text("declared-undo"), "tick", *about, pharmacies[0].number, "no")
        return [[undo]]
    return [
        [
            button(
                ctx.catalog.beside(
                    ("✅" if one.is_declared else "⬜", one.nickname), ctx.language, between=" "
                )
                if one.nickname
                else ctx.text("declared-button"),
                "tick",
                *about,
                one.number,
                "no" if one.is_declared else "yes",
            )
        ]
        for one in pharmacies
    ]
