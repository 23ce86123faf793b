"""How an official document is shown to officers: its words and its buttons."""

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.core.callbacks.documents import (
    AskWithdrawDocument,
    DecideDocument,
    DocumentDecision,
    SetDocumentAuthority,
    SetDocumentLanguage,
)
from bot.core.documents import OfficialDocument, State
from bot.core.writing.text import escape
from bot.handlers.buttons import Row, button, keyboard
from bot.handlers.context import Context
from bot.handlers.officers.freezes import banner

COMMAND = "/guide_pdf"


async def words(ctx: Context, document: OfficialDocument) -> str:
    """Return what a document is and how it stands, as Telegram HTML."""
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


async def buttons(ctx: Context, document: OfficialDocument) -> InlineKeyboardMarkup | None:
    """Return what this officer may do with a document, None where that is nothing."""
    person, permissions = ctx.member.user_id, ctx.services.documents.permissions
    rows: list[Row] = []
    match document.state:
        case State.DRAFT:
            if document.authority is None and ctx.member.is_national:
                rows.append(
                    [
                        button(
                            authority.name[ctx.language],
                            SetDocumentAuthority(document.number, key),
                        )
                        for key, authority in ctx.catalog.authorities.items()
                    ]
                )
            if document.language is None and ctx.member.is_national:
                rows.append(
                    [
                        button(language.name, SetDocumentLanguage(document.number, code))
                        for code, language in ctx.catalog.languages.items()
                    ]
                )
            if document.is_complete and await permissions.may_submit(
                document, person, now=ctx.now
            ):
                rows.append([_decision(ctx, document, DocumentDecision.SUBMIT)])
            rows.append([_decision(ctx, document, DocumentDecision.DISCARD)])
        case State.WAITING:
            if await permissions.denial(document, person, now=ctx.now) is None:
                rows.append([_decision(ctx, document, DocumentDecision.APPROVE)])
            is_own = document.author == person
            if is_own or await permissions.may_withdraw(document, person, now=ctx.now):
                rows.append([_decision(ctx, document, DocumentDecision.REJECT)])
        case State.PUBLISHED:
            if await permissions.may_withdraw(document, person, now=ctx.now):
                rows.append(
                    [button(ctx.text("document-withdraw"), AskWithdrawDocument(document.number))]
                )
    return keyboard(*rows) if rows else None


def _decision(
    ctx: Context, document: OfficialDocument, decision: DocumentDecision
) -> InlineKeyboardButton:
    return button(ctx.text(f"document-{decision}"), DecideDocument(document.number, decision))
