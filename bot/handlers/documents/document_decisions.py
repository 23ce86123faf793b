"""An officer decides about an official document: submits, publishes, withdraws."""

import structlog

from bot.core.callbacks.documents import (
    AskWithdrawDocument,
    DecideDocument,
    DocumentDecision,
    KeepDocument,
)
from bot.core.documents import OlderError
from bot.core.writing.text import escape
from bot.handlers import proposals
from bot.handlers.buttons import button, keyboard
from bot.handlers.context import Context
from bot.handlers.documents import document_panel, official
from bot.services.documents.document_notices import key_of

log = structlog.get_logger()


async def ask_withdraw(ctx: Context, pressed: AskWithdrawDocument) -> None:
    """Ask once more."""
    number = (await official.visible(ctx, pressed.document)).number
    sure = DecideDocument(number, DocumentDecision.WITHDRAW)
    await ctx.show_buttons(
        keyboard(
            [button(ctx.text("document-withdraw-sure"), sure)],
            [button(ctx.text("cancel"), KeepDocument(number))],
        )
    )


async def keep(ctx: Context, pressed: KeepDocument) -> None:
    """Show again what may be done."""
    document = await official.visible(ctx, pressed.document)
    await ctx.show_buttons(await document_panel.buttons(ctx, document))


async def press(ctx: Context, pressed: DecideDocument) -> None:
    """Carry out a decision and say so in the place of the buttons."""
    number, decision = pressed.document, pressed.decision
    document = await official.visible(ctx, number)
    try:
        done = await _carry_out(ctx, number, decision)
    except OlderError:
        await ctx.toast(ctx.text("document-older"), is_alert=True)
        return
    if done is None:  # somebody was faster: how it stands now
        await official.show(ctx, number)
        return
    log.info(
        "official document", document=number, decision=str(decision), officer=ctx.member.user_id
    )
    shown = ctx.services.documents.caption(document, ctx.language)
    await ctx.show(f"{shown}\n\n<b>{escape(ctx.text(done))}</b>")
    is_gone = decision is DocumentDecision.DISCARD
    await proposals.shown(ctx, key_of(document), ctx.message_id, is_draft=is_gone)


async def _carry_out(ctx: Context, number: int, decision: DocumentDecision) -> str | None:
    """Return the key of what to say, None when the document stands otherwise by now."""
    service, officer_id, now = ctx.services.documents, ctx.member.user_id, ctx.now
    told: bool | int | None
    match decision:
        case DocumentDecision.SUBMIT:
            told = await service.submit(number, officer_id=officer_id, now=now)
        case DocumentDecision.DISCARD:
            told = await service.discard(number, officer_id=officer_id)
        case DocumentDecision.APPROVE:
            told = await service.approve(number, officer_id=officer_id, now=now)
        case DocumentDecision.REJECT:
            told = await service.reject(number, officer_id=officer_id, now=now)
        case DocumentDecision.WITHDRAW:
            told = await service.withdraw(number, officer_id=officer_id, now=now)
    return proposals.said("document", decision, told)
