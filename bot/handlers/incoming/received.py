"""A message as somebody reads it: its words, where they lead, what is struck through or hidden."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from telegram import (
    Bot,
    InlineKeyboardButton,
    Message,
    MessageEntity,
    MessageOriginUser,
    TextQuote,
)
from telegram.constants import MessageEntityType

from bot.core.verification.reading.formatting import Effect, Mark
from bot.handlers.incoming.addressed import names_of
from bot.handlers.incoming.file_kinds import is_program

_EFFECTS: dict[str, Effect] = {
    MessageEntityType.STRIKETHROUGH: Effect.STRUCK,
    MessageEntityType.SPOILER: Effect.HIDDEN,
    MessageEntityType.EXPANDABLE_BLOCKQUOTE: Effect.HIDDEN,
}
# They change the look of words, or lead where `links` says.
_HARMLESS: set[str] = {
    *(MessageEntityType.BOLD, MessageEntityType.ITALIC, MessageEntityType.UNDERLINE),
    *(MessageEntityType.CODE, MessageEntityType.PRE, MessageEntityType.BLOCKQUOTE),
    *(MessageEntityType.MENTION, MessageEntityType.HASHTAG, MessageEntityType.CASHTAG),
    *(MessageEntityType.BOT_COMMAND, MessageEntityType.URL, MessageEntityType.EMAIL),
    *(MessageEntityType.PHONE_NUMBER, MessageEntityType.TEXT_LINK),
    MessageEntityType.TEXT_MENTION,
}


@dataclass(frozen=True, slots=True)
class Received:
    """What stands in a message: `file` is the number of what it carries, None of nothing."""

    text: str
    links: tuple[str, ...] = ()
    marks: tuple[Mark, ...] = ()
    file: str | None = None
    is_program: bool = False

    @property
    def content(self) -> str:
        """Return what changes whenever any of it does."""
        return repr((self.text, self.links, self.marks))


def read(message: Message, bot: Bot, *, is_to_us: bool = False) -> Received:
    """Read a message; the exact name of the bot is left out.

    So is the command at the head of one that somebody sends to the bot now (`is_to_us`), and of
    nothing that is replied to or was passed on: what looks like one there is read like any word.
    """
    text = message.text or message.caption or ""
    entities = message.entities if message.text is not None else message.caption_entities
    units = _units(text)
    shown = text
    is_to_us = is_to_us and message.forward_origin is None
    for entity in names_of(message, bot, is_to_us=is_to_us):
        start, end = units[entity.offset], units[entity.offset + entity.length]
        shown = shown[:start] + " " * (end - start) + shown[end:]
    below = [*_languages(entities), *_labels(message, bot), *_of_attachment(message)]
    return Received(
        "\n".join([shown.rstrip() if below else shown, *below]),
        tuple(dict.fromkeys(_links(message, bot))),
        tuple(_marks(entities, units)),
        _file(message),
        is_program(message),
    )


def quoted(quote: TextQuote) -> Received:
    """Read the words of another chat that somebody quotes."""
    entities = quote.entities or ()
    links = tuple(link for entity in entities for link in _hidden(entity))
    return Received(quote.text, links, tuple(_marks(entities, _units(quote.text))))


def is_by_us(message: Message, bot: Bot) -> bool:
    """Tell whether the bot has written a message, passed on or not; nobody can pretend that."""
    origin = message.forward_origin
    if message.via_bot is not None:
        return message.via_bot.id == bot.id
    if origin is not None:
        return isinstance(origin, MessageOriginUser) and origin.sender_user.id == bot.id
    return message.from_user is not None and message.from_user.id == bot.id


def _units(text: str) -> Sequence[int]:
    """Return the place in code points of each UTF-16 unit, by which Telegram counts."""
    if text.isascii():
        return range(len(text) + 1)
    lengths = [2 if character > "\uffff" else 1 for character in text]
    found = [0] * (sum(lengths) + 1)
    for place, unit in enumerate(accumulate(lengths), start=1):
        found[unit] = place
        if lengths[place - 1] == 2:
            found[unit - 1] = place - 1
    return found


def _marks(entities: Sequence[MessageEntity], units: Sequence[int]) -> Iterator[Mark]:
    last = len(units) - 1
    for entity in entities:
        if entity.type in _HARMLESS:
            continue
        # What is not known here may draw anything: a picture, a day in other words.
        effect = _EFFECTS.get(entity.type, Effect.DRAWN)
        start = units[min(entity.offset, last)]
        yield Mark(effect, start, units[min(entity.offset + entity.length, last)])


def _languages(entities: Sequence[MessageEntity]) -> Iterator[str]:
    """Yield what Telegram shows above a block of code: anybody's words."""
    yield from (entity.language for entity in entities if entity.language)


def _labels(message: Message, bot: Bot) -> Iterator[str]:
    if message.reply_markup and not is_by_us(message, bot):
        yield from (button.text for row in message.reply_markup.inline_keyboard for button in row)


def _links(message: Message, bot: Bot) -> Iterator[str]:
    for entity in (*message.entities, *message.caption_entities):
        yield from _hidden(entity)
    preview = message.link_preview_options
    if preview and isinstance(preview.url, str) and preview.url:
        yield preview.url
    if message.reply_markup and not is_by_us(message, bot):
        rows = message.reply_markup.inline_keyboard
        yield from (link for row in rows for button in row for link in _of_button(button))


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


def _of_attachment(message: Message) -> Iterator[str]:
    """Yield the words that stand in what a message carries: a contact, a poll, a place."""
    if message.contact:
        contact = message.contact
        yield " ".join(filter(None, (contact.first_name, contact.last_name, contact.phone_number)))
    if message.poll:
        yield message.poll.question
        yield from (option.text for option in message.poll.options)
    if message.venue:
        yield f"{message.venue.title}\n{message.venue.address}"


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
