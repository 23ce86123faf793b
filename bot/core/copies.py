"""What a correction changed in an announcement."""

import html
import re
from difflib import SequenceMatcher

_TAGS = re.compile(r"<[^>]+>")
_MOST_CHANGES = 3  # that are worth naming; more is another text


def changes(before: str, after: str) -> tuple[tuple[str, str], ...]:
    """Return the words that a correction replaced, each with the new ones (as they are written).

    Nothing where too much has changed for a list to help.
    """
    old, new = (html.unescape(_TAGS.sub("", text)).split() for text in (before, after))
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    found = tuple(
        (" ".join(old[a:b]), " ".join(new[c:d]))
        for kind, a, b, c, d in matcher.get_opcodes()
        if kind != "equal"
    )
    return found if len(found) <= _MOST_CHANGES else ()
