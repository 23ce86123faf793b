"""What people show, or say in a group: answered where it speaks to the bot."""

from telegram import Message

from bot.core.calendar.morocco import day_of
from bot.core.questions.answers import Outcome
from bot.core.verification.questions import is_question
from bot.handlers import screens
from bot.handlers.context import Context
from bot.handlers.incoming import group_answers, secrets
from bot.handlers.incoming.addressed import words_to_us
from bot.handlers.incoming.file_kinds import is_picture
from bot.handlers.incoming.pictures import Trouble, look
from bot.handlers.questions import faq
from bot.handlers.tickets import in_group
from bot.handlers.verification import pictured, traps, verify
from bot.services.pictures import Seen

_VAGUE = 4  # words that ask about the picture alone: « que faire ? »


async def overheard(ctx: Context) -> None:
    """Answer in a group who mentions the bot or replies to it; what others say is not ours.

    But whoever gives a secret away is warned.
    """
    message = ctx.message
    words = (message.text or message.caption or "") if message else ""
    ctx.words = words
    if message is None or await in_group.heard(ctx) or not words:
        return
    said = words_to_us(message, ctx.bot)
    ctx.words = words if said is None else said
    if said is None:
        await secrets.overheard(ctx)
        return
    if await secrets.warned(ctx):
        return
    if message.text is None and is_picture(message):
        await below_picture(ctx)
    elif message.text is None:
        await verify.with_file(ctx)
    elif ctx.words:
        await faq.question(ctx)
    elif not await verify.by_itself(ctx):
        await (faq.ask(ctx, is_own=False) if ctx.words else group_answers.say_how(ctx))


async def below_picture(ctx: Context) -> None:
    """Answer a picture that somebody shows: the question below it first, then what it shows.

    What leads astray in it comes before everything.
    """
    message = ctx.message
    if message is None:
        return
    if await pictured.is_known(ctx, message):
        await verify.with_file(ctx)
        return
    if is_question(ctx.words):  # a person's own: whatever is said of the picture is said in it
        ctx.speak_like(ctx.words)
    seen = await look(ctx, message)
    await screens.warn_of_secret(ctx, seen, message)
    if await verify.picture(ctx, message, seen):
        return
    ctx.speak_like(ctx.words)
    if isinstance(seen, Trouble) or seen.is_nothing:
        await _below_unread(ctx, seen)
    else:
        await _below_read(ctx, message, seen)


async def _below_read(ctx: Context, message: Message, seen: Seen) -> None:
    """Answer the words below a picture, where they ask for something of their own, and it."""
    found = ctx.services.faq.find(ctx.words, today=day_of(ctx.now)).decision
    is_apart = found.outcome is Outcome.ANSWER and found.topics[0] != seen.topic
    is_apart &= not ctx.catalog.screens.only_points(ctx.words)
    is_first = (is_apart or traps.found(ctx) is not None) and not seen.is_dangerous
    if is_first:
        await faq.question(ctx)
    if seen.is_news:
        await pictured.news(ctx, message, seen)
    else:
        await screens.say(ctx, seen)
    if is_apart and not is_first:
        await faq.question(ctx)


async def _below_unread(ctx: Context, seen: Seen | Trouble) -> None:
    """Answer the words below a picture in which nothing was recognised."""
    found = ctx.services.faq.find(ctx.words, today=day_of(ctx.now)).decision
    is_vague = found.outcome is not Outcome.ANSWER and len(ctx.words.split()) <= _VAGUE
    is_vague |= found.outcome is Outcome.UNSURE or ctx.catalog.screens.only_points(ctx.words)
    if is_vague and traps.found(ctx) is None:
        await screens.offer_screens(ctx, seen)
        return
    is_read = isinstance(seen, Seen)
    screens.put_above(ctx, "picture-no-words" if is_read else "picture-your-words")
    await faq.question(ctx)
