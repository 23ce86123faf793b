"""/roles: who holds which seat, by whom, since when; and taking seats back."""

from collections import defaultdict
from collections.abc import Callable, Sequence

from bot.core.permissions import Candidate, Person, Seat, Suspension
from bot.core.text import MESSAGE_LIMIT, escape, filled
from bot.handlers import invitations, menu
from bot.handlers.buttons import Row, button, keyboard
from bot.handlers.freezes import banner
from bot.handlers.talk import StaleButtonError, Talk
from bot.services.roles import require

PER_PAGE = 12


async def listed(talk: Talk) -> None:
    """List everybody with a seat, with a way to take it back."""
    await _page(talk, 0)


async def page(talk: Talk) -> None:
    """Turn the list."""
    await _page(talk, talk.number(0))


async def press(talk: Talk) -> None:
    """Ask before a seat is taken back, take it back, make it final, undo it, object."""
    match talk.arguments:
        case ["ask", _]:
            await _ask(talk, talk.number(1), "ask")
        case ["sure", _]:
            await _suspend(talk, talk.number(1))
        case ["final", _, _]:
            await _ask(talk, talk.number(1), "final", talk.number(2))
        case ["final-sure", _, _]:
            await _remove(talk, talk.number(1), talk.number(2))
        case ["undo", _, _]:
            await _restore(talk, talk.number(1), talk.number(2))
        case ["object", _]:
            await _ask_object(talk, talk.number(1))
        case ["object-sure", _]:
            await _object(talk, talk.number(1))
        case ["keep"]:
            await talk.show(escape(talk.text("roles-kept")))
        case _:
            await _press_old(talk)


async def _press_old(talk: Talk) -> None:
    """Answer a button that names no suspension: asking anew is safe, deciding is not."""
    match talk.arguments:
        case ["final", _]:
            await _ask(talk, talk.number(1), "final", await _stamp(talk, talk.number(1)))
        case ["object"]:
            await _ask_object(talk, await _stamp(talk, talk.member.user_id))
        case [person, _] if person.isdecimal():  # from before there was a question
            await _ask(talk, talk.number(0), "ask")
        case _:
            raise StaleButtonError


async def _page(talk: Talk, start: int) -> None:
    roles = talk.services.roles
    seats: dict[int, list[Seat]] = defaultdict(list)
    for seat in await roles.given():
        seats[seat.user_id].append(seat)
    suspended = {one.user_id: one for one in await talk.services.suspensions.every()}
    people = sorted(seats, key=lambda one: (not any(s.approves for s in seats[one]), one))
    lines = [*await banner(talk), f"<b>{escape(talk.text('roles-listed'))}</b>"]
    if len(await roles.officers()) < 2:
        lines.append(escape(talk.text("roles-alone")))
    rows: list[Row] = []
    for candidate in await talk.services.invitations.waiting(now=talk.now) if not start else ():
        lines.append(escape(await _waiting(talk, candidate.user_id, candidate)))
        rows += await invitations.waiting_rows(talk, candidate)
    listed_here = people[start : start + PER_PAGE]
    about = [escape(await _described(talk, seats[one], suspended.get(one))) for one in listed_here]
    shown = max(1, filled([*lines, *about], MESSAGE_LIMIT) - len(lines))
    for one in listed_here[:shown]:
        rows += await _rows(talk, one, suspended)
    if start + shown < len(people):
        rows.append([button(talk.text("roles-more"), "roles", start + shown)])
    await talk.show("\n\n".join([*lines, *about[:shown]]), keyboard(*rows))


async def _described(talk: Talk, seats: Sequence[Seat], held: Suspension | None) -> str:
    roles, code = talk.services.roles, talk.language
    named = await roles.namer()
    lines = [talk.catalog.beside(("👤", named(seats[0].user_id, code)), code, between=" ")]
    lines += [
        talk.catalog.beside(
            (roles.described(seat, code), _since(talk, seat, named)), code, between=" – "
        )
        for seat in seats
    ]
    if held is not None:
        key = "roles-removed-by" if held.is_final else "roles-suspended-by"
        day = talk.catalog.date(held.at.date(), code)
        said = talk.text(key, by=named(held.by, code), date=day)
        lines.append(talk.catalog.beside(("⛔", said), code, between=" "))
    return "\n".join(lines)


def _since(talk: Talk, seat: Seat, named: Callable[[int, str], str]) -> str:
    if seat.since is None or seat.invited_by is None:
        return talk.text("roles-in-settings")
    code = talk.language
    day, by = talk.catalog.date(seat.since.date(), code), named(seat.invited_by, code)
    if seat.confirmed_by is None:
        return talk.text("roles-since", date=day, by=by)
    return talk.text("roles-since-both", date=day, by=by, second=named(seat.confirmed_by, code))


async def _waiting(talk: Talk, user_id: int, candidate: Candidate) -> str:
    roles, code = talk.services.roles, talk.language
    named = await roles.namer()
    return talk.text(
        "roles-waiting",
        who=named(user_id, code),
        role=roles.described(candidate, code),
        by=named(candidate.invited_by, code),
    )


