"""The key of the record: made once, for the bot alone, and never half."""

import stat
from pathlib import Path

import pytest

from bot.storage.audit import seal_key
from bot.storage.audit.seal_key import SealKeyError


def test_a_key_is_made_once_for_the_bot_alone(tmp_path: Path) -> None:
    """Nobody else on the machine may read it, nor look into its directory."""
    path = seal_key.default_path(tmp_path / "data")
    assert path == tmp_path / "data-seal" / "seal.key"
    assert seal_key.read(path) is None

    made = seal_key.make(path)

    assert seal_key.read(path) == made
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert len(made.secret) == 64
    assert [one.name for one in path.parent.iterdir()] == ["seal.key"]


def test_two_keys_are_never_the_same(tmp_path: Path) -> None:
    """Else one bot could seal for another."""
    one, other = (seal_key.make(tmp_path / name / "seal.key") for name in "ab")
    assert one.secret != other.secret
    assert one.id != other.id


def test_a_try_that_a_crash_cut_short_is_begun_anew(tmp_path: Path) -> None:
    """Half a key would be a wrong one; it is under another name until it is whole."""
    (tmp_path / "seal.key.new").write_text("half")

    assert seal_key.make(tmp_path / "seal.key") == seal_key.read(tmp_path / "seal.key")


@pytest.mark.parametrize("content", ["", "\n\n", "too short"])
def test_what_is_no_key_is_refused_without_telling_it(tmp_path: Path, content: str) -> None:
    """One sentence that names the file."""
    path = tmp_path / "seal.key"
    path.write_text(content)

    with pytest.raises(SealKeyError, match=r"seal\.key has fewer than 32 signs") as refused:
        seal_key.read(path)
    assert "too short" not in str(refused.value)


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    """With what to do about it."""
    (tmp_path / "file").touch()
    with pytest.raises(SealKeyError, match="name a file outside the data directory"):
        seal_key.make(tmp_path / "file" / "seal.key")
    with pytest.raises(SealKeyError, match="cannot be read"):
        seal_key.read(tmp_path)
