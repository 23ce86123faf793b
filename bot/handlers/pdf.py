"""/pdf: the guide on paper or on a phone, and the official document where there is one."""

from telegram.error import BadRequest

from bot.catalog.model import Guide
from bot.core.text import escape
from bot.handlers import documents, files
from bot.handlers.buttons import Row, button, keyboard, link
from bot.handlers.guide import address
from bot.handlers.talk import StaleButtonError, Talk

METHOD = "otp"  # what /pdf sends where no method is named: it needs no card and no app


async def command(talk: Talk) -> None:
    """Send the printable guide; `/pdf eid` sends that of the other method."""
    word = talk.words.strip().lower().replace("-", "")
    guides = {guide.method: guide for guide in talk.catalog.guides.values()}
    await _send(talk, guides.get(word, guides[METHOD]), "sheet")


async def press(talk: Talk) -> None:
    """Send the guide in the form that a button asks for."""
    guide = talk.catalog.guides.get(talk.argument(0))
    form = talk.argument(1)
    if guide is None or form not in {"sheet", "phone"}:
        raise StaleButtonError
    await talk.toast()
    await _send(talk, guide, form)


async def _send(talk: Talk, guide: Guide, form: str) -> None:
    prints = talk.services.prints
    make = prints.sheet if form == "sheet" else prints.phone
    file = await make(guide.slug, talk.language, now=talk.now)
    buttons = keyboard(*await _beside(talk, guide, form))
    quoting = None if talk.is_private else talk.message_id
    caption = escape(talk.text("pdf-caption", guide=guide.title[talk.language]))
    try:
        await files.send_document(talk, file, caption, buttons, quoting=quoting)
    except BadRequest as error:
        if not files.is_not_allowed(error):
            raise
        await talk.reply(escape(talk.text("pdf-in-private")), buttons, quoting=quoting)


async def _beside(talk: Talk, guide: Guide, form: str) -> list[Row]:
    """Return the buttons for the other files one may want instead."""
    if not talk.is_private:
        return [[link(talk.text("open-private"), address(talk, guide))]]
    rows = await documents.in_force(talk)
    other_form = "phone" if form == "sheet" else "sheet"
    label = "guide-phone" if form == "sheet" else "guide-print"
    rows.append([button(talk.text(label), "pdf", guide.slug, other_form)])
    rows += [
        [button(talk.text(f"pdf-{other.method}"), "pdf", other.slug, form)]
        for other in talk.catalog.guides.values()
        if other is not guide
    ]
    return rows
