"""What replies to a message of a ticket goes on in it: by who asked, or by who answers."""

from bot.core.members import Permission, allowed
from bot.core.permissions import Denial, NotAllowedError
from bot.core.prompts import Prompt
from bot.core.tickets.tickets import Refusal, TicketError
from bot.handlers.context import Context
from bot.handlers.tickets import answering, own


async def received(ctx: Context, message_id: int) -> bool:
    """Take a reply to a message that told of a ticket; False where it told of none."""
    key = await ctx.services.desk.about(ctx.chat.id, message_id)
    if key is None or key.number is None:
        return False
    await go_on(ctx, key.number)
    return True


async def replied(ctx: Context, prompt: Prompt) -> bool:
    """Take a reply to an answer of ours that spoke of a ticket."""
    await go_on(ctx, prompt.subject)
    return True


async def go_on(ctx: Context, number: int) -> None:
    """Go on in a ticket. Raises TicketError, NotAllowedError."""
    ticket = await ctx.services.desk.find(number)
    if ticket is None:
        raise TicketError(Refusal.GONE)
    if ctx.is_private and ticket.user_id == ctx.member.user_id:
        await own.go_on(ctx, ticket)
    elif allowed(ctx.member, Permission.HELPER):
        await answering.answer(ctx, ticket)
    else:
        raise NotAllowedError(Denial.NOBODY)
