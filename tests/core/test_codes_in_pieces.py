"""Six digits in every writing, parted by everything that parts digits, behind every label."""

import re
from itertools import cycle, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.catalog.catalog import Catalog
from bot.core.redaction.reading import Reading
from bot.core.redaction.rows.chained import chained
from bot.core.redaction.rows.long import long_numbers
from bot.core.redaction.rows.mixed import rows
from tests.core.test_secrets import digits

LABELS = (
    "code {}", "le code c'est {}", "otp {}", "lcode howa {}", "الكود {}", "the code is {}",
    "code reçu : {}", "mon code {} refusé", "j'ai tapé le code {}",
)  # fmt: skip
THEN = (
    ", puis ", ", ensuite ", " et puis ", ", après ", ", enfin ", " suivi de ", ", then ",
    " followed by ", "، ثم ", " من بعد ", " mn b3d ", ", mn b3d ", " o mn b3d ", " w men ba3d ",
    " … ", "…", " • ", " - ",
)  # fmt: skip
SIGNS = (
    "|", "+", "=", "~", "•", "→", " → ", ":", "; ", "*", "_", "…", "--", ", ", "/", '" "', ")(",
    " et ", " and ", " و ", " puis ", " point ", " ثم ",
)  # fmt: skip
NUMBERED = ("n°", "n° ", "N° ", "no ", "no. ", "nº ", "numéro ", "numero ", "رقم ")
HOLDERS = ("affilié ", "affiliation ", "carte ", "otp ", "le sms ", "mon ", "")
SHAPES = ((2, 2, 2), (3, 3), (1, 2, 3), (4, 2))
WORDS = {
    "fr": "zéro deux trois quatre cinq six sept huit neuf",
    "en": "zero two three four five six seven eight nine",
    "darija": "sifr jouj tlata rb3a khamsa stta sb3a tmnya ts3oud",
    "arabic": "sifr ithnan thalatha arbaa khamsa sitta sabaa thamania tisaa",
}
CODES = ("739204", "480639", "906473", "648037")
TIMES = ("three times", "deux fois", "4 fois", "3 merrat", "two days")
CARDS = ("4539148803436467", "453914880343", "0117800001234567890123", "011780000012345678901234")


def _groups(code: str, shape: tuple[int, ...]) -> list[str]:
    left = iter(code)
    return ["".join(next(left) for _ in range(size)) for size in shape]


def _words(text: str) -> set[str]:
    return {*re.findall(r"[^\W_]+", text)}


def _kept(catalog: Catalog, texts: dict[str, str]) -> list[tuple[str, str]]:
    """Return the texts of which a digit of the code is left, beside what is kept of them."""
    found = ((text, catalog.redactor.kept(text)) for text in texts)
    return [(t, kept) for t, kept in found if kept and any(d in digits(kept) for d in texts[t])]


@pytest.mark.parametrize("then", THEN)
def test_a_code_in_pieces_is_one(catalog: Catalog, then: str) -> None:
    codes = cycle(CODES)
    texts = {
        label.format(then.join(_groups(code, shape))): code
        for label, shape in product(LABELS, SHAPES)
        for code in (next(codes),)
    }

    assert _kept(catalog, texts) == []


@pytest.mark.parametrize("sign", SIGNS)
def test_one_sign_between_single_digits_makes_a_code(catalog: Catalog, sign: str) -> None:
    """Nothing else needs to be said."""
    frames = ("{}", "{} marche pas", "bonjour {} svp")

    texts = {one.format(sign.join(c)): c for one, c in product(frames, CODES)}

    assert _kept(catalog, texts) == []


@pytest.mark.parametrize("spoken", WORDS)
@pytest.mark.parametrize("sign", [" ", ".", "+", "|", " - ", ""])
def test_digits_in_words_are_a_code_whatever_parts_them(
    catalog: Catalog, spoken: str, sign: str
) -> None:
    """Before « three times » too."""
    said = WORDS[spoken].split()
    row = sign.join(said[n] for n in (6, 2, 8, 1, 0, 3))
    glued = {row} if sign or spoken != "arabic" else set()
    tried = {f"I typed {row} {times}" for times in TIMES if sign}

    kept = {text: catalog.redactor.kept(text) or "" for text in glued | tried}

    counted = {one.split()[-2] for one in TIMES}
    assert [t for t in kept.items() if ({*said} - counted) & _words(t[1])] == []


