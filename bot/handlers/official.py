"""/guide_pdf: an officer brings an official document, a second officer approves it."""

from datetime import date

import structlog
from telegram import Document, InlineKeyboardButton, InlineKeyboardMarkup, InputFile
from telegram.constants import ParseMode

from bot.core.dates import read_day
from bot.core.documents import (
    SIZE_LIMIT,
    Defect,
    DefectError,
    OfficialDocument,
    OlderError,
    State,
)
from bot.core.morocco import day_of
from bot.core.text import escape
from bot.handlers.buttons import Row, button, keyboard
from bot.handlers.freezes import banner
from bot.handlers.talk import StaleButtonError, Talk

log = structlog.get_logger()

COMMAND = "/guide_pdf"


async def command(talk: Talk) -> None:
    """Take in the PDF that is replied to, complete a draft, or show what is on the desk."""
    replied = talk.message.reply_to_message if talk.message else None
    words = talk.words.split()
    if replied and replied.document:
        await bring(talk, replied.document, words)
    elif words:
        await _complete(talk, words)
    else:
        await _desk(talk)


async def propose(talk: Talk) -> None:
    """Take in the PDF under which the verdict stands."""
    replied = talk.message.reply_to_message if talk.message else None
    if replied is None or replied.document is None:
        raise StaleButtonError
    await talk.toast()
    await bring(talk, replied.document, [])


async def press(talk: Talk) -> None:
    """Do to a document what the button says."""
    document = await _pressed(talk)
    match talk.arguments[1:]:
        case ["who", authority] if authority in talk.catalog.authorities:
            await talk.services.documents.describe(
                document.number, officer_id=talk.member.user_id, authority=authority
            )
            await _show(talk, document.number)
        case ["language", language] if language in talk.catalog.languages:
            await talk.services.documents.describe(
                document.number, officer_id=talk.member.user_id, language=language
            )
            await _show(talk, document.number)
        case ["view"]:
            await talk.toast()
            await _send(talk, document)
        case ["withdraw"]:
            await talk.show_buttons(
                keyboard(
                    [_button(talk.text("document-withdraw-sure"), document, "withdraw-sure")],
                    [_button(talk.text("cancel"), document, "keep")],
                )
            )
        case ["keep"]:
            await talk.show_buttons(await _buttons(talk, document))
        case ["approve"] if document.proposed_by == talk.member.user_id:
            await talk.toast(talk.text("document-needs-another"), is_alert=True)
        case [decision]:
            await _decide(talk, document, decision)
        case _:
            raise StaleButtonError


async def bring(talk: Talk, document: Document, words: list[str]) -> None:
    """Take in a PDF as a draft, or say why it cannot be one. `words` may describe it."""
    try:
        draft = await _take_in(talk, document)
    except DefectError as error:
        defect = talk.text(f"document-defect-{error.defect}")
        await talk.reply(escape(defect), quoting=talk.message_id)
    else:
        await _describe(talk, draft, words)


async def download(talk: Talk, document: Document) -> bytes:
    """Return the bytes of a file that somebody sent."""
    file = await talk.bot.get_file(document.file_id)
    return bytes(await file.download_as_bytearray())


async def _take_in(talk: Talk, document: Document) -> OfficialDocument:
    if document.file_size and document.file_size > SIZE_LIMIT:
        raise DefectError(Defect.TOO_BIG)
    return await talk.services.documents.bring(
        await download(talk, document),
        name=document.file_name or "document.pdf",
        officer_id=talk.member.user_id,
        update_id=talk.update.update_id,
        now=talk.now,
    )


async def _complete(talk: Talk, words: list[str]) -> None:
    """Fill in what a command says about the officer's latest draft."""
    drafts = [
        document
        for document in await talk.services.documents.on_the_desk(talk.member.user_id)
        if document.state is State.DRAFT
    ]
    if not drafts:
        await talk.reply(_how_to(talk))
        return
    await _describe(talk, max(drafts, key=lambda draft: draft.number), words)


async def _describe(talk: Talk, draft: OfficialDocument, words: list[str]) -> None:
    """Read « cnss 2025-07-09 fr » in any order, and show the draft with what is still open."""
    not_understood = []
    today = day_of(talk.now)
    for word in words:
        plain = word.lower()
        if plain in talk.catalog.authorities:
            await talk.services.documents.describe(
                draft.number, officer_id=talk.member.user_id, authority=plain
            )
        elif plain in talk.catalog.languages:
            await talk.services.documents.describe(
                draft.number, officer_id=talk.member.user_id, language=plain
            )
        elif (day := read_day(word, today=today, earliest=date.min).day) and day <= today:
            await talk.services.documents.describe(
                draft.number, officer_id=talk.member.user_id, dated_on=day
            )
        else:
            not_understood.append(word)
    if not_understood:
        listed = talk.catalog.listed(not_understood, talk.language)
        await talk.reply(escape(talk.text("document-not-understood", words=listed)))
    fresh = await talk.services.documents.find(draft.number)
    if fresh:
        await _send(talk, fresh)


