"""What is told with no stranger at hand: who is still in, what changed by itself, what is owed."""

from bot.core.situations.places import BESIDE, Hits, is_followed, is_near
from bot.core.situations.words import Part


def is_inside(hits: Hits) -> bool:
    """Tell whether somebody is in an account, or acts as its owner, and should not be."""
    if Part.IN_MY_NAME in hits or Part.BY_ITSELF in hits:
        return True
    if {Part.FORMER, Part.STILL_IN} <= hits.keys():
        return True
    if {Part.USER, Part.MINE} <= hits.keys() and is_near(hits, Part.USER, Part.STRANGER, BESIDE):
        return True
    is_somebody = Part.BY_NIGHT in hits and Part.KNOWN not in hits
    return is_somebody and is_followed(hits, Part.PERSON, Part.ENTERS)


def is_owed_by_message(hits: Hits) -> bool:
    """Tell whether a message says that something is owed or ends, and leads to a page."""
    if not {Part.KNOWN, Part.PORTAL, Part.SCREEN_MESSAGE}.isdisjoint(hits):
        return False
    if Part.CARRIER not in hits:
        return False
    if {Part.THREAT, Part.YOURS} <= hits.keys():
        return not {Part.GIVE, Part.MUST_GIVE, Part.HERE}.isdisjoint(hits)
    return {Part.CALLED, Part.LURE} <= hits.keys() and not {Part.MONEY, Part.FINE}.isdisjoint(hits)
