"""What is released can be made again, and be checked by whoever gets it."""

import hashlib
import json
import os
import re
import shutil
import subprocess
import tarfile
from pathlib import Path

import pytest

from deploy import sbom
from deploy.release import SUMS, release

ROOT = Path(__file__).parents[2]
LOCK = (ROOT / "requirements.lock").read_text("utf-8")


def digests(folder: Path) -> dict[str, str]:
    """Return the SHA-256 of each file of a folder."""
    return {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in folder.iterdir()}


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A checkout with all that a release looks at, and little in it."""
    root = tmp_path / "small"
    for name in ("pyproject.toml", "setup.py", "MANIFEST.in", "requirements.lock", "Dockerfile"):
        (root / name).parent.mkdir(exist_ok=True)
        shutil.copyfile(ROOT / name, root / name)
    for name in ("README.md", "CHANGELOG.md", "LICENSE", "bot/__main__.py", "content/a.md"):
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_text(name)
    subprocess.run(["git", "init", "-q", str(root)], check=True)  # noqa: S603, S607
    subprocess.run(["git", "-C", str(root), "add", "."], check=True)  # noqa: S603, S607
    return root


def test_two_runs_make_the_same_bytes(
    small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Under any umask and whenever: `make walk` does the same with the whole of this checkout."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    release(tmp_path / "once", root=small)
    os.utime(small / "content" / "a.md", (1, 1))
    (small / "content" / "left-over.md").touch()
    before = os.umask(0o077)
    try:
        release(tmp_path / "again", root=small)
    finally:
        os.umask(before)
    made = digests(tmp_path / "again")
    assert made == digests(tmp_path / "once")
    assert len(made) == 5


def test_the_sums_are_those_of_every_file(released: Path) -> None:
    """As `sha256sum --check` reads them."""
    lines = (released / SUMS).read_text().splitlines()
    said = {name: digest for digest, name in (line.split("  ") for line in lines)}
    assert said == {name: found for name, found in digests(released).items() if name != SUMS}
    assert len(said) == 4


def test_the_image_context_holds_what_the_dockerfile_copies(released: Path) -> None:
    """And the Dockerfile: `docker build -` needs nothing else."""
    dockerfile = (ROOT / "Dockerfile").read_text("utf-8")
    copied = set(re.findall(r"^COPY (?!--)(\S+) ", dockerfile, re.MULTILINE))
    (context,) = released.glob("*-image.tar.gz")
    with tarfile.open(context) as packed:
        names = packed.getnames()
    assert {name.split("/")[0] for name in names} == {"Dockerfile", ".dockerignore", *copied}


def test_the_source_holds_what_a_wheel_is_built_from(released: Path) -> None:
    """Content and pins too."""
    (source,) = [one for one in released.glob("*.tar.gz") if "-image" not in one.name]
    with tarfile.open(source) as packed:
        names = {name.partition("/")[2] for name in packed.getnames()}
    assert {"setup.py", "requirements.lock", "pyproject.toml", "content/themes.toml"} <= names
    assert not [name for name in names if name.startswith("tests/")]


def test_the_bill_names_every_pin_with_its_hashes_and_who_asks_for_it(released: Path) -> None:
    """Each component is reached from the bot: nothing comes from nowhere."""
    (file,) = released.glob("*.cdx.json")
    bill = json.loads(file.read_text("utf-8"))
    heads = re.findall(r"^[a-z0-9][\w.-]*==[^ ]+", LOCK, re.MULTILINE)
    assert [f"{one['name']}=={one['version']}" for one in bill["components"]] == heads
    hashes = [
        one["content"]
        for part in bill["components"]
        for place in part["externalReferences"]
        for one in place["hashes"]
    ]
    assert hashes == re.findall(r"sha256:(\w+)", LOCK)

    needs = {one["ref"]: one["dependsOn"] for one in bill["dependencies"]}
    reached, left = set(), [bill["metadata"]["component"]["bom-ref"]]
    while left:
        ref = left.pop()
        if ref not in reached:
            reached.add(ref)
            left += needs[ref]
    assert reached == needs.keys()


def test_the_bill_holds_no_address_of_an_index() -> None:
    """Where the packages come from is the operator's to choose."""
    assert "://" not in LOCK
    pin = next(sbom.pins(LOCK))
    assert pin.name == "aiohappyeyeballs"
    assert "aiohttp" in pin.asked_by
