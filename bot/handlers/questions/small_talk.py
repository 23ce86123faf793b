"""A kind word, with the main buttons where it helps, for what people send that asks nothing."""

from telegram import InlineKeyboardMarkup
from telegram.constants import ReactionEmoji

from bot.core.callbacks.deadlines import Declare, ShowDeadline
from bot.core.callbacks.people import SetLanguage
from bot.core.callbacks.questions import AskOrder, SendThemes, SendTopic
from bot.core.portal.signals import Signal
from bot.core.questions.memory import Memory
from bot.core.questions.small_talk import GREETINGS, Kind, Said
from bot.core.writing.phrases import read
from bot.core.writing.text import escape
from bot.handlers import assured, remembered
from bot.handlers.buttons import Row, button, keyboard
from bot.handlers.context import Context
from bot.handlers.deadlines import declarations
from bot.handlers.home import main_rows
from bot.handlers.incoming import group_answers
from bot.handlers.portal import signals
from bot.handlers.questions import asides

LOGIN = "login-otp"  # after which comes declaring
SEVERAL = 2  # words, and they are no “word alone”
ORDER = "order-contact"  # the topic that says how to reach a human
# They want something: they get the main buttons. The others get one short line.
_WITH_BUTTONS = {
    *(*GREETINGS, Kind.HOW, Kind.HELP, Kind.ASK, Kind.WHO, Kind.BEING, Kind.ROBOT, Kind.CONFUSED),
}
_ASKED_OF_GROUP = {Kind.WHO, Kind.BEING, Kind.ROBOT, Kind.HELP, Kind.ASK}


async def answer(ctx: Context, said: Said) -> None:
    """Answer small talk, in the language and the script it is written in.

    In a group by a sign on the message at most, unless it asks for help or who speaks.
    """
    if said.kind in asides.KINDS:
        speak(ctx, said.writing)
        await asides.answer(ctx, said.kind, await remembered.of(ctx))
        return
    if not ctx.is_private:
        if said.kind in _ASKED_OF_GROUP:
            await group_answers.say_how(ctx)
        elif said.kind is not Kind.INSULT:
            await ctx.react()
        return
    speak(ctx, said.writing)
    memory = await remembered.of(ctx)
    key = f"talk-{said.kind}"
    if said.kind is Kind.SUCCESS and memory.choices:
        memory = memory.told(LOGIN)  # who is in has no use for the choices of before
    if await _is_about_last(ctx, said.kind, memory):
        return
    if memory.said != key:
        await _say_kind(ctx, said, memory)
    elif said.kind in _WITH_BUTTONS:
        key = "talk-again"
        await _say(ctx, key, keyboard(*main_rows(ctx)))
    elif said.kind is Kind.INSULT:
        await ctx.react(ReactionEmoji.PERSON_WITH_FOLDED_HANDS)  # a thumb up would mock
    else:
        await ctx.react()  # the same words twice would be a machine's
    await remembered.note(ctx, memory, said=key)


async def _is_about_last(ctx: Context, kind: Kind, memory: Memory) -> bool:
    """Go on from the last answer, where what is said is about it; False elsewhere."""
    if kind is Kind.CONFUSED and memory.topic:
        await asides.rephrase(ctx, memory, memory.topic)
    elif kind is Kind.SURE and not await assured.told(ctx):
        await hint(ctx)
    elif kind is not Kind.SURE:
        return False
    return True


async def _say_kind(ctx: Context, said: Said, memory: Memory) -> None:
    key = f"talk-{said.kind}"
    if said.kind in _WITH_BUTTONS:
        await _say(ctx, key, keyboard(*main_rows(ctx)))
    elif said.kind is Kind.LANGUAGES:
        await _say(ctx, key, keyboard(_languages_row(ctx)))
    elif said.kind is Kind.INSULT:
        await _say(ctx, key, keyboard(human_row(ctx, memory.topic)))
    elif said.kind is Kind.SUCCESS and await _is_under_way(ctx, memory):
        await _glad(ctx)
    elif said.kind is Kind.SUCCESS:  # « ça marche, merci » to nothing is « good, thanks »
        await _say(ctx, "talk-joy")
    else:
        await _say(ctx, key)


async def _is_under_way(ctx: Context, memory: Memory) -> bool:
    """Tell whether something was told, or a guide is open, that may have worked."""
    if memory.topics or memory.step:
        return True
    return await ctx.services.guides.position(ctx.member.user_id) is not None


async def _glad(ctx: Context) -> None:
    """Be glad with somebody who got through, and say what is left: to declare, by when."""
    await _count(ctx)
    date = await ctx.services.topics.date(ctx.speaks, now=ctx.now)
    due = date.outlook.due
    told = await declarations.told(ctx, due)
    words = escape(ctx.text("talk-success"))
    rows: list[Row] = [[button(ctx.text("home-deadline"), ShowDeadline())]]
    if not told:
        declare = Declare(due.obligation.key, due.period)
        rows.insert(0, [button(ctx.text("declared-button"), declare)])
    await ctx.reply(f"{words}\n\n{told or date.html}", keyboard(*rows))


async def _count(ctx: Context) -> None:
    """Count who got through a guide and says so, as the button below its last step does."""
    person, guides = ctx.member.user_id, ctx.services.guides
    if (position := await guides.position(person)) is not None:
        await guides.finished(person, position.guide, language=ctx.language, now=ctx.now)
        await signals.heard(ctx, Signal.WORKS)


def _languages_row(ctx: Context) -> Row:
    """Return a button for each language that the person has not chosen."""
    return [
        button(language.name, SetLanguage(code))
        for code, language in ctx.catalog.languages.items()
        if code != ctx.member.language
    ]


def human_row(ctx: Context, topic: str | None) -> Row:
    """Return the buttons of a human, about the topic at hand where there is one, and of themes."""
    human = (
        button(ctx.text("ask-order"), AskOrder(topic))
        if topic
        else button(ctx.text("talk-human"), SendTopic(ORDER))
    )
    return [human, button(ctx.text("home-faq"), SendThemes())]


def speak(ctx: Context, writing: str | None) -> None:
    """Go on in what was written, Darija too; a sign of no language changes nothing."""
    if writing is not None:
        ctx.hear(writing)


async def hint(ctx: Context) -> None:
    """Ask what is meant by a number, a « yes » or « and then? » that goes on from nothing."""
    await _say(ctx, "talk-what", keyboard(*main_rows(ctx)))


async def thanks(ctx: Context) -> None:
    """Answer a sticker, a die, a place…"""
    await _with_buttons(ctx, "kind-word")


async def unheard(ctx: Context) -> None:
    """Say that sounds and films are not understood."""
    await _with_buttons(ctx, "kind-recording")


async def no_phone(ctx: Context) -> None:
    """Say that a telephone number is not needed."""
    await _with_buttons(ctx, "phone-not-needed")


async def unclear(ctx: Context) -> None:
    """Say that a word alone was not understood; of several that ask nothing, ask what is meant."""
    await _with_buttons(ctx, "one-word" if len(read(ctx.words)) < SEVERAL else "talk-what")


async def _with_buttons(ctx: Context, key: str) -> None:
    rows = keyboard(*main_rows(ctx)) if ctx.is_private else None
    await _say(ctx, key, rows)


async def _say(ctx: Context, key: str, buttons: InlineKeyboardMarkup | None = None) -> None:
    await ctx.reply(
        escape(ctx.text(key)),
        buttons,
        quoting=None if ctx.is_private else ctx.message_id,
    )
