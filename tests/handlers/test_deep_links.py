"""Links into the private chat: each has a row, and each row is built somewhere."""

import ast
from pathlib import Path

import pytest

from bot.core.deep_links import DeadLinkError, DeepLink, address, read
from bot.handlers.tables.links import LINKS

ROOT = Path(__file__).parents[2] / "bot"


def test_every_link_has_one_row() -> None:
    """So none that stands in a chat leads nowhere."""
    assert {link.opens for link in LINKS} == set(DeepLink)
    assert len(LINKS) == len(DeepLink)


def test_every_row_is_built_somewhere() -> None:
    """By its name, and nobody spells an address by hand."""
    named, spelled = set(), set()
    for path in [*(ROOT / "handlers").rglob("*.py"), *(ROOT / "services").rglob("*.py")]:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        if path != ROOT / "handlers/tables/links.py":
            named |= {
                ast.unparse(node) for node in ast.walk(tree) if isinstance(node, ast.Attribute)
            }
        spelled |= {
            node.value
            for node in ast.walk(tree)
            if isinstance(node, ast.Constant) and isinstance(node.value, str)
            if "?start=" in node.value
        }
    built = {link for link in DeepLink if f"DeepLink.{link.name}" in named}
    assert built == set(DeepLink)
    assert not spelled


@pytest.mark.parametrize("opens", DeepLink)
@pytest.mark.parametrize("rest", ["", "otp-4", "2025-07-001"])
def test_an_address_is_read_back(opens: DeepLink, rest: str) -> None:
    """Telegram hands over what stands behind `start`."""
    assert read(address("ConfrereBot", opens, rest).partition("?start=")[2]) == (opens, rest)


@pytest.mark.parametrize("payload", ["", "x", "guidebook", "GUIDE", "-guide", "role_x"])
def test_another_word_opens_nothing(payload: str) -> None:
    """The person is welcomed."""
    with pytest.raises(DeadLinkError):
        read(payload)
