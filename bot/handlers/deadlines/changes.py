"""/deadline_set: an officer moves or adds a date, question by question; a second one approves."""

from telegram import InlineKeyboardButton
from telegram.error import BadRequest

from bot.core.attachments import FileKind
from bot.core.calendar.changes import (
    FARTHEST,
    HEARD_LATE,
    Change,
    GoneError,
    Kind,
    Particular,
    State,
)
from bot.core.calendar.dates import read_day, read_past_day
from bot.core.calendar.deadlines import Month
from bot.core.calendar.morocco import day_of
from bot.core.callbacks import StaleButtonError
from bot.core.callbacks.changes import (
    BeginAdd,
    BeginEnd,
    BeginMove,
    ViewChange,
)
from bot.core.gestures import Became, Thing
from bot.core.prompts import Awaits, Prompt, PromptKind
from bot.core.writing.text import escape
from bot.handlers import files, proposals
from bot.handlers.buttons import Row, button, keyboard
from bot.handlers.context import Context
from bot.handlers.deadlines import change_panel, typed_answers
from bot.handlers.officers import freezes
from bot.services.deadlines.change_requests import key_of

SHOWN = 4  # coming dates of each obligation that are offered
LONGEST = 300  # characters of a reason or a source
LONGEST_TITLE = 60
LATEST = 10  # drafts that are offered


async def command(ctx: Context) -> None:
    """Show what waits for approval, and the dates that can be moved or ended."""
    await ctx.services.roles.require_national(ctx.member.user_id, now=ctx.now)
    ctx.foreword = "\n\n".join(await freezes.banner(ctx))
    me = ctx.member.user_id
    rows: list[Row] = [
        [await _opener(ctx, "change-waits" if change.author != me else "change-waits-own", change)]
        for change in await ctx.services.changes.waiting()
    ]
    drafts = await ctx.services.change_drafts.of(ctx.member.user_id)
    rows += [[await _opener(ctx, "change-draft", draft)] for draft in drafts[-LATEST:]]
    for due in await ctx.services.deadlines.movable(now=ctx.now, count=SHOWN):
        day = ctx.catalog.date(due.due_on, ctx.language)
        subject = ctx.services.deadlines.subject(due, ctx.language)
        label = ctx.catalog.beside((day, subject), ctx.language)
        rows.append([button(label, BeginMove(due.obligation.key, due.period))])
    for obligation in await ctx.services.deadlines.endable(now=ctx.now):
        label = ctx.text("change-end", what=obligation.title or "")
        rows.append([button(label, BeginEnd(obligation.key))])
    rows.append([button(ctx.text("change-add"), BeginAdd())])
    await ctx.reply(escape(ctx.text("change-which")), keyboard(*rows))


async def _opener(ctx: Context, key: str, change: Change) -> InlineKeyboardButton:
    """Return the button that opens a change, by what it is about."""
    about = change.about and await ctx.services.deadlines.find(
        change.key, change.about, now=ctx.now
    )
    subject = ctx.services.deadlines.subject(about, ctx.language) if about else ""
    label = ctx.text(key, what=change.title or subject or f"n° {change.number}")
    return button(label, ViewChange(change.number))


async def begin_move(ctx: Context, pressed: BeginMove) -> None:
    """Begin with a date that there is."""
    found = await ctx.services.deadlines.find(pressed.obligation, pressed.period, now=ctx.now)
    if found is None:
        raise StaleButtonError
    draft = await _begin(ctx, Kind.MOVE, obligation=pressed.obligation, period=pressed.period)
    await ctx.toast()
    await go_on(ctx, draft)


async def begin_add(ctx: Context) -> None:
    """Begin with a date of its own."""
    draft = await _begin(ctx, Kind.ADD)
    await ctx.toast()
    await go_on(ctx, draft)


async def begin_end(ctx: Context, pressed: BeginEnd) -> None:
    """Begin to end what is due every month."""
    try:
        draft = await _begin(ctx, Kind.END, obligation=pressed.obligation)
    except GoneError:
        raise StaleButtonError from None
    await ctx.toast()
    await go_on(ctx, draft)


async def view(ctx: Context, pressed: ViewChange) -> None:
    """Show a change, or ask for what is missing."""
    await ctx.toast()
    await go_on(ctx, await visible(ctx, pressed.change))


async def replied(ctx: Context, prompt: Prompt) -> bool:
    """Take an officer's answer to a question; an old one gets the draft as it stands."""
    change = await ctx.services.changes.find(prompt.subject) if prompt.is_open else None
    is_own = change is not None and change.author == ctx.member.user_id
    if change is not None and is_own and change.state is State.DRAFT:
        await _take(ctx, change, Particular(prompt.detail))
    else:
        await _resume(ctx)
    return True


async def _take(ctx: Context, change: Change, particular: Particular) -> None:
    """Take the answer to a question; one that is not understood is asked again."""
    ctx.became = str(Became(Thing.CHANGE, change.number, particular))
    words = " ".join(ctx.words.split()) or await _attached(ctx, change.number)
    most = LONGEST_TITLE if particular is Particular.TITLE else LONGEST
    if particular is Particular.DUE_ON:
        await _take_day(ctx, change, words)
    elif particular is Particular.ANNOUNCED_ON:
        await _take_announced(ctx, change, words)
    elif particular in typed_answers.ASKS:
        await _take_typed(ctx, change, particular, words)
    elif not words or len(words) > most:
        await ctx.reply(escape(ctx.text("change-too-long", most=most)))
        await go_on(ctx, change)
    else:
        await answer(ctx, change, particular, words)


