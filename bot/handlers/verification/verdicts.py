"""Verdicts as messages: told, put in the place of one that was edited, and kept up to date."""

import hashlib
from collections.abc import Sequence

import structlog
from telegram.constants import ParseMode
from telegram.error import BadRequest

from bot.core.verification.verdict import Finding
from bot.handlers.announcements import messages
from bot.handlers.context import NO_PREVIEW, Context
from bot.handlers.incoming import group_answers
from bot.handlers.verification.verdict_words import About, Shown, composed

log = structlog.get_logger()


async def tell(
    ctx: Context, finding: Finding, *, near: Sequence[str] = (), about: About | None = None
) -> None:
    """Say what something is that somebody received, and what holds instead.

    `near` are the numbers that may have been meant.
    """
    shown = await composed(ctx, finding, near, about)
    said = f"verdict:{hashlib.sha256(shown.said.encode()).hexdigest()[:16]}"
    if not ctx.is_private and await group_answers.is_pointed_at(ctx, said):
        return
    message = await ctx.reply(
        shown.html, shown.buttons, quoting=about.message_id if about else ctx.message_id
    )
    if not ctx.is_private:
        await group_answers.note(ctx, said, message.message_id)
    if about is not None:
        await keep(ctx, message.message_id, about)
    await _follow(ctx, shown, message.message_id)


async def keep(ctx: Context, verdict_id: int, about: About) -> None:
    """Note which message a verdict is about, without its words."""
    await ctx.services.verification.keep(
        ctx.chat.id, verdict_id, about.message_id, about.fingerprint, now=ctx.now
    )


async def replace(
    ctx: Context, verdict_id: int, finding: Finding, *, near: Sequence[str], about: About
) -> None:
    """Put a new verdict in the place of one whose message has been edited."""
    shown = await composed(ctx, finding, near, about)
    await ctx.services.traces.drop(ctx.chat.id, verdict_id)
    try:
        await ctx.bot.edit_message_text(
            shown.html,
            chat_id=ctx.chat.id,
            message_id=verdict_id,
            parse_mode=ParseMode.HTML,
            link_preview_options=NO_PREVIEW,
            reply_markup=shown.buttons,
        )
    except BadRequest as error:  # too old, or gone
        log.info("verdict not replaced", reason=error.message)
        return
    await keep(ctx, verdict_id, about)
    await _follow(ctx, shown, verdict_id)


async def _follow(ctx: Context, shown: Shown, message_id: int) -> None:
    if shown.held is not None:
        await messages.follow_verdict(ctx, shown.held, message_id, vouches=shown.vouches)
