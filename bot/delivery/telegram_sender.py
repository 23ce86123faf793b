"""Sends a delivery through Telegram and translates its errors into outcomes, here only."""

import json
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any
from urllib.parse import urlencode

from telegram.error import NetworkError

from bot.core.sending.delivery import Attempt, Delivery, Message, Reason, Status
from bot.core.sending.telegram_errors import outcome
from bot.transport import AiohttpRequest, never_left

_OK = 200
_NO_THREAD = "message thread not found"
_NO_PREVIEW = json.dumps({"is_disabled": True})


class TelegramSender:
    """The real Sender. Its connections are its own: answers never wait for one of them."""

    def __init__(self, request: AiohttpRequest, base_url: str, *, is_paid: bool = False) -> None:
        """Send through `request` to a bot's address; `is_paid` lets Telegram charge for pace."""
        self._request = request
        self._base_url = base_url
        self._always = "&allow_paid_broadcast=true" if is_paid else ""

    async def send(self, delivery: Delivery) -> Attempt:
        """Try once to send `delivery`, as HTML without a link preview."""
        attempt = await self._try(delivery)
        if attempt.status is Status.REJECTED and (other := _other_form(delivery, attempt)):
            return await self._try(other)
        if attempt.reason == Reason.TOPIC_CLOSED or (
            # Of a topic that is locked for members, Telegram has been seen to say this.
            attempt.reason == Reason.KICKED and _thread(delivery)
        ):
            return await self._elsewhere(delivery, attempt)
        return attempt

    async def _elsewhere(self, delivery: Delivery, refused: Attempt) -> Attempt:
        """Try General once where the chosen topic is shut.

        A thread that is missed though none was named is Telegram's trouble: it is tried later.
        """
        if _thread(delivery):
            again = await self._try(replace(delivery, thread_id=None))
            return replace(again, is_topic_lost=again.status is Status.SENT)
        if _NO_THREAD in refused.detail.lower():
            return replace(refused, status=Status.PENDING)
        return refused

    async def _try(self, delivery: Delivery) -> Attempt:
        method, same_for_all = _words(delivery.message, delivery.edits is not None)
        form = f"chat_id={delivery.chat_id}{self._always}{same_for_all}{_about(delivery)}"
        form += _thread(delivery)
        try:
            # A raw call on purpose: building the Message object costs more than sending.
            status, body = await self._request.call(
                f"{self._base_url}/{method}", form.encode("ascii")
            )
        except NetworkError as error:
            return _network(error)
        try:
            answer = json.loads(body)
        except ValueError:
            answer = {}
        if status != _OK or not answer.get("ok"):
            return outcome(status if status != _OK else answer.get("error_code", 500), answer)
        return _sent(delivery, answer["result"])


def _other_form(delivery: Delivery, attempt: Attempt) -> Delivery | None:
    """Return a change of words as one of a caption, or the other way round, where it is that."""
    if delivery.edits is None:
        return None
    detail = attempt.detail.lower()
    if delivery.message.kind == "text" and "no text in the message" in detail:
        return replace(delivery, message=_as(delivery.message, "photo"))
    if delivery.message.kind in {"photo", "document"} and "no caption in the message" in detail:
        return replace(delivery, message=_as(delivery.message, "text"))
    return None


@lru_cache(maxsize=256)
def _as(message: Message, kind: str) -> Message:
    return replace(message, kind=kind)


@lru_cache(maxsize=256)
def _words(message: Message, is_edit: bool) -> tuple[str, str]:
    """Return the method, and the form of what a broadcast says to everybody, encoded once."""
    kind = message.kind
    if kind == "delete":
        return "deleteMessages", ""
    form = {"disable_notification": "true"} if message.is_silent else {}
    if kind == "pin":
        return "pinChatMessage", _encoded(form)
    if kind == "unpin":
        return "unpinChatMessage", ""
    if kind == "files":
        return _files(message.files, form)
    if is_edit and kind != "notice":
        form.clear()
    if message.buttons:
        rows = [[_button(label, carries) for label, carries in row] for row in message.buttons]
        form["reply_markup"] = json.dumps({"inline_keyboard": rows}, ensure_ascii=False)
    if is_edit and kind == "text" and not message.html:
        return "editMessageReplyMarkup", _encoded(form)  # the words stand as they are
    form["parse_mode"] = "HTML"
    if kind in {"text", "notice"}:
        form |= {"text": message.html, "link_preview_options": _NO_PREVIEW}
        is_new = not is_edit or kind == "notice"
        return "sendMessage" if is_new else "editMessageText", _encoded(form)
    form["caption"] = message.html
    if is_edit:
        return "editMessageCaption", _encoded(form)
    return f"send{kind.capitalize()}", _encoded({**form, kind: message.file_id or ""})


def _files(files: Sequence[Sequence[str]], form: dict[str, str]) -> tuple[str, str]:
    if len(files) == 1:
        ((kind, file_id),) = files
        return f"send{kind.capitalize()}", _encoded({**form, kind: file_id})
    media = json.dumps([{"type": kind, "media": file_id} for kind, file_id in files])
    return "sendMediaGroup", _encoded({**form, "media": media})


def _encoded(form: dict[str, str]) -> str:
    return "&" + urlencode(form) if form else ""


def _thread(delivery: Delivery) -> str:
    """Return the part of the form that names the topic of a new message, if any."""
    is_new = delivery.edits is None or delivery.message.kind in {"files", "notice"}
    return f"&message_thread_id={delivery.thread_id}" if is_new and delivery.thread_id else ""


def _about(delivery: Delivery) -> str:
    """Return the part of the form that names the message a delivery is about."""
    if delivery.edits is None:
        return ""
    match delivery.message.kind:
        case "files" | "notice":
            reply = {"message_id": delivery.edits, "allow_sending_without_reply": True}
            return "&" + urlencode({"reply_parameters": json.dumps(reply)})
        case "delete":
            return "&" + urlencode({"message_ids": json.dumps([delivery.edits, *delivery.also])})
        case _:
            return f"&message_id={delivery.edits}"


def _sent(delivery: Delivery, result: Any) -> Attempt:
    match result:
        case [first, *others]:  # an album
            also = tuple(message["message_id"] for message in others)
            return Attempt(Status.SENT, message_id=first["message_id"], also=also)
        case {"message_id": int(message_id)}:
            return Attempt(Status.SENT, message_id=message_id)
        case _:
            return Attempt(Status.SENT, message_id=delivery.edits)


def _button(label: str, carries: str) -> dict[str, Any]:
    kind = "url" if carries.startswith("https://") else "callback_data"
    return {"text": label, kind: carries}


def _network(error: NetworkError) -> Attempt:
    detail = f"{type(error).__name__}: {error.message}"
    if never_left(error):  # a second try cannot send twice
        return Attempt(Status.PENDING, reason=Reason.NEVER_LEFT, detail=detail)
    return Attempt(Status.UNCERTAIN, reason=Reason.NO_ANSWER, detail=detail)
