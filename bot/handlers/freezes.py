"""/freeze: one officer stops everything at once; two of them let it go on."""

import structlog

from bot.core.morocco import ZONE
from bot.core.text import escape
from bot.handlers.buttons import button, keyboard
from bot.handlers.talk import StaleButtonError, Talk
from bot.services.freezes import Thaw

log = structlog.get_logger()

THAW = "python -m bot thaw"  # what the operator types


async def command(talk: Talk) -> None:
    """Stop everything; where it is stopped already, say by whom and how it goes on.

    Asked first where only the operator could let it go on.
    """
    service = talk.services.freezes
    if await service.state() is None and await service.takes_operator(now=talk.now):
        await _ask_first(talk)
    else:
        await _freeze(talk)


async def press(talk: Talk) -> None:
    """Ask first, under a report; then stop everything."""
    if talk.arguments == ["sure"]:
        await _freeze(talk)
        return
    await talk.toast()
    await _ask_first(talk)


async def thaw(talk: Talk) -> None:
    """Press to thaw: the second officer is shown who was first, agrees, and everything goes on."""
    after: int | None = None
    match talk.arguments:
        case ["sure", _, _]:
            number, after = talk.number(1), talk.number(2)
        case [_]:
            number = talk.number(0)
        case _:  # from before a button named its freeze: it may be of an earlier one
            raise StaleButtonError
    by = talk.member.user_id
    done = await talk.services.freezes.thaw(by=by, number=number, after=after, now=talk.now)
    if done is Thaw.NOTHING:
        raise StaleButtonError
    if done is Thaw.ASK:
        await _ask(talk)
        return
    log.warning("thaw pressed", officer=talk.member.user_id, done=str(done))
    await talk.show(escape(talk.text(f"freeze-thaw-{done}")))


async def _ask_first(talk: Talk) -> None:
    """Ask before everything stops, and say what it takes to go on."""
    takes_operator = await talk.services.freezes.takes_operator(now=talk.now)
    said = talk.text("freeze-ask-alone" if takes_operator else "freeze-ask", command=THAW)
    await talk.reply(escape(said), keyboard([button(talk.text("freeze-sure"), "freeze", "sure")]))


async def _ask(talk: Talk) -> None:
    """Say who pressed first, and when, before the second press counts."""
    frozen = await talk.services.freezes.state()
    if frozen is None or frozen.thaw_by is None or frozen.thaw_at is None:
        raise StaleButtonError
    named = await talk.services.roles.namer()
    said = talk.text(
        "freeze-thaw-ask",
        first=named(frozen.thaw_by, talk.language),
        time=talk.catalog.formats.time(frozen.thaw_at.astimezone(ZONE).time(), talk.language),
    )
    sure = button(talk.text("freeze-thaw-sure"), "thaw", "sure", frozen.number, frozen.thaw_by)
    await talk.show(
        escape(said), keyboard([sure], [button(talk.text("cancel"), "unrole", "keep")])
    )


async def banner(talk: Talk) -> list[str]:
    """Return the line, as Telegram HTML, that says that everything is stopped; else nothing."""
    frozen = await talk.services.freezes.state()
    if frozen is None:
        return []
    named = await talk.services.roles.namer()
    there = frozen.at.astimezone(ZONE)
    said = talk.text(
        "freeze-banner",
        by=named(frozen.by, talk.language),
        date=talk.catalog.date(there.date(), talk.language),
        time=talk.catalog.formats.time(there.time(), talk.language),
    )
    return [f"<b>{escape(said)}</b>"]


async def _freeze(talk: Talk) -> None:
    is_new = await talk.services.freezes.freeze(by=talk.member.user_id, now=talk.now)
    if is_new:
        log.warning("everything frozen", officer=talk.member.user_id)
    lines = await banner(talk)
    lines.append(escape(talk.text("freeze-done" if is_new else "freeze-how", command=THAW)))
    frozen = await talk.services.freezes.state()
    may_thaw = await talk.services.freezes.may_thaw(talk.member.user_id, now=talk.now)
    if frozen is None or not may_thaw:
        await talk.show("\n\n".join(lines))
        return
    press = button(talk.text("freeze-thaw"), "thaw", frozen.number)
    await talk.show("\n\n".join(lines), keyboard([press]))
