"""/deadline_set: an officer moves or adds a date, question by question; a second one approves."""

import structlog
from telegram import InlineKeyboardButton
from telegram.error import BadRequest

from bot.core.calendar.changes import (
    FARTHEST,
    Change,
    DayPastError,
    GoneError,
    Kind,
    Particular,
    State,
)
from bot.core.calendar.dates import read_day
from bot.core.calendar.deadlines import Month
from bot.core.calendar.morocco import day_of
from bot.core.writing.text import escape
from bot.handlers import files
from bot.handlers.buttons import Row, button, keyboard
from bot.handlers.context import Context, StaleButtonError
from bot.handlers.deadlines import change_panel

log = structlog.get_logger()

SHOWN = 4  # coming dates of each obligation that are offered
LONGEST = 300  # characters of a reason or a source
LONGEST_TITLE = 60
LATEST = 10  # drafts that are offered


async def command(ctx: Context) -> None:
    """Show what waits for approval, and offer the dates that can be moved or ended."""
    await ctx.services.roles.require_national(ctx.member.user_id, now=ctx.now)
    rows: list[Row] = [
        [await _opener(ctx, "change-waits", change)]
        for change in await ctx.services.changes.waiting()
    ]
    drafts = await ctx.services.change_drafts.of(ctx.member.user_id)
    rows += [[await _opener(ctx, "change-draft", draft)] for draft in drafts[-LATEST:]]
    for due in await ctx.services.deadlines.movable(now=ctx.now, count=SHOWN):
        day = ctx.catalog.date(due.due_on, ctx.language)
        subject = ctx.services.deadlines.subject(due, ctx.language)
        label = ctx.catalog.beside((day, subject), ctx.language)
        rows.append([button(label, "change", "move", due.obligation.key, str(due.period))])
    for obligation in await ctx.services.deadlines.endable(now=ctx.now):
        label = ctx.text("change-end", what=obligation.title or "")
        rows.append([button(label, "change", "end", obligation.key)])
    rows.append([button(ctx.text("change-add"), "change", "add")])
    await ctx.reply(escape(ctx.text("change-which")), keyboard(*rows))


async def _opener(ctx: Context, key: str, change: Change) -> InlineKeyboardButton:
    """Return the button that opens a change, by what it is about."""
    about = change.about and await ctx.services.deadlines.find(
        change.key, change.about, now=ctx.now
    )
    subject = ctx.services.deadlines.subject(about, ctx.language) if about else ""
    label = ctx.text(key, what=change.title or subject or f"n° {change.number}")
    return button(label, "change", "view", change.number)


async def press(ctx: Context) -> None:
    """Begin a change, answer a question about one by a button, or decide on it."""
    match ctx.arguments:
        case ["move", obligation, period]:
            await _begin_move(ctx, obligation, period)
        case ["add"]:
            draft = await _begin(ctx, Kind.ADD)
            await ctx.toast()
            await _go_on(ctx, draft)
        case ["end", obligation]:
            await _begin_end(ctx, obligation)
        case ["view", _]:
            await ctx.toast()
            await _go_on(ctx, await _change(ctx))
        case ["who", _, authority] if authority in ctx.catalog.authorities:
            await _answer(ctx, await _change(ctx), Particular.AUTHORITY, authority)
        case ["monthly", _, "yes" | "no" as answer]:
            await _answer(ctx, await _change(ctx), Particular.IS_MONTHLY, int(answer == "yes"))
        case ["last", _, month]:
            await _take_last(ctx, await _change(ctx), _month(month))
        case ["months", _, month]:
            change = await _change(ctx)
            await ctx.show_buttons(await change_panel.months(ctx, change, since=_month(month)))
        case [decision, _]:
            await _decide(ctx, await _change(ctx), decision)
        case _:
            raise StaleButtonError


async def replied(ctx: Context, number: int, particular: Particular) -> None:
    """Take an officer's answer to a question; one that is not understood is asked again."""
    change = await ctx.services.changes.find(number)
    if change is None:
        return
    ctx.became = f"change:{number}:{particular}"
    words = " ".join(ctx.words.split()) or await _attached(ctx, number)
    most = LONGEST_TITLE if particular is Particular.TITLE else LONGEST
    if particular is Particular.DUE_ON:
        await _take_day(ctx, change, words)
    elif not words or len(words) > most:
        await ctx.reply(escape(ctx.text("change-too-long", most=most)))
        await _ask(ctx, change, particular)
    else:
        await _answer(ctx, change, particular, words)


