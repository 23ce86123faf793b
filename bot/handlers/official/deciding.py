"""An officer decides about an official answer: submits, approves, turns down, takes back."""

import structlog

from bot.core.callbacks import StaleButtonError
from bot.core.callbacks.official import (
    DecideOfficial,
    OfficialDecision,
    SwitchTold,
    ViewOfficial,
)
from bot.core.callbacks.questions import SendTopic
from bot.core.questions.official import Defect, DefectError, OfficialAnswer, State
from bot.core.writing.text import escape
from bot.handlers.buttons import button, keyboard
from bot.handlers.context import Context
from bot.handlers.official import drafts, panel

# After these the card that was pressed says how the answer stands now.
_CARDS = {OfficialDecision.SUBMIT, OfficialDecision.APPROVE, OfficialDecision.REJECT}
_MOST_READ = 3  # buttons to answers that would give way
log = structlog.get_logger()


async def press(ctx: Context, pressed: DecideOfficial) -> None:
    """Carry out a decision and say so."""
    number, decision = pressed.number, pressed.decision
    answer = await panel.visible(ctx, number)
    if decision is OfficialDecision.WITHDRAW:
        await _ask(ctx, answer)
        return
    if decision is OfficialDecision.AGAIN:
        draft = await drafts.again(ctx, number)
        await drafts.go_on(ctx, draft)
        return
    try:
        said = await _carry_out(ctx, number, decision)
    except DefectError as error:
        await ctx.toast()
        await _say_lacks(ctx, number, error)
        return
    if said is None:
        raise StaleButtonError
    log.info("official answer", answer=number, decision=str(decision), officer=ctx.member.user_id)
    await ctx.toast()
    if decision in _CARDS:
        await panel.renew(ctx, number)
    else:
        await ctx.show_buttons(None)
    again = DecideOfficial(number, OfficialDecision.AGAIN)
    is_own = decision is OfficialDecision.REJECT and answer.author == ctx.member.user_id
    rows = [[button(ctx.text("official-again"), again)]] if is_own else []
    await ctx.reply(escape(said), keyboard(*rows))


async def _say_lacks(ctx: Context, number: int, error: DefectError) -> None:
    """Say what has to be mended, of which answer, and show those that it would displace."""
    answer, notices = await panel.visible(ctx, number), ctx.services.official.notices
    of_itself = [one for one in error.defects if one is not Defect.REPLACES]
    lacks = [notices.lacks(answer, one, ctx.language) for one in of_itself]
    lacks += notices.displaces(error.replaces, ctx.language)
    lines = [f"<b>{escape(notices.about(answer, ctx.language))}</b>", *map(escape, lacks)]
    topics = list(dict.fromkeys(error.replaces.values()))[:_MOST_READ]
    titles = {one: ctx.catalog.topics[one].title[ctx.language] for one in topics}
    rows = [[button(title, SendTopic(one))] for one, title in titles.items()]
    await ctx.reply("\n".join(lines), keyboard(*rows))


async def _ask(ctx: Context, answer: OfficialAnswer) -> None:
    """Ask whether an answer is really to be withdrawn, and say how many will hear of it."""
    service, officer_id = ctx.services.official, ctx.member.user_id
    may = await service.may_withdraw(answer, officer_id, now=ctx.now)
    if answer.state is not State.LIVE or not may:
        raise StaleButtonError
    await ctx.toast()
    count = await service.count_readers(answer)
    title = service.notices.title(answer, ctx.language)
    said = ctx.text("official-withdraw-ask", number=answer.number, count=count)
    surely = DecideOfficial(answer.number, OfficialDecision.WITHDRAW_SURELY)
    await ctx.reply(
        f"{escape(said)}\n<b>{escape(title)}</b>",
        keyboard(
            [button(ctx.text("official-withdraw-surely"), surely)],
            [button(ctx.text("official-view"), ViewOfficial(answer.number))],
        ),
    )


async def _carry_out(ctx: Context, number: int, decision: OfficialDecision) -> str | None:
    """Return what to say, None when the answer stands otherwise by now."""
    service, officer_id, now = ctx.services.official, ctx.member.user_id, ctx.now
    match decision:
        case OfficialDecision.SUBMIT:
            return await _submit(ctx, number)
        case OfficialDecision.DISCARD:
            is_done = await service.discard(number, officer_id=officer_id)
        case OfficialDecision.APPROVE:
            is_done = await service.approve(number, officer_id=officer_id, now=now)
        case OfficialDecision.REJECT:
            return await _reject(ctx, number)
        case OfficialDecision.WITHDRAW_SURELY:
            is_done = await service.withdraw(number, officer_id=officer_id, now=now)
        case _:
            return None  # only asks, or begins a draft
    if decision is OfficialDecision.APPROVE and is_done:
        count = await service.count_told(await panel.visible(ctx, number))
        return ctx.text("official-done-approve", count=count)
    key = "withdraw" if decision is OfficialDecision.WITHDRAW_SURELY else str(decision)
    return ctx.text(f"official-done-{key}") if is_done else None


async def _reject(ctx: Context, number: int) -> str | None:
    answer, person = await panel.visible(ctx, number), ctx.member.user_id
    if not await ctx.services.official.reject(number, officer_id=person, now=ctx.now):
        return None
    return ctx.text(f"official-done-{'taken-back' if answer.author == person else 'reject'}")


async def _submit(ctx: Context, number: int) -> str | None:
    done = await ctx.services.official.submit(number, officer_id=ctx.member.user_id, now=ctx.now)
    if done is None:
        return None
    told, effect = done
    key = "official-done-submit" if told else "official-done-submit-nobody"
    return f"{ctx.text('official-effect', count=effect.gained)}\n{ctx.text(key)}"


async def switch_told(ctx: Context, pressed: SwitchTold) -> None:
    """Note whether the person is told when what they asked is answered, and offer the contrary."""
    is_told = pressed.is_told
    await ctx.services.official.set_told(ctx.member.user_id, is_told=is_told)
    await ctx.toast(ctx.text("official-will-tell" if is_told else "official-will-not-tell"))
    key = "official-untold" if is_told else "official-tell"
    await ctx.show_buttons(keyboard([button(ctx.text(key), SwitchTold(not is_told))]))
