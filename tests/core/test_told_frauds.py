"""Who tells of a fraud in few words is warned; who tells of trouble with the portal is not."""

import pytest

from bot.core.situations.situations import Fraud
from tests.built import content
from tests.core.asked_secrets import lines
from tests.core.told_frauds import ASKED, CALM, DONE, INTRUDED


@pytest.mark.parametrize("text", lines(INTRUDED))
def test_who_finds_somebody_in_their_account_is_told_to_change_the_password(text: str) -> None:
    """Entered, used, stolen, or something in it was changed by somebody else."""
    assert content().situations.fraud(text) is Fraud.INTRUDED


@pytest.mark.parametrize("text", lines(DONE))
def test_who_read_or_told_a_code_to_somebody_is_told_what_to_do(text: str) -> None:
    """Given, read out, shown, typed because somebody said so."""
    assert content().situations.fraud(text) is Fraud.DONE


@pytest.mark.parametrize("text", lines(ASKED))
def test_who_suspects_a_fraud_or_is_asked_for_money_is_told_to_give_nothing(text: str) -> None:
    """A message that looks false, a copy of the portal, money for an account."""
    assert content().situations.fraud(text) is Fraud.ASKED


@pytest.mark.parametrize("text", lines(CALM))
def test_what_happens_to_everybody_is_no_fraud(text: str) -> None:
    """One's own accountant, one's own changes, what the portal asks, what is due."""
    assert content().situations.fraud(text) is None
