"""What one person proposes and another decides about: who sees it, what is said of it."""

from enum import StrEnum
from typing import TypeVar

from bot.core.approvals import Proposal, is_shown_to
from bot.core.callbacks import StaleButtonError
from bot.handlers.context import Context

P = TypeVar("P", bound=Proposal)


def visible(ctx: Context, proposal: P | None) -> P:
    """Return a proposal that this person may look at. Raises StaleButtonError."""
    if proposal is None or not is_shown_to(proposal, ctx.member.user_id):
        raise StaleButtonError
    return proposal


def said(noun: str, decision: StrEnum, told: bool | int | None) -> str | None:
    """Return the key of what to say of a decision; None where all stands otherwise by now.

    `told` is whether it was carried out, or how many people were asked to agree.
    """
    if told is None or told is False:
        return None
    return f"{noun}-done-{decision}" if told else f"{noun}-done-{decision}-nobody"
