"""What somebody types where a password is asked for: « je tape X quand il demande le mdp »."""

import re
from collections.abc import Callable, Iterator, Sequence

from bot.core.redaction.labelled.labels import Label, Labelled
from bot.core.redaction.reading import SENTENCE, Reading, Token, any_of, words
from bot.core.redaction.vocabulary.chosen import CHOSEN
from bot.core.redaction.vocabulary.lexicon import ADVERBS, COMMON, STATES, is_state

FAR = 90  # characters of a sentence between the name of a password and what is typed there
MOST = 5  # words of what is typed: « pharmacie de la gare »

# What one types oneself; « écrire à quelqu’un » has a preposition behind it.
_TYPE = re.compile(
    r"(?<![^\W_])(?:(?:je|j'|j|on|nous)[ ]?(?:y[ ])?(?:(?:ai|avais|a|avons)[ ])?(?:toujours[ ])?"
    r"(?:"
    + any_of("""
    tape tapais tapons met mets mettais mis ecri[st] ecrivais saisis saisi entre entrais rentre
    rentrais utilise utilisais choisis choisi
""")
    + r")|i[ ](?:(?:always|usually|just|only|have|had)[ ])?(?:"
    + any_of("""
    typed? put enter(?:ed)? write wrote used? chose picked
""")
    + r")|(?:k|gha)?(?:an|n)?(?:"
    + any_of("""
    kteb kt[ae]?b ktebt ktbt dir dert drt derna 7[eo]?t+ 7tit tapi tapit d[ae]kh+[ae]l
""")
    + r")|(?:"
    + any_of(
        "كنكتب كنكتبو كتبت كتبنا كندير كنديرو درت درنا كنحط حطيت كندخل دخلت اكتب ادخل اضع"
        " وضعت استعمل كنستعمل استخدم"
    )
    + r"))(?![^\W_])"
)
# When that is: « quand il demande », "whenever it wants", «ملي كيطلب».
_ASKED = re.compile(
    r"(?<![^\W_])(?:"
    + any_of("""
    quand lorsqu\\w* des_qu\\w* chaque_fois\\w* au_moment s'il si_on a_l'ecran a_la_page when
    whenever once if_it each_time every_time it_asks mn?li mel+i m3a ila lm+a
    ملي فاش عندما لما كلما اذا الي
""")
    + r")(?![^\W_])"
)
# Where that is: « au mot de passe », « comme mdp », "as my password", «فكلمة السر».
_BOX = re.compile(
    r"[ ]+(?:(?:dans|in|into|for|as|comme|pour|f|fi|fel|au|a|b|en)[ ]+|[فبلك]|في[ ])?"
    r"(?:(?:la|le|the|my|mon|notre|our|guise[ ]de)[ ]+|l'|l)?"
    r"(?:(?:case|champ|box|field|khana)[ ]*(?:(?:du|de|of|dyal)[ ]*)?)?"
)
# « je tape X, c’est mon mot de passe »
_EQUAL = re.compile(
    r",?[ ]+(?:c'est|cest|c|it's|that's|is|hada|hadi|howa|hiya|هو|هي|هادي|هذه)[ ]+"
    r"(?:(?:ca|la|le|mon|my|the|notre|our)[ ]+)*"
)
_STOP = re.compile(r"[,!?;\n:]|[.](?=\s|$)")
_SKIPPED = ADVERBS | words("""
    toujours bien juste simplement seulement encore always just only dima ghir ديما دائما غير
""")
# What is typed that is no secret, or is said of how one types.
_NONE = words("""
    le la les l un une des du de d mon ma mes ton ta ce cet cette son sa ses notre votre celui
    celle ceux tout tous rien ca cela ceci n'importe quelque chose quoi plusieurs deux trois
    quelques beaucoup trop peu plus moins du temps longtemps vite lentement doucement mal a au
    aux dans sur en avec chez par pour sans entree enter ok suivant valider annuler fin
    majuscule majuscules minuscule minuscules point espace chiffres lettres code codes mot mots
    mdp identifiant login nom prenom adresse numero email mail date the a an my your it this
    that something nothing anything wrong right correct same caps in on at to too slowly fast
    quickly many again and et o w ou or chi chwiya bzaf dakchi hadchi walo nefs شي هاد هداك والو
    نفس بزاف شويه بسرعه ببطء كل اي في من على الي ca_y_est comme quand lorsque when mli ملي عندما
    pas jamais plus y not never
""")

Tells = Callable[[Token], bool]


def entered(
    reading: Reading, labels: Sequence[Labelled], tells: Tells
) -> Iterator[tuple[int, int]]:
    """Yield what of the folded text is typed as a password, though it is an ordinary word.

    `tells` says of a word whether it is said about secrets. Several words are what is typed only
    where they go into a box.
    """
    named = [one for one in labels if one.label is Label.PASSWORD]
    for verb in _TYPE.finditer(reading.low) if named else ():
        start, end = _sentence(reading, verb.start(), verb.end())
        here = [one for one in named if start <= one.start and one.end <= end]
        typed = _typed(reading, verb.end(), end, here)
        if not typed or typed[0].word in _NONE | COMMON or _is_said(typed[0], tells):
            continue
        last = typed[-1]
        is_boxed = any(
            _BOX.fullmatch(reading.low, last.end, one.start)
            or _EQUAL.fullmatch(reading.low, last.end, one.start)
            for one in here
        )
        is_asked = len(typed) == 1 and any(
            _is_asked(reading.low, verb.start(), last.end, one, start) for one in here
        )
        if is_boxed or is_asked:
            yield typed[0].start, last.end


def _sentence(reading: Reading, first: int, last: int) -> tuple[int, int]:
    begin = max(0, first - FAR)
    stops = [found.end() for found in SENTENCE.finditer(reading.low, begin, first)]
    return (stops[-1] if stops else begin), reading.sentence_end(last, FAR)


def _typed(reading: Reading, place: int, end: int, named: Sequence[Labelled]) -> Sequence[Token]:
    """Return the words behind a verb until the sentence turns to where or when."""
    found: list[Token] = []
    at = place
    ends = [one.start for one in named if one.start >= place]
    for token in reading.after(place, MOST + 3):
        if token.end > min([end, *ends]) or _STOP.search(reading.low, at, token.start):
            break
        if _ASKED.match(reading.low, token.start) or any(
            _BOX.fullmatch(reading.low, token.start - 1, each) for each in ends
        ):
            break
        at = token.end
        if found or token.word not in _SKIPPED:
            found.append(token)
    while len(found) > 1 and found[-1].word in _SKIPPED | {"tout", "simplement"}:
        found.pop()
    return found if len(found) <= MOST else ()


def _is_said(token: Token, tells: Tells) -> bool:
    word = token.word
    return word not in CHOSEN and (tells(token) or word in STATES or is_state(word))


def _is_asked(low: str, verb: int, last: int, one: Labelled, start: int) -> bool:
    """Tell whether a password is asked for before or behind what is typed."""
    if one.start >= last:
        return _ASKED.search(low, last, one.start) is not None
    return one.end <= verb and _ASKED.search(low, start, one.start) is not None
