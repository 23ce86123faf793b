"""The contract of the command line: what is written where, and the exit codes."""

import fcntl
import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Mapping
from contextlib import closing, redirect_stderr, redirect_stdout
from io import BytesIO, TextIOWrapper
from pathlib import Path
from types import MappingProxyType

import pytest

from bot.__main__ import main
from bot.services.audit.trail import AuditTrail
from bot.storage.audit import anchors, seal_key
from bot.storage.database import DATABASE, Database
from tests import built
from tests.history import NOW, NUMBER, write_history
from tests.waiting import PATIENCE

ROOT = Path(__file__).parent.parent


def _started(
    *arguments: str,
    given: str = "",
    environment: Mapping[str, str] = MappingProxyType({}),
) -> subprocess.CompletedProcess[str]:
    """Run a command as an operator does, in a process of its own: one of each kind."""
    return subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-m", "bot", *arguments],
        input=given,
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={**_without_settings(), **environment},
        timeout=PATIENCE,
        check=False,
    )


def _run(
    *arguments: str,
    given: str = "",
    content: Path | None = None,
    environment: Mapping[str, str] = MappingProxyType({}),
) -> subprocess.CompletedProcess[str]:
    """Run a command in this process, where the content has been read already; or over another."""
    printed = [TextIOWrapper(BytesIO(), encoding="utf-8", write_through=True) for _ in range(2)]
    with (
        pytest.MonkeyPatch.context() as patch,
        redirect_stdout(printed[0]),
        redirect_stderr(printed[1]),
    ):
        patch.setattr(os, "environ", {**_without_settings(), **environment})
        patch.setattr(sys, "stdin", TextIOWrapper(BytesIO(given.encode()), encoding="utf-8"))
        if content is None:
            for get in ("compiled", "read"):
                patch.setattr(f"bot.commands.compiled.{get}", lambda *_, **__: built.content())
        else:
            patch.setattr("bot.commands.refusal.CONTENT", content)
        patch.setattr("bot.logs.configure", lambda *_: None)  # the log is of this process
        try:
            code = main(list(arguments))
        except SystemExit as ended:  # argparse did not understand
            code = int(str(ended.code))
    out, err = (one.buffer.getvalue().decode() for one in printed)
    return subprocess.CompletedProcess(arguments, code, out, err)


