"""The verbs by which somebody types, copies, confirms, says, gives or receives something."""

import re

from bot.core.redaction.reading import any_of

_FRENCH = any_of(r"""
    (?:re|r)?saisi\w* (?:re)?tap(?:e\w*|ons|ant|ai\w*|i) (?:r|re)?entr(?:er|ez|ons|ant|ai\w*)
    (?:je|j|il|elle|on|puis|ensuite|y|tu)_?'?entre (?:re|r)?ecri\w* note[rz]? (?:re)?mett\w+
    (?:re)?mets? (?:re)?mis(?:es?)? (?:re)?donn(?:e[rz]?|ons|ai\w*|ant) (?:re)?copi\w+
    (?:re)?coll(?:e[rz]?|ons|ant|ais) valid\w+ (?:re)?confirm\w+ indiqu\w+ inscri\w*
    renseign\w+ (?:re)?rempli\w* communiqu\w+ r?envo[iy]\w* transm\w+ dict(?:e[rz]?|ons|ais)
    epel\w+ li(?:s|t|re|se\w*|sons) dire dis dit dites disons introdui\w* compos\w+ inser\w+
    fourni\w* montr\w+ partag\w+ re[cç](?:u|us|ue|oi\w*|ev\w*) utilis\w+ essa[iy]\w* soume\w+
    scann\w+ enregistr\w+ repond\w* cherch\w+ verifi\w+ memoris\w+ faire fais demand\w+
    presenter apporter ajout\w+ poster
""")
_ENGLISH = any_of(r"""
    (?:re-?)?enter(?:s|ed|ing)? (?:re)?typ(?:e|es|ed|ing) puts? putting submit\w* confirm\w*
    validat\w+ cop(?:y|ies|ied|ying) past(?:e|es|ed|ing) giv(?:e|es|en|ing) gave send\w* sent
    say\w* said tell\w* told reads? reading shar(?:e|es|ed|ing) writ\w+ wrote receiv\w+ got get
    provid\w+ input\w* fill\w* us(?:e|es|ed|ing) insert\w* key(?:ed|ing)? show\w* dictat\w+
    repl(?:y|ied|ies) spell\w* disclos\w+ forward\w* try tried quoted?
""")
_DARIJA = any_of(r"""
    d[ae]?kh+[eao]?l k[eiou]?t[eaiou]?b+ 3[ae]?t[iaey] s[iay]*f[eai]?t [9gq]ou?l dir [7h][eao]?t+
    confirm valid tap[ie] copi 3[ae]?m+[ae]?r 9ra w[ae]?r+i s[ae]?j+[ae]?l sta3m[ae]l j[ae]?r+[ae]b
    b[ae]?3[ae]?t saisi part[ae]g zid ak+[ae]d w[ae]?k+[ae]d tw?[ae]?s+[ae]l w[ae]?s+[ae]l
""")
_ARABIC = any_of(r"""
    دخل دخال كتب كتابه كتابت سجل تسجيل عط رسل ارسال صيفط سيفط وكد اكد تاكيد حط دير طابي نقل نسخ
    لصق قول كول قرا قراءه ملا بعث بعت توصل ستعم ستعمال ستخدم ستخدام وري شارك قدم تقديم دلي ادلاء
    صادق مصادقه كونفيرم فاليد فالد ضع وضع درج ادراج تلق ستلم جرب ذكر خبر بلغ زيد عمر وصل
""")
_HANDED = re.compile(
    rf"(?<![^\W_])(?:{_FRENCH}|{_ENGLISH}"
    rf"|(?:k[ae]?n?|gh?a?n?|kay|kat|an|at|[ntyi])?(?:{_DARIJA})\w{{0,3}}"
    rf"|[وفبلكغس]{{0,2}}(?:ال|ا)?[انتيم]{{0,2}}(?:{_ARABIC})\w{{0,4}}|جاني|جاتني)(?![^\W_])"
)


def hands(low: str) -> bool:
    """Tell whether a verb of typing, giving or receiving stands in a folded text."""
    return _HANDED.search(low) is not None
