"""A draft on the screen of its author: whose it is, how it is kept and shown."""

from bot.core.announcements import Announcement, State
from bot.core.callbacks import StaleButtonError
from bot.core.callbacks.drafts import ShowDraft
from bot.core.writing.text import escape
from bot.handlers.announcements import drafted
from bot.handlers.announcements.panel import words
from bot.handlers.announcements.panel_buttons import buttons
from bot.handlers.announcements.viewing import visible
from bot.handlers.buttons import button, keyboard
from bot.handlers.context import Context


async def own(ctx: Context, number: int) -> Announcement:
    """Return an own draft. Raises StaleButtonError."""
    found = await visible(ctx, number)
    if found.state is not State.DRAFT:
        raise StaleButtonError
    return found


async def keep(ctx: Context, draft: Announcement, changed: Announcement) -> Announcement:
    """Keep what a button changed of a draft, and return it. Raises StaleButtonError."""
    if changed != draft and not await ctx.services.drafts.keep(changed):
        raise StaleButtonError
    await ctx.toast()
    return changed


async def show(
    ctx: Context, draft: Announcement, *, is_new: bool = False, is_same: bool = False
) -> None:
    """Show a draft with what can be done to it, in place of the button that was pressed.

    `is_new` sends it as a message of its own; `is_same` changes the panel that is there.
    """
    html, rows = await words(ctx, draft), await buttons(ctx, draft)
    if ctx.update.callback_query is not None and not is_new:
        await ctx.show(html, rows)
        if ctx.message_id is not None and ctx.message_id != draft.panel:
            await _work_in(ctx, draft, ctx.message_id)
        await drafted.listens(ctx, draft, ctx.message_id)
    elif not is_same or draft.panel is None or not await ctx.edit(draft.panel, html, rows):
        message = await ctx.reply(html, rows)
        await _work_in(ctx, draft, message.message_id)
        await drafted.listens(ctx, draft, message.message_id)


async def _work_in(ctx: Context, draft: Announcement, panel: int) -> None:
    """Note in which message an author works, and let the others lead to their drafts only."""
    if ctx.is_private:
        for other in await ctx.services.drafts.of(draft.author):
            if other.panel is None or other.panel == panel:
                continue
            about = ctx.services.wording.about(other, ctx.language)
            if other.id == draft.id:
                said, rows = ctx.text("announce-panel-below", about=about), None
            else:
                resume = button(ctx.text("announce-resume", about=about), ShowDraft(other.id))
                said, rows = ctx.text("announce-panel-left"), keyboard([resume])
                await ctx.services.drafts.works_in(other.id, None)
            await ctx.edit(other.panel, escape(said), rows)
    await ctx.services.drafts.works_in(draft.id, panel)
