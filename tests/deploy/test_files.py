"""What an operator installs from says what the bot is: units, compose file, page, workflows."""

import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.__main__ import parser
from bot.commands.refusal import MISCONFIGURED, UNREACHABLE
from bot.settings import PREFIX, Settings
from deploy.walk import PAGE, WALKED, blocks, script
from tests.waiting import PATIENCE

ROOT = Path(__file__).parents[2]
DEPLOY = ROOT / "deploy"
UNITS = sorted(path for path in DEPLOY.iterdir() if path.suffix in {".service", ".timer"})
DOCKERFILE = (ROOT / "Dockerfile").read_text("utf-8")
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
BLOCKS = list(blocks(PAGE.read_text("utf-8")))
_WORST = 2.0  # of 10: what systemd calls "OK"


def compose() -> Any:
    """Return the compose file."""
    return yaml.safe_load((DEPLOY / "compose.yaml").read_text("utf-8"))


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="no systemd here")
@pytest.mark.parametrize("unit", UNITS, ids=lambda path: path.name)
def test_systemd_understands_the_unit(unit: Path, tmp_path: Path) -> None:
    """Every line of it; that nothing is installed in /opt here is no fault."""
    for one in UNITS:
        text = one.read_text("utf-8").replace("/opt/confrere/bin/confrere", "/bin/true")
        (tmp_path / one.name).write_text(text, "utf-8")
    command = ["systemd-analyze", "verify", "--man=no", str(tmp_path / unit.name)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    assert str(tmp_path) not in done.stderr
    assert unit.name not in done.stderr
    assert done.returncode == 0


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="no systemd here")
@pytest.mark.parametrize("unit", [one for one in UNITS if one.suffix == ".service"])
def test_the_service_may_do_little(unit: Path) -> None:
    """As systemd itself counts it, from 0 to 10."""
    command = ["systemd-analyze", "security", "--offline=true", "--no-pager", str(unit)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603
    found = re.search(r"exposure level for \S+: ([\d.]+)", done.stdout)
    assert found is not None
    assert float(found[1]) <= _WORST


def test_a_service_is_not_started_again_where_that_changes_nothing() -> None:
    """The exit codes of a wrong setting and of what is gone."""
    text = (DEPLOY / "confrere.service").read_text("utf-8")
    codes = re.findall(r"^RestartPreventExitStatus=(.*)$", text, re.MULTILINE)
    assert [int(code) for code in codes[0].split()] == [UNREACHABLE, MISCONFIGURED]
    assert "Restart=on-failure" in text


def test_what_compose_starts_may_write_where_the_image_says_and_nowhere_else() -> None:
    """Read-only, without rights; the data and the key in volumes of their own; no token in it."""
    services = compose()["services"]
    for name, service in services.items():
        assert service["read_only"] is True, name
        assert service["cap_drop"] == ["ALL"], name
        assert service["security_opt"] == ["no-new-privileges:true"], name
        for volume in service["volumes"]:
            source = volume.split(":")[0]
            assert source in compose()["volumes"] or (DEPLOY / source).exists(), volume
    bot = services["bot"]
    mounted = {volume.split(":")[1] for volume in bot["volumes"]}
    declared = re.search(r"^VOLUME (.*)$", DOCKERFILE, re.MULTILINE)
    assert declared is not None
    assert set(declared[1].split()) <= mounted
    assert "BOT_TOKEN" not in bot["environment"]
    assert Path(bot["environment"]["BOT_TOKEN_FILE"]) == Path("/run/secrets") / bot["secrets"][0]
    owner = re.search(r"--uid (\d+)", DOCKERFILE)
    assert owner is not None
    assert services["litestream"]["user"] == owner[1]


def test_what_compose_sets_are_settings() -> None:
    """A word that the bot does not know would end it with 78."""
    known = {f"{PREFIX}{name}".upper() for name in Settings.model_fields}
    for name in ("bot", "backup"):
        given = set(compose()["services"][name]["environment"])
        assert given <= known | {"BOT_TOKEN_FILE"}


def test_the_replica_is_of_the_database_of_the_image() -> None:
    """And what people had erased leaves the bucket as it leaves the copies."""
    (database,) = yaml.safe_load((DEPLOY / "litestream.yml").read_text("utf-8"))["dbs"]
    assert database["path"] == "/data/confrere.db"
    (replica,) = database["replicas"]
    assert replica["retention"].endswith("h")
    wanted = set(re.findall(r"\$\{(\w+)\}", (DEPLOY / "litestream.yml").read_text("utf-8")))
    assert wanted <= set(compose()["services"]["litestream"]["environment"])


def test_every_block_of_the_page_is_a_program() -> None:
    """The walk takes the plain ones, and all that the others need is said."""
    assert {one.needs for one in BLOCKS} == {WALKED, "sh root", "sh docker", "sh bucket"}
    plain = [one for one in BLOCKS if one.needs == WALKED]
    for program in (script(plain), *(one.commands for one in BLOCKS)):
        done = subprocess.run(["bash", "-n"], input=program, text=True, check=False)  # noqa: S607
        assert done.returncode == 0, program
    assert script(plain).count("\nread ") == 1  # the walk types the token once


def test_every_command_of_the_page_is_one_of_ours() -> None:
    """With its options, as the command line reads them."""
    page = PAGE.read_text("utf-8")
    page = re.sub(r'"\$\([^\n]*\)"', "FILE", page)
    said = re.findall(r"(?:bin/|`|python -m )(?:confrere|bot) ([a-z][\w ~/.-]*)", page)
    assert len(said) > 10
    for line in said:
        parser().parse_args(line.split())


def test_the_page_names_every_file_beside_it() -> None:
    """Nothing lies there of which nobody is told."""
    page = PAGE.read_text("utf-8")
    for path in DEPLOY.iterdir():
        if path.is_file() and path.suffix in {".yaml", ".service", ".timer", ".py", ".json"}:
            named = {"__init__.py", "sbom.py", "release.py"}  # `make release`
            assert path.name in page or path.name in named, path.name


@pytest.mark.parametrize(
    "figure",
    [
        "5.2 % of a core",
        "986/s on 83 % of a core",
        "411 s",
        "133 MB",
        "92 ms",
        "90 MB",
        "p99 14 ms",
    ],
)
def test_the_figures_of_the_page_are_those_that_were_measured(figure: str) -> None:
    """A figure that is measured anew is said anew in both."""
    assert figure in PAGE.read_text("utf-8")
    assert figure in (ROOT / "benchmarks/README.md").read_text("utf-8")


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda path: path.name)
def test_a_workflow_runs_what_is_there_and_publishes_nothing(file: Path) -> None:
    """Its steps are targets of the Makefile and files of this checkout, read with no rights."""
    text = file.read_text("utf-8")
    flow = yaml.safe_load(text)
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    assert set(re.findall(r"\bmake ([a-z]+)", text)) <= targets
    for place in re.findall(r"python (?!-m)([\w/]+\.py)", text):
        assert (ROOT / place).exists(), place
    assert flow["permissions"] == {"contents": "read"}
    assert "secrets." not in text
    assert not re.search(r"\b(?:twine|docker push|gh release|publish)\b", text.split("jobs:")[1])
    for job in flow["jobs"].values():
        assert job["timeout-minutes"]


