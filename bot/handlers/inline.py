"""Inline mode: `@bot words` in any chat offers answers, the guides and the next date as cards."""

from telegram import (
    InlineQueryResultArticle,
    InputTextMessageContent,
)
from telegram.constants import ParseMode

from bot.core.text import MESSAGE_LIMIT, utf16_length
from bot.handlers import deadline, faq, guide
from bot.handlers.buttons import keyboard, link
from bot.handlers.talk import NO_PREVIEW, Talk

CACHE = 10  # seconds Telegram keeps a person’s cards: what officers change follows soon
TOPICS = 5
DEADLINE = "deadline"


async def offer(talk: Talk, query_id: str) -> None:
    """Offer cards for what was typed; for nothing typed, what is asked most."""
    if talk.words:
        topics = [c.topic for c in talk.services.faq.find(talk.words).ranked if c.topic][:TOPICS]
    else:
        topics = list(await talk.services.answers.popular(now=talk.now))
    cards = [_topic(talk, topic) for topic in topics]
    guides = dict.fromkeys(
        found for topic in topics if (found := talk.catalog.topics[topic].guide) is not None
    )
    cards[1:1] = [_guide(talk, slug) for slug in guides]
    is_about_dates = any(topic.startswith("deadline") for topic in topics[:2])
    cards.insert(0 if is_about_dates else len(cards), await _deadline(talk))
    await talk.bot.answer_inline_query(query_id, cards, cache_time=CACHE, is_personal=True)


async def chosen(talk: Talk, result_id: str) -> None:
    """Count an answer that was passed on."""
    kind, _, topic = result_id.partition(":")
    if kind == "topic" and topic in talk.catalog.topics:
        await talk.services.answers.given(topic, now=talk.now)


def _topic(talk: Talk, topic_id: str) -> InlineQueryResultArticle:
    topic = talk.catalog.topics[topic_id]
    return _card(
        talk,
        f"topic:{topic_id}",
        topic.title[talk.language],
        faq.words(talk, topic_id),
        start=f"faq-{topic_id}",
    )


def _guide(talk: Talk, slug: str) -> InlineQueryResultArticle:
    found = talk.catalog.guides[slug]
    return _card(
        talk,
        f"guide:{slug}",
        f"🔑 {found.title[talk.language]}",
        guide.all_steps(talk, found),
        start=f"guide-{found.method}",
    )


async def _deadline(talk: Talk) -> InlineQueryResultArticle:
    outlook = await talk.services.deadlines.outlook(language=talk.language, now=talk.now)
    title = f"📅 {talk.catalog.date(outlook.due.due_on, talk.language, weekday=True)}"
    return _card(talk, DEADLINE, title, deadline.words(talk, outlook), start="deadline")


def _card(
    talk: Talk, result_id: str, title: str, html: str, *, start: str
) -> InlineQueryResultArticle:
    # The tests keep every answer under the limit; a longer one must not be cut silently.
    if utf16_length(html) > MESSAGE_LIMIT:
        raise ValueError(f"{result_id} is too long for one message")
    return InlineQueryResultArticle(
        result_id,
        title,
        InputTextMessageContent(html, parse_mode=ParseMode.HTML, link_preview_options=NO_PREVIEW),
        reply_markup=keyboard(
            [link(talk.text("open-private"), f"https://t.me/{talk.bot.username}?start={start}")]
        ),
    )
