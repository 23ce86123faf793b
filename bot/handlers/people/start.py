"""The welcome, /help and /language: what the bot does, and what one may choose."""

from collections.abc import Callable
from dataclasses import replace

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.core.callbacks import CallbackData, StaleButtonError
from bot.core.callbacks.deadlines import ShowReminders
from bot.core.callbacks.drafts import Write
from bot.core.callbacks.people import (
    NOWHERE,
    Door,
    Home,
    OfferPlaces,
    OfferRegions,
    OpenPrivate,
    SetChoice,
    SetLanguage,
    SetPlace,
    SetRegion,
    Switch,
)
from bot.core.deep_links import DeepLink
from bot.core.members import Choice, Permission, allowed
from bot.core.writing.text import escape
from bot.handlers import remembered
from bot.handlers.buttons import Row, button, keyboard, link
from bot.handlers.context import Context
from bot.handlers.deadlines import reminders
from bot.handlers.home import main_rows
from bot.handlers.incoming import group_answers

REGIONS_PER_ROW = 2
_HELPED = (  # who have a page of their own
    Permission.HELPER,
    Permission.ANNOUNCER,
    Permission.OFFICER,
    Permission.NATIONAL,
    Permission.OPERATOR,
)
_DOORS = {Door.GUIDE: DeepLink.GUIDE, Door.DEADLINE: DeepLink.DEADLINE}


async def welcome(ctx: Context) -> None:
    """Welcome the person, with their choices."""
    await ctx.reply(await _welcome(ctx), _home(ctx))


async def welcome_group(ctx: Context) -> None:
    """Say to a group what the bot does there, with what its administrators may choose."""
    await ctx.reply(*await _group_desk(ctx))


async def open_private(ctx: Context, pressed: OpenPrivate) -> None:
    """Open the private chat at what a button under a reminder names."""
    await ctx.toast(opens=ctx.address(_DOORS[pressed.door]))


async def home(ctx: Context) -> None:
    """Show the welcome in place, with the choices as they are now."""
    await ctx.show(await _welcome(ctx), _home(ctx))


async def _welcome(ctx: Context) -> str:
    """Return the welcome; whoever holds a seat reads which, and what it is for."""
    seats = await ctx.services.roles.of(ctx.member.user_id)
    moves = await _moves(ctx)
    if not seats:
        return ctx.page("welcome") + moves
    held = [ctx.services.roles.described(seat, ctx.language) for seat in seats]
    role = ctx.catalog.listed(held, ctx.language)
    return f"{ctx.page('welcome')}\n\n{escape(ctx.text('welcome-role', role=role))}{moves}"


async def _moves(ctx: Context) -> str:
    """Return that the bot moves to another, once two officers have announced it; else nothing."""
    told = await ctx.services.moving.told(now=ctx.now)
    if told is None:
        return ""
    name, number = told
    return f"\n\n{escape(ctx.text('moving-welcome', bot=f'@{name}', number=number))}"


async def help_(ctx: Context) -> None:
    """List what the bot can do: here in a group, or in private, also what a seat adds."""
    if not ctx.is_private:
        await ctx.reply(f"{ctx.page('help-group')}\n\n{group_answers.how(ctx)}")
        return
    pages = ["help", *(f"help-{seat}" for seat in _HELPED if allowed(ctx.member, seat))]
    await ctx.reply("\n\n".join(ctx.page(page) for page in pages))


async def languages(ctx: Context) -> None:
    """Offer the languages."""
    rows: list[Row] = [_languages(ctx)]
    if not ctx.is_private:
        rows.append(await _place(ctx))
    await ctx.show(escape(ctx.text("language-choose")), keyboard(*rows))


async def set_language(ctx: Context, pressed: SetLanguage) -> None:
    """Answer in another language from now on."""
    code = pressed.language
    if code not in ctx.catalog.languages:
        raise StaleButtonError
    if ctx.is_private:
        await ctx.services.members.choose_language(ctx.member.user_id, code)
        await remembered.unspeak(ctx)
    else:
        await ctx.services.members.choose_group_language(ctx.chat.id, code, now=ctx.now)
    ctx.language = code
    await ctx.toast(ctx.text("language-set"))
    if ctx.is_private:
        await home(ctx)
    else:
        await ctx.show(*await _group_desk(ctx))


