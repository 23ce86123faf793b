"""What is small talk, what stands around a question, and what says enough to be one."""

import pytest

from bot.core.questions.small_talk import SECTIONS, Kind, SmallTalk
from bot.core.writing.phrases import PhraseError, key, parts_of
from bot.core.writing.spoken import Spoken
from tests.built import content


@pytest.mark.parametrize(
    ("kind", "texts"),
    [
        (Kind.HELLO, ["Bonjour", "bjr", "Bonjouuur !", "Salut à tous", "cc", "hi", "salam",
                      "Hello everyone", "BONJOUR", "bonjor", "slaam", "👋", "مرحبا",
                      "Bonjour docteur Alami", "bonjour je suis pharmacien à Fès"]),
        (Kind.PEACE, ["السلام عليكم", "السلام عليكم ورحمة الله وبركاته", "salam 3likom",
                      "السلام",
                      "Assalamou alaykoum wa rahmatou lah",
                      "السلام عليكم دكتور"]),
        (Kind.MORNING, ["صباح الخير", "sba7 lkhir", "good morning", "صباح الخير أ دكتور"]),
        (Kind.EVENING, ["مساء الخير", "bonsoir docteur", "msa lkhir", "good evening"]),
        (Kind.HOW, ["Bonjour, comment allez-vous ?", "ça va ?", "salam labas 3lik", "كيف حالكم"]),
        (Kind.THANKS, ["merci beaucoup", "mrc", "MERCI BCP", "شكرا", "chokran bzaf", "🙏 merci",
                       "ok merci", "thanks a lot", "الله يرحم الوالدين", "mercii boucoup"]),
        (Kind.OK, ["ok", "👍", "d'accord", "daccord", "واخا", "safi", "got it", "hhhh"]),
        (Kind.BYE, ["au revoir", "bonne soirée à tous", "bslama", "مع السلامة", "see you"]),
        (Kind.WHO, ["vous êtes qui ?", "who are you", "شكون نتا", "chkoun nta", "من أنت"]),
        (Kind.BEING, ["es tu une vraie personne ?", "are you human?", "wach nta bnadem"]),
        (Kind.BEING, ["هل أنت إنسان", "واش نتا بنادم", "vous êtes humain ?", "nta bnadem?"]),
        (Kind.ROBOT, ["vous êtes un robot ?", "هل أنت روبوت", "humain ou robot ?"]),
        (Kind.THANKS, ["chokran bzf", "chokran bzef"]),
        (Kind.ROBOT, ["es-tu un robot ?", "are you a bot or human", "واش نتا روبو ولا بنادم"]),
        (Kind.HELP, ["aide", "aidez moi svp", "j'ai un problème", "SOS", "3awnni 3afak"]),
        (Kind.ASK, ["j'ai une question", "je peux vous poser une question ?", "عندي سؤال"]),
        (Kind.SORRY, ["désolé", "désolé de vous déranger", "smeh lia", "عذرا"]),
        (Kind.INSULT, ["t'es nul", "bot de merde", "nta 7mar", "أنت غبي", "you are useless"]),
        (Kind.SUCCESS, ["ça marche, merci", "c'est bon je suis rentré merci", "safi dkhelt",
                        "it works now, thanks", "نجح الأمر، شكرا", "خدمات ليا شكرا"]),
        (Kind.CONFUSED, ["je comprends rien", "quoi ?", "i don't get it", "mafhemt walo"]),
        (Kind.PROXY, ["tu peux déclarer à ma place ?", "pouvez-vous faire ma déclaration ?",
                      "can you declare for me?", "صرح مكاني", "wach t9der tserre7 f blasti",
                      "هل يمكنكم التصريح مكاني؟", "واش تقدر تصرح فبلاصتي"]),
        (Kind.PRICE, ["combien coute damancom", "damancom est gratuit ?", "ch7al taman damancom",
                      "كم ثمن ضمانكم", "how much does damancom cost", "واش ضمانكم فابور"]),
        (Kind.SHOP, ["vous vendez du doliprane ?", "do you sell paracetamol?",
                     "هل تبيعون الدواء؟", "katbi3o doliprane?", "واش عندكم دوليبران"]),
        (Kind.LOST, ["et si je l'ai perdu ?", "je l'ai perdue", "what if I lost it?",
                     "وإذا ضاع مني؟", "w ila tlef liya?", "ويلا تلف ليا؟"]),
        (Kind.LONG, ["c'est trop long", "too long", "طويل بزاف", "الجواب طويل", "twil bzaf"]),
        (Kind.REPEAT, ["répète", "répétez s'il vous plaît", "أعد", "عاود", "3awed", "repeat"]),
        (Kind.SURE, ["vous êtes sûr ?", "qui l'a dit ?", "d'où ça vient ?",
                     "c'est quoi la source ?", "says who?", "where did you get that",
                     "شكون قال هادشي؟", "من قال ذلك؟",
                     "mnin jbti hadchi", "ما المصدر؟"]),
        (Kind.INSTITUTION, ["vous êtes la cnss ?", "c'est l'ordre ?", "are you the cnss?",
                            "هل أنتم الصندوق؟", "wach nta mn cnss", "واش نتوما من الهيئة"]),
        (Kind.MISREAD, ["vous n'avez pas compris", "tu réponds à côté", "rien à voir",
                        "c'est pas ce que je demande", "mauvaise réponse", "you misunderstood",
                        "that's not what I asked", "ما فهمتينيش", "هذا ليس ما سألت عنه",
                        "ma fhemtinich", "machi hadchi li swelt 3lih"]),
        (Kind.PICTURE, ["je peux vous envoyer une photo de l'écran ?", "vous lisez les captures ?",
                        "can i send you a screenshot", "واش نصيفط ليك تصويرة",
                        "n9der nsifet lik tswira", "هل يمكنني إرسال صورة"]),
        (Kind.PRICE, ["c'est gratuit ?", "ça coûte combien", "is it free?", "واش هادشي فابور",
                      "هل هذه الخدمة مجانية", "wach hadchi fabor"]),
        (Kind.JOY, ["super 😀", "tbarkellah", "رائع"]),
        (Kind.YES, ["oui", "نعم", "iyeh", "yes please"]),
        (Kind.NO, ["non", "non merci", "lla", "لا", "none of these"]),
    ],
)  # fmt: skip
def test_small_talk_has_its_kind(kind: Kind, texts: list[str]) -> None:
    """In the languages, the scripts and the spelling of people."""
    small_talk = content().small_talk

    assert {text: small_talk.kind(text) for text in texts} == dict.fromkeys(texts, kind)
    assert not any(map(small_talk.asks_something, texts))


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("bonjour, je ne reçois pas le code", "je ne reçois pas le code"),
        ("Bonjour je m'appelle Fatima Alaoui je suis pharmacienne à Fès et je ne reçois pas le "
         "code merci d'avance", "je ne reçois pas le code"),
        ("je suis pharmacien à Agadir. Mon compte est bloqué ! Merci de votre aide.",
         "Mon compte est bloqué !"),
        ("Salam 3likom, ana pharmacien mn Fes, mawslnich code 3afakom", "mawslnich code"),
        ("السلام عليكم ورحمة الله، أنا صيدلية من وجدة، لم أتوصل بالرمز", "لم أتوصل بالرمز"),
        ("Hello dear, I am a pharmacist in Rabat. How do I log in? Thanks!", "How do I log in?"),
        ("BONJOUR 👋 LE CODE NE VIENT PAS", "LE CODE NE VIENT PAS"),
        ("bonsoir docteur\ncomment déclarer un départ\nmerci bcp", "comment déclarer un départ"),
        ("désolé j'ai oublié mon mot de passe", "j'ai oublié mon mot de passe"),
        ("merci", ""),
        ("the website won't load Best regards, Samir", "the website won't load"),
        ("le code ne vient pas. Merci. Fatima Zahra", "le code ne vient pas."),
        ("je ne vois plus rien. Merci, Damancom", "je ne vois plus rien. Damancom"),
    ],
)  # fmt: skip
def test_a_question_is_left_without_its_courtesies(text: str, left: str) -> None:
    """Greetings, names, towns, thanks: what is asked stays as it was written."""
    small_talk = content().small_talk

    assert small_talk.without(text) == left
    assert small_talk.asks_something(text) == bool(left)
    assert left == "" or small_talk.kind(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "ça va pas", "ça marche pas", "ça marche ?", "ma carte est bloquée que faire",
        "غلطت فالتصريح كيفاش نصححو", "mon mot de passe marche, c'est le sms qui n'arrive pas",
        "j'ai un problème avec le code", "ماذا أفعل إذا نسيت الرمز", "bon de commande",
        "what time of day works best", "la garde de mardi", "captcha refusé", "non reçu",
        "هل فات الأوان؟", "واش فات الأوان", "فات الأوان؟", "extension of my lease",
        "est-ce que mon fils à Rabat peut déclarer", "what can I ask you?",
    ],
)  # fmt: skip
def test_no_word_of_a_question_is_taken(text: str) -> None:
    """Be it one that is said in small talk too."""
    assert content().small_talk.without(text) == text
    assert content().small_talk.kind(text) is None


