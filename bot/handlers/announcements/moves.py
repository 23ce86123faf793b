"""What officers make of the move to another bot: an announcement of it."""

from bot.handlers.announcements.beginnings import begin
from bot.handlers.context import Context


async def write(ctx: Context) -> None:
    """Begin an announcement with words that tell of it, to be looked over."""
    moving, update_id = ctx.services.moving, ctx.update.update_id
    await begin(ctx, lambda seats: moving.draft(seats[0], update_id=update_id, now=ctx.now))
