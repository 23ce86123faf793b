"""What officers make of the move to another bot: an announcement of it."""

from bot.core.callbacks import StaleButtonError
from bot.core.permissions import Denial, NotAllowedError
from bot.handlers.announcements import draft_panel
from bot.handlers.context import Context


async def write(ctx: Context) -> None:
    """Begin an announcement with words that tell of it, to be looked over."""
    seats = await ctx.services.roles.speaking(ctx.member.user_id)
    if not seats:
        raise NotAllowedError(Denial.ELSEWHERE)
    draft = await ctx.services.moving.draft(seats[0], update_id=ctx.update.update_id, now=ctx.now)
    if draft is None:
        raise StaleButtonError
    await ctx.toast()
    await draft_panel.show(ctx, draft, is_new=True)
