"""Tesseract itself: a few pictures as people send them, and what its child may not do."""

import asyncio
import os
import sys
from random import Random

import pytest

from benchmarks.pictures import NOW, Known, way_of
from bot.rendering import confinement, recognition
from bot.rendering.recognition import RecognitionError, Way
from bot.services.pictures import Pictures
from tests.built import content, faq
from tests.screenshots import SPOILT, Row, box, button, drawn, error

GENUINE = (
    "La déclaration des salaires de juin 2025 est prolongée jusqu’au 17 juillet 2025, sans"
    " majorations.",
    "Les pharmacies qui n’ont pas pu se connecter avant le 10 juillet sont toutes concernées."
    " Connectez-vous de préférence le soir, par code SMS ou par e-ID :"
    " https://www.damancom.ma/fr/",
)


def test_tesseract_is_there() -> None:
    """Whoever runs the tests has it, like `.ci/run`; what follows would prove nothing without."""
    assert recognition.is_there(), "apt install tesseract-ocr tesseract-ocr-fra tesseract-ocr-ara"


@pytest.mark.parametrize(
    ("rows", "how", "is_dark", "ways"),
    [
        # INVENTED: no source gives the words of the portal's errors.
        (
            ("Damancom", error("Le code saisi est incorrect.")),
            "photographed",
            False,
            "otp-invalid",
        ),
        (("Damancom", error("Mot de passe incorrect.")), "noisy", True, "password-forgotten"),
        (("Damancom", error("انتهت صلاحية الرمز")), "askew", False, "otp-expired"),
        (("Damancom", error("Your account is locked.")), "passed on", True, "account-locked"),
        (("Damancom", box("Mot de passe"), button("Valider")), "clean", False, "login-otp:4"),
        (GENUINE, "passed on", False, "genuine"),
        ((GENUINE[0].replace("17", "19"), GENUINE[1]), "askew", False, "altered unclear"),
    ],
)
async def test_a_picture_goes_the_right_way(
    rows: tuple[Row | str, ...], how: str, is_dark: bool, ways: str
) -> None:
    """Grain, squeezed, a few degrees off, dark, photographed; more in `benchmarks.pictures`."""
    pictures = Pictures(content(), Known(), faq(), recognise=recognition.read)  # type: ignore[arg-type]
    picture = SPOILT[how](drawn(rows, is_dark=is_dark), Random(7))  # noqa: S311 - no secret
    seen = await pictures.look(picture, person=1, bot="ConfrereBot", now=NOW)
    assert way_of(seen) in ways.split()


async def test_what_is_no_picture_is_refused() -> None:
    """By Tesseract, in its child; the bot goes on."""
    for broken in (b"", b"\x89PNG\r\n\x1a\n" + bytes(200)):
        with pytest.raises(RecognitionError):
            await recognition.read(broken, Way.BLOCK, "fra")


async def test_a_child_that_lasts_too_long_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    """And nobody waits for it any more."""
    monkeypatch.setattr(recognition, "WALL_SECONDS", 0)
    with pytest.raises(RecognitionError):
        await recognition.read(b"", Way.BLOCK, "fra")


async def test_the_child_gives_way_and_may_neither_grow_nor_last_nor_write() -> None:
    """Whatever program it becomes."""
    asks = (
        "import os, resource as r; print(os.nice(0), os.sched_getscheduler(0), *("
        "r.getrlimit(k)[1] for k in (r.RLIMIT_AS, r.RLIMIT_CPU, r.RLIMIT_FSIZE, r.RLIMIT_CORE)))"
    )
    child = await asyncio.create_subprocess_exec(
        *(sys.executable, "-I", "-S", confinement.__file__, sys.executable, "-c", asks),
        stdout=asyncio.subprocess.PIPE,
    )
    printed, _ = await child.communicate()
    memory, seconds = confinement.MEMORY, confinement.SECONDS
    idle = os.SCHED_IDLE  # whoever else wants to compute takes the core at once
    assert list(map(int, printed.split())) == [19, idle, memory, seconds, 0, 0]


async def test_no_token_goes_with_the_child(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is told where Tesseract is, and nothing else."""
    monkeypatch.setenv("BOT_TOKEN", "1:secret")
    assert "BOT_TOKEN" not in recognition._surroundings()


def test_without_its_languages_tesseract_is_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nor without the program."""
    look = recognition.is_there.__wrapped__
    monkeypatch.setattr(recognition, "LANGUAGES", ("fra", "xyz"))
    assert not look()
    monkeypatch.setattr(recognition, "PROGRAM", "tesseract-that-nobody-has")
    assert not look()
