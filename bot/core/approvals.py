"""Four eyes: which state follows which in what one person proposes and another decides about."""

from collections.abc import Mapping
from enum import Enum
from typing import Protocol

from bot.core.announcements import State as Announcement
from bot.core.calendar.changes import State as Change
from bot.core.documents import State as Document
from bot.core.questions.official import State as Official

Steps = Mapping[str, set[str]]  # a state -> those that may follow it
DRAFT, WAITING, REJECTED = "draft", "waiting", "rejected"  # the states of all

ANNOUNCEMENT: Steps = {
    Announcement.DRAFT: {Announcement.DRAFT, Announcement.WAITING},
    Announcement.WAITING: {Announcement.SCHEDULED, Announcement.REJECTED},
    Announcement.SCHEDULED: {Announcement.SENT, Announcement.REJECTED, Announcement.WAITING},
    Announcement.SENT: {Announcement.REPLACED, Announcement.WITHDRAWN},
}
DOCUMENT: Steps = {
    Document.DRAFT: {Document.DRAFT, Document.WAITING},
    Document.WAITING: {Document.PUBLISHED, Document.REJECTED},
    Document.PUBLISHED: {Document.REPLACED, Document.WITHDRAWN},
}
CHANGE: Steps = {
    Change.DRAFT: {Change.DRAFT, Change.WAITING},
    Change.WAITING: {Change.APPROVED, Change.REJECTED},
    Change.APPROVED: {Change.UNDONE},
}
OFFICIAL: Steps = {
    Official.DRAFT: {Official.DRAFT, Official.WAITING},
    Official.WAITING: {Official.LIVE, Official.REJECTED},
    Official.LIVE: {Official.WITHDRAWN, Official.RETIRED},
}


class Proposal(Protocol):
    """What one person proposes and another decides about, whichever it is."""

    @property
    def state(self) -> str:
        """Where it stands."""

    @property
    def author(self) -> int:
        """Who proposes it."""


class Hand(Enum):
    """Who may take a step as far as four eyes go; who may at all, the rules say."""

    AUTHOR = "author"
    ANOTHER = "another"  # than its author
    ANYBODY = "anybody"


class StepError(Exception):
    """One state never follows the other: a mistake in the code, nobody can bring it about."""


def hand(steps: Steps, old: str, new: str) -> Hand:
    """Return whose hand a step takes: its author drafts, another agrees, anybody stops it.

    Raises StepError.
    """
    if new not in steps.get(old, ()):
        raise StepError(f"{old} -> {new}")
    if old == DRAFT:
        return Hand.AUTHOR
    return Hand.ANOTHER if old == WAITING and new != REJECTED else Hand.ANYBODY


def is_shown_to(proposal: Proposal, person: int) -> bool:
    """Tell whether a person may look at a proposal: a draft is its author's alone."""
    return proposal.state != DRAFT or proposal.author == person
