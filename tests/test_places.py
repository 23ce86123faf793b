"""Where content is read and what is made is kept: as the operator says, or as it was installed."""

from pathlib import Path

import pytest

from bot.__main__ import main
from bot.commands import compiled, export, refusal
from bot.commands.refusal import RefusedError, catalog
from bot.places import BUILD, CONTENT
from bot.search import encoder

ROOT = Path(__file__).parent.parent


@pytest.fixture(autouse=True)
def read(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[tuple[Path, Path]]:
    """An operator in a directory of their own; what is read, and where it is kept."""
    asked: list[tuple[Path, Path]] = []
    for name in ("CONFRERE_CONTENT_DIR", "CONFRERE_CACHE_DIR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(encoder, "BUILD", encoder.BUILD)
    monkeypatch.setattr(
        compiled, "compiled", lambda root, folder, **_: asked.append((root, folder))
    )
    return asked


def test_a_checkout_reads_its_own(read: list[tuple[Path, Path]]) -> None:
    """And keeps what it makes in `build/`, as the search does."""
    catalog()
    assert read == [(ROOT / "content", ROOT / "build")]
    assert encoder.BUILD == BUILD == ROOT / "build"


def test_editors_have_a_directory_of_their_own(
    read: list[tuple[Path, Path]], tmp_path: Path
) -> None:
    """Named in `.env`, like every setting."""
    (tmp_path / "ours").mkdir()
    (tmp_path / ".env").write_text("CONFRERE_CONTENT_DIR=ours\n")
    catalog()
    assert read == [(Path("ours"), BUILD)]


def test_a_directory_that_is_not_there_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """In one sentence that names the setting, not as a page that is missing."""
    monkeypatch.setenv("CONFRERE_CONTENT_DIR", "/nowhere")
    with pytest.raises(RefusedError, match="CONFRERE_CONTENT_DIR: /nowhere") as refused:
        catalog()
    assert refused.value.code == refusal.MISCONFIGURED


def test_nothing_is_kept_beside_the_code_where_a_directory_is_named(
    read: list[tuple[Path, Path]], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Neither the content nor the search; the process that fits it is told by its path."""
    monkeypatch.setenv("CONFRERE_CACHE_DIR", "kept")
    catalog()
    assert read == [(CONTENT, tmp_path / "kept")]
    assert tmp_path / "kept" == encoder.BUILD


def test_what_is_installed_is_not_written(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """`export faq` asks for a directory where its content is that of the package."""
    monkeypatch.setattr(export, "IS_INSTALLED", True)
    assert main(["export", "faq"]) == refusal.USAGE
    assert "give --out DIR" in capsys.readouterr().err
