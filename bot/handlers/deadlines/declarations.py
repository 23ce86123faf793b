"""« J’ai déclaré »: one press, and no more reminders of that month; and putting them off."""

from collections.abc import Sequence

from telegram import InlineKeyboardButton

from bot.core.calendar.deadlines import Due, Month
from bot.core.calendar.morocco import day_of
from bot.core.calendar.reminders import NoSnooze
from bot.core.writing.text import escape
from bot.handlers.buttons import Row, button, keyboard
from bot.handlers.context import Context, StaleButtonError
from bot.services.deadlines.declarations import Pharmacy

SURE = "sure"  # the month was asked for


async def offer(ctx: Context) -> None:
    """Offer the button to who writes that a month is declared."""
    due = (await ctx.services.deadlines.outlook(language=ctx.language, now=ctx.now)).due
    await ctx.reply(escape(ctx.text("declared-offer")), keyboard([_button(ctx, due)]))


async def told(ctx: Context, due: Due) -> str:
    """Return what a person has declared of a month, as Telegram HTML; empty where nothing."""
    pharmacies = await ctx.services.declarations.pharmacies(
        ctx.member.user_id, due.obligation.key, due.period
    )
    done = [one.nickname or "" for one in pharmacies if one.is_declared]
    left = [one.nickname or "" for one in pharmacies if not one.is_declared]
    if not done:
        return ""
    what = ctx.services.deadlines.subject(due, ctx.language)
    if not left:
        return escape(ctx.text("declared-told", what=what))
    listed = {
        "done": ctx.catalog.listed(done, ctx.language),
        "left": ctx.catalog.listed(left, ctx.language),
    }
    return escape(ctx.text("declared-told-some", what=what, **listed))


async def press(ctx: Context) -> None:
    """Note that a month is declared; with several pharmacies, ask for which.

    Below the next date, somebody may mean the one that has just passed: that is asked first.
    """
    due = await _due(ctx)
    missed = None if ctx.arguments[2:] == [SURE] else await _missed(ctx, due)
    if missed is not None:
        await ctx.toast()
        months = [[_button(ctx, one, is_named=True)] for one in (missed, due)]
        await ctx.reply(escape(ctx.text("declared-which-month")), keyboard(*months))
        return
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


async def _missed(ctx: Context, due: Due) -> Due | None:
    """Return the date before, where it has passed these days and is not declared."""
    before = await ctx.services.deadlines.just_before(due, now=ctx.now)
    if before is None:
        return None
    pharmacies = await ctx.services.declarations.pharmacies(
        ctx.member.user_id, before.obligation.key, before.period
    )
    return None if all(one.is_declared for one in pharmacies) else before


def _button(ctx: Context, due: Due, *, is_named: bool = False) -> InlineKeyboardButton:
    """Return the button that notes a month; `is_named` where its month is chosen by it."""
    about = (due.obligation.key, str(due.period))
    if not is_named:
        return button(ctx.text("declared-button"), "declared", *about)
    date = ctx.catalog.date(due.due_on, ctx.language)
    month = ctx.catalog.month(*due.period, ctx.language)
    label = ctx.text("declared-month-button", month=month, date=date)
    return button(label, "declared", *about, SURE)


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
