"""What of the running parts is looked at: by the page, the watchdog and the operator."""

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from bot.delivery.pump import Pump
from bot.delivery.scheduler import Scheduler
from bot.health.server import HealthServer
from bot.health.state import LONG_WORK, Ages, Loop, State, look
from bot.intake.poller import Poller
from bot.intake.webhook import Webhook
from bot.intake.worker import Worker
from bot.settings import Settings
from bot.storage.database import Database

if TYPE_CHECKING:
    from bot.health.figures import Figures


def ages_of(
    db: Database,
    intake: Poller | Webhook,
    worker: Worker,
    pump: Pump,
    minutely: Scheduler,
    frequent: Scheduler,
) -> Ages:
    """Return since when each loop came round."""
    loops = (
        Loop("intake", intake.idle),
        Loop("worker", worker.idle),
        Loop("pump", pump.idle),
        Loop("scheduler", minutely.idle, LONG_WORK),
        Loop("announcements", frequent.idle, LONG_WORK),
    )
    return Ages(intake.silence, loops, db.is_held)


def looking(settings: Settings, db: Database, ages: Ages) -> Callable[[], Awaitable[State]]:
    """Return what looks at the bot, whoever asks."""
    return lambda: look(ages, db.read, settings.data_dir)


def figures_of(settings: Settings) -> "Figures | None":
    """Return what counts, None where no setting names the port on which it is shown.

    What draws the figures up is loaded only then: it takes memory.
    """
    if settings.health_port is None:
        return None
    from bot.health.figures import Figures

    return Figures()


def server(
    settings: Settings,
    glance: Callable[[], Awaitable[State]],
    figures: "Figures | None",
    ages: Ages,
    db: Database,
) -> HealthServer | None:
    """Return the pages of the health and of the figures, None where no setting names the port."""
    if settings.health_port is None or figures is None:
        return None
    return HealthServer(
        glance,
        lambda: figures.page(ages, db.read, settings.data_dir),
        port=settings.health_port,
        host=settings.health_host,
    )
