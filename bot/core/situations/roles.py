"""Who does what to whose: an intrusion, and a doubt about a message, by the roles of the words."""

from bot.core.situations.places import BESIDE, CLOSE, Hits, is_followed, is_near
from bot.core.situations.words import Part

_FAR = 7  # words between what was paid and to whom
_MINE = {Part.CODE, Part.PASSWORD, Part.IDENTIFIER, Part.BANK, Part.ID_CARD, Part.MINE}


def is_intrusion(hits: Hits) -> bool:
    """Tell whether somebody else is in what is mine, or has changed what stands there."""
    if Part.HACKED in hits:
        # « le site est-il piraté ? »: that of an institution, not what is mine.
        whose = {Part.INSTITUTION, Part.PORTAL}
        is_theirs = not whose.isdisjoint(hits) and {Part.MINE, Part.PERSON}.isdisjoint(hits)
        return not is_theirs and not _is_defined(hits, Part.HACKED)
    if {Part.STAFF, Part.UNKNOWN, Part.IN_DECLARATION} <= hits.keys():
        return True
    if Part.FORMER in hits:
        is_used = Part.ENTERS in hits and is_followed(hits, Part.HAS, Part.MINE, 1)
        return is_used or is_near(hits, Part.ENTERS, Part.MINE, BESIDE) or _is_held(hits)
    if Part.KNOWN in hits or Part.MAY in hits:
        return False
    if Part.ABSENT in hits and Part.ENTRY in hits:
        return True
    return _is_entered(hits) or _is_altered(hits)


def is_given_out(hits: Hits) -> bool:
    """Tell whether a secret was shown to many, or a card was fetched by somebody."""
    if {Part.PUBLISHED, Part.PUBLIC} <= hits.keys() and any(
        is_followed(hits, Part.PUBLISHED, one)
        for one in (Part.CODE, Part.PASSWORD, Part.IDENTIFIER, Part.BANK)
    ):
        return True
    is_there = Part.PERSON in hits and not {Part.KNOWN, Part.MAY}.intersection(hits)
    return is_there and is_near(hits, Part.FETCHED, Part.ID_CARD, CLOSE)


def is_paid_to(hits: Hits) -> bool:
    """Tell whether somebody took money to open an account again, or left with it."""
    if Part.KNOWN in hits or {Part.UNLOCK, Part.VANISHED}.isdisjoint(hits):
        return False
    return is_near(hits, Part.PAID, Part.PERSON, _FAR)


def is_doubt(hits: Hits, *, asks: bool) -> bool:
    """Tell whether somebody suspects what came to them; `asks` where a question mark stands."""
    parts = hits.keys()
    is_named = Part.SCAM in parts or Part.SUSPECTS in parts
    if is_named and not _is_defined(hits, Part.SCAM):
        return True
    if Part.PRETENDS in parts or {Part.UNASKED, Part.CODE} <= parts:
        return True
    if {Part.NOT_ME, Part.CODE, Part.COMES} <= parts or Part.BY_MISTAKE in parts:
        return True
    if (
        Part.OFFERS in parts
        and not _MINE.isdisjoint(parts)
        and {Part.KNOWN, Part.PERSON} & parts != {Part.KNOWN}
    ):
        return not {Part.PASSWORD, Part.IDENTIFIER, Part.CODE}.isdisjoint(parts)
    if {Part.REMOTE, Part.THEY} <= parts:
        return True
    if Part.MAY_OPEN in parts and Part.LURE in parts and Part.PORTAL not in parts:
        return True
    if Part.GENUINE in parts and (asks or Part.DOUBTFUL in parts):
        is_sent = not parts.isdisjoint({Part.CARRIER, Part.PERSON})
        is_theirs = is_sent and Part.OURS in parts and Part.CODE not in parts
        if Part.FALSE in parts or (is_theirs and _is_of_theirs(hits)):
            return True
    if Part.SCREEN_MESSAGE in parts:
        return False
    return is_near(hits, Part.CARRIER, Part.DOUBTFUL, BESIDE) or _is_threat(hits)


def _is_entered(hits: Hits) -> bool:
    """Tell whether somebody, or they, did something to what is mine."""
    if is_near(hits, Part.THEY, Part.MINE, BESIDE) or _is_lost(hits):
        return True
    if is_followed(hits, Part.PERSON, Part.HAS) and _is_held(hits):
        return True
    if not is_near(hits, Part.ENTERS, Part.MINE, BESIDE):
        return False
    is_unknown = not {Part.NOT_ME, Part.ABSENT}.isdisjoint(hits)
    return is_unknown or is_followed(hits, Part.PERSON, Part.ENTERS)


def _is_lost(hits: Hits) -> bool:
    """Tell whether the account, or where its money goes, is no longer mine."""
    return any(is_near(hits, Part.NO_LONGER_MINE, one, BESIDE) for one in (Part.BANK, Part.MINE))


def _is_held(hits: Hits) -> bool:
    """Tell whether somebody has what only I should know."""
    return is_followed(hits, Part.HAS, Part.MINE, 0) and any(
        is_near(hits, Part.MINE, one, 0) for one in (Part.PASSWORD, Part.IDENTIFIER)
    )


def _is_altered(hits: Hits) -> bool:
    """Tell whether what is mine was found changed."""
    if {Part.REPLACED, Part.PORTAL} <= hits.keys() and Part.OWN not in hits:
        return is_near(hits, Part.REPLACED, Part.MINE, BESIDE)
    if Part.NOT_ME in hits and is_near(hits, Part.ALTERED, Part.BANK, BESIDE):
        return True
    is_unknown = not {Part.FINDS, Part.NOT_ME}.isdisjoint(hits)
    return is_unknown and is_near(hits, Part.ALTERED, Part.MINE, BESIDE)


def _is_threat(hits: Hits) -> bool:
    """Tell whether somebody else than the portal threatens who gives nothing."""
    if not {Part.THREAT, Part.WANTS} <= hits.keys() or _MINE.isdisjoint(hits):
        return False
    return not {Part.CARRIER, Part.PERSON, Part.CALLED}.isdisjoint(hits)


def _is_of_theirs(hits: Hits) -> bool:
    """Tell whether it is its sender of whom is asked whether they are who they say."""
    return any(is_near(hits, Part.GENUINE, other, CLOSE) for other in (Part.CARRIER, Part.OURS))


def _is_defined(hits: Hits, part: Part) -> bool:
    """Tell whether it is only asked what a thing is, and no message is at hand."""
    return Part.CALLED not in hits and any(
        0 <= one.start - asked.end <= CLOSE
        for asked in hits.get(Part.DEFINES, ())
        for one in hits.get(part, ())
    )
