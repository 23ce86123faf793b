"""Runs the loops of the bot, and ends them in order when it is told to stop."""

import asyncio
import ctypes
import gc
from contextlib import suppress
from pathlib import Path

import structlog
from telegram import BotCommandScopeAllPrivateChats
from telegram.error import TelegramError

from bot.app import App
from bot.core.sending.outage import OutageError
from bot.handlers.tables import menu
from bot.health.watchdog import Watchdog
from bot.outages import leaves, told, unless_stopped
from bot.rendering.typst_renderer import RenderError
from bot.storage import metadata
from bot.storage.trouble import HeldError

SILENCE_ALLOWED = 180.0  # seconds without a successful poll
MENU_MARK = "menu"
STOP_DEADLINE = 4.0  # seconds for work in hand when told to stop; Docker kills after ten
BEAT = 30.0  # seconds between two heartbeats

log = structlog.get_logger()


async def run(
    app: App,
    stop: asyncio.Event,
    *,
    heartbeat: Path | None = None,
    prints_ahead: bool = False,
) -> None:
    """Run the loops until `stop` is set. A loop that falls over stops the bot, loudly.

    With `prints_ahead`, every guide is printed before the first person asks for it. The file
    `heartbeat` is touched while updates flow, and the process ends itself where a loop is stuck.
    Raises the OutageError because of which the bot cannot go on; `stop` is then set too.
    """
    try:
        await _run_loops(app, stop, heartbeat=heartbeat, prints_ahead=prints_ahead)
    except* HeldError:
        log.warning("stopped while another process held the database", path=str(app.db.path))
    except* OutageError as group:
        app.outages.note(next(leaves(group)))
    if app.outages.first is not None:
        raise app.outages.first


async def _run_loops(
    app: App, stop: asyncio.Event, *, heartbeat: Path | None, prints_ahead: bool
) -> None:
    # What is there now stays: looking through it again and again is half the cost of a broadcast.
    gc.freeze()
    _give_back()
    async with asyncio.TaskGroup() as loops:
        worker = loops.create_task(app.worker.run(stop), name="worker")
        loops.create_task(app.pump.run(stop), name="pump")
        loops.create_task(app.scheduler.run(stop), name="scheduler")
        loops.create_task(app.announcement_scheduler.run(stop), name="announcements")
        intake = loops.create_task(told(app.intake.run(stop)), name="intake")
        # Beside them: whoever wrote meanwhile does not wait for the menu.
        loops.create_task(unless_stopped(_publish_menu(app), stop), name="menu")
        learning = app.services.official.learning
        loops.create_task(unless_stopped(learning.go_on(app.clock), stop), name="learning")
        if prints_ahead:
            loops.create_task(_print_ahead(app), name="printing")
        if app.health:
            loops.create_task(app.health.run(stop), name="health")
        if heartbeat:
            loops.create_task(_beat(app, heartbeat, stop), name="heartbeat")
        await unless_stopped(app.outages.wait(), stop)
        stop.set()
        intake.cancel()
        # An answer that hangs must not keep the bot open, nor may somebody else's lock: what
        # is not done is still a row.
        for give_up in (worker.cancel, app.db.give_up):
            asyncio.get_running_loop().call_later(STOP_DEADLINE, give_up)


async def _publish_menu(app: App) -> None:
    """Publish commands and descriptions when they changed; Telegram rations these calls."""
    members, seats = app.services.members, await app.services.roles.everybody()
    people = [
        await members.look_up(one, language_code=None)
        for one in sorted({seat.user_id for seat in seats} | members.operators)
    ]
    wanted = menu.fingerprint(app.catalog, people)
    bot = app.application.bot
    key = f"{MENU_MARK}:{bot.id}"
    scope = BotCommandScopeAllPrivateChats()
    try:
        # A playground that was restarted has forgotten the menu that the mark speaks of.
        is_there = bool(await bot.get_my_commands(scope=scope))
        if is_there and await metadata.get(app.db.read, key) == wanted:
            return
        await menu.publish(bot, app.catalog, people)
    except TelegramError as error:
        # The bot answers without a menu too; the next start tries again.
        log.warning("menu not published", reason=error.message)
        return
    async with app.db.transaction() as tx:
        await metadata.put(tx, key, wanted)


def _give_back() -> None:
    """Give the system back what reading the content has left free, where the C library can."""
    with suppress(AttributeError, OSError):  # glibc's alone
        ctypes.CDLL(None).malloc_trim(0)


async def _print_ahead(app: App) -> None:
    try:
        await app.services.prints.warm(now=app.clock())
    except RenderError:
        # The guide is followed in words then, and the operator reads here why.
        log.exception("guides not printed")


async def _beat(app: App, heartbeat: Path, stop: asyncio.Event) -> None:
    watchdog = Watchdog(app.ages.stuck)
    try:
        while not stop.is_set():
            watchdog.put_off()
            if app.intake.silence() < SILENCE_ALLOWED:
                with suppress(OSError):  # then its age tells the health check
                    heartbeat.touch()
            with suppress(TimeoutError):
                await asyncio.wait_for(stop.wait(), BEAT)
    finally:
        watchdog.call_off()
