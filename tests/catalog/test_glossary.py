"""One name for one thing: a text that gives it another is told where, and what to write."""

from collections.abc import Callable
from pathlib import Path

import pytest

from bot.catalog.checks.glossary import Glossary
from bot.catalog.glossary import GLOSSARY, read_glossary
from bot.catalog.reader import Reader
from bot.catalog.schemas.glossary import USAGE, TermFile
from bot.core.writing.darija import ARY, DARIJA
from bot.places import CONTENT
from tests.catalog.conftest import TODAY

Problems = Callable[[], list[str]]
TERM = {"fr": "date limite", "ar": "آخر أجل", "en": "deadline", "source": USAGE}


def glossary(**never: list[str]) -> Glossary:
    """Return a glossary of one term that is never called so, by language."""
    by_language = {language.replace("_", "-"): words for language, words in never.items()}
    return Glossary({"limit": TermFile.model_validate(TERM | {"never": by_language})})


def told(text: str, language: str, *words: str) -> list[str]:
    """Return what is told of a text where these words are forbidden in its language."""
    return list(glossary(**{language: list(words)}).miscalled(text, language))


@pytest.mark.parametrize(
    ("language", "words", "text"),
    [
        ("fr", "date butoir", "La date butoir est passée."),
        ("fr", "date butoir", "Date butoir : demain."),
        ("fr", "date butoir", "la **date butoir** du mois"),
        ("fr", "date butoir", "la date\u00a0butoir"),
        ("fr", "nom d’utilisateur", "Votre nom d'utilisateur ?"),
        ("fr", "amende*", "Les amendes de retard."),
        ("en", "due date", "Due date: tomorrow"),
        ("ar", "غرامة", "تؤدون الغرامة"),
        ("ar", "غرامة", "وبغرامة أخرى"),
        ("ar", "غرامة", "يؤدي غرامةً عن كل أجير"),
        ("ar", "مكتب الصندوق", "لمكتب الصندوق"),
        ("ar", "معرف", "اكتبوا \u2068المعرف\u2069."),
        (ARY, "مودباس", "بدلو المودباس"),
        ("ar", "Telegram", "رسالة في Telegram."),
    ],
)
def test_a_forbidden_name_is_found(language: str, words: str, text: str) -> None:
    """With a capital, a plural that is said to count, marks around it, what Arabic joins to it."""
    (fault,) = told(text, language, words)
    assert "[limit]" in fault
    assert TERM.get(language, TERM["ar"]) in fault


@pytest.mark.parametrize(
    ("language", "words", "text"),
    [
        ("fr", "date butoir", "La date limite est passée."),
        ("fr", "amende", "Les amendes, l’amendement."),
        ("fr", "CIN", "La médecine, la CINE."),
        ("fr", "deadline", "Tapez /deadline why (/deadline), {fact:deadline-day}"),
        ("ar", "Damancom", "https://www.Damancom.ma/fr/"),
        ("ar", "معرف", "اكتبوا المعرّف"),
        ("ar", "معرف", "لمعرفة الأجل"),
        ("ar", "القن", "القنوات الرسمية"),
        ("en", "fine", "It is defined and refined."),
    ],
)
def test_what_only_looks_like_it_is_left(language: str, words: str, text: str) -> None:
    """A part of another word, a command, a value or an address is no name of a thing."""
    assert told(text, language, words) == []


def test_a_language_forbids_nothing_to_another() -> None:
    """« deadline » is English; Darija may say what Arabic must not."""
    names = glossary(fr=["deadline"], ar=["مودباس"])
    assert list(names.miscalled("the deadline", "en")) == []
    assert list(names.miscalled("المودباس", ARY)) == []
    assert list(names.miscalled("المودباس", "strings")) == []


def test_darija_may_have_a_name_of_its_own() -> None:
    """Where it has none, it is told that of what it leans on."""
    term = TermFile.model_validate(TERM | {"ary": "آخر نهار"})
    assert [term.name_in(code) for code in (ARY, DARIJA)] == ["آخر نهار", "date limite"]


