"""Somebody tells of a fraud: warned at once, whatever else their words may ask."""

from bot.core.writing.text import escape
from bot.handlers.context import Context
from bot.handlers.topic_answers import answer, named, tells

TOPIC = "phishing-suspect"  # says what to do where it is done already


async def warned(ctx: Context) -> bool:
    """Warn of the fraud in the words at hand, and say what helps; False where there is none."""
    fraud = ctx.catalog.situations.fraud(ctx.words)
    if fraud is None:
        return False
    ctx.said = named(TOPIC, fraud)
    if ctx.before and ctx.before.said == ctx.said:
        return True  # an edit that tells the same: the warning stands already
    spoken = ctx.services.faq.language_of(ctx.words) or ctx.speaks
    ctx.hear(spoken)
    tells(ctx, ctx.catalog.topics[TOPIC], spoken)
    portal = ctx.catalog.facts["portal-url"].text(ctx.language)
    ctx.foreword = f"<b>{escape(ctx.text(f'fraud-{fraud}', portal=portal))}</b>"
    await answer(ctx, TOPIC, spoken, is_guess=True)
    return True
