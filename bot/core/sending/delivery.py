"""What can become of a message that nobody asked for, and what follows from it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Protocol

MAX_ATTEMPTS = 8
TOPIC_LOST = "topic-lost"  # the words that say in General that the chosen topic is shut
LEASE = timedelta(minutes=2)
RETRY, RETRY_AT_MOST = timedelta(minutes=1), timedelta(hours=1)  # of what officers have to get


class Status(StrEnum):
    """Where a delivery stands; the value is what the row holds."""

    PENDING = "pending"
    SENDING = "sending"
    SENT = "sent"
    UNREACHABLE = "unreachable"  # blocked, deactivated, never started
    REJECTED = "rejected"  # Telegram refuses these words, or retries are used up
    UNCERTAIN = "uncertain"  # left us, no answer: it may have arrived


class Reason(StrEnum):
    """Why a try did not end with a message in the chat; the value is what the row holds."""

    BLOCKED = "blocked"  # the person blocked the bot or deleted the chat
    DEACTIVATED = "deactivated"  # the account is gone
    NOT_STARTED = "not_started"  # the person never pressed Start
    IS_BOT = "is_bot"
    KICKED = "kicked"  # out of the group, or the group is gone
    NOT_FOUND = "not_found"  # no such chat for this bot
    MIGRATED = "migrated"  # the group has another number, under which it has its own row
    TOPIC_CLOSED = "topic_closed"
    NO_RIGHTS = "no_rights"  # the group does not let the bot write
    PRIVACY = "privacy"  # the person accepts no such message
    CONTENT = "content"  # refused in every chat
    NO_WORDS = "no_words"  # nothing is frozen in the language of the chat
    FORGED = "forged"  # somebody else than the bot wrote what it says, or that it is to be said
    STRANGER = "stranger"  # the chat is no person and no group of ours
    GONE = "gone"  # the message to change is not there any more
    TOO_OLD = "too_old"  # Telegram deletes no message of that age
    EXPIRED = "expired"  # what it says was true until a moment that has passed
    REFUSED = "refused"  # for a cause we do not know
    TOKEN = "token"  # noqa: S105 - the bot itself is refused
    FLOOD = "flood"  # too fast
    SERVER = "server"  # Telegram failed
    NEVER_LEFT = "never_left"  # no connection
    NO_ANSWER = "no_answer"


@dataclass(frozen=True, slots=True, eq=False)
class Message:
    """What everybody who reads a language gets; there is one, so a sender may keep its form."""

    html: str
    # Rows of a label and what it carries: an address, or the data of the button.
    buttons: Sequence[Sequence[Sequence[str]]] = ()
    kind: str = "text"  # or photo, document, pin, unpin, files, delete, notice
    file_id: str | None = None
    files: Sequence[Sequence[str]] = ()  # pairs of photo or document, and its file_id
    is_silent: bool = False
    is_pinned: bool = False  # once it is sent, in a group
    followed_by: str | None = None  # the words that go to the chat once it is sent
    told_by: str | None = None  # the words that say there that it has changed what was there

    @property
    def weight(self) -> int:
        """Return for how many it counts where messages are limited."""
        return max(1, len(self.files))


@dataclass(frozen=True, slots=True)
class Delivery:
    """One message to one chat, claimed for sending."""

    delivery_id: int
    key: str
    chat_id: int
    message: Message
    attempts: int
    # The message to change, pin, delete or, for files and notices, to reply to; None: a new one.
    edits: int | None = None
    also: Sequence[int] = ()  # the other messages of an album
    thread_id: int | None = None  # the topic that the group has chosen for new messages


@dataclass(frozen=True, slots=True)
class Attempt:
    """How one try ended. `retry_after` is set when Telegram asks for patience."""

    status: Status
    message_id: int | None = None
    also: Sequence[int] = ()  # the other messages of an album
    reason: str | None = None
    retry_after: timedelta | None = None
    migrated_to: int | None = None  # the number that the group has now
    is_topic_lost: bool = False  # the chosen topic is shut: it went to General
    detail: str = ""  # in Telegram's words, for the operator


class Sender(Protocol):
    """Sends one message and translates whatever happens into an Attempt; never raises for it."""

    async def send(self, delivery: Delivery) -> Attempt:
        """Try once to send `delivery`."""
        ...


@dataclass(frozen=True, slots=True)
class Settlement:
    """What the row becomes after a try."""

    status: Status
    not_before: datetime
    message_id: int | None
    reason: str | None
    also: Sequence[int] = ()


def retry_at(ended: datetime, attempts: int) -> datetime:
    """Return when what officers have to get is tried again, after so many tries."""
    doubled = max(0, min(attempts - 1, MAX_ATTEMPTS))
    return ended + min(RETRY * (1 << doubled), RETRY_AT_MOST)


def settle(attempt: Attempt, *, attempts: int, now: datetime) -> Settlement:
    """Decide what follows the `attempts`-th try of a delivery."""
    status = attempt.status
    not_before = now
    if status is Status.PENDING:
        if attempts >= MAX_ATTEMPTS and attempt.retry_after is None:
            status = Status.REJECTED
        backoff = timedelta(seconds=min(2**attempts, 300))
        not_before = now + (attempt.retry_after or backoff)
    return Settlement(status, not_before, attempt.message_id, attempt.reason, attempt.also)
