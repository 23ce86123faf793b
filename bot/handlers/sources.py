"""The line under an official answer that says where it comes from and of when."""

from collections.abc import Sequence

from bot.core.morocco import day_of
from bot.core.text import escape
from bot.handlers.talk import Talk


def source_lines(talk: Talk, keys: Sequence[str]) -> str:
    """Return the sources as one small HTML paragraph, each with its date where it is known.

    One that was not published yet is left out; without any, there is no paragraph.
    """
    named = []
    for key in dict.fromkeys(keys):
        source = talk.catalog.sources[key]
        if not source.is_known(day_of(talk.now)):
            continue
        title = escape(source.title[talk.language])
        name = f'<a href="{escape(source.url)}">{title}</a>' if source.url else title
        published = talk.catalog.published(source, talk.language)
        named.append(f"{name} ({escape(published)})" if published else name)
    if not named:
        return ""
    label = escape(talk.text("sources", count=len(named)))
    return f"<i>{label} {talk.catalog.beside(named, talk.language)}</i>"
