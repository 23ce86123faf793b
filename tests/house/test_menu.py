"""The menu of commands: published as the bot starts, in each language, and for who has a seat."""

import pytest
from telegram import BotCommandScopeAllGroupChats, BotCommandScopeAllPrivateChats

from bot.loops import MENU_MARK
from tests.cast import AMINA, KARIM
from tests.house.conftest import Running, eventually


async def menu_published(running: Running) -> None:
    """Wait until the bot has told Telegram all of its commands."""

    async def is_noted() -> bool | None:
        key = f"{MENU_MARK}%"
        noted = await running.house.db.read.one("SELECT 1 FROM settings WHERE key LIKE ?", (key,))
        return True if noted else None

    await eventually(is_noted)


@pytest.mark.usefixtures("menu")
async def test_everybody_finds_the_commands_in_their_language(running: Running) -> None:
    """In private and in groups; officers have more, in their own chat."""
    await menu_published(running)
    bot, catalog = running.house.application.bot, running.house.catalog
    for language in (None, *catalog.languages):
        described = catalog.text("command-help", language or catalog.default)
        for scope in (BotCommandScopeAllPrivateChats(), BotCommandScopeAllGroupChats()):
            found = await bot.get_my_commands(scope=scope, language_code=language)
            assert described in {one.description for one in found}
        description = await bot.get_my_description(language)
        assert description.description == catalog.text(
            "bot-description", language or catalog.default
        )
    menus = {
        person: running.playground.world.profile.menu(
            person, person, "fr", group=False, administrator=False
        )
        for person in (AMINA, KARIM)
    }
    names = {person: {one["command"] for one in menu} for person, menu in menus.items()}
    assert "announce" in names[KARIM] - names[AMINA]
