"""Passwords put together from known words: « Welcome_2_Fes », « Fes_Welcome », « A_M_2_K »."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from bot.core.redaction.labelled.labels import Label, Labelled
from bot.core.redaction.reading import Reading, any_of
from bot.core.redaction.shapes import is_name

LONGEST = 64  # characters of a word that is one
FEW = 2  # words of a message that may be nothing else
NEAR = 48  # characters before it in which it is said to be set

_JOINED = re.compile(r"[A-Za-z0-9]{1,20}(?:[_.\-]+[A-Za-z0-9]{1,20}){1,6}[!?*#@$]*")
_SIGNS = re.compile(r"[_.\-]+")
# « set it to », « je l'ai mis », « drtha », « = »: what follows is what was chosen.
_SET = re.compile(
    r"(?<![^\W_])(?:"
    + any_of(r"""
    set_it set_to set_that set_this it's it_is it_was is_now changed_it changed_to made_it use_it
    i_use i_used i_put i_chose i_typed mis mise mets met mettez choisi pris prends utilise tape
    change_en change_pour change_par l'ai_change change remplace c'est cest c'etait ce_sera
    devient dev[ie]nu dr[e]?t\w* dert\w* rdd?it\w* redd?it\w* b[e]?dd?[e]?lt\w* kteb[t]?\w* 3mlt\w*
    howa hiya huwa درت\w* دير\w* بدلت\w* ردیت\w* رديت\w* غيرت\w* وضعت\w* اخترت\w* كتبت\w*
    استعملت\w* استعمل هو هي صار صارت ولي ولات
    """)
    + r")(?![^\W_])[^.!?\n]{0,24}$|[:=→>][ ]*[\"'(]?$"
)
_FILE = re.compile(
    r"(?<![^\W_])(?:fichiers?|files?|dossier|document|pdf|xml|l?fichier|nomme\w*|named|intitule\w*"
    r"|ملف\w*|وثيقه)(?![^\W_])[^.!?\n]{0,40}$"
)
_OF_OURS = frozenset(
    [
        "damancom",
        "cnss",
        "affebds",
        "preetabli",
        "bds",
        "eds",
        "img",
        "dsc",
        "vid",
        "scan",
        "capture",
    ]
)
# « j'utilise celui de la wifi : pharmawifi »
_SAME = re.compile(
    r"(?<![^\W_])(?:celui|celle|le meme|la meme|comme celui|pareil que|the same|same|the one"
    r"|nafs|nfs|dak|dyal|نفس|ديال|بحال)[ ][^.!?:=\n]{0,24}?"
    r"(?<![^\W_])(?:l|ال|لل|د?ال)?(?:wi-?fi|mail|e-mail|email|gmail|facebook|box|ordinateur|pc"
    r"|ويفي|وايفاي|ايميل|فيسبوك)[^.!?:=\n]{0,16}[:=][ ]*[\"'(]?(?P<value>[^\s\"',;()]{4,40})"
)


def composed(reading: Reading, labels: Sequence[Labelled]) -> Iterator[tuple[int, int]]:
    """Yield where words that are put together are what a password was set to, or all there is."""
    is_named = any(one.label in {Label.PASSWORD, Label.CODE, Label.LOGIN} for one in labels)
    for token in reading.tokens:
        strength = _strength(token.text)
        if not strength:
            continue
        before = reading.low[max(0, token.start - NEAR) : token.start]
        is_told = is_named or len(reading.tokens) <= FEW or _SET.search(before) is not None
        if is_told and (is_named or not _FILE.search(before)):
            yield token.start, token.end
    for found in _SAME.finditer(reading.low):
        yield found.span("value")


def _strength(word: str) -> bool:
    """Tell whether a word, as typed, is put together as no name of ours is."""
    if len(word) > LONGEST or not _JOINED.fullmatch(word) or is_name(word):
        return False
    parts = [part for part in _SIGNS.split(word.rstrip("!?*#@$")) if part]
    if parts[0].lower() in _OF_OURS or not any(part[0].isupper() for part in parts):
        return False
    if any(one.isdigit() and len(one) < 5 for one in parts[1:-1]) and parts[0].isalpha():
        return parts[-1].isalpha() and not _is_of_date(parts)
    is_joined = "_" in word and not word.isupper()
    return is_joined and any(
        one.isalpha() and two.isalpha() and one[0].isupper() and two[0].isupper()
        for one, two in pairwise(parts)
    )


def _is_of_date(parts: Sequence[str]) -> bool:
    """Tell whether it is a disease or a form by its number: « SARS-CoV-2-like », « ADC-2-BIS »."""
    return parts[0].lower() in {"sars", "covid", "adc", "article", "annexe", "etape", "lot"}
