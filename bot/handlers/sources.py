"""The line under an official answer that says where it comes from and of when."""

from collections.abc import Sequence

from bot.core.calendar.morocco import day_of
from bot.core.writing.text import escape
from bot.handlers.context import Context


def source_lines(ctx: Context, keys: Sequence[str]) -> str:
    """Return the sources as one small HTML paragraph, each with its date where it is known.

    One that was not published yet is left out; without any, there is no paragraph.
    """
    named = []
    for key in dict.fromkeys(keys):
        source = ctx.catalog.sources[key]
        if not source.is_known(day_of(ctx.now)):
            continue
        title = escape(source.title[ctx.language])
        name = f'<a href="{escape(source.url)}">{title}</a>' if source.url else title
        published = ctx.catalog.published(source, ctx.language)
        named.append(f"{name} ({escape(published)})" if published else name)
    if not named:
        return ""
    label = escape(ctx.text("sources", count=len(named)))
    return f"<i>{label} {ctx.catalog.beside(named, ctx.language)}</i>"
