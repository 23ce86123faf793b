"""The pharmacies of a person: named, renamed and forgotten, each with reminders of its own."""

from bot.core.calendar.morocco import day_of
from bot.core.callbacks import StaleButtonError
from bot.core.callbacks.deadlines import (
    DropPharmacy,
    NamePharmacy,
    RemovePharmacy,
)
from bot.core.callbacks.questions import LeaveAwaited
from bot.core.gestures import Became, Thing
from bot.core.prompts import Awaits, Prompt, PromptKind
from bot.core.questions.answers import Outcome
from bot.core.writing import names
from bot.core.writing.text import escape
from bot.handlers.buttons import button, keyboard
from bot.handlers.context import Context
from bot.handlers.deadlines import reminders
from bot.services.deadlines.declarations import NICKNAME_LIMIT, NotANameError

FEWEST_ASKING = 3  # words of a question without its mark


async def add(ctx: Context) -> None:
    """Ask for a nickname."""
    await ctx.toast()
    await _ask(ctx)


async def ask_drop(ctx: Context, pressed: DropPharmacy) -> None:
    """Ask if a nickname is to be forgotten."""
    await ctx.show(*await reminders.own_panel(ctx, dropping=pressed.pharmacy))


async def remove(ctx: Context, pressed: RemovePharmacy) -> None:
    """Forget a nickname, and what is noted for it."""
    await ctx.services.declarations.remove(ctx.member.user_id, pressed.pharmacy)
    await ctx.show(*await reminders.panel(ctx))


async def keep(ctx: Context) -> None:
    """Forget none."""
    await ctx.show(*await reminders.panel(ctx))


async def name_quoted(ctx: Context) -> None:
    """Take the words that are quoted for a nickname after all."""
    said = ctx.message.reply_to_message if ctx.message else None
    if said is None or not said.text:
        raise StaleButtonError
    await ctx.toast()
    await ctx.show_buttons(None)
    await name(ctx.again(said), is_sure=True)


async def _ask(ctx: Context) -> None:
    kind = PromptKind.PHARMACY
    await ctx.prompt(ctx.text("pharmacy-ask"), kind=kind, awaits=Awaits.PHARMACY)


async def name(ctx: Context, _: Prompt | None = None, *, is_sure: bool = False) -> bool:
    """Take the answer to the question for a nickname; what reads like a question is asked about.

    A phone opens the reply by itself, and people write into it what they want to know.
    """
    if not is_sure and _is_question(ctx):
        await ctx.reply(
            escape(ctx.text("awaited-pharmacy")),
            keyboard(
                [
                    button(ctx.text("awaited-yes"), NamePharmacy()),
                    button(ctx.text("awaited-no"), LeaveAwaited()),
                ]
            ),
            quoting=ctx.message_id,
        )
        return True
    nickname = names.nickname(ctx.words)
    if len(nickname) > NICKNAME_LIMIT:
        await ctx.reply(escape(ctx.text("pharmacy-too-long", most=NICKNAME_LIMIT)))
    elif not nickname and ctx.words.strip():
        await ctx.reply(escape(ctx.text("pharmacy-unseen")))
    if not nickname or len(nickname) > NICKNAME_LIMIT:
        await _ask(ctx)
    else:
        await _add(ctx, nickname)
    return True


def _is_question(ctx: Context) -> bool:
    """Tell whether words ask something, and do not only name a pharmacy."""
    if not ctx.words.strip():
        return False
    if "?" in ctx.words or "؟" in ctx.words:
        return True
    found = ctx.services.faq.find(ctx.words, today=day_of(ctx.now))
    is_long = len(ctx.words.split()) >= FEWEST_ASKING
    return is_long and found.decision.outcome is Outcome.ANSWER


async def rename(ctx: Context, number: int) -> None:
    """Correct the nickname that an edited message gave; of a pharmacy that is gone, add it."""
    nickname = names.nickname(ctx.words)
    named = await ctx.services.declarations.named(ctx.member.user_id)
    if not 0 < len(nickname) <= NICKNAME_LIMIT or number not in {one for one, _ in named}:
        await name(ctx)
        return
    try:
        is_done = await ctx.services.declarations.rename(ctx.member.user_id, number, nickname)
    except NotANameError:
        await ctx.reply(escape(ctx.text("pharmacy-no-number")))
        return
    await _show(ctx, is_done=is_done)


async def _add(ctx: Context, nickname: str) -> None:
    try:
        number = await ctx.services.declarations.add(ctx.member.user_id, nickname)
    except NotANameError:
        await ctx.reply(escape(ctx.text("pharmacy-no-number")))
        return
    if number is not None:
        ctx.became = str(Became(Thing.PHARMACY, number))
    await _show(ctx, is_done=number is not None)


async def _show(ctx: Context, *, is_done: bool) -> None:
    if is_done:
        await ctx.reply(*await reminders.panel(ctx))
    else:
        await ctx.reply(escape(ctx.text("pharmacy-taken")))
