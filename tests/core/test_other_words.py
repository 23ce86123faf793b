"""Frauds and requests for a code are seen by who does what to whose, not by known phrases."""

import pytest

from bot.core.tickets.secrets import asks_for_secret
from tests.built import content
from tests.core.asked_secrets import lines
from tests.core.told_in_other_words import (
    ADVISED,
    ASKED_FOR,
    FRAUDS,
    NEAR,
    UNSEEN_FRAUDS,
)


def test_a_fraud_is_seen_in_whatever_words() -> None:
    """Somebody in what is mine, a doubt about what came, a code that nobody asked for."""
    assert [one for one in lines(FRAUDS) if content().situations.fraud(one) is None] == []


def test_what_stands_near_a_fraud_is_none() -> None:
    """What a word means, one's own changes, an accountant, thanks, a slow portal."""
    assert [one for one in lines(NEAR) if content().situations.fraud(one)] == []


def test_a_request_for_a_secret_is_seen_in_whatever_words() -> None:
    """Without it nothing goes on, just that, may I have it, copy it here."""
    assert [one for one in lines(ASKED_FOR) if not asks_for_secret(one)] == []


def test_what_helps_with_a_secret_leaves() -> None:
    """Where it is typed, what came instead, who gives a new one."""
    assert [one for one in lines(ADVISED) if asks_for_secret(one)] == []


@pytest.mark.xfail(strict=True, reason="no role tells it yet")
@pytest.mark.parametrize("text", lines(UNSEEN_FRAUDS))
def test_a_fraud_that_no_role_tells(text: str) -> None:
    """A card that is asked for in the name of the fund."""
    assert content().situations.fraud(text) is not None
