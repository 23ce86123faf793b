"""What one person proposes and another decides about: who sees it, what is said of it."""

from enum import StrEnum
from typing import TypeVar

from bot.core.approvals import Proposal, is_shown_to
from bot.core.callbacks import StaleButtonError
from bot.core.sending.message_keys import MessageKey
from bot.handlers.context import Context

P = TypeVar("P", bound=Proposal)


def visible(ctx: Context, proposal: P | None) -> P:
    """Return a proposal that this person may look at. Raises StaleButtonError."""
    if proposal is None or not is_shown_to(proposal, ctx.member.user_id):
        raise StaleButtonError
    return proposal


async def shown(
    ctx: Context, key: MessageKey, message_id: int | None, *, is_draft: bool = False
) -> None:
    """Have a message that shows what is proposed say what is decided about it later.

    A draft is nobody else's to decide, and a group no place for it.
    """
    if ctx.is_private and message_id is not None and not is_draft:
        await ctx.services.cards.note(
            key, ctx.chat.id, message_id, language=ctx.language, now=ctx.now
        )


def said(noun: str, decision: StrEnum, told: bool | int | None) -> str | None:
    """Return the key of what to say of a decision; None where all stands otherwise by now.

    `told` is whether it was carried out, or how many people were asked to agree.
    """
    if told is None or told is False:
        return None
    return f"{noun}-done-{decision}" if told else f"{noun}-done-{decision}-nobody"
