"""Words kept in little room: they are found as in a set, and near as when each is compared."""

import pickle

from hypothesis import given
from hypothesis import strategies as st

from bot.core.writing.wordlist import Packed, Slips, Wordlist, without_one

WORDS = st.lists(st.text("abéش\ud800 ", max_size=6), max_size=12)


@given(WORDS, WORDS)
def test_a_list_holds_the_words_it_was_given_and_no_other(
    given: list[str], asked: list[str]
) -> None:
    kept = pickle.loads(pickle.dumps(Wordlist(given)))  # noqa: S301 - ours

    assert set(kept) == set(given)
    assert len(kept) == len(set(given))
    assert [word in kept for word in asked] == [word in set(given) for word in asked]


@given(WORDS)
def test_words_keep_their_order(given: list[str]) -> None:
    packed = Packed(given)

    assert list(packed) == given
    assert packed[1:] == given[1:]
    assert packed[-2:] == given[-2:]


@given(WORDS, st.text("abéش", max_size=6))
def test_words_are_near_that_share_what_is_left_without_a_letter(
    given: list[str], typed: str
) -> None:
    left = {typed, *without_one(typed)}
    near = {word for word in given if left & {word, *without_one(word)}}

    assert set(Slips(given).near(typed)) == near


def test_of_words_as_near_the_first_given_comes_first() -> None:
    assert next(Slips(["code", "mode", "rode"]).near("ode")) == "code"
    assert next(Slips(["rode", "mode", "code"]).near("ode")) == "rode"
    assert next(Slips(["rode", "mode", "code"]).near("code")) == "code"