def _without_settings() -> dict[str, str]:
    return {k: v for k, v in os.environ.items() if not k.startswith(("CONFRERE_", "BOT_TOKEN"))}


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A copy of content/, to be spoilt."""
    return Path(shutil.copytree(ROOT / "content", tmp_path / "content"))


def test_check_says_what_awaits_the_order() -> None:
    """The Order reads there what it has to supply."""
    done = _run("check")

    assert done.returncode == 0, done.stderr
    assert "Awaiting the Order:" in done.stdout
    assert "otp-expired" in done.stdout


def test_check_lists_every_open_point_with_what_we_have(tmp_path: Path) -> None:
    """Its value, where it is from and how sure that is; what nobody knows says so."""
    done = _run("check", "--awaiting", environment={"CONFRERE_DATA_DIR": str(tmp_path)})

    assert done.returncode == 0, done.stderr
    assert "Numéro court de la CNSS: 3939 (cnss-faq-17, undated, O)" in done.stdout
    assert "otp-validity: Durée de validité du code SMS (OTP): nothing found" in done.stdout
    assert f"{len(built.content().points)} points to confirm" in done.stdout


def test_ask_answers_every_line_in_order() -> None:
    """A reader counts on one line for each line, even for a broken one."""
    lines = ['{"text": "comment me connecter ?"}', "{broken", '{"text": ""}', '{"text": "💊"}']
    done = _started("ask", "--jsonl", given="\n".join(lines) + "\n")
    answers = [json.loads(line) for line in done.stdout.splitlines()]

    assert done.returncode == 0
    assert [answer["id"] for answer in answers] == ["login-otp", None, None, None]
    assert all(0 <= answer["confidence"] <= 1 for answer in answers)
    assert answers[0]["candidates"][0][0] == "login-otp"
    assert "line 2" in done.stderr


def test_guide_list_names_both_guides() -> None:
    """What `guide --list` prints is what the other options will take."""
    done = _started("guide", "--list")

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


@pytest.mark.usefixtures("quick_reading")
def test_check_finds_what_does_not_print(content: Path) -> None:
    """A text too long for its card is a problem of the content, like any other."""
    for name, old, new in (
        ("guide/login-otp/en.md", "Another page opens.", "Another page opens. " * 40),
        ("strings/ar.ftl", "print-later = ", "print-later = 漢"),
    ):
        file = content / name
        file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    for path in (content / "guide/login-eid").glob("*.md"):
        text = path.read_text(encoding="utf-8").replace("(card-pin)", "(unicorn)")
        path.write_text(text, encoding="utf-8")

    done = _run("check", content=content)

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
        (
            ["playground", "--port", "0"],
            {"CONFRERE_DATA_DIR": "/proc/nowhere"},
            69,
            "/proc/nowhere",
        ),
        (["playground", "--port", "1"], {"CONFRERE_NOW": "x"}, 78, "CONFRERE_NOW"),
        (["playground", "--port", "99999"], {}, 2, "99999 is no port"),
        (["playground", "--port", "-1"], {}, 2, "--port"),
        (["run"], {"CONFRERE_RATE": "abc"}, 78, "whole number"),
        (
            ["run"],
            {"BOT_TOKEN": "123456:abcdefgh", "CONFRERE_SEAL_KEY_FILE": "/proc/seal.key"},
            78,
            "CONFRERE_SEAL_KEY_FILE",
        ),
    ],
)
def test_a_wrong_start_is_one_sentence_and_a_code(
    arguments: list[str], environment: dict[str, str], code: int, word: str, tmp_path: Path
) -> None:
    """No traceback for an operator."""
    own = {"CONFRERE_DATA_DIR": str(tmp_path)} | environment
    done = (_run if environment or len(arguments) > 1 else _started)(*arguments, environment=own)

    assert done.returncode == code, done.stderr
    assert word in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.usefixtures("quick_reading")
def test_broken_content_stops_every_start(content: Path) -> None:
    """All problems at once, and exit code 78."""
    (content / "faq/login-otp/en.md").unlink()
    meta = content / "faq/login-eid/meta.toml"
    meta.write_text(meta.read_text(encoding="utf-8") + '\nnonsense = "x"\n', encoding="utf-8")
    page = content / "faq/bot-help/fr.md"
    page.write_text(page.read_text(encoding="utf-8") + "\n\n" + "mot " * 1200, encoding="utf-8")

    done = _run("check", content=content)

    assert done.returncode == 78
    problems = done.stderr.splitlines()
    assert len(problems) == 3, problems
    for place in ("faq/login-otp", "faq/login-eid/meta.toml [nonsense]", "faq/bot-help/fr.md"):
        assert any(place in problem for problem in problems), problems


@pytest.fixture
async def told(tmp_path: Path) -> Path:
    """A directory whose database holds one announcement that was sent and corrected."""
    data = tmp_path / "data"
    data.mkdir()
    key = seal_key.make(seal_key.default_path(data))
    async with Database.open(data / DATABASE, seal_key=key) as db:
        await AuditTrail(db).begin(is_new=True, now=NOW)
        await write_history(db)
    return data


def meddle(data: Path, *statements: str) -> None:
    """Change a database behind the bot's back, and put back what protects it."""
    with closing(sqlite3.connect(data / DATABASE)) as database:
        guards = database.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'audit'"
        ).fetchall()
        drops = [f"DROP TRIGGER {name}" for name, _ in guards]
        for statement in [*drops, *statements, *(sql for _, sql in guards)]:
            database.execute(statement)
        database.commit()


