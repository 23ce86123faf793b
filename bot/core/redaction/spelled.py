"""Codes spelt out: « quatre huit deux neuf un cinq », «جوج تمنية…», "four eight two"."""

from collections.abc import Iterator, Sequence

from bot.core.redaction.reading import Reading, Token, words

_ONES = words("""
    zero un une deux trois quatre cinq six sept huit neuf oh one two three four five seven
    eight nine nought sifr sfar zerou wahed wahd wa7ed wahid jouj joj jooj zouj tnayn tlata
    tlatha rb3a reb3a arb3a rab3a arba3a khamsa khmsa kamsa 5amsa 5msa khemsa stta setta sta
    seb3a sb3a sab3a tmnya tmenya tmania tmnia tamanya tes3oud ts3oud tsoud tsa3oud tess3oud
    tes3ud tes3a ts3a
    ts3ud صفر زيرو واحد واحده وحده جوج زوج اثنان اثنين اتنين تنين ثلاثه ثلاث تلاته تلاتا
    اربعه اربع ربعه خمسه خمس سته ست سبعه سبع ثمانيه تمانيه تمنيه تمنيا تسعه تسع تسعود
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
_COUNTING = words("""
    cent cents mille hundred thousand mya myat miya alf الف ميه مييه ماييه مايه مئه مائه
    ميات الاف
""")
_LINKS = words("""
    et and w ou o u و puis ensuite apres then fois le double triple tiret espace point
    virgule ثم
""")
_QUANTITIES = words("""
    pour cent dirhams dirham dh euros jours jour mois ans annees heures minutes salaries
    salarie employes personnes fois chiffres comprimes boites pharmacies etapes pages
    percent days months years hours employees people times digits درهم دراهم يوم ايام شهر
    اشهر سنه سنوات ساعه ساعات دقيقه دقائق اجراء اجير اجيرا ارقام مره مرات علبه علب صيدليات
    yam chhour 3am sa3a d9i9a merrat khddama
""")
FEWEST = 4


def spelled(reading: Reading, masked: Sequence[bool]) -> Iterator[tuple[int, int, bool]]:
    """Yield where at least four digits are spelt out, and whether they may be a mere amount.

    `masked` tells of each folded character whether it belongs to something harmless.
    """
    row: list[Token] = []
    for token in (*reading.tokens, None):
        is_next = token is not None and not (row and "\n" in _between(reading, row[-1], token))
        if (
            is_next
            and token
            and not masked[token.start]
            and (_value(token) or (row and token.word in _LINKS))
        ):
            row.append(token)
            continue
        while row and row[-1].word in _LINKS:
            row.pop()
        if row:
            is_quantity = token is not None and _joins(reading, row[-1], token)
            digits = sum(_value(one) for one in row)
            written = sum(_value(one) for one in row if not one.text.isdigit())
            if digits >= FEWEST and written >= 2:
                counts = any(part in _COUNTING for one in row for part in _parts(one))
                yield row[0].start, row[-1].end, is_quantity or counts
        row = [token] if token and not is_next and _value(token) else []


def _joins(reading: Reading, last: Token, token: Token) -> bool:
    return token.word in _QUANTITIES and not _between(reading, last, token).strip(" ")


def _between(reading: Reading, last: Token, token: Token) -> str:
    return reading.low[last.end : token.start]


def _value(token: Token) -> int:
    """Return how many digits a word stands for, 0 for one that is no number."""
    if token.text.isdigit():
        return len(token.text) if len(token.text) <= 2 else 0
    parts = _parts(token)
    if not parts or not all(
        p in _ONES or p in _MORE or p in _COUNTING or p in _LINKS for p in parts
    ):
        return 0
    return sum(1 for part in parts if part not in _LINKS)


def _parts(token: Token) -> list[str]:
    word = token.word
    if word.startswith("و") and word[1:] in _ONES | _MORE | _COUNTING:
        return [word[1:]]
    return [part for part in word.split("-") if part]
