"""Where the words of a situation stand to each other."""

from collections.abc import Mapping, Sequence

from bot.core.situations.words import Hit, Part

CLOSE = 3  # words between who does it and the deed, between « c’est quoi » and a scam
BESIDE = 5  # words between the deed and what is mine
Hits = Mapping[Part, Sequence[Hit]]


def is_followed(hits: Hits, part: Part, other: Part, most: int = CLOSE) -> bool:
    """Tell whether words of one part stand before those of another, `most` words between them."""
    return any(
        0 <= two.start - one.end <= most
        for one in hits.get(part, ())
        for two in hits.get(other, ())
    )


def is_near(hits: Hits, part: Part, other: Part, most: int) -> bool:
    """Tell whether words of two parts stand beside each other in whatever order."""
    return any(
        max(one.start - two.end, two.start - one.end) <= most
        for one in hits.get(part, ())
        for two in hits.get(other, ())
    )