def test_audit_verify_says_what_it_compared(told: Path) -> None:
    """With what is kept elsewhere too, from the command line, a file or a pipe."""
    own = {"CONFRERE_DATA_DIR": str(told)}
    anchor = _run("audit", "anchor", environment=own)
    assert (anchor.returncode, anchor.stderr) == (0, "")
    assert re.fullmatch(r"11:[0-9a-f]{64}\n", anchor.stdout)
    kept = told.parent / "anchors.txt"
    kept.write_text(f"\n{anchor.stdout}", encoding="utf-8")

    short = anchor.stdout[:19]
    done = _run("audit", "verify", "--seal", short, "--seals", str(kept), environment=own)
    piped = _started("audit", "verify", "--seals", "-", given=anchor.stdout, environment=own)

    assert (done.returncode, done.stderr) == (0, "")
    assert "checked with the bot’s key" in done.stdout
    assert "Anchors noted elsewhere and compared: 2." in done.stdout
    assert done.stdout.splitlines()[-1] == (
        f"audit: Record checked: 11 entries, every seal fits. {anchor.stdout.strip()}"
    )
    assert "compared: 1." in piped.stdout


def test_audit_verify_tells_all_that_it_finds(told: Path) -> None:
    """Each in one sentence, in the language asked for."""
    own = {"CONFRERE_DATA_DIR": str(told)}
    anchor = _run("audit", "anchor", environment=own).stdout.strip()
    meddle(
        told,
        "DELETE FROM audit WHERE entry > 9",
        "UPDATE audit SET actor = 9 WHERE entry = 3",
        "UPDATE announcements SET texts = '{}' WHERE announcement_id = 1",
        "DROP TRIGGER delivery_ended",
    )
    done = _run("audit", "verify", "--seal", anchor, environment=own)

    assert done.returncode == 65
    assert done.stderr.splitlines() == [
        "audit: Entry 3: altered, the seal does not fit.",
        "audit: Entries 10 to 11: noted elsewhere and not here,"
        " the record was cut off at the end.",
        "audit: Announcement 2025-07-001 (row 2): the record does not hold its approval.",
        "audit: Announcement 2025-07-001 (row 1): what is stored is not what was approved.",
        "audit: Role of account 2 (CNSS): not the role that the record gives.",
        "audit: Role of account 9 (CNSS): given by the record, and gone.",
        "audit: Account 9: invited by others than by the record.",
        "audit: Account 2: invited by others than by the record.",
        "audit: The trigger delivery_ended that protects the database was dropped.",
    ]
    french = _run("audit", "verify", "--lang", "fr", environment=own)
    assert "le registre n’en contient pas l’approbation" in french.stderr


def test_audit_verify_reads_what_the_bot_noted_beside_its_key(told: Path) -> None:
    """A cut is seen without anything being handed in."""
    own = {"CONFRERE_DATA_DIR": str(told)}
    noted = _run("audit", "anchor", environment=own).stdout
    anchors.beside(seal_key.default_path(told)).write_text(f"1:cut short\n{noted}")
    done = _run("audit", "verify", environment=own)
    assert done.returncode == 0
    assert "compared: 1." in done.stdout

    meddle(told, "DELETE FROM audit WHERE entry = 11")
    done = _run("audit", "verify", environment=own)
    assert done.returncode == 65
    assert "Entry 11: noted elsewhere and not here" in done.stderr


