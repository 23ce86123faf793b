"""The rehearsal itself: the bot sends, is asked and killed meanwhile, until nothing waits."""

import asyncio
from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from time import monotonic
from typing import Protocol

import aiohttp

from bot.commands.drill.figures import COUNTRY, PACES, Figures, Loss, forecast, spoken
from bot.commands.drill.plan import FREE_RATE, Plan
from bot.commands.drill.probe import Probe
from bot.commands.drill.processes import Bot, simulator
from bot.commands.drill.stage import MARK, OFFICERS, Stage
from bot.commands.drill.weather import Sky
from bot.core.sending.broadcasts import Report, State
from bot.playground.http.server import TOKEN

_LOOK = 0.25  # seconds between two looks at the rows
_SAID = 40  # looks between two lines that stay
_WINDOW = 80  # looks by which the pace is judged
_WARM = 10.0  # seconds of a process that are no measure: it prints ahead
_FEWEST = 200  # messages; of fewer nothing can be said of what one costs


class Tell(Protocol):
    """Says how far it is."""

    def __call__(self, words: str, *, is_passing: bool) -> None: ...


async def rehearse(plan: Plan, stage: Stage, *, tell: Tell) -> Figures:
    """Send what is on the stage, and return what came of it. Raises RefusedError."""
    async with simulator(stage.folder) as address, aiohttp.ClientSession() as http:
        sky, bot = Sky(http, address), Bot(stage.folder, _settings(plan, stage, address))
        await sky.begin(plan, stage.chats)
        probe, run = Probe(http, sky, address), _Run(plan, stage, bot, tell)
        try:
            async with _beside(plan, sky, probe, run) as asking:
                report = await run.to_the_end()
                await sky.do("fault", clear=True)
                asking.cancel()
                waits = await probe.waits()
            got, told = await sky.got(MARK), await stage.arrived()
        finally:
            await bot.kill()
    people = sum(chat > 0 for chat in stage.chats)
    sizes = dict.fromkeys((len(stage.chats), COUNTRY))
    return Figures(
        plan,
        people,
        len(stage.chats) - people,
        stage.is_copy,
        run.seconds,
        report.ends,
        Loss.of(stage.chats, told, got, len(stage.chats) - sum(report.ends.values())),
        waits,
        run.kills,
        run.cost,
        report.stopped.reason if report.stopped else report.why,
        [forecast(size, pace, run.cost) for size in sizes for pace in PACES],
    )


def _settings(plan: Plan, stage: Stage, address: str) -> dict[str, str]:
    return {
        "BOT_TOKEN": TOKEN,
        "CONFRERE_API_URL": address,
        "CONFRERE_DATA_DIR": str(stage.data_dir),
        "CONFRERE_OFFICER_IDS": ",".join(map(str, OFFICERS)),
        "CONFRERE_RATE": str(plan.rate),
        "CONFRERE_PAID_BROADCAST": str(plan.rate > FREE_RATE).lower(),
    }


@asynccontextmanager
async def _beside(
    plan: Plan, sky: Sky, probe: Probe, run: "_Run"
) -> AsyncIterator["asyncio.Task[None]"]:
    """Ask and listen from the first message on, in whatever weather; yield what asks."""

    async def ask() -> None:
        await run.has_begun.wait()
        await probe.ask()

    works = [ask(), probe.listen(), *([sky.storm(plan)] if plan.is_storm else [])]
    tasks = [asyncio.create_task(work) for work in works]
    try:
        yield tasks[0]
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


class _Run:
    """One rehearsal on its way."""

    def __init__(self, plan: Plan, stage: Stage, bot: Bot, tell: Tell) -> None:
        self._plan = plan
        self._stage = stage
        self._bot = bot
        self._tell = tell
        self.has_begun = asyncio.Event()  # the first message has had its end
        self.seconds = 0.0
        self.kills = 0
        self._seen: deque[tuple[float, int]] = deque(maxlen=_WINDOW)
        self._used: tuple[int, float, int] | None = None  # process, its seconds, how many then
        self._worked, self._sent = 0.0, 0

    @property
    def cost(self) -> float | None:
        """Return the seconds of processor a message, its start left out; None: not measured."""
        return self._worked / self._sent if self._sent >= _FEWEST else None

    async def to_the_end(self) -> Report:
        """Start the bot, and return the report once nothing goes out any more."""
        await self._bot.start()
        began, looks = monotonic(), 0
        while True:
            await asyncio.sleep(_LOOK)
            self._bot.require_running()
            report = await self._stage.report()
            if report is None:
                continue
            ended, looks = sum(report.ends.values()), looks + 1
            if ended and not self.has_begun.is_set():
                self.has_begun.set()
                began = monotonic()
            self.seconds = monotonic() - began
            self._note(ended)
            if report.is_done or report.state is State.PAUSED:
                return report
            self._say(report, ended, is_passing=looks % _SAID != 0)
            if ended >= len(self._stage.chats) * (self.kills + 1) / (self._plan.kills + 1):
                await self._kill()

    def _note(self, ended: int) -> None:
        if ended:
            self._seen.append((monotonic(), ended))
        used = self._bot.processor_time()
        if used is None or not ended or self._bot.age() < _WARM:
            return
        if self._used is not None and self._used[0] == used[0] and ended > self._used[2]:
            self._worked += used[1] - self._used[1]
            self._sent += ended - self._used[2]
        if self._used is None or self._used[0] != used[0] or ended > self._used[2]:
            self._used = (*used, ended)

    async def _kill(self) -> None:
        self._tell(f"killed ({self.kills + 1} of {self._plan.kills})", is_passing=False)
        await self._bot.kill()
        self.kills += 1
        self._used = None
        self._seen.clear()
        await self._bot.start()

    def _say(self, report: Report, ended: int, *, is_passing: bool) -> None:
        left, then = report.audience - ended, self._seen[0] if self._seen else (0.0, 0)
        pace = (ended - then[1]) / (monotonic() - then[0]) if ended > then[1] else 0.0
        eta = f", {spoken(left / pace)} left" if pace else ""
        self._tell(f"{ended:,} of {report.audience:,}, {pace:.1f}/s{eta}", is_passing=is_passing)
