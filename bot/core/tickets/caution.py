"""What in an answer takes a second look before it leaves: where it leads, what it wants done."""

import re
from collections.abc import Collection, Sequence
from enum import StrEnum

from bot.core.redaction.reading import folded
from bot.core.tickets.hints.elsewhere import (
    counts_money,
    leads_by_name,
    sends_to_somebody,
    speaks_of_what_came,
)
from bot.core.tickets.hints.lifting import lifts
from bot.core.tickets.named import SECRET
from bot.core.tickets.naming import names_secret
from bot.core.tickets.paraphrases import paraphrases


class Caution(StrEnum):
    """Why an answer is held; the value ends the string that says so."""

    LINK = "link"
    NUMBER = "number"
    PAYMENT = "payment"
    REMOTE = "remote"  # somebody else's hand on the computer, a code to scan
    CONTACT = "contact"  # elsewhere than here, or in somebody's name
    DATE = "date"  # that it moved, or need not be kept
    SECRET = "secret"  # noqa: S105 - it names one, and is not surely harmless
    FILE = "file"  # nobody can read here what a picture or a document says


_LEADS = re.compile(
    r"(?:https?|hxxps?|tg)://\S*|(?<![\w@.-])www\.\S+|(?<![\w.])@[a-z]\w{3,}|(?<![^\s@])[^\s@]+@[^\s@]+\.\S+"
    r"|(?<![\w@-])(?<!\w\.)(?:[^\W_][\w-]*\.)+[^\W\d_]{2,}(?![^\W_])(?:[/?#:]\S*)?"
)
_SPELLED = re.compile(
    r"\w\s*(?:[(\[{]\s*)?(?<![^\W_])(?:point|dot|no[9q]ta|نقطه|arobase)(?![^\W_])(?:\s*[)\]}])?\s*"
    r"(?:ma|com|net|org|info|me|io|co|app|site|fr|online|help|support|xyz|link|ma3|tk|ml|ga|cf"
    r"|gq|cc|pw|biz|live|club|shop|store|ly|كوم"
    r"|ما)(?![^\W_])"
    r"|\[\.\]|\(\.\)|(?:damancom|cnss)[\w-]*\s*[.,]\s*(?:ma|com|net|org|info|co|cc|app"
    r"|fr)(?![^\W_])"
    r"|[(\[{]\s*(?:point|dot|no[9q]ta|نقطه|slash|سلاش|arobase|at)\s*[)\]}]"
    r"|(?<![^\W_])(?:damancom|cnss)[\w-]*\s+(?:point|dot|no[9q]ta|نقطه)\s+[^\W\d_]{2,12}(?![^\W_])"
    r"|(?<![^\W_])[\w-]{1,40}\s+(?:slash|سلاش|barre oblique)\s+\w"
    r"|(?<![^\W_])(?:bit ?ly|tinyurl|wa ?me|t ?me/)"
)
_HOST = re.compile(r"(?:[a-z]+://)?([^/?#]*)")
_FILES = frozenset(
    ["xml", "pdf", "txt", "csv", "xls", "xlsx", "doc", "docx", "jpg", "jpeg", "png"]
)
_INSTITUTION = re.compile(r"dam+an?com|cnss|cnie|caisse|ordre|aide|help|support|[-\d]")
_SENTENCE = re.compile(r"(?<![^\W\d_])[^\W\d_]{2,}\.[A-ZÀ-Ý][a-zà-ÿ]+")  # whose space was lost
_NUMBER = re.compile(r"(?:[0-9][^\w\n]{0,3}){4,}")
_YEAR = re.compile(r"(?<![0-9])(?:20|19)[0-9]{2}(?![0-9])")
_COUNTED = re.compile(
    r"(?:(?<![^\W_])(?:zero|un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize"
    r"|quatorze|quinze|seize|vingts?|trente|quarante|cinquante|soixante|cents?|mille|one|two|three"
    r"|four|five|seven|eight|nine|sfer|sifr|wa7ed|jouj|juj|tlata|rb3a|khamsa|stta|sta|sb3a|seb3a"
    r"|tmnya|tmenya|ts3ud|ts3oud|صفر|واحد|اثنان|جوج|ثلاثه|تلاته|اربعه|ربعه|خمسه|سته|سبعه|ثمانيه"
    r"|تمنيه|تسعه|تسعود)(?![^\W_])[\s,.\-]*(?:et |و ?)?){4,}"
)
_CHANNEL = re.compile(
    r"cash ?plus|wafa ?cash|western|moneygram|orange money|inwi money|paypal|jibi|bitcoin|crypto"
    r"|recharges?(?![^\W_])|virement|versement|frais de|honoraires|[0-9]\s*(?:dhs?|mad|dirhams?"
    r"|euros?|€|درهم)"
    r"|درهم|كاش|gift card|bank transfer|(?:a )?fees?(?![^\W_])"
)
_PAY = re.compile(
    r"(?<![^\W_])(?:pay(?:ez|er|e|s)?|vers(?:ez|er)|vir(?:ez|er)|rembours\w+|khell?es\w*"
    r"|khalles\w*"
    r"|khles\w*|[وف]?ادفع\w*|دفع\w*|تدفع\w*|خلص\w*|حول\w*)(?![^\W_])"
)
# « une petite commission », "a small fee", «شي بركة»: money to who answers, whatever its name.
_FAVOUR = re.compile(
    r"(?<![^\W_])(?:petite? (?:commission|somme|contribution|participation|geste|cadeau|billet)"
    r"|pourboire|contrepartie|dedommag\w+|remunerat\w+|bakchich|petit quelque chose"
    r"|a me (?:regler|verser|payer|remettre)|me (?:regler|regl(?:ez|e)|dedommager)"
    r"|payable to me|something for my (?:time|trouble|effort)|small (?:sum|amount|something|tip"
    r"|commission|contribution)|(?:a|your) tip|bribe|chi ?(?:baraka|lbaraka|9hi?wa|qhi?wa|7lawa)"
    r"|l?9hiwa|tadwira|tedwira|شي (?:بركه|قهوه|قهيوه|حلاوه|تدويره)|(?:ال)?(?:قهيوه|تدويره)"
    r"|(?:ال)?رسوم\w*|(?:ب)?(?:ال)?عموله|(?:ب)?مقابل (?:مادي|مالي|بسيط|رمزي)|اتعاب\w*|اكراميه"
    r"|(?:تودي|تسلم|تعطي|تدفع|ترسل) (?:لي|ليا) (?:مباشره|شخصيا))(?![^\W_])"
)
_DUES = re.compile(
    r"cotisation|majoration|penalit|contribution|ichtirak|wajibat|اشتراك|واجبات|غرام|ذعير"
)
_REMOTE = re.compile(
    r"any ?desk|team ?viewer|rust ?desk|ultra ?viewer|splashtop|ammyy|quick ?assist"
    r"|assistance rapide"
    r"|(?<![^\W_])(?:vnc|apk|qr|q r|zoom|remote(?:ly)?|flash ?code|scann?(?:ez?|er|ez-le)?"
    r"|skann?i\w*)(?![^\W_])"
    r"|partag\w* (?:de |d'|votre |ton |l'|d’)?(?:l'|votre )?ecran|shar\w+ (?:your |the )?screen"
    r"|a distance"
    r"|prend\w* la main|prise en main|controle de votre|take control|install(?:ez|er|e|i"
    r"|iw)?(?![^\W_])"
    r"|عن بعد|شارك\w* الشاشه|ثبت\w*|نزل\w* تطبيق|امسح\w*|سكان\w*|رمز الاستجابه|كيو ?ار"
)
_CONTACT = re.compile(
    r"what'?s ?app?|whatsap|wats ?app?|wtsp|(?<![^\W_])(?:telegram|signal|messenger|facebook"
    r"|insta|instagram|viber"
    r"|imo|skype|gmail|dm|inbox)(?![^\W_])|واتس|وتساب|تلغرام|تيليغرام|فيسبوك|ماسنجر|انستغرام"
    r"|(?:contact|appel|ecri|joign|rappel|telephon|retrouv|rejoign)\w*[ -](?:moi|nous"
    r"|me)(?![^\W_])"
    r"|(?:m'|me )(?:appel|contact|ecri|joind|telephon|rejoind)\w+|en prive|mon (?:numero|tel"
    r"|telephone|gsm|mail|bureau)"
    r"|(?:call|text|contact|write to|email|dm|message|reach) (?:me|us)(?![^\W_])|my (?:number"
    r"|phone|email)"
    r"|3[ae]?y+[ae]?t\w* (?:li|lia|liya|3liya|lina)|nmr[ae]ti|nmerti|(?<![^\W_])(?:اتصل\w*"
    r"|عيط\w*|هضر\w*) (?:بي|بنا|ليا|لي|عليا|معايا)"
    r"|راسل\w*ني|اتصلوا بنا|رقمي|نمرتي"
    r"|je suis (?:l'|un |une |le |la |votre )?(?:agent|conseill|inspect|technic|employe|respons"
    r"|admin|support)"
    r"|(?:ici|de la part de) la (?:cnss|caisse)|nous sommes (?:de )?la (?:cnss|caisse)"
    r"|je travaille a la"
    r"|(?:i'?m|i am|we are) (?:an? |the |your )?(?:agent|from|with|cnss|support)|ana (?:mn|men"
    r"|khdam)"
    r"|(?<![^\W_])انا (?:من|موظف|خدام|مسوول)"
)
_MOVED = re.compile(
    r"(?:est|ete|sera|serait|etait) (?:encore |donc |bien |officiellement )?(?:report|repouss"
    r"|prolong|decal|differ|etend|ajourn|recul|suspend|annul)"
    r"|(?:report|prolongation|prorogation|decalage) (?:de|du|des|jusqu|au)(?![^\W_])|prolong"
    r"|repouss|proroge|(?<![^\W_])reportees?(?![^\W_])|ajourne"
    r"|(?:nouve(?:au|lle)|autre) (?:delai|date|echeance)|delai (?:suppl|de grace)"
    r"|jusqu'(?:au|a la fin|a fin|en|a) |(?:date|delai|echeance|dernier jour)[^.\n]{0,30}[0-9]"
    r"|ne (?:declar\w+|pay\w+|faites) (?:rien|pas|plus)|(?:pas|plus|rien) (?:besoin "
    r"|la peine )?(?:de |a )(?:declar|pay)|n'est plus obligat"
    r"|extend|extension|postpon|moved|pushed back|new deadline|deadline[^.\n]{0,30}[0-9]"
    r"|until \w+|don'?t (?:declare|pay|file)|no need to"
    r"|t?[ae]j+[ae]?l|m[ae]?dd?d|kemmd|ma ?tsar+7|ma ?tserr?7|ma ?dir\w* walo|akhir ajal|7ta l"
    r"|تاجل|تاجيل|اجلو|ممدد|تمديد|مددو|تمدد|مدد|اجل جديد|لا تصرح|متصرح|ماتصرح|لا داعي"
    r"|(?<![^\W_])(?:حتي|الي غايه) [^.\n]{0,12}[0-9]"
    r"|(?:ال)?اجل[^.\n]{0,30}[0-9]"
)
# « votre compte est suspendu » is about who may log in: no date moves.
_ACCOUNT_SUSPENDED = re.compile(
    r"(?<![^\W_])(?:comptes?|acces)(?: damancom)? (?:est|sont|a ete|ont ete|etait|sera)"
    r" (?:encore |bien )?suspendue?s?(?![^\W_])"
)
_DUE = re.compile(
    r"delai|date|echeance|declar|paiement|pay|dernier jour|cotisation|majoration|obligat"
)
_STOP = re.compile(r"([.!?؟\n]+)")


