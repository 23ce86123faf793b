"""The people's side: /sim/… as JSON, the live stream, and the page.

README.md of the simulator says what each request takes and does.
"""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from aiohttp import web
from yarl import URL

from bot.playground.errors import ApiError, bad_request
from bot.playground.http import request_body
from bot.playground.http.bot_api import BotApi, answer, refusal
from bot.playground.http.stream import Stream
from bot.playground.schema.values import from_form
from bot.playground.sim import ACTIONS, messages, population, views
from bot.playground.types import Json
from bot.playground.world import voting
from bot.playground.world.world import World

_WEB = Path(__file__).parents[1] / "web"
_HERE = frozenset({"127.0.0.1", "localhost"})
_NUMBERS = frozenset({"chat_id", "user_id", "message_thread_id", "reply_to_message_id"})
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class ControlApi:
    """What the page calls."""

    def __init__(
        self, bot_api: BotApi, move_clock: Callable[[datetime], None] | None = None
    ) -> None:
        """Share the world of the bot's side."""
        self._bot_api = bot_api
        self._move_clock = move_clock
        self._world = bot_api.world
        self._stream = Stream(bot_api.world)

    def routes(self) -> list[web.RouteDef]:
        """Return every path of this side."""
        faults = self._bot_api.faults
        actions = {
            **ACTIONS,
            "clock": self._clock,
            "fault": self._fault,
            "flood": lambda _, body: faults.set_flood(body),
            "latency": lambda _, body: faults.set_latency(body),
        }
        shown = {
            "state": lambda _: views.state(self._world),
            "chat": lambda query: views.chat(self._world, query),
            "commands": lambda query: views.commands(self._world, query),
            "log": lambda _: self._bot_api.calls.json(),
            "tally": lambda _: population.tally(self._world),
        }
        return [
            web.get("/", self._page),
            web.get(r"/web/{name:(?:[a-z]+/)?[a-z-]+\.[a-z]+}", self._page),
            web.get("/sim/stream", self._stream.serve),
            web.get("/sim/file", _guarded(self._file)),
            *(web.get(f"/sim/{name}", self._view(view)) for name, view in shown.items()),
            *(web.post(f"/sim/{name}", self._action(act)) for name, act in actions.items()),
            web.post("/sim/upload", _guarded(self._upload)),
        ]

    def _fault(self, world: World, body: Json) -> Json:
        """Plan a fault, or push an update that no client can read."""
        if body.get("clear"):
            self._bot_api.faults.clear_faults()
            return {"planned": 0}
        planned = self._bot_api.faults.plan_fault(body)
        if body.get("malformed_update"):
            world.updates.add("message", {"message_id": "not a number", "chat": None})
        return planned

    def _clock(self, world: World, body: Json) -> Json:
        """Set the clock, to an aware ISO 8601 moment or `advance` seconds on."""
        if self._move_clock is None:
            raise bad_request("this playground's clock cannot be moved")
        moment = _moment(body, world.clock())
        if moment is None:
            raise bad_request("give now, such as 2025-07-10T09:00+01:00, or advance in seconds")
        self._move_clock(moment)
        voting.close_due(world)
        world.emit("clock", now=world.now())
        return {"now": world.now()}

    def close(self) -> None:
        """End every stream."""
        self._stream.close()

    def _action(self, act: Callable[..., Any]) -> Handler:
        async def handle(request: web.Request) -> web.Response:
            try:
                body = await request.json()
            except ValueError:
                raise bad_request("the body must be JSON") from None
            if not isinstance(body, dict):
                raise bad_request("the body must be a JSON object")
            voting.close_due(self._world)
            return answer(act(self._world, body))

        return _guarded(handle)

    def _view(self, view: Callable[[Any], Any]) -> Handler:
        async def handle(request: web.Request) -> web.Response:
            voting.close_due(self._world)
            return answer(view(request.query))

        return _guarded(handle)

    async def _upload(self, request: web.Request) -> web.Response:
        values, files = await request_body.read(request)
        if len(files) != 1:
            raise bad_request("send a multipart form with one file")
        for name in _NUMBERS & values.keys():
            values[name] = from_form(name, {"Integer", "String"}, values[name])
        return answer(messages.upload(self._world, values, *files.values()))

    async def _file(self, request: web.Request) -> web.Response:
        stored = self._world.files.get(request.query.get("file_id", ""))
        if stored is None:
            raise bad_request("invalid file_id")
        kind = stored.mime_type or "application/octet-stream"
        # Whatever people upload is shown or saved, never run as a page of this origin.
        safe = {"X-Content-Type-Options": "nosniff", "Content-Security-Policy": "sandbox"}
        return web.Response(body=stored.content, content_type=kind.split(";")[0], headers=safe)

    async def _page(self, request: web.Request) -> web.StreamResponse:
        path = _WEB / request.match_info.get("name", "index.html")
        if not path.is_file():
            raise web.HTTPNotFound
        return web.FileResponse(path, headers={"Cache-Control": "no-cache"})


def _moment(body: Json, present: datetime) -> datetime | None:
    """Return the aware moment that a request asks for, or None when it is unclear."""
    try:
        if "advance" in body:
            return present + timedelta(seconds=float(body["advance"]))
        moment = datetime.fromisoformat(str(body["now"]))
    except (KeyError, TypeError, ValueError, OverflowError):
        return None
    return moment if moment.tzinfo else None


def _guarded(handle: Handler) -> Handler:
    async def guarded(request: web.Request) -> web.StreamResponse:
        try:
            _from_this_machine(request)
            return await handle(request)
        except ApiError as error:
            return refusal(ApiError(400, error.description))

    return guarded


def _from_this_machine(request: web.Request) -> None:
    """Refuse other web pages that are open in the same browser."""
    origin = request.headers.get("Origin")
    hosts = {request.url.host, URL(origin).host if origin else request.url.host}
    if not hosts <= _HERE:
        raise bad_request("only pages of this machine may play")
