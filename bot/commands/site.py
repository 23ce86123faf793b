"""`export site`: writes what the bot knows as pages of a folder, for whoever is without Telegram.

It only reads the database, so that it may be asked of a running bot; without one it tells what
the content has.
"""

import argparse
import sys
import tempfile
from collections.abc import Mapping
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from bot.commands.parsing import bot_name
from bot.commands.refusal import MISCONFIGURED, UNREACHABLE, USAGE, RefusedError, catalog

if TYPE_CHECKING:
    from bot.catalog.catalog import Catalog
    from bot.services.site.standing import Standing


def add_parser(acts: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the options of the command."""
    site = acts.add_parser(
        "site",
        help="write a site of plain files: guides, dates, announcements, questions",
        description="Write what the bot knows as a site that needs neither Telegram nor a server:"
        " guides, dates, announcements in force, questions, texts for WhatsApp.",
    )
    site.add_argument(
        "--out",
        type=Path,
        required=True,
        help="the folder: missing, empty, or a site written before, which is replaced",
    )
    site.add_argument(
        "--bot", type=bot_name, help="the bot's name on Telegram, to lead to it with a code"
    )


async def run(options: argparse.Namespace) -> None:
    """Write it. Raises RefusedError."""
    out: Path = options.out.absolute()
    if not is_ours(out):
        raise RefusedError(
            [f"export: {out} holds other things than a site of ours: give another folder."], USAGE
        )
    now = datetime.now(UTC).replace(microsecond=0)
    standing, files = await _made(catalog(), options.bot or "", now)
    try:
        write(out, files)
    except OSError as error:
        raise RefusedError([f"export: {out}: {error.strerror}."], USAGE) from error
    print(f"export: {out} ({len(files)} files): {_said(standing)}")


async def _made(
    content: "Catalog", bot: str, now: datetime
) -> "tuple[Standing, Mapping[str, bytes]]":
    """Return what is in force, as the data have it or the content where there are none, and the
    files that tell of it.
    """
    from bot.rendering.typst_renderer import RenderError, TypstRenderer
    from bot.services.site.site import site
    from bot.services.site.standing import of_content, of_data
    from bot.settings import SettingsError, load_settings
    from bot.storage.audit import seal_key
    from bot.storage.database import DATABASE, StorageError
    from bot.storage.reading import reading

    try:
        settings = load_settings()
        path = settings.data_dir / DATABASE
        key = seal_key.read(settings.seal_key_file or seal_key.default_path(settings.data_dir))
        with closing(TypstRenderer()) as renderer:
            if not path.exists():
                standing = of_content(content)
                return standing, await site(standing, renderer, bot=bot, now=now)
            async with reading(path) as read:  # one state of it, until all is written down
                standing = await of_data(content, read, key, now=now)
                return standing, await site(standing, renderer, bot=bot, now=now)
    except SettingsError as error:
        raise RefusedError(error.problems, MISCONFIGURED) from error
    except (seal_key.SealKeyError, RenderError) as error:
        raise RefusedError([f"export: {error}"], MISCONFIGURED) from error
    except StorageError as error:
        raise RefusedError([f"export: {error}"], UNREACHABLE) from error


def _said(standing: "Standing") -> str:
    if standing.doubted:
        print(
            f"export: warning: the record tells otherwise of {', '.join(standing.doubted)};"
            " left out where it would be shown. `audit verify` tells more.",
            file=sys.stderr,
        )
    if standing.announcements is None:
        return "the content alone, for there is no database"
    return f"announcements in force: {len(standing.announcements)}"


def is_ours(folder: Path) -> bool:
    """Tell whether a folder may be replaced: missing, empty, or a site and nothing else."""
    from bot.rendering.site.page import SCRIPT, STYLE
    from bot.services.site.site import HOME, SUMS

    if not folder.exists():
        return True
    if not folder.is_dir():
        return False
    there = {str(one.relative_to(folder)) for one in folder.rglob("*") if not one.is_dir()}
    if not there:
        return True
    try:
        lines = (folder / SUMS).read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return False
    named = {line.partition("  ")[2] for line in lines}
    # A release has sums too.
    return {HOME, STYLE, SCRIPT} <= named and there <= {SUMS, *named}


def write(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files beside a folder, then put them in its place: a half is never found there.

    Raises OSError.
    """
    folder = folder.resolve()
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{folder.name}-", dir=folder.parent) as beside:
        made, old = Path(beside) / "new", Path(beside) / "old"
        for name, content in files.items():
            (made / name).parent.mkdir(parents=True, exist_ok=True)
            (made / name).write_bytes(content)
        if folder.exists():
            folder.rename(old)
        try:
            made.rename(folder)
        except OSError:
            if old.exists():
                old.rename(folder)
            raise
