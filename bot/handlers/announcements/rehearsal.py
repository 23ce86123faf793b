"""Trying a draft out alone: what who approves would get, then its readers, and nothing leaves."""

from bot.core.callbacks import Buttons, StaleButtonError
from bot.core.callbacks.announcements import PressPreview
from bot.core.callbacks.drafts import Rehearse
from bot.core.writing.text import escape
from bot.handlers.announcements import draft_panel, messages
from bot.handlers.buttons import Row, button, keyboard
from bot.handlers.context import Context
from bot.services.announcements.unfit import UnfitError


async def show(ctx: Context, pressed: Rehearse) -> None:
    """Go through it with who wrote it, and show the draft again below."""
    draft = await draft_panel.own(ctx, pressed.draft)
    try:
        found = await ctx.services.approvals.rehearse(
            draft.id, author=ctx.member.user_id, now=ctx.now
        )
    except UnfitError as error:
        await ctx.toast(ctx.text(error.key), is_alert=True)
        return
    if found is None:
        raise StaleButtonError
    await ctx.toast()
    notice, letters = found
    words, buttons, is_whole = notice[ctx.language]
    await _say(ctx, "rehearsal-approver")
    await ctx.reply(_marked(ctx, words), keyboard(*_inert(buttons)))
    if not is_whole:
        await _say(ctx, "rehearsal-opens")
    for code in draft.texts:
        await _say(ctx, "rehearsal-readers", name=ctx.catalog.languages[code].name)
        await messages.send(ctx, letters[code], is_preview=True)
    await _say(ctx, "rehearsal-over")
    await draft_panel.show(ctx, draft, is_new=True)


async def _say(ctx: Context, key: str, **values: str) -> None:
    await ctx.reply(f"🎓 <i>{escape(ctx.text(key, **values))}</i>")


def _marked(ctx: Context, words: str) -> str:
    return f"<b>{escape(ctx.text('announcement-exercise'))}</b>\n{words}"


def _inert(buttons: Buttons) -> list[Row]:
    """Return buttons that only say what they are."""
    return [[button(label, PressPreview()) for label, _ in row] for row in buttons]
