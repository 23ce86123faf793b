"""Pieces of HTML: whatever is not a piece already is escaped, and keeps its direction."""

import html
import re

from bot.core.writing.bidi import FSI, LRI, PDI, RLI

_VOID = frozenset({"br", "img", "input"})
_ISOLATES = re.compile(f"[{LRI}{RLI}{FSI}{PDI}]")
# What is left to right inside Arabic is the portal's: its labels are French in every language.
_TAGS = {
    LRI: '<bdi dir="ltr" lang="fr">',
    RLI: '<bdi dir="rtl">',
    FSI: '<bdi dir="auto">',
    PDI: "</bdi>",
}


class Html(str):
    """A piece of HTML, each element closed and each sign escaped."""

    __slots__ = ()


def element(name: str, *inside: str, **attributes: str | int | None) -> Html:
    """Return an element around pieces and texts.

    `class_` stands for `class`, `aria_label` for `aria-label`; an attribute that is None is left
    out.
    """
    given = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{html.escape(str(value))}"'
        for key, value in attributes.items()
        if value is not None
    )
    if name in _VOID:
        return Html(f"<{name}{given}>")
    return Html(f"<{name}{given}>{joined(*inside)}</{name}>")


def joined(*parts: str) -> Html:
    """Return pieces and texts one after the other."""
    return Html("".join(one if isinstance(one, Html) else words(one) for one in parts))


def words(text: str) -> Html:
    """Return plain text as HTML: what it isolates from its surroundings is an element."""
    escaped = html.escape(text)
    if not _is_balanced(escaped):
        return Html(escaped)
    return Html(_ISOLATES.sub(lambda mark: _TAGS[mark.group()], escaped))


def exactly(text: str) -> Html:
    """Return plain text as HTML, sign for sign: what is to be copied."""
    return Html(html.escape(text))


def listed(*items: str, class_: str | None = None) -> Html:
    """Return a list, nothing where there is nothing to list."""
    inside = (element("li", one) for one in items)
    return element("ul", *inside, class_=class_) if items else Html()


def _is_balanced(text: str) -> bool:
    depth = 0
    for mark in _ISOLATES.findall(text):
        depth += -1 if mark == PDI else 1
        if depth < 0:
            return False
    return depth == 0
