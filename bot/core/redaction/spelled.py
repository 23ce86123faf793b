"""Codes spelt out: « quatre huit deux neuf un cinq », «جوج تمنية…», "four eight two"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.core.redaction.reading import Reading, Token, words
from bot.core.redaction.vocabulary.dictation import DECIMAL, REPEATED, REPEATS, SIGNS
from bot.core.redaction.vocabulary.names import DAYS

_ONES = words("""
    sfer sfr sefr sifer sefer
    zero un une deux trois quatre cinq six sept huit neuf oh one two three four five seven
    eight nine nought sifr sfar zerou wahed wahd wa7ed wahid jouj joj jooj zouj tnayn tlata
    tlatha rb3a reb3a arb3a rab3a arba3a khamsa khmsa kamsa 5amsa 5msa khemsa stta setta sta
    seb3a sb3a sab3a tmnya tmenya tmania tmnia tamanya tes3oud ts3oud tsoud tsa3oud tess3oud
    tes3ud tes3a ts3a tnin
    sabaa sab3a thalatha thalata talata tisaa tis3a ithnan ithnane ithnayn itnan arbaa sitta
    thamania thamaniya tamania
    ts3ud wa7d wehd juj joj rab3a tes3 sba3 صفر زيرو واحد واحده وحده جوج زوج اثنان اثنين اتنين
    تنين ثلاثه ثلاث تلاته تلاتا اربعه اربع ربعه خمسه خمس
    سته ست سبعه سبع ثمانيه تمانيه تمنيه تمنيا تسعه تسع تسعود
    صيفر زيرو وحدا جوز زوز تلات ثلاتا تلاثه اربعا ربعا ربع خمسا خمص ستا صته سبعا صبعه ثمنيه ثمنيا
    ثماني تماني تمانيا تمنتاش ثمن تمن تسعا تسعوذ تسعوت
    zeros zeroes oughts ones twos threes fours fives sixes sevens eights nines اصفار
    اثنا اثنتا اثني اثنتان احدي
""")
_MORE = words("""
    dix onze douze treize quatorze quinze seize vingt vingts trente quarante cinquante
    soixante septante huitante nonante ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety 3achra
    3chra 3echrin 3chrin 3achrin tlatin rb3in khmsin sttin settin seb3in sb3in tmanin tes3in
    ts3in hdach tnach tlettach rbe3tach khmstach settach sbe3tach tmentach ts3tach عشره عشر
    عشرين عشرون ثلاثين ثلاثون تلاتين اربعين اربعون ربعين خمسين خمسون ستين ستون سبعين سبعون
    ثمانين ثمانون تمانين تسعين تسعون حداش طناش تلطاش ربعطاش خمسطاش سطاش سبعطاش تمنطاش تسعطاش
""")
# « stin », « khamsin », « tes3in »: the tens of Darija, however their vowels are written.
_TEN = (
    r"(?:tla+t+h?|r[ae]?b3|arba?3|kh[ae]?ms|5[ae]?ms|s[ei]?t+|s[ae]?b3|tm[ae]?n|t[aei]?s3"
    r"|3[aeiou]?(?:ch|sh)r)i+n"
)
_TENS = re.compile(_TEN)
_COUNTING = words("""
    cent cents mille million millions hundred thousand mya myat miya alf alfayn alaf million
    melyoun مليون ملايين الفين مايتين ميتين ميتان الف ميه مييه ماييه مايه مئه مائه
    ميات الاف
