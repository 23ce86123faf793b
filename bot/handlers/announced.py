"""/announcements: what waits, is planned or was sent; deciding about it, and following it."""

from collections.abc import Sequence

import structlog
from telegram import InlineKeyboardMarkup, InputFile

from bot.core.announcements import Announcement, State, leaves_by_night, morning_after
from bot.core.corrections import holds_facts
from bot.core.permissions import Act
from bot.core.prompts import Prompt
from bot.core.text import escape
from bot.handlers import files, freezes, letters
from bot.handlers.announce_view import DECIDE, WORK, buttons, clock, words
from bot.handlers.buttons import Row, button, carrying, keyboard
from bot.handlers.paging import place, turning
from bot.handlers.talk import StaleButtonError, Talk
from bot.services.announcements import UnfitError
from bot.services.dispatch import CannotLeaveError

log = structlog.get_logger()

REASON = "reason"  # what a prompt of this room asks for
SHOWN = 10
_NEEDS = {  # what the buttons of a report ask for
    "release": Act.SEND_ON,
    "resume": Act.SEND_ON,
    "repeat": Act.SEND_ON,
    "pause": Act.HALT,
    "cancel": Act.HALT,
    "proof": Act.HALT,
}
_SENDING = ("approve", "approve-now", "approve-morning", "now")
_STEERING = ("release", "pause", "resume", "cancel-sure", "repeat")


async def command(talk: Talk) -> None:
    """List what waits, what is planned and what was sent."""
    await talk.reply(*await _listed(talk, 0))


async def page(talk: Talk) -> None:
    """Turn the list, or open it from a button."""
    await talk.toast()
    html, rows = await _listed(talk, place(talk.argument(0)) if talk.arguments else 0)
    if talk.arguments:
        await talk.show(html, rows)
    else:
        await talk.reply(html, rows)


async def _listed(talk: Talk, start: int) -> tuple[str, InlineKeyboardMarkup]:
    """Return a page of the list: how each stands, whose it is, its first words."""
    every = await talk.services.announcements.listed()
    key = "announcements-listed" if every else "announcements-none"
    lines = [*await freezes.banner(talk), escape(talk.text(key))]
    rows: list[Row] = []
    for one in every[start : start + SHOWN]:
        standing = talk.text(f"announce-state-{await talk.services.reports.standing(one)}")
        number = "" if one.is_exercise else one.number or ""
        wording, code = talk.services.wording, talk.language
        head = talk.catalog.beside((standing, number), code)
        lines.append(
            f"<b>{escape(head)}</b>\n<i>{escape(wording.who(one, code))}</i>\n"
            f"{escape(wording.about(one, code))}"
        )
        label = talk.catalog.beside((number or standing, wording.about(one, code)), code)
        rows.append([button(label, WORK, "view", one.id)])
    shown = len(rows)
    rows.append(turning(talk, "listed", start=start, shown=shown, total=len(every),
                        back=start - SHOWN))  # fmt: skip
    return "\n\n".join(lines), keyboard(*rows)


async def press(talk: Talk) -> None:
    """Decide about an announcement, or follow it."""
    act, number = talk.argument(0), talk.argument(1)
    one = await visible(talk, number)
    match act:
        case "report":
            await talk.toast()
            await _report(talk, one)
        case "picture" | "csv":
            await talk.toast()
            await _send_file(talk, one, act)
        case "proof":
            await _send_proof(talk, one)
        case "reject":
            await talk.toast()
            await _ask_reason(talk, one)
        case "keep":
            await talk.toast()
            await _show_standing(talk, one)
        case "withdraw":
            await talk.toast()
            await _ask_withdraw(talk, one)
        case "cancel" | "hold":
            await talk.toast()
            await _show_report(talk, one, is_sure=act == "hold")
        case steering if steering in _STEERING:
            await _steer(talk, one, steering)
        case decision:
            await _decide(talk, one, decision)


async def _show_standing(talk: Talk, one: Announcement) -> None:
    """Show over an old page how its announcement stands by now."""
    await talk.show(await words(talk, one), await buttons(talk, one))


async def _ask_withdraw(talk: Talk, one: Announcement) -> None:
    """Ask once more, and whether people are told: first what fits its words.

    What is in force no more is shown as it stands.
    """
    if one.state is not State.SENT:
        await _show_standing(talk, one)
        return
    acts = sorted(["withdraw-tell", "withdraw-sure"], reverse=holds_facts(one))
    rows: list[Row] = [[button(talk.text(f"announce-{act}"), DECIDE, act, one.id)]
                       for act in acts]  # fmt: skip
    rows.append([button(talk.text("cancel"), DECIDE, "keep", one.id)])
    await talk.show(await words(talk, one), keyboard(*rows))


