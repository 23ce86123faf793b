"""What is called confirmed must be carried by its sources; what is counted must have one."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from bot.catalog.catalog import Catalog
from bot.catalog.checks.written_amounts import written_amount
from bot.catalog.load import load

Problems = Callable[[], list[str]]
META = "faq/portal-link/meta.toml"


def change(content: Path, file: str, pattern: str, new: str) -> None:
    """Change one place of a file; it must be there."""
    path = content / file
    text = path.read_text(encoding="utf-8")
    changed = re.sub(pattern, new, text, count=1, flags=re.MULTILINE)
    assert changed != text
    path.write_text(changed, encoding="utf-8")


def of_source(key: str, field: str) -> str:
    """Return the pattern of a field of a table."""
    return rf"(?s)(?<=^\[{key}\]\n)((?:(?!^\[).)*?^{field} = )[^\n]*"


@pytest.mark.parametrize(
    ("file", "pattern", "new", "what"),
    [
        (META, r"^sources = .*", 'sources = ["derraji-2025-07"]', "one witness"),
        (META, r"^sources = .*", 'sources = ["public-scripts-2025"]', "weak sources alone"),
        (META, r"^sources = .*", 'sources = ["cnss-faq-32"]', "eighteen months"),
        (META, r"^sources = .*", 'sources = ["le360-2025-04"]', "eighteen months"),
        (META, r"^sources = .*", 'sources = ["valyoplus-2025"]', "eighteen months"),
        (
            "facts.toml",
            of_source("portal-url", "confidence"),
            r'\1"P-"',
            "“portal-url”, which is P-",
        ),
        (
            "facts.toml",
            of_source("portal-url", "confidence"),
            r'\1"I"',
            "“portal-url”, which is I",
        ),
        ("faq/late-penalty/meta.toml", r'"le360-2020-11", ', "", "its source “le360-2020-11”"),
    ],
)
def test_a_topic_is_not_confirmed_on_too_little(
    content: Path, problems: Problems, file: str, pattern: str, new: str, what: str
) -> None:
    """One witness, a weak source, an old or undated one; and a fact without its source."""
    change(content, file, pattern, new)
    assert any(what in problem for problem in problems()), problems()


@pytest.mark.parametrize("source", ["assurances-2025-07", "decree-2-19-718", "confrere"])
def test_a_recent_source_or_a_text_in_force_confirms(
    content: Path, problems: Problems, source: str
) -> None:
    """A law may be old; of a page, its age is counted to the editor's date, not to today."""
    change(content, META, r"^sources = .*", f'sources = ["{source}"]')
    assert not problems()


def test_a_source_that_ages_turns_nothing_red(content: Path, catalog: Catalog) -> None:
    """The age is that of the source on the editor's day: the clock has no part in it."""
    later = load(content, today=date(2040, 1, 1))
    assert later.topics.keys() == catalog.topics.keys()
    aged = {str(one) for one in later.warnings if "eighteen months" in one.what}
    assert any(META in one for one in aged)
    assert not [one for one in catalog.warnings if "eighteen months" in one.what]


@pytest.mark.parametrize(
    ("field", "new", "what"),
    [
        ("url", '"https://www.le360.ma/"', "home page"),
        ("url", '"le360.ma/article"', "pattern"),
        ("confidence", '"sure"', "confidence"),
        ("language", '"es"', "language"),
        ("read", '""', "one line"),
    ],
)
def test_a_source_says_what_it_is(
    content: Path, problems: Problems, field: str, new: str, what: str
) -> None:
    """Its address is looked at for its form only; a home page is no source."""
    change(content, "sources.toml", of_source("le360-2025-07", field), rf"\g<1>{new}")
    assert any("le360-2025-07" in problem and what in problem for problem in problems())


def test_a_home_page_may_stand_as_a_weak_source(content: Path, problems: Problems) -> None:
    """It says so itself."""
    change(content, "sources.toml", of_source("le360-2022-10", "url"), r'\g<1>"https://le360.ma"')
    change(content, "sources.toml", of_source("le360-2022-10", "confidence"), r'\g<1>"P-"')
    assert not problems()


@pytest.mark.parametrize(
    "words",
    [
        "Il faut 108 jours.",
        "6,40 % du salaire",
        "300 DH",
        "692,30 DH",
        "داخل 60 يوما",
        "٣٠ يوما",
        "within 30 days",
        "3 jours de congé",
        "يعطي 300 درهم",
        "60 nhar",
        "Appelez le 080 203 01 00",
        "+212 537 71 33 14",
        "ecrire@exemple.ma",
    ],
)
def test_an_amount_or_a_contact_is_found(words: str) -> None:
    """In every script: an amount, a rate, a delay, a number, an address."""
    assert written_amount(words)


def test_an_amount_is_not_written_out_in_an_answer(content: Path, problems: Problems) -> None:
    """In the text of a topic it stands as a fact, which has a source."""
    path = content / "faq/otp-expired/fr.md"
    path.write_text(path.read_text(encoding="utf-8") + "\nEn 3 jours.\n", encoding="utf-8")
    assert any("“3 jours” out; name a fact" in problem for problem in problems())


@pytest.mark.parametrize(
    "words",
    [
        "presse de 2020-2021",
        "le code **SO**",
        "décret 2-19-718",
        "{fact:max-days} jours",
        "e-ID",
        "mn 7 l 9",
        "3nd lwe9t",
        "code à 6 chiffres",
        "a" * 4000,
        "1 " * 2000,
        "9" * 4000,
        "a." * 2048,
    ],
)
def test_other_numbers_are_left_alone(words: str) -> None:
    """Years, laws and Darija are no amounts."""
    assert written_amount(words) is None


@pytest.mark.parametrize(
    ("key", "bounds", "what"),
    [
        ("otp-digits", "least = 7\n", "a fact that is not between 7 and 10"),
        ("late-first-month", "least = 30\n", "no bounds of its kind"),
        ("otp-validity", 'most = "60 lunes"\n', "no bounds of its kind"),
        ("otp-mail", "most = 3\n", "no bounds of its kind"),
    ],
)
def test_what_a_point_may_be_is_of_its_kind_and_holds_what_we_have(
    content: Path, problems: Problems, key: str, bounds: str, what: str
) -> None:
    """Read as an officer would write it."""
    table = rf"(?s)(?<=^\[{key}\]\n)((?:(?!^\[).)*?)(?:(?:least|most) = [^\n]*\n)*^(?=name = )"
    kept = "most = 10\n" if key == "otp-digits" else "most = 20\n" if "late" in key else ""
    change(content, "awaiting.toml", table, rf"\g<1>{bounds}{kept}")
    assert any(what in problem for problem in problems()), problems()