@pytest.mark.parametrize("number", NUMBERED)
def test_a_number_sign_saves_no_identifier(catalog: Catalog, number: str) -> None:
    pieces = ("62-81-940", "62 81 940", "628 19 40", "45.39.14", "73 92 04", "628-194")

    texts = {f"{who}{number}{one}": digits(one) for who, one in product(HOLDERS, pieces)}

    assert _kept(catalog, texts) == []


@given(data=st.data())
def test_a_code_with_digits_below_each_other_is_one_inside_a_sentence(
    catalog: Catalog, data: st.DataObject
) -> None:
    code = data.draw(st.sampled_from(CODES))
    line = data.draw(st.sampled_from(["\n", "\n\n", " \n", ",\n"]))
    shape = data.draw(st.sampled_from([(1,) * 6, (2, 2, 2), (3, 3)]))
    before = data.draw(
        st.sampled_from(["j'ai reçu", "j'ai tapé", "le sms dit", "I typed", "دخلت"])
    )
    frame = data.draw(st.sampled_from(["{}\n{}\net rien", "{} {}\nrefusé", "{} {} c'est le code"]))

    assert _kept(catalog, {frame.format(before, line.join(_groups(code, shape))): code}) == []


@pytest.mark.parametrize("frame", ["{}", "visa {}", "RIB {}", "carte {} refusée", "{}.ma"])
def test_dots_hide_no_card(catalog: Catalog, frame: str) -> None:
    """Neither as a version nor as a host."""
    cuts = ((4, 4, 4, 99), (6, 6, 99), (3, 3, 16, 99), (4, 8, 99), (3, 3, 4, 99))
    dotted = (
        ".".join(filter(None, (card[sum(cut[:n]) : sum(cut[: n + 1])] for n in range(len(cut)))))
        for card, cut in product(CARDS, cuts)
    )

    assert _kept(catalog, {frame.format(one): digits(one) for one in dotted}) == []


@pytest.mark.parametrize("word", ["lot", "article", "B.O.", "facture", "commande", "batch"])
def test_behind_a_code_no_word_of_stock_saves_it(catalog: Catalog, word: str) -> None:
    """Alone it does: lots and orders have long numbers."""
    assert digits(catalog.redactor.kept(f"code {word} 739204") or "") == ""


@pytest.mark.parametrize(
    "text",
    [
        *("article 19 de la loi 17-04", "le lot 739204 est rappelé", "décret n° 2-15-426"),
        *("n° 17-04", "order number 4471 from the wholesaler", "commande 4471 du grossiste"),
        *("Windows 10.0.19045.3803", "Chrome 126.0.6478.127", "trimestre 3 2026"),
        *("ramadan 1447", "1er moharram 1448", "رمضان 1447", "lecteur de carte ACR1252"),
        *("code ATC N02BE01", "le code tarifaire 3004", "la CNSS répond au 05 37 77 17 77"),
        *("le standard de la CNSS 0801 000 180", "12 puis 15 puis 20 salariés"),
        *("10 puis 20 puis 30 jours", "cases 1/2/3/4", "étapes 3, 4, 5, 6", "739 mille 204 dh"),
        *("3+2+4+1 = 10", "sept cent mille deux cent dirhams", "le 10 puis le 12 juillet"),
        *("1) ouvrir 2) signer 3) envoyer", "ventes\n12\n15\n18", "de 8:30 à 16:30"),
    ],
)
def test_quantities_lists_and_known_numbers_are_kept(catalog: Catalog, text: str) -> None:
    assert catalog.redactor.kept(text) == text


def test_a_fixed_number_is_kept_only_beside_an_institution(catalog: Catalog) -> None:
    kept = catalog.redactor.kept

    assert kept("ma pharmacie 05 37 77 17 71") == "ma pharmacie …"
    assert kept("la CNSS 06 61 22 33 44") == "la CNSS …"
    assert kept("l'ordre des pharmaciens 05 37 72 55 25") is not None


@pytest.mark.parametrize(
    "text",
    [
        *("a" * 4096, "a." * 2048, "7" * 4096, "7." * 2048, "7 puis " * 585, "7\n" * 2048),
        *("sept" * 1024, "quatre." * 585, "7 et " * 819, '"7" ' * 1024, "1) 7 " * 819),
        *("v" + "i " * 2047, "73, " * 1024, " " * 4096, "7" + " " * 4095, "\n" * 2048 + "7" * 9),
    ],
)
def test_long_rows_are_read_once(text: str) -> None:
    """Nothing is tried again and again: this ends."""
    reading = Reading.of(text)

    found = [*rows(reading, ()), *chained(reading, is_told=True), *long_numbers(reading.low)]

    assert all(0 <= start < end <= len(text) for start, end in found)
