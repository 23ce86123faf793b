"""Two questions in one message: both answered in one, each short and under its own title."""

from collections.abc import Sequence

from bot.core.calendar.date_questions import DateQuestion
from bot.core.callbacks.questions import AskOrder, IsOther
from bot.core.questions.memory import Memory
from bot.core.questions.short_form import short_form
from bot.core.writing.darija import LEANS_ON
from bot.core.writing.text import escape, folded, opening
from bot.handlers import remembered
from bot.handlers.buttons import button, keyboard
from bot.handlers.context import Context
from bot.handlers.deadlines import deadline
from bot.handlers.incoming import group_answers
from bot.handlers.sources import source_lines
from bot.handlers.topic_answers import once


async def answer(
    ctx: Context, topics: Sequence[str], spoken: str, asked: DateQuestion | None
) -> None:
    """Answer two topics in the order of their questions; in a group a link opens each whole.

    `spoken` is the language of the questions, `asked` what is asked about the date.
    """
    for topic in topics:
        await ctx.services.answers.given(topic, now=ctx.now)
        if ctx.is_private:
            await ctx.services.official.given(topic, user_id=ctx.member.user_id)
    spoken = _in_one(ctx, topics, spoken)
    html = "\n\n".join([await words(ctx, topic, spoken, asked, beside=topics) for topic in topics])
    if not ctx.is_private:
        opens = [group_answers.topic_link(ctx, topic, spoken) for topic in topics]
        await ctx.reply(html, keyboard(*opens), quoting=ctx.message_id)
        return
    about = [
        button(ctx.text("ask-order"), AskOrder()),
        button(ctx.text("not-my-question"), IsOther()),
    ]
    await ctx.reply(html, keyboard(about), quoting=ctx.message_id)
    memory = Memory()
    for topic in topics:
        memory = memory.told(topic, is_remedy=True)
    said = once(ctx, ctx.said or "", "")
    await remembered.note(ctx, memory.listing(topics), said=said)


def _in_one(ctx: Context, topics: Sequence[str], spoken: str) -> str:
    """Return in what all of the topics can be told, and go on in it: no message has two."""
    bodies = [ctx.catalog.topics[topic].body for topic in topics]
    told = spoken if all(spoken in body for body in bodies) else LEANS_ON.get(spoken, spoken)
    ctx.speak(told)
    return told


async def words(
    ctx: Context,
    topic: str,
    spoken: str,
    asked: DateQuestion | None,
    *,
    beside: Sequence[str] = (),
) -> str:
    """Return the title and the short form of a topic's answer, its sources folded, as HTML.

    It tells what is asked of it, and not of the others of the topics `beside` each other.
    """
    chosen, service = ctx.catalog.topics[topic], ctx.services.topics
    told = chosen.told_in(spoken, otherwise=ctx.language)
    about = asked if chosen.is_about_date else None
    body = await service.body(topic, told, now=ctx.now, asked=about)
    title = f"<b>{escape(chosen.title[told])}</b>"
    if not chosen.is_about_date:
        sources = await service.sources(topic, now=ctx.now)
        others = [ctx.catalog.topics[one].title[told] for one in beside if one != topic]
        question = f"{chosen.title[told]} {ctx.words}"
        short = short_form(body, question, beside=" ".join(others))
        return "\n\n".join([title, short, folded([source_lines(ctx, sources)])])
    date = await service.date(told, now=ctx.now, asked=about, topic=topic)
    rest = body.removeprefix(date.html).strip()
    is_whole = topic == ctx.catalog.search_words.dates.topic
    first = [] if is_whole else [opening(rest)]  # the date is all that was asked for
    source = deadline.source(ctx, date.outlook, date.due, *chosen.sources)
    return "\n\n".join([title, date.html, *first, folded([source])])
