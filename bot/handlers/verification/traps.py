"""Somebody pastes what leads astray: a strange address, a code to be sent to a number."""

from telegram import Message

from bot.core.calendar.morocco import day_of
from bot.core.callbacks.deadlines import ShowDeadline
from bot.core.callbacks.questions import SendTopic
from bot.core.verification.danger import names_day
from bot.core.verification.reading.letters import revealed
from bot.core.verification.traps import Trap
from bot.core.writing.bidi import island
from bot.core.writing.text import escape
from bot.handlers.buttons import button, keyboard
from bot.handlers.context import Context
from bot.handlers.incoming import group_answers, secrets
from bot.handlers.incoming.received import Received

TOPICS = ("phishing-suspect", "portal-link", "share-code")  # what may be said beside a warning
_MOST = 1000  # signs of a message that are looked through for a date
_LONGEST = 80  # signs of an address that are shown


def found(ctx: Context) -> Trap | None:
    """Return the trap in the words at hand, or None."""
    message = ctx.message
    marked = (*message.entities, *message.caption_entities) if message else ()
    links = [entity.url for entity in marked if entity.url]  # behind words that do not show it
    return ctx.services.verification.trap(ctx.words, links, bot=ctx.bot.username)


def words(ctx: Context, trap: Trap) -> str:
    """Return the warning, as Telegram HTML: the address is shown, and leads nowhere."""
    portal = ctx.catalog.facts["portal-url"].text(ctx.language)
    if not trap.addresses:
        return f"<b>{escape(ctx.text('trap-code'))}</b>"
    shown = secrets.unsaid(ctx, revealed(trap.addresses[0]), "")  # « ?code=4829 »
    address = " ".join(shown.split())[:_LONGEST]
    sentence = escape(ctx.text("trap-address", address="\0", portal=portal))
    return sentence.replace("\0", f"<code>{escape(island(address))}</code>")


def found_in(ctx: Context, received: Received) -> Trap | None:
    """Return the trap in a message that somebody passed on or asks about, or None."""
    service = ctx.services.verification
    return service.trap(received.text, received.links, bot=ctx.bot.username)


async def date_instead(ctx: Context, said: str) -> str:
    """Return the date that holds, as Telegram HTML, where words with a trap speak of one."""
    found = ctx.services.faq.find(said[:_MOST], today=day_of(ctx.now))
    if found.date is None and not names_day(said):
        return ""
    return (await ctx.services.topics.date(ctx.language, now=ctx.now, asked=found.date)).html


async def warn(
    ctx: Context, trap: Trap, *, quoting: int | None = None, below: str = ""
) -> Message:
    """Warn of it, and offer what to do where somebody has already followed.

    `quoting` is the message with the trap where it is not the one at hand, `below` what holds
    instead, as Telegram HTML.
    """
    first, second, _ = TOPICS
    title = {key: ctx.catalog.topics[key].title[ctx.language] for key in (first, second)}
    rows = (
        [
            *([button(title[key], SendTopic(key))] for key in (first, second)),
            [button(ctx.text("home-deadline"), ShowDeadline())],
        ]
        if ctx.is_private
        else [group_answers.topic_link(ctx, first, ctx.language)]
    )
    html = "\n\n".join(filter(None, (words(ctx, trap), below)))
    return await ctx.reply(html, keyboard(*rows), quoting=quoting or ctx.message_id)
