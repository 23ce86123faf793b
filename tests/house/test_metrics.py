"""What a running bot tells who looks: figures, each of the dashboard's among them, and lines."""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import aiohttp
import pytest
from prometheus_client.parser import text_string_to_metric_families
from structlog.testing import capture_logs

from bot.core import measures
from bot.core.questions.answers import Outcome
from bot.core.sending.delivery import Reason, Status
from bot.core.tickets.tickets import State
from tests.cast import AMINA
from tests.house.conftest import Opener
from tests.ports import free_port

DASHBOARD = Path(__file__).parents[2] / "deploy" / "grafana.json"
LABELS = {
    "kind": {*measures.UPDATES},
    "outcome": {*measures.ENDS, *Outcome},
    "status": {*Status},
    "reason": {"", *Reason},
    "lane": {measures.ANSWERS, measures.BROADCASTS},
    "state": {*State},
    "loop": {"intake", "worker", "pump", "scheduler", "announcements"},
    "file": {"database", "log"},
}
Series = Mapping[tuple[str, frozenset[tuple[str, str]]], float]


def series(page: str) -> Series:
    """Return each sample of a page: its name and labels, and the value."""
    return {
        (sample.name, frozenset(sample.labels.items())): sample.value
        for family in text_string_to_metric_families(page)
        for sample in family.samples
    }


def queries() -> Iterator[tuple[str, str]]:
    """Yield each panel's title with each of its queries."""
    for panel in json.loads(DASHBOARD.read_text("utf-8"))["panels"]:
        for target in panel["targets"]:
            yield panel["title"], target["expr"]


def asked_for(query: str) -> tuple[str, set[str], list[tuple[str, str, str]]]:
    """Return the metric of a query, the labels it groups by, and what it picks by label."""
    (metric,) = re.findall(r"\b(?:confrere|process)_\w+", query)
    grouped = {
        label for found in re.findall(r"by \(([\w, ]+)\)", query) for label in found.split(", ")
    }
    return metric, grouped, re.findall(r'(\w+)(=|!=)"([^"]*)"', query)


async def test_what_happened_is_counted_and_every_panel_finds_its_figures(
    open_running: Opener,
) -> None:
    """A command, an answer, a question nobody understands, a call too many; nothing of whose."""
    port = free_port()
    with capture_logs() as lines:
        async with open_running(health_port=port) as running:
            phone = running.phone
            await phone.ask(AMINA, "/help")
            await phone.ask(AMINA, "Je ne reçois pas le code")
            await phone.ask(AMINA, "Qui répare mon réfrigérateur Zerhoun 4471 ?")
            await running.rested()
            async with aiohttp.ClientSession(f"http://127.0.0.1:{port}") as session:
                async with session.get("/metrics") as answer:
                    assert answer.status == 200
                    assert answer.content_type == "text/plain"
                    page = await answer.text()
                async with session.get("/healthz") as answer:
                    told = await answer.json()
    found = series(page)

    def value(name: str, **labels: str) -> float:
        return found[f"confrere_{name}", frozenset(labels.items())]

    assert value("updates_total", kind="command", outcome="answered") == 1
    assert value("updates_total", kind="text", outcome="answered") == 2
    assert value("update_seconds_count", kind="text") == 2
    assert value("searches_total", outcome=Outcome.ANSWER) == 1
    assert sum(value("searches_total", outcome=one) for one in Outcome) == 2
    assert value("lane_wait_seconds_count") >= 3
    assert value("too_many_total", lane=measures.ANSWERS) == 0
    assert value("inbox_updates") == 0
    assert value("tickets", state=State.OPEN) == 0
    assert value("database_bytes", file="database") > 0
    assert 0 < value("disk_free_ratio") <= 1
    assert all(value("loop_age_seconds", loop=loop) < 180 for loop in LABELS["loop"])
    assert told["healthy"]
    assert {f"{loop}_age_seconds" for loop in LABELS["loop"]} <= told.keys()

    for name, labels in found:
        for label, said in labels:
            if name.startswith("confrere_"):
                assert label == "le" or said in LABELS[label], name
    told_of = [line for line in lines if line["event"] == "update"]
    assert [line["kind"] for line in told_of] == ["command", "text", "text"]
    for line in told_of:
        assert line.keys() == {"event", "log_level", "kind", "outcome", "milliseconds"}
        assert line["outcome"] == "answered"
        assert isinstance(line["milliseconds"], int)

    _every_panel_finds(found)


def _every_panel_finds(found: Series) -> None:
    names = {name for name, _ in found}
    shown = set()
    for title, query in queries():
        metric, grouped, picked = asked_for(query)
        of_metric = [dict(labels) for name, labels in found if name == metric]
        assert of_metric, f"{title}: there is no {metric}"
        assert all(grouped <= labels.keys() for labels in of_metric), f"{title}: {grouped}"
        for label, how, wanted in picked:
            values = {labels[label] for labels in of_metric}
            assert wanted in values, f"{title}: no {label} is {wanted}"
            assert how == "=" or values - {wanted}, title
        shown.add(metric)
    ours = {name for name in names if name.startswith("confrere_")}
    kept = {re.sub(r"_(?:count|sum)$", "_bucket", name) for name in ours}
    assert kept == {name for name in shown if name.startswith("confrere_")}


def test_a_query_is_read_as_prometheus_would() -> None:
    """What the test above stands on."""
    query = 'sum by (le, kind) (rate(confrere_x_bucket{kind!="a"}[5m]))'
    assert asked_for(query) == ("confrere_x_bucket", {"le", "kind"}, [("kind", "!=", "a")])


@pytest.mark.parametrize("query", [query for _, query in queries()])
def test_a_query_is_whole(query: str) -> None:
    """Each bracket is closed by its own."""
    closing, opened = {")": "(", "}": "{", "]": "["}, list[str]()
    for sign in query:
        if sign in closing.values():
            opened.append(sign)
        elif sign in closing:
            assert opened.pop() == closing[sign]
    assert not opened
