"""/status: how the bot is, for who runs it; for everybody else there is no such command."""

from bot.core.writing.text import CAPTION_LIMIT, escape, visible_length
from bot.handlers import files
from bot.handlers.context import Context
from bot.services.health import health_words
from bot.services.printing.printables import RenderError


async def command(ctx: Context) -> None:
    """Send it in one message, as a picture where that prints."""
    health = await ctx.services.health.look(now=ctx.now)
    said = [f"<b>{escape(health_words.title(ctx.catalog, health, ctx.language))}</b>"]
    said += [
        escape(health_words.alarm(ctx.catalog, cause, health, ctx.language))
        for cause in health.causes
    ]
    lines = [
        f"{escape(one.name)} <b>{escape(one.said)}</b>"
        for one in health_words.lines(ctx.catalog, health, ctx.language)
    ]
    html = "\n\n".join([*said, "\n".join(lines)])
    if visible_length(html) > CAPTION_LIMIT:
        html = "\n\n".join(said)  # the picture has the lines
    try:
        picture = await ctx.services.prints.health(health, ctx.language)
    except RenderError:
        await ctx.reply("\n\n".join([*said, "\n".join(lines)]))
        return
    await files.send_photo(ctx, picture, html)
