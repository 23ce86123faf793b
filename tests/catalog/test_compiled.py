"""The content that was kept is the content that was read, and none but that of these files."""

import hashlib
import os
import pickle
import shutil
import stat
from collections.abc import Callable
from dataclasses import fields
from datetime import date
from pathlib import Path

import pytest

from bot.catalog.catalog import Catalog
from bot.catalog.load import ContentError
from bot.commands import compiled
from bot.core.writing.darija import LEANS_ON
from bot.places import CONTENT
from tests.built import TODAY
from tests.built import content as built

# Objects that do not compare; each is asked below instead.
_ASKED = {
    "holidays",
    "hours",
    "small_talk",
    "acts",
    "follow_ups",
    "situations",
    "portal_questions",
}
_ASKED |= {"foreign", "redactor", "strings", "formats", "search_words", "screens"}

SAID = [
    "bonjour", "merci beaucoup", "rappelle-moi demain", "mon mot de passe est Soleil22",
    "on m'a piraté", "wach portail khdam daba ?", "ضمانكم خدام؟", "le code 739204 ne passe pas",
    "et pour la tva ?",
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
        lambda catalog, text: catalog.foreign.named(text),
    ],
    ids=["redactor", "small talk", "acts", "situations", "portal", "foreign"],
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


class _Unwilling:
    def __reduce__(self) -> tuple[Callable[..., object], tuple[object, ...]]:
        return (int, ("not a number",))


def _signed(made: bytes) -> bytes:
    return hashlib.sha256(made).digest() + made


class _Small:
    """Stands for a catalog, which takes a second to keep and another to open."""


READ: object = _Small()


@pytest.fixture
def whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small catalog as it was kept, in a folder of its own."""
    monkeypatch.setattr(compiled, "Catalog", _Small)
    monkeypatch.setattr(compiled, "load", lambda *_, **__: READ)
    compiled.read(CONTENT, tmp_path, today=TODAY)
    (file,) = tmp_path.iterdir()
    return file


@pytest.mark.parametrize(
    "damaged",
    [
        lambda _: b"",
        lambda _: b"x" * 100,
        lambda kept: kept[:-1],
        lambda _: _signed(b""),
        lambda _: _signed(b"no pickle at all"),
        lambda _: _signed(b"cnowhere\nnothing\n."),
        lambda _: _signed(pickle.dumps("another thing")),
        lambda _: _signed(pickle.dumps(_Unwilling())),
    ],
    ids=["empty", "garbage", "cut", "nothing", "no pickle", "no such code", "a word", "unwilling"],
)
def test_what_is_damaged_is_read_again(whole: Path, damaged: Callable[[bytes], bytes]) -> None:
    """As what is missing is, also where its digest is right; and it is kept as it should be."""
    kept = whole.read_bytes()
    whole.write_bytes(damaged(kept))
    assert compiled.compiled(CONTENT, whole.parent, today=TODAY) is READ
    assert whole.read_bytes() == kept


class _Run:
    """Something that a stranger would have run when it is opened."""

    def __reduce__(self) -> tuple[Callable[..., object], tuple[object, ...]]:
        return (pytest.fail, ("a stranger's code was run",))


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
@pytest.mark.parametrize("mode", [0o664, 0o646, 0o666])
def test_what_others_may_write_is_not_opened(
    whole: Path, mode: int, caplog: pytest.LogCaptureFixture
) -> None:
    """It is read anew and kept so that only its owner writes it; the log says why."""
    kept = whole.read_bytes()
    whole.write_bytes(_signed(pickle.dumps(_Run())))
    whole.chmod(mode)
    assert compiled.compiled(CONTENT, whole.parent, today=TODAY) is READ
    assert whole.read_bytes() == kept
    assert not stat.S_IMODE(whole.stat().st_mode) & 0o022
    assert len(caplog.records) == 1
    assert str(whole) in caplog.text


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
def test_in_a_folder_that_others_may_write_nothing_is_opened(whole: Path) -> None:
    """Whoever may write there puts a file of theirs in its place; as in /tmp nobody can."""
    folder = whole.parent
    whole.write_bytes(_signed(pickle.dumps("another thing")))
    folder.chmod(0o777)
    assert compiled.compiled(CONTENT, folder, today=TODAY) is READ
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(compiled, "read", _not_to_be_read)
        folder.chmod(0o1777)
        assert compiled.compiled(CONTENT, folder, today=TODAY) is not READ


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
def test_what_somebody_else_owns_is_not_opened(
    whole: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever its mode."""
    owner = whole.stat().st_uid
    kept = whole.read_bytes()
    whole.write_bytes(_signed(pickle.dumps(_Run())))
    monkeypatch.setattr(os, "geteuid", lambda: owner + 1)
    monkeypatch.setattr(compiled, "_ROOT", owner + 2)
    assert compiled.compiled(CONTENT, whole.parent, today=TODAY) is READ
    assert whole.read_bytes() == kept


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
