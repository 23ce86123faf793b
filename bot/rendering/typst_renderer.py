"""The press: turns templates and data into bytes, in a child that ends when nobody prints."""

import asyncio
import hashlib
import json
import pickle
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import fields, is_dataclass
from pathlib import Path
from subprocess import PIPE, Popen
from threading import Thread
from typing import Any

from bot.rendering import press
from bot.rendering.glyphs import EMOJI
from bot.rendering.press import Format, Order

_TEMPLATES = Path(__file__).parent / "templates"
_ROOT = Path(__file__).parents[2]
_KEPT = 128  # prints in memory; about 20 MB


class RenderError(Exception):
    """A print cannot be made as it should look; one sentence says why."""


class TypstRenderer:
    """Prints templates, one after the other, in a child process that prints nothing else.

    Typst and its fonts take a hundred megabytes. They are given back a minute after the last
    print; a child that has died, however it did, is followed by another.
    """

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="press")
        self._kept: dict[str, tuple[bytes, ...]] = {}  # only the thread writes
        self._child: Popen[bytes] | None = None  # the thread's alone

    async def pdf(self, template: str, data: object) -> bytes:
        """Return a tagged PDF (PDF/A-2a, PDF/UA-1) of a template. Raises RenderError.

        `data` holds strings, numbers, tuples, mappings and dataclasses; of these the template
        also learns their names, as `kind`.
        """
        (content,) = await self._print(template, "pdf", data)
        return content

    async def png(self, template: str, data: object) -> tuple[bytes, ...]:
        """Return a picture of each page of a template. Raises RenderError."""
        return await self._print(template, "png", data)

    def close(self) -> None:
        """Stop the thread, after the print in hand, and the child."""
        self._thread.shutdown(cancel_futures=True)
        self._end_child()

    async def _print(self, template: str, form: Format, data: object) -> tuple[bytes, ...]:
        text = EMOJI.sub("", json.dumps(data, default=_as_mapping, ensure_ascii=False))
        key = hashlib.sha256(f"{template} {form} {text}".encode()).hexdigest()
        if kept := self._kept.get(key):
            return kept
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._thread, self._work, key, template, form, text)

    def _work(self, key: str, template: str, form: Format, text: str) -> tuple[bytes, ...]:
        if kept := self._kept.get(key):  # somebody asked for the same while this one waited
            return kept
        answer = self._asked(Order(template, form, text))
        if isinstance(answer, str):
            raise RenderError(answer)
        if len(self._kept) >= _KEPT:
            del self._kept[next(iter(self._kept))]
        self._kept[key] = answer
        return answer

    def _asked(self, order: Order) -> press.Answer:
        """Return what the child answers; the one that is there may just have ended."""
        for _ in range(2):
            child = self._child or self._new_child()
            try:
                return _exchanged(child, order)
            except (OSError, EOFError, pickle.UnpicklingError):
                self._end_child()
        return f"{order.template} cannot be printed: the press has died"

    def _new_child(self) -> Popen[bytes]:
        command = [sys.executable, "-m", press.__name__, str(_TEMPLATES)]
        # In a session of its own: Ctrl-C is for the bot, which ends it.
        child = Popen(command, cwd=_ROOT, stdin=PIPE, stdout=PIPE, start_new_session=True)  # noqa: S603 - ourselves
        Thread(target=child.wait, daemon=True).start()  # one that ends by itself is buried
        self._child = child
        return child

    def _end_child(self) -> None:
        child, self._child = self._child, None
        if child is not None:
            child.kill()
            child.communicate()


def _exchanged(child: Popen[bytes], order: Order) -> press.Answer:
    """Return the answer of the child to an order. Raises OSError, EOFError, UnpicklingError."""
    if child.stdin is None or child.stdout is None:
        raise EOFError  # never: both are pipes
    pickle.dump(tuple(order), child.stdin)
    child.stdin.flush()
    answer: press.Answer = pickle.load(child.stdout)  # noqa: S301 - from ourselves
    return answer


def _as_mapping(value: object) -> dict[str, Any]:
    if not is_dataclass(value) or isinstance(value, type):
        raise TypeError(f"{type(value).__name__} is nothing a template can use")
    named = {field.name: getattr(value, field.name) for field in fields(value)}
    return {"kind": type(value).__name__.lower(), **named}
