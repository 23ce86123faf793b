"""Phrases that may stand around an announcement: the closed list of courtesies, our own lines."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache

from bot.core.verification.words import Kind, Pause, Word, words

# Nothing here says anything about the announcement. What is not here is not ours.
COURTESIES = (
    *("bjr", "bsr", "bonjour tout le monde", "salam tout le monde", "bonsoir tout le monde"),
    *("bonjour cher confrère", "bonjour chers collègues", "bonjour mesdames et messieurs"),
    *("bonjour chers confrères et consœurs", "chers amis", "mes chers confrères", "cher docteur"),
    *("slt", "cc", "bonsoir chers confrères", "salam confrères", "salam chers confrères"),
    *("vu sur whatsapp", "reçu sur whatsapp", "reçu par whatsapp", "trouvé sur whatsapp"),
    *("à lire attentivement", "pour votre information", "à titre d’information", "pour partage"),
    *("merci pour le partage", "merci pour l’info", "merci bcp", "merci bien", "mrc", "mci"),
    *("merci de lire", "merci de transmettre", "merci de votre retour", "merci de confirmer"),
    *("merci de confirmer svp", "merci de me confirmer", "merci de nous confirmer", "et merci"),
    *(
        "merci de partager svp",
        "merci à tous et à toutes",
        "mille mercis",
        "grand merci",
        "mrc bcp",
    ),
    *("merci cher confrère", "merci chers confrères", "merci de votre aide", "merci par avance"),
    *("bonne fin de journée", "bonne nuit", "bon courage", "bon courage à tous", "à bientôt"),
    *("bonne journée à toutes et à tous", "bonne soirée à tous", "bon week-end", "bien à vous"),
    *("respectueusement", "sincères salutations", "salutations", "salutations confraternelles"),
    *("meilleures salutations", "salutations distinguées", "bien amicalement", "bises"),
    *("bonjour madame", "bonjour monsieur", "bonjour madame, monsieur", "madame, monsieur"),
    *("mesdames et messieurs", "bonsoir docteur", "bonsoir la famille", "bonsoir chers collègues"),
    *("bonjour à vous", "bonjour à vous tous", "bonsoir à vous", "rebonjour", "allo"),
    *("salut tout le monde", "chers confrères et chères consœurs", "consœurs et confrères"),
    *("confrères", "mes confrères", "mes chers amis", "les amis", "chers tous", "cher ami"),
    *(
        "à partager avec tous",
        "à partager avec vos confrères",
        "à partager svp",
        "merci du partage",
    ),
    *("partage svp", "partagez avec vos confrères", "je partage", "je partage avec vous"),
    *(
        "je vous partage",
        "à transmettre",
        "à transmettre svp",
        "pour info svp",
        "pour info à tous",
    ),
    *("j’ai reçu ceci", "j’ai reçu ça", "j’ai reçu ce message", "on m’a envoyé ça"),
    *("on m’a envoyé ce message", "j’ai reçu ce message sur whatsapp"),
    *("bonne lecture", "bonne lecture à tous", "voici le message", "voici le message reçu"),
    *("c’est vrai ou non", "c’est vrai ou pas", "c’est vrai ou faux svp", "vrai ou non"),
    *("est-ce vrai svp", "est-ce vrai ça", "est-ce que c’est vrai svp", "est-ce bien officiel"),
    *("est-ce une info officielle", "est-ce une vraie annonce", "est-ce une annonce officielle"),
    *("est-ce que ce message est vrai", "ce message est vrai", "c’est un vrai message"),
    *("cette annonce est-elle vraie", "est-elle vraie", "est-elle authentique", "est-il vrai"),
    *("l’annonce est-elle vraie", "ce message est-il authentique", "ce message est-il officiel"),
    *(
        "pouvez-vous confirmer",
        "pouvez-vous confirmer svp",
        "vous pouvez confirmer",
        "tu confirmes",
    ),
    *("quelqu’un confirme", "qui peut confirmer", "confirmez svp", "confirmez-vous"),
    *("pouvez-vous vérifier svp", "pouvez-vous vérifier ceci", "peux-tu vérifier stp"),
    *("thanks in advance", "thank you in advance", "thanks a lot", "thank you very much", "thx"),
    *(
        "please confirm",
        "can you confirm",
        "can someone confirm",
        "please verify",
        "pls",
        "please",
    ),
    *(
        "is this message true",
        "is this message genuine",
        "is this message real",
        "true",
        "is it so",
    ),
    *("please check this", "have a good day", "have a nice day", "good afternoon", "good night"),
    *("hello all", "dear all", "dear friends", "dear confreres", "sincerely", "yours sincerely"),
    *("received this", "i received this", "got this", "for your info", "for sharing", "to share"),
    *(
        "salam 3likom",
        "salam 3alikom",
        "salam 3alaykom",
        "salam 3likoum",
        "slm 3likom",
        "salam 3lik",
    ),
    *("salam alikom", "salamo 3alaykom", "assalamo 3alaykom", "salamou 3alaykoum", "salam khouti"),
    *("salam 3likom wa rahmatou allah", "salam 3alaykom wa rahmatollah", "salam a khouti"),
    *("essalam alaykoum", "salam aleikoum", "salam alikoum khouti", "labas", "labas 3likom"),
    *("choukrane", "shukran", "choukran bzaf", "chokran bzaf", "barak allah fik", "allah y7afdek"),
    *("barak allah fikom", "baraka allaho fikom", "barakallahoufik", "barakallahoufikoum"),
    *("jazak allah khayran", "jazakom allah khayran", "allah ykhalik", "allah ykhallikom"),
    *("3afak", "3afakoum", "3afakom", "afakom", "lah yjazikom bikhir", "jazakoum allah khayran"),
    *("wach bse7 hadchi", "wach bsa7 hadchi", "wach bssah hadchi", "wach s7i7", "wach bse7"),
    *("wach had chi bse7", "wach had chi bsa7", "wach had lkhbar s7i7", "wach had lkhbar bse7"),
    *("wach s7i7 hadchi", "wach hadchi s7i7 wla la", "wach s7i7 wla la", "wach bse7 wla la"),
    *("wach hadchi bse7 wla la", "wach hadchi kayn", "wach hadchi rasmi", "wach hada bse7"),
    *("wach s7i7a", "wach s7i7a wla la", "s7i7a wla la", "s7i7 wla la", "bse7", "s7i7", "wach"),
    *("wach had l2i3lan s7i7", "wach had lmessage bse7", "wach had lmsg s7i7", "bsse7", "wla la"),
    *("chkoun y2akked lina", "wach t9dro t2akdo", "ch7al s7i7"),
    *("c vrai sa", "c vrai ca", "c’est vrai svp", "est-ce que c’est vrai ça", "c vrai ou pas"),
    *("est-ce bien vrai", "est-ce correct", "c’est correct", "c’est bien vrai", "qui confirme"),
    *("qu’en dites-vous", "votre avis", "des nouvelles"),
    *("bonjour", "bonjour à tous", "bonjour à toutes et à tous", "bonjour chers confrères"),
    *("bonjour mes chers confrères", "bonjour confrères", "bonjour docteur", "bonjour la famille"),
    *("bonsoir", "bonsoir à tous", "bonsoir à toutes et à tous", "bonsoir confrères", "salut"),
    *("salut à tous", "coucou", "bonne journée", "bonne soirée", "bonne journée à tous"),
    *("bonne réception", "cordialement", "bien cordialement", "confraternellement"),
    *("bien confraternellement", "amicalement", "chers confrères", "cher confrère"),
    *("chère consœur", "chères consœurs et chers confrères", "chers confrères et consœurs"),
    *("chers collègues", "mes amis", "merci", "merci à tous", "merci beaucoup", "merci d’avance"),
    *(
        "merci de votre attention",
        "à lire",
        "à lire svp",
        "à lire absolument",
        "lisez",
        "lire svp",
    ),
    *("à partager", "partagez", "partagez svp", "à faire suivre", "faites suivre", "à diffuser"),
    *("merci de partager", "merci de faire suivre", "merci de diffuser", "transmettez"),
    *("transféré", "je transfère", "je vous transfère", "reçu", "message reçu", "reçu ce matin"),
    *("reçu à l’instant", "copié", "copié-collé", "pour info", "pour information", "info"),
    *("pi", "fyi", "tr", "fw", "fwd", "pour rappel", "svp", "s’il vous plaît", "stp"),
    *("est-ce vrai", "c’est vrai", "vrai", "c vrai", "cest vrai", "est ce que c’est vrai"),
    *("vrai ou faux", "vrai ou pas", "est-ce vrai ou faux", "c’est vrai ou faux", "info ou intox"),
    *("c’est vrai ça", "c’est vrai ce message", "ce message est-il vrai", "c’est officiel"),
    *("est-ce officiel", "est-ce authentique", "authentique", "c’est authentique"),
    *("est-ce que c’est authentique", "est-ce que c’est officiel", "vous confirmez"),
    *("vérifier", "vérifiez", "vérifie", "vérifiez svp", "vérifie stp", "pouvez-vous vérifier"),
    *("peux-tu vérifier", "merci de vérifier", "qu’en pensez-vous", "quelqu’un peut confirmer"),
    *("hello", "hi", "hi all", "hello everyone", "hi everyone", "dear all", "dear colleagues"),
    *("good morning", "good evening", "thanks", "thank you", "many thanks", "please read"),
    *("to read", "for your information", "for info", "please share", "share", "forwarded"),
    *("is this true", "is it true", "true or false", "is this real", "is it real"),
    *("is this genuine", "is it genuine", "is this official", "real or fake", "please check"),
    *("can you check", "check this", "regards", "best regards", "kind regards", "good day"),
    *("salam", "slm", "salam alikoum", "salam alaykoum", "salam aleykoum", "salam alaikoum"),
    *("assalam alaykoum", "assalamou alaykoum", "salam alaikum", "salamo alaykom", "sbah lkhir"),
    *("sba7 lkhir", "choukran", "chokran", "chukran", "3afak", "afak", "3afakom", "wach hadchi"),
    *("wach hadchi sahih", "wach hadchi s7i7", "wach bsa7", "wach bsse7", "wach hadchi bsa7"),
    *(
        "wach sahih",
        "bsa7",
        "bssah",
        "wach had lmessage s7i7",
        "wach hada s7i7",
        "wach hadshi s7i7",
    ),
    *(
        "wach hadchi b sah",
        "wach hadchi bssah",
        "wach hadchi bse7",
        "wach kayn",
        "wach had chi s7i7",
    ),
    *("السلام عليكم", "السلام عليكم ورحمة الله وبركاته", "السلام عليكم ورحمة الله تعالى وبركاته"),
    *("وعليكم السلام", "سلام", "سلام عليكم", "صباح الخير", "مساء الخير", "تحية طيبة"),
    *("تحية طيبة وبعد", "تحياتي", "مع تحياتي", "شكرا", "شكرا لكم", "شكرا جزيلا", "مع الشكر"),
    *("السلام عليكم ورحمة الله", "السلام عليكم ورحمة الله تعالى", "السلام عليكم جميعا"),
    *("السلام عليكم إخواني", "السلام عليكم زملائي", "السلام عليكم الزملاء الكرام", "السلام"),
    *("سلام الله عليكم", "سلام تام بوجود مولانا الإمام", "صباح النور", "مساء النور", "طاب يومكم"),
    *("صباح الخير للجميع", "صباح الخير عليكم", "مساء الخير للجميع", "نهاركم سعيد", "يوم سعيد"),
    *("وشكرا", "وشكرا لكم", "شكرا لكم جميعا", "شكرا جزيلا لكم", "شكرا مسبقا", "وشكرا مسبقا"),
    *("مع جزيل الشكر", "مع خالص الشكر", "لكم جزيل الشكر", "ولكم جزيل الشكر", "شكرا بزاف"),
    *("بارك الله فيكم", "بارك الله فيك", "وبارك الله فيكم", "جزاك الله خيرا", "وجزاكم الله خيرا"),
    *(
        "الله يجازيكم بخير",
        "الله يحفظكم",
        "الله يخليكم",
        "وفقكم الله",
        "حفظكم الله",
        "تقبلوا تحياتي",
    ),
    *("والسلام", "والسلام عليكم", "والسلام عليكم ورحمة الله وبركاته", "دمتم بخير", "مع التحية"),
    *("مع فائق التقدير", "مع أطيب التحيات", "تحية أخوية", "تحياتي للجميع", "إخواني أخواتي"),
    *("أيها الزملاء", "زملائي زميلاتي", "إلى جميع الزملاء", "الإخوة الزملاء", "إخواني"),
    *("من فضلكم", "من فضلك", "رجاء", "المرجو التأكيد", "المرجو الإفادة", "أفيدونا", "أكدوا لنا"),
    *("هل من تأكيد", "هل هذا مؤكد", "هل هذا حقيقي", "هل هذه المعلومة صحيحة", "ما رأيكم"),
    *("هل هذا الإعلان صحيح", "هل هذا البلاغ رسمي", "هل هي صحيحة", "واش صحيحة", "واش رسمي"),
    *("واش هاد البلاغ صحيح", "واش هدا صحيح", "واش هادي صحيحة", "واش بصح هادشي", "واش بصاح"),
    *("للمشاركة من فضلكم", "المرجو النشر من فضلكم", "شاركوا", "توصلت به", "توصلت بهذا"),
    *("وصلتني هذه الرسالة", "وصلني هذا", "توصلت بهذه الرسالة", "للتقاسم", "قراءة ممتعة"),
    *("جزاكم الله خيرا", "للقراءة", "للاطلاع", "للإخبار", "للعلم", "للإفادة", "للمعلومة"),
    *("للنشر", "للمشاركة", "المرجو المشاركة", "المرجو النشر", "الزملاء الكرام", "زملائي"),
    *("زملائي الأعزاء", "منقول", "وصلني", "معاد توجيهها", "تم التوجيه", "محوّل"),
    *("هل هذا صحيح", "هل هذا صحيح أم لا", "صحيح", "هل صحيح", "هل هو صحيح", "صحيح أم خطأ"),
    *("هل هذا رسمي", "هل هذا البلاغ صحيح", "هل الخبر صحيح", "هل هذه الرسالة صحيحة"),
    *("المرجو التحقق", "المرجو التأكد", "تحققوا", "واش هادشي صحيح", "واش هادشي بصح"),
    *("واش هدشي صحيح", "واش هاد الشي صحيح", "واش بصح", "واش صحيح", "بصح", "عافاكم", "عافاك"),
    *("واش هاد الميساج صحيح", "واش هادشي كاين", "واش كاين", "واش هدشي بصح", "واش هاد الخبر صحيح"),
)

Keys = tuple[str, ...]


class Phrases:
    """A set of phrases, found at the beginning of a list of words."""

    def __init__(self, phrases: Iterable[Keys]) -> None:
        self._starts: dict[str, list[Keys]] = defaultdict(list)
        for phrase in sorted({one for one in phrases if one}, key=len, reverse=True):
            self._starts[phrase[0]].append(phrase)

    def at(self, keys: Sequence[str], place: int) -> list[int]:
        """Return where the phrases end that begin at a place, the longest first."""
        return [
            place + len(phrase)
            for phrase in self._starts.get(keys[place], ())
            if tuple(keys[place : place + len(phrase)]) == phrase
        ]


def phrase(text: str) -> Keys:
    """Return a phrase as it is looked for."""
    return tuple(word.key for word in words(text))


@cache
def courtesies() -> Phrases:
    """Return the closed list."""
    return Phrases(map(phrase, COURTESIES))


def left_over(found: Sequence[Word], known: Sequence[Phrases]) -> list[tuple[int, int]]:
    """Return the places in a list of words that no phrase explains, in runs.

    A phrase counts alone between two pauses, or beside others: « Merci ! », not « Merci
    d’envoyer… ». The first of `known` are the courtesies: in the line of something else they are
    a part of it.
    """
    keys = [word.key for word in found]
    runs: list[tuple[int, int]] = []
    place, polite = 0, None
    while place < len(found):
        end = explained(found, keys, place, known)
        if end == place:
            end = _next_pause(found, place)
            if runs and runs[-1][1] == place:
                runs[-1] = (runs[-1][0], end)
            else:
                runs.append(
                    (polite if polite is not None and _is_in_line(found, place) else place, end)
                )
            polite = None
        elif explained(found, keys, place, known[:1]) < end:
            polite = None
        elif runs and runs[-1][1] == place and _is_in_line(found, place):
            runs[-1] = (runs[-1][0], end)
        else:
            polite = place
        place = end
    return runs


def _is_in_line(found: Sequence[Word], place: int) -> bool:
    return found[place].pause is not Pause.LINE


def explained(
    found: Sequence[Word], keys: Sequence[str], start: int, known: Sequence[Phrases]
) -> int:
    """Return how far phrases one after another reach to a pause; `start` where none does."""
    reached = [start]
    seen = {start}
    best = start
    while reached:
        place = reached.pop()
        if place == len(found) or _is_apart(found, place):
            best = max(best, place)
        if place == len(found):
            continue
        ends = [end for phrases in known for end in phrases.at(keys, place)]
        if found[place].is_spare:
            ends.append(place + 1)
        fresh = [end for end in ends if end not in seen]
        seen.update(fresh)
        reached += fresh
    return best


def _is_apart(found: Sequence[Word], place: int) -> bool:
    """Tell whether words can end before a place: a pause follows, or a number was the last."""
    return found[place].pause is not Pause.NONE or found[place - 1].kind is Kind.NUMBER


def _next_pause(found: Sequence[Word], place: int) -> int:
    return next(
        (n for n in range(place + 1, len(found)) if found[n].pause is not Pause.NONE), len(found)
    )
