"""Whether an announcement names the bot to which this one moves, and no other."""

import re
from collections.abc import Iterable, Iterator

from bot.core.announcements import Announcement
from bot.core.writing.text import visible

# As Telegram makes a link of it: a name after @, or in an address.
_NAMED = re.compile(
    r"(?:(?<!\w)@|\b(?:t|telegram)\.me/|\bdomain=)(?P<name>[a-z]\w{3,31})\b",
    re.ASCII | re.IGNORECASE,
)
_BOT = "bot"  # on which the name of every bot ends


def names_only(announcement: Announcement, bot: str) -> bool:
    """Tell whether each text names a bot (`bot` without @), and no text another one."""
    texts = announcement.texts.values()
    return bool(texts) and all(
        set(_bots((html, visible(html)))) == {bot.lower()} for html in texts
    )


def _bots(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        for found in _NAMED.finditer(text):
            if (name := found["name"].lower()).endswith(_BOT):
                yield name
