"""The words that announce a secret: code, mot de passe, كلمة السر, identifiant… as people type."""

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.core.redaction.reading import Reading, Token
from bot.core.redaction.vocabulary import codes


class Label(StrEnum):
    """What a word announces."""

    PASSWORD = "password"  # noqa: S105 - the kind, not one
    CODE = "code"
    LOGIN = "login"  # a name or a number by which an account is entered
    NUMBER = "number"  # of an affiliation, a card, an account: digits, never words


@dataclass(frozen=True, slots=True)
class Labelled:
    """Where a label stands in the folded text."""

    label: Label
    start: int
    end: int


SECRETS = frozenset({Label.CODE, Label.PASSWORD})  # which nobody but their owner may know


# Small words that are written together with the next one: « lmdp », « l-mdp », «وكلمة».
_BEFORE = r"(?<![^\W_])(?:(?:l|el|al|d|w|b|f|bl|fl|dl|wl|u)['\-]?)?"
_BEFORE_ARABIC = r"(?<![^\W_])[وفبلك]?(?:ال|ل)?"
_AFTER = r"(?![^\W_])"
# « monmdp », « mypassword »: whose it is, written together with it.
_WHOSE = r"(?:(?:mon|notre|my|our|votre|your|ton)(?=mdp|m[o0]t|pass|code|login|user|pin))?"
_OWN = r"(?:i|y|ek|k|o|ou|ha|na|kom|hom)?"  # Darija: « codi », « codek »
_OWN_ARABIC = r"(?:ي|ك|كم|نا|ه|ها|هم|و)?"