class Container:
    """The command of the compose file in a shell, with programs of our own for the bot's."""

    def __init__(self, folder: Path, bot: str) -> None:
        programs = {
            "python": f'test "$*" = "-m bot run" || exit 99\n{bot}',
            "sleep": f'echo "$*" >> {folder}/slept',
            "getent": f"test -e {folder}/up || {{ touch {folder}/up; exit 2; }}",
        }
        for name, program in programs.items():
            (folder / name).write_text(f"#!/bin/sh\n{program}\n")
            (folder / name).chmod(0o755)
        self._slept = folder / "slept"
        command = [word.replace("$$", "$") for word in compose()["services"]["bot"]["command"]]
        path = f"{folder}:{os.environ['PATH']}"
        self.process = subprocess.Popen(  # noqa: S603 - our own file
            command, env={"PATH": path}, stdout=subprocess.PIPE, text=True
        )

    @property
    def slept(self) -> list[str]:
        """How long it slept, in the words of the command."""
        return self._slept.read_text().split()


@pytest.mark.parametrize(
    ("code", "is_kept"), [(UNREACHABLE, True), (MISCONFIGURED, True), (1, False), (0, False)]
)
def test_the_container_stays_where_a_new_start_changes_nothing(
    code: int, is_kept: bool, tmp_path: Path
) -> None:
    """Everything else it ends with the bot's own code, and Docker starts it anew."""
    container = Container(tmp_path, f"exit {code}")
    container.process.communicate(timeout=PATIENCE)
    assert container.process.returncode == code
    assert ("infinity" in container.slept) is is_kept
    assert container.slept[0] == "5"  # once, for the network


def test_the_container_stops_as_the_bot_does(tmp_path: Path) -> None:
    """It hears of the stop, and what it still has to do is waited for."""
    bot = "trap 'echo stopping; exit 0' TERM; echo up; read -r _ <&3"
    os.mkfifo(tmp_path / "never")
    container = Container(tmp_path, f"exec 3<> {tmp_path}/never; {bot}")
    out = container.process.stdout
    assert out is not None
    assert out.readline() == "up\n"
    container.process.terminate()
    said, _ = container.process.communicate(timeout=PATIENCE)
    assert said == "stopping\n"
    assert container.process.returncode == 0
