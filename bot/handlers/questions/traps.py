"""Somebody pastes what leads astray: a strange address, a code to be sent to a number."""

from bot.core.verification.letters import revealed
from bot.core.verification.traps import Trap
from bot.core.writing.bidi import island
from bot.core.writing.text import escape
from bot.handlers.buttons import button, keyboard
from bot.handlers.context import Context
from bot.handlers.questions import group_answers

TOPICS = ("phishing-suspect", "portal-link", "share-code")  # what may be said beside a warning
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
    address = " ".join(revealed(trap.addresses[0]).split())[:_LONGEST]
    sentence = escape(ctx.text("trap-address", address="\0", portal=portal))
    return sentence.replace("\0", f"<code>{escape(island(address))}</code>")


async def warn(ctx: Context, trap: Trap) -> None:
    """Warn of it, and offer what to do where somebody has already followed."""
    first, second, _ = TOPICS
    title = {key: ctx.catalog.topics[key].title[ctx.language] for key in (first, second)}
    rows = (
        [
            *([button(title[key], "topic", key)] for key in (first, second)),
            [button(ctx.text("home-deadline"), "deadline")],
        ]
        if ctx.is_private
        else [group_answers.topic_link(ctx, first, ctx.language)]
    )
    await ctx.reply(words(ctx, trap), keyboard(*rows), quoting=ctx.message_id)
