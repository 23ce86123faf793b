"""Inline keyboards. A label longer than a phone shows is cut here."""

from collections.abc import Sequence

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

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
