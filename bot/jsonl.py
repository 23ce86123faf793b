"""Contracts of the command line over lines of JSON: one line in, one line out, in order."""

import json
import sys
from collections.abc import Callable, Mapping
from typing import Any

Line = Mapping[str, Any]


def answer_lines(answer: Callable[[Any], Line], *, wanted: str, otherwise: Line) -> None:
    """Answer each line of standard input with a line on standard output.

    For a line that is not as `wanted` says (`answer` raises ValueError, LookupError, TypeError or
    AttributeError) `otherwise` is the answer, and standard error tells: a reader must not lose
    count. Empty lines are passed over.
    """
    sys.stdin.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    sys.stdout.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    for number, line in enumerate(sys.stdin, 1):
        if not line.strip():
            continue
        try:
            found = answer(json.loads(line))
        except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
            print(f"line {number} is not {wanted}.", file=sys.stderr)
            found = otherwise
        print(json.dumps(found, ensure_ascii=False), flush=True)
