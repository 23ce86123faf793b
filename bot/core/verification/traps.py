"""What sets a trap in words that somebody pastes: a strange address, a code to be sent away."""

import re
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from bot.core.verification.reading.word import Kind, Word
from bot.core.verification.reading.words import words

_OF_ALL = """
    gmail.com googlemail.com google.com google.fr hotmail.com hotmail.fr outlook.com outlook.fr
    live.fr yahoo.com yahoo.fr icloud.com menara.ma
"""
_INSTITUTIONS = re.compile(r"dam+an?com|cnss|cnie|tadamon|taawidaty|macnss|dgsn")
_OF_TRADE = "com net org info biz xyz online site top click tk ml ga cf gq ly"
# « ma connexion », « je fais quoi »: a sentence whose space was lost looks like an address.
_OF_SENTENCES = "ma je la le me et au il tu de ne my in is it no so to"
_ASKING_FOR = """
    envoyez envoyer envoie communiquez communiquer transmettez transmettre donnez donner
    confirmez partagez partager repondez send give share confirm provide forward reply
    sift sifto siftou sifet siftoulna 3tini 3tiwna ارسل ارسلوا ارسال ابعث ابعثوا صيفط صيفطو
    صيفطوا اعطوا اعطيني اعطونا اكدوا ابعثو ارسلو
"""
_GUARDED = """
    code codes lcode otp pin mdp passe password passwords motdepasse identifiant identifiants
    login cin rib رمز الرمز رمزكم كود الكود قن القن المعرف معرفكم السر المرور السري بالرمز
"""
_ENDS = frozenset(_OF_TRADE.split())
_BEGINS = frozenset(_OF_SENTENCES.split())
_ASKED = frozenset(_ASKING_FOR.split())
_SECRETS = frozenset(_GUARDED.split())
_MINE = frozenset(("m", "me", "moi"))  # « m’envoyer le code »: it is they who wait for it
_PORT = re.compile(r":\d+\Z")
_PARTS = re.compile(r"(?:([a-z][a-z0-9+.-]*):(?://)?)?([^/?#]*)([^?#]*)")


class Trap(NamedTuple):
    """The strange addresses in some words, as they are compared; none: a code is asked for."""

    addresses: tuple[str, ...]


def trap(text: str, links: Sequence[str], known: Collection[str]) -> Trap | None:
    """Return the trap in words, or None.

    `links` are where they lead without showing it; `known` are the hosts, and the addresses
    without scheme, that lead to nobody strange.
    """
    found = words(text)
    strange = [
        word.key.strip("\0")
        for word in found
        if word.kind is Kind.LINK
        and _is_strange(word, known, is_alone=_is_alone(word, found, text))
    ]
    strange += [link for link in links if _leads_away(link, known)]
    if strange:
        return Trap(tuple(dict.fromkeys(strange)))
    is_for_number = any(word.kind is Kind.PHONE for word in found)
    return Trap(()) if is_for_number and _asks_for_secret(found) else None


def names_portal(text: str, portal: str) -> bool:
    """Tell whether an address in words is on the host of `portal`, and none is elsewhere."""
    ours = _parts(portal.lower())[1].removeprefix("www.")
    hosts = [
        _PORT.sub("", _parts(word.key.strip("\0"))[1])
        for word in words(text)
        if word.kind is Kind.LINK
    ]
    return bool(hosts) and all(host == ours or host.endswith(f".{ours}") for host in hosts)


def leads(text: str, links: Sequence[str], known: Collection[str]) -> tuple[str, ...]:
    """Return what of a text leads to somebody nobody here knows, as it was typed.

    Telephone numbers, addresses and names of Telegram; `known` are hosts, addresses without
    scheme, and numbers as they are dialled here.
    """
    found = [
        text[word.start : word.end]
        for word in words(text)
        if (word.kind is Kind.PHONE and word.key.removeprefix("tel:") not in known)
        or (word.kind is Kind.LINK and not _is_of_ours(word.key.strip("\0"), known))
    ]
    found += [link for link in links if not _is_of_ours(link.lower(), known)]
    return tuple(dict.fromkeys(found))


def _is_of_ours(address: str, known: Collection[str]) -> bool:
    scheme, host, path = _parts(address)
    bare = _PORT.sub("", host.rpartition("@")[2]).removeprefix("www.")
    is_web = scheme in {"", "http", "https", "mailto"}
    if scheme == "tel":
        return path.lstrip("/") in known or host in known
    is_ours = any(bare == one or bare.endswith(f".{one}") for one in (*known, "gov.ma"))
    return is_web and (is_ours or f"{bare}{path}".rstrip("/") in known)


def _is_strange(word: Word, known: Collection[str], *, is_alone: bool) -> bool:
    written = word.key.strip("\0")
    scheme, host, path = _parts(written)
    if not host or scheme not in {"", "http", "https"} or (not scheme and "@" in host):
        return False  # a telephone, a person's mail
    if not word.is_disguised and _is_known(host, path, known):
        return False
    is_plain = bool(scheme) or host.startswith("www.") or len(path) > 1
    return is_plain or is_alone or word.is_disguised or _is_meant(host)


def _is_alone(word: Word, found: Sequence[Word], text: str) -> bool:
    """Tell whether nothing stands in the line of a word but what names an announcement."""
    start = text.rfind("\n", 0, word.start) + 1
    end = text.find("\n", word.end)
    line = range(start, end if end >= 0 else len(text))
    others = (one for one in found if one is not word and one.start in line)
    return all(one.kind is Kind.NUMBER for one in others)


def _is_meant(host: str) -> bool:
    """Tell whether a host alone is meant as one, and is no two words without their space."""
    end = host.rpartition(".")[2]
    if end in _ENDS:
        return True
    is_like_ours = _INSTITUTIONS.search(host) is not None
    return is_like_ours and "-" in host if end in _BEGINS else is_like_ours or "-" in host


def _leads_away(link: str, known: Collection[str]) -> bool:
    scheme, host, path = _parts(link.lower())
    return scheme in {"http", "https"} and not _is_known(host, path, known)


def _is_known(host: str, path: str, known: Collection[str]) -> bool:
    bare = _PORT.sub("", host).removeprefix("www.")
    ours = (*known, *_OF_ALL.split(), "gov.ma")
    return any(bare == one or bare.endswith(f".{one}") for one in ours) or (
        f"{bare}{path}".rstrip("/").lower() in known
    )


def _parts(link: str) -> tuple[str, str, str]:
    found = _PARTS.match(link)
    assert found is not None  # noqa: S101 - each part may be empty
    return found[1] or "", found[2], found[3]


def asks_to_send(found: Sequence[Word]) -> bool:
    """Tell whether words ask for something to be sent."""
    return any(_asking([word.key for word in found]))


def _asks_for_secret(found: Sequence[Word]) -> bool:
    """Tell whether a code, a password or an identifier is to be sent to somebody."""
    keys = [word.key for word in found]
    return bool(_SECRETS.intersection(keys)) and any(_asking(keys))


def _asking(keys: Sequence[str]) -> Iterator[bool]:
    for before, key in zip(("", *keys), keys, strict=False):
        yield key in _ASKED and before not in _MINE