async def corrected(ctx: Context, number: int, particular: str, *, is_latest: bool) -> None:
    """Take the edited words of what was an answer about a draft, or say that it is too late."""
    change = await ctx.services.changes.find(number)
    is_own = change is not None and change.proposed_by == ctx.member.user_id
    is_draft = change is not None and change.state is State.DRAFT
    if is_own and is_draft and is_latest and ctx.member.is_officer:
        await replied(ctx, number, Particular(particular))
    else:
        await ctx.reply(escape(ctx.text("change-edit-late")), quoting=ctx.message_id)


async def resume(ctx: Context) -> None:
    """Answer a reply to an old question with the latest draft as it stands."""
    drafts = await ctx.services.change_drafts.of(ctx.member.user_id)
    if drafts:
        await _go_on(ctx, drafts[-1])
    else:
        await command(ctx)


async def _attached(ctx: Context, number: int) -> str:
    """Keep the file that was sent as an answer, and return what stands for it in words."""
    message = ctx.message
    if message is None or not (message.document or message.photo):
        return ""
    kind, file_id = (
        ("document", message.document.file_id)
        if message.document
        else ("photo", message.photo[-1].file_id)
    )
    await ctx.services.change_drafts.attach(
        number, f"{kind}:{file_id}", officer_id=ctx.member.user_id
    )
    name = message.document.file_name if message.document else None
    return name or ctx.text("change-attached")


async def _take_day(ctx: Context, change: Change, words: str) -> None:
    today = day_of(ctx.now)
    reading = read_day(words, today=today)
    if reading.day is None or reading.day > today + FARTHEST:
        await ctx.reply(escape(ctx.text(f"change-day-{reading.problem or 'too-far'}")))
        await _ask(ctx, change, Particular.DUE_ON)
        return
    await _answer(ctx, change, Particular.DUE_ON, reading.day.isoformat())


async def _begin_move(ctx: Context, obligation: str, period: str) -> None:
    month = _month(period)
    if await ctx.services.deadlines.find(obligation, month, now=ctx.now) is None:
        raise StaleButtonError
    draft = await _begin(ctx, Kind.MOVE, obligation=obligation, period=month)
    await ctx.toast()
    await _go_on(ctx, draft)


async def _begin_end(ctx: Context, obligation: str) -> None:
    try:
        draft = await _begin(ctx, Kind.END, obligation=obligation)
    except GoneError:
        raise StaleButtonError from None
    await ctx.toast()
    await _go_on(ctx, draft)


async def _take_last(ctx: Context, change: Change, month: Month) -> None:
    """Take the month of a button: the last one, or of what ends the first that is not due."""
    last = month.plus(-1) if change.kind is Kind.END else month
    await _answer(ctx, change, Particular.LAST, last)


def _month(text: str) -> Month:
    try:
        return Month.parse(text)
    except ValueError:
        raise StaleButtonError from None


async def _begin(
    ctx: Context, kind: Kind, *, obligation: str | None = None, period: Month | None = None
) -> Change:
    return await ctx.services.change_drafts.begin(
        kind,
        obligation=obligation,
        period=period,
        officer_id=ctx.member.user_id,
        update_id=ctx.update.update_id,
        now=ctx.now,
    )


async def _answer(
    ctx: Context, change: Change, particular: Particular, value: str | int | Month
) -> None:
    changed = await ctx.services.change_drafts.fill_in(
        change.number, particular, value, officer_id=ctx.member.user_id, now=ctx.now
    )
    if changed is None:
        raise StaleButtonError
    await ctx.toast()
    await _go_on(ctx, changed)


