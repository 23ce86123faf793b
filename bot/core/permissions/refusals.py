"""Why somebody may not do something."""

from enum import StrEnum


class Denial(StrEnum):
    """Why somebody may not do something; `denied-…` is the sentence that says so."""

    FROZEN = "frozen"  # everything is, until two officers thaw it
    NOBODY = "nobody"  # has no seat for it
    ELSEWHERE = "elsewhere"  # another institution or region than theirs
    REGIONAL = "regional"  # what holds for the whole country is not for a region's officer
    OWN = "own"  # their own: it takes another
    NEW = "new"  # a new seat waits a day
    LINKED = "linked"  # one of the two has the seat from the other
    AUTHOR_GONE = "author-gone"  # who wrote it has no seat for it any more
    APPROVER_GONE = "approver-gone"  # who approved it has none any more
    INVITER_GONE = "inviter-gone"  # who gave the link may not any more
    COMBINATION = "combination"  # there is no such role there
    BUSY = "busy"  # has suspended somebody else, which is not settled yet
    AGAIN = "again"  # has frozen everything a short while ago: another officer has to
    ALTERED = "altered"  # it is not what the record says was approved
    PAIR = "pair"  # only who proposed or approved it may
    SETTLED = "settled"  # it is decided already

    @property
    def key(self) -> str:
        """The string that says so."""
        return f"denied-{self}"


class NotAllowedError(Exception):
    """A person may not do this; `denial` says why."""

    def __init__(self, denial: Denial) -> None:
        super().__init__(str(denial))
        self.denial = denial

    @property
    def key(self) -> str:
        """The string that says so."""
        return self.denial.key
