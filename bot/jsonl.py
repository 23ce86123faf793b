"""JSON lines on the command line: one answer a line, in order, whatever the line."""

import json
import re
import sys
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

T = TypeVar("T")


def answer_lines(
    read: Callable[[Mapping[str, Any]], T],
    answer: Callable[[T], object],
    *,
    needs: str,
    otherwise: object,
) -> None:
    """Answer each JSON object of standard input by a line on standard output.

    `read` takes from the object what `answer` needs, and raises KeyError, TypeError or ValueError
    where it is not there. Such a line, and one that is no object, is named on standard error and
    gets `otherwise`: a reader must not lose count.
    """
    sys.stdin.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    for number, line in enumerate(sys.stdin, 1):
        if not line.strip():
            continue
        try:
            asked = read(_object(line))
        except (ValueError, KeyError, TypeError, RecursionError):
            print(f"line {number} is not a JSON object with {needs}.", file=sys.stderr)
            print(_written(otherwise), flush=True)
        else:
            print(_written(_answered(answer, asked, number, otherwise)), flush=True)


def _answered(answer: Callable[[T], object], asked: T, number: int, otherwise: object) -> object:
    """Return the answer to a line; what no one has foreseen costs this line alone."""
    try:
        return answer(asked)
    except Exception as error:
        print(f"line {number}: {type(error).__name__}", file=sys.stderr)
        return otherwise


def text_of(line: Mapping[str, Any]) -> str:
    """Return the "text" of a line."""
    return str(line["text"])


def _object(line: str) -> Mapping[str, Any]:
    found = json.loads(line)
    if not isinstance(found, dict):
        raise TypeError
    return found


def _written(said: object) -> str:
    """Return an answer as JSON; half a surrogate pair cannot be written but as an escape."""
    text = json.dumps(said, ensure_ascii=False)
    return json.dumps(said) if re.search("[\ud800-\udfff]", text) else text
