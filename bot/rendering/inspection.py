"""Opens a PDF that somebody sent, in a child process that may neither last nor grow."""

import asyncio
import io
import logging
import resource
import sys
from pathlib import Path

from pypdf import PdfReader
from pypdf.errors import DependencyError

from bot.core.documents import PAGE_LIMIT, Defect, DefectError

SECONDS = 5  # of computing; the child is ended at twice that on the wall clock
MEMORY = 768 * 1024 * 1024  # bytes of address space: a PDF bomb hits this, not the bot
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


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    logging.disable()
    print(_inspect(sys.stdin.buffer.read()))  # noqa: T201 - the answer to the parent
