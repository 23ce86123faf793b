"""How and when an announcement leaves: with a sound, pinned, until when, at which moment."""

from dataclasses import replace
from datetime import datetime, time, timedelta

from bot.core.announcements import FARTHEST, Announcement, Options
from bot.core.calendar.dates import read_day
from bot.core.calendar.moments import Reading as Moment
from bot.core.calendar.moments import is_now, read_moment
from bot.core.calendar.morocco import ZONE, day_of
from bot.core.callbacks import StaleButtonError
from bot.core.callbacks.drafts import (
    AskExpiry,
    AskMoment,
    ChooseMoment,
    ChooseOptions,
    ExpireAsSaid,
    ExpireIn,
    ExpireNever,
    LeaveAt,
    LeaveAtOnce,
    LeaveSoon,
    Option,
    SetTelling,
    ShowDraft,
    Soon,
    ToggleOption,
)
from bot.core.prompts import Awaits, Prompt, PromptKind
from bot.core.writing.text import escape
from bot.handlers.announcements import asking, draft_panel
from bot.handlers.announcements.panel import clock, moment, words
from bot.handlers.announcements.panel_buttons import buttons, last_named
from bot.handlers.buttons import Row, button, keyboard
from bot.handlers.context import Context
from bot.handlers.deadlines.typed_answers import no_day
from bot.services.announcements.option_words import options_of

PROMPTS = (asking.EXPIRES, asking.MOMENT)  # what a prompt of this room asks for
_DAYS = (3, 7, 30)
_SOON = {Soon.TONIGHT: (0, time(21)), Soon.TOMORROW: (1, time(9))}  # days from today, o'clock


async def choose(ctx: Context, pressed: ChooseOptions) -> None:
    """Show the options."""
    draft = await draft_panel.own(ctx, pressed.draft)
    await ctx.toast()
    await _show(ctx, draft)


async def toggle(ctx: Context, pressed: ToggleOption) -> None:
    """Turn an option on or off."""
    draft = await draft_panel.own(ctx, pressed.draft)
    await _show(ctx, await _keep(ctx, draft, _toggled(draft.options, pressed.option)))


async def set_telling(ctx: Context, pressed: SetTelling) -> None:
    """Take whether people hear of a correction."""
    draft = await draft_panel.own(ctx, pressed.draft)
    changed = await _keep(ctx, draft, replace(draft.options, tells=pressed.tells))
    await ctx.show(await words(ctx, changed), await buttons(ctx, changed))


async def expire_in(ctx: Context, pressed: ExpireIn) -> None:
    """Take for how many days it holds."""
    draft = await draft_panel.own(ctx, pressed.draft)
    if pressed.days not in _DAYS:
        raise StaleButtonError
    last = day_of(ctx.now) + timedelta(pressed.days)
    await _show(ctx, await _keep(ctx, draft, replace(draft.options, expires_on=last)))


async def expire_as_said(ctx: Context, pressed: ExpireAsSaid) -> None:
    """Have it hold until the last day that its text names, and go back to the draft."""
    draft = await draft_panel.own(ctx, pressed.draft)
    last = last_named(draft, today=day_of(ctx.now))
    if last is None:
        raise StaleButtonError
    changed = await _keep(ctx, draft, replace(draft.options, expires_on=last))
    await ctx.show(await words(ctx, changed), await buttons(ctx, changed))


async def expire_never(ctx: Context, pressed: ExpireNever) -> None:
    """Have it hold until it is withdrawn."""
    draft = await draft_panel.own(ctx, pressed.draft)
    await _show(ctx, await _keep(ctx, draft, replace(draft.options, expires_on=None)))


async def ask_expiry(ctx: Context, pressed: AskExpiry) -> None:
    """Ask for the last day on which it holds."""
    draft = await draft_panel.own(ctx, pressed.draft)
    await ctx.toast()
    await asking.ask_for(ctx, draft, asking.EXPIRES)


async def choose_moment(ctx: Context, pressed: ChooseMoment) -> None:
    """Show the moments."""
    draft = await draft_panel.own(ctx, pressed.draft)
    await ctx.toast()
    await _show_moments(ctx, draft)


async def leave_at_once(ctx: Context, pressed: LeaveAtOnce) -> None:
    """Have it leave once it is approved."""
    await _leave(ctx, pressed.draft, None)


async def leave_soon(ctx: Context, pressed: LeaveSoon) -> None:
    """Have it leave tonight, or tomorrow."""
    await _leave(ctx, pressed.draft, _soon(pressed.soon, ctx.now))


async def leave_at(ctx: Context, pressed: LeaveAt) -> None:
    """Have it leave at the moment that was read back."""
    await _leave(ctx, pressed.draft, pressed.moment)


async def ask_moment(ctx: Context, pressed: AskMoment) -> None:
    """Ask for the moment."""
    draft = await draft_panel.own(ctx, pressed.draft)
    await ctx.toast()
    await asking.ask_for(ctx, draft, asking.MOMENT)


