"""Words that reply to nothing while the bot waits for some: asked about, never taken silently."""

from bot.core.callbacks import StaleButtonError
from bot.core.callbacks.questions import LeaveAwaited, TakeAwaited
from bot.core.members import allowed
from bot.core.prompts import Awaited, Awaits
from bot.core.verification.reading.domains import is_address
from bot.core.writing.text import escape, utf16_length
from bot.handlers.announcements import drafted
from bot.handlers.buttons import button, keyboard
from bot.handlers.context import Context
from bot.handlers.incoming import gestures, secrets
from bot.handlers.questions import acts, faq
from bot.handlers.tables import prompts
from bot.handlers.tickets import asking
from bot.handlers.verification import traps

ASKED = "awaited"  # what was said to words that may be the answer


async def question(ctx: Context) -> None:
    """Answer a question; while something is awaited, ask first whether it is that."""
    # What is mended was said before anything was asked, or has its answer already.
    is_new = ctx.update.message is not None
    awaited = await ctx.services.prompts.awaited(ctx.member.user_id, now=ctx.now)
    if awaited is not None and is_new and await drafted.is_rest(ctx):
        ctx.said = ASKED  # of the first part, it was said that it is too long
    elif awaited is None or acts.is_cancelled(ctx) or not await _is_open(ctx, awaited):
        await faq.question(ctx)
    elif ctx.before is not None and ctx.before.said == ASKED:
        ctx.said = ASKED  # the buttons below the words stand, whatever the words are now
    elif not is_new:
        await faq.question(ctx)
    elif awaited.what is Awaits.QUESTION:
        if await asking.awaited(ctx):
            ctx.said = ASKED
        else:
            await faq.question(ctx)
    elif await secrets.warned(ctx):
        return
    elif drafted.is_too_long(awaited, ctx.words):
        ctx.said = ASKED
        await drafted.refuses(ctx, awaited.message_id)
        said = ctx.text("announce-too-long", length=utf16_length(ctx.words))
        await ctx.reply(escape(said), quoting=ctx.message_id)
    else:
        ctx.said = ASKED
        await ctx.reply(
            escape(ctx.text(f"awaited-{awaited.what}")),
            keyboard(
                [
                    button(ctx.text("awaited-yes"), TakeAwaited(awaited.message_id)),
                    button(ctx.text("awaited-no"), LeaveAwaited()),
                ]
            ),
            quoting=ctx.message_id,
        )


async def take(ctx: Context, pressed: TakeAwaited) -> None:
    """Take the words that are quoted for the answer."""
    turn = _quoted(ctx)
    await ctx.toast()
    await ctx.show_buttons(None)
    is_asked = await ctx.services.prompts.awaits(
        ctx.chat.id, pressed.message, ctx.member.user_id, now=ctx.now
    )
    if not is_asked or not await prompts.is_taken(turn, pressed.message):
        await ctx.reply(escape(ctx.text("awaited-late")))
    await gestures.note(turn)


async def leave(ctx: Context) -> None:
    """Take the words that are quoted for a question of their own; an address alone is none."""
    turn = _quoted(ctx)
    await ctx.toast()
    await ctx.services.prompts.done(ctx.member.user_id, now=ctx.now)
    await ctx.show_buttons(None)
    if is_address(turn.words) and traps.found(turn) is None:
        await turn.reply(escape(turn.text("awaited-address")), quoting=turn.message_id)
    else:
        await faq.question(turn)
    await gestures.note(turn)


def _quoted(ctx: Context) -> Context:
    """Return the conversation at the words that are quoted. Raises StaleButtonError."""
    said = ctx.message.reply_to_message if ctx.message else None
    if said is None or not said.text:
        raise StaleButtonError
    return ctx.again(said)


async def _is_open(ctx: Context, awaited: Awaited) -> bool:
    """Tell whether a question still awaits its answer: a button may have given it meanwhile."""
    if not allowed(ctx.member, prompts.PROMPTS[awaited.what.kind].needs):
        return False  # any more
    if awaited.what in {Awaits.ON_SCREEN, Awaits.CUT} and await drafted.of_panel(
        ctx, awaited.message_id
    ):
        return await drafted.fits(ctx, awaited.message_id)
    return await ctx.services.prompts.is_open(ctx.chat.id, awaited.message_id)
