"""/deadline_set: an officer moves or adds a date, question by question; a second one approves."""

import structlog
from telegram import InlineKeyboardButton
from telegram.error import BadRequest

from bot.core.changes import (
    FARTHEST,
    Change,
    DayPastError,
    GoneError,
    Kind,
    Particular,
    State,
)
from bot.core.dates import read_day
from bot.core.deadlines import Month
from bot.core.morocco import day_of
from bot.core.text import escape
from bot.handlers import change_view, files
from bot.handlers.buttons import Row, button, keyboard
from bot.handlers.talk import StaleButtonError, Talk

log = structlog.get_logger()

SHOWN = 4  # coming dates of each obligation that are offered
LONGEST = 300  # characters of a reason or a source
LONGEST_TITLE = 60
LATEST = 10  # drafts that are offered


async def command(talk: Talk) -> None:
    """Show what waits for approval, and offer the dates that can be moved or ended."""
    await talk.services.changes.require_national(talk.member.user_id, now=talk.now)
    rows: list[Row] = [
        [await _opener(talk, "change-waits", change)]
        for change in await talk.services.changes.waiting()
    ]
    drafts = await talk.services.changes.drafts(talk.member.user_id)
    rows += [[await _opener(talk, "change-draft", draft)] for draft in drafts[-LATEST:]]
    for due in await talk.services.deadlines.movable(now=talk.now, count=SHOWN):
        day = talk.catalog.date(due.due_on, talk.language)
        subject = talk.services.deadlines.subject(due, talk.language)
        label = talk.catalog.beside((day, subject), talk.language)
        rows.append([button(label, "change", "move", due.obligation.key, str(due.period))])
    for obligation in await talk.services.deadlines.endable(now=talk.now):
        label = talk.text("change-end", what=obligation.title or "")
        rows.append([button(label, "change", "end", obligation.key)])
    rows.append([button(talk.text("change-add"), "change", "add")])
    await talk.reply(escape(talk.text("change-which")), keyboard(*rows))


async def _opener(talk: Talk, key: str, change: Change) -> InlineKeyboardButton:
    """Return the button that opens a change, by what it is about."""
    about = change.about and await talk.services.deadlines.find(
        change.key, change.about, now=talk.now
    )
    subject = talk.services.deadlines.subject(about, talk.language) if about else ""
    label = talk.text(key, what=change.title or subject or f"n° {change.number}")
    return button(label, "change", "view", change.number)


async def press(talk: Talk) -> None:
    """Begin a change, answer a question about one by a button, or decide on it."""
    match talk.arguments:
        case ["move", obligation, period]:
            await _begin_move(talk, obligation, period)
        case ["add"]:
            draft = await _begin(talk, Kind.ADD)
            await talk.toast()
            await _go_on(talk, draft)
        case ["end", obligation]:
            await _begin_end(talk, obligation)
        case ["view", _]:
            await talk.toast()
            await _go_on(talk, await _change(talk))
        case ["who", _, authority] if authority in talk.catalog.authorities:
            await _answer(talk, await _change(talk), Particular.AUTHORITY, authority)
        case ["monthly", _, "yes" | "no" as answer]:
            await _answer(talk, await _change(talk), Particular.IS_MONTHLY, int(answer == "yes"))
        case ["last", _, month]:
            await _take_last(talk, await _change(talk), _month(month))
        case ["months", _, month]:
            change = await _change(talk)
            await talk.show_buttons(await change_view.months(talk, change, since=_month(month)))
        case [decision, _]:
            await _decide(talk, await _change(talk), decision)
        case _:
            raise StaleButtonError


async def replied(talk: Talk, number: int, particular: Particular) -> None:
    """Take an officer's answer to a question; one that is not understood is asked again."""
    change = await talk.services.changes.find(number)
    if change is None:
        return
    talk.became = f"change:{number}:{particular}"
    words = " ".join(talk.words.split()) or await _attached(talk, number)
    most = LONGEST_TITLE if particular is Particular.TITLE else LONGEST
    if particular is Particular.DUE_ON:
        await _take_day(talk, change, words)
    elif not words or len(words) > most:
        await talk.reply(escape(talk.text("change-too-long", most=most)))
        await _ask(talk, change, particular)
    else:
        await _answer(talk, change, particular, words)


