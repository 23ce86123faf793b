"""Files that arrive by themselves: for a draft that waits for one, else for what they are."""

from telegram import Message

from bot.core.callbacks import StaleButtonError
from bot.core.members import Permission, allowed
from bot.handlers import overheard
from bot.handlers.announcements import draft_files
from bot.handlers.context import Context
from bot.handlers.documents import received_files
from bot.handlers.incoming import gestures, secrets
from bot.handlers.incoming.file_kinds import is_picture, is_program, is_recording
from bot.handlers.questions import faq, small_talk
from bot.handlers.verification import verify


async def received(ctx: Context) -> None:
    """Take a photo, document, voice message… to where it belongs."""
    if allowed(ctx.member, Permission.ANNOUNCER) and await draft_files.take_file(ctx):
        return
    if ctx.words and await secrets.warned(ctx):
        return
    message = ctx.message
    document = message.document if message else None
    # Each PDF of an album is looked into by itself; of anything else, one answer is for all.
    if not (document and received_files.looks_like_pdf(document)) and (
        await gestures.is_of_answered_album(ctx)
    ):
        return
    if message is None:
        return
    if _may_be_of_anybody(message) and await verify.under_file(ctx):
        return
    await _sorted(ctx, message)


def _may_be_of_anybody(message: Message) -> bool:
    """Tell whether a file is neither a picture nor a PDF, which are looked at as such."""
    document = message.document
    is_looked_at = is_picture(message) or bool(
        document and received_files.looks_like_pdf(document)
    )
    return is_program(message) or not is_looked_at


async def _sorted(ctx: Context, message: Message) -> None:
    if message.animation:  # it is a film and a file too, for older programs
        await small_talk.thanks(ctx)
    elif is_picture(message):
        await overheard.below_picture(ctx)
    elif is_recording(message):
        await small_talk.unheard(ctx)
    elif message.document:
        await received_files.received(ctx)
    elif message.contact:
        await small_talk.no_phone(ctx)
    else:
        await small_talk.thanks(ctx)


async def leave(ctx: Context) -> None:
    """Say what a file is that is quoted, which was not for the draft on the screen."""
    said = ctx.message.reply_to_message if ctx.message else None
    if said is None:
        raise StaleButtonError
    await ctx.toast()
    await ctx.show_buttons(None)
    await _sorted(ctx.again(said), said)


async def forwarded(ctx: Context) -> None:
    """Check what somebody passed on; an album of it once."""
    if not await gestures.is_of_answered_album(ctx) and not await verify.forwarded(ctx):
        await faq.ask(ctx, is_own=False)
