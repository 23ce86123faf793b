"""Becomes another program that may neither last nor grow nor write, and gives way to all others.

Run as a script, before any other module of ours: what is loaded here is paid for by each picture.
"""

import os
import resource
import sys
from contextlib import suppress

SECONDS = 4  # of computing; a screen takes one, a page photographed two
MEMORY = 1024 * 1024 * 1024  # bytes of address space
_KINDEST = 19
_LIMITS = (
    (resource.RLIMIT_AS, MEMORY),
    (resource.RLIMIT_CPU, SECONDS),
    (resource.RLIMIT_FSIZE, 0),  # not a byte on disk
    (resource.RLIMIT_CORE, 0),
)


def become(program: str, *arguments: str) -> None:
    """Turn this process into another program. Raises OSError where there is none."""
    _give_way()
    for kind, most in _LIMITS:
        with suppress(ValueError, OSError):  # macOS sets no limit of memory
            resource.setrlimit(kind, (most, most))
    os.execvp(program, [program, *arguments])  # noqa: S606 - a list, no shell


def _give_way() -> None:
    """Compute only while nobody else wants to: whoever wakes takes the core at once."""
    os.nice(_KINDEST)
    if sys.platform == "linux":
        with suppress(OSError):  # where it is not allowed, the lowest priority must do
            os.sched_setscheduler(0, os.SCHED_IDLE, os.sched_param(0))


if __name__ == "__main__":
    become(*sys.argv[1:])
