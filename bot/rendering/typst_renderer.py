"""The press: one Typst compiler on one thread, which turns templates and data into bytes."""

import asyncio
import hashlib
import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import fields, is_dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal

import typst

from bot.rendering.glyphs import EMOJI, FONTS

PIXELS_WIDE = 1024  # of a picture whose page is 360 points wide
_PPI = PIXELS_WIDE / 360 * 72
_TEMPLATES = Path(__file__).parent / "templates"
# The same data give the same bytes on any day, so that a print can be recognised.
_TIMESTAMP = datetime(2025, 1, 1, tzinfo=UTC)
_KEPT = 128  # prints in memory; about 20 MB
_ARCHIVAL: list[Literal["a-2a", "ua-1"]] = ["a-2a", "ua-1"]

Format = Literal["pdf", "png"]


class RenderError(Exception):
    """A print cannot be made as it should look; one sentence says why."""


class TypstRenderer:
    """Prints templates. Typst's compiler serves one thread only and stays small when it stays."""

    def __init__(self) -> None:
        self._compiler = typst.Compiler(
            root=_TEMPLATES,
            font_paths=typst.Fonts(
                include_system_fonts=False,
                include_embedded_fonts=False,
                font_paths=list(map(str, FONTS)),
            ),
        )
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="press")
        self._kept: dict[str, tuple[bytes, ...]] = {}  # only the thread writes

    async def pdf(self, template: str, data: object) -> bytes:
        """Return a tagged PDF (PDF/A-2a, PDF/UA-1) of a template. Raises RenderError.

        `data` holds strings, numbers, tuples, mappings and dataclasses; of these the template
        also learns their names, as `kind`.
        """
        (content,) = await self._print(template, "pdf", data)
        return content

    async def png(self, template: str, data: object) -> tuple[bytes, ...]:
        """Return a picture of each page of a template. Raises RenderError."""
        return await self._print(template, "png", data)

    def close(self) -> None:
        """Stop the thread, after the print in hand."""
        self._thread.shutdown(cancel_futures=True)

    async def _print(self, template: str, form: Format, data: object) -> tuple[bytes, ...]:
        text = EMOJI.sub("", json.dumps(data, default=_as_mapping, ensure_ascii=False))
        key = hashlib.sha256(f"{template} {form} {text}".encode()).hexdigest()
        if kept := self._kept.get(key):
            return kept
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._thread, self._work, key, template, form, text)

    def _work(self, key: str, template: str, form: Format, text: str) -> tuple[bytes, ...]:
        if kept := self._kept.get(key):  # somebody asked for the same while this one waited
            return kept
        if form == "png":
            # A picture may lack a glyph in silence; an archival PDF may not.
            self._compile(template, text, format="pdf", pdf_standards="a-2u")
            pages = self._compile(template, text, format="png", ppi=_PPI)
        else:
            pages = self._compile(template, text, format="pdf", pdf_standards=_ARCHIVAL)
        if len(self._kept) >= _KEPT:
            del self._kept[next(iter(self._kept))]
        self._kept[key] = pages
        return pages

    def _compile(self, template: str, text: str, **options: Any) -> tuple[bytes, ...]:
        try:
            made, warnings = self._compiler.compile_with_warnings(
                input=_TEMPLATES / f"{template}.typ",
                sys_inputs={"data": text},
                timestamp=_TIMESTAMP,
                **options,
            )
        except typst.TypstError as error:
            raise RenderError(f"{template} cannot be printed: {error.message}") from error
        if warnings:
            raise RenderError(f"{template} prints with a warning: {warnings[0].message}")
        return tuple(made) if isinstance(made, list) else (made or b"",)


def _as_mapping(value: object) -> dict[str, Any]:
    if not is_dataclass(value) or isinstance(value, type):
        raise TypeError(f"{type(value).__name__} is nothing a template can use")
    named = {field.name: getattr(value, field.name) for field in fields(value)}
    return {"kind": type(value).__name__.lower(), **named}
