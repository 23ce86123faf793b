"""/announcements: what waits, is planned or was sent, one as it stands, and a search in them."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

from telegram import InlineKeyboardMarkup

from bot.core.announcements import Announcement, State
from bot.core.callbacks import CallbackData
from bot.core.callbacks.announcements import (
    AskFind,
    FindAnnouncements,
    Preview,
    TurnAnnouncements,
    ViewAnnouncement,
)
from bot.core.sending.message_keys import approval
from bot.core.writing.text import escape
from bot.handlers import proposals
from bot.handlers.announcements import asking, drafted, messages
from bot.handlers.announcements.panel import clock, moment, standing, words
from bot.handlers.announcements.panel_buttons import buttons
from bot.handlers.buttons import Row, button, keyboard
from bot.handlers.context import Context
from bot.handlers.officers import freezes
from bot.handlers.paging import turning
from bot.services.announcements.finding import sought

SHOWN = 10


async def command(ctx: Context) -> None:
    """List what waits, what is planned and what was sent; with words, what holds them."""
    if words_ := sought(ctx.words):
        await ctx.reply(*await _found(ctx, 0, words_))
    else:
        await ctx.reply(*await _listed(ctx, 0))


async def ask_find(ctx: Context, _: AskFind) -> None:
    """Ask which words are sought."""
    await ctx.toast()
    await asking.ask(ctx, 0, asking.SEARCH, ctx.text("announce-ask-search"))


async def turn_found(ctx: Context, pressed: FindAnnouncements) -> None:
    """Turn what was found."""
    await ctx.toast()
    await ctx.show(*await _found(ctx, pressed.start, sought(pressed.words)))


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
    """Return a page of the list."""
    every = await ctx.services.announcements.listed()
    head = ctx.text("announcements-listed" if every else "announcements-none")
    search = [button(ctx.text("announcements-search"), AskFind())] if every else []
    return await _page(ctx, every, start, head, TurnAnnouncements, search)


async def _found(ctx: Context, start: int, words_: str) -> tuple[str, InlineKeyboardMarkup]:
    """Return a page of what went out and holds some words."""
    every = await ctx.services.announcements.holding(words_)
    key = "announcements-found" if every else "announcements-found-none"
    head = ctx.text(key, words=words_, count=len(every))
    search = [button(ctx.text("announcements-search"), AskFind())]

    def turned(place: int) -> FindAnnouncements:
        return FindAnnouncements(place, words_)

    return await _page(ctx, every, start, head, turned, search)


async def _page(
    ctx: Context,
    every: Sequence[Announcement],
    start: int,
    title: str,
    turned: Callable[[int], CallbackData],
    last: Row,
) -> tuple[str, InlineKeyboardMarkup]:
    """Return some of a list from a place on: how each stands, whose it is, its first words."""
    named = await ctx.services.roles.namer(is_past=True)
    lines = [*await freezes.banner(ctx), escape(title)]
    rows: list[Row] = []
    for one in every[start : start + SHOWN]:
        stands = await standing(ctx, one)
        number = "" if one.is_exercise else one.number or ""
        wording, code = ctx.services.wording, ctx.language
        head = ctx.catalog.beside((stands, number, *await _planned(ctx, one)), code)
        whose = ctx.catalog.beside((wording.who(one, code), named(one.author, code)), code)
        lines.append(
            f"<b>{escape(head)}</b>\n<i>{escape(whose)}</i>\n{escape(wording.about(one, code))}"
        )
        label = ctx.catalog.beside((number or stands, wording.about(one, code)), code)
        rows.append([button(label, ViewAnnouncement(one.id))])
    rows.append(
        turning(
            ctx,
            turned,
            start=start,
            shown=len(rows),
            total=len(every),
            back=start - SHOWN,
        )
    )
    return "\n\n".join(lines), keyboard(*rows, last)


async def _planned(ctx: Context, one: Announcement) -> Sequence[str]:
    """Return when a planned one leaves, or when one left; nothing of any other."""
    if one.state is State.SCHEDULED:
        return (moment(ctx, replace(one.options, send_at=one.moment)),)
    if one.sent_at is None or await ctx.services.reports.is_held(one):
        return ()
    return (ctx.text("announce-moment-was", **clock(ctx, one.sent_at)),)


async def _show(ctx: Context, one: Announcement) -> None:
    """Show an announcement as it stands, with what this person may do."""
    message = await ctx.reply(await words(ctx, one), await buttons(ctx, one))
    if one.state is State.WAITING:
        await proposals.shown(ctx, approval(one.id), message.message_id)
    if one.state is State.DRAFT:
        await ctx.services.drafts.works_in(one.id, message.message_id)
        await drafted.listens(ctx, one, message.message_id)


async def _show_letters(ctx: Context, one: Announcement, codes: Collection[str]) -> None:
    for code, letter in (await ctx.services.announcements.letters(one, now=ctx.now)).items():
        if code in codes:
            name = ctx.catalog.languages[code].name
            await ctx.reply(f"👁 <i>{escape(ctx.text('announce-preview-of', name=name))}</i>")
            await messages.send(ctx, letter, is_preview=True)