async def _desk(talk: Talk) -> None:
    """List what an officer may look at, with how to bring a new one."""
    found = await talk.services.documents.on_the_desk(talk.member.user_id)
    await talk.reply(
        _how_to(talk),
        keyboard(
            *(
                [
                    _button(
                        talk.catalog.beside(
                            (
                                talk.text(f"document-state-{d.state}"),
                                talk.services.documents.title(d, talk.language),
                            ),
                            talk.language,
                        ),
                        d,
                        "view",
                    )
                ]
                for d in found
            )
        ),
    )


async def _send(talk: Talk, document: OfficialDocument) -> None:
    """Send a document as people would get it, with what this officer may do with it.

    Not through the cache of uploads: what was never published must not be taken for ours later.
    """
    content = await talk.services.documents.content(document)
    if content is None:
        raise StaleButtonError
    caption, buttons = await _caption(talk, document), await _buttons(talk, document)
    await talk.send(
        lambda chat_id, thread_id: talk.bot.send_document(
            chat_id,
            InputFile(content, filename=document.name),
            caption=caption,
            parse_mode=ParseMode.HTML,
            reply_markup=buttons,
            message_thread_id=thread_id,
        )
    )


async def _show(talk: Talk, number: int) -> None:
    document = await talk.services.documents.find(number)
    if document is None:
        raise StaleButtonError
    await talk.show(await _caption(talk, document), await _buttons(talk, document))


async def _decide(talk: Talk, document: OfficialDocument, decision: str) -> None:
    """Carry out a decision and say so in the place of the buttons."""
    number = document.number
    try:
        done = await _carry_out(talk, number, decision)
    except OlderError:
        await talk.toast(talk.text("document-older"), is_alert=True)
        return
    if done is None:  # somebody was faster: how it stands now
        await _show(talk, number)
        return
    log.info("official document", document=number, decision=decision, officer=talk.member.user_id)
    shown = talk.services.documents.caption(document, talk.language)
    await talk.show(f"{shown}\n\n<b>{escape(talk.text(done))}</b>")


async def _carry_out(talk: Talk, number: int, decision: str) -> str | None:
    """Return the key of what to say, None when the document stands otherwise by now."""
    service, officer_id, now = talk.services.documents, talk.member.user_id, talk.now
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


async def _caption(talk: Talk, document: OfficialDocument) -> str:
    state = talk.text(f"document-state-{document.state}")
    lines = [
        *await banner(talk),
        f"<i>{escape(state)}</i>",
        talk.services.documents.caption(document, talk.language),
    ]
    if document.state is State.DRAFT and not document.is_complete:
        lines.append(escape(talk.text("document-incomplete")))
    if document.state is State.DRAFT and document.dated_on is None:
        lines.append(escape(talk.text("document-date-how", example=f"{COMMAND} 2025-07-09")))
    return "\n\n".join(lines)


async def _buttons(talk: Talk, document: OfficialDocument) -> InlineKeyboardMarkup | None:
    person, service = talk.member.user_id, talk.services.documents
    rows: list[Row] = []
    match document.state:
        case State.DRAFT:
            if document.authority is None:
                rows.append(
                    [
                        _button(authority.name[talk.language], document, "who", key)
                        for key, authority in talk.catalog.authorities.items()
                    ]
                )
            if document.language is None:
                rows.append(
                    [
                        _button(language.name, document, "language", code)
                        for code, language in talk.catalog.languages.items()
                    ]
                )
            if document.is_complete and await service.may_submit(document, person, now=talk.now):
                rows.append([_button(talk.text("document-submit"), document, "submit")])
            rows.append([_button(talk.text("document-discard"), document, "discard")])
        case State.WAITING:
            if await service.denial(document, person, now=talk.now) is None:
                rows.append([_button(talk.text("document-approve"), document, "approve")])
            is_own = document.proposed_by == person
            if is_own or await service.may_withdraw(document, person, now=talk.now):
                rows.append([_button(talk.text("document-reject"), document, "reject")])
        case State.PUBLISHED:
            if await service.may_withdraw(document, person, now=talk.now):
                rows.append([_button(talk.text("document-withdraw"), document, "withdraw")])
    return keyboard(*rows) if rows else None


async def _pressed(talk: Talk) -> OfficialDocument:
    number = talk.argument(0)
    document = (
        await talk.services.documents.find(int(number))
        if number.isascii() and number.isdecimal()
        else None
    )
    is_foreign_draft = (
        document is not None
        and document.state is State.DRAFT
        and document.proposed_by != talk.member.user_id
    )
    if document is None or is_foreign_draft:
        raise StaleButtonError
    return document


def _button(label: str, document: OfficialDocument, *action: str) -> InlineKeyboardButton:
    return button(label, "paper", document.number, *action)


def _how_to(talk: Talk) -> str:
    return escape(talk.text("document-how-to", example=f"{COMMAND} cnss 2025-07-09 fr"))
