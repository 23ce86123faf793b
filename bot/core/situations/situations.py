"""Reads what somebody tells: are they being cheated, and where on the portal are they?"""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from enum import StrEnum

from bot.core.situations.losses import (
    is_approved,
    is_baited,
    is_drained,
    is_reset,
    is_shared,
    is_taken_card,
    is_told_by_staff,
)
from bot.core.situations.offers import (
    is_called_to_pay,
    is_favour,
    is_let_in,
    is_menaced,
    is_pictured,
    is_wanted_in,
)
from bot.core.situations.roles import is_doubt, is_given_out, is_intrusion, is_paid_to
from bot.core.situations.stories import is_inside, is_owed_by_message
from bot.core.situations.words import Hit, Part, Words
from bot.core.writing.phrases import asks, read

_SECRETS = {Part.CODE, Part.PASSWORD, Part.IDENTIFIER, Part.BANK, Part.ID_CARD}
CHOOSING, IDENTIFIER, CODE = 2, 3, 4  # steps of the guide by SMS
_FOOLED = {Part.CALLED, Part.LURE, Part.FALSE, Part.CLICKED}
_BY_SOMEBODY = {Part.PERSON, Part.CALLED, Part.INSTITUTION}
_NEAR = 6  # words between what is wanted and the wish
_BESIDE = 4  # words between what is to be typed and « where? »
_QUOTED = 3  # words between who says something and what is said
_STORY = 16  # words; who says more tells more than where they are
_SMALL = _STORY * 8  # characters of them


# « damancom-maroc.com » passes for the portal, whose own addresses end as these.
_HOST = re.compile(r"(?<![\w.@-])[\w.-]*(?:damancom|cnss)[\w.-]*\.[a-z]{2,}", re.IGNORECASE)
_OURS = re.compile(r"(?:[\w-]+\.)*(?:damancom|cnss|macnss)\.ma", re.IGNORECASE)
_PORTAL, _COPY = "le portail", "site inconnu"


class Fraud(StrEnum):
    """What a fraud has come to; also the ending of the text that warns of it."""

    BANK = "bank"  # what a bank can still stop was given away
    DONE = "done"  # something was given away, or opened
    ASKED = "asked"  # somebody wants it, or it looks like it
    INTRUDED = "intruded"  # somebody was in the account, or changed what stands there


class Situations:
    """The situations that words of the content tell of, in five writings."""

    def __init__(
        self,
        sections: Mapping[str, Mapping[str, Iterable[str]]],
        *,
        others: Collection[str] = (),
        names: Collection[str] = (),
    ) -> None:
        """Take the phrases, in words.SECTIONS. Raises PhraseError."""
        self._words = Words(sections, others=others, names=names)

    def fraud(self, text: str) -> Fraud | None:
        """Return the fraud that a text tells of, or is; None where it is none.

        Who wants a secret decides: the portal may ask for one, and whoever is well known is
        another question.
        """
        hits = self._words.parts(hosts_named(text))
        parts = hits.keys()
        is_secret = not _SECRETS.isdisjoint(parts)
        if Part.INTRUDED in parts:
            return Fraud.INTRUDED
        if _has_fallen(parts, is_secret=is_secret):
            return Fraud.BANK if Part.BANK in parts else Fraud.DONE
        if is_paid_to(hits) or is_given_out(hits) or is_approved(hits):
            return Fraud.BANK if Part.BANK in parts and is_given_out(hits) else Fraud.DONE
        if is_drained(hits):
            return Fraud.BANK
        if is_taken_card(hits):
            return Fraud.DONE if Part.BANK not in parts else Fraud.BANK
        if is_told_by_staff(hits):
            return Fraud.DONE if parts.isdisjoint({Part.BANK, Part.CARD}) else Fraud.BANK
        if is_let_in(hits) or is_pictured(hits):
            return Fraud.DONE
        if is_intrusion(hits) or is_reset(hits) or is_shared(hits) or is_inside(hits):
            return Fraud.INTRUDED
        is_wanted = _is_near(hits) and (_is_wanted(parts) or _is_by_call(hits))
        is_wanted = is_wanted or (not asks(text) and _is_colleague(hits))
        is_wanted = is_wanted or _is_by_copy(parts) or _is_told_to_give(parts)
        is_wanted = is_wanted or _is_quoted(hits)
        is_asked = is_secret and (is_wanted or _is_demand(parts) or _is_pressed(parts))
        is_asked = is_asked or _is_paid_for(parts) or _is_tool(parts)
        is_asked = is_asked or is_baited(hits, asks=asks(text)) or is_menaced(hits)
        is_asked = is_asked or is_wanted_in(hits) or is_favour(hits) or is_called_to_pay(hits)
        is_asked = is_asked or is_owed_by_message(hits)
        if is_asked or is_doubt(hits, asks=asks(text)):
            return Fraud.ASKED
        return None

    def step(self, text: str) -> int | None:
        """Return the step of the guide by SMS at which somebody is, counted from 1, or None."""
        if len(text) > _SMALL or len(text.split()) > _STORY:
            return None
        hits = self._words.parts(text)
        parts = hits.keys()
        is_alone = Part.NORMAL in parts and not {Part.CODE, Part.PASSWORD} <= parts
        if Part.TROUBLE in parts or is_alone or self.fraud(text) is not None:
            return None
        return _after(parts) or _asked_for(parts) or _to_type(hits, len(read(text)))


