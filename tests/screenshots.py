"""Pictures of screens as people send them: drawn here, in three languages, and spoilt.

The words of the portal are those that sources quote. What is marked INVENTED by whoever draws is
only drawn to be read by the bot: nobody is ever shown it.
"""

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from random import Random
from typing import Any

from PIL import Image, ImageDraw, ImageEnhance, ImageFilter, ImageFont

from bot.rendering.glyphs import FONTS

Picture = Image.Image
Font = ImageFont.FreeTypeFont

WIDTH, HEIGHT = 720, 1280  # as Telegram keeps a photo of a telephone's screen
_MARGIN = 36
_BAR = 100
_LIGHT = {"paper": "#ffffff", "ink": "#1b1b1b", "error": "#b3261e", "frame": "#9a9a9a"}
_DARK = {"paper": "#111b21", "ink": "#e9edef", "error": "#ffb4ab", "frame": "#50606a"}


@dataclass(frozen=True)
class Row:
    """A row of a screen: its words, and how it is drawn: text, error, field or button."""

    words: str
    look: str = "text"


def error(words: str) -> Row:
    """Return a message of an error."""
    return Row(words, "error")


def box(words: str) -> Row:
    """Return a box to write in."""
    return Row(words, "field")


def button(words: str) -> Row:
    """Return a button."""
    return Row(words, "button")


def drawn(rows: Sequence[Row | str], *, is_dark: bool = False, size: int = 30) -> Picture:
    """Return a screen with these rows, below the hour and the battery; `size` of its letters."""
    colours = _DARK if is_dark else _LIGHT
    picture = Image.new("RGB", (WIDTH, HEIGHT), colours["paper"])
    pen = ImageDraw.Draw(picture)
    pen.text((_MARGIN, 14), "10:42", font=_font("10:42", 24), fill=colours["ink"])
    pen.text((WIDTH - _MARGIN, 14), "87 %", font=_font("87", 24), fill=colours["ink"], anchor="ra")
    top = _BAR
    for row in rows:
        top = _row(pen, row if isinstance(row, Row) else Row(row), top, colours, size)
    return picture


def _row(pen: ImageDraw.ImageDraw, row: Row, top: int, colours: dict[str, str], size: int) -> int:
    """Draw a row and return where the next begins."""
    font = _font(row.words, size)
    lines = _wrapped(pen, row.words, font)
    bottom = top + int(1.5 * size) * len(lines)
    ink = colours["error" if row.look == "error" else "ink"]
    if row.look == "button":
        pen.rounded_rectangle((_MARGIN, top - 12, WIDTH - _MARGIN, bottom + 12), 14, "#0b5a55")
        ink = "#ffffff"
    elif row.look == "field":
        box = (_MARGIN, top - 12, WIDTH - _MARGIN, bottom + 12)
        pen.rounded_rectangle(box, 10, outline=colours["frame"], width=2)
    inside = _MARGIN + (16 if row.look in {"button", "field"} else 0)
    for line in lines:
        if _is_arabic(line):
            place = (WIDTH - inside, top)
            pen.text(place, line, font=font, fill=ink, anchor="ra", direction="rtl", language="ar")
        else:
            pen.text((inside, top), line, font=font, fill=ink)
        top += int(1.5 * size)
    return top + size + (14 if row.look in {"button", "field"} else 0)


def _wrapped(pen: ImageDraw.ImageDraw, words: str, font: Font) -> list[str]:
    lines: list[str] = []
    for paragraph in words.split("\n"):
        line = ""
        for word in paragraph.split():
            longer = f"{line} {word}".strip()
            if line and pen.textlength(longer, font=font) > WIDTH - 2 * _MARGIN - 32:
                lines.append(line)
                line = word
            else:
                line = longer
        lines.append(line)
    return lines


def _is_arabic(words: str) -> bool:
    return any("\u0600" <= sign <= "\u06ff" for sign in words)


@cache
def _font_file(name: str) -> str:
    return next(
        str(path) for folder in FONTS for path in sorted(folder.glob("*.ttf")) if name in path.name
    )


def _font(words: str, size: int) -> Font:
    name = "SansArabic-Regular" if _is_arabic(words) else "IBMPlexSans["
    return ImageFont.truetype(_font_file(name), size)


# How a picture is spoilt on its way


def clean(picture: Picture, chance: Random) -> bytes:  # noqa: ARG001 - one of several
    """Return a screenshot as it is."""
    return _saved(picture, "PNG")


def passed_on(picture: Picture, chance: Random) -> bytes:
    """Return one that was made smaller and squeezed on its way from chat to chat."""
    share = chance.uniform(0.72, 0.85)
    size = int(picture.width * share), int(picture.height * share)
    smaller = picture.resize(size, Image.Resampling.LANCZOS)
    return _saved(smaller, "JPEG", quality=chance.randint(35, 60))


def noisy(picture: Picture, chance: Random) -> bytes:
    """Return one with the grain of a bad camera."""
    grain = Image.effect_noise(picture.size, chance.uniform(25, 45)).convert("RGB")
    return _saved(Image.blend(picture, grain, chance.uniform(0.1, 0.2)), "JPEG", quality=75)


def askew(picture: Picture, chance: Random) -> bytes:
    """Return one that is a few degrees off."""
    angle = chance.choice((-1, 1)) * chance.uniform(1, 4)
    turned = picture.rotate(
        angle, Image.Resampling.BICUBIC, expand=True, fillcolor=picture.getpixel((2, 2))
    )
    return _saved(turned, "JPEG", quality=80)


def photographed(picture: Picture, chance: Random) -> bytes:
    """Return a photo of the screen: from aside, a little blurred, uneven light, moiré."""
    wide, high = picture.size
    big = picture.resize((wide * 3 // 2, high * 3 // 2), Image.Resampling.BICUBIC)
    wide, high = big.size
    shift = [chance.uniform(0.0, 0.04) for _ in range(8)]
    corners = (
        *(-shift[0] * wide, -shift[1] * high),
        *(-shift[2] * wide, high * (1 + shift[3])),
        *(wide * (1 + shift[4]), high * (1 + shift[5])),
        *(wide * (1 + shift[6]), -shift[7] * high),
    )
    seen = big.transform(
        big.size, Image.Transform.QUAD, corners, Image.Resampling.BICUBIC, fillcolor="#3a3a3a"
    )
    light = Image.linear_gradient("L").rotate(chance.choice((0, 90, 180))).resize(big.size)
    light = light.point(lambda level: 150 + level * 105 // 255)
    seen = Image.composite(seen, ImageEnhance.Brightness(seen).enhance(0.55), light)
    stripes = Image.effect_noise((wide // 3, 4), 60).resize(big.size).convert("RGB")
    seen = Image.blend(seen, stripes, 0.06).filter(ImageFilter.GaussianBlur(1.1))
    return _saved(seen, "JPEG", quality=70)


SPOILT: dict[str, Callable[[Picture, Random], bytes]] = {
    "clean": clean,
    "passed on": passed_on,
    "noisy": noisy,
    "askew": askew,
    "photographed": photographed,
}


def _saved(picture: Picture, kind: str, **options: Any) -> bytes:
    kept = io.BytesIO()
    picture.save(kept, kind, **options)
    return kept.getvalue()
