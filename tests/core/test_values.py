"""Values of open points as officers write them: read by their kind, or refused with a reason."""

import pytest

from bot.core.official.values import BadValueError, Kind, Unit, duration, lines_of, read

LANGUAGES = ("fr", "ar", "en")


@pytest.mark.parametrize(
    ("kind", "written", "kept"),
    [
        (Kind.PHONE, "0522547054", "05 22 54 70 54"),
        (Kind.PHONE, "+212 5 22 54 70 54", "05 22 54 70 54"),
        (Kind.PHONE, "٠٥٢٢٥٤٧٠٥٤", "05 22 54 70 54"),
        (Kind.PHONE, "080-203-0100", "080 203 01 00"),
        (Kind.PHONE, "3939", "3939"),
        (Kind.SITE, "www.ordre.ma/", "https://www.ordre.ma"),
        (Kind.MAIL, "Aide@cnss.ma", "aide@cnss.ma"),
        (Kind.MONEY, "3 422,70 DH", "3422.7"),
        (Kind.MONEY, "6.000 dirhams", "6000"),
        (Kind.PERCENT, "٠٫٥ ٪", "0.5"),
        (Kind.NUMBER, "3", "3"),
        (Kind.DATE, "15/01/2027", "2027-01-15"),
        (Kind.DATE, "15 janvier 2027", "2027-01-15"),
        (Kind.HOUR, "16 h 30", "16:30"),
        (Kind.HOUR, "9h", "09:00"),
        (Kind.DURATION, "5 minutes", "5 minute"),
        (Kind.DURATION, "48h", "48 hour"),
        (Kind.DURATION, "30 يوما", "30 day"),
        (Kind.REFERENCE, "312-1-16", "312-1-16"),
        (Kind.ADDRESS, "649 Bd Mohammed V,\u200f Casablanca", "649 Bd Mohammed V, Casablanca"),
        (Kind.WORDS, "À l'agence\nبالوكالة\nAt the agency", "À l’agence\nبالوكالة\nAt the agency"),
    ],
)
def test_a_value_is_read_as_people_write_it(kind: Kind, written: str, kept: str) -> None:
    """In the figures of either script, with or without a unit; read again it is the same."""
    assert read(kind, written) == kept


@pytest.mark.parametrize(
    ("kind", "written", "why"),
    [
        (Kind.PHONE, "06 61 23 45 67", "phone"),  # a person's
        (Kind.PHONE, "05 22 54", "phone"),
        (Kind.PHONE, "0899 12 34 56", "phone"),  # paid for by who calls
        (Kind.SITE, "https://cnss.ma@vol.example", "site"),
        (Kind.SITE, "javascript:alert(1)", "site"),
        (Kind.SITE, "xn--cnss-abc.ma", "site"),
        (Kind.MONEY, "beaucoup", "money"),
        (Kind.PERCENT, "101 %", "bounds"),
        (Kind.PERCENT, "quatre %", "percent"),
        (Kind.PERCENT, "9 000 000 000 %", "bounds"),
        (Kind.MONEY, "123456789012 DH", "bounds"),
        (Kind.NUMBER, "99999999", "bounds"),
        (Kind.NUMBER, "😀", "number"),
        (Kind.DURATION, "99999 jours", "bounds"),
        (Kind.DURATION, "99999 lunes", "duration"),
        (Kind.HOUR, "😀", "hour"),
        (Kind.WORDS, "Oui 😀\nنعم\nYes", "pictures"),
        (Kind.ADDRESS, "📍 649 Bd Mohammed V", "pictures"),
        (Kind.NUMBER, "2,5", "number"),
        (Kind.DATE, "le 15 janvier", "date"),
        (Kind.DATE, "31/02/2027", "date"),
        (Kind.HOUR, "25h", "bounds"),
        (Kind.DURATION, "0 jour", "duration"),
        (Kind.DURATION, "5 lunes", "duration"),
        (Kind.DURATION, "5 minutes\n6 minutes", "duration"),
        (Kind.ADDRESS, "voir www.vol.example", "link"),
        (Kind.WORDS, "une seule ligne", "words"),
        (Kind.WORDS, "français\nencore français\nEnglish", "words"),
        (Kind.WORDS, "3 fois\nأربع مرات\n3 times", "numbers"),
        (Kind.WORDS, "{fact:x}\nبالوكالة\nAt the agency", "signs"),
        (Kind.WORDS, "le &period;x\nفي &period;\nat &period;x", "signs"),
        (Kind.WORDS, "le &#46;\nفي &#46;\nat &#46;", "signs"),
        (Kind.REFERENCE, "__BDS__", "signs"),
        (Kind.WORDS, f"{'a' * 161}\nبالوكالة\nAt", "long"),
        (Kind.NUMBER, " \n ", "number"),
    ],
)
def test_what_is_no_value_is_refused_with_its_reason(kind: Kind, written: str, why: str) -> None:
    """Never a mobile, which is somebody's; never a link where words are asked for."""
    with pytest.raises(BadValueError) as refused:
        read(kind, written)
    assert refused.value.why == why


