"""Words that may be a password by where they stand: typed, apposed, refused, or all there is."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from bot.core.redaction.labels import Label, Labelled
from bot.core.redaction.lexicon import (
    APPOSED,
    BETWEEN,
    GIVING,
    KEYED,
    SAYING,
    STATES,
    TYPING,
    VERBS,
    is_state,
)
from bot.core.redaction.reading import Reading, Token, any_of, words
from bot.core.redaction.shapes import is_arabizi, is_compound, is_measure, is_name, stem

NEAR = 4  # words between a verb of typing and what was typed
FEW = 2  # words of a message that may be nothing but a password
CLOSE = 25  # characters between a label and what it announces
LONG = 8  # characters of a word with a digit that is hardly Darija
LINE = 7  # words at most of a line that a phrase as a password fills

_REFUSED = re.compile(
    r"(?<![^\W_])[وف]?(?:"
    + any_of(r"""
    refus\w* rejet\w* rejette invalide? incorrect\w* incorect\w* erron\w* faux fausse pas_bon
    mauvais bloqu\w* (?:ne_|n')?(?:marche|fonctionne|passe|accepte|reconnait)_(?:pas|pa|plus)
    march?e?_(?:pas?|plus?) pa[s]?_reconnu\w* plus_reconnu\w* erreur oublie\w* ghalat\w* ghalt\w* kayrefus\w*
    karefus\w* refuza\w* ma_?b[g8]h?a\w* ma_?bghat\w* ma_?mcha\w* makhdam\w* ma_?khdam\w*
    ma_?9bel\w* ma_?y9bel\w* ma_?kay\w* ma_?t9bel\w* ma_?dkhel\w* ma_?dkhal\w* wrong invalid
    rejected refused denied failed? fails not_work\w* (?:doesn't|doesnt|won't|wont|didn't)_work
    not_accept\w* (?:isn't|is_not|not)_recogni\w* error
    """)
    + r"|غالط\w*|غلط\w*|خطا|خاطي\w*|مرفوض\w*|رفض\w*|يرفض\w*|ترفض\w*|كيرفض\w*|ما[ ]?بغا\w*|ما[ ]?قبل\w*"
    r"|ما[ ]?خدام\w*|ما[ ]?كيخدم\w*|ما[ ]?كتخدم\w*|ما[ ]?كيقبل\w*|ما[ ]?كيدخل\w*|لا[ ](?:ت|ي)عمل\w*"
    r"|لم[ ](?:ت|ي)(?:عمل|قبل)\w*|لا[ ](?:ت|ي)قبل\w*|غير[ ]صحيح\w*|ماشي[ ]هي|كيقول\w*)(?![^\W_])"
)
_CLAUSE = re.compile(r"[.!?;\n](?:\s|$)|\n")
_SIGNS = re.compile(r"[^\w\s.,;:!?'\-/()&%\"]|(?<=\w)%(?=\w)")
# What is counted or numbered: « etape3 », « Pharma5 », «مادة5».
_COUNTED = words("""
    etape etap article art annexe question page formulaire form windows vitamine omega pharma
    covid android iphone version lot zone region secteur groupe niveau phase point annee mois
    jour guide step article table tableau galaxy note redmi honor nokia sanofi labo centre
    agence bureau bureaux guichet caisse pharmacie garde damancom cnss trimestre semestre
    مرحله خطوه ماده فصل سوال
""")
_DARIJA_ENDS = words("""
    tasri7 ltasri7 attasri7 tari9 sandou9 lsandou9 assandou9 mawdou3 lmawdou3 maw9i3 lmaw9i3
    tawfi9 tatbi9 ltatbi9 attatbi9 taw9i3 taswi9 tawqi3 mawqi3 ijtima3 lijtima3 wara9 lwara9
    7o9o9 l7o9o9 sa7i7 s7i7 mamnou3 masmou7 maftou7 moghla9 mosta7i9 wada7 wadi7 rbe7 ghaltou7
    matawfe9 kanfta7 ftah njarreb mafta7 lmosba9 mosba9 tasbi9 lmablagh khelasit mo3allak
    matfata7 matefta7 mashrou3 machrou3 lmachrou3 raja3 kanrja3 tab3 toufa7 nsa7 nfta7
""")
# Verbs of Darija that end in ع ح ق: « kaytl3 », « mafta7 ».
_DARIJA = re.compile(r"l?(?:ka|gha|ta|ya|ma|mo|mou|t(?=[^aeiou])|y(?=[^aeiou]))[a-z]{2,5}[379]")
_TWO_WORDS = re.compile(r"(?!ka[nyt]|gha|ma|mo|[tynlwbfd])[a-z]{4,}[2-9][a-z]{4,}")
_MIXED = re.compile(r"(?=.*[A-Za-z].*[A-Za-z].*[A-Za-z])(?=.*\d)(?!(?:bds|img|v|wa|dsc)\d)\w{5,}")
_PHRASE = re.compile(r"(?:l?e?[ ]?)?passe?(?:phrases?)?")  # what is rarely said of a rule
_ANY_VERB = VERBS | SAYING
Knows = Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Doubt:
    """What may be a password and could as well be something else.

    `masked` tells of each folded character whether it is judged, `knows` of a word in small
    letters whether sentences are made of it, `is_given` whether the text gives a secret away.
    """

    reading: Reading
    labels: Sequence[Labelled]
    masked: Sequence[bool]
    knows: Knows
    is_given: bool

    def all(self) -> Iterator[tuple[int, int]]:
        """Yield where in the folded text such words stand."""
        yield from self.lone()
        yield from self.typed()
        yield from self.near_labels()
        yield from self.apposed()
        yield from self.equated()
        yield from self.phrases()
        yield from self.compounds()
        yield from self.files()
        yield from self.logins()
        if self.is_given:
            yield from self.beside()

    def lone(self) -> Iterator[tuple[int, int]]:
        """Yield a word with a digit that is all of a message, or all but one word."""
        tokens = self.reading.tokens
        if len(tokens) > FEW or "/" in self.reading.low[:1]:
            return
        for token in tokens:
            humps = len(re.findall(r"[a-z][A-Z]", token.text)) if token.text.isalpha() else 0
            is_capitals = humps > 1 or (humps == len(tokens) and len(token.text) > 7)
            is_capitals &= not self.knows(token.text.lower())
            if is_capitals or (self._is_odd(token) and self._is_lone_password(token.text)):
                yield token.start, token.end

    def typed(self) -> Iterator[tuple[int, int]]:
        """Yield what stands behind a verb of typing: « jmé Hammam2nuit é sa refuse »."""
        tokens = self.reading.tokens
        is_refused = _REFUSED.search(self.reading.low) is not None
        for place, verb in enumerate(tokens):
            if verb.word not in TYPING and verb.word not in GIVING:
                continue
            for token in self._next(place):
                if self._is_inside_label(token):
                    continue
                is_next = token is tokens[place + 1] and token.text.isascii()
                if (is_refused and is_next and self._is_typed_word(verb, token)) or (
                    self._is_odd(token)
                    and (self._is_lone_password(token.text) or not is_arabizi(token.text))
                ):
                    yield token.start, token.end
                    break

    def _is_typed_word(self, verb: Token, token: Token) -> bool:
        """Tell whether a word of letters, without an article, is what was typed: « zitouna »."""
        has_article = verb.word.startswith("k") and token.word.startswith("l")
        return verb.word in KEYED and self._is_strange(token) and not has_article

    def near_labels(self) -> Iterator[tuple[int, int]]:
        """Yield odd words of a sentence that speaks of a password, an account or a refusal."""
        low = self.reading.low
        for token in self.reading.tokens:
            if not self._is_odd(token):
                continue
            is_close = self._is_close_to_label(token)
            is_compounded = is_compound(token.text, self.knows) or (
                is_close and _TWO_WORDS.fullmatch(token.text) is not None
            )
            if not is_compounded and not self._is_lone_password(token.text):
                continue
            start, end = self._clause(token)
            if is_close:
                yield token.start, token.end
            if not is_compounded and len(token.text) < LONG and is_arabizi(token.text):
                continue
            if _REFUSED.search(low, start, end) or any(
                one.label in {Label.PASSWORD, Label.LOGIN, Label.CODE} and start <= one.start < end
                for one in self.labels
            ):
                yield token.start, token.end

    def _is_close_to_label(self, token: Token) -> bool:
        return any(0 < token.start - one.end < CLOSE for one in self._secret_labels())

    def files(self) -> Iterator[tuple[int, int]]:
        """Yield names of files that hold what they should not: « capture_mdp_Kamar62.png »."""
        is_told = self.is_given or any(self._secret_labels())
        for token in self.reading.tokens if is_told else ():
            name = stem(token.text)
            parts = re.split(r"[_.\-]", name or "")
            if any(_MIXED.fullmatch(part) and not is_measure(part) for part in parts):
                yield token.start, token.end

    def logins(self) -> Iterator[tuple[int, int]]:
        """Yield a joined name right behind a word for one: « user tanja.ph »."""
        for one in self.labels:
            token = self._at(one.end) if one.label is Label.LOGIN else None
            if token and re.fullmatch(r"[^\W\d_]+[._][^\W\d_]+", token.text):
                if not is_name(token.text) and not self.masked[token.start]:
                    yield token.start, token.end

    def apposed(self) -> Iterator[tuple[int, int]]:
        """Yield what a relative clause gives away: « mon mot de passe, à savoir X, … »."""
        for one in self._secret_labels():
            said = APPOSED.match(self.reading.low, one.end)
            token = self._at(said.end()) if said else None
            if token and (self._is_odd(token) or self._is_strange(token)):
                yield token.start, token.end

    def equated(self) -> Iterator[tuple[int, int]]:
        """Yield what is said to be a password: « X, c'est mon mdp », « X هي كلمة السر »."""
        tokens = self.reading.tokens
        for one in self._secret_labels():
            verbs, is_weak = 0, False
            before = [t for t in tokens if t.end <= one.start][-8:]
            for place in range(len(before) - 1, -1, -1):
                token = before[place]
                behind = before[place + 1].start if place + 1 < len(before) else one.start
                if _CLAUSE.search(self.reading.low[token.end : behind]):
                    break
                if token.word in _ANY_VERB:
                    verbs += 1
                elif token.word == "pour":
                    verbs, is_weak = verbs + 1, True
                elif token.word in BETWEEN:
                    continue
                else:
                    is_first = token is tokens[0] and not self._is_about(token)
                    is_odd = self._is_odd(token) or self._is_strange(token)
                    if verbs and (is_odd or (is_first and not is_weak and len(token.word) >= 4)):
                        yield token.start, token.end
                    break

    def phrases(self) -> Iterator[tuple[int, int]]:
        """Yield several words behind a sign: « passe : 4 mars Kenitra! »."""
        for one in self._secret_labels():
            sign = re.compile(r"[ ]*[:=][ ]*").match(self.reading.low, one.end)
            if not sign:
                continue
            end = self.reading.low.find("\n", sign.end())
            end = len(self.reading.low) if end < 0 else end
            line = [t for t in self.reading.tokens if sign.end() <= t.start < end]
            if not line or len(line) > LINE or self.reading.low[sign.end() : end].endswith("?"):
                continue
            is_phrase = _PHRASE.fullmatch(self.reading.low, one.start, one.end) and (
                len(line) > 2 and not _REFUSED.search(self.reading.low, sign.end(), end)
            )
            if is_phrase or any(self._is_capital(t) and not self._is_about(t) for t in line[1:]):
                yield line[0].start, line[-1].end

    def compounds(self) -> Iterator[tuple[int, int]]:
        """Yield words of two words with a digit between, wherever they stand."""
        tokens = self.reading.tokens
        for before, token in zip(tokens, tokens[1:], strict=False):
            is_inside = not re.search(r"[.!?\n]", self.reading.low[before.end : token.start])
            if (
                is_inside
                and token.text[0].isupper()
                and self._is_odd(token)
                and is_compound(token.text, self.knows)
            ):
                yield token.start, token.end

    def beside(self) -> Iterator[tuple[int, int]]:
        """Yield names beside a secret: « kbennani / Falcon#7 »."""
        tokens = self.reading.tokens
        for token in tokens:
            if self._is_odd(token) and (
                self._is_lone_password(token.text) or not is_arabizi(token.text)
            ):
                yield token.start, token.end
        for before, token in zip(tokens, tokens[1:], strict=False):
            gap = self.reading.low[before.end : token.start].strip()
            is_pair = gap in {"/", "|", "-", "+", "&", "//", "\\"}
            if is_pair and self.masked[token.start] and not self._is_about(before):
                if not self.masked[before.start]:
                    yield before.start, before.end

    def _secret_labels(self) -> Iterator[Labelled]:
        return (one for one in self.labels if one.label in {Label.PASSWORD, Label.LOGIN})

    def _next(self, place: int) -> Iterator[Token]:
        """Yield the words that follow one in its clause, as far as small words lead."""
        tokens = self.reading.tokens
        for at in range(place + 1, min(place + 1 + NEAR, len(tokens))):
            if re.search(r"[.!?;\n]", self.reading.low[tokens[at - 1].end : tokens[at].start]):
                return
            yield tokens[at]
            if tokens[at].word not in BETWEEN | TYPING and not self._is_inside_label(tokens[at]):
                return

    def _clause(self, token: Token) -> tuple[int, int]:
        low = self.reading.low
        ends = [one.start() for one in _CLAUSE.finditer(low)]
        start = max((end for end in ends if end < token.start), default=0)
        return start, min((end for end in ends if end >= token.end), default=len(low))

    def _at(self, place: int) -> Token | None:
        return next((t for t in self.reading.tokens if t.end > place), None)

    def _is_odd(self, token: Token) -> bool:
        """Tell whether a word has letters and digits or signs, and is nothing known."""
        text = token.text
        if len(text) < 5 or any(self.masked[token.start : token.end]):
            return False
        if is_measure(text) or is_name(text) or self.knows(text.lower()):
            return False
        has_letter = any(one.isalpha() for one in text)
        has_digit = any(one.isdigit() for one in text)
        return has_letter and (has_digit or _SIGNS.search(text) is not None)

    def _is_lone_password(self, text: str) -> bool:
        """Tell whether a word with a digit is rather no Darija: « chefchaouen7 »."""
        if is_compound(text, self.knows):
            return True
        found = re.fullmatch(r"([A-Za-z]{5,})\d{1,2}|([^\W\d_a-zA-Z]{4,})\d{1,4}", text)
        if not found or text.lower() in _DARIJA_ENDS or _DARIJA.fullmatch(text.lower()):
            return False
        return (found.group(1) or found.group(2)).lower() not in _COUNTED

    def _is_strange(self, token: Token) -> bool:
        """Tell whether a word of letters is none that sentences are made of."""
        word = token.word
        return (
            len(word) >= 4
            and word.isalpha()
            and not self.knows(word)
            and not is_state(word)
            and word not in BETWEEN
            and not any(self.masked[token.start : token.end])
        )

    def _is_about(self, token: Token) -> bool:
        return is_state(token.word) or token.word in BETWEEN | TYPING | GIVING | STATES

    def _is_capital(self, token: Token) -> bool:
        return token.text[0].isupper() and not token.text.isupper()

    def _is_inside_label(self, token: Token) -> bool:
        return any(one.start < token.end and token.start < one.end for one in self.labels)
