"""What is said of a message that is an official answer, or holds one."""

from bot.core.questions.official import State
from bot.core.writing.text import escape
from bot.handlers.context import Context
from bot.handlers.incoming.received import Received


async def told(ctx: Context, found: Received, message_id: int) -> bool:
    """Say whether the official answer in a message is whole, and still holds; False without one.

    A link behind its words, what is struck out, or a file, is none of ours.
    """
    seen = await ctx.services.official.recognition.of(found.text)
    if seen is None:
        return await _told_value(ctx, found, message_id)
    answer = seen.answer
    who = ctx.catalog.authorities[answer.authority].name[ctx.language]
    is_whole = seen.is_whole and not (found.links or found.marks or found.file)
    keys = [] if is_whole else ["verify-official-partly"]
    if answer.state is State.WITHDRAWN:
        keys.append("verify-official-withdrawn")
    elif is_whole:
        keys.append("verify-official")
    lines = [ctx.text(key, number=answer.number, authority=who) for key in keys]
    lines.append(ctx.text("official-never" if is_whole else "verify-danger"))
    await ctx.reply("\n".join(map(escape, lines)), quoting=message_id)
    return True


async def _told_value(ctx: Context, found: Received, message_id: int) -> bool:
    """Say whether the value that a message tells, and nothing else, still holds."""
    one = await ctx.services.statements.told.of(found.text)
    if one is None or found.links or found.marks or found.file:
        return False
    who = ctx.catalog.authorities[one.authority].name[ctx.language]
    key = "verify-stated-withdrawn" if one.state is State.WITHDRAWN else "verify-stated"
    lines = [ctx.text(key, authority=who), ctx.text("official-never")]
    await ctx.reply("\n".join(map(escape, lines)), quoting=message_id)
    return True
