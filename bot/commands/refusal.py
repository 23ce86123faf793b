"""How a command ends that cannot go on, and what all of them read."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from bot.places import BUILD, CONTENT, IS_INSTALLED

if TYPE_CHECKING:
    from bot.catalog.catalog import Catalog
    from bot.services.printing.printables import RenderedFile

# sysexits.h: EX_OK, EX_DATAERR, EX_UNAVAILABLE, EX_CONFIG
OK, ALTERED, UNREACHABLE, MISCONFIGURED = 0, 65, 69, 78
USAGE = 2  # what argparse exits with


class RefusedError(Exception):
    """The command cannot go on: what to say, and the exit code."""

    def __init__(self, problems: list[str], code: int) -> None:
        super().__init__("\n".join(problems))
        self.code = code


def catalog(*, is_read_anew: bool = False) -> "Catalog":
    """Return the content, read anew or as it was kept. Raises RefusedError with its problems."""
    from bot.catalog.load import ContentError
    from bot.commands import compiled

    get = compiled.read if is_read_anew else compiled.compiled
    content = content_dir()
    if not content.is_dir():
        raise RefusedError([f"CONFRERE_CONTENT_DIR: {content} is no directory."], MISCONFIGURED)
    try:
        return get(content, _kept(), today=datetime.now(UTC).date())
    except ContentError as error:
        raise RefusedError([str(problem) for problem in error.problems], MISCONFIGURED) from error


def content_dir() -> Path:
    """Return where the content is read: the editors' own, or what came with the code."""
    return _given("CONFRERE_CONTENT_DIR", CONTENT)


def _kept() -> Path:
    """Return where what is made once is kept; the search of this process keeps its own there."""
    folder = _given("CONFRERE_CACHE_DIR", BUILD).absolute()
    if IS_INSTALLED or folder != BUILD:
        from bot.search import encoder

        encoder.BUILD = folder
    return folder


def _given(name: str, otherwise: Path) -> Path:
    from bot.settings import SettingsError, given

    try:
        return Path(given(name) or otherwise)
    except SettingsError as error:
        raise RefusedError(error.problems, MISCONFIGURED) from error


def save(command: str, directory: Path, printed: "tuple[RenderedFile, ...]") -> None:
    """Write files into a directory, which is made when missing, and name them."""
    try:
        directory.mkdir(parents=True, exist_ok=True)
        for file in printed:
            (directory / file.name).write_bytes(file.content)
            print(directory / file.name)
    except OSError as error:
        raise RefusedError([f"{command}: {directory}: {error.strerror}."], USAGE) from error
