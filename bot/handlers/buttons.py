"""Inline keyboards, and the words inside their buttons: `verb:argument:argument`, 64 bytes.

A label longer than a phone shows is cut here.
"""

from collections.abc import Sequence

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.core.writing.text import CALLBACK_LIMIT, LABEL_LIMIT, shortened

_LARGEST = 2**63 - 1  # that a column of the database holds
_LONGEST = len(str(_LARGEST))

Row = Sequence[InlineKeyboardButton]


def button(label: str, verb: str, *arguments: str | int) -> InlineKeyboardButton:
    """Return a button that calls the handler of `verb` with `arguments`."""
    data = ":".join([verb, *map(str, arguments)])
    if len(data.encode()) > CALLBACK_LIMIT:
        raise ValueError(f"callback data over {CALLBACK_LIMIT} bytes: {data}")
    return InlineKeyboardButton(shortened(label, LABEL_LIMIT), callback_data=data)


def link(label: str, url: str) -> InlineKeyboardButton:
    """Return a button that opens an address."""
    return InlineKeyboardButton(shortened(label, LABEL_LIMIT), url=url)


def keyboard(*rows: Row) -> InlineKeyboardMarkup:
    """Return the keyboard of these rows, the empty ones left out."""
    return InlineKeyboardMarkup([list(row) for row in rows if row])


def carrying(rows: Sequence[Sequence[tuple[str, str]]]) -> InlineKeyboardMarkup:
    """Return the keyboard of rows of a label and the data of its button, as services have them."""
    return keyboard(*([button(label, *data.split(":")) for label, data in row] for row in rows))


def parse(data: str) -> tuple[str, list[str]]:
    """Return the verb and the arguments of a button's data.

    A number that no row can have makes it the data of no button: the verb is empty.
    """
    verb, *arguments = data.split(":")
    if any(map(_is_beyond, arguments)):
        return "", arguments
    return verb, arguments


def _is_beyond(argument: str) -> bool:
    digits = argument.lstrip("+-").lstrip("0")
    return digits.isdecimal() and (len(digits) > _LONGEST or int(digits) > _LARGEST)
