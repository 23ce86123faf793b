"""What somebody enters and is turned away with, where nothing or only « secret » names it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.built import content

LATIN = ("soleil", "parapluie", "café", "lampe", "sunshine", "umbrella", "warda", "9ahwa")
ARABIC = ("وردة", "قهوة", "كتاب", "غزال", "نجاح")
ENTERED = (
    "je rentre avec {} et il me dit faux", "je lui donne {} et il dit non",
    "j’entre avec {} mais rien",
    "je me connecte avec {} et le site dit inconnu", "j’essaie avec {} et il refuse",
    "je me connecte en tapant {} et ça répond erreur", "avec {} ça ne passe pas",
    "I enter with {} and it says wrong", "I log in using {} but it answers unknown",
    "I get in with {}, refused", "kandkhol b {} w kaygoli ghalat", "dkhelt b {} o ma bghach",
)  # fmt: skip
ARABIC_ENTERED = (
    "كندخل ب {} وكيقولي غالط", "كندخل ب{} وما بغاش", "دخلت ب {} وقال ليا خطأ",
    "أدخل باستعمال {} ويرفض", "كندخل بكلمة {} وما قبلهاش",
)  # fmt: skip
SECRETS = (
    "mon secret est {}", "mon secret reste {}", "le secret que j’utilise est {}",
    "le secret du portail est {}", "le secret, c’est {}",
    "notre secret à nous c’est {}", "the secret of the account is {}", "my secret is {}",
    "le mot pour entrer est {}", "the word to get in is {}", "le mot de passe du compte est {}",
    "secret dyali howa {}", "sirr dyalna howa {}", "mdp dyal lcompte howa {}",
)  # fmt: skip
ARABIC_SECRETS = (
    "السر هو {}", "السر ديالي هو {}", "سري هو {}", "السر ديال الكونط هو {}",
    "كلمة السر ديال الكونط هي {}", "الكلمة لي كندخل بيها هي {}", "المفتاح السري هو {}",
)  # fmt: skip
YEARS = (
    "j’ai tapé {} et ça refuse", "j’ai mis {}, rien", "je mets {} et il me dit faux",
    "j’ai entré {} : erreur", "le {} que je tape est refusé",
    "I typed {} and it is refused", "I enter {} and it says invalid PIN",
    "كتبت {} ورفض", "درت {} وما خدمش", "ktebt {} w refusa", "7tit {} w kaygoli ghalat",
)  # fmt: skip
HARMLESS = (
    "je me connecte avec Chrome et il dit erreur", "I log in with Chrome and it says error",
    "je me connecte avec mon identifiant et il dit erreur", "je rentre avec la carte et il refuse",
    "je me connecte avec succès mais il dit erreur", "كندخل بالبيسي وكيقول غلط",
    "كندخل بشوية وكيقول غلط", "kandkhol b tilifoun w kaygoli ghalat", "je tape recherche et rien",
    "j’ai essayé redémarrer et rien", "I tried everything and nothing works",
    "le secret professionnel nous oblige", "le secret est bien gardé", "السر المهني إجباري",
    "the secret is to start early", "le mot de passe du compte est erroné",
    "le mot de passe du compte est le même", "كلمة السر ديال الكونط هي غالطة",
    "درت المودباس وماخدمش", "كلمة السر رفضها الموقع", "درت كلمة السر وماقبلهاش",
    "المودباس ماخدمش", "dert lmodpas w makhdamch", "en 1999 la CNSS existait déjà",
    "j’ai saisi l’exercice 2026 et il est refusé", "j’ai mis l’année 2025 et c’est refusé",
    "la déclaration de 2024 saisie et refusée",
    "كتبت سنة 2025 ورفض", "I opened in 2009", "depuis 2019 ça refuse",
)  # fmt: skip


def hides(text: str, secret: str) -> bool:
    """Tell whether a secret is not left of what is kept."""
    kept = content().redactor.kept(text)
    return kept is None or secret not in kept


@pytest.mark.parametrize("text", ENTERED + SECRETS)
def test_an_ordinary_word_with_which_one_enters_is_not_kept(text: str) -> None:
    """Refused, or called a secret."""
    assert [word for word in LATIN if not hides(text.format(word), word)] == []


@pytest.mark.parametrize("text", ARABIC_ENTERED + ARABIC_SECRETS)
def test_an_ordinary_word_of_arabic_with_which_one_enters_is_not_kept(text: str) -> None:
    """With the preposition stuck to it or apart."""
    assert [word for word in ARABIC if not hides(text.format(word), word)] == []


@pytest.mark.parametrize("text", YEARS)
@given(year=st.integers(1950, 2049))
def test_four_digits_typed_and_refused_are_a_code(text: str, year: int) -> None:
    """Though they look like a year."""
    assert hides(text.format(year), str(year))


@pytest.mark.parametrize(
    "said", ["dix-neuf cent quatre-vingt", "mille neuf cent soixante-dix", "sept trois neuf"]
)
def test_a_number_in_words_typed_and_refused_is_a_code(said: str) -> None:
    """As one in digits."""
    assert hides(f"je tape {said} et ça refuse", said)


@pytest.mark.parametrize("text", HARMLESS)
def test_by_what_one_enters_and_what_became_of_it_is_kept(text: str) -> None:
    """Browsers, cards, adverbs, denied verbs, years by their name."""
    assert content().redactor.kept(text) == text
