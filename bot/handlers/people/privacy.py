"""/privacy and /forget: what is kept, and erasing it."""

from bot.core.callbacks.people import Forget, Keep
from bot.core.questions.memory import NO
from bot.core.tickets.tickets import KEPT
from bot.core.writing.darija import LEANS_ON
from bot.core.writing.text import escape
from bot.handlers import remembered
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
    sent = await ctx.reply(
        await _with_decisions(ctx, "forget"),
        keyboard([button(ctx.text("forget-yes"), Forget())], [button(ctx.text("cancel"), Keep())]),
    )
    await remembered.ask(ctx, sent.message_id, {"forget-yes": Forget(), NO: Keep()})


async def kept(ctx: Context) -> None:
    """Erase nothing."""
    await ctx.show(escape(ctx.text("forget-kept")))


async def forget_confirmed(ctx: Context) -> None:
    """Erase everything about the person; no page is in Darija."""
    ctx.speak(LEANS_ON.get(ctx.speaks, ctx.speaks))
    said = await _with_decisions(ctx, "forgotten")
    await ctx.services.members.forget(ctx.member.user_id, now=ctx.now)
    await ctx.show(said)


async def _with_decisions(ctx: Context, page: str) -> str:
    """Return a page; who has decided something as an officer reads that this stays."""
    if not await ctx.services.members.has_decided(ctx.member.user_id):
        return ctx.page(page)
    return f"{ctx.page(page)}\n\n{escape(ctx.text('forget-decided'))}"
