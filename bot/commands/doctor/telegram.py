"""Telegram: the token, what the bot may do there, where updates go, and the hour there."""

import asyncio
import json
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

from telegram.error import TelegramError

from bot.commands.doctor.finding import Finding, not_asked, problem, warning, well
from bot.commands.refusal import UNREACHABLE
from bot.core.health import limits
from bot.settings import Settings
from bot.transport import AiohttpRequest

_PATIENCE = 10.0  # seconds for all of it
_WRONG = 300.0  # seconds between two clocks
_REFUSED = 401
_MANY = 100  # updates that wait


async def findings(settings: Settings) -> list[Finding]:
    """Return what was found; without a token or a network, that it was not asked."""
    if settings.bot_token is None:
        return [not_asked("Telegram", "there is no BOT_TOKEN")]
    proxy = settings.proxy.get_secret_value() if settings.proxy else None
    base = f"{settings.api_url}/bot{settings.bot_token.get_secret_value()}"
    try:
        async with asyncio.timeout(_PATIENCE), AiohttpRequest(proxy=proxy) as request:
            status, me = await _ask(request, f"{base}/getMe")
            moment = request.server_date
            if status == _REFUSED:
                return [
                    problem(
                        "token",
                        "Telegram refuses it",
                        "take a new one from @BotFather",
                        UNREACHABLE,
                    )
                ]
            _, hook = await _ask(request, f"{base}/getWebhookInfo")
    except (TelegramError, TimeoutError, ValueError) as error:
        said = str(error) or type(error).__name__
        token = settings.bot_token.get_secret_value()
        return [not_asked("Telegram", f"it cannot be reached ({said.replace(token, '…')})")]
    return [*_bot(me), *_updates(hook, settings), *_hour(moment)]


async def _ask(request: AiohttpRequest, url: str) -> tuple[int, Mapping[str, Any]]:
    status, body = await request.call(url, b"")
    answer = json.loads(body)
    result = answer.get("result") if isinstance(answer, dict) else None
    return status, result if isinstance(result, dict) else {}


def _bot(me: Mapping[str, Any]) -> Iterator[Finding]:
    yield well("token", f"of @{me.get('username', '?')}, number {me.get('id', '?')}")
    yield (
        well("groups", "the bot can be added to groups")
        if me.get("can_join_groups")
        else warning("groups", "the bot cannot be added", "@BotFather: /setjoingroups, Enable")
    )
    hears_all = me.get("can_read_all_group_messages")
    yield well(
        "privacy mode",
        "off: in groups it hears all, answers what names it and warns who gives a code away"
        if hears_all
        else "on: in groups it hears what names it, and can warn nobody who gives a code away",
    )
    yield (
        well("inline", "on")
        if me.get("supports_inline_queries")
        else warning("inline", "off: nobody can quote an answer", "@BotFather: /setinline")
    )


def _updates(hook: Mapping[str, Any], settings: Settings) -> Iterator[Finding]:
    name, waiting = "updates", hook.get("pending_update_count", 0)
    there, here = bool(hook.get("url")), settings.webhook_url is not None
    if there and not here:
        yield warning(
            name,
            "Telegram calls an address, and CONFRERE_WEBHOOK_URL names none",
            "another bot may use the token; the next start takes the address away",
        )
    elif here and hook.get("url") != settings.webhook_url:
        yield warning(name, "Telegram calls another address, or none", "the next start sets it")
    elif hook.get("last_error_message"):
        yield warning(
            name, f"Telegram's last call failed: {hook['last_error_message']}", "see your proxy"
        )
    else:
        way = "Telegram calls the bot" if here else "the bot asks for them"
        yield well(name, f"{way}; {waiting:,} wait")
    if waiting > _MANY:
        yield warning(name, f"{waiting:,} wait", "see whether the bot runs")


def _hour(date: str | None) -> Iterator[Finding]:
    try:
        there = parsedate_to_datetime(date or "")
    except ValueError:
        yield not_asked("hour", "Telegram did not tell it")
        return
    apart = (datetime.now(UTC) - there.astimezone(UTC)).total_seconds()
    if abs(apart) > _WRONG:
        yield problem(
            "hour",
            f"{apart:+.0f} s beside that of Telegram: reminders leave at the wrong hour",
            "set the clock by NTP",
            UNREACHABLE,
        )
    elif abs(apart) >= limits.ASTRAY:
        yield warning("hour", f"{apart:+.0f} s beside that of Telegram", "set the clock by NTP")
    else:
        yield well("hour", "that of Telegram")
