"""Somebody pastes what leads astray: a strange address, a code to be sent to a number."""

from bot.core.bidi import island
from bot.core.text import escape
from bot.core.verification.letters import revealed
from bot.core.verification.traps import Trap
from bot.handlers import group_answers
from bot.handlers.buttons import button, keyboard
from bot.handlers.talk import Talk

TOPICS = ("phishing-suspect", "portal-link", "share-code")  # what may be said beside a warning
_LONGEST = 80  # signs of an address that are shown


def found(talk: Talk) -> Trap | None:
    """Return the trap in the words at hand, or None."""
    message = talk.message
    marked = (*message.entities, *message.caption_entities) if message else ()
    links = [entity.url for entity in marked if entity.url]  # behind words that do not show it
    return talk.services.verification.trap(talk.words, links, bot=talk.bot.username)


def words(talk: Talk, trap: Trap) -> str:
    """Return the warning, as Telegram HTML: the address is shown, and leads nowhere."""
    portal = talk.catalog.facts["portal-url"].text(talk.language)
    if not trap.addresses:
        return f"<b>{escape(talk.text('trap-code'))}</b>"
    address = " ".join(revealed(trap.addresses[0]).split())[:_LONGEST]
    sentence = escape(talk.text("trap-address", address="\0", portal=portal))
    return sentence.replace("\0", f"<code>{escape(island(address))}</code>")


async def warn(talk: Talk, trap: Trap) -> None:
    """Warn of it, and offer what to do where somebody has already followed."""
    first, second, _ = TOPICS
    title = {key: talk.catalog.topics[key].title[talk.language] for key in (first, second)}
    rows = (
        [
            *([button(title[key], "topic", key)] for key in (first, second)),
            [button(talk.text("home-deadline"), "deadline")],
        ]
        if talk.is_private
        else [group_answers.topic_link(talk, first, talk.language)]
    )
    await talk.reply(words(talk, trap), keyboard(*rows), quoting=talk.message_id)
