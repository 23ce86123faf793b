"""The pages keep up with the code."""

import argparse
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.__main__ import parser
from bot.handlers.tables.commands import COMMANDS
from bot.settings import PREFIX, Settings

ROOT = Path(__file__).parent.parent
BOT = ROOT / "bot"
FEWEST_COPIED = 3  # else the pattern reads nothing
HELP = ("help", "help-announcer", "help-helper", "help-officer", "help-national", "help-operator")
LONGEST_README = 120  # lines: what it is, how to run it, where things stand
PAGES = sorted(
    page
    for page in [
        ROOT / "README.md",
        *ROOT.glob(".github/**/*.md"),
        *ROOT.glob("bot/**/*.md"),
        *ROOT.glob("benchmarks/*.md"),
        *ROOT.glob("deploy/*.md"),
        ROOT / "content/README.md",
    ]
)


def read(page: str) -> str:
    """Return a page of the project."""
    return (ROOT / page).read_text(encoding="utf-8")


def options(
    parser: argparse.ArgumentParser, path: tuple[str, ...] = ()
) -> Iterator[tuple[str, str]]:
    """Yield each subcommand with each of its options, and with an empty one for itself."""
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for name, inner in action.choices.items():
                yield from options(inner, (*path, name))
        elif action.option_strings and action.dest != "help":
            yield " ".join(path), action.option_strings[-1]
    if path:
        yield " ".join(path), ""


def test_the_readme_is_read_in_one_go() -> None:
    """What is longer stands on a page of its own."""
    assert len(read("README.md").splitlines()) <= LONGEST_README


def test_every_command_has_its_line() -> None:
    """A command that nobody can find is not there."""
    page = read("bot/handlers/README.md")
    for command in COMMANDS:
        assert f"| `/{command.name}` |" in page


@pytest.mark.parametrize("language", ["fr", "ar", "en"])
def test_help_lists_what_a_person_may_type(language: str) -> None:
    """In private and in a group, each for what works there."""
    pages = [f"content/pages/{page}/{language}.md" for page in HELP]
    for command in COMMANDS:
        assert any(f"/{command.name} " in read(page) for page in pages), command.name
        if command.in_groups is not None and command.name not in {"start", "training", "desk"}:
            assert f"/{command.name} " in read(f"content/pages/help-group/{language}.md")


def test_every_setting_has_its_line() -> None:
    """So has every setting."""
    page = read("bot/SETTINGS.md")
    for name in Settings.model_fields:
        variable = "BOT_TOKEN" if name == "bot_token" else f"{PREFIX}{name}".upper()
        assert f"| `{variable}` |" in page


def test_every_word_of_the_command_line_is_written_down() -> None:
    """Each subcommand and each option stands in a line of its table."""
    rows = [row for row in read("bot/commands/README.md").splitlines() if row.startswith("| `")]
    walked = list(options(parser()))

    assert len(walked) > 20
    for command, option in walked:
        first, *acts = command.split()
        said = [row for row in rows if re.search(rf"`{first}\b", row)]
        assert [row for row in said if all(word in row for word in (*acts, option))], (
            command,
            option,
        )


def test_every_part_we_depend_on_is_named() -> None:
    """Each dependency earns its line in the table of parts."""
    parts = read(".github/PARTS.md")
    for name in re.findall(r"^[\w.-]+", read("requirements.in"), re.MULTILINE):
        assert f"[{name}]" in parts, name


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_what_a_page_shows_is_there(page: Path) -> None:
    """No link and no picture that does not open, no named place that is gone."""
    text = page.read_text(encoding="utf-8")
    plain = re.sub(r"```.*?```|`[^`\n]*`", "", text, flags=re.DOTALL)
    for target, heading in re.findall(r"\]\(([^)#:]+)(#[^)]*)?\)", plain):
        assert (page.parent / target).exists(), target
        if heading:
            titles = re.findall(
                r"^#+ (.*)$", (page.parent / target).read_text("utf-8"), re.MULTILINE
            )
            assert heading[1:] in {title.lower().replace(" ", "-") for title in titles}, heading
    for place in re.findall(r"`((?:bot|tests|content|benchmarks)/[\w./-]+)`", text):
        assert (ROOT / place).exists(), place


def test_what_contributing_says_to_copy_stands_where_it_says() -> None:
    """« `withdraw` in `bot/services/…/withdrawals.py` »: a move must not leave it behind."""
    named = re.findall(r"`(\w+)` in\s+`(bot/[\w/.]+\.py)`", read(".github/CONTRIBUTING.md"))
    assert len(named) >= FEWEST_COPIED
    for symbol, path in named:
        assert re.search(rf"\b{symbol}\b", read(path)), f"{symbol} in {path}"


@pytest.mark.parametrize(
    "page", [".github/CONTRIBUTING.md", "bot/delivery/README.md", "bot/handlers/README.md"]
)
def test_every_file_that_a_page_names_is_there(page: str) -> None:
    """By its path from the root, or from bot/."""
    named = set(re.findall(r"`((?:[\w.-]+/)+[\w.-]+\.(?:py|toml|ftl|md))`", read(page)))
    missing = [path for path in named if not ((ROOT / path).exists() or (BOT / path).exists())]
    assert not missing
