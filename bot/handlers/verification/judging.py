"""A message laid beside what is ours, and the verdict on it: said once, tied to the message."""

from dataclasses import replace

from telegram import Message

from bot.core.verification.numbers import holds_number
from bot.core.verification.verdict import Finding, Verdict, together
from bot.core.writing.text import escape
from bot.handlers.context import Context
from bot.handlers.incoming import group_answers, received
from bot.handlers.incoming.received import Received
from bot.handlers.verification import traps, verdict_words, verdicts
from bot.handlers.verification.standing import near_numbers


async def judged(ctx: Context, found: Received) -> Finding:
    """Return the finding on all that stands in a message, the worse one of words and file."""
    service = ctx.services.verification
    finding = await service.message(found.text, found.links, found.marks, now=ctx.now)
    if found.file is None:
        return finding
    return together(await service.file(found.file), finding, is_program=found.is_program)


def speak(ctx: Context, found: Received) -> None:
    """Answer a group in the language of who asks, else of what it is asked about."""
    if not ctx.is_private:
        message = ctx.message
        asked = received.read(message, ctx.bot, is_to_us=True).text if message else ""
        ctx.speak_like(asked, found.text)


async def tell(
    ctx: Context,
    finding: Finding,
    message: Message,
    found: Received,
    *,
    below: Received | None = None,
) -> None:
    """Say the verdict on a message; `below` is what stands under the picture that was read."""
    speak(ctx, found)
    near = await near_numbers(ctx, finding, found.text)
    here = about(ctx, message, found)
    if here.trap is None and below is not None:
        here = replace(here, trap=traps.found_in(ctx, below))
    trap = here.trap
    if finding.verdict is not Verdict.UNKNOWN or finding.file or near or trap is None:
        await verdicts.tell(ctx, finding, near=near, about=here)
        return
    said = f"trap:{message.message_id}"
    if ctx.is_private or not await group_answers.is_pointed_at(ctx, said):
        parts = [await traps.date_instead(ctx, found.text)]
        if holds_number(found.text):
            parts.insert(0, escape(ctx.text("verify-no-number")))
        shown = "\n\n".join(filter(None, parts))
        sent = await traps.warn(ctx, trap, quoting=message.message_id, below=shown)
        await verdicts.keep(ctx, sent.message_id, here)
        if not ctx.is_private:
            await group_answers.note(ctx, said, sent.message_id)


def about(
    ctx: Context, message: Message, found: Received, *, is_edited: bool = False
) -> verdict_words.About:
    """Return what a verdict on a message is about."""
    known = fingerprint(ctx, found)
    trap = traps.found_in(ctx, found)
    return verdict_words.About(message.message_id, found.text, known, is_edited, trap)


def fingerprint(ctx: Context, found: Received) -> str:
    return ctx.services.gestures.digest(found.content, found.file or "")
