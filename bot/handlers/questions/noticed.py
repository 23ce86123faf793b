"""A question about what an announcement in force says: that one is the answer."""

from bot.core.nearness import is_about
from bot.core.writing.text import escape, visible
from bot.handlers.announcements import messages
from bot.handlers.context import Context


async def shown(ctx: Context, asked: str) -> bool:
    """Show the announcement in force that a question is about; False where there is none."""
    if not ctx.is_private:
        return False
    for one in await ctx.services.published.news(ctx.member, now=ctx.now):
        if not one.is_exercise and is_about(asked, map(visible, one.texts.values())):
            ctx.foreword = escape(ctx.text("announcement-speaks-of-it"))
            await messages.hand_out(ctx, one)
            return True
    return False
