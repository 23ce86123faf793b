"""A command that there is not: done by its other name, else what was meant with a button."""

from bot.core.callbacks.people import RunCommand
from bot.core.commands import meant
from bot.core.members import Permission, allowed
from bot.core.writing.text import escape
from bot.handlers.buttons import button, keyboard
from bot.handlers.context import Context
from bot.handlers.incoming import secrets
from bot.handlers.incoming.commands import spoken
from bot.handlers.questions import acts
from bot.handlers.tables.commands import COMMANDS


async def answer(ctx: Context) -> None:
    """Do what the words do or name, offer what was meant, or list what there is."""
    typed, *rest = ctx.words.removeprefix("/").split() or [""]
    ctx.words = spoken(ctx.words)
    if await secrets.warned(ctx):
        return
    if ctx.catalog.acts.read(ctx.words) and await acts.heard(ctx, ctx.words, is_command=True):
        return
    names = [one.name for one in COMMANDS if allowed(ctx.member, one.needs)]
    command = meant(typed.partition("@")[0], names, ctx.catalog.command_words)
    if command is not None and typed.lower() in ctx.catalog.command_words.get(command, ()):
        ctx.words = " ".join(rest)
        await next(one for one in COMMANDS if one.name == command).answer(ctx)
        return
    if command is not None:
        said = escape(ctx.text("mistyped-meant", name=f"/{command}"))
        run = button(f"/{command}", RunCommand(command))
        await ctx.reply(said, keyboard([run]), quoting=ctx.message_id)
        return
    known = [one.name for one in COMMANDS if one.needs is Permission.EVERYONE]
    listed = " ".join(f"/{name}" for name in known)
    await ctx.reply(escape(ctx.text("unknown-command", commands=listed)))
