"""/ask: one's own questions to people, how they stand, what can be done with each."""

from telegram import Message

from bot.core.callbacks import CallbackData, StaleButtonError
from bot.core.callbacks.questions import AskOrder, Cancel
from bot.core.callbacks.tickets import (
    AddTo,
    AskCancel,
    NewQuestion,
    Rate,
    Reopen,
    SendMore,
    ViewOwn,
    Withdraw,
)
from bot.core.prompts import PromptKind
from bot.core.questions.memory import NO
from bot.core.tickets.tickets import EntryState, Kind, Ticket
from bot.core.writing.bidi import island
from bot.core.writing.text import MESSAGE_LIMIT, escape, filled, shortened
from bot.handlers import remembered
from bot.handlers.buttons import Row, button, keyboard
from bot.handlers.context import Context
from bot.handlers.incoming import secrets
from bot.handlers.incoming.file_kinds import is_picture
from bot.handlers.incoming.pictures import Trouble, look
from bot.handlers.tickets import asking, marks
from bot.services.tickets import card

_LINE = 80  # UTF-16 units of a question in the list


async def command(ctx: Context) -> None:
    """Propose the question that follows the command; alone, list one's own."""
    if ctx.words.strip():
        shown = ctx.services.asking.shown(ctx.words.strip()).strip()
        await asking.propose_words(ctx, shown or None, AskOrder())
    else:
        await listed(ctx)


async def listed(ctx: Context) -> None:
    """List one's own questions with how they stand; the command alone is of no language."""
    if spoken := (await remembered.of(ctx)).spoken:
        ctx.hear(spoken)
    tickets = await ctx.services.asking.own(ctx.member.user_id)
    new = [button(ctx.text("ticket-new"), NewQuestion())]
    if not tickets:
        await ctx.reply(escape(ctx.text("ask-none")), keyboard(new))
        return
    lines = [f"<b>{escape(ctx.text('ask-title'))}</b>"]
    lines += [
        f"<b>{escape(ctx.text('ticket-number', number=one.number))}</b> "
        f"{escape(island(shortened(one.words, _LINE)))}\n"
        f"<i>{escape(ctx.text(f'ticket-state-{one.state}'))}</i>"
        for one in tickets
    ]
    views = [
        button(ctx.text("ticket-number", number=one.number), ViewOwn(one.number))
        for one in tickets
    ]
    rows: list[Row] = [views[at : at + 4] for at in range(0, len(views), 4)]
    await ctx.reply("\n\n".join(lines), keyboard(*rows, new))


async def ask_new(ctx: Context) -> None:
    """Ask for a question."""
    await asking.propose_words(ctx, None, AskOrder())


async def view(ctx: Context, pressed: ViewOwn) -> None:
    """Show one's own question, what was said, and what can be done with it."""
    ticket = await ctx.services.asking.of(pressed.number, ctx.member.user_id)
    await ctx.toast()
    said = await ctx.services.desk.said(ticket.number)
    number = ctx.text("ticket-number", number=ticket.number)
    state = ctx.text(f"ticket-state-{ticket.state}")
    head = ctx.catalog.beside((number, state), ctx.language)
    lines = [
        f"<b>{escape(head)}</b>",
        f"<blockquote>{escape(ticket.words)}</blockquote>",
    ]
    for one in said:
        if one.kind is not Kind.NOTE and one.state is EntryState.SENT:
            who = "order" if one.is_order else one.kind
            lines.append(card.line(ctx.catalog, one, f"ticket-said-{who}", ctx.language))
    shown = filled(lines, MESSAGE_LIMIT)
    sent = await ctx.reply("\n\n".join(lines[:shown]), keyboard(*_rows(ctx, ticket)))
    await marks.turn_to(ctx, sent.message_id, ticket.number)


def _rows(ctx: Context, ticket: Ticket) -> list[Row]:
    number = ticket.number
    if ticket.is_live:
        return [
            [
                button(ctx.text("ticket-add"), AddTo(number)),
                button(ctx.text("ticket-withdraw"), AskCancel(number)),
            ],
            [button(ctx.text("ticket-good"), Rate(number, is_good=True))],
        ]
    if ticket.may_reopen(now=ctx.now):
        return [[button(ctx.text("ticket-reopen"), Reopen(number))]]
    return []


async def ask_more(ctx: Context, pressed: AddTo) -> None:
    """Ask for what is to be added."""
    ticket = await ctx.services.asking.of(pressed.number, ctx.member.user_id)
    await ctx.toast()
    text = ctx.text("ticket-ask-more", number=ticket.number)
    await ctx.prompt(text, kind=PromptKind.TICKET, subject=ticket.number)


