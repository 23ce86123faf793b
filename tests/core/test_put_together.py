"""Passwords put together from known words, and codes told by their digits, go from every door."""

import pytest

from bot.core.redaction.labelled.composed import composed
from bot.core.redaction.labelled.counted import counted
from bot.core.redaction.labelled.labels import labels
from bot.core.redaction.reading import Reading
from bot.core.secrets import Redactor
from tests.built import content
from tests.core.asked_secrets import lines
from tests.core.test_passphrases import GIVEN
from tests.core.test_secrets import SECRET, leaks

# What is said of it, and what is put together.
SET = (
    "i set it to {} yesterday",
    "I changed it to {} and it works",
    "je l'ai mis : {}",
    "j'ai choisi {} pour damancom",
    "tout est dans la note : {}",
    "c'est {}",
    "drtha {}",
    "drt lih {} o makhdamch",
    "بدلتها {}",
    "درت {} وما خدامش",
    "وضعت {} ولا يعمل",
    "mon mot de passe ? {}",
    "{}",
)
PUT_TOGETHER = (
    *("Welcome_2_Fes", "Welcome.2.Fes", "Welcome-2-Fes", "Fes_Welcome", "A_M_2_K"),
    *("Bonjour_12_Maroc", "Pharmacie-7-Rabat", "Salam_Maroc", "Casa_Bonjour!"),
)
# A text, and what of it must not be left.
COUNTED = (
    ("mon PUK c'est huit fois le chiffre un", "huit fois"),
    ("le code c'est six fois le chiffre 4", "six fois"),
    ("c'est deux fois 456", "456"),
    ("mon code c'est deux fois 456", "456"),
    ("my code is twice 456", "456"),
    ("the code is six times the digit two", "six times"),
    ("lcode howa jouj merrat 456", "456"),
    ("الرمز هو جوج مرات 456", "456"),
    ("les 6 chiffres ce sont tous des 7", "7"),
    ("les chiffres sont tous des sept", "tous des sept"),
    ("the digits are all sevens", "all sevens"),
    ("all the digits are 7", "are 7"),
    ("lar9am kolhom 7", "kolhom 7"),
    ("الأرقام كلها 7", "كلها 7"),
    ("mon code = date de l'aïd dernier", "aïd dernier"),
    ("mon mot de passe c'est l'année de mon mariage", "mariage"),
    ("my password is the date of the last feast", "last feast"),
    ("lmot de passe howa smiyt weldi", "weldi"),
    ("كلمة السر هي تاريخ العيد", "العيد"),
    ("j'utilise celui de la wifi : pharmawifi", "pharmawifi"),
    ("the same as the wifi: pharmawifi", "pharmawifi"),
    ("nafs dyal lwifi : pharmawifi", "pharmawifi"),
)
SAID = """
le fichier DAMANCOM_2_Salaries est refusé
j'ai mis Rabat-Salé comme région
la région : Casablanca-Settat
c'est SARS-CoV-2
c'est l'e-ID qu'il faut ?
j'ai choisi Identité-Numérique
je prends deux fois 500 mg par jour
j'ai payé deux fois la cotisation
j'ai déclaré deux fois le même mois
the portal asked three times
les 6 chiffres sont arrivés
tous les chiffres sont bons
mon code est valable jusqu'à quelle date ?
quelle est la date de mon code ?
le code est arrivé
خلصت جوج مرات
كلمة السر هي نفسها
le fichier s'appelle BDS_Janvier_2025.xml
je l'ai mis sur Identite-numerique.ma
"""


@pytest.mark.parametrize("said", SET)
def test_what_is_put_together_from_known_words_goes_where_it_is_set(said: str) -> None:
    """Joined by « _ », or a digit between; from what is kept and from the log alike."""
    for redactor in (content().redactor, Redactor()):
        for word in PUT_TOGETHER:
            text = said.format(word)
            assert word not in (redactor.kept(text) or ""), text
            assert word not in redactor.erased(text), text


@pytest.mark.parametrize(("text", "told"), COUNTED)
def test_a_secret_that_is_told_by_its_digits_or_its_origin_goes(text: str, told: str) -> None:
    """How often a digit comes, whose day it is, where else it is used."""
    for redactor in (content().redactor, Redactor()):
        assert told not in (redactor.kept(text) or ""), text
        assert told not in redactor.erased(text), text


@pytest.mark.parametrize("text", lines(SAID))
def test_names_counts_and_places_stay(text: str) -> None:
    """A file, a region, a dose, what came twice."""
    assert content().redactor.kept(text) == text


def test_the_log_never_keeps_a_secret_that_the_database_erases() -> None:
    """Whatever the kept words lose, the door of the log loses too."""
    told = [(line.text, line.secrets) for line in SECRET[::3]]
    told += [(text, tuple(words.split("|"))) for text, words in GIVEN]
    told += [(text, (one,)) for text, one in COUNTED]
    ours = content().redactor
    left = [
        (text, one)
        for text, secrets in told
        if (kept := ours.kept(text)) is not None
        for erased in (ours.erased(text), Redactor().erased(text))
        for one in secrets
        if leaks(erased, one) and not leaks(kept, one)
    ]

    assert not left


@pytest.mark.parametrize("unit", ["a.", "a_", "A_2_", "a", "deux fois ", "tous des ", "celui de "])
def test_a_long_text_is_looked_through_once(unit: str) -> None:
    """What nobody writes ends as fast as what they do: nothing is found twice over."""
    reading = Reading.of((unit * 4096)[:4096])

    found = [*composed(reading, labels(reading)), *counted(reading, labels(reading))]

    assert len(found) <= len(reading.tokens)
