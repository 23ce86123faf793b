"""What is wrong in a command line is said in one line, with the exit code of a usage error."""

import argparse

import pytest

from bot.__main__ import main
from bot.commands.parsing import bot_name
from bot.commands.refusal import USAGE


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("drill --faults foo", "--faults is one of normal, storm, not 'foo'"),
        ("drill --members 0", "give a number from 1"),
        ("backup --keep x", "give a number from 1"),
        ("export site", "give --out"),
        ("export", "give faq|site"),
        ("doctor --foo", "--foo is not known"),
        ("frobnicate", "there is no command 'frobnicate'"),
        ("suspend abc", "'abc' is no number of a person"),
        ("reinstate -5", "-5"),
        ("audit verify --seals /nope", "/nope: No such file"),
        ("audit verify --seals", "--seals: expected one argument"),
        ("playground --port x", "x is no port"),
        ("export site --out x --bot a.b", "a bot's name is"),
        ("guide --list --bot a.b", "a bot's name is"),
    ],
)
def test_a_command_line_that_is_wrong_is_told_in_one_line(
    typed: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """No usage, no word of Python, the same exit code everywhere."""
    with pytest.raises(SystemExit) as ended:
        main(typed.split())

    told = capsys.readouterr().err
    assert ended.value.code == USAGE
    assert told.count("\n") == 1
    assert said in told
    assert told.endswith("see --help.\n")
    assert not any(word in told for word in ("usage:", "invalid", "Errno"))


@pytest.mark.parametrize("name", ["x y", "", "abcd", "a" * 33, "https://t.me/Confrere", "é" * 6])
def test_what_no_bot_can_be_called_is_no_name(name: str) -> None:
    """It would be printed, and lead nowhere."""
    with pytest.raises(argparse.ArgumentTypeError):
        bot_name(name)


def test_a_name_is_taken_with_its_sign_or_without() -> None:
    """As people write it."""
    assert bot_name("@ConfrereBot") == bot_name("ConfrereBot") == "ConfrereBot"