def cautions(
    words: str, *, known: Collection[str] = (), has_link: bool = False, has_file: bool = False
) -> Sequence[Caution]:
    """Return why an answer takes a second look, in a fixed order; empty where it may leave.

    `known` are the hosts among our facts, without « www. ». `has_link` tells of an address behind
    other words, `has_file` of a picture or a document.
    """
    found = {
        **{one: holds(one, words, known) for one in Caution},
        Caution.FILE: has_file,
    }
    found[Caution.LINK] = found[Caution.LINK] or has_link
    return [caution for caution, is_so in found.items() if is_so]


def holds(caution: Caution, words: str, known: Collection[str] = ()) -> bool:
    """Tell whether words by themselves are why an answer takes a second look."""
    low = folded(words)
    match caution:
        case Caution.LINK:
            return _leads_away(words, known) or bool(leads_by_name(low))
        case Caution.NUMBER:
            return bool(_NUMBER.search(_YEAR.sub(" a ", low)) or _COUNTED.search(low))
        case Caution.PAYMENT:
            is_paid = _CHANNEL.search(low) or _FAVOUR.search(low)
            is_asked = _PAY.search(low) and not _DUES.search(low)
            return bool(is_paid or is_asked or counts_money(low))
        case Caution.REMOTE:
            return bool(_REMOTE.search(low))
        case Caution.CONTACT:
            return bool(_CONTACT.search(low) or sends_to_somebody(low))
        case Caution.DATE:
            return bool(_MOVED.search(_without_suspended(low)) or lifts(low))
        case Caution.SECRET:
            return bool(names_secret(words) or paraphrases(low) or speaks_of_what_came(low))
        case Caution.FILE:
            return False


