"""/verify, or a message that is passed on, pasted or shown: is this announcement genuine?"""

from functools import lru_cache

from telegram import Message

from bot.core.calendar.morocco import day_of
from bot.core.questions.answers import Outcome
from bot.core.verification.numbers import holds_number
from bot.core.verification.phrases import Keys, asks_truth, phrase
from bot.core.verification.questions import is_question
from bot.core.verification.verdict import Finding, Verdict
from bot.core.writing.text import escape, has_arabic, visible
from bot.handlers import assured, screens
from bot.handlers.context import Context
from bot.handlers.incoming import group_answers, received, secrets
from bot.handlers.incoming.file_kinds import is_picture, is_program
from bot.handlers.incoming.pictures import Trouble, look
from bot.handlers.incoming.received import Received
from bot.handlers.verification import officially, pictured, traps, verdicts
from bot.handlers.verification.judging import about, fingerprint, judged, speak, tell
from bot.handlers.verification.standing import near_numbers
from bot.services.pictures import Seen

_LONGEST_RUMOUR = 20  # words; a longer one is compared with what is ours
_MANY = 12  # words in rows that are ours: nobody asks a question in them by chance
_LONGEST_QUESTION = 40  # words below a picture; more are a message that was copied


async def command(ctx: Context) -> None:
    """Check a number, or the words after the command, or the message that it replies to."""
    message = ctx.message
    if message is None:
        return
    found = received.read(message, ctx.bot, is_to_us=True)
    if found.text.strip():
        if await officially.told(ctx, found, message.message_id):
            return
        await _pasted(ctx, await judged(ctx, found), message, found)
    elif message.reply_to_message is not None:
        await _received(ctx, message.reply_to_message)
    else:
        await ctx.reply(escape(ctx.text("verify-how")))


async def forwarded(ctx: Context) -> bool:
    """Check a message that somebody passed on: its words and its file.

    False for a question of a colleague: it is to be answered, as if the person had asked it.
    """
    message = ctx.message
    if message is None or (ctx.words and await secrets.warned(ctx)):
        return True
    if await _is_asked(ctx, message):
        return False
    await _received(ctx, message)
    return True


async def by_itself(ctx: Context) -> bool:
    """Check what was pasted without a command, when it holds a number or is near one of ours.

    Whoever replies « c’est vrai ? » to a message asks about that one; who replies so to a
    question of a colleague asks it too: its words are then those at hand. Returns whether
    everything is said.
    """
    message = ctx.message
    if message is None:
        return False
    found = received.read(message, ctx.bot, is_to_us=True)
    finding = await judged(ctx, found)
    if finding.verdict is Verdict.NUMBER and has_arabic(found.text):
        ctx.speak_like(found.text)  # « واش هاد البلاغ صحيح: 2025-07-001 » is asked by a person
    if _is_pasted(found.text, finding):
        await _pasted(ctx, finding, message, found)
        return True
    if finding.verdict is not Verdict.UNKNOWN or finding.foreign:
        return False
    is_long = len(found.text.split()) >= _MANY
    if is_long and await officially.told(ctx, found, message.message_id):
        return True
    asked = message.reply_to_message
    if asked is not None and (
        not _is_answer(ctx, asked) or await _is_doubted(ctx, found.text, asked)
    ):
        return await _is_checked(ctx, asked)
    if asked is None and message.quote is not None:
        other = received.quoted(message.quote)
        await tell(ctx, await judged(ctx, other), message, other)
        return True
    if asked is None and asks_truth(found.text):
        await _of_last(ctx)
        return True
    return False


async def _pasted(ctx: Context, finding: Finding, message: Message, found: Received) -> None:
    """Tell what words are that somebody wrote to the bot.

    Below a message of somebody else our own words vouch for nothing: that one is checked.
    """
    above = message.reply_to_message
    if (
        above is not None
        and finding.is_standing
        and not received.is_by_us(above, ctx.bot)
        and not await _is_asked(ctx, above)
    ):
        await _received(ctx, above)
    else:
        await tell(ctx, finding, message, found)


async def _is_checked(ctx: Context, asked: Message) -> bool:
    """Check a message that is pointed at; of a colleague's question take the words, and say no."""
    if not received.is_by_us(asked, ctx.bot) and await _is_asked(ctx, asked):
        ctx.words = received.read(asked, ctx.bot).text
        return False
    await _received(ctx, asked)
    return True


async def _is_asked(ctx: Context, message: Message) -> bool:
    """Tell whether a message is a question of a colleague, which nobody has to be warned of."""
    found = received.read(message, ctx.bot)
    if found.file is not None or found.links or found.marks:
        return False
    if not (is_question(found.text) or _is_rumour(ctx, found)):
        return False
    if ctx.catalog.redactor.redact(found.text).gives_secret:
        return False
    return (await judged(ctx, found)).version is None


def _is_rumour(ctx: Context, found: Received) -> bool:
    """Tell whether a short message says only that the last day is another: the date answers it."""
    text = found.text
    if len(text.split()) > _LONGEST_RUMOUR or holds_number(text) or traps.found_in(ctx, found):
        return False
    said = ctx.services.faq.find(text, today=day_of(ctx.now))
    is_said = said.date is not None and bool(said.date.days)
    return is_said and said.decision.outcome is Outcome.ANSWER


