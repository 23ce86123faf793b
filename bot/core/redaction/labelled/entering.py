"""What somebody enters where nothing names a password: « je rentre avec X et il refuse »."""

import re
from collections.abc import Callable, Iterator, Sequence

from bot.core.redaction.reading import Reading, Token, any_of, words
from bot.core.redaction.shapes import is_name
from bot.core.redaction.vocabulary.chosen import is_chosen
from bot.core.redaction.vocabulary.clues import REFUSED
from bot.core.redaction.vocabulary.lexicon import (
    ADVERBS,
    BETWEEN,
    COMMON,
    STATES,
    TYPING,
    VERBS,
    is_state,
)
from bot.core.redaction.vocabulary.names import DAYS
from bot.core.redaction.vocabulary.ordinary import ORDINARY

FAR = 80  # characters of a sentence behind what was entered
MOST = 3  # words of it

_ENTER = re.compile(
    r"(?<![^\W_])(?:(?:"
    + any_of("""
    rentr\\w* j'entre entre entrais connect\\w* identifi(?:e|ais) logg?\\w* essa[iy]\\w* accede
    reconnect\\w* dkh[eo]?lt? d[ae]kh[ae]?lt? (?:kan|gha_?n|n|bach_n)dkh[eo]?l(?:o|ou)?
    (?:kan|n)connect\\w* jr[ea]bt kanj[ae]r+e?b log_in login logging_in logged_in sign_in signed_in
    ouvr\\w* open get_in got_in go_in enter entered try tried come_in
""")
    + r")[ ]+(?:avec|with|using|by[ ]typing|en[ ](?:tapant|mettant|ecrivant)|b|bi)"
    r"|(?:كن|كان|غان|غا[ ]?ن|ن|تن|ا|كا)?دخل(?:ت|نا|و|ت[ ]ليه)?(?:[ ]ليه)?[ ]ب[ ]?(?=ا?ستعمال)?"
    r"(?:ا?ستعمال[ ])?|(?:كن|ن)?(?:كونيكط|كونيكت|جرب)\w{0,3}[ ]ب[ ]?"
    r"|(?:^|(?<=[.!?;\n])|(?<=[.!?;\n][ ]))(?:avec|with|b|ب))[ ]*"
    r"(?:(?:(?:le|la)[ ])?(?:mots?|the[ ]word|lkelma|kelma|كلمه|الكلمه)[ ]+)?"
)
# « je mets X et il me dit non »: what is typed without « avec ».
_TYPE = re.compile(
    r"(?<![^\W_])(?:(?:je|j'|j|on|nous)[ ]?(?:lui[ ])?(?:(?:ai|a|avons)[ ])?(?:"
    + any_of("""
    tape tapais mets met mettais mis ecri[st] ecrivais saisis saisi essa[iy]e tente utilise entre
    rentre pose donne dis
""")
    + r")|i[ ](?:typed?|put|enter(?:ed)?|write|wrote|used?|tried|try)|(?:j'ai|on[ ]a)[ ]fait"
    r"|(?:kan|n)?(?:"
    + any_of("kteb kt[ae]?b ktebt ktbt dir dert drt 7[eo]?t+ 7tit tapi tapit jr[ae]bt")
    + r")|(?:"
    + any_of(
        "كنكتب كتبت كنكتبو كندير درت درنا كنحط حطيت ادخل ادخلت اكتب اضع وضعت كنجرب جربت طابيت"
        " عطيتو عطيتها كنعطيه كنعطيها"
    )
    + r"))[ ]+"
)
_TURN = re.compile(
    r"[ ]*(?:,|:|-|\.\.\.|…)?[ ]*(?<![^\W_])(?:et|mais|and|but|w|o|ou|walakin|on|il|ca|it"
    r"|moi|je|ولكن|لكن|و(?=[^\W\d_])|,)"
)
_STOP = re.compile(r"[.!?;\n]")
# What a page answers: « il me dit non », "it says …", «وكيقول ليا»; or does: « il me jette ».
_ANSWERED = re.compile(
    r"(?<![^\W_])(?:"
    + any_of(r"""
    inconnu unknown answers? answered replies replied kayjaw\w* dit repond affiche says? said
    tells? shows? g[ao]l\w* kay?[gq9]o?u?l\w* kiy?[gq9]ol\w* rien nothing w[ae]l[ou]u? nada والو
    [وف]?(?:كي|تي|ي)?قول\w* [وف]?قال\w*
    (?:peux|peut|arrive)_(?:pas|plus) can't cannot jett\w* ejecte\w* renvo[iy]\w* vire recharg\w*
    redemand\w* ramen\w* kick\w* throws? logs?_me sends?_me kay?rje[e3]\w* kay?khr[ea]j\w*
    كيرجع\w* كيخرج\w*
""")
    + r")(?![^\W_])"
)
# By what else one enters, and how.
_BY = words("""
    code codes identifiant identifiants identite login logins mdp mot password passe pass user
    utilisateur username telephone telephones portable gsm mobile phone pc ordinateur computer
    laptop tablette tablet carte cartes card cin cnie e-id eid empreinte empreintes fingerprint
    doigt visage face application app appli internet wifi wi-fi 4g 5g fibre adsl vpn reseau
    connexion compte comptes account accounts session acces access damancom cnss google
    france maroc lien liens link qr scan sms otp pin puk cle usb certificat certificate token
    lecteur reader navigateur browser mode incognito windows mandat procuration delegation
    numero number affiliation adresse mail email e-mail courriel adherent succes difficulte peine
    prudence patience prudente succes success difficulty ease care trouble douceur plaisir force
    facilite rapidite lenteur retard autre autres other another two deux both trois plusieurs
    different differents mon ma mes le la les l un une ce cet cette ces son sa ses notre nos
    votre vos leur celui celle ceux lui elle eux moi toi nous vous tout tous toute rien quoi quel
    quelle my the a an this that these his her our your their him them me us it what which
    comptable fiduciaire collegue confrere associe
    pc tilifoun telefon tel portable lkart lakart carta lcode lmdp chwiya bzaf so3ouba sohoula
    had hadi hada dak dik nefs nfs chi ay
    كود الكود رمز الرمز كلمه باسوورد مودباس معرف هاتف تيليفون تليفون بيسي حاسوب طابليت كارط لاكارط
    بطاقه حساب كونط سيت موقع متصفح كروم نافيكاتور انترنت ويفي صعوبه سهوله شويه بزاف سرعه بطء نفس
    هاد هذا هذه شي اي كل رقم نمره ميساج رساله رابط ليان تطبيق بصمه وكاله اسم
""")
# What is typed into other boxes.
_ANSWERS = words("oui non yes no ok zero vide rien بحال نعم لا اه iyeh")
_FILLED = DAYS | words("""
    salaire ville village naissance anniversaire adresse nom prenom annee journee pharmacie
    pharmacien pharmacienne officine patient client conge travail salary birthday city village
    street vacances couleur etage enfants enfant femme mari epoux epouse mere pere test demo
    صيدليه مدينه اجره راتب اسم عنوان عطله
""")
_PARTICLES = re.compile(r"(?:ال|ب(?:ال)?)(?=.{3})")
_ARABIC_DEFINITE = re.compile(r"(?:ب)?(?:ال|لا).{2,}")

