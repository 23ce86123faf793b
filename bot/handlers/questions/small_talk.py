"""A kind word with the main buttons, for what people send that asks nothing."""

from bot.core.writing.text import escape
from bot.handlers.buttons import keyboard
from bot.handlers.context import Context
from bot.handlers.home import main_rows


async def hello(ctx: Context) -> None:
    """Return a greeting."""
    await _say(ctx, "hello")


async def thanks(ctx: Context) -> None:
    """Answer a sticker, a die, a place…"""
    await _say(ctx, "kind-word")


async def unheard(ctx: Context) -> None:
    """Say that sounds and films are not understood."""
    await _say(ctx, "kind-recording")


async def no_phone(ctx: Context) -> None:
    """Say that a telephone number is not needed."""
    await _say(ctx, "phone-not-needed")


async def unclear(ctx: Context) -> None:
    """Say that a word alone was not understood."""
    await _say(ctx, "one-word")


async def _say(ctx: Context, key: str) -> None:
    await ctx.reply(
        escape(ctx.text(key)),
        keyboard(*main_rows(ctx)) if ctx.is_private else None,
        quoting=None if ctx.is_private else ctx.message_id,
    )
