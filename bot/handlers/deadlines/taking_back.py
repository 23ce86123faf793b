"""« Non, je n’ai pas déclaré »: what was noted by mistake is taken back."""

from bot.core.calendar.deadlines import Due
from bot.core.calendar.morocco import day_of
from bot.core.callbacks.deadlines import Declare, ShowDeadline, Tick
from bot.core.members import Choice
from bot.core.writing.text import escape
from bot.handlers.buttons import Row, button, keyboard
from bot.handlers.context import Context
from bot.handlers.deadlines import declarations


async def last(ctx: Context) -> bool:
    """Take back what was noted last, and say so; False where nothing near is noted."""
    found = await _latest(ctx)
    if found is None:
        return False
    due, pharmacy = found
    left = await declarations.note(ctx, due, pharmacy, is_declared=False)
    said = [await declarations.words(ctx, due, left)]
    if not any(one.is_declared for one in left):
        what = ctx.services.deadlines.subject(due, ctx.language)
        said = [escape(ctx.text("declared-not-yet", what=what))]
    if ctx.member.wants(Choice.REMINDERS):
        said[0] += " " + escape(ctx.text("declared-reminded-again"))
    said.append((await ctx.services.topics.date(ctx.speaks, now=ctx.now)).html)
    await ctx.reply("\n\n".join(said), keyboard(*declarations.rows(ctx, due, left)))
    return True


async def undeclared(ctx: Context) -> bool:
    """Take back what is noted; where nothing is, say by when, unless a date has just passed."""
    if await last(ctx):
        return True
    date = await ctx.services.topics.date(ctx.speaks, now=ctx.now)
    if date.outlook.past is not None or date.is_late:
        return False  # what is late is told as such
    due = date.outlook.due
    await ctx.reply(
        f"{escape(ctx.text('declared-none'))}\n\n{date.html}",
        keyboard(
            [button(ctx.text("declared-button"), Declare(due.obligation.key, due.period))],
            [button(ctx.text("home-deadline"), ShowDeadline())],
        ),
    )
    return True


async def rows(ctx: Context) -> list[Row]:
    """Return the button that takes back what was noted last, none where nothing near is noted."""
    found = await _latest(ctx)
    if found is None:
        return []
    due, pharmacy = found
    back = Tick(due.obligation.key, due.period, pharmacy, is_declared=False)
    return [[button(ctx.text("declared-undo"), back)]]


async def _latest(ctx: Context) -> tuple[Due, int] | None:
    """Return the date and the pharmacy of what was noted last, None where it is long ago."""
    found = await ctx.services.declarations.latest(ctx.member.user_id)
    if found is None:
        return None
    obligation, period, pharmacy = found
    due = await ctx.services.deadlines.find(obligation, period, now=ctx.now)
    if due is None or not due.is_near(day_of(ctx.now)) or _is_gone(ctx, due):
        return None
    return due, pharmacy


def _is_gone(ctx: Context, due: Due) -> bool:
    """Tell whether the date is past: that month is not meant by who has not declared yet."""
    return due.due_on < day_of(ctx.now)
