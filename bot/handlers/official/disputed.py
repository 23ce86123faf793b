"""« C’est faux » below an official answer: taken like the button, and told to its officers."""

from bot.core.callbacks.questions import AskOrder
from bot.core.questions.official import State
from bot.core.writing.text import escape
from bot.handlers import remembered
from bot.handlers.buttons import button, keyboard
from bot.handlers.context import Context
from bot.services.official.disputes import denies
from bot.services.questions.answers import Reason


async def heard(ctx: Context, asked: str) -> bool:
    """Take words that deny an official answer; False where they do not, or none was told."""
    if not denies(ctx.catalog, asked):
        return False
    topic = await _told(ctx)
    if topic is None:
        return False
    ctx.speak_like(asked)
    person, answers = ctx.member.user_id, ctx.services.answers
    if await answers.vote(topic, user_id=person, has_helped=False, now=ctx.now):
        await answers.miss(
            asked,
            Reason.NOT_HELPED,
            language=ctx.language,
            topic=topic,
            user_id=person,
            update_id=ctx.update.update_id,
            now=ctx.now,
        )
        await ctx.services.official.doubted(topic, now=ctx.now)
    order = button(ctx.text("ask-order"), AskOrder(topic))
    await ctx.reply(escape(ctx.text("official-denied")), keyboard([order]))
    return True


async def _told(ctx: Context) -> str | None:
    """Return the official answer that words are about: what they reply to, or was told last."""
    official, said = ctx.services.official, ctx.message and ctx.message.reply_to_message
    if said is not None:
        found = await official.recognition.of(said.text or said.caption or "")
        is_live = found is not None and found.answer.state is State.LIVE
        return found.answer.topic if found is not None and is_live else None
    topic = (await remembered.of(ctx)).topic
    return topic if topic is not None and official.is_live(topic) else None