async def _show_report(talk: Talk, one: Announcement, *, is_sure: bool = True) -> None:
    """Show the report as it is by now; where it is not sure, ask whether to stop the sending."""
    found = await talk.services.reports.of(
        one, talk.language, may_freeze=talk.member.is_officer, now=talk.now
    )
    if found is None:
        raise StaleButtonError
    if is_sure or f"announced:cancel:{one.id}" not in {
        data for row in found.buttons for _, data in row
    }:
        await talk.show(found.html, await _carrying(talk, one, found.buttons))
        return
    rows: list[Row] = [
        [button(talk.text("announce-cancel-sure"), DECIDE, "cancel-sure", one.id)],
        [button(talk.text("cancel"), DECIDE, "hold", one.id)],
    ]
    await talk.show(found.html, keyboard(*rows))


async def show(talk: Talk, one: Announcement) -> None:
    """Show an announcement as it stands, with what this person may do."""
    message = await talk.reply(await words(talk, one), await buttons(talk, one))
    if one.state is State.DRAFT:
        await talk.services.announcements.works_in(one.id, message.message_id)


async def visible(talk: Talk, number: str) -> Announcement:
    """Return an announcement that this person may look at. Raises StaleButtonError.

    A draft is its author's alone.
    """
    found = (
        await talk.services.announcements.find(int(number))
        if number.isascii() and number.isdecimal()
        else None
    )
    if found is None or (found.state is State.DRAFT and found.author != talk.member.user_id):
        raise StaleButtonError
    return found


async def reject(talk: Talk, waiting: Announcement, reason: str) -> None:
    """Turn down what waits; without a reason it is asked again."""
    if waiting.state is not State.WAITING:
        await say_late(talk, waiting)
        return
    if not reason:
        await _ask_reason(talk, waiting)
        return
    is_done = await talk.services.announcements.reject(
        waiting.id, officer_id=talk.member.user_id, reason=reason, now=talk.now
    )
    if is_done:
        await talk.reply(escape(talk.text("announce-done-reject")))
    else:
        await say_late(talk, await talk.services.announcements.find(waiting.id))


async def ask(talk: Talk, number: int, what: str, text: str) -> None:
    """Ask this person for something of an announcement, and know the reply by the question."""
    kind = what.partition(":")[0]
    message = await talk.prompt(text, awaits=f"announce-{kind}" if kind != "files" else "")
    await talk.services.announcements.asks(
        Prompt(talk.chat.id, message.message_id, talk.member.user_id, number, what), now=talk.now
    )


async def say_late(talk: Talk, one: Announcement | None) -> None:
    """Say that a reply comes too late: by whom it was decided, or that nothing is asked."""
    if one is None or one.decided_by is None:
        opens = button(talk.text("announcements-button"), "listed")
        await talk.reply(escape(talk.text("announce-reply-late")), keyboard([opens]))
        return
    named = await talk.services.roles.namer()
    state = talk.text(f"announce-state-{one.state}")
    said = talk.text(
        "announce-reply-decided", by=named(one.decided_by, talk.language), state=state
    )
    await talk.reply(escape(said))


async def _say_decided(talk: Talk, one: Announcement) -> None:
    """Say over an old button what was decided, and by whom. Raises StaleButtonError."""
    by = await talk.services.announcements.decided_by(one)
    now = await talk.services.announcements.find(one.id)
    if by is None or now is None:
        raise StaleButtonError
    named = await talk.services.roles.namer()
    state = talk.text(f"announce-state-{await talk.services.reports.standing(now)}")
    said = talk.text("announce-decided", by=named(by, talk.language), state=state)
    await talk.toast(said, is_alert=True)


async def _ask_reason(talk: Talk, waiting: Announcement) -> None:
    if waiting.state is not State.WAITING:
        await _say_decided(talk, waiting)
        return
    await talk.services.permissions.require(Act.REJECT, waiting, talk.member.user_id, now=talk.now)
    await ask(talk, waiting.id, REASON, talk.text("announce-ask-reason"))


async def _report(talk: Talk, one: Announcement) -> None:
    found = await talk.services.reports.of(
        one, talk.language, may_freeze=talk.member.is_officer, now=talk.now
    )
    if found is None:
        raise StaleButtonError
    await talk.reply(found.html, await _carrying(talk, one, found.buttons))


async def _carrying(
    talk: Talk, one: Announcement, rows: Sequence[Sequence[tuple[str, str]]]
) -> InlineKeyboardMarkup:
    """Return those buttons of a report that this person may press now."""
    may, person = talk.services.permissions.may, talk.member.user_id
    permitted = {act: await may(act, one, person, now=talk.now) for act in (Act.HALT, Act.SEND_ON)}
    kept = [
        [
            (label, data)
            for label, data in row
            if (act := _NEEDS.get(data.split(":")[1] if ":" in data else data)) is None
            or permitted[act]
        ]
        for row in rows
    ]
    return carrying(kept)