_NONE = _BY | COMMON | _ANSWERS
_TIMES = words("fois times merrat marrat mrat مرات")
_LOGIN = re.compile(r"(?=.{5})[a-z]+[._]\w[\w.]*")  # « samira_p », « k.ph7 »
# « 3tani k.ph7 », « elle m’a passé s.tazi »
_GIVEN = re.compile(
    r"(?<![^\W_])(?:(?:m'|nous[ ])(?:a|ont)[ ](?:donne|passe|envoye|dit)|(?:gave|sent|told)[ ]me"
    r"|3t[aeiou]\w{0,3}ni|(?:sift|seft)\w*[ ]liy?a?|عطا\w{0,2}ني|صيفط\w*[ ]لي\w?)[ ]+"
)
_DONE = re.compile(r"[a-z]{3,}(?:er|ir|ing)|n[^aeiou].{3,}")  # « redémarrer », « restarting »
_ABOUT = TYPING | STATES | ADVERBS | BETWEEN | VERBS

Knows = Callable[[str], bool]


def entering(reading: Reading, is_said: Knows, knows: Knows) -> Iterator[tuple[int, int]]:
    """Yield with what of a folded text somebody enters and is turned away, or says no more.

    `is_said` tells of a word whether passwords are spoken of in it, `knows` whether sentences are
    made of it. A word of every day is what is entered where no article stands before it: nobody
    enters « avec lune », but « avec la carte ».
    """
    yield from _with(reading, is_said)
    for given in _GIVEN.finditer(reading.low):
        for token in reading.after(given.end(), 1):
            if _LOGIN.fullmatch(token.text) and not is_name(token.text):
                yield token.start, token.end
    for verb in _TYPE.finditer(reading.low):
        typed = _entered(reading, verb.end())
        if len(typed) != 1 or not _is_free(typed[0], is_said) or typed[0].word in _FILLED:
            continue
        may_be = is_chosen(typed[0].word) or not knows(_bare(typed[0].word))
        if may_be and _is_answered(_behind(reading.low, typed[0].end)):
            yield typed[0].start, typed[0].end