@pytest.mark.parametrize("kind", [one for one in Kind if one is not Kind.FOUND])
@pytest.mark.parametrize(
    "written", ["a." * 2048, "a" * 4000, "1 " * 2000, "-1." * 1300, "\n" * 4000]
)
def test_long_words_are_refused_at_once(kind: Kind, written: str) -> None:
    """Whatever the pattern: only a line's length is looked at."""
    with pytest.raises(BadValueError):
        read(kind, written)


def test_what_is_kept_is_read_back() -> None:
    """A duration as its number and unit, words by language, an address for all."""
    assert duration("30 day") == (30, Unit.DAY)
    assert lines_of("a\nب\nc", LANGUAGES) == {"fr": "a", "ar": "ب", "en": "c"}
    assert lines_of("Rabat", LANGUAGES) == dict.fromkeys(LANGUAGES, "Rabat")


REACHING = [
    ("t.me/evil_bot", "link"),
    ("www.evil.com/x", "link"),
    ("damancom.tk", "link"),
    ("DAMANCOM.Tk", "link"),
    ("bit.ly", "link"),
    ("evil.com", "link"),
    ("évil.tk", "link"),
    ("evil\u2024com", "link"),
    ("ｗｗｗ．ｅｖｉｌ．ｃｏｍ", "link"),
    ("evil dot com", "link"),
    ("aide@evil", "link"),
    ("@cnss_aide", "link"),
    ("tg://resolve", "link"),
    ("41.77.118.2", "link"),
    ("cnѕѕ", "link"),  # a letter of another alphabet
    ("0661234567", "mobile"),
    ("06 61 23 45 67", "mobile"),
    ("06.61.23.45.67", "mobile"),
    ("06/61/23/45/67", "mobile"),
    ("O6 61 23 45 67", "mobile"),
    ("0712345678", "mobile"),
    ("+212661234567", "mobile"),
    ("00212 6 61 23 45 67", "mobile"),
    ("212661234567", "mobile"),
    ("٠٦٦١٢٣٤٥٦٧", "mobile"),
    ("+33 1 23 45 67 89", "mobile"),
    ("zéro six soixante et un vingt trois", "mobile"),
]


@pytest.mark.parametrize("kind", [Kind.REFERENCE, Kind.ADDRESS, Kind.WORDS])
@pytest.mark.parametrize(("said", "why"), REACHING)
def test_words_lead_nowhere_and_reach_nobody(kind: Kind, said: str, why: str) -> None:
    """An address is taken where one is asked for, and a telephone likewise: nowhere else."""
    written = said if kind is Kind.REFERENCE else f"voir {said}\nانظروا {said}\nsee {said}"
    with pytest.raises(BadValueError) as refused:
        read(kind, written)
    assert refused.value.why == why


@pytest.mark.parametrize(
    "written",
    [
        "Le 06/07/2025 à 16:30\nيوم 06/07/2025 على 16:30\nOn 06/07/2025 at 16:30",
        "Par chèque, 98 % des cas\nبالشيك، في 98 % من الحالات\nBy cheque, in 98% of cases",
        "Quatre-vingt-dix-huit jours\nثمانية وتسعون يوما\nNinety-eight days",
        "Au 05 22 54 70 54, le matin\nعلى 05 22 54 70 54 صباحا\nOn 05 22 54 70 54, mornings",
        "Sur place (guichet n° 3)\nفي عين المكان (الشباك رقم 3)\nOn site (desk no. 3)",
    ],
)
def test_words_that_reach_nobody_are_taken(written: str) -> None:
    """Days, amounts, numbers in words, the landline of an institution."""
    assert read(Kind.WORDS, written) == written


@pytest.mark.parametrize(
    "sign",
    "\x00\x07\x7f\x85\u034f\u180e\u202d\u202e\u2063\u2800\u3164\uffa0\ud800\ue000\U000e0041",
)
@pytest.mark.parametrize("kind", [one for one in Kind if one is not Kind.FOUND])
def test_what_nobody_sees_is_refused(kind: Kind, sign: str) -> None:
    """Whatever the kind, before anything else is looked at."""
    with pytest.raises(BadValueError) as refused:
        read(kind, f"3{sign}9")
    assert refused.value.why == "unseen"


@pytest.mark.parametrize("sign", "\u00ad\u061c\u200b\u200d\u200e\u2060\u2066\u2069\ufe0f\ufeff")
def test_what_a_copy_brings_along_is_left_out(sign: str) -> None:
    """A joiner stays where Arabic script is written with it, and nowhere else."""
    assert read(Kind.REFERENCE, f"{sign}BD{sign}S{sign}") == "BDS"
    joined = "À l’agence\nمی\u200cخواهم\nAt the agency"
    assert read(Kind.WORDS, joined) == joined


@pytest.mark.parametrize("line", ["06 " * 53, "a." * 80, "@" * 160, "212" * 53, "7 " * 80])
def test_a_line_of_any_kind_is_read_at_once(line: str) -> None:
    """The longest that is looked at."""
    with pytest.raises(BadValueError):
        read(Kind.WORDS, f"{line}\n{line}\n{line}")