@pytest.mark.parametrize(
    "text", ["a" * 4000, "a." * 2000, "و" * 4000, "ال" * 2000, "ف ب ل " * 700]
)
def test_a_text_of_four_thousand_letters_is_read(text: str) -> None:
    """In one word, or in as many words of one."""
    names = glossary(fr=["aa", "a.b*"], ar=["والو", "الال"])
    assert [fault for language in ("fr", "ar") for fault in names.miscalled(text, language)] == []


@pytest.mark.parametrize(
    ("file", "added", "name"),
    [
        ("faq/otp-expired/fr.md", "Avant la date butoir.", "date limite"),
        ("faq/otp-expired/ar.md", "كلمة السر", "كلمة المرور"),
        ("faq/otp-expired/ary.md", "المودباس", "كلمة السر"),
        ("pages/welcome/en.md", "Your username.", "identifier"),
        ("guide/login-otp/ar.md", "رمز المستعمل", "المعرّف"),
    ],
)
def test_a_page_is_told_its_line(
    content: Path, problems: Problems, file: str, added: str, name: str
) -> None:
    """The file, the line, the word, and the name to write instead."""
    path = content / file
    lines = [*path.read_text(encoding="utf-8").splitlines(), "", added]
    path.write_text("\n".join(lines), encoding="utf-8")

    (found,) = problems()
    assert found.startswith(f"content/{file} [line {len(lines)}]: writes “")
    assert f"“{name}" in found


def test_short_texts_and_names_are_held_to_it_too(content: Path, problems: Problems) -> None:
    """By their keys: buttons, Darija, themes, facts."""
    for file, old, new in (
        ("strings/ar.ftl", "remind-me = 🔔 تذكيراتي", "remind-me = 🔔 تنبيهاتي"),
        ("strings/ary.ftl", "open-portal = 🌐 نحل ضمانكم", "open-portal = 🌐 نحل دامانكوم"),
        ("themes.toml", "🔑 الدخول", "🔑 كلمة السر"),
        ("facts.toml", "غشت 2020", "أغسطس 2020"),
    ):
        text = (content / file).read_text(encoding="utf-8")
        assert old in text
        (content / file).write_text(text.replace(old, new), encoding="utf-8")

    places = [found.partition(": ")[0] for found in problems()]
    assert sorted(places) == [
        "content/facts.toml [cnie-new-card-from]",
        "content/strings/ar.ftl [remind-me]",
        "content/strings/ary.ftl [open-portal]",
        "content/themes.toml [login]",
    ]


def test_words_that_people_say_are_theirs(content: Path, problems: Problems) -> None:
    """Phrasings, and the words by which a role is asked for, are shown to nobody."""
    said = content / "strings/ar.ftl"
    text = said.read_text(encoding="utf-8").replace(
        "role-said-editor = ", "role-said-editor = إعلان "
    )
    said.write_text(text, encoding="utf-8")
    assert problems() == []


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ('source = "usage"', 'source = "nobody"', "“nobody”"),
        ('ar = "آخر أجل"', "", "required"),
        ('never = { fr = ["date butoir"', 'never = { fr = ["date limite"', "its own name"),
        ('fr = "date limite"', 'fr = "date limite"\ncolour = "red"', "Extra"),
    ],
)
def test_a_term_that_is_not_whole_is_told(
    content: Path, problems: Problems, old: str, new: str, what: str
) -> None:
    """A name without a source, in two languages only, or that forbids itself."""
    path = content / GLOSSARY
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    assert any(GLOSSARY in found and what in found for found in problems())


def test_the_glossary_names_what_the_portal_and_the_house_are_made_of() -> None:
    """Forty terms and more, each with a name that no text may replace."""
    read = Reader(CONTENT, TODAY)
    terms = read.tables(GLOSSARY, TermFile)
    assert len(terms) >= 40
    assert {"portal", "identifier", "password", "one-time-code", "editor", "poster"} <= set(terms)
    assert all(term.never.model_dump(exclude_defaults=True) for term in terms.values())
    assert not read.problems
    read_glossary(read, {})
    assert read.problems  # a source that is not there is told
