"""The contract of the command line: what is written where, and the exit codes."""

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from types import MappingProxyType

import pytest

from bot.catalog.catalog import Catalog
from bot.storage.database import DATABASE, Database
from tests.history import NUMBER, write_history

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
    ("kind", "names"),
    [
        ("sheet", ["damancom-eid-ar.pdf"]),
        ("phone", ["damancom-eid-ar-telephone.pdf"]),
        ("steps", [f"damancom-eid-ar-{n}.png" for n in range(1, 5)]),
    ],
)
def test_guide_prints_into_files(kind: str, names: list[str], tmp_path: Path) -> None:
    """The files are where the printed names say."""
    out = tmp_path / "new"
    done = _run("guide", "--method", "eid", "--lang", "ar", "--kind", kind, "--out", str(out))

    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [str(out / name) for name in names]
    for name in names:
        magic = b"\x89PNG" if kind == "steps" else b"%PDF-"
        assert (out / name).read_bytes().startswith(magic)


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        ([], "--list"),
        (["--method", "otp", "--lang", "fr", "--kind", "sheet"], "--out"),
        (["--method", "fax", "--lang", "fr", "--kind", "sheet", "--out", "x"], "otp, eid"),
        (["--method", "otp", "--lang", "de", "--kind", "sheet", "--out", "x"], "fr, ar, en"),
        (["--method", "otp", "--lang", "fr", "--kind", "scroll", "--out", "x"], "steps"),
        (["--method", "otp", "--lang", "fr", "--kind", "sheet", "--out", "/proc/x"], "/proc/x"),
    ],
)
def test_a_guide_that_cannot_be_printed_is_one_sentence(arguments: list[str], word: str) -> None:
    """What is wrong, and what there is instead."""
    done = _run("guide", *arguments)

    assert done.returncode == 2
    assert word in done.stderr
    assert "Traceback" not in done.stderr


def test_check_finds_what_does_not_print(tmp_path: Path) -> None:
    """A text too long for its card is a problem of the content, like any other."""
    for folder in ("bot", "content"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=shutil.ignore_patterns("__pyc*"))
    for name, old, new in (
        ("guide/login-otp/en.md", "Another page opens.", "Another page opens. " * 40),
        ("strings/ar.ftl", "print-later = ", "print-later = 漢"),
    ):
        file = tmp_path / "content" / name
        file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    for path in (tmp_path / "content/guide/login-eid").glob("*.md"):
        text = path.read_text(encoding="utf-8").replace("(card-pin)", "(unicorn)")
        path.write_text(text, encoding="utf-8")

    done = _run("check", root=tmp_path)

    assert done.returncode == 78
    problems = done.stderr.splitlines()
    for place, what in (
        ("guide/login-otp/en.md", "too long"),
        ("guide/login-eid/fr.md", "no drawing “unicorn”"),
        ("guide/login-eid/ar.md", "no drawing “unicorn”"),
        ("strings/ar.ftl", "could not be displayed"),
    ):
        assert any(f"content/{place}: " in p and what in p for p in problems), problems


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


@pytest.fixture
async def told(catalog: Catalog, tmp_path: Path) -> Path:
    """A directory whose database holds one announcement that was sent and corrected."""
    async with Database.open(tmp_path / DATABASE) as db:
        await write_history(db, catalog)
    return tmp_path


def test_audit_export_prints_a_proof(told: Path, tmp_path: Path) -> None:
    """Into a directory that is made; the file is where the printed name says."""
    out, own = tmp_path / "new", {"CONFRERE_DATA_DIR": str(told)}
    done = _run("audit", "export", NUMBER, "--out", str(out), "--lang", "ar", environment=own)

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [str(out / f"preuve-{NUMBER}-ar.pdf")]
    assert (out / f"preuve-{NUMBER}-ar.pdf").read_bytes().startswith(b"%PDF-")


def test_audit_export_of_an_altered_record_warns(told: Path, tmp_path: Path) -> None:
    """The proof is printed and says so, and so does the exit code."""
    with closing(sqlite3.connect(told / DATABASE)) as database:
        database.execute("DROP TRIGGER audit_keeps_what_it_says")
        database.execute("UPDATE audit SET actor = 9 WHERE entry = 5")
        database.commit()
    own = {"CONFRERE_DATA_DIR": str(told)}
    done = _run("audit", "export", NUMBER, "--out", str(tmp_path / "out"), environment=own)

    assert done.returncode == 65
    assert (tmp_path / "out" / f"preuve-{NUMBER}-fr.pdf").exists()
    assert done.stderr == "audit: entry 5 was altered or is missing.\n"


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["2025-07-999"], "audit: no announcement was sent as 2025-07-999.\n"),
        ([NUMBER, "--lang", "zz"], "audit: there is only this: languages fr, ar, en.\n"),
    ],
)
def test_audit_export_of_nothing_says_so(told: Path, arguments: list[str], sentence: str) -> None:
    """One sentence, and a code that is not success."""
    own = {"CONFRERE_DATA_DIR": str(told)}
    done = _run("audit", "export", *arguments, "--out", str(told / "out"), environment=own)

    assert (done.returncode, done.stderr, done.stdout) == (2, sentence, "")
    assert not (told / "out").exists()


def test_audit_export_needs_a_database(tmp_path: Path) -> None:
    """The same answer as `audit verify`."""
    own = {"CONFRERE_DATA_DIR": str(tmp_path)}
    done = _run("audit", "export", NUMBER, "--out", str(tmp_path), environment=own)

    assert done.returncode == 69
    assert "no database" in done.stderr
