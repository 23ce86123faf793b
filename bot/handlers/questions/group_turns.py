"""What goes on from an answer in a group: the next remedy for who replies « toujours rien »."""

from bot.core.questions.acts import Act
from bot.core.writing.text import escape
from bot.handlers.context import Context
from bot.handlers.questions import small_talk
from bot.handlers.questions.topic_answers import answer


async def heard(ctx: Context, asked: str) -> bool:
    """Tell the next remedy to who replies that the last did not help; False to other words.

    Where the thread was told all of them just now, nothing is said twice.
    """
    done = ctx.catalog.acts.read(asked)
    if done is None or done.act is not Act.STILL:
        return False
    topic = await _replied_to(ctx)
    if topic is None:
        return False
    told = await ctx.services.answers.all_told(ctx.chat.id, ctx.thread_id, now=ctx.now)
    known = {name.partition("@")[0] for name in told}
    remedies = ctx.services.memories.remedies(now=ctx.now)[topic]
    remedy = next((one for one in remedies if one not in known), None)
    if remedy is not None:
        small_talk.speak(ctx, done.writing)
        ctx.foreword = escape(ctx.text("talk-next"))
        await answer(ctx, remedy, ctx.speaks)
    return True


async def _replied_to(ctx: Context) -> str | None:
    """Return the topic that the message at hand replies to, None where it does to none."""
    said = ctx.message.reply_to_message if ctx.message else None
    if said is None:
        return None
    name = await ctx.services.answers.told_by(ctx.chat.id, ctx.thread_id, said.message_id)
    topic = (name or "").partition("@")[0]
    return topic if topic in ctx.catalog.topics else None
