"""Answers that wait for a second look, as those who answer see them: listed, and one to decide."""

from bot.core.attachments import FileKind
from bot.core.callbacks import Buttons
from bot.core.callbacks.tickets import LetGo, ViewTicket
from bot.core.tickets.tickets import Entry, Refusal, TicketError
from bot.core.writing.bidi import island
from bot.core.writing.text import escape, shortened
from bot.handlers import files
from bot.handlers.buttons import Row, button, carrying
from bot.handlers.context import Context
from bot.handlers.tickets import marks
from bot.services.tickets import card

_LINE = 200  # UTF-16 units of an answer in the list


async def listed(ctx: Context) -> tuple[list[str], list[Row]]:
    """Return what the list of questions says of the answers that wait, with a button for each."""
    count, every = await ctx.services.desk.held()
    if not count:
        return [], []
    lines = [f"<b>{escape(ctx.text('questions-held', count=count))}</b>"]
    for one in every:
        state = ctx.text("question-held", why=_why(ctx, one))
        said = shortened(one.words, _LINE) or ctx.text("ticket-file")
        lines.append(f"<b>{one.ticket}.</b> {escape(island(said))}\n<i>{escape(state)}</i>")
    numbers = dict.fromkeys(one.ticket for one in every)
    views = [
        button(ctx.text("question-look", number=number), ViewTicket(number)) for number in numbers
    ]
    return lines, [views[at : at + 2] for at in range(0, len(views), 2)]


async def send(ctx: Context, entry: Entry) -> None:
    """Show an answer that waits, whole, as it would leave.

    Who wrote it may only drop it, and so may who is no second pair of eyes: they read why.
    """
    html, buttons = card.look(ctx.catalog, entry, ctx.services.desk.why(entry), ctx.language)
    if entry.author == ctx.member.user_id:
        why = _why(ctx, entry, of=entry.words)
        html = escape(ctx.text("ticket-waits-look", number=entry.ticket, why=why))
        html = f"{html}\n<blockquote>{escape(entry.words)}</blockquote>"
        html = "\n".join([html, *map(escape, await frozen(ctx))])
        buttons = _dropping(ctx, entry)
    elif denial := await ctx.services.desk.denies(entry, by=ctx.member.user_id, now=ctx.now):
        html = f"{html}\n{escape(ctx.text(TicketError(denial).key))}"
        buttons = _dropping(ctx, entry)
    kind, _, file_id = (entry.file or "").partition(":")
    if file_id:
        sent = await files.send_file(ctx, FileKind(kind), file_id, html, carrying(buttons))
    else:
        sent = await ctx.reply(html, carrying(buttons))
    await marks.remember(ctx, sent.message_id, entry.ticket)
    await follow(ctx, entry, sent.message_id)


def _dropping(ctx: Context, entry: Entry) -> Buttons:
    return [[(ctx.text("ticket-keep-back"), LetGo(entry.number, leaves=False))]]


async def frozen(ctx: Context) -> list[str]:
    """Return that nothing which is held leaves while everything is stopped; else nothing."""
    is_frozen = await ctx.services.freezes.state() is not None
    return [ctx.text(TicketError(Refusal.FROZEN).key)] if is_frozen else []


async def follow(ctx: Context, entry: Entry, message_id: int) -> None:
    """Have a message that tells of an answer that waits say later what came of it."""
    await ctx.services.cards.note(
        card.held_key(entry), ctx.chat.id, message_id, language=ctx.language, now=ctx.now
    )


def _why(ctx: Context, entry: Entry, *, of: str | None = None) -> str:
    return card.reasons(ctx.catalog, ctx.services.desk.why(entry), ctx.language, of=of)
