"""Files that a Bot API server of one's own (`--local`) hands over by their place."""

import asyncio
from pathlib import Path

import structlog

log = structlog.get_logger()


class OutsideError(Exception):
    """A file lies elsewhere than the settings say, and is not read."""


class LocalFiles:
    """Reads what lies in the server's directory, and nothing else on the machine."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder

    async def read(self, path: str) -> bytes:
        """Return the bytes of a file. Raises OutsideError; the log says what to set."""
        return await asyncio.to_thread(self._read, path)

    def _read(self, path: str) -> bytes:
        try:
            file = Path(path).resolve()  # a link may lead anywhere
        except ValueError as error:
            raise OutsideError from error
        if self._folder is None or not file.is_relative_to(self._folder.resolve()):
            log.error(
                "the Bot API server names a file outside of CONFRERE_API_FILES: it is not read",
                setting=str(self._folder),
            )
            raise OutsideError
        try:
            return file.read_bytes()
        except OSError as error:
            log.error("a file of the Bot API server cannot be read", reason=error.strerror)  # noqa: TRY400 - a place, no trace
            raise OutsideError from error
