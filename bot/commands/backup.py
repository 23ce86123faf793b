"""`backup`: copies the data into one file, whether the bot serves or not, and proves it whole."""

import argparse
import os
import sys
import time
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from bot.commands.refusal import MISCONFIGURED, UNREACHABLE, USAGE, RefusedError

if TYPE_CHECKING:
    from bot.storage.copies.copying import Copy, Progress

_KEPT = 7
_MOST = 1_000
_POLITE = 10  # of 19: whatever else runs on the machine goes first


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the options of the command."""
    backup = commands.add_parser(
        "backup",
        help="copy the data into one file, while the bot serves or not",
        description="Copy the database into one file that its owner alone reads, and prove it"
        " whole. The bot may serve meanwhile.",
    )
    backup.add_argument(
        "--out",
        type=Path,
        help="the directory of the copies, or a new file; default `backups` among the data",
    )
    backup.add_argument(
        "--keep",
        type=_number,
        default=_KEPT,
        metavar="N",
        help=f"delete all but the newest N copies of this bot in the directory; default {_KEPT}",
    )


def run(options: argparse.Namespace) -> None:
    """Make one copy, and print where it is. Raises RefusedError."""
    from bot.settings import SettingsError, load_settings
    from bot.storage.copies import copying
    from bot.storage.database import DATABASE, StorageError

    try:
        data_dir = load_settings().data_dir
    except SettingsError as error:
        raise RefusedError(error.problems, MISCONFIGURED) from error
    source, out = data_dir / DATABASE, options.out or data_dir / copying.FOLDER
    is_file = out.suffix != "" and not out.is_dir()
    if is_file and out.exists():
        raise RefusedError([f"backup: {out} exists already: give another name."], USAGE)
    with suppress(OSError):
        os.nice(_POLITE)
    began = time.monotonic()
    folder, name = (
        (out.parent, out.name) if is_file else (out, copying.free_name(out, datetime.now(UTC)))
    )
    try:
        made = copying.copy_into(folder, source, name, on_progress=bar())
    except StorageError as error:
        raise RefusedError([f"backup: {error}"], UNREACHABLE) from error
    with suppress(OSError):  # a copy of data that cannot be written, too
        copying.note_last(data_dir, made, now=datetime.now(UTC))
    if not is_file:
        try:
            copying.drop_old(folder, of=source, keep=options.keep)
        except OSError as error:  # the copy is made all the same
            said = f"backup: warning: old copies in {folder} cannot be deleted ({error.strerror})."
            print(said, file=sys.stderr)
    print(f"backup: {_said(made, time.monotonic() - began)}")
    if made.contents.strange:
        print(
            f"backup: warning: {source} is not as this program makes it: {made.contents.strange};"
            " `restore` refuses the copy until that is undone.",
            file=sys.stderr,
        )


def _said(made: "Copy", seconds: float) -> str:
    from bot.storage.copies.copying import megabytes

    held = made.contents
    return (
        f"{made.path} ({megabytes(made.size)}, {held.rows:,} rows in {len(held.counts)} tables,"
        f" {seconds:.1f} s): whole, of version {held.version}, its record ends at"
        f" {held.head.short}"
    )


def bar() -> "Progress | None":
    """Return what draws how far it is, where somebody looks on."""
    if not sys.stderr.isatty():
        return None

    def draw(done: int, total: int) -> None:
        share = done / total if total else 1.0
        filled = round(share * 30)
        end = "\r\033[K" if done == total else ""
        print(f"\r{'█' * filled}{'░' * (30 - filled)} {share:4.0%}{end}", end="", file=sys.stderr)

    return draw


def _number(words: str) -> int:
    number = int(words) if words.isascii() and words.isdigit() else 0
    if not 1 <= number <= _MOST:
        raise argparse.ArgumentTypeError(f"{words}: give a number from 1 to {_MOST}")
    return number
