"""/pdf: the guide on paper or on a phone, and the official document where there is one."""

from telegram.error import BadRequest

from bot.catalog.model import Guide
from bot.core.callbacks import StaleButtonError
from bot.core.callbacks.guide import Form, SendPdf
from bot.core.writing.text import escape
from bot.handlers import files
from bot.handlers.buttons import Row, button, keyboard, link
from bot.handlers.context import Context
from bot.handlers.documents import received_files
from bot.handlers.guide.passing_on import address

METHOD = "otp"  # what /pdf sends where no method is named: it needs no card and no app


async def command(ctx: Context) -> None:
    """Send the printable guide; `/pdf eid` sends that of the other method."""
    word = ctx.words.strip().lower().replace("-", "")
    guides = {guide.method: guide for guide in ctx.catalog.guides.values()}
    await _send(ctx, guides.get(word, guides[METHOD]), Form.SHEET)


async def press(ctx: Context, pressed: SendPdf) -> None:
    """Send the guide in the form that a button asks for."""
    guide = ctx.catalog.guides.get(pressed.guide)
    if guide is None:
        raise StaleButtonError
    await ctx.toast()
    await _send(ctx, guide, pressed.form)


async def _send(ctx: Context, guide: Guide, form: Form) -> None:
    prints = ctx.services.prints
    make = prints.sheet if form is Form.SHEET else prints.phone
    file = await make(guide.slug, ctx.language, now=ctx.now)
    buttons = keyboard(*await _beside(ctx, guide, form))
    quoting = None if ctx.is_private else ctx.message_id
    caption = escape(ctx.text("pdf-caption", guide=guide.title[ctx.language]))
    try:
        await files.send_document(ctx, file, caption, buttons, quoting=quoting)
    except BadRequest as error:
        if not files.is_not_allowed(error):
            raise
        await ctx.reply(escape(ctx.text("pdf-in-private")), buttons, quoting=quoting)


async def _beside(ctx: Context, guide: Guide, form: Form) -> list[Row]:
    """Return the buttons for the other files one may want instead."""
    if not ctx.is_private:
        return [[link(ctx.text("open-private"), address(ctx, guide))]]
    rows = await received_files.in_force(ctx)
    other_form = Form.PHONE if form is Form.SHEET else Form.SHEET
    label = "guide-phone" if form is Form.SHEET else "guide-print"
    rows.append([button(ctx.text(label), SendPdf(guide.slug, other_form))])
    rows += [
        [button(ctx.text(f"pdf-{other.method}"), SendPdf(other.slug, form))]
        for other in ctx.catalog.guides.values()
        if other is not guide
    ]
    return rows
