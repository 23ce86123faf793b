"""/verify, a forwarded message, or a button: is this announcement genuine? And /news."""

from collections.abc import Sequence

from telegram import Message

from bot.core.verification.numbers import holds_number
from bot.core.verification.phrases import asks_truth, phrase
from bot.core.verification.verdict import Finding, Verdict, together
from bot.core.writing.text import escape, visible
from bot.handlers import secrets
from bot.handlers.announcements import messages
from bot.handlers.buttons import keyboard
from bot.handlers.context import Context, StaleButtonError
from bot.handlers.home import main_rows
from bot.handlers.incoming import received
from bot.handlers.incoming.file_kinds import is_picture, is_program
from bot.handlers.incoming.received import Received
from bot.handlers.verification import verdicts

SHOWN = 3
_MANY = 12  # words in rows that are ours: nobody asks a question in them by chance
_LONGEST_QUESTION = 40  # words below a picture; more are a message that was copied


async def command(ctx: Context) -> None:
    """Check a number, or the words after the command, or the message that it replies to."""
    message = ctx.message
    if message is None:
        return
    found = received.read(message, ctx.bot)
    if found.text.strip() and await secrets.warned(ctx):
        return
    if found.text.strip():
        await _tell(ctx, await _judged(ctx, found), message, found)
    elif message.reply_to_message is not None:
        await _received(ctx, message.reply_to_message)
    else:
        await ctx.reply(escape(ctx.text("verify-how")))


async def follow_link(ctx: Context, number: str) -> None:
    """Show what there is under the number of a link, as it stands on a printed announcement."""
    finding = await ctx.services.verification.message(number)
    await verdicts.tell(ctx, finding, near=await _near(ctx, finding, number))


async def numbered(ctx: Context) -> None:
    """Show what there is under the number of the pressed button."""
    finding = await ctx.services.verification.number(ctx.argument(0))
    if finding.version is None:
        raise StaleButtonError
    await ctx.toast()
    await verdicts.tell(ctx, finding)


async def forwarded(ctx: Context) -> None:
    """Check a message that somebody passed on or a picture: its words and its file."""
    if ctx.message:
        await _received(ctx, ctx.message)


async def by_itself(ctx: Context) -> bool:
    """Check what was pasted without a command, when it holds a number or is near one of ours.

    Whoever replies « c’est vrai ? » to a message asks about that one. Returns whether it did.
    """
    message = ctx.message
    if message is None:
        return False
    found = received.read(message, ctx.bot)
    finding = await _judged(ctx, found)
    if _is_pasted(found.text, finding):
        await _tell(ctx, finding, message, found)
        return True
    if finding.verdict is not Verdict.UNKNOWN or finding.foreign:
        return False
    asked = message.reply_to_message
    if asked is not None and (
        not _is_answer(ctx, asked) or await _is_doubted(ctx, found.text, asked)
    ):
        await _received(ctx, asked)
        return True
    if asked is None and message.quote is not None:
        other = received.quoted(message.quote)
        await _tell(ctx, await _judged(ctx, other), message, other)
        return True
    return False


def _is_answer(ctx: Context, message: Message) -> bool:
    """Tell whether a message is the bot's own, said here: who replies goes on talking to it."""
    return message.forward_origin is None and received.is_by_us(message, ctx.bot)


async def _is_doubted(ctx: Context, words: str, asked: Message) -> bool:
    """Tell whether somebody asks, or says nothing else, below an announcement of ours."""
    if words.strip() and not asks_truth(words):
        return False
    return (await _judged(ctx, received.read(asked, ctx.bot))).is_standing


async def picture(ctx: Context) -> bool:
    """Check a picture that somebody shows; False where the words below it ask for something else.

    They are checked with it when they are near ours, ask whether it is true, or are long.
    """
    message = ctx.message
    if message is None:
        return False
    found = received.read(message, ctx.bot)
    finding = await _judged(ctx, found)
    is_question = (
        finding.verdict is Verdict.UNKNOWN
        and bool(finding.foreign)
        and not (holds_number(found.text) or asks_truth(found.text))
        and finding.shared < _MANY
        and len(phrase(found.text)) <= _LONGEST_QUESTION
    )
    if not is_question:
        await _received(ctx, message)
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
    is_to_check = is_program(message) or _is_pasted(found.text, await _judged(ctx, found))
    if is_to_check:
        await _received(ctx, message)
    return is_to_check


async def press(ctx: Context) -> None:
    """Check the announcement under which the button stands: the message is the bot's own."""
    finding = await ctx.services.verification.number(ctx.argument(0))
    if finding.version is None:
        raise StaleButtonError
    message = ctx.message
    if message is not None:
        shown = received.read(message, ctx.bot)
        found = await ctx.services.verification.message(shown.text, shown.links)
        version = found.version if found.number == finding.number else finding.version
    else:
        version = finding.version
    if version is not None:
        verdict = await ctx.services.verification.standing(version)
        finding = Finding(verdict, version)
    if ctx.is_private:
        await ctx.toast()
        await verdicts.tell(ctx, finding)
    else:
        await ctx.toast(verdicts.headline(ctx, finding), is_alert=True)


