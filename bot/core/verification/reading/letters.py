"""Letters as they are compared: what ways of writing and telephones change does not count."""

import re
import unicodedata
from functools import lru_cache

# What a telephone puts in by itself around Arabic and inside an emoji: it goes silently.
_HARMLESS = "\u200c\u200d\u200e\u200f\u061c\u202a\u202b\u202c\u2066\u2067\u2068\u2069"
# What no keyboard puts in: soft hyphens, spaces without width, overrides, fillers, tags.
_HIDDEN = (
    "\x00-\x08\x0e-\x1b\x7f"
    "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b\u202d\u202e\u2060-\u2065\u206a-\u206f"
    "\u2800\u3164\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e007f"
)
_SHAPES = "\ufe0e\ufe0f\u20e3"  # how the sign before is drawn: as an emoji, in a key
INVISIBLE = re.compile(f"[{_HARMLESS}{_HIDDEN}]")
WITHOUT_WIDTH = re.compile(f"[{_HARMLESS}{_HIDDEN}{_SHAPES}]")
OVERRIDE = "\u202d\u202e"  # « 10 » is shown as « 01 »
# Inside an emoji they are part of what is seen: 👨‍👩‍👧, 🏴󠁧󠁢󠁥󠁮󠁧󠁿.
_EMOJI = "\u2190-\u2bff\ufe0f\U0001f000-\U0001faff"
_IN_EMOJI = re.compile(
    f"(?<=[{_EMOJI}])\u200d(?=[{_EMOJI}])|(?<=\U0001f3f4)[\U000e0000-\U000e007f]+"
)

ARABIC = (
    "\u0600-\u0603\u0610-\u061a\u0620-\u065f\u066e-\u06d3\u06d5-\u06ef\u06fa-\u06ff\u0750-\u077f"
)
ARABIC += "\ufb50-\ufdfb\ufe70-\ufefc"

# Joiners are typed beside Arabic letters and stand inside an emoji; nobody puts them elsewhere.
_JOINERS = "\u200c\u200d"
_UNASKED = re.compile(
    f"[{_HIDDEN}]|(?<![{ARABIC}{_EMOJI}{_JOINERS}])[{_JOINERS}]+(?![{ARABIC}{_JOINERS}])"
    f"|(?<=[{_EMOJI}])[{_JOINERS}]+(?![{ARABIC}{_EMOJI}{_JOINERS}])"
)

DIGITS = {
    digit: str(value) for row in ("٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹") for value, digit in enumerate(row)
}
_ACCENTS = "\u0300\u0301\u0302\u0303\u0304\u0308\u030a\u030c\u0327"
_VOWEL_SIGNS = "".join(map(chr, (*range(0x610, 0x61B), *range(0x64B, 0x660), 0x670)))
_KORAN_SIGNS = "".join(
    sign for sign in map(chr, range(0x6D6, 0x6EE)) if unicodedata.category(sign) in {"Mn", "Lm"}
)  # what stands on letters: « ۝ », « ۞ » and « ۩ » stand beside them, and are seen
_FOLDED = str.maketrans(
    {
        **dict.fromkeys(f"{_ACCENTS}{_VOWEL_SIGNS}{_KORAN_SIGNS}\u0640\u0621", ""),
        **dict.fromkeys("أإآٱ", "ا"),
        **dict.fromkeys("ىئی", "ي"),
        "ؤ": "و",
        "ة": "ه",
        "ھ": "ه",
        "ہ": "ه",
        "ک": "ك",
        "œ": "oe",
        "æ": "ae",
        **DIGITS,
    }
)
_HAMZA = "\u0654"
_HAMZAS = "\u0621\u0654"  # « شيء », « شئ »
_WRITTEN_OVER = f"{_ACCENTS}\u0621\u0653\u0654\u0655"
_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae"})
# Drawn otherwise by old telephones, PDF files and typographers: « ﻻ », « ﬁ », « 1ᵉʳ ».
_DRAWN = re.compile("[\ufb00-\ufb06\ufb50-\ufdfb\ufe70-\ufefcᵃᵈᵉʰⁱᵐⁿᵒʳˢᵗ]+")


def _styled() -> dict[int, str]:
    """Return what programs set for bold, italic or typewriter letters, by the plain one."""
    kept: dict[int, str] = {0x210E: "h"}  # the italic one has its place elsewhere
    for sign in map(chr, range(0x1D400, 0x1D800)):
        plain = unicodedata.normalize("NFKC", sign)
        if plain.isascii() and "FRAKTUR" not in unicodedata.name(sign, "FRAKTUR"):
            kept[ord(sign)] = plain
    return kept


STYLED = _styled()

