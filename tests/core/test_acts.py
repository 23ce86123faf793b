"""Words that are acts, in four languages, and what only looks like one."""

import pytest

from bot.core.commands import meant
from bot.core.members import Permission
from bot.core.questions.acts import Act, Done, Reminding
from bot.core.writing.darija import LEANS_ON
from bot.handlers.tables.commands import COMMANDS
from tests.built import content


@pytest.mark.parametrize(
    ("act", "texts"),
    [
        (Act.DECLARED, ["j'ai déclaré", "c'est fait j'ai envoyé ma déclaration", "safi sre7t",
                        "ça y est j'ai tout déclaré hier soir", "done, declaration sent",
                        "لقد صرحت", "صافي صرحت", "Bonjour, j'ai déclaré, merci"]),
        (Act.TOMORROW, ["rappelle-moi demain", "rapelle moi ça demain matin stp", "ذكرني غدا",
                        "remind me tomorrow", "fekkerni ghedda", "فكرني غدا"]),
        (Act.TONIGHT, ["rappelle-moi ce soir", "un rappel ce soir svp", "fekkerni had lil",
                       "remind me tonight", "ذكروني هذا المساء", "ce soir plutôt"]),
        (Act.CANCEL, ["annuler", "annule ça", "cancel", "إلغاء", "annuli"]),
        (Act.BACK, ["retour", "revenir en arrière", "go back", "رجوع", "rje3 lor", "رجعني اللور"]),
        (Act.STOP, ["arrêtez les messages", "stop", "ne m'envoyez plus rien svp", "أوقفوا الرسائل",
                    "stop sending me messages", "7bess 3lia les messages"]),
        (Act.ARABIC, ["change en arabe", "switch to arabic", "b l3arbia 3afak", "رجعها بالعربية"]),
        (Act.FRENCH, ["mets le français", "french please", "non en fait français"]),
        (Act.ENGLISH, ["en anglais stp", "speak english"]),
        (Act.DARIJA, ["parle moi en darija", "hder m3aya b darija", "هضر معايا بالدارجة",
                      "تكلم معي بالدارجة", "speak darija", "réponds en darija stp"]),
        (Act.FRENCH, ["repond en français stp", "تكلم معي بالفرنسية", "hder m3aya b fransawiya",
                      "tkellem m3aya b fransawiya", "هضر معايا بالفرنسية", "talk to me in french",
                      "parlez-moi en français", "tu peux me répondre en français"]),
        (Act.ARABIC, ["b l3arabiya 3afak", "تكلم معي بالعربية", "parle moi en arabe",
                      "hder m3aya b l3arbiya", "answer me in arabic"]),
        (Act.UNREMIND, ["annule le rappel", "annuler le rappel", "ne me rappelle pas demain",
                        "ne me rappelle plus", "non ne me rappelez pas", "pas de rappel demain",
                        "لا تذكرني غدا", "ألغ التذكير", "ما تفكرنيش", "safi matfekkernich",
                        "annuli rappel 3afak", "mabghitch rappel", "arrêtez de me rappeler",
                        "cancel the reminder", "don't remind me tomorrow"]),
        (Act.RESUME, ["recommence les rappels", "réactivez les rappels svp", "أعيدوا التذكيرات",
                      "rje3 liya les rappels", "رجع ليا التذكيرات", "turn my reminders back on"]),
        (Act.HUMAN, ["je veux parler à quelqu'un", "je veux un humain", "أريد التحدث مع شخص",
                     "je voudrais parler à un responsable svp", "بغيت نهضر مع شي واحد",
                     "bghit nhder m3a chi wa7ed", "I want to talk to a human",
                     "can i speak to someone",
                     "puis-je parler à une vraie personne ?", "j'ai besoin d'un conseiller"]),
        (Act.HUMAN, ["je veu parler a qq1", "quelquun",
                     "jveux parler a qqun", "passe moi qq1 stp"]),
        (Act.DECLARED, ["sra7t", "safi sra7t", "sra7na"]),
        (Act.UNDECLARED, ["ma zal ma sra7t", "pas encore fait", "mazal ma derto",
                          "pas encor déclaré",
                          "non je me suis trompé jai pas encor fait", "ليس بعد", "not done yet",
                          "ما زال ما صرحت"]),
        (Act.ANNOUNCE, ["activer les annonces", "activez les annonces svp", "بغيت البلاغات",
                        "activi les annonces", "turn on announcements", "فعلوا البلاغات",
                        "je voudrais recevoir les annonces"]),
        (Act.STILL, ["encore rien, ca fait 20 min", "toujours rien depuis 10 minutes"]),
        (Act.DECLARED, ["c'est bon c'est fait", "c bon c déclaré"]),
        (Act.STILL, ["toujours rien", "ça ne marche toujours pas", "j'ai essayé, pareil",
                     "still nothing", "مازال والو", "mazal walo", "لم يصل شيء بعد"]),
        (Act.SCHEDULE, ["c'est quoi mes rappels", "mes rappels c'est quoi", "rappels à 11h",
                        "ramadan je veux les rappels a 11h", "et aussi le jour même",
                        "تذكيراتي", "أريد التذكيرات على الساعة 9", "show me my reminders",
                        "reminders at 9 am", "fin les rappels dyali", "ajoutez la veille svp"]),
        (Act.CLOCK, ["on est quel jour", "quelle heure est-il ?", "كم الساعة الآن؟",
                     "what day is it?", "شحال فالشهر", "ch7al f sa3a"]),
        (Act.DIFFERS, ["le bouton n'existe pas chez moi", "je ne vois pas ce bouton",
                       "c'est pas pareil chez moi", "الزر غير موجود عندي", "lbouton makaynch 3ndi",
                       "البوطون ماكاينش", "I can't find the button", "my screen is different"]),
        (Act.AFTER, ["et après ?", "what next?", "وماذا بعد؟", "ومن بعد؟", "w mn be3d ?"]),
    ],
)  # fmt: skip
def test_words_are_acts(act: Act, texts: list[str]) -> None:
    """Whatever is polite around them, and however they are spelled."""
    done = {text: content().acts.read(text) for text in texts}

    assert {text: one and one.act for text, one in done.items()} == dict.fromkeys(texts, act)
    spoken = {None, *content().languages, *LEANS_ON}
    assert {one.writing for one in done.values() if one} <= spoken


