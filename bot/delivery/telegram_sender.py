"""Sends a delivery through Telegram and translates its errors into outcomes, here only."""

import json
from typing import Any

from telegram.error import NetworkError

from bot.core.delivery import Attempt, Delivery, Reason, Status
from bot.delivery.telegram_errors import outcome
from bot.transport import AiohttpRequest

_OK = 200
# Failures before anything left the machine: a second try cannot send twice.
_NEVER_LEFT = ("ConnectionTimeoutError", "ClientConnectorError", "ClientConnectorDNSError",
               "ClientConnectorSSLError", "ClientConnectorCertificateError")  # fmt: skip
_NO_PREVIEW = json.dumps({"is_disabled": True})


class TelegramSender:
    """The real Sender. Its connections are its own: answers never wait for one of them."""

    def __init__(self, request: AiohttpRequest, base_url: str, *, is_paid: bool = False) -> None:
        """Send through `request` to a bot's address; `is_paid` lets Telegram charge for pace."""
        self._request = request
        self._base_url = base_url
        self._always = {"allow_paid_broadcast": "true"} if is_paid else {}

    async def send(self, delivery: Delivery) -> Attempt:
        """Try once to send `delivery`, as HTML without a link preview."""
        method, parameters = _call(delivery)
        try:
            # A raw call on purpose: building the Message object costs more than sending.
            status, body = await self._request.call(
                f"{self._base_url}/{method}", parameters | self._always
            )
        except NetworkError as error:
            return _network(error)
        try:
            answer = json.loads(body)
        except ValueError:
            answer = {}
        if status != _OK or not answer.get("ok"):
            return outcome(status if status != _OK else answer.get("error_code", 500), answer)
        result = answer["result"]
        return Attempt(
            Status.SENT,
            message_id=result["message_id"] if isinstance(result, dict) else delivery.edits,
        )


def _call(delivery: Delivery) -> tuple[str, dict[str, str]]:
    call = {"chat_id": str(delivery.chat_id)}
    if delivery.is_silent:
        call["disable_notification"] = "true"
    if delivery.kind == "pin":
        return "pinChatMessage", call | {"message_id": str(delivery.edits)}
    call["parse_mode"] = "HTML"
    if delivery.buttons:
        rows = [[_button(label, carries) for label, carries in row] for row in delivery.buttons]
        call["reply_markup"] = json.dumps({"inline_keyboard": rows}, ensure_ascii=False)
    is_text = delivery.kind == "text"
    call["text" if is_text else "caption"] = delivery.html
    if is_text:
        call["link_preview_options"] = _NO_PREVIEW
    if delivery.edits is not None:
        call["message_id"] = str(delivery.edits)
        call.pop("disable_notification", None)
        return "editMessageText" if is_text else "editMessageCaption", call
    if is_text:
        return "sendMessage", call
    call[delivery.kind] = delivery.file_id or ""
    return "sendPhoto" if delivery.kind == "photo" else "sendDocument", call


def _button(label: str, carries: str) -> dict[str, Any]:
    kind = "url" if carries.startswith("https://") else "callback_data"
    return {"text": label, kind: carries}


def _network(error: NetworkError) -> Attempt:
    detail = f"{type(error).__name__}: {error.message}"
    if type(error.__cause__).__name__ in _NEVER_LEFT:
        return Attempt(Status.PENDING, reason=Reason.NEVER_LEFT, detail=detail)
    return Attempt(Status.UNCERTAIN, reason=Reason.NO_ANSWER, detail=detail)
