"""The composition root: builds every part of the house, starts it, and stops it in order."""

import asyncio
import gc
import signal
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager, closing, suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import structlog
from telegram import BotCommandScopeAllPrivateChats
from telegram.error import InvalidToken, TelegramError
from telegram.ext import Application, ApplicationBuilder

from bot import logs
from bot.catalog.catalog import Catalog
from bot.clock import Clock, ShiftedClock, real_clock
from bot.core.sending.outage import OutageError
from bot.delivery.answer_lane import AnswerLane
from bot.delivery.chats import PER_CHAT, PER_GROUP, ChatLimits
from bot.delivery.pump import MOST_IN_FLIGHT, Pump
from bot.delivery.rate_limiter import PER_SECOND, RateLimiter
from bot.delivery.scheduler import Scheduler
from bot.delivery.telegram_sender import TelegramSender
from bot.handlers import menu
from bot.handlers.context import Services
from bot.handlers.patience import ask_to_slow_down, own_up
from bot.handlers.router import App, Router
from bot.intake.poller import Poller
from bot.intake.share import Share
from bot.intake.webhook import HERE, Webhook
from bot.intake.worker import IN_HAND, Worker
from bot.outages import (
    REFUSED,
    Outages,
    WatchedRequest,
    leaves,
    put_off,
    told,
    unless_stopped,
)
from bot.rendering.typst_renderer import RenderError, TypstRenderer
from bot.services.announcements.announcements import Announcements
from bot.services.announcements.approvals import Approvals
from bot.services.announcements.audiences import Audiences
from bot.services.announcements.cautions import Cautions
from bot.services.announcements.corrections import Corrections
from bot.services.announcements.departures import Departures
from bot.services.announcements.drafts import Drafts
from bot.services.announcements.published import Published
from bot.services.announcements.reports import Reports
from bot.services.announcements.sending import Sending
from bot.services.announcements.text import AnnouncementText
from bot.services.announcements.traces import Traces
from bot.services.announcements.withdrawals import Withdrawals
from bot.services.audit.trail import AuditTrail
from bot.services.awaiting import Awaiting
from bot.services.deadlines.calendars import Calendars
from bot.services.deadlines.change_drafts import ChangeDrafts
from bot.services.deadlines.change_effects import ChangeEffects
from bot.services.deadlines.changes import Changes
from bot.services.deadlines.deadlines import Deadlines
from bot.services.deadlines.declarations import Declarations
from bot.services.deadlines.reminders import Reminders
from bot.services.documents.documents import Documents
from bot.services.erasure import Erasure
from bot.services.gestures import Gestures
from bot.services.guides import Guides
from bot.services.members import Members
from bot.services.officers.freezes import Freezes
from bot.services.officers.invitations import Invitations
from bot.services.officers.permissions import Permissions
from bot.services.officers.roles import Roles
from bot.services.officers.suspensions import Suspensions
from bot.services.printing.printables import Printables
from bot.services.questions.answers import Answers
from bot.services.questions.faq import Faq
from bot.services.questions.questions import Questions
from bot.services.questions.topics import Topics
from bot.services.uploads import Uploads
from bot.services.verification.verification import Verification
from bot.settings import Settings, SettingsError
from bot.storage import inbox, metadata
from bot.storage.audit import anchors, seal_key
from bot.storage.audit.seal_key import SealKeyError
from bot.storage.database import DATABASE, Database
from bot.storage.trouble import HeldError
from bot.transport import AiohttpRequest

HEARTBEAT = "heartbeat"  # touched while updates flow; the container's health check looks at it
SILENCE_ALLOWED = 180.0  # seconds without a successful poll
PLAYGROUND_OFFICERS = frozenset({2001, 2002, 3001})
MENU_MARK = "menu"
REPORTED = timedelta(seconds=5)  # how often announcements go on and their reports follow
STOP_DEADLINE = 4.0  # seconds for work in hand when told to stop; Docker kills after ten

log = structlog.get_logger()


class UnreachableError(OutageError):
    """The database or Telegram cannot be reached; one sentence for the operator."""


@dataclass(frozen=True, slots=True)
class WebhookAddress:
    """Where Telegram posts to (HTTPS, the operator's proxy), and the port and host behind it."""

    url: str
    port: int
    host: str = HERE


@dataclass(frozen=True, slots=True)
class Rates:
    """How fast Telegram may be written to: a second overall and per chat, a minute per group."""

    overall: int = PER_SECOND
    per_chat: int = PER_CHAT
    per_group: int = PER_GROUP
    is_paid: bool = False  # Telegram charges for what is above the free pace


