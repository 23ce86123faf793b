"""How Telegram fails, on request: faults, flood limits, latency."""

import random
from collections import defaultdict, deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from time import monotonic
from typing import Any

from bot.playground.errors import ApiError, bad_request
from bot.playground.schema.spec import Call
from bot.playground.types import Json

_LONGEST_DELAY = 120.0  # seconds
_HANG_UPS = frozenset({"before", "after"})
# What counts against the limits: sending and editing share them, answers to buttons are free.
_COUNTED = ("send", "edit", "copy", "forward", "pin")
_MINUTE = 60.0


@dataclass(slots=True)
class Fault:
    """One planned failure; None in `method` or `chat_id` means any."""

    method: str | None
    chat_id: int | None
    times: int
    error: ApiError | None
    delay: float
    hang_up: str | None  # before or after the call has had its effect
    malformed_update: bool

    def meets(self, call: Call) -> bool:
        """Tell whether it is this call that fails."""
        is_method = self.method is None or self.method.lower() == call.method.lower()
        return is_method and self.chat_id in (None, call.args.get("chat_id"))


class FaultInjector:
    """The failures that are planned: faults, flood limits, latency. None at the start."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        """Measure the flood limits on `clock`, in seconds."""
        self._faults: list[Fault] = []
        self._flood: Flood | None = None
        self._clock = clock
        self._latency, self._jitter = 0.0, 0.0
        self._chance = random.Random(1)  # noqa: S311 - the same jitter in every run

    def plan_fault(self, body: Json) -> Json:
        """Take a fault: method?, chat_id?, times?, and an error, a delay or a hang-up."""
        error = body.get("error")
        hang_up = body.get("hang_up")
        if hang_up is not None and hang_up not in _HANG_UPS:
            raise bad_request("hang_up must be before or after")
        if error is not None and not (isinstance(error, dict) and "code" in error):
            raise bad_request("error must be an object with code and description")
        fault = Fault(
            method=body.get("method"),
            chat_id=body.get("chat_id"),
            times=int(_number(body, "times", 1.0)),
            error=_api_error(error) if error else None,
            delay=min(_number(body, "delay", 0.0), _LONGEST_DELAY),
            hang_up=hang_up,
            malformed_update=bool(body.get("malformed_update")),
        )
        if not (fault.error or fault.delay or fault.hang_up or fault.malformed_update):
            raise bad_request("a fault is an error, a delay, a hang_up or a malformed_update")
        if not fault.malformed_update:
            self._faults.append(fault)
        return {"planned": len(self._faults)}

    def clear_faults(self) -> None:
        """Forget every planned fault."""
        self._faults.clear()

    def take(self, call: Call) -> Fault | None:
        """Return the fault that strikes this call, and count it."""
        for fault in self._faults:
            if fault.meets(call):
                fault.times -= 1
                if fault.times <= 0:
                    self._faults.remove(fault)
                return fault
        return None

    def set_flood(self, body: Json) -> Json:
        """Set the limits: off, or per_chat a second, per_group a minute, overall a second."""
        if body.get("off"):
            self._flood = None
            return {"off": True}
        limits = {
            "per_chat": _number(body, "per_chat", 1.0),
            "per_group": _number(body, "per_group", 20.0),
            "overall": _number(body, "overall", 30.0),
        }
        self._flood = Flood(**limits)
        return limits

    def check_flood(self, call: Call, *, is_group: bool) -> None:
        """Refuse a send that comes too fast, as Telegram does."""
        chat_id = call.args.get("chat_id")
        if self._flood is None or chat_id is None or not call.method.startswith(_COUNTED):
            return
        wait = self._flood.wait(chat_id, is_group=is_group, now=self._clock())
        if wait > 0:
            seconds = int(wait) + 1
            raise ApiError(
                429, f"Too Many Requests: retry after {seconds}", {"retry_after": seconds}
            )

    def set_latency(self, body: Json) -> Json:
        """Let every call take `seconds`, plus or minus up to `jitter`."""
        self._latency = min(_number(body, "seconds", 0.0), _LONGEST_DELAY)
        self._jitter = min(_number(body, "jitter", 0.0), self._latency)
        return {"seconds": self._latency, "jitter": self._jitter}

    def latency(self) -> float:
        """Return the seconds the next call takes."""
        return self._latency + self._jitter * self._chance.uniform(-1, 1)


class Flood:
    """Sliding windows: so many in the last second or minute, and the next one waits."""

    def __init__(self, *, per_chat: float, per_group: float, overall: float) -> None:
        """Take the limits: a second per chat, a minute per group, a second overall."""
        self._limits = {"chat": (per_chat, 1.0), "group": (per_group, _MINUTE)}
        self._overall = (overall, 1.0)
        self._sent: dict[Any, deque[float]] = defaultdict(deque)

    def wait(self, chat_id: Any, *, is_group: bool, now: float) -> float:
        """Return 0 and count the message, or the seconds until it would be let through."""
        windows = {
            "everybody": self._overall,
            chat_id: self._limits["group" if is_group else "chat"],
        }
        waits = [self._until_free(key, *window, now) for key, window in windows.items()]
        if max(waits) > 0:
            return max(waits)
        for key in windows:
            self._sent[key].append(now)
        return 0.0

    def _until_free(self, key: Any, limit: float, seconds: float, now: float) -> float:
        sent = self._sent[key]
        while sent and sent[0] <= now - seconds:
            sent.popleft()
        return 0.0 if len(sent) < limit else sent[0] + seconds - now


def _api_error(error: Mapping[str, Any]) -> ApiError:
    names = ("retry_after", "migrate_to_chat_id")
    parameters = {name: error[name] for name in names if name in error}
    code = int(error["code"])
    return ApiError(code, str(error.get("description", "Fault")), parameters or None)


def _number(body: Json, name: str, default: float) -> float:
    value = body.get(name, default)
    if isinstance(value, bool) or not isinstance(value, (int, float)) or value < 0:
        raise bad_request(f"{name} must be a number of 0 or more")
    return float(value)
