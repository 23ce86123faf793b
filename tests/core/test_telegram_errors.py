"""Each of Telegram's refusals has its outcome."""

from datetime import timedelta

import pytest

from bot.core.sending.delivery import Reason, Status
from bot.core.sending.telegram_errors import outcome

REFUSALS = [
    (403, "Forbidden: bot was blocked by the user", "unreachable", "blocked"),
    (403, "Forbidden: user is deactivated", "unreachable", "deactivated"),
    (403, "Forbidden: bot can't initiate conversation with a user", "unreachable", "not_started"),
    (403, "Forbidden: the bot can't send messages to the bot", "unreachable", "is_bot"),
    (403, "Forbidden: bot was kicked from the supergroup chat", "unreachable", "kicked"),
    (403, "Forbidden: bot is not a member of the channel chat", "unreachable", "kicked"),
    (403, "Forbidden: the group chat was deleted", "unreachable", "kicked"),
    (400, "Bad Request: chat not found", "unreachable", "not_found"),
    (400, "Bad Request: PEER_ID_INVALID", "unreachable", "not_started"),
    (400, "Bad Request: TOPIC_CLOSED", "rejected", "topic_closed"),
    (400, "Bad Request: message thread not found", "rejected", "topic_closed"),
    (
        400,
        "Bad Request: not enough rights to send text messages to the chat",
        "rejected",
        "no_rights",
    ),
    (400, "Bad Request: have no write access to the chat", "rejected", "no_rights"),
    (400, "Bad Request: CHAT_WRITE_FORBIDDEN", "rejected", "no_rights"),
    (
        400,
        "Bad Request: need administrator rights in the channel chat",
        "rejected",
        "no_rights",
    ),
    (400, "Bad Request: message is too long", "rejected", "content"),
    (400, "Bad Request: message text is empty", "rejected", "content"),
    (400, "Bad Request: can't parse entities: unsupported start tag", "rejected", "content"),
    (400, "Bad Request: BUTTON_DATA_INVALID", "rejected", "content"),
    (400, "Bad Request: wrong file identifier/HTTP URL specified", "rejected", "content"),
    (400, "Bad Request: PHOTO_INVALID_DIMENSIONS", "rejected", "content"),
    (400, "Bad Request: TOPIC_ID_INVALID", "rejected", "topic_closed"),
    (400, "Bad Request: CHAT_SEND_PHOTOS_FORBIDDEN", "rejected", "no_rights"),
    (400, "Bad Request: message to edit not found", "rejected", "gone"),
    (400, "Bad Request: there is no caption in the message to edit", "rejected", "gone"),
    (400, "Bad Request: group send failed", "pending", "server"),
    (400, "Bad Request: invalid file_id", "rejected", "content"),
    (400, "Bad Request: ALLOW_PAYMENT_REQUIRED_5", "rejected", "privacy"),
    (400, "Bad Request: something new", "rejected", "refused"),
    (413, "Request Entity Too Large", "rejected", "content"),
    (401, "Unauthorized", "pending", "token"),
    (404, "Not Found", "pending", "token"),
    (500, "Internal Server Error: restart", "pending", "server"),
    (502, "Bad Gateway", "pending", "server"),
]


@pytest.mark.parametrize(("code", "text", "status", "reason"), REFUSALS)
def test_a_refusal_has_its_outcome(code: int, text: str, status: str, reason: str) -> None:
    """Code first, text second."""
    attempt = outcome(code, {"ok": False, "error_code": code, "description": text})

    assert (str(attempt.status), str(attempt.reason)) == (status, reason)
    assert attempt.detail == text


def test_a_flood_says_how_long() -> None:
    """In its parameters."""
    attempt = outcome(429, {"description": "Too Many Requests", "parameters": {"retry_after": 17}})

    assert attempt.status is Status.PENDING
    assert attempt.reason is Reason.FLOOD
    assert attempt.retry_after == timedelta(seconds=17)


def test_an_album_sent_in_part_waits() -> None:
    """It is no refusal for good: the flood stands in the text of a 400."""
    said = 'failed to send message #3 with the error message "Too Many Requests: retry after 8"'
    attempt = outcome(400, {"description": f"Bad Request: {said}"})

    assert (attempt.status, attempt.reason) == (Status.PENDING, Reason.FLOOD)
    assert attempt.retry_after == timedelta(seconds=8)


def test_a_group_says_where_it_went() -> None:
    """In its parameters."""
    attempt = outcome(
        400, {"description": "Bad Request: …", "parameters": {"migrate_to_chat_id": -1007}}
    )

    assert attempt.migrated_to == -1007


def test_what_is_so_already_is_a_success() -> None:
    """An edit that changes nothing, a query that nobody waits for any more."""
    for said in ("message is not modified", "query is too old", "QUERY_ID_INVALID"):
        assert outcome(400, {"description": said}).status is Status.SENT
