"""What the Bot API takes for a web address, and how it writes it down."""

import re

_HTTP = re.compile(
    r"(?:(?P<scheme>https?)://)?(?:[^\s/?#@]*@)?(?P<host>[^\s/?#:@\[\]]+|\[[0-9a-fA-F:.]+\])"
    r"(?::(?P<port>\d{1,5}))?(?P<rest>[/?#]\S*)?",
    re.IGNORECASE,
)
_NATIVE = re.compile(r"(?:tg|ton|tonsite):(?://)?[^\s]+", re.IGNORECASE)
_USER = re.compile(r"tg://user/?\?(?:[^#]*&)?id=(\d+)(?:&[^#]*)?(?:#.*)?", re.IGNORECASE)


def normalise(url: str) -> str | None:
    """Return the address as the server stores it, or None when it is none."""
    if _NATIVE.fullmatch(url):
        return None if url.lower().startswith(("tg:user", "tg://user")) else url
    found = _HTTP.fullmatch(url)
    if found is None:
        return None
    host = found["host"].lower()
    labels = host.split(".")
    if not host.startswith("[") and (len(labels) < 2 or not all(labels)):
        return None
    scheme = (found["scheme"] or "http").lower()
    port = f":{found['port']}" if found["port"] else ""
    rest = found["rest"] or ""
    return f"{scheme}://{host}{port}{rest if rest.startswith('/') else '/' + rest}"


def mentioned_user(url: str) -> int | None:
    """Return the user id of a `tg://user?id=…` address."""
    found = _USER.fullmatch(url)
    return int(found[1]) if found else None
