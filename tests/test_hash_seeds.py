"""Whatever order Python keeps sets in, a text is read alike: two starts of the bot agree."""

import json
import os
import subprocess
import sys
from pathlib import Path

from bot.core.verification.verdict import verify
from bot.search.dates.reader import DateReader
from tests.built import content
from tests.core.verification.sent import ARCHIVE, IN_FORCE, words_of

ROOT = Path(__file__).parents[1]
SEEDS = ("1", "4242")


def read() -> str:
    """Return what is kept of texts, what they are beside ours, and which dates they ask about."""
    lines = (ROOT / "tests/core/secrets_dev.jsonl").read_text(encoding="utf-8").splitlines()
    texts = [json.loads(line)["text"] for line in lines[::40]]
    ours = [words_of(one) for one in IN_FORCE[::4]]
    texts += [f"{one} Payez avant le 31 sur http://evil.tk" for one in ours]
    texts += [one.replace(" ", "  ", 3) + " Merci" for one in ours]
    redactor, dates = content().redactor, DateReader(content().search_words.dates)
    return "\n".join(
        f"{redactor.kept(text)}\t{verify(text, (), ARCHIVE)}\t{dates.read(text)}" for text in texts
    )


def test_two_starts_read_alike() -> None:
    """The seed of hashes is another one at each start: this process's, and that of another."""
    other = next(seed for seed in SEEDS if seed != os.environ.get("PYTHONHASHSEED"))
    done = subprocess.run(
        [sys.executable, "-c", "from tests.test_hash_seeds import read; print(read())"],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": other, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    assert len(done.stdout.splitlines()) > 50
    assert done.stdout.splitlines() == read().splitlines()
