"""Taking a seat back: at once, for good with a second officer, undone by who did it; objecting."""

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
)
from bot.core.permissions import Person, Suspension
from bot.core.writing.text import escape
from bot.handlers.buttons import button, keyboard
from bot.handlers.context import Context
from bot.services.officers.roles import require


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
    is_alone = await ctx.services.suspensions.is_alone(held.user_id, now=ctx.now)
    key = "roles-object-alone" if is_alone else "roles-object"
    await ctx.show(
        escape(await _said(ctx, key, held.by)),
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
    is_alone = await ctx.services.suspensions.is_alone(held.user_id, now=ctx.now)
    key = "roles-objected-alone" if is_alone else "roles-objected"
    await ctx.show(escape(await _said(ctx, key, held.by)))
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
