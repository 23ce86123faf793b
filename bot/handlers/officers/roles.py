"""/roles: who holds which seat, by whom, since when; and taking seats back."""

from collections import defaultdict
from collections.abc import Callable, Sequence

from bot.core.callbacks import StaleButtonError
from bot.core.callbacks.officers import (
    AskObject,
    AskRemove,
    AskSuspend,
    AskSuspendOnce,
    KeepRoles,
    Object,
    Remove,
    Restore,
    RestoreSurely,
    Suspend,
    TurnRoles,
)
from bot.core.permissions import Candidate, Person, Seat, Suspension
from bot.core.writing.text import MESSAGE_LIMIT, escape, filled
from bot.handlers.buttons import Row, button, keyboard
from bot.handlers.context import Context
from bot.handlers.officers import invitations, links
from bot.handlers.officers.freezes import banner
from bot.services.officers.roles import require

PER_PAGE = 12


async def listed(ctx: Context) -> None:
    """List everybody with a seat, with a way to take it back."""
    await _page(ctx, 0)


async def page(ctx: Context, pressed: TurnRoles) -> None:
    """Turn the list."""
    await _page(ctx, pressed.start)


async def _page(ctx: Context, start: int) -> None:
    roles = ctx.services.roles
    seats: dict[int, list[Seat]] = defaultdict(list)
    for seat in await roles.given():
        seats[seat.user_id].append(seat)
    suspended = {one.user_id: one for one in await ctx.services.suspensions.every()}
    people = sorted(seats, key=lambda one: (not any(s.approves for s in seats[one]), one))
    lines = [*await banner(ctx), f"<b>{escape(ctx.text('roles-listed'))}</b>"]
    if len(await roles.officers()) < 2:
        lines.append(escape(ctx.text("roles-alone")))
    rows: list[Row] = []
    for candidate in await ctx.services.invitations.waiting(now=ctx.now) if not start else ():
        lines.append(escape(await _waiting(ctx, candidate.user_id, candidate)))
        rows += await invitations.waiting_rows(ctx, candidate)
    if not start:
        unopened, revoking = await links.unopened(ctx)
        lines += unopened
        rows += revoking
    listed_here = people[start : start + PER_PAGE]
    about = [escape(await _described(ctx, seats[one], suspended.get(one))) for one in listed_here]
    shown = max(1, filled([*lines, *about], MESSAGE_LIMIT) - len(lines))
    for one in listed_here[:shown]:
        rows += await _rows(ctx, one, suspended)
    if start + shown < len(people):
        rows.append([button(ctx.text("roles-more"), TurnRoles(start + shown))])
    await ctx.show("\n\n".join([*lines, *about[:shown]]), keyboard(*rows))


async def _described(ctx: Context, seats: Sequence[Seat], held: Suspension | None) -> str:
    roles, code = ctx.services.roles, ctx.language
    named = await roles.namer()
    lines = [ctx.catalog.beside(("👤", named(seats[0].user_id, code)), code, between=" ")]
    lines += [
        ctx.catalog.beside(
            (roles.described(seat, code), _since(ctx, seat, named)), code, between=" – "
        )
        for seat in seats
    ]
    if held is not None:
        key = "roles-removed-by" if held.is_final else "roles-suspended-by"
        day = ctx.catalog.date(held.at.date(), code)
        said = ctx.text(key, by=named(held.by, code), date=day)
        lines.append(ctx.catalog.beside(("⛔", said), code, between=" "))
    return "\n".join(lines)


def _since(ctx: Context, seat: Seat, named: Callable[[int, str], str]) -> str:
    if seat.since is None or seat.invited_by is None:
        return ctx.text("roles-in-settings")
    code = ctx.language
    day, by = ctx.catalog.date(seat.since.date(), code), named(seat.invited_by, code)
    if seat.confirmed_by is None:
        return ctx.text("roles-since", date=day, by=by)
    return ctx.text("roles-since-both", date=day, by=by, second=named(seat.confirmed_by, code))


async def _waiting(ctx: Context, user_id: int, candidate: Candidate) -> str:
    roles, code = ctx.services.roles, ctx.language
    named = await roles.namer()
    return ctx.text(
        "roles-waiting",
        who=named(user_id, code),
        role=roles.described(candidate, code),
        by=named(candidate.invited_by, code),
    )


