"""A Bot API server of one's own names files of this machine: only its own are read."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from telegram import File
from telegram.error import BadRequest

from bot.handlers import files
from bot.handlers.context import Context
from bot.services.local_files import LocalFiles, OutsideError


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The server's directory, with one file; another file, and a link to it, lie beside."""
    folder = tmp_path / "server"
    folder.mkdir()
    (folder / "photo.jpg").write_bytes(b"a picture")
    (tmp_path / "seal.key").write_bytes(b"a secret")
    (folder / "link.jpg").symlink_to(tmp_path / "seal.key")
    return folder


async def test_what_lies_in_the_directory_is_read(folder: Path) -> None:
    """However the place is written."""
    for path in ("photo.jpg", "../server/photo.jpg"):
        assert await LocalFiles(folder).read(f"{folder}/{path}") == b"a picture"


@pytest.mark.parametrize(
    "path", ["../seal.key", "link.jpg", "none.jpg", "", "/etc/hostname", "\0"]
)
async def test_nothing_else_on_the_machine_is_read(path: str, folder: Path) -> None:
    """Not by dots, not through a link, not what is gone."""
    with pytest.raises(OutsideError):
        await LocalFiles(folder).read(f"{folder}/{path}" if path[:1] != "/" else path)


async def test_without_the_setting_no_local_file_is_read(folder: Path) -> None:
    """A server that is none of ours cannot have a file of this machine sent to it."""
    with pytest.raises(OutsideError):
        await LocalFiles(None).read(f"{folder}/photo.jpg")


async def test_a_file_comes_over_the_wire_or_from_the_directory(folder: Path) -> None:
    """As the server says; what is refused looks like a file that is gone."""

    def context(path: str) -> Context:
        async def get_file(_: str) -> Any:
            file = File("id", "unique", file_path=path)
            if "://" in path:
                return SimpleNamespace(file_path=path, download_as_bytearray=from_wire)
            return file

        async def from_wire() -> bytearray:
            return bytearray(b"from the wire")

        bot = SimpleNamespace(get_file=get_file)
        services = SimpleNamespace(local_files=LocalFiles(folder))
        return cast("Context", SimpleNamespace(bot=bot, services=services))

    assert await files.download(context("https://api/file/x.jpg"), "id") == b"from the wire"
    assert await files.download(context(f"{folder}/photo.jpg"), "id") == b"a picture"
    with pytest.raises(BadRequest):
        await files.download(context("/etc/hostname"), "id")
