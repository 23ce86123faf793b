"""What the codes of forms and files are of: no secret stands behind « code motif »."""

from bot.core.redaction.reading import any_of

# Of the register, of a payroll, of a return of the CNSS: one digit to six, known to everybody.
FORMS = any_of(r"""
    motifs? causes? raisons? activites? situations? mouvements? anomalies? rejets?
    nature categories? professions? metiers? emplois? regimes? periodes? exercice rubriques?
    risques? taxes? communes?
    provinces? filieres? ape naf nace
    reasons? activity activities period category job tax sabab sbab nach?at lactivite lmotif
""")
FORMS_ARABIC = any_of(r"""
    (?:ال)?سبب (?:ال)?اسباب (?:ال)?نشاط (?:ال)?فتره (?:ال)?فئه (?:ال)?مهنه (?:ال)?حركه
    (?:ال)?وضعيه (?:ال)?نظام (?:ال)?رفض (?:ال)?جماعه (?:ال)?موتيف (?:ال)?اكتيفيتي
""")
# « code d’activité », « code dyal lmotif », «رمز ديال السبب»
OF = r"(?:(?:d'|du |de (?:la |l'|le )?|des |of (?:the )?|dyal |dial |d )(?:l['\-]?)?)?"
OF_ARABIC = r"(?:(?:ديال|د|تاع) ?)?"
EXIT = r"(?:[ ](?:de |d')?(?:sortie|depart|entree|exit))?"  # « code motif de sortie »
# « code d’activité de l’officine est 4773 »
WHOSE = (
    r"(?:[ ](?:de |du |d'|of |dyal |ديال )(?:l'|la |le |the )?[^\W\d_]{2,14}){0,2}"
    r"(?:[ ](?:est|is|c'est|howa|هو)(?:[ ](?:le|the))?)?"
)
# Before « code » in English: « reason code 7 ».
BEFORE = any_of(r"""
    error exit status stop http reason activity period category job tax region area country batch
""")
