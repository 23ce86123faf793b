"""What a secret is called where nobody names it: what you type, what came, the digits."""

import re

_ENTERING = (
    r"(?:entrer|rentrer|acceder|ouvrir|(?:vous |te |se )?connecter|(?:vous |t')?identifier|get in"
    r"|get into|log ?-?in|sign ?-?in|enter|access|open|t?dkh[eo]?l\w*|t7[ae]?ll?\w*|تدخل\w*|دخول"
    r"|تحل\w*|تلج\w*|ولوج|لدخول\w*|للدخول|للولوج)"
)
# « ce que vous tapez pour entrer », "what you use to log in", «داكشي اللي كتكتب باش تدخل».
_TYPED = re.compile(
    r"(?<![^\W_])(?:ce que|ce qu'|tout ce que|what|whatever|everything|dak ?chi|chno|li|داكشي|ما"
    r"|شنو|اللي)[ ]?(?:vous|tu|you|li|lli|اللي|لي)?[ ]?(?:y |me |always |usually )?"
    r"(?:tap|saisi|entr|mett|ecri|utilis|compos|typ|enter|put|us|writ|press|k[ae]t|[كت]*تكتب"
    r"|[كت]*تدخل|[كت]*دير|تستعمل|تستخدم)\w*[^.!?\n]{0,24}?(?<![^\W_])"
    rf"{_ENTERING}(?![^\W_])"
    r"|(?<![^\W_])ما (?:ت|س?ت)?(?:دخل|لج|تصل)\w*[ ]?(?:به|بها)(?![^\W_])"
)
_COUNT = (
    r"(?:(?:les?|the|l|ces|those|[2-8]|deux|trois|quatre|cinq|six|huit|two|three|four|five|eight"
    r"|stta|rb3a|derniere?s|premiere?s|last|first|lekhrin|lwlin|اخر|اول|سته|اربعه)[ ]){1,4}"
)
_SIGNS = (
    r"(?:caracteres?|chiffres?|nombres?|numeros|signes|symboles|characters?|digits?|numbers"
    r"|figures|symbols|7orou?f|l?ar9am|(?:ال)?(?:احرف|حروف|ارقام))"
)
_CAME = (
    r"(?:recus?|recues?|arrives?|envoyes?|affiches?|received|sent|shown|you (?:got|received|have"
    r"|were sent|see)|that (?:came|arrived)|li (?:jaw|jak|wslo|wsl)\w*|وصل\w*|توصل\w*|تلقي\w*"
    r"|جاو\w*|(?:التي|اللي|لي) (?:وصل|توصل|تلقي|جا)\w*)"
)
# « les six derniers caractères reçus », "the digits you got", «الأحرف التي وصلتك».
_RECEIVED = re.compile(
    rf"(?<![^\W_]){_COUNT}?{_SIGNS}[ ](?:(?:que vous avez|qui sont|[^\W\d_]{{3,12}}"
    rf"|[^\W\d_]{{3,12}}[ ][^\W\d_]{{3,12}})[ ])?"
    rf"{_CAME}"
    r"(?![^\W_])"
    rf"|(?<![^\W_])(?:quel(?:le)?s? sont|what are|chno huma|ما هي|شنو هي|شنو هما)[ ]"
    rf"{_COUNT}{_SIGNS}"
    r"(?![^\W_])"
)
# « la suite de nombres », "the string of digits", «سلسلة الأرقام».
_ROW = re.compile(
    rf"(?<![^\W_])(?:suite|serie|sequence|combinaison|string|row|series|silsila|سلسله|تسلسل)[ ]"
    rf"(?:de |des |of |d |dyal )?(?:the )?{_SIGNS}(?![^\W_])"
)
# « laissez vos coordonnées, je m'en occupe », "leave your details and I'll take care of it".
_DETAILS = re.compile(
    r"(?<![^\W_])(?:vos|tes|your|l)[ ]?(?:coordonnees|details|infos?|informations|elements|donnees"
    r"|ma3loumat)(?![^\W_])[^!?\n]{0,40}?(?<![^\W_])(?:je (?:m'en |me )?(?:occup|charg|regl|fai"
    r"|debloqu)\w*|on s'en (?:occupe|charge)|i(?:'ll| will| can)? (?:take care|handle|do|fix|sort"
    r"|unlock)|(?:w|o) ?(?:ana )?(?:n9di|nsowb|nsawb|ndir)\w*)"
    r"|(?<![^\W_])(?:معلوماتك\w*|بياناتك\w*|المعلومات ديالك\w*)[^.!?\n]{0,30}?"
    r"(?<![^\W_])و?س?(?:اتكلف|نتكلف|اتولي|نقضي|نحل|اهتم|نصاوب)\w*"
)


def paraphrases(low: str) -> bool:
    """Tell whether folded words speak of a secret by what is done with it, without a name."""
    return any(one.search(low) for one in (_TYPED, _RECEIVED, _ROW, _DETAILS))
