"""/invite and /roles: a link that gives one role once, and who has which."""

from bot.core.text import escape
from bot.handlers.buttons import Row, button, keyboard
from bot.handlers.talk import StaleButtonError, Talk
from bot.services.roles import Role, Seat

START = "role-"  # before the token in a link


async def invite(talk: Talk) -> None:
    """Offer the roles one may give; `/invite 06` for a region, else for the whole country."""
    region = talk.words.strip()
    if region and region not in talk.catalog.regions:
        codes = " ".join(talk.catalog.regions)
        await talk.reply(escape(talk.text("invite-region", codes=codes)))
        return
    rows: list[Row] = []
    for key, authority in talk.catalog.authorities.items():
        for role in Role:
            if (role is Role.DIRECTOR) == (key == "cnss") or role is Role.POSTER:
                parts = (authority.name[talk.language], talk.text(f"role-{role}"))
                label = talk.catalog.beside(parts, talk.language)
                rows.append([button(label, "invite", role, key, region)])
    where = talk.catalog.regions[region].name[talk.language] if region else "–"
    await talk.reply(escape(talk.text("invite-which", region=where)), keyboard(*rows))


async def press(talk: Talk) -> None:
    """Make the link."""
    try:
        role = Role(talk.argument(0))
    except ValueError:
        raise StaleButtonError from None
    authority, region = talk.argument(1), talk.argument(2)
    if authority not in talk.catalog.authorities:
        raise StaleButtonError
    token = await talk.services.roles.invite(
        role, authority, region, by=talk.member.user_id, now=talk.now
    )
    link = f"https://t.me/{talk.bot.username}?start={START}{token}"
    await talk.show(f"{escape(talk.text('invite-link'))}\n{link}")


async def accept(talk: Talk, token: str) -> None:
    """Give the role of a link to whoever opened it first."""
    seat = await talk.services.roles.accept(token, user_id=talk.member.user_id, now=talk.now)
    if seat is None:
        await talk.reply(escape(talk.text("invite-used")))
        return
    await talk.reply(escape(talk.text("invite-welcome", role=_named(talk, seat))))


async def listed(talk: Talk) -> None:
    """List who has which role, each with a way to take it back."""
    seats = await talk.services.roles.everybody()
    rows: list[Row] = [
        [
            button(
                "✕ " + talk.catalog.beside((str(seat.user_id), _named(talk, seat)), talk.language),
                "unrole",
                seat.user_id,
                seat.authority,
            )
        ]
        for seat in seats
    ]
    await talk.reply(escape(talk.text("roles-listed" if seats else "roles-none")), keyboard(*rows))


async def remove(talk: Talk) -> None:
    """Take a role back."""
    person, authority = talk.argument(0), talk.argument(1)
    if not person.isdecimal() or not await talk.services.roles.remove(
        int(person), authority, by=talk.member.user_id, now=talk.now
    ):
        raise StaleButtonError
    await talk.show(escape(talk.text("roles-removed")))


def _named(talk: Talk, seat: Seat) -> str:
    authority = talk.catalog.authorities[seat.authority].name[talk.language]
    region = talk.catalog.regions.get(seat.region)
    where = region.name[talk.language] if region else ""
    parts = (authority, talk.text(f"role-{seat.role}"), where)
    return talk.catalog.beside(parts, talk.language)
