"""/faq and free questions: browse by theme, or ask in one's own words."""

import hashlib
from collections.abc import Iterable

from telegram import InlineKeyboardMarkup

from bot.core.answers import Outcome
from bot.core.calendar.date_questions import DateQuestion
from bot.core.calendar.morocco import day_of
from bot.core.phones import is_phone
from bot.core.small_talk import asks_something, is_greeting
from bot.core.writing.languages import DARIJA
from bot.core.writing.text import escape, folded, utf16_length
from bot.handlers import secrets
from bot.handlers.buttons import Row, button, keyboard
from bot.handlers.context import Context, StaleButtonError
from bot.handlers.deadlines import deadline
from bot.handlers.incoming.addressed import words_to_us
from bot.handlers.incoming.file_kinds import is_picture
from bot.handlers.questions import group_answers, small_talk, traps
from bot.handlers.sources import source_lines
from bot.handlers.verification import verify
from bot.services.questions.answers import Reason

FEWEST_LETTERS = 2  # fewer: an emoji, a digit, a question mark
LONGEST_QUESTION = 1000  # UTF-16 units; beyond, the person is asked for one or two sentences


async def command(ctx: Context) -> None:
    """Search what follows the command; alone, show the themes, or say how to ask in a group."""
    if ctx.words.strip():
        await question(ctx)
    elif ctx.is_private:
        await themes(ctx)
    else:
        await group_answers.say_how(ctx)


async def themes(ctx: Context) -> None:
    """Send the themes of the FAQ."""
    await ctx.reply(*_themes(ctx))


async def back_to_themes(ctx: Context) -> None:
    """Show the themes again, in place."""
    await ctx.show(*_themes(ctx))


async def theme(ctx: Context) -> None:
    """Show the questions of one theme."""
    key = ctx.argument(0)
    chosen = next((theme for theme in ctx.catalog.themes if theme.key == key), None)
    if chosen is None:
        raise StaleButtonError
    await ctx.show(
        f"<b>{escape(chosen.title[ctx.language])}</b>",
        keyboard(
            *_topic_rows(ctx, chosen.topics, ctx.language),
            [button(ctx.text("back"), "themes")],
        ),
    )


async def topic(ctx: Context) -> None:
    """Answer the topic of the pressed button, as a new message so that the list stays."""
    key = ctx.argument(0)
    if not ctx.services.topics.known([key], now=ctx.now):
        raise StaleButtonError
    await answer(ctx, key, _spoken(ctx, 1))


async def question(ctx: Context) -> None:
    """Answer a question in the person's own words, ask back, or say that one is not sure."""
    asked = ctx.words.strip()
    if is_phone(asked):  # before what looks for secrets: it may take a number for an identifier
        await small_talk.no_phone(ctx)
        return
    if await secrets.warned(ctx) or await verify.by_itself(ctx) or await _is_trap(ctx):
        return
    if utf16_length(asked) > LONGEST_QUESTION:
        await ctx.reply(ctx.page("too-long"), quoting=ctx.message_id)
    elif sum(character.isalpha() for character in asked) < FEWEST_LETTERS:
        await _say_how(ctx)
    elif is_greeting(asked):
        await small_talk.hello(ctx)
    else:
        found = ctx.services.faq.find(asked, today=day_of(ctx.now))
        spoken = speak(ctx, found.language or ctx.language)
        match found.decision.outcome:
            case Outcome.ANSWER:
                topic_id = found.decision.topics[0]
                ctx.said = _named(topic_id, found.date, found.beside)
                if ctx.before and ctx.before.said == ctx.said:
                    return  # an edit that asks for the same: the answer stands already
                await answer(
                    ctx,
                    topic_id,
                    spoken,
                    is_guess=True,
                    asked=found.date,
                    beside=found.beside,
                )
            case Outcome.CHOICES:
                await _miss(ctx, asked, Reason.CHOICES)
                await _ask_back(ctx, found.decision.topics, spoken, found.date)
            case Outcome.UNSURE:
                await _miss(ctx, asked, Reason.UNSURE)
                await _not_sure(ctx, ctx.message_id, asked)


async def _is_trap(ctx: Context) -> bool:
    """Warn of what is pasted and leads astray; False where something may be said below that.

    Only what is said of frauds and of our address: another answer would confirm its story.
    """
    trap = traps.found(ctx)
    if trap is None:
        return False
    asked = ctx.words.strip()[:LONGEST_QUESTION]
    found = ctx.services.faq.find(asked, today=day_of(ctx.now))
    speak(ctx, found.language or ctx.language)
    decision = found.decision
    if decision.outcome is Outcome.ANSWER and decision.topics[0] in traps.TOPICS:
        ctx.foreword = traps.words(ctx, trap)
        return False
    ctx.said = _named(trap)
    if ctx.before is None or ctx.before.said != ctx.said:
        await traps.warn(ctx, trap)
    return True


