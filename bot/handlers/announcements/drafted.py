"""What an author sends while a draft is on the screen, without having pressed a button first."""

from datetime import timedelta

from bot.core.announcements import LONGEST, Announcement
from bot.core.members import Permission, allowed
from bot.core.prompts import Awaited, Awaits, PromptKind
from bot.core.writing.languages import language_of
from bot.core.writing.text import MESSAGE_LIMIT, utf16_length
from bot.handlers.context import Context

_TOGETHER = timedelta(seconds=5)  # within which the parts of one text arrive
_SPARE = 200  # UTF-16 units that a phone leaves free so as not to cut a word
SHORTEST = 60  # UTF-16 units of words that are offered in place of a text that is there
FEWEST = 4  # words, below which those of a text say nothing of it


async def listens(ctx: Context, draft: Announcement, panel: int | None) -> None:
    """Have what is sent while a panel is on the screen be offered for its draft."""
    person, service = ctx.member.user_id, ctx.services
    if panel is None or not ctx.is_private or draft.author != person:
        return
    awaited = await service.prompts.awaited(person, now=ctx.now)
    if awaited is None or awaited.message_id == panel or not await _is_asked(ctx, awaited):
        await service.prompts.listens(person, panel, Awaits.ON_SCREEN, now=ctx.now)


async def _is_asked(ctx: Context, awaited: Awaited) -> bool:
    kind = PromptKind.ANNOUNCEMENT
    return await ctx.services.prompts.is_open(ctx.chat.id, awaited.message_id, kind)


async def of_panel(ctx: Context, panel: int) -> Announcement | None:
    """Return the own draft whose panel a message is, to who may still write; else None."""
    if not ctx.is_private or not allowed(ctx.member, Permission.ANNOUNCER):
        return None
    drafts = await ctx.services.drafts.of(ctx.member.user_id)
    return next((draft for draft in drafts if draft.panel == panel), None)


async def on_screen(ctx: Context) -> Announcement | None:
    """Return the draft that is on the screen, None without one."""
    awaited = await ctx.services.prompts.awaited(ctx.member.user_id, now=ctx.now)
    if awaited is None or awaited.what is not Awaits.ON_SCREEN:
        return None
    return await of_panel(ctx, awaited.message_id)


async def fits(ctx: Context, panel: int) -> bool:
    """Tell whether words may be the text of the draft of a panel, and no question beside it."""
    draft = await of_panel(ctx, panel)
    if draft is None:
        return False
    is_wanted = draft.corrects is not None or not draft.texts
    return is_wanted or utf16_length(ctx.words) >= SHORTEST


def language(ctx: Context) -> str:
    """Return the language in which words for a draft are written, as far as they tell."""
    found = language_of(ctx.words)
    return found if found and found in ctx.catalog.languages else ctx.language


def is_too_long(awaited: Awaited, words: str) -> bool:
    """Tell whether words that are awaited as a text are beyond what one may have."""
    return (
        awaited.what in {Awaits.ON_SCREEN, Awaits.CUT, Awaits.TEXT}
        and utf16_length(words) > LONGEST
    )


async def refuses(ctx: Context, asked: int) -> None:
    """Note that a text was too long: where it fills a message, its rest comes within seconds."""
    if not _fills_a_message(ctx.words):
        return
    await ctx.services.prompts.listens(ctx.member.user_id, asked, Awaits.CUT, now=ctx.now)


async def is_rest(ctx: Context) -> bool:
    """Tell whether words are the rest of a text that was too long just now.

    One that does not fill a message is the last of it: what follows is a text of its own.
    """
    person, service = ctx.member.user_id, ctx.services.prompts
    awaited = await service.awaited(person, now=ctx.now, within=_TOGETHER)
    if awaited is None or awaited.what is not Awaits.CUT:
        return False
    if not _fills_a_message(ctx.words):
        is_panel = await of_panel(ctx, awaited.message_id) is not None
        what = Awaits.ON_SCREEN if is_panel else Awaits.TEXT
        await service.listens(person, awaited.message_id, what, now=ctx.now)
    return True


def _fills_a_message(words: str) -> bool:
    return utf16_length(words) >= MESSAGE_LIMIT - _SPARE
