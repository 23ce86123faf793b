"""The table of commands, and doing the one that was meant by a mistyped word."""

from bot.core.callbacks import StaleButtonError
from bot.core.callbacks.people import RunCommand
from bot.core.members import allowed
from bot.handlers.announcements import drafting, training, viewing
from bot.handlers.board import board, stats
from bot.handlers.context import Context
from bot.handlers.deadlines import changes, deadline, reminders
from bot.handlers.documents import official
from bot.handlers.guide import guide, pdf
from bot.handlers.health import status
from bot.handlers.officers import freezes, invitations, roles
from bot.handlers.official import awaiting
from bot.handlers.people import privacy, start
from bot.handlers.portal import weather
from bot.handlers.questions import faq
from bot.handlers.tables import links
from bot.handlers.tables.kinds import (
    ADMINS,
    ANNOUNCER,
    EVERYONE,
    HELPER,
    NATIONAL,
    OFFICER,
    OPERATOR,
    Command,
)
from bot.handlers.tickets import own, places, showing
from bot.handlers.verification import standing, verify

COMMANDS = (
    Command("start", links.command, in_groups=EVERYONE),
    Command("guide", guide.command, in_groups=EVERYONE),
    Command("pdf", pdf.command, in_groups=EVERYONE),
    Command("deadline", deadline.command, in_groups=EVERYONE),
    Command("portal", weather.command, in_groups=EVERYONE),
    Command("reminders", reminders.command, in_groups=EVERYONE),
    Command("faq", faq.command, in_groups=EVERYONE),
    Command("news", standing.news),
    Command("verify", verify.command, in_groups=EVERYONE),
    Command("language", start.languages, in_groups=EVERYONE),
    Command("help", start.help_, in_groups=EVERYONE),
    Command("privacy", privacy.show, in_groups=EVERYONE),
    Command("forget", privacy.forget),
    Command("ask", own.command),
    Command("questions", showing.waiting, HELPER),
    Command("desk", places.command, HELPER, in_groups=OFFICER),
    Command("guide_pdf", official.command, NATIONAL),
    Command("announce", drafting.command, ANNOUNCER),
    Command("announcements", viewing.command, ANNOUNCER),
    Command("training", training.command, ANNOUNCER, in_groups=ADMINS),
    Command("invite", invitations.command, OFFICER),
    Command("roles", roles.listed, OFFICER),
    Command("freeze", freezes.command, OFFICER),
    Command("deadline_set", changes.command, NATIONAL),
    Command("board", board.command, OFFICER),
    Command("awaiting", awaiting.command, OFFICER),
    Command("stats", stats.command, OFFICER),
    Command("status", status.command, OPERATOR),
)


async def run(ctx: Context, pressed: RunCommand) -> None:
    """Do what a mistyped command was meant to do. Raises StaleButtonError."""
    command = next((one for one in COMMANDS if one.name == pressed.command), None)
    if command is None or not allowed(ctx.member, command.needs):
        raise StaleButtonError
    await ctx.toast()
    await command.answer(ctx)
