"""/guide_pdf: an officer brings an official document, a second officer approves it."""

from datetime import date

import structlog
from telegram import Document, InlineKeyboardButton, InlineKeyboardMarkup, InputFile
from telegram.constants import ParseMode

from bot.core.calendar.dates import read_day
from bot.core.calendar.morocco import day_of
from bot.core.documents import (
    SIZE_LIMIT,
    Defect,
    DefectError,
    OfficialDocument,
    OlderError,
    State,
)
from bot.core.writing.text import escape
from bot.handlers.buttons import Row, button, keyboard
from bot.handlers.context import Context, StaleButtonError
from bot.handlers.officers.freezes import banner

log = structlog.get_logger()

COMMAND = "/guide_pdf"


async def command(ctx: Context) -> None:
    """Take in the PDF that is replied to, complete a draft, or show what is on the desk."""
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


async def press(ctx: Context) -> None:
    """Do to a document what the button says."""
    document = await _pressed(ctx)
    match ctx.arguments[1:]:
        case ["who", authority] if authority in ctx.catalog.authorities:
            await ctx.services.documents.describe(
                document.number, officer_id=ctx.member.user_id, authority=authority
            )
            await _show(ctx, document.number)
        case ["language", language] if language in ctx.catalog.languages:
            await ctx.services.documents.describe(
                document.number, officer_id=ctx.member.user_id, language=language
            )
            await _show(ctx, document.number)
        case ["view"]:
            await ctx.toast()
            await _send(ctx, document)
        case ["withdraw"]:
            await ctx.show_buttons(
                keyboard(
                    [_button(ctx.text("document-withdraw-sure"), document, "withdraw-sure")],
                    [_button(ctx.text("cancel"), document, "keep")],
                )
            )
        case ["keep"]:
            await ctx.show_buttons(await _buttons(ctx, document))
        case ["approve"] if document.proposed_by == ctx.member.user_id:
            await ctx.toast(ctx.text("document-needs-another"), is_alert=True)
        case [decision]:
            await _decide(ctx, document, decision)
        case _:
            raise StaleButtonError


async def bring(ctx: Context, document: Document, words: list[str]) -> None:
    """Take in a PDF as a draft, or say why it cannot be one. `words` may describe it."""
    try:
        draft = await _take_in(ctx, document)
    except DefectError as error:
        defect = ctx.text(f"document-defect-{error.defect}")
        await ctx.reply(escape(defect), quoting=ctx.message_id)
    else:
        await _describe(ctx, draft, words)


async def download(ctx: Context, document: Document) -> bytes:
    """Return the bytes of a file that somebody sent."""
    file = await ctx.bot.get_file(document.file_id)
    return bytes(await file.download_as_bytearray())


