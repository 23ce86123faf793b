"""« J’ai déclaré »: one press, and no more reminders of that month; and putting them off."""

from collections.abc import Sequence

from bot.core.deadlines import Due, Month
from bot.core.morocco import day_of
from bot.core.reminders import NoSnooze
from bot.core.text import escape
from bot.handlers.buttons import Row, button, keyboard
from bot.handlers.talk import StaleButtonError, Talk
from bot.services.declarations import Pharmacy


async def press(talk: Talk) -> None:
    """Note that a month is declared; with several pharmacies, ask for which."""
    due = await _due(talk)
    pharmacies = await talk.services.declarations.pharmacies(
        talk.member.user_id, due.obligation.key, due.period
    )
    if len(pharmacies) == 1:
        pharmacies = await _note(talk, due, pharmacies[0].number, is_declared=True)
    await talk.toast()
    await talk.reply(_words(talk, due, pharmacies), keyboard(*_rows(talk, due, pharmacies)))


async def toggle(talk: Talk) -> None:
    """Note or take back, in the message where it stands."""
    due = await _due(talk)
    number, state = talk.argument(2), talk.argument(3)
    if not (number.isascii() and number.isdecimal()) or state not in {"yes", "no"}:
        raise StaleButtonError
    pharmacies = await _note(talk, due, int(number), is_declared=state == "yes")
    await talk.show(_words(talk, due, pharmacies), keyboard(*_rows(talk, due, pharmacies)))


async def snooze(talk: Talk) -> None:
    """Remind once more, tonight or tomorrow."""
    due = await _due(talk)
    until = talk.argument(2)
    if until not in {"evening", "tomorrow"}:
        raise StaleButtonError
    moment = await talk.services.reminders.snooze(
        talk.member.user_id,
        due.obligation.key,
        due.period,
        until_evening=until == "evening",
        now=talk.now,
    )
    if isinstance(moment, NoSnooze):
        await talk.toast(talk.text(f"snooze-{moment}"), is_alert=True)
        return
    day = talk.catalog.date(moment.date(), talk.language, weekday=True)
    done = talk.text(
        "snooze-done", date=day, time=talk.catalog.formats.time(moment.timetz(), talk.language)
    )
    await talk.toast(done, is_alert=True)


async def _note(talk: Talk, due: Due, pharmacy: int, *, is_declared: bool) -> Sequence[Pharmacy]:
    return await talk.services.declarations.declare(
        talk.member.user_id,
        pharmacy,
        due.obligation.key,
        due.period,
        is_declared=is_declared,
        now=talk.now,
    )


async def _due(talk: Talk) -> Due:
    try:
        period = Month.parse(talk.argument(1))
    except ValueError:
        raise StaleButtonError from None
    due = await talk.services.deadlines.find(talk.argument(0), period, now=talk.now)
    if due is None or not due.is_near(day_of(talk.now)):
        raise StaleButtonError
    return due


def _words(talk: Talk, due: Due, pharmacies: Sequence[Pharmacy]) -> str:
    what = talk.services.deadlines.subject(due, talk.language)
    if all(one.is_declared for one in pharmacies):
        return f"<b>{escape(talk.text('declared-all', what=what))}</b>"
    is_only = len(pharmacies) == 1 and pharmacies[0].nickname is None
    return escape(talk.text("declared-not-yet" if is_only else "declared-which", what=what))


def _rows(talk: Talk, due: Due, pharmacies: Sequence[Pharmacy]) -> list[Row]:
    about = (due.obligation.key, str(due.period))
    if len(pharmacies) == 1 and pharmacies[0].is_declared:
        undo = button(talk.text("declared-undo"), "tick", *about, pharmacies[0].number, "no")
        return [[undo]]
    return [
        [
            button(
                talk.catalog.beside(
                    ("✅" if one.is_declared else "⬜", one.nickname), talk.language, between=" "
                )
                if one.nickname
                else talk.text("declared-button"),
                "tick",
                *about,
                one.number,
                "no" if one.is_declared else "yes",
            )
        ]
        for one in pharmacies
    ]
