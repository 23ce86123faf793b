"""Everyday words that a label says are the password: « mdp = secret », "my password is admin"."""

import re
from collections.abc import Iterator, Sequence

from bot.core.redaction.labelled.labels import Label, Labelled
from bot.core.redaction.reading import Reading, any_of
from bot.core.redaction.vocabulary.chosen import GREETINGS, is_chosen
from bot.core.redaction.vocabulary.lexicon import STATES

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
# « mon mot de passe, c’est confiance »: one word that people choose, and no more.
_CHOSEN = re.compile(
    r"[^.!?;\n]{0,25}?,?[ ]+(?:c'est|cest|est|is|it's|howa|hiya|هو|هي)[ ]:?[ ]?[\"']?"
    r"(?:(?:le|la|l'|mon|ma|the|my)[ ]?)?(?P<word>[^\W\d_]+)[\"']?[ ]*[!.]?[ ]*(?:\n|$)"
)


def everyday(reading: Reading, labels: Sequence[Labelled]) -> Iterator[tuple[int, int]]:
    """Yield where nothing but one ordinary word is said to be a password, to the clause's end."""
    for one in labels:
        if one.label is Label.PASSWORD:
            found = _SIGNED.match(reading.low, one.end) or _EQUATED.match(reading.low, one.end)
            if found is not None:
                yield found.span()
            elif (said := _CHOSEN.match(reading.low, one.end)) and _may_be(said["word"]):
                yield said.span("word")


def _may_be(word: str) -> bool:
    return is_chosen(word) and word not in STATES and word not in GREETINGS
