"""The content that was kept is the content that was read, and none but that of these files."""

import shutil
from collections.abc import Callable
from dataclasses import fields
from datetime import date
from pathlib import Path

import pytest

from bot.catalog.catalog import Catalog
from bot.catalog.load import ContentError
from bot.commands import compiled
from bot.commands.refusal import CONTENT
from bot.core.writing.darija import LEANS_ON
from tests.built import TODAY
from tests.built import content as built

# Objects that do not compare; each is asked below instead.
_ASKED = {"holidays", "hours", "small_talk", "acts", "situations", "portal_questions"}
_ASKED |= {"redactor", "strings", "formats", "search_words", "screens"}

SAID = [
    "bonjour", "merci beaucoup", "rappelle-moi demain", "mon mot de passe est Soleil22",
    "on m'a piraté", "wach portail khdam daba ?", "ضمانكم خدام؟", "le code 739204 ne passe pas",
]  # fmt: skip


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Catalog:
    """The content as it comes back after it was kept."""
    folder = tmp_path_factory.mktemp("build")
    compiled.read(CONTENT, folder, today=TODAY)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(compiled, "read", _not_to_be_read)
        return compiled.compiled(CONTENT, folder, today=TODAY)


def _not_to_be_read(*_: object, **__: object) -> Catalog:
    pytest.fail("the content was read again")


@pytest.mark.parametrize("name", sorted({one.name for one in fields(Catalog)} - _ASKED))
def test_every_part_comes_back(kept: Catalog, name: str) -> None:
    """As data; what is no data is asked."""
    assert getattr(kept, name) == getattr(built(), name)


def test_every_short_text_comes_back(kept: Catalog) -> None:
    """In each language, and as Darija has them."""
    for language in (*built().languages, *LEANS_ON):
        for key in ("command-guide", "command-deadline", "bot-description"):
            assert kept.text(key, language) == built().text(key, language)


@pytest.mark.parametrize(
    "asked",
    [
        lambda catalog, text: catalog.redactor.kept(text),
        lambda catalog, text: catalog.small_talk.said(text),
        lambda catalog, text: catalog.acts.read(text),
        lambda catalog, text: catalog.situations.fraud(text),
        lambda catalog, text: catalog.portal_questions.read(text),
    ],
    ids=["redactor", "small talk", "acts", "situations", "portal"],
)
def test_what_recognises_words_comes_back(
    kept: Catalog, asked: Callable[[Catalog, str], object]
) -> None:
    """Its answers are the same; not all of them are none."""
    answers = [asked(kept, text) for text in SAID]
    assert answers == [asked(built(), text) for text in SAID]
    assert len(set(map(repr, answers))) > 1


def test_days_come_back(kept: Catalog) -> None:
    """A holiday is one, and nobody is at the desk."""
    assert kept.holidays.is_holiday(date(2026, 7, 30))
    assert not kept.hours.on(date(2026, 7, 30))
    assert kept.date(TODAY, "fr") == built().date(TODAY, "fr")


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A copy of the content, to be changed."""
    return Path(shutil.copytree(CONTENT, tmp_path / "content"))


def test_a_change_is_read(content: Path, tmp_path: Path) -> None:
    """And one that breaks the content is told; what was kept before is no way around it."""
    compiled.read(content, tmp_path, today=TODAY)
    (content / "strings" / "fr.ftl").write_text("broken", encoding="utf-8")
    with pytest.raises(ContentError):
        compiled.compiled(content, tmp_path, today=TODAY)


@pytest.mark.parametrize("damage", [b"", b"x" * 100])
def test_what_is_damaged_is_read_again(
    tmp_path: Path, damage: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As what is missing is."""
    monkeypatch.setattr(compiled, "load", lambda *_, **__: built())
    compiled.read(CONTENT, tmp_path, today=TODAY)
    (file,) = tmp_path.iterdir()
    whole = file.read_bytes()
    file.write_bytes(damage or whole[:-1])
    assert compiled.compiled(CONTENT, tmp_path, today=TODAY) is built()
    assert file.read_bytes() == whole


def test_one_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The one of the files as they are now; others would only take room."""
    monkeypatch.setattr(compiled, "load", lambda *_, **__: built())
    (tmp_path / "content-0123456789abcdef.pickle").write_bytes(b"of before")
    compiled.read(CONTENT, tmp_path, today=TODAY)
    assert [file.name for file in tmp_path.iterdir()] != ["content-0123456789abcdef.pickle"]
    assert len(list(tmp_path.iterdir())) == 1


def test_where_nothing_can_be_written_the_content_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each time."""
    monkeypatch.setattr(compiled, "load", lambda *_, **__: built())
    (tmp_path / "file").touch()
    assert compiled.compiled(CONTENT, tmp_path / "file", today=TODAY) is built()
