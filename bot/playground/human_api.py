"""The people's side: /sim/… as JSON, the live stream, and the page."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from aiohttp import web
from yarl import URL

from bot.playground import people, population
from bot.playground.bot_api import BotApi, answer, refusal
from bot.playground.chats import ADMINISTRATORS, Chat
from bot.playground.errors import ApiError, bad_request
from bot.playground.world import World

_WEB = Path(__file__).with_name("web")
_HERE = frozenset({"127.0.0.1", "localhost"})
_HEARTBEAT = 15  # seconds
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class HumanApi:
    """What the page calls."""

    def __init__(
        self, bot_api: BotApi, move_clock: Callable[[datetime], None] | None = None
    ) -> None:
        """Share the world of the bot's side."""
        self._bot_api = bot_api
        self._move_clock = move_clock
        self._world = bot_api.world
        self._streams: set[asyncio.Queue[dict[str, Any] | None]] = set()
        self._world.listeners.append(self._publish)

    def routes(self) -> list[web.RouteDef]:
        """Return every path of this side."""
        cruelty = self._bot_api.cruelty
        views = {
            "state": self._state,
            "chat": self._chat,
            "commands": self._commands,
            "log": self._log,
            "tally": lambda _: population.tally(self._world),
        }
        return [
            web.get("/", self._page),
            web.get("/web/{name:[a-z0-9_.-]+}", self._page),
            web.get("/sim/stream", self._stream),
            web.get("/sim/file", _guarded(self._file)),
            *(web.get(f"/sim/{name}", _view(view)) for name, view in views.items()),
            *(web.post(f"/sim/{name}", self._action(act)) for name, act in people.ACTIONS.items()),
            web.post("/sim/population", self._action(population.populate)),
            web.post("/sim/clock", self._action(self._clock)),
            web.post("/sim/fault", self._action(self._fault)),
            web.post("/sim/flood", self._action(lambda _, body: cruelty.set_flood(body))),
            web.post("/sim/latency", self._action(lambda _, body: cruelty.set_latency(body))),
        ]

    def _fault(self, world: World, body: dict[str, Any]) -> dict[str, Any]:
        """Plan a fault, or push an update that no client can read."""
        if body.get("clear"):
            self._bot_api.cruelty.clear_faults()
            return {"planned": 0}
        planned = self._bot_api.cruelty.plan_fault(body)
        if body.get("malformed_update"):
            world.updates.push("message", {"message_id": "not a number", "chat": None})
        return planned

    def _clock(self, world: World, body: dict[str, Any]) -> dict[str, Any]:
        """Set the clock, to an aware ISO 8601 moment or `advance` seconds on."""
        if self._move_clock is None:
            raise bad_request("this playground's clock cannot be moved")
        moment = _moment(body, world.clock())
        if moment is None:
            raise bad_request("give now, such as 2025-07-10T09:00+01:00, or advance in seconds")
        self._move_clock(moment)
        world.emit("clock", now=world.now())
        return {"now": world.now()}

    def close(self) -> None:
        """End every stream."""
        for stream in self._streams:
            stream.put_nowait(None)

    def _publish(self, event: dict[str, Any]) -> None:
        for stream in self._streams:
            stream.put_nowait(event)

    def _action(self, act: Callable[..., Any]) -> Handler:
        async def handle(request: web.Request) -> web.Response:
            try:
                body = await request.json()
            except ValueError:
                raise bad_request("the body must be JSON") from None
            if not isinstance(body, dict):
                raise bad_request("the body must be a JSON object")
            return answer(act(self._world, body))

        return _guarded(handle)

    def _state(self, _: web.Request) -> dict[str, Any]:
        world, profile = self._world, self._world.profile
        return {
            "bot": {
                **world.bot_user,
                "description": profile.text("description", ""),
                "short_description": profile.text("short_description", ""),
            },
            "now": world.now(),
            "people": list(world.users.values()),
            "chats": [_summary(world, chat) for chat in world.chats.values()],
            "blocked": sorted(world.blocked),
        }

    def _chat(self, request: web.Request) -> list[dict[str, Any]]:
        chat = self._world.chat(_integer(request, "chat_id"))
        return [self._world.seen(chat, message) for message in chat.messages.values()]

    def _commands(self, request: web.Request) -> list[dict[str, Any]]:
        chat = self._world.chat(_integer(request, "chat_id"))
        user = self._world.user(_integer(request, "user_id"))
        return self._world.profile.menu(
            chat.id,
            user["id"],
            user.get("language_code", ""),
            group=not chat.is_private,
            administrator=chat.status(user["id"]) in ADMINISTRATORS,
        )

    def _log(self, _: web.Request) -> dict[str, Any]:
        return self._bot_api.calls.json()

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

    async def _stream(self, request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(
            headers={"Content-Type": "text/event-stream", "Cache-Control": "no-cache"}
        )
        stream: asyncio.Queue[dict[str, Any] | None] = asyncio.Queue()
        self._streams.add(stream)
        try:
            await response.prepare(request)
            await response.write(b": this is not Telegram\n\n")
            while True:
                try:
                    async with asyncio.timeout(_HEARTBEAT):
                        event = await stream.get()
                except TimeoutError:
                    await response.write(b":\n\n")
                    continue
                if event is None:
                    break
                line = json.dumps(event, ensure_ascii=False)
                await response.write(f"data: {line}\n\n".encode())
        except ConnectionError:
            pass  # the page was closed
        finally:
            self._streams.discard(stream)
        return response


def _moment(body: dict[str, Any], present: datetime) -> datetime | None:
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


def _view(view: Callable[[web.Request], Any]) -> Handler:
    async def handle(request: web.Request) -> web.Response:
        return answer(view(request))

    return _guarded(handle)


def _integer(request: web.Request, name: str) -> int:
    try:
        return int(request.query[name])
    except (KeyError, ValueError):
        raise bad_request(f"{name} must be an Integer") from None


def _summary(world: World, chat: Chat) -> dict[str, Any]:
    last = next(reversed(chat.messages.values()), None)
    members = [{"user_id": user_id, "status": status} for user_id, status in chat.members.items()]
    return {"chat": chat.info, "members": members, "last": last and world.seen(chat, last)}
