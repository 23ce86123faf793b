"""/verify, a forwarded message, or a button: is this announcement genuine? And /news."""

from collections.abc import Sequence

from telegram import Message

from bot.core.text import escape, visible
from bot.core.verification.numbers import holds_number
from bot.core.verification.phrases import asks_truth, phrase
from bot.core.verification.verdict import Finding, Verdict, together
from bot.handlers import letters, received, secrets, verdicts
from bot.handlers.buttons import keyboard
from bot.handlers.file_kinds import is_picture, is_program
from bot.handlers.home import main_rows
from bot.handlers.received import Received
from bot.handlers.talk import StaleButtonError, Talk

SHOWN = 3
_MANY = 12  # words in rows that are ours: nobody asks a question in them by chance
_LONGEST_QUESTION = 40  # words below a picture; more are a message that was copied


async def command(talk: Talk) -> None:
    """Check a number, or the words after the command, or the message that it replies to."""
    message = talk.message
    if message is None:
        return
    found = received.read(message, talk.bot)
    if found.text.strip() and await secrets.warned(talk):
        return
    if found.text.strip():
        await _tell(talk, await _judged(talk, found), message, found)
    elif message.reply_to_message is not None:
        await _received(talk, message.reply_to_message)
    else:
        await talk.reply(escape(talk.text("verify-how")))


async def follow_link(talk: Talk, number: str) -> None:
    """Show what there is under the number of a link, as it stands on a printed announcement."""
    finding = await talk.services.verification.message(number)
    await verdicts.tell(talk, finding, near=await _near(talk, finding, number))


async def numbered(talk: Talk) -> None:
    """Show what there is under the number of the pressed button."""
    finding = await talk.services.verification.number(talk.argument(0))
    if finding.version is None:
        raise StaleButtonError
    await talk.toast()
    await verdicts.tell(talk, finding)


async def forwarded(talk: Talk) -> None:
    """Check a message that somebody passed on or a picture: its words and its file."""
    if talk.message:
        await _received(talk, talk.message)


async def by_itself(talk: Talk) -> bool:
    """Check what was pasted without a command, when it holds a number or is near one of ours.

    Whoever replies « c’est vrai ? » to a message asks about that one. Returns whether it did.
    """
    message = talk.message
    if message is None:
        return False
    found = received.read(message, talk.bot)
    finding = await _judged(talk, found)
    if _is_pasted(found.text, finding):
        await _tell(talk, finding, message, found)
        return True
    if finding.verdict is not Verdict.UNKNOWN or finding.foreign:
        return False
    asked = message.reply_to_message
    if asked is not None and (
        not _is_answer(talk, asked) or await _is_doubted(talk, found.text, asked)
    ):
        await _received(talk, asked)
        return True
    if asked is None and message.quote is not None:
        other = received.quoted(message.quote)
        await _tell(talk, await _judged(talk, other), message, other)
        return True
    return False


def _is_answer(talk: Talk, message: Message) -> bool:
    """Tell whether a message is the bot's own, said here: who replies goes on talking to it."""
    return message.forward_origin is None and received.is_by_us(message, talk.bot)


async def _is_doubted(talk: Talk, words: str, asked: Message) -> bool:
    """Tell whether somebody asks, or says nothing else, below an announcement of ours."""
    if words.strip() and not asks_truth(words):
        return False
    return (await _judged(talk, received.read(asked, talk.bot))).is_standing


async def picture(talk: Talk) -> bool:
    """Check a picture that somebody shows; False where the words below it ask for something else.

    They are checked with it when they are near ours, ask whether it is true, or are long.
    """
    message = talk.message
    if message is None:
        return False
    found = received.read(message, talk.bot)
    finding = await _judged(talk, found)
    is_question = (
        finding.verdict is Verdict.UNKNOWN
        and bool(finding.foreign)
        and not (holds_number(found.text) or asks_truth(found.text))
        and finding.shared < _MANY
        and len(phrase(found.text)) <= _LONGEST_QUESTION
    )
    if not is_question:
        await _received(talk, message)
    return not is_question


async def with_file(talk: Talk) -> None:
    """Check a file that somebody showed the bot in a group, and the words below it."""
    if talk.message:
        await _received(talk, talk.message)


async def under_file(talk: Talk) -> bool:
    """Check a file that is none of ours by its kind, when it can be run or our words are below it.

    Returns whether it did.
    """
    message = talk.message
    if message is None:
        return False
    found = received.read(message, talk.bot)
    is_to_check = is_program(message) or _is_pasted(found.text, await _judged(talk, found))
    if is_to_check:
        await _received(talk, message)
    return is_to_check


async def press(talk: Talk) -> None:
    """Check the announcement under which the button stands: the message is the bot's own."""
    finding = await talk.services.verification.number(talk.argument(0))
    if finding.version is None:
        raise StaleButtonError
    message = talk.message
    if message is not None:
        shown = received.read(message, talk.bot)
        found = await talk.services.verification.message(shown.text, shown.links)
        version = found.version if found.number == finding.number else finding.version
    else:
        version = finding.version
    if version is not None:
        verdict = await talk.services.verification.standing(version)
        finding = Finding(verdict, version)
    if talk.is_private:
        await talk.toast()
        await verdicts.tell(talk, finding)
    else:
        await talk.toast(verdicts.headline(talk, finding), is_alert=True)


