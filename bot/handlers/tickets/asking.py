"""A question for people: shown first as others will read it, sent when the person says so."""

from bot.core.callbacks import CallbackData, StaleButtonError
from bot.core.callbacks.questions import (
    AskAboutStep,
    AskOrder,
    Cancel,
    LeaveAwaited,
    SendQuestion,
)
from bot.core.deep_links import DeadLinkError
from bot.core.prompts import Awaits, Prompt, PromptKind
from bot.core.questions.memory import NO
from bot.core.writing.darija import LEANS_ON
from bot.core.writing.languages import language_of
from bot.core.writing.text import escape
from bot.handlers import remembered
from bot.handlers.buttons import button, keyboard
from bot.handlers.context import Context
from bot.handlers.incoming import secrets
from bot.handlers.tickets import marks
from bot.services.tickets.asking import Receipt

SEND = "ask-send"  # the label of what sends words to people


async def propose(ctx: Context, pressed: AskOrder) -> None:
    """Show the words that would go: the person's own, else the title of a topic."""
    topic = ctx.catalog.topics.get(pressed.topic)
    about = pressed if topic else AskOrder()  # an answer that was withdrawn since
    await propose_words(ctx, _asked(ctx) or (topic.title[ctx.language] if topic else None), about)


async def follow_link(ctx: Context, topic: str) -> None:
    """Show the title of a linked topic as what would go. Raises DeadLinkError."""
    if topic not in ctx.catalog.topics:
        raise DeadLinkError
    await propose_words(ctx, ctx.catalog.topics[topic].title[ctx.language], AskOrder(topic))


async def propose_step(ctx: Context, pressed: AskAboutStep) -> None:
    """Show the question about a step of a guide that would go."""
    guide = ctx.catalog.guides.get(pressed.guide)
    if guide is None or not 1 <= pressed.step <= len(guide.steps):
        raise StaleButtonError
    step = guide.steps[pressed.step - 1].title[ctx.language]
    parts = (guide.title[ctx.language], step)
    await propose_words(ctx, ctx.catalog.beside(parts, ctx.language, between=" – "), AskOrder())


async def written(ctx: Context, _: Prompt) -> bool:
    """Show the words that reply to what asked for a question. False where there are none."""
    if await secrets.warned(ctx):
        await propose_rest(ctx)
        return True
    shown = ctx.services.asking.shown(ctx.words.strip()).strip()
    if not shown:
        return False
    await propose_words(ctx, shown, AskOrder())
    return True


async def propose_rest(ctx: Context) -> None:
    """Show what is left of words that gave a secret away, where they still ask something."""
    shown = rest(ctx) if ctx.is_private else None
    if shown is not None and ctx.catalog.small_talk.asks_something(shown):
        await propose_words(ctx, shown, AskOrder())


def rest(ctx: Context) -> str | None:
    """Return what is left of words that gave a secret away; None where one may be left in it."""
    words = ctx.words.strip()
    if ctx.catalog.redactor.kept(words) is None:
        return None
    shown = ctx.services.asking.shown(words).strip()
    return shown if any(map(str.isalpha, shown)) else None


async def listen(ctx: Context) -> None:
    """Take the next words of the person for a question to people: they were told to write it."""
    if not ctx.is_private or ctx.answer_id is None:
        return
    asked = Prompt(PromptKind.QUESTION, ctx.chat.id, ctx.answer_id, ctx.member.user_id)
    await ctx.services.prompts.asks(asked, awaits=Awaits.QUESTION, now=ctx.now)


async def awaited(ctx: Context) -> bool:
    """Show the words that were awaited as what would go; False where they ask nothing of people.

    They may have been for the bot after all: a button says so.
    """
    words = ctx.words.strip()
    if ctx.catalog.acts.read(words) or not ctx.catalog.small_talk.asks_something(words):
        return False
    await ctx.services.prompts.done(ctx.member.user_id, now=ctx.now)
    if await secrets.warned(ctx):
        await propose_rest(ctx)
        return True
    shown = ctx.services.asking.shown(words).strip()
    if not shown:
        return False
    # Before the first line is written: one message, one language; what tells none, or only the
    # one that Darija leans on, goes on in the Darija of the turn before.
    spoken = (await remembered.of(ctx)).spoken
    if LEANS_ON.get(spoken) == (language_of(words) or ctx.language):
        ctx.hear(spoken)
    _hear(ctx, words)
    ctx.foreword = escape(ctx.text("awaited-question"))
    await propose_words(ctx, shown, AskOrder(), is_awaited=True)
    return True


