"""Inline keyboards. A label longer than a phone shows is cut here."""

from collections.abc import Sequence

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.core.callbacks import Buttons, CallbackData, Opens
from bot.core.writing.text import LABEL_LIMIT, shortened

Row = Sequence[InlineKeyboardButton]


def button(label: str, carries: CallbackData) -> InlineKeyboardButton:
    """Return a button that calls the handler of what it carries."""
    return InlineKeyboardButton(shortened(label, LABEL_LIMIT), callback_data=carries.data)


def link(label: str, url: str) -> InlineKeyboardButton:
    """Return a button that opens an address."""
    return InlineKeyboardButton(shortened(label, LABEL_LIMIT), url=url)


def keyboard(*rows: Row) -> InlineKeyboardMarkup:
    """Return the keyboard of these rows, the empty ones left out."""
    return InlineKeyboardMarkup([list(row) for row in rows if row])


def carrying(rows: Buttons) -> InlineKeyboardMarkup:
    """Return the keyboard of rows of a label and what it carries, as services have them."""
    return keyboard(
        *(
            [
                link(label, carries.data) if isinstance(carries, Opens) else button(label, carries)
                for label, carries in row
            ]
            for row in rows
        )
    )
