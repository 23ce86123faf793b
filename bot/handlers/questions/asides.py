"""What is neither a question nor ours: one honest line, with the way on where there is one."""

from collections.abc import Mapping, Sequence

from bot.core.calendar.morocco import day_of
from bot.core.callbacks.guide import OfferGuides
from bot.core.callbacks.questions import AskOrder
from bot.core.questions.answers import Outcome
from bot.core.questions.foreign import Subject
from bot.core.questions.memory import Memory
from bot.core.questions.small_talk import Kind
from bot.core.writing.text import escape, opening
from bot.handlers import remembered
from bot.handlers.buttons import Row, button, keyboard
from bot.handlers.context import Context
from bot.handlers.home import main_rows
from bot.handlers.incoming import group_answers
from bot.handlers.topic_answers import tells, topic_rows

# By what is said, the topics that are offered below the line.
_OFFERED: Mapping[str, Sequence[str]] = {
    Kind.PROXY: ("declare-steps", "delegate-accountant"),
    Kind.PRICE: ("who-to-contact",),
    Kind.PICTURE: (),
    Kind.MISREAD: ("order-contact",),
    Kind.SHOP: (),
    Kind.INSTITUTION: ("announcements-official", "bot-help"),
    Kind.LOST: (
        "password-forgotten",
        "identifier-forgotten",
        "phone-changed",
        "eid-pin-forgotten",
    ),
    Kind.LONG: (),
}
REPHRASED = "talk-rephrased"
# What is said of another's matter, by whose it is.
_FOREIGN: Mapping[Subject, str] = {
    Subject.TAX: "talk-foreign-tax",
    Subject.ORDER: "talk-foreign-order",
    Subject.MEDICINE: "talk-shop",
    Subject.OTHER: "talk-foreign-other",
}
_HUMAN = ("order-contact",)
_STILL = ("otp-not-received", "otp-invalid", "portal-slow", "account-locked")
KINDS = frozenset({*_OFFERED, Kind.REPEAT})
_HOW_IN_GROUPS = {Kind.LOST, Kind.REPEAT, Kind.INSTITUTION, Kind.MISREAD, Kind.PICTURE}


async def answer(ctx: Context, kind: Kind, memory: Memory) -> None:
    """Say the line of `kind`; in a group without what is offered."""
    if not ctx.is_private:
        await (group_answers.say_how(ctx) if kind in _HOW_IN_GROUPS else _say(ctx, kind))
    elif kind is Kind.REPEAT:
        await _repeat(ctx, memory)
    elif memory.said == (key := f"talk-{kind}"):  # never the same text twice in a row
        await _offer(ctx, "talk-human-left", _HUMAN)
    else:
        await _offer(ctx, key, _OFFERED[kind])


async def is_foreign(ctx: Context, asked: str) -> bool:
    """Say at once that what is asked is another's matter; False where it may be ours.

    What only perhaps is not ours is searched for first.
    """
    named = ctx.catalog.foreign.named(asked)
    if ctx.catalog.small_talk.said(asked) or ctx.catalog.acts.read(asked):
        return False
    if named is None or not (named.is_sure or _is_open(ctx, asked)):
        return False
    memory = await remembered.of(ctx)
    spoken = ctx.services.faq.language_of(asked) or memory.spoken
    if spoken:
        ctx.hear(spoken)
    key = _FOREIGN[named.subject]
    if not ctx.is_private:
        await ctx.reply(escape(ctx.text(key).rstrip(": ؟?")), quoting=ctx.message_id)
        return True
    if memory.said == key:
        key = "talk-foreign-again"
    topics = _HUMAN if named.subject is Subject.ORDER else ()
    rows = topic_rows(ctx, topics, ctx.speaks) or main_rows(ctx)
    await ctx.reply(escape(ctx.text(key)), keyboard(*rows))
    await remembered.note(ctx, memory, said=key)
    return True


def _is_open(ctx: Context, asked: str) -> bool:
    """Tell whether the search finds nothing that is surer than the words of its question."""
    decision = ctx.services.faq.find(asked, today=day_of(ctx.now)).decision
    dates = ctx.catalog.search_words.dates
    by_words = {dates.topic, dates.amount_topic, dates.late_topic}
    return decision.outcome is not Outcome.ANSWER or by_words.issuperset(decision.topics)


async def what_fails(ctx: Context) -> bool:
    """Ask what it is that still does not come; False where the words name it."""
    if ctx.catalog.acts.names_subject(ctx.words):
        return False
    await _offer(ctx, "talk-still", _STILL)
    return True


async def rephrase(ctx: Context, memory: Memory, topic: str) -> None:
    """Say the point of an answer that was not understood, and who explains it; then only who."""
    chosen = ctx.catalog.topics[topic]
    rows: list[Row] = [[button(ctx.text("ask-order"), AskOrder(topic))]]
    if memory.said == REPHRASED:
        await ctx.reply(escape(ctx.text("talk-human-left")), keyboard(*rows))
    else:
        spoken = tells(ctx, chosen, ctx.speaks)
        said = escape(ctx.text(REPHRASED))
        body = await ctx.services.topics.body(topic, spoken, now=ctx.now)
        if chosen.guide:
            rows.insert(0, [button(ctx.text("home-guide"), OfferGuides())])
        await ctx.reply(f"{said}\n\n{opening(body)}", keyboard(*rows))
    await remembered.note(ctx, memory, said=REPHRASED)


async def _offer(ctx: Context, key: str, topics: Sequence[str]) -> None:
    rows = topic_rows(ctx, topics, ctx.speaks) or main_rows(ctx)
    await ctx.reply(escape(ctx.text(key)), keyboard(*rows))
    await remembered.note(ctx, Memory().asked(topics), said=key)


async def _repeat(ctx: Context, memory: Memory) -> None:
    """Point at the last answer, or ask what is meant where there is none."""
    if memory.answer is None:
        await _offer(ctx, "talk-what", ())
        return
    await ctx.reply(escape(ctx.text("talk-repeat")), quoting=memory.answer)


async def _say(ctx: Context, kind: Kind) -> None:
    await ctx.reply(escape(ctx.text(f"talk-{kind}").rstrip(": ؟?")), quoting=ctx.message_id)
