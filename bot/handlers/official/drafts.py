"""An officer begins an official answer from what was answered or missed once, and writes it."""

from bot.core.callbacks import StaleButtonError
from bot.core.callbacks.official import DraftMissed, DropPhrasing, MarkOfficial, WriteOfficial
from bot.core.prompts import Prompt, PromptKind
from bot.core.questions.official import State
from bot.handlers.context import Context
from bot.handlers.incoming import secrets
from bot.handlers.official import panel


async def from_ticket(ctx: Context, pressed: MarkOfficial) -> None:
    """Begin one with the last answer in a ticket; a group is told to go on in private."""
    number = await ctx.services.official_drafts.from_ticket(
        pressed.ticket,
        officer_id=ctx.member.user_id,
        update_id=ctx.update.update_id,
        now=ctx.now,
    )
    await _go_on(ctx, number)


async def from_missed(ctx: Context, pressed: DraftMissed) -> None:
    """Begin one to what was not understood."""
    number = await ctx.services.official_drafts.from_missed(
        pressed.question,
        officer_id=ctx.member.user_id,
        update_id=ctx.update.update_id,
        now=ctx.now,
    )
    await _go_on(ctx, number)


async def _go_on(ctx: Context, number: int | None) -> None:
    if number is None:
        raise StaleButtonError
    if not ctx.is_private:
        await ctx.toast(ctx.text("official-begun", number=number), is_alert=True)
        return
    await ctx.toast()
    await panel.show(ctx, number)


async def ask(ctx: Context, pressed: WriteOfficial) -> None:
    """Ask for the words in a language."""
    answer = await panel.visible(ctx, pressed.number)
    language = ctx.catalog.languages.get(pressed.language)
    if answer.state is not State.DRAFT or language is None:
        raise StaleButtonError
    await ctx.toast()
    await ctx.prompt(
        ctx.text("official-ask", name=language.name),
        kind=PromptKind.OFFICIAL,
        subject=answer.number,
        detail=pressed.language,
    )


async def replied(ctx: Context, prompt: Prompt) -> bool:
    """Take what was replied: the question on the first line, the answer below."""
    if await secrets.warned(ctx):
        return True
    is_kept = await ctx.services.official_drafts.write(
        prompt.subject, prompt.detail, ctx.words, officer_id=ctx.member.user_id
    )
    if is_kept:
        await panel.show(ctx, prompt.subject)
    return is_kept


async def drop_phrasing(ctx: Context, pressed: DropPhrasing) -> None:
    """Take a phrasing out."""
    is_done = await ctx.services.official_drafts.drop_phrasing(
        pressed.number, pressed.phrasing, officer_id=ctx.member.user_id
    )
    if not is_done:
        raise StaleButtonError
    await ctx.toast()
    await ctx.show_buttons(None)
    await panel.show(ctx, pressed.number)
