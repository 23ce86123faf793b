"""A picture that somebody shows or asks about: is what was read in it ours, all of it?"""

from dataclasses import replace

from telegram import Message

from bot.core.callbacks.verification import ShowNumber
from bot.core.pictures.frame import without_frame
from bot.core.verification.misread import beside
from bot.core.verification.phrases import asks_truth
from bot.core.verification.verdict import Finding, Verdict
from bot.core.writing.text import escape
from bot.handlers import screens
from bot.handlers.buttons import button, keyboard
from bot.handlers.context import Context
from bot.handlers.incoming import received
from bot.handlers.incoming.file_kinds import is_picture
from bot.handlers.incoming.pictures import look
from bot.handlers.incoming.received import Received
from bot.handlers.verification.judging import judged, speak, tell
from bot.services.pictures import Seen

_ENOUGH = 6  # words read in a picture, to say that it is not ours
_FEW = 3  # words that are shown of those that could not be read


async def is_known(ctx: Context, message: Message) -> bool:
    """Tell whether a picture need not be read: it is ours, by the number of its file."""
    found = received.read(message, ctx.bot)
    if received.is_by_us(message, ctx.bot):
        return True
    service = ctx.services.verification
    return found.file is not None and (await service.file(found.file)).version is not None


async def news(ctx: Context, message: Message, seen: Seen) -> None:
    """Tell what a picture is whose words are to be verified, with the words below it."""
    found = received.read(message, ctx.bot)
    finding, read = await _judged_with(ctx, found, seen), seen.reading.text
    speak(ctx, Received(read))
    unclear = seen.sighting.unclear if seen.sighting else ()
    if unclear and not finding.is_dangerous and finding.verdict is not Verdict.ALTERED:
        numbers = [[button(finding.number, ShowNumber(finding.number))]] if finding.number else []
        said = ctx.text("picture-unclear", words=" … ".join(unclear[:_FEW]))
        await ctx.reply(escape(said), keyboard(*numbers), quoting=message.message_id)
        return
    if finding.version is not None:
        screens.put_above(ctx, "picture-verdict")
    shown = replace(found, text=without_frame(read, is_above=True))
    await tell(ctx, finding, message, shown, below=found)


async def is_told(ctx: Context, message: Message, found: Received, seen: Seen) -> bool:
    """Answer what was seen in a picture; False where only the words below it are left to check."""
    is_doubted = asks_truth(found.text) or asks_truth(ctx.words)
    if seen.is_news or (is_doubted and len(seen.reading.words) >= _ENOUGH):
        await news(ctx, message, seen)
        return True
    words = await ctx.services.verification.message(found.text, found.links, found.marks)
    if seen.is_nothing or words.version is not None or words.is_dangerous:
        return False
    await screens.say(ctx, seen)
    return True


async def judged_anew(ctx: Context, message: Message, found: Received) -> Finding:
    """Return the finding on an edited message; its picture may be another one now."""
    if is_picture(message) and not await is_known(ctx, message):
        seen = await look(ctx, message)
        if isinstance(seen, Seen) and seen.is_news:
            return await _judged_with(ctx, found, seen)
    return await judged(ctx, found)


async def _judged_with(ctx: Context, found: Received, seen: Seen) -> Finding:
    """Return the finding on what was read in a picture and on the words below it."""
    words = await ctx.services.verification.message(
        found.text, found.links, found.marks, now=ctx.now
    )
    return beside(words, seen.sighting.finding) if seen.sighting else words
