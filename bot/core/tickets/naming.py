"""Whether an answer that names a secret is surely harmless: any other one is looked at twice."""

import re

from bot.core.redaction.reading import any_of
from bot.core.tickets.clauses import pieces, read, without_refusals
from bot.core.tickets.handing import hands_over
from bot.core.tickets.named import LETTER, PLACE, SECRET, SMS, WAY_IN
from bot.core.tickets.taking import takes_over
from bot.core.tickets.wanting import asks_back, wants

_MORE = re.compile(  # what is no secret in every sentence, and is one beside a wish
    r"(?<![^\W_])(?:[ldn]')?(?:pin|cvv|carte bancaire|(?:votre|your|ton) (?:acces|login"
    r"|compte et)"
    r"|vos acces|(?:date d')?expiration|(?:les|the|six|6|4) (?:chiffres|digits"
    r"|figures))(?![^\W_])"
)
# What is said of a secret that is neither wanted nor given: it comes, is refused, is typed there.
_HARMLESS = re.compile(
    r"(?<![^\W_])[وفس]?(?:"
    + any_of(r"""
    arriv\w+ recu\w* rec[eo]i?v\w+ vien[dt]\w* venu parvien\w+ expir\w+ valable\w* valid\w+
    perim\w+
    incorrect\w* faux fausse errone\w* invalid\w* refus\w+ accept\w+ rejet\w+ bloqu\w+
    debloqu\w+
    oubli\w+ perdu\w* chang\w+ modifi\w+ renouvel\w+ reinitialis\w+ choisi\w+ contien\w+
    compos\w+
    caracteres? majuscules? provisoire\w* tard(?:e|er|ent) vaut موجود\w*
    trouv\w+ figure sert servi\w* spams? tap\w+ saisi\w*
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
    own rang\w+ duplicata duplicate safe somewhere down احفظ\w* امن خبع\w* خبي\w*
    kh[ae]bb?[ie3]\w* kh[ae]l+i_+3nd[ae]k\w*
    new needs? has have must should nobody temporary hang_up takes minutes? sends? agency error
    يتاخر تاخر كيتعطل\w* تعطل kayt3ettel t3ettel is_on absence est-il_bien du_dernier_sms
    reste\w* meme same stays remains doi(?:t|vent)_etre must_be is_sent needed kaytbeddel\w*
    [كيت]*تبدل\w*
    ancien\w* older? qdim\w* 9dim\w* قديم\w* papier paper
    chose picked printed worked electronique inscrite_sur has_(?:a|an|four|six) comporte
    son leur his her their dyalo ديالو utilis\w+ مكتوب\w* محمي\w* me7mi\w*
    another started? start try log_in book stays protege\w* protected enough recommenc\w+
    ثبت\w* جهز\w* [يت]قرا جرب\w* سبق نزل\w* كيقر\w* خد\w* جرب\w* khdo jerrb\w* sal7a connexion
    tari9a
    ~?يصل\w* وصل\w* تصل\w* ستصل\w* توصل\w* استلم\w* تلق\w* ~صلاحيه صالح\w* خاطي\w* مرفوض\w*
    رفض\w* ~رفض
    قبل نسي\w* فقد\w* [يتن]?غير(?:و\w*|ت\w*) تغيير\w* اختار\w* يتكون تتكون ستجد\w* يوجد توجد
    اكتب\w* ادخل\w*
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
    combien contenu suffi\w* kafi\w* كافي\w* يكفي\w* commenc\w+_par whole starts?_with confi\w+
    donn(?:ez|e)
    envoy(?:ez|e)-\w+ envoyez transmett\w+ communiqu\w+ partag(?:ez|e) dict\w+ send share give
    forward tell epel\w+ spell photo photographi\w+ scan\w* capture tswira screenshot
    صور\w* ~صوره ~تصويره
    sift\w* sifet\w* 3ti\w* 3tini goul\w* gol\w* عطي\w* اعط\w* صيفط\w* سيفط\w* ارسل\w* قول\w*
    قل(?!ب)\w* وري\w*
    livreur\w* coursier\w* ecran screen technicien anydesk teamviewer agent confirmez confirmer
    confirm fourni\w+ precis\w+ remplac\w+_par
    """)
    + r")(?![^\W_])"
    r"|(?<![^\W_])(?:quel(?:le)?s?|which|what)[ ](?:(?:are|sont) (?:the |les )?)?(?:caractere"
    r"|lettre"
    r"|chiffre|character|letter|digit)s?(?![^\W_])"
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
    r"|(?:send|write|ask|envoyez|posez|ecrivez)[ -](?:us |me |nous )?(?:your|votre|un|une|la"
    r"|a)[ ]"
    r"(?:question|e-mail|mail|demande|message)|tell (?:them|him|her|your \w+|the \w+) to "
    r"|give it (?:a|some|one|two|\w+) (?:minute|time|moment)|قول\w* ل(?!ي|نا)\w+ ي"
    r"|(?<![^\W_])si [^.!?]{0,40}(?:non|refuse|rejete|bloque)[ ,]*(?:dites|appelez|rappelez"
    r"|ecrivez"
    r"|prevenez|revenez)-(?:le-)?(?:moi|nous)"
    r"|votre (?:message|question)|your (?:message|question)"
    r"|(?:tell|inform|call|ask|prevenez|contactez|appelez|informez|dites (?:le )?a|3elmo|3eyto"
    r"|خبرو|اخبروا|و?عيطو)[ ]"
    r"(?:your |the |votre |la |l'|l |ل)?(?:cnss |local )?(?:agency|agence|cnss|bank|banque"
    r"|wakala|وكاله|صندوق|بنك"
    r"|accountant|comptable)|(?:i|j'ai|we)[ ](?:forgot|lost|oublie|perdu)"
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
# « envoyez-le-moi », « send it over », «صيفطو ليا»: whatever « it » is, it may be one.
_IT_TO_ME = re.compile(
    r"(?<![^\W_])(?!di)[^\W\d_]{3,}(?:ez|e|s|ts)-(?:le|la|les)-(?:moi|nous)(?![^\W_])"
    r"|(?<![^\W_])(?:r?envoy|donn|dict|transmett|communiqu|transfer|balanc|fil|confi|partag"
    r"|lis|epel"
    r"|postez|montr)(?:ez|e|s)-(?:le|la|les)(?![^\W_])(?! (?:sur|dans la|au|aux"
    r"|a l)(?![^\W_]))(?! (?:et|puis) (?:tap|saisi|recopi|entr|valid))"
    r"|(?<![^\W_])(?:send|text|read|forward|give|show|tell|pass|dictate|drop|mail|bring)[ ]"
    r"(?:it|them|that)[ ](?:to (?:me|us)|over|here|across|through|back)(?![^\W_])"
    r"|(?<![^\W_])(?:s[iy]f+[ei]?t|3ti|dwe?z|9ra|wssel|kteb|b3et)(?:o|ou|h|ha|hom|iha)[ ]?"
    r"(?:lia|liya|lina)(?![^\W_])"
    r"|(?<![^\W_])(?:صيفط|سيفط|عطي|دوز|قرا|وصل|كتب|ارسل|ابعث|مد|اعط)(?:و|وه|ها|هم|يه|يها|وها)[ ]?"
    r"(?:ليا|لي|لنا|لينا|ني)(?![^\W_])|(?<![^\W_])(?:dictez|j'ecris|je note|(?:vous|tu) (?:me"
    r"|m') ?(?:souffl|dict|lis|lir|epel)\w*)(?![^\W_])"
)
_LACKED = re.compile(  # « tant que je n'ai pas votre mot de passe »
    r"(?<![^\W_])(?:(?:je|on|nous)[ ]n'(?:ai|a|avons)[ ](?:pas|toujours pas|pas encore|plus)"
    r"|(?:i|we)[ ](?:don't|do not|haven't|still don't)(?: have| got)?|ma[ ]?3nd(?:i|na)ch"
    r"|ما[ ]?عند(?:ي|نا)ش|ليس[ ](?:لدي|لدينا|عندي)|ما لم)[ ]"
    r"(?:encore |yet |le |la |les |l'|votre |vos |the |your |ما )*$"
)
_RECEIVED = re.compile(  # belongs to its name, and says nothing of it
    r"[ ]?(?:recus?|received|you (?:got|received|get)|that came|li (?:jak|jani|wslek)|d'acces"
    r"|de (?:connexion|verification|confirmation|securite)|par sms|du sms|dyalk\w*"
    r"|اللي جاك\w*|لي جاك\w*|ديالك\w*|الذي وصلك\w*|الوارده?)(?![^\W_])"
)
# … beside a way in, that is named for a hundred other reasons.
_HANDED = re.compile(
    r"(?<![^\W_])(?:(?:r?envoy|enonc|epel|lis|donn|communiqu|transmett|transfer|partag"
    r"|dict|precis|confi"
    r"|fourni\w*"
    r"|livr|indiqu|photographi|scann|recopi|montr)(?:ez|e|er)|copier-coller|send|give|share"
    r"|forward"
    r"|provide|text|mail|hand|snap|scan|s[iy]f+[ei]?t\w{0,3}|3t[ei]\w{0,4}|sawe?r|partagi|post"
    r"|picture|[9q]ra\w*|و?ا?قر[اوي]\w*"
    r"|صيفط\w*|سيفط\w*|ا?رسلو?ا?|ا?عطي\w*|ابعث\w*|صور\w*|بارطاجي\w*)(?![^\W_])"
    r"(?![ ](?:une?|a|an|your|votre|la)[ ](?:question|demande|mail|message|reponse|capture))"
    r"|(?<![^\W_])(?:on|sur)[ ](?:your|votre|ton)[ ](?:phone|telephone|portable|gsm)[ ]*\?"
)
_FORMED = re.compile(  # « le code a six chiffres »
    r"(?<![^\W_])(?:a|est|has|have|avoir|fih|fiha|of|de|فيه|فيها|من)[ ](?:bien )?(?:a )?(?:six"
    r"|6|[48]|quatre"
    r"|huit|four|eight|sitta|stta|سته)[ ](?:dyal |d )?(?:l)?(?:chiffres|digits|figures|ar9am"
    r"|ارقام|caracteres)"
)
_PLEASE = re.compile(
    r"(?:merci|svp|stp|please|pls|s'il (?:vous|te) plait|3afak\w*|عافاك\w*|من فضل\w*"
    r"|لو سمح\w*)[ .!]*$"
)
_LET_IN = re.compile(  # « votre téléphone va sonner, acceptez »
    r"(?<![^\W_])(?:telephone|portable|mobile|gsm|phone|app\w*|هاتف\w*|تيليفون\w*|tilifoun"
    r"|telephone)"
    r"(?![^\W_])[^.!?\n]{0,40}(?<![^\W_])(?:accept|approuv|approv|autoris|allow|confirm|9bel"
    r"|قبل|اقبل|وافق)\w*"
)
_TO_OTHERS = re.compile(
    r"(?<![^\W_])(?:a|aux|to|l|ل)[ ]?(?:vos|tes|votre|your|زملا\w*|sa7ab\w*)(?![^\W_])"
)
_BARE = 16  # signs of a secret's name alone: « Le code ? »
_BEFORE = 70  # signs that are read before a secret
_END = re.compile(r"(?<=[.!?\n])")


def names_secret(words: str) -> bool:
    """Tell whether an answer names a secret, or a way in, in a way that is not surely"
    " harmless."""
    return any(map(_names_in, pieces(read(words))))


def _names_in(low: str) -> bool:
    """Judge folded words, a sentence or a few."""
    told = without_refusals(low)
    if _IT_TO_ME.search(told) or _LET_IN.search(told) or takes_over(told) or hands_over(told):
        return True
    if not any(one.search(low) for one in (SECRET, SMS, LETTER, WAY_IN, _MORE)):
        return False
    if _ELSEWHERE.search(low) or asks_back(told) or _is_lacked(low):
        return True
    return any(_is_doubtful(one, told) for one in _END.split(told))


def _is_lacked(low: str) -> bool:
    """Tell whether who speaks has no secret, and says so: it is wanted."""
    return any(
        _LACKED.search(low[max(0, one.start() - _BEFORE) : one.start()])
        for one in SECRET.finditer(low)
    )


def _is_doubtful(sentence: str, told: str) -> bool:
    """Tell whether a sentence of what is told to do may want what it names."""
    if wants(sentence):
        return True
    if not any(one.search(sentence) for one in (SECRET, SMS, _MORE)):
        is_named = WAY_IN.search(sentence) is not None or LETTER.search(sentence) is not None
        return (
            is_named
            and _HANDED.search(sentence) is not None
            and not (PLACE.search(sentence) or _TO_OTHERS.search(sentence))
        )
    if _DOUBTFUL.search(_without_names(_PLAIN.sub(" ", sentence))):
        return True
    around = told if len(sentence.strip()) <= _BARE else sentence
    said = (_HARMLESS.search(_without_names(sentence)), _PLAIN.search(sentence))
    return not any((*said, PLACE.search(around), _FORMED.search(sentence)))


def _without_names(sentence: str) -> str:
    """Return a sentence without the names of secrets, and what belongs to them."""
    spans = sorted(one.span() for name in (SECRET, SMS, _MORE) for one in name.finditer(sentence))
    kept, at = [], 0
    for start, end in spans:
        behind = _RECEIVED.match(sentence, end)
        kept.append(sentence[at:start] if start > at else "")
        at = max(at, behind.end() if behind else end)
    return " ".join([*kept, sentence[at:]])
