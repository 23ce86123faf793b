"""Numbers in words that are codes, numbers of cards or to call, by what stands around them."""

import re
from collections.abc import Iterator, Sequence

from bot.core.redaction.dictated import letters_before
from bot.core.redaction.labelled.labels import NEAR, SECRETS, Label, Labelled, is_near
from bot.core.redaction.reading import Reading, any_of
from bot.core.redaction.spelled import Spelled, spelled
from bot.core.redaction.tried import was_tried

FEW_WORDS = 2  # that are a number only where a label says so
OF_PHONE = 5  # words at least of a telephone number, or of the number of a card
OF_CARD = 90  # characters between the name of a card and its digits, with spelt letters

_CALLED = re.compile(
    r"(?<![^\W_])(?:tel|telephon\w*|gsm|mobile|portable|fixe|whatsapp|numero|num|appel\w*|joign\w*"
    r"|call|phone|number|n[ei]?mra|nme?rti|raqm\w*|ra9m\w*|(?:ال)?(?:رقم|هاتف|نمر|تيلي|عيط)\w*)"
)
_SENT = re.compile(r"(?<![^\W_])(?:sms|textos?|msg|ميساج|رساله|اس ام اس)(?![^\W_])")
# « AB cent vingt-trois mille »: the letters of a card, not « Hassan II », « au BO ».
_CARD = re.compile(
    rf"(?<![^\W_])(?!(?:{any_of('II IV VI IX XI BO BP BL DH TV PC JO CA NB')})[ ])[A-Z]{{2}}[ ]$"
)


def spoken(
    reading: Reading, labels: Sequence[Labelled], masked: Sequence[bool]
) -> Iterator[tuple[int, int, bool]]:
    """Yield where such numbers stand in the folded text, and whether somebody is called by one.

    `masked` tells of each folded character whether it belongs to something harmless.
    """
    for one in list(spelled(reading, masked)):
        if _is_code(reading, labels, one):
            start = _begin(reading.low, labels, one)
            yield one.start if any(masked[start : one.start]) else start, one.end, False
        elif one.size >= OF_PHONE and _CALLED.search(
            reading.low, max(0, one.start - NEAR), one.start
        ):
            yield one.start, one.end, True


def _is_code(reading: Reading, labels: Sequence[Labelled], one: Spelled) -> bool:
    low = reading.low
    if one.is_code or (one.is_quantity and one.size <= FEW_WORDS):
        return one.is_code
    if one.is_quantity:
        return is_near(labels, one.start, one.end, SECRETS)
    is_many = one.size > FEW_WORDS
    if is_many and was_tried(low, one.start, one.end):
        return True
    is_sent = is_many and _SENT.search(low, max(0, one.start - NEAR), one.end + NEAR) is not None
    is_card = one.size >= OF_PHONE and _CARD.search(
        reading.folded, max(0, one.start - 4), one.start
    )
    return is_sent or bool(is_card) or is_near(labels, one.start, one.end)


def _begin(low: str, labels: Sequence[Labelled], one: Spelled) -> int:
    """Return where a number begins with its letters, where a card is named: « AB douze »."""
    is_card = any(
        each.label is Label.NUMBER and 0 <= one.start - each.end < OF_CARD for each in labels
    )
    return letters_before(low, one.start) if is_card else one.start
