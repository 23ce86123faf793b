"""One consonant skeleton for a word, however it is written: kifach = كيفاش, code = كود."""

import re

_ARABIC = str.maketrans(
    dict(
        zip(
            "ابتثجحخدذرزسشصضطظعغفقكلمنهويء",
            ["", *"bttjhxddrzs$sdtd", "", *"gfkklmnh", "", "", ""],
            strict=True,
        )
    )
)
_LETTERS_OF_ONE_SOUND = (
    ("ch", "$"),
    ("sh", "$"),
    ("kh", "x"),
    ("gh", "g"),
    ("ph", "f"),
    ("th", "t"),
    ("qu", "k"),
    ("ck", "k"),
)
_LATIN = str.maketrans(
    {"5": "x", "7": "h", "9": "k", "q": "k", "c": "k", "p": "b", "v": "f"}
    | dict.fromkeys("23aeiouyw", "")
)
_IS_ARABIC = re.compile("[\u0600-\u06ff]")
_TION = re.compile(r"tion(s?)$")
_SOFT_C, _SOFT_G = re.compile(r"c(?=[eiy])"), re.compile(r"g(?=[eiy])")
_DOUBLED = re.compile(r"(.)\1+")
_SOUNDS = (("ch", "$"), ("sh", "$"), ("kh", "x"), ("gh", "g"), ("ou", "u"), ("oo", "u"))
_ONE_LETTER = str.maketrans("579oyw", "xhquiu", "23e")


def skeleton(word: str) -> str:
    """Return the consonants of a normalised word; empty when it has none. Numbers stay."""
    if _IS_ARABIC.search(word):
        word = word.translate(_ARABIC)
    elif not word.isdigit():
        word = _TION.sub("sn", word)
        for letters, sound in _LETTERS_OF_ONE_SOUND:
            word = word.replace(letters, sound)
        word = _SOFT_G.sub("j", _SOFT_C.sub("s", word)).translate(_LATIN)
    return _DOUBLED.sub(r"\1", word)


def sound(word: str) -> str:
    """Return how a word in Latin letters sounds, its vowels too: chno = shnu, fo9ach = fuqash.

    Of the sounds of x it is the one of kh; the « e » that comes and goes is left out.
    """
    for letters, one in _SOUNDS:
        word = word.replace(letters, one)
    return _DOUBLED.sub(r"\1", word.translate(_ONE_LETTER))
