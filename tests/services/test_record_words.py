"""The record in words: no act, fault or disagreement is shown as the machine calls it."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.catalog.catalog import Catalog
from bot.core.agreement.discord import Disagreement, Discord
from bot.core.audit import ACTS, BEGINS, Anchor
from bot.core.examination import Examination, Fault, Flaw
from bot.services.audit.trail import Check, Guard
from bot.services.audit.words import Findings

BOT = Path(__file__).parent.parent.parent / "bot"
LANGUAGES = ("fr", "ar", "en")


def functions(tree: ast.AST) -> Iterator[tuple[str, int]]:
    """Yield the functions that are handed an act, and at which place."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            names = [one.arg for one in node.args.args if one.arg != "self"]
            if "act" in names:
                yield node.name, names.index("act")


def recorded() -> set[str]:
    """Return every act that the source puts into the record, directly or by its own helpers."""
    found = set[str]()
    for path in sorted((BOT / "services").rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        if "audit.add(" not in text:
            continue
        tree = ast.parse(text)
        places = dict(functions(tree)) | {"add": 2}
        for node in ast.walk(tree):
            if isinstance(node, ast.Call):
                found |= set(_acts(node, places))
            elif isinstance(node, ast.Match) and ast.unparse(node.subject) == "act":
                found |= {
                    value.value
                    for case in node.cases
                    for value in ast.walk(case.pattern)
                    if isinstance(value, ast.Constant) and isinstance(value.value, str)
                }
    return found


def _acts(call: ast.Call, places: dict[str, int]) -> Iterator[str]:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else ast.unparse(call.func)
    is_ours = name != "add" or ast.unparse(call.func) == "audit.add"
    place = places.get(name)
    if place is None or not is_ours or len(call.args) <= place:
        return
    for value in ast.walk(call.args[place]):
        if isinstance(value, ast.Constant) and isinstance(value.value, str):
            yield value.value


def test_every_act_of_the_source_is_known() -> None:
    """A new one needs its words, here and in three languages."""
    found = recorded()

    assert {"submit", "approve", "withdraw", "release", "reject", "invite", "forget"} <= found
    assert found <= set(ACTS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_act_has_words_of_its_own(catalog: Catalog, language: str) -> None:
    """Not those for what is unknown, and no two the same."""
    shown = {act: catalog.text("record-act", language, act=act.replace(" ", "-")) for act in ACTS}
    unknown = catalog.text("record-act", language, act="…")
    head = unknown.split("…")[0].rstrip("(\u2066\u2068")

    assert len(set(shown.values())) == len(ACTS)
    assert not [act for act, text in shown.items() if text.startswith(head)]
    assert BEGINS in shown


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_that_can_be_found_is_said(catalog: Catalog, language: str) -> None:
    """One sentence each, no two alike, whatever was done."""
    check = Check(
        Examination(
            Anchor(9, "0" * 64), tuple(Fault(flaw, 2, 4) for flaw in Flaw), 2, (), None, "key"
        ),
        tuple(Disagreement(one, "announcement:1", "2025-07-001") for one in Discord),
        tuple((one, "audit_keeps_everything") for one in Guard),
        0,
    )
    said = list(Findings(catalog, check, language).faults())

    assert len(said) == len(set(said)) == len(Flaw) + len(Discord) + len(Guard)
    assert not [one for one in said if not one.endswith((".", "everything", "everything\u2069"))]


@pytest.mark.parametrize("about", ["announcement:1", "document:1", "deadline-change:1", "role:7"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_disagrees_is_named_for_people(catalog: Catalog, language: str, about: str) -> None:
    """Not by the name of its row."""
    check = Check(
        Examination(Anchor(9, "0" * 64), (), 0, (), (1, 9), "key"),
        (Disagreement(Discord.NO_APPROVAL, about, "cnss"),),
        (),
        0,
    )
    (said,) = Findings(catalog, check, language).faults()

    assert not said.lstrip("\u2066\u2068").startswith(about.split(":")[0])
