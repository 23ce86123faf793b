"""`audit`: verify the record of who decided what, print its anchor, or the proof of a number.

All of it only reads, so that it may be asked of a running bot.
"""

import argparse
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from bot.commands.parsing import lines_of
from bot.commands.refusal import (
    ALTERED,
    MISCONFIGURED,
    UNREACHABLE,
    USAGE,
    RefusedError,
    catalog,
    save,
)

if TYPE_CHECKING:
    from bot.core.audit import Anchor, SealKey
    from bot.services.audit.trail import Check
    from bot.settings import Settings
    from bot.storage.database import Reader


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the options of the command."""
    audit = commands.add_parser("audit", help="the record of who decided what")
    acts = audit.add_subparsers(dest="act", required=True, metavar="verify|anchor|export")
    verify = acts.add_parser("verify", help="find what was altered, cut or written anew")
    verify.add_argument(
        "--seal",
        action="append",
        default=[],
        metavar="N:SEAL",
        help="an anchor noted before, from a report, a proof or `audit anchor`; may come again",
    )
    verify.add_argument(
        "--seals",
        type=lines_of,
        default=(),
        help="a file of such lines; - for stdin",
    )
    verify.add_argument("--lang", default="en", help="fr, ar or en; default en")
    acts.add_parser("anchor", help="print how long the record is and its last seal, to be kept")
    export = acts.add_parser("export", help="print the proof of an announcement (PDF)")
    export.add_argument("number", help="its public number, such as 2025-07-003")
    export.add_argument("--lang", default="fr", help="fr, ar or en; default fr")
    export.add_argument(
        "--out", type=Path, required=True, help="the directory for the file; made when missing"
    )


async def run(options: argparse.Namespace) -> None:
    """Carry out `audit verify`, `audit anchor` or `audit export`. Raises RefusedError."""
    from bot.settings import SettingsError, load_settings
    from bot.storage.database import DATABASE, StorageError
    from bot.storage.reading import reading

    try:
        settings = load_settings()
    except SettingsError as error:
        raise RefusedError(error.problems, MISCONFIGURED) from error
    path = settings.data_dir / DATABASE
    if not path.exists():
        raise RefusedError([f"audit: there is no database at {path}."], UNREACHABLE)
    try:
        async with reading(path) as read:
            match options.act:
                case "export":
                    await _export(read, settings, options)
                case "anchor":
                    await _anchor(read)
                case _:
                    await _verify(read, settings, options)
    except StorageError as error:
        raise RefusedError([f"audit: {error}"], UNREACHABLE) from error


async def _anchor(read: "Reader") -> None:
    from bot.storage.audit.audit import head

    print(await head(read))


async def _verify(read: "Reader", settings: "Settings", options: argparse.Namespace) -> None:
    from bot.services.audit.trail import check
    from bot.services.audit.words import Findings

    noted = [*_anchors(options), *_kept(settings)]
    content = catalog()
    _refuse_unknown(options.lang, list(content.languages))
    key, problem = _key(settings)
    found = await check(read, key, noted)
    said = Findings(content, found, options.lang)
    for line in said.scope():
        print(f"audit: {line}")
    _refuse_flawed(found, list(said.faults()))
    if found.lacks_key:
        raise RefusedError([f"audit: {problem}"], MISCONFIGURED)
    print(f"audit: {said.verdict()} {found.examination.head}")


def _anchors(options: argparse.Namespace) -> "Iterator[Anchor]":
    from bot.core.audit import Anchor

    for words in [*options.seal, *options.seals]:
        anchor = Anchor.parse(words)
        if anchor is not None:
            yield anchor
        elif words.strip():
            raise RefusedError(
                [
                    f"audit: {words.strip()} is no anchor: give the number of entries, a colon and"
                    " at least 16 digits of the seal, such as 41:9f3c0a2b5d7e8f10."
                ],
                USAGE,
            )


async def _export(read: "Reader", settings: "Settings", options: argparse.Namespace) -> None:
    from bot.rendering.typst_renderer import RenderError, TypstRenderer
    from bot.services.audit.trail import UnreadableRowsError, notice
    from bot.services.audit.words import Findings
    from bot.services.printing.printables import Printables

    content = catalog()
    _refuse_unknown(options.lang, list(content.languages))
    key, problem = _key(settings)
    try:
        found = await notice(read, key, options.number, _kept(settings))
    except UnreadableRowsError as error:
        unreadable = "audit: rows of announcements cannot be read; `audit verify` tells more."
        raise RefusedError([unreadable], ALTERED) from error
    if found is None:
        raise RefusedError([f"audit: no announcement was sent as {options.number}."], USAGE)
    with closing(TypstRenderer()) as renderer:
        prints = Printables.of_content(content, renderer)
        try:
            printed = await prints.notice(found, options.lang, now=datetime.now(UTC))
        except RenderError as error:
            raise RefusedError([str(error)], MISCONFIGURED) from error
    save("audit", options.out, (printed,))
    if found.check.lacks_key:
        print(f"audit: {problem}", file=sys.stderr)
    _refuse_flawed(found.check, list(Findings(content, found.check, "en").faults()))


def _key(settings: "Settings") -> "tuple[SealKey | None, str]":
    """Return the key of the record, or None and a sentence that says why there is none.

    It is only looked for: making one is for the bot that seals with it.
    """
    from bot.storage.audit import seal_key

    path = _key_file(settings)
    try:
        found = seal_key.read(path)
    except seal_key.SealKeyError as error:
        return None, f"{error} What needs the key was not checked."
    return found, (
        f"There is no key at {path} (CONFRERE_SEAL_KEY_FILE): what needs it was not checked."
    )


def _key_file(settings: "Settings") -> Path:
    from bot.storage.audit import seal_key

    return settings.seal_key_file or seal_key.default_path(settings.data_dir)


def _kept(settings: "Settings") -> "list[Anchor]":
    """Return what the bot itself noted beside its key."""
    from bot.storage.audit import anchors

    return anchors.read(anchors.beside(_key_file(settings)))


def _refuse_unknown(language: str, languages: list[str]) -> None:
    if language not in languages:
        raise RefusedError(
            [f"audit: there is only this: languages {', '.join(languages)}."], USAGE
        )


def _refuse_flawed(check: "Check", faults: list[str]) -> None:
    if not check.is_whole:
        raise RefusedError([f"audit: {fault}" for fault in faults], ALTERED)
