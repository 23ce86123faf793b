"""« Est-ce que ça marche en ce moment ? » in any wording, and what only sounds like it."""

import pytest

from bot.core.portal.questions import Asked
from tests.built import content

ASKED = (
    "Merci de me dire si le site marche",
    "site en panne aujourd'hui ?",
    "bjr le portail cnss marche pas ?",
    "quelqu'un arrive à entrer sur le site ?",
    "Est-ce que ça bloque toujours ?",
    "ça bug toujours ?",
    "On arrive à entrer maintenant ?",
    "damancom en pane ou c ma connexion",
    "c moi ou le site é mort ?",
    "salam alaykom, wach damancom khdam, chokran",
    "Est-ce que ça marche en ce moment ?",
    "est ce que ca marche",
    "Damancom marche aujourd'hui ?",
    "Damancom est en panne ?",
    "le site marche ?",
    "esq le site marche mnt",
    "Est-ce que Damancom fonctionne en ce moment ?",
    "Le portail fonctionne-t-il maintenant ?",
    "le portail est-il accessible ?",
    "Le site de la CNSS est-il en panne aujourd'hui ?",
    "Portail en panne ?",
    "damancom hs ?",
    "Bonjour, est-ce que le portail fonctionne ce matin svp ?",
    "ça marche chez vous ?",
    "ça bloque pour tout le monde ou c'est moi ?",
    "vous aussi le site rame ?",
    "c'est planté pour tout le monde ?",
    "je suis le seul ? le site ne répond pas",
    "y a une panne sur damancom ?",
    "il y a un problème sur le site de la CNSS ?",
    "est-ce que quelqu'un arrive à se connecter ?",
    "On peut se connecter à Damancom en ce moment ?",
    "savez-vous si damancom est down",
    "météo du portail",
    "état du portail",
    "sa marche damancom ?",
    "le site il marche ou pas ?",
    "Le serveur est-il en maintenance ?",
    "damancom est toujours en panne ?",
    "ça remarche ?",
    "ça marche maintenant ?",
    "damancom est revenu ?",
    "is Damancom down?",
    "is the portal down right now?",
    "does the portal work now?",
    "is the site working?",
    "Is it working at the moment?",
    "is damancom up?",
    "is it down for everyone or just me?",
    "can anyone log in to damancom right now?",
    "portal status",
    "any news on the portal? is it back?",
    "is damancom down for everybody",
    "wach khddam l portail",
    "waash khddam l portail",
    "wach damancom khdam daba",
    "wach site khdam ?",
    "site khdam wla la ?",
    "wach taye7 damancom",
    "wach kaykhdem lportail lyoum",
    "damancom khdam daba ?",
    "wach kayn chi mochkil f damancom",
    "wach rje3 khdam",
    "wach khdam 3endkom",
    "واش خدام الموقع",
    "واش السيت طايح؟",
    "واش ضمانكم خدام دابا؟",
    "واش كاين شي مشكل ف ضمانكم؟",
    "السيت خدام ولا لا ؟",
    "واش رجع خدام السيت",
    "هل البوابة تعمل الآن؟",
    "هل البوابة متوقفة؟",
    "هل الموقع يعمل؟",
    "هل هناك عطب في بوابة ضمانكم اليوم؟",
    "هل ضمانكم متاح حاليا؟",
    "الموقع شغال ؟",
    "هل المشكل عندي فقط أم عند الجميع؟ الموقع لا يفتح",
    "حالة البوابة",
    "salam, wach site khdam daba 3afak",
    "Bonsoir docteur, le portail marche ce soir ?",
    "Merci de me dire si le site fonctionne",
    "on arrive à se connecter là ?",
    "est ce que sa bug chez vous aussi",
    "le portail est lent en ce moment ?",
    "Damancom down?",
    "damancom bloqué ?",
)
WATCHED = (
    "bonjour, dites-moi quand ça remarche svp",
    "Prévenez-moi quand ça remarche",
    "dites moi quand le site remarche",
    "prévenez moi dès que Damancom fonctionne",
    "je veux être prévenu quand ça marche",
    "let me know when it works again",
    "tell me when the portal is back",
    "3lmouni mli yrje3 khdam",
    "علموني ملي يرجع خدام",
    "أخبروني عندما يعود الموقع للعمل",
)
OTHERS = (
    "mon pc rame aujourd'hui",
    "mon ordinateur rame ?",
    "Le portail est lent chez moi",
    "c'est fermé ?",
    "je ne reçois pas le code",
    "comment marche Damancom ?",
    "comment fonctionne Damancom ?",
    "ça marche",
    "ça marche, merci",
    "ok ça marche",
    "ça marche ?",
    "ça ne marche pas",
    "le site est tombé",
    "le site ne marche pas",
    "damancom marche maintenant, merci",
    "le code ne marche pas",
    "mon compte est bloqué",
    "est-ce que mon compte est bloqué ?",
    "compte bloqué ?",
    "mon compte est-il bloqué ?",
    "à quelle heure ça marche le mieux ?",
    "quand est-ce que le site est moins chargé ?",
    "c'est quand la date limite ?",
    "le code est-il toujours valable ?",
    "kifach khdam damancom",
    "واش خدام الكود",
    "كيفاش كيخدم ضمانكم",
    "السيت ما كيتحلش",
    "toujours rien",
    "j'ai déclaré",
    "le bot marche ?",
    "est-ce que le bot fonctionne ?",
    "la pharmacie est ouverte aujourd'hui ?",
    "Le portail est ouvert le dimanche ?",
    "est-ce que la CNSS est ouverte aujourd'hui ?",
    "Quelle est l'adresse du site ?",
    "le lien est-il ouvert ?",
    "is the deadline still the 10th?",
    "how does the portal work",
    "is it free?",
    "est-ce que c'est payant ?",
    "prévenez-moi demain",
    "rappelez-moi ce soir",
    "mot de passe bloqué ?",
    "est-ce que je peux déclarer maintenant ?",
    "page blanche damancom",
    "est-ce que l'application e-ID fonctionne ?",
    "le sms arrive maintenant ?",
    "je peux déclarer demain ?",
    "est-ce que c'est fermé ?",
    "vous êtes ouverts ?",
    "tu marches ?",
    "السلام عليكم",
    "هل التصريح مفتوح؟",
    "هل أستطيع التصريح الآن؟",
    "est-ce que tout est bon ?",
    "non ça bloque",
)


