"""What in an answer lifts or moves an obligation: « vous êtes dispensé de déclaration »."""

import re

_DUTY = (
    r"(?:(?:re)?declar\w*|dclar\w*|pay(?!s(?![^\W_]))\w*|paie\w*|verse(?:z|r|ment)\w*|cotis\w*"
    r"|penal\w*|majoration\w*|amendes?|sanction\w*|delais?|echeances?|date limite|dernier jour"
    r"|obligat\w*|bordereau\w*|releves?|bds|fil(?:e|ing)|fines?|fined|deadlines?|due dates?"
    r"|contributions?|surcharges?|retard|late|(?:t|n|la)?tsri7\w*|t?sarr?7\w*|k?h?khl[ae]?s+\w*"
    r"|ghram\w*|lghram\w*|l?[ae]?jal|akhir ajal"
    r"|(?:[وفبل]|لل|ال|وال|بال|فال)*(?:تصريح\w*|[يتن]?صرح\w*|ادا[ءو]\w*|اداء|[يتن]ود[وي]\w*"
    r"|[يتن]خلص\w*|خلص\w*|خلاص|غرام\w*|دعير\w*|ذعير\w*|اجال|اجل|اشتراك\w*|واجبات))"
)
_LIFTED = (
    r"(?:dispens\w+|exoner\w+|exempt\w*|affranchi\w*|inutile d\w*|pas la peine|facultati\w+"
    r"|(?:pas|plus|aucune?|sans|zero|fini\w*) (?:de |d'|la |les |le "
    r"|l')*(?=penal|majoration|amende"
    r"|sanction|declaration|echeance|delai|date limite|obligation|cotisation|retard)"
    r"|(?:pas|plus|rien) (?:besoin |tenue?s? |obliges? |forcement )*(?:a|de"
    r"|d') ?(?=declar|pay|vers"
    r"|cotis)|plus (?:besoin|obligatoire|tenue?|due?|exige\w*|applique\w*|valable)"
    r"|n'est plus|ne (?:sera|seront|s'appli\w+|comp\w+) (?:pas|plus)|n'(?:est"
    r"|existe|y a) (?:plus|aucune?)"
    r"|annul\w+|supprim\w+|aboli\w*|efface\w*|levee?s?(?![^\W_])|gel(?:e|ee|es)(?![^\W_])"
    r"|(?:cess|arret)\w+ (?:de|d'|la|les)|(?:laiss|saut)(?:ez|er) (?:tomber )?(?:la|le|les|cette)"
    r"|(?:quand|si|lorsque) (?:vous|tu) (?:le )?(?:voul|veux|souhait|pouv|pourr)\w*"
    r"|quand (?:bon )?vous (?:semble|arrange)|prenez votre temps|rien ne presse|pas d'urgence"
    r"|personne ne (?:sera|vous|paie|va)|nul ne sera"
    r"|no longer|(?:don'?t|doesn'?t|do not|not|needn'?t|need not) (?:have|need|obliged|required|"
    r"requiring|bound|count|apply|be|to|due|worry)|(?:may|can|should|could"
    r"|please) (?:now )?(?:stop"
    r"|skip|ignore|forget)|stop(?= (?:declar|pay|fil))|cancel\w*|waiv\w+|abolish\w*|lifted"
    r"|scrapped|dropped|optional|any ?more|whenever|take your time|no (?:rush|hurry|one|worries)"
    r"|nobody|(?:no|without|zero) (?:more |any )?(?=declar|penal|payment|deadline|fine|filing|"
    r"obligation|contribution|surcharge|due)|not (?:required|necessary|due|mandatory|compulsory)"
    r"|m[ae] ?kay[ei]?n\w*|m[ae] ?b9[ae]\w*|m[ae] ?ba9\w*|bla(?= )|machi (?:lazem|darori|wajib)"
    r"|m[ae] ?laz[ei]m\w*|m[ae] ?(?:t|n)(?:khel+s|sar+7|declar)\w*|mo3f\w*|m3f\w+|t?l?3f[ae]w\w*"
    r"|fo9 ?[ae]?ma|w9t ?ma|waqt ?ma|3la (?:ra7|kh?at)\w*|t?7[ae]?yy?e?d\w*|t?lgh[ae]\w*"
    r"|(?:تم )?(?:[وب]?(?:ال)?اعفا\w*|اعفي\w*|[تي]عف[يو]\w*|(?:ال)?معف\w+)"
    r"|[وب]?(?:ال)?الغ[ايو]\w*|ملغ\w+"
    r"|[تي]سقط|سقط\w*|اسقاط|لا (?:حاجه|داعي|يلزم\w*|يجب|توجد|يوجد|تلزم\w*)|لم (?:يعد|تعد)"
    r"|ليس (?:عليكم?|هناك|مطلوب\w*|لازم\w*|ضروري\w*)|ليست|غير (?:مطلوب\w*|ملزم\w*|واجب\w*|لازم\w*)"
    r"|ما ?كاين\w*|ما ?بق[اي]\w*|ما ?باقي\w*|ما ?عليكم?\w*|ماشي (?:لازم|ضروري|واجب)|ما ?لازم\w*"
    r"|بلا ?(?:ما)?|بدون|دون|وقت ?ما|فوق ?ما|متي (?:شيتم|اردتم)|علي (?:راح|خاطر)\w*|اختياري\w*"
    r"|ما ?[تي]خلص\w*|ما ?[تي]صرح\w*|حيدو\w*|تحيد\w*)"
)
_NEAR = r"[^.!?\n]{0,45}?(?<![^\W_])"  # in the same sentence
_DAY = (
    r"(?:[0-3]?[0-9]|premier|cinq|dix|quinze|vingt(?:[- ]cinq)?"
    r"|trente(?:[- ]et[- ]un)?|fin du mois"
    r"|tenth|fifteenth|twentieth|thirtieth|end of (?:the )?month|3achra|3chra|khm[ae]?st?[ae]?ch"
    r"|3ich?rin|3chrin|tlatin|(?:ال)?(?:عشره|عاشر|خمستاش\w*|عشرين|عشرون|تلاتين|ثلاثين))"
)
_LIFTS = re.compile(
    rf"(?<![^\W_])(?:{_LIFTED}{_NEAR}{_DUTY}(?![^\W_])"
    rf"|{_DUTY}(?![^\W_]){_NEAR}{_LIFTED})"
)
_OTHER_DAY = re.compile(
    rf"(?<![^\W_])(?:{_DAY}(?![^\W_])[^.!?\n]{{0,12}}(?:ne compte plus|n'est plus"
    rf"|does ?n[o']t count"
    r"|no longer|m[ae] ?b[ae]?9\w*|ما ?بق\w*)"
    rf"|(?:c'est|ce sera|it'?s|it is|wl+[ae]|wel+[ae]|ولا|ولي|اصبح|صار) (?:maintenant |desormais "
    rf"|plutot |now |nhar |يوم |نهار )?(?:le |the |l'?)?{_DAY}(?:th|st)?(?![^\W_])"
    rf"|(?:plus|pas|not|machi|ماشي|ليس) (?:le |the |nhar |نهار "
    rf"|يوم )?{_DAY}(?:th)?,? (?:mais|c'est"
    r"|but|walakin|ولكن|بل)"
    rf"|(?<![^\W_]){_DAY}(?![^\W_])[^.!?\n]{{0,12}}(?<![^\W_])(?:is (?:fine|ok|okay|enough)"
    r"|suffit|convient|ca (?:va|passe)|c'est bon|mzyan|مزيان|كافي|يكفي)(?![^\W_]))"
)
_CHANGED = re.compile(
    r"(?<![^\W_])(?:delais?|echeance|date limite|dernier jour|deadline|due date"
    r"|(?:l|akhir )?[ae]?jal"
    r"|(?:ال)?اجال|(?:ال)?اجل)(?![^\W_])[^.!?\n]{0,20}(?<![^\W_])(?:a (?:ete )?(?:change|bouge)"
    r"|change|(?:has |was |is )?(?:changed|different)|tb[ae]?d+[ae]?l\w*|tgh[ae]?y+[ae]?r\w*"
    r"|تبدل\w*|تغير\w*|تحول\w*|تحرك\w*)"
)
_AGREED = re.compile(  # with who decides, and nobody can look it up
    r"(?<![^\W_])(?:agreed|agreement|arrangement|arranged|deal|d'accord|accord|entendus?|convenus?"
    r"|arranges?|tt?af9\w*|tfahm\w*|اتفق\w*|تفاهم\w*|متفق\w*)(?![^\W_])[^.!?\n]{0,25}"
    r"(?<![^\W_])(?:cnss|caisse|damancom|directeur|director|صندوق|الصندوق|ضمانكم|المدير)(?![^\W_])"
)


def lifts(low: str) -> bool:
    """Tell whether folded words say that something owed is not, or is at another time.

    A refusal to do something (« si vous ne déclarez pas, une pénalité s'applique ») lifts nothing.
    """
    return any(one.search(low) for one in (_LIFTS, _OTHER_DAY, _CHANGED, _AGREED))
