"""Inline keyboards. A label longer than a phone shows is cut here."""

from collections.abc import Iterable, Sequence

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Message, Update

from bot.core.callbacks import Buttons, CallbackData, Opens
from bot.core.writing.text import label

Row = Sequence[InlineKeyboardButton]


def button(words: str, carries: CallbackData) -> InlineKeyboardButton:
    """Return a button that calls the handler of what it carries."""
    return InlineKeyboardButton(label(words), callback_data=carries.data)


def link(words: str, url: str) -> InlineKeyboardButton:
    """Return a button that opens an address."""
    return InlineKeyboardButton(label(words), url=url)


def keyboard(*rows: Row) -> InlineKeyboardMarkup:
    """Return the keyboard of these rows, the empty ones left out."""
    return InlineKeyboardMarkup([list(row) for row in rows if row])


def labels(update: Update) -> Iterable[str]:
    """Yield what a pressed button says, then what the others say that stand beside it."""
    query = update.callback_query
    message = query.message if query else None
    if query is None or not isinstance(message, Message) or message.reply_markup is None:
        return
    shown = [one for row in message.reply_markup.inline_keyboard for one in row]
    for one in sorted(shown, key=lambda one: one.callback_data != query.data):
        yield one.text


def carrying(rows: Buttons) -> InlineKeyboardMarkup:
    """Return the keyboard of rows of a label and what it carries, as services have them."""
    return keyboard(
        *(
            [
                link(words, carries.data) if isinstance(carries, Opens) else button(words, carries)
                for words, carries in row
            ]
            for row in rows
        )
    )
