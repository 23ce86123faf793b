"""What a way of passing a message on writes into it: senders, times, « Transféré »."""

import re

from bot.core.verification.letters import fold

_TIME = r"\d{1,2}[:h]\d{2}(?::\d{2})?(?:[ \u202f]?[AaPp]\.?[Mm]\.?)?"
_DAY = r"\d{1,2}[/.‑-]\d{1,2}[/.‑-]\d{2,4}"
_MOMENT = rf"(?:{_DAY},?(?: à)?[ \u00a0\u202f]+{_TIME}|{_TIME},?[ \u00a0\u202f]+{_DAY})"
_NAME = r"[^\n:\[\]]{1,40}?"
_SENDER = re.compile(
    rf"(?<![^\W_])\[{_MOMENT}\][ \t\u00a0]*(?P<a>~?{_NAME}):"
    rf"|^(?:[^\w\n]|_)*{_MOMENT}[ \t\u00a0]+[-‐‑–—][ \t\u00a0]+(?P<b>{_NAME}):",
    re.MULTILINE,
)
_FORWARDED = re.compile(
    r"^(?:[^\w\n]|_)*(?:forwarded(?: many times| message)?|transf[ée]r[ée]e?(?: plusieurs fois)?"
    r"|message transf[ée]r[ée]|معاد توجيهها(?: عدة مرات)?|رسالة معاد توجيهها"
    r"|تم(?:ت)? إعادة توجيه(?:ها|ه)?)"
    r"(?:[ \t]+(?:from|de|par|من)[ \t:]+(?P<a>[^\n:]{1,40}))?(?:[^\w\n]|_)*$",
    re.MULTILINE | re.IGNORECASE,
)
_LETTERS = re.compile(r"[^\W\d_]+")
_IN_A_WORD = re.compile(r"[./@]\S")  # an address; « Dr. Bennani » is none
_MOST_IN_A_NAME = 4
# A name says nothing: what could be read as a message is none.
_WORDS_OF_A_MESSAGE = """
    ne pas non plus sans avec faux fausse fake false annule annulee annulation reporte reportee
    report urgent attention alerte arnaque nouveau nouvelle date delai site code pin otp mdp
    passe password identifiant appelez appeler appel tel telephone envoyez envoyer payez payer
    versez cliquez ecrivez contactez call send pay click not cancelled postponed new vrai true
    confirme valide rectificatif erratum mise jour important oui gratuit prime amende
    لا غير ليس الغا ملغي تاجيل عاجل تنبيه رمز كود اتصلوا ارسلوا ادفعوا خطا كاذب جديد تصحيح
"""
_SAYING = frozenset(_WORDS_OF_A_MESSAGE.split())


def without_marks(text: str) -> str:
    """Return a text with line ends for what a way of passing on has written, of the same length.

    « [09/07/2025 10:12] Nom: », « Transféré ».
    """
    for pattern in (_SENDER, _FORWARDED):
        text = pattern.sub(_blanked, text)
    return text


def _blanked(mark: re.Match[str]) -> str:
    name = next((part for part in mark.groupdict().values() if part), "")
    return "\n" * len(mark[0]) if _is_name(name) else mark[0]


def _is_name(text: str) -> bool:
    parts = [fold(part) for part in _LETTERS.findall(text)]
    return (
        not any(character.isdigit() for character in text)
        and _IN_A_WORD.search(text) is None
        and len(parts) <= _MOST_IN_A_NAME
        and not _SAYING & set(parts)
    )
