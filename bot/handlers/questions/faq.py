"""Questions in a person's own words: answered, asked back, or handed to a human."""

from collections.abc import Iterable

from bot.core.calendar.date_questions import DateQuestion
from bot.core.calendar.morocco import day_of
from bot.core.calendar.today_told import is_other_day
from bot.core.callbacks import StaleButtonError
from bot.core.callbacks.questions import (
    AskOrder,
    SendThemes,
    Vote,
)
from bot.core.phones import is_phone
from bot.core.questions.answers import Outcome
from bot.core.questions.memory import Memory
from bot.core.writing.text import escape
from bot.handlers import remembered
from bot.handlers.buttons import Row, button, keyboard
from bot.handlers.context import Context
from bot.handlers.incoming import group_answers, secrets
from bot.handlers.official import disputed
from bot.handlers.portal import weather
from bot.handlers.questions import (
    acts,
    asides,
    continued,
    frauds,
    group_turns,
    noticed,
    repeated,
    small_talk,
    steps,
    themes,
    two_answers,
)
from bot.handlers.topic_answers import (
    answer,
    answer_buttons,
    named,
    speak,
    spoken_in,
    tells,
    topic_rows,
)
from bot.handlers.verification import traps, verify
from bot.services.questions.answers import Reason
from bot.services.questions.found import Found

FEWEST_LETTERS = 2  # fewer: an emoji, a digit, a question mark
NOT_SURE = "not-sure"


async def command(ctx: Context) -> None:
    """Search what follows the command; alone, show the themes, or say how to ask in a group."""
    if ctx.words.strip():
        await question(ctx)
    elif ctx.is_private:
        await themes.send(ctx)
    else:
        await group_answers.say_how(ctx)


async def question(ctx: Context) -> None:
    """Answer a question in the person's own words, ask back, or say that one is not sure."""
    asked = ctx.words.strip()
    if is_phone(asked):  # before what looks for secrets: it may take a number for an identifier
        await small_talk.no_phone(ctx)
        return
    if await secrets.warned(ctx) or await verify.by_itself(ctx):
        return
    own, asked = asked, ctx.words.strip()  # of somebody else, where that is what is asked about
    await ask(ctx, is_own=asked == own)


async def ask(ctx: Context, *, is_own: bool) -> None:
    """Answer the question at hand; the words of somebody else are kept nowhere."""
    asked = ctx.words.strip()
    kept = asked if is_own else ""
    if await _is_trap(ctx) or await frauds.warned(ctx):
        return
    if await _is_of_portal(ctx, asked) or await asides.is_foreign(ctx, asked):
        return
    if await _is_talk(ctx, asked, is_own=is_own):
        return
    if _is_wordless(ctx, asked):
        await _say_how(ctx)
    else:
        found = ctx.services.faq.find(asked, today=day_of(ctx.now))
        found = await continued.by_memory(ctx, found)
        ctx.services.measures.searched(found.decision.outcome)
        spoken = speak(ctx, found.language or ctx.speaks)
        if is_other_day(asked, today=day_of(ctx.now)):
            ctx.foreword = escape(acts.today_told(ctx))
        if found.decision.outcome is not Outcome.ANSWER and await noticed.shown(ctx, asked):
            return
        match found.decision.outcome:
            case Outcome.ANSWER:
                await _answer(ctx, found, spoken)
            case Outcome.CHOICES:
                await _miss(ctx, kept, Reason.CHOICES)
                await _ask_back(ctx, found.decision.topics, spoken, found.date)
            case Outcome.UNSURE:
                await _miss(ctx, kept, Reason.UNSURE)
                await _not_sure(ctx, ctx.message_id, asked)


async def _is_of_portal(ctx: Context, asked: str) -> bool:
    """Tell whether the portal works, to who asks that and nothing else; False to all others."""
    question = ctx.catalog.portal_questions.read(asked)
    if question is None:
        return False
    ctx.said = named(question.asked)
    if ctx.before is None or ctx.before.said != ctx.said:
        small_talk.speak(ctx, question.writing)
        await weather.asked(ctx, question.asked)
        await remembered.note(ctx, Memory().told(weather.SLOW), said=ctx.said)
    return True


async def _is_talk(ctx: Context, asked: str, *, is_own: bool) -> bool:
    """Do what words do, or answer small talk; False where something is asked."""
    if ctx.is_private and is_own and await disputed.heard(ctx, asked):
        return True
    if ctx.is_private and is_own and await acts.heard(ctx, asked):
        return True
    if not ctx.is_private and is_own and await group_turns.heard(ctx, asked):
        return True
    if is_own and await steps.shown(ctx, asked):  # « j'ai reçu le code » is no success yet
        return True
    said = ctx.catalog.small_talk.said(asked)
    if said is not None:
        await small_talk.answer(ctx, said)
    return said is not None


async def _answer(ctx: Context, found: Found, spoken: str) -> None:
    """Answer what the search is sure of: one topic, or two."""
    topics = found.decision.topics
    ctx.said = named(*topics, found.date, found.beside)
    if ctx.before and ctx.before.said == ctx.said:
        return  # an edit that asks for the same: the answer stands already
    if await repeated.is_told(ctx, found, spoken):
        return
    if len(topics) > 1:
        await two_answers.answer(ctx, topics, spoken, found.date)
        return
    if repeated.adds(ctx, topics):
        tells(ctx, ctx.catalog.topics[topics[0]], spoken)
        ctx.foreword = f"<b>{escape(ctx.text('portal-yes'))}</b>"
    await answer(ctx, topics[0], spoken, is_guess=True, asked=found.date, beside=found.beside)


