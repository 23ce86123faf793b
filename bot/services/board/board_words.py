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
    few: list[str] = []

    def too_few(what: str, count: int) -> None:
        few.append(catalog.text("figures-few-one", language, what=what, count=count))

    median, most = found.replied_in(_MEDIAN), found.replied_in(_MOST)
    if median is None or most is None:
        too_few(catalog.text("figures-replies-few", language), len(found.replies))
    else:
        replies = {"half": median, "most": most, "count": len(found.replies)}
        lines.append(catalog.text("figures-replies", language, **replies))
    for name in ("helped", "rated", "kept", "reopened"):
        share: Share = getattr(found, name)
        what = catalog.text(f"figures-column-{name}", language)
        if share.percent is None:
            too_few(what, share.whole)
        else:
            lines.append(_share(catalog, what, share.percent, share, language))
    if few:
        what = catalog.beside(few, language)
        lines.append(catalog.text("figures-few", language, what=what))
    return lines


def _share(catalog: Catalog, what: str, percent: int, share: Share, language: str) -> str:
    return catalog.text(
        "figures-share",
        language,
        what=what,
        percent=catalog.formats.percent(percent, language),
        part=share.part,
        whole=share.whole,
    )