async def _send_file(talk: Talk, one: Announcement, act: str) -> None:
    """Send the picture of a report, or its numbers as a table."""
    if act == "csv":
        # Excel takes a file for UTF-8 when it begins with this mark.
        table = (await talk.services.reports.table(one, talk.language)).encode("utf-8-sig")
        await talk.bot.send_document(
            talk.chat.id,
            InputFile(table, filename=f"annonce-{(one.number or '').lower()}.csv"),
            message_thread_id=talk.thread_id,
        )
        return
    arrivals = await talk.services.reports.arrivals(one)
    if arrivals is None:
        raise StaleButtonError
    who = talk.services.wording.who(one, talk.language)
    picture = await talk.services.prints.report(arrivals, talk.language, who=who, now=talk.now)
    await files.send_photo(talk, picture, escape(talk.services.wording.title(one, talk.language)))


async def _send_proof(talk: Talk, one: Announcement) -> None:
    """Print what the record can prove of an announcement, for those it concerns."""
    await talk.services.permissions.require(Act.HALT, one, talk.member.user_id, now=talk.now)
    await talk.toast()
    found = await talk.services.record.notice(one.number) if one.number else None
    if found is None:
        raise StaleButtonError
    printed = await talk.services.prints.notice(found, talk.language, now=talk.now)
    caption = talk.text("report-proof-caption", number=found.number)
    await talk.bot.send_document(
        talk.chat.id,
        InputFile(printed.content, filename=printed.name),
        caption=caption,
        message_thread_id=talk.thread_id,
    )


async def _steer(talk: Talk, one: Announcement, act: str) -> None:
    """Pause, go on, give up, or try again who was not reached."""
    if act == "repeat" and await _is_nobody_missed(talk, one):
        await talk.toast(talk.text("announce-repeat-none"), is_alert=True)
        return
    is_done = await talk.services.dispatch.steer(
        one, act.removesuffix("-sure"), officer_id=talk.member.user_id, now=talk.now
    )
    if not is_done:
        await _say_decided(talk, one)
        return
    log.info("broadcast", announcement=one.id, act=act, officer=talk.member.user_id)
    await talk.toast(talk.text(f"announce-done-{act.removesuffix('-sure')}"))
    await _show_report(talk, one)


async def _is_nobody_missed(talk: Talk, one: Announcement) -> bool:
    """Tell whether what is in force has reached everybody whom it can reach."""
    reports = talk.services.reports
    is_in_force = await reports.standing(one) == State.SENT
    return is_in_force and not await reports.may_repeat(one, now=talk.now)


async def _decide(talk: Talk, one: Announcement, decision: str) -> None:
    """Carry out a decision and say so in the place of the buttons."""
    is_night = one.state is State.WAITING and leaves_by_night(one, now=talk.now)
    if decision == "approve" and is_night:
        await talk.toast()
        await talk.show_buttons(await buttons(talk, one))  # the night fell over the panel
        return
    if decision in _SENDING and not await letters.are_ours(talk, one):
        await _give_back(talk, one)
        return
    try:
        is_done = await _carry_out(talk, one, decision)
    except UnfitError as error:
        await talk.toast(talk.text(error.key), is_alert=True)
        return
    except CannotLeaveError:
        await talk.toast(talk.text("announce-corrects-nothing"), is_alert=True)
        return
    if not is_done:
        await _say_decided(talk, one)
        return
    log.info("announcement", announcement=one.id, decision=decision, officer=talk.member.user_id)
    after = await talk.services.announcements.find(one.id)
    is_planned = after is not None and after.state is State.SCHEDULED
    key = "schedule" if is_planned else decision.removesuffix("-sure").removesuffix("-now")
    if key == "approve" and one.is_exercise:
        key = "approve-exercise"
    values = {"number": (after.number if after else None) or ""}
    if after is not None and after.moment is not None:
        values |= clock(talk, after.moment, weekday=True)
    await talk.show(escape(talk.text(f"announce-done-{key}", **values)))


async def _give_back(talk: Talk, one: Announcement) -> None:
    """Return what cannot leave to its author as a draft: its file is another bot's."""
    if not await talk.services.announcements.give_back(
        one, officer_id=talk.member.user_id, now=talk.now
    ):
        raise StaleButtonError
    await talk.show(escape(talk.text("announce-given-back")))


async def _carry_out(talk: Talk, one: Announcement, decision: str) -> bool:
    """Return False when the announcement stands otherwise by now."""
    service, dispatch = talk.services.announcements, talk.services.dispatch
    officer_id, now = talk.member.user_id, talk.now
    match decision:
        case "approve" | "approve-now":
            return await service.approve(one.id, officer_id=officer_id, now=now) is not None
        case "approve-morning":
            morning = morning_after(one.moment or now)
            approved = await service.approve(
                one.id, officer_id=officer_id, leaves_at=morning, now=now
            )
            return approved is not None
        case "take-back":
            return one.author == officer_id and await service.reject(
                one.id, officer_id=officer_id, reason="", now=now
            )
        case "call-off":
            return await service.call_off(one.id, officer_id=officer_id, now=now)
        case "now":
            return await dispatch.send_late(one, officer_id=officer_id, now=now)
        case "withdraw-sure" | "withdraw-tell":
            tells = decision == "withdraw-tell"
            return await dispatch.withdraw(one, officer_id=officer_id, tells=tells, now=now)
        case _:
            return False