def test_phrasings_and_titles_of_topics_are_no_small_talk() -> None:
    """Nothing that is asked is swallowed; who answers, in what, or help may be asked as both."""
    catalog = content()
    both = {"bot-help", "bot-language"}
    topics = (topic for topic in catalog.topics.values() if topic.id not in both)
    asked = [
        phrase
        for topic in topics
        for phrases in (topic.title.values(), *topic.phrasings.values())
        for phrase in phrases
    ]

    assert [phrase for phrase in asked if catalog.small_talk.kind(phrase)] == []
    assert [phrase for phrase in asked if not catalog.small_talk.without(phrase)] == []


@pytest.mark.parametrize("phrase", ["(un|deux", "a(b|c)", "[a|b]", "🤷🏽\u200d", "", "a|b"])
def test_a_phrase_is_written_as_phrases_are(phrase: str) -> None:
    """Or the checker says what is wrong with it."""
    if phrase == "🤷🏽\u200d":
        assert len(parts_of(phrase)) == 1
    else:
        with pytest.raises(PhraseError):
            parts_of(phrase)


def test_a_short_word_keeps_its_doubled_letter() -> None:
    """« cc » greets, and « c » is half of « c'est »."""
    assert (key("cc"), key("ccc"), key("Merciii"), key("mercci")) == ("cc", "cc", "merci", "merci")


def test_what_nobody_wrote_is_recognised_nowhere() -> None:
    """Small talk is content: without any there is none."""
    empty = SmallTalk(Spoken({section: {"fr": []} for section in SECTIONS}))

    assert empty.kind("bonjour") is None
    assert empty.without("bonjour") == "bonjour"