async def corrected(talk: Talk, number: int, particular: str, *, is_latest: bool) -> None:
    """Take the edited words of what was an answer about a draft, or say that it is too late."""
    change = await talk.services.changes.find(number)
    is_own = change is not None and change.proposed_by == talk.member.user_id
    is_draft = change is not None and change.state is State.DRAFT
    if is_own and is_draft and is_latest and talk.member.is_officer:
        await replied(talk, number, Particular(particular))
    else:
        await talk.reply(escape(talk.text("change-edit-late")), quoting=talk.message_id)


async def resume(talk: Talk) -> None:
    """Answer a reply to an old question with the latest draft as it stands."""
    drafts = await talk.services.changes.drafts(talk.member.user_id)
    if drafts:
        await _go_on(talk, drafts[-1])
    else:
        await command(talk)


async def _attached(talk: Talk, number: int) -> str:
    """Keep the file that was sent as an answer, and return what stands for it in words."""
    message = talk.message
    if message is None or not (message.document or message.photo):
        return ""
    kind, file_id = (
        ("document", message.document.file_id)
        if message.document
        else ("photo", message.photo[-1].file_id)
    )
    await talk.services.changes.attach(number, f"{kind}:{file_id}", officer_id=talk.member.user_id)
    name = message.document.file_name if message.document else None
    return name or talk.text("change-attached")


async def _take_day(talk: Talk, change: Change, words: str) -> None:
    today = day_of(talk.now)
    reading = read_day(words, today=today)
    if reading.day is None or reading.day > today + FARTHEST:
        await talk.reply(escape(talk.text(f"change-day-{reading.problem or 'too-far'}")))
        await _ask(talk, change, Particular.DUE_ON)
        return
    await _answer(talk, change, Particular.DUE_ON, reading.day.isoformat())


async def _begin_move(talk: Talk, obligation: str, period: str) -> None:
    month = _month(period)
    if await talk.services.deadlines.find(obligation, month, now=talk.now) is None:
        raise StaleButtonError
    draft = await _begin(talk, Kind.MOVE, obligation=obligation, period=month)
    await talk.toast()
    await _go_on(talk, draft)


async def _begin_end(talk: Talk, obligation: str) -> None:
    try:
        draft = await _begin(talk, Kind.END, obligation=obligation)
    except GoneError:
        raise StaleButtonError from None
    await talk.toast()
    await _go_on(talk, draft)


async def _take_last(talk: Talk, change: Change, month: Month) -> None:
    """Take the month of a button: the last one, or of what ends the first that is not due."""
    last = month.plus(-1) if change.kind is Kind.END else month
    await _answer(talk, change, Particular.LAST, last)


def _month(text: str) -> Month:
    try:
        return Month.parse(text)
    except ValueError:
        raise StaleButtonError from None


async def _begin(
    talk: Talk, kind: Kind, *, obligation: str | None = None, period: Month | None = None
) -> Change:
    return await talk.services.changes.begin(
        kind,
        obligation=obligation,
        period=period,
        officer_id=talk.member.user_id,
        update_id=talk.update.update_id,
        now=talk.now,
    )


async def _answer(
    talk: Talk, change: Change, particular: Particular, value: str | int | Month
) -> None:
    changed = await talk.services.changes.fill_in(
        change.number, particular, value, officer_id=talk.member.user_id, now=talk.now
    )
    if changed is None:
        raise StaleButtonError
    await talk.toast()
    await _go_on(talk, changed)


