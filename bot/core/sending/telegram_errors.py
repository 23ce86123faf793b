"""What Telegram's refusals mean, for deliveries and answers alike: its error table, as values."""

import re
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from bot.core.sending.delivery import Attempt, Reason, Status

_TOO_MANY, _UNAUTHORIZED, _NOT_FOUND, _TOO_LARGE, _SERVER = 429, 401, 404, 413, 500
# Of an album that was sent in part, the flood stands in the text of a 400 only.
_PATIENCE = re.compile(r"retry after (\d{1,6})", re.IGNORECASE)

# By a part of the text, in this order: code first, text second. Telegram has no finer codes.
_FORBIDDEN = (
    ("blocked by the user", Status.UNREACHABLE, Reason.BLOCKED),
    ("user is deactivated", Status.UNREACHABLE, Reason.DEACTIVATED),
    ("can't initiate conversation", Status.UNREACHABLE, Reason.NOT_STARTED),
    ("messages to the bot", Status.UNREACHABLE, Reason.IS_BOT),
    ("messages to bots", Status.UNREACHABLE, Reason.IS_BOT),
    ("not enough rights", Status.REJECTED, Reason.NO_RIGHTS),
    ("write_forbidden", Status.REJECTED, Reason.NO_RIGHTS),
    ("restricted receiving", Status.REJECTED, Reason.PRIVACY),
    ("messages_forbidden", Status.REJECTED, Reason.PRIVACY),
    ("was kicked", Status.UNREACHABLE, Reason.KICKED),
    ("not a member", Status.UNREACHABLE, Reason.KICKED),
    ("chat was deleted", Status.UNREACHABLE, Reason.KICKED),
)
_BAD_REQUEST = (
    ("message is not modified", Status.SENT, None),
    ("query is too old", Status.SENT, None),  # the button's work is done all the same
    ("query id is invalid", Status.SENT, None),
    ("query_id_invalid", Status.SENT, None),
    ("group send failed", Status.PENDING, Reason.SERVER),
    ("chat not found", Status.UNREACHABLE, Reason.NOT_FOUND),
    ("user not found", Status.UNREACHABLE, Reason.NOT_FOUND),
    ("peer_id_invalid", Status.UNREACHABLE, Reason.NOT_STARTED),
    ("can't initiate conversation", Status.UNREACHABLE, Reason.NOT_STARTED),
    ("user is deactivated", Status.UNREACHABLE, Reason.DEACTIVATED),
    ("input_user_deactivated", Status.UNREACHABLE, Reason.DEACTIVATED),
    ("user_is_blocked", Status.UNREACHABLE, Reason.BLOCKED),
    ("channel_private", Status.UNREACHABLE, Reason.KICKED),
    ("topic_closed", Status.REJECTED, Reason.TOPIC_CLOSED),
    ("topic_deleted", Status.REJECTED, Reason.TOPIC_CLOSED),
    ("topic_id_invalid", Status.REJECTED, Reason.TOPIC_CLOSED),
    ("message thread not found", Status.REJECTED, Reason.TOPIC_CLOSED),
    ("not enough rights", Status.REJECTED, Reason.NO_RIGHTS),
    ("have no rights", Status.REJECTED, Reason.NO_RIGHTS),
    ("no write access", Status.REJECTED, Reason.NO_RIGHTS),
    ("administrator rights", Status.REJECTED, Reason.NO_RIGHTS),
    ("chat_write_forbidden", Status.REJECTED, Reason.NO_RIGHTS),
    ("chat_send_", Status.REJECTED, Reason.NO_RIGHTS),
    ("chat_restricted", Status.REJECTED, Reason.NO_RIGHTS),
    ("chat_admin_required", Status.REJECTED, Reason.NO_RIGHTS),
    ("allow_payment_required", Status.REJECTED, Reason.PRIVACY),
    ("messages_forbidden", Status.REJECTED, Reason.PRIVACY),
    ("restricted receiving", Status.REJECTED, Reason.PRIVACY),
    ("message to delete not found", Status.SENT, None),
    ("message to unpin not found", Status.SENT, None),
    ("message can't be deleted", Status.REJECTED, Reason.TOO_OLD),
    ("message to edit not found", Status.REJECTED, Reason.GONE),
    ("message can't be edited", Status.REJECTED, Reason.GONE),
    ("message to pin not found", Status.REJECTED, Reason.GONE),
    ("message to be replied not found", Status.REJECTED, Reason.GONE),
    ("message_id_invalid", Status.REJECTED, Reason.GONE),
    ("there is no text in the message", Status.REJECTED, Reason.GONE),
    ("there is no caption in the message", Status.REJECTED, Reason.GONE),
    ("there is no media in the message", Status.REJECTED, Reason.GONE),
    ("message is too long", Status.REJECTED, Reason.CONTENT),
    ("caption is too long", Status.REJECTED, Reason.CONTENT),
    ("text is empty", Status.REJECTED, Reason.CONTENT),
    ("text must be non-empty", Status.REJECTED, Reason.CONTENT),
    ("can't parse entities", Status.REJECTED, Reason.CONTENT),
    ("can't parse", Status.REJECTED, Reason.CONTENT),
    ("entities_too_long", Status.REJECTED, Reason.CONTENT),
    ("button_", Status.REJECTED, Reason.CONTENT),
    ("inline keyboard", Status.REJECTED, Reason.CONTENT),
    ("reply markup", Status.REJECTED, Reason.CONTENT),
    ("file identifier", Status.REJECTED, Reason.CONTENT),
    ("failed to get http url", Status.REJECTED, Reason.CONTENT),
    ("web page content", Status.REJECTED, Reason.CONTENT),
    ("photo_invalid", Status.REJECTED, Reason.CONTENT),
    ("type of file mismatch", Status.REJECTED, Reason.CONTENT),
    ("can't use file of type", Status.REJECTED, Reason.CONTENT),
    ("file is too big", Status.REJECTED, Reason.CONTENT),
    ("file_id", Status.REJECTED, Reason.CONTENT),
    ("file_reference", Status.REJECTED, Reason.CONTENT),
)