async def _take_in(ctx: Context, document: Document) -> OfficialDocument:
    if document.file_size and document.file_size > SIZE_LIMIT:
        raise DefectError(Defect.TOO_BIG)
    return await ctx.services.documents.bring(
        await download(ctx, document),
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
                draft.number, officer_id=ctx.member.user_id, authority=plain
            )
        elif plain in ctx.catalog.languages:
            await ctx.services.documents.describe(
                draft.number, officer_id=ctx.member.user_id, language=plain
            )
        elif (day := read_day(word, today=today, earliest=date.min).day) and day <= today:
            await ctx.services.documents.describe(
                draft.number, officer_id=ctx.member.user_id, dated_on=day
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
                    _button(
                        ctx.catalog.beside(
                            (
                                ctx.text(f"document-state-{d.state}"),
                                ctx.services.documents.title(d, ctx.language),
                            ),
                            ctx.language,
                        ),
                        d,
                        "view",
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
    caption, buttons = await _caption(ctx, document), await _buttons(ctx, document)
    await ctx.send(
        lambda chat_id, thread_id: ctx.bot.send_document(
            chat_id,
            InputFile(content, filename=document.name),
            caption=caption,
            parse_mode=ParseMode.HTML,
            reply_markup=buttons,
            message_thread_id=thread_id,
        )
    )


async def _show(ctx: Context, number: int) -> None:
    document = await ctx.services.documents.find(number)
    if document is None:
        raise StaleButtonError
    await ctx.show(await _caption(ctx, document), await _buttons(ctx, document))


async def _decide(ctx: Context, document: OfficialDocument, decision: str) -> None:
    """Carry out a decision and say so in the place of the buttons."""
    number = document.number
    try:
        done = await _carry_out(ctx, number, decision)
    except OlderError:
        await ctx.toast(ctx.text("document-older"), is_alert=True)
        return
    if done is None:  # somebody was faster: how it stands now
        await _show(ctx, number)
        return
    log.info("official document", document=number, decision=decision, officer=ctx.member.user_id)
    shown = ctx.services.documents.caption(document, ctx.language)
    await ctx.show(f"{shown}\n\n<b>{escape(ctx.text(done))}</b>")


async def _carry_out(ctx: Context, number: int, decision: str) -> str | None:
    """Return the key of what to say, None when the document stands otherwise by now."""
    service, officer_id, now = ctx.services.documents, ctx.member.user_id, ctx.now
    match decision:
        case "submit":
            told = await service.submit(number, officer_id=officer_id, now=now)
            if told == 0:
                return "document-done-submit-nobody"
            is_done = told is not None
        case "discard":
            is_done = await service.discard(number, officer_id=officer_id)
        case "approve":
            is_done = await service.approve(number, officer_id=officer_id, now=now)
        case "reject":
            is_done = await service.reject(number, officer_id=officer_id, now=now)
        case "withdraw-sure":
            is_done = await service.withdraw(number, officer_id=officer_id, now=now)
        case _:
            raise StaleButtonError
    return f"document-done-{decision}" if is_done else None


async def _caption(ctx: Context, document: OfficialDocument) -> str:
    state = ctx.text(f"document-state-{document.state}")
    lines = [
        *await banner(ctx),
        f"<i>{escape(state)}</i>",
        ctx.services.documents.caption(document, ctx.language),
    ]
    if document.state is State.DRAFT and not document.is_complete:
        lines.append(escape(ctx.text("document-incomplete")))
    if document.state is State.DRAFT and document.dated_on is None:
        lines.append(escape(ctx.text("document-date-how", example=f"{COMMAND} 2025-07-09")))
    return "\n\n".join(lines)


async def _buttons(ctx: Context, document: OfficialDocument) -> InlineKeyboardMarkup | None:
    person, service = ctx.member.user_id, ctx.services.documents
    rows: list[Row] = []
    match document.state:
        case State.DRAFT:
            if document.authority is None:
                rows.append(
                    [
                        _button(authority.name[ctx.language], document, "who", key)
                        for key, authority in ctx.catalog.authorities.items()
                    ]
                )
            if document.language is None:
                rows.append(
                    [
                        _button(language.name, document, "language", code)
                        for code, language in ctx.catalog.languages.items()
                    ]
                )
            if document.is_complete and await service.may_submit(document, person, now=ctx.now):
                rows.append([_button(ctx.text("document-submit"), document, "submit")])
            rows.append([_button(ctx.text("document-discard"), document, "discard")])
        case State.WAITING:
            if await service.denial(document, person, now=ctx.now) is None:
                rows.append([_button(ctx.text("document-approve"), document, "approve")])
            is_own = document.proposed_by == person
            if is_own or await service.may_withdraw(document, person, now=ctx.now):
                rows.append([_button(ctx.text("document-reject"), document, "reject")])
        case State.PUBLISHED:
            if await service.may_withdraw(document, person, now=ctx.now):
                rows.append([_button(ctx.text("document-withdraw"), document, "withdraw")])
    return keyboard(*rows) if rows else None


async def _pressed(ctx: Context) -> OfficialDocument:
    number = ctx.argument(0)
    document = (
        await ctx.services.documents.find(int(number))
        if number.isascii() and number.isdecimal()
        else None
    )
    is_foreign_draft = (
        document is not None
        and document.state is State.DRAFT
        and document.proposed_by != ctx.member.user_id
    )
    if document is None or is_foreign_draft:
        raise StaleButtonError
    return document


def _button(label: str, document: OfficialDocument, *action: str) -> InlineKeyboardButton:
    return button(label, "paper", document.number, *action)


def _how_to(ctx: Context) -> str:
    return escape(ctx.text("document-how-to", example=f"{COMMAND} cnss 2025-07-09 fr"))
