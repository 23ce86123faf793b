"""What lifts or moves an obligation waits for a second look; what says what is owed leaves."""

import pytest

from bot.core.tickets.caution import Caution, cautions
from tests.core.asked_secrets import FREE, HONEST, lines
from tests.core.lifted import ELSEWHERE, LIFTED, OWED
from tests.core.test_caution import OURS


@pytest.mark.parametrize("words", lines(LIFTED))
def test_what_lifts_an_obligation_is_held(words: str) -> None:
    """No longer, cancelled, any time, another day, agreed with: in four languages."""
    assert Caution.DATE in cautions(words, known=OURS)


@pytest.mark.parametrize("words", [*lines(OWED), *lines(FREE), *lines(HONEST)])
def test_what_says_what_is_owed_leaves(words: str) -> None:
    """By when, how much, and what comes of not doing it."""
    assert not cautions(words, known=OURS)


@pytest.mark.parametrize("words", lines(ELSEWHERE))
def test_what_leads_elsewhere_without_an_address_is_held(words: str) -> None:
    """A search, a relative, a sum in words, what came on a telephone, who one's mother is."""
    assert cautions(words, known=OURS)
