"""Reads the words of a picture with Tesseract, in a child that may neither last nor grow."""

import asyncio
import os
import resource
import shutil
import subprocess
import sys
from enum import Enum
from functools import cache

from bot.rendering import confinement

PROGRAM = "tesseract"
LANGUAGES = ("fra", "ara")  # the letters of French are those of English too
WALL_SECONDS = 45  # the child gives way to everything else on the machine
_PRINTED_LIMIT = 1024 * 1024  # bytes of a table; what says more is no screen and no letter


class Way(Enum):
    """How a picture is looked at; the value is what Tesseract is told."""

    BLOCK = ("--psm", "6")  # line below line, as on the screen of a telephone
    PAGE = ("--psm", "3")  # with columns
    # Each corner by its own light, as on a photo.
    UNEVEN = ("--psm", "6", "-c", "thresholding_method=2")


class RecognitionError(Exception):
    """A picture could not be read: too much of it, or nothing that Tesseract opens."""


@cache
def is_there() -> bool:
    """Tell whether Tesseract is on this machine, with our languages."""
    program = shutil.which(PROGRAM)
    if program is None:
        return False
    done = subprocess.run([program, "--list-langs"], capture_output=True, check=False)  # noqa: S603
    return set(LANGUAGES) <= set(done.stdout.decode(errors="replace").split())


async def read(content: bytes, way: Way, *languages: str) -> str:
    """Return the words of a picture as Tesseract's table (TSV). Raises RecognitionError.

    `languages` are some of LANGUAGES. Nothing is written to disk.
    """
    child = await asyncio.create_subprocess_exec(
        *(sys.executable, "-I", "-S", confinement.__file__, PROGRAM, "stdin", "stdout"),
        *("-l", "+".join(languages), *way.value, "tsv"),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
        env={**_surroundings(), "OMP_THREAD_LIMIT": "1", "LC_ALL": "C.UTF-8"},
    )
    try:
        async with asyncio.timeout(WALL_SECONDS):
            printed, _ = await child.communicate(content)
    except (TimeoutError, BrokenPipeError, ConnectionResetError) as error:
        raise RecognitionError from error
    finally:
        if child.returncode is None:
            child.kill()
            await child.wait()
    if child.returncode != 0 or len(printed) > _PRINTED_LIMIT:
        raise RecognitionError
    return printed.decode("utf-8", errors="replace")


def computed() -> float:
    """Return how many seconds all children that have ended have computed."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _surroundings() -> dict[str, str]:
    """Return what tells where Tesseract is; no token goes with it."""
    return {name: os.environ[name] for name in ("PATH", "TESSDATA_PREFIX") if name in os.environ}
