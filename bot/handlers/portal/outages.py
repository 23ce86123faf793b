"""What officers make of an outage that they were told of: an announcement, or nothing."""

from bot.core.callbacks.portal import LeaveOutage, WriteOfOutage
from bot.core.writing.text import escape
from bot.handlers.announcements.beginnings import begin
from bot.handlers.context import Context


async def write(ctx: Context, pressed: WriteOfOutage) -> None:
    """Begin an announcement with words that tell of it, to be looked over."""
    outages, update_id = ctx.services.outages, ctx.update.update_id
    await begin(
        ctx,
        lambda seats: outages.draft(pressed.outage, seats[0], update_id=update_id, now=ctx.now),
    )


async def leave(ctx: Context, _: LeaveOutage) -> None:
    """Leave it at that."""
    await ctx.show(escape(ctx.text("portal-alert-left")))
