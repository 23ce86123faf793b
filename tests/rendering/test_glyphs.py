"""What the fonts can write: nothing that somebody wrote stops a print or leaves a hole unsaid."""

import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.rendering.glyphs import HOLE, spelled
from bot.rendering.typst_renderer import TypstRenderer

HEAD = {"locale": "fr_MA", "direction": "ltr", "title": "t", "period": "", "charts": ()}


@pytest.mark.parametrize(
    ("written", "printed", "holes"),
    [
        ("L’échéance : « 17 juillet », à 9 h 02.", "L’échéance : « 17 juillet », à 9 h 02.", ""),
        ("آخر أجل: 17 يوليوز، بُشرى!", "آخر أجل: 17 يوليوز، بُشرى!", ""),
        ("e\u0301te\u0301", "été", ""),
        ("𝗔𝗩𝗜𝗦", "AVIS", ""),
        ("1\ufe0f\u20e3 d’abord", "1 d’abord", ""),
        ("📢 Avis ✅", f"{HOLE} Avis {HOLE}", "📢✅"),
        ("ⵣ 中", f"{HOLE} {HOLE}", "ⵣ中"),
        ("\ue000\x07", HOLE * 2, "\ue000\x07"),
    ],
)
def test_spelled(written: str, printed: str, holes: str) -> None:
    """Every letter that there is, the same letter for a disguised one, a hole for the rest."""
    found = spelled(written)

    assert (found.text, "".join(found.holes)) == (printed, holes)


def test_latin_and_arabic_are_covered() -> None:
    """Letters, digits and signs of the three languages."""
    arabic = "".join(map(chr, [*range(0x621, 0x63B), *range(0x641, 0x653)]))
    for characters in (string.printable.strip(), "àâçéèêëîïôûùüÿœæ«»’“”…–—•€°", arabic, "؟،؛ـپڤگ"):
        assert spelled(characters).holes == ()


@pytest.mark.long
async def test_the_press_prints_every_character_that_is_kept(renderer: TypstRenderer) -> None:
    """The table that is read here says the same as the press, of all of Unicode."""
    every = map(chr, [*range(0xD800), *range(0xE000, 0x110000)])
    kept = [one for one in every if spelled(one).text == one]

    assert len(kept) > 1000
    assert await renderer.png("bars", {**HEAD, "nothing": " ".join(kept), "note": ""})


@settings(max_examples=30, deadline=None)
@given(st.text(max_size=60))
async def test_the_press_can_print_whatever_was_spelled(
    renderer: TypstRenderer, text: str
) -> None:
    """Side by side as well."""
    assert await renderer.png("bars", {**HEAD, "nothing": spelled(text).text, "note": ""})
