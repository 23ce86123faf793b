"""What was lost or is about to be: money, a card, what an employee told, a password set anew."""

from bot.core.situations.places import BESIDE, Hits, is_followed, is_near
from bot.core.situations.words import Part

_SECRETS = {
    Part.CODE,
    Part.PASSWORD,
    Part.IDENTIFIER,
    Part.BANK,
    Part.CARD,
    Part.ID_CARD,
    Part.CARRIER,
}
_LED = {Part.CLICKED, Part.TYPED, Part.GAVE, Part.COPY, Part.NOT_ME, Part.SINCE_MESSAGE}
_FAR = 8  # words between who gave something away and to whom


def is_drained(hits: Hits) -> bool:
    """Tell whether money left a card or an account by nobody known."""
    if Part.KNOWN in hits and Part.EMPTIED not in hits:
        return False
    if Part.EMPTIED in hits:
        return True
    is_led = not _LED.isdisjoint(hits)
    return is_led and any(
        is_near(hits, Part.DRAINED, one, BESIDE) for one in (Part.CARD, Part.BANK, Part.MONEY)
    )


def is_told_by_staff(hits: Hits) -> bool:
    """Tell whether somebody of mine gave a secret to a stranger, or followed what a lure said."""
    for who in (Part.KNOWN, Part.COLLEAGUE):
        is_given = not _SECRETS.isdisjoint(hits) and (
            is_followed(hits, who, Part.GAVE_AWAY, _FAR)
            or is_followed(hits, Part.GAVE_AWAY, Part.COLLEAGUE, 0)  # «قرأت موظفتي»
        )
        if is_given and is_near(hits, Part.GAVE_AWAY, Part.PERSON, _FAR):
            return True
        is_open = is_followed(hits, who, Part.CLICKED_ON) and Part.PORTAL not in hits
        if is_open and is_followed(hits, Part.CLICKED_ON, Part.LURE, _FAR):
            return True
    return False


def is_approved(hits: Hits) -> bool:
    """Tell whether a stranger had something approved on a telephone that is not theirs."""
    return Part.APPROVE in hits and {Part.KNOWN, Part.PORTAL}.isdisjoint(hits)


def is_taken_card(hits: Hits) -> bool:
    """Tell whether somebody left with a card, or with a picture of one."""
    is_theirs = Part.PERSON in hits and {Part.KNOWN, Part.MAY}.isdisjoint(hits)
    return is_theirs and any(
        is_near(hits, Part.FETCHED, one, BESIDE) for one in (Part.CARD, Part.ID_CARD)
    )


def is_reset(hits: Hits) -> bool:
    """Tell whether a password was set anew, or a number changed, by somebody else."""
    if Part.BY_NIGHT in hits and any(
        is_near(hits, Part.ALTERED, one, BESIDE) for one in (Part.PASSWORD, Part.MINE, Part.BANK)
    ):
        return True
    if Part.RESET not in hits:
        return False
    if is_followed(hits, Part.PERSON, Part.RESET) and not {Part.MAY, Part.KNOWN} & hits.keys():
        return True
    return not {Part.NOT_ME, Part.TRIGGERED, Part.UNASKED}.isdisjoint(hits)


def is_shared(hits: Hits) -> bool:
    """Tell whether somebody unknown has a way in: a session elsewhere, a user nobody added."""
    if {Part.SESSION, Part.ELSEWHERE} <= hits.keys() and Part.MAY not in hits:
        return True
    if Part.LOGINS in hits and not {Part.TRIGGERED, Part.UNRECOGNISED}.isdisjoint(hits):
        return True
    if {Part.DEVICE, Part.ADDED, Part.NOT_MY} <= hits.keys():
        return True
    if Part.TRIGGERED in hits and is_near(hits, Part.BANK, Part.TRIGGERED, 1):
        return True
    return {Part.USER, Part.ADDED, Part.STRANGER} <= hits.keys()


def is_baited(hits: Hits, *, asks: bool) -> bool:
    """Tell whether a page is a copy, or a refund is promised for a card or by a link.

    `asks` tells whether a question mark stands.
    """
    if Part.COPY in hits:
        return Part.DEFINES not in hits
    is_wanted = not {Part.WANTS, Part.GIVE, Part.IT_ASKS, Part.MUST_GIVE}.isdisjoint(hits)
    if Part.KNOWN in hits:
        return False
    if {Part.REFUND, Part.CARD} <= hits.keys() and is_wanted and Part.OWN not in hits:
        return True
    is_sent = not {Part.CARRIER, Part.CALLED, Part.LURE}.isdisjoint(hits)
    if Part.CARD in hits and (Part.PROMISES in hits or (is_sent and Part.REFUND in hits)):
        return True
    if {Part.LURE, Part.WANTS, Part.CARD} <= hits.keys():
        return True
    if is_sent and {Part.LURE, Part.REFUND} <= hits.keys() and Part.PORTAL not in hits:
        return True
    if Part.SHORT_LINK in hits:
        return is_sent or Part.REFUND in hits
    if is_sent and {Part.LURE, Part.MUST_GIVE} <= hits.keys() and Part.PORTAL not in hits:
        return True
    return asks and {Part.SENDS, Part.OURS, Part.LURE, Part.CARRIER} <= hits.keys()
