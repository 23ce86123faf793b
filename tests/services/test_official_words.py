"""The words of an official answer: what is refused, what is looked at twice, what denies it."""

from dataclasses import replace

import pytest

from bot.core.questions.official import MOST_PHRASINGS, Defect, DefectError, Text
from bot.services.official.checks import is_marked_up
from bot.services.official.disputes import denies
from tests.built import content
from tests.cast import KARIM, SALMA
from tests.services.bench import Bench
from tests.services.test_official import ANSWER, LIKE_IT, NOW, drafted, opened, topics

QUESTION = "Pourquoi le relevé montre-t-il un écart ?"


@pytest.mark.parametrize(
    "body", ["Ouvrez <b>le relevé</b>.", "Voyez <a href='x'>ici</a>.", "Fin.<br/>Suite.", "<i>"]
)
async def test_a_tag_is_refused_as_it_would_be_read(bench: Bench, body: str) -> None:
    """Nothing of it is taken; what compares two numbers is no tag."""
    made = await opened(bench)
    number = await drafted(made)
    with pytest.raises(DefectError) as refused:
        await made.official_drafts.write(number, "fr", f"{QUESTION}\n{body}", officer_id=KARIM)
    assert refused.value.defects == [Defect.MARKUP]
    draft = await made.official.find(number)
    assert draft is not None
    assert draft.texts["fr"].body == ANSWER


@pytest.mark.parametrize("words", ["a < b et c > d", "3 <4", "x <- y", "<" * 4096, "<a" * 2048])
def test_what_is_no_tag_is_left(words: str) -> None:
    """Signs of comparison, and any length of them."""
    assert not is_marked_up(words)


async def test_a_word_that_may_hurt_is_looked_at_twice(bench: Bench) -> None:
    """Who approves reads why; the answer may be good all the same."""
    made = await opened(bench)
    number = await drafted(made)
    notices, text = made.official.notices, "un mot qui peut blesser"
    draft = await made.official.find(number)
    assert draft is not None
    assert text not in notices.warnings(draft, "fr")
    body = "Bande d'idiots, comparez les 3 colonnes de la prime."
    assert await made.official_drafts.write(number, "fr", f"{QUESTION}\n{body}", officer_id=KARIM)
    draft = await made.official.find(number)
    assert draft is not None
    assert text in notices.warnings(draft, "fr")


@pytest.mark.parametrize(
    ("body", "why"),
    [
        ("Voyez www.damancom-aide.ma et les 3 colonnes.", "un lien"),
        ("Appelez le 0522 54 70 54, puis comparez les 3 colonnes.", "un numéro"),
        ("Envoyez-moi votre code, puis comparez les 3 colonnes.", "un code"),
        ("La date limite est reportée ; comparez les 3 colonnes.", "une date qui change"),
    ],
)
async def test_who_approves_reads_what_to_look_at_twice(bench: Bench, body: str, why: str) -> None:
    """In the notice that asks, in the reader's language; of a harmless answer nothing is said."""
    made = await opened(bench)
    number = await drafted(made)
    draft = await made.official.find(number)
    assert draft is not None
    for text, is_said in ((draft.texts["fr"].body, False), (body, True)):
        changed = replace(draft, texts={**draft.texts, "fr": Text(QUESTION, text)})
        async with bench.db.transaction() as tx:
            await tx.execute("DELETE FROM messages")
            await tx.execute("DELETE FROM deliveries")
            assert await made.official.notices.ask(tx, changed, [SALMA], now=NOW) == 1
        rows = await bench.db.read.all("SELECT language, html FROM messages")
        asked = {row["language"]: row["html"].replace("\u00a0", " ") for row in rows}
        for said in ("À vérifier avant l’accord", why):
            assert (said in asked["fr"]) is is_said, asked["fr"]
        assert ("👁" in asked["ar"]) is is_said


async def test_phrasings_are_added_one_a_line(bench: Bench) -> None:
    """And find the answer once it is in force; no secret, none too long, none too many."""
    made = await opened(bench)
    number = await drafted(made)

    async def add(words: str, person: int = KARIM) -> bool:
        return await made.official_drafts.write_phrasings(number, words, officer_id=person)

    assert await add("la plugh du zorglub est vide\n\nzorglub vide ?\n" + LIKE_IT)
    draft = await made.official.find(number)
    assert draft is not None
    said = [one.words for one in draft.phrasings]
    assert said.count(LIKE_IT) == 1
    assert said[-2:] == ["la plugh du zorglub est vide", "zorglub vide ?"]
    assert not await add("autre façon", SALMA), "it is somebody else's draft"
    many = "\n".join(f"façon {'abcdefghijklmn'[n]} de demander" for n in range(MOST_PHRASINGS))
    for words, defect in (
        ("mon code est 482915", Defect.SECRET),
        ("long " * 60, Defect.PHRASINGS),
        ("12 ?", Defect.PHRASINGS),
        (many, Defect.PHRASINGS),
    ):
        with pytest.raises(DefectError) as refused:
            await add(words)
        assert refused.value.defects == [defect]

    await made.official.submit(number, officer_id=KARIM, now=NOW)
    assert await made.official.approve(number, officer_id=SALMA, now=NOW)
    assert topics(made, "la plugh du zorglub est vide")


@pytest.mark.parametrize(
    "words",
    [
        "C'est faux", "c’est faux : c'est 36 mois", "Faux : 36 mois", "C'est faux c'est 36 mois",
        "Ce n'est pas vrai, la CNSS dit autre chose.", "Vous vous trompez", "That's wrong",
        "this is false, it is 36 months", "هذا غير صحيح", "خطأ، المدة 36 شهرا", "Ghalat",
    ],
)  # fmt: skip
def test_words_deny_what_was_told(words: str) -> None:
    """In each language, with or without what is right."""
    assert denies(content(), words)


@pytest.mark.parametrize(
    "words",
    [
        "C'est faux ?", "Est-ce faux", "Faux numéro d'affiliation", "Erreur 403 sur Damancom",
        "Le code est faux", "wrong password", "C'est bon", "", "faux" * 1000, "c'est " * 800,
        "خطأ في الرمز",
    ],
)  # fmt: skip
def test_a_question_or_something_else_that_is_wrong_denies_nothing(words: str) -> None:
    """A code may be wrong; who asks whether it is wrong is answered."""
    assert not denies(content(), words)