def outcome(status: int, answer: Mapping[str, Any]) -> Attempt:
    """Return what a refusal means: `status` is that of HTTP, `answer` Telegram's object."""
    detail = str(answer.get("description", f"HTTP {status}"))
    parameters = answer.get("parameters") or {}
    said = _PATIENCE.search(detail)
    if status == _TOO_MANY or "retry_after" in parameters or said:
        patience = timedelta(seconds=parameters.get("retry_after", int(said[1]) if said else 1))
        return Attempt(Status.PENDING, reason=Reason.FLOOD, retry_after=patience, detail=detail)
    if "migrate_to_chat_id" in parameters:
        return Attempt(
            Status.PENDING,
            reason=Reason.MIGRATED,
            migrated_to=parameters["migrate_to_chat_id"],
            detail=detail,
        )
    if status in {_UNAUTHORIZED, _NOT_FOUND}:
        return Attempt(Status.PENDING, reason=Reason.TOKEN, detail=detail)
    if status == _TOO_LARGE:
        return Attempt(Status.REJECTED, reason=Reason.CONTENT, detail=detail)
    if status >= _SERVER:
        # It says that it failed; what it did not say was sent is tried again.
        return Attempt(Status.PENDING, reason=Reason.SERVER, detail=detail)
    text = detail.lower()
    for part, end, reason in _FORBIDDEN if status == 403 else _BAD_REQUEST:
        if part in text:
            return Attempt(end, reason=reason, detail=detail)
    # Out of reach for a cause we do not know; another 400 may concern one chat only.
    if status == 403:
        return Attempt(Status.UNREACHABLE, reason=Reason.KICKED, detail=detail)
    return Attempt(Status.REJECTED, reason=Reason.REFUSED, detail=detail)