@pytest.mark.parametrize(
    ("text", "act", "number"),
    [
        ("étape 3", Act.STEP, 3), ("je suis à l'étape 2", Act.STEP, 2), ("step five", Act.STEP, 5),
        ("montre moi la 4eme étape", Act.STEP, 4), ("الخطوة 3", Act.STEP, 3),
        ("الخطوة الثانية", Act.STEP, 2), ("étape 4 3afak", Act.STEP, 4),
        ("2", Act.NUMBER, 2), ("٣", Act.NUMBER, 3), ("la première", Act.NUMBER, 1),
        ("n°2", Act.NUMBER, 2), ("the second one", Act.NUMBER, 2),
    ],
)  # fmt: skip
def test_a_step_and_a_choice_have_their_number(text: str, act: Act, number: int) -> None:
    """In figures and in words."""
    done = content().acts.read(text)

    assert done is not None
    assert (done.act, done.number) == (act, number)


@pytest.mark.parametrize(
    "text",
    [
        "faut-il déclarer avant le 10 ?", "j'ai déclaré mais j'ai oublié un salarié",
        "j'ai déclaré en retard, combien je paie ?", "j'ai déclaré ?", "arrêtez les messages ?",
        "rappelez-moi votre nom", "la cnss m'a rappelé hier", "combien d'étapes ?",
        "comment annuler une déclaration envoyée", "annuler les majorations",
        "mon salarié parle arabe",
        "I declared but forgot someone", "إلغاء الغرامات ممكن؟", "صرحت ولكن نسيت واحد الخدام",
        "sre7t walakin nsit wa7ed lkhdam", "kifach n7ebbes les messages", "482915", "12", "étape",
        "joindre l'ordre", "le code arrive pas", "damancom marche pas",
        "rappelle-moi demain ou ce soir",
    ],
)  # fmt: skip
def test_a_question_is_no_act(text: str) -> None:
    """Nor is what tells a story, or a number that is none of a list."""
    assert content().acts.read(text) is None


@pytest.mark.parametrize(
    ("text", "when", "writing"),
    [
        ("rappelle-moi dans 2 jours", "dans 2 jours", "fr"),
        ("rappelez-moi ça vendredi", "vendredi", "fr"), ("rappelle-moi le 5", "le 5", "fr"),
        ("ذكرني يوم الجمعة", "يوم الجمعة", "ar"), ("fekkerni biha nhar jem3a", "nhar jem3a",
         "ary-latn"), ("remind me in 3 days", "in 3 days", "en"),
    ],
)  # fmt: skip
def test_when_one_wants_to_be_reminded(text: str, when: str, writing: str) -> None:
    """In words that name a moment; nothing but the wish names none."""
    assert content().acts.reminding(text) == Reminding(when, writing)
    assert content().acts.reminding(text.removesuffix(when)) is None
    assert content().acts.reminding("comment me connecter") is None
    assert content().acts.reminding(f"> {text}") is None


@pytest.mark.parametrize(
    "text",
    [
        "vous avez répondu à ma question numéro 1 ?", "ma question n° 1 a eu une réponse ?",
        "avez-vous répondu à ma question n°12 ?", "vous m'avez répondu à la question #3 ?",
        "ma question no 1 a-t-elle été traitée ?", "où en est ma question 1 ?",
        "y a-t-il une réponse à ma question n° 4 ?", "هل أجبتم عن سؤالي رقم 1؟",
        "سؤالي رقم ٣ هل تمت الإجابة عنه؟", "هل تلقى سؤالي رقم 1 جوابا؟",
        "واش جاوبتو على سؤالي رقم 1؟", "واش سؤالي رقم 1 تجاوب عليه؟",
        "wach jawbtou 3la so2ali numero 1 ?", "wach so2ali ra9m 1 tjaweb 3lih ?",
        "fin wsel so2ali #1", "did you answer my question number 1?",
        "has my question #1 been answered?", "any answer to question 1?",
        "what about my question no. 2?",
    ],
)  # fmt: skip
def test_a_question_to_people_may_have_its_number(text: str) -> None:
    """The receipt teaches it: « votre question n° 1 »; a number makes no other act of it."""
    done = content().acts.read(text)

    assert done is not None
    assert (done.act, done.number) == (Act.WAITING, 0)