async def _rows(ctx: Context, one: int, suspended: dict[int, Suspension]) -> list[Row]:
    """Return what this person may do about somebody's seats."""
    roles, me = ctx.services.roles, ctx.member.user_id
    rules, officer = await roles.rules(now=ctx.now), await roles.person(me)
    who = (await roles.namer())(one, ctx.language)
    held = suspended.get(one)
    if held is None:
        target = await roles.person(one)
        if rules.suspend(target, officer, list(suspended.values())) is None:
            return [[button(ctx.text("role-suspend", who=who), AskSuspend(one))]]
        return []
    target, remover = await roles.before(one), await roles.before(held.by)
    if rules.restore(held, target, officer, remover) is None:
        label = ctx.catalog.beside((ctx.text("role-restore"), who), ctx.language)
        return [[button(label, Restore(one, held.stamp))]]
    if rules.remove(held, target, officer, remover) is None:
        return [[button(ctx.text("role-remove-final", who=who), AskRemove(one, held.stamp))]]
    return []


async def ask_suspend(ctx: Context, pressed: AskSuspend | AskSuspendOnce) -> None:
    """Say what it means to suspend somebody, and ask."""
    await _ask(ctx, pressed.person, "ask")


async def ask_remove(ctx: Context, pressed: AskRemove) -> None:
    """Say what it means to make a suspension final, and ask.

    Where a button names none it is the one of now: asking anew is safe, deciding is not.
    """
    stamp = pressed.stamp
    if stamp is None:
        stamp = await _stamp(ctx, pressed.person)
    if not await _say_decided(ctx, pressed.person):
        await _ask(ctx, pressed.person, "final", stamp)


async def _say_decided(ctx: Context, user_id: int) -> bool:
    """Say in the place of an old button what was decided; False where it is still to be."""
    held = next(
        (one for one in await ctx.services.suspensions.every() if one.user_id == user_id), None
    )
    if held is not None and not held.is_final:
        return False
    holds = held is None and (await ctx.services.roles.before(user_id)).seats
    what = "holds" if holds else "gone"
    named = await ctx.services.roles.namer(is_past=True)
    said = ctx.text(f"roles-decided-{what}", who=named(user_id, ctx.language))
    await ctx.show(escape(said))
    return True


async def keep(ctx: Context) -> None:
    """Leave all as it is."""
    await ctx.show(escape(ctx.text("roles-kept")))


async def _ask(ctx: Context, user_id: int, what: str, stamp: int | None = None) -> None:
    """Say what it means, and ask."""
    roles, code = ctx.services.roles, ctx.language
    target: Person = await roles.before(user_id)
    if not target.seats:
        raise StaleButtonError
    await _require(ctx, target, what, stamp)
    named = await roles.namer()
    held = ctx.catalog.listed([roles.described(seat, code) for seat in target.seats], code)
    is_named = what == "final" and user_id in roles.in_settings
    key = "roles-final-named" if is_named else f"roles-{what}"
    lines = [ctx.text(key, who=named(user_id, code), role=held)]
    found = await ctx.services.suspensions.consequences(
        user_id, by=ctx.member.user_id, is_final=what == "final"
    )
    if found.freed:
        back = ctx.catalog.listed([named(one, code) for one in found.freed], code)
        lines.append(ctx.text("roles-freed", people=back))
    for authority, left in found.short:
        name = ctx.catalog.authorities[authority].name[code]
        lines.append(ctx.text("roles-short", authority=name, count=left))
    if found.invited:
        people = ctx.catalog.listed([named(one, code) for one in found.invited], code)
        lines.append(ctx.text("roles-invited", people=people))
    sure = Suspend(user_id) if stamp is None else Remove(user_id, stamp)
    await ctx.show(
        escape("\n\n".join(lines)),
        keyboard(
            [button(ctx.text(f"roles-{what}-sure"), sure)],
            [button(ctx.text("cancel"), KeepRoles())],
        ),
    )


async def _require(ctx: Context, target: Person, what: str, stamp: int | None) -> None:
    """Refuse before asking what would be refused afterwards."""
    roles, every = ctx.services.roles, await ctx.services.suspensions.every()
    rules, officer = await roles.rules(now=ctx.now), await roles.person(ctx.member.user_id)
    if what == "ask":
        require(rules.suspend(await roles.person(target.user_id), officer, every))
        return
    held = next((one for one in every if one.user_id == target.user_id), None)
    if held is None or held.stamp != stamp:
        raise StaleButtonError
    require(rules.remove(held, target, officer, await roles.before(held.by)))


