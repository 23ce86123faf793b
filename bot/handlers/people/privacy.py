"""/privacy and /forget: what is kept, and erasing it."""

from bot.core.callbacks.people import Forget
from bot.core.callbacks.questions import Cancel
from bot.core.tickets.tickets import KEPT
from bot.core.writing.text import escape
from bot.handlers.buttons import button, keyboard
from bot.handlers.context import Context


async def show(ctx: Context) -> None:
    """Say what is kept, why and for how long."""
    page, kept = ctx.page("privacy"), ctx.services.kept
    if kept < KEPT:  # the page speaks of thirty days
        page += f"\n\n{escape(ctx.text('privacy-kept', days=kept.days))}"
    await ctx.reply(page)


async def forget(ctx: Context) -> None:
    """Ask whether to erase everything about the person."""
    await ctx.reply(
        await _with_decisions(ctx, "forget"),
        keyboard([button(ctx.text("forget-yes"), Forget())],
                 [button(ctx.text("cancel"), Cancel())]),
    )  # fmt: skip


async def forget_confirmed(ctx: Context) -> None:
    """Erase everything about the person."""
    said = await _with_decisions(ctx, "forgotten")
    await ctx.services.members.forget(ctx.member.user_id, now=ctx.now)
    await ctx.show(said)


async def _with_decisions(ctx: Context, page: str) -> str:
    """Return a page; who has decided something as an officer reads that this stays."""
    if not await ctx.services.members.has_decided(ctx.member.user_id):
        return ctx.page(page)
    return f"{ctx.page(page)}\n\n{escape(ctx.text('forget-decided'))}"
