"""/reminders: on which days and at which hour, for which pharmacies; in a group, on or off."""

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.core import names
from bot.core.members import Choice
from bot.core.reminders import DAYS, HOURS, Schedule
from bot.core.text import escape
from bot.handlers.buttons import Row, button, keyboard
from bot.handlers.speakers import is_administrator
from bot.handlers.talk import StaleButtonError, Talk, UnplacedError
from bot.services import deadline_words
from bot.services.declarations import NICKNAME_LIMIT, NotANameError

_PER_ROW = 3
PHARMACY = "pharmacy"  # what the question for a nickname awaits


async def command(talk: Talk) -> None:
    """Show how it is set; in a group, for its administrators."""
    if talk.is_private:
        await talk.reply(*await _panel(talk))
    else:
        await talk.reply(*await _group_panel(talk))


async def press(talk: Talk) -> None:
    """Change what the button says, and show how it is set now."""
    if not talk.is_private:
        await _press_in_group(talk)
        return
    user_id, service = talk.member.user_id, talk.services.reminders
    schedule = await service.schedule(user_id)
    match talk.arguments:
        case []:
            await talk.toast()
            await talk.reply(*await _panel(talk))
            return
        case ["on" | "off" as state]:
            await talk.services.members.consent(
                user_id,
                Choice.REMINDERS,
                is_granted=state == "on",
                update_id=talk.update.update_id,
                now=talk.now,
            )
        case ["day", days] if schedule and days in map(str, DAYS):
            wanted = schedule.toggled(int(days))
            if not wanted.days:
                await talk.toast(talk.text("reminders-last-day"), is_alert=True)
                return
            await service.set_schedule(user_id, wanted, now=talk.now)
        case ["hour", hour] if schedule and hour in {f"{h:%H}" for h in HOURS}:
            at = next(h for h in HOURS if f"{h:%H}" == hour)
            await service.set_schedule(user_id, Schedule(schedule.days, at), now=talk.now)
        case ["add"]:
            await talk.toast()
            await talk.prompt(talk.text("pharmacy-ask"), awaits=PHARMACY)
            return
        case ["drop", number] if number.isascii() and number.isdecimal():
            await talk.services.declarations.remove(user_id, int(number))
        case _:
            raise StaleButtonError
    await talk.show(*await _panel(talk))


async def name_pharmacy(talk: Talk) -> None:
    """Take the answer to the question for a nickname."""
    nickname = names.nickname(talk.words)
    if len(nickname) > NICKNAME_LIMIT:
        await talk.reply(escape(talk.text("pharmacy-too-long", most=NICKNAME_LIMIT)))
    elif not nickname and talk.words.strip():
        await talk.reply(escape(talk.text("pharmacy-unseen")))
    if not nickname or len(nickname) > NICKNAME_LIMIT:
        await talk.prompt(talk.text("pharmacy-ask"), awaits=PHARMACY)
    else:
        await _add_pharmacy(talk, nickname)


async def rename_pharmacy(talk: Talk, number: int) -> None:
    """Correct the nickname that an edited message gave; of a pharmacy that is gone, add it."""
    nickname = names.nickname(talk.words)
    named = await talk.services.declarations.named(talk.member.user_id)
    if not 0 < len(nickname) <= NICKNAME_LIMIT or number not in {one for one, _ in named}:
        await name_pharmacy(talk)
        return
    try:
        is_done = await talk.services.declarations.rename(talk.member.user_id, number, nickname)
    except NotANameError:
        await talk.reply(escape(talk.text("pharmacy-no-number")))
        return
    await _show(talk, is_done=is_done)


async def _add_pharmacy(talk: Talk, nickname: str) -> None:
    try:
        number = await talk.services.declarations.add(talk.member.user_id, nickname)
    except NotANameError:
        await talk.reply(escape(talk.text("pharmacy-no-number")))
        return
    if number is not None:
        talk.became = f"pharmacy:{number}"
    await _show(talk, is_done=number is not None)


async def _show(talk: Talk, *, is_done: bool) -> None:
    if is_done:
        await talk.reply(*await _panel(talk))
    else:
        await talk.reply(escape(talk.text("pharmacy-taken")))


