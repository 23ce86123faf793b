"""/privacy and /forget: what is kept, and erasing it."""

from bot.core.callbacks.people import Forget
from bot.core.callbacks.questions import Cancel
from bot.handlers.buttons import button, keyboard
from bot.handlers.context import Context


async def show(ctx: Context) -> None:
    """Say what is kept, why and for how long."""
    await ctx.reply(ctx.page("privacy"))


async def forget(ctx: Context) -> None:
    """Ask whether to erase everything about the person."""
    await ctx.reply(
        ctx.page("forget"),
        keyboard([button(ctx.text("forget-yes"), Forget())],
                 [button(ctx.text("cancel"), Cancel())]),
    )  # fmt: skip


async def forget_confirmed(ctx: Context) -> None:
    """Erase everything about the person."""
    await ctx.services.members.forget(ctx.member.user_id, now=ctx.now)
    await ctx.show(ctx.page("forgotten"))
