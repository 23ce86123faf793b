"""What a stranger is shown, threatens with or offers: a computer, a fine, a favour to be paid."""

from bot.core.situations.places import BESIDE, Hits, is_followed, is_near
from bot.core.situations.words import Part

_STRANGERS = {Part.PERSON, Part.CALLED, Part.CLAIMS, Part.PRETENDS}
_SECRETS = {Part.CODE, Part.PASSWORD, Part.IDENTIFIER, Part.BANK, Part.ID_CARD, Part.CARD}


def is_let_in(hits: Hits) -> bool:
    """Tell whether a stranger was shown a computer, or let into it, or sent a code to scan."""
    if Part.KNOWN in hits or _STRANGERS.isdisjoint(hits):
        return False
    if {Part.APP, Part.INSTALLED, Part.PERSON} <= hits.keys() and Part.PORTAL not in hits:
        return True
    is_shown = is_near(hits, Part.LET_IN, Part.MACHINE, BESIDE)
    return is_shown or (Part.SCANNED in hits and not {Part.CODE, Part.QR}.isdisjoint(hits))


def is_wanted_in(hits: Hits) -> bool:
    """Tell whether a stranger wants to see a computer, or a code to be scanned."""
    if not {Part.KNOWN, Part.PORTAL}.isdisjoint(hits) or Part.WANTS not in hits:
        return False
    return Part.QR in hits or {Part.PERSON, Part.MACHINE} <= hits.keys()


def is_menaced(hits: Hits) -> bool:
    """Tell whether somebody threatens who gives or pays nothing."""
    if Part.KNOWN in hits or Part.MENACES not in hits:
        return False
    return not (_SECRETS | {Part.FINE, Part.MONEY, Part.WANTS, Part.PAID_OR}).isdisjoint(hits)


def is_pictured(hits: Hits) -> bool:
    """Tell whether somebody, of mine or not, left with a picture of a secret."""
    is_theirs = any(
        is_followed(hits, who, Part.PICTURED) or is_followed(hits, Part.PICTURED, who, 0)
        for who in (Part.KNOWN, Part.COLLEAGUE, Part.PERSON)
    )
    return is_theirs and any(
        is_near(hits, Part.PICTURED, one, BESIDE)
        for one in (Part.PASSWORD, Part.IDENTIFIER, Part.CODE)
    )


def is_called_to_pay(hits: Hits) -> bool:
    """Tell whether an account is to be got back by a stranger, or a call wants money today."""
    if not {Part.KNOWN, Part.OWN}.isdisjoint(hits):
        return False
    if Part.RECOVERS in hits:
        return not _STRANGERS.isdisjoint(hits)
    return {Part.CALLED, Part.MONEY, Part.REGULARISE, Part.TODAY} <= hits.keys()


def is_favour(hits: Hits) -> bool:
    """Tell whether a fine is to go away for money, or dues are to be paid as nobody pays them."""
    if Part.ODD_PAY in hits and not {Part.KNOWN, Part.PORTAL, Part.OWN} & hits.keys():
        return not {Part.TOLD, Part.CALLED, Part.PERSON, Part.THREAT}.isdisjoint(hits)
    is_told = not (_STRANGERS | {Part.PROMISES}).isdisjoint(hits)
    return is_told and {Part.WAIVES, Part.MONEY} <= hits.keys() and Part.KNOWN not in hits