async def replied(ctx: Context, draft: Announcement, kind: str) -> Announcement | None:
    """Return a draft with the day or moment that was written; None when it is asked again."""
    if kind == asking.EXPIRES:
        today = day_of(ctx.now)
        day = read_day(ctx.words, today=today)
        if day.day is not None and day.day <= today + FARTHEST:
            return replace(draft, options=replace(draft.options, expires_on=day.day))
        problem = no_day(ctx, day)
    else:
        read = read_moment(ctx.words, now=ctx.now)
        if read.moment is not None and read.moment <= ctx.now + FARTHEST:
            if read.is_sure:
                return replace(draft, options=replace(draft.options, send_at=read.moment))
            await _read_back(ctx, draft, read.moment)
            return None
        if read.contradicted is not None and read.choices:
            await _ask_which(ctx, draft, read)
            return None
        if is_now(ctx.words):
            return replace(draft, options=replace(draft.options, send_at=None))
        problem = ctx.text(f"announce-moment-{read.problem or 'too-far'}")
    await ctx.reply(escape(problem))
    await asking.ask_for(ctx, draft, kind)
    return None


async def _leave(ctx: Context, number: int, send_at: datetime | None) -> None:
    draft = await draft_panel.own(ctx, number)
    await _show_moments(ctx, await _keep(ctx, draft, replace(draft.options, send_at=send_at)))


async def _keep(ctx: Context, draft: Announcement, options: Options) -> Announcement:
    return await draft_panel.keep(ctx, draft, replace(draft, options=options))


async def _read_back(ctx: Context, draft: Announcement, moment_: datetime) -> None:
    """Ask whether that moment is meant: nothing is set before."""
    said = ctx.text("announce-moment-meant", **clock(ctx, moment_, weekday=True))
    meant = LeaveAt(draft.id, moment_.replace(second=0, microsecond=0))
    rows: list[Row] = [
        [button(ctx.text("announce-moment-yes"), meant)],
        [button(ctx.text("announce-at-other"), AskMoment(draft.id))],
    ]
    await ctx.reply(escape(said), keyboard(*rows))


async def _ask_which(ctx: Context, draft: Announcement, read: Moment) -> None:
    """Ask which moment is meant by a date that its day of the week contradicts."""
    rows: list[Row] = [
        [
            button(
                ctx.text("announce-moment-choice", **clock(ctx, one, weekday=True)),
                LeaveAt(draft.id, one),
            )
        ]
        for one in read.choices
        if one <= ctx.now + FARTHEST
    ]
    rows.append([button(ctx.text("announce-at-other"), AskMoment(draft.id))])
    which = ctx.text("announce-moment-which")
    await ctx.reply(escape(f"{no_day(ctx, read)} {which}"), keyboard(*rows))


async def _show(ctx: Context, draft: Announcement) -> None:
    rows: list[Row] = [
        [
            button(
                f"{'☑' if is_on else '☐'} {ctx.text(f'announce-option-{option}')}",
                ToggleOption(draft.id, option),
            )
        ]
        for option, is_on in options_of(draft.options)
    ]
    rows += [
        [
            button(
                f"{'● ' if draft.options.expires_on == day_of(ctx.now) + timedelta(days) else ''}"
                f"{ctx.text('announce-expires-days', days=days)}",
                ExpireIn(draft.id, days),
            )
            for days in _DAYS
        ],
        [
            button(ctx.text("announce-expires-other"), AskExpiry(draft.id)),
            button(ctx.text("announce-expires-never"), ExpireNever(draft.id)),
        ],
        [button(ctx.text("announce-done"), ShowDraft(draft.id))],
    ]
    await ctx.show(
        f"{await words(ctx, draft)}\n\n{escape(ctx.text('announce-options-how'))}",
        keyboard(*rows),
    )


async def _show_moments(ctx: Context, draft: Announcement) -> None:
    rows: list[Row] = [
        [button(ctx.text("announce-at-now"), LeaveAtOnce(draft.id))],
        *(
            [button(ctx.text(f"announce-at-{soon}"), LeaveSoon(draft.id, soon))]
            for soon in _SOON
            if _soon(soon, ctx.now) > ctx.now
        ),
        [button(ctx.text("announce-at-other"), AskMoment(draft.id))],
        [button(ctx.text("announce-done"), ShowDraft(draft.id))],
    ]
    html = f"<b>{escape(moment(ctx, draft.options))}</b>"
    if ctx.is_private:
        html += f"\n\n{escape(ctx.text('announce-moment-how'))}"
    await ctx.show(html, keyboard(*rows))
    if ctx.message_id is not None and ctx.is_private:  # a moment may be typed here too
        person, panel = ctx.member.user_id, ctx.message_id
        kind, what = PromptKind.ANNOUNCEMENT, asking.MOMENT
        prompt = Prompt(kind, ctx.chat.id, panel, person, draft.id, what)
        await ctx.services.drafts.end_album(draft.id)
        await ctx.services.prompts.asks(prompt, awaits=Awaits.MOMENT, now=ctx.now)


def _toggled(options: Options, option: Option) -> Options:
    match option:
        case Option.URGENT:  # what is urgent is heard
            return replace(options, is_urgent=not options.is_urgent, is_silent=False)
        case Option.SILENT:
            return replace(options, is_silent=not options.is_silent, is_urgent=False)
        case Option.PINNED:
            return replace(options, is_pinned=not options.is_pinned)
        case Option.RECEIPT:
            return replace(options, asks_receipt=not options.asks_receipt)


def _soon(soon: Soon, now: datetime) -> datetime:
    days, hour = _SOON[soon]
    there = datetime.combine(day_of(now) + timedelta(days), hour, ZONE)
    return there.astimezone(now.tzinfo)
