"""Inline mode: `@bot words` in any chat offers answers, the guides and the next date as cards."""

from collections.abc import Sequence
from datetime import datetime, time, timedelta

from telegram import (
    InlineQueryResultArticle,
    InputTextMessageContent,
)
from telegram.constants import ParseMode

from bot.core.date_questions import DateQuestion
from bot.core.morocco import ZONE, day_of
from bot.core.text import MESSAGE_LIMIT, utf16_length
from bot.handlers import deadline, faq, guide
from bot.handlers.buttons import keyboard, link
from bot.handlers.talk import NO_PREVIEW, Talk

CACHE = 10  # seconds Telegram keeps a person’s cards: what officers change follows soon
TOPICS = 5
DEADLINE = "deadline"


async def offer(talk: Talk, query_id: str) -> None:
    """Offer cards for what was typed; for nothing typed, what is asked most."""
    topics, asked = await _topics(talk)
    cards = [await _topic(talk, topic, asked) for topic in topics]
    guides = dict.fromkeys(
        found for topic in topics if (found := talk.catalog.topics[topic].guide) is not None
    )
    cards[1:1] = [_guide(talk, slug) for slug in guides]
    is_about_dates = any(talk.catalog.topics[topic].is_about_date for topic in topics[:2])
    # Yes or no comes before the date alone.
    first = 1 if asked and topics and talk.catalog.topics[topics[0]].is_about_date else 0
    cards.insert(first if is_about_dates or asked else len(cards), await _deadline(talk))
    await talk.bot.answer_inline_query(
        query_id, cards, cache_time=_cache(talk.now), is_personal=True
    )


async def _topics(talk: Talk) -> tuple[Sequence[str], DateQuestion | None]:
    """Return the topics to offer, and what is asked about the date."""
    known = talk.services.topics.known
    if not talk.words:
        return known(await talk.services.answers.popular(now=talk.now), now=talk.now), None
    found = talk.services.faq.find(talk.words, today=day_of(talk.now))
    faq.speak(talk, found.language or talk.language)
    return [c.topic for c in found.ranked if c.topic][:TOPICS], found.date


def _cache(now: datetime) -> int:
    """Return how many seconds cards may be kept: none longer than the day they speak of."""
    local = now.astimezone(ZONE)
    midnight = datetime.combine(local.date() + timedelta(days=1), time(), ZONE)
    return min(CACHE, int((midnight - local).total_seconds()))


async def chosen(talk: Talk, result_id: str) -> None:
    """Count an answer that was passed on."""
    kind, _, topic = result_id.partition(":")
    if kind == "topic" and topic in talk.catalog.topics:
        await talk.services.answers.given(topic, now=talk.now)


async def _topic(
    talk: Talk, topic_id: str, asked: DateQuestion | None
) -> InlineQueryResultArticle:
    topic = talk.catalog.topics[topic_id]
    return _card(
        talk,
        f"topic:{topic_id}",
        topic.title[talk.language],
        await faq.words(talk, topic_id, asked=asked if topic.is_about_date else None),
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