async def corrected(ctx: Context, number: int, particular: str, *, is_latest: bool) -> None:
    """Take the edited words of what was an answer about a draft, or say that it is too late."""
    change = await ctx.services.changes.find(number)
    is_own = change is not None and change.author == ctx.member.user_id
    is_draft = change is not None and change.state is State.DRAFT
    if change and is_own and is_draft and is_latest and ctx.member.is_officer:
        await _take(ctx, change, Particular(particular))
    else:
        shows = is_own and ctx.member.is_national
        rows: list[Row] = [[button(ctx.text("change-open-closed"), ViewChange(number))]] * shows
        late = escape(ctx.text("change-edit-late"))
        await ctx.reply(late, keyboard(*rows), quoting=ctx.message_id)


async def _resume(ctx: Context) -> None:
    """Show the latest draft as it stands, to go on with."""
    drafts = await ctx.services.change_drafts.of(ctx.member.user_id)
    if drafts:
        await go_on(ctx, drafts[-1])
    else:
        await command(ctx)


async def _attached(ctx: Context, number: int) -> str:
    """Keep the file that was sent as an answer, and return what stands for it in words."""
    message = ctx.message
    if message is None or not (message.document or message.photo):
        return ""
    kind, file_id = (
        (FileKind.DOCUMENT, message.document.file_id)
        if message.document
        else (FileKind.PHOTO, message.photo[-1].file_id)
    )
    await ctx.services.change_drafts.attach(
        number, f"{kind}:{file_id}", officer_id=ctx.member.user_id, now=ctx.now
    )
    name = message.document.file_name if message.document else None
    return name or ctx.text("change-attached")


async def _take_day(ctx: Context, change: Change, words: str) -> None:
    today = day_of(ctx.now)
    reading = read_day(words, today=today)
    if reading.day is None or reading.day > today + FARTHEST:
        await ctx.reply(escape(typed_answers.no_day(ctx, reading)))
        await ask(ctx, change, Particular.DUE_ON)
        return
    await answer(ctx, change, Particular.DUE_ON, reading.day.isoformat())


async def _take_announced(ctx: Context, change: Change, words: str) -> None:
    """Take the day on which it was announced; without a year it is the last such day."""
    today = day_of(ctx.now)
    day = read_past_day(words, today=today, earliest=today - HEARD_LATE)
    if day is None:
        reading = read_day(words, today=today - HEARD_LATE)
        is_other = reading.contradicted is not None
        why = typed_answers.no_day(ctx, reading) if is_other else ""
        await ctx.reply(escape(why or ctx.text("change-announced_on-unknown")))
        await ask(ctx, change, Particular.ANNOUNCED_ON)
        return
    await answer(ctx, change, Particular.ANNOUNCED_ON, day.isoformat())


async def _take_typed(ctx: Context, change: Change, particular: Particular, words: str) -> None:
    """Take what was typed in place of a button; what is not understood is asked again."""
    value = typed_answers.read(ctx, change, particular, words)
    if value is None:
        await ctx.reply(escape(ctx.text(f"change-{particular}-unknown")))
        await typed_answers.ASKS[particular](ctx, change)
    else:
        await answer(ctx, change, particular, value)


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


async def answer(
    ctx: Context, change: Change, particular: Particular, value: str | int | Month
) -> None:
    """Note a particular of an own draft, and go on. Raises StaleButtonError."""
    changed = await ctx.services.change_drafts.fill_in(
        change.number, particular, value, officer_id=ctx.member.user_id, now=ctx.now
    )
    if changed is None:
        raise StaleButtonError
    await ctx.toast()
    await go_on(ctx, changed)


async def go_on(ctx: Context, change: Change) -> None:
    """Ask for what is still missing, or show the whole."""
    match change.missing:
        case None:
            await _show(ctx, change)
        case Particular.AUTHORITY:
            await change_panel.ask_authority(ctx, change)
        case Particular.IS_MONTHLY:
            await change_panel.ask_monthly(ctx, change)
        case Particular.LAST:
            await change_panel.ask_last(ctx, change)
        case Particular.REASON:
            await change_panel.ask_reason(ctx, change)
        case particular:
            await ask(ctx, change, particular)


async def ask(ctx: Context, change: Change, particular: Particular) -> None:
    """Ask for a particular in words."""
    await ctx.prompt(
        change_panel.question(ctx, particular),
        kind=PromptKind.CHANGE,
        subject=change.number,
        detail=particular,
        awaits=Awaits(f"change-{particular}"),
    )


async def _show(ctx: Context, change: Change) -> None:
    """Show a change as a whole, with what it does and what may be done with it."""
    html, buttons = (
        await change_panel.words(ctx, change),
        await change_panel.buttons(ctx, change),
    )
    shown = await ctx.reply(html, buttons)
    is_draft = change.state is State.DRAFT
    await proposals.shown(ctx, key_of(change), shown.message_id, is_draft=is_draft)
    if not change.attachment:
        return
    kind, _, file_id = change.attachment.partition(":")
    try:
        await files.send_file(ctx, FileKind(kind), file_id)
    except BadRequest as error:
        if not files.is_lost(error):
            raise
        await ctx.reply(escape(ctx.text("change-file-lost")))


async def visible(ctx: Context, number: int) -> Change:
    """Return a change that this officer may look at. Raises StaleButtonError."""
    return proposals.visible(ctx, await ctx.services.changes.find(number))
