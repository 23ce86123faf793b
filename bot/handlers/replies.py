"""Answers to questions that the bot asked; any other reply is what it would be by itself."""

from bot.core.calendar.changes import Particular
from bot.core.members import Permission, allowed
from bot.core.writing.text import escape
from bot.handlers import attachments, denials
from bot.handlers.announcements import asking, drafted, drafting
from bot.handlers.context import Context
from bot.handlers.deadlines import changes, reminders
from bot.handlers.questions import faq, unanswered


async def received(ctx: Context) -> None:
    """Take a reply to where it belongs."""
    message = ctx.message
    if message is None:
        return
    asked = message.reply_to_message
    is_ours = asked and asked.from_user and asked.from_user.id == ctx.bot.id
    if asked and is_ours and await is_taken(ctx, asked.message_id, asked.text or ""):
        return
    if message.text:
        await faq.question(ctx)
    else:
        await attachments.received(ctx)


async def is_taken(ctx: Context, asked: int, question: str = "") -> bool:
    """Take the answer to the message `asked`; False where that asks for nothing.

    No answer to a question of the bot is ever a question itself. `question` are its words, where
    they are at hand: of some, nothing else is noted.
    """
    awaited = await ctx.services.awaiting.of(ctx.member.user_id, now=ctx.now)
    is_awaited = awaited is not None and awaited.message_id == asked
    if is_awaited:
        await ctx.services.awaiting.done(ctx.member.user_id, now=ctx.now)
    if is_awaited and awaited is not None and awaited.what == drafted.ON_SCREEN:
        return await _is_of_draft(ctx, asked)
    if await _is_of_announcement(ctx, asked, question) or await _is_of_draft(ctx, asked):
        return True
    if await _is_of_change(ctx, asked, question) or await unanswered.is_written(ctx, asked):
        return True
    is_pharmacy = is_awaited and awaited is not None and awaited.what == reminders.PHARMACY
    if is_pharmacy or question in _asked(ctx, "pharmacy-ask"):
        await reminders.name_pharmacy(ctx)
        return True
    return False


async def _is_of_announcement(ctx: Context, asked: int, question: str) -> bool:
    service = ctx.services.drafts
    is_why = question in _asked(ctx, "announce-ask-reason")
    prompt = await service.asked_in(ctx.chat.id, asked)
    if prompt is None and is_why:
        prompt = await service.asked_before(asked)
    if prompt is None and not is_why:
        return False
    if prompt is None or not allowed(ctx.member, Permission.ANNOUNCER):
        await asking.say_late(ctx, None)
    else:
        await drafting.replied(ctx, prompt.subject, prompt.detail)
    return True


async def _is_of_draft(ctx: Context, asked: int) -> bool:
    """Take the words for the text of the draft whose panel they answer."""
    draft = await drafted.of_panel(ctx, asked)
    if draft is None:
        return False
    await drafting.replied(ctx, draft.id, f"{asking.TEXT}:{drafted.language(ctx)}")
    return True


async def _is_of_change(ctx: Context, asked: int, question: str) -> bool:
    found = await ctx.services.change_drafts.asked_by(ctx.member.user_id, asked)
    if not found and question not in _asked(ctx, *(f"change-ask-{one}" for one in Particular)):
        return False
    if not allowed(ctx.member, Permission.OFFICER):
        await ctx.reply(escape(await denials.turned_away(ctx)))
    elif found:
        await changes.replied(ctx, *found)
    else:
        await changes.resume(ctx)
    return True


def _asked(ctx: Context, *keys: str) -> set[str]:
    """Return the questions of these keys in every language."""
    catalog = ctx.catalog
    return {catalog.text(key, language) for key in keys for language in catalog.languages}
