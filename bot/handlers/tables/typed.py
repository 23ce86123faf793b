"""Words that press a button: « oui » below the question of an act does what its button does."""

from telegram import Message
from telegram.error import TelegramError

from bot.core.callbacks.people import Forget
from bot.core.questions.acts import Act
from bot.core.questions.memory import NO, Asked, Memory
from bot.core.questions.small_talk import Kind
from bot.core.writing.phrases import read
from bot.core.writing.spoken import without_emoji
from bot.core.writing.text import escape
from bot.handlers import remembered
from bot.handlers.context import Context
from bot.handlers.tables import presses
from bot.handlers.tables.kinds import Answer
from bot.handlers.tickets.asking import SEND

_CALLS_OFF = {Act.CANCEL, Act.LEAVE}
# Of a question to people that is not sent yet: « et après ? », « toujours pas de réponse ? »
_ASKS_REPLY = {Act.AFTER, Act.WAITING, Act.STILL}


def first(answer: Answer) -> Answer:
    """Return `answer` for words that press no button."""

    async def answered(ctx: Context) -> None:
        if not await _is_pressed(ctx):
            await answer(ctx)

    return answered


async def _is_pressed(ctx: Context) -> bool:
    """Press the button that the words name; whatever they do, the question is over with them.

    Where they neither agree nor refuse, but wait for what it would do, say that nothing is done.
    """
    if not ctx.is_private or ctx.update.message is None:
        return False
    memory = await remembered.of(ctx)
    if not memory.asks:
        return False
    asked = Asked.read(memory.asks)
    replied = ctx.message.reply_to_message if ctx.message else None
    await remembered.ask_no_more(ctx)
    if replied is not None and replied.message_id != asked.message_id:
        return False
    spoken = _spoken(ctx, memory)
    key = _named(ctx, asked)
    if key is not None:
        ctx.hear(spoken)
        await _press(ctx, asked, asked.buttons[key])
    elif _waits(ctx, asked):
        ctx.hear(spoken)
        await _not_done(ctx, memory, asked)
    return key is not None or ctx.answer_id is not None


def _spoken(ctx: Context, memory: Memory) -> str:
    """Return what to answer in: as in the turn before, else as the words are written."""
    said = ctx.catalog.small_talk.said(ctx.words)
    written = said.writing if said is not None else ctx.services.faq.language_of(ctx.words)
    return memory.spoken or written or ctx.speaks


def _named(ctx: Context, asked: Asked) -> str | None:
    """Return the label of the button that the words press, None where they press none."""
    words = ctx.words.strip()
    for key in asked.buttons:
        if any(_alike(words, said) for said in ctx.catalog.strings.every(key)):
            return key
    pressed = ctx.catalog.acts.pressed(words)
    if pressed in asked.buttons:
        return pressed
    if ctx.catalog.acts.agrees(words):
        return asked.yes
    said, done = ctx.catalog.small_talk.said(words), ctx.catalog.acts.read(words)
    is_no = said is not None and said.kind is Kind.NO
    is_off = done is not None and done.act in _CALLS_OFF
    return NO if NO in asked.buttons and (is_no or is_off) else None


def _alike(words: str, label: str) -> bool:
    """Tell whether words are a label; signs, marks and capitals say nothing."""
    typed, shown = ([one.key for one in without_emoji(read(text))] for text in (words, label))
    return typed == shown


def _waits(ctx: Context, asked: Asked) -> bool:
    """Tell whether the words take for done what is not."""
    said, done = ctx.catalog.small_talk.said(ctx.words), ctx.catalog.acts.read(ctx.words)
    if ctx.catalog.acts.agrees(ctx.words) or (said is not None and said.kind is Kind.OK):
        return True
    return SEND in asked.buttons and done is not None and done.act in _ASKS_REPLY


async def _not_done(ctx: Context, memory: Memory, asked: Asked) -> None:
    """Say that nothing is done yet, and what does it; the question still stands."""
    ctx.asks = str(asked)
    names = [key for key in asked.buttons if key != NO]
    shown = ctx.text(names[0])
    key = "asked-not-sent" if SEND in names else "asked-not-done"
    if not asked.yes or memory.said == key:  # never the same text twice in a row
        key = "asked-which"
    await ctx.reply(escape(ctx.text(key, button=shown)), quoting=asked.message_id)
    await remembered.note(ctx, memory, said=key)


async def _press(ctx: Context, asked: Asked, data: str) -> None:
    """Press a button of the message, which then has none: no two presses of one question.

    Telegram hands that message back: a question to people is sent with the words that are seen.
    """
    turn = ctx
    try:
        shown = await ctx.bot.edit_message_reply_markup(ctx.chat.id, asked.message_id)
    except TelegramError:
        shown = True  # it is gone, or has no buttons any more
    if isinstance(shown, Message):
        turn = ctx.again(shown)
    turn.is_typed = turn.is_answered = True
    await presses.answer(turn, data)
    # Of who is forgotten not even this turn is kept.
    ctx.is_silent = ctx.is_silent or data == Forget().data
    ctx.became = turn.became
