"""Whether officers have the names that Telegram told; the record holds a mark of each only."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from bot.core.agreement.discord import Disagreement, Discord
from bot.core.audit import Entry, SealKey

ACT = "name"


@dataclass(frozen=True, slots=True)
class ToldName:
    """The name that an entry is about, kept until the person wants to be forgotten."""

    entry: int
    user_id: int
    name: str


def names(
    shown: Mapping[int, str], told: Iterable[ToldName], entries: Iterable[Entry], key: SealKey
) -> Iterator[Disagreement]:
    """Return the names that are not those which the bot noted under this key.

    Nothing is said of a name from before, nor of one that was erased. `shown` are those by which
    people are called now.
    """
    noted = [entry for entry in entries if entry.act == ACT and entry.key == key.id]
    by_number = {entry.number: entry for entry in noted}
    newest = {entry.person: entry for entry in noted}
    wrong = set[int]()
    for one in told:
        entry = by_number.get(one.entry)
        if entry is not None and not _is_name(entry, one.user_id, one.name, key):
            wrong.add(one.user_id)
    for person, name in shown.items():
        if noted and (person not in newest or not _is_name(newest[person], person, name, key)):
            wrong.add(person)
    for person in sorted(wrong):
        yield Disagreement(Discord.NAME, f"person:{person}")


def _is_name(entry: Entry, person: int, name: str, key: SealKey) -> bool:
    return entry.person == person and entry.said.get("mark") == key.mark(person, name)