def _named(*parts: object) -> str:
    """Return the short name of an answer, by what it is about."""
    return hashlib.sha256(repr(parts).encode()).hexdigest()[:16]


async def _say_how(ctx: Context) -> None:
    """Say how to ask, to whom a sign or a digit was all there was to say."""
    if ctx.is_private:
        await ctx.reply(ctx.page("how-to-ask"))
    else:
        await group_answers.say_how(ctx)


async def overheard(ctx: Context) -> None:
    """Answer in a group who mentions the bot or replies to it; what others say is not ours.

    But whoever gives a secret away is warned.
    """
    message = ctx.message
    words = (message.text or message.caption or "") if message else ""
    if message is None or not words:
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
        await question(ctx)
    elif not await verify.by_itself(ctx):
        await group_answers.say_how(ctx)


async def below_picture(ctx: Context) -> None:
    """Check a picture that somebody shows, or answer the question that stands below it."""
    if not await verify.picture(ctx):
        ctx.speak_like(ctx.words)
        ctx.foreword = f"<i>{escape(ctx.text('picture-unread'))}</i>"
        await question(ctx)


async def not_my_question(ctx: Context) -> None:
    """Offer the themes and a human, since the answer was about something else."""
    await ctx.toast()
    asked = ctx.message.reply_to_message if ctx.message else None
    await _miss(ctx, _asked(ctx), Reason.OTHER)
    await _not_sure(ctx, asked.message_id if asked else None, _asked(ctx))


async def vote(ctx: Context) -> None:
    """Count whether an answer helped; where it did not, offer a human."""
    key, opinion = ctx.argument(0), ctx.argument(1)
    if key not in ctx.catalog.topics or opinion not in {"yes", "no"}:
        raise StaleButtonError
    spoken = _spoken(ctx, 2)
    is_news = await ctx.services.answers.vote(
        key, user_id=ctx.member.user_id, has_helped=opinion == "yes", now=ctx.now
    )
    await ctx.toast(ctx.text(f"vote-{opinion}-thanks"))
    # Without the two buttons: one person, one opinion of one answer.
    await ctx.show_buttons(
        await _answer_buttons(ctx, key, spoken, is_guess=False, asks_opinion=False)
    )
    if is_news and opinion == "no":
        await _miss(ctx, _asked(ctx), Reason.NOT_HELPED, topic=key)


async def answer(
    ctx: Context,
    topic_id: str,
    spoken: str | None = None,
    *,
    is_guess: bool = False,
    asked: DateQuestion | None = None,
    beside: str | None = None,
) -> None:
    """Send a topic's answer under its own title, with its sources and what comes next.

    `spoken` is the language of the title: the person's, or core.languages.DARIJA. `asked` is what
    is asked about the date, be it in a question about something else; `beside` the topic that is
    asked in the same message, which gets a button.
    """
    spoken = spoken or ctx.language
    await ctx.services.answers.given(topic_id, now=ctx.now)
    if not ctx.is_private:
        await group_answers.answer(ctx, topic_id, spoken, asked, beside)
        return
    await ctx.reply(
        await words(ctx, topic_id, spoken, asked),
        await _answer_buttons(
            ctx, topic_id, spoken, is_guess=is_guess, asked=asked, beside=beside
        ),
        quoting=ctx.message_id if is_guess else None,
    )


async def words(
    ctx: Context, topic_id: str, spoken: str | None = None, asked: DateQuestion | None = None
) -> str:
    """Return a topic's answer under its own title, with its sources, as Telegram HTML.

    What begins with the date needs no title; where the date is asked beside something else, it
    stands at the end.
    """
    chosen = ctx.catalog.topics[topic_id]
    topics = ctx.services.topics
    parts = [await topics.body(topic_id, ctx.language, now=ctx.now, asked=asked)]
    if chosen.is_about_date:
        date = await topics.date(ctx.language, now=ctx.now, asked=asked, topic=topic_id)
        source = deadline.source(ctx, date.outlook, date.due, *chosen.sources)
        _, *rest = parts[0].removeprefix(date.html).split("\n\n")
        is_whole = topic_id == ctx.catalog.search_words.dates.topic
        shown = 0 if is_whole else 1  # the date is all that was asked for
        parts = [date.html, *rest[:shown], folded((*rest[shown:], source))]
    else:
        parts.insert(0, f"<b>{escape(chosen.title[spoken or ctx.language])}</b>")
        parts.append(source_lines(ctx, chosen.sources))
        parts += [(await topics.date(ctx.language, now=ctx.now, asked=asked)).html] * bool(asked)
    return "\n\n".join(filter(None, parts))


