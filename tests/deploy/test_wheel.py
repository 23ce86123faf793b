"""The wheel: it holds all it needs, asks for what was tested, and runs where it is installed."""

import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from bot.places import CONTENT
from tests.waiting import PATIENCE

ROOT = Path(__file__).parents[2]
_READS = """
from bot.commands import refusal
refusal.catalog()
print(refusal.content_dir())
"""


@pytest.fixture(scope="module")
def wheel(released: Path) -> Path:
    """The wheel of this checkout."""
    (found,) = released.glob("*.whl")
    return found


def known(folder: Path) -> dict[str, bytes]:
    """Return the files below a folder that are kept in git, by their paths from its parent."""
    command = ["git", "-C", str(folder), "ls-files", "-z", "--full-name", "."]
    listed = subprocess.run(command, capture_output=True, text=True, check=True).stdout  # noqa: S603
    return {name: (ROOT / name).read_bytes() for name in listed.split("\0") if name}


def test_it_holds_code_and_content_as_they_are_here(wheel: Path) -> None:
    """Every page, template, migration and picture; nothing of the tests, nothing left over."""
    code = known(ROOT / "bot")
    content = {f"bot/{name}": held for name, held in known(CONTENT).items()}
    with zipfile.ZipFile(wheel) as packed:
        held = {name: packed.read(name) for name in packed.namelist() if ".dist-info/" not in name}
    assert held == code | content


def test_it_asks_for_the_very_versions_of_the_lock(wheel: Path) -> None:
    """Each by `==`, those under a condition too."""
    with zipfile.ZipFile(wheel) as packed:
        (name,) = [one for one in packed.namelist() if one.endswith(".dist-info/METADATA")]
        said = packed.read(name).decode()
    asked = re.findall(r"^Requires-Dist: (.*)$", said, re.MULTILINE)
    lock = (ROOT / "requirements.lock").read_text("utf-8")
    pinned = re.findall(r"^([\w.-]+==[^ \\]+)(?: ; (.*?))? \\$", lock, re.MULTILINE)
    assert [one.replace('"', "'").split("; ") for one in asked] == [
        [pin, condition] if condition else [pin] for pin, condition in pinned
    ]


def test_it_runs_where_it_is_installed(wheel: Path, tmp_path: Path) -> None:
    """In any directory, from a place that belongs to somebody else: it reads its content.

    (`make walk` installs it, and has it serve.)
    """
    site, home = tmp_path / "site", tmp_path / "home"
    home.mkdir()
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(site)
    before = sorted(site.rglob("*"))

    done = subprocess.run(  # noqa: S603 - ourselves
        [sys.executable, "-c", _READS],
        cwd=home,
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE,
        env={
            "PATH": os.environ["PATH"],
            "HOME": str(home),
            "PYTHONPATH": str(site),
            "PYTHONDONTWRITEBYTECODE": "1",
        },
    )

    assert done.returncode == 0, done.stderr
    assert Path(done.stdout.strip()) == site / "bot" / "content"
    assert sorted(site.rglob("*")) == before
    kept = "Library/Caches" if sys.platform == "darwin" else ".cache"
    assert list((home / kept / "confrere").glob("content-*.pickle"))
