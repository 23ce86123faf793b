"""Questions about a changed date that are answered by a button: by whom, how often, until when."""

from bot.core.calendar.changes import Kind, Particular, State
from bot.core.callbacks import StaleButtonError
from bot.core.callbacks.changes import (
    AskAnnounced,
    OfferMonths,
    SetAuthority,
    SetLast,
    SetMonthly,
    SetReason,
)
from bot.handlers.context import Context
from bot.handlers.deadlines import change_panel, changes


async def set_authority(ctx: Context, pressed: SetAuthority) -> None:
    """Take who has decided so."""
    if pressed.authority not in ctx.catalog.authorities:
        raise StaleButtonError
    change = await changes.visible(ctx, pressed.change)
    await changes.answer(ctx, change, Particular.AUTHORITY, pressed.authority)


async def set_reason(ctx: Context, pressed: SetReason) -> None:
    """Take one of the usual reasons, in the words of who gives it."""
    change = await changes.visible(ctx, pressed.change)
    words = ctx.text(f"change-reason-{pressed.reason}")
    await changes.answer(ctx, change, Particular.REASON, words)


async def ask_announced(ctx: Context, pressed: AskAnnounced) -> None:
    """Ask on which day it was announced, where that is not today."""
    change = await changes.visible(ctx, pressed.change)
    if change.state is not State.DRAFT:
        raise StaleButtonError
    await ctx.toast()
    await changes.ask(ctx, change, Particular.ANNOUNCED_ON)


async def set_monthly(ctx: Context, pressed: SetMonthly) -> None:
    """Take whether it is due every month."""
    change = await changes.visible(ctx, pressed.change)
    await changes.answer(ctx, change, Particular.IS_MONTHLY, int(pressed.is_monthly))


async def set_last(ctx: Context, pressed: SetLast) -> None:
    """Take the month of a button: the last one, or of what ends the first that is not due."""
    change = await changes.visible(ctx, pressed.change)
    last = pressed.month.plus(-1) if change.kind is Kind.END else pressed.month
    await changes.answer(ctx, change, Particular.LAST, last)


async def offer_months(ctx: Context, pressed: OfferMonths) -> None:
    """Show later months to choose from."""
    change = await changes.visible(ctx, pressed.change)
    await ctx.show_buttons(await change_panel.months(ctx, change, since=pressed.since))
