"""The contract of the command line: what is written where, and the exit codes."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

import pytest

ROOT = Path(__file__).parent.parent


def _run(
    *arguments: str,
    given: str = "",
    root: Path = ROOT,
    environment: Mapping[str, str] = MappingProxyType({}),
) -> subprocess.CompletedProcess[str]:
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("CONFRERE_", "BOT_TOKEN"))}
    return subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-m", "bot", *arguments],
        input=given,
        capture_output=True,
        text=True,
        cwd=root,
        env={**kept, **environment},
        timeout=60,
        check=False,
    )


def test_check_says_what_awaits_the_order() -> None:
    """The Order reads there what it has to supply."""
    done = _run("check")

    assert done.returncode == 0, done.stderr
    assert "Awaiting the Order:" in done.stdout
    assert "otp-expired" in done.stdout


def test_ask_answers_every_line_in_order() -> None:
    """A reader counts on one line for each line, even for a broken one."""
    lines = ['{"text": "comment me connecter ?"}', "{broken", '{"text": ""}', '{"text": "💊"}']
    done = _run("ask", "--jsonl", given="\n".join(lines) + "\n")
    answers = [json.loads(line) for line in done.stdout.splitlines()]

    assert done.returncode == 0
    assert [answer["id"] for answer in answers] == ["login-otp", None, None, None]
    assert all(0 <= answer["confidence"] <= 1 for answer in answers)
    assert answers[0]["candidates"][0][0] == "login-otp"
    assert "line 2" in done.stderr


def test_guide_list_names_both_guides() -> None:
    """What `guide --list` prints is what the other options will take."""
    done = _run("guide", "--list")

    assert [line.split()[0] for line in done.stdout.splitlines()] == ["login-otp", "login-eid"]


@pytest.mark.parametrize(
    ("arguments", "environment", "code", "word"),
    [
        (["run"], {}, 78, "BOT_TOKEN"),
        (["run"], {"BOT_TOKEN": "nonsense"}, 78, "BOT_TOKEN"),
        (
            ["run"],
            {"BOT_TOKEN": "123456:abcdefgh", "CONFRERE_NOW": "2025-07-09"},
            78,
            "playground",
        ),
        (["playground"], {"CONFRERE_DATA_DIR": "/proc/nowhere"}, 69, "/proc/nowhere"),
        (["playground", "--port", "1"], {"CONFRERE_NOW": "x"}, 78, "CONFRERE_NOW"),
    ],
)
def test_a_wrong_start_is_one_sentence_and_a_code(
    arguments: list[str], environment: dict[str, str], code: int, word: str, tmp_path: Path
) -> None:
    """No traceback for an operator."""
    done = _run(*arguments, environment={"CONFRERE_DATA_DIR": str(tmp_path)} | environment)

    assert done.returncode == code, done.stderr
    assert word in done.stderr
    assert "Traceback" not in done.stderr


def test_broken_content_stops_every_start(tmp_path: Path) -> None:
    """All problems at once, and exit code 78."""
    for folder in ("bot", "content"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=shutil.ignore_patterns("__pyc*"))
    (tmp_path / "content/faq/login-otp/en.md").unlink()
    meta = tmp_path / "content/faq/login-eid/meta.toml"
    meta.write_text(meta.read_text(encoding="utf-8") + '\nnonsense = "x"\n', encoding="utf-8")
    page = tmp_path / "content/faq/bot-help/fr.md"
    page.write_text(page.read_text(encoding="utf-8") + "\n\n" + "mot " * 1200, encoding="utf-8")

    done = _run("check", root=tmp_path)

    assert done.returncode == 78
    problems = done.stderr.splitlines()
    assert len(problems) == 3, problems
    for place in ("faq/login-otp", "faq/login-eid/meta.toml [nonsense]", "faq/bot-help/fr.md"):
        assert any(place in problem for problem in problems), problems
