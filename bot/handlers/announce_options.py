"""How and when an announcement leaves: with a sound, pinned, until when, at which moment."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

from bot.core.announcements import FARTHEST, Announcement, Options
from bot.core.dates import read_day
from bot.core.moments import is_now, read_moment
from bot.core.morocco import ZONE, day_of
from bot.core.prompts import Prompt
from bot.core.text import escape
from bot.handlers import announced
from bot.handlers.announce_view import WORK, buttons, clock, moment, words
from bot.handlers.buttons import Row, button, keyboard
from bot.handlers.talk import StaleButtonError, Talk

EXPIRES, MOMENT = "expires", "moment"
PROMPTS = (EXPIRES, MOMENT)  # what a prompt of this room asks for
_DAYS = (3, 7, 30)
_SOON = {"tonight": (0, time(21)), "tomorrow": (1, time(9))}  # days from today, o'clock
_STAMP = "%Y%m%d%H%M"  # a moment in UTC, in a button
_OTHER, _NEVER, _NOW = "other", "never", "now"


async def press(talk: Talk, draft: Announcement, act: str, rest: Sequence[str]) -> None:
    """Show the choices, or take one."""
    if act in {"expires", "at"} and list(rest) == [_OTHER]:
        await talk.toast()
        await _ask(talk, draft, EXPIRES if act == "expires" else MOMENT)
        return
    changed = replace(draft, options=_chosen(draft.options, act, rest, now=talk.now))
    if changed != draft and not await talk.services.announcements.keep(changed):
        raise StaleButtonError
    await talk.toast()
    match act:
        case "moment" | "at":
            await _show_moments(talk, changed)
        case "tell":
            await talk.show(await words(talk, changed), await buttons(talk, changed))
        case _:
            await _show(talk, changed)


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


async def replied(talk: Talk, draft: Announcement, kind: str) -> Announcement | None:
    """Return a draft with the day or moment that was written; None when it is asked again."""
    if kind == EXPIRES:
        today = day_of(talk.now)
        day = read_day(talk.words, today=today)
        if day.day is not None and day.day <= today + FARTHEST:
            return replace(draft, options=replace(draft.options, expires_on=day.day))
        problem = f"change-day-{day.problem or 'too-far'}"
    else:
        read = read_moment(talk.words, now=talk.now)
        if read.moment is not None and read.moment <= talk.now + FARTHEST:
            if read.is_sure:
                return replace(draft, options=replace(draft.options, send_at=read.moment))
            await _read_back(talk, draft, read.moment)
            return None
        if is_now(talk.words):
            return replace(draft, options=replace(draft.options, send_at=None))
        problem = f"announce-moment-{read.problem or 'too-far'}"
    await talk.reply(escape(talk.text(problem)))
    await _ask(talk, draft, kind)
    return None


async def _read_back(talk: Talk, draft: Announcement, moment_: datetime) -> None:
    """Ask whether that moment is meant: nothing is set before."""
    said = talk.text("announce-moment-meant", **clock(talk, moment_, weekday=True))
    stamp = moment_.astimezone(UTC).strftime(_STAMP)
    rows: list[Row] = [
        [button(talk.text("announce-moment-yes"), WORK, "at", draft.id, stamp)],
        [button(talk.text("announce-at-other"), WORK, "at", draft.id, _OTHER)],
    ]
    await talk.reply(escape(said), keyboard(*rows))


async def _ask(talk: Talk, draft: Announcement, what: str) -> None:
    await announced.ask(talk, draft.id, what, talk.text(f"announce-ask-{what}"))


async def _show(talk: Talk, draft: Announcement) -> None:
    options = draft.options
    rows: list[Row] = [
        [
            button(
                f"{'☑' if is_on else '☐'} {talk.text(f'announce-option-{name}')}",
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
            button(talk.text("announce-expires-days", days=days), WORK, "expires", draft.id, days)
            for days in _DAYS
        ],
        [
            button(talk.text(f"announce-expires-{key}"), WORK, "expires", draft.id, key)
            for key in (_OTHER, _NEVER)
        ],
        [button(talk.text("announce-done"), WORK, "panel", draft.id)],
    ]
    await talk.show(
        f"{await words(talk, draft)}\n\n{escape(talk.text('announce-options-how'))}",
        keyboard(*rows),
    )


async def _show_moments(talk: Talk, draft: Announcement) -> None:
    offered = [_NOW, *(key for key in _SOON if _soon(key, talk.now) > talk.now), _OTHER]
    rows: list[Row] = [
        [button(talk.text(f"announce-at-{key}"), WORK, "at", draft.id, key)] for key in offered
    ]
    rows.append([button(talk.text("announce-done"), WORK, "panel", draft.id)])
    await talk.show(f"<b>{escape(moment(talk, draft.options))}</b>", keyboard(*rows))
    if talk.message_id is not None and talk.is_private:  # a moment may be typed here too
        person, panel = talk.member.user_id, talk.message_id
        prompt = Prompt(talk.chat.id, panel, person, draft.id, MOMENT)
        await talk.services.announcements.asks(prompt, now=talk.now)
        await talk.services.awaiting.asks(person, panel, f"announce-{MOMENT}", now=talk.now)


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
