"""What those who answer do with a question: take, answer by a reply, note, hand over, close."""

from telegram import Document, Message
from telegram.constants import MessageEntityType

from bot.core.callbacks.tickets import Finish, HandOver, LetGo, Take, WriteNote
from bot.core.documents import SIZE_LIMIT
from bot.core.prompts import Prompt, PromptKind
from bot.core.tickets.tickets import Refusal, Ticket, TicketError
from bot.core.writing.names import shown_name
from bot.core.writing.text import escape
from bot.handlers import files
from bot.handlers.buttons import Row, button, keyboard
from bot.handlers.context import Context
from bot.handlers.documents.received_files import looks_like_pdf
from bot.handlers.incoming import secrets
from bot.handlers.tickets import held, marks, showing
from bot.services.tickets import card
from bot.services.tickets.desk import Answer

_PDF = ".pdf"
_HIDDEN = {MessageEntityType.TEXT_LINK, MessageEntityType.TEXT_MENTION}


async def take(ctx: Context, pressed: Take) -> None:
    """Take a question; the card says who has it."""
    ticket = await ctx.services.desk.take(pressed.number, by=ctx.member.user_id, now=ctx.now)
    await ctx.toast(ctx.text("ticket-yours"))
    await showing.show_card(ctx, ticket, _name(ctx))
    await marks.remember(ctx, ctx.message_id, ticket.number)


async def answer(ctx: Context, ticket: Ticket) -> None:
    """Send what replies to a question, or say what becomes of it."""
    message = ctx.message
    if message is None or await secrets.warned(ctx):
        return
    sent = await ctx.services.desk.answer(
        ticket.number,
        Answer(ctx.words, await _file(ctx, message), has_link=_has_hidden_link(message)),
        by=ctx.member.user_id,
        update_id=ctx.update.update_id,
        now=ctx.now,
    )
    ctx.became = marks.became(ticket.number)
    if sent.held:
        why = card.reasons(ctx.catalog, sent.held, ctx.language, of=sent.entry.words)
        said = ctx.text("ticket-waits-look", number=ticket.number, why=why)
        said = "\n".join([said, *await held.frozen(ctx)])
        drop = button(ctx.text("ticket-keep-back"), LetGo(sent.entry.number, leaves=False))
        rows = [drop] if ctx.is_private else []  # in the group the notice to all has it
        once: Row = []
    else:
        said = ctx.text("ticket-left", number=ticket.number)
        rows = [
            button(ctx.text("ticket-hand-over"), HandOver(ticket.number)),
            button(ctx.text("ticket-close"), Finish(ticket.number)),
        ]
        once = showing.official_row(ctx, ticket.number)
    told = await ctx.reply(escape(said), keyboard(rows, once), quoting=ctx.message_id)
    await marks.remember(ctx, told.message_id, ticket.number)
    if sent.held:
        await held.follow(ctx, sent.entry, told.message_id)


async def _file(ctx: Context, message: Message) -> str | None:
    """Return the picture or PDF of a message. Raises TicketError for what cannot be passed on.

    A PDF is one by its name and by its bytes: a program under that type is none.
    """
    if message.photo:
        return f"photo:{message.photo[-1].file_id}"
    document = message.document
    if document and looks_like_pdf(document):
        if not await _is_pdf(ctx, document):
            raise TicketError(Refusal.KIND)
        return f"document:{document.file_id}"
    if message.text is None:
        raise TicketError(Refusal.KIND)
    return None


async def _is_pdf(ctx: Context, document: Document) -> bool:
    is_named = (document.file_name or _PDF).lower().endswith(_PDF)
    if not is_named or (document.file_size or 0) > SIZE_LIMIT:
        return False
    return (await files.download(ctx, document.file_id)).startswith(b"%PDF-")


def _has_hidden_link(message: Message) -> bool:
    return any(one.type in _HIDDEN for one in (*message.entities, *message.caption_entities))


async def look(ctx: Context, pressed: LetGo) -> None:
    """Let an answer that was held leave, or not."""
    ticket = await ctx.services.desk.look(
        pressed.entry,
        leaves=pressed.leaves,
        seal=pressed.seal,
        by=ctx.member.user_id,
        now=ctx.now,
    )
    await ctx.toast()
    await ctx.show_buttons(None)
    key = "ticket-left" if pressed.leaves else "ticket-kept-back"
    sent = await ctx.reply(escape(ctx.text(key, number=ticket.number)), quoting=ctx.message_id)
    await marks.remember(ctx, sent.message_id, ticket.number)


async def hand_over(ctx: Context, pressed: HandOver) -> None:
    """Let somebody else see to a question."""
    await ctx.services.desk.hand_over(pressed.number, by=ctx.member.user_id, now=ctx.now)
    await ctx.toast()
    await ctx.show_buttons(None)
    await ctx.reply(escape(ctx.text("ticket-handed-over", number=pressed.number)))


async def finish(ctx: Context, pressed: Finish) -> None:
    """Close a question."""
    await ctx.services.desk.close(pressed.number, by=ctx.member.user_id, now=ctx.now)
    await ctx.toast()
    await ctx.show_buttons(None)
    await ctx.reply(escape(ctx.text("ticket-finished", number=pressed.number)))


async def ask_note(ctx: Context, pressed: WriteNote) -> None:
    """Ask for a note."""
    await ctx.toast()
    text = ctx.text("ticket-ask-note", number=pressed.number)
    await ctx.prompt(text, kind=PromptKind.NOTE, subject=pressed.number)


async def noted(ctx: Context, prompt: Prompt) -> bool:
    """Keep a note; False where there are no words."""
    if await secrets.warned(ctx):
        return True
    await ctx.services.desk.note(
        prompt.subject,
        ctx.words,
        by=ctx.member.user_id,
        update_id=ctx.update.update_id,
        now=ctx.now,
    )
    said = escape(ctx.text("ticket-noted", number=prompt.subject))
    await ctx.reply(said, quoting=ctx.message_id)
    return True


def _name(ctx: Context) -> str:
    """Return by what colleagues in the group know who presses; nothing in private."""
    person = ctx.update.effective_user
    return "" if ctx.is_private or person is None else shown_name(person.first_name)
