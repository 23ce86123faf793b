"""An officer states the value of an open point, and another one decides about it."""

import structlog

from bot.core.calendar.morocco import day_of
from bot.core.callbacks import StaleButtonError
from bot.core.callbacks.official import (
    AskSource,
    ConfirmPoint,
    CorrectPoint,
    DecideStatement,
    OfficialDecision,
    SayByVoice,
    ViewStatement,
)
from bot.core.official.statements import Statement
from bot.core.official.values import BadValueError
from bot.core.prompts import Awaits, Prompt, PromptKind
from bot.core.questions.official import State
from bot.core.writing.text import escape, shortened
from bot.handlers.buttons import button, keyboard
from bot.handlers.context import Context
from bot.handlers.incoming import secrets
from bot.handlers.official import stated

log = structlog.get_logger()

_SHOWN = 40  # UTF-16 units of a value that is not taken


async def confirm(ctx: Context, pressed: ConfirmPoint) -> None:
    """Begin a draft that says that our value is right, and ask where that was read.

    Where something is begun about the point, that is shown instead: a second tap is no second one.
    """
    if await _is_begun(ctx, pressed.point):
        return
    number = await ctx.services.statements.confirm(
        pressed.point,
        officer_id=ctx.member.user_id,
        update_id=ctx.update.update_id,
        now=ctx.now,
    )
    if number is None:
        raise StaleButtonError
    await ctx.toast()
    await _begin(ctx, number)


async def _is_begun(ctx: Context, point: str) -> bool:
    """Show what is begun about a point, and say so; False where nothing is."""
    begun = await ctx.services.statements.begun(point, ctx.member.user_id)
    if begun is None:
        return False
    await ctx.toast()
    named = await ctx.services.roles.namer()
    by = named(begun.author, ctx.language)
    ctx.foreword = escape(ctx.text(f"point-begun-{begun.state}", by=by))
    await stated.show(ctx, begun.number)
    return True


async def _begin(ctx: Context, number: int) -> None:
    """Show a draft that was just begun, and ask where its value is from."""
    await stated.show(ctx, number)
    await _ask_source(ctx, await stated.visible(ctx, number))


async def ask(ctx: Context, pressed: CorrectPoint) -> None:
    """Ask for the value; where one waits already, that is shown instead."""
    begun = await ctx.services.statements.begun(pressed.point, ctx.member.user_id)
    if begun is not None and begun.state is State.WAITING:
        await _is_begun(ctx, pressed.point)
        return
    await _ask(ctx, pressed, "")


async def ask_source(ctx: Context, pressed: AskSource) -> None:
    """Ask where the value of an own draft was read."""
    found = await stated.visible(ctx, pressed.number)
    if found.state is not State.DRAFT:
        raise StaleButtonError
    await ctx.toast()
    await _ask_source(ctx, found)


async def by_voice(ctx: Context, pressed: SayByVoice) -> None:
    """Note that the value of an own draft was said by word of mouth."""
    is_done = await ctx.services.statements.told_by_voice(
        pressed.number, officer_id=ctx.member.user_id, now=ctx.now
    )
    if not is_done:
        raise StaleButtonError
    await ctx.toast()
    found = await stated.visible(ctx, pressed.number)
    await ctx.show(await stated.card(ctx, found), await stated.buttons(ctx, found))


async def _ask_source(ctx: Context, found: Statement, lacks: str = "") -> None:
    example = ctx.catalog.date(day_of(ctx.now), ctx.language)
    await ctx.prompt(
        "\n".join(filter(None, (lacks, ctx.text("point-ask-source", date=example)))),
        kind=PromptKind.STATEMENT,
        subject=found.number,
        detail=stated.SOURCE,
        awaits=Awaits.STATED_IN,
    )


async def _take_source(ctx: Context, number: int) -> None:
    """Take what was replied for the source of a draft; what is none is said, and asked again."""
    service = ctx.services.statements
    found = await service.find(number, ctx.member.user_id)
    if found is None or found.state is not State.DRAFT:
        await ctx.reply(escape(ctx.text("point-late")))
        return
    try:
        await service.read_in(number, ctx.words, officer_id=ctx.member.user_id, now=ctx.now)
    except BadValueError as error:
        lacks = service.notices.lacks(found.point, error.why, ctx.language)
        await _ask_source(ctx, found, lacks)
        return
    await stated.show(ctx, number)


async def _ask(ctx: Context, pressed: CorrectPoint, lacks: str) -> None:
    """Ask for the value; where one was refused say first what it `lacks`, in the same message."""
    point = ctx.catalog.points.get(pressed.point)
    if point is None:
        raise StaleButtonError
    await ctx.toast()
    how = ctx.text(f"point-lacks-{point.kind}")
    asked = ctx.text("point-ask", name=point.name[ctx.language])
    await ctx.prompt(
        "\n".join(dict.fromkeys(filter(None, (lacks, asked, how)))),
        kind=PromptKind.STATEMENT,
        detail=point.key,
        awaits=Awaits.STATEMENT,
    )