@dataclass(frozen=True, slots=True)
class House:
    """The running parts, for tests that look inside."""

    application: App
    db: Database
    catalog: Catalog
    services: Services
    intake: Poller | Webhook
    worker: Worker
    pump: Pump
    ticker: Scheduler
    courier: Scheduler
    clock: Clock
    outages: Outages


async def serve_telegram(settings: Settings, catalog: Catalog) -> None:
    """Serve Telegram until SIGINT or SIGTERM. Raises OutageError."""
    logs.configure()
    stop = _stop_on_signals()
    token = settings.bot_token.get_secret_value() if settings.bot_token else ""
    async with AsyncExitStack() as doors:
        renderer = doors.enter_context(closing(TypstRenderer()))
        opening = open_house(
            catalog,
            token=token,
            base_url=settings.api_url,
            proxy=settings.proxy.get_secret_value() if settings.proxy else None,
            data_dir=settings.data_dir,
            seal_key_file=settings.seal_key_file,
            officer_ids=settings.officer_ids,
            director_ids=settings.director_ids,
            renderer=renderer,
            clock=real_clock,
            rates=_rates(settings),
            webhook=WebhookAddress(
                settings.webhook_url, settings.webhook_port, settings.webhook_host
            )
            if settings.webhook_url
            else None,
        )
        house = await unless_stopped(doors.enter_async_context(opening), stop)
        if house is not None:
            await run(house, stop, heartbeat=settings.data_dir / HEARTBEAT, prints_ahead=True)


