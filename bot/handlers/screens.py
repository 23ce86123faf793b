"""What a picture of a screen is answered with: the remedy, the step, or what can be asked."""

from telegram import Message

from bot.core.callbacks.guide import ShowStep
from bot.core.callbacks.questions import SendThemes
from bot.core.deep_links import DeepLink
from bot.core.pictures.screens import StepScreen
from bot.core.writing.text import escape
from bot.handlers.buttons import Row, button, keyboard, link
from bot.handlers.context import Context
from bot.handlers.incoming import gestures, group_answers
from bot.handlers.incoming.pictures import Trouble
from bot.handlers.topic_answers import answer, speak, topic_rows
from bot.services.pictures import Seen


async def warn_of_secret(ctx: Context, seen: Seen | Trouble, message: Message) -> None:
    """Take a picture away that shows a code or an identifier, and say so above the answer.

    Whatever its words say besides; what is ours shows none of a person.
    """
    if isinstance(seen, Trouble) or not seen.reading.had_secret or seen.is_ours:
        return
    ctx.gave_secret = True
    await ctx.delete(message.message_id)
    put_above(ctx, "picture-secret")


def put_above(ctx: Context, key: str) -> None:
    """Say something in a line of its own above the answer."""
    said = f"<i>{escape(ctx.text(key))}</i>"
    ctx.foreword = "\n\n".join(filter(None, (ctx.foreword, said)))


async def say(ctx: Context, seen: Seen) -> None:
    """Answer a picture in which an error, a step or a question was recognised."""
    if seen.step is not None:
        await _step(ctx, seen.step)
    elif seen.topic is not None:
        spoken = speak(ctx, seen.spoken) if seen.spoken else ctx.speaks
        put_above(ctx, "picture-error" if seen.is_error else "picture-words")
        await answer(ctx, seen.topic, spoken, is_guess=True)


async def offer_screens(ctx: Context, seen: Seen | Trouble) -> None:
    """Offer the common screens with an error, where a picture said nothing."""
    gestures.saw_nothing(ctx)
    words = escape(ctx.text(f"picture-{seen if isinstance(seen, Trouble) else 'nothing'}"))
    if not ctx.is_private:
        await ctx.reply(words, keyboard(group_answers.private_row(ctx)), quoting=ctx.message_id)
        return
    rows: list[Row] = topic_rows(ctx, ctx.catalog.screens.menu, ctx.speaks)
    rows.append([button(ctx.text("home-faq"), SendThemes())])
    await ctx.reply(words, keyboard(*rows), quoting=ctx.message_id)


async def _step(ctx: Context, screen: StepScreen) -> None:
    """Say what is to be done on the screen of a step."""
    guide = ctx.catalog.guides[screen.guide]
    step = guide.steps[screen.step - 1]
    title = ctx.text(
        "picture-step",
        number=screen.step,
        total=len(guide.steps),
        title=step.title[ctx.speaks],
    )
    opens = (
        button(ctx.text("picture-open-step"), ShowStep(guide.slug, screen.step))
        if ctx.is_private
        else link(
            ctx.text("open-private"), ctx.address(DeepLink.GUIDE, f"{guide.method}-{screen.step}")
        )
    )
    stuck = topic_rows(ctx, step.stuck[:3], ctx.speaks) if ctx.is_private else []
    await ctx.reply(
        f"<b>{escape(title)}</b>\n\n{step.body[ctx.speaks]}",
        keyboard([opens], *stuck),
        quoting=ctx.message_id,
    )