async def propose_words(
    ctx: Context, words: str | None, about: AskOrder, *, is_awaited: bool = False
) -> None:
    """Ask whether to send these words; where there are none, ask for some.

    `is_awaited` where they were taken for a question to people, and may be one to the bot.
    """
    await ctx.toast()
    if words is None:
        await ctx.prompt(ctx.text("ticket-ask"), kind=PromptKind.QUESTION, awaits=Awaits.QUESTION)
        return
    spoken = ctx.services.asking.spoken(words, otherwise=_written(ctx, words))
    _hear(ctx, words)
    region = ctx.catalog.regions.get(ctx.member.region or "")
    place = region.name[ctx.language] if region else ctx.text("ticket-no-region")
    said = ctx.text("ask-confirm", region=place, spoken=ctx.text(f"written-{spoken}"))
    carried: dict[str, CallbackData] = {SEND: SendQuestion(about.topic), NO: Cancel()}
    last: dict[str, CallbackData] = {"ask-bot": LeaveAwaited()} if is_awaited else {}
    sent = await ctx.reply(
        f"{escape(said)}\n\n<blockquote>{escape(words)}</blockquote>",
        keyboard(
            [button(ctx.text(key), one) for key, one in carried.items()],
            [button(ctx.text(key), one) for key, one in last.items()],
        ),
        quoting=ctx.message_id if is_awaited else None,
    )
    await remembered.ask(ctx, sent.message_id, carried | last)


async def send(ctx: Context, pressed: SendQuestion) -> None:
    """Open a ticket with the words above; tell its number, the hours, and what to expect."""
    topic, words = pressed.topic or None, marks.quoted(ctx)
    if words is None or (topic is not None and topic not in ctx.catalog.topics):
        raise StaleButtonError
    receipt = await ctx.services.asking.ask(
        ctx.member.user_id,
        topic=topic,
        words=words,
        language=_written(ctx, words),
        region=ctx.member.region,
        update_id=ctx.update.update_id,
        now=ctx.now,
    )
    _hear(ctx, words)
    await ctx.show(f"{escape(_receipt(ctx, receipt))}\n\n<blockquote>{escape(words)}</blockquote>")
    await marks.turn_to(ctx, ctx.answer_id or ctx.message_id, receipt.number)


def _hear(ctx: Context, words: str) -> None:
    """Go on in Darija, in the letters of the person, where a question is written in it."""
    spoken = ctx.services.faq.language_of(words)
    if spoken in LEANS_ON:
        ctx.hear(spoken)


def _written(ctx: Context, words: str) -> str:
    """Return the language in which a question is written, else the one that was chosen."""
    found = language_of(words)
    return found if found is not None and found in ctx.catalog.languages else ctx.language


def _receipt(ctx: Context, receipt: Receipt) -> str:
    return " ".join(
        [
            ctx.text("ask-sent", number=receipt.number),
            *expected(ctx, receipt.promised),
            ctx.text("ask-go-on"),
        ]
    )


def expected(ctx: Context, promised: int | None) -> list[str]:
    """Return when a reply may come, in sentences; `promised` in open minutes, None if unknown."""
    hours, sentences = ctx.catalog.hours, []
    day = hours.next_day(ctx.now) if hours.is_set else None
    if day is not None:
        spans = [
            ctx.text(
                "ask-slot",
                since=ctx.catalog.formats.time(since, ctx.language),
                until=ctx.catalog.formats.time(until, ctx.language),
            )
            for since, until in hours.on(day)
        ]
        date = ctx.catalog.date(day, ctx.language, weekday=True)
        slots = ctx.catalog.listed(spans, ctx.language)
        sentences.append(ctx.text("ask-hours", date=date, slots=slots))
    if day is not None and promised is not None:
        return [*sentences, ctx.text("ask-expected", minutes=promised)]
    return [*sentences, ctx.text("ask-no-promise")]


async def cancel(ctx: Context) -> None:
    """Send nothing."""
    await ctx.show(escape(ctx.text("ask-cancelled")))


def _asked(ctx: Context) -> str | None:
    asked = ctx.message.reply_to_message if ctx.message else None
    words = (asked.text or asked.caption or "") if asked else ""
    if words and asked and asked.from_user and asked.from_user.id == ctx.member.user_id:
        shown = ctx.services.asking.shown(words.removeprefix("/faq").removeprefix("/ask").strip())
        return shown if ctx.catalog.small_talk.asks_something(shown) else None
    return None