async def _rows(talk: Talk, one: int, suspended: dict[int, Suspension]) -> list[Row]:
    """Return what this person may do about somebody's seats."""
    roles, me = talk.services.roles, talk.member.user_id
    rules, officer = await roles.rules(now=talk.now), await roles.person(me)
    who = (await roles.namer())(one, talk.language)
    held = suspended.get(one)
    if held is None:
        target = await roles.person(one)
        if rules.suspend(target, officer, list(suspended.values())) is None:
            label = talk.catalog.beside(("✕", who), talk.language, between=" ")
            return [[button(label, "unrole", "ask", one)]]
        return []
    target, remover = await roles.before(one), await roles.before(held.by)
    if rules.restore(held, target, officer, remover) is None:
        label = talk.catalog.beside((talk.text("role-restore"), who), talk.language)
        return [[button(label, "unrole", "undo", one, held.stamp)]]
    if rules.remove(held, target, officer, remover) is None:
        label = talk.catalog.beside((talk.text("role-remove-final"), who), talk.language)
        return [[button(label, "unrole", "final", one, held.stamp)]]
    return []


async def _ask(talk: Talk, user_id: int, what: str, stamp: int | None = None) -> None:
    """Say what it means, and ask."""
    roles, code = talk.services.roles, talk.language
    target: Person = await roles.before(user_id)
    if not target.seats:
        raise StaleButtonError
    await _require(talk, target, what, stamp)
    named = await roles.namer()
    held = talk.catalog.listed([roles.described(seat, code) for seat in target.seats], code)
    is_named = what == "final" and user_id in roles.in_settings
    key = "roles-final-named" if is_named else f"roles-{what}"
    lines = [talk.text(key, who=named(user_id, code), role=held)]
    found = await talk.services.suspensions.consequences(user_id)
    for authority, left in found.short:
        name = talk.catalog.authorities[authority].name[code]
        lines.append(talk.text("roles-short", authority=name, count=left))
    if found.invited:
        people = talk.catalog.listed([named(one, code) for one in found.invited], code)
        lines.append(talk.text("roles-invited", people=people))
    sure = ("sure", user_id) if stamp is None else ("final-sure", user_id, stamp)
    await talk.show(
        escape("\n\n".join(lines)),
        keyboard(
            [button(talk.text(f"roles-{what}-sure"), "unrole", *sure)],
            [button(talk.text("cancel"), "unrole", "keep")],
        ),
    )


async def _require(talk: Talk, target: Person, what: str, stamp: int | None) -> None:
    """Refuse before asking what would be refused afterwards."""
    roles, every = talk.services.roles, await talk.services.suspensions.every()
    rules, officer = await roles.rules(now=talk.now), await roles.person(talk.member.user_id)
    if what == "ask":
        require(rules.suspend(await roles.person(target.user_id), officer, every))
        return
    held = next((one for one in every if one.user_id == target.user_id), None)
    if held is None or held.stamp != stamp:
        raise StaleButtonError
    require(rules.remove(held, target, officer, await roles.before(held.by)))


async def _suspend(talk: Talk, user_id: int) -> None:
    service = talk.services.suspensions
    is_new = await service.suspend(user_id, by=talk.member.user_id, now=talk.now)
    held = await service.of(user_id)
    if not is_new or held is None:
        raise StaleButtonError
    undo = button(talk.text("role-restore"), "unrole", "undo", user_id, held.stamp)
    await talk.show(escape(await _said(talk, "roles-suspended", user_id)), keyboard([undo]))
    await menu.publish_for(talk, user_id)


async def _remove(talk: Talk, user_id: int, stamp: int) -> None:
    said = await _said(talk, "roles-removed", user_id)  # the name goes with the seats
    if not await talk.services.suspensions.remove(
        user_id, by=talk.member.user_id, stamp=stamp, now=talk.now
    ):
        raise StaleButtonError
    await talk.show(escape(said))
    await menu.publish_for(talk, user_id)


async def _restore(talk: Talk, user_id: int, stamp: int) -> None:
    if not await talk.services.suspensions.restore(
        user_id, by=talk.member.user_id, stamp=stamp, now=talk.now
    ):
        raise StaleButtonError
    await talk.show(escape(await _said(talk, "roles-restored", user_id)))
    await menu.publish_for(talk, user_id)


async def _ask_object(talk: Talk, stamp: int) -> None:
    """Say whom an objection suspends and who decides then, and ask."""
    held = await _suspended(talk, stamp)
    await talk.show(
        escape(await _said(talk, "roles-object", held.by)),
        keyboard(
            [button(talk.text("roles-object-sure"), "unrole", "object-sure", stamp)],
            [button(talk.text("cancel"), "unrole", "keep")],
        ),
    )


async def _object(talk: Talk, stamp: int) -> None:
    """Who was suspended suspends the remover in turn; the other officers decide."""
    held = await _suspended(talk, stamp)
    if not await talk.services.suspensions.object(talk.member.user_id, stamp=stamp, now=talk.now):
        raise StaleButtonError
    await talk.show(escape(await _said(talk, "roles-objected", held.by)))
    await menu.publish_for(talk, held.by)


async def _stamp(talk: Talk, user_id: int) -> int:
    """Return that of the suspension that a person is under. Raises StaleButtonError."""
    held = await talk.services.suspensions.of(user_id)
    if held is None:
        raise StaleButtonError
    return held.stamp


async def _suspended(talk: Talk, stamp: int) -> Suspension:
    """Return the suspension of this person that a button names. Raises StaleButtonError."""
    held = await talk.services.suspensions.of(talk.member.user_id)
    if held is None or held.stamp != stamp or held.is_final:
        raise StaleButtonError
    return held


async def _said(talk: Talk, key: str, user_id: int) -> str:
    named = await talk.services.roles.namer()
    return talk.text(key, who=named(user_id, talk.language))
