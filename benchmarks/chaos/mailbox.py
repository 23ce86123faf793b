"""A Telegram that hands out what it was given, takes whatever it gets, and keeps note of it."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import web

from benchmarks.chaos.updates import USERNAME, Json

TOKEN = "123456:CHAOS"  # noqa: S105 - opens nothing
_BOT = {"id": 123456, "is_bot": True, "first_name": "Confrère", "username": USERNAME}
_SAID = ("send", "edit", "copy", "forward")


class Mailbox:
    """Updates on their way to the bot, and to whom it spoke."""

    def __init__(self) -> None:
        self.base_url = ""
        self.spoken: dict[int, list[str]] = {}  # the methods called, by chat
        self.answered = 0  # queries
        self._next: list[Json] = []
        self._more: Callable[[], list[Json]] = list
        self._numbers = iter(range(1, 10_000_000))

    def hand_out(self, more: Callable[[], list[Json]]) -> None:
        """Ask `more` for the next batch whenever the bot polls; empty is the end."""
        self._more = more

    async def serve(self, request: web.Request) -> web.Response:
        """Answer one call."""
        method = request.match_info["method"]
        form = await request.post()
        if method == "getUpdates":
            return _ok(await self._updates(int(str(form.get("offset", 0)))))
        if method == "getMe":
            return _ok(_BOT)
        if method.startswith(_SAID) and "chat_id" in form:
            chat_id = int(str(form["chat_id"]))
            self.spoken.setdefault(chat_id, []).append(method)
            return _ok(self._message(chat_id, method))
        if method.startswith("answer"):
            self.answered += 1
        if method == "getChatMember":
            return _ok({"status": "member", "user": {**_BOT, "is_bot": False}})
        if method == "getFile":
            return _refused(
                400, "Bad Request: wrong file_id or the file is temporarily unavailable"
            )
        return _ok([] if method == "getMyCommands" else True)

    async def _updates(self, offset: int) -> list[Json]:
        self._next = [one for one in self._next if one["update_id"] >= offset]
        if not self._next:
            self._next = self._more()
        if not self._next:
            await asyncio.sleep(0.2)
        return self._next

    def _message(self, chat_id: int, method: str) -> Json | list[Json]:
        chat = {"id": chat_id, "type": "private", "first_name": "x"}
        message = {"message_id": next(self._numbers), "date": 1, "chat": chat, "text": "x"}
        return [message] if method == "sendMediaGroup" else message


@asynccontextmanager
async def mailbox() -> AsyncIterator[Mailbox]:
    """Serve one on a free port of this machine."""
    one = Mailbox()
    server = web.Application(client_max_size=64 * 1024 * 1024)
    server.router.add_route("*", "/bot{token}/{method}", one.serve)
    runner = web.AppRunner(server, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    one.base_url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    try:
        yield one
    finally:
        await runner.cleanup()


def batches(updates: Iterable[Json], size: int = 100) -> Callable[[], list[Json]]:
    """Return what hands out updates, so many at a time."""
    rest = iter(updates)

    def more() -> list[Json]:
        return [one for _, one in zip(range(size), rest, strict=False)]

    return more


def _ok(result: Any) -> web.Response:
    return web.json_response({"ok": True, "result": result})


def _refused(code: int, why: str) -> web.Response:
    body = json.dumps({"ok": False, "error_code": code, "description": why})
    return web.Response(status=code, text=body, content_type="application/json")
