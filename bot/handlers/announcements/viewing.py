"""/announcements: what waits, is planned or was sent, and one of them as it stands."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from telegram import InlineKeyboardMarkup

from bot.core.announcements import Announcement, State
from bot.core.callbacks.announcements import Preview, TurnAnnouncements, ViewAnnouncement
from bot.core.writing.text import escape
from bot.handlers import proposals
from bot.handlers.announcements import drafted, messages
from bot.handlers.announcements.panel import clock, moment, standing, words
from bot.handlers.announcements.panel_buttons import buttons
from bot.handlers.buttons import Row, button, keyboard
from bot.handlers.context import Context
from bot.handlers.officers import freezes
from bot.handlers.paging import turning

SHOWN = 10


async def command(ctx: Context) -> None:
    """List what waits, what is planned and what was sent."""
    await ctx.reply(*await _listed(ctx, 0))


async def page(ctx: Context, pressed: TurnAnnouncements) -> None:
    """Turn the list, or open it from a button."""
    await ctx.toast()
    html, rows = await _listed(ctx, pressed.start or 0)
    say = ctx.reply if pressed.start is None else ctx.show
    await say(html, rows)


async def view(ctx: Context, pressed: ViewAnnouncement) -> None:
    """Show where an announcement stands; whoever is to agree to one sees its words first."""
    one = await visible(ctx, pressed.announcement)
    await ctx.toast()
    if one.state is State.WAITING:
        await _show_letters(ctx, one, one.texts)
    await _show(ctx, one)


async def preview(ctx: Context, pressed: Preview) -> None:
    """Show exactly what the readers of each language get, then where one was."""
    one = await visible(ctx, pressed.announcement)
    await ctx.toast()
    await _show_letters(ctx, one, ctx.catalog.languages)
    await _show(ctx, one)


async def preview_pressed(ctx: Context) -> None:
    """Say that a button of a preview does nothing yet."""
    await ctx.toast(ctx.text("announce-is-preview"))


async def visible(ctx: Context, number: int) -> Announcement:
    """Return an announcement that this person may look at. Raises StaleButtonError."""
    return proposals.visible(ctx, await ctx.services.announcements.find(number))


async def _listed(ctx: Context, start: int) -> tuple[str, InlineKeyboardMarkup]:
    """Return a page of the list: how each stands, whose it is, its first words."""
    every = await ctx.services.announcements.listed()
    named = await ctx.services.roles.namer(is_past=True)
    key = "announcements-listed" if every else "announcements-none"
    lines = [*await freezes.banner(ctx), escape(ctx.text(key))]
    rows: list[Row] = []
    for one in every[start : start + SHOWN]:
        stands = await standing(ctx, one)
        number = "" if one.is_exercise else one.number or ""
        wording, code = ctx.services.wording, ctx.language
        head = ctx.catalog.beside((stands, number, *_planned(ctx, one)), code)
        whose = ctx.catalog.beside((wording.who(one, code), named(one.author, code)), code)
        lines.append(
            f"<b>{escape(head)}</b>\n<i>{escape(whose)}</i>\n{escape(wording.about(one, code))}"
        )
        label = ctx.catalog.beside((number or stands, wording.about(one, code)), code)
        rows.append([button(label, ViewAnnouncement(one.id))])
    rows.append(
        turning(
            ctx,
            TurnAnnouncements,
            start=start,
            shown=len(rows),
            total=len(every),
            back=start - SHOWN,
        )
    )
    return "\n\n".join(lines), keyboard(*rows)


def _planned(ctx: Context, one: Announcement) -> Sequence[str]:
    """Return when a planned one leaves, or when one left; nothing of any other."""
    if one.state is State.SCHEDULED:
        return (moment(ctx, replace(one.options, send_at=one.moment)),)
    if one.sent_at is None:
        return ()
    return (ctx.text("announce-moment-was", **clock(ctx, one.sent_at)),)


async def _show(ctx: Context, one: Announcement) -> None:
    """Show an announcement as it stands, with what this person may do."""
    message = await ctx.reply(await words(ctx, one), await buttons(ctx, one))
    if one.state is State.DRAFT:
        await ctx.services.drafts.works_in(one.id, message.message_id)
        await drafted.listens(ctx, one, message.message_id)


async def _show_letters(ctx: Context, one: Announcement, codes: Collection[str]) -> None:
    for code, letter in (await ctx.services.announcements.letters(one, now=ctx.now)).items():
        if code in codes:
            name = ctx.catalog.languages[code].name
            await ctx.reply(f"👁 <i>{escape(ctx.text('announce-preview-of', name=name))}</i>")
            await messages.send(ctx, letter, is_preview=True)
