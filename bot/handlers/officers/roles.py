"""/roles: who holds which seat, by whom, since when."""

from collections import defaultdict
from collections.abc import Callable, Sequence

from bot.core.callbacks.officers import (
    AskRemove,
    AskSuspend,
    Restore,
    TurnRoles,
)
from bot.core.permissions import Candidate, Seat, Suspension
from bot.core.writing.text import MESSAGE_LIMIT, escape, filled
from bot.handlers.buttons import Row, button, keyboard
from bot.handlers.context import Context
from bot.handlers.officers import invitations, links
from bot.handlers.officers.freezes import banner

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
    if not await ctx.services.members.has_opened(seats[0].user_id):
        lines.append(ctx.text("officer-not-opened", who=named(seats[0].user_id, code)))
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