def _without_suspended(low: str) -> str:
    """Return folded words without an account that is suspended, where nothing due is named."""
    parts = _STOP.split(low)
    return "".join(one if _DUE.search(one) else _ACCOUNT_SUSPENDED.sub(" ", one) for one in parts)


def addresses_in(words: str) -> Sequence[str]:
    """Return the addresses and accounts that stand in words, in small letters, as written."""
    return [one.rstrip(".,;:!?)»") for one in _LEADS.findall(words.lower().replace("。", "."))]


def lures(words: str, found: Collection[Caution]) -> bool:
    """Tell whether what was found together is refused, where each alone would be held.

    A secret, or a program that hands the computer over, beside an address that is not ours: it is
    how people are robbed, and no second look makes it good.
    """
    if Caution.LINK not in found:
        return False
    is_named = bool({Caution.SECRET, Caution.REMOTE} & set(found))
    return is_named or SECRET.search(folded(words)) is not None


def _leads_away(words: str, known: Collection[str]) -> bool:
    """Tell whether words hold an address that is none of `known`, however it is written."""
    if _SPELLED.search(_without(folded(words), known)):
        return True
    lost = {
        one.lower() for one in _SENTENCE.findall(words) if not _INSTITUTION.search(one.lower())
    }
    # « сnss.ma » with a letter of another alphabet reads like ours, and leads elsewhere.
    disguised = any(
        _is_known(folded(one), known) and not _is_known(one, known) for one in addresses_in(words)
    )
    return disguised or any(
        not _is_known(one, known) and one not in map(folded, lost)
        for one in _LEADS.findall(folded(words).replace("。", "."))
    )


def _without(low: str, known: Collection[str]) -> str:
    """Return words without the addresses of ours."""
    return _LEADS.sub(lambda one: " " if _is_known(one.group(), known) else one.group(), low)


def _is_known(address: str, known: Collection[str]) -> bool:
    """Tell whether an address is on a host of ours, or the name of a file."""
    host = _HOST.match(address)
    bare = (host[1] if host else "").rstrip(".,;:!)").removeprefix("www.")
    is_file = "/" not in address and bare.rpartition(".")[2] in _FILES
    return bare in known or is_file
