"""/guide_pdf: an officer brings an official document, a second officer approves it."""

from datetime import date

from telegram import Document, InputFile

from bot.core.attachments import FileKind
from bot.core.calendar.dates import read_day
from bot.core.calendar.morocco import day_of
from bot.core.callbacks import StaleButtonError
from bot.core.callbacks.documents import (
    SetDocumentAuthority,
    SetDocumentLanguage,
    ViewDocument,
)
from bot.core.documents import SIZE_LIMIT, Defect, DefectError, OfficialDocument, State
from bot.core.writing.text import escape
from bot.handlers import files, proposals
from bot.handlers.buttons import button, keyboard
from bot.handlers.context import Context
from bot.handlers.documents import document_panel
from bot.handlers.documents.document_panel import COMMAND
from bot.handlers.officers import freezes
from bot.services.documents.document_notices import key_of


async def command(ctx: Context) -> None:
    """Take in the PDF that is replied to, complete a draft, or show what is on the desk."""
    ctx.foreword = "\n\n".join(await freezes.banner(ctx))
    replied = ctx.message.reply_to_message if ctx.message else None
    words = ctx.words.split()
    if replied and replied.document:
        await bring(ctx, replied.document, words)
    elif words:
        await _complete(ctx, words)
    else:
        await _desk(ctx)


async def propose(ctx: Context) -> None:
    """Take in the PDF under which the verdict stands."""
    replied = ctx.message.reply_to_message if ctx.message else None
    if replied is None or replied.document is None:
        raise StaleButtonError
    await ctx.toast()
    await bring(ctx, replied.document, [])


async def set_authority(ctx: Context, pressed: SetDocumentAuthority) -> None:
    """Take whose document it is."""
    if pressed.authority not in ctx.catalog.authorities:
        raise StaleButtonError
    document = await visible(ctx, pressed.document)
    await ctx.services.documents.describe(
        document.number, officer_id=ctx.member.user_id, authority=pressed.authority, now=ctx.now
    )
    await show(ctx, document.number)


async def set_language(ctx: Context, pressed: SetDocumentLanguage) -> None:
    """Take in which language it is."""
    if pressed.language not in ctx.catalog.languages:
        raise StaleButtonError
    document = await visible(ctx, pressed.document)
    await ctx.services.documents.describe(
        document.number, officer_id=ctx.member.user_id, language=pressed.language, now=ctx.now
    )
    await show(ctx, document.number)


async def view(ctx: Context, pressed: ViewDocument) -> None:
    """Send a document with what may be done with it."""
    document = await visible(ctx, pressed.document)
    await ctx.toast()
    await _send(ctx, document)


async def bring(ctx: Context, document: Document, words: list[str]) -> None:
    """Take in a PDF as a draft, or say why it cannot be one. `words` may describe it."""
    try:
        draft = await _take_in(ctx, document)
    except DefectError as error:
        defect = ctx.text(f"document-defect-{error.defect}")
        await ctx.reply(escape(defect), quoting=ctx.message_id)
    else:
        await _describe(ctx, draft, words)


async def _take_in(ctx: Context, document: Document) -> OfficialDocument:
    if document.file_size and document.file_size > SIZE_LIMIT:
        raise DefectError(Defect.TOO_BIG)
    return await ctx.services.documents.bring(
        await files.download(ctx, document.file_id),
        name=document.file_name or "document.pdf",
        officer_id=ctx.member.user_id,
        update_id=ctx.update.update_id,
        now=ctx.now,
    )


async def _complete(ctx: Context, words: list[str]) -> None:
    """Fill in what a command says about the officer's latest draft."""
    drafts = [
        document
        for document in await ctx.services.documents.on_the_desk(ctx.member.user_id)
        if document.state is State.DRAFT
    ]
    if not drafts:
        await ctx.reply(_how_to(ctx))
        return
    await _describe(ctx, max(drafts, key=lambda draft: draft.number), words)


async def _describe(ctx: Context, draft: OfficialDocument, words: list[str]) -> None:
    """Read « cnss 2025-07-09 fr » in any order, and show the draft with what is still open."""
    not_understood = []
    today = day_of(ctx.now)
    for word in words:
        plain = word.lower()
        if plain in ctx.catalog.authorities:
            await ctx.services.documents.describe(
                draft.number, officer_id=ctx.member.user_id, authority=plain, now=ctx.now
            )
        elif plain in ctx.catalog.languages:
            await ctx.services.documents.describe(
                draft.number, officer_id=ctx.member.user_id, language=plain, now=ctx.now
            )
        elif (day := read_day(word, today=today, earliest=date.min).day) and day <= today:
            await ctx.services.documents.describe(
                draft.number, officer_id=ctx.member.user_id, dated_on=day, now=ctx.now
            )
        else:
            not_understood.append(word)
    if not_understood:
        listed = ctx.catalog.listed(not_understood, ctx.language)
        await ctx.reply(escape(ctx.text("document-not-understood", words=listed)))
    fresh = await ctx.services.documents.find(draft.number)
    if fresh:
        await _send(ctx, fresh)


async def _desk(ctx: Context) -> None:
    """List what an officer may look at, with how to bring a new one."""
    found = await ctx.services.documents.on_the_desk(ctx.member.user_id)
    await ctx.reply(
        _how_to(ctx),
        keyboard(
            *(
                [
                    button(
                        ctx.catalog.beside(
                            (
                                ctx.text(f"document-state-{d.state}"),
                                ctx.services.documents.title(d, ctx.language),
                            ),
                            ctx.language,
                        ),
                        ViewDocument(d.number),
                    )
                ]
                for d in found
            )
        ),
    )


async def _send(ctx: Context, document: OfficialDocument) -> None:
    """Send a document as people would get it, with what this officer may do with it.

    Not through the cache of uploads: what was never published must not be taken for ours later.
    """
    content = await ctx.services.documents.content(document)
    if content is None:
        raise StaleButtonError
    sent = await files.send_file(
        ctx,
        FileKind.DOCUMENT,
        InputFile(content, filename=document.name),
        await document_panel.words(ctx, document),
        await document_panel.buttons(ctx, document),
    )
    is_draft = document.state is State.DRAFT
    await proposals.shown(ctx, key_of(document), sent.message_id, is_draft=is_draft)


async def show(ctx: Context, number: int) -> None:
    """Show over a page how its document stands. Raises StaleButtonError."""
    document = await ctx.services.documents.find(number)
    if document is None:
        raise StaleButtonError
    await ctx.show(
        await document_panel.words(ctx, document), await document_panel.buttons(ctx, document)
    )


async def visible(ctx: Context, number: int) -> OfficialDocument:
    """Return a document that this officer may look at. Raises StaleButtonError."""
    return proposals.visible(ctx, await ctx.services.documents.find(number))


def _how_to(ctx: Context) -> str:
    return escape(ctx.text("document-how-to", example=f"{COMMAND} cnss 2025-07-09 fr"))
