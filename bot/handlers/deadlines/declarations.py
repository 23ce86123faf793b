"""« J’ai déclaré »: one press, and no more reminders of that month; and putting them off."""

from collections.abc import Sequence
from datetime import datetime

from telegram import InlineKeyboardButton

from bot.core.calendar.deadlines import Due, Month
from bot.core.calendar.morocco import day_of
from bot.core.calendar.reminders import NoSnooze
from bot.core.callbacks import StaleButtonError
from bot.core.callbacks.deadlines import Declare, DeclareMonth, Snooze, Tick, Until
from bot.core.writing.text import escape
from bot.handlers import remembered
from bot.handlers.buttons import Row, button, keyboard
from bot.handlers.context import Context
from bot.handlers.deadlines import declared
from bot.services.deadlines.declarations import Pharmacy

DECLARING = "declare-steps"  # the topic after which comes what follows a declaration
TICKED, TAKEN_BACK = "declared", "taken-back"  # what is remembered of the last deed


async def offer(ctx: Context, *, is_paid: bool = False) -> None:
    """Offer the button to who writes that a month is declared, or only that it is paid."""
    due = (await ctx.services.deadlines.outlook(language=ctx.language, now=ctx.now)).due
    declare = Declare(due.obligation.key, due.period)
    pharmacies = await standing(ctx, due)
    key = "paid-offer" if is_paid else "declared-offer"
    sent = await ctx.reply(
        escape(ctx.text(key, count=len(pharmacies))),
        keyboard([button(ctx.text("declared-button"), declare)]),
    )
    await remembered.ask(ctx, sent.message_id, {"declared-button": declare})


async def told(ctx: Context, due: Due) -> str:
    """Return what a person has declared of a month, as Telegram HTML; empty where nothing."""
    pharmacies = await standing(ctx, due)
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


async def button_row(ctx: Context, due: Due) -> Row:
    """Return the button that notes a month, or takes it back where all of it is noted."""
    pharmacies = await standing(ctx, due) if ctx.is_private else ()
    if pharmacies and all(one.is_declared for one in pharmacies):
        return _undo(ctx, due, pharmacies[0]) if len(pharmacies) == 1 else []
    return [button(ctx.text("declared-button"), Declare(due.obligation.key, due.period))]


async def press(ctx: Context, pressed: Declare) -> None:
    """Note that a month is declared, unless an earlier one may be meant, or it has not begun."""
    due = await at_hand(ctx, pressed.obligation, pressed.period)
    has_begun = due.has_begun(day_of(ctx.now))
    others = await _left(ctx, due)
    if has_begun and not any(one.period < due.period for one in others):
        await _declare(ctx, due)
        return
    if not others:
        await ctx.toast(ctx.text("declared-not-begun"), is_alert=True)
        return
    await ctx.toast()
    asked = sorted([*others, *([due] if has_begun else [])], key=lambda one: one.period)
    months = [[_month_button(ctx, one)] for one in asked]
    await ctx.reply(escape(ctx.text("declared-which-month")), keyboard(*months))


async def press_month(ctx: Context, pressed: DeclareMonth) -> None:
    """Note that the month that was asked for is declared."""
    await _declare(ctx, await _begun(ctx, pressed.obligation, pressed.period))


async def _declare(ctx: Context, due: Due) -> None:
    """Note that a month is declared; with several pharmacies, ask for which."""
    pharmacies = await standing(ctx, due)
    if len(pharmacies) == 1:
        pharmacies = await note(ctx, due, pharmacies[0].number, is_declared=True)
    await ctx.toast()
    await ctx.reply(await words(ctx, due, pharmacies), keyboard(*rows(ctx, due, pharmacies)))


async def toggle(ctx: Context, pressed: Tick) -> None:
    """Note or take back, in the message where it stands."""
    found = _begun if pressed.is_declared else at_hand
    due = await found(ctx, pressed.obligation, pressed.period)
    pharmacies = await note(ctx, due, pressed.pharmacy, is_declared=pressed.is_declared)
    await ctx.show(await words(ctx, due, pharmacies), keyboard(*rows(ctx, due, pharmacies)))


