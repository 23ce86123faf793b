"""Passing a guide on: by Telegram a link to exactly one step, by WhatsApp its words too."""

from urllib.parse import quote, urlencode

from bot.catalog.model import Guide
from bot.core.callbacks.guide import ShareStep
from bot.core.deep_links import DeepLink
from bot.core.writing.sharing import whatsapp, whatsapp_whole
from bot.core.writing.text import escape, visible
from bot.handlers.buttons import keyboard, link
from bot.handlers.context import Context
from bot.handlers.guide.place import found, number_of

TELEGRAM = "https://t.me/share/url"


async def share(ctx: Context, pressed: ShareStep) -> None:
    """Send a message to pass on: a link that opens exactly this step."""
    guide = found(ctx, pressed.guide)
    number = number_of(guide, pressed.step)
    await ctx.toast()
    step, here = guide.steps[number - 1], address(ctx, guide, number)
    title = step.title[ctx.language]
    words = ctx.text("guide-share-words", number=number, total=len(guide.steps), title=title)
    target = f"{TELEGRAM}?{urlencode({'url': here, 'text': words}, quote_via=quote)}"
    await ctx.reply(
        f"{escape(ctx.text('guide-share-how'))}\n\n{escape(words)}\n{here}",
        keyboard(
            [link(ctx.text("guide-share-send"), target)],
            [link(ctx.text("whatsapp"), whatsapp([words, step.body[ctx.language]], here))],
        ),
    )


def by_whatsapp(ctx: Context, guide: Guide) -> str:
    """Return the link that passes a guide on by WhatsApp: what to do, or where that is too long
    for a link, the titles of its steps.
    """
    language, here = ctx.speaks, address(ctx, guide)
    deeds = [f"{n}. {visible(step.deed(language))}" for n, step in enumerate(guide.steps, 1)]
    titles = [f"{n}. {step.title[language]}" for n, step in enumerate(guide.steps, 1)]
    portal = ctx.catalog.facts["portal-url"].text(language)
    return whatsapp_whole(_message(guide.title[language], deeds, here)) or whatsapp(
        [escape("\n".join([guide.title[language], portal, *titles]))], here
    )


def _message(title: str, lines: list[str], here: str) -> str:
    return "\n".join([f"*{title}*", "", *lines, "", here])


def address(ctx: Context, guide: Guide, number: int | None = None) -> str:
    """Return the deep link to a guide, or to one of its steps."""
    place = guide.method if number is None else f"{guide.method}-{number}"
    return ctx.address(DeepLink.GUIDE, place)
