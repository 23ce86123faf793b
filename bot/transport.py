"""The bot's HTTP: python-telegram-bot's request class over aiohttp.

Measured on one core, python-telegram-bot's own class spends about ten times the processor time
on a call, most of it in its connection pool.
"""

import json
import re
import time
from base64 import b64encode
from collections.abc import Iterator
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import urlencode

import aiohttp
import yarl
from telegram._utils.defaultvalue import DefaultValue
from telegram._utils.types import ODVInput
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData
from typing_extensions import override

CONNECT_TIMEOUT = 10.0
# Telegram itself may wait up to 8 seconds inside one call before it answers.
READ_TIMEOUT = 30.0
MEDIA_TIMEOUT = 120.0
KEEP_ALIVE = 60.0
# What fails before a call leaves the machine; a proxy that refuses has let nothing through.
_NEVER_LEFT = (
    aiohttp.ClientConnectorError,
    aiohttp.ClientConnectorCertificateError,
    aiohttp.ClientHttpProxyError,
    aiohttp.ConnectionTimeoutError,
)
_FORM = {"Content-Type": "application/x-www-form-urlencoded"}
_USUAL = aiohttp.ClientTimeout(
    total=2 * CONNECT_TIMEOUT + READ_TIMEOUT,  # however slowly an answer drips
    connect=2 * CONNECT_TIMEOUT,
    sock_connect=CONNECT_TIMEOUT,
    sock_read=READ_TIMEOUT,
)
_LISTED = re.compile(r'"result"\s*:\s*\[')
_SIGNS = re.compile(r'"(?:[^"\\]|\\.)*"|[\[\]{},]', re.DOTALL)  # of JSON: a text, or a sign


def never_left(trouble: BaseException) -> bool:
    """Tell whether a call failed before it left the machine: Telegram cannot have done it."""
    return isinstance(trouble.__cause__, _NEVER_LEFT)


