"""Whether what institutions say is as the record has it: their answers, and values of points."""

from collections.abc import Iterable, Iterator, Sequence

from bot.core.agreement.claims import Claim, compared
from bot.core.agreement.discord import Disagreement, Discord
from bot.core.audit import Entry
from bot.core.official.statements import Statement
from bot.core.questions.official import OfficialAnswer, State
from bot.core.sending.message_keys import MessageKey, MessageKind

Stated = Statement | OfficialAnswer
KINDS = (MessageKind.OFFICIAL, MessageKind.STATED)
_APPROVED = (State.LIVE, State.RETIRED, State.WITHDRAWN)


def key_of(one: Stated) -> MessageKey:
    """Return what the record knows it by."""
    kind = MessageKind.STATED if isinstance(one, Statement) else MessageKind.OFFICIAL
    return MessageKey(kind, one.number)


def is_as_recorded(one: Stated, entries: Sequence[Entry]) -> bool:
    """Tell whether a row is what the record tells of it: its words, its two officers, its moment.

    `entries` are all about what institutions say, in order. Of a row in force, also that it is.
    """
    about = key_of(one)
    told = [entry for entry in entries if entry.about == about]
    is_in_force = one.state is not State.LIVE or about in _in_force(entries)
    return is_in_force and not any(True for _ in compared(claim(one), told))


def unlike_force(rows: Iterable[Stated], entries: Iterable[Entry]) -> Iterator[Disagreement]:
    """Tell of what is in force otherwise than the acts say: a newer value takes a place."""
    in_force = _in_force(entries)
    for one in rows:
        about = key_of(one)
        if one.state is State.LIVE and about not in in_force:
            yield Disagreement(Discord.FORCE, about)


def claim(one: Stated) -> Claim:
    """Return what a row says of its own history."""
    is_approved, is_waiting = one.state in _APPROVED, one.state is State.WAITING
    is_withdrawn = one.state is State.WITHDRAWN
    particulars = one.particulars
    return Claim(
        key_of(one),
        "",
        one.author,
        # Later on the row names who withdrew it.
        one.decided_by if is_waiting or one.state in {State.LIVE, State.RETIRED} else None,
        one.decided_by if is_withdrawn else None,
        is_approved or is_waiting,
        is_approved,
        is_withdrawn,
        one.state is State.REJECTED,
        "withdraw",
        lambda entry: entry.said == particulars,
        one.approved_at if is_approved or is_waiting else None,
        is_waiting=is_waiting,
    )


def _in_force(entries: Iterable[Entry]) -> set[str]:
    """Return what the acts have put into force and not taken out of it, by its key."""
    places: dict[str, str] = {}  # a point, which has one value, or an answer -> its key
    for entry in entries:
        key = MessageKey.parse(entry.about)
        if key is None or key.kind not in KINDS:
            continue
        place = entry.said.get("point", key)
        if entry.act == "approve":
            places[place] = key
        elif entry.act == "withdraw" and places.get(place) == key:
            del places[place]
    return set(places.values())
