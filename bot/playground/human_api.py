"""The people's side: /sim/… as JSON, the live stream, and the page.

A request is `POST /sim/<action>` with a JSON object, or `GET /sim/<view>?…`. The answer is
`{"ok": true, "result": …}`, or status 400 and `{"ok": false, "description": …}` for what nobody
could do. Unless said otherwise `user_id` is the person who acts, `chat_id` where, and the result
is true. Objects (Message, User, Chat, Poll, …) are those of the Bot API.

Writing (people.py), each returns the Message; `message_thread_id` names a topic:
- `message {user_id, chat_id, text | document | photo | voice | … | sticker | location | contact |
  dice, caption?, entities?, reply_to_message_id?, message_thread_id?, album?}`: a file is
  `{base64, file_name?, mime_type?}`, sticker and dice are true, a location is `{latitude,
  longitude, live_period?}`; files with the same `album` are one. In a supergroup `anonymous` is an
  administrator who writes as the group, and `sender_chat_id` one's own channel to write as.
  `entities` are what a client lets people do to their words: a stroke, a spoiler, a link.
- `upload`, a multipart form with the same fields, the file, and `as` (photo or document).
- `start {user_id, payload?}`: press Start in the private chat; unblocks the bot.
- `edit {user_id, chat_id, message_id, text, entities?}`: one's own text, or the caption of one's
  own file.
- `move {user_id, chat_id, message_id, latitude, longitude}`: one's live location.
- `preview {user_id, chat_id, message_id}`: Telegram itself adds the preview of a link.
- `forward {user_id, from_chat_id, message_id, chat_id, message_thread_id?, album?}`.
- `block {user_id}`, `unblock {user_id}`: the bot.

Gestures (gestures.py):
- `press {user_id, chat_id, message_id, data}` returns `{callback_query_id}`.
- `react {user_id, chat_id, message_id, emoji}`: null takes the reaction back.
- `vote {user_id, chat_id, message_id, options}`: numbers from 0, none takes the vote back;
  returns the Poll.
- `pin`, `unpin {user_id, chat_id, message_id}`.

Inline mode (choosing.py):
- `inline {user_id, chat_id?, query?, offset?}` returns `{inline_query_id}`; the results come as
  the event `inline_answer`. Without a chat it is the private one.
- `choose {user_id, chat_id, inline_query_id, result_id, message_thread_id?}` returns the Message.

Chats and people (crowd.py); `member_id` is whom it is done to:
- `person_new {first_name, language_code?}` returns the User; fr, ar or en.
- `chat_new {user_id, kind, title, bot?}` returns the Chat: kind is group, supergroup, forum or
  channel and the person its owner; bot is none, member or administrator. Kind private opens
  the person's own chat with the bot, and takes no title.
- `join`, `leave {user_id, chat_id}`: also for the bot, which is then added or removed.
- `kick {user_id, chat_id, member_id}`.
- `promote {user_id, chat_id, member_id, rights?}`: `{can_pin_messages: true, …}`; left out, the
  usual rights; with none true, an administrator no longer.
- `restrict {user_id, chat_id, permissions, member_id?}`: `{can_send_documents: false, …}`; without
  a member, what everybody may do; what is not named stays; a member with all is free again.
- `migrate {user_id, chat_id}` returns the Chat that the group has become.
- `topic {user_id, chat_id, name}` returns the ForumTopic; `topic_close {…, message_thread_id?,
  closed?}`, without a thread for General, `closed` false to open; `topic_delete`.
- `deactivate {user_id}`: close one's account.

The simulator: `population`, `clock {now | advance}`, `fault`, `flood`, `latency` (cruelty.py).

Views:
- `state`: `{bot, now, people, blocked, deactivated, chats}`; a chat is `{chat, members, topics,
  general, pinned, permissions, migrated_to, count, last}`, a member `{user_id, status}`, a topic
  a ForumTopic with is_closed and is_hidden, `count` how many messages, `last` the newest.
- `chat?chat_id=`: its Messages. A client sees more than the bot: `keyboard` (the reply keyboard
  that a message brought), `reactions` `[{user_id, reaction}]`, `votes` `{user_id: [option]}`.
- `commands?chat_id=&user_id=`: the menu. `file?file_id=`: the bytes. `log`, `tally`.

`GET /sim/stream` sends server-sent events `{kind, chat_id?, …}`:
- `message`, `edit {message}`; `delete`, `unpin {message_ids}`; `typing {action}`;
  `reaction {message_id, user_id, reaction}`;
- `chat` (new or changed) and `member {user_id, status}`: fetch the state again;
- `callback_answer {callback_query_id, user_id, text?, show_alert?, url?}`;
- `inline_answer {inline_query_id, user_id, results, button, next_offset, cache_time,
  is_personal}`: the results are InlineQueryResult, their texts parsed into text and entities;
- `commands`, `clock {now}`.
"""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from aiohttp import web
from yarl import URL

from bot.playground import (
    choosing,
    crowd,
    gestures,
    people,
    population,
    views,
    voting,
    wire,
)
from bot.playground.bot_api import BotApi, answer, refusal
from bot.playground.errors import ApiError, bad_request
from bot.playground.stream import Stream
from bot.playground.values import from_form
from bot.playground.world import World

_WEB = Path(__file__).with_name("web")
_HERE = frozenset({"127.0.0.1", "localhost"})
_ACTIONS = {
    **people.ACTIONS,
    **gestures.ACTIONS,
    **choosing.ACTIONS,
    **crowd.ACTIONS,
    "population": population.populate,
}
_NUMBERS = frozenset({"chat_id", "user_id", "message_thread_id", "reply_to_message_id"})
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
        self._stream = Stream(bot_api.world)

    def routes(self) -> list[web.RouteDef]:
        """Return every path of this side."""
        cruelty = self._bot_api.cruelty
        actions = {
            **_ACTIONS,
            "clock": self._clock,
            "fault": self._fault,
            "flood": lambda _, body: cruelty.set_flood(body),
            "latency": lambda _, body: cruelty.set_latency(body),
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
            web.get("/web/{name:[a-z0-9_.-]+}", self._page),
            web.get("/sim/stream", self._stream.serve),
            web.get("/sim/file", _guarded(self._file)),
            *(web.get(f"/sim/{name}", self._view(view)) for name, view in shown.items()),
            *(web.post(f"/sim/{name}", self._action(act)) for name, act in actions.items()),
            web.post("/sim/upload", _guarded(self._upload)),
        ]

    def _fault(self, world: World, body: dict[str, Any]) -> dict[str, Any]:
        """Plan a fault, or push an update that no client can read."""
        if body.get("clear"):
            self._bot_api.cruelty.clear_faults()
            return {"planned": 0}
        planned = self._bot_api.cruelty.plan_fault(body)
        if body.get("malformed_update"):
            world.updates.add("message", {"message_id": "not a number", "chat": None})
        return planned

    def _clock(self, world: World, body: dict[str, Any]) -> dict[str, Any]:
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
        values, files = await wire.read(request)
        if len(files) != 1:
            raise bad_request("send a multipart form with one file")
        for name in _NUMBERS & values.keys():
            values[name] = from_form(name, {"Integer", "String"}, values[name])
        return answer(people.upload(self._world, values, *files.values()))

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
