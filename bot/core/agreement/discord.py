"""How a row and the record disagree."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.core.audit import Entry


class Discord(StrEnum):
    """How a row and the record disagree."""

    NO_PROPOSAL = "no-proposal"
    NO_APPROVAL = "no-approval"
    AUTHOR = "author"  # the record names somebody else
    APPROVER = "approver"
    ALONE = "alone"  # one person proposed and approved
    CONTENT = "content"  # it is not what was approved
    NO_WITHDRAWAL = "no-withdrawal"  # taken back, and the record does not say so
    NOT_WITHDRAWN = "not-withdrawn"  # the record says that it was taken back
    NOT_APPROVED = "not-approved"  # the record says that it was approved, and the row does not
    NOT_REJECTED = "not-rejected"  # turned down, and the record does not say so
    GONE = "gone"  # the record tells of it, and there is no row
    MOMENT = "moment"  # approved, planned for or sent at another moment
    NUMBER = "number"  # it went out under another number
    NOT_SENT = "not-sent"  # it stands as sent, and the record does not say so
    WAS_SENT = "was-sent"  # the record says that it went out, and the row does not
    WORDS = "words"  # what is delivered is not what left
    SEAL = "seal"  # the key did not seal what a message says: somebody else wrote it
    DELIVERY = "delivery"  # is to say what is not of its matter, or goes to a strange chat
    BROADCAST = "broadcast"  # goes out, rests or was stopped otherwise than by the record
    FORCE = "force"  # in force, or not any more, and the record says otherwise
    FILE = "file"  # the bytes that are kept are others
    UPLOAD = "upload"  # a file of Telegram's is called ours, and the key did not stamp it
    UNREADABLE = "unreadable"  # a row holds what the bot never writes
    NO_ROLE = "no-role"  # somebody has a role that the record does not give
    ROLE_GONE = "role-gone"  # the record gives a role, and nobody has it
    ORIGIN = "origin"  # a role is from somebody else, or of another day
    CANDIDATE = "candidate"  # somebody waits for a role, or does not, and the record differs
    LINK = "link"  # a link gives a role that nobody gave, or a second time
    LINE = "line"  # who was invited by whom
    HELD = "held"  # somebody's roles do not hold, and the record says otherwise
    FREED = "freed"  # somebody's roles hold, and the record says otherwise
    BRAKE = "brake"  # everything was stopped, or let go on, otherwise than recorded
    NAME = "name"  # an officer has another name than was told


@dataclass(frozen=True, slots=True)
class Disagreement:
    """What a row says otherwise than the record.

    `about` names the row, such as `announcement:3`, and `name` what people know it by.
    """

    discord: Discord
    about: str
    name: str = ""


def last(told: Sequence[Entry], *acts: str) -> Entry | None:
    """Return the last entry of some acts."""
    return next((one for one in reversed(told) if one.act in acts), None)
