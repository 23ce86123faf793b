"""/training: the group in which somebody tries announcements out before it is serious."""

from bot.core.writing.text import escape
from bot.handlers.context import Context


async def command(ctx: Context) -> None:
    """Make the group at hand the test group of who asks; in private, say how."""
    if ctx.is_private:
        group = await ctx.services.audiences.exercise_group(ctx.member.user_id)
        await ctx.reply(escape(ctx.text("exercise-is" if group else "exercise-how")))
        return
    await ctx.services.audiences.choose_exercise_group(
        ctx.chat.id, ctx.member.user_id, now=ctx.now
    )
    await ctx.reply(escape(ctx.text("exercise-chosen")))
