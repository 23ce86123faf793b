"""Darija: how it is written, what it leans on, and its words in Arabic letters."""

import re
from collections.abc import Collection

# No language of ours, but two ways to write: in Arabic letters, and in Latin ones. What has no
# words of its own in it is said in the language it leans on.
ARY, DARIJA = "ary", "ary-latn"
LEANS_ON = {ARY: "ar", DARIJA: "fr"}


class ByLanguage(dict[str, str]):
    """What is said in each language, and in Darija where it has words of its own."""

    def __missing__(self, spoken: str) -> str:
        return self[LEANS_ON[spoken]]


_WORDS = re.compile(r"[ء-يٱ-ۓ]+")
_OWN = frozenset(
    {
        *("واش", "كيفاش", "فين", "فاين", "منين", "علاش", "شنو", "شنوا", "اشنو", "آشنو"),
        *("أشنو", "اش", "آش", "أش", "شكون", "شحال", "ايمتا", "إيمتا", "امتا", "إمتا"),
        *("فوقاش", "وقتاش", "باش", "حيت", "ديال", "ديالي", "ديالك", "ديالنا", "ديالكم"),
        *("ديالها", "ديالو", "ديالهم", "دابا", "ودابا", "غادي", "غادية", "راه", "راها"),
        *("راني", "راك", "راهم", "هاد", "هادشي", "هادو", "داكشي", "ديك", "داك", "بزاف"),
        *("مزيان", "شوية", "بغيت", "بغينا", "بغا", "بغات", "كاين", "كاينة", "كاينين"),
        *("عافاك", "عفاك", "خاصني", "خصني", "خاصنا", "خصنا", "خاصو", "اللي", "والو"),
        *("ماشي", "نقدر", "نقدرو", "ندير", "نديرو", "دير", "درت", "جاني", "جاتني", "جاش"),
        *("صيفطو", "صيفطت", "عطيني", "تبلوكا", "بلوكا", "بلوكاو", "بحال", "تاني", "زعما"),
        *("ياك", "خدام", "خدامة", "طايح", "الكود", "كود", "لكود", "النمرة", "نمرة", "نمرتي"),
        *("تيليفون", "التيليفون", "تيليفوني", "البورتابل", "السيت", "الكونط", "المودباس"),
        *("ليا", "ليك", "بلي", "ندخل", "نكتب", "نبدل", "نحل", "نخلص", "نصرح", "نجيب"),
        *("نلقا", "نعرف", "عطاني", "سالا", "سالاو", "وصلاتني", "تلف", "تلفت", "تقيل"),
        *("طاح", "طايحة", "شي", "مابغاش", "مابغاتش", "ماكاينش", "مكاينش", "فالليل", "دغيا"),
        *("بعدا", "تسد", "تسدات", "إمتى", "امتى", "بصح", "جاي", "موراه", "حسابلي", "سحابلي"),
        *("كيسحابلي", "ظنيت", "حسابي", "واخا", "عييت", "والي", "متأكدين"),
    }
)
# « كندخل », « كيطلع », « ماوصلنيش », and what stands alone: « ف الليل », « د الكود ».
_FORM = re.compile(r"ك[نتي](?!ف$|فية$|في$|ت$|تم$|نا$|اب|لو|ب).{2,}|(?:ما|م).{2,}ش|[فد]")
# Words of written Arabic that Darija says otherwise.
_WRITTEN = frozenset(
    {
        *("كيف", "هل", "ماذا", "متى", "لماذا", "أين", "الذي", "التي", "الذين", "هذه"),
        *("هذا", "ذلك", "تلك", "ليس", "ليست", "لم", "لن", "قد", "سوف", "إلى", "أنتم"),
        *("أريد", "أود", "يمكن", "يمكنني", "أستطيع", "هناك", "عندما", "حيث", "كما", "لدي"),
        *("لدينا", "أنني", "إنني", "يجب", "ينبغي", "أي", "عن"),
    }
)


def is_darija(text: str) -> bool:
    """Tell whether a text in Arabic letters is Darija rather than written Arabic."""
    words = _WORDS.findall(text)
    own = sum(_is_in(word, _OWN) or _FORM.fullmatch(word) is not None for word in words)
    return own > sum(_is_in(word, _WRITTEN) for word in words)


def _is_in(word: str, words: Collection[str]) -> bool:
    """Tell whether a word is one of `words`, by itself or behind « و »: « وشحال »."""
    return word in words or word.removeprefix("و") in words
