"""What who asks people is told of when they answer: nothing that nobody has confirmed."""

import re
from dataclasses import replace
from datetime import time
from pathlib import Path

import pytest

from bot.handlers.tickets import asking
from bot.services.tickets.asking import Receipt
from tests.built import content
from tests.handlers.conversation import conversation
from tests.services.office import READER, opened

ISOLATES = re.compile("[\u2066-\u2069]")


@pytest.mark.parametrize(
    ("language", "is_set", "promised", "said"),
    [
        ("fr", False, 30, "Nous ne pouvons promettre aucun délai"),
        ("fr", True, None, "Nous ne pouvons promettre aucun délai"),
        ("fr", True, 30, "moins d’une demi-heure"),
        ("ar", True, 60, "أقل من ساعة"),
        ("en", True, 240, "within 240 minutes"),
    ],
)
async def test_hours_and_a_time_are_told_once_they_are_known(
    tmp_path: Path, language: str, is_set: bool, promised: int | None, said: str
) -> None:
    """The slots of the day on which somebody is there next, once the operator has set them."""
    async with opened(tmp_path) as office:
        ctx = await conversation(office, READER, language=language)
    ctx.catalog = replace(content(), hours=replace(content().hours, is_set=is_set))
    told = ISOLATES.sub("", asking._receipt(ctx, Receipt(12, promised))).replace("\u00a0", " ")
    assert "12" in told
    assert said in told
    times = [content().formats.time(at, language) for at in (time(9), time(18, 30))]
    plain = [ISOLATES.sub("", one).replace("\u00a0", " ") for one in times]
    assert all(one in told for one in plain) is is_set
