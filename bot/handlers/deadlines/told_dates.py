"""Who was just told a date that officers may still take back: noted, to be told if they do."""

from bot.handlers.context import Context


async def note(ctx: Context) -> None:
    """Note what a person was told in this turn; in a group nobody is known."""
    if ctx.is_private and ctx.answers:
        await ctx.services.change_effects.note_told(ctx.answers, ctx.member.user_id, now=ctx.now)
