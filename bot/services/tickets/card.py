"""A question as those who answer read it, never whose it is, and what stands below it."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from functools import partial

from bot.catalog.catalog import Catalog
from bot.core.callbacks import Buttons
from bot.core.callbacks.tickets import Finish, HandOver, LetGo, Take, WriteNote
from bot.core.official.leading import Standing, leads
from bot.core.sending.message_keys import MessageKey, MessageKind
from bot.core.tickets.caution import Caution, holds
from bot.core.tickets.tickets import Entry, EntryState, Kind, Ticket
from bot.core.writing.bidi import tamed
from bot.core.writing.narrowing import narrowed
from bot.core.writing.text import escape, shortened

HELD = "held"  # part of the key of what asks for a second look
_LAST = 4  # things that were said, on the card of a question that is asked anew
_MOST_LEADS = 4  # hosts that are judged below an answer, the worst first
_LONGEST_LAST = 400  # UTF-16 units of each


def card(catalog: Catalog, ticket: Ticket, language: str, *, spoken: str) -> str:
    """Return a question as those who answer read it, as Telegram HTML.

    `spoken` is what it is written in: a language, or Darija.
    """
    text = catalog.text
    region = catalog.regions.get(ticket.region or "")
    head = text(
        "ticket-card",
        language,
        number=ticket.number,
        region=region.name[language] if region else text("ticket-no-region", language),
        spoken=text(f"written-{spoken}", language),
    )
    return f"<b>{escape(head)}</b>\n<blockquote>{escape(ticket.words)}</blockquote>"


def line(catalog: Catalog, entry: Entry, label: str, language: str) -> str:
    """Return what was said below who said it, as Telegram HTML: it keeps its own direction."""
    words = entry.words or catalog.text("ticket-file", language)
    head = catalog.text(label, language)
    return f"<b>{escape(head)}</b>\n<blockquote>{escape(tamed(words))}</blockquote>"


def last(catalog: Catalog, said: Sequence[Entry], language: str) -> str:
    """Return the last that was said to and fro, for who is asked anew; empty where nothing was."""
    told = [one for one in said if one.state is EntryState.SENT and one.kind is not Kind.NOTE]
    shown = [
        replace(one, words=shortened(one.words, _LONGEST_LAST, at_word=True))
        for one in told[-_LAST:]
    ]
    return "\n".join(line(catalog, one, f"ticket-read-{one.kind}", language) for one in shown)


def held_key(entry: Entry) -> MessageKey:
    """Return the key of what asks for a second look at an answer."""
    return MessageKey(MessageKind.TICKET, entry.ticket, HELD, entry.number)


def reasons(
    catalog: Catalog, why: Collection[Caution], language: str, *, of: str | None = None
) -> str:
    """Return in words why an answer waits for a second look; which words of it, where given."""
    known = catalog.fact_hosts()
    named = [
        naming(
            catalog,
            catalog.text(f"ticket-held-{one}", language),
            narrowed(of or "", partial(holds, one, known=known)),
            language,
        )
        for one in why
    ]
    return catalog.listed(named, language)


def naming(catalog: Catalog, why: str, words: str, language: str) -> str:
    """Return a reason with the words that are the reason, where there are some."""
    if not words:
        return why
    return catalog.text("reason-with-words", language, why=why, words=tamed(words))


def where(catalog: Catalog, texts: Iterable[str], language: str) -> list[str]:
    """Return of each host in some texts what the bot knows of it, as plain text, a line each."""
    ours, quoted = catalog.fact_hosts(), catalog.hosts()
    found = (one for text in texts for one in leads(text, ours=ours, quoted=quoted))
    order = list(Standing)
    worst = sorted(dict.fromkeys(found), key=lambda one: -order.index(one.standing))
    return [
        catalog.text(f"lead-{one.standing}", language, host=tamed(one.host))
        for one in worst[:_MOST_LEADS]
    ]


def leads_to_copy(catalog: Catalog, words: str) -> bool:
    """Tell whether words lead to an address that only looks like one of ours."""
    found = leads(words, ours=catalog.fact_hosts(), quoted=catalog.hosts())
    return any(one.standing is Standing.COPY for one in found)


def look(
    catalog: Catalog, entry: Entry, why: Collection[Caution], language: str
) -> tuple[str, Buttons]:
    """Return what asks for a second look at an answer, as Telegram HTML, with its buttons."""
    text = catalog.text
    causes = reasons(catalog, why, language, of=entry.words)
    head = text("ticket-held", language, number=entry.ticket, why=causes)
    lines = [escape(head), f"<blockquote>{escape(entry.words)}</blockquote>"]
    lines += map(escape, where(catalog, [entry.words], language))
    if Caution.LINK in why and not holds(Caution.LINK, entry.words, catalog.fact_hosts()):
        lines.append(escape(text("lead-hidden", language)))
    return "\n".join(lines), [
        [(text("ticket-let-go", language), LetGo(entry.number, True, entry.seal))],
        [(text("ticket-keep-back", language), LetGo(entry.number, False))],
    ]


def over(catalog: Catalog, ticket: Ticket, language: str, *, spoken: str) -> str:
    """Return a question that is closed as those read it to whom it was told."""
    said = catalog.text("ticket-over", language)
    return f"{card(catalog, ticket, language, spoken=spoken)}\n{escape(said)}"


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
