"""Follows deploy/README.md word by word, as a new account, with the simulator for Telegram.

It needs a release, the Python of a checkout in which `make run` was done, and a package index.
As root it makes an account and removes it, otherwise it takes an empty home directory.
"""

import argparse
import json
import os
import pwd
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "deploy" / "README.md"
WALKED = "sh"  # other words after the fence say what is needed, and are not there
TOKEN = "123456:PLAYGROUND"  # noqa: S105 - opens nothing but the simulator
PERSON = 1001  # of the simulator
_PATIENCE = 60.0  # seconds for an answer


@dataclass(frozen=True, slots=True)
class Block:
    """Commands of the page: the line they begin at, and what they need."""

    line: int
    needs: str
    commands: str


def blocks(page: str) -> Iterator[Block]:
    """Yield the blocks of commands of a page, in its order."""
    for found in re.finditer(r"^```(sh[ \w]*)\n(.*?)^```$", page, re.MULTILINE | re.DOTALL):
        yield Block(page.count("\n", 0, found.start()) + 2, found[1], found[2])


def script(walked: Sequence[Block]) -> str:
    """Return the blocks as one program, which ends at the first command that fails."""
    said = (f"echo '== {PAGE.name}:{one.line}' $SECONDS s\n{one.commands}" for one in walked)
    return "set -euo pipefail\n" + "".join(said) + "echo '== done' $SECONDS s\n"


@contextmanager
def account() -> Iterator[tuple[Path, Sequence[str]]]:
    """Yield the home of somebody new, and what has a command run as them."""
    if os.geteuid():
        with tempfile.TemporaryDirectory(prefix="walk-") as empty:
            yield Path(empty), ()
        return
    name = f"walk{os.getpid()}"
    subprocess.run(["useradd", "--create-home", name], check=True)  # noqa: S603, S607
    home = Path(pwd.getpwnam(name).pw_dir)
    try:
        yield home, ("runuser", "-u", name, "--")
    finally:
        subprocess.run(["userdel", "--remove", name], check=False)  # noqa: S603, S607


@contextmanager
def simulator() -> Iterator[str]:
    """Yield the address of a simulator in a process of its own."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "bot", "playground", "--server-only", "--port", str(port)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as server:  # noqa: S603
        assert server.stdout is not None  # noqa: S101 - a pipe
        server.stdout.readline()  # it says where it is, once it is
        try:
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()


def talk(api: str) -> str:
    """Press Start as a person would, and return what the bot answers."""
    before = len(_messages(api))
    head = {"Content-Type": "application/json"}
    start = urllib.request.Request(  # noqa: S310 - ours
        f"{api}/sim/start", json.dumps({"user_id": PERSON}).encode(), head
    )
    urllib.request.urlopen(start).close()  # noqa: S310
    until = time.monotonic() + _PATIENCE
    while time.monotonic() < until:
        for message in _messages(api)[before + 1 :]:
            if message["from"]["is_bot"] and message.get("text"):
                return str(message["text"])
        time.sleep(0.2)
    raise SystemExit("the bot does not answer")


def _messages(api: str) -> list[Any]:
    with urllib.request.urlopen(f"{api}/sim/chat?chat_id={PERSON}") as answer:  # noqa: S310
        found: list[Any] = json.load(answer)["result"]
    return found


def _stop(home: Path) -> None:
    with suppress(OSError, ValueError):
        os.kill(int((home / "confrere" / "confrere.pid").read_text()), signal.SIGTERM)
        time.sleep(6)  # it stops within so many seconds


def walk(dist: Path) -> None:
    """Follow the page with the release in `dist`. Raises CalledProcessError."""
    found = list(blocks(PAGE.read_text("utf-8")))
    walked = [one for one in found if one.needs == WALKED]
    with ExitStack() as stack:
        api = stack.enter_context(simulator())
        home, as_them = stack.enter_context(account())
        stack.callback(_stop, home)
        shutil.copytree(dist, home / "dist")
        owner = home.stat()
        for path in (home / "dist", *(home / "dist").iterdir()):
            os.chown(path, owner.st_uid, owner.st_gid)
        began = time.monotonic()
        subprocess.run(  # noqa: S603 - the page's own
            [*as_them, "bash", "-c", script(walked)],
            cwd=home,
            env={**_outside(), "HOME": str(home), "CONFRERE_API_URL": api},
            input=f"{TOKEN}\n",
            text=True,
            check=True,
        )
        print("the bot says:", talk(api).splitlines()[0])
        print(f"{len(walked)} blocks in {time.monotonic() - began:.0f} s")
    for one in found:
        if one.needs != WALKED:
            print(f"not run, it needs {one.needs.removeprefix(WALKED).strip()}: line {one.line}")


def _outside() -> dict[str, str]:
    """Return what a login and the package index need, and no setting of ours."""
    kept = ("PATH", "LANG", "PIP_", "SSL_", "HTTPS_PROXY", "NO_PROXY")
    return {name: value for name, value in os.environ.items() if name.startswith(kept)}


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("dist", type=Path, nargs="?", default=ROOT / "dist")
    walk(parser.parse_args().dist)
