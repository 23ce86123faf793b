"""The composition root: builds every part of the bot, and closes them in reverse order."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from pydantic import SecretStr
from telegram import Bot
from telegram.error import InvalidToken, TelegramError
from telegram.ext import Application, ApplicationBuilder

from bot.catalog.catalog import Catalog
from bot.clock import Clock
from bot.core.measures import NOWHERE, Measures
from bot.core.sending.outage import OutageError
from bot.delivery.answer_lane import AnswerLane
from bot.delivery.chats import ChatLimits
from bot.delivery.linked_chats import LinkedChats
from bot.delivery.pump import MOST_IN_FLIGHT, Pump
from bot.delivery.rate_limiter import RateLimiter
from bot.delivery.scheduler import Scheduler
from bot.delivery.telegram_sender import TelegramSender
from bot.handlers.incoming.patience import ask_to_slow_down, own_up
from bot.handlers.router import Router, TelegramApplication
from bot.health.probe import Probe
from bot.health.server import HealthServer
from bot.health.state import Ages
from bot.intake.poller import Poller
from bot.intake.share import Share
from bot.intake.webhook import Webhook
from bot.intake.worker import IN_HAND, Worker
from bot.outages import REFUSED, Outages, WatchedRequest, put_off
from bot.recurring import frequent_work, minutely_work
from bot.rendering.typst_renderer import TypstRenderer
from bot.services.audit.trail import AuditTrail
from bot.services.moving import UnannouncedError
from bot.services.questions.faq import Faq
from bot.services.registry import Services
from bot.settings import Settings, SettingsError
from bot.storage.audit import anchors, seal_key
from bot.storage.audit.seal_key import SealKeyError
from bot.storage.database import DATABASE, Database
from bot.transport import AiohttpRequest
from bot.watching import ages_of, figures_of, looking, server

FREQUENTLY = timedelta(seconds=5)  # how often announcements go on and their reports follow


class UnreachableError(OutageError):
    """The database or Telegram cannot be reached; one sentence for the operator."""


@dataclass(frozen=True, slots=True)
class App:
    """The running parts: for the loops, and for tests that look inside."""

    application: TelegramApplication
    db: Database
    catalog: Catalog
    services: Services
    intake: Poller | Webhook
    worker: Worker
    pump: Pump
    scheduler: Scheduler
    announcement_scheduler: Scheduler
    clock: Clock
    outages: Outages
    ages: Ages
    health: HealthServer | None  # none where no setting names its port


@dataclass(frozen=True, slots=True)
class _Opened:
    """The database, where it notes how far the record goes, and whether its key is new."""

    db: Database
    anchors_file: Path
    has_new_key: bool


@asynccontextmanager
async def open_app(
    settings: Settings, catalog: Catalog, renderer: TypstRenderer, faq: Faq, *, clock: Clock
) -> AsyncIterator[App]:
    """Build everything and reach Telegram once; close it all in reverse order.

    Updates are fetched, or with `settings.webhook_url` received. A missing key is made.

    Raises OutageError where the database or Telegram does not answer, SettingsError where
    the key of the record cannot be used, or the token is that of a move nobody announced.
    """
    outages = Outages()
    async with AsyncExitStack() as stack:
        opened = await _open_database(settings, outages, stack)
        # Before Telegram is asked: where that fails, the key must have sealed something.
        trail = AuditTrail(opened.db, anchors_file=opened.anchors_file)
        await trail.begin(is_new=opened.has_new_key, now=clock())
        figures = figures_of(settings)
        measures = figures or NOWHERE
        pace = RateLimiter(settings.rate)
        limits = ChatLimits(
            settings.rate_per_chat, settings.rate_per_group, seconds=lambda: clock().timestamp()
        )
        polls = WatchedRequest(outages, proxy=_secret(settings.proxy))
        application = await stack.enter_async_context(
            _reached(settings, AnswerLane(pace, limits, measures=measures), outages, polls)
        )
        services = _services(settings, opened, catalog, renderer, faq, application.bot, measures)
        db = opened.db
        await _arrive(services, application.bot, now=clock())
        catalog = services.catalog  # with what officers have answered since
        await services.official.refresh(now=clock())
        await services.statements.refresh(now=clock())
        worker = _worker(application, db, catalog, services, limits, clock, measures)
        application.add_error_handler(put_off(worker.postpone))
        Router(catalog, services, clock=clock).register(application, postpone=worker.postpone)
        sender = await stack.enter_async_context(_sender(settings, application))
        intake = _intake(settings, application, db, worker, clock)
        pump = Pump(db, sender, pace, clock=clock, limits=limits, measures=measures)
        links = LinkedChats(db, application.bot)
        minutely = Scheduler(minutely_work(services, worker.tidy, links.look), clock=clock)
        frequent = Scheduler(frequent_work(db, services), clock=clock, every=FREQUENTLY)
        ages = ages_of(db, intake, worker, pump, minutely, frequent)
        glance = looking(settings, db, ages)
        probe = Probe(glance, db.path, astray=polls.astray, is_polling=not settings.webhook_url)
        services.health.probe = probe.read
        yield App(
            application=application,
            db=db,
            catalog=catalog,
            services=services,
            intake=intake,
            worker=worker,
            pump=pump,
            scheduler=minutely,
            announcement_scheduler=frequent,
            clock=clock,
            outages=outages,
            ages=ages,
            health=server(settings, glance, figures, ages, db),
        )


async def _arrive(services: Services, bot: Bot, *, now: datetime) -> None:
    """Make the move that officers have announced. Raises SettingsError."""
    try:
        await services.moving.arrive(bot.id, bot.username, now=now)
    except UnannouncedError as error:
        raise SettingsError([f"BOT_TOKEN: {error}"]) from error


def _services(
    settings: Settings,
    opened: _Opened,
    catalog: Catalog,
    renderer: TypstRenderer,
    faq: Faq,
    bot: Bot,
    measures: Measures,
) -> Services:
    services = Services(
        opened.db,
        catalog,
        renderer,
        faq,
        officer_ids=settings.officer_ids,
        director_ids=settings.director_ids,
        operator_ids=settings.operator_ids,
        per_second=settings.rate,
        is_paid=settings.paid_broadcast,
        bot_id=bot.id,
        bot=bot.username,
        anchors_file=opened.anchors_file,
        api_files=settings.api_files,
        kept=timedelta(days=settings.retention_days),
        measures=measures,
    )
    services.official.learning.keep_in(settings.data_dir / "search")
    return services


async def _open_database(settings: Settings, outages: Outages, stack: AsyncExitStack) -> _Opened:
    """Open the database until `stack` closes, and find or make the key of its record."""
    data_dir = settings.data_dir
    key_file = settings.seal_key_file or seal_key.default_path(data_dir)
    try:
        for folder in (*reversed(data_dir.parents), data_dir):  # nobody looks into `data/` either
            folder.mkdir(mode=0o700, exist_ok=True)
        found = seal_key.read(key_file)
        key = found or seal_key.make(key_file)
        db = await stack.enter_async_context(
            Database.open(data_dir / DATABASE, seal_key=key, on_outage=outages.note)
        )
    except OSError as error:
        problem = f"The data directory {data_dir} cannot be used ({error.strerror})."
        raise UnreachableError(problem) from error
    except SealKeyError as error:
        raise SettingsError([f"CONFRERE_SEAL_KEY_FILE: {error}"]) from error
    return _Opened(db, anchors.beside(key_file), found is None)


@asynccontextmanager
async def _reached(
    settings: Settings,
    lane: AnswerLane,
    outages: Outages,
    polls: WatchedRequest,
) -> AsyncIterator[TelegramApplication]:
    """Ask Telegram who the bot is. Raises UnreachableError."""
    calls = WatchedRequest(outages, connections=IN_HAND, proxy=_secret(settings.proxy))
    application = (
        ApplicationBuilder()
        .token(_secret(settings.bot_token) or "")
        .base_url(f"{settings.api_url}/bot")
        .base_file_url(f"{settings.api_url}/file/bot")
        .request(calls)
        .get_updates_request(polls)
        .rate_limiter(lane)
        .job_queue(None)
        .updater(None)
        .build()
    )
    assert isinstance(application, Application)  # noqa: S101 - narrows the builder's type
    async with AsyncExitStack() as stack:
        for request in (calls, polls):  # the library leaves them open when its start fails
            stack.push_async_callback(request.shutdown)
        try:
            await application.initialize()
        except InvalidToken as error:
            raise UnreachableError(REFUSED) from error
        except TelegramError as error:
            raise UnreachableError(f"Telegram cannot be reached ({error.message}).") from error
        stack.push_async_callback(application.shutdown)
        yield application


@asynccontextmanager
async def _sender(
    settings: Settings, application: TelegramApplication
) -> AsyncIterator[TelegramSender]:
    request = AiohttpRequest(connections=MOST_IN_FLIGHT, proxy=_secret(settings.proxy))
    async with request:
        base_url = application.bot.base_url
        yield TelegramSender(request, base_url, is_paid=settings.paid_broadcast)


def _worker(
    application: TelegramApplication,
    db: Database,
    catalog: Catalog,
    services: Services,
    limits: ChatLimits,
    clock: Clock,
    measures: Measures,
) -> Worker:
    async def has_seat(user_id: int) -> bool:
        return bool(await services.roles.of(user_id))

    tell = (catalog, services, application.bot)
    return Worker(
        db,
        application.bot,
        application.process_update,
        clock=clock,
        share=Share(
            db,
            clock=clock,
            wait=limits.wait_to_answer,
            tell=ask_to_slow_down(*tell),
            is_spared=has_seat,
        ),
        apologise=own_up(*tell),
        measures=measures,
    )


def _intake(
    settings: Settings,
    application: TelegramApplication,
    db: Database,
    worker: Worker,
    clock: Clock,
) -> Poller | Webhook:
    if settings.webhook_url is None:
        return Poller(db, application.bot, clock=clock, on_received=worker.wake)
    return Webhook(
        db,
        application.bot,
        url=settings.webhook_url,
        port=settings.webhook_port,
        host=settings.webhook_host,
        clock=clock,
        on_received=worker.wake,
    )


def _secret(value: SecretStr | None) -> str | None:
    return value.get_secret_value() if value is not None else None
