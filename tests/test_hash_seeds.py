"""Whatever order Python keeps sets in, a text is read alike: two starts of the bot agree."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
# What is kept of it, what it is beside our announcements, and what it asks about the date.
READS = """
import json
from datetime import date
from bot.core.verification.verdict import verify
from bot.search.dates.reader import DateReader
from bot.__main__ import CONTENT
from bot.catalog.load import load
from tests.core.verification.sent import ARCHIVE, IN_FORCE, words_of
catalog = load(CONTENT, today=date(2026, 12, 1))
lines = open("tests/core/secrets_dev.jsonl", encoding="utf-8").read().splitlines()[::40]
texts = [json.loads(line)["text"] for line in lines]
ours = [words_of(one) for one in IN_FORCE[::4]]
texts += [f"{one} Payez avant le 31 sur http://evil.tk" for one in ours]
texts += [one.replace(" ", "  ", 3) + " Merci" for one in ours]
dates = DateReader(catalog.search_words.dates)
for text in texts:
    print(catalog.redactor.kept(text), verify(text, (), ARCHIVE), dates.read(text), sep="\\t")
"""


def test_two_starts_read_alike() -> None:
    """The seed of hashes is another one at each start."""
    read = [
        subprocess.Popen(  # noqa: S603 - ourselves
            [sys.executable, "-c", READS],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
        for seed in ("1", "4242")
    ]
    one, other = (started.communicate()[0] for started in read)
    assert [started.returncode for started in read] == [0, 0]
    assert len(one.splitlines()) > 50
    assert one == other
