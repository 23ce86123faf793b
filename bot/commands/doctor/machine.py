"""The machine: where the data lie, disk, clock, time zones, memory, Tesseract."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from importlib import metadata
from pathlib import Path
from zoneinfo import ZoneInfo

from bot import machine
from bot.commands.doctor.finding import Finding, not_asked, problem, warning, well
from bot.commands.refusal import UNREACHABLE
from bot.core.calendar.morocco import ZONE

_SMALL = 256_000_000  # bytes of memory in which the bot was tried
_AHEAD = timedelta(days=730)
_OWN_ZONES = Path("/usr/share/zoneinfo")


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
        apart = machine.apart(data_dir)
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
        if abs(apart) < machine.ASKEW
        else warning(
            "clock",
            f"that of the disk with {data_dir} is {apart:+.0f} s apart",
            "set the clocks of both by NTP",
        )
    )


def _disk(data_dir: Path) -> Iterator[Finding]:
    usage = machine.disk(data_dir)
    said = f"{usage.free / 1e9:.1f} GB of {usage.total / 1e9:.1f} GB are free"
    if usage.share < machine.FEW:
        yield warning("disk", said, "make room: a full disk ends the bot")
    else:
        yield well("disk", said)


def _time_zones(now: datetime) -> Iterator[Finding]:
    name = "time zones"
    said = f"{ZONE.key} is that of the package, tzdata {metadata.version('tzdata')}"
    apart = _apart(now)
    if apart is None:
        yield well(name, said)
    else:
        yield warning(
            name,
            f"{said}; this machine's own is another hour from {apart:%F} on",
            "bring both up to date: the bot goes by the package's",
        )


def _apart(now: datetime) -> datetime | None:
    """Return from when on the machine's own data tell another hour; None where they do not."""
    file = _OWN_ZONES / ZONE.key
    if not file.is_file():
        return None
    with file.open("rb") as opened:
        own = ZoneInfo.from_file(opened, ZONE.key)
    days = (now + timedelta(day) for day in range(_AHEAD.days))
    return next(
        (d for d in days if d.astimezone(own).utcoffset() != d.astimezone(ZONE).utcoffset()), None
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