def _is_wordless(ctx: Context, asked: str) -> bool:
    """Tell whether there are too few letters to understand; a day in figures needs none."""
    is_short = sum(character.isalpha() for character in asked) < FEWEST_LETTERS
    return is_short and ctx.services.faq.find(asked, today=day_of(ctx.now)).date is None


async def _is_trap(ctx: Context) -> bool:
    """Warn of what is pasted and leads astray; False where something may be said below that.

    Only what is said of frauds and of our address: another answer would confirm its story.
    """
    trap = traps.found(ctx)
    if trap is None:
        return False
    asked = ctx.words.strip()
    found = ctx.services.faq.find(asked, today=day_of(ctx.now))
    speak(ctx, found.language or ctx.speaks)
    decision = found.decision
    if decision.outcome is Outcome.ANSWER and decision.topics[0] in traps.TOPICS:
        ctx.foreword = traps.words(ctx, trap)
        return False
    ctx.said = named(trap)
    if ctx.before is None or ctx.before.said != ctx.said:
        await traps.warn(ctx, trap, below=await traps.date_instead(ctx, asked))
    return True


async def _say_how(ctx: Context) -> None:
    """Say how to ask, to whom a sign or a digit was all there was to say."""
    if ctx.is_private:
        await ctx.reply(ctx.page("how-to-ask"))
    else:
        await group_answers.say_how(ctx)


async def not_my_question(ctx: Context) -> None:
    """Offer the themes and a human, since the answer was about something else."""
    await ctx.toast()
    asked = ctx.message.reply_to_message if ctx.message else None
    await _miss(ctx, _asked(ctx), Reason.OTHER)
    await _not_sure(ctx, asked.message_id if asked else None, _asked(ctx))


async def vote(ctx: Context, pressed: Vote) -> None:
    """Count whether an answer helped; where it did not, offer a human."""
    key, opinion = pressed.topic, "yes" if pressed.has_helped else "no"
    if key not in ctx.catalog.topics:
        raise StaleButtonError
    spoken = spoken_in(ctx, pressed.spoken)
    is_news = await ctx.services.answers.vote(
        key, user_id=ctx.member.user_id, has_helped=pressed.has_helped, now=ctx.now
    )
    await ctx.toast(ctx.text(f"vote-{opinion}-thanks"))
    # Without the two buttons: one person, one opinion of one answer.
    await ctx.show_buttons(
        await answer_buttons(ctx, key, spoken, is_guess=False, asks_opinion=False)
    )
    if is_news and not pressed.has_helped:
        await _miss(ctx, _asked(ctx), Reason.NOT_HELPED, topic=key)
        await ctx.services.official.doubted(key, now=ctx.now)


async def _ask_back(
    ctx: Context, topics: Iterable[str], spoken: str, asked: DateQuestion | None
) -> None:
    """Offer the topics; a date that is clearly asked for too is said at once.

    In a group only what is sure stands for all to read: the rest goes on in private.
    """
    key = "faq-did-you-mean" if ctx.is_private else "faq-group-doubt"
    if (await remembered.of(ctx)).said == key:
        key = "faq-did-you-mean-again"
    lines = [escape(ctx.text(key))]
    if asked:
        date = await ctx.services.topics.date(ctx.speaks, now=ctx.now, asked=asked)
        lines.insert(0, date.html)
    rows = (
        [*topic_rows(ctx, topics, spoken), _none_of_these(ctx)]
        if ctx.is_private
        else [group_answers.private_row(ctx)]
    )
    await ctx.reply("\n\n".join(lines), keyboard(*rows), quoting=ctx.message_id)
    known = ctx.services.topics.known(topics, now=ctx.now)
    await remembered.note(ctx, Memory().asked(known), said=key)


def _none_of_these(ctx: Context) -> Row:
    """Return the way out of the choices: to the Order, or to the themes with a word alone."""
    if ctx.catalog.small_talk.asks_something(ctx.words):
        return [button(ctx.text("none-of-these"), AskOrder())]
    return [button(ctx.text("home-faq"), SendThemes())]


async def _not_sure(ctx: Context, asked: int | None, question: str) -> None:
    """Say so; the quoted question is what "ask the Order" would send.

    A word alone is no question for the Order: more words are asked for.
    """
    if not ctx.is_private:
        doubt = escape(ctx.text("faq-group-doubt"))
        await ctx.reply(doubt, keyboard(group_answers.private_row(ctx)), quoting=asked)
        return
    if question and not ctx.catalog.small_talk.asks_something(question):
        await small_talk.unclear(ctx)
        return
    buttons = [
        button(ctx.text("home-faq"), SendThemes()),
        button(ctx.text("ask-order"), AskOrder()),
    ]
    memory = await remembered.of(ctx)
    is_again = memory.said == NOT_SURE
    words = escape(ctx.text("not-sure-again")) if is_again else ctx.page("not-sure")
    await ctx.reply(words, keyboard(buttons), quoting=asked)
    await remembered.note(ctx, memory, said="" if is_again else NOT_SURE)


async def _miss(ctx: Context, question: str, reason: Reason, *, topic: str | None = None) -> None:
    await ctx.services.answers.miss(
        question,
        reason,
        language=ctx.language,
        topic=topic,
        user_id=ctx.member.user_id,
        update_id=ctx.update.update_id,
        now=ctx.now,
    )


def _asked(ctx: Context) -> str:
    """Return the person's own words that the answer at hand quotes, or none."""
    asked = ctx.message.reply_to_message if ctx.message else None
    is_theirs = asked and asked.from_user and asked.from_user.id == ctx.member.user_id
    return (asked.text or asked.caption or "") if asked and is_theirs else ""