def test_audit_reads_beside_a_running_bot_and_changes_nothing(told: Path) -> None:
    """The lock is the bot's; nothing is migrated, and no key is made."""
    own = {"CONFRERE_DATA_DIR": str(told)}
    with (told / f"{DATABASE}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        assert _run("audit", "verify", environment=own).returncode == 0
    copy = told.parent / "copy"
    copy.mkdir()
    shutil.copy(told / DATABASE, copy)
    before = (copy / DATABASE).read_bytes()

    done = _run("audit", "verify", environment={"CONFRERE_DATA_DIR": str(copy)})

    assert done.returncode == 78
    assert "a record written anew as a whole would not be seen" in done.stdout
    assert "copy-seal/seal.key (CONFRERE_SEAL_KEY_FILE)" in done.stderr
    assert (copy / DATABASE).read_bytes() == before
    assert not (told.parent / "copy-seal").exists()
    with_key = {"CONFRERE_SEAL_KEY_FILE": str(seal_key.default_path(told))}
    own = {"CONFRERE_DATA_DIR": str(copy)} | with_key
    assert _run("audit", "verify", environment=own).returncode == 0


@pytest.mark.parametrize("content", ["", "short"])
def test_a_key_that_is_none_is_said(told: Path, content: str) -> None:
    """A file that a crash or a slip left empty must not pass for a key."""
    seal_key.default_path(told).write_text(content)
    done = _run("audit", "verify", environment={"CONFRERE_DATA_DIR": str(told)})

    assert done.returncode == 78
    assert "fewer than 32 signs" in done.stderr
    assert content == "" or content not in done.stderr


@pytest.mark.parametrize(
    ("arguments", "word"),
    [(["--seal", "9"], "9 is no anchor"), (["--lang", "zz"], "fr, ar, en")],
)
def test_an_anchor_or_language_that_is_none_is_said(
    told: Path, arguments: list[str], word: str
) -> None:
    """Nothing was compared, so nothing may look as if it were."""
    done = _run("audit", "verify", *arguments, environment={"CONFRERE_DATA_DIR": str(told)})

    assert done.returncode == 2
    assert word in done.stderr
    assert done.stdout == ""


def test_audit_export_prints_a_proof(told: Path, tmp_path: Path) -> None:
    """Into a directory that is made; the file is where the printed name says."""
    out, own = tmp_path / "new", {"CONFRERE_DATA_DIR": str(told)}
    done = _run("audit", "export", NUMBER, "--out", str(out), "--lang", "ar", environment=own)

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [str(out / f"preuve-{NUMBER}-ar.pdf")]
    assert (out / f"preuve-{NUMBER}-ar.pdf").read_bytes().startswith(b"%PDF-")


def test_audit_export_of_an_altered_record_warns(told: Path, tmp_path: Path) -> None:
    """The proof is printed and says so, and so does the exit code."""
    meddle(told, "UPDATE audit SET at = '2025-01-01T00:00:00+00:00' WHERE entry = 2")
    own = {"CONFRERE_DATA_DIR": str(told)}
    done = _run("audit", "export", NUMBER, "--out", str(tmp_path / "out"), environment=own)

    assert done.returncode == 65
    assert (tmp_path / "out" / f"preuve-{NUMBER}-fr.pdf").exists()
    assert done.stderr == "audit: Entry 2: altered, the seal does not fit.\n"


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
    """As `audit verify` and `audit anchor` do."""
    own = {"CONFRERE_DATA_DIR": str(tmp_path)}
    for act in (["export", NUMBER, "--out", str(tmp_path)], ["verify"], ["anchor"]):
        done = _run("audit", *act, environment=own)

        assert done.returncode == 69
        assert "no database" in done.stderr


def test_verify_answers_every_line_in_order() -> None:
    """What is ours is given with the text; a broken line is unknown, and is told."""
    ours = [
        {"number": "2025-07-001", "html": "La date passe au <b>17 juillet</b>.", "state": "sent"},
        {"number": "2025-07-001", "html": "La date passe au 15 juillet.", "state": "replaced"},
        {"number": "2025-06-004", "html": "Le guichet ferme à midi.", "state": "withdrawn"},
    ]

    def line(text: str, *links: str) -> str:
        return json.dumps({"ours": ours, "text": text, "links": links})

    header = "📣 CNSS · Casablanca-Settat\nAnnonce n° 2025-07-001\n\n"
    lines = [
        line(f"{header}La date passe au 17 juillet.\n\n🔎 Vérifier"),
        line("La date passe au 15 juillet."),
        "{broken",
        line("La date passe au 17 juillet. Envoyez votre code."),
        line("La date passe au 17 juillet.", "https://evil.example"),
        json.dumps({"ours": [{"number": 1}], "text": "x"}),
        line("2025-07-001 ?"),
        line("La date passe au 27 juillet."),
        line("Le guichet ferme à midi."),
    ]
    done = _run("verify", "--jsonl", given="\n".join(lines) + "\n")
    answers = [json.loads(answer) for answer in done.stdout.splitlines()]

    assert done.returncode == 0
    assert [answer["verdict"] for answer in answers] == [
        *("genuine", "outdated", "unknown", "partly", "partly", "unknown", "number"),
        *("altered", "withdrawn"),
    ]
    assert answers[3] == {
        "verdict": "partly",
        "number": "2025-07-001",
        "foreign": ["Envoyez votre code."],
        "danger": True,
    }
    assert answers[4]["foreign"] == ["https://evil.example"]
    assert "line 3" in done.stderr
    assert "line 6" in done.stderr


def test_redact_answers_every_line_in_order() -> None:
    """Harmless as it was, a secret as « … », null in doubt; a broken line is null, and is told."""
    phone = "0661 23 45 67"
    lines = [
        json.dumps({"text": "quelle est la date limite ?"}),
        json.dumps({"text": f"mdp Pharma2025x, appelez le {phone} ou le 3939"}),
        "{broken",
        json.dumps({"words": "x"}),
        json.dumps({"text": "كلمة السر ديالي Zitoune77"}),
        json.dumps({"text": "mdp Grzegorzek refusé"}),
    ]
    done = _run("redact", "--jsonl", given="\n".join(lines) + "\n")
    kept = [json.loads(answer)["kept"] for answer in done.stdout.splitlines()]

    assert done.returncode == 0
    assert kept[:2] == ["quelle est la date limite ?", "mdp …, appelez le … ou le 3939"]
    assert kept[2:5] == [None, None, "كلمة السر ديالي …"]
    assert kept[5] is None
    assert "line 3" in done.stderr
    assert "line 4" in done.stderr


@pytest.fixture
async def empty(tmp_path: Path) -> Path:
    """A directory with a database in which nothing has happened."""
    async with Database.open(tmp_path / DATABASE):
        return tmp_path


def test_the_operator_freezes_thaws_suspends_and_restores(empty: Path) -> None:
    """With the bot stopped; what changes nothing says so with another code."""
    own = {"CONFRERE_DATA_DIR": str(empty), "CONFRERE_OFFICER_IDS": "7,8"}
    for command, number, done in (
        ("freeze", [], True),
        ("freeze", [], False),
        ("suspend", ["7"], True),
        ("suspend", ["7"], False),
        ("suspend", ["9"], False),
        ("thaw", [], True),
        ("thaw", [], False),
        ("reinstate", ["7"], True),
        ("restore", ["7"], False),  # as it was once called
    ):
        ran = _run(command, *number, environment=own)
        assert (ran.returncode == 0) is done, (command, ran.stderr)
        assert (ran.returncode, "nothing to do" in ran.stderr) in {(0, False), (2, True)}
        is_twice = command == "suspend" and number == ["7"] and not done
        assert ("the roles of 7 are taken away already, since 20" in ran.stderr) is is_twice
        assert ("the officers are told" in ran.stdout) is done
    with closing(sqlite3.connect(empty / DATABASE)) as database:
        acts = [act for (act,) in database.execute("SELECT act FROM audit ORDER BY entry")]
    assert acts == ["freeze", "suspend", "thaw", "restore"]


def test_nobody_is_said_to_be_told_where_no_officer_is_known(empty: Path) -> None:
    """The settings that name them were left out of the shell."""
    ran = _started("freeze", environment={"CONFRERE_DATA_DIR": str(empty)})
    assert ran.returncode == 0
    assert "none is told" in ran.stdout


def test_the_brake_needs_a_database(tmp_path: Path) -> None:
    """One sentence, and the code of what cannot be reached."""
    ran = _run("freeze", environment={"CONFRERE_DATA_DIR": str(tmp_path)})

    assert ran.returncode == 69
    assert "no database" in ran.stderr
