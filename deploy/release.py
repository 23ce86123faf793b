"""`make release`: wheel, source, image context, bill of materials, sums; the same each time."""

import argparse
import gzip
import hashlib
import io
import json
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
import tomllib
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from deploy import sbom

ROOT = Path(__file__).parents[1]
IMAGE = ("Dockerfile", ".dockerignore", "requirements.lock", "bot", "content")
SUMS = "SHA256SUMS"
# In a process of its own, whose directory and arguments it takes for its own.
_BUILD = """
import sys
from setuptools import build_meta
out = sys.argv[1]  # which it changes
build_meta.build_sdist(out)
build_meta.build_wheel(out)
"""


def release(out: Path, *, root: Path = ROOT) -> list[Path]:
    """Make everything in the directory `out`, from the files that git knows; return the files.

    The same files at the same SOURCE_DATE_EPOCH (by default the moment of the last commit) give
    the same bytes, with the same Python, zlib and setuptools. Raises CalledProcessError, OSError.
    """
    out.mkdir(parents=True, exist_ok=True)
    epoch = _epoch(root)
    with tempfile.TemporaryDirectory() as folder:
        tree, built = Path(folder) / "tree", Path(folder) / "built"
        built.mkdir()
        names = _copy(root, tree, epoch)
        version = tomllib.loads((tree / "pyproject.toml").read_text("utf-8"))["project"]["version"]
        subprocess.run(  # noqa: S603 - ourselves
            [sys.executable, "-c", _BUILD, str(built)],
            cwd=tree,
            env={**os.environ, "SOURCE_DATE_EPOCH": str(epoch), "PYTHONHASHSEED": "0"},
            umask=0o022,
            stdout=subprocess.DEVNULL,
            check=True,
        )
        (source,) = built.glob("*.tar.gz")
        (wheel,) = built.glob("*.whl")
        made = [
            shutil.copy(wheel, out),
            _write(out / source.name, _repacked(source, epoch)),
            _write(out / f"confrere-{version}-image.tar.gz", _context(tree, names, epoch)),
            _write(out / f"confrere-{version}.cdx.json", _bill(tree, version, epoch)),
        ]
    files = [Path(one) for one in made]
    lines = [f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n" for file in files]
    return [*files, _write(out / SUMS, "".join(sorted(lines, key=_name)).encode())]


def _name(line: str) -> str:
    return line.split()[1]


def _epoch(root: Path) -> int:
    given = os.environ.get("SOURCE_DATE_EPOCH")
    return int(given or _git(root, "log", "-1", "--format=%ct"))


def _git(root: Path, *words: str) -> str:
    command = ["git", "-C", str(root), *words]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout  # noqa: S603


def _copy(root: Path, tree: Path, epoch: int) -> list[str]:
    """Copy what git knows, whatever the umask and the times of this checkout; return the names."""
    names = [name for name in _git(root, "ls-files", "-z").split("\0") if name]
    there = sorted(name for name in names if (root / name).is_file())
    for name in there:
        (tree / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(root / name, tree / name)
        (tree / name).chmod(0o755 if os.access(root / name, os.X_OK) else 0o644)
        os.utime(tree / name, (epoch, epoch))
    return there


def _repacked(source: Path, epoch: int) -> bytes:
    """Return the source archive without who packed it and when."""
    with tarfile.open(source) as packed:
        files = {
            member.name: opened.read()
            for member in packed.getmembers()
            if (opened := packed.extractfile(member)) is not None
        }
    return _tar(sorted(files.items()), epoch)


def _context(tree: Path, names: Iterable[str], epoch: int) -> bytes:
    """Return all that the Dockerfile copies, as `docker build -` reads it."""
    needed = [name for name in names if name in IMAGE or name.split("/")[0] in IMAGE]
    return _tar([(name, (tree / name).read_bytes()) for name in needed], epoch)


def _tar(files: Iterable[tuple[str, bytes]], epoch: int) -> bytes:
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as tar:
        for name, content in files:
            member = tarfile.TarInfo(name)
            member.size, member.mtime, member.mode = len(content), epoch, 0o644
            tar.addfile(member, io.BytesIO(content))
    return gzip.compress(packed.getvalue(), mtime=epoch)


def _bill(tree: Path, version: str, epoch: int) -> bytes:
    lock = (tree / "requirements.lock").read_text("utf-8")
    made = sbom.bill(lock, version, made_at=datetime.fromtimestamp(epoch, UTC))
    return f"{json.dumps(made, indent=1)}\n".encode()


def _write(file: Path, content: bytes) -> Path:
    file.write_bytes(content)
    return file


def main() -> None:
    """Make it, name the files, and say what no commit has."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=ROOT / "dist")
    out = parser.parse_args().out
    if _git(ROOT, "status", "--porcelain"):
        print("warning: this checkout has changes that no commit has", file=sys.stderr)
    for file in release(out):
        print(file)


if __name__ == "__main__":
    main()
