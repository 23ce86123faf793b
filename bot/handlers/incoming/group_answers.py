"""What a group hears: an answer in a few lines, how to ask, and a door to the private chat."""

import hashlib
from collections.abc import Sequence

from telegram.error import BadRequest

from bot.core.calendar.date_questions import DateQuestion
from bot.core.deep_links import DeepLink
from bot.core.questions.short_form import short_form
from bot.core.sending.delivery import Reason
from bot.core.writing.text import escape, folded, opening
from bot.handlers.buttons import Row, keyboard, link
from bot.handlers.context import Context
from bot.handlers.deadlines import deadline
from bot.handlers.refusals import outcome_of


async def answer(
    ctx: Context,
    topic_id: str,
    spoken: str,
    asked: DateQuestion | None,
    beside: Sequence[str],
) -> None:
    """Answer a group in a few lines, and only once in ten minutes: then point at what was said."""
    html = await _words(ctx, topic_id, spoken, asked)
    # The same question has another answer after midnight, or when a date has moved.
    said = f"{topic_id}@{hashlib.sha256(html.encode()).hexdigest()[:8]}"
    if await is_pointed_at(ctx, said):
        return
    sent = await ctx.reply(
        html,
        keyboard(
            *(topic_link(ctx, topic, spoken) for topic in beside),
            [link(ctx.text("open-private"), ctx.address(DeepLink.FAQ, topic_id))],
        ),
        quoting=ctx.message_id,
    )
    await note(ctx, said, sent.message_id)


async def is_pointed_at(ctx: Context, said: str) -> bool:
    """Point at what was said just now under this name, and tell whether it was."""
    service = ctx.services.answers
    before = await service.told(ctx.chat.id, ctx.thread_id, said, now=ctx.now)
    return before is not None and await points(ctx, before)


async def note(ctx: Context, said: str, message_id: int) -> None:
    """Note under which name a message has said something, to point at it for ten minutes."""
    await ctx.services.answers.tell(ctx.chat.id, ctx.thread_id, said, message_id, now=ctx.now)


async def points(ctx: Context, message_id: int) -> bool:
    """Point at what was said; False where that was deleted since: then it is said again."""
    words = escape(ctx.text("faq-said-above"))
    try:
        await ctx.reply(words, quoting=message_id, is_strict=True)
    except BadRequest as error:
        if outcome_of(error).reason != Reason.GONE:
            raise
        return False
    return True


async def _words(ctx: Context, topic_id: str, spoken: str, asked: DateQuestion | None) -> str:
    """Return the beginning of an answer; of the date, the rule and the source too."""
    chosen, topics = ctx.catalog.topics[topic_id], ctx.services.topics
    told = chosen.told_in(spoken, otherwise=ctx.language)
    ctx.speak(told)
    body = await topics.body(topic_id, told, now=ctx.now, asked=asked)
    date = await topics.date(told, now=ctx.now, asked=asked, topic=topic_id)
    if chosen.is_about_date:
        first = opening(body.removeprefix(date.html).strip())
        source = deadline.source(ctx, date.outlook, date.due, *chosen.sources)
        return "\n\n".join([date.html, folded((first, source))])
    first = short_form(body, f"{chosen.title[told]} {ctx.words}")
    title = f"<b>{escape(chosen.title[told])}</b>"
    return "\n\n".join([title, first, *[date.html] * bool(asked)])


def how(ctx: Context) -> str:
    """Return how the bot is asked something in a group, as Telegram HTML."""
    return escape(ctx.text("group-ask", name=ctx.bot.username))


async def say_how(ctx: Context) -> None:
    """Say to a group how to ask; the themes open in private, not on everybody's screen."""
    themes = link(ctx.text("group-themes"), ctx.address(DeepLink.FAQ))
    await ctx.reply(how(ctx), keyboard([themes]), quoting=ctx.message_id)


def private_row(ctx: Context) -> Row:
    """Return the button that opens the private chat at the themes."""
    return [link(ctx.text("open-private"), ctx.address(DeepLink.FAQ))]


def topic_link(ctx: Context, topic_id: str, spoken: str) -> Row:
    """Return the button that opens the private chat at a topic."""
    topic = ctx.catalog.topics[topic_id]
    title = topic.title[topic.told_in(spoken, otherwise=ctx.language)]
    return [link(title, ctx.address(DeepLink.FAQ, topic_id))]
