"""What wants a secret never leaves unseen, what helps with one leaves; a loss is a fraud."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.tickets.caution import Caution, cautions
from bot.core.tickets.clauses import LONGEST, SHARED, pieces
from bot.core.tickets.secrets import asks_for_secret
from tests.built import content
from tests.core.asked_secrets import lines
from tests.core.attacked import CALM, HELPED, LOST, TRIED
from tests.core.test_caution import OURS


def test_nothing_that_wants_a_way_in_leaves_unseen() -> None:
    """An account, whatever was typed, a screen, a telephone number that is to be theirs."""
    left = [one for one in lines(TRIED) if not (asks_for_secret(one) or cautions(one, known=OURS))]

    assert left == []


def test_what_helps_with_a_way_in_leaves() -> None:
    """Where it is typed, who gives a new one, what came late."""
    stopped = [
        one
        for one in lines(HELPED)
        if asks_for_secret(one) or Caution.SECRET in cautions(one, known=OURS)
    ]

    assert stopped == []


def test_what_a_fraud_has_cost_is_seen() -> None:
    """Money, a card, what an employee told, a password set anew, a copied page."""
    assert [one for one in lines(LOST) if content().situations.fraud(one) is None] == []


def test_calm_messages_are_no_fraud() -> None:
    """One's own changes, a refusal, a slow page, a due that was paid twice."""
    assert [one for one in lines(CALM) if content().situations.fraud(one)] == []


@given(st.text(st.sampled_from("ab é.كو\n"), max_size=5_000))
def test_a_long_answer_is_read_in_pieces_of_one_length(text: str) -> None:
    """So its cost grows with its length, and no request of SHARED characters is cut in two."""
    read = list(pieces(text))

    assert max(map(len, read)) <= LONGEST
    assert sum(map(len, read)) <= 2 * len(text) + LONGEST
    assert all(
        any(text[at : at + SHARED // 2] in one for one in read)
        for at in range(0, len(text), SHARED // 2)
    )


@pytest.mark.parametrize("padding", ["laissez le code a ", "a.", "le la votre ", "tout va bien. "])
def test_a_request_is_seen_wherever_it_stands_in_a_long_answer(padding: str) -> None:
    around = (padding * 4_096)[:2_048]

    assert asks_for_secret(f"{around}\nEnvoyez-moi votre mot de passe.\n{around}")
