"""How and when an announcement leaves: with a sound, pinned, until when, at which moment."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

from bot.core.announcements import FARTHEST, Announcement, Options
from bot.core.calendar.dates import read_day
from bot.core.calendar.moments import is_now, read_moment
from bot.core.calendar.morocco import ZONE, day_of
from bot.core.prompts import Prompt
from bot.core.writing.text import escape
from bot.handlers.announcements import decisions
from bot.handlers.announcements.panel import WORK, buttons, clock, moment, words
from bot.handlers.buttons import Row, button, keyboard
from bot.handlers.context import Context, StaleButtonError

EXPIRES, MOMENT = "expires", "moment"
PROMPTS = (EXPIRES, MOMENT)  # what a prompt of this room asks for
_DAYS = (3, 7, 30)
_SOON = {"tonight": (0, time(21)), "tomorrow": (1, time(9))}  # days from today, o'clock
_STAMP = "%Y%m%d%H%M"  # a moment in UTC, in a button
_OTHER, _NEVER, _NOW = "other", "never", "now"


async def press(ctx: Context, draft: Announcement, act: str, rest: Sequence[str]) -> None:
    """Show the choices, or take one."""
    if act in {"expires", "at"} and list(rest) == [_OTHER]:
        await ctx.toast()
        await _ask(ctx, draft, EXPIRES if act == "expires" else MOMENT)
        return
    changed = replace(draft, options=_chosen(draft.options, act, rest, now=ctx.now))
    if changed != draft and not await ctx.services.drafts.keep(changed):
        raise StaleButtonError
    await ctx.toast()
    match act:
        case "moment" | "at":
            await _show_moments(ctx, changed)
        case "tell":
            await ctx.show(await words(ctx, changed), await buttons(ctx, changed))
        case _:
            await _show(ctx, changed)


def _chosen(options: Options, act: str, rest: Sequence[str], *, now: datetime) -> Options:
    """Return the options once a button is pressed. Raises StaleButtonError."""
    match act, rest:
        case "toggle", [name]:
            return _toggled(options, name)
        case "tell", ["yes" | "no" as answer]:
            return replace(options, tells=answer == "yes")
        case "expires", ["never"]:
            return replace(options, expires_on=None)
        case "expires", [days] if days in map(str, _DAYS):
            return replace(options, expires_on=day_of(now) + timedelta(int(days)))
        case "at", ["now"]:
            return replace(options, send_at=None)
        case "at", [name] if name in _SOON:
            return replace(options, send_at=_soon(name, now))
        case "at", [moment_] if moment_.isdecimal() and len(moment_) == len(now.strftime(_STAMP)):
            return replace(options, send_at=_stamped(moment_))
        case (("options" | "moment"), []):
            return options
        case _:
            raise StaleButtonError


async def replied(ctx: Context, draft: Announcement, kind: str) -> Announcement | None:
    """Return a draft with the day or moment that was written; None when it is asked again."""
    if kind == EXPIRES:
        today = day_of(ctx.now)
        day = read_day(ctx.words, today=today)
        if day.day is not None and day.day <= today + FARTHEST:
            return replace(draft, options=replace(draft.options, expires_on=day.day))
        problem = f"change-day-{day.problem or 'too-far'}"
    else:
        read = read_moment(ctx.words, now=ctx.now)
        if read.moment is not None and read.moment <= ctx.now + FARTHEST:
            if read.is_sure:
                return replace(draft, options=replace(draft.options, send_at=read.moment))
            await _read_back(ctx, draft, read.moment)
            return None
        if is_now(ctx.words):
            return replace(draft, options=replace(draft.options, send_at=None))
        problem = f"announce-moment-{read.problem or 'too-far'}"
    await ctx.reply(escape(ctx.text(problem)))
    await _ask(ctx, draft, kind)
    return None


async def _read_back(ctx: Context, draft: Announcement, moment_: datetime) -> None:
    """Ask whether that moment is meant: nothing is set before."""
    said = ctx.text("announce-moment-meant", **clock(ctx, moment_, weekday=True))
    stamp = moment_.astimezone(UTC).strftime(_STAMP)
    rows: list[Row] = [
        [button(ctx.text("announce-moment-yes"), WORK, "at", draft.id, stamp)],
        [button(ctx.text("announce-at-other"), WORK, "at", draft.id, _OTHER)],
    ]
    await ctx.reply(escape(said), keyboard(*rows))


async def _ask(ctx: Context, draft: Announcement, what: str) -> None:
    await decisions.ask(ctx, draft.id, what, ctx.text(f"announce-ask-{what}"))


async def _show(ctx: Context, draft: Announcement) -> None:
    options = draft.options
    rows: list[Row] = [
        [
            button(
                f"{'☑' if is_on else '☐'} {ctx.text(f'announce-option-{name}')}",
                WORK,
                "toggle",
                draft.id,
                name,
            )
        ]
        for name, is_on in (
            ("urgent", options.is_urgent),
            ("silent", options.is_silent),
            ("pinned", options.is_pinned),
            ("receipt", options.asks_receipt),
        )
    ]
    rows += [
        [
            button(ctx.text("announce-expires-days", days=days), WORK, "expires", draft.id, days)
            for days in _DAYS
        ],
        [
            button(ctx.text(f"announce-expires-{key}"), WORK, "expires", draft.id, key)
            for key in (_OTHER, _NEVER)
        ],
        [button(ctx.text("announce-done"), WORK, "panel", draft.id)],
    ]
    await ctx.show(
        f"{await words(ctx, draft)}\n\n{escape(ctx.text('announce-options-how'))}",
        keyboard(*rows),
    )


async def _show_moments(ctx: Context, draft: Announcement) -> None:
    offered = [_NOW, *(key for key in _SOON if _soon(key, ctx.now) > ctx.now), _OTHER]
    rows: list[Row] = [
        [button(ctx.text(f"announce-at-{key}"), WORK, "at", draft.id, key)] for key in offered
    ]
    rows.append([button(ctx.text("announce-done"), WORK, "panel", draft.id)])
    await ctx.show(f"<b>{escape(moment(ctx, draft.options))}</b>", keyboard(*rows))
    if ctx.message_id is not None and ctx.is_private:  # a moment may be typed here too
        person, panel = ctx.member.user_id, ctx.message_id
        prompt = Prompt(ctx.chat.id, panel, person, draft.id, MOMENT)
        await ctx.services.drafts.asks(prompt, now=ctx.now)
        await ctx.services.awaiting.asks(person, panel, f"announce-{MOMENT}", now=ctx.now)


def _toggled(options: Options, name: str) -> Options:
    match name:
        case "urgent":  # what is urgent is heard
            return replace(options, is_urgent=not options.is_urgent, is_silent=False)
        case "silent":
            return replace(options, is_silent=not options.is_silent, is_urgent=False)
        case "pinned":
            return replace(options, is_pinned=not options.is_pinned)
        case "receipt":
            return replace(options, asks_receipt=not options.asks_receipt)
        case _:
            raise StaleButtonError


def _stamped(stamp: str) -> datetime:
    """Return the moment that a button carries. Raises StaleButtonError."""
    try:
        return datetime.strptime(stamp, _STAMP).replace(tzinfo=UTC)
    except ValueError:
        raise StaleButtonError from None


def _soon(key: str, now: datetime) -> datetime:
    days, hour = _SOON[key]
    there = datetime.combine(day_of(now) + timedelta(days), hour, ZONE)
    return there.astimezone(now.tzinfo)
