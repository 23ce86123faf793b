"""The machine: where the data lie, disk, clock, time zones, memory, Tesseract."""

import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from datetime import datetime, timedelta
from importlib import metadata, resources
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.commands.doctor.finding import Finding, not_asked, problem, warning, well
from bot.commands.refusal import UNREACHABLE
from bot.core.calendar.morocco import ZONE

_FEW = 0.1  # of a disk: less is too little
_SMALL = 256_000_000  # bytes of memory in which the bot was tried
_AHEAD = timedelta(days=730)
_ASKEW = 2.0  # seconds between the clock and that of the disk


def findings(data_dir: Path, *, now: datetime) -> list[Finding]:
    """Return what was found."""
    return [
        *_directory(data_dir),
        *_disk(data_dir),
        *_time_zones(now),
        *_memory(),
        *_tesseract(),
    ]


def _directory(data_dir: Path) -> Iterator[Finding]:
    name = "data directory"
    if not data_dir.exists():
        yield warning(name, f"{data_dir} is not there", "the bot makes it at its first start")
        return
    try:
        with tempfile.TemporaryFile(dir=data_dir) as file:
            apart = os.fstat(file.fileno()).st_mtime - time.time()
    except OSError as error:
        yield problem(
            name,
            f"{data_dir} cannot be written ({error.strerror})",
            "give it to the user that runs the bot",
            UNREACHABLE,
        )
        return
    is_open = data_dir.stat().st_mode & 0o007
    yield (
        warning(name, f"{data_dir}: everybody may look into it", f"chmod 700 {data_dir}")
        if is_open
        else well(name, str(data_dir))
    )
    yield (
        well("clock", "the same as that of the disk")
        if abs(apart) < _ASKEW
        else warning(
            "clock",
            f"that of the disk with {data_dir} is {apart:+.0f} s apart",
            "set the clocks of both by NTP",
        )
    )


def _disk(data_dir: Path) -> Iterator[Finding]:
    place = next(
        one for one in (data_dir.absolute(), *data_dir.absolute().parents) if one.exists()
    )
    usage = shutil.disk_usage(place)
    said = f"{usage.free / 1e9:.1f} GB of {usage.total / 1e9:.1f} GB are free"
    if usage.free < _FEW * usage.total:
        yield warning("disk", said, "make room: a full disk ends the bot")
    else:
        yield well("disk", said)


def _time_zones(now: datetime) -> Iterator[Finding]:
    name = "time zones"
    version = metadata.version("tzdata")
    file = resources.files("tzdata").joinpath("zoneinfo", *ZONE.key.split("/"))
    with file.open("rb") as opened:
        ours = ZoneInfo.from_file(opened, ZONE.key)
    days = (now + timedelta(day) for day in range(_AHEAD.days))
    apart = next(
        (d for d in days if d.astimezone(ours).utcoffset() != d.astimezone(ZONE).utcoffset()), None
    )
    if apart is None:
        yield well(name, f"{ZONE.key} is that of the package, tzdata {version}")
    else:
        yield warning(
            name,
            f"{ZONE.key} of this machine is another hour from {apart:%F} on than that of tzdata"
            f" {version}",
            "update the machine's; PYTHONTZPATH= (empty) uses those of the package",
        )


def _memory() -> Iterator[Finding]:
    name = "memory"
    limits = [*_given("/sys/fs/cgroup/memory.max"), *_given("/proc/meminfo")]
    if not limits:
        yield not_asked(name, "this system does not tell")
        return
    said = f"{min(limits) / 1e6:,.0f} MB for the bot to use"
    if min(limits) < _SMALL:
        yield warning(name, said, f"it was tried with {_SMALL / 1e6:.0f} MB")
    else:
        yield well(name, said)


def _given(file: str) -> list[float]:
    """Return the bytes that the limit of a container, or the table of the kernel, tells of."""
    try:
        text = Path(file).read_text(encoding="ascii")
    except (OSError, ValueError):
        return []
    if text.strip().isdecimal():
        return [float(text)]
    return [
        float(line.split()[1]) * 1024 for line in text.splitlines() if line.startswith("MemTotal:")
    ]


def _tesseract() -> Iterator[Finding]:
    from bot.rendering import recognition

    name = "Tesseract"
    if recognition.is_there():
        yield well(name, f"reads pictures in {', '.join(recognition.LANGUAGES)}")
    else:
        yield warning(
            name,
            "it is not there, or not with French and Arabic: the bot can read no pictures",
            "apt install tesseract-ocr tesseract-ocr-fra tesseract-ocr-ara",
        )
