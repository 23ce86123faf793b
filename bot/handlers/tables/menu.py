"""The command menu and the bot's description, in each language and for each kind of chat."""

import hashlib
import json
from collections.abc import Iterable

import structlog
from telegram import (
    Bot,
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
)
from telegram.error import TelegramError

from bot.catalog.catalog import Catalog
from bot.core.members import Member, Permission, allowed
from bot.handlers.context import Context
from bot.handlers.tables.commands import COMMANDS
from bot.handlers.tables.kinds import Command

log = structlog.get_logger()


def fingerprint(catalog: Catalog, people: Iterable[Member]) -> str:
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
    menus = sorted((one.user_id, _names(one)) for one in people)
    return hashlib.sha256(json.dumps([texts, menus]).encode()).hexdigest()


async def publish(bot: Bot, catalog: Catalog, people: Iterable[Member]) -> None:
    """Tell Telegram the commands and descriptions; the default language also without a code.

    `people` are those with a seat, or who run the bot: each has a menu of their own.
    """
    everybody = [one for one in COMMANDS if one.needs is Permission.EVERYONE]
    in_groups = [one for one in everybody if one.in_groups and one.name != "start"]
    for language in (None, *catalog.languages):
        code = language or catalog.default
        scopes: list[tuple[BotCommandScope, list[Command]]] = [
            (BotCommandScopeAllPrivateChats(), everybody),
            (BotCommandScopeAllGroupChats(), in_groups),
        ]
        for scope, commands in scopes:
            await bot.set_my_commands(
                _described(catalog, code, commands), scope=scope, language_code=language
            )
        await bot.set_my_description(catalog.text("bot-description", code), language)
        await bot.set_my_short_description(catalog.text("bot-short-description", code), language)
    for person in people:
        await _publish_one(bot, catalog, person)


async def publish_new(ctx: Context) -> None:
    """Give who gained or lost a seat in this turn the menu of those they hold now."""
    while ctx.new_menus:
        person = await ctx.services.members.look_up(ctx.new_menus.pop(), language_code=None)
        await _publish_one(ctx.bot, ctx.catalog, person)


async def _publish_one(bot: Bot, catalog: Catalog, person: Member) -> None:
    scope = BotCommandScopeChat(person.user_id)
    theirs = [one for one in COMMANDS if one.name in _names(person)]
    try:
        for language in (None, *catalog.languages):
            if not (person.holds_seat or person.is_operator):
                await bot.delete_my_commands(scope=scope, language_code=language)
                continue
            commands = _described(catalog, language or catalog.default, theirs)
            await bot.set_my_commands(commands, scope=scope, language_code=language)
    except TelegramError as error:
        # Who has not started the bot yet has no chat to show a menu in.
        log.info("no menu for an officer", officer=person.user_id, reason=error.message)


def _names(person: Member) -> list[str]:
    return [one.name for one in COMMANDS if allowed(person, one.needs)]


def _described(catalog: Catalog, language: str, commands: Iterable[Command]) -> list[BotCommand]:
    return [
        BotCommand(command.name, catalog.text(command.description_key, language))
        for command in commands
    ]
