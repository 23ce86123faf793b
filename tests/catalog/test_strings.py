"""Short texts are read one by one, when they are asked for: none is lost or another by that."""

import pickle
from collections.abc import Callable
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast

from bot.catalog import strings
from bot.catalog.catalog import Catalog
from bot.catalog.strings import Strings, parsed
from bot.core.writing.darija import LEANS_ON
from bot.places import CONTENT


@pytest.mark.parametrize("code", ["fr", "ar", "en", *LEANS_ON])
def test_what_is_kept_of_a_text_is_all_of_it(code: str) -> None:
    """Fluent reads the same from it as from the file; comments are for editors."""
    resource = parsed((CONTENT / f"strings/{code}.ftl").read_text(encoding="utf-8"))
    kept = strings._sources(resource)
    messages = [entry for entry in resource.body if isinstance(entry, ast.Message)]

    assert messages
    for message in messages:
        message.comment = None
        assert FluentParser(with_spans=False).parse_entry(kept[message.id.name]).equals(message)


def test_texts_are_there_however_many_were_asked_for(
    catalog: Catalog, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Those that Fluent has read are let go when there are many."""
    monkeypatch.setattr(strings, "KEPT", 2)
    asked: Strings = pickle.loads(pickle.dumps(catalog.strings))  # noqa: S301 - ours
    keys = ["bot-description", "command-guide", "command-deadline", "bot-short-description"]

    for key in (*keys, *keys):
        assert asked.text(key, "fr") == catalog.text(key, "fr")
        assert len(asked._bundle("fr")._known) <= 2
    with pytest.raises(KeyError):
        asked.text("no-such-text", "fr")


def test_a_text_that_stands_on_another_is_told(
    content: Path, problems: Callable[[], list[str]]
) -> None:
    """It would be read without the other."""
    for code in ("fr", "ar", "en"):
        with (content / f"strings/{code}.ftl").open("a", encoding="utf-8") as file:
            file.write("\nleaning = … { command-guide }\n")

    assert "strings/fr.ftl [leaning]: stands on another text" in "\n".join(problems())


# Said only where there is something, or of one thing whatever the count.
_NEVER_OF_NONE = {
    *("board-others", "missed-wordless", "official-not-helped", "role-open"),
    *("sources", "declared-offer", "eve-sms", "reminder-eve-why"),
}


def test_french_says_none_of_none() -> None:
    """Zero is a singular in French: « Répond à 1 personne » was said of nobody."""
    resource = parsed((CONTENT / "strings/fr.ftl").read_text(encoding="utf-8"))
    chosen = (
        (message.id.name, placed.expression)
        for message in resource.body
        if isinstance(message, ast.Message) and message.value
        for placed in message.value.elements
        if isinstance(placed, ast.Placeable)
        and isinstance(placed.expression, ast.SelectExpression)
    )
    said = set()
    for name, one in chosen:
        variants = {
            getattr(variant.key, "name", getattr(variant.key, "value", "")): variant.value
            for variant in one.variants
        }
        if "one" in variants and "0" not in variants:
            counts = any(isinstance(part, ast.Placeable) for part in variants["one"].elements)
            said |= set() if counts else {name}
    assert said <= _NEVER_OF_NONE
