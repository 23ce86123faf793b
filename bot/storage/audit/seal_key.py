"""The key of the record: a secret file that lies outside the data, made at the first start."""

import os
import secrets
from pathlib import Path

from bot.core.audit import SealKey

SHORTEST = 32  # signs of a key


class SealKeyError(Exception):
    """The key cannot be read or made; one sentence for the operator, which never tells the key."""


def default_path(data_dir: Path) -> Path:
    """Return where the key lies unless the settings say otherwise: beside the data directory."""
    data = data_dir.absolute()
    return data.with_name(f"{data.name}-seal") / "seal.key"


def read(path: Path) -> SealKey | None:
    """Return the key, None when there is no such file. Raises SealKeyError."""
    try:
        secret = path.read_bytes().strip()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise SealKeyError(
            f"The key of the record {path} cannot be read ({error.strerror})."
        ) from error
    if len(secret) < SHORTEST:
        raise SealKeyError(
            f"The key of the record {path} has fewer than {SHORTEST} signs:"
            " put the right file there, or remove it so that a new one is made."
        )
    return SealKey(secret)


def make(path: Path) -> SealKey:
    """Make a new key that only this user may read. Raises SealKeyError."""
    secret = secrets.token_hex(32).encode()
    # It is whole or not there: half a key would be a wrong one.
    begun = path.with_name(f"{path.name}.new")
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        begun.unlink(missing_ok=True)
        with os.fdopen(os.open(begun, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as file:
            file.write(secret + b"\n")
            file.flush()
            os.fsync(file.fileno())
        begun.rename(path)
    except OSError as error:
        raise SealKeyError(
            f"The key of the record cannot be made at {path} ({error.strerror}): name a file"
            " outside the data directory that this user may write."
        ) from error
    return SealKey(secret)
