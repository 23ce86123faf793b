"""An officer begins an official answer from what was answered or missed once, and writes it."""

from dataclasses import replace

from bot.core.callbacks import StaleButtonError
from bot.core.callbacks.official import (
    AddPhrasings,
    DraftMissed,
    DropPhrasing,
    MarkOfficial,
    WriteOfficial,
)
from bot.core.callbacks.questions import LeaveAwaited, TakeAwaited
from bot.core.prompts import Awaits, Prompt, PromptKind
from bot.core.questions.official import DefectError, State
from bot.core.writing.languages import language_of
from bot.core.writing.text import escape, utf16_length
from bot.handlers.buttons import button, keyboard
from bot.handlers.context import Context
from bot.handlers.incoming import secrets
from bot.handlers.official import panel

_SHORTEST = 60  # UTF-16 units of words that are a text without asking
PHRASINGS = "phrasings"  # are asked for, where else the words in a language are


async def from_ticket(ctx: Context, pressed: MarkOfficial) -> None:
    """Begin one with the last answer in a ticket; a group is told to go on in private."""
    number = await ctx.services.official_drafts.from_ticket(
        pressed.ticket,
        officer_id=ctx.member.user_id,
        update_id=ctx.update.update_id,
        now=ctx.now,
    )
    await go_on(ctx, number)


async def from_missed(ctx: Context, pressed: DraftMissed) -> None:
    """Begin one to what was not understood; where that is begun, a second tap goes on with it."""
    begun = await ctx.services.official_drafts.begun(pressed.question, ctx.member.user_id)
    if begun is not None:
        by = (await ctx.services.roles.namer())(begun.author, ctx.language)
        ctx.foreword = escape(ctx.text(f"official-begun-{begun.state}", by=by))
        await go_on(ctx, begun.number)
        return
    number = await ctx.services.official_drafts.from_missed(
        pressed.question,
        officer_id=ctx.member.user_id,
        update_id=ctx.update.update_id,
        now=ctx.now,
    )
    await go_on(ctx, number)


async def go_on(ctx: Context, number: int | None) -> None:
    """Show a draft that was begun. Raises StaleButtonError where there is none."""
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
    about = ctx.services.official.notices.about(answer, ctx.language)
    await ctx.prompt(
        f"{about}\n{ctx.text('official-ask', name=language.name)}",
        kind=PromptKind.OFFICIAL,
        subject=answer.number,
        detail=pressed.language,
        awaits=Awaits.OFFICIAL,
    )


async def ask_phrasings(ctx: Context, pressed: AddPhrasings) -> None:
    """Ask for more ways in which people ask the same."""
    answer = await panel.visible(ctx, pressed.number)
    if answer.state is not State.DRAFT:
        raise StaleButtonError
    await ctx.toast()
    about = ctx.services.official.notices.about(answer, ctx.language)
    await ctx.prompt(
        f"{about}\n{ctx.text('official-ask-phrasings')}",
        kind=PromptKind.OFFICIAL,
        subject=answer.number,
        detail=PHRASINGS,
        awaits=Awaits.PHRASINGS,
    )


async def replied(ctx: Context, prompt: Prompt) -> bool:
    """Take what was replied: the question on the first line, the answer below.

    What cannot be taken is said, and asked for again; it is never a question of its own.
    """
    if await secrets.warned(ctx):
        return True
    if prompt.detail == panel.CARD:
        if not ctx.is_answered and _is_short(ctx.words):  # a button has not said that it is that
            await _ask_whether(ctx, prompt)
            return True
        prompt = replace(prompt, detail=_language(ctx))
    try:
        is_kept = await _write(ctx, prompt)
    except DefectError as error:
        lacks = [escape(ctx.text(f"official-lacks-{one}")) for one in error.defects]
        await ctx.reply("\n".join(lacks))
        if prompt.detail == PHRASINGS:
            await ask_phrasings(ctx, AddPhrasings(prompt.subject))
        else:
            await ask(ctx, WriteOfficial(prompt.subject, prompt.detail))
        return True
    if is_kept:
        await panel.show(ctx, prompt.subject)
    else:
        await ctx.reply(escape(ctx.text("official-late", number=prompt.subject)))
    return True


def _is_short(words: str) -> bool:
    """Tell whether words may be a remark, or a question, as well as a text."""
    return "\n" not in words.strip() and utf16_length(words) < _SHORTEST


def _language(ctx: Context) -> str:
    """Return the language in which words are written, as far as they tell."""
    found = language_of(ctx.words)
    return found if found and found in ctx.catalog.languages else ctx.language


async def _ask_whether(ctx: Context, prompt: Prompt) -> None:
    """Ask whether words that reply to a draft are its text."""
    yes = button(ctx.text("awaited-yes"), TakeAwaited(prompt.message_id))
    no = button(ctx.text("awaited-no"), LeaveAwaited())
    said = escape(ctx.text("awaited-official-text"))
    await ctx.reply(said, keyboard([yes, no]), quoting=ctx.message_id)


async def _write(ctx: Context, prompt: Prompt) -> bool:
    """Take words for a text, or for ways to ask. Raises DefectError."""
    drafts, person = ctx.services.official_drafts, ctx.member.user_id
    if prompt.detail == PHRASINGS:
        return await drafts.write_phrasings(prompt.subject, ctx.words, officer_id=person)
    return await drafts.write(prompt.subject, prompt.detail, ctx.words, officer_id=person)


async def again(ctx: Context, number: int) -> int | None:
    """Begin a draft with what an own answer said; return its number, None where there is none."""
    return await ctx.services.official_drafts.again(
        number,
        officer_id=ctx.member.user_id,
        update_id=ctx.update.update_id,
        now=ctx.now,
    )


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
