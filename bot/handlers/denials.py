"""What somebody reads who may not do something: why, and who can help."""

from telegram import InlineKeyboardButton

from bot.core.calendar.morocco import day_of
from bot.core.callbacks.officers import AskFreeze, AskObject
from bot.core.members import Permission, allowed
from bot.core.permissions import Denial, NotAllowedError
from bot.core.writing.text import escape
from bot.handlers.buttons import button, keyboard
from bot.handlers.context import Context
from bot.handlers.incoming.speakers import is_administrator
from bot.handlers.officers import freezes
from bot.services.officers.suspension_notices import OPERATOR

_SEATLESS = {Denial.NOBODY, Denial.ELSEWHERE, Denial.REGIONAL}


async def denied(ctx: Context, needs: Permission, in_groups: Permission | None) -> str | None:
    """Return why a person may not use something here, None where they may.

    `needs` is what it asks of them, `in_groups` what it asks besides in a group. Of a group's
    administrators Telegram knows: it is asked last.
    """
    if not allowed(ctx.member, needs):
        return await turned_away(ctx)
    if ctx.is_private or in_groups is None or allowed(ctx.member, in_groups):
        return None
    return None if await is_administrator(ctx) else ctx.text("admins-only")


async def say(ctx: Context, said: str, denial: Denial | None = None) -> None:
    """Say why, over the button that was pressed; where one can do something, with a button."""
    is_pressed = ctx.update.callback_query is not None and not ctx.is_answered
    if way_out := await _way_out(ctx, denial) if ctx.is_private else None:
        await ctx.toast()
        await ctx.reply(escape(said), keyboard([way_out]))
    elif is_pressed:
        await ctx.toast(said, is_alert=True)
    else:
        await ctx.reply(escape(said))


async def turned_away(ctx: Context) -> str:
    """Return why a person may not use what is for officers, or for those of the whole country."""
    key = Denial.REGIONAL.key if ctx.member.is_officer else "officers-only"
    return await _suspended(ctx) or ctx.text(key)


async def refused(ctx: Context, error: NotAllowedError) -> str:
    """Return why a person may not do what a service refused."""
    said = await _suspended(ctx) if error.denial in _SEATLESS else ""
    return said or ctx.text(error.key)


async def _suspended(ctx: Context) -> str:
    """Return since when and by whom a person's seats do not hold, and who can give them back."""
    held = await ctx.services.suspensions.of(ctx.member.user_id)
    if held is None:
        return ""
    named = await ctx.services.roles.namer()
    if held.by == OPERATOR:
        who = "operator"
    elif held.is_final:
        who = "final"
    elif await ctx.services.roles.of(held.by):
        who = "officer"
    else:  # suspended in turn: who is between the two decides; gone: another officer may
        who = "both" if (await ctx.services.roles.before(held.by)).seats else "others"
    said = ctx.text(
        f"suspended-{who}",
        date=ctx.catalog.date(day_of(held.at), ctx.language),
        by=named(held.by, ctx.language),
    )
    service = ctx.services.suspensions
    denial = await service.objecting(ctx.member.user_id, now=ctx.now)
    return f"{said} {service.why_not(denial, ctx.language)}".rstrip()


async def _way_out(ctx: Context, denial: Denial | None) -> InlineKeyboardButton | None:
    """Return what this person can do about it: let all go on, stop all, object; or None."""
    if denial is Denial.FROZEN:
        return await freezes.thawing(ctx)
    if denial is Denial.PAIR:
        return button(ctx.text("report-freeze"), AskFreeze())
    service, me = ctx.services.suspensions, ctx.member.user_id
    held = await service.of(me)
    if held is None or await service.objecting(me, now=ctx.now) is not None:
        return None
    return button(ctx.text("role-object"), AskObject(held.stamp))