async def _of_last(ctx: Context) -> None:
    """Say where the verdict stands on what was sent just before, or how a message is shown.

    Who has just read an answer asks about that one.
    """
    ctx.speak_like(ctx.words)
    last = await ctx.services.verification.last(ctx.chat.id, now=ctx.now)
    if last is not None and ctx.is_private and await group_answers.points(ctx, last):
        return
    if not await assured.told(ctx):
        await ctx.reply(escape(ctx.text("verify-how")), quoting=ctx.message_id)


def _is_answer(ctx: Context, message: Message) -> bool:
    """Tell whether a message is the bot's own, said here: who replies goes on talking to it."""
    return message.forward_origin is None and received.is_by_us(message, ctx.bot)


async def _is_doubted(ctx: Context, words: str, asked: Message) -> bool:
    """Tell whether somebody asks, or says nothing else, below an announcement of ours."""
    if words.strip() and not asks_truth(words):
        return False
    return (await judged(ctx, received.read(asked, ctx.bot))).is_standing


async def picture(ctx: Context, message: Message, seen: Seen | Trouble) -> bool:
    """Check a picture that somebody shows; False where the words below it ask for something else.

    They are checked with it when they are near ours, ask whether it is true, or are long.
    """
    found = received.read(message, ctx.bot)
    finding = await judged(ctx, found)
    is_question = (
        finding.verdict is Verdict.UNKNOWN
        and bool(finding.foreign)
        and not (holds_number(found.text) or asks_truth(found.text))
        and finding.shared < _MANY
        and len(phrase(found.text)) <= _LONGEST_QUESTION
    )
    if not is_question:
        await _received(ctx, message, seen)
    return not is_question


async def with_file(ctx: Context) -> None:
    """Check a file that somebody showed the bot in a group, and the words below it."""
    if ctx.message:
        await _received(ctx, ctx.message)


async def under_file(ctx: Context) -> bool:
    """Check a file that is none of ours by its kind, when it can be run or our words are below it.

    Returns whether it did.
    """
    message = ctx.message
    if message is None:
        return False
    found = received.read(message, ctx.bot)
    is_to_check = is_program(message) or _is_pasted(found.text, await judged(ctx, found))
    if is_to_check:
        await _received(ctx, message)
    return is_to_check


async def edited(ctx: Context) -> bool:
    """Judge anew a message that was edited under a verdict; False where there was none."""
    message = ctx.update.edited_message
    if message is None:
        return False
    found = received.read(message, ctx.bot, is_to_us=True)
    service = ctx.services.verification
    stale = await service.stale(ctx.chat.id, message.message_id, fingerprint(ctx, found))
    if stale is None or await secrets.warned(ctx, is_to_us=ctx.is_private):
        return stale is not None
    finding = await pictured.judged_anew(ctx, message, found) if stale else None
    if finding is not None:
        speak(ctx, found)
        near = await near_numbers(ctx, finding, found.text)
        now = about(ctx, message, found, is_edited=True)
        for verdict_id in stale:
            await verdicts.replace(ctx, verdict_id, finding, near=near, about=now)
    return True


async def _received(ctx: Context, message: Message, seen: Seen | Trouble | None = None) -> None:
    """Check a message: its words, where they lead, its file, and what was `seen` in its picture.

    A secret in it comes first, and is quoted nowhere.
    """
    found = received.read(message, ctx.bot)
    speak(ctx, found)
    is_other = ctx.message is not None and message.message_id != ctx.message.message_id
    if is_other and await secrets.pointed_at(ctx, message, found.text):
        return
    if seen is None and is_picture(message) and not await pictured.is_known(ctx, message):
        seen = await look(ctx, message)
        await screens.warn_of_secret(ctx, seen, message)
    if isinstance(seen, Seen) and await pictured.is_told(ctx, message, found, seen):
        return
    if await officially.told(ctx, found, message.message_id):
        return
    finding = await judged(ctx, found)
    is_ours = received.is_by_us(message, ctx.bot) or _is_page(ctx, found.text)
    if is_ours and not finding.is_standing:
        await ctx.reply(escape(ctx.text("verify-own")), quoting=ctx.message_id)
    elif finding.verdict is Verdict.UNKNOWN and not (finding.foreign or finding.is_dangerous):
        if is_picture(message):
            await screens.offer_screens(ctx, seen or Trouble.UNREAD)
        else:
            await ctx.reply(escape(ctx.text("verify-no-words")), quoting=ctx.message_id)
    else:
        await tell(ctx, finding, message, found)


def _is_page(ctx: Context, text: str) -> bool:
    """Tell whether a text is a page of the bot, copied whole: its greeting, its help."""
    keys = phrase(text)
    pages = (page.html.values() for page in ctx.catalog.pages.values())
    return any(_page_keys(html) == keys for one in pages for html in one)


@lru_cache(maxsize=256)  # every page in every language, read once
def _page_keys(html: str) -> Keys:
    return phrase(visible(html))


def _is_pasted(words: str, finding: Finding) -> bool:
    """Tell whether words hold a number, or are near one of ours by more than chance."""
    return holds_number(words) or finding.is_standing or finding.shared >= _MANY