async def serve_playground(settings: Settings, catalog: Catalog | None, *, port: int) -> None:
    """Serve the playground until told to stop; without a catalog, its server alone."""
    from bot.playground.http.server import TOKEN, Playground

    logs.configure()
    clock = ShiftedClock(settings.now or real_clock())
    tickers: list[Scheduler] = []  # none while only the server runs

    def move_clock(moment: datetime) -> None:
        clock.move_to(moment)
        for ticker in tickers:
            ticker.wake()

    stop = _stop_on_signals()
    async with AsyncExitStack() as doors:
        try:
            playground = await doors.enter_async_context(
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
        renderer = doors.enter_context(closing(TypstRenderer()))
        opening = open_house(
            catalog,
            token=TOKEN,
            base_url=playground.base_url,
            data_dir=settings.data_dir / "playground",
            officer_ids=settings.officer_ids or PLAYGROUND_OFFICERS,
            director_ids=settings.director_ids,
            renderer=renderer,
            clock=clock,
            rates=_rates(settings),
        )
        house = await unless_stopped(doors.enter_async_context(opening), stop)
        if house is not None:
            tickers += [house.ticker, house.courier]
            _say_where(playground.base_url)  # once nothing can keep it from being served
            await run(house, stop, prints_ahead=True)


def _say_where(address: str) -> None:
    # What the newcomer waits for.
    print(f"Playground (a local simulator, not Telegram): {address}/", flush=True)  # noqa: T201


@asynccontextmanager
async def open_house(
    catalog: Catalog,
    *,
    token: str,
    base_url: str,
    data_dir: Path,
    officer_ids: frozenset[int],
    director_ids: frozenset[int] = frozenset(),
    renderer: TypstRenderer,
    clock: Clock,
    rates: Rates = Rates(),
    webhook: WebhookAddress | None = None,
    seal_key_file: Path | None = None,
    proxy: str | None = None,
) -> AsyncIterator[House]:
    """Build everything and reach Telegram once, through `proxy`; close it all in reverse order.

    Updates are fetched, or with `webhook` received. The key of the record is made where there is
    none, beside the data directory unless `seal_key_file` says otherwise.

    Raises OutageError where the database or Telegram does not answer, SettingsError where
    the key of the record cannot be used.
    """
    outages = Outages()
    async with AsyncExitStack() as doors:
        try:
            data_dir.mkdir(parents=True, exist_ok=True)
            key_file = seal_key_file or seal_key.default_path(data_dir)
            found = seal_key.read(key_file)
            key = found or seal_key.make(key_file)
            db = await doors.enter_async_context(
                Database.open(data_dir / DATABASE, seal_key=key, on_outage=outages.note)
            )
        except OSError as error:
            raise UnreachableError(
                f"The data directory {data_dir} cannot be used ({error.strerror})."
            ) from error
        except SealKeyError as error:
            raise SettingsError([f"CONFRERE_SEAL_KEY_FILE: {error}"]) from error
        record = AuditTrail(db, anchors_file=anchors.beside(key_file))
        await record.begin(is_new=found is None, now=clock())
        deadlines = Deadlines(catalog, db)
        prints = Printables(catalog, renderer, deadlines)
        reminders = Reminders(db, catalog, deadlines)
        roles = Roles(db, catalog, officer_ids=officer_ids, director_ids=director_ids)
        wording = AnnouncementText(catalog)
        reports = Reports(db, catalog, wording, per_second=rates.overall)
        change_effects = ChangeEffects(db, catalog, deadlines, reminders)
        traces = Traces(db, catalog, wording)
        departures = Departures(catalog, wording, traces, reports)
        sending = Sending(
            db,
            catalog,
            roles,
            wording,
            reports,
            traces,
            departures,
            bot_id=int(token.partition(":")[0]),
        )
        services = Services(
            roles=roles,
            permissions=Permissions(roles),
            invitations=Invitations(db, catalog, roles),
            suspensions=Suspensions(db, catalog, roles),
            freezes=Freezes(db, catalog, roles),
            awaiting=Awaiting(db),
            announcements=Announcements(db, wording),
            drafts=Drafts(db, catalog, roles),
            audiences=Audiences(db, catalog, per_second=rates.overall, is_paid=rates.is_paid),
            cautions=Cautions(db, catalog),
            corrections=Corrections(db, wording),
            approvals=Approvals(db, catalog, roles, wording, departures, sending),
            published=Published(db),
            sending=sending,
            withdrawals=Withdrawals(db, catalog, roles, wording, traces, sending),
            traces=traces,
            reports=reports,
            wording=wording,
            verification=Verification(db, catalog, wording),
            record=record,
            members=Members(db, catalog, roles),
            guides=Guides(db, catalog),
            deadlines=deadlines,
            reminders=reminders,
            declarations=Declarations(db, catalog.redactor),
            calendars=Calendars(catalog, deadlines),
            change_drafts=ChangeDrafts(db, catalog, deadlines, roles),
            changes=Changes(db, catalog, deadlines, change_effects, roles),
            questions=Questions(db, catalog, roles),
            faq=Faq(catalog),
            answers=Answers(db, catalog),
            prints=prints,
            documents=Documents(db, catalog, prints, roles),
            topics=Topics(catalog, deadlines),
            uploads=Uploads(db),
            gestures=Gestures(db, key.secret),
        )
        pace = RateLimiter(rates.overall)
        limits = ChatLimits(rates.per_chat, rates.per_group, seconds=lambda: clock().timestamp())
        requests = [
            WatchedRequest(outages, connections=IN_HAND, proxy=proxy),
            WatchedRequest(outages, proxy=proxy),
        ]
        for request in requests:  # python-telegram-bot leaves them open when its start fails
            doors.push_async_callback(request.shutdown)
        application = _application(token, base_url, AnswerLane(pace, limits), *requests)
        broadcast = AiohttpRequest(connections=MOST_IN_FLIGHT, proxy=proxy)
        tell = (catalog, services, application.bot)

        async def has_seat(user_id: int) -> bool:
            return bool(await roles.of(user_id))

        worker = Worker(
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
        )
        application.add_error_handler(put_off(worker.postpone))
        Router(catalog, services, clock=clock).register(application, postpone=worker.postpone)
        try:
            await application.initialize()
        except InvalidToken as error:
            raise UnreachableError(REFUSED) from error
        except TelegramError as error:
            raise UnreachableError(f"Telegram cannot be reached ({error.message}).") from error
        doors.push_async_callback(application.shutdown)
        await broadcast.initialize()
        doors.push_async_callback(broadcast.shutdown)
        sender = TelegramSender(broadcast, application.bot.base_url, is_paid=rates.is_paid)

        erasure = Erasure(db, catalog.redactor)

        async def tidy(now: datetime) -> None:
            async with db.transaction() as tx:
                await inbox.purge(tx, now=now)
            await services.documents.tidy(now=now)
            await services.change_drafts.tidy(now=now)
            await services.answers.tidy(now=now)
            await services.gestures.tidy(now=now)
            await erasure.tidy(now=now)

        yield House(
            application=application,
            db=db,
            catalog=catalog,
            services=services,
            intake=Webhook(
                db,
                application.bot,
                url=webhook.url,
                port=webhook.port,
                host=webhook.host,
                clock=clock,
                on_received=worker.wake,
            )
            if webhook
            else Poller(db, application.bot, clock=clock, on_received=worker.wake),
            worker=worker,
            pump=Pump(db, sender, pace, clock=clock, limits=limits),
            ticker=Scheduler(
                {
                    "reminders": lambda now: reminders.plan(now=now),
                    "changes": lambda now: change_effects.catch_up(now=now),
                    "tidy": tidy,
                },
                clock=clock,
            ),
            courier=Scheduler(
                {
                    "announcements": lambda now: sending.advance(now=now),
                    "record": lambda _: record.note(),
                    "database": lambda _: db.look_after(),
                },
                clock=clock,
                every=REPORTED,
            ),
            clock=clock,
            outages=outages,
        )


async def run(
    house: House,
    stop: asyncio.Event,
    *,
    heartbeat: Path | None = None,
    prints_ahead: bool = False,
) -> None:
    """Run the loops until `stop` is set. A loop that falls over stops the house, loudly.

    With `prints_ahead`, every guide is printed before the first person asks for it. Raises the
    OutageError because of which the house cannot go on; `stop` is then set too.
    """
    try:
        await unless_stopped(_publish_menu(house), stop)
        await _run_loops(house, stop, heartbeat=heartbeat, prints_ahead=prints_ahead)
    except* HeldError:
        log.warning("stopped while another process held the database", path=str(house.db.path))
    except* OutageError as group:
        house.outages.note(next(leaves(group)))
    if house.outages.first is not None:
        raise house.outages.first


async def _run_loops(
    house: House, stop: asyncio.Event, *, heartbeat: Path | None, prints_ahead: bool
) -> None:
    # What is there now stays: looking through it again and again is half the cost of a broadcast.
    gc.freeze()
    async with asyncio.TaskGroup() as loops:
        worker = loops.create_task(house.worker.run(stop), name="worker")
        loops.create_task(house.pump.run(stop), name="pump")
        loops.create_task(house.ticker.run(stop), name="ticker")
        loops.create_task(house.courier.run(stop), name="courier")
        intake = loops.create_task(told(house.intake.run(stop)), name="intake")
        if prints_ahead:
            loops.create_task(_print_ahead(house), name="printing")
        if heartbeat:
            loops.create_task(_beat(house, heartbeat, stop), name="heartbeat")
        await unless_stopped(house.outages.wait(), stop)
        stop.set()
        intake.cancel()
        # An answer that hangs must not keep the house open, nor may somebody else's lock: what
        # is not done is still a row.
        for give_up in (worker.cancel, house.db.give_up):
            asyncio.get_running_loop().call_later(STOP_DEADLINE, give_up)


def _rates(settings: Settings) -> Rates:
    return Rates(
        settings.rate, settings.rate_per_chat, settings.rate_per_group, settings.paid_broadcast
    )


def _application(
    token: str, base_url: str, lane: AnswerLane, calls: AiohttpRequest, polls: AiohttpRequest
) -> App:
    application = (
        ApplicationBuilder()
        .token(token)
        .base_url(f"{base_url}/bot")
        .base_file_url(f"{base_url}/file/bot")
        .request(calls)
        .get_updates_request(polls)
        .rate_limiter(lane)
        .job_queue(None)
        .updater(None)
        .build()
    )
    assert isinstance(application, Application)  # noqa: S101 - narrows the builder's type
    return application


async def _publish_menu(house: House) -> None:
    """Publish commands and descriptions when they changed; Telegram rations these calls."""
    members, seats = house.services.members, await house.services.roles.everybody()
    people = [
        await members.look_up(one, language_code=None)
        for one in sorted({seat.user_id for seat in seats})
    ]
    wanted = menu.fingerprint(house.catalog, people)
    bot = house.application.bot
    key = f"{MENU_MARK}:{bot.id}"
    scope = BotCommandScopeAllPrivateChats()
    try:
        # A playground that was restarted has forgotten the menu that the mark speaks of.
        is_there = bool(await bot.get_my_commands(scope=scope))
        if is_there and await metadata.get(house.db.read, key) == wanted:
            return
        await menu.publish(bot, house.catalog, people)
    except TelegramError as error:
        # The bot answers without a menu too; the next start tries again.
        log.warning("menu not published", reason=error.message)
        return
    async with house.db.transaction() as tx:
        await metadata.put(tx, key, wanted)


async def _print_ahead(house: House) -> None:
    try:
        await house.services.prints.warm(now=house.clock())
    except RenderError:
        # The guide is followed in words then, and the operator reads here why.
        log.exception("guides not printed")


async def _beat(house: House, heartbeat: Path, stop: asyncio.Event) -> None:
    while not stop.is_set():
        if house.intake.silence() < SILENCE_ALLOWED:
            with suppress(OSError):  # then its age tells the health check
                heartbeat.touch()
        try:
            await asyncio.wait_for(stop.wait(), 30)
        except TimeoutError:
            continue


def _stop_on_signals() -> asyncio.Event:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(name, stop.set)
    return stop
