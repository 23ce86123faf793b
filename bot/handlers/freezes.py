"""/freeze: one officer stops everything at once; two of them let it go on."""

import structlog

from bot.core.morocco import ZONE
from bot.core.text import escape
from bot.handlers.buttons import button, keyboard
from bot.handlers.talk import StaleButtonError, Talk
from bot.services.freezes import Thaw

log = structlog.get_logger()


async def command(talk: Talk) -> None:
    """Stop everything; where it is stopped already, say by whom and how it goes on."""
    await _freeze(talk)


async def press(talk: Talk) -> None:
    """Ask first, under a report; then stop everything."""
    if talk.arguments == ["sure"]:
        await _freeze(talk)
        return
    await talk.toast()
    await talk.reply(
        escape(talk.text("freeze-ask")),
        keyboard([button(talk.text("freeze-sure"), "freeze", "sure")]),
    )


async def thaw(talk: Talk) -> None:
    """Press to thaw: the second officer who does lets everything go on."""
    done = await talk.services.freezes.thaw(by=talk.member.user_id, now=talk.now)
    if done is Thaw.NOTHING:
        raise StaleButtonError
    log.warning("thaw pressed", officer=talk.member.user_id, done=str(done))
    await talk.show(escape(talk.text(f"freeze-thaw-{done}")))


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
    lines.append(escape(talk.text("freeze-done" if is_new else "freeze-how")))
    thaws = button(talk.text("freeze-thaw"), "thaw")
    await talk.show("\n\n".join(lines), keyboard([thaws]))
