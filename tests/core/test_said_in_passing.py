"""Short words in the many ways people write them: whom they speak to, how much they mean it."""

import pytest

from bot.core.questions.acts import Act
from bot.core.questions.small_talk import Kind
from tests.built import content

# fmt: off
SMALL = {
    Kind.THANKS: [
        "merci pour ta patience mon frère",
        "merci tout plein",
        "merci bcp mon frere", "merci qd meme", "merci mon frère", "شكرا لك أخي الكريم",
        "شكرا جزيلا أخي الكريم", "merci khoya", "merci bcp khay", "choukran a khay",
        "chokran bzaf a sidi", "merci a khouya bzaf", "merci infiniment docteur",
        "merci mille fois cher ami", "merci chère consœur", "شكرا بزاف خويا", "شكرا أستاذ",
        "شكرا لكم أستاذي الفاضل", "شكرا جزيلا يا أخي", "شكرا جزيلا أختي الكريمة",
        "شكرا لك يا دكتور", "بارك الله فيك أخي", "جزاك الله خيرا أخي الكريم",
        "الله يرحم الوالدين خويا", "thanks bro", "thank you so much my brother",
        "thanks a lot my friend", "thank you anyway", "thanks anyway", "merci malgré tout",
        "merci tout de même", "merci qd mm", "merci quand même mon ami", "merci frérot",
        "merci mon cher", "merci ma sœur", "merci frangin", "merci chef", "merci patron",
        "merci ya khouya", "chokran khti", "lah yr7em lwalidin a khay", "lah ihafdek khay",
        "merci 🙏🙏 mon frère", "merci vraiment mon frère", "شكرا من القلب",
        "شكرا من أعماق القلب", "merci du fond du cœur", "merci de tout cœur",
        "شكرا على كل حال", "merci pour tout mon frère", "thank you dear colleague",
        "ميرسي خويا", "ميرسي بزاف أ خاي", "شكرا أ لالة", "شكرا ليك أ خويا",
        "choukran lik khouya la3ziz", "merci akhi", "شكرا أخي العزيز", "شكرا صديقي",
        "merci mon pote", "ok merci mon frère", "d'accord merci khoya",
        "merci encore mon frère", "un grand merci mon frère", "je te remercie mon frère",
        "je vous remercie mon frère", "شكرا جزيلا لكم إخواني الأعزاء",
        "merci c'est gentil mon frère", "merciiii frère", "mrc frr", "thx bro", "ty brother",
        "thanks habibi", "merci l'ami", "merci cher collègue", "merci si mohamed", "merci ssi",
        "chokran a ssi", "merci lhaj", "شكرا الحاج", "merci l7aj", "merci wlidi",
        "merci oncle", "merci bent khalti", "merci infiniment mon cher confrère",
        "merci bcp a vous mon frère", "شكرا جزيلا لك سيدي الفاضل", "شكرا لكم أيها الإخوة",
        "merci ustad", "شكرا حبيبي",
    ],
    Kind.SORRY: [
        "pardonnez moi cher confrère j'étais énervé",
        "smeh lia a khti t3essebt 3lik",
        "désolé je me suis enervé", "smehli khay", "smeh lia khoya", "désolée mon frère",
        "desole je me suis emporté", "pardon je me suis énervée",
        "excusez moi je me suis énervé", "sm7li a khay", "sme7 liya bzaf", "سمح ليا خويا",
        "سمح لي أخي", "اسمح لي", "آسف أخي الكريم", "آسف لقد غضبت", "عذرا أخي", "أعتذر",
        "sorry i got angry", "sorry bro", "my apologies", "sorry i was rude",
        "désolé pour tout à l'heure", "désolé d'avoir crié", "pardon mon frère",
        "toutes mes excuses", "je m'excuse mon frère", "je suis désolé je suis stressé",
        "smehli tqelle9t", "سمح ليا تعصبت", "sm7 lia t3essebt", "smehli t3asabt",
        "désolé je suis fatigué", "désolé pour mon ton", "désolé d'avoir été impoli",
        "sorry for yelling", "sorry I lost my temper", "أعتذر عن انفعالي", "عفوا لقد انفعلت",
        "lah ysame7 khoya", "mille excuses cher confrère", "dsl frr", "dsl je me suis énervé",
        "dslé", "sorry for my tone", "samhini", "samhoulia", "smhli",
    ],
    Kind.INSULT: [
        "t'es vraiment un gros nul",
        "espèce de machine à la con",
        "t'es nul, un vrai con ce bot", "sir t9wd", "ce bot est con", "bot de con", "quel con",
        "un vrai con", "va te faire foutre", "ta gueule", "espèce d'idiot", "sir thwa",
        "sir tqawed", "sir t9awed", "t9wd", "سير تقود", "الله ينعل", "nta hmar",
        "nta mkellekh", "stupid bot", "fuck you", "fuck off", "useless bot", "you suck",
        "idiot", "أنت غبي", "بوت غبي", "حمار", "كلب", "هاد البوت حمار", "had lbot 7mar",
        "had lbot zbel", "c'est de la merde ce bot", "quelle merde", "bot pourri",
        "bot inutile", "t'es vraiment nul", "vous êtes nuls", "n'importe quoi ce bot", "t con",
        "t'es con", "tes con", "ce bot est une merde", "tu sers à rien", "tu ne sers à rien",
        "ce bot ne sert à rien", "vous servez à rien", "connard", "imbécile", "abruti",
        "nique", "this bot is garbage", "worst bot ever", "dumb bot", "خرا", "تفو",
        "lah yn3el", "wld l97ba", "bot nul", "t'es bête", "vous êtes incompétents", "zbel",
        "walo had lbot", "ma kaysle7 lwalo had lbot",
    ],
    Kind.CONFUSED: [
        "jcomprend pas ta réponse", "je comprends pas votre réponse",
        "je comprends rien à ta réponse", "j'ai pas compris la réponse",
        "ta réponse n'est pas claire", "c'est quoi cette réponse", "mafhemtch ljawab",
        "ma fhemtch jawabek", "ما فهمتش الجواب", "مافهمتش جوابك", "لم أفهم جوابك",
        "لم أفهم الجواب", "i don't understand your answer", "your answer is confusing",
        "didn't get your answer", "jcomprends pas", "j comprend rien",
        "jai pas compris ta reponse", "pas compris", "réponse pas claire",
        "explique autrement", "expliquez autrement", "explique mieux", "dis le autrement",
        "dites-le plus simplement", "avec des mots simples", "شرح ليا بطريقة خرى",
        "اشرح لي بطريقة أخرى", "chre7 lia b tari9a khra", "explain differently",
        "in simple words please", "je ne comprends pas ce que tu dis",
        "je comprends pas ce que vous dites", "ma fhemt walo mn hadchi",
        "ما فهمت والو من هادشي", "كلامك غير مفهوم", "kifach ma fhemtch",
        "c'est du chinois ta réponse",
    ],
}
ACTS = {
    Act.HUMAN: [
        "bghit chi wahed ijawebni machi bot",
        "can someone from the order contact me",
        "passez moi quelqu'un", "passe moi quelqu'un", "bghit ngul m3a chi wahed bnadem",
        "bghit ndwi m3a chi wa7ed mn lhay2a", "bghit chi wa7ed ihder m3aya",
        "بغيت نهضر مع شي بنادم", "je veux parler à quelqu'un", "bghit ntkellem m3a mas2oul",
        "bghit nhder m3a insan", "bghit nhder m3a chi insan", "bghit ngol m3a chi wa7ed",
        "bghit chi bnadem idwi m3aya", "bghit chi mas2oul ihder m3aya",
        "بغيت ندوي مع شي واحد من الهيئة", "بغيت شي واحد يهضر معايا", "بغيت نهضر مع إنسان",
        "بغيت نقول مع شي واحد", "أريد أن أتكلم مع إنسان", "أريد التحدث مع شخص حقيقي من الهيئة",
        "put me through to someone", "transfer me to a human", "let me talk to someone",
        "get me a human", "passez-moi un responsable", "mettez moi en relation avec un humain",
        "بغيت شي واحد يعيط ليا", "bghit chi wa7ed i3eyet lia", "khassni nhder m3a chi wahed",
        "khassni chi wahed yjawbni", "wach kayn chi wahed nhder m3ah", "wach kayn chi bnadem",
        "كاين شي بنادم نهضر معاه", "is there a human",
        "wach momkin nhder m3a chi wahed mn lordre", "je veux parler à un vrai pharmacien",
        "donnez moi un humain", "donne moi quelqu'un de l'ordre",
        "bghit nhder m3a chi wa7ed mn l'hay2a", "nhder m3a chi had", "dwi m3a chi bnadem",
        "bgha ihder m3aya chi wahed", "bghit wahed bnadem", "bghit bnadem machi robot",
        "pas un robot, quelqu'un", "je veux parler à une personne pas à un robot",
        "بغيت بنادم ماشي روبو", "أريد إنسانا وليس روبوت", "human please", "agent please",
        "real person", "بغيت شي مسؤول", "bghit lmas2oul", "bghit nahdar ma3a chi wahed",
        "bghit nhdr mea chi wahd", "bghit ntkalem m3a chi 7ed mn lhay2a",
        "bghit nsewel chi wahed",
    ],
    Act.CALL: [
        "je veux qu'on me rappelle vendredi", "je veux qu'on m'appelle",
        "rappelez moi par téléphone", "je voudrais être rappelé", "appelez-moi svp",
        "call me back", "i want someone to call me", "3eytou liya", "أريد أن يتصل بي أحد",
        "اتصلوا بي", "je veux qu'un confrère me rappelle", "pouvez vous me rappeler",
    ],
    Act.WAITING: [
        "vous avez reçu ma question ?",
        "alors elle en est ou ma question ?", "et ma question a l'ordre elle est ou",
        "wach jawbouni?", "wash kayn chi 7aja jdida?", "où en est ma question",
        "ma question en est où ?", "elle en est où ma demande", "et ma question ?",
        "des nouvelles de ma question ?", "vous avez des nouvelles ?", "du nouveau ?",
        "quoi de neuf pour ma question", "on m'a répondu ?", "ils ont répondu ?",
        "est-ce qu'ils ont répondu", "l'ordre a répondu ?", "wach jawbo ?", "wach jawboni",
        "wach jawbo 3la so2ali", "fin wsel so2ali", "chno dar so2ali", "kayn chi jdid ?",
        "wach kayn chi jdid", "kayn chi 7aja jdida", "واش جاوبوني؟", "واش كاين شي حاجة جديدة؟",
        "فين وصل السؤال ديالي", "شنو وقع فالسؤال ديالي", "هل أجابوا عن سؤالي؟", "هل هناك رد؟",
        "أين وصل سؤالي", "ما مصير سؤالي", "did they answer ?", "any answer ?",
        "where is my question", "any reply to my question", "what about my question",
        "has anyone answered me", "quand est-ce qu'ils répondent",
        "toujours pas de réponse de l'ordre", "et la réponse ?",
        "j'attends toujours la réponse", "alors cette réponse ?", "wach rddo 3lia",
        "ma jawbounich", "baqi ma jawboni", "باقي ما جاوبوني", "l'ordre m'a répondu ?",
        "ma question est passée ?", "ma question est bien arrivée ?", "wslat so2ali?",
        "واش وصل سؤالي", "وصل السؤال ديالي؟", "est ce que ma question est arrivée",
        "et ma question à l'ordre", "ou est ma question",
    ],
    Act.STILL: [
        "toujours rien je vous dis", "walo baqi ma jani walou", "والو باقي ما جاني والو",
        "ما زلت لم أتوصل بأي شيء", "still nothing I tell you", "tjr rien", "toujours rien !!!",
        "mais toujours rien", "rien du tout je vous dis", "toujours rien de rien",
        "je vous dis que ça marche pas", "puisque je vous dis que ça marche pas",
        "mazal walo gult lik", "walo walo", "ba9i walo khoya", "ma jani walo", "ma jani walou",
        "ma wselni walo", "baqi ma wselni walo", "mazal ma jani walou", "والله والو",
        "باقي ما وصلني والو", "ما جاني والو", "ما كاين والو", "لم يصلني أي شيء",
        "لم أتوصل بأي شيء", "ما زلت لم أتوصل بشيء", "لم أتوصل بشيء بعد", "لا شيء حتى الآن",
        "still nothing at all", "still nothing bro", "I said still nothing", "nothing at all",
        "nada", "que dalle", "rien de rien", "toujours que dalle", "toujours pas je te dis",
        "ça marche toujours pas je vous dis", "et toujours rien", "encore et toujours rien",
        "rien ne marche", "rien n'y fait", "ya plus rien qui marche", "plus rien ne marche",
        "toujours rien mon frère", "walou a khay", "mazal a khoya",
        "j'ai fait tout ça et rien", "j'ai tout essayé rien", "gult lik walo", "goltlik mazal",
        "قلت ليك والو", "قلت لك لا شيء", "أقول لك لم يصل شيء", "tjrs rien je te jure",
        "wlah walo", "wellah ma jani walo", "toujours rien recu je vous dis",
        "i told you still nothing", "told you it doesn't work", "hta haja ma jat", "7ta 7aja",
        "حتى حاجة", "majat 7ta 7aja", "ما جات حتى حاجة",
    ],
    Act.AFTER: [
        "o mn ba3d?", "ومن بعد؟", "وماذا بعد؟", "et apres ?", "suivant", "next", "w mn be3d",
        "ou mn ba3d", "men ba3d", "w men ba3d chno", "o mn b3d", "et ensuite ?", "et puis ?",
        "puis ?", "la suite svp", "étape suivante", "l'étape d'après", "et après ça ?",
        "ensuite ?", "et après je fais quoi", "ok et apres", "c'est fait, après ?",
        "fait. et après ?", "c bon apres", "and then?", "then what?", "what's next?",
        "next step", "ok next", "ومن بعد", "من بعد شنو", "وبعد؟", "وبعدها؟", "ثم ماذا؟",
        "التالي", "الخطوة التالية", "umba3d", "omba3d", "w umbe3d", "w omn be3d",
        "okay and then", "suite", "mn b3d ?", "mn ba3d ach ndir", "et mtn", "et la suite",
        "après quoi", "safi w mn b3d", "drtha o mn b3d", "derto, o mn ba3d", "ومن بعد آش ندير",
        "next please", "la suivante svp", "suivant svp", "et dapres", "apres ?", "après ?",
        "aprés", "et aprés", "o mora hadchi", "zid", "kmel",
    ],
    Act.LEAVE: [
        "nn c bon laisse tomber", "laisse tomber", "c bon laisse tomber",
        "non c'est bon laisse", "nn laisse", "bon laisse tomber", "c'est bon oubliez",
        "nn oublie", "safi khelliha", "la safi khliha", "صافي خليها", "لا خلاص",
        "ok forget it", "no it's ok leave it", "forget it it's fine", "laissez tomber merci",
        "nan laisse tomber", "non laissez c'est bon", "ça va laisse tomber", "safi nsa 3lik",
        "la safi blach", "لا صافي بلاش", "لا بأس اترك الأمر", "nah forget it",
        "tant pis laisse", "bref laisse tomber", "pfff laisse tomber",
    ],
    Act.FRENCH: [
        "wlli l français",
        "remet le francais", "rje3 l français", "رجع الفرنسية", "remets le français",
        "remettez en français", "retour au français", "reviens au français",
        "reviens en français", "je veux le français", "en français svp", "francais stp",
        "rje3 lfransawiya", "rj3 l français", "rje3 l fransia", "رجع للفرنسية",
        "رجعني للفرنسية", "عد إلى الفرنسية", "ارجع إلى الفرنسية", "العودة إلى الفرنسية",
        "back to french", "go back to french", "french again", "switch back to french",
        "return to french", "mets moi en français", "repasse en français",
        "repassez en français", "on revient au français", "rje3ni l français",
        "rja3 l francais", "red lfrançais", "بدل للفرنسية", "dir lfrançais", "bdel l français",
        "change la langue en français", "français", "fr", "le français svp",
    ],
    Act.DARIJA: [
        "rje3 darija", "rje3 l darija", "rje3 b darija", "رجع الدارجة", "رجع للدارجة",
        "back to darija", "reviens à la darija", "remets la darija", "retour à la darija",
        "عد إلى الدارجة", "rje3ni l darija", "hder b darija", "darija", "ارجع للدارجة",
        "repasse en darija", "darija please",
    ],
    Act.ENGLISH: [
        "back to english", "go back to english", "english again", "return to english",
        "reviens à l'anglais", "remets l'anglais", "remet l anglais", "retour à l'anglais",
        "rje3 l anglais", "rje3 l english", "رجع الإنجليزية", "رجع للانجليزية",
        "عد إلى الإنجليزية", "english", "back in english please", "repasse en anglais",
    ],
    Act.ARABIC: [
        "remets l'arabe", "remet l'arabe", "retour à l'arabe", "reviens à l'arabe",
        "rje3 l3arbia", "rje3 l 3arbia", "رجع العربية", "رجع للعربية", "عد إلى العربية",
        "ارجع للعربية", "back to arabic", "arabic again", "repasse en arabe", "العربية",
        "switch back to arabic",
    ],
}
# fmt: on