_PASSWORD = (
    r"mo+[td]?e?s?[ _'\-]*(?:d[eaiou]?|dl|2|dyal|dial)[ _'\-]*p+as+e?s?",  # mot de passe, modpas
    r"mots?[ ]+passe?s?|mo[td]?pas+e?s?|mots?[ \-]+(?:secrets?|d'acces)",
    r"mdp+(?:s|\d(?=[ ]*[:=]))?|mpd|mdpass|mtp|m\.d\.p\.?|m[ ]d[ ]p|mt?[ ]+de[ ]+pas+e?s?",
    r"pas+w[oe]*r?d+e?s?|passwd|p[ae]s+[ \-]?w[oe]*r+d+s?|passphrases?|passkeys?|pass",
    r"(?<=la |ma )cle(?=[ ]*(?:est |c'est |:|=))",
    r"mp(?=[ ]*[:=])|(?<=[mts]on )passe|(?<=notre )passe|passw(?:o|or)?",
    r"(?<!je )(?<!tu )(?<!on )(?<!il )(?<!page )(?<!elle )(?<!rien )(?<!se )(?<!ca )(?<!sa )"
    r"(?<!ne )passe(?=[ ]*[:=])",
    r"mo+d?[ ]?pas+e?|mots?2pas+e?|motdepas+|mtdp|mpass|mots?[ ]?d[ ]?pas+e?|passwrd",
    r"passord|paswd|p[a@4][s$5]{2}(?:w[o0]rd)?|pa\$+(?:word)?",
    r"passe(?=[ ]+(?:(?:dyal|dial)\w*|l?li|howa|hiya|huwa|hwa|hya|kane?t?)(?![^\W_]))",
    r"k[ae]l[ie]?ma(?=[ ]*[:=→]|[ ]->)",
    r"secrets?(?=[ ]+(?:est|c'est|is|howa)[ ]*[:=]"
    r"|(?:[ ](?:actuel|nouveau|dyali|dyalna))?[ ]*(?:[:=→]|->))",
    r"mo[ ]2?[ ]?d?e?[ ]?pas+e?",
    r"pwds?|psw|psswd|pswd|pw|pdw|pwrd",
    r"codes?[ \-]+(?:secrets?|confidentiels?|(?:d')?acces|personnels?)|passcodes?",
    r"secret[ \-](?:words?|phrases?|keys?|codes?|answers?|questions?)",
    r"security[ \-](?:answers?|questions?)",
    r"phrases?[ \-]+(?:de[ ])?passe|pass[ \-]phrases?",
    r"(?:reponses?|questions?|phrases?)[ \-]+(?:secretes?|de[ ]securite)|mots?[ ]magiques?",
    r"(?:safe|code)[ \-]?words?",
    r"sesames?|cles?[ ]+d'acces|(?:access|secret)[ \-]keys?|s[ei]r+i(?:[ ]dyali)?",
    r"k[ae]?l[ie]?m[ae]?t?[ \-]?(?:[ae]?l|[ae]?s)?[ \-]?(?:s[ei]r+(?:iya)?|mo?u?ro?u?r|dkhou?l)",
)
_PASSWORD_ARABIC = (
    r"كلم(?:ه|ا|تي?|ات)?[ _\-]*(?:ال|ل)?[ ]?(?:سر|مرور|دخول|عبور|ولوج)(?:يه)?(?:ي|كم|نا)?",
    r"(?:رقم|رمز|قن|كود)[ ]+(?:ال|ل)?(?:سري|سريه|مرور|سر|دخول)",
    r"(?:ال)?(?:جواب|سوال)[ ]+(?:ال)?(?:سري|سر|امان)",
    r"با[سص]+[ ]?و+ا?ر?[دتط]?(?:ات)?",
    r"باص(?=[ ]*(?:ديال|تاع|هو|[:=]))|ال?ب[اآ]س|لب[اآ]س|پاس(?:[ ]?وورد)?",
    r"(?:عباره|جمله)[ ]+(?:ال|ل)?(?:سريه?|سر|مرور|دخول)",
    r"سي?كري(?:ه|ت)?|لو?مو[تطض]?[ ]?(?:دو?)?[ ]?[بپ]ا[سص]",
    r"پاسوورد|(?:ل)?م[وا]?د?[ويا]?[بپ]اس",
    r"م[وا]?[ _\-]?[تطضد]?[ _\-]?د?و?[ _\-]?[بپ]ا[سصث]+",  # موضباس، موت دو باس، مود باص
)
# What a secret is said to be, but what is only said of one: « le secret est bien gardé ».
_OF_IT = (
    r"(?=(?:[ ](?:du|de|d'|pour|a|of|for|to|d|ta3|dyal\w*|dial\w*)"
    r"(?:[ ]?(?:la |l'|le |the |my |mon |ma )?[^\W\d_]{1,14}){0,2}"
    r"|[ ](?:que|that|which|li|lli)[ ](?:je |j'|i |we |on |nous )?[^\W\d_]{1,14})?"
    r"(?:'s|,?[ ]+(?:est|reste|c'est|cest|c"
    r"|etait|c'etait|is|was|howa|hiya|huwa|hwa|hya|kan|kant))[ ]+"
    r"(?!(?:bien|mal|garde|gardee|de|d'\w+|que|qu'\w+|quand|dans|sur|en|a|au|to|that|in|at|when|not"
    r"|safe|kept|well|pas|toujours|obligatoire|professionnel|f|fi|bach)(?![^\W_])))"
)
_OF_IT_ARABIC = (
    r"(?=(?:[ ](?:ديال|تاع|الخاص|د|لي|اللي)\w*(?:[ ][^\W\d_]{1,14}){0,2})?[ ](?:هو|هي|كان|كانت)[ ]"
    r"(?!(?:في|ان|انه|انني|باش|فاش)(?![^\W_])))"
)
_SECRET = (
    rf"(?:secrets?|combinaison|combination|mots?[ \-]cles?|(?:ma|la|my|the)[ ]formule){_OF_IT}",
    rf"s[ei]r+(?:i|na)?{_OF_IT}|(?<=la |ma )cle{_OF_IT}",
    r"mots?(?=[ ](?:pour|qui|que|qu'|d')[ ]?(?:me[ ]|se[ ]|je[ ]|nous[ ]|on[ ])?"
    r"(?:entrer|rentrer|connecter|ouvrir|acceder|entree|ouvre|tape|mets|utilise)[^.!?;\n]{0,20}?"
    r"(?<![^\W_])(?:est|c'est)[ ])|(?:login|entry|access)[ ]words?(?=[ ](?:is|was)[ ])"
    r"|words?(?=[ ](?:to|for|that|which|i)[ ](?:get|log|sign|enter|open|opens|type|use|i)"
    r"[^.!?;\n]{0,20}?(?<![^\W_])(?:is|was)[ ])",
    r"k[ae]l?[ei]?ma(?=[ ](?:dyal\w*|dial\w*|l?li)[^.!?;\n]{0,30}?"
    r"(?<![^\W_])(?:hiya|howa|hya|hwa)[ ])",
)
_SECRET_ARABIC = (
    rf"سر(?:ي|نا|ك)?{_OF_IT_ARABIC}",
    r"مفتاح[ ](?:ال)?سري",
    r"كلمه(?=[ ](?:لي|اللي|التي|باش|ديالي|ديالنا)[^.!?;\n]{0,30}?(?<![^\W_])(?:هي|هو)[ ])",
)
# What stands on a card beside its number: three digits, whatever they are called.
_BACK = (
    r"cvv2?|cvc2?|cryptogrammes?|security[ ]codes?"
    r"|(?:dos|verso|arriere|derriere)[ ](?:de[ ])?(?:la|ma|sa|une)[ ](?:carte|lakart)"
    r"|on[ ](?:the|its)[ ]back(?:[ ]of[ ](?:the|my)[ ]card)?(?=[ ](?:are|is|say|read)s?[ ])"
    r"|(?:mor|mn[ ]lor[ ]dyal|d?her|dhar)[ ]l?(?:a?kart|carta|kar[td]a|lakart)"
)
_BACK_ARABIC = r"(?:ورا|وراء|خلف|ظهر)[ ](?:ال|ل)?(?:كارط|كارطه|لاكارط|بطاقه)"
BACK = re.compile(rf"{_BACK}|{_BACK_ARABIC}")
_CODE = (
    r"codes?" + _OWN,
    r"kodes?|kod" + _OWN + r"|coade|cod|cde|koud",
    r"otps?|o\.t\.p\.?|pins?|puks?|2fa|totp|mfa",
    _BACK,
    r"sms[ \-]code|texto[ \-]code|digicodes?",
    r"sms[ ](?:dit|porte|contient|affiche|donne|indique|says|reads|shows)",
    r"9[eo]nn?(?=[ ]+(?:dyal\w*|dial\w*|howa|huwa|hwa|li)(?![^\W_])|[ ]*[:=\d])",
    r"ramz|rramz|arramz|rmz|chiffres?[ ]+(?:recus?|du[ ]sms|par[ ]sms)",
    r"(?:numeros?|nombres?|num)[ ]+(?:recus?[ ]par|du|de[ ]l'?|dans[ ]le)[ ]*(?:sms|texto)",
)
_CODE_ARABIC = (
    r"رمز" + _OWN_ARABIC,
    r"كود" + _OWN_ARABIC,
    r"اكواد|رموز|قن|اوتيبي|بين كود",
    _BACK_ARABIC,
)
_LOGIN = (
    r"identif?i?a?ne?ts?|idantifi[ae]nts?|identifients?|identifiers?|identifieurs?",
    r"logins?(?:[ ]names?)?|log[ \-]in|user[ \-]?names?|user[ \-]?ids?|utilisateurs?|user|usr",
    r"id(?=[ ]*(?:[:=]|n°)?[ ]*\d{4})|mon[ ]?id|my[ ]?id",
    r"nom[ ]+d'?[ ]?utilisateur|nom[ ]+(?:de|du)[ ]+compte|pseudo|id[ ]damancom|nom[ ]d'acces",
    r"ident|idantifian|identifian|identif|uname|usernam|usr[ ]?name|account[ ]name",
    r"credentials|(?<=mes )acces(?=[ ]*[:=])",
    r"identifications?(?=[ ]*[:=→])",
    r"mo3ar+if|lmo3ar+if|mou3ar+if",
)
_LOGIN_ARABIC = (
    r"معرف" + _OWN_ARABIC,
    r"اسم[ ]+(?:ال)?(?:مستخدم|دخول|حساب)",
    r"مستعمل(?=[ ]*(?:[:=a-z]|هو))|هويتي(?=[ :=]*(?:في[ ])?[^\W\d_]*[ ]?[:=a-z])",
    r"لوجين|لوكين|لوغين|لوڭين|ايدنتيفيان|يوزر(?:نيم)?",
    r"سميه[ ]د?ي?ا?ل?[ ]?(?:ال)?(?:دخول|كونط|حساب)",
    r"(?:ال)?اسم[ ]د?ي?ا?ل?[ ]?(?:ال)?(?:مستعمل|ولوج)|ايدنتيفيون?",
)
_NUMBER = (
    r"affili(?:ation|es?|e)?|adherents?|adhesion|inkhirat|lafiliation|affil\.?",
    r"(?:numero|num|n[ ]?°|nr)[ ]?(?:d'|de[ ]l'|of[ ])?(?:assure[es]?|insured|assurance)",
    r"immatriculations?|immat\.?|matricules?|registration",
    r"cnie?|cine?|la[ ]?carte|lakart|carte[ ]+(?:nationale|d'identite|bancaire|visa|bleue)",
    r"passeports?|passports?|permis|id[ ]+(?:card|number)|card[ ]+number",
    r"ice|r\.?c\.?|i\.f\.?|patente|taxe[ ]+professionnelle|tp|inpe",
    r"ribs?|iban|compte|account|bank",
    r"dossier|securite[ ]+sociale|n[ ]?°?[ ]?cnss|numero[ ]+cnss|cnss[ ]+(?:n°|numero|number)",
)
_NUMBER_ARABIC = (
    r"انخراط" + _OWN_ARABIC,
    r"تسجيل|بطاقه|لاكارط|جواز|(?:حساب|بطاقت(?=.))" + _OWN_ARABIC,
    r"رقم[ ]+(?:ال)?(?:بطاقه|حساب|ضمان|تعريف|هويه|وطني)",
)
# « code postal », « code du travail », « code erreur »: no secret follows them.
_NO_CODE_BEFORE = re.compile(rf"(?<![^\W_])(?:(?:{codes.FORMS}){codes.EXIT}|{codes.BEFORE})[ ]$")
# « error code 1603 »
NO_CODE = re.compile(
    r"[ \-]?(?:(?:19|20)\d\d[ ])?(?:postal|zip|barres?|bar|[eé]?rreurs?|err|http|error|du travail"
    r"|de commerce|penal"
    r"|civil|general|des (?:impots|obligations|douanes|assurances)|fiscal|ape|naf|ean|gtin|cip"
    r"|atc|pct|tarifaire|douanier|sh|hs|article(?![ ]*(?:n°[ ]?)?\d{4})"
    r"|d'erreur|d'activite|activite|agence|guichet|swift|bic|produit|ville|region"
    r"|couleur|source|pays|promo|de la route|de la famille|de deontologie|status|qr|n°"
    rf"|{codes.OF}(?:{codes.FORMS})|{codes.OF_ARABIC}(?:{codes.FORMS_ARABIC})"
    r"|الشغل|البريدي|الخطا|التجاره)\b"
    # « le code 17-04 sur les médicaments »: a law by its number.
    r"|[ ](?:n°[ ]?)?\d\d-\d\d[ ](?:portant|relati\w+"
    r"|(?:du|de|des|sur|of|on)[ ](?:(?:les|la|le|the)[ ]|l')?"
    r"(?:medicaments?|pharmacie|travail|commerce|famille|impots|douanes|assurances?|societes?"
    r"|consommateurs?|sante|drugs?|medicines?|labour|work))\b"
)

