"""/portal: whether it works now, by what people say; one press says how it is here."""

from telegram import InlineKeyboardMarkup
from telegram.error import BadRequest

from bot.core.calendar.morocco import ZONE
from bot.core.callbacks.guide import OfferGuides
from bot.core.callbacks.portal import LeavePortal, SayPortal, WatchPortal
from bot.core.callbacks.questions import SendTopic
from bot.core.deep_links import DeepLink
from bot.core.portal.questions import Asked
from bot.core.portal.signals import Signal, State
from bot.core.portal.weather import Weather
from bot.core.writing.text import escape
from bot.handlers import files
from bot.handlers.buttons import Row, button, keyboard, link
from bot.handlers.context import Context
from bot.services.portal import portal_words
from bot.services.printing.printables import RenderedFile, RenderError

SLOW = "portal-slow"  # the topic of what to do where it does not open
HOURS = "best-hour"  # the topic whose first words are the advice of when to try

TOPICS = (SLOW, HOURS)  # whose answers lead here


async def command(ctx: Context) -> None:
    """Tell whether it works now, in a message of its own."""
    await ctx.toast()
    await _send(ctx)


async def asked(ctx: Context, what: Asked) -> None:
    """Answer who asks in words, or wants to be told when it works again."""
    note = await _watch(ctx) if what is Asked.WATCH and ctx.is_private else ""
    await _send(ctx, note)


async def say(ctx: Context, pressed: SayPortal) -> None:
    """Take the signal of who pressed, and show how it is with it."""
    await ctx.services.portal.say(ctx.member.user_id, pressed.signal, now=ctx.now)
    await ctx.toast(ctx.text("portal-said"))
    await _show(ctx)


async def watch(ctx: Context) -> None:
    """Have who pressed told when it works again."""
    await _show(ctx, await _watch(ctx))


async def leave(ctx: Context) -> None:
    """Have who pressed told nothing."""
    await ctx.services.portal.unwatch(ctx.member.user_id)
    await _show(ctx, ctx.text("portal-unwatched"))


async def _watch(ctx: Context) -> str:
    """Have a person told; return what they are told now, as plain text."""
    until = await ctx.services.portal.watch(ctx.member.user_id, now=ctx.now)
    if until is None:
        return ctx.text("portal-watch-works")
    local = until.astimezone(ZONE)
    return ctx.text(
        "portal-watching",
        date=ctx.catalog.date(local.date(), ctx.speaks, weekday=True),
        time=ctx.catalog.formats.time(local.timetz(), ctx.speaks),
    )


async def _send(ctx: Context, note: str = "") -> None:
    weather = await ctx.services.portal.weather(now=ctx.now)
    html, buttons = await _words(ctx, weather, note), await _buttons(ctx, weather)
    picture = await _picture(ctx, weather)
    if picture:
        try:
            await files.send_photo(ctx, picture, html, buttons)
        except BadRequest as error:
            if not files.is_not_allowed(error):
                raise
        else:
            return
    await ctx.reply(html, buttons, quoting=None if ctx.is_private else ctx.message_id)


async def _show(ctx: Context, note: str = "") -> None:
    """Say it anew in the message whose button was pressed."""
    weather = await ctx.services.portal.weather(now=ctx.now)
    html, buttons = await _words(ctx, weather, note), await _buttons(ctx, weather)
    picture = await _picture(ctx, weather)
    if picture:
        await files.show_photo(ctx, picture, html, buttons)
    else:
        await ctx.show(html, buttons)


async def _picture(ctx: Context, weather: Weather) -> RenderedFile | None:
    """Return today as a picture, None where there is nothing to claim or it does not print."""
    if not weather.is_drawn:
        return None
    try:
        return await ctx.services.prints.weather(weather, ctx.language, now=ctx.now)
    except RenderError:
        return None


async def _words(ctx: Context, weather: Weather, note: str) -> str:
    """Return how it is, when to try, and who says so, as Telegram HTML."""
    told = ctx.catalog.topics[HOURS].told_in(ctx.speaks, otherwise=ctx.language)
    advice, *_ = (await ctx.services.topics.body(HOURS, told, now=ctx.now)).split("\n\n")
    return "\n\n".join(
        [
            f"<b>{escape(ctx.text('portal-title'))}</b>",
            escape(portal_words.present(ctx.catalog, weather.present, ctx.speaks)),
            *([escape(note)] if note else []),
            advice,
            f"<i>{escape(ctx.text('portal-voices'))}</i>",
        ]
    )


async def _buttons(ctx: Context, weather: Weather) -> InlineKeyboardMarkup:
    """Return what one can do; in a group nobody says anything of the portal."""
    if not ctx.is_private:
        return keyboard([link(ctx.text("portal-in-private"), ctx.address(DeepLink.PORTAL))])
    rows: list[Row] = [[button(ctx.text(f"portal-say-{one}"), SayPortal(one))] for one in Signal]
    if await ctx.services.portal.is_watching(ctx.member.user_id, now=ctx.now):
        rows.append([button(ctx.text("portal-unwatch"), LeavePortal())])
    elif weather.present.state is not State.WORKS:
        rows.append([button(ctx.text("portal-watch"), WatchPortal())])
    slow = ctx.catalog.topics[SLOW].listed[ctx.speaks]
    rows.append(
        [button(ctx.text("home-guide"), OfferGuides())]
        if weather.present.state is State.WORKS
        else [button(slow, SendTopic(SLOW, ctx.voice))]
    )
    return keyboard(*rows)
