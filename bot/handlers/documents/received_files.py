"""Official documents for people: getting one, and asking "is this the right PDF?"."""

from telegram import Document, Message

from bot.core.callbacks import StaleButtonError
from bot.core.callbacks.documents import BringDocument, SendOfficial
from bot.core.callbacks.guide import Form, OfferGuides, SendPdf
from bot.core.documents import SIZE_LIMIT, Defect, Finding, OfficialDocument, Verdict
from bot.core.members import Permission, allowed
from bot.core.verification.verdict import together
from bot.core.writing.text import escape, visible
from bot.handlers import denials, files
from bot.handlers.buttons import Row, button, keyboard
from bot.handlers.context import Context
from bot.handlers.documents import official
from bot.handlers.documents.document_panel import COMMAND
from bot.handlers.incoming.received import is_by_us, read
from bot.handlers.verification import judging, verdict_words, verdicts
from bot.services.printing.printables import RenderedFile

_PDF = "application/pdf"


async def received(ctx: Context) -> None:
    """Tell what a PDF is; with /guide_pdf as its caption, take it in as an official one."""
    message = ctx.message
    document = message.document if message else None
    words = ctx.words.split()
    if message is None or document is None:
        return
    named = (COMMAND, f"{COMMAND}@{ctx.bot.username}".lower())
    if not words or words[0].lower() not in named:
        await _examine(ctx, message, document)
    elif not allowed(ctx.member, Permission.NATIONAL):
        await denials.say(ctx, await denials.turned_away(ctx))
    else:
        await official.bring(ctx, document, words[1:])


async def send(ctx: Context, pressed: SendOfficial) -> None:
    """Send an official document that is in force."""
    service = ctx.services.documents
    found = (one for one in await service.in_force() if one.number == pressed.document)
    document = next(found, None)
    content = await service.content(document) if document else None
    if document is None or content is None:
        raise StaleButtonError
    await ctx.toast()
    await files.send_document(
        ctx,
        RenderedFile(document.name, content, document.sha256),
        service.caption(document, ctx.language),
    )


async def in_force(ctx: Context) -> list[Row]:
    """Return a button per official document in force, those in the reader's language first."""
    service = ctx.services.documents
    found = sorted(await service.in_force(), key=lambda one: one.language != ctx.language)
    return [
        [
            button(
                "🏛 "
                + ctx.catalog.beside(
                    (service.title(one, ctx.language), service.spoken(one)), ctx.language
                ),
                SendOfficial(one.number),
            )
        ]
        for one in found
    ]


async def _examine(ctx: Context, message: Message, document: Document) -> None:
    """Answer "is this the right PDF?"; the bytes are forgotten with this call."""
    service = ctx.services.verification
    found = read(message, ctx.bot)
    words = await service.message(found.text, found.links, found.marks, now=ctx.now)
    announced = await service.file(document.file_unique_id)
    is_ours = is_by_us(message, ctx.bot)
    is_known = announced.version is not None
    defect = _defect(document)
    finding = None if is_known or defect else await _examined(ctx, document)
    if is_known or (words.version is not None and not is_ours and _is_strange(finding)):
        about = judging.about(ctx, message, found)
        await verdicts.tell(ctx, together(announced, words), about=about)
    elif is_ours and _is_strange(finding):
        await ctx.reply(escape(ctx.text("verify-own")), quoting=ctx.message_id)
    elif finding is None:
        await ctx.reply(escape(ctx.text(f"document-defect-{defect}")), quoting=ctx.message_id)
    else:
        is_own_caption = is_ours or found.text.strip() in _captions(ctx, finding.document)
        beside = "" if is_own_caption else verdict_words.beside_file(ctx, words, found.text)
        await _answer(ctx, finding, beside)


def _is_strange(finding: Finding | None) -> bool:
    return finding is None or finding.verdict is Verdict.UNKNOWN


def _defect(document: Document) -> Defect | None:
    if not looks_like_pdf(document):
        return Defect.NOT_PDF
    is_too_big = document.file_size is not None and document.file_size > SIZE_LIMIT
    return Defect.TOO_BIG if is_too_big else None


async def _examined(ctx: Context, document: Document) -> Finding:
    content = await files.download(ctx, document.file_id)
    return await ctx.services.documents.examine(content, now=ctx.now)


def _captions(ctx: Context, known: OfficialDocument | None) -> set[str]:
    """Return what we write below the PDF files that we send ourselves, in every language."""
    catalog = ctx.catalog
    found = {
        catalog.text("pdf-caption", code, guide=guide.title[code])
        for code in catalog.languages
        for guide in catalog.guides.values()
    }
    if known:
        found |= {visible(ctx.services.documents.caption(known, c)) for c in catalog.languages}
    return found


async def _answer(ctx: Context, finding: Finding, beside: str) -> None:
    known = finding.document
    title = ctx.services.documents.title(known, ctx.language) if known else ""
    rows: list[Row] = []
    if finding.verdict is not Verdict.CURRENT:
        rows += await in_force(ctx)
    if finding.verdict is Verdict.OURS_OLDER:
        # Its fingerprint does not tell which guide it is.
        rows += [
            [button(ctx.text(f"pdf-{guide.method}"), SendPdf(guide.slug, Form.SHEET))]
            for guide in ctx.catalog.guides.values()
        ]
    if finding.verdict is Verdict.UNKNOWN:
        rows.append([button(ctx.text("home-guide"), OfferGuides())])
        if allowed(ctx.member, Permission.NATIONAL):
            rows.append([button(ctx.text("document-propose"), BringDocument())])
    await ctx.reply(
        f"{beside}"
        f"{escape(ctx.text(f'document-is-{finding.verdict}', title=title))}\n\n"
        f"<i>{escape(ctx.text('document-not-kept'))}</i>",
        keyboard(*rows),
        quoting=ctx.message_id,
    )


def looks_like_pdf(document: Document) -> bool:
    """Tell whether a file says that it is a PDF."""
    return document.mime_type == _PDF or (document.file_name or "").lower().endswith(".pdf")
