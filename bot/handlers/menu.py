"""The command menu and the bot's description, in each language and for each kind of chat."""

import hashlib
import json
from collections.abc import Collection

import structlog
from telegram import (
    Bot,
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
)
from telegram.error import BadRequest

from bot.catalog.catalog import Catalog
from bot.core.members import Permission
from bot.handlers import COMMANDS, Command

log = structlog.get_logger()

_MEMBER = [command for command in COMMANDS if command.needs is Permission.EVERYONE]
_GROUP = [command for command in _MEMBER if command.in_groups and command.name != "start"]


def fingerprint(catalog: Catalog, officer_ids: Collection[int]) -> str:
    """Return a hash that changes when the menu has to be published again."""
    texts = [
        catalog.text(key, language)
        for language in catalog.languages
        for key in (
            *(command.description_key for command in COMMANDS),
            "bot-description",
            "bot-short-description",
        )
    ]
    return hashlib.sha256(json.dumps([texts, sorted(officer_ids)]).encode()).hexdigest()


async def publish(bot: Bot, catalog: Catalog, officer_ids: Collection[int]) -> None:
    """Tell Telegram the commands and descriptions; the default language also without a code."""
    for language in (None, *catalog.languages):
        code = language or catalog.default
        scopes: list[tuple[BotCommandScope, list[Command]]] = [
            (BotCommandScopeAllPrivateChats(), _MEMBER),
            (BotCommandScopeAllGroupChats(), _GROUP),
        ]
        for scope, commands in scopes:
            await bot.set_my_commands(
                _described(catalog, code, commands), scope=scope, language_code=language
            )
        await bot.set_my_description(catalog.text("bot-description", code), language)
        await bot.set_my_short_description(catalog.text("bot-short-description", code), language)
        for officer_id in officer_ids:
            await _publish_for_officer(bot, catalog, officer_id, language)


async def _publish_for_officer(
    bot: Bot, catalog: Catalog, officer_id: int, language: str | None
) -> None:
    commands = _described(catalog, language or catalog.default, list(COMMANDS))
    try:
        await bot.set_my_commands(
            commands, scope=BotCommandScopeChat(officer_id), language_code=language
        )
    except BadRequest as error:
        # An officer who has not started the bot yet has no chat to show a menu in.
        log.info("no menu for an officer yet", officer=officer_id, reason=error.message)


def _described(catalog: Catalog, language: str, commands: list[Command]) -> list[BotCommand]:
    return [
        BotCommand(command.name, catalog.text(command.description_key, language))
        for command in commands
    ]
