"""What is looked at in the running bot: the ages of its loops, its figures, the port for both."""

from typing import Protocol

from bot.core.measures import NOWHERE, Measures
from bot.health.server import HealthServer
from bot.health.state import LONG_WORK, Ages, Loop, look
from bot.settings import Settings
from bot.storage.database import Database


class Turning(Protocol):
    """A loop of ours."""

    def idle(self) -> float:
        """Return the seconds since it last came round."""
        ...


class Intake(Turning, Protocol):
    """Fetches or receives updates."""

    def silence(self) -> float:
        """Return the seconds since Telegram last answered."""
        ...


class Watch:
    """Keeps the figures from the start on, and opens its port once there are loops to look at.

    What draws the figures up is loaded only where a setting names the port: it takes memory.
    """

    def __init__(self, settings: Settings) -> None:
        """Begin to count where somebody may look."""
        self._settings = settings
        self.measures: Measures = NOWHERE
        self._figures = None
        if settings.health_port is not None:
            from bot.health.figures import Figures

            self.measures = self._figures = Figures()

    @staticmethod
    def ages(
        db: Database,
        intake: Intake,
        *,
        worker: Turning,
        pump: Turning,
        schedulers: tuple[Turning, Turning],
    ) -> Ages:
        """Return since when each loop came round; of the schedulers, the minutely one is first."""
        minutely, frequent = schedulers
        loops = (
            Loop("intake", intake.idle),
            Loop("worker", worker.idle),
            Loop("pump", pump.idle),
            Loop("scheduler", minutely.idle, LONG_WORK),
            Loop("announcements", frequent.idle, LONG_WORK),
        )
        return Ages(intake.silence, loops, db.is_held)

    def server(self, db: Database, ages: Ages) -> HealthServer | None:
        """Return what answers on the port, None where no setting names it."""
        port, data_dir, figures = (
            self._settings.health_port,
            self._settings.data_dir,
            self._figures,
        )
        if port is None or figures is None:
            return None
        return HealthServer(
            lambda: look(ages, db.read, data_dir),
            lambda: figures.page(ages, db.read, data_dir),
            port=port,
        )
