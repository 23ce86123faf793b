"""What proves that the bot put an answer or a value into force, and that it still stands so."""

from collections.abc import Sequence

import structlog

from bot.core.agreement.official import KINDS, Stated, is_as_recorded, key_of
from bot.core.audit import Entry, SealKey
from bot.core.official.statements import Statement
from bot.core.questions.official import OfficialAnswer, State
from bot.storage.audit import audit
from bot.storage.database import Reader
from bot.storage.official import answers, statements

_WITH_APPROVAL = "2:"  # begins a seal that binds who approved, and when
log = structlog.get_logger()


def sealed(key: SealKey | None, one: Stated) -> str:
    """Return the proof that the bot put just this into force; empty without a key.

    It binds the words, both officers and the moment. Ways to ask are not part of it: they may
    lose a word that the door has learnt to see.
    """
    if key is None:
        return ""
    at = one.approved_at.isoformat() if one.approved_at else ""
    approval = ("live", one.decided_by, at)
    return _WITH_APPROVAL + key.words([*_said(one), *approval])


def is_sealed(key: SealKey | None, one: Stated) -> bool:
    """Tell whether something bears its seal; one of before tells nothing of the approval."""
    if key is None or one.seal.startswith(_WITH_APPROVAL):
        return one.seal == sealed(key, one)
    return one.seal == key.words(_said(one))


async def entries(read: Reader) -> Sequence[Entry]:
    """Return all that the record tells of what institutions say, in order."""
    return await audit.of_kinds(read, KINDS)


async def believed_answers(
    read: Reader, key: SealKey | None, *states: State
) -> Sequence[OfficialAnswer]:
    """Return the answers in these states that are as approved; others are told of in the log."""
    told = await entries(read)
    found = await answers.in_states(read, *states)
    return [one for one in found if _is_believed(key, one, told)]


async def believed_statements(
    read: Reader, key: SealKey | None, *states: State
) -> Sequence[Statement]:
    """Return the values in these states that are as approved; others are told of in the log."""
    told = await entries(read)
    found = await statements.in_states(read, *states)
    return [one for one in found if _is_believed(key, one, told)]


def _is_believed(key: SealKey | None, one: Stated, told: Sequence[Entry]) -> bool:
    is_sealed_so = one.state is not State.LIVE or is_sealed(key, one)
    is_believed = is_sealed_so and is_as_recorded(one, told)
    if not is_believed:
        log.warning("what an institution says is not as approved", about=key_of(one))
    return is_believed


def _said(one: Stated) -> list[str | int | None]:
    about = "stated-fact" if isinstance(one, Statement) else "official-answer"
    said = (f"{name}={value}" for name, value in sorted(one.particulars.items()))
    return [about, one.number, one.author, *said]
