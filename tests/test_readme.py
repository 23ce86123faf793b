"""The README keeps up with the code."""

import re
from pathlib import Path

from bot.handlers import COMMANDS
from bot.settings import PREFIX, Settings

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_every_command_has_its_line() -> None:
    """A command that nobody can find is not there."""
    for command in COMMANDS:
        assert f"| `/{command.name}` |" in README


def test_every_setting_has_its_line() -> None:
    """So has every setting."""
    for name in Settings.model_fields:
        variable = "BOT_TOKEN" if name == "bot_token" else f"{PREFIX}{name}".upper()
        assert f"| `{variable}` |" in README


def test_every_part_we_depend_on_is_named() -> None:
    """Each dependency earns its line in the table of parts."""
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    block = project.split("dependencies = [")[1].split("]")[0]
    for name in re.findall(r'"([^"]+)"', block):
        assert f"[{name}]" in README, name


def test_what_the_readme_shows_is_there() -> None:
    """No picture that does not open."""
    for target in re.findall(r"\]\(([^)#:]+)\)", README):
        assert (ROOT / target).exists(), target
