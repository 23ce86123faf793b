"""What a press in the guide says of the portal, and the way to its weather."""

from bot.core.callbacks.portal import ShowPortal
from bot.core.portal.signals import Signal, State
from bot.core.writing.text import escape
from bot.handlers.buttons import Row, button
from bot.handlers.context import Context
from bot.services.portal import portal_words


async def heard(ctx: Context, signal: Signal) -> list[str]:
    """Take what a press in the guide says of the portal; return how it is, where that is known."""
    await ctx.services.portal.say(ctx.member.user_id, signal, now=ctx.now)
    now = await ctx.services.portal.present(now=ctx.now)
    if now.state is State.UNKNOWN:
        return []
    return [escape(portal_words.present(ctx.catalog, now, ctx.speaks))]


def row(ctx: Context) -> Row:
    """Return the button that leads here."""
    return [button(ctx.text("portal-button"), ShowPortal())]
