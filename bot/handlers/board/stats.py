"""/stats: what officers may know about the use of the bot, in numbers without names."""

from bot.core.callbacks.announcements import ShowSubscribers
from bot.core.callbacks.board import ShowFigures
from bot.core.guides import Progress
from bot.core.writing.text import escape
from bot.handlers import files
from bot.handlers.board import figures
from bot.handlers.buttons import button, keyboard
from bot.handlers.context import Context
from bot.handlers.officers import audience


async def command(ctx: Context) -> None:
    """Show the view that is named, such as `/stats declared`; of none, the guide."""
    await _VIEWS.get(ctx.words.strip().lower(), _guide)(ctx)


async def _guide(ctx: Context) -> None:
    """Send the funnel of the guides: how far people come, and where they ask for help."""
    funnel = await ctx.services.guides.funnel(now=ctx.now)
    since = ctx.catalog.date(funnel.since, ctx.language)
    questions = keyboard(
        [button(ctx.text("figures-button"), ShowFigures())],
        [button(ctx.text("audience-button"), ShowSubscribers())],
    )
    if not funnel.progress:
        await ctx.reply(escape(ctx.text("stats-guide-none", since=since)), questions)
        return
    lines = [f"<b>{escape(ctx.text('stats-guide', since=since))}</b>"]
    lines += [escape(_line(ctx, one)) for one in funnel.progress]
    picture = await ctx.services.prints.funnel(funnel, ctx.language, now=ctx.now)
    await files.send_photo(ctx, picture, "\n".join(lines), questions)


async def _declared(ctx: Context) -> None:
    """Send the share that has declared the next date, by region."""
    (due,) = await ctx.services.deadlines.agenda(now=ctx.now, count=1)
    progress = await ctx.services.declarations.progress(due.obligation.key, due.period)
    what = ctx.services.deadlines.subject(due, ctx.language)
    title = f"<b>{escape(ctx.text('stats-declared', what=what))}</b>"
    if not progress:
        await ctx.reply(f"{title}\n\n{escape(ctx.text('stats-declared-few'))}")
        return
    lines = [
        ctx.text(
            "stats-declared-line",
            region=ctx.catalog.regions[one.region].name[ctx.language]
            if one.region
            else ctx.text("stats-declared-others"),
            share=ctx.catalog.formats.percent(round(100 * one.done / one.people), ctx.language),
            done=one.done,
            people=one.people,
        )
        for one in progress
    ]
    picture = await ctx.services.prints.progress(due, progress, ctx.language, now=ctx.now)
    await files.send_photo(ctx, picture, "\n".join([title, *map(escape, lines)]))


def _line(ctx: Context, one: Progress) -> str:
    return ctx.text(
        "stats-guide-line",
        guide=ctx.text(f"guide-{ctx.catalog.guides[one.guide].method}"),
        spoken=ctx.catalog.languages[one.language].name,
        began=one.reached[0],
        reached=one.reached[-1],
        finished=one.finished,
        stuck=sum(one.stuck),
    )


# How far people come in the guide, who has declared, whom announcements reach, who is answered.
_VIEWS = {
    "guide": _guide,
    "declared": _declared,
    "audience": audience.show,
    "questions": figures.show,
}
