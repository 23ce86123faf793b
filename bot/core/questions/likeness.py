"""When a question is answered by what it is like: the nearest phrasing, and how far it leads."""

from dataclasses import dataclass
from enum import StrEnum

# Chosen on benchmarks/faq_dev.jsonl, each topic in turn known by three to ten of its phrasings
# and nothing else: of a hundred thousand questions about something else, a topic answers three
# and is offered to seventy.
SAME = 0.9  # as near, it is the same question, whatever the search says
LIKE, AHEAD = 0.5, 0.05  # as near, and so much nearer than to anything else, it is answered
POSSIBLE, BEHIND = 0.38, 0.05  # as near, and not so much farther, the topic is offered
ALIKE = 0.7  # cosine of the encoder alone at which two questions are grouped


class Match(StrEnum):
    """What is done with a question that is like a phrasing."""

    SAME = "same"  # answered, whatever else would be
    LIKE = "like"  # answered where nothing else is
    OFFERED = "offered"  # … offered


@dataclass(frozen=True, slots=True)
class Near:
    """The topic of the nearest phrasing; its cosine, and that of anything known besides."""

    topic: str
    cosine: float
    other: float

    @property
    def match(self) -> Match | None:
        """What is done with the question, None for nothing."""
        ahead = self.cosine - self.other
        if self.cosine >= SAME and ahead >= 0:
            return Match.SAME
        if self.cosine >= LIKE and ahead >= AHEAD:
            return Match.LIKE
        return Match.OFFERED if self.cosine >= POSSIBLE and ahead > -BEHIND else None
