"""The line under an official answer that says where it comes from and of when."""

from collections.abc import Iterable, Sequence

from bot.catalog.catalog import STATED
from bot.catalog.model import Source
from bot.core.calendar.morocco import day_of
from bot.core.writing.text import escape
from bot.handlers.context import Context

_TO = "\u2060–\u2060"  # a line does not end between two years


def source_lines(ctx: Context, keys: Sequence[str]) -> str:
    """Return the sources as one line of HTML: one by its name and date, several by their kinds.

    Several are numbers that open them, and the years they are of. What an institution has stated
    goes first, with its day. One that was not published yet is left out; without any, there is no
    line.
    """
    sources = [ctx.catalog.sources[key] for key in dict.fromkeys(keys)]
    known = [source for source in sources if source.is_known(day_of(ctx.now))]
    if not known:
        return ""
    label = escape(ctx.text("sources", count=len(known)))
    others = [source for source in known if source.kind != STATED]
    parts = [*_stated(ctx, keys), *_beside(ctx, others)]
    return f"<i>{label} {ctx.catalog.beside(parts, ctx.language)}</i>"


def said_by(ctx: Context, source: str, others: Iterable[str]) -> str:
    """Return where officers know a date from, in their words, and what is stated beside it."""
    parts = [escape(source), *_stated(ctx, others)]
    label = escape(ctx.text("sources", count=len(parts)))
    return f"<i>{label} {ctx.catalog.beside(parts, ctx.language)}</i>"


def _stated(ctx: Context, keys: Iterable[str]) -> Sequence[str]:
    """Return as HTML those of the sources that an institution has stated, each once."""
    sources = (ctx.catalog.sources[key] for key in keys)
    known = (source for source in sources if source.is_known(day_of(ctx.now)))
    return [*dict.fromkeys(_whole(ctx, source) for source in known if source.kind == STATED)]


def _beside(ctx: Context, sources: Sequence[Source]) -> Iterable[str]:
    """Return one source whole, several by their kinds and their years."""
    if len(sources) == 1:
        return [_whole(ctx, sources[0])]
    return [*_kinds(ctx, sources), _years(sources)] if sources else []


def _whole(ctx: Context, source: Source) -> str:
    name = _opening(source, source.title[ctx.language])
    published = ctx.catalog.published(source, ctx.language)
    return f"{name} ({escape(published)})" if published else name


def _kinds(ctx: Context, sources: Sequence[Source]) -> Iterable[str]:
    """Yield each kind of source with those of it: « presse 1 2 3 »."""
    for kind in dict.fromkeys(source.kind for source in sources):
        name = ctx.text(f"source-{kind}")
        of_kind = [source for source in sources if source.kind == kind]
        if len(of_kind) == 1:
            yield _opening(of_kind[0], name)
        else:
            numbers = (_opening(source, str(n)) for n, source in enumerate(of_kind, 1))
            yield " ".join([escape(name), *numbers])


def _opening(source: Source, words: str) -> str:
    """Return words as HTML that opens a source where it has an address."""
    shown = escape(words)
    return f'<a href="{escape(source.url)}">{shown}</a>' if source.url else shown


def _years(sources: Iterable[Source]) -> str:
    """Return the years of the sources, as far as they are known: « 2020–2025 », or « 2025 »."""
    years = sorted(source.published[:4] for source in sources if source.published)
    return _TO.join(dict.fromkeys(years[:1] + years[-1:]))