async def read(talk: Talk) -> None:
    """Note that the person has read and understood what stands above the button."""
    number = talk.argument(0)
    if not (number.isascii() and number.isdecimal()) or not await talk.services.announcements.read(
        int(number), talk.member.user_id, now=talk.now
    ):
        raise StaleButtonError
    await talk.toast(talk.text("announcement-read-thanks"))
    markup = talk.message.reply_markup if talk.message else None
    if talk.is_private and markup:
        # One press each: what is left is how to check it.
        await talk.show_buttons(
            keyboard(
                *(
                    row
                    for row in markup.inline_keyboard
                    if row[0].callback_data != f"read:{number}"
                )
            )
        )


async def news(talk: Talk) -> None:
    """Send what is in force for this person, the newest first."""
    found = await talk.services.announcements.news(talk.member, now=talk.now)
    if not found:
        await talk.reply(escape(talk.text("news-none")))
    for one in found[:SHOWN]:
        await letters.hand_out(talk, one)


async def current(talk: Talk) -> None:
    """Send the version in force of the announcement that a button names."""
    one = await talk.services.verification.current(talk.argument(0))
    if one is None:
        raise StaleButtonError
    await talk.toast()
    await letters.hand_out(talk, one)


async def edited(talk: Talk) -> bool:
    """Judge anew a message that was edited under a verdict; False where there was none."""
    message = talk.update.edited_message
    if message is None:
        return False
    found = received.read(message, talk.bot)
    service = talk.services.verification
    stale = await service.stale(talk.chat.id, message.message_id, _fingerprint(talk, found))
    if stale is None or (talk.is_private and await secrets.warned(talk)):
        return stale is not None
    finding = await _judged(talk, found) if stale else None
    if finding is not None:
        _speak(talk, found)
        near = await _near(talk, finding, found.text)
        now = about(talk, message, found, is_edited=True)
        for verdict_id in stale:
            await verdicts.replace(talk, verdict_id, finding, near=near, about=now)
    return True


async def _received(talk: Talk, message: Message) -> None:
    """Check a message: its words, where they lead, and its file."""
    found = received.read(message, talk.bot)
    finding = await _judged(talk, found)
    _speak(talk, found)
    is_ours = received.is_by_us(message, talk.bot) or _is_page(talk, found.text)
    if is_ours and not finding.is_standing:
        await talk.reply(escape(talk.text("verify-own")), quoting=talk.message_id)
    elif finding.verdict is Verdict.UNKNOWN and not (finding.foreign or finding.is_dangerous):
        key = "verify-picture" if is_picture(message) else "verify-no-words"
        await talk.reply(
            escape(talk.text(key)),
            keyboard(*main_rows(talk)) if talk.is_private and is_picture(message) else None,
            quoting=talk.message_id,
        )
    else:
        await _tell(talk, finding, message, found)


def _is_page(talk: Talk, text: str) -> bool:
    """Tell whether a text is a page of the bot, copied whole: its greeting, its help."""
    keys = phrase(text)
    pages = (page.html.values() for page in talk.catalog.pages.values())
    return any(phrase(visible(html)) == keys for one in pages for html in one)


async def _judged(talk: Talk, found: Received) -> Finding:
    """Return the finding on all that stands in a message, the worse one of words and file."""
    service = talk.services.verification
    finding = await service.message(found.text, found.links, found.marks, now=talk.now)
    if found.file is None:
        return finding
    return together(await service.file(found.file), finding, is_program=found.is_program)


def _speak(talk: Talk, found: Received) -> None:
    """Answer a group in the language of who asks, else of what it is asked about."""
    if not talk.is_private:
        asked = received.read(talk.message, talk.bot).text if talk.message else ""
        talk.speak_like(asked, found.text)


async def _tell(talk: Talk, finding: Finding, message: Message, found: Received) -> None:
    _speak(talk, found)
    near = await _near(talk, finding, found.text)
    await verdicts.tell(talk, finding, near=near, about=about(talk, message, found))


async def _near(talk: Talk, finding: Finding, words: str) -> Sequence[str]:
    is_lost = finding.verdict is Verdict.UNKNOWN
    return await talk.services.verification.near_numbers(words) if is_lost else ()


def about(
    talk: Talk, message: Message, found: Received, *, is_edited: bool = False
) -> verdicts.About:
    """Return what a verdict on a message is about."""
    return verdicts.About(message.message_id, found.text, _fingerprint(talk, found), is_edited)


def _fingerprint(talk: Talk, found: Received) -> str:
    return talk.services.gestures.digest(found.content, found.file or "")


def _is_pasted(words: str, finding: Finding) -> bool:
    """Tell whether words hold a number, or are near one of ours by more than chance."""
    return holds_number(words) or finding.is_standing or finding.shared >= _MANY
