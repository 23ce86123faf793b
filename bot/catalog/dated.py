"""Reads the deadlines: what is due each month, and what was moved."""

from collections.abc import Mapping

from bot.catalog.glossary import check_name
from bot.catalog.model import Authority, Named, Source
from bot.catalog.reader import Reader, polished
from bot.catalog.schemas.content import ExtensionFile, ObligationFile
from bot.core.calendar.deadlines import Extension, Month, Obligation


def read_deadlines(
    read: Reader, sources: Mapping[str, Source], authorities: Mapping[str, Authority]
) -> tuple[dict[str, Obligation], dict[str, Named], tuple[Extension, ...]]:
    """Return the obligations, their names, and the extensions that were announced."""
    name = "deadlines.toml"
    data = read.toml(name)
    announced = read.array(name, "extension", ExtensionFile, data.pop("extension", []))
    obligations, names = {}, {}
    for key, file in read.tables(name, ObligationFile, data).items():
        names[key] = Named(key, polished(file.name))
        check_name(read, name, key, names[key].name)
        read.known(name, key, [file.source, file.note or file.source], sources)
        read.verified(name, key, file.verified_on)
        obligations[key] = Obligation(
            key,
            file.day,
            file.months_back,
            file.source,
            first=Month.parse(file.first) if file.first else None,
            last=Month.parse(file.last) if file.last else None,
            note=file.note,
        )
    if all(one.last for one in obligations.values()):
        read.note(name, "last", "something must go on, or there is no next date")
    for extension in announced:
        read.known(name, extension.key, [extension.source], sources)
        read.known(name, extension.key, [extension.announced_by], authorities, "authority")
        read.known(name, extension.key, [extension.obligation], obligations, "obligation")
        read.verified(name, extension.key, extension.verified_on)
        moved = obligations.get(extension.obligation)
        if moved and not moved.is_about(Month.parse(extension.period)):
            read.note(name, extension.key, "nothing is due for that month")
    return (
        obligations,
        names,
        tuple(
            Extension(
                e.key,
                e.obligation,
                Month.parse(e.period),
                e.due_on,
                e.known_on,
                e.announced_by,
                e.source,
                announced_on=e.known_on,
            )
            for e in announced
        ),
    )
