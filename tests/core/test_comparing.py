"""Two versions side by side: what went and what came is marked, and both stay what they are."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.writing.comparing import marked

_MARKS = re.compile(r"</?[su]>")
_WORDS = st.lists(st.sampled_from(["le", "17", "19", "juillet", "&amp;", ".", "العنوان", "😀"]))


@pytest.mark.parametrize(
    ("before", "after", "gone", "come"),
    [
        ("le 17 juillet", "le 19 juillet", "le <s>17</s> juillet", "le <u>19</u> juillet"),
        ("le <b>17</b>", "le 17", "le <b>17</b>", "le 17"),
        ("a &lt; b", "a &gt; b", "a <s>&lt;</s> b", "a <u>&gt;</u> b"),
        ("<code>12</code>", "<code>13</code>", "<code>12</code>", "<code>13</code>"),
        ("a", "a b.", "a", "a <u>b.</u>"),
        ("", "b", "", "<u>b</u>"),
    ],
)
def test_what_changes_is_marked_between_the_tags(
    before: str, after: str, gone: str, come: str
) -> None:
    """Word by word; in what may hold no other form, nothing is."""
    assert marked(before, after) == (gone, come)


@given(_WORDS, _WORDS)
def test_without_the_marks_both_are_as_they_were(old: list[str], new: list[str]) -> None:
    """What is equal is not marked, and nothing is lost."""
    before, after = " ".join(old), " ".join(new)
    gone, come = marked(before, after)
    assert (_MARKS.sub("", gone), _MARKS.sub("", come)) == (before, after)
    assert marked(before, before) == (before, before)