def hosts_named(text: str) -> str:
    """Return a text with what the addresses of the portal, and those like them, are."""
    return _HOST.sub(lambda one: _PORTAL if _OURS.fullmatch(one.group()) else _COPY, text)


def _has_fallen(parts: AbstractSet[Part], *, is_secret: bool) -> bool:
    """Tell whether a secret was given to somebody, or a lure was followed."""
    if Part.HANDED in parts and (
        parts.isdisjoint({Part.PORTAL, Part.KNOWN}) or Part.CALLED in parts
    ):
        return True
    if Part.CHEATED in parts or (_is_tool(parts) and Part.INSTALLED in parts):
        return True
    is_sent = Part.QR in parts and not parts.isdisjoint(_BY_SOMEBODY)
    is_lured = is_sent or not parts.isdisjoint({Part.LURE, Part.FALSE})
    if {Part.TYPED, Part.COPY} <= parts:
        return True
    if Part.CLICKED in parts and is_lured:
        return Part.PORTAL not in parts or Part.CALLED in parts or Part.FALSE in parts
    if not is_secret:
        return False
    if Part.TYPED in parts and is_lured:
        return True
    is_giving = {Part.GIVING, Part.PERSON, Part.CALLED} <= parts
    return is_giving or (Part.GAVE in parts and _is_to_stranger(parts))


def _is_to_stranger(parts: AbstractSet[Part]) -> bool:
    """Tell whether what was given may be in wrong hands: a message is, whoever it was sent to."""
    if Part.PERSON in parts:
        return True
    if Part.BANK in parts and parts.isdisjoint(_FOOLED):
        return False
    return Part.PORTAL not in parts and (Part.KNOWN not in parts or Part.CALLED in parts)


def _is_tool(parts: AbstractSet[Part]) -> bool:
    """Tell whether somebody is to get a hand on the computer, or has sent a code to scan."""
    is_sent = not parts.isdisjoint(_BY_SOMEBODY)
    if Part.REMOTE in parts:
        is_led = not parts.isdisjoint({Part.GIVE, Part.WANTS, Part.INSTALLED})
        return is_sent or (is_led and Part.KNOWN not in parts)
    is_led = Part.GIVE in parts and not _SECRETS.isdisjoint(parts)
    return Part.QR in parts and (is_sent or (is_led and Part.PORTAL not in parts))


def _is_pressed(parts: AbstractSet[Part]) -> bool:
    """Tell whether a stranger waits for it, as one who says that they are of the CNSS."""
    if Part.KNOWN in parts or Part.OWN in parts:
        return False
    return {Part.PERSON, Part.ON_LINE, Part.INSTITUTION} <= parts


def _is_demand(parts: AbstractSet[Part]) -> bool:
    """Tell whether the words themselves want a secret to be sent: a message that is pasted."""
    who = {Part.YOURS, Part.CLAIMS}
    return Part.GIVE in parts and not who.isdisjoint(parts) and Part.KNOWN not in parts


def _is_by_copy(parts: AbstractSet[Part]) -> bool:
    """Tell whether what passes for the portal wants one."""
    return Part.FALSE in parts and not parts.isdisjoint({Part.WANTS, Part.IT_ASKS})


def _is_told_to_give(parts: AbstractSet[Part]) -> bool:
    """Tell whether somebody said « give it to me »: « wa7ed gal lia 3tini lcode »."""
    return {Part.PERSON, Part.CALLED, Part.GIVE} <= parts and Part.KNOWN not in parts