async def _go_on(talk: Talk, change: Change) -> None:
    """Ask for what is still missing, or show the whole."""
    match change.missing:
        case None:
            await _show(talk, change)
        case Particular.AUTHORITY:
            await talk.reply(
                escape(talk.text("change-ask-authority")),
                keyboard(
                    [
                        button(authority.name[talk.language], "change", "who", change.number, key)
                        for key, authority in talk.catalog.authorities.items()
                    ]
                ),
            )
        case Particular.IS_MONTHLY:
            await talk.reply(
                escape(talk.text("change-ask-is_monthly")),
                keyboard(
                    [
                        button(talk.text(f"change-monthly-{answer}"), "change", "monthly",
                               change.number, answer)
                        for answer in ("no", "yes")
                    ]
                ),
            )  # fmt: skip
        case Particular.LAST:
            question = "change-ask-end" if change.kind is Kind.END else "change-ask-last"
            await talk.reply(
                escape(talk.text(question, what=change.title or "")),
                await change_view.months(talk, change),
            )
        case particular:
            await _ask(talk, change, particular)


async def _ask(talk: Talk, change: Change, particular: Particular) -> None:
    prompt = await talk.prompt(
        talk.text(f"change-ask-{particular}"), awaits=f"change-{particular}"
    )
    await talk.services.changes.asks(change.number, particular, prompt.message_id)


async def _show(talk: Talk, change: Change) -> None:
    """Show a change as a whole, with what it does and what may be done with it."""
    html, buttons = await change_view.words(talk, change), await change_view.buttons(talk, change)
    await talk.reply(html, buttons)
    kind, _, file_id = (change.attachment or "").partition(":")
    try:
        if kind == "photo":
            await talk.bot.send_photo(talk.chat.id, file_id, message_thread_id=talk.thread_id)
        elif kind:
            await talk.bot.send_document(talk.chat.id, file_id, message_thread_id=talk.thread_id)
    except BadRequest as error:
        if not files.is_lost(error):
            raise
        await talk.reply(escape(talk.text("change-file-lost")))


async def _decide(talk: Talk, change: Change, decision: str) -> None:
    """Carry out a decision and say so in the place of the buttons."""
    if decision == "approve" and change.proposed_by == talk.member.user_id:
        await talk.toast(talk.text("change-needs-another"), is_alert=True)
        return
    try:
        done = await _carry_out(talk, change.number, decision)
    except DayPastError:
        await talk.toast(talk.text("change-day-past"), is_alert=True)
        return
    except GoneError:
        await talk.toast(talk.text("change-gone"), is_alert=True)
        return
    after = await talk.services.changes.find(change.number) or change
    if done is None:  # somebody was faster: how it stands now
        await talk.toast()
        await _go_on(talk, after)
        return
    log.info(
        "deadline change", change=change.number, decision=decision, officer=talk.member.user_id
    )
    lines = [await change_view.words(talk, after), f"<b>{escape(talk.text(done))}</b>"]
    buttons = await change_view.buttons(talk, after) if decision == "approve" else None
    if after.announcement is not None:
        lines.append(escape(talk.text(f"change-announcement-{after.state}")))
        if after.state is State.UNDONE:
            opens = talk.text("announce-open-closed")
            buttons = keyboard([button(opens, "announce", "view", after.announcement)])
    await talk.show("\n\n".join(lines), buttons)


async def _carry_out(talk: Talk, number: int, decision: str) -> str | None:
    """Return the key of what to say, None when the change stands otherwise by now."""
    service, officer_id, now = talk.services.changes, talk.member.user_id, talk.now
    match decision:
        case "submit":
            told = await service.submit(number, officer_id=officer_id, now=now)
            if told == 0:
                return "change-done-submit-nobody"
            is_done = told is not None
        case "discard":
            is_done = await service.discard(number, officer_id=officer_id)
        case "approve":
            is_done = await service.approve(
                number, officer_id=officer_id, update_id=talk.update.update_id, now=now
            )
        case "reject":
            is_done = await service.reject(number, officer_id=officer_id, now=now)
        case "undo":
            is_done = await service.undo(number, officer_id=officer_id, now=now)
        case _:
            raise StaleButtonError
    return f"change-done-{decision}" if is_done else None


async def _change(talk: Talk) -> Change:
    number = talk.argument(1)
    change = (
        await talk.services.changes.find(int(number))
        if number.isascii() and number.isdecimal()
        else None
    )
    is_foreign_draft = (
        change is not None
        and change.state is State.DRAFT
        and change.proposed_by != talk.member.user_id
    )
    if change is None or is_foreign_draft:
        raise StaleButtonError
    return change