async def _go_on(ctx: Context, change: Change) -> None:
    """Ask for what is still missing, or show the whole."""
    match change.missing:
        case None:
            await _show(ctx, change)
        case Particular.AUTHORITY:
            await ctx.reply(
                escape(ctx.text("change-ask-authority")),
                keyboard(
                    [
                        button(authority.name[ctx.language], "change", "who", change.number, key)
                        for key, authority in ctx.catalog.authorities.items()
                    ]
                ),
            )
        case Particular.IS_MONTHLY:
            await ctx.reply(
                escape(ctx.text("change-ask-is_monthly")),
                keyboard(
                    [
                        button(ctx.text(f"change-monthly-{answer}"), "change", "monthly",
                               change.number, answer)
                        for answer in ("no", "yes")
                    ]
                ),
            )  # fmt: skip
        case Particular.LAST:
            question = "change-ask-end" if change.kind is Kind.END else "change-ask-last"
            await ctx.reply(
                escape(ctx.text(question, what=change.title or "")),
                await change_panel.months(ctx, change),
            )
        case particular:
            await _ask(ctx, change, particular)


async def _ask(ctx: Context, change: Change, particular: Particular) -> None:
    prompt = await ctx.prompt(ctx.text(f"change-ask-{particular}"), awaits=f"change-{particular}")
    await ctx.services.change_drafts.asks(change.number, particular, prompt.message_id)


async def _show(ctx: Context, change: Change) -> None:
    """Show a change as a whole, with what it does and what may be done with it."""
    html, buttons = (
        await change_panel.words(ctx, change),
        await change_panel.buttons(ctx, change),
    )
    await ctx.reply(html, buttons)
    kind, _, file_id = (change.attachment or "").partition(":")
    try:
        if kind == "photo":
            await ctx.bot.send_photo(ctx.chat.id, file_id, message_thread_id=ctx.thread_id)
        elif kind:
            await ctx.bot.send_document(ctx.chat.id, file_id, message_thread_id=ctx.thread_id)
    except BadRequest as error:
        if not files.is_lost(error):
            raise
        await ctx.reply(escape(ctx.text("change-file-lost")))


async def _decide(ctx: Context, change: Change, decision: str) -> None:
    """Carry out a decision and say so in the place of the buttons."""
    if decision == "approve" and change.proposed_by == ctx.member.user_id:
        await ctx.toast(ctx.text("change-needs-another"), is_alert=True)
        return
    try:
        done = await _carry_out(ctx, change.number, decision)
    except DayPastError:
        await ctx.toast(ctx.text("change-day-past"), is_alert=True)
        return
    except GoneError:
        await ctx.toast(ctx.text("change-gone"), is_alert=True)
        return
    after = await ctx.services.changes.find(change.number) or change
    if done is None:  # somebody was faster: how it stands now
        await ctx.toast()
        await _go_on(ctx, after)
        return
    log.info(
        "deadline change", change=change.number, decision=decision, officer=ctx.member.user_id
    )
    lines = [await change_panel.words(ctx, after), f"<b>{escape(ctx.text(done))}</b>"]
    buttons = await change_panel.buttons(ctx, after) if decision == "approve" else None
    if after.announcement is not None:
        lines.append(escape(ctx.text(f"change-announcement-{after.state}")))
        if after.state is State.UNDONE:
            opens = ctx.text("announce-open-closed")
            buttons = keyboard([button(opens, "announce", "view", after.announcement)])
    await ctx.show("\n\n".join(lines), buttons)


async def _carry_out(ctx: Context, number: int, decision: str) -> str | None:
    """Return the key of what to say, None when the change stands otherwise by now."""
    service, officer_id, now = ctx.services.changes, ctx.member.user_id, ctx.now
    match decision:
        case "submit":
            told = await service.submit(number, officer_id=officer_id, now=now)
            if told == 0:
                return "change-done-submit-nobody"
            is_done = told is not None
        case "discard":
            is_done = await ctx.services.change_drafts.discard(number, officer_id=officer_id)
        case "approve":
            is_done = await service.approve(
                number, officer_id=officer_id, update_id=ctx.update.update_id, now=now
            )
        case "reject":
            is_done = await service.reject(number, officer_id=officer_id, now=now)
        case "undo":
            is_done = await service.undo(number, officer_id=officer_id, now=now)
        case _:
            raise StaleButtonError
    return f"change-done-{decision}" if is_done else None


async def _change(ctx: Context) -> Change:
    number = ctx.argument(1)
    change = (
        await ctx.services.changes.find(int(number))
        if number.isascii() and number.isdecimal()
        else None
    )
    is_foreign_draft = (
        change is not None
        and change.state is State.DRAFT
        and change.proposed_by != ctx.member.user_id
    )
    if change is None or is_foreign_draft:
        raise StaleButtonError
    return change
