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

ASKS = {
    "fr": "Envoyez-nous le code reçu par SMS, puis comparez les 3 colonnes.",
    "ar": "أرسلوا لنا الرمز الذي وصلكم عبر الرسالة القصيرة، ثم قارنوا 3 أعمدة.",
    "en": "Send us the code you got by SMS, then compare the 3 columns.",
}
QUESTION = "Pourquoi le relevé montre-t-il un écart ?"


def plain(words: str) -> str:
    """Return words without marks of direction and joined spaces."""
    for sign in "\u2066\u2067\u2068\u2069\u200e\u200f":
        words = words.replace(sign, "")
    return words.replace("\u00a0", " ").replace("\u202f", " ")


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
    assert not any(text in one for one in notices.warnings(draft, "fr"))
    body = "Bande d'idiots, comparez les 3 colonnes de la prime."
    assert await made.official_drafts.write(number, "fr", f"{QUESTION}\n{body}", officer_id=KARIM)
    draft = await made.official.find(number)
    assert draft is not None
    (why,) = notices.warnings(draft, "fr")
    assert text in why
    assert "« idiots »" in why.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("body", "why", "named"),
    [
        ("Voyez www.damancom-aide.ma et les 3 colonnes.", "un lien", "www.damancom-aide.ma"),
        ("Appelez le 0522 54 70 54, puis comparez les 3.", "un numéro", "0522 54 70 54"),
        ("Envoyez-moi votre code, puis comparez les 3 colonnes.", "un code", "code"),
        ("La date limite est reportée ; voyez les 3 colonnes.", "une date qui change", "reportée"),
        ("اتصلوا على الرقم 0522547054 ثم قارنوا 3 أعمدة.", "un numéro", "0522547054"),
        ("See example.org and compare the 3 columns.", "un lien", "example.org"),
    ],
)
async def test_who_approves_reads_what_to_look_at_twice(
    bench: Bench, body: str, why: str, named: str
) -> None:
    """In the notice that asks, in the reader's language, and which words it is.

    Of a harmless answer nothing is said.
    """
    made = await opened(bench)
    number = await drafted(made)
    draft = await made.official.find(number)
    assert draft is not None
    for text, is_said in ((draft.texts["fr"].body, False), (body, True)):
        changed = replace(draft, texts={**draft.texts, "fr": Text(QUESTION, text)})
        async with bench.db.transaction() as tx:
            await tx.execute("DELETE FROM messages")
            await tx.execute("DELETE FROM deliveries")
            assert await made.official.notices.ask(tx, changed, [SALMA], reaches=0, now=NOW) == 1
        rows = await bench.db.read.all("SELECT language, html FROM messages")
        asked = {row["language"]: row["html"].replace("\u00a0", " ") for row in rows}
        asked["fr"] = plain(asked["fr"])
        for said in ("À vérifier avant l’accord", why, f"{named} »"):
            assert (said in asked["fr"]) is is_said, asked["fr"]
        assert ("👁" in asked["ar"]) is is_said


@pytest.mark.parametrize("language", ASKS)
async def test_an_answer_that_asks_for_a_code_is_not_submitted(
    bench: Bench, language: str
) -> None:
    """Written in any language, read in any: the card says so, and which words it is."""
    made = await opened(bench)
    number = await drafted(made)
    draft = await made.official.find(number)
    assert draft is not None
    asking = replace(draft, texts={**draft.texts, language: Text(QUESTION, ASKS[language])})
    assert Defect.ASKS in made.official.defects(asking, now=NOW)
    named = {"fr": "code", "ar": "الرمز", "en": "code"}
    for reader, says in (("fr", "demande un code"), ("ar", "رمز"), ("en", "asks for a code")):
        said = plain(made.official.notices.lacks(asking, Defect.ASKS, reader))
        assert says in said
        assert named[language] in said.rpartition("(")[2], said


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
