"""What a group hears: an answer in a few lines, how to ask, and a door to the private chat."""

import hashlib

from telegram.error import BadRequest

from bot.core.date_questions import DateQuestion
from bot.core.delivery import Reason
from bot.core.text import escape, folded
from bot.handlers import deadline
from bot.handlers.buttons import Row, keyboard, link
from bot.handlers.refusals import outcome_of
from bot.handlers.talk import Talk


async def answer(
    talk: Talk, topic_id: str, spoken: str, asked: DateQuestion | None, beside: str | None
) -> None:
    """Answer a group in a few lines, and only once in ten minutes: then point at what was said."""
    html = await _words(talk, topic_id, spoken, asked)
    # The same question has another answer after midnight, or when a date has moved.
    said = f"{topic_id}@{hashlib.sha256(html.encode()).hexdigest()[:8]}"
    service = talk.services.answers
    before = await service.told(talk.chat.id, talk.thread_id, said, now=talk.now)
    if before is not None and await _pointed(talk, before):
        return
    sent = await talk.reply(
        html,
        keyboard(
            *([topic_link(talk, beside, spoken)] if beside else ()),
            [link(talk.text("open-private"), talk.address(f"faq-{topic_id}"))],
        ),
        quoting=talk.message_id,
    )
    await service.tell(talk.chat.id, talk.thread_id, said, sent.message_id, now=talk.now)


async def _pointed(talk: Talk, message_id: int) -> bool:
    """Point at what was said; False where that was deleted since: then it is said again."""
    words = escape(talk.text("faq-said-above"))
    try:
        await talk.reply(words, quoting=message_id, is_strict=True)
    except BadRequest as error:
        if outcome_of(error).reason != Reason.GONE:
            raise
        return False
    return True


async def _words(talk: Talk, topic_id: str, spoken: str, asked: DateQuestion | None) -> str:
    """Return the beginning of an answer; of the date, the rule and the source too."""
    chosen, topics = talk.catalog.topics[topic_id], talk.services.topics
    body = await topics.body(topic_id, talk.language, now=talk.now, asked=asked)
    date = await topics.date(talk.language, now=talk.now, asked=asked, topic=topic_id)
    if chosen.is_about_date:
        first, *_ = body.removeprefix(date.html).strip().split("\n\n")
        source = deadline.source(talk, date.outlook, date.due, *chosen.sources)
        return "\n\n".join([date.html, folded((first, source))])
    first, *_ = body.split("\n\n")
    title = f"<b>{escape(chosen.title[spoken])}</b>"
    return "\n\n".join([title, first, *[date.html] * bool(asked)])


def how(talk: Talk) -> str:
    """Return how the bot is asked something in a group, as Telegram HTML."""
    return escape(talk.text("group-ask", name=talk.bot.username))


async def say_how(talk: Talk) -> None:
    """Say to a group how to ask; the themes open in private, not on everybody's screen."""
    themes = link(talk.text("group-themes"), talk.address("faq"))
    await talk.reply(how(talk), keyboard([themes]), quoting=talk.message_id)


def private_row(talk: Talk) -> Row:
    """Return the button that opens the private chat at the themes."""
    return [link(talk.text("open-private"), talk.address("faq"))]


def topic_link(talk: Talk, topic_id: str, spoken: str) -> Row:
    """Return the button that opens the private chat at a topic."""
    return [link(talk.catalog.topics[topic_id].title[spoken], talk.address(f"faq-{topic_id}"))]
