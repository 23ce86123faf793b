"""Commands as a group hears them: what is done in private, and what speaks to other bots."""

from telegram.ext import filters

from bot.core.deep_links import DeepLink
from bot.core.members import Permission
from bot.core.writing.text import escape
from bot.handlers.buttons import keyboard, link
from bot.handlers.context import Context
from bot.handlers.incoming import secrets
from bot.services.members import Members

_OPENS = {"news": DeepLink.NEWS, "forget": DeepLink.FORGET, "ask": DeepLink.ASK}


def speakers(needs: Permission, members: Members) -> filters.BaseFilter:
    """Return by whom a command that needs this is one of ours: for others, another bot's."""
    if needs is not Permission.OPERATOR:
        return filters.ALL
    return filters.User(sorted(members.operators))


def spoken(words: str) -> str:
    """Return a command as words: « /mon_code 918273 » speaks of a code, whoever it is for."""
    if not words.startswith("/"):
        return words
    name, space, rest = words.removeprefix("/").partition(" ")
    return name.partition("@")[0].replace("_", " ") + space + rest


async def in_private(ctx: Context, name: str) -> None:
    """Say that what a command does is done in private, with the door to it."""
    opens = _OPENS.get(name)
    door = [link(ctx.text("open-private"), ctx.address(opens))] if opens else []
    said = escape(ctx.text("private-command"))
    await ctx.reply(said, keyboard(door) if door else None, quoting=ctx.message_id)


async def overheard(ctx: Context) -> None:
    """Leave alone what a group commands another bot, or edits, unless it gives a secret away."""
    message = ctx.message
    ctx.words = spoken((message.text or message.caption or "") if message else "")
    await secrets.overheard(ctx)
