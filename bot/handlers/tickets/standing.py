"""« Toujours rien » of who has put a question to people: how it stands, and what may be added."""

from datetime import timedelta

from bot.core.callbacks.questions import SendThemes
from bot.core.callbacks.tickets import AddTo, AskCancel, NewQuestion
from bot.core.questions.memory import Memory
from bot.core.tickets.tickets import State, Ticket
from bot.core.writing.bidi import island
from bot.core.writing.text import escape, shortened
from bot.handlers import remembered
from bot.handlers.buttons import Row, button, keyboard
from bot.handlers.context import Context
from bot.handlers.tickets import asking, marks, own

UNKNOWN = "ask-unknown"  # what a person remembers to have been told
RECENT = timedelta(days=3)  # « toujours rien » to nothing else is about what moved since
_SHOWN = 80  # UTF-16 units of the question


async def told(ctx: Context, memory: Memory, *, is_named: bool = False) -> bool:
    """Tell how the question stands that was put last; False where none is at hand.

    `is_named` where the words are about an answer that is waited for, whatever was told since.
    """
    ticket = await of(ctx, memory, is_named=is_named)
    if ticket is None:
        return False
    key = f"{marks.TOLD}-{ticket.number}-{ticket.state}"
    is_again = memory.said == key
    sentences = [ctx.text("ticket-stands-again", number=ticket.number)]
    if not is_again:
        sentences = [ctx.text(f"ticket-stands-{ticket.state}", number=ticket.number)]
        sentences += _expected(ctx, ticket)
    words = f"<blockquote>{escape(island(shortened(ticket.words, _SHOWN)))}</blockquote>"
    add = button(ctx.text("ticket-add"), AddTo(ticket.number))
    rows: list[Row] = [[add, *withdraw_row(ctx, ticket)]]
    if not is_named:
        rows.append([button(ctx.text("home-faq"), SendThemes())])
    sent = await ctx.reply(f"{escape(' '.join(sentences))}\n\n{words}", keyboard(*rows))
    await marks.remember(ctx, sent.message_id, ticket.number)
    await remembered.note(ctx, memory, said=marks.TOLD if is_again else key)
    return True


async def unknown(ctx: Context) -> bool:
    """Tell who asks after a question of theirs that none is under way, or known any more."""
    if await ctx.services.asking.own(ctx.member.user_id):
        await own.listed(ctx)
    else:
        new = [button(ctx.text("ticket-new"), NewQuestion())]
        await ctx.reply(escape(ctx.text("ask-unknown")), keyboard(new))
    await remembered.note(ctx, Memory(), said=UNKNOWN)
    return True


async def of(ctx: Context, memory: Memory, *, is_named: bool = False) -> Ticket | None:
    """Return the question that is at hand, None where none of the person's goes on, or is."""
    if not is_named and (memory.topics or memory.choices):
        return None  # something else was told since
    every = await ctx.services.asking.own(ctx.member.user_id)
    newest = next((one for one in every if one.is_live), None)
    if newest is None or ctx.now - newest.moved_at < RECENT:
        return newest
    return newest if is_named and newest.state is not State.ANSWERED else None


def withdraw_row(ctx: Context, ticket: Ticket) -> Row:
    """Return the button that takes a question back."""
    return [button(ctx.text("ticket-withdraw"), AskCancel(ticket.number))]


def _expected(ctx: Context, ticket: Ticket) -> list[str]:
    """Return when a reply may come, or that it takes longer than usual; nothing once it came."""
    if ticket.state is not State.OPEN:
        return []
    hours, promised = ctx.catalog.hours, ticket.promised
    if promised is not None and hours.minutes(ticket.waiting_since, ctx.now) > promised:
        return [ctx.text("ticket-late")]
    return asking.expected(ctx, promised)