""")
# « tes3omya », «تسعمئة», «ثلاث مائة» in one word.
_HUNDREDS = re.compile(
    r"(?:telt|tlet|tlt|reb3|rb3|rba3|khems|khms|kh?ams|sett|stt|set|seb3|sb3|tmen|tmn|tmin|tes3|ts3)"
    r"[aeiou]{0,2}m[iy]+[ae]?"
    r"|(?:ثلاث|تلت|تلات|اربع|ربع|خمس|ست|سبع|ثمان|تمن|ثماني|تسع)[و]?م[اي]+[يه]+"
)
_HUNDRED = words("cent cents hundred mya myat miya ميه مييه مايه مئه مائه ميات")
_PARTS = re.compile(r"[\-.+~•/*_|\\]")
_LINKS = (
    words("et and w ou o u و puis ensuite apres then fois le encore ثم")
    | SIGNS
    | REPEATED
    | REPEATS.keys()
)
_IN = words("en in f fi في ف un une le la a the")  # « payé en double », « un double contrôle »
# Of what a number with a decimal sign is told, however many words it takes.
_OF_DECIMALS = words("pour per percent dirhams dirham dh euros درهم في بالميه")
_QUANTITIES = words("""
    pour cent dirhams dirham dh euros jours jour mois ans annees heures minutes salaries
    salarie employes personnes fois chiffres comprimes boites pharmacies etapes pages
    percent days months years hours employees people times digits درهم دراهم يوم ايام شهر
    اشهر سنه سنوات ساعه ساعات دقيقه دقائق اجراء اجير اجيرا ارقام مره مرات علبه علب صيدليات
    yam chhour 3am sa3a d9i9a merrat khddama seconde secondes second seconds ثانيه ثواني sms code
    codes message messages lettre lettres letters caractere caracteres essai essais tentatives
    attempts chiffre heure minute semaines weeks رسائل رمز محاولات
