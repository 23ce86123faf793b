"""Proofs: prints everything once, and says what does not print as it should."""

from collections.abc import AsyncIterator, Awaitable
from datetime import datetime

from bot.catalog.catalog import Catalog
from bot.catalog.model import Problem
from bot.core.guides import Funnel, Progress
from bot.core.morocco import day_of
from bot.rendering.press import Press, PressError
from bot.services.deadlines import Deadlines
from bot.services.prints import Prints


async def proof(catalog: Catalog, press: Press, *, now: datetime) -> tuple[Problem, ...]:
    """Return a problem for each text that overflows, lacks a glyph or names no drawing."""
    problems = []
    async for file, printing in _everything(
        catalog, Prints(catalog, press, Deadlines(catalog)), now
    ):
        try:
            await printing
        except PressError as error:
            problems.append(Problem(f"content/{file}", "", str(error)))
    return tuple(problems)


async def _everything(
    catalog: Catalog, prints: Prints, now: datetime
) -> AsyncIterator[tuple[str, Awaitable[object]]]:
    """Yield each print with the file that holds most of its words."""
    today = day_of(now)
    for language in catalog.languages:
        for slug in catalog.guides:
            file = f"guide/{slug}/{language}.md"
            yield file, prints.sheet(slug, language, now=now)
            yield file, prints.phone(slug, language, now=now)
            yield file, prints.steps(slug, language)
        file = f"strings/{language}.ftl"
        outlook = await Deadlines(catalog).outlook(language=language, now=now)
        yield file, prints.deadline_card(outlook, language, now=now)
        used = Funnel(
            today,
            today,
            tuple(
                Progress(slug, each, (1,) * len(guide.steps), (1,) * len(guide.steps), 1)
                for slug, guide in catalog.guides.items()
                for each in catalog.languages
            ),
        )
        yield file, prints.funnel(used, language, now=now)
        yield file, prints.funnel(Funnel(today, today, ()), language, now=now)
