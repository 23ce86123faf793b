"""What an announcement begins with beside one's own words: a template, or one that went out."""

from collections.abc import Awaitable, Callable, Sequence

from bot.core.announcements import Announcement
from bot.core.callbacks import StaleButtonError
from bot.core.callbacks.drafts import Copy, OfferTemplates, Template, UseTemplate, Write
from bot.core.permissions import Denial, NotAllowedError, Seat
from bot.core.writing.text import escape
from bot.handlers.announcements import asking, draft_panel
from bot.handlers.announcements.viewing import visible
from bot.handlers.buttons import Row, button, keyboard
from bot.handlers.context import Context


async def begin(
    ctx: Context, write: Callable[[Sequence[Seat]], Awaitable[Announcement | None]]
) -> None:
    """Have a draft written in one of the names that this officer speaks in, to be looked over.

    Raises NotAllowedError for who speaks for nobody, StaleButtonError where none is written.
    """
    seats = await ctx.services.roles.speaking(ctx.member.user_id)
    if not seats:
        raise NotAllowedError(Denial.ELSEWHERE)
    draft = await write(seats)
    if draft is None:
        raise StaleButtonError
    await ctx.toast()
    await draft_panel.show(ctx, draft, is_new=True)


async def copy(ctx: Context, pressed: Copy) -> None:
    """Begin a new one with what went out, in the name that spoke or else in one's own."""
    one = await visible(ctx, pressed.announcement)
    spoke = (one.authority, one.region)

    async def write(seats: Sequence[Seat]) -> Announcement | None:
        seat = next((seat for seat in seats if (seat.authority, seat.region) == spoke), seats[0])
        return await ctx.services.drafts.copy(
            one, seat, update_id=ctx.update.update_id, now=ctx.now
        )

    await begin(ctx, write)


async def offer(ctx: Context, _: OfferTemplates) -> None:
    """Show the templates, of several names each in every one."""
    seats = await ctx.services.roles.speaking(ctx.member.user_id)
    rows: list[Row] = []
    for number, seat in enumerate(seats):
        who = ctx.services.wording.named(seat.authority, seat.region, ctx.language)
        for template in Template:
            said = (ctx.text(f"template-{template}-title"), who if len(seats) > 1 else "")
            label = ctx.catalog.beside(filter(None, said), ctx.language)
            rows.append([button(label, UseTemplate(number, template))])
    await ctx.toast()
    await ctx.show_buttons(keyboard(*rows, [button(ctx.text("back"), Write())]))


async def use(ctx: Context, pressed: UseTemplate) -> None:
    """Show a template in every language, to copy at a touch, and ask for the text."""
    seats = await ctx.services.roles.speaking(ctx.member.user_id)
    if pressed.seat >= len(seats):
        raise StaleButtonError
    await ctx.toast()
    draft = await ctx.services.drafts.begin(
        seats[pressed.seat], update_id=ctx.update.update_id, now=ctx.now
    )
    lines = [escape(ctx.text("template-how"))]
    for code, language in ctx.catalog.languages.items():
        text = ctx.catalog.text(f"template-{pressed.template}", code)
        lines.append(f"<b>{escape(language.name)}</b>\n<pre>{escape(text)}</pre>")
    await ctx.reply("\n\n".join(lines))
    await asking.ask_text(ctx, draft, ctx.language)
