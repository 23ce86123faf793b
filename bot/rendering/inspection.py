"""Opens a PDF that somebody sent, in a child process that may neither last nor grow."""

import asyncio
import io
import logging
import os
import resource
import sys
from contextlib import suppress
from pathlib import Path
from threading import Thread
from time import monotonic, sleep

from bot.core.documents import PAGE_LIMIT, Defect, DefectError

SECONDS = 5  # of computing; the child is ended at twice that on the wall clock
MEMORY = 768 * 1024 * 1024  # bytes of address space: a PDF bomb hits this, not the bot
_LOOK = 0.02  # seconds between two looks at it where nothing else holds it
_MAGIC = b"%PDF-"
_MAGIC_WITHIN = 1024  # bytes; readers accept a little before the header
_PARENT = Path(__file__).parents[2]


async def count_pages(content: bytes) -> int:
    """Return the number of pages of a PDF. Raises DefectError."""
    if not content:
        raise DefectError(Defect.EMPTY)
    if _MAGIC not in content[:_MAGIC_WITHIN]:
        raise DefectError(Defect.NOT_PDF)
    child = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        __name__,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
        cwd=_PARENT,
    )
    try:
        async with asyncio.timeout(2 * SECONDS):
            printed, _ = await child.communicate(content)
    except (TimeoutError, BrokenPipeError, ConnectionResetError) as error:
        raise DefectError(Defect.UNREADABLE) from error
    finally:
        if child.returncode is None:
            child.kill()
            await child.wait()
    answer = printed.decode().strip()
    if not answer.isdecimal():
        raise DefectError(Defect(answer) if answer in list(Defect) else Defect.UNREADABLE)
    if int(answer) > PAGE_LIMIT:
        raise DefectError(Defect.TOO_LONG)
    return int(answer)


def _inspect(content: bytes) -> str:
    """Return what the child prints: the number of pages, or a defect."""
    # Not above: the bot would load them too, 8 MB of code that only the child runs.
    from pypdf import PdfReader
    from pypdf.errors import DependencyError

    try:
        reader = PdfReader(io.BytesIO(content))
        if reader.is_encrypted:
            return Defect.LOCKED
        return str(len(reader.pages)) if reader.pages else Defect.UNREADABLE
    except DependencyError:
        # The newer kinds of encryption need a library that nothing else here does.
        return Defect.LOCKED
    except (Exception, MemoryError, RecursionError):
        # Whatever a broken file does to the parser, to us it is one thing.
        return Defect.UNREADABLE


def _confine() -> None:
    """Let this process neither last nor grow, by the means that the system has."""
    for kind, most in ((resource.RLIMIT_AS, MEMORY), (resource.RLIMIT_CPU, SECONDS)):
        with suppress(ValueError, OSError):  # macOS sets no limit of memory
            resource.setrlimit(kind, (most, most))
    if resource.getrlimit(resource.RLIMIT_AS)[0] != MEMORY:
        Thread(target=_watch, daemon=True).start()


def _watch() -> None:
    """End this process as soon as it has grown too large, or has lasted too long."""
    began = monotonic()
    while monotonic() - began < 2 * SECONDS and _size() <= MEMORY:
        sleep(_LOOK)
    os._exit(1)


def _size() -> int:
    """Return how many bytes this process holds."""
    try:  # on Linux the greatest size of all is also that of the process it came from
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss  # macOS tells bytes
    return pages * resource.getpagesize()


if __name__ == "__main__":
    _confine()
    logging.disable()
    print(_inspect(sys.stdin.buffer.read()))  # noqa: T201 - the answer to the parent