async def read(ctx: Context) -> None:
    """Note that the person has read and understood what stands above the button."""
    number = ctx.argument(0)
    if not (number.isascii() and number.isdecimal()) or not await ctx.services.published.read(
        int(number), ctx.member.user_id, now=ctx.now
    ):
        raise StaleButtonError
    await ctx.toast(ctx.text("announcement-read-thanks"))
    markup = ctx.message.reply_markup if ctx.message else None
    if ctx.is_private and markup:
        # One press each: what is left is how to check it.
        await ctx.show_buttons(
            keyboard(
                *(
                    row
                    for row in markup.inline_keyboard
                    if row[0].callback_data != f"read:{number}"
                )
            )
        )


async def news(ctx: Context) -> None:
    """Send what is in force for this person, the newest first."""
    found = await ctx.services.published.news(ctx.member, now=ctx.now)
    if not found:
        await ctx.reply(escape(ctx.text("news-none")))
    for one in found[:SHOWN]:
        await messages.hand_out(ctx, one)


async def current(ctx: Context) -> None:
    """Send the version in force of the announcement that a button names."""
    one = await ctx.services.verification.current(ctx.argument(0))
    if one is None:
        raise StaleButtonError
    await ctx.toast()
    await messages.hand_out(ctx, one)


async def edited(ctx: Context) -> bool:
    """Judge anew a message that was edited under a verdict; False where there was none."""
    message = ctx.update.edited_message
    if message is None:
        return False
    found = received.read(message, ctx.bot)
    service = ctx.services.verification
    stale = await service.stale(ctx.chat.id, message.message_id, _fingerprint(ctx, found))
    if stale is None or (ctx.is_private and await secrets.warned(ctx)):
        return stale is not None
    finding = await _judged(ctx, found) if stale else None
    if finding is not None:
        _speak(ctx, found)
        near = await _near(ctx, finding, found.text)
        now = about(ctx, message, found, is_edited=True)
        for verdict_id in stale:
            await verdicts.replace(ctx, verdict_id, finding, near=near, about=now)
    return True


async def _received(ctx: Context, message: Message) -> None:
    """Check a message: its words, where they lead, and its file."""
    found = received.read(message, ctx.bot)
    finding = await _judged(ctx, found)
    _speak(ctx, found)
    is_ours = received.is_by_us(message, ctx.bot) or _is_page(ctx, found.text)
    if is_ours and not finding.is_standing:
        await ctx.reply(escape(ctx.text("verify-own")), quoting=ctx.message_id)
    elif finding.verdict is Verdict.UNKNOWN and not (finding.foreign or finding.is_dangerous):
        key = "verify-picture" if is_picture(message) else "verify-no-words"
        await ctx.reply(
            escape(ctx.text(key)),
            keyboard(*main_rows(ctx)) if ctx.is_private and is_picture(message) else None,
            quoting=ctx.message_id,
        )
    else:
        await _tell(ctx, finding, message, found)


def _is_page(ctx: Context, text: str) -> bool:
    """Tell whether a text is a page of the bot, copied whole: its greeting, its help."""
    keys = phrase(text)
    pages = (page.html.values() for page in ctx.catalog.pages.values())
    return any(phrase(visible(html)) == keys for one in pages for html in one)


async def _judged(ctx: Context, found: Received) -> Finding:
    """Return the finding on all that stands in a message, the worse one of words and file."""
    service = ctx.services.verification
    finding = await service.message(found.text, found.links, found.marks, now=ctx.now)
    if found.file is None:
        return finding
    return together(await service.file(found.file), finding, is_program=found.is_program)


def _speak(ctx: Context, found: Received) -> None:
    """Answer a group in the language of who asks, else of what it is asked about."""
    if not ctx.is_private:
        asked = received.read(ctx.message, ctx.bot).text if ctx.message else ""
        ctx.speak_like(asked, found.text)


async def _tell(ctx: Context, finding: Finding, message: Message, found: Received) -> None:
    _speak(ctx, found)
    near = await _near(ctx, finding, found.text)
    await verdicts.tell(ctx, finding, near=near, about=about(ctx, message, found))


async def _near(ctx: Context, finding: Finding, words: str) -> Sequence[str]:
    is_lost = finding.verdict is Verdict.UNKNOWN
    return await ctx.services.verification.near_numbers(words) if is_lost else ()


def about(
    ctx: Context, message: Message, found: Received, *, is_edited: bool = False
) -> verdicts.About:
    """Return what a verdict on a message is about."""
    return verdicts.About(message.message_id, found.text, _fingerprint(ctx, found), is_edited)


def _fingerprint(ctx: Context, found: Received) -> str:
    return ctx.services.gestures.digest(found.content, found.file or "")


def _is_pasted(words: str, finding: Finding) -> bool:
    """Tell whether words hold a number, or are near one of ours by more than chance."""
    return holds_number(words) or finding.is_standing or finding.shared >= _MANY
