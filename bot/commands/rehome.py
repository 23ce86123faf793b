"""`rehome`: the bot moves to another one of Telegram, over the same rows.

The bot has to be stopped: this writes into its database.
"""

import argparse
import json
import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from bot.commands import at_rest
from bot.commands.refusal import UNREACHABLE, USAGE, RefusedError, catalog

if TYPE_CHECKING:
    from bot.services.moving import Moving
    from bot.settings import Settings
    from bot.storage.database import Database

_NAME = re.compile(r"@?(?P<name>[A-Za-z][A-Za-z0-9_]{1,28}bot)", re.IGNORECASE)
_TOKEN = re.compile(r"\d{3,20}:[A-Za-z0-9_-]{5,100}")


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the options of the command."""
    rehome = commands.add_parser(
        "rehome",
        help="move to another bot of Telegram, with everybody",
        description="Note to which bot this one moves. The bot has to be stopped. At its next"
        " start officers are asked whether to announce it; the start with the token of the other"
        " makes the move.",
    )
    rehome.add_argument(
        "--to", required=True, metavar="@BOT", help="the name of the other bot, or its token"
    )


async def run(options: argparse.Namespace) -> None:
    """Note where to, and have the officers asked. Raises RefusedError."""
    settings = at_rest.found("rehome")
    name = await _name(options.to, settings)
    async with at_rest.opened("rehome", settings) as db:
        asked = await _moving(db, settings).declare(name, now=datetime.now(UTC))
    if not asked:
        print(f"rehome: noted that the bot moves to @{name}; {at_rest.NOBODY}.")
        return
    many = "1 officer is" if asked == 1 else f"{asked} officers are"
    print(
        f"rehome: noted; at the next start {many} asked whether to announce the move to @{name}."
        " Leave the old token in place until that has gone out; then give BOT_TOKEN that of"
        f" @{name}."
    )


async def _name(given: str, settings: "Settings") -> str:
    """Return the name of a bot, without @; that of a token is Telegram's to tell."""
    if named := _NAME.fullmatch(given):
        return named["name"]
    if not _TOKEN.fullmatch(given):
        said = "rehome: --to takes the name of a bot, such as @ConfrereBot, or its token."
        raise RefusedError([said], USAGE)
    return await _asked(given, settings)


async def _asked(token: str, settings: "Settings") -> str:
    from telegram.error import TelegramError

    from bot.transport import AiohttpRequest

    proxy = settings.proxy.get_secret_value() if settings.proxy else None
    try:
        async with AiohttpRequest(proxy=proxy) as request:
            _, body = await request.call(f"{settings.api_url}/bot{token}/getMe", b"")
        return str(json.loads(body)["result"]["username"])
    except (TelegramError, ValueError, KeyError, TypeError):
        # Without what it says: that may hold the token.
        said = "rehome: Telegram does not tell whose token that is: give the name instead."
        raise RefusedError([said], UNREACHABLE) from None


def _moving(db: "Database", settings: "Settings") -> "Moving":
    from bot.services.announcements.drafts import Drafts
    from bot.services.moving import Moving
    from bot.services.officers.roles import Roles

    content = catalog()
    officers, directors = settings.officer_ids, settings.director_ids
    roles = Roles(db, content, officer_ids=officers, director_ids=directors)
    return Moving(db, content, roles, Drafts(db, content, roles))