async def _panel(talk: Talk) -> tuple[str, InlineKeyboardMarkup]:
    schedule = await talk.services.reminders.schedule(talk.member.user_id)
    named = await talk.services.declarations.named(talk.member.user_id)
    rows: list[Row] = []
    if schedule is None:
        words = talk.text("reminders-are-off")
        rows.append([button(talk.text("reminders-start"), "reminders", "on")])
    else:
        words = talk.text("reminders-are-on", **when(talk, schedule))
        rows += _rows([_tick(talk, day, schedule) for day in DAYS])
        rows += _rows(
            [
                button(
                    f"{'✓ ' if hour == schedule.at else ''}"
                    f"{talk.catalog.formats.time(hour, talk.language)}",
                    "reminders",
                    "hour",
                    f"{hour:%H}",
                )
                for hour in HOURS
            ]
        )
        rows.append([button(talk.text("reminders-stop"), "reminders", "off")])
    rows += [
        [button(_label(talk, "✕", nickname), "reminders", "drop", number)]
        for number, nickname in named
    ]
    rows.append([button(talk.text("pharmacy-add"), "reminders", "add")])
    lines = [f"<b>{escape(talk.text('reminders-title'))}</b>", escape(words)]
    if named:
        lines.append(escape(talk.text("pharmacies-named", count=len(named))))
    return "\n\n".join(lines), keyboard(*rows)


async def _press_in_group(talk: Talk) -> None:
    if not await is_administrator(talk):
        await talk.toast(talk.text("reminders-admins-only"), is_alert=True)
        return
    match talk.arguments:
        case []:
            await talk.toast()
            await talk.reply(*await _group_panel(talk))
            return
        case ["here"]:
            if talk.message is None:
                raise UnplacedError
            await talk.services.members.choose_notice_thread(
                talk.chat.id, talk.thread_id, now=talk.now
            )
        case ["on"]:
            await talk.services.reminders.set_schedule(
                talk.chat.id, talk.catalog.schedule, is_group=True, now=talk.now
            )
        case ["off"]:
            await talk.services.reminders.stop(talk.chat.id)
        case _:
            raise StaleButtonError
    await talk.show(*await _group_panel(talk))


async def _group_panel(talk: Talk) -> tuple[str, InlineKeyboardMarkup]:
    schedule = await talk.services.reminders.schedule(talk.chat.id)
    is_on = schedule is not None
    key = "reminders-group-on" if is_on else "reminders-group-off"
    words = talk.text(key, **when(talk, schedule or talk.catalog.schedule))
    label = talk.text("reminders-stop" if is_on else "reminders-start")
    rows: list[Row] = [[button(label, "reminders", "off" if is_on else "on")]]
    if talk.chat.is_forum:
        chosen = await talk.services.members.notice_thread(talk.chat.id)
        words += f"\n\n{talk.text(_where(talk, chosen))}"
        if chosen != talk.thread_id:
            rows.append([button(talk.text("notices-choose"), "reminders", "here")])
    return escape(words), keyboard(*rows)


def _where(talk: Talk, chosen: int | None) -> str:
    """Return the key of what says in which topic of a forum notices arrive."""
    if chosen == talk.thread_id:
        return "notices-here"
    return "notices-general" if chosen is None else "notices-elsewhere"


def when(talk: Talk, schedule: Schedule) -> dict[str, str]:
    """Return the days and the hour of a schedule in words, as the texts about it take them."""
    return {
        "days": deadline_words.reminder_days(talk.catalog, schedule, talk.language),
        "time": talk.catalog.formats.time(schedule.at, talk.language),
    }


def _label(talk: Talk, mark: str, nickname: str) -> str:
    return talk.catalog.beside((mark, nickname), talk.language, between=" ")


def _tick(talk: Talk, days: int, schedule: Schedule) -> InlineKeyboardButton:
    mark = "✓ " if days in schedule.days else ""
    return button(
        f"{mark}{talk.text('reminders-day-button', days=days)}", "reminders", "day", days
    )


def _rows(buttons: list[InlineKeyboardButton]) -> list[Row]:
    return [buttons[i : i + _PER_ROW] for i in range(0, len(buttons), _PER_ROW)]
