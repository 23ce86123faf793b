"""The checker finds each kind of mistake, says where, and reports all of them at once."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.catalog.load import load
from tests.catalog.conftest import TODAY

Problems = Callable[[], list[str]]
META = "faq/otp-expired/meta.toml"
TEXT = "faq/otp-expired/fr.md"
ASKED = "faq/otp-expired/phrasings.toml"


def replace(pattern: str, new: str) -> Callable[[str], str]:
    """Return a change of a file's text; it must change something."""

    def change(text: str) -> str:
        changed = re.sub(pattern, new, text, count=1, flags=re.MULTILINE)
        assert changed != text
        return changed

    return change


def append(words: str) -> Callable[[str], str]:
    """Return a change that adds to a file."""
    return lambda text: text + words


@pytest.mark.parametrize(
    ("file", "change", "where", "what"),
    [
        (META, append('\ncolour = "red"\n'), f"{META} [colour]", "Extra"),
        (META, replace(r"^status = .*$", ""), f"{META} [status]", "required"),
        (META, replace(r"^status = .*$", 'status = "sure"'), f"{META} [status]", "awaiting"),
        (META, replace(r"^awaiting = .*$", ""), META, "awaiting must be there"),
        (META, replace(r"^verified_on = .*$", "verified_on = 2031-01-01"), META, "future"),
        (META, replace(r"^verified_on = .*$", "verified_on = 31/12/2025"), META, "not TOML"),
        (META, replace(r"^sources = .*$", 'sources = ["nobody"]'), META, "“nobody”"),
        (META, replace(r"^related = .*$", 'related = ["nothing"]'), META, "“nothing”"),
        (META, append('\nguide = "login-fax"\n'), META, "“login-fax”"),
        (META, replace(r"^darija = .*$", ""), f"{META} [darija]", "required"),
        (META, replace(r"^darija = .*$", 'darija = "الكود"'), f"{META} [darija]", "Latin"),
        (TEXT, append("\n{fact:moon}\n"), TEXT, "{fact:moon}"),
        (TEXT, append("\n{deadline:never}\n"), TEXT, "{deadline:never}"),
        (TEXT, append("\n" + "mot " * 1000), TEXT, "fit a message"),
        (TEXT, append("\n| a | b |\n\n![x](y.png)\n"), TEXT, "image"),
        (TEXT, append("\n<b>gras</b>\n"), TEXT, "html"),
        (TEXT, append("\n```\ncode\n```\n"), TEXT, "fence"),
        (TEXT, append("\n- un\n  - deux\n"), TEXT, "nests"),
        (TEXT, append("\nun mot\u200f caché\n"), TEXT, "U+200F"),
        (TEXT, replace(r"^# .*$", ""), TEXT, "title"),
        (TEXT, lambda _: "", TEXT, "empty"),
        (ASKED, replace(r"^fr = \[", 'fr = ["comment me connecter ?",'), ASKED, "login-otp"),
        (ASKED, replace(r"^fr = \[", 'fr = ["",'), ASKED, "one line"),
        ("themes.toml", replace(r'"otp-expired", ?', ""), "themes.toml [otp-expired]", "0 themes"),
        ("themes.toml", replace(r'"otp-expired"', '"otp-expired", "otp-expired"'),
         "themes.toml [otp-expired]", "2 themes"),
        ("guide/login-otp/ar.md", replace(r"^## .*$", ""), "guide/login-otp/ar.md", "5 ## steps"),
        ("guide/login-otp/fr.md", replace(r"^!\[.*$", ""),
         "guide/login-otp/fr.md [Ouvrez le portail]", "drawing"),
        ("guide/login-otp/fr.md", replace(r"^!\[.*\]", "![]"),
         "[Ouvrez le portail]", "cannot see"),
        ("guide/login-otp/fr.md", replace(r"\(portal-address\)", "(portal)"),
         "guide/login-otp [open]", "portal, portal-address"),
        ("guide/login-otp/fr.md", replace(r"^Dans votre", "![a](b) Dans votre"), "fr.md", "image"),
        ("guide/login-otp/fr.md", replace(r"^# .*$", "# Titre\n\n![a](b)"), "[Titre]", "drawing"),
        ("guide/login-otp/fr.md", append("\n## Six\n\n![a](b)\n"), "fr.md", "5 ## steps"),
        ("guide/login-otp/fr.md", replace(r"(?s)^Appuyez sur [^\n]*validate-.*\Z", ""),
         "[Validez]", "needs a text"),
        (TEXT, replace(r"\Z", "\n![a](b)\n"), TEXT, "image"),
        ("guide/login-otp/meta.toml", replace(r"^open = ", "closed = "), "[topics_stuck]", "step"),
        ("strings/ar.ftl", replace(r"^back = .*$", ""), "strings/ar.ftl [back]", "missing"),
        ("strings/fr.ftl", replace(r"^back = .*$", "back = l'accueil"), "[back]", "apostrophe"),
        (TEXT, replace(r"\Z", "\nAujourd'hui.\n"), TEXT, "apostrophe"),
        ("strings/en.ftl", append("\nnovelty = New\n"), "strings/en.ftl [novelty]", "not in fr"),
        ("strings/en.ftl", replace(r"\{ \$reference \}", "x"), "[error]", "reference"),
        ("strings/en.ftl", replace(r"^back = .*$", "back Back"), "strings/en.ftl", "not a Fluent"),
        ("strings/en.ftl", replace(r"^command-faq = .*$", "command-faq = " + "x" * 257),
         "[command-faq]", "256"),
        ("deadlines.toml", replace(r"^announced_by = .*$", 'announced_by = "king"'),
         "deadlines.toml [july-2025-first]", "“king”"),
        ("deadlines.toml", replace(r"2025-07-17", "2025-07-32"), "deadlines.toml", "not TOML"),
        ("deadlines.toml", replace(r"^day = 10$", 'day = 10\nlast = "2026-13"'), "[monthly.last]",
         "YYYY-MM"),
        ("deadlines.toml", replace(r"^day = 10$", 'day = 10\nfirst = "2020-01"\nlast = "2019-12"'),
         "[monthly]", "before first"),
        ("deadlines.toml", replace(r"^day = 10$", 'day = 10\nlast = "2030-12"'),
         "deadlines.toml [last]", "go on"),
        ("deadlines.toml", replace(r"^day = 10$", 'day = 10\nfirst = "2025-07"'),
         "[july-2025-first]", "that month"),
        ("sources.toml", replace(r'^published = ".*"$', 'published = "summer"'), "sources.toml",
         "YYYY"),
        ("facts.toml", replace(r'^kind = "label"$', 'kind = "date"'), "facts.toml", "not fit"),
        ("regions.toml", replace(r"^ar = .*$", ""), "regions.toml [01.ar]", "required"),
        ("small_talk.toml", replace(r'^ar = \["\[حسنا', 'ar = ["([حسنا'), "small_talk.toml [",
         "brackets"),
        ("small_talk.toml", replace(r"^\[bye\]$", "[goodbye]"), "small_talk.toml [bye]",
         "missing"),
        ("languages.toml", replace(r"^default = .*$", 'default = "de"'), "languages", "default"),
        ("faq/portal-slow/ary.md", replace("{fact:test-day}", "البارح"), "ary.md", "other facts"),
        ("strings/ary.ftl", replace("{ \\$day }", "10"), "[deadline-rule]", "other values"),
    ],
)  # fmt: skip
def test_a_mistake_is_found_where_it_is(
    content: Path,
    problems: Problems,
    file: str,
    change: Callable[[str], str],
    where: str,
    what: str,
) -> None:
    """One spoiled place, one kind of problem, named so that an editor can mend it."""
    path = content / file
    path.write_text(change(path.read_text(encoding="utf-8")), encoding="utf-8")

    found = problems()

    assert any(where in problem and what in problem for problem in found), found
    assert all(problem.startswith("content/") for problem in found)


