"""A PDF is opened in a child that may neither last nor grow, whatever the system lets us set."""

import asyncio
import io
import os
import resource
import sys
from pathlib import Path

import pytest
from pypdf import PdfWriter

from bot.core.documents import Defect, DefectError
from bot.rendering import inspection
from bot.rendering.inspection import count_pages

REFUSING = """
import resource
allowed = resource.setrlimit
def refuse(kind, limits):
    if kind in {kinds}:
        raise ValueError("current limit exceeds maximum limit")
    allowed(kind, limits)
resource.setrlimit = refuse
"""


def sound() -> bytes:
    """Return a PDF of two pages."""
    writer, kept = PdfWriter(), io.BytesIO()
    for _ in range(2):
        writer.add_blank_page(200, 200)
    writer.write(kept)
    return kept.getvalue()


@pytest.fixture(params=["RLIMIT_AS", "RLIMIT_AS and RLIMIT_CPU"])
def a_system_without(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A Python that refuses these limits, as macOS does."""
    kinds = [int(getattr(resource, name)) for name in request.param.split(" and ")]
    (tmp_path / "sitecustomize.py").write_text(REFUSING.replace("{kinds}", repr(kinds)))
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))


@pytest.mark.usefixtures("a_system_without")
async def test_a_sound_pdf_is_opened_where_no_limit_can_be_set() -> None:
    """It is not the file's fault."""
    assert await count_pages(sound()) == 2


@pytest.mark.parametrize("limit", ["MEMORY", "SECONDS"])
async def test_without_limits_of_the_system_it_watches_itself(limit: str) -> None:
    """Too large or too long: it ends by itself, with nothing printed."""
    child = await asyncio.create_subprocess_exec(
        sys.executable,
        "-c",
        "import resource, threading\n"
        "from bot.rendering import inspection\n"
        "resource.setrlimit = lambda *_: (_ for _ in ()).throw(ValueError())\n"
        f"inspection.{limit} = 0\n"
        "inspection._confine()\n"
        "threading.Event().wait(60)\n"
        "print('alive')",
        stdout=asyncio.subprocess.PIPE,
        cwd=Path(inspection.__file__).parents[2],
        env={**os.environ},
    )
    async with asyncio.timeout(30):
        printed, _ = await child.communicate()
    assert (child.returncode, printed) == (1, b"")


@pytest.mark.parametrize(
    ("content", "defect"),
    [
        (b"", Defect.EMPTY),
        (b"<html>", Defect.NOT_PDF),
        (b"%PDF-1.4 and nothing", Defect.UNREADABLE),
    ],
)
async def test_what_is_no_pdf_has_its_defect(content: bytes, defect: Defect) -> None:
    """Each is told differently."""
    with pytest.raises(DefectError) as caught:
        await count_pages(content)
    assert caught.value.defect is defect


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="a quirk of Linux")
def test_how_large_a_child_is_does_not_tell_how_large_another_was() -> None:
    """On Linux a process is born with the greatest size of who began it: it counts what it has."""
    ballast = b"x" * (128 * 1024 * 1024)
    held = inspection._size()
    del ballast
    assert held - inspection._size() > 100 * 1024 * 1024
