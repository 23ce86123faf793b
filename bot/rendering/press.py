"""Prints what is ordered on standard input: one Typst compiler, in a process that ends when idle.

Run with the folder of the templates. Orders and answers are pickles: both sides are ours.
"""

import pickle
import select
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, BinaryIO, Literal, NamedTuple

IDLE = 60.0  # seconds without an order, after which it ends
PIXELS_WIDE = 1024  # of a picture whose page is 360 points wide
_PPI = PIXELS_WIDE / 360 * 72
# The same data give the same bytes on any day, so that a print can be recognised.
_TIMESTAMP = datetime(2025, 1, 1, tzinfo=UTC)
_ARCHIVAL: list[Literal["a-2a", "ua-1"]] = ["a-2a", "ua-1"]

Format = Literal["pdf", "png"]
Answer = tuple[bytes, ...] | str  # the pages, or a sentence that says why there are none


class Order(NamedTuple):
    """A template to print, as what, and the JSON that it reads."""

    template: str
    form: Format
    text: str


class _Refused(Exception):  # noqa: N818 - no error: an answer
    """What cannot be printed; one sentence says why."""


class Press:
    """Typst's compiler. It serves one thread only and stays small when it stays."""

    def __init__(self, templates: Path) -> None:
        import typst

        from bot.rendering.glyphs import FONTS

        self._templates = templates
        self._error = typst.TypstError
        self._compiler = typst.Compiler(
            root=templates,
            font_paths=typst.Fonts(
                include_system_fonts=False,
                include_embedded_fonts=False,
                font_paths=list(map(str, FONTS)),
            ),
        )

    def answer(self, order: Order) -> Answer:
        """Return what is ordered, or why it cannot be printed as it should look."""
        try:
            if order.form == "pdf":
                return self._compile(order, format="pdf", pdf_standards=_ARCHIVAL)
            # A picture may lack a glyph in silence; an archival PDF may not.
            self._compile(order, format="pdf", pdf_standards="a-2u")
            return self._compile(order, format="png", ppi=_PPI)
        except _Refused as refused:
            return str(refused)

    def _compile(self, order: Order, **options: Any) -> tuple[bytes, ...]:
        try:
            made, warnings = self._compiler.compile_with_warnings(
                input=self._templates / f"{order.template}.typ",
                sys_inputs={"data": order.text},
                timestamp=_TIMESTAMP,
                **options,
            )
        except self._error as error:
            raise _Refused(f"{order.template} cannot be printed: {error.message}") from error
        if warnings:
            raise _Refused(f"{order.template} prints with a warning: {warnings[0].message}")
        return tuple(made) if isinstance(made, list) else (made or b"",)


def serve(orders: BinaryIO, answers: BinaryIO, templates: Path) -> None:
    """Answer orders, one after the other, until none comes for a while, or no more can come."""
    press = Press(templates)
    while select.select([orders], [], [], IDLE)[0]:
        try:
            order = Order(*pickle.load(orders))  # noqa: S301 - from ourselves
        except EOFError:
            return
        pickle.dump(press.answer(order), answers)
        answers.flush()


if __name__ == "__main__":
    # One order at a time is sent: none waits in the buffer while the pipe looks empty.
    serve(sys.stdin.buffer, sys.stdout.buffer, Path(sys.argv[1]))