@pytest.mark.parametrize(
    ("file", "what"),
    [
        ("faq/otp-expired/en.md", "the text in English"),
        ("faq/otp-expired/meta.toml", "is missing"),
        ("pages/welcome/ar.md", "the text in Arabic"),
        ("strings/ar.ftl", "is missing"),
        ("themes.toml", "is missing"),
    ],
)
def test_a_missing_file_is_named(content: Path, problems: Problems, file: str, what: str) -> None:
    """A translation that was forgotten stops the start."""
    (content / file).unlink()

    assert any(f"content/{file}" in problem and what in problem for problem in problems())


def test_all_problems_are_reported_at_once(content: Path, problems: Problems) -> None:
    """An editor mends everything in one go."""
    (content / "faq/bot-help/en.md").unlink()
    (content / META).write_text('status = "sure"\n', encoding="utf-8")
    shutil.rmtree(content / "guide")

    found = "\n".join(problems())

    assert "faq/bot-help/en.md" in found
    assert META in found
    assert "content/guide: is missing" in found


def test_a_page_verified_long_ago_is_a_warning(content: Path) -> None:
    """It still serves, and somebody is asked to look."""
    path = content / META
    change = replace(r"^verified_on = .*$", "verified_on = 2026-01-01")
    path.write_text(change(path.read_text(encoding="utf-8")), encoding="utf-8")

    warnings = [str(warning) for warning in load(content, today=TODAY).warnings]

    assert any(META in warning and "six months" in warning for warning in warnings)
