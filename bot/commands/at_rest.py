"""The database of a bot that is stopped, opened to be changed from the command line."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from bot.commands.refusal import MISCONFIGURED, UNREACHABLE, RefusedError

if TYPE_CHECKING:
    from bot.settings import Settings
    from bot.storage.database import Database

NOBODY = (
    "no officer is known, so none is told; CONFRERE_OFFICER_IDS and CONFRERE_DIRECTOR_IDS count"
    " as they are set here"
)


def found(command: str) -> "Settings":
    """Return the settings, where they are right and name a database. Raises RefusedError."""
    from bot.settings import SettingsError, load_settings
    from bot.storage.database import DATABASE

    try:
        settings = load_settings()
    except SettingsError as error:
        raise RefusedError(error.problems, MISCONFIGURED) from error
    path = settings.data_dir / DATABASE
    if not path.exists():
        raise RefusedError([f"{command}: there is no database at {path}."], UNREACHABLE)
    return settings


@asynccontextmanager
async def opened(command: str, settings: "Settings") -> AsyncIterator["Database"]:
    """Open it with the key of its record. Raises RefusedError, for what is done inside too."""
    from bot.storage.audit import seal_key
    from bot.storage.database import DATABASE, Database, StorageError

    try:
        key = seal_key.read(settings.seal_key_file or seal_key.default_path(settings.data_dir))
        async with Database.open(settings.data_dir / DATABASE, seal_key=key) as db:
            yield db
    except seal_key.SealKeyError as error:
        raise RefusedError([f"{command}: {error}"], MISCONFIGURED) from error
    except StorageError as error:
        raise RefusedError([f"{command}: {error}"], UNREACHABLE) from error
