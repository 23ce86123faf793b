"""Everyday words that a label says are the password: « mdp = secret », "my password is admin"."""

import re
from collections.abc import Iterator, Sequence

from bot.core.redaction.labelled.labels import Label, Labelled
from bot.core.redaction.reading import Reading, any_of

_NOUNS = any_of(r"""
    passw?o?r?d? passe motdepasse mot_de_passe mdp admin administrateur user login code identifiant
    compte banque message bonjour salut merci hello thanks please rouge vert maroc test salam
    مرحبا سلام شكرا سر كلمه_السر كود رمز
""")
# What a password may also be said to be: only behind a sign is it one itself.
_STATES = any_of("secrete? simple nouveau nouvelle oui non tout rien toujours jamais سري جديد")
_END = r"[ ]*[\d!]{0,4}[ ]*(?:[.,;\n]|$)"
_SIGNED = re.compile(rf"[ ]*(?:[:=→]|->)[ ]*[\"'(]?(?:{_NOUNS}|{_STATES}){_END}")
_EQUATED = re.compile(
    rf"[ ]*,?[ ]*(?:est|c'est|cest|is|howa|huwa|hiya|هو|هي)[ ]*:?[ ]*[\"']?(?:{_NOUNS}){_END}"
)


def everyday(reading: Reading, labels: Sequence[Labelled]) -> Iterator[tuple[int, int]]:
    """Yield where nothing but one ordinary word is said to be a password, to the clause's end."""
    for one in labels:
        if one.label is Label.PASSWORD:
            found = _SIGNED.match(reading.low, one.end) or _EQUATED.match(reading.low, one.end)
            if found is not None:
                yield found.span()