def _themes(ctx: Context) -> tuple[str, InlineKeyboardMarkup]:
    rows = [
        [button(theme.title[ctx.language], "theme", theme.key)] for theme in ctx.catalog.themes
    ]
    return escape(ctx.text("faq-themes")), keyboard(*rows)


async def _answer_buttons(
    ctx: Context,
    topic_id: str,
    spoken: str,
    *,
    is_guess: bool,
    asks_opinion: bool = True,
    asked: DateQuestion | None = None,
    beside: str | None = None,
) -> InlineKeyboardMarkup:
    chosen = ctx.catalog.topics[topic_id]
    rows: list[Row] = []
    if asks_opinion:
        rows.append(
            [
                button(ctx.text("vote-yes"), "vote", topic_id, "yes", *_tag(ctx, spoken)),
                button(ctx.text("vote-no"), "vote", topic_id, "no", *_tag(ctx, spoken)),
            ]
        )
    if chosen.guide:
        method = ctx.catalog.guides[chosen.guide].method
        rows.append([button(ctx.text(f"guide-{method}-button"), "begin", chosen.guide)])
    if chosen.is_about_date:
        date = await ctx.services.topics.date(ctx.language, now=ctx.now, asked=asked)
        others = _topic_rows(ctx, [beside], spoken) if beside else []
        rows = [*others, *deadline.rows(ctx, date.due), *rows]
    else:
        rows += _topic_rows(ctx, chosen.related, spoken)
    ask = button(ctx.text("ask-order"), "ask", topic_id)
    other = button(ctx.text("not-my-question"), "other")
    rows.append([ask, other] if is_guess else [ask])
    return keyboard(*rows)


async def _ask_back(
    ctx: Context, topics: Iterable[str], spoken: str, asked: DateQuestion | None
) -> None:
    """Offer the topics; a date that is clearly asked for too is said at once.

    In a group only what is sure stands for all to read: the rest goes on in private.
    """
    lines = [escape(ctx.text("faq-did-you-mean" if ctx.is_private else "faq-group-doubt"))]
    if asked:
        date = await ctx.services.topics.date(ctx.language, now=ctx.now, asked=asked)
        lines.insert(0, date.html)
    rows = (
        [*_topic_rows(ctx, topics, spoken), _none_of_these(ctx)]
        if ctx.is_private
        else [group_answers.private_row(ctx)]
    )
    await ctx.reply("\n\n".join(lines), keyboard(*rows), quoting=ctx.message_id)


def _none_of_these(ctx: Context) -> Row:
    """Return the way out of the choices: to the Order, or to the themes with a word alone."""
    if asks_something(ctx.words):
        return [button(ctx.text("none-of-these"), "ask")]
    return [button(ctx.text("home-faq"), "faq")]


async def _not_sure(ctx: Context, asked: int | None, question: str) -> None:
    """Say so; the quoted question is what "ask the Order" would send.

    A word alone is no question for the Order: more words are asked for.
    """
    if not ctx.is_private:
        doubt = escape(ctx.text("faq-group-doubt"))
        await ctx.reply(doubt, keyboard(group_answers.private_row(ctx)), quoting=asked)
        return
    if question and not asks_something(question):
        await small_talk.unclear(ctx)
        return
    buttons = [button(ctx.text("home-faq"), "faq"), button(ctx.text("ask-order"), "ask")]
    await ctx.reply(ctx.page("not-sure"), keyboard(buttons), quoting=asked)


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


def _topic_rows(ctx: Context, topics: Iterable[str], spoken: str) -> list[Row]:
    return [
        [button(ctx.catalog.topics[key].title[spoken], "topic", key, *_tag(ctx, spoken))]
        for key in ctx.services.topics.known(topics, now=ctx.now)
    ]


def speak(ctx: Context, spoken: str) -> str:
    """Go on in the language of the question and return it; Darija is answered in another."""
    ctx.language = ctx.catalog.darija if spoken == DARIJA else spoken
    return spoken


def _tag(ctx: Context, spoken: str) -> list[str]:
    """Return what a button adds when the conversation has left the person's own language."""
    return [] if spoken == ctx.member.language else [spoken]


def _spoken(ctx: Context, index: int) -> str:
    """Return the language that the pressed button keeps as its argument `index`."""
    if len(ctx.arguments) <= index:
        return ctx.language
    if ctx.arguments[index] not in {*ctx.catalog.languages, DARIJA}:
        raise StaleButtonError
    return speak(ctx, ctx.arguments[index])
