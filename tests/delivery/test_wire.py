"""What a delivery becomes at Telegram's end: words, files as an answer, a change, a deletion."""

import io
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import aiohttp
import pytest
from PIL import Image

from bot.core.sending.delivery import Attempt, Delivery, Message, Reason, Status
from bot.delivery.telegram_sender import TelegramSender
from bot.playground.http.server import TOKEN, Playground
from bot.playground.world import topics
from bot.transport import AiohttpRequest
from tests.cast import AMINA

FORUM = -1009
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


def forum(wire: Wire, *, is_general_closed: bool = False, is_topic_closed: bool = False) -> int:
    """Have a forum of Amina's with a topic, and return its thread."""
    world = wire.server.world
    made = world.add_chat(FORUM, "Forum", {AMINA: "creator", world.bot["id"]: "member"},
        is_forum=True)  # fmt: skip
    topic = topics.create(world, made, world.users[AMINA], "Annonces", topics.COLORS[0], "")
    topic.is_closed = is_topic_closed
    assert made.general is not None
    made.general.is_closed = is_general_closed
    return topic.thread_id


@pytest.mark.parametrize("is_general_closed", [False, True])
@pytest.mark.parametrize("is_topic_closed", [False, True])
async def test_a_notice_goes_to_the_chosen_topic_or_to_general(
    wire: Wire, is_general_closed: bool, is_topic_closed: bool
) -> None:
    """Where both are shut the outcome says so."""
    thread = forum(wire, is_general_closed=is_general_closed, is_topic_closed=is_topic_closed)

    attempt = await wire.sender.send(Delivery(1, "a", FORUM, WORDS, 1, thread_id=thread))

    if is_general_closed and is_topic_closed:
        assert (attempt.status, attempt.reason) == (Status.REJECTED, Reason.TOPIC_CLOSED)
        return
    assert (attempt.status, attempt.is_topic_lost) == (Status.SENT, is_topic_closed)
    stands = wire.server.world.chats[FORUM].messages[attempt.message_id or 0]
    assert stands.get("message_thread_id") == (None if is_topic_closed else thread)


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (400, "Bad Request: message thread not found"),
        (400, "Bad Request: TOPIC_DELETED"),
        (403, "Forbidden: bot was kicked from the supergroup chat"),
    ],
)
async def test_a_topic_that_is_gone_does_not_take_the_group_with_it(
    wire: Wire, code: int, said: str
) -> None:
    """General is tried once, before a chat is written off."""
    thread = forum(wire)
    wire.server._bot_api.faults.plan_fault({"error": {"code": code, "description": said}})

    attempt = await wire.sender.send(Delivery(1, "a", FORUM, WORDS, 1, thread_id=thread))

    assert (attempt.status, attempt.is_topic_lost) == (Status.SENT, True)


async def test_a_thread_that_nobody_named_is_tried_again_later(wire: Wire) -> None:
    """It is no refusal for good."""
    forum(wire)
    error = {"code": 400, "description": "Bad Request: message thread not found"}
    wire.server._bot_api.faults.plan_fault({"error": error})

    attempt = await wire.sender.send(Delivery(1, "a", FORUM, WORDS, 1))

    assert (attempt.status, attempt.reason) == (Status.PENDING, Reason.TOPIC_CLOSED)
