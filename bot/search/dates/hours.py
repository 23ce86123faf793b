"""Hours in a text that names days: « le 10 juillet à 23 h 59 » names no 23rd."""

import re

_HOUR = re.compile(
    r"(?<![\d/.])(?:الساعة )?\d{1,2}\s?"
    r"(?:(?:h|heures?|hrs?|[ap]\.?m)\b\.?(?:\s?[0-5]\d\b)?|:[0-5]\d\b)|الساعة \d{1,2}",
    re.IGNORECASE,
)


def without_hours(text: str) -> str:
    """Return a text with a space for each hour of the day."""
    return _HOUR.sub(" ", text)
