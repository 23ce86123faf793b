"""`export`: what the bot knows as files. `export faq` writes into content/, for review in git.

That are the answers in force, and the values of open points, as they were approved. It only reads
the database, so that it may be asked of a running bot. Once the content has them, the bot that
starts with it notes so, and their rows retire.
"""

import argparse
import json
import shutil
import sys
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from bot.commands import site
from bot.commands.refusal import (
    MISCONFIGURED,
    UNREACHABLE,
    USAGE,
    RefusedError,
    content_dir,
)
from bot.places import CONTENT, IS_INSTALLED

if TYPE_CHECKING:
    from bot.catalog.catalog import Catalog
    from bot.core.official.statements import Statement
    from bot.core.questions.official import OfficialAnswer

NOT_OURS = "not-ours.toml"


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the options of the command."""
    export = commands.add_parser("export", help="what the bot knows, as files")
    acts = export.add_subparsers(dest="act", required=True, metavar="faq|site")
    faq = acts.add_parser(
        "faq", help="write the official answers and the values in force into content/"
    )
    faq.add_argument(
        "--out",
        type=Path,
        help="the content directory, made as a copy of content/ when missing; default content/",
    )
    site.add_parser(acts)


async def run(options: argparse.Namespace) -> None:
    """Write them. Raises RefusedError."""
    if options.act == "site":
        await site.run(options)
        return
    await _export_answers(options)


async def _export_answers(options: argparse.Namespace) -> None:
    from bot.core.questions.official import State
    from bot.services.official.seals import believed_answers, believed_statements
    from bot.settings import SettingsError, load_settings
    from bot.storage.audit import seal_key
    from bot.storage.database import DATABASE, StorageError
    from bot.storage.official import asked
    from bot.storage.reading import reading

    out: Path = options.out or content_dir()
    if IS_INSTALLED and out == CONTENT:
        raise RefusedError(["export: give --out DIR: what is installed stays as it is."], USAGE)
    try:
        settings = load_settings()
        path = settings.data_dir / DATABASE
        key = seal_key.read(settings.seal_key_file or seal_key.default_path(settings.data_dir))
    except SettingsError as error:
        raise RefusedError(error.problems, MISCONFIGURED) from error
    except seal_key.SealKeyError as error:
        raise RefusedError([f"export: {error}"], MISCONFIGURED) from error
    if not path.exists():
        raise RefusedError([f"export: there is no database at {path}."], UNREACHABLE)
    try:
        async with reading(path) as read:
            live = await believed_answers(read, key, State.LIVE)
            stated = await believed_statements(read, key, State.LIVE)
            foreign = [(row["language"], row["words"]) for row in await asked.not_ours(read)]
    except StorageError as error:
        raise RefusedError([f"export: {error}"], UNREACHABLE) from error
    _make(out)
    content = _content(out)
    try:
        written = [name for one in live for name in _add(out, content, one)]
        content = _content(out) if written and stated else content
        written += _state(out, content, stated)
        written += _add_foreign(out, content, foreign)
    except OSError as error:
        raise RefusedError([f"export: {out}: {error.strerror}."], USAGE) from error
    if written:
        _content(out)
    print("\n".join(written) if written else "export: the content has all of it already")


def _make(folder: Path) -> None:
    """Make a copy of content/ where a folder is missing or empty. Raises RefusedError."""
    try:
        if not folder.exists() or (folder.is_dir() and not any(folder.iterdir())):
            shutil.copytree(content_dir(), folder, dirs_exist_ok=True)
    except OSError as error:
        raise RefusedError([f"export: {folder}: {error.strerror}."], USAGE) from error


def _content(folder: Path) -> "Catalog":
    """Return a content folder. Raises RefusedError with all of its problems."""
    from bot.catalog.load import ContentError, load

    try:
        return load(folder, today=datetime.now(UTC).date())
    except ContentError as error:
        raise RefusedError([str(problem) for problem in error.problems], MISCONFIGURED) from error


def _add(folder: Path, content: "Catalog", answer: "OfficialAnswer") -> Iterable[str]:
    """Add an answer that the content has not; yield the names of the new files."""
    from bot.catalog.official.answers import as_topic, shared_tables, topic_files, with_topic
    from bot.core.calendar.morocco import day_of

    if answer.topic in content.topics or answer.approved_at is None:
        return
    if missing := answer.missing(content.languages):
        names = ", ".join(missing)
        print(f"export: {answer.topic} stays in the bot: no text in {names}", file=sys.stderr)
        return
    on = day_of(answer.approved_at)
    if problems := as_topic(content, answer, on=on).problems:
        raise RefusedError([f"export: {one}" for one in problems], MISCONFIGURED)
    for name, text in topic_files(content, answer, on=on).items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
        yield str(folder / name)
    for name, text in shared_tables(content, answer, on=on).items():
        with (folder / name).open("a", encoding="utf-8") as file:
            file.write(text)
    themes = folder / "themes.toml"
    text = with_topic(themes.read_text(encoding="utf-8"), answer.theme, answer.topic)
    themes.write_text(text, encoding="utf-8")


def _state(folder: Path, content: "Catalog", stated: Sequence["Statement"]) -> Sequence[str]:
    """Write the values that the content has not; return the names of the files changed."""
    from bot.catalog.official.statements import Stated, has, restated
    from bot.core.calendar.morocco import day_of

    made = [
        Stated(one.point, one.authority, one.kind, one.value, day_of(one.approved_at), one.read_in)
        for one in stated
        if one.approved_at is not None
    ]
    changed = restated(content, [one for one in made if not has(content, one)])
    for name, text in changed.items():
        (folder / name).write_text(text, encoding="utf-8")
    return [str(folder / name) for name in changed]


def _add_foreign(
    folder: Path, content: "Catalog", foreign: Sequence[tuple[str, str]]
) -> Sequence[str]:
    """Add questions that are not ours at the end of their file; return its name if any."""
    known, file = set(content.out_of_scope), folder / NOT_OURS
    lines = [
        f"  {{ lang = {json.dumps(language)}, text = {json.dumps(words, ensure_ascii=False)} }},\n"
        for language, words in dict.fromkeys(foreign)
        if words not in known
    ]
    if lines:
        head, bracket, rest = file.read_text(encoding="utf-8").rpartition("]")
        file.write_text(f"{head}{''.join(lines)}{bracket}{rest}", encoding="utf-8")
    return [str(file)] if lines else []