@pytest.mark.parametrize("kind", SMALL)
def test_small_talk_is_heard_whatever_stands_beside_it(kind: Kind) -> None:
    """A name of affection, « quand même », an emoji, a wrong accent."""
    catalog = content()
    heard = {
        text: None if catalog.acts.read(text) else catalog.small_talk.kind(text)
        for text in SMALL[kind]
    }
    assert {text: said for text, said in heard.items() if said is not kind} == {}


@pytest.mark.parametrize("act", ACTS)
def test_an_act_is_heard_whatever_stands_beside_it(act: Act) -> None:
    """However it is insisted on, in every language and script."""
    done = {text: content().acts.read(text) for text in ACTS[act]}
    assert {text: one for text, one in done.items() if one is None or one.act is not act} == {}


@pytest.mark.parametrize(
    "text",
    [
        "merci de me dire comment déclarer mon frère", "je veux déclarer mon frère",
        "comment déclarer mon frère", "ma sœur est salariée de la pharmacie",
        "le patron doit-il se déclarer", "my brother works in the pharmacy",
        "أخي يعمل في الصيدلية", "خويا خدام معايا فالفارماسي", "khoya khddam m3aya f lpharmacie",
        "je ne comprends pas la majoration", "je vous dis que le code est refusé",
        "rien ne s'affiche sur la page des salariés", "retour de congé maternité d'une salariée",
        "comment appeler la cnss", "quelqu'un peut appeler la cnss pour moi", "français ou arabe",
        "la prochaine déclaration", "après le 10 c'est trop tard", "wach kayn chi deadline jdid",
        "next month deadline", "هل هناك أجل جديد", "back to work after sick leave",
    ],
)  # fmt: skip
def test_a_question_stays_one(text: str) -> None:
    """Though it holds the same words: who is declared may be a brother."""
    catalog = content()
    assert catalog.acts.read(text) is None
    assert catalog.small_talk.kind(text) is None
    assert catalog.small_talk.without(text).split()[-1] == text.split()[-1]
    assert catalog.small_talk.asks_something(text)


@pytest.mark.parametrize("text", ["a." * 2048, "ا" * 4000, "khoya " * 660, "rien " * 800])
def test_no_long_text_is_small_talk(text: str) -> None:
    """Nor is one looked at for long."""
    assert content().small_talk.kind(text) is None
    assert content().acts.read(text) is None
