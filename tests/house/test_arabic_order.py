"""What Arabic readers see of the running bot stands in the order in which it is to be read."""

from typing import Any

import pytest

from tests.cast import KARIM, NADIA, YOUSSEF
from tests.house.announcing import delivered, drafted, noticed, ready
from tests.house.conftest import Running, words
from tests.reading_order import misplaced

_EVERYBODY = ("/start", "/guide", "/pdf", "/faq", "/deadline", "/reminders", "/help", "/privacy",
              "/news", "/verify", "/language", "/unknown", "كيف أدخل إلى ضمانكم؟",
              "لم أتوصل بالرمز", "ما هو آخر أجل للتصريح؟")  # fmt: skip
_OFFICER = ("/questions", "/guide_pdf", "/deadline_set", "/invite", "/invite 06", "/roles",
            "/announce", "/announcements", "/training")  # fmt: skip


def _shown(message: dict[str, Any]) -> list[str]:
    """Return the words of a message and of its buttons."""
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [words(message), *(button["text"] for row in rows for button in row)]


@pytest.mark.long
async def test_every_answer_and_button_reads_from_the_right(running: Running) -> None:
    """Commands of pharmacists and of officers: names, numbers and labels keep their places."""
    home = await running.phone.ask(KARIM, "/start")
    await running.phone.press(KARIM, home, "language:ar")
    found = []
    for person, asked in ((YOUSSEF, _EVERYBODY), (KARIM, _EVERYBODY + _OFFICER)):
        for text in asked:
            answer = await running.phone.ask(person, text)
            found += [(text, line) for part in _shown(answer) for line in misplaced(part)]

    assert found == []


async def test_a_reminder_and_what_follows_read_from_the_right(running: Running) -> None:
    """The message in which the month came before what is due."""
    phone = running.phone
    home = await phone.ask(YOUSSEF, "/start")
    await phone.press(YOUSSEF, home, "choice:reminders:on")
    answer = await phone.ask(YOUSSEF, "/deadline")
    declared = next(
        b["callback_data"]
        for row in answer["reply_markup"]["inline_keyboard"]
        for b in row
        if b.get("callback_data", "").startswith("declared:")
    )
    (done,) = await phone.tap(YOUSSEF, answer, declared)

    assert [line for part in _shown(done) for line in misplaced(part)] == []


async def test_an_announcement_reads_from_the_right(running: Running) -> None:
    """Its head names an authority, a region and a number, its notice to officers all three."""
    await ready(running)
    home = await running.phone.ask(KARIM, "/start")
    await running.phone.press(KARIM, home, "language:ar")
    panel = await drafted(running)
    await running.phone.press(NADIA, panel, "announce:submit:1")
    notice = await noticed(running.phone, KARIM, "ينتظر موافقتكم")
    *_, panel = await running.phone.tap(KARIM, notice, "announce:view:1", answers=3)
    await running.phone.press(KARIM, panel, "announced:approve:1")
    await delivered(running)
    listed = await running.phone.ask(KARIM, "/announcements")
    seen = [
        *await running.phone.bot_messages(KARIM),
        *await running.phone.bot_messages(YOUSSEF),
        listed,
    ]

    assert any("2025-07-001" in words(message) for message in seen)
    assert [line for m in seen for part in _shown(m) for line in misplaced(part)] == []
