"""What waits for an institution's word, for officers: what we say now, who asked, two buttons."""

from collections.abc import Sequence

from bot.catalog.model import Fact
from bot.core.callbacks.official import ConfirmPoint, CorrectPoint, ListAwaiting, ViewStatement
from bot.core.questions.official import State
from bot.core.writing.text import escape
from bot.handlers.buttons import Row, button, keyboard
from bot.handlers.context import Context
from bot.handlers.officers.freezes import stopped
from bot.handlers.paging import turning
from bot.services.official.points import OpenPoint

SHOWN = 4  # a row of buttons for each


async def command(ctx: Context) -> None:
    """Send the list."""
    html, rows = await _page(ctx, 0)
    await ctx.reply(html, keyboard(*rows))


async def turn(ctx: Context, pressed: ListAwaiting) -> None:
    """Show another page of the list in its place."""
    await ctx.toast()
    html, rows = await _page(ctx, pressed.start)
    await ctx.show(html, keyboard(*rows))


async def _page(ctx: Context, start: int) -> tuple[str, Sequence[Row]]:
    every = await ctx.services.statements.open_points(ctx.member.user_id, now=ctx.now)
    found = every[start : start + SHOWN]
    head = ctx.text("awaiting-title" if found else "awaiting-none", count=_open(every))
    lines, topic = [*await stopped(ctx), f"<b>{escape(head)}</b>"], ""
    for number, one in enumerate(found, start + 1):
        if one.point.topic != topic:
            topic = one.point.topic
            lines.append(_topic(ctx, one))
        lines.append(_entry(ctx, number, one))
    rows = [_row(ctx, number, one) for number, one in enumerate(found, start + 1)]
    total, back = len(every), start - SHOWN
    rows.append(turning(ctx, ListAwaiting, start=start, shown=len(found), total=total, back=back))
    return "\n\n".join(lines), rows


def _open(every: Sequence[OpenPoint]) -> int:
    """Return how many are still to be confirmed: what is in force is only shown."""
    return sum(not one.statement or one.statement.state is not State.LIVE for one in every)


def _topic(ctx: Context, one: OpenPoint) -> str:
    title = ctx.catalog.topics[one.point.topic].title[ctx.language]
    return f"💬 {escape(title)}\n<i>{escape(ctx.text('awaiting-asked', count=one.asked))}</i>"


def _entry(ctx: Context, number: int, one: OpenPoint) -> str:
    lines = [f"<b>{number}. {escape(one.point.name[ctx.language])}</b>"]
    if one.fact:
        value = ctx.text("awaiting-found", value=one.fact.texts[ctx.language])
        lines += [escape(value), f"<i>{escape(_source(ctx, one.fact))}</i>"]
    else:
        lines.append(escape(ctx.text("awaiting-nothing")))
    if one.statement:
        said = ctx.services.statements.texts(one.statement)[ctx.language]
        key = f"awaiting-{one.statement.state}"
        lines.append(f"<b>{escape(ctx.text(key, value=said))}</b>")
    return "\n".join(lines)


def _source(ctx: Context, fact: Fact) -> str:
    """Return where a value is from, as of when, and how sure that is."""
    source = ctx.services.live.content.sources[fact.source]
    parts = [source.title[ctx.language]]
    if published := ctx.catalog.published(source, ctx.language):
        parts.append(published)
    parts.append(ctx.text("confidence", level=fact.confidence))
    return ctx.catalog.beside(parts, ctx.language)


def _row(ctx: Context, number: int, one: OpenPoint) -> Row:
    """Return what may be done with a point: looked at once something is begun, else begun."""
    begun = one.statement
    if begun and (begun.state is not State.LIVE or not ctx.member.is_national):
        return [button(ctx.text("awaiting-view", number=number), ViewStatement(begun.number))]
    if not ctx.member.is_national:
        return []
    correct = CorrectPoint(one.point.key)
    key = "awaiting-correct" if one.fact or begun else "awaiting-give"
    row = [button(ctx.text(key, number=number), correct)]
    if begun:
        view = button(ctx.text("awaiting-view", number=number), ViewStatement(begun.number))
        return [view, *row]
    if one.fact:
        row.insert(
            0, button(ctx.text("awaiting-confirm", number=number), ConfirmPoint(one.point.key))
        )
    return row
