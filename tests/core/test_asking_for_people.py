"""Asking for a human, as people in a hurry write it: each wish × each verb × each somebody."""

from itertools import product

import pytest

from bot.core.questions.acts import Act
from tests.built import content

HURRIED = {
    "fr": (
        ("je veux", "jveu", "jveux", "je ve", "je v", "j'aimerais", "je voudrai", "on voudrait"),
        ("parler a", "parlé à", "discuter avec", "parler avec", "causer avc"),
        (
            *(
                "kelkun",
                "qqn",
                "qq1",
                "quelqun",
                "un humain",
                "une vrai personne",
                "un responsable",
            ),
            *("1 conseiller", "un être humain", "un agent"),
        ),
    ),
    "ar": (
        ("أريد", "أود", "هل يمكنني", "أرغب في", "أحتاج إلى"),
        ("التحدث مع", "الكلام مع", "التواصل مع"),
        ("شخص", "إنسان", "مسؤول", "موظف حقيقي", "أحدكم"),
    ),
    "ary": (
        ("بغيت", "خاصني", "واش ممكن", "بغينا", "عافاك"),
        ("نهضر مع", "ندوي مع", "نتكلم مع", "نهدر معا"),
        ("شي واحد", "شي حد", "بنادم", "شي مسؤول", "شي واحد منكم"),
    ),
    "ary-latn": (
        ("bghit", "khassni", "wach momkin", "n9der", "brit"),
        ("nhder m3a", "ndwi ma3a", "nehder m3a", "ntkellem m3a"),
        ("chi wahed", "chi 7ed", "bnadem", "chi responsable", "chi mas2oul", "chi wa7d"),
    ),
    "en": (
        ("i want to", "i wanna", "i need to", "can i", "i would like to"),
        ("talk to", "speak with", "chat with", "speak to"),
        ("a human", "someone", "a real person", "sb", "an agent", "a manager"),
    ),
}


@pytest.mark.parametrize("writing", HURRIED)
def test_whoever_asks_for_people_is_understood(writing: str) -> None:
    """With a word of courtesy or none, and a question mark or none."""
    asked = [" ".join(words) for words in product(*HURRIED[writing])]
    polite = {"fr": "svp", "ar": "من فضلكم", "ary": "عافاك", "ary-latn": "3afak", "en": "please"}
    asked += [f"{one} {polite[writing]} ?" for one in asked[::3]]

    assert [one for one in asked if _act(one) is not Act.HUMAN] == []


@pytest.mark.parametrize(
    "text",
    [
        "jveu un humain", "je ve parler a kelkun", "je v parler a qqn", "passez moi qqn",
        "ya pas un responsable ?", "talk to a person pls", "bghit chi wahed ihder m3aya",
        "بغيت نهضر مع شي واحد", "بغيت شي واحد يهضر معايا", "parler a un humain", "qqn svp",
        "y a pas moyen de parler à quelqu'un ?", "il y a un responsable ?", "ya personne ici",
        "ya qq1", "ya un humain ou koi", "il y a un humain ici ?",
        "je ve pas parler a un robot", "jai besoin de qqn", "g besoin d'un humain",
        "kelkun peut m'aider ?", "est-ce que quelqu'un peut me répondre", "un conseiller svp",
        "mettez-moi en relation avec un responsable",
        "chi wahed ijawbni 3afak", "wach makaynch chi responsable", "3tini chi wahed",
        "mabghitch nhder m3a robot", "بغيت غير شي حد يعاوني", "عطيني شي مسؤول",
        "واش ماكاينش شي مسؤول", "ما بغيتش نهضر مع الروبو", "حولوني إلى شخص حقيقي",
        "هل هناك مسؤول؟", "أعطوني مسؤولا من فضلكم", "لا أريد التحدث مع آلة",
        "is there a human here?", "gimme a human", "can someone help me please",
        "isn't there a manager?", "i don't want to talk to a bot", "human please",
        "put me through to someone", "no robots, I want a person",
    ],
)  # fmt: skip
def test_people_are_asked_for_in_other_words_too(text: str) -> None:
    """Without a verb, by what is missing, or by what one does not want."""
    done = content().acts.read(text)

    assert (done and done.act) is Act.HUMAN


@pytest.mark.parametrize(
    "text",
    [
        "je veux déclarer un nouveau salarié", "je cherche un pharmacien assistant",
        "j'ai besoin d'un employé à temps partiel", "je veux un code", "parler à la cnss",
        "comment déclarer un responsable", "je peux déclarer une personne étrangère ?",
        "bghit nzid chi wahed f déclaration", "بغيت نزيد شي واحد فالتصريح",
        "أريد التصريح بشخص", "i want to declare a person", "can a person declare twice?",
        "le responsable a changé", "y a pas de code", "il y a une personne en moins sur le bds",
        "wach khass chi wahed yserre7", "quelqu'un peut déclarer à ma place ?",
    ],
)  # fmt: skip
def test_what_names_people_otherwise_is_no_such_wish(text: str) -> None:
    """A person is declared, hired, or missing in a table."""
    assert _act(text) is not Act.HUMAN


@pytest.mark.parametrize(
    "text",
    [
        "personne ne m'a répondu", "personne me repond", "toujours pas de réponse",
        "aucune réponse", "vous répondez pas", "j'attends toujours", "quand j'aurai une réponse ?",
        "où en est ma question ?", "du nouveau ?", "et ma question ?", "on m'a pas répondu",
        "لم يجبني أحد", "لم أتوصل بأي جواب", "متى ستجيبونني؟", "أين وصل سؤالي؟",
        "ما زلت أنتظر الجواب",
        "حتى واحد ما جاوبني", "ماجاوبتونيش", "فوقاش تجاوبوني", "فين وصل السؤال ديالي",
        "7ta wa7ed ma jawbni", "mazal majawbtounich", "fo9ach tjawbouni", "ba9i kantsenna",
        "nobody answered", "still no reply", "when will i get an answer?", "any news?",
        "what about my question?", "still waiting",
    ],
)  # fmt: skip
def test_who_waits_for_an_answer_is_understood(text: str) -> None:
    """In four languages; « toujours rien » alone may be about a code."""
    assert _act(text) is Act.WAITING


@pytest.mark.parametrize(
    ("act", "texts"),
    [
        (Act.LEAVE, ["laisse tomber", "bon laissez tomber", "tant pis", "j'abandonne", "oubliez",
                     "لا داعي", "انسوا الأمر", "خليها", "ماكاين لاش", "khelliha", "blach",
                     "never mind", "i give up", "forget it"]),
        (Act.DECLARED, ["déjà déclaré", "deja fait", "c déjà déclaré", "je l'ai déjà déclaré",
                        "سبق وصرحت", "already declared", "deja sre7t"]),
    ],
)  # fmt: skip
def test_what_is_given_up_or_done_is_understood(act: Act, texts: list[str]) -> None:
    """So that a courteous word answers it."""
    assert {text: _act(text) for text in texts} == dict.fromkeys(texts, act)


def _act(text: str) -> Act | None:
    done = content().acts.read(text)
    return done.act if done else None
