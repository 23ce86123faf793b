"""/verify, a forwarded message, or a button: is this announcement genuine? And /news."""

from collections.abc import Iterator, Sequence

from telegram import InlineKeyboardButton, Message, MessageEntity
from telegram.constants import MessageEntityType

from bot.core.text import escape
from bot.core.verification.numbers import holds_number
from bot.core.verification.verdict import Finding, Verdict, together
from bot.handlers import letters, secrets, verdicts
from bot.handlers.buttons import keyboard
from bot.handlers.file_kinds import is_picture, is_program
from bot.handlers.talk import StaleButtonError, Talk

SHOWN = 3
_MANY = 12  # words in rows that are ours: nobody asks a question in them by chance


async def command(talk: Talk) -> None:
    """Check a number, or the words after the command, or the message that it replies to."""
    message = talk.message
    asked = message.reply_to_message if message else None
    words = _after_command(message.text or "") if message else ""
    if words and await secrets.warned(talk):
        return
    if words:
        await check(talk, words, links(message))
    elif asked is not None:
        await _received(talk, asked)
    else:
        await talk.reply(escape(talk.text("verify-how")))


async def follow_link(talk: Talk, number: str) -> None:
    """Show what there is under the number of a link, as it stands on a printed announcement."""
    await check(talk, number, ())


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
    finding = await talk.services.verification.message(talk.words, links(message))
    if _is_pasted(talk.words, finding):
        await _tell(talk, finding, talk.words)
        return True
    asked = message.reply_to_message
    is_about_it = finding.verdict is Verdict.UNKNOWN and not finding.foreign
    if asked is None or not is_about_it or _is_by_bot(talk, asked):
        return False
    await _received(talk, asked)
    return True


async def with_file(talk: Talk) -> None:
    """Check a file that somebody showed the bot in a group, and the words below it."""
    if talk.message:
        await _received(talk, talk.message, talk.words)


async def under_file(talk: Talk) -> bool:
    """Check a file that is none of ours by its kind, when it can be run or our words are below it.

    Returns whether it did.
    """
    message = talk.message
    if message is None:
        return False
    finding = await talk.services.verification.message(talk.words, links(message))
    is_to_check = is_program(message) or _is_pasted(talk.words, finding)
    if is_to_check:
        await _received(talk, message)
    return is_to_check


async def check(talk: Talk, words: str, hidden: tuple[str, ...]) -> None:
    """Check words, with where they lead without showing it."""
    await _tell(talk, await talk.services.verification.message(words, hidden), words)


async def press(talk: Talk) -> None:
    """Check the announcement under which the button stands: the message is the bot's own."""
    finding = await talk.services.verification.number(talk.argument(0))
    if finding.version is None:
        raise StaleButtonError
    message = talk.message
    if message is not None:
        words = message.text or message.caption or ""
        found = await talk.services.verification.message(words, links(message))
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


def links(message: Message | None) -> tuple[str, ...]:
    """Return where a message leads without showing it: links in words, previews, buttons."""
    return tuple(dict.fromkeys(_links(message))) if message else ()


def _links(message: Message) -> Iterator[str]:
    for entity in (*message.entities, *message.caption_entities):
        yield from _hidden(entity)
    preview = message.link_preview_options
    if preview and isinstance(preview.url, str) and preview.url:
        yield preview.url
    markup = message.reply_markup
    for row in markup.inline_keyboard if markup else ():
        for button in row:
            yield from _of_button(button)


def _shown(message: Message) -> str:
    """Return what a message shows in words: its text, a poll, and the labels of its buttons."""
    poll, markup = message.poll, message.reply_markup
    lines = [message.text or message.caption or ""]
    if poll:
        lines += [poll.question, *(option.text for option in poll.options)]
    lines += [button.text for row in (markup.inline_keyboard if markup else ()) for button in row]
    return "\n".join(filter(None, lines))


def _of_button(button: InlineKeyboardButton) -> Iterator[str]:
    """Yield where a button leads, or what it puts into the clipboard."""
    for address in (button.url, button.web_app and button.web_app.url):
        if address:
            yield address
    if button.login_url:
        yield button.login_url.url
    if button.copy_text:
        yield button.copy_text.text


def _hidden(entity: MessageEntity) -> Iterator[str]:
    if entity.type == MessageEntityType.TEXT_LINK and entity.url:
        yield entity.url
    elif entity.type == MessageEntityType.TEXT_MENTION and entity.user:
        yield f"tg://user?id={entity.user.id}"


async def _received(talk: Talk, message: Message, words: str | None = None) -> None:
    """Check a message: its words (all, unless they are given), where they lead, and its file."""
    service = talk.services.verification
    if words is None:
        words = _shown(message)
    finding = await service.message(words, links(message))
    file = _file(message)
    if file is not None:
        known = await service.file(file)
        finding = together(known, finding, is_program=is_program(message))
    is_nothing = finding.verdict is Verdict.UNKNOWN and not finding.foreign
    if is_nothing and not finding.is_dangerous:
        key = "verify-picture" if is_picture(message) else "verify-no-words"
        await talk.reply(escape(talk.text(key)), quoting=talk.message_id)
    else:
        await _tell(talk, finding, words)


async def _tell(talk: Talk, finding: Finding, words: str) -> None:
    is_lost = finding.verdict is Verdict.UNKNOWN
    near = await talk.services.verification.near_numbers(words) if is_lost else ()
    await verdicts.tell(talk, finding, near=near)


def _file(message: Message) -> str | None:
    """Return the number that Telegram gives to every copy of what a message carries, or None.

    A voice, a sticker or a contact is no file of ours: it has a number that fits none, or the
    empty one.
    """
    carried = message.effective_attachment
    if carried is None:
        return None
    last = carried[-1] if isinstance(carried, Sequence) and carried else carried
    return getattr(last, "file_unique_id", "")


def _is_pasted(words: str, finding: Finding) -> bool:
    """Tell whether words hold a number, or are near one of ours by more than chance."""
    return holds_number(words) or finding.is_standing or finding.shared >= _MANY


def _is_by_bot(talk: Talk, message: Message) -> bool:
    author = message.via_bot or message.from_user  # a card of ours stands under another's name
    return author is not None and author.id == talk.bot.id


def _after_command(text: str) -> str:
    """Return what stands after a command, with its lines as they are."""
    _, *rest = text.split(maxsplit=1)
    return rest[0] if rest else ""
