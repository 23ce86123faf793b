"""Codes told by their digits: « huit fois le chiffre un », « deux fois 456 », « que des 7 »."""

import re
from collections.abc import Iterator, Sequence

from bot.core.redaction.labelled.labels import SECRETS, Label, Labelled, is_near
from bot.core.redaction.reading import Reading
from bot.core.redaction.spelled import COUNTED_WORDS, DIGIT_WORDS

FEW = 4  # words of a message that says nothing else

_TIMES = r"(?:fois|times|merrat|mrrat|marrat|mrat|مرات|مره|المرات)"
_DIGIT = r"(?:chiffre|numero|digit|number|ra9m|رقم|الرقم)"
# « quatre fois 7 », « four times seven », «ربعة مرات 7», « deux fois 456 ».
_REPEATED = re.compile(
    rf"(?<![^\W_])(?:[2-9]|{COUNTED_WORDS}|deux|two|twice|jouj|juj|جوج|مرتين)[ ](?:{_TIMES}[ ])?"
    rf"(?P<digit>(?:(?:le|la|the|ال)?[ ]?{_DIGIT}[ ]))?"
    rf"(?:\d{{1,4}}|(?:(?:le|the|l|ال)[ ]?)?(?:{DIGIT_WORDS})|un|one)"
    r"(?![^\W_])(?<!fois)"
    r"(?![ ]+(?!(?:voila|c'est|est|comme|is|as|that's|howa|hada|هو|هذا|هادا)(?![^\W_]))[^\W\d_])"
)
_COUNT = re.compile(rf"[ ]{_TIMES}[ ]|^(?:twice|مرتين)[ ]")
# « les 6 chiffres ce sont tous des 7 », « all the digits are sevens »
_ALL = re.compile(
    r"(?<![^\W_])(?:chiffres?|digits?|numbers?|l?ar9am|ra9m|(?:ال)?ارقام)(?![^\W_])[^.!?\n]{0,25}?"
    r"(?<![^\W_])(?P<of>(?:tous|toutes|que|only|all|kolhom|kolha|kamlin|ghir|كلها|كلهم|غير"
    rf"|كاملين|جميعها)[ ](?:(?:des|les|le|l|the|are|homa|huma|هي|هم|هوما)[ ])?"
    rf"(?:\d|{DIGIT_WORDS}|un|one)s?)"
    r"(?![^\W_])(?![ ]?[%/:h])"
    r"|(?<![^\W_])(?P<how>(?:all|only|que des|rien que des|tous des|kolhom|kolha|كلها|كلهم)[ ]"
    r"(?:the[ ])?(?:(?:six|four|[468])[ ])?(?:digits|chiffres|are)[ ][^.!?\n]{0,15}?"
    rf"(?:\d|{DIGIT_WORDS})s?)(?![^\W_])"
)
# « code : que des neuf », "the code is all sevens"
_ONLY = re.compile(
    r"[ ]*(?:[:=]|c'est|est|is|howa|هو)?[ ]*(?P<all>(?:(?:rien[ ])?que|tout|tous|all|only|ghir"
    r"|kolo|kolha|kolhom|غير|كلو|كلها|كلهم)[ ](?:(?:des|en|les|in|the|homa)[ ])?"
    rf"(?:\d|{DIGIT_WORDS})s?)(?![^\W_])(?![ ]?[%/:h])(?![ ]*[^\W_])"
)


def counted(reading: Reading, labels: Sequence[Labelled]) -> Iterator[tuple[int, int]]:
    """Yield where the digits of a code are told by how often they come."""
    for found in _REPEATED.finditer(reading.low):
        if not _COUNT.search(found.group()):
            continue
        is_few = len(reading.tokens) <= FEW and found.group()[-2:].isdigit()  # « 456 », no « 7 »
        if is_few or found["digit"] or is_near(labels, *found.span(), SECRETS):
            yield found.span()
    for one in labels:
        if one.label is Label.CODE and (said := _ONLY.match(reading.low, one.end)):
            yield said.span("all")
    for found in _ALL.finditer(reading.low):
        yield found.span(found.lastgroup or 0)
