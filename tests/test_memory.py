"""The memory of a process that has read the content and answered a question: a small server's."""

import subprocess
import sys
from pathlib import Path

import pytest

# MB of its own; what is mapped from files is the system's to drop. Measured: 114, or 125 where the
# content was read anew.
MOST = 130
_STARTED = """
import sys
from pathlib import Path
from bot import loops, serving
from bot.commands.refusal import catalog
from bot.services.questions.faq import Faq
assert "prometheus_client" not in sys.modules  # it is for who opens its port
faq = Faq(catalog())
faq.find("Je ne reçois pas le code")
loops._give_back()
lines = Path("/proc/self/smaps_rollup").read_text().splitlines()
print(sum(int(line.split()[1]) for line in lines if line.startswith("Private_Dirty:")))
"""


@pytest.mark.skipif(
    not Path("/proc/self/smaps_rollup").exists(), reason="only Linux tells what a process shares"
)
def test_a_bot_that_has_answered_takes_little_memory() -> None:
    """Beside this there are its database, its connections, and the prints it keeps: 15 MB."""
    done = subprocess.run(  # noqa: S603 - ourselves
        [sys.executable, "-c", _STARTED], check=True, capture_output=True, text=True
    )

    assert int(done.stdout.split()[-1]) / 1024 < MOST
