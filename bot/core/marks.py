"""Marks in an answer of the content: places that are filled when the answer is given."""

import re
from collections.abc import Callable

MARK = re.compile(r"\{(?:computed|deadline):[a-z0-9-]+\}")

NEXT_DEADLINE = "{computed:next-deadline}"  # the next date, and what explains it
RULE = "{computed:deadline-rule}"  # the sentence about the 10th
BY_RULE = "{computed:by-rule}"  # says nothing; its paragraph is about a date by the rule
BY_ANNOUNCEMENT = "{computed:by-announcement}"  # who announced the date that officers changed
REMINDER_DAYS = "{computed:reminder-days}"  # of who has chosen no others
REMINDER_TIME = "{computed:reminder-time}"
BEST_HOURS = "{computed:best-hours}"  # as measured; the paragraph it begins is said otherwise
ALWAYS = (BEST_HOURS, NEXT_DEADLINE, RULE, BY_RULE, BY_ANNOUNCEMENT, REMINDER_DAYS, REMINDER_TIME)

_PARAGRAPH = "\n\n"


def moves_of(period: str) -> str:
    """Return the mark of how the date of a month of wages (`YYYY-MM`) has moved."""
    return f"{{computed:moves-{period}}}"


def extension_of(key: str) -> str:
    """Return the mark of the date that an announced exception gives."""
    return f"{{deadline:{key}}}"


def filled(html: str, value: Callable[[str], str | None]) -> str:
    """Return `html` with what `value` gives, as HTML, for each mark.

    A paragraph with a mark of which nothing may be told yet, which is None, is left out.
    """
    paragraphs = (_filled(paragraph, value) for paragraph in html.split(_PARAGRAPH))
    return _PARAGRAPH.join(filter(None, paragraphs))


def instead(html: str, mark: str, words: str | None) -> str:
    """Return `html` with `words`, as HTML, for each paragraph that a mark begins.

    Where there are none, the paragraph says what it says without the mark.
    """
    paragraphs = html.split(_PARAGRAPH)
    return _PARAGRAPH.join(
        (words or one.removeprefix(mark)) if one.startswith(mark) else one for one in paragraphs
    )


def _filled(paragraph: str, value: Callable[[str], str | None]) -> str:
    values = {mark: value(mark) for mark in MARK.findall(paragraph)}
    if None in values.values():
        return ""
    return MARK.sub(lambda mark: values[mark.group()] or "", paragraph)
