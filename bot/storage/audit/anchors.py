"""Anchors of the record beside its key: how far it went, noted where the data cannot reach."""

from pathlib import Path

from bot.core.audit import Anchor


def beside(key_file: Path) -> Path:
    """Return the file of anchors that belongs to a key."""
    return key_file.with_name(f"{key_file.stem}.anchors")


def read(path: Path) -> list[Anchor]:
    """Return what was noted, the oldest first; nothing where there is no such file."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except OSError:
        return []
    # A line that a crash cut short is no anchor; the next one says more.
    return [anchor for line in lines if (anchor := Anchor.parse(line))]


def note(path: Path, anchor: Anchor) -> None:
    """Add an anchor, unless it is the last one already. Raises OSError."""
    if read(path)[-1:] == [anchor]:
        return
    with path.open("a", encoding="utf-8") as file:
        file.write(f"{anchor}\n")
