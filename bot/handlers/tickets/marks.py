"""What ties an answer of ours to a ticket: what replies to it goes on there, its quote is kept."""

from bot.core.gestures import Became, Thing
from bot.core.prompts import Prompt, PromptKind
from bot.core.questions.memory import Memory
from bot.core.writing.text import escape
from bot.handlers import remembered
from bot.handlers.context import Context

TOLD = "ticket"  # what a person remembers to have been told: what goes on is about a ticket


async def remember(ctx: Context, message_id: int | None, number: int) -> None:
    """Have what replies to a message go on in a ticket."""
    if message_id is None:
        return
    prompt = Prompt(PromptKind.TICKET, ctx.chat.id, message_id, ctx.member.user_id, number)
    await ctx.services.prompts.asks(prompt, now=ctx.now)


async def turn_to(ctx: Context, message_id: int | None, number: int) -> None:
    """Have what replies to a message of one's own go on in a ticket, and what follows it, too."""
    await remember(ctx, message_id, number)
    await remembered.note(ctx, Memory(), said=TOLD)


def quoted(ctx: Context) -> str | None:
    """Return what the message whose button was pressed quotes, None where it quotes nothing."""
    message = ctx.message
    if message is None or not message.text:
        return None
    quotes = (one for one in message.entities if one.type == "blockquote")
    return next((message.parse_entity(one) for one in quotes), None)


def became(number: int) -> str:
    """Return what words have become that were said in a ticket: an edit of them is known."""
    return str(Became(Thing.TICKET, number))


async def say_edited(ctx: Context, number: int) -> None:
    """Say that what was sent stays as it is: a new reply corrects it."""
    said = escape(ctx.text("ticket-edited", number=number))
    await ctx.reply(said, quoting=ctx.message_id)