async def snooze(ctx: Context, pressed: Snooze) -> None:
    """Remind once more, tonight or tomorrow."""
    due = await at_hand(ctx, pressed.obligation, pressed.period)
    moment = await ctx.services.snoozes.snooze(
        ctx.member.user_id,
        due.obligation.key,
        due.period,
        until_evening=pressed.until is Until.EVENING,
        now=ctx.now,
    )
    if isinstance(moment, NoSnooze):
        await ctx.toast(ctx.text(f"snooze-{moment}"), is_alert=True)
        return
    await ctx.toast(snoozed(ctx, moment), is_alert=True)


def snoozed(ctx: Context, moment: datetime) -> str:
    """Return in plain words when somebody is reminded once more."""
    day = ctx.catalog.date(moment.date(), ctx.language, weekday=True)
    time = ctx.catalog.formats.time(moment.timetz(), ctx.language)
    return ctx.text("snooze-done", date=day, time=time)


async def _left(ctx: Context, due: Due) -> Sequence[Due]:
    """Return the other dates of the same kind that may be meant: those not declared yet."""
    months = await ctx.services.deadlines.declarable(due, now=ctx.now)
    return [
        one
        for one in months
        if one.period != due.period and not all(it.is_declared for it in await standing(ctx, one))
    ]


def _month_button(ctx: Context, due: Due) -> InlineKeyboardButton:
    """Return the button that notes the month it names."""
    date = ctx.catalog.date(due.due_on, ctx.language)
    month = ctx.catalog.month(*due.period, ctx.language)
    label = ctx.text("declared-month-button", month=month, date=date)
    return button(label, DeclareMonth(due.obligation.key, due.period))


async def standing(ctx: Context, due: Due) -> Sequence[Pharmacy]:
    """Return a person's pharmacies, with what is declared of a month."""
    return await ctx.services.declarations.pharmacies(
        ctx.member.user_id, due.obligation.key, due.period
    )


async def note(ctx: Context, due: Due, pharmacy: int, *, is_declared: bool) -> Sequence[Pharmacy]:
    """Note that a month is declared for a pharmacy, or is not after all; return how it stands.

    What is said next may take it back: « annule ».
    """
    noted = await ctx.services.declarations.declare(
        ctx.member.user_id,
        pharmacy,
        due.obligation.key,
        due.period,
        is_declared=is_declared,
        now=ctx.now,
    )
    deed = TICKED if is_declared else TAKEN_BACK
    memory = (await remembered.of(ctx)).told(DECLARING)
    await remembered.note(ctx, memory, said=deed)
    return noted


async def at_hand(ctx: Context, obligation: str, period: Month) -> Due:
    """Return the date that a button names. Raises StaleButtonError for one that is far."""
    due = await ctx.services.deadlines.find(obligation, period, now=ctx.now)
    if due is None or not due.is_near(day_of(ctx.now)):
        raise StaleButtonError
    return due


async def _begun(ctx: Context, obligation: str, period: Month) -> Due:
    due = await at_hand(ctx, obligation, period)
    if not due.has_begun(day_of(ctx.now)):
        raise StaleButtonError
    return due


async def words(ctx: Context, due: Due, pharmacies: Sequence[Pharmacy]) -> str:
    """Return how a month stands, as Telegram HTML: what is noted, what is left."""
    what = ctx.services.deadlines.subject(due, ctx.language)
    if all(one.is_declared for one in pharmacies):
        done = f"<b>{escape(ctx.text('declared-all', what=what))}</b>"
        return f"{done}\n\n{await declared.what_comes(ctx, due)}"
    is_only = len(pharmacies) == 1 and pharmacies[0].nickname is None
    return escape(ctx.text("declared-not-yet" if is_only else "declared-which", what=what))


def rows(ctx: Context, due: Due, pharmacies: Sequence[Pharmacy]) -> list[Row]:
    """Return what notes it or takes it back; once all is declared, what comes after."""
    onward = declared.rows(ctx) if all(one.is_declared for one in pharmacies) else []
    return [*onward, *_ticks(ctx, due, pharmacies)]


def _ticks(ctx: Context, due: Due, pharmacies: Sequence[Pharmacy]) -> list[Row]:
    about = (due.obligation.key, due.period)
    if len(pharmacies) == 1 and pharmacies[0].is_declared:
        return [_undo(ctx, due, pharmacies[0])]
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


def _undo(ctx: Context, due: Due, pharmacy: Pharmacy) -> Row:
    """Return the button that takes back what was noted by mistake."""
    back = Tick(due.obligation.key, due.period, pharmacy.number, is_declared=False)
    return [button(ctx.text("declared-undo"), back)]
