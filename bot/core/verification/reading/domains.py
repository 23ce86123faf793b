"""Addresses inside a text: which words are one, and when two lead to the same place."""

import re

# Every country has two letters; of the others, those that pharmacists and swindlers use.
_OF_USE = """
    com net org info biz edu gov mil name pro mobi app dev xyz online site top shop store club
    live click page world today life group agency support services solutions digital email
    cloud tech space website fun icu vip bid loan download stream racing science party trade
    link help center company finance money pay bank credit news media zip mov ink buzz monster
    cyou sbs quest rest bar lat cfd pics wiki blog asia africa
"""
_END = rf"(?:[a-z]{{2}}|xn--[a-z0-9-]+|{'|'.join(_OF_USE.split())})"
_LETTER = r"[^\W_\u0600-\u06ff]"
# Possessive and bounded, so that no text takes long: from each place a few signs are looked at.
_LABEL = rf"{_LETTER}{{1,63}}+(?:[-_]{{1,4}}+{_LETTER}{{1,63}}+){{0,9}}+"
_LABELS = rf"(?:{_LABEL}\.(?={_LETTER})){{1,9}}+"
_ARABIC_DOMAIN = r"(?<!\w)[\w-]{1,63}+(?:\.[\w-]{1,63}+){0,3}?\.(?:المغرب|موقع|شبكة)"
_HOST = rf"(?<![^\W_])(?<!@){_LABELS}{_END}(?![^\W_]|-)(?!\.{_LETTER})"
_PATH = r"(?::\d{2,5})?(?:[/?#][^\s<>«»“”\"،؛]*)?"
_SCHEME = r"(?:https?|ftp|tg|tel|mailto|whatsapp|intent)"

LINK = (
    rf"(?i:{_SCHEME}:(?://)?[^\s<>«»“”\"،؛]+"
    rf"|{_LETTER}[\w.+-]{{0,63}}+@{_LABELS}{_LABEL}"
    rf"|www\.[^\s<>«»“”\"،؛]+"
    rf"|{_HOST}{_PATH}|{_ARABIC_DOMAIN}{_PATH}"
    r"|(?<![\w.])@[a-z]\w{2,31})"
    r"(?<![.,;:!?…)\]}»”’'*_~`\"|])"
)
_PARTS = re.compile(r"(?i)((?:[a-z][a-z0-9+.-]*:(?://)?)?)([^/?#]*)(.*)", re.DOTALL)
_PAIR = re.compile(rf"({_LETTER}+(?:-{_LETTER}+)*)\.({_LETTER}+)")


def link_key(written: str) -> str:
    """Return an address as it is compared: the host in small letters, no last slash.

    Another scheme, another host or another path is another address.
    """
    scheme, host, path = _parts(written)
    return f"{scheme}{host}{path}"


def target_key(written: str) -> str:
    """Return where an address leads: as `link_key`, and no scheme where it may have been added.

    Telegram adds it to what is written without: « damancom.ma » leads to http://damancom.ma/.
    """
    scheme, host, path = _parts(written)
    bare = f"{host}{path}"
    is_completed = (
        scheme in {"", "http://"}
        or (scheme == "mailto:" and "@" in bare)
        or (scheme == "tel:" and bare.lstrip("+").isdecimal())
    )
    return bare if is_completed else f"{scheme}{bare}"


def glued(written: str) -> tuple[str, str] | None:
    """Return the two words of « connecter.Les »: sentences whose space was lost, or None."""
    pair = _PAIR.fullmatch(written)
    if pair is None or not pair[2][:1].isupper() or pair[2].isupper():
        return None
    return pair[1], pair[2]


def _parts(written: str) -> tuple[str, str, str]:
    found = _PARTS.fullmatch(written)
    assert found is not None  # noqa: S101 - each part may be empty
    path = found[3].removesuffix("/")
    if written.isupper():
        path = path.lower()
    return found[1].lower(), found[2].lower(), path


_LINK = re.compile(LINK)


def is_address(words: str) -> bool:
    """Tell whether words are an address, or several, and nothing else."""
    parts = words.split()
    return bool(parts) and all(_LINK.fullmatch(part) for part in parts)
