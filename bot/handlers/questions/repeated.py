"""An answer that was given a moment ago is pointed at: no text comes twice in a row."""

from collections.abc import Sequence

from bot.core.calendar.date_questions import DateQuestion
from bot.core.callbacks.questions import AskOrder
from bot.core.questions.memory import Memory
from bot.core.verification.traps import names_portal
from bot.core.writing.text import escape
from bot.handlers import remembered
from bot.handlers.buttons import button, keyboard
from bot.handlers.context import Context
from bot.handlers.topic_answers import TRIED, once, topic_rows, words
from bot.services.questions.found import Found

PORTAL = "portal-link"  # the topic about the address
CHOICES = 3
_PARTS = 3  # of what is remembered of an answer: its name, its text, its question


async def is_told(ctx: Context, found: Found, spoken: str) -> bool:
    """Point at the answer that was given a moment ago, and lead on; False where it was another.

    Who asks by the command, or below a picture, or after something else, wants to read it again.
    """
    written = (ctx.message.text or "") if ctx.message else ""
    if not written or written.startswith("/") or ctx.is_answered:
        return False
    memory = await remembered.of(ctx)
    told = await _told(ctx, memory, found, spoken) if memory.topic else None
    if memory.topic is None or told is None:
        return False
    ctx.speak(spoken)  # the words may have been compared in what they are told in
    await point(ctx, memory, memory.topic, told)
    return True


async def point(ctx: Context, memory: Memory, topic: str, key: str) -> None:
    """Point at the last answer with the line of that name, and offer what was not told yet."""
    remedies = ctx.services.memories.remedies(now=ctx.now)[memory.topics[0]]
    left = [one for one in remedies if one not in memory.topics]
    await ctx.reply(
        escape(ctx.text(key)),
        keyboard(
            *topic_rows(ctx, left[:CHOICES], ctx.speaks),
            [button(ctx.text("ask-order"), AskOrder(topic))],
        ),
        quoting=memory.answer,
    )
    await remembered.note(ctx, memory, said=key)


async def _told(ctx: Context, memory: Memory, found: Found, spoken: str) -> str | None:
    """Return the name of the line that points at the text that would be sent again, or None.

    What is declared, or a date that has moved, changes an answer. The same text to other words
    is all that is known, and does not answer them for certain; but of a date it does: « et
    novembre ? » of who has just read it, unless they ask for a yes or a no.
    """
    topics, was = found.decision.topics, memory.said.removesuffix(f":{TRIED}").split(":")
    is_one = len(topics) == 1 and memory.topic is not None
    is_date = topics == (memory.topic,) and _asks_no_verdict(found.date)
    if len(was) != _PARTS or not (was[0] == ctx.said or is_date):
        return None
    html = ""
    if is_one and memory.topic is not None:
        html = await words(ctx, memory.topic, spoken, found.date, is_own=True)
    _, text, asked = once(ctx, ctx.said, html).split(":")
    if was[1] != text:
        return None
    if was == [ctx.said, text, asked]:
        return "talk-told"
    if is_date and was[0] != ctx.said:
        return "talk-told-date"
    return None if adds(ctx, topics) else "talk-told-alike"


def _asks_no_verdict(date: DateQuestion | None) -> bool:
    """Tell whether the date is asked for, and nothing that is to be answered yes or no."""
    if date is None or date.days or date.days_ahead is not None:
        return False
    return not (date.asks_change or date.asks_again or date.asks_in_time or date.asks_still)


def adds(ctx: Context, topics: Sequence[str]) -> bool:
    """Tell whether « yes » is said above an answer: that the address is the portal's."""
    portal = ctx.catalog.facts["portal-url"].text(ctx.language)
    return topics[0] == PORTAL and names_portal(ctx.words, portal)
