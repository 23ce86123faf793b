"""What the pictures of questions say in one language: the crisis board, who answered what."""

from collections.abc import Callable
from datetime import datetime

from bot.catalog.catalog import Catalog
from bot.core.calendar.morocco import ZONE
from bot.core.questions.figures import Figures, ThemeFigures, shortened
from bot.core.questions.surges import HOUR, HOURS, MOST
from bot.core.writing.bidi import island
from bot.core.writing.text import shortened as cut
from bot.rendering.board import BoardCard, Line
from bot.rendering.cards import Bar, Bars, BarsCard
from bot.services.board import board_words
from bot.services.board.board import Asked, Board
from bot.services.printing.pictures import moment

_TITLE = 90  # UTF-16 units of a question that are shown


def board_card(catalog: Catalog, board: Board, language: str, *, now: datetime) -> BoardCard:
    """Return what is asked at `now`."""
    first = (now - HOURS * HOUR).astimezone(ZONE)
    return BoardCard(
        locale=catalog.languages[language].locale,
        direction=catalog.languages[language].direction,
        title=catalog.text("board-title", language),
        period=catalog.text("print-board-period", language, hours=HOURS),
        lines=tuple(_line(catalog, one, language, now=now) for one in board.asked),
        clock=(
            catalog.formats.time(first.timetz(), language),
            catalog.text("print-board-now", language),
        ),
        note=moment(catalog, "print-board-note", language, now),
    )


def _line(catalog: Catalog, one: Asked, language: str, *, now: datetime) -> Line:
    title = cut(board_words.title(catalog, one, language), _TITLE, at_word=True)
    return Line(
        title=island(title),
        shown=board_words.since(catalog, one, language, now=now),
        last=board_words.last(catalog, one, language),
        is_growing=one.surge.is_growing,
        hours=tuple(count / max(1, *one.surge.hours) for count in one.surge.hours),
        alt=catalog.text("print-board-alt", language, count=sum(one.surge.hours)),
    )


def figures_card(
    catalog: Catalog,
    found: Figures,
    language: str,
    *,
    named: Callable[[str, str], str],
    now: datetime,
) -> BarsCard:
    """Return the questions by theme, and who answered them; `named` titles a theme."""

    def number(value: int) -> str:
        return catalog.formats.number(value, language)

    def bar(label: str, value: int, beside: str = "") -> Bar:
        return Bar(label, value, number(value), beside, is_end=False)

    def open_of(one: ThemeFigures) -> str:
        return catalog.text("print-figures-open", language, count=one.nobody) if one.nobody else ""

    whole = found.whole
    by_theme = [
        bar(named(one.theme, language), one.total, open_of(one))
        for one in shortened(found.themes, MOST)
    ]
    by_whom = [
        bar(catalog.text(f"figures-column-{name}", language), getattr(whole, name))
        for name in ("bot", "people", "nobody")
    ]
    charts = {"whom": by_whom, "themes": by_theme}
    full = max(1, *(one.value for bars in charts.values() for one in bars))
    return BarsCard(
        locale=catalog.languages[language].locale,
        direction=catalog.languages[language].direction,
        title=catalog.text("figures-title", language),
        period=catalog.text(
            "print-funnel-period",
            language,
            since=catalog.date(found.since, language),
            until=catalog.date(found.until, language),
        ),
        charts=tuple(
            Bars(
                catalog.text(f"print-figures-{name}", language),
                catalog.text(f"print-figures-{name}-note", language),
                full,
                tuple(bars),
            )
            for name, bars in charts.items()
        ),
        nothing="",
        note=moment(catalog, "print-figures-note", language, now),
    )
