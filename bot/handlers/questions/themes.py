"""/faq by buttons: the themes, the questions of each, and their answers."""

from telegram import InlineKeyboardMarkup

from bot.core.callbacks import StaleButtonError
from bot.core.callbacks.questions import SendTopic, ShowTheme, ShowThemes
from bot.core.deep_links import DeadLinkError
from bot.core.writing.text import escape
from bot.handlers.buttons import button, keyboard
from bot.handlers.context import Context
from bot.handlers.topic_answers import answer, spoken_in, topic_rows


async def send(ctx: Context) -> None:
    """Send the themes of the FAQ."""
    await ctx.reply(*_themes(ctx))


async def show(ctx: Context) -> None:
    """Show the themes again, in place."""
    await ctx.show(*_themes(ctx))


async def theme(ctx: Context, pressed: ShowTheme) -> None:
    """Show the questions of one theme."""
    chosen = next((theme for theme in ctx.catalog.themes if theme.key == pressed.theme), None)
    if chosen is None:
        raise StaleButtonError
    await ctx.show(
        f"<b>{escape(chosen.title[ctx.language])}</b>",
        keyboard(
            *topic_rows(ctx, chosen.topics, ctx.speaks),
            [button(ctx.text("back"), ShowThemes())],
        ),
    )


async def topic(ctx: Context, pressed: SendTopic) -> None:
    """Answer the topic of the pressed button, as a new message so that the list stays."""
    if not ctx.services.topics.known([pressed.topic], now=ctx.now):
        raise StaleButtonError
    await answer(ctx, pressed.topic, spoken_in(ctx, pressed.spoken))


async def follow_link(ctx: Context, rest: str) -> None:
    """Answer the topic of a link, or show the themes. Raises DeadLinkError."""
    if not rest:
        await send(ctx)
    elif ctx.services.topics.known([rest], now=ctx.now):
        await answer(ctx, rest)
    else:
        raise DeadLinkError


def _themes(ctx: Context) -> tuple[str, InlineKeyboardMarkup]:
    rows = [
        [button(theme.title[ctx.language], ShowTheme(theme.key))] for theme in ctx.catalog.themes
    ]
    return escape(ctx.text("faq-themes")), keyboard(*rows)
