"""One gesture of a person gets one answer, though Telegram tells of it in several updates.

A live location moves, an album comes picture by picture, an edit may change no word, a card of
our own is an answer already. An edited question is answered again, below, where its words have
changed; not where the answer that stands says it all.
"""

from telegram import Message

from bot.core.gestures import Gesture
from bot.handlers.context import Context
from bot.handlers.deadlines import told_dates

# Said of the pictures of an album in which nothing was recognised, one after the other.
UNSEEN = ("unseen-1", "unseen-2", "unseen-3")


async def is_answered(ctx: Context) -> bool:
    """Tell whether there is nothing to say to this message, and keep what it was before."""
    message = ctx.message
    if message is None or ctx.update.callback_query is not None:
        return False
    is_our_card = message.via_bot is not None and message.via_bot.id == ctx.bot.id
    if is_our_card and message.forward_origin is None:
        return True
    if ctx.update.edited_message is None or not ctx.is_private:
        return False
    ctx.before = await ctx.services.gestures.find(ctx.chat.id, message.message_id)
    if not _holds_content(message):
        return True
    before = ctx.before.content if ctx.before else ""
    return bool(before) and before == _digest(ctx, message)


async def is_of_answered_album(ctx: Context) -> bool:
    """Tell whether the album of this message has its answer.

    The answer is that of the message with words, whichever it is: one that came before it goes.
    So does a word that nothing was seen in a picture, while the next may say something.
    """
    message = ctx.message
    if message is None or message.media_group_id is None or not ctx.is_private:
        return False
    before = await ctx.services.gestures.of_album(ctx.chat.id, message.media_group_id)
    if before is None or before.message_id == message.message_id:
        return False
    if before.said in UNSEEN[:-1]:
        ctx.unseen = UNSEEN.index(before.said) + 1
        await ctx.delete(before.answer)
        return False
    if ctx.words and not before.has_words:
        await ctx.delete(before.answer)
        return False
    ctx.is_silent = True
    return True


def saw_nothing(ctx: Context) -> None:
    """Note that one picture more says nothing: the next of its album is looked at, for a while."""
    ctx.said = UNSEEN[min(ctx.unseen, len(UNSEEN) - 1)]


async def note(ctx: Context) -> None:
    """Keep what the message at hand was answered with, for its edits and the rest of its album."""
    await told_dates.note(ctx)
    message = ctx.message
    if message is None or not ctx.is_private or ctx.is_silent or not _holds_content(message):
        return
    before = ctx.before
    await ctx.services.gestures.note(
        Gesture(
            ctx.chat.id,
            message.message_id,
            "" if ctx.gave_secret else _digest(ctx, message),
            has_words=bool(message.text or message.caption),
            album=message.media_group_id,
            said=ctx.said,
            became=ctx.became or (before.became if before else ""),
            answer=ctx.answer_id or (before.answer if before else None),
        ),
        now=ctx.now,
    )


def _holds_content(message: Message) -> bool:
    """Tell whether a message holds what an edit of a person can change: words or a file."""
    return bool(message.text or message.caption or _file(message))


def _digest(ctx: Context, message: Message) -> str:
    words = message.text or message.caption or ""
    return ctx.services.gestures.digest(words, _file(message))


def _file(message: Message) -> str:
    """Return the number of the file that a message carries, the empty one without."""
    if message.photo:
        return message.photo[-1].file_unique_id
    carried = message.document or message.video or message.audio or message.animation
    return carried.file_unique_id if carried is not None else ""
