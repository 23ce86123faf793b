"""The conversation: one table of commands, one of buttons, and the functions they name."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from bot.core.members import Permission
from bot.handlers import attachments, awaited
from bot.handlers.announcements import decisions, drafting, training
from bot.handlers.context import Context
from bot.handlers.deadlines import calendars, changes, deadline, declarations, reminders
from bot.handlers.documents import official, received_files
from bot.handlers.guide import guide, pdf
from bot.handlers.officers import freezes, invitations, roles, stats
from bot.handlers.people import privacy, start
from bot.handlers.questions import faq, questions, unanswered
from bot.handlers.verification import verify

Answer = Callable[[Context], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Command:
    """A command: its name, what answers it, who may use it, and whether groups see it."""

    name: str
    answer: Answer
    needs: Permission = Permission.EVERYONE
    in_groups: bool = False

    @property
    def description_key(self) -> str:
        """The string that describes the command in Telegram's menu."""
        return f"command-{self.name}"


@dataclass(frozen=True, slots=True)
class Button:
    """A button's verb: what answers it, who may press it, and whether it lives in groups."""

    verb: str
    answer: Answer
    needs: Permission = Permission.EVERYONE
    in_groups: bool = False


COMMANDS = (
    Command("start", start.start, in_groups=True),
    Command("guide", guide.command, in_groups=True),
    Command("pdf", pdf.command, in_groups=True),
    Command("deadline", deadline.command, in_groups=True),
    Command("reminders", reminders.command, in_groups=True),
    Command("faq", faq.command, in_groups=True),
    Command("news", verify.news),
    Command("verify", verify.command, in_groups=True),
    Command("language", start.languages, in_groups=True),
    Command("help", start.help_, in_groups=True),
    Command("privacy", privacy.show, in_groups=True),
    Command("forget", privacy.forget),
    Command("questions", questions.waiting, Permission.EDITOR),
    Command("guide_pdf", official.command, Permission.OFFICER),
    Command("announce", drafting.command, Permission.ANNOUNCER),
    Command("announcements", decisions.command, Permission.ANNOUNCER),
    Command("training", training.command, Permission.ANNOUNCER, in_groups=True),
    Command("invite", invitations.command, Permission.OFFICER),
    Command("roles", roles.listed, Permission.OFFICER),
    Command("freeze", freezes.command, Permission.OFFICER),
    Command("deadline_set", changes.command, Permission.NATIONAL),
    Command("stats", stats.command, Permission.OFFICER),
)

BUTTONS = (
    Button("home", start.home),
    Button("choice", start.set_choice),
    Button("language", start.set_language, in_groups=True),
    Button("regions", start.regions),
    Button("region", start.set_region),
    Button("open", start.open_private, in_groups=True),
    Button("places", start.places, in_groups=True),
    Button("place", start.set_place, in_groups=True),
    Button("guide", guide.press),
    Button("begin", guide.begin),
    Button("stuck", guide.stuck),
    Button("more", guide.more),
    Button("album", guide.album),
    Button("share", guide.share),
    Button("pdf", pdf.press),
    Button("official", received_files.send),
    Button("deadline", deadline.show),
    Button("reminders", reminders.press, in_groups=True),
    Button("declared", declarations.press),
    Button("tick", declarations.toggle),
    Button("snooze", declarations.snooze),
    Button("calendar", calendars.press),
    Button("verify", verify.press, in_groups=True),
    Button("number", verify.numbered, in_groups=True),
    Button("read", verify.read, in_groups=True),
    Button("current", verify.current),
    Button("announce", drafting.press, Permission.ANNOUNCER),
    Button("announced", decisions.press, Permission.ANNOUNCER),
    Button("awaited", awaited.press),
    Button("attach", attachments.press),
    Button("listed", decisions.page, Permission.ANNOUNCER),
    Button("preview", drafting.preview_pressed),
    Button("invite", invitations.press, Permission.OFFICER),
    Button("seat", invitations.decide, Permission.OFFICER),
    Button("roles", roles.page, Permission.OFFICER),
    Button("unrole", roles.press),  # who is suspended may object; the service asks
    Button("freeze", freezes.press, Permission.OFFICER),
    Button("thaw", freezes.thaw, Permission.OFFICER),
    Button("change", changes.press, Permission.OFFICER),
    Button("faq", faq.themes),
    Button("themes", faq.back_to_themes, in_groups=True),
    Button("theme", faq.theme, in_groups=True),
    Button("topic", faq.topic, in_groups=True),
    Button("other", faq.not_my_question),
    Button("vote", faq.vote),
    Button("ask", questions.propose),
    Button("send", questions.send),
    Button("cancel", questions.cancel),
    Button("questions", questions.page, Permission.EDITOR),
    Button("close", questions.close, Permission.EDITOR),
    Button("missed", unanswered.show, Permission.EDITOR),
    Button("draft", unanswered.begin, Permission.EDITOR),
    Button("bring", official.propose, Permission.OFFICER),
    Button("paper", official.press, Permission.OFFICER),
    Button("forget", privacy.forget_confirmed),
)
