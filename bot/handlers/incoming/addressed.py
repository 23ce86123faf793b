"""Which messages of a group speak to the bot: by its name, marked by Telegram, or as a reply."""

from collections.abc import Iterator

from telegram import Bot, Message, MessageEntity
from telegram.constants import MessageEntityType

_ASKING = {"/verify", "/faq"}  # the commands before words that may be ours


def words_to_us(message: Message, bot: Bot) -> str | None:
    """Return what a message says to the bot, without its name; None when it speaks to others.

    A name counts where Telegram has marked it: part of an address, of another name or of code is
    none.
    """
    text = message.text or message.caption or ""
    named = [entity for entity in _entities(message) if _is_our_name(entity, text, bot)]
    if not named and not _is_reply_to_us(message, bot):
        return None
    return _without(text, named).strip()


def names_of(message: Message, bot: Bot, *, is_to_us: bool) -> list[MessageEntity]:
    """Return what only calls the bot in a message, and says nothing: its exact name.

    In one that somebody sends to the bot now (`is_to_us`) also the command at its head by which
    something is asked: any other « command » is what its author wants to be read.
    """
    text = message.text or message.caption or ""
    return [
        entity
        for entity in _entities(message)
        if (entity.type == MessageEntityType.MENTION and _is_our_name(entity, text, bot))
        or (is_to_us and _is_asking(entity, text, bot))
    ]


def _is_asking(entity: MessageEntity, text: str, bot: Bot) -> bool:
    if entity.type != MessageEntityType.BOT_COMMAND or entity.offset != 0:
        return False
    command, _, name = _cut(text, entity).casefold().partition("@")
    return command in _ASKING and name in {"", f"{bot.username}".casefold()}


def _entities(message: Message) -> Iterator[MessageEntity]:
    yield from message.entities if message.text is not None else message.caption_entities


def _is_our_name(entity: MessageEntity, text: str, bot: Bot) -> bool:
    if entity.type == MessageEntityType.TEXT_MENTION:
        return entity.user is not None and entity.user.id == bot.id
    words = _cut(text, entity).casefold()
    name = f"@{bot.username}".casefold()
    if entity.type == MessageEntityType.MENTION:
        return words == name
    return entity.type == MessageEntityType.BOT_COMMAND and words.endswith(name)


def _is_reply_to_us(message: Message, bot: Bot) -> bool:
    """Tell whether a message answers one of ours; that a topic begins with one is no answer."""
    asked = message.reply_to_message
    return (
        asked is not None
        and asked.from_user is not None
        and asked.from_user.id == bot.id
        and asked.forum_topic_created is None
    )


def _cut(text: str, entity: MessageEntity) -> str:
    """Return the words of an entity, whose place Telegram counts in UTF-16 units."""
    units = text.encode("utf-16-le")
    end = entity.offset + entity.length
    return units[2 * entity.offset : 2 * end].decode("utf-16-le", "replace")


def _without(text: str, named: list[MessageEntity]) -> str:
    units = text.encode("utf-16-le")
    for entity in sorted(named, key=lambda one: one.offset, reverse=True):
        end = entity.offset + entity.length
        units = units[: 2 * entity.offset] + " ".encode("utf-16-le") + units[2 * end :]
    return units.decode("utf-16-le", "replace")
