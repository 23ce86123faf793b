"""The codes of forms, the months in names of files and the numbers of lots are no secrets."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.built import content

KINDS = ("motif", "activité", "régime", "anomalie", "catégorie", "profession", "mouvement")
SAID = (
    "code {kind} {code}", "le code {kind} est {code} ?", "quel est le code {kind} {code} ?",
    "{kind} code {code}", "code dyal {kind} {code}",
)  # fmt: skip
OTHERS = (
    "reason code 7", "exit reason code 12", "activity code 4773", "job code 3213 was rejected",
    "period code 202611", "code période 112026", "رمز السبب 3", "رمز النشاط 4773",
    "كود ديال السبب 3", "رمز الفترة 112026", "le code d’activité de l’officine est 4773",
    "code motif de sortie 3", "code lot 22B145", "code lot L2209", "lot AB1234",
)  # fmt: skip
FILES = (
    "fichier {}_{:02}{}.txt", "{}_{:02}{}_v2.txt est rejeté", "I uploaded {}_{:02}{}.xml",
    "الملف {}_{:02}{}.txt مرفوض", "{}-{:02}{} (1).txt", "{}_{:02}{}_1.csv",
)  # fmt: skip
NAMES = ("DS", "EDS", "DAMANCOM", "preetabli", "bordereau")


@given(
    kind=st.sampled_from(KINDS),
    said=st.sampled_from(SAID),
    code=st.one_of(st.integers(1, 99), st.integers(1000, 9999)),
)
def test_a_code_of_a_form_is_kept(kind: str, said: str, code: int) -> None:
    """Of a reason, an activity, a regime: everybody may know it."""
    text = said.format(kind=kind, code=code)
    assert content().redactor.kept(text) == text


@pytest.mark.parametrize("text", OTHERS)
def test_its_sisters_in_other_words_are_kept(text: str) -> None:
    """In English and Arabic, of a period, of a lot."""
    assert content().redactor.kept(text) == text


@given(
    text=st.sampled_from(FILES),
    name=st.sampled_from(NAMES),
    month=st.integers(1, 12),
    year=st.integers(2015, 2045),
)
def test_the_month_in_the_name_of_a_file_is_kept(
    text: str, name: str, month: int, year: int
) -> None:
    """The declarations of a payroll are named so."""
    file = text.format(name, month, year)
    assert content().redactor.kept(file) == file


@pytest.mark.parametrize(
    ("text", "secret"),
    [
        ("code lot 739204", "739204"),
        ("code activité 482913", "482913"),
        ("code reçu par SMS 4829", "4829"),
        ("mdp_482913.txt", "482913"),
        ("CIN_BK456789_recto.jpg", "456789"),
        ("affebds_1234567_112026.txt", "1234567"),
    ],
)
def test_what_only_looks_like_it_is_not_kept(text: str, secret: str) -> None:
    """A code of six digits is of no form; a number of a card is no month."""
    assert secret not in (content().redactor.kept(text) or "")
