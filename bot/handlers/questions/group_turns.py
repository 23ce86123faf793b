"""What acts in a group do: tell the next remedy, or show the door to what is private."""

from bot.core.deep_links import DeepLink
from bot.core.questions.acts import Act, Done
from bot.core.writing.text import escape
from bot.handlers.buttons import keyboard, link
from bot.handlers.context import Context
from bot.handlers.questions import small_talk
from bot.handlers.topic_answers import answer

# What is one person's own, and where it is found.
_IN_PRIVATE = {
    Act.HUMAN: DeepLink.ASK,
    Act.TOMORROW: DeepLink.DEADLINE,
    Act.TONIGHT: DeepLink.DEADLINE,
}


async def heard(ctx: Context, asked: str) -> bool:
    """Do what the words at hand ask a bot of a group for; False where they ask something else.

    A human and a reminder are one person's own: the door to the private chat is shown.
    """
    done = ctx.catalog.acts.read(asked)
    if done is None:
        own = DeepLink.DEADLINE if ctx.catalog.acts.reminding(asked) else None
    elif done.act is Act.STILL:
        return await _next(ctx, done)
    else:
        own = _IN_PRIVATE.get(done.act)
    if own is None:
        return False
    small_talk.speak(ctx, done.writing if done else None)
    door = link(ctx.text("open-private"), ctx.address(own))
    await ctx.reply(escape(ctx.text("group-own")), keyboard([door]), quoting=ctx.message_id)
    return True


async def _next(ctx: Context, done: Done) -> bool:
    """Tell the next remedy to who replies that the last did not help.

    Where the thread was told all of them just now, nothing is said twice.
    """
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