@pytest.mark.parametrize(
    "text",
    [
        "la question n° 1 du formulaire, que répondre ?", "j'ai reçu 1 réponse de la cnss",
        "comment répondre à la question numéro 2 de damancom", "question 1",
        "did you receive my declaration number 3", "السؤال رقم 1 في الاستمارة كيف أجيب",
    ],
)  # fmt: skip
def test_a_number_alone_makes_no_question_to_people(text: str) -> None:
    """What asks about a form, or tells what came, is a question like others."""
    assert content().acts.read(text) is None


def test_no_question_of_the_content_is_an_act() -> None:
    """What asks for a language, or for silence, is one: it is done."""
    catalog = content()
    acts = {"bot-language", "unsubscribe", "subscribe-reminders", "order-contact"}
    acts |= {"announcements-official", "bot-privacy"}
    topics = (one for one in catalog.topics.values() if one.id not in acts)
    asked = [phrase for one in topics for ways in one.phrasings.values() for phrase in ways]

    assert [phrase for phrase in asked if catalog.acts.read(phrase)] == []


def test_how_it_is_written_is_known() -> None:
    """A figure is of no language."""
    read = content().acts.read

    assert read("mazal walo") == Done(Act.STILL, writing="ary-latn")
    assert read("مازال والو") == Done(Act.STILL, writing="ary")
    assert read("2") == Done(Act.NUMBER, 2)
    assert read("stop") == Done(Act.STOP)  # of French and English both
    assert read("step 4") == Done(Act.STEP, 4)


@pytest.mark.parametrize("text", ["le 2eme", "la deuxième", "the second one", "الثاني", "ltani"])
def test_what_is_counted_in_words_is_of_a_list(text: str) -> None:
    """« 2 » may be a step of what was told; « la deuxième » is one of those that were offered."""
    done, figure = content().acts.read(text), content().acts.read("2")

    assert done is not None
    assert figure is not None
    assert (done.act, done.number, done.is_of_list) == (Act.NUMBER, 2, True)
    assert not figure.is_of_list


@pytest.mark.parametrize(
    ("typed", "command"),
    [
        ("aide", "help"), ("guid", "guide"), ("dedline", "deadline"), ("strat", "start"),
        ("langue", "language"), ("remindres", "reminders"), ("privcy", "privacy"),
        ("GUIDE", "guide"),
        ("xyzzy", None), ("bitcoin", None),
    ],
)  # fmt: skip
def test_a_mistyped_command_is_understood(typed: str, command: str | None) -> None:
    """Or called by the word of another language; what is near nothing is not guessed."""
    names = [one.name for one in COMMANDS if one.needs is Permission.EVERYONE]

    assert meant(typed, names, content().command_words) == command


def test_only_commands_are_called_something_else() -> None:
    """And none by the name of another; « status » is one for who runs the bot, and nobody else."""
    names = {one.name for one in COMMANDS}
    known = {one.name for one in COMMANDS if one.needs is not Permission.OPERATOR}
    words = content().command_words

    assert words.keys() <= names
    assert not known & {word for called in words.values() for word in called}


@pytest.mark.parametrize(
    ("text", "is_named"),
    [
        ("toujours rien", False),
        ("مازال والو", False),
        ("still nothing", False),
        ("toujours pas de code", True),
        ("لم يصل الرمز بعد", True),
        ("still no code", True),
    ],
)
def test_what_still_does_not_come_is_named_or_asked_for(text: str, is_named: bool) -> None:
    """« toujours rien » says nothing by itself."""
    acts = content().acts

    done = acts.read(text)
    assert done is not None
    assert done.act is Act.STILL
    assert acts.names_subject(text) is is_named


@pytest.mark.parametrize(
    "text",
    [
        "surtout pas en arabe", "jamais en arabe", "pas l'anglais", "en arabe jamais",
        "no arabic please", "not in french", "لا للعربية", "بالعربية لا", "ليس بالفرنسية",
        "ماشي بالعربية", "machi b l3arbiya", "pas encore déclaré", "non déclaré",
        "not declared yet",
        "لم أصرح بعد", "مازال ما صرحتش", "mazal ma sre7t", "> en anglais", "«en anglais»",
        '"rappelle-moi demain"', "> j'ai déclaré", "pas demain", "surtout pas demain",
    ],
)  # fmt: skip
def test_what_is_refused_or_quoted_is_not_done(text: str) -> None:
    """Nobody is told that the opposite of what they said is done."""
    done = content().acts.read(text)

    assert done is None or done.act not in {
        *(Act.FRENCH, Act.ARABIC, Act.ENGLISH, Act.DECLARED, Act.TOMORROW, Act.TONIGHT)
    }
