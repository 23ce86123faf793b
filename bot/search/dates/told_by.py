"""Who says something of the date, before what is said: « Selon Le360, », « Hespress : »."""

import re
from collections.abc import Callable

_NAME = r"(?:[\w.’'&-]+\s+){0,5}?[\w.’'&-]+"
_LIMIT = (
    r"(?:(?:le|la|les|the)\s+)?(?:d[ée]lais?|date|[ée]ch[ée]ance|report|deadline)(?!\w)"
    r"|l['’]?(?:[ée]ch[ée]ance|ajal)(?!\w)|الأجل"
)
_ACCORDING = re.compile(
    r"(?P<before>^|[.!?\n،,:]\s*|(?<!\w)(?:bonjour|bonsoir|salut|bjr|salam|hello|مرحبا)\s+)"
    r"(?:selon|d['’]\s?apr[eè]s|according\s+to|as\s+per|[7h]as+ab|حسب|وفق)\s+"
    rf"(?P<who>{_NAME})(?:\s*[,،:]\s*|\s+(?={_LIMIT}))",
    re.IGNORECASE,
)
# A colon alone follows any heading: behind that of a source stands what it claims.
_HEADING = re.compile(
    # Words with a space between: without one, a long word would be cut in every way there is.
    r"(?P<before>^)\s*(?P<who>[\w.’'&-]+(?:\s+[\w.’'&-]+){0,3})\s*:\s+"
    r"(?=[^?!\n]*(?:prolong|report|repouss|d[ée]cal|rallong|nouvelle\sdate|new\sdate|exten|postpon"
    r"|تمديد|ممدد|مدد|تأجيل|تأجل|tme?de?d|tajil|t2ajl|tzad))",
    re.IGNORECASE,
)


def without_source(text: str, stands_for: Callable[[str], str | None]) -> str:
    """Return `text` without who is said to say it.

    `stands_for` gives what to read in the place of a name; None where it is more than a name.
    """

    def said(found: re.Match[str]) -> str:
        instead = stands_for(found["who"])
        return found[0] if instead is None else f"{found['before']}{instead}"

    return _HEADING.sub(said, _ACCORDING.sub(said, text), count=1)
