"""What was not understood, for officers: grouped, counted, and an answer begun with one press."""

from bot.core.callbacks import StaleButtonError
from bot.core.callbacks.official import DraftMissed, NotOurs, Ours
from bot.core.callbacks.questions import BeginAnswer, ShowMissed
from bot.core.prompts import Awaits, Prompt, PromptKind
from bot.core.writing.bidi import island
from bot.core.writing.text import escape, shortened
from bot.handlers.buttons import Row, button, keyboard
from bot.handlers.context import Context
from bot.handlers.paging import turning

SHOWN = 5  # a row of buttons for each
_LINE = 120  # UTF-16 units of a question that are shown


async def show(ctx: Context, pressed: ShowMissed) -> None:
    """List the questions of thirty days that had no good answer, the most asked first."""
    await ctx.toast()
    start = pressed.start or 0
    every = await ctx.services.missed.grouped(now=ctx.now)
    found = every[start : start + SHOWN]
    drafts = len(await ctx.services.answers.drafts())
    lines = [f"<b>{escape(ctx.text('missed-title' if found else 'missed-none'))}</b>"]
    lines += [
        f"<b>{number}.</b> {escape(island(shortened(cluster.example.words, _LINE)))}\n"
        f"<i>{escape(_growth(ctx, cluster.count, cluster.last_week, cluster.week_before))}</i>"
        for number, cluster in enumerate(found, start + 1)
    ]
    if wordless := await ctx.services.answers.wordless():
        lines.append(escape(ctx.text("missed-wordless", count=wordless)))
    if drafts:
        lines.append(escape(ctx.text("missed-drafts", count=drafts)))
    rows = [
        _row(ctx, number, cluster.example.number)
        for number, cluster in enumerate(found, start + 1)
    ]
    rows.append(
        turning(
            ctx,
            ShowMissed,
            start=start,
            shown=len(found),
            total=len(every),
            back=start - SHOWN,
        )
    )
    say = ctx.reply if pressed.start is None else ctx.show
    await say("\n\n".join(lines), keyboard(*rows))


def _row(ctx: Context, number: int, question: int) -> Row:
    """Return what may be done with a group: answered, answered for all, put aside."""
    answer = button(ctx.text("missed-answer", number=number), BeginAnswer(question))
    official = button(ctx.text("missed-official", number=number), DraftMissed(question))
    foreign = button(ctx.text("missed-not-ours", number=number), NotOurs(question))
    return [answer, official, foreign] if ctx.member.is_national else [answer, foreign]


async def not_ours(ctx: Context, pressed: NotOurs) -> None:
    """Put aside what is not ours, show what is left, and offer to take it back."""
    is_kept = await ctx.services.missed.set_not_ours(
        pressed.question, officer_id=ctx.member.user_id, now=ctx.now
    )
    if not is_kept:
        raise StaleButtonError
    await ctx.toast(ctx.text("missed-put-aside"))
    await show(ctx, ShowMissed(0))
    undo = button(ctx.text("missed-take-back"), Ours(pressed.question))
    await ctx.reply(escape(ctx.text("missed-put-aside")), keyboard([undo]))


async def ours(ctx: Context, pressed: Ours) -> None:
    """Take back that something is not ours, and show the list with it."""
    if not await ctx.services.missed.set_ours(pressed.question, officer_id=ctx.member.user_id):
        raise StaleButtonError
    await ctx.show_buttons(None)
    await show(ctx, ShowMissed())


async def begin(ctx: Context, pressed: BeginAnswer) -> None:
    """Ask for the words of an answer to a question."""
    question = await ctx.services.answers.missed_words(pressed.question)
    if question is None:
        raise StaleButtonError
    await ctx.toast()
    draft = await ctx.services.answers.begin_draft(
        pressed.question,
        officer_id=ctx.member.user_id,
        update_id=ctx.update.update_id,
        now=ctx.now,
    )
    await ctx.prompt(
        ctx.text("draft-ask", words=question),
        kind=PromptKind.ANSWER,
        subject=draft,
        awaits=Awaits.ANSWER,
    )


async def replied(ctx: Context, prompt: Prompt) -> bool:
    """Keep what an officer replied; False where there are no words, or the draft is gone."""
    words, person = ctx.words.strip(), ctx.member.user_id
    is_kept = bool(words) and await ctx.services.answers.write_draft(prompt.subject, person, words)
    if is_kept:
        await ctx.reply(escape(ctx.text("draft-kept")))
    return is_kept


def _growth(ctx: Context, count: int, last_week: int, week_before: int) -> str:
    return ctx.text("missed-line", count=count, week=last_week, before=week_before)
