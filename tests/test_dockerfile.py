"""The Dockerfile's steps, proven without a Docker engine."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from tests.waiting import PATIENCE

ROOT = Path(__file__).parent.parent
DOCKERFILE = (ROOT / "Dockerfile").read_text(encoding="utf-8")


def test_two_stages_a_plain_user_a_volume_and_a_health_check() -> None:
    """What an operator relies on."""
    assert len(re.findall(r"^FROM ", DOCKERFILE, re.MULTILINE)) == 2
    assert re.search(r"^USER confrere$", DOCKERFILE, re.MULTILINE)
    assert re.search(r"^VOLUME /data /seal$", DOCKERFILE, re.MULTILINE)
    assert "HEALTHCHECK" in DOCKERFILE
    # Nothing of the last stage is done by the plain user before the content was checked.
    assert DOCKERFILE.index("-m bot check") < DOCKERFILE.index("USER confrere")


def test_the_key_of_the_record_lies_in_a_volume_of_its_own() -> None:
    """Outside the data, and where the plain user may write; the README mounts both."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    key = re.search(r"CONFRERE_SEAL_KEY_FILE=(\S+)", DOCKERFILE)
    data = re.search(r"CONFRERE_DATA_DIR=(\S+)", DOCKERFILE)
    assert key is not None
    assert data is not None
    assert not Path(key[1]).is_relative_to(data[1])
    assert f"chown confrere {data[1]} {Path(key[1]).parent}" in DOCKERFILE
    assert f":{Path(key[1]).parent} " in readme


def test_what_is_copied_suffices_to_run(tmp_path: Path) -> None:
    """The image holds bot/ and content/ and nothing else of ours; `check` and the server start."""
    stage = DOCKERFILE.split("FROM ")[-1]
    copied = re.findall(r"^COPY (?!--)(\S+) (\S+)$", stage, re.MULTILINE)
    for source, target in copied:
        shutil.copytree(
            ROOT / source, tmp_path / target, ignore=shutil.ignore_patterns("__pycache__")
        )

    done = subprocess.run(
        [sys.executable, "-m", "bot", "check"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE,
        env={"PATH": os.environ["PATH"], "PYTHONDONTWRITEBYTECODE": "1"},
    )

    assert done.returncode == 0, done.stderr


def test_dockerignore_lets_in_what_is_copied_and_no_more() -> None:
    """A secret in the working folder never reaches the build."""
    allowed = {
        line.removeprefix("!")
        for line in (ROOT / ".dockerignore").read_text().splitlines()
        if line.startswith("!")
    }
    copied = set(re.findall(r"^COPY (?!--)(\S+) ", DOCKERFILE, re.MULTILINE))

    assert copied == allowed


def test_the_health_check_sees_silence(tmp_path: Path) -> None:
    """The very command of the image: fresh is healthy, old or missing is not."""
    match = re.search(r"HEALTHCHECK.*?CMD (.*)$", DOCKERFILE, re.MULTILINE | re.DOTALL)
    assert match is not None
    command = match.group(1).split("\n")[0].replace("/data", str(tmp_path))

    def is_healthy() -> bool:
        shell = ["/bin/sh", "-c", command]
        done = subprocess.run(shell, capture_output=True, check=False)  # noqa: S603 - from our file
        return done.returncode == 0

    assert not is_healthy()
    heartbeat = tmp_path / "heartbeat"
    heartbeat.touch()
    assert is_healthy()
    os.utime(heartbeat, (0, 0))
    assert not is_healthy()
