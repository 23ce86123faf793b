"""The encoder over mapped files: what its package gives, number for number, in little memory."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from benchmarks.faq.scores import HELD_OUT, QUESTIONS, questions
from bot.search import encoder, encoder_tables, tables

MOST = 24  # MB of its own that an encoder may take which has encoded; the package takes 110
_TAKEN = """
import json
from pathlib import Path
from bot.search import encoder
def own():
    lines = Path("/proc/self/smaps_rollup").read_text().splitlines()
    return sum(int(line.split()[1]) for line in lines if line.startswith("Private_Dirty:")) / 1024
before = own()
encoder.load().encode(["Je ne reçois pas le code", "الكود ما وصلنيش"])
print(json.dumps(own() - before))
"""


@pytest.fixture(scope="module")
def mapped() -> encoder.Encoder:
    """The encoder of the bot."""
    loaded = encoder.load()
    assert loaded is not None
    return loaded


@pytest.fixture(scope="module")
def unpacked() -> encoder.Encoder:
    """The encoder as its package has it."""
    return encoder._unpacked()


def test_vectors_are_those_of_the_package(
    mapped: encoder.Encoder, unpacked: encoder.Encoder
) -> None:
    """On every question of the benchmarks, to the last bit."""
    asked = [one.text for file in (QUESTIONS, *HELD_OUT) for one in questions(file)]

    assert np.array_equal(mapped.encode(asked), unpacked.encode(asked))


@given(text=st.text(max_size=200))
def test_any_text_is_cut_into_the_same_pieces(
    mapped: encoder.Encoder, unpacked: encoder.Encoder, text: str
) -> None:
    """Whatever the script; what no piece knows is unknown to both."""
    assert mapped.sp.encode(text) == unpacked._tokenizer.encode(text)  # type: ignore[attr-defined]


def test_an_encoder_that_is_mapped_takes_little_memory() -> None:
    """Its tables are the system's to keep or to drop; a process of its own tells."""
    if not Path("/proc/self/smaps_rollup").exists():
        pytest.skip("only Linux tells what memory a process shares")
    command = [sys.executable, "-c", _TAKEN]
    done = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603 - ourselves

    assert json.loads(done.stdout.splitlines()[-1]) < MOST


def test_files_that_are_broken_are_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Cut short, of no numbers at all, or one of them gone."""
    made: list[Path] = []

    def lay_out(folder: Path) -> None:
        made.append(folder)
        raise OSError("no room")

    monkeypatch.setattr(encoder, "BUILD", tmp_path)
    monkeypatch.setattr(encoder_tables, "lay_out_in_child", lay_out)
    assert encoder._mapped() is None
    (folder,) = made
    tables.store([("letters", np.arange(3))], folder, replaces="encoder-*")
    assert encoder._mapped() is None
    (folder / "letters.npy").write_bytes(b"\x93NUMPY")
    assert encoder._mapped() is None

    assert made == [folder] * 3


def test_what_is_stored_is_what_is_mapped(tmp_path: Path) -> None:
    """Nothing at all, too; it cannot be written into, and the newer takes the place."""
    first: dict[str, NDArray[Any]] = {
        "one": np.arange(6, dtype=np.float32).reshape(2, 3),
        "w.0": np.zeros((4, 0)),
    }
    (tmp_path / "kept-2.npz").touch()  # as it once was
    for folder in ("kept-1", "kept"):
        tables.store(first.items(), tmp_path / folder, replaces="kept-*")
    read = tables.mapped(tmp_path / "kept")
    tables.store([("other", np.ones(1))], tmp_path / "kept", replaces="kept-*")

    assert read.keys() == first.keys()
    assert all(np.array_equal(read[name], table) for name, table in first.items())
    with pytest.raises(ValueError, match="read-only"):
        read["one"][0, 0] = 1
    assert tables.mapped(tmp_path / "kept").keys() == {"other"}
    assert list(tmp_path.iterdir()) == [tmp_path / "kept"]
    with pytest.raises(FileNotFoundError):
        tables.mapped(tmp_path / "nothing")