def _with(reading: Reading, is_said: Knows) -> Iterator[tuple[int, int]]:
    for verb in _ENTER.finditer(reading.low):
        entered = _entered(reading, verb.end())
        if not entered or not _is_free(entered[0], is_said) or _names_thing(entered):
            continue
        last = entered[-1].end
        behind = _behind(reading.low, last)
        is_alone = not behind.strip() and verb.group().strip() not in {"avec", "with", "b", "ب"}
        is_login = _LOGIN.fullmatch(entered[0].text) and not is_name(entered[0].text)
        if _is_answered(behind) or is_login or (is_alone and is_chosen(entered[0].word)):
            yield entered[0].start, last


def _names_thing(entered: Sequence[Token]) -> bool:
    """Tell whether several words name a thing by which one enters: « Moroccan ID »."""
    return any(_bare(token.word) in _BY for token in entered)


def _behind(low: str, place: int) -> str:
    """Return the rest of a sentence, behind a « ! » that what was entered ends in."""
    place += low[place : place + 1] == "!"
    stop = _STOP.search(low, place, place + FAR)
    return low[place : stop.start() if stop else place + FAR]


def _is_answered(behind: str) -> bool:
    return REFUSED.search(behind) is not None or _ANSWERED.search(behind) is not None


def _entered(reading: Reading, place: int) -> Sequence[Token]:
    """Return the words with which somebody enters, until the sentence turns."""
    if reading.low[place - 1] == "ب" and reading.low[place : place + 1].isalpha():
        place -= 1  # «بقهوة»
    found: list[Token] = []
    for token in reading.after(place, MOST + 1):
        gap = reading.low[found[-1].end if found else place : token.start]
        if found and (_STOP.search(gap) or "," in gap or _TURN.match(reading.low, found[-1].end)):
            break
        found.append(token)
    if len(found) == MOST and found[-1].word in _TIMES:
        found = found[:1]  # « X trois fois »
    return found if len(found) <= MOST else ()


def _is_free(token: Token, is_said: Knows) -> bool:
    """Tell whether a word is neither a thing by which one enters nor how one does."""
    word = _bare(token.word)
    if token.text.isdigit() or len(word) < 2 or not _NONE.isdisjoint({word, token.word}):
        return False
    if is_chosen(token.word):
        return True
    if token.word in ORDINARY or _DONE.fullmatch(token.word):
        return False
    return not (
        token.word in _ABOUT
        or is_state(word)
        or is_said(word)
        or _ARABIC_DEFINITE.fullmatch(token.word)
    )


def _bare(word: str) -> str:
    """Return an Arabic word without what is written before it."""
    return word if word.isascii() else _PARTICLES.sub("", word, count=1)
