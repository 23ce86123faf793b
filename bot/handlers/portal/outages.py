"""What officers make of an outage that they were told of: an announcement, or nothing."""

from bot.core.callbacks import StaleButtonError
from bot.core.callbacks.portal import LeaveOutage, WriteOfOutage
from bot.core.permissions import Denial, NotAllowedError
from bot.core.writing.text import escape
from bot.handlers.announcements import draft_panel
from bot.handlers.context import Context


async def write(ctx: Context, pressed: WriteOfOutage) -> None:
    """Begin an announcement with words that tell of it, to be looked over."""
    seats = await ctx.services.roles.speaking(ctx.member.user_id)
    if not seats:
        raise NotAllowedError(Denial.ELSEWHERE)
    draft = await ctx.services.outages.draft(
        pressed.outage, seats[0], update_id=ctx.update.update_id, now=ctx.now
    )
    if draft is None:
        raise StaleButtonError
    await ctx.toast()
    await draft_panel.show(ctx, draft, is_new=True)


async def leave(ctx: Context, _: LeaveOutage) -> None:
    """Leave it at that."""
    await ctx.show(escape(ctx.text("portal-alert-left")))