@pytest.mark.parametrize("text", ASKED)
def test_whether_it_works_now_is_asked(text: str) -> None:
    """In French, SMS, Arabic, English and Darija in both scripts, courtesies around it or not."""
    question = content().portal_questions.read(text)
    assert question is not None
    assert question.asked is Asked.WEATHER


@pytest.mark.parametrize("text", WATCHED)
def test_to_be_told_when_it_works_again_is_asked(text: str) -> None:
    """With the same words around it."""
    question = content().portal_questions.read(text)
    assert question is not None
    assert question.asked is Asked.WATCH


@pytest.mark.parametrize("text", OTHERS)
def test_other_questions_and_what_is_told_are_left_alone(text: str) -> None:
    """How it works, a code, an account, one's own computer, « ça marche, merci »."""
    assert content().portal_questions.read(text) is None


def test_no_question_of_another_topic_is_taken() -> None:
    """Of all phrasings only those that ask whether the portal is down, and nobody else's."""
    read = content().portal_questions.read
    taken = {
        topic.id
        for topic in content().topics.values()
        for asked in sum(topic.phrasings.values(), ())
        if read(asked)
    }
    assert taken == {"portal-slow"}
    assert not [text for text in content().out_of_scope if read(text)]


@pytest.mark.parametrize(
    ("text", "writing"),
    [
        ("Damancom marche aujourd'hui ?", "fr"),
        ("is the portal down right now?", "en"),
        ("هل البوابة تعمل الآن؟", "ar"),
        ("واش السيت طايح؟", "ary"),
        ("wach khddam l portail", "ary-latn"),
    ],
)
def test_it_is_known_how_it_is_written(text: str, writing: str) -> None:
    """The answer is in the same language and script."""
    question = content().portal_questions.read(text)
    assert question is not None
    assert question.writing == writing
