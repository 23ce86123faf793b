"""/stats: what officers may know about the use of the bot, in numbers without names."""

from bot.core.guides import Progress
from bot.core.text import escape
from bot.handlers import files
from bot.handlers.talk import Talk


async def command(talk: Talk) -> None:
    """`/stats guide` tells how far people come in it, `/stats declared` who has declared."""
    if talk.words.strip().lower() == "declared":
        await _declared(talk)
    else:
        await _guide(talk)


async def _guide(talk: Talk) -> None:
    """Send the funnel of the guides: how far people come, and where they ask for help."""
    funnel = await talk.services.guides.funnel(now=talk.now)
    since = talk.catalog.date(funnel.since, talk.language)
    if not funnel.progress:
        await talk.reply(escape(talk.text("stats-guide-none", since=since)))
        return
    lines = [f"<b>{escape(talk.text('stats-guide', since=since))}</b>"]
    lines += [escape(_line(talk, one)) for one in funnel.progress]
    picture = await talk.services.prints.funnel(funnel, talk.language, now=talk.now)
    await files.send_photo(talk, picture, "\n".join(lines))


async def _declared(talk: Talk) -> None:
    """Send the share that has declared the next date, by region."""
    (due,) = await talk.services.deadlines.agenda(now=talk.now, count=1)
    progress = await talk.services.declarations.progress(due.obligation.key, due.period)
    what = talk.services.deadlines.subject(due, talk.language)
    title = f"<b>{escape(talk.text('stats-declared', what=what))}</b>"
    if not progress:
        await talk.reply(f"{title}\n\n{escape(talk.text('stats-declared-few'))}")
        return
    lines = [
        talk.text(
            "stats-declared-line",
            region=talk.catalog.regions[one.region].name[talk.language]
            if one.region
            else talk.text("stats-declared-others"),
            share=talk.catalog.formats.percent(round(100 * one.done / one.people), talk.language),
            done=one.done,
            people=one.people,
        )
        for one in progress
    ]
    picture = await talk.services.prints.progress(due, progress, talk.language, now=talk.now)
    await files.send_photo(talk, picture, "\n".join([title, *map(escape, lines)]))


def _line(talk: Talk, one: Progress) -> str:
    return talk.text(
        "stats-guide-line",
        guide=talk.text(f"guide-{talk.catalog.guides[one.guide].method}"),
        spoken=talk.catalog.languages[one.language].name,
        began=one.reached[0],
        reached=one.reached[-1],
        finished=one.finished,
        stuck=sum(one.stuck),
    )
