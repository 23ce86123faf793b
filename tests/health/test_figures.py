"""What is counted is of our own words: nothing that people wrote gets into a label."""

from prometheus_client import generate_latest

from bot.core.sending.delivery import Reason, Status
from bot.health.figures import Figures

WRITTEN = "mot de passe 4471"


def test_a_word_that_is_none_of_ours_is_another() -> None:
    """Whoever calls it with what."""
    figures = Figures()
    figures.answered(WRITTEN, WRITTEN, 1.0)
    figures.delivered(Status.REJECTED, WRITTEN)
    figures.searched(WRITTEN)

    page = generate_latest(figures._registry).decode()
    assert WRITTEN not in page
    assert 'confrere_updates_total{kind="other",outcome="other"} 1.0' in page
    assert 'confrere_deliveries_total{reason="other",status="rejected"} 1.0' in page
    assert 'confrere_searches_total{outcome="other"} 1.0' in page


def test_two_bots_of_one_process_count_apart() -> None:
    """Each has a registry of its own."""
    one, other = Figures(), Figures()
    one.delivered(Status.PENDING, Reason.FLOOD)
    one.waited(0.2)

    told = [generate_latest(figures._registry).decode() for figures in (one, other)]
    for line in (
        'confrere_deliveries_total{reason="flood",status="pending"} 1.0',
        'confrere_too_many_total{lane="broadcasts"} 1.0',
        "confrere_lane_wait_seconds_count 1.0",
    ):
        assert line in told[0]
        assert line not in told[1]