LONG = 24  # characters of what stands before « code »
NEAR = 30  # characters between a word such as « code » and what it names

_PATTERNS = [
    (
        label,
        re.compile(
            f"{_BEFORE}{_WHOSE}(?:{'|'.join(latin)}){_AFTER}|{_BEFORE_ARABIC}(?:{'|'.join(arabic)}){_AFTER}"
        ),
    )
    for label, latin, arabic in (
        (Label.PASSWORD, _PASSWORD + _SECRET, _PASSWORD_ARABIC + _SECRET_ARABIC),
        (Label.LOGIN, _LOGIN, _LOGIN_ARABIC),
        (Label.CODE, _CODE, _CODE_ARABIC),
        (Label.NUMBER, _NUMBER, _NUMBER_ARABIC),
    )
]


def labels(reading: Reading) -> tuple[Labelled, ...]:
    """Return the words that announce a secret, in order; a longer one hides what is inside it."""
    found: list[Labelled] = []
    taken = bytearray(len(reading.low))
    for one in _every(reading.low):
        if not any(taken[one.start : one.end]):
            taken[one.start : one.end] = b"\1" * (one.end - one.start)
            found.append(one)
    return tuple(sorted(found, key=lambda one: one.start))


def is_near(
    labels: Sequence[Labelled], start: int, end: int, kinds: Collection[Label] = frozenset(Label)
) -> bool:
    """Tell whether a label of these kinds stands close before or behind a piece."""
    return any(
        one.label in kinds and (0 <= start - one.end < NEAR or 0 <= one.start - end < NEAR)
        for one in labels
    )


def is_inside(labels: Sequence[Labelled], token: Token) -> bool:
    """Tell whether a word belongs to a label."""
    place = bisect_left(labels, token.end, key=lambda one: one.start)
    return place > 0 and labels[place - 1].end > token.start


def until_next(labels: Sequence[Labelled], place: int, end: int) -> int:
    """Return where the first label behind a place begins, `end` where none is before it."""
    following = bisect_left(labels, place, key=lambda one: one.start)
    return min(end, labels[following].start) if following < len(labels) else end


def names_password(low: str) -> bool:
    """Tell whether a folded text in small letters names a password."""
    return _PATTERNS[0][1].search(low) is not None


def _every(low: str) -> Iterator[Labelled]:
    for label, pattern in _PATTERNS:
        for match in pattern.finditer(low):
            if label is not Label.CODE or not _is_of_else(low, match):
                yield Labelled(label, match.start(), match.end())


def _is_of_else(low: str, match: re.Match[str]) -> bool:
    """Tell whether a code is no secret: of the post, of an error, of law."""
    before = low[max(0, match.start() - LONG) : match.start()]
    return bool(_NO_CODE_BEFORE.search(before) or NO_CODE.match(low, match.end()))