async def replied(ctx: Context, prompt: Prompt) -> bool:
    """Take what was replied for the value, or its source; what is none is said, and asked again.

    A second value of one's own takes the place of the first.
    """
    if prompt.detail == stated.SOURCE:
        if not await secrets.warned(ctx):
            await _take_source(ctx, prompt.subject)
        return True
    if await secrets.warned(ctx):
        await _ask(ctx, CorrectPoint(prompt.detail), "")
        return True
    try:
        number = await ctx.services.statements.propose(
            prompt.detail,
            ctx.words,
            officer_id=ctx.member.user_id,
            update_id=ctx.update.update_id,
            now=ctx.now,
        )
    except BadValueError as error:
        await _ask(ctx, CorrectPoint(prompt.detail), _lacks(ctx, prompt.detail, error))
        return True
    if number is None:
        await ctx.reply(escape(ctx.text("point-late")))
    else:
        await _begin(ctx, number)
    return True


def _lacks(ctx: Context, point: str, error: BadValueError) -> str:
    """Return why a value is not taken: what was written where it is none of its kind, and that."""
    about = ctx.catalog.points.get(point)
    lacks = ctx.services.statements.notices.lacks(point, error.why, ctx.language)
    if about is not None and error.why == about.kind and ctx.words.strip():
        shown = ctx.catalog.redactor.erased(shortened(" ".join(ctx.words.split()), _SHOWN))
        return f"{ctx.text('point-not-read', value=shown)} {lacks}"
    return lacks


async def view(ctx: Context, pressed: ViewStatement) -> None:
    """Show a value that somebody proposed."""
    await stated.visible(ctx, pressed.number)
    await ctx.toast()
    await stated.show(ctx, pressed.number)


async def press(ctx: Context, pressed: DecideStatement) -> None:
    """Carry out a decision and say so."""
    number, decision = pressed.number, pressed.decision
    found = await stated.visible(ctx, number)
    if decision is OfficialDecision.WITHDRAW:
        await _ask_whether(ctx, found)
        return
    try:
        said = await _carry_out(ctx, found, decision)
    except BadValueError as error:
        await ctx.toast()
        await ctx.reply(escape(_lacks(ctx, found.point, error)))
        return
    if said is None:
        raise StaleButtonError
    log.info("statement", statement=number, decision=str(decision), officer=ctx.member.user_id)
    await ctx.toast()
    now = await ctx.services.statements.find(number, ctx.member.user_id)
    if now and decision is not OfficialDecision.WITHDRAW_SURELY:
        await ctx.show(await stated.card(ctx, now), await stated.buttons(ctx, now))
        await stated.follows(ctx, now, ctx.message_id)
    else:
        await ctx.show_buttons(None)
    await ctx.reply(escape(said))


async def _carry_out(ctx: Context, found: Statement, decision: OfficialDecision) -> str | None:
    """Return what to say, None when it stands otherwise by now."""
    service, person, now = ctx.services.statements, ctx.member.user_id, ctx.now
    key, values = str(decision), dict[str, int]()
    match decision:
        case OfficialDecision.SUBMIT:
            told = await service.submit(found.number, officer_id=person, now=now)
            key, is_done = "submit" if told else "submit-nobody", told is not None
        case OfficialDecision.DISCARD:
            is_done = await service.discard(found.number, officer_id=person)
        case OfficialDecision.APPROVE:
            is_done = await service.approve(found.number, officer_id=person, now=now)
            values["count"] = await service.count_told(found)
        case OfficialDecision.REJECT:
            key = "taken-back" if found.author == person else "reject"
            is_done = await service.reject(found.number, officer_id=person, now=now)
        case OfficialDecision.WITHDRAW_SURELY:
            key = "withdraw"
            is_done = await service.withdraw(found.number, officer_id=person, now=now)
        case _:
            return None
    return ctx.text(f"point-done-{key}", **values) if is_done else None


async def _ask_whether(ctx: Context, found: Statement) -> None:
    """Ask whether a value is really to be withdrawn."""
    may = await ctx.services.statements.may_stop(found, ctx.member.user_id, now=ctx.now)
    if found.state is not State.LIVE or not may:
        raise StaleButtonError
    await ctx.toast()
    surely = DecideStatement(found.number, OfficialDecision.WITHDRAW_SURELY)
    said = ctx.services.statements.notices.said(found, ctx.language)
    await ctx.reply(
        f"{escape(ctx.text('point-withdraw-ask'))}\n{said}",
        keyboard([button(ctx.text("official-withdraw-surely"), surely)]),
    )
