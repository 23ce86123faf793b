"""Keys and tokens of letters and digits in groups, behind the word that names them."""

import re
from collections.abc import Iterator

from bot.core.redaction.labelled.labels import NO_CODE

# « la clé de ma signature est K7-PP-21 »: three groups or more are one wherever a key is named.
_FAR_KEYED = re.compile(
    r"(?<![^\W_])(?:l['\-]?|ال|ل)?(?P<label>codes?|cles?|keys?|tokens?|jetons?|sarout|saret|رمز|كود"
    r"|مفتاح|ساروت)(?![^\W_])(?:[ ]+[^\W\d_](?:[^\W\d_]|['\-])*){0,6}[ ]*[:=]?[ ]*(?!sars-)"
    r"(?P<value>(?=[a-z\-]*\d)(?=[\d\-]*[a-z])[a-z0-9]{1,6}(?:-[a-z0-9]{1,6}){2,5})(?![^\W_])"
)
# « code de validation AB-12-CD », « clé Z7-33-K »: letters and digits in groups.
_KEYED = re.compile(
    r"(?<![^\W_])(?:l['\-]?|ال|ل)?(?P<label>codes?|cles?|keys?|tokens?|jetons?|serials?|licen[cs]es?"
    r"|activation|رمز|كود|مفتاح)(?![^\W_])(?:[ ](?:de|d'|du|of|la|le)?[ ]?[^\W\d_]{3,14}){0,2}"
    r"[ ]*[:=]?[ ]*(?:(?:est|is|c'est|howa|هو)[ ]*[:=]?[ ]*)?"
    r"(?P<value>(?=[^\s\d]*\d)(?=[\d\-]*[a-z])(?=(?:[a-z0-9]+-){2}|[a-z0-9\-]{8})[a-z0-9]{1,6}(?:-[a-z0-9]{1,6}){1,5})(?![^\W_])"
)


def keyed(low: str) -> Iterator[tuple[int, int]]:
    """Yield where keys in groups stand in a folded text in small letters."""
    for found in (*_KEYED.finditer(low), *_FAR_KEYED.finditer(low)):
        if not NO_CODE.match(low, found.end("label")):
            yield found.span("value")
