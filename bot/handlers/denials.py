"""What somebody reads who may not do something: why, and who can help."""

from bot.core.morocco import day_of
from bot.core.permissions import Denial, NotAllowedError
from bot.handlers.talk import Talk
from bot.services.suspensions import OPERATOR, RESTORE

_SEATLESS = {Denial.NOBODY, Denial.ELSEWHERE, Denial.REGIONAL}


async def turned_away(talk: Talk) -> str:
    """Return why a person may not use what is for officers, or for those of the whole country."""
    key = Denial.REGIONAL.key if talk.member.is_officer else "officers-only"
    return await _suspended(talk) or talk.text(key)


async def refused(talk: Talk, error: NotAllowedError) -> str:
    """Return why a person may not do what a service refused."""
    said = await _suspended(talk) if error.denial in _SEATLESS else ""
    return said or talk.text(error.key)


async def _suspended(talk: Talk) -> str:
    """Return since when and by whom a person's seats do not hold, and who can give them back."""
    held = await talk.services.suspensions.of(talk.member.user_id)
    if held is None:
        return ""
    named = await talk.services.roles.namer()
    if held.by == OPERATOR:
        who = "operator"
    elif held.is_final:
        who = "final"
    elif await talk.services.roles.of(held.by):
        who = "officer"
    else:  # suspended in turn: who is between the two decides; gone: another officer may
        who = "both" if (await talk.services.roles.before(held.by)).seats else "others"
    return talk.text(
        f"suspended-{who}",
        date=talk.catalog.date(day_of(held.at), talk.language),
        by=named(held.by, talk.language),
        command=f"{RESTORE} {talk.member.user_id}",
    )
