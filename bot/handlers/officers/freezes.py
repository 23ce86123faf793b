"""/freeze: one officer stops everything at once; two of them let it go on."""

import structlog
from telegram import InlineKeyboardButton

from bot.core.calendar.morocco import ZONE
from bot.core.callbacks import StaleButtonError
from bot.core.callbacks.officers import AgreeToThaw, Freeze, KeepRoles, Thaw
from bot.core.writing.text import escape
from bot.handlers.buttons import button, keyboard
from bot.handlers.context import Context
from bot.services.officers.freezes import Thaw as Done

log = structlog.get_logger()


async def command(ctx: Context) -> None:
    """Stop everything; where it is stopped already, say by whom and how it goes on.

    Asked first where only the operator could let it go on.
    """
    service = ctx.services.freezes
    if await service.state() is None and await service.takes_operator(now=ctx.now):
        await _ask_first(ctx)
    else:
        await freeze(ctx)


async def press(ctx: Context) -> None:
    """Ask first, under a report."""
    await ctx.toast()
    await _ask_first(ctx)


async def freeze(ctx: Context) -> None:
    """Stop everything."""
    is_new = await ctx.services.freezes.freeze(by=ctx.member.user_id, now=ctx.now)
    if is_new:
        log.warning("everything frozen", officer=ctx.member.user_id)
    lines = await banner(ctx)
    lines.append(escape(ctx.text("freeze-done" if is_new else "freeze-how")))
    press = await thawing(ctx)
    why = await ctx.services.freezes.why_not_thaw(ctx.member.user_id, now=ctx.now)
    if why is not None:
        lines.append(escape(ctx.text("freeze-not-you", why=ctx.text(why.key))))
    await ctx.show("\n\n".join(lines), keyboard([press]) if press else None)


async def thawing(ctx: Context) -> InlineKeyboardButton | None:
    """Return the button to thaw, None where a press of this person would not count."""
    frozen = await ctx.services.freezes.state()
    if frozen is None or not await ctx.services.freezes.may_thaw(ctx.member.user_id, now=ctx.now):
        return None
    return button(ctx.text("freeze-thaw"), Thaw(frozen.number))


async def thaw(ctx: Context, pressed: Thaw) -> None:
    """Press to thaw: the second officer is shown who was first, and asked."""
    await _thaw(ctx, pressed.freeze, None)


async def agree(ctx: Context, pressed: AgreeToThaw) -> None:
    """Press to thaw as the second: everything goes on."""
    await _thaw(ctx, pressed.freeze, pressed.first)


async def _thaw(ctx: Context, number: int, after: int | None) -> None:
    by = ctx.member.user_id
    done = await ctx.services.freezes.thaw(by=by, number=number, after=after, now=ctx.now)
    if done is Done.NOTHING:
        if await ctx.services.freezes.state() is None:
            await ctx.toast(ctx.text("freeze-over"), is_alert=True)
            return
        await ctx.toast()
        press = await thawing(ctx)
        lines = [escape(ctx.text("freeze-over-other")), *await banner(ctx)]
        await ctx.reply("\n\n".join(lines), keyboard([press]) if press else None)
        return
    if done is Done.ASK:
        await _ask(ctx)
        return
    log.warning("thaw pressed", officer=ctx.member.user_id, done=str(done))
    await ctx.show(escape(ctx.text(f"freeze-thaw-{done}")))


async def _ask_first(ctx: Context) -> None:
    """Ask before everything stops, and say what it takes to go on."""
    takes_operator = await ctx.services.freezes.takes_operator(now=ctx.now)
    said = ctx.text("freeze-ask-alone" if takes_operator else "freeze-ask")
    await ctx.reply(escape(said), keyboard([button(ctx.text("freeze-sure"), Freeze())]))


async def _ask(ctx: Context) -> None:
    """Say who pressed first, and when, before the second press counts."""
    frozen = await ctx.services.freezes.state()
    if frozen is None or frozen.thaw_by is None or frozen.thaw_at is None:
        raise StaleButtonError
    named = await ctx.services.roles.namer()
    said = ctx.text(
        "freeze-thaw-ask",
        first=named(frozen.thaw_by, ctx.language),
        time=ctx.catalog.formats.time(frozen.thaw_at.astimezone(ZONE).time(), ctx.language),
    )
    sure = button(ctx.text("freeze-thaw-sure"), AgreeToThaw(frozen.number, frozen.thaw_by))
    await ctx.show(escape(said), keyboard([sure], [button(ctx.text("cancel"), KeepRoles())]))


async def banner(ctx: Context) -> list[str]:
    """Return the line, as Telegram HTML, that says that everything is stopped; else nothing."""
    frozen = await ctx.services.freezes.state()
    if frozen is None:
        return []
    named = await ctx.services.roles.namer()
    there = frozen.at.astimezone(ZONE)
    said = ctx.text(
        "freeze-banner",
        by=named(frozen.by, ctx.language),
        date=ctx.catalog.date(there.date(), ctx.language),
        time=ctx.catalog.formats.time(there.time(), ctx.language),
    )
    return [f"<b>{escape(said)}</b>"]


async def stopped(ctx: Context) -> list[str]:
    """Return that everything is stopped and what lets it go on, as Telegram HTML; else nothing."""
    return [*said, escape(ctx.text("freeze-how"))] if (said := await banner(ctx)) else []
