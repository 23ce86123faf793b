"""What a link opens in the private chat: `t.me/<bot>?start=<name>`, or `…=<name>-<rest>`."""

from enum import StrEnum


class DeepLink(StrEnum):
    """The name of what a link opens; the rest names one of its kind."""

    GUIDE = "guide"  # rest: `otp`, or `otp-4` for its fourth step
    DEADLINE = "deadline"
    FAQ = "faq"  # rest: a topic
    VERIFY = "verify"  # rest: the number of an announcement; for what institutions print
    NEWS = "news"
    FORGET = "forget"
    PORTAL = "portal"
    ASK = "ask"  # one's questions to people
    ORDER = "order"  # rest: a topic to ask about
    ROLE = "role"  # rest: the token of an invitation


class DeadLinkError(Exception):
    """A link opens nothing that exists (any more)."""


def address(username: str, opens: DeepLink, rest: str = "") -> str:
    """Return the address that opens something in the private chat with the bot."""
    payload = f"{opens}-{rest}" if rest else str(opens)
    return f"https://t.me/{username}?start={payload}"


def read(payload: str) -> tuple[DeepLink, str]:
    """Return what a link opens, and the rest. Raises DeadLinkError."""
    name, _, rest = payload.partition("-")
    try:
        return DeepLink(name), rest
    except ValueError:
        raise DeadLinkError from None
