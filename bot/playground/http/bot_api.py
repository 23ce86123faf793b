"""The bot's side: /bot<token>/<method> and /file/bot<token>/<path>, as the gateway answers."""

import asyncio
import json
import logging
import re
from typing import Any

from aiohttp import web

from bot.playground import methods
from bot.playground.errors import ApiError, bad_request
from bot.playground.http import request_body
from bot.playground.http.call_log import CallLog, Entry, sizes
from bot.playground.http.faults import Fault, FaultInjector
from bot.playground.schema.spec import Call, Spec
from bot.playground.schema.values import Upload
from bot.playground.types import Json
from bot.playground.world import voting
from bot.playground.world.world import World

log = logging.getLogger(__name__)
_TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]+")


class BotApi:
    """Checks each call against the specification, lets it happen, and writes it down."""

    def __init__(self, world: World, spec: Spec, token: str) -> None:
        """Serve one bot."""
        self.world = world
        self.spec = spec
        self.token = token
        self.calls = CallLog()
        self.faults = FaultInjector()

    async def call(self, request: web.Request) -> web.Response:
        """Answer a method call."""
        method = request.match_info["method"]
        raw: Json = {}
        files: dict[str, Upload] = {}
        try:
            self._authorise(request)
            raw, files = await request_body.read(request)
            call = self._checked(method, raw, files)
            method = call.method
            if call.unknown:
                self.calls.unknown(method, call.unknown)
            result = await self._with_faults(call, request)
        except ApiError as error:
            self._record(method, raw, files, error)
            return refusal(error)
        except ConnectionResetError:
            self._record(method, raw, files, ApiError(0, "hung up"))
            raise
        except Exception:
            log.exception("the playground failed at %s", method)
            failure = ApiError(500, "Internal Server Error: the playground has a bug")
            self._record(method, raw, files, failure)
            return refusal(failure)
        if result or method != "getUpdates":  # idle polls would push out everything else
            self._record(method, raw, files, None)
        return answer(result)

    async def file(self, request: web.Request) -> web.Response:
        """Answer a download."""
        try:
            self._authorise(request)
        except ApiError as error:
            return refusal(error)
        stored = self.world.files.at(request.match_info["path"])
        if stored is None:
            return refusal(ApiError(404, "Not Found"))
        return web.Response(body=stored.content, content_type="application/octet-stream")

    async def run_method(self, method: str, raw: Json) -> None:
        """Run a call that came as the answer of a webhook; nobody hears how it went."""
        error = None
        try:
            await self.perform(self._checked(method, raw, {}))
        except ApiError as refused:
            error = refused
        self._record(method, raw, {}, error)

    def _checked(self, method: str, raw: Json, files: dict[str, Upload]) -> Call:
        try:
            return self.spec.check(method, raw, files)
        except RecursionError:
            raise bad_request("the request is nested too deeply") from None

    def _authorise(self, request: web.Request) -> None:
        token = request.match_info["token"]
        if not _TOKEN.fullmatch(token):
            raise ApiError(404, "Not Found")
        if token != self.token:
            raise ApiError(401, "Unauthorized")

    async def perform(self, call: Call) -> Any:
        """Let a checked call happen; return its result or raise the refusal."""
        voting.close_due(self.world)
        if call.method == "getUpdates":
            return await self._get_updates(call.args)
        return methods.perform(self.world, call.method, call.args)

    async def _with_faults(self, call: Call, request: web.Request) -> Any:
        """Run the call with the latency, the flood limit and the fault that are planned for it."""
        if call.method == "getUpdates":
            # Long polls are not slowed down: they wait by themselves.
            return await self._run_unless(self.faults.take(call), call, request)
        if delay := self.faults.latency():
            await asyncio.sleep(delay)
        chat = self.world.chats.get(call.args.get("chat_id", 0))
        self.faults.check_flood(call, is_group=chat is not None and not chat.is_private)
        return await self._run_unless(self.faults.take(call), call, request)

    async def _run_unless(self, fault: Fault | None, call: Call, request: web.Request) -> Any:
        if fault is None:
            return await self.perform(call)
        await asyncio.sleep(fault.delay)
        if fault.error:
            raise fault.error
        if fault.hang_up == "before":
            raise _hung_up(request)
        result = await self.perform(call)
        if fault.hang_up == "after":
            raise _hung_up(request)
        return result

    async def _get_updates(self, args: Json) -> list[Json]:
        if "allowed_updates" in args:
            self.world.updates.allow(args["allowed_updates"])
        return await self.world.updates.poll(
            args.get("offset", 0), args.get("limit", 100), args.get("timeout", 0)
        )

    def _record(
        self,
        method: str,
        raw: Json,
        files: dict[str, Upload],
        error: ApiError | None,
    ) -> None:
        status, description = (error.code, error.description) if error else (200, None)
        entry = Entry(self.world.now(), method, raw, sizes(files), status, description)
        self.calls.add(entry)


def _hung_up(request: web.Request) -> ConnectionResetError:
    """Cut the connection without an answer; return the error that says so."""
    if request.transport is not None:
        request.transport.abort()
    return ConnectionResetError("hung up on purpose")


def answer(result: Any) -> web.Response:
    """Return a success as the gateway writes it."""
    body = json.dumps({"ok": True, "result": result}, ensure_ascii=False).encode()
    return web.Response(body=body, content_type="application/json")


def refusal(error: ApiError) -> web.Response:
    """Return a refusal: the HTTP status is the error code, a flood wait is also a header."""
    body: Json = {
        "ok": False,
        "error_code": error.code,
        "description": error.description,
    }
    headers = {}
    if error.parameters:
        body["parameters"] = error.parameters
        if "retry_after" in error.parameters:
            headers["Retry-After"] = str(error.parameters["retry_after"])
    content = json.dumps(body, ensure_ascii=False).encode()
    return web.Response(
        status=error.code, body=content, content_type="application/json", headers=headers
    )