""")
SINGLES = words("un une one oh wahed wahd wa7ed wa7d wehd واحد واحده وحده وحدا")  # and « a »
_NOT_ONE = _ONES - SINGLES
# As patterns: how often a digit stands, and which.
COUNTED_WORDS = "|".join(sorted(_NOT_ONE - words("zero sifr صفر زيرو صيفر nought")))
DIGIT_WORDS = "|".join(sorted(_NOT_ONE))
_HOURS = words("heure heures h hour hours sa3a ساعه الساعه")
FEWEST = 4


@dataclass(frozen=True, slots=True)
class Spelled:
    """Digits that are spelt out, in the folded text."""

    start: int
    end: int
    size: int  # digits, at least
    is_quantity: bool  # things, or an hour or a day, are counted
    is_amount: bool  # hundreds or thousands

    @property
    def is_code(self) -> bool:
        """Tell whether it is one whatever stands around it."""
        return self.size >= FEWEST and not self.is_quantity and not self.is_amount


def spelled(reading: Reading, masked: Sequence[bool]) -> Iterator[Spelled]:
    """Yield where at least two digits are spelt out.

    `masked` tells of each folded character whether it belongs to something harmless.
    """
    row: list[Token] = []
    last: Token | None = None
    for token in (*reading.tokens, None):
        is_next = token is not None and not (row and "\n" in _between(reading, row[-1], token))
        if (
            is_next
            and token
            and not masked[token.start]
            and (_value(token) or (token.word in _LINKS if row else _repeats(token, last)))
        ):
            row.append(token)
            continue
        if row and (found := _row(reading, row, last, token)):
            yield found
        row, last = ([token] if token and not is_next and _value(token) else []), token


def number_words() -> str:
    """Return a pattern for the names of numbers, but hundreds and more."""
    # Those of two words first: « dix » ends where « dix-sept » goes on.
    one = "|".join(sorted(_ONES | _MORE, key=len, reverse=True))
    return f"(?:{one}|{_TEN})(?:-(?:et-)?(?:{one}))*"


def digit_count(word: str) -> int:
    """Return how many digits the name of a number stands for, 0 where it is none."""
    word = word.removeprefix("و") if word.removeprefix("و") in _ONES | _MORE else word
    return 1 if word in _ONES else 2 if _is_more(word) else 0


def is_number(word: str) -> bool:
    """Tell whether a word in small letters is the name of a number."""
    return word in _ONES or _is_more(word) or _is_counting(word)


def _row(
    reading: Reading, row: list[Token], before: Token | None, after: Token | None
) -> Spelled | None:
    """Return what a row of numbers in words is, between two other words."""
    is_alternative = any(one.word in {"ou", "or"} for one in row) and len(row) <= FEWEST - 1
    row = _trimmed(row)
    size, written = _sizes(row)
    if written < FEWEST - 2 or (written < FEWEST and _is_told_of_one(row)):
        return None
    is_quantity = (after is not None and _joins(reading, row[-1], after)) or (
        is_alternative or (before is not None and before.word in _HOURS)
    )
    said = [part for one in row for part in _parts(one)]
    is_amount = any(map(_is_counting, said)) and not _is_two(said)
    is_decimal = sum(one in DECIMAL for one in said) == 1 and (
        after is not None and after.word in _OF_DECIMALS
    )
    if size > FEWEST and not is_amount and not is_decimal:
        is_quantity = False  # nothing is counted in so many words
    return Spelled(row[0].start, row[-1].end, size, is_quantity, is_amount)


def _repeats(token: Token, last: Token | None) -> bool:
    """Tell whether a row may begin with « double », which « en double » does not."""
    return token.word in REPEATS and (last is None or last.word not in _IN)


def _trimmed(row: Sequence[Token]) -> list[Token]:
    """Return a row without the small words before its first number and behind its last."""
    valued = [n for n, one in enumerate(row) if _value(one)]
    if not valued:
        return []
    first, last = valued[0], valued[-1]
    if first and row[first - 1].word in REPEATS:
        first -= 1
    if last + 1 < len(row) and row[last + 1].word in REPEATED:
        last += 1
    return list(row[first : last + 1])


def _sizes(row: Sequence[Token]) -> tuple[int, int]:
    """Return how many digits a row has, and how many of them are told by words."""
    size = written = 0
    times, last = 1, 0
    for token in row:
        if token.word in REPEATED:
            size, written, last = size + last, written + last, 0
            continue
        joined = [REPEATS[part] for part in _parts(token) if part in REPEATS]
        times = joined[0] if joined else times
        if last := _value(token):
            size += times * last
            written += times * last if times > 1 or not token.text.isdigit() else 0
        if last or token.word not in REPEATS:
            times = 1
    return size, written


def _is_two(said: Sequence[str]) -> bool:
    """Tell whether hundreds are told twice: « sept cent trente-neuf deux cent quatre »."""
    hundreds = sum(one in _HUNDRED or _HUNDREDS.fullmatch(one) is not None for one in said)
    return hundreds > 1 and not any(_is_counting(one) and one not in _HUNDRED for one in said)


def _is_told_of_one(row: Sequence[Token]) -> bool:
    """Tell whether times are counted, or one by one: « trois fois un mauvais PIN »."""
    said = {one.word for one in row}
    return "fois" in said or said <= SINGLES


def _joins(reading: Reading, last: Token, token: Token) -> bool:
    is_counted = token.word in _QUANTITIES or token.word in DAYS
    return is_counted and not _between(reading, last, token).strip(" ")


def _is_more(part: str) -> bool:
    return part in _MORE or _TENS.fullmatch(part) is not None


def _is_counting(part: str) -> bool:
    return part in _COUNTING or _HUNDREDS.fullmatch(part) is not None


def _between(reading: Reading, last: Token, token: Token) -> str:
    return reading.low[last.end : token.start]


def _value(token: Token) -> int:
    """Return how many digits a word stands for, 0 for one that is no number."""
    if token.text.isdigit():
        return len(token.text) if len(token.text) <= 2 else 0
    parts = _parts(token)
    if not parts or not all(
        p in _ONES or _is_more(p) or _is_counting(p) or p in _LINKS for p in parts
    ):
        return 0
    return sum(1 for part in parts if part not in _LINKS)


def _parts(token: Token) -> list[str]:
    word = token.word
    if word.startswith("و") and (word[1:] in _ONES | _MORE or _is_counting(word[1:])):
        return [word[1:]]
    return [part for part in _PARTS.split(word) if part]
