"""Measuring and escaping text."""

import pytest

from bot.core.writing.telegram_html import plain
from bot.core.writing.text import (
    LABEL_LIMIT,
    MORE,
    escape,
    filled,
    fitted,
    label,
    shortened,
    utf16_length,
    visible,
    visible_length,
)

SIGNS = "aé ض💊\n&<>'\"" + "é"[:1] + "e\u0301" + "👩\u200d🔬" + "👍🏽" + "🇲🇦" + "\u2068b\u2069ـ"


@pytest.mark.parametrize(("text", "length"), [("", 0), ("é", 1), ("💊", 2), ("ضمان", 4)])
def test_length_counts_utf16_units(text: str, length: int) -> None:
    """An emoji counts twice, as Telegram counts it."""
    assert utf16_length(text) == length


def test_escape_leaves_no_markup() -> None:
    """What a person wrote stays text."""
    assert escape("<b>&") == "&lt;b&gt;&amp;"


def test_what_is_short_enough_stays() -> None:
    """To the unit."""
    assert shortened("💊💊", 4) == "💊💊"
    assert fitted("<b>💊💊</b>", 4) == "<b>💊💊</b>"


@pytest.mark.parametrize("most", range(1, 40))
def test_what_is_cut_fits_and_is_cut_between_signs(most: int) -> None:
    """No half of an emoji, of a flag or of a letter with its accent; what was opened is closed."""
    text = SIGNS * 3
    cut = shortened(text, most)
    assert utf16_length(cut) <= most
    head, _, tail = cut.partition(MORE)
    assert text.startswith(head)
    assert not tail.strip("\u2069")
    assert cut.count("\u2068") == cut.count("\u2069")
    assert not head.endswith(("\u200d", "👩"))
    assert not head.endswith("🇲")
    assert not (head.endswith("e") and text[len(head) :].startswith("\u0301"))


@pytest.mark.parametrize("most", range(1, 60))
def test_html_is_cut_outside_of_tags_and_names(most: int) -> None:
    """What is left parses, and reads as the beginning of what there was."""
    html = (
        f'<b>a &amp; <i>{escape(SIGNS)}</i></b>\n<a href="https://x.ma/?a=1&amp;b=2">&lt;b</a> c'
        * 2
    )
    cut = fitted(html, most)
    assert visible_length(cut) <= most
    assert visible(html).startswith(visible(cut).removesuffix(MORE))
    assert cut.count("<b>") == cut.count("</b>")
    assert cut.count("<a ") == cut.count("</a>")
    assert plain(cut)[0] == visible(cut)


def test_a_list_is_filled_up_to_its_room() -> None:
    """What stands between the parts counts; one goes out whatever its length."""
    assert filled(["<b>ab</b>", "cd", "ef"], 6) == 2
    assert filled(["abcdefg", "h"], 3) == 1
    assert filled([], 3) == 0


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Court", "Court"),
        (
            "Me rappeler la date limite pour la déclaration des salaires d’août 2025",
            "Me rappeler la date limite pour la déclaration des salaires…",
        ),
        ("x" * 80, "x" * 63 + "…"),
        ("تذكيري بآخر أجل للتصريح بالأجور عن شهر غشت 2025 في الصندوق الوطني للضمان", None),
    ],
)
def test_a_button_is_cut_at_the_end_of_a_word(text: str, shown: str | None) -> None:
    """« …à quelqu’u… » reads like a fault."""
    cut = label(text)
    assert utf16_length(cut) <= LABEL_LIMIT
    assert shown is None or cut == shown
    kept = cut.removesuffix(MORE)
    assert text.startswith(kept)
    assert " " not in text or text[len(kept) :][:1] in {"", " "}
