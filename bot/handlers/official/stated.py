"""The value of an open point as officers see it: the card, and what each may do with it."""

from telegram import InlineKeyboardMarkup

from bot.core.callbacks import StaleButtonError
from bot.core.callbacks.official import AskSource, DecideStatement, OfficialDecision, SayByVoice
from bot.core.official.sources import VOICE
from bot.core.official.statements import Statement
from bot.core.prompts import Prompt, PromptKind
from bot.core.questions.official import State
from bot.core.writing.text import escape
from bot.handlers import proposals
from bot.handlers.buttons import Row, button, keyboard
from bot.handlers.context import Context
from bot.handlers.officers.freezes import stopped
from bot.services.official.statement_notices import key_of

SOURCE = ":source"  # detail of a prompt, where else the value of the point that is named is asked


async def visible(ctx: Context, number: int) -> Statement:
    """Return a value that this person may look at. Raises StaleButtonError."""
    found = await ctx.services.statements.find(number, ctx.member.user_id)
    if found is None:
        raise StaleButtonError
    return found


async def show(ctx: Context, number: int) -> None:
    """Send the card of a value."""
    found = await visible(ctx, number)
    sent = await ctx.reply(await card(ctx, found), await buttons(ctx, found))
    await follows(ctx, found, sent.message_id)


async def follows(ctx: Context, found: Statement, message_id: int | None) -> None:
    """Have a card say later what was decided."""
    is_draft = found.state is State.DRAFT
    if is_draft and message_id is not None:
        await _understands(ctx, found, message_id)
    await proposals.shown(ctx, key_of(found), message_id, is_draft=is_draft)


async def _understands(ctx: Context, found: Statement, message_id: int) -> None:
    """Have what replies to the card of a draft be what it lacks, or another value."""
    subject, detail = (0, found.point) if found.source else (found.number, SOURCE)
    kind, person = PromptKind.STATEMENT, ctx.member.user_id
    prompt = Prompt(kind, ctx.chat.id, message_id, person, subject, detail)
    await ctx.services.prompts.understands(prompt, now=ctx.now)


async def card(ctx: Context, found: Statement) -> str:
    """Return the value in every language, with whose word it is and how it stands."""
    who = ctx.catalog.authorities[found.authority].name[ctx.language]
    state = "taken-back" if found.is_taken_back else found.state
    head = "point-head" if found.approved_at else "point-head-open"
    lines = [
        *await stopped(ctx),
        f"<b>{escape(ctx.text(head, authority=who))}</b>",
        f"<i>{escape(ctx.text(f'official-state-{state}'))}</i>",
    ]
    service = ctx.services.statements
    notices = service.notices
    lines += [
        f"{escape(language.name)}\n<blockquote>{notices.said(found, code)}</blockquote>"
        for code, language in ctx.catalog.languages.items()
    ]
    is_open = found.state in {State.DRAFT, State.WAITING}
    if source := notices.source(found, ctx.language):
        lines.append(escape(source))
    elif found.state is State.DRAFT:
        lines.append(f"<b>{escape(ctx.text('point-source-none'))}</b>")
    if is_open:
        beside = await service.beside(found, ctx.language)
        lines += [f"<b>{escape(one)}</b>" for one in beside]
    if is_open and (before := await service.replaces(found, ctx.language)):
        lines.append(escape(before))
    if is_open:
        warnings = notices.warnings(found, ctx.language)
        lines += [f"<b>{escape(one)}</b>" for one in warnings]
    return "\n\n".join(lines)


async def buttons(ctx: Context, found: Statement) -> InlineKeyboardMarkup:
    """Return what this officer may do with a value."""
    rows: list[Row] = []
    person, service = ctx.member.user_id, ctx.services.statements
    may_stop = await service.may_stop(found, person, now=ctx.now)

    def decide(decision: OfficialDecision, label: str = "") -> Row:
        key = f"official-{label or decision}"
        return [button(ctx.text(key), DecideStatement(found.number, decision))]

    match found.state:
        case State.DRAFT:
            if found.source:
                rows.append(decide(OfficialDecision.SUBMIT))
            rows.append([button(ctx.text("point-from"), AskSource(found.number))])
            if found.source != VOICE:
                rows.append([button(ctx.text("point-voice"), SayByVoice(found.number))])
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