async def go_on(ctx: Context, ticket: Ticket) -> None:
    """Add what replies to a message of one's own question; shown first where words fall away.

    Nothing but words goes on: those below a file, and of a picture those that were read in it,
    once the person agrees.
    """
    message = ctx.message
    if message is None:
        return
    if await secrets.warned(ctx):
        shown = asking.rest(ctx)
        if ticket.is_live and shown is not None and message.text is not None:
            await _confirm(ctx, "ticket-confirm", shown, ticket.number)
        return
    if not ticket.is_live:
        key = "ticket-ended" if ticket.may_reopen(now=ctx.now) else "ticket-not-late"
        said = escape(ctx.text(key, number=ticket.number))
        await ctx.reply(said, keyboard(*_rows(ctx, ticket)), quoting=ctx.message_id)
        return
    own = ctx.words.strip()
    read = await _read(ctx, message) if is_picture(message) else ""
    words = "\n".join(filter(None, (own, read)))
    shown = ctx.services.asking.shown(words).strip()
    if not any(map(str.isalnum, shown)):
        await ctx.reply(escape(ctx.text("ticket-only-words")), quoting=ctx.message_id)
    elif message.text is None:
        of_picture = "ticket-confirm-both" if own else "ticket-confirm-read"
        key = of_picture if read else "ticket-confirm-caption"
        await _confirm(ctx, key, shown, ticket.number)
    elif shown != words:
        await _confirm(ctx, "ticket-confirm", shown, ticket.number)
    else:
        await _add(ctx, ticket.number, shown)


async def _read(ctx: Context, message: Message) -> str:
    """Return the words in a picture in a line, empty where none can be read."""
    seen = await look(ctx, message)
    return "" if isinstance(seen, Trouble) else " ".join(seen.reading.text.split())


async def _confirm(ctx: Context, key: str, shown: str, number: int) -> None:
    """Show what would go on, to be sent or not."""
    carried: dict[str, CallbackData] = {asking.SEND: SendMore(number), NO: Cancel()}
    sent = await ctx.reply(
        f"{escape(ctx.text(key))}\n\n<blockquote>{escape(shown)}</blockquote>",
        keyboard([button(ctx.text(label), one) for label, one in carried.items()]),
    )
    await remembered.ask(ctx, sent.message_id, carried)


async def send_more(ctx: Context, pressed: SendMore) -> None:
    """Add the words that are quoted above."""
    words = marks.quoted(ctx)
    if words is None:
        raise StaleButtonError
    await ctx.toast()
    await ctx.show_buttons(None)
    await _add(ctx, pressed.number, words)


async def _add(ctx: Context, number: int, words: str) -> None:
    await ctx.services.asking.add(
        number, ctx.member.user_id, words, update_id=ctx.update.update_id, now=ctx.now
    )
    ctx.became = marks.became(number)
    sent = await ctx.reply(escape(ctx.text("ticket-added", number=number)))
    await marks.turn_to(ctx, sent.message_id, number)


async def ask_withdraw(ctx: Context, pressed: AskCancel) -> None:
    """Ask whether a question is really withdrawn."""
    ticket = await ctx.services.asking.of(pressed.number, ctx.member.user_id)
    await ctx.toast()
    sure = Withdraw(ticket.number)
    sent = await ctx.reply(
        escape(ctx.text("ticket-withdraw-sure", number=ticket.number)),
        keyboard([button(ctx.text("ticket-withdraw"), sure)]),
    )
    await remembered.ask(ctx, sent.message_id, {"ticket-withdraw": sure})


async def withdraw(ctx: Context, pressed: Withdraw) -> None:
    """Withdraw a question."""
    await ctx.services.asking.cancel(pressed.number, ctx.member.user_id, now=ctx.now)
    await ctx.show(escape(ctx.text("ticket-withdrawn", number=pressed.number)))


async def rate(ctx: Context, pressed: Rate) -> None:
    """Keep whether an answer has helped, and say how to go on."""
    number = pressed.number
    await ctx.services.asking.rate(
        number, ctx.member.user_id, is_good=pressed.is_good, now=ctx.now
    )
    await ctx.toast()
    await ctx.show_buttons(None)
    key = "ticket-thanks" if pressed.is_good else "ticket-go-on"
    again = [button(ctx.text("ticket-reopen"), Reopen(number))] if pressed.is_good else []
    sent = await ctx.reply(escape(ctx.text(key, number=number)), keyboard(again))
    await marks.turn_to(ctx, sent.message_id, number)


async def reopen(ctx: Context, pressed: Reopen) -> None:
    """Ask a closed question again."""
    await ctx.services.asking.reopen(pressed.number, ctx.member.user_id, now=ctx.now)
    await ctx.toast()
    await ctx.show_buttons(None)
    sent = await ctx.reply(escape(ctx.text("ticket-reopened", number=pressed.number)))
    await marks.turn_to(ctx, sent.message_id, pressed.number)
