"""All rows beside the record: what somebody wrote into the one and not into the other."""

import asyncio
import hashlib
from collections.abc import Awaitable, Mapping, Sequence

from bot.core import announcements as said
from bot.core import documents as published
from bot.core.agreement import brake, decisions
from bot.core.agreement.discord import Disagreement, Discord
from bot.core.agreement.names import names as unlike_names
from bot.core.agreement.official import Stated, key_of
from bot.core.agreement.seats import Appointments, appointments
from bot.core.agreement.sending import SENT, withdrawn
from bot.core.agreement.steering import steered
from bot.core.announcements import Announcement, State
from bot.core.audit import Entry, SealKey, seals_words
from bot.core.calendar import changes as moved
from bot.core.questions import official
from bot.services.announcements.reporting.reports import delivered, taking_back
from bot.services.officers.invitations import LINK_LASTS
from bot.services.official.seals import is_sealed
from bot.storage import announcements, changes, documents, uploads
from bot.storage.audit import audit, names
from bot.storage.database import Reader
from bot.storage.officers import freezes, invitations, lines, roles, suspensions
from bot.storage.official import answers, statements
from bot.storage.sending import claims, deliveries, frozen_words, outcomes

# What reading a row raises that holds what the bot never writes.
UNREADABLE = (ValueError, TypeError, KeyError, AttributeError, IndexError)


async def disagreements(
    read: Reader, entries: Sequence[Entry], key: SealKey | None
) -> Sequence[Disagreement]:
    """Return all that the rows say otherwise than the record; names only where there is a key.

    `entries` are all of the record, in order. A table with a row that cannot be read is told of,
    and keeps nothing else from being compared.
    """
    families = {
        "announcements": _unlike_decisions(read, entries),
        "statements": _other_seals(read, key),
        "roles": _unlike_people(read, entries, key),
        "document_files": _other_files(read),
        "messages": _other_words(read, entries, key),
        "deliveries": _other_deliveries(read),
        "broadcasts": _other_broadcasts(read, entries),
        "uploads": _other_uploads(read, key),
    }
    return [one for name, found in families.items() for one in await _readable(name, found)]


async def is_borne_out(read: Reader, one: Announcement, key: SealKey | None) -> bool:
    """Tell whether an announcement that is in force is what the record has of it.

    The entries about it are looked at with the key, and not those beside them.
    """
    if one.state is not State.SENT:
        return False
    told = await audit.about(read, one.key, key)
    words = {str(one.key): await frozen_words.fingerprint_under(read, delivered(one))}
    return bool(told) and not any(decisions.announced(one, told or (), words))


async def decided(read: Reader, entries: Sequence[Entry]) -> Sequence[Disagreement]:
    """Return what the rows of what was decided, and of people, say otherwise than the record.

    Names and seals, which need the key that was in use then, are not looked at.
    """
    families = {
        "announcements": _unlike_decisions(read, entries),
        "roles": _unlike_people(read, entries, None),
    }
    return [one for name, found in families.items() for one in await _readable(name, found)]


async def _readable(
    table: str, found: Awaitable[Sequence[Disagreement]]
) -> Sequence[Disagreement]:
    try:
        return await found
    except UNREADABLE:
        return [Disagreement(Discord.UNREADABLE, f"table:{table}")]


async def _unlike_decisions(read: Reader, entries: Sequence[Entry]) -> Sequence[Disagreement]:
    """Return what the rows of what was decided say otherwise."""
    written = await announcements.in_states(read, *said.State)
    return list(
        decisions.disagreements(
            written,
            await documents.in_states(read, *published.State),
            await changes.in_states(read, *moved.State),
            await _stated(read, *official.State),
            entries,
            await _fingerprints(read, written),
        )
    )


async def _stated(read: Reader, *states: official.State) -> Sequence[Stated]:
    """Return what institutions say in these states: answers, and values of points."""
    return [
        *await answers.as_written(read, *states),
        *await statements.as_written(read, *states),
    ]


async def _other_seals(read: Reader, key: SealKey | None) -> Sequence[Disagreement]:
    """Return what is in force of institutions, and was not sealed as it stands."""
    return [
        Disagreement(Discord.SEAL, key_of(one))
        for one in await _stated(read, official.State.LIVE)
        if key and not is_sealed(key, one)
    ]


async def _fingerprints(read: Reader, written: Sequence[Announcement]) -> Mapping[str, str]:
    """Return the fingerprints of what readers get of what went out, and of what took it back."""
    found: dict[str, str] = {}
    for one in written:
        if one.state in SENT:
            found[one.key] = await frozen_words.fingerprint_under(read, delivered(one))
        if one.state is State.WITHDRAWN:
            found[withdrawn(one)] = await frozen_words.fingerprint_under(read, taking_back(one))
    return found


async def _unlike_people(
    read: Reader, acts: Sequence[Entry], key: SealKey | None
) -> Sequence[Disagreement]:
    """Return what the rows about people say otherwise: seats, links, suspensions, names."""
    rows = Appointments(
        await roles.everybody(read),
        await invitations.every_candidate(read),
        await invitations.links(read),
        await lines.every(read),
    )
    shown, told = await names.every(read), await names.told(read)
    return [
        *appointments(rows, acts, lasts=LINK_LASTS),
        *brake.suspensions(await suspensions.every(read), acts),
        *brake.freezes(await freezes.every(read), acts),
        *(unlike_names(shown, told, acts, key) if key else ()),
    ]


async def _other_words(
    read: Reader, entries: Sequence[Entry], key: SealKey | None
) -> Sequence[Disagreement]:
    """Return the announcements that say something else in some chat, and words not ours."""
    diverted = [Disagreement(Discord.WORDS, one) for one in await deliveries.diverted(read)]
    if key is None or not seals_words(entries, key):
        return diverted
    strange = await frozen_words.strange(read, key)
    return [*diverted, *(Disagreement(Discord.SEAL, f"message:{one}") for one in strange)]


async def _other_deliveries(read: Reader) -> Sequence[Disagreement]:
    """Return what waits or was refused that the bot cannot have put there."""
    found = await claims.strange(read)
    return [Disagreement(Discord.DELIVERY, f"delivery:{key}") for key in found]


async def _other_broadcasts(read: Reader, entries: Sequence[Entry]) -> Sequence[Disagreement]:
    """Return the announcements that go out, rest or were given up otherwise than recorded."""
    return list(
        steered(
            await announcements.in_states(read, *SENT),
            await outcomes.every_course(read),
            entries,
        )
    )


async def _other_files(read: Reader) -> Sequence[Disagreement]:
    """Return the files that are lost, or whose bytes are not those of their fingerprint.

    One is in memory at a time.
    """
    kept = await documents.fingerprints(read)
    lost = sorted(set(await documents.needed(read)) - set(kept))
    found = [Disagreement(Discord.FILE, f"file:{sha256[:12]}") for sha256 in lost]
    for sha256 in kept:
        content = await documents.content(read, sha256) or b""
        if (await asyncio.to_thread(hashlib.sha256, content)).hexdigest() != sha256:
            found.append(Disagreement(Discord.FILE, f"file:{sha256[:12]}"))
    return found


async def _other_uploads(read: Reader, key: SealKey | None) -> Sequence[Disagreement]:
    """Return the files of Telegram's that rows call ours, and that no key of ours stamped."""
    found = await uploads.strange(read, key) if key else ()
    return [Disagreement(Discord.UPLOAD, f"file:{sha256[:12]}") for sha256 in found]