async def set_choice(ctx: Context, pressed: SetChoice) -> None:
    """Turn reminders or announcements on or off."""
    choice, is_granted = pressed.choice, pressed.turned is Switch.ON
    await ctx.services.members.consent(
        ctx.member.user_id,
        choice,
        is_granted=is_granted,
        update_id=ctx.update.update_id,
        now=ctx.now,
    )
    ctx.member = (
        replace(ctx.member, wants_reminders=is_granted)
        if choice is Choice.REMINDERS
        else replace(ctx.member, wants_announcements=is_granted)
    )
    # Each text takes what it needs of these.
    schedule = await ctx.services.reminders.schedule(ctx.member.user_id)
    when = reminders.when(ctx, schedule or ctx.catalog.schedule)
    done = ctx.text(f"{choice}-{pressed.turned}-done", **when)
    await ctx.toast(done, is_alert=True)
    await home(ctx)


async def regions(ctx: Context) -> None:
    """Offer the regions."""
    rows = _regions(ctx, SetRegion)
    last = [
        button(ctx.text("region-none"), SetRegion(NOWHERE)),
        button(ctx.text("back"), Home()),
    ]
    await ctx.show(escape(ctx.text("region-choose")), keyboard(*rows, last))


async def places(ctx: Context) -> None:
    """Offer the regions to a group."""
    rows = _regions(ctx, SetPlace)
    last = [button(ctx.text("region-none"), SetPlace(NOWHERE))]
    await ctx.toast()
    await ctx.show(escape(ctx.text("group-region-choose")), keyboard(*rows, last))


async def set_place(ctx: Context, pressed: SetPlace) -> None:
    """Keep the region of a group, or none: announcements to a region reach its groups."""
    if ctx.is_private:
        raise StaleButtonError
    region = _region(ctx, pressed.region)
    await ctx.services.members.choose_group_region(ctx.chat.id, region, now=ctx.now)
    await ctx.toast(ctx.text("region-set"))
    await ctx.show(*await _group_desk(ctx))


async def set_region(ctx: Context, pressed: SetRegion) -> None:
    """Keep the chosen region, or none."""
    region = _region(ctx, pressed.region)
    await ctx.services.members.choose_region(ctx.member.user_id, region)
    ctx.member = replace(ctx.member, region=region)
    await ctx.toast(ctx.text("region-set"))
    await home(ctx)


def _region(ctx: Context, code: str) -> str | None:
    """Return the region that a button names, None for none. Raises StaleButtonError."""
    if code != NOWHERE and code not in ctx.catalog.regions:
        raise StaleButtonError
    return None if code == NOWHERE else code


async def _group_desk(ctx: Context) -> tuple[str, InlineKeyboardMarkup]:
    """Return the welcome of a group: what the bot does there, how to ask, what may be chosen."""
    return (
        f"{ctx.page('group-welcome')}\n\n{group_answers.how(ctx)}",
        keyboard(
            [link(ctx.text("home-guide"), ctx.address(DeepLink.GUIDE))],
            [button(ctx.text("group-reminders"), ShowReminders())],
            _languages(ctx),
            await _place(ctx),
        ),
    )


def _regions(ctx: Context, chosen: Callable[[str], CallbackData]) -> list[Row]:
    buttons = [
        button(region.name[ctx.language], chosen(code))
        for code, region in ctx.catalog.regions.items()
    ]
    return [buttons[i : i + REGIONS_PER_ROW] for i in range(0, len(buttons), REGIONS_PER_ROW)]


async def _place(ctx: Context) -> Row:
    """Return the button of a group's region."""
    code = await ctx.services.members.group_region(ctx.chat.id)
    region = ctx.catalog.regions.get(code or "")
    label = (
        ctx.text("region-is", region=region.name[ctx.language])
        if region
        else ctx.text("group-region-ask")
    )
    return [button(label, OfferPlaces())]


def _home(ctx: Context) -> InlineKeyboardMarkup:
    region = ctx.catalog.regions[ctx.member.region] if ctx.member.region else None
    region_label = (
        ctx.text("region-is", region=region.name[ctx.language])
        if region
        else ctx.text("region-ask")
    )
    writes = allowed(ctx.member, Permission.ANNOUNCER)
    return keyboard(
        [button(ctx.text("home-announce"), Write())] if writes else [],
        *main_rows(ctx),
        [_choice(ctx, Choice.REMINDERS), _choice(ctx, Choice.ANNOUNCEMENTS)],
        [button(region_label, OfferRegions())],
        _languages(ctx),
    )


def _choice(ctx: Context, choice: Choice) -> InlineKeyboardButton:
    state, other = Switch.ON, Switch.OFF
    if not ctx.member.wants(choice):
        state, other = other, state
    return button(ctx.text(f"{choice}-{state}"), SetChoice(choice, other))


def _languages(ctx: Context) -> Row:
    return [
        button(f"{'✓ ' if code == ctx.language else ''}{language.name}", SetLanguage(code))
        for code, language in ctx.catalog.languages.items()
    ]