def _is_quoted(hits: Mapping[Part, Sequence[Hit]]) -> bool:
    """Tell whether what was said or sent is « give me the code »: « gal liya 3tini lcode »."""
    if Part.KNOWN in hits or Part.NOT_COME in hits:
        return False
    said = [one for part in (Part.CALLED, Part.SAYS) for one in hits.get(part, ())]
    secrets = [one for part in _SECRETS for one in hits.get(part, ())]
    return any(
        any(0 <= wanted.start - one.end <= _QUOTED for one in said)
        and any(0 <= one.start - wanted.end <= _BESIDE for one in secrets)
        for wanted in hits.get(Part.GIVE_ME, ())
    )


def _is_paid_for(parts: AbstractSet[Part]) -> bool:
    """Tell whether somebody wants money to unlock an account."""
    if Part.MONEY not in parts or Part.KNOWN in parts:
        return False
    is_wanted = Part.WANTS in parts or Part.THREAT in parts
    is_lured = {Part.CALLED, Part.THREAT} <= parts
    return is_wanted and (is_lured or not parts.isdisjoint({Part.UNLOCK, Part.PERSON}))


def _is_near(hits: Mapping[Part, Sequence[Hit]]) -> bool:
    """Tell whether it is a secret that is wanted: the words stand near each other."""
    secrets = [one for part in _SECRETS for one in hits.get(part, ())]
    return any(
        max(one.start - wanted.end, wanted.start - one.end) <= _NEAR
        for wanted in hits.get(Part.WANTS, ())
        for one in secrets
    )


def _is_wanted(parts: AbstractSet[Part]) -> bool:
    """Tell whether somebody whom nobody knows wants one."""
    if Part.PERSON in parts:
        return True
    is_theirs = not parts.isdisjoint({Part.INSTITUTION, Part.THREAT, Part.HIM})
    return is_theirs and parts.isdisjoint({Part.PORTAL, Part.KNOWN})


def _is_by_call(hits: Mapping[Part, Sequence[Hit]]) -> bool:
    """Tell whether it is wanted by telephone or in a message: the site asks for itself."""
    if Part.CALLED not in hits or Part.KNOWN in hits:
        return False
    return not any(
        0 <= wanted.start - portal.end <= 1
        for portal in hits.get(Part.PORTAL, ())
        for wanted in hits.get(Part.WANTS, ())
    )


def _is_colleague(hits: Mapping[Part, Sequence[Hit]]) -> bool:
    """Tell whether a colleague wants it, who is to have one of their own."""
    return any(
        0 <= wanted.start - colleague.end <= 1
        for colleague in hits.get(Part.COLLEAGUE, ())
        for wanted in hits.get(Part.WANTS, ())
    )


def _asked_for(parts: AbstractSet[Part]) -> int | None:
    """Return the step whose page is before somebody, by what it asks for."""
    is_asked = Part.IT_ASKS in parts or (Part.WANTS in parts and Part.PORTAL in parts)
    if not is_asked and Part.HERE not in parts:
        return None
    if Part.KNOWN in parts or Part.TYPED in parts:
        return None
    return _page(parts) or (CHOOSING if Part.OTP_BUTTON in parts else None)


def _to_type(hits: Mapping[Part, Sequence[Hit]], count: int) -> int | None:
    """Return the step at which is typed what somebody has, or looks where to type.

    Who says more than that the code has come, in `count` words, may say what is wrong with it.
    """
    if not hits.keys().isdisjoint({Part.PERSON, Part.KNOWN, Part.TYPED}):
        return None
    places = hits.get(Part.WHERE, ())
    received = hits.get(Part.RECEIVED, ())
    if any(count - (one.end - one.start) <= 1 for one in received) or (received and places):
        return CODE
    pages = (Part.CODE, Part.PASSWORD, Part.IDENTIFIER)
    near = {
        part
        for part in pages
        for one in hits.get(part, ())
        for place in places
        if max(one.start - place.end, place.start - one.end) <= _BESIDE
    }
    return _page(near)


def _page(parts: AbstractSet[Part]) -> int | None:
    if Part.IDENTIFIER in parts:
        return IDENTIFIER
    if Part.CODE in parts or Part.PASSWORD in parts:
        return CODE
    return None


def _after(parts: AbstractSet[Part]) -> int | None:
    """Return the step that comes after what somebody has done."""
    if Part.CHOSE in parts and Part.OTP_BUTTON in parts and _page(parts) is None:
        return IDENTIFIER
    if Part.THEN not in parts:
        return None
    if Part.TYPED in parts:
        done = _page({one for one in parts if one is not Part.IDENTIFIER}) or _page(parts)
        return done + 1 if done else None
    return CHOOSING if Part.OPENED in parts and Part.PORTAL in parts else None
