"""The officers and who runs the bot: how many are named, and how many of them it can reach."""

from bot.commands.doctor.finding import Finding, not_asked, warning, well
from bot.settings import Settings
from bot.storage.database import DATABASE, StorageError
from bot.storage.officers import roles
from bot.storage.people import members
from bot.storage.reading import reading

_ENOUGH = 2


async def findings(settings: Settings, *, is_readable: bool) -> list[Finding]:
    """Return what was found; of rows only where they can be read."""
    return [*await _officers(settings, is_readable=is_readable), *_operators(settings)]


def _operators(settings: Settings) -> list[Finding]:
    if settings.operator_ids:
        return []
    said = "nobody is told in the chat when something is wrong, or may ask /status"
    return [warning("operators", said, "name yourself in CONFRERE_OPERATOR_IDS")]


async def _officers(settings: Settings, *, is_readable: bool) -> list[Finding]:
    name = "officers"
    named = set(settings.officer_ids | settings.director_ids)
    path = settings.data_dir / DATABASE
    if not path.exists() or not is_readable:
        return [*_few(named), not_asked(name, "whether they have started the bot: see database")]
    try:
        async with reading(path) as read:
            given = {seat.user_id for seat in await roles.everybody(read) if seat.approves}
            officers = sorted(named | given)
            rows = [await members.find(read, person) for person in officers]
    except StorageError as error:
        return [*_few(named), not_asked(name, str(error))]
    silent = [
        person
        for person, row in zip(officers, rows, strict=True)
        if row is None or not row["is_reachable"]
    ]
    if not silent:
        return [*_few(named | given), well(name, f"all {len(officers)} can be reached")]
    return [
        *_few(named | given),
        warning(
            name,
            f"{len(officers) - len(silent)} of {len(officers)} can be reached, not"
            f" {', '.join(map(str, silent))}",
            "have each of them press Start in the bot's chat",
        ),
    ]


def _few(known: set[int]) -> list[Finding]:
    if len(known) >= _ENOUGH:
        return []
    return [
        warning(
            "officers",
            f"{len(known)} of those who approve {'is' if len(known) == 1 else 'are'} known:"
            " nothing can be approved",
            "name two in CONFRERE_OFFICER_IDS",
        )
    ]
