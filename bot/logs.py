"""Structured logs on standard error; tokens and codes never reach a line."""

import logging
import re
import sys
from collections.abc import Iterator
from typing import Any

import structlog
from structlog.typing import EventDict, Processor

from bot.core.measures import ENDS, UPDATES
from bot.core.secrets import Redactor

_TOKEN = re.compile(r"\d{3,}(?::|%3A)[A-Za-z0-9_-]{5,}")
_CODE = re.compile(r"(?<![\w:.-])\d{4,8}(?![\w:.-])")
# Of a traceback: where in our code it was, and how the parts are joined. The rest quotes people.
_FRAME = re.compile(r"[ |+]*File \"[^\"]*\", line \d+")
_JOINT = re.compile(
    r"[ |+\-]*(?:(?:Exception Group )?Traceback |During handling|The above exc|[\^~ ]+$)"
)

# Of the line that each update leaves: to look through words of ours costs more than to write them.
_OURS = frozenset({"info", "update", *UPDATES, *ENDS})

_redactor = Redactor()


def redact(text: str) -> str:
    """Return `text` without anything shaped like a bot token, a code or another secret."""
    return "\n".join(
        _CODE.sub("[digits]", piece) if is_ours else _redactor.erased(piece)
        for is_ours, piece in _pieces(_TOKEN.sub("[token]", text).split("\n"))
    )


def _pieces(lines: list[str]) -> Iterator[tuple[bool, str]]:
    """Yield the lines of our own code in a traceback, and what stands between them as a whole."""
    said: list[str] = []
    is_below = False  # a frame: there stands the line of our code that it names
    for line in lines:
        is_frame = _FRAME.match(line) is not None
        if not (is_frame or is_below or _JOINT.match(line)):
            said.append(line)
            continue
        if said:
            yield False, "\n".join(said)
            said = []
        yield True, line
        is_below = is_frame
    if said:
        yield False, "\n".join(said)


def _redact_texts(_: Any, __: str, event: EventDict) -> EventDict:
    for key, value in event.items():
        if isinstance(value, str) and key != "timestamp" and value not in _OURS:
            event[key] = redact(value)
    return event


def configure(form: str | None = None) -> None:
    """Send every log line, ours and the libraries', through one redacting renderer.

    `form` is json or text; without one, text where somebody looks on.
    """
    is_text = form == "text" if form else sys.stderr.isatty()
    renderer: Processor = (
        structlog.dev.ConsoleRenderer(
            exception_formatter=structlog.dev.plain_traceback,
            colors=sys.stderr.isatty(),
        )
        if is_text
        else structlog.processors.JSONRenderer(ensure_ascii=False)
    )
    shared: list[Processor] = [
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.format_exc_info,
        _redact_texts,
    ]
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, renderer],
        )
    )
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(logging.INFO)
    # They log whole URLs, and the token is part of every one.
    for name in ("httpx", "aiohttp.access", "telegram"):
        logging.getLogger(name).setLevel(logging.WARNING)
