"""/stats: what officers may know about the use of the bot, in numbers without names."""

from bot.core.guides import Progress
from bot.core.text import escape
from bot.handlers import files
from bot.handlers.talk import Talk


async def show(talk: Talk) -> None:
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
