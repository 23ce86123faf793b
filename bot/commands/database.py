"""Opening the database for a command that writes, with the key that seals what it decides."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from bot.commands.refusal import MISCONFIGURED, UNREACHABLE, RefusedError

if TYPE_CHECKING:
    from bot.storage.database import Database


@asynccontextmanager
async def writing(command: str) -> AsyncIterator["Database"]:
    """Open the bot's database to write, while the bot is stopped.

    Raises RefusedError: the settings are wrong, there is no database, or it cannot be used.
    """
    from bot.settings import SettingsError, load_settings
    from bot.storage import seal_key
    from bot.storage.database import DATABASE, Database, StorageError

    try:
        settings = load_settings()
        key = seal_key.read(settings.seal_key_file or seal_key.default_path(settings.data_dir))
    except SettingsError as error:
        raise RefusedError(error.problems, MISCONFIGURED) from error
    except seal_key.SealKeyError as error:
        raise RefusedError([f"{command}: {error}"], MISCONFIGURED) from error
    path = settings.data_dir / DATABASE
    if not path.exists():
        raise RefusedError([f"{command}: there is no database at {path}."], UNREACHABLE)
    try:
        async with Database.open(path, seal_key=key) as db:
            yield db
    except StorageError as error:
        raise RefusedError([f"{command}: {error}"], UNREACHABLE) from error
