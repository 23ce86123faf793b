"""What is passed on by WhatsApp: words and an address, in a link that opens it with them typed."""

from collections.abc import Sequence
from urllib.parse import quote

from bot.core.writing.text import MORE, shortened, utf16_length, visible

WHATSAPP = "https://wa.me/?text="
# Bytes of the whole link as it is percent-encoded: what phones and browsers take without cutting
# it. A letter with an accent is six of them, an Arabic one too.
LINK_LIMIT = 2048


def whatsapp(html: Sequence[str], end: str) -> str:
    """Return the link that opens WhatsApp with a text and, below it, where it comes from.

    `html` are the paragraphs of the text as Telegram HTML; the last ones are left out, and of one
    alone its end, as far as the link would be too long. `end` is plain, and stands whole.
    """
    paragraphs = [visible(one) for one in html]
    for count in range(len(paragraphs), 0, -1):
        left_out = [MORE] if count < len(paragraphs) else []
        link = _link([*paragraphs[:count], *left_out, end])
        if _fits(link):
            return link
    return _link([_cut(paragraphs[0], end), end])


def whatsapp_whole(text: str) -> str | None:
    """Return the link that opens WhatsApp with a plain text, None where it would be too long."""
    link = _link([text])
    return link if _fits(link) else None


def _cut(first: str, end: str) -> str:
    """Return as much of a paragraph as fits above the end."""
    most = utf16_length(first)
    while most > 1 and not _fits(_link([shortened(first, most), end])):
        most -= 1
    return shortened(first, most)


def _link(paragraphs: Sequence[str]) -> str:
    return WHATSAPP + quote("\n\n".join(paragraphs), safe="")


def _fits(link: str) -> bool:
    return len(link) <= LINK_LIMIT
