"""Questions as those who answer see them: /questions, one with all that was said, its card."""

from bot.core.callbacks import StaleButtonError
from bot.core.callbacks.board import ShowBoard
from bot.core.callbacks.official import ListOfficial, MarkOfficial
from bot.core.callbacks.questions import CloseQuestion, ShowMissed, TurnQuestions
from bot.core.callbacks.tickets import ViewTicket
from bot.core.members import Permission, allowed
from bot.core.tickets.tickets import EntryState, Refusal, Ticket, TicketError
from bot.core.writing.bidi import island
from bot.core.writing.text import MESSAGE_LIMIT, escape, filled
from bot.handlers.buttons import Row, button, carrying, keyboard
from bot.handlers.context import Context
from bot.handlers.paging import turning
from bot.handlers.tickets import held, marks
from bot.services.tickets import card


async def waiting(ctx: Context) -> None:
    """List the questions that nobody has taken, without names."""
    await _list(ctx, 0)


async def page(ctx: Context, pressed: TurnQuestions) -> None:
    """Turn the list."""
    await ctx.toast()
    await _list(ctx, pressed.start)


async def close(ctx: Context, pressed: CloseQuestion) -> None:
    """Close a question, by a button of before, and show those that are left."""
    try:
        await ctx.services.desk.close(pressed.question, by=ctx.member.user_id, now=ctx.now)
    except TicketError as error:
        raise StaleButtonError from error
    await _list(ctx, pressed.start)


async def _list(ctx: Context, start: int) -> None:
    """Show as many questions as one message holds."""
    count, listed = await ctx.services.desk.waiting(start)
    if start and not listed:
        await _list(ctx, 0)
        return
    is_tending = allowed(ctx.member, Permission.EDITOR)
    missed = [button(ctx.text("missed-button"), ShowMissed())] if is_tending else []
    board: Row = []
    if allowed(ctx.member, Permission.OFFICER):
        missed.append(button(ctx.text("official-button"), ListOfficial()))
        board = [button(ctx.text("board-button"), ShowBoard())]
    head, looks = await held.listed(ctx) if not start else ([], [])
    if not count:
        none = ctx.text("questions-none-open" if head else "questions-none")
        await ctx.show("\n\n".join([*head, escape(none)]), keyboard(*looks, missed, board))
        return
    head.append(f"<b>{escape(ctx.text('questions-title', count=count))}</b>")
    lines = [_line(ctx, ticket) for ticket in listed]
    if filled([*head, lines[0]], MESSAGE_LIMIT) <= len(head):
        head = head[-1:]  # the answers that wait have their buttons still
    shown = filled([*head, *lines], MESSAGE_LIMIT) - len(head)
    buttons = [
        button(ctx.text("ticket-number", number=one.number), ViewTicket(one.number))
        for one in listed[:shown]
    ]
    rows: list[Row] = [buttons[at : at + 3] for at in range(0, len(buttons), 3)]
    rows.append(turning(ctx, TurnQuestions, start=start, shown=shown, total=count))
    said = "\n\n".join([*head, *lines[:shown]])
    await ctx.show(said, keyboard(*looks, *rows, missed, board))


def _line(ctx: Context, ticket: Ticket) -> str:
    asked_on = ctx.catalog.date(ticket.asked_at.date(), ctx.language)
    return f"<b>{ticket.number}.</b> {escape(island(ticket.words))}\n<i>{escape(asked_on)}</i>"


async def view(ctx: Context, pressed: ViewTicket) -> None:
    """Show a question with all that was said; a reply to it answers. Raises TicketError."""
    ticket = await ctx.services.desk.find(pressed.number)
    if ticket is None or ticket.user_id is None:
        raise TicketError(Refusal.GONE)
    await ctx.toast()
    said = await ctx.services.desk.said(ticket.number)
    lines = [_card(ctx, ticket)]
    lines += [
        card.line(ctx.catalog, one, f"ticket-read-{one.kind}", ctx.language)
        for one in said
        if one.state is EntryState.SENT
    ]
    shown = filled(lines, MESSAGE_LIMIT)
    rows = card.buttons(ctx.catalog, ticket, ctx.language) if ticket.is_live else []
    once = official_row(ctx, ticket.number) if ticket.replied_in is not None else []
    buttons = keyboard(*carrying(rows).inline_keyboard, once)
    sent = await ctx.reply("\n\n".join(lines[:shown]), buttons)
    await marks.remember(ctx, sent.message_id, ticket.number)
    if ticket.is_live:
        for one in said:
            if one.state is EntryState.HELD:
                await held.send(ctx, one)


def official_row(ctx: Context, number: int) -> Row:
    """Return what makes the last answer in a ticket that of an institution, for its officers."""
    if not ctx.member.is_national:
        return []
    return [button(ctx.text("official-mark"), MarkOfficial(number))]


async def show_card(ctx: Context, ticket: Ticket, name: str) -> None:
    """Put the card of a taken question into the place of the one whose button was pressed."""
    key = "ticket-taken-by" if name else "ticket-taken"
    taken = escape(ctx.text(key, name=name))
    buttons = card.buttons(ctx.catalog, ticket, ctx.language)
    last = card.last(ctx.catalog, await ctx.services.desk.said(ticket.number), ctx.language)
    lines = [_card(ctx, ticket), last, taken]
    await ctx.show("\n".join(filter(None, lines)), carrying(buttons))


def _card(ctx: Context, ticket: Ticket) -> str:
    spoken = ctx.services.asking.spoken(ticket.words, otherwise=ticket.language)
    return card.card(ctx.catalog, ticket, ctx.language, spoken=spoken)
