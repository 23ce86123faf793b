"""Where words lead, host by host: to an address of ours, to a source, to a copy, or who knows."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.core.official.contacts import passes_for
from bot.core.tickets.caution import addresses_in

_AUTHORITY = re.compile(r"(?:[a-z]+://)?([^/?#\\]*)")
_PORT = re.compile(r":\d*$")


class Standing(StrEnum):
    """What is known of a host; the value ends the string that says so."""

    OURS = "ours"  # the bot gives this address itself, or one that it is a part of
    SOURCE = "source"  # something that we quote was read there; nobody is sent there
    COPY = "copy"  # it looks like one of ours and is none
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Lead:
    """A host, or the name of an account, and what is known of it."""

    host: str
    standing: Standing


def leads(words: str, *, ours: Collection[str], quoted: Collection[str]) -> Sequence[Lead]:
    """Return where the addresses in words lead, each host once, in their order.

    `ours` are the hosts among the facts, `quoted` those of sources too, without « www. ».
    """
    hosts = dict.fromkeys(filter(None, map(_host, addresses_in(words))))
    return [Lead(host, _standing(host, ours, quoted)) for host in hosts]


def _host(address: str) -> str:
    """Return where an address leads: what stands before an @ only looks like it."""
    if address.startswith("@"):
        return address
    found = _AUTHORITY.match(address)
    authority = found[1].rpartition("@")[2] if found else ""
    return _PORT.sub("", authority).strip(".").removeprefix("www.")


def _standing(host: str, ours: Collection[str], quoted: Collection[str]) -> Standing:
    if any(host == one or host.endswith(f".{one}") for one in ours):
        return Standing.OURS
    if host in quoted:
        return Standing.SOURCE
    is_copy = not host.isascii() or passes_for(f"//{host}", ours)
    return Standing.COPY if is_copy else Standing.UNKNOWN
