"""`export site`: where it writes, what it never touches, and what it says."""

import os
from pathlib import Path

import pytest

from bot.commands.site import is_ours, write
from bot.services.site.site import SUMS, sums
from tests.history import NUMBER
from tests.test_command_line import _run, meddle, told  # noqa: F401 - a fixture among them

LEAST = {"index.html": b"one", "style.css": b"", "site.js": b""}
FILES = {**LEAST, "fr/index.html": b"two"}


def whole(files: dict[str, bytes]) -> dict[str, bytes]:
    """Return files with their sums, as a site has them."""
    return {**files, SUMS: sums(files)}


def names(folder: Path) -> set[str]:
    """Return the files in a folder."""
    return {str(one.relative_to(folder)) for one in folder.rglob("*") if one.is_file()}


def test_a_site_takes_the_place_of_the_one_before(tmp_path: Path) -> None:
    """What is no longer in it is gone, and nothing is left beside it."""
    out = tmp_path / "site"
    write(out, whole(FILES))
    assert is_ours(out)
    write(out, whole({**LEAST, "index.html": b"three"}))

    assert names(out) == {*LEAST, SUMS}
    assert (out / "index.html").read_bytes() == b"three"
    assert list(tmp_path.iterdir()) == [out]
    assert out.stat().st_mode & 0o055 == 0o055 & ~_umask()  # whoever serves it may read it


def _umask() -> int:
    was = os.umask(0)
    os.umask(was)
    return was


@pytest.mark.parametrize("other", ["notes.txt", "fr/notes.txt", ".htaccess"])
def test_other_things_are_never_replaced(tmp_path: Path, other: str) -> None:
    """Neither where there is no site, nor inside one."""
    out = tmp_path / "site"
    write(out, whole(FILES))
    (out / other).write_text("mine")
    assert not is_ours(out)
    (out / SUMS).unlink()
    assert not is_ours(out)
    assert not is_ours(out / other)


def test_a_release_is_no_site(tmp_path: Path) -> None:
    """Its sums name all that is there, too."""
    write(tmp_path / "dist", whole({"confrere-1.0.whl": b"x"}))

    assert not is_ours(tmp_path / "dist")


def test_a_folder_is_taken_where_it_is_missing_or_empty(tmp_path: Path) -> None:
    """And through a link, which stays one."""
    assert is_ours(tmp_path / "new" / "site")
    (tmp_path / "empty").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "empty")
    assert is_ours(tmp_path / "link")
    write(tmp_path / "link", whole(FILES))

    assert (tmp_path / "link").is_symlink()
    assert names(tmp_path / "empty") == {*FILES, SUMS}


def test_what_cannot_be_written_leaves_the_old_site_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A half is never found in its place, and the next night replaces it all the same."""
    out = tmp_path / "site"
    write(out, whole(FILES))
    real = Path.write_bytes

    def full(path: Path, content: bytes) -> int:
        if path.name == SUMS:
            raise OSError(28, "No space left on device")
        return real(path, content)

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OSError, match="No space"):
        write(out, whole({"index.html": b"three"}))

    assert names(out) == {*FILES, SUMS}
    assert list(tmp_path.iterdir()) == [out]


def test_it_is_written_from_the_data(told: Path, tmp_path: Path) -> None:  # noqa: F811
    """With the announcement in force; a second time into the same folder, but not elsewhere."""
    out, own = tmp_path / "site", {"CONFRERE_DATA_DIR": str(told)}
    first = _run("export", "site", "--out", str(out), "--bot", "@ConfrereBot", environment=own)
    assert (first.returncode, first.stderr) == (0, "")
    assert first.stdout.endswith("announcements in force: 1\n")
    assert NUMBER in (out / "ar/announcements.html").read_text(encoding="utf-8")
    assert (out / SUMS).read_bytes() == sums(
        {name: (out / name).read_bytes() for name in names(out) - {SUMS}}
    )
    (out / "mine.txt").write_text("x")
    again = _run("export", "site", "--out", str(out), environment=own)

    assert again.returncode == 2
    assert "holds other things" in again.stderr
    assert (out / "mine.txt").exists()
