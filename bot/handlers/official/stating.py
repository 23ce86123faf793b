"""An officer states the value of an open point, and another one decides about it."""

import structlog
from telegram import InlineKeyboardMarkup

from bot.core.callbacks import StaleButtonError
from bot.core.callbacks.official import (
    ConfirmPoint,
    CorrectPoint,
    DecideStatement,
    OfficialDecision,
    ViewStatement,
)
from bot.core.official.statements import Statement
from bot.core.official.values import BadValueError
from bot.core.prompts import Awaits, Prompt, PromptKind
from bot.core.questions.official import State
from bot.core.writing.text import escape, shortened
from bot.handlers import proposals
from bot.handlers.buttons import Row, button, keyboard
from bot.handlers.context import Context
from bot.handlers.incoming import secrets
from bot.handlers.officers.freezes import stopped
from bot.services.official.statement_notices import key_of

log = structlog.get_logger()

_SHOWN = 40  # UTF-16 units of a value that is not taken


async def confirm(ctx: Context, pressed: ConfirmPoint) -> None:
    """Begin a draft that says that our value is right, and show it."""
    number = await ctx.services.statements.confirm(
        pressed.point,
        officer_id=ctx.member.user_id,
        update_id=ctx.update.update_id,
        now=ctx.now,
    )
    if number is None:
        raise StaleButtonError
    await ctx.toast()
    await _show(ctx, number)


async def ask(ctx: Context, pressed: CorrectPoint) -> None:
    """Ask for the value."""
    await _ask(ctx, pressed, "")


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
    """Take what was replied for the value; what cannot be one is said, and asked for again."""
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
        await _show(ctx, number)
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
    await _visible(ctx, pressed.number)
    await ctx.toast()
    await _show(ctx, pressed.number)


async def press(ctx: Context, pressed: DecideStatement) -> None:
    """Carry out a decision and say so."""
    number, decision = pressed.number, pressed.decision
    found = await _visible(ctx, number)
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
        await ctx.show(await _card(ctx, now), await _buttons(ctx, now))
        await _follows(ctx, now, ctx.message_id)
    else:
        await ctx.show_buttons(None)
    await ctx.reply(escape(said))


async def _carry_out(ctx: Context, found: Statement, decision: OfficialDecision) -> str | None:
    """Return what to say, None when it stands otherwise by now."""
    service, person, now = ctx.services.statements, ctx.member.user_id, ctx.now
    key = str(decision)
    match decision:
        case OfficialDecision.SUBMIT:
            told = await service.submit(found.number, officer_id=person, now=now)
            key, is_done = "submit" if told else "submit-nobody", told is not None
        case OfficialDecision.DISCARD:
            is_done = await service.discard(found.number, officer_id=person)
        case OfficialDecision.APPROVE:
            is_done = await service.approve(found.number, officer_id=person, now=now)
        case OfficialDecision.REJECT:
            key = "taken-back" if found.author == person else "reject"
            is_done = await service.reject(found.number, officer_id=person, now=now)
        case OfficialDecision.WITHDRAW_SURELY:
            key = "withdraw"
            is_done = await service.withdraw(found.number, officer_id=person, now=now)
        case _:
            return None
    return ctx.text(f"point-done-{key}") if is_done else None


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


async def _visible(ctx: Context, number: int) -> Statement:
    found = await ctx.services.statements.find(number, ctx.member.user_id)
    if found is None:
        raise StaleButtonError
    return found


async def _show(ctx: Context, number: int) -> None:
    found = await _visible(ctx, number)
    card = await ctx.reply(await _card(ctx, found), await _buttons(ctx, found))
    await _follows(ctx, found, card.message_id)


async def _follows(ctx: Context, found: Statement, message_id: int | None) -> None:
    """Have a card say later what was decided."""
    is_draft = found.state is State.DRAFT
    await proposals.shown(ctx, key_of(found), message_id, is_draft=is_draft)


async def _card(ctx: Context, found: Statement) -> str:
    """Return the value in every language, with whose word it is and how it stands."""
    who = ctx.catalog.authorities[found.authority].name[ctx.language]
    state = "taken-back" if found.is_taken_back else found.state
    lines = [
        *await stopped(ctx),
        f"<b>{escape(ctx.text('point-head', authority=who))}</b>",
        f"<i>{escape(ctx.text(f'official-state-{state}'))}</i>",
    ]
    service = ctx.services.statements
    notices = service.notices
    lines += [
        f"{escape(language.name)}\n<blockquote>{notices.said(found, code)}</blockquote>"
        for code, language in ctx.catalog.languages.items()
    ]
    is_open = found.state in {State.DRAFT, State.WAITING}
    if is_open and (before := await service.replaces(found, ctx.language)):
        lines.append(escape(before))
    if is_open:
        warnings = notices.warnings(found, ctx.language)
        lines += [f"<b>{escape(one)}</b>" for one in warnings]
    return "\n\n".join(lines)


async def _buttons(ctx: Context, found: Statement) -> InlineKeyboardMarkup:
    """Return what this officer may do with a value."""
    rows: list[Row] = []
    person, service = ctx.member.user_id, ctx.services.statements
    may_stop = await service.may_stop(found, person, now=ctx.now)

    def decide(decision: OfficialDecision, label: str = "") -> Row:
        key = f"official-{label or decision}"
        return [button(ctx.text(key), DecideStatement(found.number, decision))]

    match found.state:
        case State.DRAFT:
            rows.append(decide(OfficialDecision.SUBMIT))
            rows.append(decide(OfficialDecision.DISCARD))
        case State.WAITING:
            if await service.denial(found, person, now=ctx.now) is None:
                rows.append(decide(OfficialDecision.APPROVE))
            if found.author == person:
                rows.append(decide(OfficialDecision.REJECT, "take-back"))
            elif may_stop:
                rows.append(decide(OfficialDecision.REJECT))
        case State.LIVE if may_stop:
            rows.append(decide(OfficialDecision.WITHDRAW))
    return keyboard(*rows)
