"""Inline mode: `@bot words` in any chat offers answers, the guides and the next date as cards."""

from collections.abc import Sequence
from datetime import datetime, time, timedelta

from telegram import (
    InlineQueryResultArticle,
    InputTextMessageContent,
)
from telegram.constants import ParseMode

from bot.core.calendar.date_questions import DateQuestion
from bot.core.calendar.morocco import ZONE, day_of
from bot.core.callbacks.deadlines import ShowDeadline
from bot.core.callbacks.guide import BeginGuide
from bot.core.callbacks.questions import SendTopic
from bot.core.callbacks.verification import Verify
from bot.core.deep_links import DeepLink
from bot.core.verification.numbers import holds_number
from bot.core.writing.text import MESSAGE_LIMIT, utf16_length
from bot.handlers import topic_answers
from bot.handlers.buttons import keyboard, link
from bot.handlers.context import NO_PREVIEW, Context
from bot.handlers.deadlines import deadline
from bot.handlers.guide import glance, passing_on

CACHE = 10  # seconds Telegram keeps a person’s cards: what officers change follows soon
TOPICS = 5


async def offer(ctx: Context, query_id: str) -> None:
    """Offer cards for what was typed; for nothing typed, what is asked most."""
    topics, asked = await _topics(ctx)
    spoken = ctx.speaks
    cards = [await _topic(ctx, topic, spoken, asked) for topic in topics]
    ctx.speak(spoken)
    guides = dict.fromkeys(
        found for topic in topics if (found := ctx.catalog.topics[topic].guide) is not None
    )
    cards[1:1] = [_guide(ctx, slug) for slug in guides]
    is_about_dates = any(ctx.catalog.topics[topic].is_about_date for topic in topics[:2])
    # Yes or no comes before the date alone.
    first = 1 if asked and topics and ctx.catalog.topics[topics[0]].is_about_date else 0
    cards.insert(first if is_about_dates or asked else len(cards), await _deadline(ctx))
    cards[:0] = await _announced(ctx)
    await ctx.bot.answer_inline_query(
        query_id, cards, cache_time=_cache(ctx.now), is_personal=True
    )


async def _topics(ctx: Context) -> tuple[Sequence[str], DateQuestion | None]:
    """Return the topics to offer, and what is asked about the date."""
    known = ctx.services.topics.known
    if not ctx.words:
        return known(await ctx.services.answers.popular(now=ctx.now), now=ctx.now), None
    found = ctx.services.faq.find(ctx.words, today=day_of(ctx.now))
    topic_answers.speak(ctx, found.language or ctx.language)
    return [c.topic for c in found.ranked if c.topic][:TOPICS], found.date


def _cache(now: datetime) -> int:
    """Return how many seconds cards may be kept: none longer than the day they speak of."""
    local = now.astimezone(ZONE)
    midnight = datetime.combine(local.date() + timedelta(days=1), time(), ZONE)
    return min(CACHE, int((midnight - local).total_seconds()))


async def chosen(ctx: Context, result_id: str) -> None:
    """Count an answer that was passed on."""
    found = SendTopic.read(result_id)
    if found is not None and found.topic in ctx.catalog.topics:
        await ctx.services.answers.given(found.topic, now=ctx.now)


async def _topic(
    ctx: Context, topic_id: str, spoken: str, asked: DateQuestion | None
) -> InlineQueryResultArticle:
    topic = ctx.catalog.topics[topic_id]
    about = asked if topic.is_about_date else None
    html = await topic_answers.words(ctx, topic_id, spoken, about)
    return _card(
        ctx,
        SendTopic(topic_id).data,
        topic.title[ctx.speaks],
        html,
        opens=ctx.address(DeepLink.FAQ, topic_id),
        order=ctx.address(DeepLink.ORDER, topic_id),
    )


async def _announced(ctx: Context) -> list[InlineQueryResultArticle]:
    """Return the card of the announcement whose number is typed, where it is in force."""
    number = ctx.words.strip().upper()
    one = await ctx.services.verification.current(number) if holds_number(number) else None
    if one is None:
        return []
    letters = await ctx.services.announcements.letters(one, now=ctx.now)
    title = f"📣 {ctx.services.wording.title(one, ctx.language)}"
    opens = ctx.address(DeepLink.VERIFY, number)
    return [_card(ctx, Verify(number).data, title, letters[ctx.language].html, opens=opens)]


def _guide(ctx: Context, slug: str) -> InlineQueryResultArticle:
    found = ctx.catalog.guides[slug]
    return _card(
        ctx,
        BeginGuide(slug).data,
        f"🔑 {found.title[ctx.speaks]}",
        glance.words(ctx, found),
        opens=passing_on.address(ctx, found),
    )


async def _deadline(ctx: Context) -> InlineQueryResultArticle:
    outlook = await ctx.services.deadlines.outlook(language=ctx.language, now=ctx.now)
    opens = ctx.address(DeepLink.DEADLINE)
    title = f"📅 {ctx.catalog.date(outlook.due.due_on, ctx.language, weekday=True)}"
    return _card(ctx, ShowDeadline().data, title, deadline.words(ctx, outlook), opens=opens)


def _card(
    ctx: Context, result_id: str, title: str, html: str, *, opens: str, order: str = ""
) -> InlineQueryResultArticle:
    """Return a card; `order` is where the Order is asked, which the words of topics point at."""
    # The tests keep every answer under the limit; a longer one must not be cut silently.
    if utf16_length(html) > MESSAGE_LIMIT:
        raise ValueError(f"{result_id} is too long for one message")
    return InlineQueryResultArticle(
        result_id,
        title,
        InputTextMessageContent(html, parse_mode=ParseMode.HTML, link_preview_options=NO_PREVIEW),
        reply_markup=keyboard(
            [link(ctx.text("ask-order"), order)] if order else [],
            [link(ctx.text("open-private"), opens)],
        ),
    )
