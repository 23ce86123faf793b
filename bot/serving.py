"""Serves Telegram, or the playground, until the process is told to stop."""

import asyncio
import gc
import signal
from contextlib import AsyncExitStack, closing
from datetime import datetime

import structlog
from pydantic import SecretStr

from bot import logs
from bot.app import App, UnreachableError, open_app
from bot.catalog.catalog import Catalog
from bot.clock import ShiftedClock, real_clock
from bot.delivery.scheduler import Scheduler
from bot.loops import run
from bot.outages import unless_stopped
from bot.rendering.typst_renderer import TypstRenderer
from bot.services.questions.fitted import fitted
from bot.settings import Settings

HEARTBEAT = "heartbeat"  # touched while updates flow; the container's health check looks at it
ENOUGH = 2  # pairs of eyes
PLAYGROUND_OFFICERS = frozenset({2001, 2002, 3001})
PLAYGROUND_OPERATORS = frozenset({2001})
PLAYGROUND_DIRECTORS = frozenset({3001})  # of the CNSS, as the page says

log = structlog.get_logger()


async def serve_telegram(settings: Settings, catalog: Catalog) -> None:
    """Serve Telegram until SIGINT or SIGTERM. Raises OutageError, SettingsError."""
    logs.configure(settings.log_format)
    stop = _stop_on_signals()
    async with AsyncExitStack() as stack:
        renderer = stack.enter_context(closing(TypstRenderer()))
        faq = await unless_stopped(fitted(catalog), stop)
        if faq is None:
            return
        opening = open_app(settings, catalog, renderer, faq, clock=real_clock)
        app = await unless_stopped(stack.enter_async_context(opening), stop)
        if app is not None:
            _say_who(app, officers=len(settings.officer_ids | settings.director_ids))
            await run(app, stop, heartbeat=settings.data_dir / HEARTBEAT, prints_ahead=True)


async def serve_playground(settings: Settings, catalog: Catalog | None, *, port: int) -> None:
    """Serve the playground until told to stop; without a catalog, its server alone."""
    from bot.newcomers import welcome
    from bot.playground.http.server import Playground
    from bot.playground.world.seed import HELPERS

    logs.configure(settings.log_format)
    clock = ShiftedClock(settings.now or real_clock())
    schedulers: list[Scheduler] = []  # none while only the server runs

    def move_clock(moment: datetime) -> None:
        clock.move_to(moment)
        for scheduler in schedulers:
            scheduler.wake()

    stop = _stop_on_signals()
    async with AsyncExitStack() as stack:
        try:
            playground = await stack.enter_async_context(
                Playground(port=port, clock=clock, move_clock=move_clock)
            )
        except OSError as error:
            raise UnreachableError(
                f"Port {port} cannot be opened ({error.strerror}); try --port with another number."
            ) from error
        if catalog is None:
            _say_where(playground.base_url)
            # A full collection of a crowd stops the server for a tenth of a second, and what came
            # meanwhile would look like a burst: one comes seldom.
            gc.set_threshold(700, 10, 1_000)
            await stop.wait()
            return
        renderer = stack.enter_context(closing(TypstRenderer()))
        played = playground_settings(settings, playground.base_url)
        faq = await unless_stopped(fitted(catalog), stop)  # the page answers meanwhile
        if faq is None:
            return
        opening = open_app(played, catalog, renderer, faq, clock=clock)
        app = await unless_stopped(stack.enter_async_context(opening), stop)
        if app is not None:
            schedulers += [app.scheduler, app.announcement_scheduler]
            await welcome(app.services, played.officer_ids, helpers=HELPERS, now=clock())
            _say_where(playground.base_url)  # once nothing can keep it from being served
            await run(app, stop, prints_ahead=True)


def playground_settings(settings: Settings, base_url: str) -> Settings:
    """Return the settings of a bot that talks to the playground there, and to nobody else."""
    from bot.playground.http.server import TOKEN

    return settings.model_copy(
        update={
            "bot_token": SecretStr(TOKEN),
            "data_dir": settings.data_dir / "playground",
            "seal_key_file": None,
            "officer_ids": settings.officer_ids or PLAYGROUND_OFFICERS - PLAYGROUND_DIRECTORS,
            "director_ids": settings.director_ids or PLAYGROUND_DIRECTORS,
            "operator_ids": settings.operator_ids or PLAYGROUND_OPERATORS,
            "api_url": base_url,
            "api_files": None,
            "proxy": None,
            "webhook_url": None,
        }
    )


def _say_who(app: App, *, officers: int) -> None:
    """Tell the operator that it serves, and what it cannot do with so few officers."""
    log.info("serving", bot=f"@{app.application.bot.username}", officers=officers)
    if officers < ENOUGH:
        log.warning("nothing can be approved: CONFRERE_OFFICER_IDS names fewer than two officers")


def _say_where(address: str) -> None:
    # What the newcomer waits for.
    print(f"Playground (a local simulator, not Telegram): {address}/", flush=True)  # noqa: T201


def _stop_on_signals() -> asyncio.Event:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(name, stop.set)
    return stop
