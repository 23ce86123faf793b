"""What in an answer takes a second look before it leaves: links, numbers, requests for codes."""

import re
from collections.abc import Collection
from enum import StrEnum


class Caution(StrEnum):
    """Why an answer is held; the value ends the string that says so."""

    LINK = "link"
    NUMBER = "number"
    CODE = "code"
    FILE = "file"  # nobody can see here where a document leads


_LINK = re.compile(
    r"https?://|www\.|\bt\.me/|(?<![\w.])@[A-Za-z]\w{3,}"
    r"|\b[a-z0-9][a-z0-9-]*\.(?:ma|com|net|org|info|me|io|app|link|site|xyz|fr|shop|online|ly|gl)\b",
    re.IGNORECASE,
)
_DIGIT = "[0-9٠-٩۰-۹]"
_NUMBER = re.compile(rf"(?:{_DIGIT}[ .\-/\u00a0\u202f]?){{4,}}")
_YEAR = re.compile(r"(?<![0-9])(?:20|19)[0-9]{2}(?![0-9])")
_SECRET = re.compile(
    r"\b(?:codes?|otp|pin|mots? de passe|mdp|passwords?|passcode|identifiants?|login|username)\b"
    r"|رمز|الرمز|كلمة المرور|كلمة السر|المعر[ّ]?ف|الكود|كود|موداباس|مودباس",
    re.IGNORECASE,
)
_GIVE = re.compile(
    r"\b(?:envo(?:y|ie)\w*|donn\w+|communiqu\w+|transm\w+|partag\w+|dites|dis|fourni\w+|écri\w+"
    r"|ecri\w+|send|give|tell|share|provide|forward|text|sifet|sift|3tini|3tiwni|goul\w*)\b"
    r"|[أا]رسل|[أا]عط|ابعث|[أا]خبر|زود|سيفط|صيفط|عطي|شارك|قول",
    re.IGNORECASE,
)


def cautions(
    words: str, *, has_link: bool = False, is_document: bool = False
) -> Collection[Caution]:
    """Return why an answer takes a second look, in a fixed order; empty where it may leave.

    `has_link` tells of an address behind other words, `is_document` of a file beside a picture.
    """
    found = []
    if has_link or _LINK.search(words):
        found.append(Caution.LINK)
    if _NUMBER.search(_YEAR.sub("", words)):
        found.append(Caution.NUMBER)
    if _SECRET.search(words) and _GIVE.search(words):
        found.append(Caution.CODE)
    if is_document:
        found.append(Caution.FILE)
    return found
