"""What takes long to build, built once for all tests of a process, and a bot opened over it."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable, Collection, Sequence
from contextlib import asynccontextmanager, closing
from datetime import date
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from pydantic import SecretStr

from bot.app import App, open_app
from bot.catalog.catalog import Catalog
from bot.clock import Clock, real_clock
from bot.commands.compiled import compiled
from bot.core.audit import SealKey
from bot.delivery.rate_limiter import PER_SECOND
from bot.loops import run
from bot.places import BUILD, CONTENT
from bot.playground.http.server import TOKEN
from bot.rendering.typst_renderer import TypstRenderer
from bot.search import encoder
from bot.search.encoder import Floats
from bot.services.questions.faq import Faq
from bot.services.registry import Services
from bot.serving import PLAYGROUND_OFFICERS
from bot.settings import Settings
from bot.storage import opening
from bot.storage.database import Database
from bot.storage.migrate import Migration, migrations
from tests.pictured import reading

TODAY = date(2026, 12, 1)
MANY = 1_000  # messages to one chat
_REMEMBERED = 4_096  # questions: 8 MB
_OF_ONE = 2  # sentences: as it is written, and as it is read


@cache
def content() -> Catalog:
    """The real content."""
    # Not only a fixture: hypothesis prints the arguments of an example, and this one is long.
    return compiled(CONTENT, BUILD, today=TODAY)


@cache
def renderer() -> TypstRenderer:
    """The renderer: each guide is printed once in the whole run."""
    return TypstRenderer()


@cache
def faq() -> Faq:
    """The search, fitted to the content; what its encoder was asked before, it remembers."""
    loaded = encoder.load()
    if loaded is not None:
        vars(loaded)["encode"] = _remembering(loaded.encode)
    return Faq(content())


def _remembering(encode: Callable[[Sequence[str]], Floats]) -> Callable[[Sequence[str]], Floats]:
    """Return what encodes one question as `encode` does, once in a while."""

    @lru_cache(_REMEMBERED)
    def remembered(*sentences: str) -> Floats:
        found = encode(sentences)
        found.flags.writeable = False
        return found

    # The vectors of many at once are the same but for their last bits: those are left alone.
    def encoded(sentences: Sequence[str]) -> Floats:
        return remembered(*sentences) if len(sentences) <= _OF_ONE else encode(sentences)

    return encoded


def services(db: Database, officer_ids: Collection[int] = (), **more: Any) -> Services:
    """The services as a process that starts now has them."""
    more = {"per_second": PER_SECOND, **more}
    return Services(db, content(), renderer(), faq(), officer_ids=officer_ids, **more)


@asynccontextmanager
async def opened_app(
    base_url: str,
    data_dir: Path,
    *,
    clock: Clock = real_clock,
    token: str = TOKEN,
    officer_ids: frozenset[int] = PLAYGROUND_OFFICERS,
    **more: Any,
) -> AsyncIterator[App]:
    """Open a bot that talks to a server; nothing runs in it by itself.

    `more` are settings, which may be what no operator could choose. Unless they say otherwise,
    many messages a second may go to one chat: no test waits for a pace that it does not look at.
    Pictures are empty to it, unless a test says what is read in them.
    """
    more = {"rate_per_chat": MANY, "rate_per_group": MANY, **more}
    settings = Settings.model_construct(
        bot_token=SecretStr(token),
        api_url=base_url,
        data_dir=data_dir,
        officer_ids=officer_ids,
        **more,
    )
    async with open_app(settings, content(), renderer(), faq(), clock=clock) as app:
        app.services.pictures.recognise = reading("")
        yield app


@asynccontextmanager
async def running_app(base_url: str, data_dir: Path, **settings: Any) -> AsyncIterator[App]:
    """Open a bot and let it run; it is stopped at the end."""
    stop = asyncio.Event()
    async with opened_app(base_url, data_dir, **settings) as app:
        running = asyncio.create_task(run(app, stop))
        try:
            yield app
        finally:
            stop.set()
            await running


@cache
def steps() -> Sequence[Migration]:
    """The migrations, read once."""
    return migrations()


@cache
def _new_database() -> bytes:
    """A database that has seen every migration, and nothing else."""
    with closing(sqlite3.connect(":memory:")) as made:
        for step in steps():
            made.executescript(f"{step.sql}\nPRAGMA user_version = {step.number};")
        return made.serialize()


async def connected_quickly(path: Path, known: Sequence[Migration]) -> opening.Connections:
    """Open a database as the bot does; a new one is copied from one that is migrated already."""
    if not path.stat().st_size and known == steps():
        path.write_bytes(_new_database())
    return await opening.connected(path, known)


Furnish = Callable[[Database], Awaitable[object]]
_furnished: dict[tuple[Furnish, SealKey | None], bytes] = {}


@asynccontextmanager
async def furnished(
    path: Path, furnish: Furnish, *, seal_key: SealKey | None = None
) -> AsyncIterator[Database]:
    """Open a new database as `furnish` leaves it, which does its work once in a process."""
    made = _furnished.get((furnish, seal_key))
    if made is None:
        async with Database.open(path, seal_key=seal_key) as db:
            await furnish(db)
        made = _furnished[furnish, seal_key] = path.read_bytes()
    path.write_bytes(made)
    async with Database.open(path, seal_key=seal_key) as db:
        yield db
