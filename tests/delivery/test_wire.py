"""What a delivery becomes at Telegram's end: words, files as an answer, a change, a deletion."""

import io
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import aiohttp
import pytest
from PIL import Image

from bot.core.delivery import Attempt, Delivery, Message, Reason, Status
from bot.delivery.telegram_sender import TelegramSender
from bot.playground.server import TOKEN, Playground
from bot.transport import AiohttpRequest
from tests.cast import AMINA

WORDS = Message("<b>Damancom</b>", buttons=(), is_silent=True)


@dataclass
class Wire:
    """A sender, the server at its other end, and a photo and a document it knows."""

    now: datetime = datetime(2025, 7, 10, 8, tzinfo=UTC)
    server: Playground = field(init=False)
    sender: TelegramSender = field(init=False)
    photo: str = ""
    document: str = ""

    def __post_init__(self) -> None:
        self.server = Playground(port=0, clock=lambda: self.now)

    async def send(
        self, message: Message, edits: int | None = None, also: tuple[int, ...] = ()
    ) -> Attempt:
        """Send Amina something."""
        return await self.sender.send(Delivery(1, "a", AMINA, message, 1, edits, also))

    def shown(self, number: int | None) -> dict[str, Any]:
        """Return a message as Amina sees it."""
        assert number is not None
        return self.server.world.chats[AMINA].messages[number]

    async def upload(self, kind: str, content: bytes) -> str:
        """Have a file known to Telegram."""
        form = aiohttp.FormData({"chat_id": str(AMINA)})
        form.add_field(kind, content, filename="a.png" if kind == "photo" else "a.pdf")
        address = f"{self.server.base_url}/bot{TOKEN}/send{kind.title()}"
        async with aiohttp.ClientSession() as http, http.post(address, data=form) as answer:
            file = (await answer.json())["result"][kind]
        return str((file[-1] if kind == "photo" else file)["file_id"])


@pytest.fixture
async def wire() -> AsyncIterator[Wire]:
    """A server that listens."""
    found, picture, request = Wire(), io.BytesIO(), AiohttpRequest()
    Image.new("RGB", (90, 90), "green").save(picture, "PNG")
    async with found.server:
        await request.initialize()
        found.sender = TelegramSender(request, f"{found.server.base_url}/bot{TOKEN}")
        found.photo = await found.upload("photo", picture.getvalue())
        found.document = await found.upload("document", b"%PDF-1.4")
        yield found
        await request.shutdown()


@pytest.mark.parametrize("kinds", [["photo"], ["document"], 10 * ["photo"], 2 * ["document"]])
async def test_files_answer_the_words(wire: Wire, kinds: list[str]) -> None:
    """One or an album; each of its messages is known, and all of them go again at once."""
    words = await wire.send(WORDS)
    known = {"photo": wire.photo, "document": wire.document}
    files = [(kind, known[kind]) for kind in kinds]
    sent = await wire.send(Message("", kind="files", files=files), words.message_id)

    assert (words.status, sent.status) == (Status.SENT, Status.SENT)
    shown = [wire.shown(number) for number in (sent.message_id, *sent.also)]
    assert len(shown) == len(kinds)
    assert all(kind in message for kind, message in zip(kinds, shown, strict=True))
    assert {one["reply_to_message"]["message_id"] for one in shown} == {words.message_id}

    messages = wire.server.world.chats[AMINA].messages
    before = len(messages)
    assert sent.message_id is not None
    gone = await wire.send(
        Message("", kind="delete"), words.message_id, (sent.message_id, *sent.also)
    )
    assert gone.status is Status.SENT
    assert len(messages) == before - 1 - len(kinds)


async def test_files_come_without_the_words_that_somebody_deleted(wire: Wire) -> None:
    """They answer nothing then."""
    sent = await wire.send(Message("", kind="files", files=[("photo", wire.photo)]), 9999)

    assert sent.status is Status.SENT
    assert "reply_to_message" not in wire.shown(sent.message_id)


async def test_what_is_too_old_to_be_deleted_is_changed(wire: Wire) -> None:
    """Text or caption, whichever went out; twice the same is as good as once."""
    text = await wire.send(WORDS)
    photo = await wire.send(Message("Voir l'image", kind="photo", file_id=wire.photo))
    wire.now += timedelta(hours=49)
    for kind, part, sent in (("text", "text", text), ("photo", "caption", photo)):
        refused = await wire.send(Message("", kind="delete"), sent.message_id)
        assert (refused.status, refused.reason) == (Status.REJECTED, Reason.TOO_OLD)
        notice = Message("Retiré", kind=kind)
        for _ in range(2):
            assert (await wire.send(notice, sent.message_id)).status is Status.SENT
        assert wire.shown(sent.message_id)[part] == "Retiré"


async def test_what_is_gone_counts_as_deleted(wire: Wire) -> None:
    """The person may have done it."""
    assert (await wire.send(Message("", kind="delete"), 9999)).status is Status.SENT
