"""An officer decides about an official answer: submits, approves, turns down, takes back."""

import structlog

from bot.core.callbacks import StaleButtonError
from bot.core.callbacks.official import DecideOfficial, OfficialDecision, SwitchTold
from bot.core.questions.official import DefectError
from bot.core.writing.text import escape
from bot.handlers.buttons import button, keyboard
from bot.handlers.context import Context
from bot.handlers.official import panel

log = structlog.get_logger()


async def press(ctx: Context, pressed: DecideOfficial) -> None:
    """Carry out a decision and say so."""
    number, decision = pressed.number, pressed.decision
    await panel.visible(ctx, number)
    try:
        said = await _carry_out(ctx, number, decision)
    except DefectError as error:
        await ctx.toast()
        lacks = [escape(ctx.text(f"official-lacks-{one}")) for one in error.defects]
        await ctx.reply("\n".join(lacks))
        return
    if said is None:
        raise StaleButtonError
    log.info("official answer", answer=number, decision=str(decision), officer=ctx.member.user_id)
    await ctx.toast()
    await ctx.show_buttons(None)
    await ctx.reply(escape(said))


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
            is_done = await service.reject(number, officer_id=officer_id, now=now)
        case OfficialDecision.WITHDRAW:
            is_done = await service.withdraw(number, officer_id=officer_id, now=now)
    return ctx.text(f"official-done-{decision}") if is_done else None


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
