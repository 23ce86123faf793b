"""Whether an answer that names a secret is surely harmless: any other one is looked at twice."""

import re

from bot.core.redaction.reading import any_of
from bot.core.tickets.requests import PLACE, SMS
from bot.core.tickets.secrets import SECRET, read, without_refusals

_MORE = re.compile(  # what is no secret in every sentence, and is one beside a wish
    r"(?<![^\W_])(?:[ldn]')?(?:pin|cvv|carte bancaire|(?:votre|your|ton) (?:acces|login|compte et)"
    r"|vos acces|(?:date d')?expiration|(?:les|the|six|6|4) (?:chiffres|digits|figures))(?![^\W_])"
)
# What is said of a secret that is neither wanted nor given: it comes, is refused, is typed there.
_HARMLESS = re.compile(
    r"(?<![^\W_])(?:"
    + any_of(r"""
    arriv\w+ recu\w* rec[eo]i?v\w+ vien[dt]\w* venu parvien\w+ expir\w+ valable\w* valid\w+
    perim\w+
    incorrect\w* faux fausse errone\w* invalid\w* refus\w+ accept\w+ rejet\w+ bloqu\w+
    debloqu\w+
    oubli\w+ perdu\w* chang\w+ modifi\w+ renouvel\w+ reinitialis\w+ choisi\w+ contien\w+
    compos\w+
    caracteres? majuscules? provisoire\w* trouv\w+ figure sert servi\w* spams? tap\w+ saisi\w*
    saisiss\w+ entr(?:ez|er|e) inscri\w+ redemand\w+ attend\w+ patient\w+ gard\w+ conserv\w+
    verifi\w+ apport\w+ present\w+ marche\w* fonctionn\w+ cliqu\w+ propres? consult\w+ renvoy\w+
    nouveaux? nouvel(?:le)?s? confidenti\w+ personnels? secret raccroch\w+ delivr\w+ identifi\w+
    remis attribu\w+ imprim\w+ inscrit\w* indiqu\w+ courrier enveloppe attestation probleme\w*
    guichet agence reessay\w+ essay\w+ recommenc\w+ remplac\w+ temporaire cree\w* creer
    regenere\w*
    differen\w+ correspond\w* obligatoire\w* inutile necessaire\w* sms_arriv\w+
    envoy(?:e|es)_par
    vous_(?:envoie|donne|transmet|remet)\w* a_(?:six|6|4|quatre)_chiffres authentifi\w+ non
    regard\w+ vous_faut a_portee prepar\w+ court pas_besoin rendez-vous message_voyez
    which_message do_you_see avez_donne passe-t-il
    apres_le_code did_(?:you|the_code|it) vient combien_de_sms lecteur nfc telephone\w*
    derriere contre
    arriv\w+ receiv\w+ got comes? came expires? valid wrong incorrect refused rejected accepted
    blocked locked forgot\w* lost change\w* reset choose chosen contains? characters letters
    found
    find used spam type enter request\w* ask wait\w* keep check\w* bring works? working fail\w*
    own
    new needs? has have must should nobody temporary hang_up takes minutes? sends? agency error
    يتاخر تاخر كيتعطل\w* تعطل kayt3ettel t3ettel is_on absence est-il_bien du_dernier_sms
    another started? start try log_in book stays protege\w* protected enough recommenc\w+
    ثبت\w* جهز\w* [يت]قرا جرب\w* سبق نزل\w* كيقر\w* خد\w* جرب\w* khdo jerrb\w* sal7a connexion
    tari9a
    ~?يصل\w* وصل\w* تصل\w* ستصل\w* توصل\w* استلم\w* تلق\w* ~صلاحيه صالح\w* خاطي\w* مرفوض\w* ~رفض
    قبل نسي\w* فقد\w* غير\w* تغيير\w* اختار\w* يتكون تتكون ستجد\w* يوجد توجد اكتب\w* ادخل\w*
    اطلب\w*
    [يت]?طلب\w* انتظر\w* احتفظ\w* تحقق\w* تاكد\w* احمل\w* ~بوابه ~وكاله جديد\w* جديده تعطي\w*
    تمنح\w*
    سري\w* شخصي\w* صحيح\w* موقت\w* يستعمل تستعمل استعمل\w* انته\w* تنتهي ينتهي مدون\w* اعد\w*
    اعيد\w*
    لا لن لم يجب بطاقه_تعريف
    كيجي\w* جا جاك ماجاش كيوصل\w* كيتصيفط تسن\w* دخل\w* كتب\w* بدل\w* غالط\w* خدم\w* خدام سال\w*
    ختار\w* فيه فيها جيب\w* قطع ماتعطي\w* متعطي\w* ما ماشي خاصو خاصها طويل صبر كاين كتعطيك
    kayji\w* ja jak jatk majach ma kaywsel\w* wsel\w* wslek tsenn\w* tsna\w* tleb\w* tlbo
    kteb\w*
    ktbo ktob\w* dakhel\w* dkhel\w* dekhel\w* beddel\w* bdel\w* nsit\w* ghalet ghalat khdem\w*
    khddam\w* sala khtar\w* fih fiha jib\w* jdid\w* twil sir mat3ti\w* machi kat3ti\w* kayn\w*
    dir
    """)
    + r")(?![^\W_])"
)
# Who says « moi », « ici », « sauf » near a secret may want it.
_DOUBTFUL = re.compile(
    r"(?<![^\W_])(?:"
    + any_of(r"""
    moi nous je j' m' me us i i'll i'd i'm mine ici hna hnaya here ci-dessous dessous prive mp
    pv dm
    whatsapp chat conversation reponse reply lia liya lina m3aya 3ndi ليا لي لنا لينا عندي
    معايا هنا
    هنايا غيري غيرنا ghiri sauf excepte hormis except غير_ليا سوي quoi lequel laquelle
    combien contenu commenc\w+_par whole starts? confi\w+ donn(?:ez|e)
    envoy(?:ez|e)-\w+ envoyez transmett\w+ communiqu\w+ partag(?:ez|e) dict\w+ send share give
    forward tell epel\w+ spell photo photographi\w+ scan\w* capture tswira screenshot
    صور\w* ~صوره ~تصويره
    sift\w* sifet\w* 3ti\w* 3tini goul\w* gol\w* عطي\w* اعط\w* صيفط\w* سيفط\w* ارسل\w* قول\w*
    قل\w* وري\w*
    livreur\w* coursier\w* ecran screen technicien anydesk teamviewer agent confirmez confirmer
    confirm fourni\w+ precis\w+ remplac\w+_par
    """)
    + r")(?![^\W_])"
    r"|(?<![^\W_])(?:premiers?|derniers?|first|last)[ ](?:\w+[ ])?(?:chiffre|caract|lettre|digit"
    r"|charact|letter)|(?<![^\W_])(?:j|m)'(?=[^\W_])|-(?:moi|nous)(?![^\W_])"
)
# … except where they only want to hear whether it came, or tell of themselves.
_PLAIN = re.compile(
    r"(?<![^\W_])(?:(?:dites|di[st]|ecrivez|repondez|rappelez|appelez|prevenez|contactez)"
    r"(?:-(?:le-)?(?:moi|nous))?(?: ici)?[ ](?:juste |simplement |ensuite |vite )?(?=(?:si|s'il"
    r"|quand"
    r"|a quelle|ou|comment|pourquoi|quel message|quelle erreur)(?![^\W_]))"
    r"|(?:tenez|faites)-(?:moi|nous)[ ](?:au courant|savoir|signe)|chez (?:moi|nous)|moi aussi"
    r"|pour moi|comme (?:moi|nous)|je (?:pense|crois|suppose|regarde|vous (?:conseille|reponds"
    r"|ecris|dis)|comprends|confirme que|sais que)|je ne (?:peux|veux|vois|sais) pas|j'ai eu"
    r"|j'ai (?:bien )?(?:du|recu|eu|attendu|redemande|change)|nous (?:avons|ne)|de nous"
    r"|pas (?:a|de) nous"
    r"|(?:tell|let) (?:me|us)(?: know)?[ ](?=(?:if|whether|when|which)(?![^\W_]))|let me know"
    r"|i (?:think|believe|had|got|waited|can't|cannot|don't)|for me|me too"
    r"|(?:donn|send|give|envoy)\w*[ ](?:a |your |the )?[^.!?\n]{0,25}(?:nouveau|new|propres?|own)"
    r"|[gq9]ou?l\w*[ ]?(?:lia|liya|lina)[ ]+(?=wach|fo9ach|imta)|قول\w*[ ](?:ليا|لنا|لي)[ ]"
    r"(?=واش|فوقاش|هل)|(?:اخبر|قول)\w*[ ]?(?:ني|نا|لي|لنا)?[ ](?=هل|اذا|متي|ان)"
    r"|hna f |avez (?:deja )?(?:donne|envoye|communique|partage)|combien de (?:sms|minutes"
    r"|temps|fois)"
    r"|(?:send|write|ask|envoyez|posez|ecrivez)[ -](?:us |me |nous )?(?:your|votre|un|une|la|a)[ ]"
    r"(?:question|e-mail|mail|demande|message)|tell (?:them|him|her|your \w+|the \w+) to "
    r"|give it (?:a|some|one|two|\w+) (?:minute|time|moment)|قول\w* ل(?!ي|نا)\w+ ي"
    r"|(?<![^\W_])si [^.!?]{0,40}(?:non|refuse|rejete|bloque)[ ,]*(?:dites|appelez|rappelez"
    r"|ecrivez"
    r"|prevenez|revenez)-(?:le-)?(?:moi|nous)"
    r"|votre (?:message|question)|your (?:message|question)"
    r"|عندي|3ndi(?= (?:nafs|7ta))|la photo de l'(?:erreur|ecran)"
    r"|(?:capture|photo|image|picture|screenshot|صوره|تصويره|tswira|scan) (?:de |of |d |ديال )?"
    r"(?:l'|the |la )?(?:erreur|ecran|error|screen|page|message|شاشه|الشاشه|خطا|الخطا)"
    r"|message d'erreur|error message|quel message|quelle erreur)"
)
_ELSEWHERE = re.compile(  # « en MP », « dites-le-moi », «قولو ليا» with no more
    r"(?<![^\W_])(?:en (?:mp|pv|dm|prive)|f lprive|فالخاص|علي الخاص|(?:by|in) dms?"
    r"|privately)(?![^\W_])"
    r"|(?<![^\W_])(?:[gq9]ou?l\w*|sift\w*|قول\w*|صيفط\w*|سيفط\w*|عطي\w*)[ ](?:li|lia|liya|ليا"
    r"|لي|لنا)[ ]*[.!]*$"
)
_BARE = 16  # signs of a secret's name alone: « Le code ? »
_END = re.compile(r"(?<=[.!?\n])")


def names_secret(words: str) -> bool:
    """Tell whether an answer names a secret in a way that is not surely harmless."""
    low = read(words)
    if not any(one.search(low) for one in (SECRET, SMS, _MORE)):
        return False
    told = without_refusals(low)
    if _ELSEWHERE.search(low):
        return True
    if any(_DOUBTFUL.search(_PLAIN.sub(" ", one)) for one in _END.split(told) if _names(one)):
        return True
    return any(
        _HARMLESS.search(one) is None
        and PLACE.search(told if len(one.strip()) <= _BARE else one) is None
        for one in _END.split(told)
        if _names(one)
    )


def _names(sentence: str) -> bool:
    return any(one.search(sentence) for one in (SECRET, SMS, _MORE))
