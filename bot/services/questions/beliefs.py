"""Beliefs about the date, told without a question mark: « je croyais que c’était le 12 »."""

import re
from dataclasses import replace

from bot.core.calendar.date_questions import DateQuestion
from bot.search.dates.reader import DateReader

LONGEST = 90  # characters: who says more tells a story, which the search reads


def _any(*words: str) -> str:
    """Return what matches one of the words, each a pattern."""
    return f"(?:{'|'.join(words)})"


_LEAD = _any(
    *("mais", "non", "ah", "ha", "oh", "euh", "heu", "bah", "ben", "moi", "ok", "oui", "pardon"),
    *("but", "no", "well", "wait", "sorry", "so", "hmm", "yes"),
    *(
        "la",
        "lla",
        "walakin",
        "ana",
        "w",
        "iwa",
        "لا",
        "لكن",
        "ولكن",
        "أنا",
        "انا",
        "إوا",
        "آه",
        "نعم",
    ),
)
# Who says so believes a day, and asks by it whether that is right…
_BELIEVES = _any(
    r"(?:je|on|nous) (?:l['’ ]?)?(?:croy(?:ais|ai|ait|ions|é|e)|cro[iy]s?|croit)",
    r"(?:je|on|nous) (?:l['’ ]?)?pens(?:ais|ai|ait|é|e|ions)|je (?:suppos|imagin)(?:ais|e)",
    r"j['’ ]?(?:imaginais|avais (?:compris|noté|retenu|en t[eê]te|lu|entendu))",
    r"(?:j['’ ]?[ée]tais|je suis) (?:s[ûu]re?|certaine?|persuad[ée]e?|convaincue?)",
    r"(?:il )?(?:me|m['’ ]) ?sembl(?:e|ait)|dans ma t[eê]te|[àa] mon avis",
    r"i (?:really |always |still )?(?:thought|think|believed?|assumed?|figured|guess(?:ed)?)",
    r"i (?:understood|expected)|i ?(?:was|am|['’]?m) (?:sure|certain|convinced)|in my mind",
    r"(?:لقد )?(?:كنت )?(?:أظن|اظن|أعتقد|اعتقد|أحسب|احسب|ظننته?|اعتقدت|حسبته?|متأكد(?: من)?)",
    r"في ظني|برأيي|حسب ظني|(?:على|علا) حسابي|ف ?بالي|ف ?راسي",
    r"(?:كنت |كان )?(?:كنظن|كنضن|كانظن|كنحسب|كانحسب|كنقول|حاسب[ةه]?|ظانن|ظنيت|ضنيت)",
    r"(?:كنت |كان )?(?:كي?)?(?:سحاب|صحاب|حساب|يبان|سحب|حسب) ?ل(?:يا?|ي)",
    r"(?:k[ou]?nt )?(?:ka?n ?7[ae]?s+[ae]?b|ka?nh[ae]?s+[ae]?b|kan ?[dt][o0eu]?n+|kand[eo]n+)",
    r"(?:k[ou]?nt )?(?:[7h]as[ae]b|kan ?9ol|kan ?goul|[7h]s[ae]bt|d[ae]?n+it)",
    r"(?:k[ou]?nt |kan )?(?:ka? ?y? ?s?[7h]s?ab|s[7h]ab|[7h]sab|kan ?ban|ka?y?ban) ?l(?:y|iy?a?)",
    r"3la [7h]s[ae]bi|f ?bali|f ?rasi",
)
# …or may speak of anything by it, and names the date in some way.
_LOOSE = _any(
    *("pour moi", "normalement", "logiquement", "for me", "normally"),
    r"on (?:m['’ ]?|nous )a (?:bien )?dit|i was told|they (?:have )?told me",
    r"قيل لي|قالوا لي|أخبروني|اخبروني|(?:قالو|گالو|كالو) ليا?|(?:9|g|q)alou? l(?:i|iya?|ya)",
)
_THAT = _any(
    *("que", "qu['’]", "that", "أنه", "انه", "أنها", "أن", "ان", "بأن", "بأنه", "بلي", "باللي"),
    *("راه", "bli", "belli", "bin", "rah"),
)
_IT_IS = _any(
    r"c['’ ]?(?:est|[ée]tait|etais?|ete)|c|s[ée]|ct|cetait|cest|ce serait|c['’ ]?serait",
    r"(?:la |le |l['’])?(?:date|limite|d[ée]lai|[ée]ch[ée]ance)(?: limite)?(?: [ée]tait| est)?",
    r"[çc]a (?:finissait|tombait|se terminait|finit|tombe)|on avait|j['’ ]?avais|on a",
    r"(?:it|the (?:deadline|date|limit|last day))(?: (?:is|was)|['’ ]?s| (?:had|has) to be)?",
    r"(?:ل|ال)?(?:أجل|اجل|موعد|تاريخ|ليميت|لادات)|[آا]خر (?:[أا]جل|نهار|موعد|يوم)",
    *("هو", "هي", "كان", "كاين", "راه"),
    r"l?['’ ]?ajal|ljal|akher (?:ajal|nhar)|(?:la ?|l)?date(?: limite)?|l?delai",
    *("howa", "huwa", "hiya", "homa", "kan", "kayn", "rah"),
)
_ON = _any(
    *("le", "au", "jusqu['’ ]?au", "jusk[oa]", "pour le", "avant le", "on", "by", "until", "till"),
    *("due", "the", "for", "يوم", "نهار", "في", "ف", "حتى ل?", "إلى", "الى", "غاية", "ل"),
    *("nhar", "f", "l", "7[ae]?tt?a l?", "h[ae]?tt?a l?", "youm", "yom"),
)
_DAY = r"(?P<day>[\w٠-٩]+(?:[ /-][\w٠-٩]+){0,3})\W*"
_NAMED = rf"(?P<named>(?:{_THAT} ?)?(?:{_IT_IS} ?){{0,3}}(?:{_ON} ?){{0,3}})"
_BELIEF = re.compile(
    rf"(?:{_LEAD} ){{0,3}}(?:{_BELIEVES}|(?P<loose>{_LOOSE}))(?!\w) ?{_NAMED}{_DAY}",
    re.IGNORECASE,
)
# Told as if it were known: a day and nothing else.
_IS = _any(
    r"c['’ ]?est|c|s[ée]|cest|c['’ ]?[ée]tait|cetait",
    r"it['’]?s|it is|it was|(?:is|was)(?:n['’ ]?t)? it|it was supposed to be",
    *(
        "هو",
        "راه",
        "هي",
        "ياك(?: هو)?",
        "أليس(?: هو)?",
        "ليس",
        "ma?chi",
        "yak",
        "rah",
        "howa",
        "huwa",
    ),
)
_STATED = re.compile(
    rf"(?:{_LEAD} ){{0,3}}(?P<loose>{_IS}) (?P<named>(?:{_ON} ){{1,3}}){_DAY}", re.IGNORECASE
)


def believed(dates: DateReader, words: str) -> DateQuestion | None:
    """Return whether the day is right that words take for the last one, None where they do not.

    Who believes a day asks for a yes or a no, as « c’est le 12 ? » does.
    """
    bare = " ".join(words.split())
    found = _BELIEF.fullmatch(bare) or _STATED.fullmatch(bare) if len(bare) <= LONGEST else None
    if found is None or (found["loose"] and not found["named"].strip()):
        return None  # « pour moi 3 »: a choice, or an amount
    asked = dates.read(f"c'est le {found['day']} ?")
    is_day = asked is not None and len(asked.days) == 1 and asked.is_whole and not asked.rest
    return replace(asked, is_aside=False) if asked and is_day else None
