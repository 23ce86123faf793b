"""Asking for something of an announcement in words, and a reply that comes too late."""

from bot.core.announcements import Announcement
from bot.core.callbacks.announcements import TurnAnnouncements
from bot.core.prompts import Awaits, Prompt, PromptKind
from bot.core.writing.text import escape
from bot.handlers.announcements.panel import standing
from bot.handlers.buttons import button, keyboard
from bot.handlers.context import Context

REASON = "reason"  # what a prompt asks for of what waits; and of a draft …
BEGIN = "begin"  # or nothing yet: what is written begins one
CORRECTION = "correction"  # of what was sent: the words that take the place of its own
SHORTER = "shorter"  # … those that were too long, once more
SEARCH = "search"  # words that are sought in what went out
TEXT, FILES, EXPIRES, MOMENT = "text", "files", "expires", "moment"  # a text with its language


async def ask(ctx: Context, number: int, what: str, text: str) -> int:
    """Ask this person for something of an announcement, and know the reply by the question.

    Returns the number of the question.
    """
    kind = what.partition(":")[0]
    await ctx.services.drafts.end_album(number)
    message = await ctx.prompt(
        text,
        kind=PromptKind.ANNOUNCEMENT,
        subject=number,
        detail=what,
        awaits=Awaits(f"announce-{kind}") if kind != FILES else None,
    )
    return message.message_id


async def ask_text(ctx: Context, draft: Announcement, language: str) -> int:
    """Ask for the text in a language; return the number of the question."""
    key = "announce-ask-text" if draft.corrects is None else "announce-ask-correction"
    text = ctx.text(key, name=ctx.catalog.languages[language].name)
    return await ask(ctx, draft.id, f"{TEXT}:{language}", text)


async def listens_for_text(ctx: Context, message_id: int) -> None:
    """Have what is written below a message be offered as the text of a new announcement."""
    person = ctx.member.user_id
    prompt = Prompt(PromptKind.ANNOUNCEMENT, ctx.chat.id, message_id, person, detail=BEGIN)
    await ctx.services.prompts.asks(prompt, awaits=Awaits.TEXT, now=ctx.now)


async def understands_correction(ctx: Context, one: Announcement, message_id: int) -> None:
    """Have what replies to a report be the corrected text of its announcement."""
    prompt = Prompt(
        PromptKind.ANNOUNCEMENT, ctx.chat.id, message_id, ctx.member.user_id, one.id, CORRECTION
    )
    await ctx.services.prompts.understands(prompt, now=ctx.now)


async def ask_shorter(ctx: Context, one: Announcement, lacks: str) -> int:
    """Say what a corrected text lacks, and ask for it again; return the number of the question.

    Nothing is begun before there is one that can be sent.
    """
    message = await ctx.prompt(
        f"{lacks}\n{ctx.text('announce-correct-again')}",
        kind=PromptKind.ANNOUNCEMENT,
        subject=one.id,
        detail=SHORTER,
        awaits=Awaits.TEXT,
    )
    return message.message_id


async def ask_for(ctx: Context, draft: Announcement, what: str) -> int:
    """Ask for the files, the last day or the moment; return the number of the question."""
    return await ask(ctx, draft.id, what, ctx.text(f"announce-ask-{what}"))


async def say_late(ctx: Context, one: Announcement | None) -> None:
    """Say that a reply comes too late: by whom it was decided, or that nothing is asked."""
    if one is None or one.decided_by is None:
        opens = button(ctx.text("announcements-button"), TurnAnnouncements())
        await ctx.reply(escape(ctx.text("announce-reply-late")), keyboard([opens]))
        return
    named = await ctx.services.roles.namer()
    state = await standing(ctx, one)
    said = ctx.text("announce-reply-decided", by=named(one.decided_by, ctx.language), state=state)
    await ctx.reply(escape(said))
