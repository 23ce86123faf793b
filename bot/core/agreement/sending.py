"""Whether what went out did so as the record says: when, under which number, in which words."""

from collections.abc import Iterator, Mapping, Sequence

from bot.core.agreement.discord import Disagreement, Discord, last
from bot.core.announcements import Announcement, State
from bot.core.audit import Entry
from bot.core.sending.message_keys import joined

SENT = (State.SENT, State.REPLACED, State.WITHDRAWN)


def departures(
    one: Announcement, told: Sequence[Entry], words: Mapping[str, str]
) -> Iterator[Discord]:
    """Return how the departure of an announcement is not what the record says of it.

    `words` are the fingerprints of what is delivered, and of what says that it was taken back.
    """
    approval, sending = last(told, "approve"), last(told, "send")
    if one.state not in SENT:
        if sending is not None:
            yield Discord.WAS_SENT
        elif one.sent_at is not None:
            yield Discord.MOMENT
        return
    if sending is None:
        if approval is not None and approval.is_full:
            yield Discord.NOT_SENT
        return
    if sending.said.get("number") != one.number:
        yield Discord.NUMBER
    if one.sent_at is None or one.sent_at.isoformat() != sending.at:
        yield Discord.MOMENT
    withdrawal = last(told, "withdraw")
    told_words: list[tuple[str, Entry]] = [(one.key, sending)]
    if one.state is State.WITHDRAWN and withdrawal is not None and withdrawal.is_full:
        told_words.append((withdrawn(one), withdrawal))
    if any(words.get(name) != entry.said.get("words") for name, entry in told_words):
        yield Discord.WORDS


def withdrawn(one: Announcement) -> str:
    """Return what the words that take an announcement back are known by among fingerprints."""
    return joined(one.key, "withdrawn")


def succession(said: Sequence[Announcement]) -> Iterator[Disagreement]:
    """Tell of corrections that replaced nothing, and of what was replaced by none.

    What a version corrects is sealed with its text: these rows are held by their approvals.
    """
    rows = {one.id: one for one in said}
    corrected = {one.corrects for one in said if one.state in SENT}
    for one in said:
        before = rows.get(one.corrects) if one.corrects is not None else None
        is_replaced = one.state is State.REPLACED
        if one.state in SENT and is_replaced != (one.id in corrected):
            yield Disagreement(Discord.FORCE, one.key, one.number or "")
        # One that is to leave takes the number that its row has already.
        expected = before.number if before is not None else None
        if one.number != expected and (before is not None or one.state not in SENT):
            yield Disagreement(Discord.NUMBER, one.key, one.number or "")
