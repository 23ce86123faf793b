"""What is asked now, and how questions fare, said in one language as plain text."""

from collections.abc import Sequence
from datetime import datetime

from bot.catalog.catalog import Catalog
from bot.core.calendar.morocco import ZONE, day_of
from bot.core.questions.figures import Figures, Share
from bot.services.board.board import Asked

_MEDIAN, _MOST = 0.5, 0.9


def title(catalog: Catalog, one: Asked, language: str) -> str:
    """Return the title of a topic, or the words that stand for what is asked."""
    if one.topic is None:
        return one.words
    return catalog.topics[one.topic].title[language]


def since(catalog: Catalog, one: Asked, language: str, *, now: datetime) -> str:
    """Return how many have asked, and since when."""
    local = one.surge.since.astimezone(ZONE)
    key = "board-since" if local.date() == day_of(now) else "board-since-yesterday"
    return catalog.text(
        f"{key}-topic" if one.topic else key,
        language,
        count=one.surge.count,
        time=catalog.formats.time(local.timetz(), language),
    )


def last(catalog: Catalog, one: Asked, language: str) -> str:
    """Return how many asked in the last hour, and how many usually do."""
    return catalog.text("board-last", language, count=one.surge.last, usual=round(one.surge.usual))


def figures(catalog: Catalog, found: Figures, language: str) -> Sequence[str]:
    """Return who answered, how soon, and how well; a line each."""
    whole = found.whole
    lines = [
        catalog.text(
            "figures-whole", language, bot=whole.bot, people=whole.people, nobody=whole.nobody
        )
    ]
    median, most = found.replied_in(_MEDIAN), found.replied_in(_MOST)
    if median is None or most is None:
        lines.append(catalog.text("figures-replies-few", language, count=len(found.replies)))
    else:
        replies = {"half": median, "most": most, "count": len(found.replies)}
        lines.append(catalog.text("figures-replies", language, **replies))
    shares = ("helped", "rated", "kept", "reopened")
    return [*lines, *(_share(catalog, name, getattr(found, name), language) for name in shares)]


def _share(catalog: Catalog, name: str, share: Share, language: str) -> str:
    if share.percent is None:
        what = catalog.text(f"figures-column-{name}", language)
        return catalog.text("figures-few", language, what=what, count=share.whole)
    percent = catalog.formats.percent(share.percent, language)
    return catalog.text(
        "figures-share",
        language,
        what=catalog.text(f"figures-column-{name}", language),
        percent=percent,
        part=share.part,
        whole=share.whole,
    )
