"""A question as those who answer read it, never whose it is, and what stands below it."""

from bot.catalog.catalog import Catalog
from bot.core.callbacks import Buttons
from bot.core.callbacks.tickets import Finish, HandOver, Take, WriteNote
from bot.core.tickets.tickets import Ticket
from bot.core.writing.text import escape


def card(catalog: Catalog, ticket: Ticket, language: str) -> str:
    """Return a question as those who answer read it, as Telegram HTML."""
    text = catalog.text
    region = catalog.regions.get(ticket.region or "")
    head = text(
        "ticket-card",
        language,
        number=ticket.number,
        region=region.name[language] if region else text("ticket-no-region", language),
        spoken=ticket.language,
    )
    return f"<b>{escape(head)}</b>\n<blockquote>{escape(ticket.words)}</blockquote>"


def buttons(catalog: Catalog, ticket: Ticket, language: str) -> Buttons:
    """Return what stands below a question: to take it, or for who has it."""
    text = catalog.text
    if ticket.taken_by is None:
        return [[(text("ticket-take", language), Take(ticket.number))]]
    return [
        [
            (text("ticket-hand-over", language), HandOver(ticket.number)),
            (text("ticket-note", language), WriteNote(ticket.number)),
        ],
        [(text("ticket-close", language), Finish(ticket.number))],
    ]