async def suspend(ctx: Context, pressed: Suspend) -> None:
    """Have somebody's seats hold no more."""
    user_id, service = pressed.person, ctx.services.suspensions
    is_new = await service.suspend(user_id, by=ctx.member.user_id, now=ctx.now)
    held = await service.of(user_id)
    if not is_new or held is None:
        raise StaleButtonError
    undo = button(ctx.text("role-restore"), Restore(user_id, held.stamp))
    await ctx.show(escape(await _said(ctx, "roles-suspended", user_id)), keyboard([undo]))
    ctx.new_menus.add(user_id)


async def remove(ctx: Context, pressed: Remove) -> None:
    """Make a suspension final."""
    user_id, stamp = pressed.person, pressed.stamp
    if stamp is not None and await _say_decided(ctx, user_id):
        return
    said = await _said(ctx, "roles-removed", user_id)  # the name goes with the seats
    if not await ctx.services.suspensions.remove(
        user_id, by=ctx.member.user_id, stamp=stamp, now=ctx.now
    ):
        raise StaleButtonError
    await ctx.show(escape(said))
    ctx.new_menus.add(user_id)


async def restore(ctx: Context, pressed: Restore) -> None:
    """Give suspended seats back; who stays suspended meanwhile reads so first."""
    mine = await ctx.services.suspensions.of(ctx.member.user_id)
    if mine is None:
        await _restore(ctx, pressed.person, pressed.stamp)
        return
    held = await ctx.services.suspensions.of(pressed.person)
    if held is None or held.stamp != pressed.stamp:
        raise StaleButtonError
    named = await ctx.services.roles.namer()
    code = ctx.language
    who, by = named(pressed.person, code), named(mine.by, code)
    sure = RestoreSurely(pressed.person, pressed.stamp)
    await ctx.show(
        escape(ctx.text("roles-restore-first", who=who, by=by)),
        keyboard(
            [button(ctx.text("roles-restore-sure"), sure)],
            [button(ctx.text("cancel"), KeepRoles())],
        ),
    )


async def restore_surely(ctx: Context, pressed: RestoreSurely) -> None:
    """Give suspended seats back."""
    await _restore(ctx, pressed.person, pressed.stamp)


async def _restore(ctx: Context, user_id: int, stamp: int) -> None:
    if not await ctx.services.suspensions.restore(
        user_id, by=ctx.member.user_id, stamp=stamp, now=ctx.now
    ):
        raise StaleButtonError
    await ctx.show(escape(await _said(ctx, "roles-restored", user_id)))
    ctx.new_menus.add(user_id)


async def ask_object(ctx: Context, pressed: AskObject) -> None:
    """Say whom an objection suspends and who decides then, and ask."""
    stamp = pressed.stamp
    if stamp is None:
        stamp = await _stamp(ctx, ctx.member.user_id)
    held = await _suspended(ctx, stamp)
    await ctx.show(
        escape(await _said(ctx, "roles-object", held.by)),
        keyboard(
            [button(ctx.text("roles-object-sure"), Object(stamp))],
            [button(ctx.text("cancel"), KeepRoles())],
        ),
    )


async def object_(ctx: Context, pressed: Object) -> None:
    """Who was suspended suspends the remover in turn; the other officers decide."""
    stamp = pressed.stamp
    held = await _suspended(ctx, stamp)
    if not await ctx.services.suspensions.object(ctx.member.user_id, stamp=stamp, now=ctx.now):
        raise StaleButtonError
    await ctx.show(escape(await _said(ctx, "roles-objected", held.by)))
    ctx.new_menus.add(held.by)


async def _stamp(ctx: Context, user_id: int) -> int:
    """Return that of the suspension that a person is under. Raises StaleButtonError."""
    held = await ctx.services.suspensions.of(user_id)
    if held is None:
        raise StaleButtonError
    return held.stamp


async def _suspended(ctx: Context, stamp: int) -> Suspension:
    """Return the suspension of this person that a button names. Raises StaleButtonError."""
    held = await ctx.services.suspensions.of(ctx.member.user_id)
    if held is None or held.stamp != stamp or held.is_final:
        raise StaleButtonError
    return held


async def _said(ctx: Context, key: str, user_id: int) -> str:
    named = await ctx.services.roles.namer()
    return ctx.text(key, who=named(user_id, ctx.language))
