"""A guide at a glance: all its steps in one message, and its pictures in one album."""

from telegram import InlineKeyboardMarkup

from bot.catalog.model import Guide
from bot.core.callbacks.guide import (
    BeStuck,
    FinishGuide,
    Form,
    SendAlbum,
    SendPdf,
    ShowGlance,
    ShowStep,
)
from bot.core.writing.text import MESSAGE_LIMIT, escape, utf16_length
from bot.handlers import files
from bot.handlers.buttons import button, keyboard, link
from bot.handlers.context import Context
from bot.handlers.guide import passing_on
from bot.handlers.guide.place import found, remember
from bot.handlers.sources import source_lines
from bot.services.guides import Position


async def show(ctx: Context, pressed: ShowGlance) -> None:
    """Show all steps in the message whose button was pressed."""
    guide = found(ctx, pressed.guide)
    await remember(ctx, Position(guide.slug, 1))
    await ctx.show(words(ctx, guide), _buttons(ctx, guide))


async def send(ctx: Context, guide: Guide) -> None:
    """Show all steps in a new message."""
    await remember(ctx, Position(guide.slug, 1))
    await ctx.reply(words(ctx, guide), _buttons(ctx, guide))


async def album(ctx: Context, pressed: SendAlbum) -> None:
    """Send the pictures of all steps: they say the steps themselves."""
    guide = found(ctx, pressed.guide)
    await ctx.toast()
    pictures = await ctx.services.prints.steps(guide.slug, ctx.language)
    await files.send_album(ctx, pictures, f"<b>{escape(guide.title[ctx.language])}</b>")


def words(ctx: Context, guide: Guide) -> str:
    """Return what to do in every step, in one text, as Telegram HTML."""
    lines = "\n".join(steps(guide, ctx.speaks))
    title = f"<b>{escape(guide.title[ctx.speaks])}</b>"
    end = "\n".join([*seen(ctx, guide), source_lines(ctx, guide.sources)])
    html = "\n\n".join([title, guide.intro[ctx.speaks], lines, end])
    # The tests keep guides under the limit; a longer one must not be cut silently.
    if utf16_length(html) > MESSAGE_LIMIT:
        raise ValueError(f"guide {guide.slug} is too long for one message")
    return html


def steps(guide: Guide, language: str) -> list[str]:
    """Return what to do in each step, numbered, as Telegram HTML."""
    return [f"<b>{n}.</b> {step.deed(language)}" for n, step in enumerate(guide.steps, 1)]


def seen(ctx: Context, guide: Guide) -> list[str]:
    """Return when these screens were last seen: it stands after the steps, never before them."""
    if guide.seen_on is None:
        return []
    return [escape(ctx.text("guide-seen", date=ctx.catalog.date(guide.seen_on, ctx.language)))]


def _buttons(ctx: Context, guide: Guide) -> InlineKeyboardMarkup:
    return keyboard(
        [link(ctx.text("open-portal"), ctx.catalog.facts["portal-url"].text(ctx.language))],
        [
            button(ctx.text("guide-step-by-step"), ShowStep(guide.slug, 1)),
            button(ctx.text("guide-all"), SendAlbum(guide.slug)),
        ],
        [
            button(ctx.text("guide-print-short"), SendPdf(guide.slug, Form.SHEET)),
            link(ctx.text("whatsapp"), passing_on.by_whatsapp(ctx, guide)),
        ],
        [
            button(ctx.text("guide-i-am-stuck"), BeStuck(guide.slug, 0)),
            button(ctx.text("guide-finished"), FinishGuide(guide.slug)),
        ],
    )
