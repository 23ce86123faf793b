"""Islands of one direction in a line of the other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.writing.bidi import (
    FSI,
    LRI,
    PDI,
    RLI,
    RLM,
    apart,
    island,
    isolate_latin,
    settled,
    tamed,
)
from tests.reading_order import seen

STEERING = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


@pytest.mark.parametrize(
    ("text", "isolated"),
    [
        ("ادخلوا إلى Damancom الآن", f"ادخلوا إلى {LRI}Damancom{PDI} الآن"),
        ("زر S’authentifier avec OTP هنا", f"زر {LRI}S’authentifier avec OTP{PDI} هنا"),
        ("اكتبوا /guide", f"اكتبوا {LRI}/guide{PDI}"),
        ("أنا Confrère.", f"أنا {LRI}Confrère{PDI}."),
        ("على www.damancom.ma/fr/ الآن", f"على {LRI}www.damancom.ma/fr/{PDI} الآن"),
        (
            "افتحوا https://t.me/Bot?start=faq-1.",
            f"افتحوا {LRI}https://t.me/Bot?start=faq-1{PDI}.",
        ),
        ("القانون 02-24 منذ", f"القانون {LRI}02-24{PDI} منذ"),
        ("رقم 2025-07-003 هنا", f"رقم {LRI}2025-07-003{PDI} هنا"),
        ("اتصلوا بالرقم 080 200 7200.", f"اتصلوا بالرقم {LRI}080 200 7200{PDI}."),
        ("اكتبوا (python -m bot thaw).", f"اكتبوا ({LRI}python -m bot thaw{PDI})."),
        ("audit verify --lang ar هنا", f"{LRI}audit verify --lang ar{PDI} هنا"),
        ("بدون لاتينية 10", "بدون لاتينية 10"),
    ],
)
def test_latin_runs_become_islands(text: str, isolated: str) -> None:
    """A label, an address, the number of a law keeps its own direction inside Arabic."""
    assert isolate_latin(text) == isolated


@given(st.text() | st.text(alphabet=f"aب1 -/.\n{LRI}{FSI}{PDI}"))
def test_isolating_twice_changes_nothing(text: str) -> None:
    """Strings and pages may both pass through; islands are not nested."""
    once = isolate_latin(text)

    assert isolate_latin(once) == once


@given(st.text(alphabet=f"aب1 -/.ℹ⚠<>\n{RLI}{LRI}{FSI}{PDI}{RLM}"))
def test_settling_twice_changes_nothing(text: str) -> None:
    """A text may be a part of another, which is settled in its turn."""
    once = settled(text, is_rtl=True)

    assert settled(once, is_rtl=True) == once


def test_islands_side_by_side_begin_from_the_right() -> None:
    """Without a letter of its own a line, or an island, would be taken as left to right."""
    pair = f"{FSI}أ{PDI}، {FSI}ب{PDI}"

    assert settled(pair, is_rtl=True) == f"{RLM}{pair}"
    assert settled(f"{FSI}{pair}{PDI}: نعم", is_rtl=True) == f"{RLI}{pair}{PDI}: نعم"
    assert settled(f"{FSI}{FSI}أ{PDI}{PDI}", is_rtl=True) == f"{FSI}أ{PDI}"
    assert settled(pair, is_rtl=False) == pair


@given(st.text(alphabet=f"aب1 \n{STEERING}"))
def test_what_a_person_typed_ends_with_its_island(value: str) -> None:
    """A name that turns the direction turns nothing but itself."""
    for line in tamed(value).split("\n"):
        assert not set(line) & set("\u202a\u202b\u202c\u202d\u202e")
        depth = 0
        for character in line:
            depth += (character in f"{LRI}{RLI}{FSI}") - (character == PDI)
            assert depth >= 0
        assert depth == 0


def test_french_isolates_only_what_runs_from_right_to_left() -> None:
    """The words of a French page stay as they are typed."""
    assert apart(["Gare", "صيدلية 24"], is_rtl=False) == ["Gare", f"{FSI}صيدلية 24{PDI}"]
    assert apart(["Gare\nNord"], is_rtl=True) == [f"{FSI}Gare{PDI}\n{FSI}Nord{PDI}"]


@pytest.mark.parametrize(
    ("value", "opening"),
    [
        ("https://www.damancom.ma. لا تعطوا رمزكم", RLI),
        ("www.a.ma : لا", RLI),
        ("https://www.damancom.ma pour déclarer", FSI),
        ("نص https://www.damancom.ma", FSI),
        ("https://www.damancom.ma", FSI),
    ],
)
def test_a_link_at_the_head_does_not_turn_an_arabic_quotation(value: str, opening: str) -> None:
    """The first letters of what follows it say from which side it is read."""
    assert island(value) == f"{opening}{value}{PDI}"


@pytest.mark.parametrize(
    "together",
    ["20h", "20h30", "8h00", "20 h 30", "5G", "250DH", "3DSecure", "1er", "10,5Mo", "J-3", "e-ID"],
)
@pytest.mark.parametrize("around", ["من {} إلى", "الساعة {}", "{} مساء", "من {} إلى 23h"])
def test_figures_and_the_word_they_belong_to_stay_in_their_order(
    together: str, around: str
) -> None:
    """Of « 20h » the letter alone was an island: « h20 » was read."""
    line = isolate_latin(around.format(together))
    begins = line.index(together[0])
    places = [place for place in seen(line) if begins <= place < begins + len(together)]

    assert places == sorted(places)
    assert together in line