class AiohttpRequest(BaseRequest):
    """Sends calls through one aiohttp session.

    Raises TimedOut and NetworkError as python-telegram-bot expects, with the aiohttp error as
    their cause: it tells whether anything had left the machine.
    """

    def __init__(self, *, connections: int = 64, proxy: str | None = None) -> None:
        """Keep up to `connections` open, through an HTTP proxy where its address is given."""
        self._connections = connections
        address = yarl.URL(proxy) if proxy else None
        # Its password goes into a header: errors name the address.
        self._proxy = address.with_user(None) if address else None
        self._proxy_headers = _credentials(address) if address else None
        self._session: aiohttp.ClientSession | None = None
        self.server_date: str | None = None  # the hour there as the last answer told it
        self._heard_at = 0.0  # by our clock

    @property
    @override
    def read_timeout(self) -> float:
        return READ_TIMEOUT

    @override
    async def initialize(self) -> None:
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(
                    limit=self._connections, keepalive_timeout=KEEP_ALIVE
                ),
                cookie_jar=aiohttp.DummyCookieJar(),
                headers={"User-Agent": self.USER_AGENT},
            )

    @override
    async def shutdown(self) -> None:
        if self._session is not None:
            await self._session.close()
            self._session = None

    @override
    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        write_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        connect_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        pool_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        files = request_data.multipart_data if request_data else None
        reading = _chosen(read_timeout, READ_TIMEOUT) + _chosen(
            write_timeout, MEDIA_TIMEOUT if files else 0.0
        )
        connecting = _chosen(pool_timeout, CONNECT_TIMEOUT) + CONNECT_TIMEOUT
        is_download = request_data is None
        timeout = aiohttp.ClientTimeout(
            total=connecting + reading + (MEDIA_TIMEOUT if is_download else 0.0),
            connect=connecting,
            sock_connect=_chosen(connect_timeout, CONNECT_TIMEOUT),
            sock_read=reading,
        )
        if request_data is None or files:
            return await self._exchange(method, url, _body(request_data, files), timeout)
        # Encoded here: the library's own form makes three objects of every value.
        form = urlencode(request_data.json_parameters).encode()
        return await self._exchange(method, url, form, timeout, headers=_FORM)

    def astray(self) -> float | None:
        """Return by how many seconds our clock is ahead of the server's, None where unknown."""
        try:
            there = parsedate_to_datetime(self.server_date or "")
        except ValueError:
            return None
        return self._heard_at - there.timestamp()

    @staticmethod
    @override
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """Parse an answer of Telegram.

        Where it lists something that cannot be parsed (too deep, a number too long), the rest of
        the list is there, and this stays the text it was. Raises TelegramError for no JSON.
        """
        text = payload.decode("utf-8", "replace")
        try:
            answer: dict[str, Any] = json.loads(text)
        except (ValueError, RecursionError) as error:
            listed = _LISTED.search(text)
            if listed is None:
                raise TelegramError("Invalid server response") from error
            return {"ok": True, "result": [_parsed(one) for one in _pieces(text, listed.end())]}
        return answer

    async def call(self, url: str, form: bytes) -> tuple[int, bytes]:
        """Post an encoded form and return the status and the body, past all other layers.

        Raises TimedOut and NetworkError as do_request does.
        """
        return await self._exchange("POST", url, form, _USUAL, headers=_FORM)

    async def _exchange(
        self,
        method: str,
        url: str,
        data: aiohttp.FormData | bytes | None,
        limits: aiohttp.ClientTimeout,
        headers: dict[str, str] | None = None,
    ) -> tuple[int, bytes]:
        if self._session is None:
            raise RuntimeError("the request is used before initialize() or after shutdown()")
        if self._proxy_headers and url.startswith("http:"):  # no CONNECT that would carry them
            headers = {**(headers or {}), **self._proxy_headers}
        try:
            async with self._session.request(
                method,
                yarl.URL(url, encoded=True),
                data=data,
                timeout=limits,
                headers=headers,
                proxy=self._proxy,
                proxy_headers=self._proxy_headers,
            ) as answer:
                self.server_date, self._heard_at = answer.headers.get("Date"), time.time()
                return answer.status, await answer.read()
        except TimeoutError as error:
            raise TimedOut(f"Timed out: {type(error).__name__}") from error
        except (aiohttp.ClientError, OSError) as error:
            raise NetworkError(f"{type(error).__name__}: {error}") from error


def _pieces(text: str, start: int) -> Iterator[str]:
    """Yield the texts of what a JSON list holds that begins at `start`.

    Raises TelegramError where the list does not end: it is cut off.
    """
    depth, begin = 0, start
    for sign in _SIGNS.finditer(text, start):
        match sign.group():
            case "[" | "{":
                depth += 1
            case "]" if depth == 0:
                if text[begin : sign.start()].strip():
                    yield text[begin : sign.start()]
                return
            case "]" | "}":
                depth -= 1
            case "," if depth == 0:
                yield text[begin : sign.start()]
                begin = sign.end()
    raise TelegramError("Invalid server response")


def _parsed(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return text


def _credentials(proxy: yarl.URL) -> dict[str, str] | None:
    if proxy.user is None:
        return None
    pair = f"{proxy.user}:{proxy.password or ''}"
    return {"Proxy-Authorization": f"Basic {b64encode(pair.encode()).decode()}"}


def _chosen(value: ODVInput[float], default: float) -> float:
    if isinstance(value, DefaultValue) or value is None:
        return default
    return float(value)


def _body(
    request_data: RequestData | None, files: dict[str, Any] | None
) -> aiohttp.FormData | None:
    if request_data is None or not files:
        return None
    # Unquoted: Telegram shows a file name as it came, percent signs and all.
    form = aiohttp.FormData(quote_fields=False)
    for name, value in request_data.json_parameters.items():
        form.add_field(name, value)
    for name, (file_name, content, mime_type) in files.items():
        form.add_field(name, content, filename=file_name, content_type=mime_type)
    return form
