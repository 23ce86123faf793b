"""What an official answer tells in numbers, what its topic is called, when it is the answer."""

import pytest

from bot.core.questions.likeness import AHEAD, BEHIND, LIKE, POSSIBLE, SAME, Match, Near
from bot.core.questions.official import (
    Text,
    named_after,
    numbers_in,
    numbers_of,
    replaced,
    tell_the_same,
)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("3 % puis 1,5 %", ["3", "1.5"]),
        ("10\u00a0000 dirhams, 2 fois", ["10000", "2"]),
        ("٣ أيام و٢٠٪", ["3", "20"]),
        ("aucun nombre", []),
        ("2025", ["2025"]),
    ],
)
def test_numbers_are_read_as_they_are_written(text: str, values: list[str]) -> None:
    """With spaces between thousands, a comma, or Arabic digits."""
    assert [one.value for one in numbers_in(text)] == values


@pytest.mark.parametrize("hostile", ["1" * 4096, "1 " * 2048, "1 234" * 800, "a." * 2048])
def test_any_text_is_read_in_one_go(hostile: str) -> None:
    """And put back together as it was."""
    names = {one.value: one.written for one in numbers_in(hostile)}
    assert len(replaced(hostile, names)) == len(hostile)


def test_each_language_tells_the_same_numbers_as_often() -> None:
    """In whatever order and digits."""
    french, arabic = Text("?", "3 jours, puis 1,5 %"), Text("؟", "١٫٥٪ ثم ٣ أيام")
    assert tell_the_same([french, arabic])
    assert not tell_the_same([french, Text("?", "3 days, then 3")])
    assert [one.written for one in numbers_of({"fr": french, "ar": arabic})] == ["3", "1,5"]
    assert replaced(french.body, {"3": "{a}", "1.5": "{b}"}) == "{a} jours, puis {b} %"


def test_a_topic_is_named_by_its_question() -> None:
    """As no other is, and as a folder and a button carry it."""
    title = "Pourquoi le relevé d’été montre-t-il un écart ?"
    assert named_after(title, 7, ()) == "releve-ete-montre"
    assert named_after(title, 7, {"releve-ete-montre"}) == "releve-ete-montre-7"
    assert named_after("لماذا؟", 7, ()) == "answer"
    assert len(named_after("x" * 300, 7, ())) <= 28


@pytest.mark.parametrize(
    ("cosine", "other", "match"),
    [
        (SAME, SAME, Match.SAME),
        (SAME, SAME + 0.01, Match.OFFERED),  # as near to what is known already
        (LIKE, LIKE - AHEAD - 0.001, Match.LIKE),
        (LIKE, LIKE, Match.OFFERED),
        (POSSIBLE, POSSIBLE + BEHIND / 2, Match.OFFERED),
        (POSSIBLE, POSSIBLE + BEHIND + 0.001, None),
        (POSSIBLE - 0.01, 0.0, None),
    ],
)
def test_what_is_nearer_to_something_else_is_not_answered(
    cosine: float, other: float, match: Match | None
) -> None:
    """All but the same is answered whatever else; what is like it where it leads; else offered."""
    assert Near("topic", cosine, other).match is match
