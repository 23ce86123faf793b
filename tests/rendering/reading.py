"""Reads prints back: the structure of a PDF, its words, the colours of a picture."""

import ctypes
import io
from collections.abc import Iterator
from typing import Any

import pikepdf
import pypdfium2  # type: ignore[import-untyped]
from PIL import Image
from pypdf import PdfReader

BRAND = (0x0B, 0x5A, 0x55)
AMBER = (0xCC, 0x7A, 0x00)
AMBER_DEEP = (0xA8, 0x5A, 0x00)
ALARM = (0xB3, 0x26, 0x1E)


def elements(pdf: pikepdf.Pdf) -> Iterator[Any]:
    """Yield every element of a PDF's structure tree, in reading order."""

    def walk(node: Any) -> Iterator[Any]:
        if isinstance(node, pikepdf.Array):
            for child in node:
                yield from walk(child)
        elif isinstance(node, pikepdf.Dictionary):
            if "/S" in node:
                yield node
            if "/K" in node:
                yield from walk(node.K)

    yield from walk(pdf.Root.StructTreeRoot.K)


def words(content: bytes) -> str:
    """Return the text of a PDF with plain spaces. Arabic does not come back whole."""
    pages = PdfReader(io.BytesIO(content)).pages
    text = " ".join(page.extract_text() for page in pages)
    return " ".join(text.replace("\u00a0", " ").split())


def picture(content: bytes) -> Image.Image:
    """Return a picture in red, green and blue."""
    return Image.open(io.BytesIO(content)).convert("RGB")


def columns(image: Image.Image, row: int, colour: tuple[int, int, int]) -> list[int]:
    """Return where in a row of pixels a colour is."""
    return [x for x in range(image.width) if image.getpixel((x, row)) == colour]


def is_bar(found: list[int]) -> bool:
    """Tell whether columns are those of a bar: many, and without a gap."""
    return len(found) > 60 and found[-1] - found[0] + 1 == len(found)


def count(image: Image.Image, colour: tuple[int, int, int]) -> int:
    """Return how many pixels have exactly this colour."""
    found = image.getcolors(maxcolors=image.width * image.height) or []
    return next((number for number, each in found if each == colour), 0)


def latin_lines(content: bytes) -> list[str]:
    """Return the signs of ASCII in each line of a PDF as they are drawn, from left to right.

    What a copy of the text gives back is in the order of reading; this is what the eye sees.
    """
    lines: dict[tuple[int, int], list[tuple[float, str]]] = {}
    for number, page in enumerate(pypdfium2.PdfDocument(content)):
        text = page.get_textpage()
        for n in range(text.count_chars()):
            sign = text.get_text_range(n, 1)
            x, y = ctypes.c_double(), ctypes.c_double()
            pypdfium2.raw.FPDFText_GetCharOrigin(text, n, x, y)
            if sign.isascii() and sign.isprintable():
                lines.setdefault((number, -round(y.value)), []).append((x.value, sign))
    return ["".join(sign for _, sign in sorted(line)) for _, line in sorted(lines.items())]