# Letters of other scripts, and rare ones, by the Latin letter that they look like.
_LOOKALIKES = {
    **dict.fromkeys("аαɑ", "a"),
    **dict.fromkeys("вьβƅ", "b"),
    **dict.fromkeys("сց", "c"),
    **dict.fromkeys("ԁ", "d"),
    **dict.fromkeys("еε", "e"),
    **dict.fromkeys("ɡց", "g"),
    **dict.fromkeys("нһհ", "h"),
    **dict.fromkeys("іιıɩɪ", "i"),
    **dict.fromkeys("ј", "j"),
    **dict.fromkeys("кκ", "k"),
    **dict.fromkeys("ӏ", "l"),
    **dict.fromkeys("м", "m"),
    **dict.fromkeys("пηո", "n"),
    **dict.fromkeys("оοօσ", "o"),
    **dict.fromkeys("рρ", "p"),
    **dict.fromkeys("ԛզ", "q"),
    **dict.fromkeys("гᴦ", "r"),
    **dict.fromkeys("ѕ", "s"),
    **dict.fromkeys("тτ", "t"),
    **dict.fromkeys("υս", "u"),
    **dict.fromkeys("ѵν", "v"),
    **dict.fromkeys("ԝω", "w"),
    **dict.fromkeys("хχ", "x"),
    **dict.fromkeys("уγʏ", "y"),
}
_ALIKE = str.maketrans(_LOOKALIKES)


@lru_cache(maxsize=1 << 16)
def fold(written: str) -> str:
    """Return a word as it is compared: without case, accents, vowel signs and tatweel.

    Arabic and Persian digits become ours, the forms of alef, hamza and ta one. Letters of
    another script, or drawn to look like others, stay what they are.
    """
    if written.isascii():
        return written.lower()
    drawn = _plain(written)
    folded = drawn.casefold().translate(_FOLDED)  # first: NFD would take « أ » apart
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", folded).translate(_FOLDED))


def adds_accent(ours: str, theirs: str) -> bool:
    """Tell whether a word of the same letters has an accent or a hamza where ours has none.

    Those are left out in a hurry; one that is put in, or stands elsewhere, makes another word.
    """
    if ours.isascii() and theirs.isascii():
        return False
    mine, other = _accents(ours), _accents(theirs)
    if [letter for letter, _ in mine] != [letter for letter, _ in other]:
        return False  # written in another way: « œ », « dh »
    return any(added - known for (_, known), (_, added) in zip(mine, other, strict=True))


def _accents(written: str) -> list[tuple[str, set[str]]]:
    """Return the letters of a word, each with what stands on it."""
    drawn = _plain(written)
    found: list[tuple[str, set[str]]] = []
    for sign in unicodedata.normalize("NFD", drawn.casefold().translate(_LIGATURES)):
        if sign in _WRITTEN_OVER:
            if found:
                found[-1][1].add(_HAMZA if sign in _HAMZAS else sign)
        elif letter := sign.translate(_FOLDED):
            found.append((letter, set()))
    return found


def _plain(written: str) -> str:
    """Return a word without what is drawn otherwise by telephones, files and programs of style."""
    drawn = _DRAWN.sub(lambda run: unicodedata.normalize("NFKC", run.group()), written)
    return drawn.translate(STYLED)


def undisguised(written: str) -> str:
    """Return a word in the letters that a reader takes its own for."""
    shown = unicodedata.normalize("NFKC", WITHOUT_WIDTH.sub("", written)).casefold()
    return shown.translate(_ALIKE)


def is_disguised(written: str) -> bool:
    """Tell whether a word mixes scripts, or is drawn in letters that only look like letters."""
    drawn = _DRAWN.sub("", written)
    if any(
        unicodedata.decomposition(c).startswith("<")
        for c in drawn
        if unicodedata.category(c)[0] in "LN"
    ):
        return True
    scripts = {_script(c) for c in drawn if unicodedata.category(c)[0] in "LN"} - {""}
    return len(scripts) > 1


def without_invisible(text: str) -> tuple[str, bool]:
    """Return a text without what cannot be seen, and whether its author is to be told.

    What telephones put around Arabic goes silently, what holds an emoji together stays.
    """
    kept: list[str] = []
    end = 0
    for run in _IN_EMOJI.finditer(text):
        kept += [INVISIBLE.sub("", text[end : run.start()]), run.group()]
        end = run.end()
    kept.append(INVISIBLE.sub("", text[end:]))
    bare = "".join(kept)
    return bare, len(unasked(text)) > len(unasked(bare))


def unasked(text: str) -> tuple[int, ...]:
    """Return the places of what cannot be seen and nobody's telephone puts in, in order.

    Before all words a file's mark of its own encoding is none.
    """
    opening = len(text) - len(text.lstrip("\ufeff"))
    emoji = {place for run in _IN_EMOJI.finditer(text) for place in range(*run.span())}
    found = (run.start() for run in _UNASKED.finditer(text, opening))
    return tuple(place for place in found if place not in emoji)


def revealed(text: str) -> str:
    """Return a text with a sign in the place of what cannot be seen and no telephone puts in."""
    return INVISIBLE.sub("", _UNASKED.sub("▯", text))


def _script(character: str) -> str:
    name = unicodedata.name(character, "")
    word = name.partition(" ")[0]
    return word if word in {"LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "COPTIC", "CHEROKEE"} else ""
