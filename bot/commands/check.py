"""`check`: whether everything under content/ is sound and prints; `--awaiting`: what is open."""

import argparse
from collections.abc import Iterator, Mapping
from contextlib import closing
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from bot.commands.refusal import MISCONFIGURED, UNREACHABLE, RefusedError, catalog

if TYPE_CHECKING:
    from bot.catalog.catalog import Catalog
    from bot.catalog.model import Fact, Point


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the options of the command."""
    check = commands.add_parser(
        "check", help="check everything under content/, and that it prints"
    )
    check.add_argument(
        "--awaiting",
        action="store_true",
        help="list what institutions have to confirm: what we have, its source, who asked",
    )


async def run(options: argparse.Namespace) -> None:
    """Check, or list. Raises RefusedError."""
    content = catalog(is_read_anew=not options.awaiting)  # its warnings are those of today
    if options.awaiting:
        counts = await _asked()
        print("\n".join(_open_points(content, counts)))
        return
    await _check(content)


async def _check(content: "Catalog") -> None:
    from bot.rendering.typst_renderer import TypstRenderer
    from bot.services.printing.print_check import proof

    with closing(TypstRenderer()) as renderer:
        problems = await proof(content, renderer, now=datetime.now(UTC))
    if problems:
        raise RefusedError([str(problem) for problem in problems], MISCONFIGURED)
    for warning in content.warnings:
        print(f"warning: {warning}")
    if content.awaiting:
        print("Awaiting the Order:")
        for topic, what in content.awaiting:
            print(f"  {topic}: {what}")
    print(
        f"content is sound: {len(content.guides)} guides, {len(content.topics)} topics"
        f" ({len(content.awaiting)} awaiting the Order), {len(content.languages)} languages"
    )


async def _asked() -> Mapping[str, int] | None:
    """Return how often each topic was asked in thirty days, None where no bot has run here.

    Raises RefusedError.
    """
    from bot.services.official.points import asked
    from bot.settings import SettingsError, load_settings
    from bot.storage.database import DATABASE, StorageError
    from bot.storage.reading import reading

    try:
        path = load_settings().data_dir / DATABASE
    except SettingsError as error:
        raise RefusedError(error.problems, MISCONFIGURED) from error
    if not path.exists():
        return None
    try:
        async with reading(path) as read:
            return await asked(read, now=datetime.now(UTC))
    except StorageError as error:
        raise RefusedError([f"check: {error}"], UNREACHABLE) from error


def _open_points(content: "Catalog", counts: Mapping[str, int] | None) -> Iterator[str]:
    """Yield a line for each topic with open points, the most asked first, and one for each."""
    open_ = [one for key, one in content.points.items() if not content.is_stated(key)]
    topics = dict.fromkeys(one.topic for one in open_)
    for topic in sorted(topics, key=lambda key: -(counts or {}).get(key, 0)):
        asked = "" if counts is None else f" (asked {counts.get(topic, 0)} times in 30 days)"
        yield f"{topic}{asked}: {content.topics[topic].awaiting or 'confirmed'}"
        for one in open_:
            if one.topic == topic:
                yield f"  {_line(content, one, content.facts.get(one.key))}"
    yield f"{len(open_)} points to confirm, in {len(topics)} topics"


def _line(content: "Catalog", point: "Point", fact: "Fact | None") -> str:
    name = point.name[content.default]
    if fact is None:
        return f"{point.key}: {name}: nothing found ({point.kind})"
    source = content.sources[fact.source]
    since = source.published or "undated"
    value = fact.text(content.default)
    return f"{point.key}: {name}: {value} ({source.key}, {since}, {fact.confidence})"
